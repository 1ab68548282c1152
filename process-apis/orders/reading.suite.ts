import t from 'tap'
import { newId } from '../../openapi/canonical/id.ts'
import type { FulfilmentOrder, NewOrder, Order } from '../../openapi/generated/orders.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { testDatabase } from '../../gateway/host/test-database.ts'
import type { ProcessContext } from '../context.ts'
import type { NewEvent } from '../events/outbox.ts'
import { keepingContract } from '../keeping-contract.suite.ts'
import { openStore } from '../store/store.ts'
import { findOrders } from './find-orders.ts'
import { getOrder } from './get-order.ts'
import { getTimeline } from './get-timeline.ts'
import { listEvents } from './list-events.ts'
import { listExceptions } from './list-exceptions.ts'
import { listPickups } from './list-pickups.ts'
import { receiveOrder } from './new-order.ts'
import { insertOrder } from './order-store.ts'

/** The reading side of the order process over a database: it needs nothing of its context but the store. */
export async function readingOrders() {
  const database = await testDatabase()
  const store = openStore({ url: database.url })
  t.teardown(async () => {
    await store.close()
    await database.drop()
  })

  const context = { store } as unknown as ProcessContext
  return {
    store,
    url: database.url,
    orders: keepingContract('orders', {
      findOrders: findOrders(context),
      getOrder: getOrder(context),
      getTimeline: getTimeline(context),
      listEvents: listEvents(context),
      listExceptions: listExceptions(context),
      listPickups: listPickups(context),
    }),
    /** Writes an order as intake does. */
    async write(
      changes: Partial<Order> & { readonly tenant?: string } = {},
      events: readonly NewEvent[] = [{ type: 'retail.order.received.v1', data: {} }],
    ): Promise<Order> {
      const { tenant = 'demo' } = changes
      const order: Order = {
        ...receiveOrder(oneMug, { tenant, correlationId: 'test', legalEntities }),
        ...changes,
      }
      const cause = { tenant, correlationId: 'test', actor: 'app_web' }
      await store.transaction(tx => insertOrder(tx, { order, events }, cause))
      return order
    },
  }
}

/** A call of an application of this tenant. */
export function callOf(tenant = 'demo'): Call {
  return {
    correlationId: 'test',
    traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    principal: { tenant, application: 'app_web', environment: 'test', channel: 'web', scopes: [] },
    deadline: performance.now() + 10_000,
  }
}

/** A pickup in a store, of the mug. */
export function pickupWork(changes: Partial<FulfilmentOrder> = {}): FulfilmentOrder {
  return {
    id: newId('ful'),
    type: 'pickup',
    locationId: 'ST-BERLIN',
    state: 'submitted',
    lines: [{ lineId: '1', sku: 'MUG-WHITE', quantity: 1 }],
    attempt: 1,
    excludedLocations: [],
    pickupCode: '123456',
    shipments: [],
    externalRefs: [],
    ...changes,
  }
}

const legalEntities = {
  default: 'DE01',
  entities: { DE01: { name: 'Shop', timeZone: 'Europe/Berlin', region: 'eu' } },
}

const oneMug: NewOrder = {
  channel: 'web',
  customer: { name: 'Ada Lovelace', email: 'ada@example.com' },
  currency: 'EUR',
  lines: [{ sku: 'MUG-WHITE', title: 'Mug white', quantity: 1 }],
  delivery: { method: 'clickAndCollect', locationId: 'ST-BERLIN' },
  payment: { method: 'token', token: 'tok_visa' },
}

/** Reads a list to its end, page by page. */
export async function everyPage<Item>(
  read: (cursor: { cursor?: string }) => Promise<{ items: readonly Item[]; nextCursor?: string }>,
): Promise<Item[]> {
  const seen: Item[] = []
  for (let cursor: { cursor?: string } = {}; ;) {
    const { items, nextCursor } = await read(cursor)
    seen.push(...items)
    if (nextCursor === undefined) return seen
    cursor = { cursor: nextCursor }
  }
}
