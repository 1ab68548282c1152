import type {
  Order,
  OrderSummaryPage,
  ServiceTimeline,
} from '../../openapi/generated/service.v1.d.ts'
import type { Operation, ShopOrder } from '../../openapi/generated/storefront.v1.d.ts'
import type { Chapter } from './chapter.ts'
import { mugs, send } from './checkout.ts'
import { ask, type Answer } from './client.ts'
import { documentOf } from './parcel.ts'
import type { Stage } from './stage.ts'
import type { SystemDocument } from './switchboard.ts'
import { atLeast } from './stock.ts'
import { duration } from './teller.ts'

/** How long a restart may take before it counts as failed. */
const RESTART_MS = 60_000

/** kill -9 between the payment provider's "yes" and its answer. */
export const serverKilled: Chapter = {
  title: 'kill -9 in the middle of an order',
  about:
    'The worst moment: the bank has said yes, its answer is still on the way, and the server dies. Was the shopper charged? Is there an order? Nobody who is still alive knows.',
  needs: ['switchboard', 'processes'],
  async tell(stage) {
    await atLeast(stage, { sku: 'MUG-WHITE', locationId: 'WH-BERLIN' }, 50)
    stage.say(
      'The shop checks out. The provider approves this token at once and takes three seconds to say so.',
    )
    const checkout = mugs(stage.reference('kill'), { paymentToken: 'tok_slow' })
    const orderNumber = checkout.orderNumber ?? ''
    const first = send(stage, checkout)
    const orderId = await whenReceived(stage, orderNumber)
    const held = await whenHeld(stage, orderId)
    const { body: order } = await stage.service.get<Order>(`/service/v1/orders/${orderId}`, {
      show: ['id', 'state', 'paymentStatus'],
    })
    stage.claim('the provider holds the money, and here the order is not accepted yet', {
      expected: { provider: 'approved', order: 'received' },
      found: { provider: held?.state, order: order.state },
    })

    const dead = stage.server.processes()
    const killedAt = performance.now()
    for (const pid of dead) process.kill(pid, 'SIGKILL')
    stage.say(`kill -9 ${dead.join(' ')}`)
    const lost = await first
    stage.claim('the shop loses its connection and knows nothing', {
      expected: 0,
      found: lost.status,
      seenIn: lost,
    })

    await whenRestarted(stage, dead)
    stage.say(
      `Another process takes requests after ${duration(performance.now() - killedAt)}. The shop does what every shop should: it sends the same request again, with the same key.`,
    )
    const again = await retried(stage, () => send(stage, checkout, { quiet: true }))
    stage.claim('the shop gets the order it had lost, confirmed', {
      expected: { orderId, status: 'confirmed' },
      found: { orderId: again.body.orderId, status: again.body.status },
      seenIn: again,
    })
    await onceEverywhere(stage, orderId, orderNumber)
    await attemptsTold(stage, orderId)
  },
}

async function whenReceived({ until, service }: Stage, orderNumber: string): Promise<string> {
  const { found } = await until({
    what: 'the order to be written down',
    find: () =>
      service.get<OrderSummaryPage>(`/service/v1/orders?reference=${orderNumber}`, { quiet: true }),
    is: ({ status, body }) => status === 200 && body.orders.length > 0,
  })
  return found.body.orders[0]?.orderId ?? ''
}

async function whenHeld(
  { until, systems }: Stage,
  orderId: string,
): Promise<SystemDocument | undefined> {
  const { found } = await until({
    what: 'the payment provider to hold the money',
    find: () =>
      systems.documents('payment', { reference: `${orderId}:authorise` }, { quiet: true }),
    is: documents => documents.length > 0,
  })
  return found[0]
}

async function whenRestarted({ until, server }: Stage, dead: readonly number[]): Promise<void> {
  const { baseUrl: url, processes } = server
  await until({
    what: 'another server process to take requests',
    withinMs: RESTART_MS,
    find: () =>
      ask({ who: 'shop', url, method: 'GET', path: '/readyz', key: '', timeoutMs: 1_000 }),
    is: ({ status }) => status === 200 && processes().every(pid => !dead.includes(pid)),
  })
}

/** As a shop retries: again when nothing came back, or when told that the first request is still under way. */
async function retried(
  { until, told, shop }: Stage,
  attempt: () => Promise<Answer<ShopOrder | Operation>>,
): Promise<Answer<ShopOrder>> {
  const { found, tries, milliseconds } = await until({
    what: 'an answer to the repeated request',
    find: attempt,
    is: ({ status }) => ![0, 409, 425, 503].includes(status),
  })
  told(found, { show: ['orderId', 'status', 'total', 'state'], tries, waitedMs: milliseconds })
  if (found.status !== 202) return found as Answer<ShopOrder>
  const { orderId } = found.body
  return shop.wait<ShopOrder>(`/storefront/v1/orders/${orderId}`, {
    what: 'the order to be confirmed',
    is: ({ status }) => status !== 'received',
    show: ['orderId', 'status', 'total'],
  })
}

/** One order, one authorisation, one booking, whoever is asked. */
async function onceEverywhere(stage: Stage, orderId: string, orderNumber: string): Promise<void> {
  await stage.service.wait<Order>(`/service/v1/orders/${orderId}`, {
    what: 'the ERP to have the order',
    is: order => documentOf(order, 'erp') !== undefined,
    show: ['state', 'paymentStatus', 'externalRefs.id'],
  })
  const { body: page } = await stage.service.get<OrderSummaryPage>(
    `/service/v1/orders?reference=${orderNumber}`,
    { show: ['orders.orderId', 'orders.state', 'orders.total'] },
  )
  const authorised = await stage.systems.documents(
    'payment',
    { type: 'authorization' },
    { quiet: true },
  )
  const booked = await stage.systems.documents('erp', { reference: orderId })
  stage.claim('there is one order, one authorisation and one ERP booking', {
    expected: { orders: 1, authorisations: 1, bookings: 1 },
    found: {
      orders: page.orders.length,
      authorisations: authorised.filter(({ facts }) => facts['order'] === orderId).length,
      bookings: booked.length,
    },
  })
}

/** What happened is not hidden from who looks at the order. */
async function attemptsTold({ service, claim }: Stage, orderId: string): Promise<void> {
  const answer = await service.get<ServiceTimeline>(`/service/v1/orders/${orderId}/timeline`, {
    quiet: true,
  })
  const acceptance = answer.body.entries.find(
    ({ kind, title }) => kind === 'transition' && title.startsWith('Accepting'),
  )
  const attempts = Number(/(\d+) attempts/.exec(acceptance?.detail ?? '')?.[1] ?? 1)
  claim(`the timeline says that it took more than one attempt (${attempts})`, {
    expected: true,
    found: attempts > 1,
    seenIn: answer,
  })
}
