import { pino, type DestinationStream, type Logger } from 'pino'
import type { LogLevel } from './config.ts'
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
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
      serializers: { err: errorFields },
      hooks: { streamWrite: withoutCredentials },
    },
    destination ?? pino.destination({ dest: 1, minLength: 4096, sync: false, periodicFlush: 1000 }),
  )
}

/** Writes what is still in memory. Call it last. */
export function flushLog(log: Logger): Promise<void> {
  return new Promise(resolve => log.flush(() => resolve()))
}

const credentials = new RegExp(
  `${keyPattern.source}|\\bBearer +[\\w.~+/-]+=*|\\bwhsec_[\\w+/=-]+|(?<=\\bpostgres(?:ql)?://[^:@/\\s]+:)[^@\\s]+(?=@)`,
  'gi',
)

function withoutCredentials(line: string): string {
  const clean = line.replace(credentials, '[removed]')
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
