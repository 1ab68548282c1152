import type { Poll } from '../openapi/poll.ts'
import type { Carrier } from './carrier/contract.ts'
import { reference as referenceCarrier } from './carrier/reference.ts'
import type { Commerce } from './commerce/contract.ts'
import { reference as referenceCommerce } from './commerce/reference.ts'
import { shopify } from './commerce/shopify.ts'
import { square as squareCommerce } from './commerce/square.ts'
import type { AnyConnector } from './connector.ts'
import type { Crm } from './crm/contract.ts'
import { reference as referenceCrm } from './crm/reference.ts'
import type { Erp } from './erp/contract.ts'
import { reference as referenceErp } from './erp/reference.ts'
import type { Loyalty } from './loyalty/contract.ts'
import { reference as referenceLoyalty } from './loyalty/reference.ts'
import { square } from './loyalty/square.ts'
import { amazon } from './marketplace/amazon.ts'
import type { Marketplace } from './marketplace/contract.ts'
import { reference as referenceMarketplace } from './marketplace/reference.ts'
import type { Payment } from './payment/contract.ts'
import { reference as referencePayment } from './payment/reference.ts'
import { stripe } from './payment/stripe.ts'
import type { StoreSystem } from './store/contract.ts'
import { reference as referenceStore } from './store/reference.ts'
import type { Tax } from './tax/contract.ts'
import { reference as referenceTax } from './tax/reference.ts'
import type { Webhook } from './webhook.ts'
import type { Wms } from './wms/contract.ts'
import { reference as referenceWms } from './wms/reference.ts'

/** One connector per role. */
export type Systems = {
  readonly erp: Erp
  readonly crm: Crm
  readonly wms: Wms
  readonly store: StoreSystem
  readonly commerce: Commerce
  readonly marketplace: Marketplace
  readonly payment: Payment
  readonly tax: Tax
  readonly carrier: Carrier
  readonly loyalty: Loyalty
}

export type Role = keyof Systems

/** THE TABLE: every connector there is, by role and by the name configuration uses. A new one is one line here. */
export const connectors = {
  erp: { reference: referenceErp },
  crm: { reference: referenceCrm },
  wms: { reference: referenceWms },
  store: { reference: referenceStore },
  commerce: { reference: referenceCommerce, shopify, square: squareCommerce },
  marketplace: { reference: referenceMarketplace, amazon },
  payment: { reference: referencePayment, stripe },
  tax: { reference: referenceTax },
  carrier: { reference: referenceCarrier },
  loyalty: { reference: referenceLoyalty, square },
} as const satisfies { [R in Role]: Record<string, AnyConnector<Systems[R]>> }

/** One entry of policies/systems.yaml, its placeholders already filled in. */
export type SystemConfig = {
  /** Default: the entry's own name. */
  readonly role?: string
  readonly connector: string
  readonly options?: Readonly<Record<string, unknown>>
}

/**
 * The connected systems by name. An entry named for a role is that role's system of record; any other
 * names its `role` and takes part with its webhooks only.
 */
export type SystemsConfig = Readonly<Record<string, SystemConfig>>

/** Opens the system of record of every role. Throws once, with all that is wrong, naming entry, connector and option. */
export function openSystems(config: SystemsConfig): Systems {
  const chosen = check(config)
  return Object.fromEntries(
    roles.map(role => {
      const entry = chosen.find(({ name }) => name === role)
      return [role, entry?.connector.open(entry.options as never, role)]
    }),
  ) as Systems
}

/** Opens the way in of every entry whose connector has one, by the entry's name: `/webhooks/v1/<name>`. */
export function openWebhooks(config: SystemsConfig): Readonly<Record<string, Webhook>> {
  return Object.fromEntries(
    check(config).flatMap(({ name, connector, options }) =>
      connector.webhook === undefined ? [] : [[name, connector.webhook(options as never, name)]],
    ),
  )
}

/** Opens what is asked for again and again of every entry whose connector has it, by the entry's name. */
export function openPolls(config: SystemsConfig): Readonly<Record<string, Poll>> {
  return Object.fromEntries(
    check(config).flatMap(({ name, connector, options }) =>
      connector.poll === undefined ? [] : [[name, connector.poll(options as never, name)]],
    ),
  )
}

const roles = Object.keys(connectors) as Role[]

type Chosen = {
  readonly name: string
  readonly connector: AnyConnector<unknown>
  readonly options: unknown
}

function check(config: SystemsConfig): Chosen[] {
  const faults: string[] = []
  const chosen = Object.entries(config).flatMap(([name, entry]) => {
    const { role = name, connector: wanted, options = {} } = entry
    if (!Object.hasOwn(connectors, role)) {
      faults.push(`${name}: there is no role ${role}; there are ${roles.join(', ')}`)
      return []
    }
    const table: Readonly<Record<string, AnyConnector<unknown>>> = connectors[role as Role]
    const connector = Object.hasOwn(table, wanted) ? table[wanted] : undefined
    if (connector === undefined) {
      const known = Object.keys(table).join(', ')
      faults.push(`${name}: there is no ${role} connector ${wanted}; there is ${known}`)
      return []
    }
    if (!connector.options.is(options)) {
      const wrong = connector.options.faults(options)
      faults.push(`${name}: options of the ${role} connector ${wanted}: ${wrong}`)
      return []
    }
    return [{ name, connector, options }]
  })
  for (const role of roles) {
    if (!Object.hasOwn(config, role)) faults.push(`${role}: no connector is chosen for this role`)
  }
  if (faults.length > 0) throw new Error(`policies/systems.yaml: ${faults.join('\n  ')}`)
  return chosen
}
