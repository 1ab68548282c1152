import { toMinor } from '../../../openapi/canonical/money.ts'
import type { Refund } from '../../../openapi/generated/orders.d.ts'
import { fact, grouped, type Rule } from './world.ts'

/** What came back, and the money for it: once, and never more than was paid. */
export const returnRules: readonly Rule[] = [
  {
    name: 'one key, one return',
    *broken({ facts, orderOf }) {
      const made = new Set([
        ...facts.returns.map(({ id }) => id),
        ...facts.claims.map(({ id }) => id),
        ...facts.orders.flatMap(({ document }) => (document.refunds ?? []).map(({ id }) => id)),
      ])
      for (const { key, orderId, id, kind, outcome, attempts } of facts.returnRequests) {
        const digests = new Set(
          attempts.filter(({ status }) => status === 201).map(one => one.digest),
        )
        if (digests.size > 1) {
          yield { orderId, what: `${key} was answered with ${digests.size} different bodies` }
        }
        if (kind !== 'piece' && outcome === 'made' && (id === undefined || !made.has(id))) {
          yield { orderId, what: `${id} was acknowledged to ${key} and is not there` }
        }
      }
      // Each shopper asks for one return, or for one refund as goodwill, whatever is lost on the way.
      for (const [orderId, returns] of grouped(facts.returns, one => one.orderId ?? '')) {
        if (returns.length > 1)
          yield { orderId, what: `${returns.length} returns were made of one` }
      }
      const requested = grouped(facts.returnRequests, one => one.orderId)
      for (const { id: orderId, document } of facts.orders) {
        const requests = requested.get(orderId) ?? []
        for (const refund of document.refunds ?? []) {
          if (refund.reason === 'goodwill' && !requests.some(({ kind }) => kind === 'goodwill')) {
            yield { orderId, what: `${refund.id} was paid as goodwill, and nobody asked for it` }
          }
        }
        const kinds = grouped(document.refunds ?? [], refund => refund.returnId ?? refund.reason)
        for (const [of, refunds] of kinds) {
          if (refunds.length > 1) yield { orderId, what: `${refunds.length} refunds for ${of}` }
        }
      }
      for (const { id, orderId } of facts.returns) {
        if (orderId !== null && orderOf(orderId) === undefined) {
          yield { what: `${id} is a return of an order that is not there` }
        }
      }
    },
  },
  {
    name: 'a piece that is taken off is taken off once',
    *broken({ facts, orderOf }) {
      for (const { key, orderId, kind, outcome } of facts.returnRequests) {
        if (kind !== 'piece') continue
        const order = orderOf(orderId)?.document
        const taken = (order?.cancellations ?? []).filter(({ reason }) => reason === key)
        const pieces = taken.flatMap(({ lines }) => lines).map(({ cancelled }) => cancelled)
        const sum = pieces.reduce((all, one) => all + one, 0)
        const wanted = outcome === 'made' ? [1] : outcome === 'refused' ? [0] : [0, 1]
        if (!wanted.includes(sum)) {
          yield { orderId, what: `${key} was ${outcome}, ${sum} pieces were taken off` }
        }
      }
    },
  },
  {
    name: 'a refund is paid once, as the order says',
    *broken({ orders, documents, documentsOf }) {
      const expected = new Set<string>()
      for (const { id: orderId, document } of orders) {
        for (const refund of document.refunds ?? []) {
          for (const allocation of refund.allocations) {
            const reference = referenceOf(refund, allocation)
            expected.add(withoutAttempt(reference))
            if (allocation.to !== 'original') continue
            const paid = documentsOf('payment', 'refund', reference)
            const wanted = allocation.state === 'succeeded' ? 1 : paid.length
            const done = paid.filter(({ state }) => state === 'done')
            if (paid.length > 1 || (allocation.state === 'succeeded' && done.length !== wanted)) {
              yield {
                orderId,
                what: `${reference} is ${allocation.state}, ${done.length} of ${paid.length} refunds done`,
              }
            }
            for (const one of done) {
              if (BigInt(fact(one, 'amount')) !== toMinor(allocation.amount)) {
                yield { orderId, what: `${one.id} is over ${fact(one, 'amount')}` }
              }
            }
          }
        }
      }
      for (const { id, reference } of documents('payment', 'refund')) {
        // The first attempt may have been declined: its reference has another number at the end.
        if (!expected.has(withoutAttempt(reference))) {
          yield { what: `${id} was paid under ${reference}, and no order says so` }
        }
      }
    },
  },
  {
    name: 'nobody gets back more than was taken',
    *broken({ orders, documents }) {
      for (const { id, facts, state } of documents('payment', 'authorization')) {
        if (state !== 'approved') continue
        const [captured, refunded] = [facts['captured'], facts['refunded']].map(text =>
          BigInt(typeof text === 'string' ? text : '0'),
        ) as [bigint, bigint]
        if (refunded > captured) {
          yield { what: `of ${id} ${captured} was captured and ${refunded} given back` }
        }
      }
      for (const { id: orderId, document } of orders) {
        for (const tender of document.tenders) {
          const paid = (document.refunds ?? [])
            .flatMap(({ allocations }) => allocations)
            .filter(({ tenderId, state }) => tenderId === tender.id && state === 'succeeded')
            .reduce((sum, { amount }) => sum + toMinor(amount), 0n)
          if (toMinor(tender.refunded) !== paid || paid > toMinor(tender.captured)) {
            yield {
              orderId,
              what: `${tender.captured.amount} captured, ${tender.refunded.amount} refunded, its refunds say ${paid}`,
            }
          }
        }
      }
    },
  },
  {
    name: 'one credit memo for each refund, after it succeeded',
    *broken({ orders, documentsOf }) {
      for (const { id: orderId, document } of orders) {
        for (const refund of document.refunds ?? []) {
          const memos = documentsOf('erp', 'creditMemo', refund.id)
          const wanted = refund.state === 'succeeded' ? 1 : 0
          if (memos.length !== wanted) {
            yield { orderId, what: `${refund.id} is ${refund.state}, ${memos.length} credit memos` }
          }
          for (const memo of memos) {
            if (fact(memo, 'total') !== refund.amount.amount) {
              yield { orderId, what: `${memo.id} is over ${fact(memo, 'total')}` }
            }
          }
        }
      }
    },
  },
  {
    name: 'what came back is counted once',
    *broken({ facts }) {
      const counted = grouped(facts.movements, ({ reference }) => reference.split(':')[0] ?? '')
      for (const { id, orderId, document } of facts.returns) {
        const accepted = document.lines.filter(
          ({ acceptance, inspection }) =>
            acceptance === 'accepted' && inspection?.stockLocationId !== undefined,
        )
        const wanted = accepted.reduce((sum, { quantity }) => sum + quantity, 0)
        const found = (counted.get(id) ?? []).reduce((sum, { quantity }) => sum + quantity, 0)
        if (found !== wanted) {
          yield {
            ...(orderId !== null && { orderId }),
            what: `${id}: ${wanted} pieces were taken back into stock, ${found} counted`,
          }
        }
      }
    },
  },
]

const withoutAttempt = (reference: string) => reference.replace(/:\d+$/, '')

/** What the payment provider was told it is. */
function referenceOf({ id }: Refund, { tenderId, attempt }: Refund['allocations'][number]): string {
  return `${id}:${tenderId.slice('tnd_'.length)}:${attempt}`
}
