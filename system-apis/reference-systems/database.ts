import pg from 'pg'

/** The reference systems' way to their tables: prepared statements, one pool for all of them. */
export type Database = {
  readonly rows: <Row>(sql: string, ...values: unknown[]) => Promise<Row[]>
  /** Runs the work in one transaction; what it throws rolls everything back. */
  readonly transaction: <T>(work: (db: Database) => Promise<T>) => Promise<T>
}

export type DatabaseOptions = {
  readonly databaseUrl: string
  /** Connections at most. */
  readonly connections: number
}

/** Opens the pool. A lost connection is replaced; the calls on it fail. */
export function openDatabase({ databaseUrl, connections }: DatabaseOptions): Database & {
  readonly close: () => Promise<void>
} {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: connections,
    application_name: 'crossdock reference systems',
  })
  // An idle connection that breaks is reported here; without a listener it would end the process.
  pool.on('error', () => {})
  // So is one that breaks while it is in use, by the connection itself.
  pool.on('connect', client => client.on('error', () => {}))

  return {
    rows: rows(pool),
    async transaction(work) {
      const client = await pool.connect()
      let broken: Error | undefined
      try {
        await client.query('begin')
        const result = await work({ rows: rows(client), transaction: nested })
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback').catch((cause: Error) => (broken = cause))
        throw error
      } finally {
        client.release(broken)
      }
    },
    close: () => pool.end(),
  }
}

function rows(queryable: pg.Pool | pg.PoolClient): Database['rows'] {
  return async <Row>(sql: string, ...values: unknown[]) => {
    const result = await queryable.query({ name: statementName(sql), text: sql, values })
    return result.rows as Row[]
  }
}

function nested(): never {
  throw new Error('one transaction at a time')
}

const names = new Map<string, string>()

/** Prepared once per connection: the text decides the name. */
function statementName(sql: string): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  const name = `reference_${names.size}`
  names.set(sql, name)
  return name
}
