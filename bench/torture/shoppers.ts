import { setTimeout as sleep } from 'node:timers/promises'
import { type Random, randomFrom } from '../random.ts'
import type { Goods } from './goods.ts'
import { type Checkout, toCheckout } from './checkouts.ts'
import { type Asking, exchange, isRefusal, pause } from './exchange.ts'
import type { Attempt, CancelRequest, PlaceRequest } from './facts.ts'

export type ShoppersOptions = Asking & {
  readonly seed: number
  readonly orders: number
  /** Over how long they come, in milliseconds. */
  readonly duringMs: number
  readonly goods: Goods
  /** A key for each door. */
  readonly keys: Readonly<Record<Checkout['door'], string>>
  /** Puts money on a gift card; false when it cannot be done now. */
  readonly loadGiftCard: (card: NonNullable<Checkout['giftCard']>) => Promise<boolean>
  /** What whoever placed an order, and did not cancel it, does later. */
  readonly afterwards: (i: number, orderId: string, checkout: Checkout) => Promise<void>
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
      kind: shopper.checkout.kind,
      items: shopper.checkout.items,
      attempts: [],
      outcome: 'unknown',
    }
    placed.push(request)
    await buyGiftCard(options, shopper)
    await place(options, shopper, request)
    if (request.outcome !== 'accepted' || request.orderId === undefined) return
    if (shopper.cancelAfterMs === undefined) {
      await options.afterwards(i, request.orderId, shopper.checkout)
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
  readonly checkout: Checkout
  readonly prefer: Readonly<Record<string, string>>
  /** Whether they ask again although they know: a double click, a retry that came late. */
  readonly asksAgain: boolean
  /** Whether they follow a 202 by its operation, or by sending the order again. */
  readonly followsOperation: boolean
  readonly cancelAfterMs: number | undefined
}

function toShopper({ seed, goods }: ShoppersOptions, i: number): Shopper {
  const random = randomFrom(seed, `shopper ${i}`)
  return {
    random,
    idempotencyKey: `torture-${seed}-${i}`,
    checkout: toCheckout({ random, goods, name: `${seed}-${i}` }),
    prefer: random.pick([{}, {}, {}, { prefer: 'respond-async' }, { prefer: 'wait=2' }]),
    asksAgain: random.chance(0.3),
    followsOperation: random.chance(0.5),
    cancelAfterMs: random.chance(0.18) ? random.whole(0, 6_000) : undefined,
  }
}

/** How orders and operations are called at each door. */
const paths: Readonly<Record<Checkout['door'], string>> = {
  storefront: '/storefront/v1',
  orders: '/orders/v1',
  marketplace: '/marketplace/v1',
}

async function buyGiftCard(
  { loadGiftCard, isOver }: ShoppersOptions,
  { checkout: { giftCard } }: Shopper,
): Promise<void> {
  while (giftCard !== undefined && !isOver()) {
    if (await loadGiftCard(giftCard).catch(() => false)) return
    await sleep(500)
  }
}

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
      path: `${paths[checkout.door]}/orders`,
      key: options.keys[checkout.door],
      headers: { 'idempotency-key': `"${idempotencyKey}"`, ...prefer },
      body: checkout.body,
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
  { random, checkout: { door } }: Shopper,
  operationId: string,
): Promise<{ state?: string; orderId?: string; code?: string }> {
  for (let tries = 0; !options.isOver(); tries++) {
    const answered = await exchange({
      to: options.someone(random),
      method: 'GET',
      path: `${paths[door]}/operations/${operationId}`,
      key: options.keys[door],
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
  const {
    random,
    followsOperation,
    checkout: { door },
  } = shopper
  for (let tries = 0; request.outcome === 'unknown' && !options.isOver(); tries++) {
    const answered = await exchange({
      to: options.someone(random),
      method: 'POST',
      path: `${paths[door]}/orders/${request.orderId}/cancellation`,
      key: options.keys[door],
      body: { reason: 'The shopper changed their mind' },
      timeoutMs: 12_000,
    })
    const { attempt } = answered
    request.attempts.push(attempt)
    if (attempt.status === 200) {
      request.outcome = await howItEnded(options, shopper, request.orderId)
    } else if (attempt.status === 202 && followsOperation) {
      const end = await follow(options, shopper, attempt.operationId ?? '')
      if (end.state === 'succeeded') {
        request.outcome = await howItEnded(options, shopper, request.orderId)
      }
      if (end.state === 'failed') request.outcome = 'refused'
    } else if (attempt.status === 409 && attempt.code === 'state-conflict') {
      request.outcome = await howItEnded(options, shopper, request.orderId)
    } else if (isRefusal(answered)) request.outcome = 'refused'
    else await pause(answered, tries, random)
  }
}

/** An earlier try may have been the one that cancelled it, and some of it may have left: the order tells. */
async function howItEnded(
  options: ShoppersOptions,
  { random, checkout: { door } }: Shopper,
  orderId: string,
): Promise<CancelRequest['outcome']> {
  for (let tries = 0; !options.isOver(); tries++) {
    const answered = await exchange({
      to: options.someone(random),
      method: 'GET',
      path: `${paths[door]}/orders/${orderId}`,
      key: options.keys[door],
      timeoutMs: 5_000,
    })
    const { state = answered.body.status } = answered.body
    if (answered.attempt.status === 200 && state !== 'cancelling' && state !== 'cancelRequested') {
      return state === 'cancelled' ? 'cancelled' : 'refused'
    }
    await pause(answered, tries, random)
  }
  return 'unknown'
}
