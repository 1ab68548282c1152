import pg from 'pg'

/**
 * Why PostgreSQL refused a statement; undefined when it did not say so, and it is not known what became of it: the connection
 * broke, or the server was ending (class 57). https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof pg.DatabaseError)) return undefined
  return error.code?.startsWith('57') === true ? undefined : error.code
}

/** The unique constraint that an insert ran into, if that is what failed. */
export function violatedUnique(error: unknown): string | undefined {
  return sqlState(error) === '23505' ? (error as { constraint?: string }).constraint : undefined
}

/**
 * Whether there was no talking to PostgreSQL: it is away, is ending or starting, or has no connection to give. Says nothing
 * about whoever asked.
 */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code = '' } = error as { code?: unknown }
  if (error instanceof pg.DatabaseError) return /^(?:08|53|57P)/.test(String(code))
  if (/^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT)$/.test(String(code))) return true
  return /^(?:Connection terminated|timeout e|Query read timeout)/.test(error.message)
}

/** Whether PostgreSQL refused for a reason that goes away when the whole transaction is run again. */
export function isTransient(error: unknown): boolean {
  const code = sqlState(error)
  return code === '40P01' || code === '40001' || code === '55P03'
}
