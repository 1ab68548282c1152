import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a program of its own exports: takes its parameters and gives the exit code. */
type Program = { readonly main: (parameters: readonly string[]) => Promise<number> }

const root = join(import.meta.dirname, '..', '..')

/** Runs a program that only a checkout has: published packages leave demonstrations and measurements out. */
export async function runProgram(file: string, parameters: readonly string[]): Promise<number> {
  const path = join(root, file)
  if (!existsSync(path)) {
    process.stderr.write(`${file} is not part of this installation.\n`)
    return 2
  }
  const { main } = (await import(pathToFileURL(path).href)) as Program
  return main(parameters)
}
