import { setTimeout as sleep } from 'node:timers/promises'
import { type Random, randomFrom } from '../random.ts'
import type { Checkout } from './checkouts.ts'
import { type Asking, type Exchanged, exchange, isRefusal, pause } from './exchange.ts'
import type { Attempt, ReturnRequest } from './facts.ts'

export type ReturnersOptions = Asking & {
  readonly seed: number
  /** Where goods can be handed in. */
  readonly stores: readonly [string, ...string[]]
  /** A key of the service desk. */
  readonly key: string
  /** A key of the marketplace, which takes back for its customers. */
  readonly marketplaceKey: string
}

/**
 * People who take a piece off their order, send it back, want something else instead or complain, and the service desk that
 * helps them; they keep a journal.
 */
export type Returners = {
  readonly asked: readonly ReturnRequest[]
  /** What the one who placed order number `i` does later; resolves when all of that is known. */
  readonly come: (i: number, orderId: string, checkout: Checkout) => Promise<void>
}

/** How long somebody waits for their goods before they lose interest in sending them back. */
const patienceMs = 20_000

/** Each does one of these or nothing. Decided by the seed, for each order by itself. */
export function sendReturners(options: ReturnersOptions): Returners {
  const asked: Journal[] = []
  return {
    asked,
    async come(i, orderId, { kind, body }) {
      const random = randomFrom(options.seed, `returner ${i}`)
      if (random.chance(0.15)) await takeOff(options, random, asked, orderId, i)
      const fate = random.next()
      if (fate > 0.7) return
      if (kind === 'marketplace') {
        await backToMarketplace(options, random, asked, orderId, i, body)
        return
      }
      const lines = await handedOver(options, random, orderId)
      const [line] = lines
      if (line?.orderLineId === undefined) return
      const request: Journal = {
        key: `torture-return-${options.seed}-${i}`,
        orderId,
        kind: kindOf(fate),
        attempts: [],
        outcome: 'unknown',
      }
      asked.push(request)
      if (request.kind === 'goodwill') await comfort(options, random, request)
      else if (request.kind === 'claim') await complain(options, random, request, line.orderLineId)
      else await sendBack(options, random, request, line.orderLineId)
    },
  }
}

function kindOf(fate: number): Journal['kind'] {
  if (fate < 0.08) return 'goodwill'
  if (fate < 0.2) return 'claim'
  return fate < 0.42 ? 'exchange' : 'return'
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

/** Something was missing or broken: the money back, or the same again for nothing. */
async function complain(
  options: ReturnersOptions,
  random: Random,
  request: Journal,
  lineId: string,
): Promise<void> {
  const made = await untilKnown(options, random, request, '/returns/v1/claims', {
    orderId: request.orderId,
    type: random.pick(['replace', 'replace', 'refund']),
    reason: random.pick(['missing', 'damaged']),
    lines: [{ lineId, quantity: 1 }],
  })
  if (made?.id === undefined || made.state !== 'opened') return
  await sleep(random.whole(0, 1_000))
  const outcome = random.pick(['approved', 'approved', 'declined'])
  await untilDone(options, random, `/returns/v1/claims/${made.id}/decision`, { outcome })
}

/** What is wanted instead: for less, for more with and without something to pay it, or what nobody has any more. */
function instead(random: Random) {
  return random.pick([
    { lines: [{ sku: 'NOTEBOOK-A5', quantity: 1 }] },
    { lines: [{ sku: 'SOCKS-3PACK', quantity: 1 }] },
    { lines: [{ sku: 'TEE-BLACK-M', quantity: 4 }], paymentToken: 'tok_visa' },
    { lines: [{ sku: 'TEE-BLACK-M', quantity: 4 }], paymentToken: 'tok_declined' },
    { lines: [{ sku: 'LAST-ONE', quantity: 1 }], paymentToken: 'tok_visa' },
  ])
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
    resolution:
      request.kind === 'exchange'
        ? 'exchange'
        : random.pick(['refund', 'refund', 'refund', 'storeCredit']),
    ...(request.kind === 'exchange' && { exchange: instead(random) }),
    ...(inStore && { locationId }),
    lines: [{ orderLineId, quantity: 1, reason: random.pick(['unwanted', 'defective']) }],
  })
  if (made?.id === undefined || made.state !== 'authorised') return
  await sleep(random.whole(0, 2_000))
  const path = `/returns/v1/returns/${made.id}`
  if (random.chance(0.12)) {
    await untilDone(options, random, `${path}/cancellation`, { reason: 'They keep it' })
    return
  }
  await takeIn(options, random, made, { path, locationId, condition })
}

