import { setTimeout as sleep } from 'node:timers/promises'
import { type Random, randomFrom } from '../random.ts'
import type { Goods } from './goods.ts'
import { exchange, isRefusal, pause } from './exchange.ts'
import type { Attempt, CancelRequest, PlaceRequest } from './facts.ts'

export type ShoppersOptions = {
  readonly seed: number
  readonly orders: number
  /** Over how long they come, in milliseconds. */
  readonly duringMs: number
  readonly goods: Goods
  /** A key of the storefront API. */
  readonly key: string
  /** Whom to ask next: any replica, whatever its state, or the proxy that loses answers. */
  readonly someone: (random: Random) => { readonly name: string; readonly url: string }
  /** True when nobody should go on asking. */
  readonly isOver: () => boolean
  /** What whoever placed an order, and did not cancel it, does later. */
  readonly afterwards: (i: number, orderId: string) => Promise<void>
}

/** People who buy, do not take a lost answer for one, and keep a journal. */
export type Shoppers = {
  readonly placed: readonly PlaceRequest[]
  readonly cancelled: readonly CancelRequest[]
  /** Resolves when the last one has come. */
  readonly come: Promise<void>
  readonly areGone: () => boolean
  /** Resolves when everybody knows what came of what they asked for, or has given up. */
  readonly gone: Promise<void>
}

/** Sends them in, spread over the time at random. */
export function sendShoppers(options: ShoppersOptions): Shoppers {
  const { seed, orders, duringMs } = options
  const placed: Journal<PlaceRequest>[] = []
  const cancelled: Journal<CancelRequest>[] = []
  const random = randomFrom(seed, 'arrivals')
  const arrivals = Array.from({ length: orders }, () => random.next() * duringMs).toSorted(
    (a, b) => a - b,
  )
  const visits: Promise<void>[] = []

  const come = (async () => {
    const start = performance.now()
    for (const [i, arrival] of arrivals.entries()) {
      const waitMs = arrival - (performance.now() - start)
      if (waitMs > 0) await sleep(waitMs)
      visits.push(visit(i))
    }
  })()
  let isEmpty = false
  const gone = come.then(async () => {
    await Promise.all(visits)
    isEmpty = true
  })
  return { placed, cancelled, come, areGone: () => isEmpty, gone }

  async function visit(i: number): Promise<void> {
    const shopper = toShopper(options, i)
    const request: Journal<PlaceRequest> = {
      key: shopper.idempotencyKey,
      items: shopper.checkout.items,
      attempts: [],
      outcome: 'unknown',
    }
    placed.push(request)
    await place(options, shopper, request)
    if (request.outcome !== 'accepted' || request.orderId === undefined) return
    if (shopper.cancelAfterMs === undefined) {
      await options.afterwards(i, request.orderId)
      return
    }
    const cancellation: Journal<CancelRequest> = {
      orderId: request.orderId,
      attempts: [],
      outcome: 'unknown',
    }
    cancelled.push(cancellation)
    await sleep(shopper.cancelAfterMs)
    await cancel(options, shopper, cancellation)
  }
}

/** A request while its lines are still being written. */
type Journal<Request extends { readonly attempts: readonly Attempt[] }> = {
  -readonly [Name in keyof Request]: Name extends 'attempts' ? Attempt[] : Request[Name]
}

/** What one of them wants, decided before they come. */
type Shopper = {
  readonly random: Random
  readonly idempotencyKey: string
  readonly checkout: {
    readonly items: readonly { readonly sku: string; readonly quantity: number }[]
  }
  readonly prefer: Readonly<Record<string, string>>
  /** Whether they ask again although they know: a double click, a retry that came late. */
  readonly asksAgain: boolean
  /** Whether they follow a 202 by its operation, or by sending the order again. */
  readonly followsOperation: boolean
  readonly cancelAfterMs: number | undefined
}

function toShopper({ seed, goods }: ShoppersOptions, i: number): Shopper {
  const random = randomFrom(seed, `shopper ${i}`)
  const collects = random.chance(0.4)
  const items = Array.from({ length: random.pick([1, 1, 2, 3]) }, () => ({
    sku: random.chance(0.35) ? random.pick(goods.scarce) : random.pick(goods.plenty),
    quantity: random.pick([1, 1, 1, 2, 3]),
  }))
  return {
    random,
    idempotencyKey: `torture-${seed}-${i}`,
    checkout: {
      ...(random.chance(0.5) && { orderNumber: `T-${seed}-${i}` }),
      email: `shopper-${i}@example.com`,
      name: 'Ada Lovelace',
      currency: 'EUR',
      items,
      delivery: collects
        ? { method: 'collect', storeId: random.pick(goods.stores) }
        : { method: 'ship', address: home },
      ...(!collects && { shippingPrice: { currency: 'EUR', amount: '4.90' } }),
      paymentToken: random.pick(tokens),
    } as Shopper['checkout'],
    prefer: random.pick([{}, {}, {}, { prefer: 'respond-async' }, { prefer: 'wait=2' }]),
    asksAgain: random.chance(0.3),
    followsOperation: random.chance(0.5),
    cancelAfterMs: random.chance(0.18) ? random.whole(0, 6_000) : undefined,
  }
}

