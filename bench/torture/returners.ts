import { setTimeout as sleep } from 'node:timers/promises'
import { type Random, randomFrom } from '../random.ts'
import { type Exchanged, exchange, isRefusal, pause, type Sending } from './exchange.ts'
import type { Attempt, ReturnRequest } from './facts.ts'

export type ReturnersOptions = {
  readonly seed: number
  /** Where goods can be handed in. */
  readonly stores: readonly [string, ...string[]]
  /** A key of the service desk. */
  readonly key: string
  /** Whom to ask next: any replica, whatever its state, or the proxy that loses answers. */
  readonly someone: (random: Random) => Sending['to']
  /** True when nobody should go on asking. */
  readonly isOver: () => boolean
}

/** People who take a piece off their order or send it back, and the service desk that helps them; they keep a journal. */
export type Returners = {
  readonly asked: readonly ReturnRequest[]
  /** What the one who placed order number `i` does later; resolves when all of that is known. */
  readonly come: (i: number, orderId: string) => Promise<void>
}

/** How long somebody waits for their goods before they lose interest in sending them back. */
const patienceMs = 20_000

/** Some send a piece back, some get money for the trouble. Decided by the seed, for each order by itself. */
export function sendReturners(options: ReturnersOptions): Returners {
  const asked: Journal[] = []
  return {
    asked,
    async come(i, orderId) {
      const random = randomFrom(options.seed, `returner ${i}`)
      if (random.chance(0.15)) await takeOff(options, random, asked, orderId, i)
      const fate = random.next()
      if (fate > 0.5) return
      const lines = await handedOver(options, random, orderId)
      const [line] = lines
      if (line?.orderLineId === undefined) return
      const request: Journal = {
        key: `torture-return-${options.seed}-${i}`,
        orderId,
        kind: fate < 0.1 ? 'goodwill' : 'return',
        attempts: [],
        outcome: 'unknown',
      }
      asked.push(request)
      if (request.kind === 'goodwill') await comfort(options, random, request)
      else await sendBack(options, random, request, line.orderLineId)
    },
  }
}

/** A request while its lines are still being written. */
type Journal = {
  -readonly [Name in keyof ReturnRequest]: Name extends 'attempts' ? Attempt[] : ReturnRequest[Name]
}

/** Waits until something of the order can be returned; nothing when it does not come. */
async function handedOver(options: ReturnersOptions, random: Random, orderId: string) {
  const end = performance.now() + patienceMs
  while (performance.now() < end && !options.isOver()) {
    const { attempt, body } = await ask(options, random, '/returns/v1/eligibility', { orderId })
    const lines = (body.lines ?? []).filter(({ returnable = 0 }) => returnable > 0)
    if (attempt.status === 200 && lines.length > 0) return lines
    await sleep(500 + random.next() * 500)
  }
  return []
}

/** One piece of the first line is not wanted any more; asked again until it is known, it is still one piece. */
async function takeOff(
  options: ReturnersOptions,
  random: Random,
  asked: Journal[],
  orderId: string,
  i: number,
): Promise<void> {
  const request: Journal = {
    key: `torture-piece-${options.seed}-${i}`,
    orderId,
    kind: 'piece',
    attempts: [],
    outcome: 'unknown',
  }
  asked.push(request)
  await sleep(random.whole(0, 3_000))
  const body = { reason: request.key, lines: [{ lineId: '1', quantity: 1 }] }
  const path = `/orders/v1/orders/${orderId}/cancellation`
  const headers = { 'idempotency-key': `"${request.key}"` }
  for (let tries = 0; !options.isOver(); tries++) {
    const answered = await ask(options, random, path, body, headers)
    request.attempts.push(answered.attempt)
    if (answered.attempt.status === 200) request.outcome = 'made'
    else if (isRefusal(answered)) request.outcome = 'refused'
    if (request.outcome !== 'unknown') return
    await pause(answered, tries, random)
  }
}

async function comfort(options: ReturnersOptions, random: Random, request: Journal): Promise<void> {
  const body = {
    reason: 'goodwill',
    amount: { currency: 'EUR', amount: '1.00' },
    note: 'It came late',
  }
  await untilKnown(options, random, request, `/returns/v1/orders/${request.orderId}/refunds`, body)
}

async function sendBack(
  options: ReturnersOptions,
  random: Random,
  request: Journal,
  orderLineId: string,
): Promise<void> {
  const inStore = random.chance(0.5)
  const condition = random.pick(['new', 'new', 'opened', 'damaged'])
  const locationId = inStore ? random.pick(options.stores) : 'WH-BERLIN'
  const made = await untilKnown(options, random, request, '/returns/v1/returns', {
    orderId: request.orderId,
    channel: 'storefront',
    method: inStore ? 'inStore' : 'byMail',
    resolution: random.pick(['refund', 'refund', 'refund', 'storeCredit']),
    ...(inStore && { locationId }),
    lines: [{ orderLineId, quantity: 1, reason: random.pick(['unwanted', 'defective']) }],
  })
  if (made?.id === undefined || made.state !== 'authorised') return
  const lines = made.lines ?? []
  const atOnce = random.chance(0.5)
  await sleep(random.whole(0, 2_000))
  const received = lines.map(({ lineId, quantity }) => ({
    lineId,
    reception: 'received',
    quantity,
    ...(atOnce && { inspection: { condition } }),
  }))
  const path = `/returns/v1/returns/${made.id}`
  await untilDone(options, random, `${path}/receipt`, { locationId, lines: received })
  if (atOnce) return
  await sleep(random.whole(0, 1_000))
  const inspected = lines.map(({ lineId }) => ({ lineId, condition }))
  await untilDone(options, random, `${path}/inspection`, { lines: inspected })
}

/** Asks with the same key until it is known what came of it; gives what was made. */
async function untilKnown(
  options: ReturnersOptions,
  random: Random,
  request: Journal,
  path: string,
  body: object,
): Promise<Exchanged['body'] | undefined> {
  const headers = { 'idempotency-key': `"${request.key}"` }
  for (let tries = 0; !options.isOver(); tries++) {
    const answered = await ask(options, random, path, body, headers)
    request.attempts.push(answered.attempt)
    if (answered.attempt.status === 201) {
      request.outcome = 'made'
      if (answered.body.id !== undefined) request.id = answered.body.id
      return answered.body
    }
    if (isRefusal(answered)) {
      request.outcome = 'refused'
      return undefined
    }
    await pause(answered, tries, random)
  }
  return undefined
}

/** Says what happened until it was heard; that it was heard before is as good. */
async function untilDone(options: ReturnersOptions, random: Random, path: string, body: object) {
  for (let tries = 0; !options.isOver(); tries++) {
    const answered = await ask(options, random, path, body)
    if (answered.attempt.status === 200 || isRefusal(answered)) return
    await pause(answered, tries, random)
  }
}

function ask(
  { someone, key }: ReturnersOptions,
  random: Random,
  path: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Exchanged> {
  return exchange({
    to: someone(random),
    method: 'POST',
    path,
    key,
    headers,
    body,
    timeoutMs: 12_000,
  })
}
