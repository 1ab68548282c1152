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
  const { code = '', syscall } = error as { code?: unknown; syscall?: unknown }
  if (error instanceof pg.DatabaseError) return /^(?:08|53|57P)/.test(String(code))
  // A socket in the file system that is not there, and no other file.
  if (code === 'ENOENT') return syscall === 'connect'
  if (/^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/.test(String(code))) return true
  return /^(?:Connection terminated|timeout e|Query read timeout)/.test(error.message)
}

/** Of what `isAway` says: whether there was not even a connection, so that nothing can have come of what was asked. */
export function wasNeverReached(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code = '', syscall } = error as { code?: unknown; syscall?: unknown }
  // It has no connection to give, or is starting up.
  if (error instanceof pg.DatabaseError) return /^(?:53300|57P03)$/.test(String(code))
  // Of a name with several addresses all were tried (AggregateError).
  const connecting = syscall === 'connect' || error instanceof AggregateError
  return (
    (connecting && /^(?:ECONNREFUSED|ENOENT)$/.test(String(code))) ||
    error.message.startsWith('timeout exceeded')
  )
}

/** Whether PostgreSQL refused for a reason that goes away when the whole transaction is run again. */
export function isTransient(error: unknown): boolean {
  const code = sqlState(error)
  return code === '40P01' || code === '40001' || code === '55P03'
}
