import type { Position } from './contract-file.ts'
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
      const operation = change.path === undefined ? '' : `${change.method ?? ''} ${change.path}: `
      return workflowCommand({
        level: change.level,
        title: change.rule,
        text: operation + change.text,
        place: placeOf(change),
      })
    })
    .join('\n')
}

type Said = {
  readonly level: keyof typeof commands
  readonly title: string
  readonly text: string
  readonly place: Position | undefined
}

/** One workflow command. */
export function workflowCommand({ level, title, text, place }: Said): string {
  const properties = {
    ...(place ? { file: place.file, line: place.line, col: place.column } : {}),
    title,
  }
  const said = Object.entries(properties).map(
    ([key, value]) => `${key}=${escaped(String(value), /[%\r\n:,]/g)}`,
  )
  return `::${commands[level]} ${said.join(',')}::${escaped(text, /[%\r\n]/g)}`
}

function escaped(text: string, what: RegExp): string {
  return text.replaceAll(
    what,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
