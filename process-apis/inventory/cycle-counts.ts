import { newId } from '../../openapi/canonical/id.ts'
import type { CycleCount } from '../../openapi/generated/inventory.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Transaction } from '../store/store.ts'
import type { Inventory } from './contract.ts'
import { refuseUnknownLocations } from './location.ts'
import { moveStock } from './move-stock.ts'
import {
  insertDocument,
  readDocument,
  type StockDocument,
  updateDocument,
} from './stock-document.ts'
import { type StockPolicy, usualStockPolicy } from './stock-policy.ts'

type Content = Pick<CycleCount, 'locationId' | 'countedAt' | 'lines'> & {
  /** Who counted: somebody else approves. */
  readonly countedBy: string
}
type Document = StockDocument<Content>

/**
 * Takes a count of a part of a location. A line's difference is to what the books said when it was counted, and is booked as a
 * movement: what was sold or came since stays. Beyond the tolerance it waits for somebody else.
 */
export function takeCycleCount({ store, policies }: ProcessContext): Inventory['takeCycleCount'] {
  return async (call, { reference, locationId, countedAt, lines }) => {
    const { tenant } = call.principal
    const policy = policies.stock ?? usualStockPolicy
    return store.of(tenant).transaction(async tx => {
      await refuseUnknownLocations(tx, tenant, [locationId])
      const counted = new Map(lines.map(line => [line.sku, line.counted]))
      const expected = await booksAt(tx, tenant, locationId, [...counted.keys()], countedAt)
      const judged = [...counted].map(([sku, found]) =>
        judge(policy, sku, found, expected.get(sku) ?? 0),
      )
      const document: Document = {
        id: newId('cnt'),
        reference,
        state: judged.some(({ state }) => state === 'pending') ? 'pendingApproval' : 'closed',
        content: {
          locationId,
          countedAt: new Date(countedAt).toISOString(),
          lines: judged,
          countedBy: whoIs(call),
        },
      }
      if (!(await insertDocument(tx, tenant, 'count', document))) {
        return toCount(await readDocument<Content>(tx, tenant, 'count', { reference }))
      }
      await book(tx, call, document, 'booked')
      return toCount(document)
    })
  }
}

export function getCycleCount({ store }: ProcessContext): Inventory['getCycleCount'] {
  return async ({ principal: { tenant } }, { countId }) =>
    toCount(await readDocument<Content>(store.of(tenant).pool, tenant, 'count', { id: countId }))
}

/** Books or discards what waits for a second person. */
export function decideCycleCount({ store }: ProcessContext): Inventory['decideCycleCount'] {
  return async (call, { countId, approve }) => {
    const { tenant } = call.principal
    return store.of(tenant).transaction(async tx => {
      const document = await readDocument<Content>(tx, tenant, 'count', { id: countId }, true)
      if (document.state === 'closed') return toCount(document)
      if (document.content.countedBy === whoIs(call)) {
        throw new Problem('state-conflict', {
          detail: 'Who counted cannot decide about the differences: somebody else has to look.',
        })
      }
      if (approve) await book(tx, call, document, 'pending')
      const lines = document.content.lines.map(line =>
        line.state === 'pending'
          ? { ...line, state: approve ? ('booked' as const) : ('discarded' as const) }
          : line,
      )
      const decided = { ...document, state: 'closed', content: { ...document.content, lines } }
      await updateDocument(tx, tenant, decided)
      return toCount(decided)
    })
  }
}

type Call = Parameters<Inventory['takeCycleCount']>[0]

/** A person where one is known, else the application. */
function whoIs({ principal: { application, subject } }: Call): string {
  return subject ?? application
}

async function book(
  tx: Transaction,
  call: Call,
  { id, content }: Document,
  state: 'booked' | 'pending',
): Promise<void> {
  const { tenant, application } = call.principal
  const moves = content.lines
    .filter(line => line.state === state)
    .map(({ sku, difference }) => ({ sku, quantity: difference }))
  if (moves.length === 0) return
  await moveStock(
    tx,
    { tenant, locationId: content.locationId, reason: 'cycleCount', reference: id },
    moves,
    { actor: application, correlationId: call.correlationId },
  )
}

/** What was on hand by the books at that time: what is now, less what moved since. The positions' locks are held to the end. */
async function booksAt(
  tx: Transaction,
  tenant: string,
  locationId: string,
  skus: readonly string[],
  at: string,
): Promise<ReadonlyMap<string, number>> {
  await tx.query(
    `select 1 from crossdock.stock_position where tenant = $1 and location_id = $2 and sku = any($3)
     order by sku for update`,
    [tenant, locationId, skus],
  )
  const { rows } = await tx.query<{ sku: string; onHand: number }>(
    `select p.sku, (p.on_hand - coalesce((
       select sum(m.quantity) from crossdock.stock_movement m
       where m.tenant = $1 and m.sku = p.sku and m.location_id = $2 and m.at > $4), 0))::int as "onHand"
     from crossdock.stock_position p where p.tenant = $1 and p.location_id = $2 and p.sku = any($3)`,
    [tenant, locationId, skus, at],
  )
  return new Map(rows.map(({ sku, onHand }) => [sku, onHand]))
}

function judge(
  { counts }: StockPolicy,
  sku: string,
  counted: number,
  expected: number,
): CycleCount['lines'][number] {
  const difference = counted - expected
  const tolerance = Math.max(counts.toleranceUnits, Math.abs(expected) * counts.toleranceShare)
  const state =
    difference === 0 ? 'asExpected' : Math.abs(difference) <= tolerance ? 'booked' : 'pending'
  return { sku, counted, expected, difference, state }
}

function toCount({ id, reference, state, content }: Document): CycleCount {
  const { locationId, countedAt, lines } = content
  return { id, reference, state: state as CycleCount['state'], locationId, countedAt, lines }
}
