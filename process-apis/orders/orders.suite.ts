import { readFileSync } from 'node:fs'
import t from 'tap'
import { parse } from 'yaml'
import type { NewOrder, Order } from '../../openapi/generated/orders.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { testSystems } from '../../system-apis/reference-systems.suite.ts'
import { demonstrationData } from '../../system-apis/reference-systems/demonstration-data.ts'
import type { ProcessContext } from '../context.ts'
import { openDurable } from '../durable/durable.ts'
import { until } from '../durable/durable.suite.ts'
import { inventory } from '../inventory/index.ts'
import { seedInventory } from '../inventory/seed-inventory.ts'
import { operationsTransitions } from '../operations/transitions.ts'
import { queues } from '../queues.ts'
import type { ReturnPolicy } from '../returns/policy.ts'
import { openStore } from '../store/store.ts'
import type { Systems } from '../systems.ts'
import type { CurrencyPolicy } from './currencies.ts'
import { orders } from './index.ts'
import type { OwnershipPolicy } from '../ownership/owner.ts'
import type { OrganizationPolicy } from './organizations.ts'
import type { PaymentPolicy } from './payment-policy.ts'
import type { NotificationPolicy } from './milestones.ts'
import type { SourcingPolicy } from './sourcing.ts'
import { orderTransitions } from './transitions.ts'

const read = (file: string) =>
  parse(readFileSync(new URL(`../../policies/${file}`, import.meta.url), 'utf8'))

/** The order process over real systems and a real database, with the switchboard of the systems at hand. */
export async function orderProcess({
  sourcing = {},
  payment = {},
  returns = {},
  notifications = read('notifications.yaml'),
  currencies = {},
  ownership,
  organizations,
  connected = {},
}: {
  sourcing?: Partial<SourcingPolicy>
  payment?: Partial<PaymentPolicy>
  returns?: Partial<ReturnPolicy>
  notifications?: NotificationPolicy
  currencies?: Partial<CurrencyPolicy>
  ownership?: OwnershipPolicy
  organizations?: OrganizationPolicy
  /** Connectors instead of those of the simulated systems. */
  connected?: Partial<Systems>
} = {}) {
  const systems = await testSystems()
  const store = openStore({ url: systems.databaseUrl })
  await seedInventory(store, 'demo', demonstrationData())
  const quiet = {
    info() {},
    warn() {},
    error: (data: object, message: string) => t.comment(message, data),
  }
  let context: ProcessContext | undefined
  const durable = await openDurable<ProcessContext>({
    store,
    url: systems.databaseUrl,
    transitions: [...orderTransitions, ...operationsTransitions],
    queues,
    context: port => {
      context = {
        store,
        durable: port,
        systems: { ...systems.connectors, ...connected },
        policies: {
          sourcing: { ...read('sourcing.yaml'), ...sourcing },
          legalEntities: read('legal-entities.yaml'),
          channels: read('channels.yaml'),
          currencies: { ...read('currencies.yaml'), ...currencies },
          payment: { ...read('payment.yaml'), ...payment },
          operations: read('operations.yaml'),
          returns: { ...read('returns.yaml'), ...returns },
          notifications,
          loyalty: read('loyalty.yaml'),
          ...(ownership && { ownership }),
          ...(organizations && { organizations }),
        },
        log: quiet,
      }
      return context
    },
    log: quiet,
  })
  t.teardown(async () => {
    await durable.stop(500)
    await store.close()
  })
  if (context === undefined) throw new Error('no context')
  const process = orders(context)

  return {
    ...systems,
    store,
    durable,
    context,
    orders: process,
    inventory: inventory(context),
    /** Waits until the order is as wanted; gives it. */
    async orderWhen(orderId: string, wanted: (order: Order) => boolean): Promise<Order> {
      let order = await process.getOrder(call(), { orderId })
      await until(async () => {
        order = await process.getOrder(call(), { orderId })
        return wanted(order)
      })
      return order
    },
    /** Waits until nothing of the order is left to do within moments; what has its time later than that is left waiting. */
    async settled(orderId: string): Promise<void> {
      await until(async () => {
        const { rows } = await store.pool.query(
          `select 1 from crossdock.operation where subject = $1
             and state in ('pending', 'running', 'waiting') and not (state = 'pending' and coalesce(due_at > now() + interval '5 s', false))`,
          [orderId],
        )
        return rows.length === 0
      })
    },
    async available(sku: string, locationId: string): Promise<number> {
      const { items } = await inventory(context as ProcessContext).getAvailability(call(), {
        sku: [sku],
        locationId,
      } as never)
      return items[0]?.available ?? 0
    },
  }
}

/** A call of the storefront, with a key of its own. */
export function call(more: Partial<Call> = {}): Call {
  return {
    correlationId: 'test',
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    principal: {
      tenant: 'demo',
      application: 'app_storefront',
      environment: 'test',
      channel: 'storefront',
      scopes: ['orders:write'],
    },
    deadline: performance.now() + 10_000,
    ...more,
  }
}

let keys = 0
export const once = (fingerprint = 'f') => ({
  idempotency: { key: `key-${process.pid}-${(keys += 1)}`, fingerprint },
})

const euros = (amount: string) => ({ currency: 'EUR', amount })

/** Two white mugs to a home in Berlin. */
export function mugs(more: Partial<NewOrder> = {}): NewOrder {
  return {
    channel: 'storefront',
    currency: 'EUR',
    customer: { email: 'ada@example.com', name: 'Ada Lovelace' },
    lines: [{ sku: 'MUG-WHITE', quantity: 2, unitPrice: euros('12.50') }],
    delivery: {
      method: 'shipToHome',
      address: {
        name: 'Ada Lovelace',
        lines: ['Lindenstraße 4'],
        locality: 'Berlin',
        postalCode: '10969',
        country: 'DE',
      },
    },
    payment: { method: 'token', token: 'tok_visa' },
    shipping: euros('4.90'),
    ...more,
  }
}

/** One pair of sneakers, to be collected in Berlin. */
export function collect(more: Partial<NewOrder> = {}): NewOrder {
  return mugs({
    lines: [{ sku: 'SNEAKER-42', quantity: 1 }],
    delivery: { method: 'clickAndCollect', locationId: 'ST-BERLIN' },
    ...more,
  })
}
