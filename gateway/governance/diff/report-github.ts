import type { Report } from './report.ts'
import { placeOf } from './report-pretty.ts'

const commands = { error: 'error', warn: 'warning', info: 'notice' } as const

/**
 * The report as workflow commands, which GitHub shows beside the lines.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function reportGithub({ changes }: Report): string {
  return changes
    .map(change => {
      const place = placeOf(change)
      const properties = {
        ...(place ? { file: place.file, line: place.line, col: place.column } : {}),
        title: change.rule,
      }
      const said = Object.entries(properties).map(
        ([key, value]) => `${key}=${escaped(String(value), /[%\r\n:,]/g)}`,
      )
      const operation = change.path === undefined ? '' : `${change.method ?? ''} ${change.path}: `
      return `::${commands[change.level]} ${said.join(',')}::${escaped(operation + change.text, /[%\r\n]/g)}`
    })
    .join('\n')
}

function escaped(text: string, what: RegExp): string {
  return text.replaceAll(
    what,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
