import t from 'tap'
import { demonstrationData } from '../../system-apis/reference-systems/demonstration-data.ts'
import { testSystems } from '../../system-apis/reference-systems.suite.ts'
import type { Call } from '../../openapi/operation.ts'
import { testDatabase } from '../../gateway/host/test-database.ts'
import type { ProcessContext } from '../context.ts'
import { keepingContract } from '../keeping-contract.suite.ts'
import { openDurable } from '../durable/durable.ts'
import { queues } from '../queues.ts'
import type { OwnershipPolicy } from '../ownership/owner.ts'
import { openStore } from '../store/store.ts'
import { inventory } from './index.ts'
import { seedInventory } from './seed-inventory.ts'
import { type StockPolicy, usualStockPolicy } from './stock-policy.ts'
import { inventoryTransitions } from './transitions.ts'

/**
 * The inventory process by itself, on a database of its own with a warehouse WH, stores ST and ST2, and DEPOT, where nothing
 * is sold from. What goes in and out keeps the contract.
 */
export async function inventoryProcess(
  policy: Partial<StockPolicy> = {},
  ownership?: OwnershipPolicy,
) {
  const database = await testDatabase()
  const store = openStore({ url: database.url })
  t.teardown(async () => {
    await store.close()
    await database.drop()
  })
  await store.pool.query(
    `insert into crossdock.location (tenant, id, type, name, country, time_zone)
     select tenant, id, type, id, 'DE', 'Europe/Berlin'
     from unnest(array['demo', 'other']) as tenant,
       (values ('WH', 'warehouse'), ('ST', 'store'), ('ST2', 'store'), ('DEPOT', 'warehouse')) as l(id, type)`,
  )
  // Stock needs the store and the policies, nothing else of the context.
  const context = {
    store,
    policies: {
      sourcing: { shipToHome: { locations: ['WH'], maxLocations: 1 } },
      stock: { ...usualStockPolicy, ...policy },
      ...(ownership && { ownership }),
    },
  } as unknown as ProcessContext
  const handlers = keepingContract('inventory', inventory(context))
  return {
    ...handlers,
    context,
    store,
    count: (sku: string, onHand: number, locationId = 'WH') =>
      handlers.setStock(call, { sku, locationId, onHand, reason: 'count' }),
    /** What is there of a SKU at a location, and whether the books say so. */
    async books(sku: string, locationId = 'WH') {
      const { rows } = await store.pool.query<{ onHand: number; reserved: number; sum: number }>(
        `select on_hand as "onHand", reserved, (
           select coalesce(sum(quantity), 0)::int from crossdock.stock_movement m
           where m.tenant = p.tenant and m.sku = p.sku and m.location_id = p.location_id) as sum
         from crossdock.stock_position p where tenant = 'demo' and sku = $1 and location_id = $2`,
        [sku, locationId],
      )
      return rows[0] ?? { onHand: 0, reserved: 0, sum: 0 }
    },
    /** The open cases of a category. */
    async cases(category: string) {
      const { rows } = await store.pool.query<{ reason: string; detail: unknown }>(
        `select reason, detail from crossdock.exception_case
         where tenant = 'demo' and category = $1 and state = 'open' order by id`,
        [category],
      )
      return rows
    },
    /** The events of a subject, in order. */
    async events(subject: string) {
      const { rows } = await store.pool.query<{ type: string; sequence: number; data: object }>(
        `select type, sequence, data from crossdock.event where subject = $1 order by sequence`,
        [subject],
      )
      return rows
    },
  }
}

/** The inventory process over the simulated systems, with the demonstration's stock and a durable core of its own. */
export async function inventoryWithSystems(stock: StockPolicy) {
  const systems = await testSystems()
  const store = openStore({ url: systems.databaseUrl })
  await seedInventory(store, 'demo', demonstrationData())
  const quiet = { info() {}, warn() {}, error() {} }
  let context: ProcessContext | undefined
  const durable = await openDurable<ProcessContext>({
    store,
    url: systems.databaseUrl,
    transitions: inventoryTransitions,
    queues,
    context(port) {
      const policies = {
        sourcing: { shipToHome: { locations: ['WH-BERLIN'], maxLocations: 1 } },
        channels: { default: 'none', channels: { storefront: 'commerce' } },
        stock,
      }
      const made = { store, durable: port, systems: systems.connectors, policies, log: quiet }
      context = made as unknown as ProcessContext
      return context
    },
    log: quiet,
  })
  t.teardown(async () => {
    await durable.stop(500)
    await store.close()
  })
  if (context === undefined) throw new Error('no context')
  return {
    ...keepingContract('inventory', inventory(context)),
    systems,
    store,
    durable,
    context,
  }
}

/** A call of somebody of this tenant. */
export function callOf(tenant: string): Call {
  return {
    correlationId: 'test',
    traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    principal: {
      tenant,
      application: `app-of-${tenant}`,
      environment: 'test',
      channel: 'web',
      scopes: [],
    },
    deadline: performance.now() + 60_000,
  }
}

export const call = callOf('demo')