/** What came is counted and looked at, at once or one after the other. */
async function takeIn(
  options: ReturnersOptions,
  random: Random,
  { lines = [] }: Exchanged['body'],
  { path, locationId, condition }: { path: string; locationId: string; condition: string },
): Promise<void> {
  const atOnce = random.chance(0.5)
  const received = lines.map(({ lineId, quantity }) => ({
    lineId,
    reception: 'received',
    quantity,
    ...(atOnce && { inspection: { condition } }),
  }))
  await untilDone(options, random, `${path}/receipt`, { locationId, lines: received })
  if (atOnce) return
  await sleep(random.whole(0, 1_000))
  const inspected = lines.map(({ lineId }) => ({ lineId, condition }))
  await untilDone(options, random, `${path}/inspection`, { lines: inspected })
}

/** The marketplace takes a piece back for its customer; it comes to us, and the marketplace pays. */
async function backToMarketplace(
  options: ReturnersOptions,
  random: Random,
  asked: Journal[],
  orderId: string,
  i: number,
  body: object,
): Promise<void> {
  const { marketplaceKey: key } = options
  const [item] = (body as { orderItems?: { orderItemId: string }[] }).orderItems ?? []
  const end = performance.now() + patienceMs
  for (;;) {
    if (performance.now() > end || options.isOver()) return
    const path = `/marketplace/v1/orders/${orderId}`
    const { body: order } = await ask(options, random, path, undefined, {}, key)
    if (order.orderItems?.some(({ shipped = 0 }) => shipped > 0) === true) break
    await sleep(500 + random.next() * 500)
  }
  const request: Journal = {
    key: `torture-return-${options.seed}-${i}`,
    orderId,
    kind: 'marketplace',
    attempts: [],
    outcome: 'unknown',
  }
  asked.push(request)
  const report = {
    marketplaceReturnId: `R-${options.seed}-${i}`,
    orderId,
    returnItems: [{ orderItemId: item?.orderItemId, quantity: 1, reason: 'unwanted' }],
  }
  const made = await untilKnown(options, random, request, '/marketplace/v1/returns', report, key)
  if (made?.returnId === undefined) return
  const status = `/marketplace/v1/returns/${made.returnId}/status`
  await untilDone(options, random, status, { status: 'inTransit' }, key)
  const path = `/returns/v1/returns/${made.returnId}`
  const { body: ours } = await untilThere(options, random, path)
  const condition = random.pick(['new', 'damaged'])
  await takeIn(options, random, ours, { path, locationId: 'WH-BERLIN', condition })
  request.paid = random.chance(0.85)
  const paid = { outcome: request.paid ? 'paid' : 'failed', reference: `ADJ-${i}` }
  await untilDone(options, random, `/marketplace/v1/returns/${made.returnId}/refund`, paid, key)
}

/** Asks with the same key until it is known what came of it; gives what was made. */
async function untilKnown(
  options: ReturnersOptions,
  random: Random,
  request: Journal,
  path: string,
  body: object,
  key?: string,
): Promise<Exchanged['body'] | undefined> {
  const headers = { 'idempotency-key': `"${request.key}"` }
  for (let tries = 0; !options.isOver(); tries++) {
    const answered = await ask(options, random, path, body, headers, key)
    request.attempts.push(answered.attempt)
    if (answered.attempt.status === 201) {
      request.outcome = 'made'
      const id = answered.body.id ?? answered.body.returnId
      if (id !== undefined) request.id = id
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
async function untilDone(
  options: ReturnersOptions,
  random: Random,
  path: string,
  body: object,
  key?: string,
) {
  for (let tries = 0; !options.isOver(); tries++) {
    const answered = await ask(options, random, path, body, {}, key)
    if (answered.attempt.status === 200 || isRefusal(answered)) return
    await pause(answered, tries, random)
  }
}

/** Reads until it was read. */
async function untilThere(
  options: ReturnersOptions,
  random: Random,
  path: string,
): Promise<Exchanged> {
  for (let tries = 0; ; tries++) {
    const answered = await ask(options, random, path)
    if (answered.attempt.status === 200 || options.isOver()) return answered
    await pause(answered, tries, random)
  }
}

function ask(
  { someone, key: own }: ReturnersOptions,
  random: Random,
  path: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
  key = own,
): Promise<Exchanged> {
  return exchange({
    to: someone(random),
    method: body === undefined ? 'GET' : 'POST',
    path,
    key,
    headers,
    ...(body !== undefined && { body }),
    timeoutMs: 12_000,
  })
}