const home = {
  name: 'Ada Lovelace',
  lines: ['Lindenstraße 4'],
  locality: 'Berlin',
  postalCode: '10969',
  country: 'DE',
}

/** Three of twenty are refused, one is slow, one has an answer that never comes. */
const tokens: readonly [string, ...string[]] = [
  'tok_visa',
  ...Array.from({ length: 14 }, () => 'tok_visa'),
  'tok_declined',
  'tok_declined',
  'tok_insufficient',
  'tok_slow',
  'tok_timeout',
]

async function place(
  options: ShoppersOptions,
  shopper: Shopper,
  request: Journal<PlaceRequest>,
): Promise<void> {
  const { random, idempotencyKey, checkout, prefer, followsOperation } = shopper
  const ask = async () => {
    const answered = await exchange({
      to: options.someone(random),
      method: 'POST',
      path: '/storefront/v1/orders',
      key: options.key,
      headers: { 'idempotency-key': `"${idempotencyKey}"`, ...prefer },
      body: checkout,
      timeoutMs: 12_000,
    })
    request.attempts.push(answered.attempt)
    return answered
  }
  const settle = (outcome: PlaceRequest['outcome'], { orderId, code }: Partial<Attempt>) => {
    request.outcome = outcome
    if (orderId !== undefined) request.orderId = orderId
    if (code !== undefined) request.code = code
  }

  for (let tries = 0; request.outcome === 'unknown' && !options.isOver(); tries++) {
    const answered = await ask()
    const { attempt } = answered
    if (attempt.status === 201) settle('accepted', attempt)
    else if (attempt.status === 202 && followsOperation) {
      const end = await follow(options, shopper, attempt.operationId ?? '')
      if (end.state === 'succeeded') settle('accepted', { ...end, ...attempt })
      if (end.state === 'failed') settle('refused', { ...end, ...attempt })
    } else if (isRefusal(answered)) settle('refused', attempt)
    else await pause(answered, tries, random)
  }
  const { outcome, code } = request
  if (!shopper.asksAgain || outcome === 'unknown') return
  // What was refused before anything was written may be taken the next time; only decisions have to stand.
  if (outcome === 'refused' && code !== 'payment-declined') return
  await sleep(random.whole(0, 2_000))
  for (let tries = 0; tries < 20 && !options.isOver(); tries++) {
    const answered = await ask()
    if (answered.attempt.status === 201 || isRefusal(answered)) return
    await pause(answered, tries, random)
  }
}

/** Asks the operation of a 202 until it has come to its end. */
async function follow(
  options: ShoppersOptions,
  { random }: Shopper,
  operationId: string,
): Promise<{ state?: string; orderId?: string; code?: string }> {
  for (let tries = 0; !options.isOver(); tries++) {
    const answered = await exchange({
      to: options.someone(random),
      method: 'GET',
      path: `/storefront/v1/operations/${operationId}`,
      key: options.key,
      timeoutMs: 5_000,
    })
    const { state, orderId, problem } = answered.body
    if (answered.attempt.status === 200 && (state === 'succeeded' || state === 'failed')) {
      return {
        state,
        ...(orderId !== undefined && { orderId }),
        ...(problem?.code !== undefined && { code: problem.code }),
      }
    }
    await pause(answered, tries, random)
  }
  return {}
}

async function cancel(
  options: ShoppersOptions,
  shopper: Shopper,
  request: Journal<CancelRequest>,
): Promise<void> {
  const { random, followsOperation } = shopper
  for (let tries = 0; request.outcome === 'unknown' && !options.isOver(); tries++) {
    const answered = await exchange({
      to: options.someone(random),
      method: 'POST',
      path: `/storefront/v1/orders/${request.orderId}/cancellation`,
      key: options.key,
      body: { reason: 'The shopper changed their mind' },
      timeoutMs: 12_000,
    })
    const { attempt } = answered
    request.attempts.push(attempt)
    if (attempt.status === 200) request.outcome = 'cancelled'
    else if (attempt.status === 202 && followsOperation) {
      const end = await follow(options, shopper, attempt.operationId ?? '')
      if (end.state === 'succeeded') request.outcome = 'cancelled'
      if (end.state === 'failed') request.outcome = 'refused'
    } else if (attempt.status === 409 && attempt.code === 'state-conflict') {
      request.outcome = await howItEnded(options, shopper, request.orderId)
    } else if (isRefusal(answered)) request.outcome = 'refused'
    else await pause(answered, tries, random)
  }
}

/** An earlier try may have been the one that cancelled it: the order tells. */
async function howItEnded(
  options: ShoppersOptions,
  { random }: Shopper,
  orderId: string,
): Promise<CancelRequest['outcome']> {
  for (let tries = 0; !options.isOver(); tries++) {
    const answered = await exchange({
      to: options.someone(random),
      method: 'GET',
      path: `/storefront/v1/orders/${orderId}`,
      key: options.key,
      timeoutMs: 5_000,
    })
    const { status } = answered.body
    if (answered.attempt.status === 200 && status !== 'cancelling') {
      return status === 'cancelled' ? 'cancelled' : 'refused'
    }
    await pause(answered, tries, random)
  }
  return 'unknown'
}
