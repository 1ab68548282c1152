import { styleText } from 'node:util'

/** What is told to the person who started the program. */
export type Terminal = {
  /** A line while something goes on, with the time since the start. */
  progress(line: string): void
  /** What was asked for. */
  print(text: string): void
  /** What went wrong. */
  complain(text: string): void
  /** Emphasis, where the terminal has it: NO_COLOR and redirected output have none. https://no-color.org */
  strong(text: string): string
  faint(text: string): string
}

export type TerminalOptions = {
  /** Only say what went wrong. */
  readonly quiet?: boolean
}

/** The terminal of this process. */
export function terminal({ quiet = false }: TerminalOptions = {}): Terminal {
  const start = performance.now()
  const style = (format: 'bold' | 'dim', text: string) =>
    styleText(format, text, { stream: process.stdout, validateStream: true })

  return {
    progress(line) {
      if (quiet) return
      const seconds = ((performance.now() - start) / 1000).toFixed(1)
      process.stdout.write(`${style('dim', `${seconds.padStart(5)} s`)}  ${line}\n`)
    },
    print(text) {
      if (!quiet) process.stdout.write(`${text}\n`)
    },
    complain: text => void process.stderr.write(`${text}\n`),
    strong: text => style('bold', text),
    faint: text => style('dim', text),
  }
}
