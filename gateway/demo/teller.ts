import { styleText } from 'node:util'
import type { Answer } from './client.ts'
import { digest, problemDigest } from './digest.ts'
import type { Claim, StoryRecord } from './record.ts'

/** How a call is told: which members of the answer, and whether it was the last of several looks. */
export type CallWords = {
  readonly show?: readonly string[]
  readonly tries?: number
  /** How long it took until the answer was as wanted. */
  readonly waitedMs?: number
}

/** Tells the story to a person. What is checked and kept is none of its business. */
export type Teller = {
  opening(baseUrl: string, run: string): void
  chapter(heading: {
    readonly number: number
    readonly title: string
    readonly about: string
  }): void
  say(text: string): void
  call(answer: Answer, words: CallWords): void
  table(rows: readonly (readonly string[])[]): void
  claim(claim: Claim): void
  leftOut(why: string): void
  end(record: StoryRecord): void
}

/** Says nothing: for programs, which get the record. */
export const mute: Teller = {
  opening() {},
  chapter() {},
  say() {},
  call() {},
  table() {},
  claim() {},
  leftOut() {},
  end() {},
}

export type TellerOptions = {
  /** Colours are left out where it has none, or NO_COLOR is set: https://no-color.org */
  readonly stream: NodeJS.WritableStream & { readonly columns?: number }
}

const WIDEST = 110

/** Tells it in a terminal, or wherever the output goes. */
export function terminalTeller({ stream }: TellerOptions): Teller {
  const width = Math.max(60, Math.min(stream.columns ?? WIDEST, WIDEST))
  const style = (format: Parameters<typeof styleText>[0], text: string) =>
    styleText(format, text, { stream, validateStream: true })
  const line = (text = '') => void stream.write(`${text}\n`)
  const block = (text: string, indent: number, format?: Parameters<typeof styleText>[0]) => {
    for (const part of wrap(text, width - indent)) {
      line(' '.repeat(indent) + (format === undefined ? part : style(format, part)))
    }
  }

  return {
    opening(baseUrl, run) {
      line(style('bold', 'The story of Crossdock'))
      block(
        `Every call below is a real one, to ${baseUrl}; the systems behind it are small simulated ones. Whatever this run makes is named ${run}-…`,
        0,
      )
    },
    chapter({ number, title, about }) {
      line()
      const heading = `━━ ${number}  ${title} `
      line(style('bold', heading + '━'.repeat(Math.max(2, width - heading.length))))
      block(about, 3)
    },
    say(text) {
      line()
      block(text, 2)
    },
    call(answer, { show, tries = 1, waitedMs }) {
      const { sent, status, broken, body, milliseconds } = answer
      const key = sent.headers['Idempotency-Key']
      line()
      line(
        `  ▸ ${style('cyan', sent.who)}  ${style('bold', sent.method)} ${decodeURIComponent(sent.path)}` +
          (key === undefined ? '' : style('dim', `  Idempotency-Key: ${key}`)),
      )
      if (sent.body !== undefined) block(JSON.stringify(sent.body), 4, 'dim')
      const outcome = status === 0 ? `no answer: ${broken ?? ''}` : String(status)
      const looks =
        tries === 1 ? '' : `, after ${duration(waitedMs ?? milliseconds)} and ${tries} looks`
      const told = status >= 400 ? problemDigest(body) : digest(body, show)
      block(`◂ ${outcome} in ${duration(milliseconds)}${looks}  ${told}`, 4)
    },
    table(rows) {
      line()
      for (const text of columns(rows)) line(`  ${text}`.slice(0, stream.columns).trimEnd())
    },
    claim({ ok, claim, expected, found, correlationId }) {
      if (ok) return line(`  ${style('green', '✔')} ${claim}`)
      line(`  ${style(['red', 'bold'], '✘')} ${style('bold', claim)}`)
      block(`expected: ${shown(expected)}`, 6)
      block(`found:    ${shown(found)}`, 6)
      if (correlationId !== undefined) block(`correlation id: ${correlationId}`, 6)
    },
    leftOut(why) {
      line(`  ${style('yellow', '–')} left out: ${why}`)
    },
    end({ passed, failed, milliseconds, chapters }) {
      const left = chapters.filter(({ leftOut }) => leftOut !== undefined).length
      const words = [
        `${passed} ${passed === 1 ? 'claim holds' : 'claims hold'}`,
        failed === 0 ? 'none failed' : `${failed} failed`,
        ...(left === 0 ? [] : [`${left} of ${chapters.length} chapters left out`]),
      ].join(', ')
      line()
      line(
        `${failed === 0 ? style('green', '✔') : style(['red', 'bold'], '✘')} ${style('bold', words)}, in ${duration(milliseconds)}.`,
      )
    },
  }
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Milliseconds as a person says them: 43 ms, 1.2 s. */
export function duration(milliseconds: number): string {
  return milliseconds < 1_000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1_000).toFixed(1)} s`
}

/** Cuts a text into lines: between words, or after the commas of JSON, which has few spaces. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (let rest = text.trim(); rest !== '';) {
    const gap = Math.max(rest.lastIndexOf(' ', width), rest.lastIndexOf(',', width - 1) + 1)
    const end = rest.length <= width ? rest.length : gap > 0 ? gap : width
    lines.push(rest.slice(0, end))
    rest = rest.slice(end).trimStart()
  }
  return lines
}

/** Each column as wide as its widest entry. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, i) => Math.max(widest[i] ?? 0, cell.length)),
    [],
  )
  return rows.map(row => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '))
}
