import { configHelp, loadConfig } from '../config.ts'
import { settings } from '../settings.ts'

/** Shows every setting, what it is for and what it is now; secrets only as set or not. */
export function showConfig({ json = false }: { readonly json?: boolean }): number {
  const config = loadConfig()
  const values = Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => {
      const value = config[name as keyof typeof settings]
      const isSet = value !== undefined && !(Array.isArray(value) && value.length === 0)
      return [name, 'secret' in setting && isSet ? 'set' : isSet ? value : undefined]
    }),
  )
  if (json) {
    process.stdout.write(`${JSON.stringify({ file: config.file, ...values })}\n`)
    return 0
  }
  process.stdout.write(
    `${configHelp()}\n\nNow${config.file === undefined ? '' : ` (with ${config.file})`}:\n`,
  )
  for (const [name, value] of Object.entries(values)) {
    process.stdout.write(
      `  ${name.padEnd(22)} ${value === undefined ? '-' : JSON.stringify(value)}\n`,
    )
  }
  return 0
}
