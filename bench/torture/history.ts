import type { Finding } from './check.ts'
import type { Attempt, Facts } from './facts.ts'

/** Something that happened to an order, as one line. */
export type HistoryLine = { readonly at: number; readonly what: string }

/** Everything that is known about one order, from every party, in the order in which it happened. */
function historyOf(facts: Facts, orderId: string): HistoryLine[] {
  const lines: HistoryLine[] = []
  const tell = (at: number | null | undefined, what: string) => {
    if (at !== null && at !== undefined) lines.push({ at, what })
  }
  const keys = new Set(facts.keys.filter(one => one.subject === orderId).map(({ key }) => key))
  for (const { key, attempts, orderId: answered } of facts.requests) {
    if (!keys.has(key) && answered !== orderId) continue
    for (const attempt of attempts) tell(attempt.at, `client: POST order ${key} → ${told(attempt)}`)
  }
  for (const { attempts } of facts.cancellations.filter(one => one.orderId === orderId)) {
    for (const attempt of attempts) tell(attempt.at, `client: POST cancellation → ${told(attempt)}`)
  }
  const operations = facts.operations.filter(({ subject }) => subject === orderId)
  for (const {
    id,
    kind,
    state,
    attempts,
    failures,
    createdAt,
    finishedAt,
    waitingFor,
  } of operations) {
    tell(createdAt, `operation ${kind} ${id} begins`)
    const tries = `${attempts} attempts, ${failures} of them lost`
    tell(finishedAt, `operation ${kind} ${id} ${state} after ${tries}`)
    if (finishedAt === null) {
      tell(createdAt, `operation ${kind} ${id} is ${state} after ${tries}: ${waitingFor ?? ''}`)
    }
  }
  const own = new Set(operations.map(({ id }) => id))
  for (const { operationId, name, state, reference, startedAt, finishedAt } of facts.steps) {
    if (!own.has(operationId)) continue
    tell(finishedAt ?? startedAt, `step "${name}" ${state} [${reference ?? operationId}]`)
  }
  for (const { type, sequence, at } of facts.events.filter(({ subject }) => subject === orderId)) {
    tell(at, `event ${sequence} ${type}`)
  }
  for (const one of facts.exceptions.filter(one => one.orderId === orderId)) {
    tell(one.raisedAt, `exception ${one.category}: ${one.reason}`)
  }
  const references = referencesOf(facts, orderId, own)
  for (const { system, type, id, reference, state, createdAt } of facts.documents) {
    if (!references.some(one => reference === one || reference.startsWith(`${one}:`))) continue
    tell(createdAt, `${system}: ${type} ${id} [${reference}], in the end ${state}`)
  }
  return lines.toSorted((a, b) => a.at - b.at)
}

/** Of the orders that findings are about, the one with the shortest history: the quickest to understand. */
export function smallestHistory(
  facts: Facts,
  findings: readonly Finding[],
): { readonly orderId: string; readonly lines: readonly HistoryLine[] } | undefined {
  const ids = new Set(findings.flatMap(({ orderId }) => (orderId ? [orderId] : [])))
  return [...ids]
    .map(orderId => ({ orderId, lines: historyOf(facts, orderId) }))
    .filter(({ lines }) => lines.length > 0)
    .toSorted((a, b) => a.lines.length - b.lines.length)[0]
}

function told({ to, status, broken, code, orderId, milliseconds, replayed }: Attempt): string {
  const answer =
    status === 0 ? (broken ?? 'no answer') : [status, code, orderId].filter(Boolean).join(' ')
  return `${answer}${replayed === true ? ' (replayed)' : ''} from ${to} after ${Math.round(milliseconds)} ms`
}

function referencesOf(facts: Facts, orderId: string, operations: ReadonlySet<string>): string[] {
  const order = facts.orders.find(({ id }) => id === orderId)?.document
  const work = order?.fulfilmentOrders ?? []
  return [
    orderId,
    ...operations,
    ...work.map(({ id }) => id),
    ...work.flatMap(({ shipments }) => shipments.map(({ id }) => id)),
  ]
}
