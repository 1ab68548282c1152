import t from 'tap'
import type { Call } from '../openapi/operation.ts'
import { Problem } from '../openapi/problem.ts'
import { testCall } from './reference-systems.suite.ts'

/** How a test makes the system behind a connector fail. The reference systems have a switchboard for it; a vendor's test brings its own. */
export type Rig<Contract> = {
  /** The connector, with some options changed. */
  readonly open: (changes?: { readonly token?: string; readonly timeoutMs?: number }) => Contract
  readonly fault: (fault: {
    readonly mode:
      | 'down'
      | 'slow'
      | 'throttle'
      | 'commit-then-500'
      | 'commit-then-reset'
      | 'malformed'
      | 'drift'
    readonly count?: number
    readonly delayMs?: number
    readonly retryAfterSeconds?: number
  }) => Promise<void>
  readonly heal: () => Promise<void>
  /** How many calls have reached the system. */
  readonly calls: () => Promise<number>
}

/** A write of a contract with its look-up. */
export type Effect<Contract, Document, Given> = {
  /** What must be there before it can be done: the sales order of an invoice. */
  readonly prepare: (connector: Contract) => Promise<Given>
  readonly write: (
    connector: Contract,
    call: Call,
    reference: string,
    given: Given,
  ) => Promise<Document>
  readonly find: (
    connector: Contract,
    call: Call,
    reference: string,
  ) => Promise<{ readonly found: boolean; readonly document?: Document }>
  /** The same write with something the system must say no to. */
  readonly refuse?: (
    connector: Contract,
    call: Call,
    reference: string,
    given: Given,
  ) => Promise<unknown>
}

/** A problem as the one thing that was thrown; anything else fails the test. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const outcome = await work.then(
    value => new Error(`no problem, but ${JSON.stringify(value)}`),
    (error: unknown) => error,
  )
  if (outcome instanceof Problem) return outcome
  throw outcome
}

let references = 0

/** A reference nobody has used. */
export function newReference(prefix = 'ref'): string {
  references += 1
  return `${prefix}_${process.pid}_${Date.now().toString(36)}_${references}`
}

/** What every write of every system contract promises, whoever the vendor is. */
export async function keepsEffect<Contract, Document extends { readonly id: string }, Given>(
  name: string,
  rig: Rig<Contract>,
  { prepare, write, find, refuse }: Effect<Contract, Document, Given>,
): Promise<void> {
  await t.test(name, async t => {
    t.afterEach(() => rig.heal())
    const connector = rig.open()

    await t.test('is found by its reference once it was done, and not before', async t => {
      const given = await prepare(connector)
      const reference = newReference()
      t.same(await find(connector, testCall(), reference), { found: false })
      const { id } = await write(connector, testCall(), reference, given)
      t.match(await find(connector, testCall(), reference), { found: true, document: { id } })
    })

    await t.test('twice is once, one after the other', async t => {
      const given = await prepare(connector)
      const reference = newReference()
      const first = await write(connector, testCall(), reference, given)
      t.same(await write(connector, testCall(), reference, given), first)
    })

    await t.test('twice is once, eight at a time', async t => {
      const given = await prepare(connector)
      const reference = newReference()
      const written = await Promise.all(
        Array.from({ length: 8 }, () => write(connector, testCall(), reference, given)),
      )
      t.equal(new Set(written.map(({ id }) => id)).size, 1)
    })

    for (const mode of ['commit-then-500', 'commit-then-reset'] as const) {
      await t.test(`${mode}: the outcome is unknown, looked up, and not done again`, async t => {
        const given = await prepare(connector)
        const reference = newReference()
        await rig.fault({ mode, count: 1 })
        const problem = await problemOf(write(connector, testCall(), reference, given))
        t.match(problem, { code: 'system-outcome-unknown', effectUnknown: true })
        const { found, document } = await find(connector, testCall(), reference)
        t.ok(found)
        t.equal((await write(connector, testCall(), reference, given)).id, document?.id)
      })
    }

    await t.test('no answer in time: the outcome is unknown, and may come later', async t => {
      const given = await prepare(connector)
      const reference = newReference()
      await rig.fault({ mode: 'slow', delayMs: 600, count: 1 })
      const problem = await problemOf(write(connector, testCall(250), reference, given))
      t.match(problem, { code: 'system-outcome-unknown', effectUnknown: true })
      await until(async () => (await find(connector, testCall(), reference)).found)
      t.match(await find(connector, testCall(), reference), { found: true })
    })

    for (const mode of ['malformed', 'drift'] as const) {
      await t.test(`${mode}: the answer is not believed, the effect is looked up`, async t => {
        const given = await prepare(connector)
        const reference = newReference()
        await rig.fault({ mode, count: 1 })
        const problem = await problemOf(write(connector, testCall(), reference, given))
        t.match(problem, { code: 'system-answer-invalid', effectUnknown: true })
        t.match(await find(connector, testCall(), reference), { found: true })
      })
    }

    await t.test('down: nothing was done, a retry is safe', async t => {
      const given = await prepare(connector)
      const reference = newReference()
      await rig.fault({ mode: 'down', retryAfterSeconds: 3, count: 1 })
      const problem = await problemOf(write(connector, testCall(), reference, given))
      t.match(problem, {
        code: 'system-unavailable',
        effectUnknown: false,
        retryable: true,
        retryAfterSeconds: 3,
      })
      t.same(await find(connector, testCall(), reference), { found: false })
    })

    await t.test('throttled: nothing was done, and it says how long to wait', async t => {
      const given = await prepare(connector)
      const reference = newReference()
      await rig.fault({ mode: 'throttle', retryAfterSeconds: 7, count: 1 })
      const problem = await problemOf(write(connector, testCall(), reference, given))
      t.match(problem, {
        code: 'system-throttled',
        effectUnknown: false,
        retryable: true,
        retryAfterSeconds: 7,
      })
      t.same(await find(connector, testCall(), reference), { found: false })
    })

    await t.test('the deadline has passed: nothing is sent', async t => {
      const given = await prepare(connector)
      const before = await rig.calls()
      const problem = await problemOf(write(connector, testCall(-1), newReference(), given))
      t.match(problem, { code: 'system-unavailable', effectUnknown: false })
      t.equal(await rig.calls(), before)
    })

    await t.test('a look-up that fails leaves nothing unknown behind it', async t => {
      await rig.fault({ mode: 'down', count: 1 })
      t.match(await problemOf(find(connector, testCall(), newReference())), {
        code: 'system-unavailable',
        effectUnknown: false,
      })
    })

    await t.test('a wrong credential is refused and never shown', async t => {
      const given = await prepare(connector)
      const token = 'a-secret-that-must-not-show'
      const problem = await problemOf(write(rig.open({ token }), testCall(), newReference(), given))
      t.match(problem, { code: 'system-refused', effectUnknown: false })
      t.notMatch(`${JSON.stringify(problem.document())} ${String(problem.cause)}`, token)
    })

    if (refuse === undefined) return
    await t.test('refused: nothing was done, and a retry would not help', async t => {
      const given = await prepare(connector)
      const reference = newReference()
      const problem = await problemOf(refuse(connector, testCall(), reference, given))
      t.match(problem, { code: 'system-refused', effectUnknown: false, retryable: false })
      t.ok(problem.detail)
      t.same(await find(connector, testCall(), reference), { found: false })
    })
  })
}

/** Waits for something that will come true; gives up after half a minute. */
export async function until(condition: () => Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + 30_000
  while (!(await condition())) {
    if (performance.now() > giveUpAt) throw new Error('it did not come true within 30 s')
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}
