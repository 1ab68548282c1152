import { hash, randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { referenceCarrier } from './carrier/reference/reference-carrier.ts'
import { referenceCommerce } from './commerce/reference/reference-commerce.ts'
import type { SystemsConfig } from './connectors.ts'
import { referenceCrm } from './crm/reference/reference-crm.ts'
import { referenceErp, type ReferenceErpOptions } from './erp/reference/reference-erp.ts'
import { referenceLoyalty } from './loyalty/reference/reference-loyalty.ts'
import { referenceMarketplace } from './marketplace/reference/reference-marketplace.ts'
import { referencePayment } from './payment/reference/reference-payment.ts'
import { adminRoutes } from './reference-systems/admin.ts'
import { autopilot, type AutopilotOptions } from './reference-systems/autopilot.ts'
import { openDatabase, type Database } from './reference-systems/database.ts'
import {
  deliveryTables,
  startDeliveries,
  type DeliveryOptions,
} from './reference-systems/deliveries.ts'
import {
  demonstrationData,
  type DemonstrationData,
} from './reference-systems/demonstration-data.ts'
import { faultBoard } from './reference-systems/faults.ts'
import { listener } from './reference-systems/listener.ts'
import type { ReferenceSystem } from './reference-systems/reference-system.ts'
import { traffic } from './reference-systems/traffic.ts'
import { referenceStore } from './store/reference/reference-store.ts'
import { referenceTax } from './tax/reference/reference-tax.ts'
import { referenceWms } from './wms/reference/reference-wms.ts'

export type ReferenceSystemsOptions = {
  /** Where each system keeps its schema `reference_<name>`; they are made if they are not there. */
  readonly databaseUrl: string
  /** Default 127.0.0.1. */
  readonly host?: string
  /** Default: any free one. */
  readonly port?: number
  /** Where systems report to, and how badly their messages travel. The secret's default is random. */
  readonly webhook?: DeliveryOptions
  /** What callers must show. Default: random ones. */
  readonly tokens?: { readonly systems?: string; readonly admin?: string }
  /** Lets the people in front of WMS and store work by themselves. Default: nobody moves anything. */
  readonly autopilot?: AutopilotOptions
  readonly erp?: ReferenceErpOptions
  /** What is sold and where it lies. Default: `demonstrationData()`. */
  readonly data?: DemonstrationData
  /** Connections to the database at most. Default 10. */
  readonly connections?: number
}

export type ReferenceSystems = {
  readonly url: string
  /** What to give `openSystems` to reach them: each role's connector and its options. */
  readonly systems: SystemsConfig
  /** The switchboard: faults, documents, moves. */
  readonly admin: { readonly url: string; readonly token: string }
  readonly webhookSecret: string
  readonly close: () => Promise<void>
}

/** Starts every simulated system behind one HTTP listener, each below its own prefix, and the switchboard below `/admin`. */
export async function referenceSystems(
  options: ReferenceSystemsOptions,
): Promise<ReferenceSystems> {
  const { databaseUrl, host = '127.0.0.1', port = 0, connections = 10 } = options
  const token = options.tokens?.systems ?? randomBytes(24).toString('base64url')
  const adminToken = options.tokens?.admin ?? randomBytes(24).toString('base64url')
  const webhookSecret = options.webhook?.secret ?? `whsec_${randomBytes(24).toString('base64')}`

  const systems = simulated(options.data ?? demonstrationData(), options.erp)
  const db = openDatabase({ databaseUrl, connections })
  await prepare(db, systems)

  const deliveries = startDeliveries(db, { ...options.webhook, secret: webhookSecret })
  const controlled = systems.map(system => ({
    system,
    faults: faultBoard(),
    traffic: traffic(),
    autopilot: autopilot({ db, system, afterStep: deliveries.kick }, options.autopilot),
  }))
  const admin = {
    name: 'admin',
    routes: adminRoutes({ systems: controlled, deliveries }),
    error: (code: string, message: string) => ({ code, message }),
  }
  const server = listener(db, [
    ...controlled.map(({ system, faults, traffic: seen }) => ({
      system,
      faults,
      traffic: seen,
      token,
    })),
    // What calls bring about is answered; only what people do is told by an event.
    { system: admin, token: adminToken, afterWrite: deliveries.kick },
  ])
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, resolve)
  })

  const { port: listening } = server.address() as AddressInfo
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${listening}`
  return {
    url,
    systems: Object.fromEntries(
      systems.map(({ name }) => [
        name,
        {
          connector: 'reference',
          options: {
            url: `${url}/${name}`,
            token,
            ...(reporting.has(name) && { webhookSecret }),
          },
        },
      ]),
    ),
    admin: { url: `${url}/admin`, token: adminToken },
    webhookSecret,
    async close() {
      await Promise.all(controlled.map(({ autopilot: pilot }) => pilot.close()))
      await deliveries.close()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await db.close()
    },
  }
}

/** The systems that call back. */
const reporting = new Set(['wms', 'store', 'payment', 'carrier'])

function simulated(
  { products, locations }: DemonstrationData,
  erp: ReferenceErpOptions | undefined,
): ReferenceSystem[] {
  const warehouses = locations.filter(({ type }) => type === 'warehouse').map(({ id }) => id)
  const stores = locations.filter(({ type }) => type === 'store').map(({ id }) => id)
  return [
    referenceErp(erp),
    referenceCrm(),
    referenceWms({
      stock: products.flatMap(({ sku, stock }) =>
        warehouses.map(site => ({ site, item: sku, onHand: stock[site] ?? 0 })),
      ),
      // Stores that ship do it by the same system; what lies there they count themselves.
      uncounted: stores,
    }),
    referenceStore({
      shops: locations.filter(({ type }) => type === 'store').map(({ id }) => id),
    }),
    referenceCommerce({
      catalogue: products.map(({ sku, title, gtin, taxClass, prices }) => ({
        code: sku,
        name: title,
        barcode: gtin,
        taxCategory: taxClass,
        prices,
      })),
    }),
    referenceMarketplace(),
    referencePayment(),
    referenceTax(),
    referenceCarrier(),
    referenceLoyalty(),
  ]
}

/**
 * Makes schemas and tables that are not there. A schema made by another version of a simulation is made
 * anew: what it holds is worth nothing without the program that understands it.
 */
async function prepare(db: Database, systems: readonly ReferenceSystem[]): Promise<void> {
  const schemas = [
    { name: 'webhooks', tables: deliveryTables },
    ...systems.map(({ name, tables }) => ({ name, tables })),
  ]
  await db.transaction(async ({ rows }) => {
    // Two processes may start at once; PostgreSQL's "if not exists" is not safe against that.
    await rows("select pg_advisory_xact_lock(hashtext('crossdock reference systems'))")
    for (const { name, tables } of schemas) {
      const schema = `reference_${name}`
      const version = hash('sha256', tables)
      const [known] = await rows<{ version: string | null }>(
        `select obj_description(oid, 'pg_namespace') as version from pg_namespace where nspname = $1`,
        schema,
      )
      if (known?.version === version) continue
      await rows(`drop schema if exists ${schema} cascade`)
      await rows(`create schema ${schema}`)
      for (const statement of tables.split(';').filter(part => part.trim() !== '')) {
        await rows(statement)
      }
      await rows(`comment on schema ${schema} is '${version}'`)
    }
  })
  for (const system of systems) await system.seed?.(db)
}
