import type pg from 'pg'
import { byKeys, type Change, writeUnits, type Unit, type Verdict } from './commit-together.ts'
import type { RowKind, Rows } from './row-kind.ts'
import { isTransient, sqlState } from './sql-state.ts'

/**
 * Everything written through it commits together or not at all.
 *
 * It begins _hopeful_: rows given to `write` are only collected, with what they rely on, and committed by one statement
 * together with those of other transactions. The first `query` makes it _open_: a connection of its own, statement by
 * statement, locks held to the end. A hopeful one whose reliance was disappointed is run again as an open one, so that
 * `work` may always hope, and must change nothing but through its transaction.
 */
export type Transaction = Queryable & {
  /** Whether statements see what the transaction wrote and keep what they lock; false while it is hopeful. */
  readonly open: boolean
  /** A statement inside the transaction; opens it. */
  query: Query
  /** A question, by keys, that needs no lock and nothing this transaction wrote: it does not open it. */
  read: Query
  /** A row that is written at the end, or before the next `query`. */
  write<Row extends object>(kind: RowKind<Row>, row: Row): void
  /**
   * Says that it makes, hopefully, `to` from what this process knows of that key, which may be what another transaction of it
   * is about to commit.
   */
  builds(key: string, change: Change): void
  /** Says what of what others keep is out of date when it has committed. */
  outdates(changed: Changed): void
  /** Called once, when it is committed or has failed. */
  settled(then: (committed: boolean) => void): void
}

/** Something that kept answers depend on (`x-freshness` of contracts) and that is different now. */
export type Changed = {
  readonly tenant: string
  readonly entity: 'stock'
  /** Which of them, such as SKUs. Absent: any. */
  readonly keys?: readonly string[]
}

export type Queryable = { query: Query }

type Query = <Row extends pg.QueryResultRow = never>(
  statement:
    | string
    | { readonly name?: string; readonly text: string; readonly values?: unknown[] },
  values?: readonly unknown[],
) => Promise<pg.QueryResult<Row>>

/** Writes a row with a transaction, or at once where there is none. */
export async function writeRow<Row extends object>(
  db: Queryable | Transaction,
  kind: RowKind<Row>,
  row: Row,
): Promise<void> {
  if ('write' in db) return db.write(kind, row)
  await writeUnits(db, [new Map([[kind as RowKind, [row]]])])
}

/** A check refused the transaction. */
export class Refused extends Error {
  override readonly name = 'Refused'
  /** The name of the kind of rows whose check it was. */
  readonly by: string

  constructor(by: string) {
    super(`refused by the check of ${by}`)
    this.by = by
  }
}

/** `urgent`: somebody waits for its commit, which does not queue up behind what nobody waits for. Default false. */
export type TransactionOptions = { readonly urgent?: boolean }

/**
 * Runs `work` in one transaction; commits its result or rolls back what it threw. It may be run again, so `work` changes
 * nothing but through its transaction.
 */
export type Transact = <Result>(
  work: (tx: Transaction) => Promise<Result>,
  options?: TransactionOptions,
) => Promise<Result>

export type TransactionsOptions = {
  readonly pool: pg.Pool
  /** Connections that find everything by keys. */
  readonly keyed: Queryable
  /** How a transaction begins on a connection of the pool. */
  readonly begin: string
  readonly commit: (unit: Unit, urgent: boolean) => Promise<Verdict>
  /** Told of what has committed, before whoever waits for it. */
  readonly onChange: (changed: Changed) => void
}

/**
 * Runs work in transactions. Run again when PostgreSQL chose it as the victim of a deadlock, or when it hoped in vain.
 */
export function transactions(options: TransactionsOptions): Transact {
  const { commit, onChange } = options
  return async (work, { urgent = false } = {}) => {
    for (let tries = 1; ; tries++) {
      const tx = new Attempt(options, tries === 1)
      let committing = false
      try {
        const result = await work(tx)
        committing = true
        await tx.commit(unit => commit(unit, urgent))
        for (const changed of tx.outdated) onChange(changed)
        tx.tellSettled(true)
        return result
      } catch (error) {
        // What was lost in its commit may have been committed: that is for who asked to find out.
        const undone = !committing || error instanceof Refused || sqlState(error) !== undefined
        const again = isTransient(error) || (undone && tx.hoped && !tx.refusedForGood)
        await tx.rollback()
        tx.tellSettled(false)
        if (tries === 4 || !again) throw error
      } finally {
        tx.release()
      }
    }
  }
}

