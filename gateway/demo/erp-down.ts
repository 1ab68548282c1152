import type { Order, ServiceTimeline } from '../../openapi/generated/service.v1.d.ts'
import type { ShopOrder } from '../../openapi/generated/storefront.v1.d.ts'
import type { Chapter } from './chapter.ts'
import { mugs, send } from './checkout.ts'
import type { Answer } from './client.ts'
import { documentOf, workOf } from './parcel.ts'
import type { Stage } from './stage.ts'
import { atLeast } from './stock.ts'
import { duration } from './teller.ts'

const orders = 5

/** Orders while the ERP is away, and after it came back in bad shape. */
export const erpDown: Chapter = {
  title: 'The ERP is down',
  about:
    'Finance takes its system down on the busiest day. Shoppers must not notice, and the books must be right afterwards.',
  needs: ['switchboard'],
  async tell(stage) {
    await atLeast(stage, { sku: 'MUG-WHITE', locationId: 'WH-BERLIN' }, 50)
    await stage.systems.fault('erp', { mode: 'down' })

    const ids = await takeOrders(stage)
    const [first = ''] = ids
    const { body: seen } = await stage.service.wait<Order>(`/service/v1/orders/${first}`, {
      what: 'the warehouse to have the order',
      is: order => workOf(order)?.state === 'submitted',
      show: ['state', 'paymentStatus', 'fulfilmentOrders.state'],
    })
    stage.claim('the warehouse works on them; only the ERP knows nothing yet', {
      expected: ['processing', undefined, 0],
      found: [seen.state, documentOf(seen, 'erp'), (await booked(stage, ids)).length],
    })
    await waitsForErp(stage, first)

    stage.say(
      'The ERP comes back, but badly: it books the next two orders and answers 500 all the same.',
    )
    await stage.systems.fault('erp', {
      mode: 'commit-then-500',
      count: 2,
      operations: ['POST /salesOrders'],
    })
    const start = performance.now()
    for (const [i, orderId] of ids.entries()) {
      await stage.service.wait<Order>(`/service/v1/orders/${orderId}`, {
        what: 'the ERP to have booked the order',
        is: order => documentOf(order, 'erp') !== undefined,
        show: ['state', 'externalRefs.id'],
        quiet: i > 0,
        withinMs: 60_000,
      })
    }
    const tookMs = performance.now() - start
    stage.claim('the ERP really answered 500 for two orders it had booked', {
      expected: 2,
      found: await stage.systems.hits('erp'),
    })
    await stage.systems.heal('erp')
    stage.say(`Caught up after ${duration(tookMs)}, without anybody doing anything:`)
    const bookings = await booked(stage, ids)
    stage.table(bookings.map(({ reference, number, total }) => [reference, number, String(total)]))
    stage.claim('each order is booked exactly once: none lost, none doubled', {
      expected: ids.map(reference => ({ reference, total: '29.90' })),
      found: bookings.map(({ reference, total }) => ({ reference, total })),
    })
  },
}

/** Orders of several shoppers at once. Gives their ids. */
async function takeOrders(stage: Stage): Promise<string[]> {
  const answers = (await Promise.all(
    Array.from({ length: orders }, () =>
      send(stage, mugs(stage.reference('no-erp')), { quiet: true }),
    ),
  )) as Answer<ShopOrder>[]
  stage.say(`${orders} × POST /storefront/v1/orders come in meanwhile:`)
  stage.table(
    answers.map(({ status, body, milliseconds }) => [
      String(status),
      body.orderNumber ?? '',
      body.orderId,
      body.status,
      duration(milliseconds),
    ]),
  )
  stage.claim('all of them are confirmed to their shoppers', {
    expected: answers.map(() => [201, 'confirmed']),
    found: answers.map(({ status, body }) => [status, body.status]),
  })
  return answers.map(({ body }) => body.orderId)
}

/** What the ERP has about these orders, in its own books. */
async function booked({ systems }: Stage, ids: readonly string[]) {
  const found = []
  for (const reference of ids) {
    const documents = await systems.documents('erp', { reference }, { quiet: true })
    found.push(
      ...documents.map(({ id, facts }) => ({ reference, number: id, total: facts['total'] })),
    )
  }
  return found
}

/** The posting that waits is there to be seen. */
async function waitsForErp({ service, claim }: Stage, orderId: string): Promise<void> {
  const { body } = await service.get<ServiceTimeline>(`/service/v1/orders/${orderId}/timeline`, {
    quiet: true,
  })
  const posting = body.entries.find(
    ({ kind, title }) => kind === 'transition' && title.includes('in the ERP'),
  )
  const [, how = 'not mentioned'] = posting?.title.split(': ') ?? []
  claim(`the service desk sees that the booking is still to come: "${how}"`, {
    expected: 'one of: waits for its turn, will be tried again, under way',
    found: ['waits for its turn', 'will be tried again', 'under way'].includes(how)
      ? 'one of: waits for its turn, will be tried again, under way'
      : how,
  })
}
