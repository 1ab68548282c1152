import { pino, type DestinationStream, type Logger } from 'pino'
import type { LogLevel } from './settings.ts'
import { withoutPersonalData } from '../openapi/personal-data.ts'
import { keyPattern } from './keys/key.ts'

export type { Logger } from 'pino'

export type LogOptions = {
  readonly level: LogLevel
  /** Default: standard output, written in blocks and at the latest after a second. */
  readonly destination?: DestinationStream
}

/**
 * Opens the log: one JSON object a line. Bodies and headers are never handed to it; should a credential get into
 * a message all the same, it is cut out of the finished line.
 */
export function openLog({ level, destination }: LogOptions): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${instant()}"`,
      formatters: { level: label => ({ level: label }) },
      serializers: { err: errorFields },
      hooks: { streamWrite: searched },
    },
    destination ?? standardOutput(),
  )
}

/**
 * Writes lines of level info whose members the caller has made, as JSON without the braces. They are not searched for
 * credentials, which takes longer than making them: whatever could hold one has to go through `withoutCredentials`.
 */
export function lineWriter(log: Logger): (members: string) => void {
  const { [pino.symbols.streamSym]: stream } = log as unknown as Record<symbol, DestinationStream>
  return members => stream?.write(`{"level":"info","time":"${instant()}",${members}}\n`)
}

/** Writes what is still in memory. Call it last. */
export function flushLog(log: Logger): Promise<void> {
  return new Promise(resolve => log.flush(() => resolve()))
}

/** So many characters are handed over at once: half of what a pipe holds. */
const blockLength = 32_000

/** Of a standard output that nobody reads the newest lines are lost, and not the memory. */
const maxWaitingBytes = 64 * 2 ** 20

/** Lines are put together before they are handed over: the stream looks at everything that waits for each write. */
function standardOutput(): DestinationStream & { flush(done?: (error?: Error) => void): void } {
  const output = pino.destination({
    dest: 1,
    sync: false,
    maxWrite: 65_536,
    maxLength: maxWaitingBytes,
  })
  let block = ''
  const handOver = () => {
    if (block === '') return
    const lines = block
    block = ''
    output.write(lines)
  }
  const flush = (done?: (error?: Error) => void) => {
    handOver()
    output.flush(done)
  }
  setInterval(flush, 1_000).unref()
  // Before the stream's own last write, which is without waiting.
  process.prependOnceListener('exit', handOver)
  return {
    write(line) {
      block += line
      if (block.length >= blockLength) handOver()
    },
    flush,
  }
}

let secondMs = Number.NaN
let second = ''

/** Now, as RFC 3339 has it. Of two lines in the same second only the milliseconds differ. */
function instant(): string {
  const nowMs = Date.now()
  const fraction = nowMs % 1_000
  if (nowMs - fraction !== secondMs) {
    secondMs = nowMs - fraction
    second = new Date(secondMs).toISOString().slice(0, -4)
  }
  return `${second}${fraction < 10 ? '00' : fraction < 100 ? '0' : ''}${fraction}Z`
}

const credentials = new RegExp(
  `${keyPattern.source}|\\bBearer +[\\w.~+/-]+=*|\\bwhsec_[\\w+/=-]+|(?<=\\bpostgres(?:ql)?://[^:@/\\s]+:)[^@\\s]+(?=@)`,
  'gi',
)

/** A text with every credential that has a known form cut out. */
export const withoutCredentials = (text: string): string => text.replace(credentials, '[removed]')

function searched(line: string): string {
  const clean = withoutCredentials(line)
  // The access log is made of what contracts know; a warning may quote the words of a stranger.
  return clean.startsWith('{"level":"info"') ? clean : withoutPersonalData(clean)
}

/** What an error is called and where it happened. Drivers put values of rows into further members: they stay out. */
function errorFields(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack, cause } = error
  const code = (error as { code?: unknown }).code
  return {
    type: name,
    message,
    ...(typeof code === 'string' && { code }),
    stack,
    ...(cause !== undefined && { cause: errorFields(cause) }),
  }
}