/** As where units are committed together: what a transaction writes it finds by its keys, however its tables grew. */
export const beginByKeys = ['begin', ...byKeys.map(setting => `set local ${setting}`)].join('; ')

class Attempt implements Transaction {
  readonly #from: Pick<TransactionsOptions, 'pool' | 'keyed' | 'begin'>
  readonly #hopes: boolean
  readonly #changes = new Map<string, Change>()
  #rows: Rows = new Map()
  #client: pg.PoolClient | undefined
  #opening: Promise<pg.PoolClient> | undefined
  #broken: Error | undefined
  #settled: ((committed: boolean) => void)[] = []
  readonly outdated: Changed[] = []
  refusedForGood = false

  /**
   * Whether it relied on what nobody held for it. Then not even a refusal of its own counts: another transaction may be about to
   * commit what would have changed its mind, such as the first request of the same key.
   */
  hoped = false

  constructor(from: Pick<TransactionsOptions, 'pool' | 'keyed' | 'begin'>, hopes: boolean) {
    this.#from = from
    this.#hopes = hopes
  }

  get open(): boolean {
    return !this.#hopes || this.#opening !== undefined
  }

  query: Query = async (statement, values) => {
    const client = await this.#open()
    await this.#flush(client)
    return client.query(statement as string, values as unknown[])
  }

  read: Query = (statement, values) => {
    if (this.open) return this.query(statement, values)
    this.hoped = true
    return this.#from.keyed.query(statement, values)
  }

  write<Row extends object>(kind: RowKind<Row>, row: Row): void {
    if (!this.open) this.hoped = true
    const rows = this.#rows.get(kind as RowKind)
    if (rows === undefined) this.#rows.set(kind as RowKind, [row])
    else rows.push(row)
  }

  builds(key: string, { from, to }: Change): void {
    this.hoped = true
    this.#changes.set(key, { from: this.#changes.get(key)?.from ?? from, to })
  }

  outdates(changed: Changed): void {
    this.outdated.push(changed)
  }

  settled(then: (committed: boolean) => void): void {
    this.#settled.push(then)
  }

  tellSettled(committed: boolean): void {
    const told = this.#settled
    this.#settled = []
    for (const then of told) then(committed)
  }

  async commit(together: (unit: Unit) => Promise<Verdict>): Promise<void> {
    if (this.open) {
      if (this.#opening === undefined && this.#rows.size === 0) return
      const client = await this.#open()
      await this.#flush(client)
      await client.query('commit')
      return
    }
    if (this.#rows.size === 0) return
    const verdict = await together({ rows: this.#rows, changes: this.#changes })
    if (verdict !== undefined) throw this.#refused(verdict)
  }

  async rollback(): Promise<void> {
    if (this.#opening === undefined) return
    const client = await this.#opening.catch(() => undefined)
    await client?.query('rollback').catch((cause: Error) => (this.#broken = cause))
  }

  release(): void {
    this.#client?.release(this.#broken)
  }

  async #open(): Promise<pg.PoolClient> {
    this.#opening ??= this.#begin()
    return this.#opening
  }

  async #begin(): Promise<pg.PoolClient> {
    this.#client = await this.#from.pool.connect()
    await this.#client.query(this.#from.begin)
    return this.#client
  }

  async #flush(client: pg.PoolClient): Promise<void> {
    if (this.#rows.size === 0) return
    const rows = this.#rows
    this.#rows = new Map()
    for (const { from } of this.#changes.values()) {
      // What it was made from may never be.
      if (!from.committed) throw new Refused('turn')
    }
    const [verdict] = await writeUnits(client, [rows])
    if (verdict !== undefined) throw this.#refused(verdict)
  }

  #refused({ refusedBy, final }: NonNullable<Verdict>): Refused {
    this.refusedForGood = final
    return new Refused(refusedBy)
  }
}
