import type { Attempt, Facts, PlaceRequest } from '../facts.ts'
import { grouped, isAccepted, type Rule, type World } from './world.ts'

/** What callers were told against what is there. */
export const requestRules: readonly Rule[] = [
  {
    name: 'what was acknowledged is there',
    *broken({ facts, orderOf }) {
      for (const request of facts.requests) {
        for (const orderId of acknowledged(request)) {
          if (orderOf(orderId) === undefined) {
            yield {
              orderId,
              what: `${orderId} was acknowledged to ${request.key} and is not there`,
            }
          }
        }
        const { outcome, orderId } = request
        if (outcome !== 'accepted') continue
        const order = orderId === undefined ? undefined : orderOf(orderId)
        if (orderId !== undefined && order !== undefined && !isAccepted(order.document)) {
          yield { orderId, what: `${orderId} was confirmed to its caller and is ${order.state}` }
        }
      }
    },
  },
  {
    name: 'what is there was asked for',
    *broken({ orders, facts, keysOf, requestOf, orderOf }) {
      const instead = takenInstead(facts, orderOf)
      for (const { id: orderId, document } of orders) {
        const asked = keysOf(orderId)
          .map(key => requestOf(key)?.items ?? instead.get(key))
          .find(one => one !== undefined)
        if (asked === undefined) {
          yield { orderId, what: `${orderId} stands under no key that anybody sent` }
          continue
        }
        const wanted = content(asked)
        const added = new Set(
          (document.changes ?? [])
            .filter(({ state }) => state === 'confirmed')
            .flatMap(({ preview }) => preview.added.map(({ lineId }) => lineId)),
        )
        const has = content(
          document.lines
            .filter(({ lineId }) => !added.has(lineId))
            .map(({ sku, quantities }) => ({ sku, quantity: quantities.ordered })),
        )
        if (wanted !== has) yield { orderId, what: `asked for ${wanted}, the order says ${has}` }
      }
    },
  },
  {
    name: 'one key, one order',
    *broken(world) {
      for (const { key, attempts } of world.facts.requests) {
        const named = new Set(attempts.flatMap(({ orderId }) => orderId ?? []))
        if (named.size > 1) {
          const [orderId = ''] = named
          yield { orderId, what: `${key} was answered with ${[...named].join(' and ')}` }
        }
      }
      for (const [orderId, ids] of ordersUnderOneNumber(world)) {
        yield { orderId, what: `the channel's number of ${orderId} stands for ${ids} orders` }
      }
      for (const { id: orderId } of world.orders) {
        const keys = world.keysOf(orderId)
        if (keys.length > 1) yield { orderId, what: `${orderId} stands under ${keys.join(', ')}` }
      }
    },
  },
  {
    name: 'a repeated request gets the same answer',
    *broken({ facts }) {
      for (const { key, attempts } of facts.requests) {
        const confirmed = attempts.filter(({ status }) => status === 201)
        const orderId = confirmed[0]?.orderId ?? ''
        const digests = new Set(confirmed.map(({ digest }) => digest))
        if (digests.size > 1) {
          yield { orderId, what: `${key} was answered with ${digests.size} different bodies` }
        }
        const unmarked = confirmed.filter(({ replayed }) => replayed !== true)
        if (unmarked.length > 1) {
          yield { orderId, what: `${key} was accepted ${unmarked.length} times as if it were new` }
        }
        const first = attempts.find(isFinal)
        const other = attempts.find(
          attempt => isFinal(attempt) && verdict(attempt) !== verdict(first),
        )
        if (first !== undefined && other !== undefined) {
          yield { orderId, what: `${key} was first ${verdict(first)}, then ${verdict(other)}` }
        }
      }
    },
  },
  {
    name: 'what was refused was not taken',
    *broken({ facts, orders, keysOf }) {
      const refused = new Map(
        facts.requests
          .filter(({ outcome }) => outcome === 'refused')
          .map(({ key, code }) => [key, code]),
      )
      for (const { id: orderId, document } of orders) {
        const key = keysOf(orderId).find(one => refused.has(one))
        if (key !== undefined && isAccepted(document)) {
          yield { orderId, what: `the caller was told ${refused.get(key)}, the order was accepted` }
        }
      }
    },
  },
  {
    name: 'a confirmed cancellation is one',
    *broken({ facts, orderOf }) {
      for (const { orderId, outcome } of facts.cancellations) {
        const state = orderOf(orderId)?.state
        if (outcome === 'cancelled' && state !== 'cancelled') {
          yield { orderId, what: `its caller was told it is cancelled; it is ${state}` }
        }
      }
    },
  },
]

type Items = PlaceRequest['items']

/** What we order ourselves for customers, by the key it is ordered under: for goods that come back, and for claims. */
function takenInstead(
  { returns, claims }: Facts,
  orderOf: World['orderOf'],
): ReadonlyMap<string, Items> {
  const wanted = new Map<string, Items>()
  for (const { id, document } of returns) {
    if (document.exchange !== undefined) wanted.set(`${id}:exchange`, document.exchange.lines)
  }
  for (const { id, orderId, document } of claims) {
    const lines = orderOf(orderId)?.document.lines ?? []
    wanted.set(
      id,
      document.lines.map(({ lineId, quantity }) => ({
        sku: lines.find(line => line.lineId === lineId)?.sku ?? '',
        quantity,
      })),
    )
  }
  return wanted
}

function acknowledged({ attempts }: PlaceRequest): Set<string> {
  return new Set(
    attempts
      .filter(({ status }) => status >= 200 && status < 300)
      .flatMap(({ orderId }) => orderId ?? []),
  )
}

function ordersUnderOneNumber({ orders }: World): Map<string, number> {
  const numbered = orders.filter(({ document }) => document.channelOrderId !== undefined)
  const groups = grouped(
    numbered,
    ({ document }) => `${document.channel}\n${document.channelOrderId}`,
  )
  return new Map(
    [...groups.values()].flatMap(([first, ...others]) =>
      first !== undefined && others.length > 0 ? [[first.id, others.length + 1] as const] : [],
    ),
  )
}

/** An answer after which asking again must give the same. */
function isFinal({ status, code }: Attempt): boolean {
  return status === 201 || (status === 402 && code === 'payment-declined')
}

function verdict(attempt: Attempt | undefined): string {
  return attempt?.status === 201 ? `confirmed as ${attempt.orderId}` : `${attempt?.code}`
}

function content(items: readonly { readonly sku: string; readonly quantity: number }[]): string {
  return items
    .map(({ sku, quantity }) => `${quantity} × ${sku}`)
    .toSorted()
    .join(', ')
}
