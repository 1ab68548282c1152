import { testDatabase } from '../../gateway/host/test-database.ts'
import { Problem } from '../../openapi/problem.ts'
import { openStore, type Store, type Transaction } from '../store/store.ts'
import { type Durable, type NewOperation, openDurable } from './durable.ts'
import type { Effect, Transition } from './transition.ts'
import type { QueueSettings } from './worker.ts'

type Test = { teardown(fn: () => unknown): void }

type Scripted =
  | Problem
  | 'no problem'
  | 'commit, then lose the answer'
  | 'commit, then refuse'
  | 'no connection'

/** A system beside us that remembers what was booked and misbehaves as scripted. */
export type Ledger = {
  effect(reference: string): Effect<{ reference: string }>
  /** What the next calls of this reference do; when it runs out they succeed. */
  script(reference: string, answers: Scripted[]): void
  scriptNext(answer: Problem): void
  booked(order: string): string[]
  calls(order: string): string[]
  down: boolean
  /** Orders whose calls throw something unexpected. */
  readonly broken: Set<string>
}

function ledger(): Ledger {
  const scripts = new Map<string, Scripted[]>()
  const bookings: string[] = []
  const calls: string[] = []
  let next: Problem | undefined

  const self: Ledger = {
    down: false,
    broken: new Set(),
    script: (reference, answers) => void scripts.set(reference, answers),
    scriptNext: answer => void (next = answer),
    booked: order =>
      bookings.filter(b => b.startsWith(`${order}:`)).map(b => b.split(':')[1] ?? ''),
    calls: order =>
      calls.filter(c => c.includes(` ${order}:`)).map(c => c.replace(`${order}:`, '')),
    effect: reference => ({
      reference,
      timeoutMs: 300,
      settleMs: 50,
      async do() {
        calls.push(`do ${reference}`)
        if (self.broken.has(reference.split(':')[0] ?? '')) throw new TypeError('nobody expected')
        if (self.down) throw new Problem('system-unavailable')
        const scripted = next ?? scripts.get(reference)?.shift()
        next = undefined
        if (scripted instanceof Problem) throw scripted
        if (scripted === 'no connection') throw new Error('timeout exceeded when trying to connect')
        if (!bookings.includes(reference)) bookings.push(reference)
        // An earlier call of the same came about only now: this one is told that it is there already.
        if (scripted === 'commit, then refuse') throw new Problem('system-refused')
        if (scripted !== undefined && scripted !== 'no problem') {
          throw new Problem('system-outcome-unknown')
        }
        return { reference }
      },
      async find() {
        calls.push(`find ${reference}`)
        const scripted = scripts.get(`find ${reference}`)?.shift()
        if (scripted instanceof Problem) throw scripted
        return bookings.includes(reference) ? { reference } : undefined
      },
      async undo() {
        calls.push(`undo ${reference}`)
        const scripted = scripts.get(`undo ${reference}`)?.shift()
        if (scripted instanceof Problem) throw scripted
        bookings.splice(bookings.indexOf(reference), 1)
      },
    }),
  }
  return self
}

/** A database and durable cores over it; orders are kept apart by a suffix. */
export async function bench<Context extends Ledger>(
  t: Test,
  transitions: readonly Transition<Context>[],
) {
  const database = await testDatabase()
  const store: Store = openStore({ url: database.url })
  t.teardown(async () => {
    await store.close()
    await database.drop()
  })
  const suffix = (order: string): string => `ord-${order}`
  const operation = (kind: string, order: string): NewOperation => ({
    kind,
    subject: suffix(order),
    tenant: 'demo',
    input: { order: suffix(order) },
    correlationId: 'c-1',
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  })

  return {
    store,
    suffix,
    async enqueue(
      durable: Durable,
      kind: string,
      order: string,
      tx?: Transaction,
    ): Promise<string> {
      if (tx !== undefined) return (await durable.enqueue(tx, operation(kind, order))).id
      return durable.transaction(
        'demo',
        async inner => (await durable.enqueue(inner, operation(kind, order))).id,
      )
    },
    async open(
      t: Test,
      options: {
        ledger?: Ledger
        works?: boolean
        busy?: () => number
        queues?: Record<string, QueueSettings>
        /** With a pool of its own, whose sessions see the database's present settings. */
        freshConnections?: boolean
      } = {},
    ) {
      const system = options.ledger ?? ledger()
      const own = options.freshConnections === true ? openStore({ url: database.url }) : store
      if (own !== store) t.teardown(own.close)
      const durable = await openDurable<Context>({
        store: own,
        url: database.url,
        transitions,
        queues: options.queues ?? {
          work: { concurrency: 4 },
          erp: { concurrency: 4, system: true },
        },
        context: () => system as Context,
        log: quiet,
        ...(options.works !== undefined && { works: options.works }),
        ...(options.busy !== undefined && { busy: options.busy }),
      })
      t.teardown(() => durable.stop(200))
      return { durable, ledger: system, operation }
    },
  }
}

/** An operation of these tests by its id. */
export const known = (id: string) => ({ tenant: 'demo', id })

const quiet = { info() {}, warn() {}, error() {} }

/** Waits for a condition, a minute at most: a busy machine is not a fault. */
export async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  const end = performance.now() + 60_000
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('condition did not come true within 60 s')
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}
