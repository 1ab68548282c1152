/** What an entity's owner can depend on, the most specific first. */
export const scopeNames = ['location', 'legalEntity', 'region'] as const

/** What an owner's entry may be limited to. */
export type ScopeName = (typeof scopeNames)[number]

/** Fields of an entity that one system writes together. */
export type FieldGroup = {
  /** What is in it, for people. */
  readonly title: string
  /** The types of inbound messages that write it; none: it is read from its owner when it is needed. */
  readonly told: readonly string[]
  /** The operations that write it for a system, as `contract.operationId`. */
  readonly operations: readonly string[]
}

/** An entity that connected systems write. */
export type OwnedEntity = {
  /** What an entry of its owner may be limited to: what is known of one when a system tells of it. */
  readonly scopes: readonly ScopeName[]
  readonly fields: Readonly<Record<string, FieldGroup>>
}

const webhook = ['inbound.receiveWebhook']
const ofOrder = ['legalEntity', 'region'] as const

/**
 * THE TABLE of what connected systems write, by entity and field group: policies/ownership.yaml says whose each is, and names
 * every one of them. What people do, and what Crossdock decides itself, has no owner among the systems and is not here.
 */
export const ownedEntities = {
  stockPosition: {
    scopes: ['location'],
    fields: {
      onHand: {
        title: 'What is on hand',
        told: ['stockChanged'],
        operations: [
          ...webhook,
          'inventory.reportStock',
          'inventory.takeSnapshot',
          'inventory.pollStock',
        ],
      },
    },
  },
  order: {
    scopes: ofOrder,
    fields: {
      content: {
        title: 'What was ordered, and what it costs',
        told: ['orderPlaced'],
        operations: webhook,
      },
      recipient: {
        title: 'Who gets it, and where',
        told: ['orderPlaced'],
        operations: webhook,
      },
      notes: { title: 'What the shopper wrote', told: ['orderPlaced'], operations: webhook },
      cancellation: {
        title: 'That it is cancelled',
        told: ['orderCancelled'],
        operations: webhook,
      },
    },
  },
  fulfilmentOrder: {
    scopes: ['location', ...ofOrder],
    fields: {
      state: {
        title: 'How far the work is, and what has left',
        told: ['fulfilmentUpdated'],
        operations: webhook,
      },
      parcel: {
        title: 'Its carrier, tracking number and packages',
        told: ['fulfilmentUpdated'],
        operations: webhook,
      },
    },
  },
  parcel: {
    scopes: ofOrder,
    fields: {
      tracking: { title: 'Where it was seen', told: ['parcelTracked'], operations: webhook },
    },
  },
  return: {
    scopes: ofOrder,
    fields: {
      content: {
        title: 'What a channel says comes back',
        told: ['returnReported'],
        operations: webhook,
      },
    },
  },
  refund: {
    scopes: ofOrder,
    fields: {
      issued: {
        title: 'Money that a channel has given back by itself',
        told: ['refundIssued'],
        operations: webhook,
      },
      state: {
        title: 'What became of a refund we asked for',
        told: ['refundUpdated'],
        operations: webhook,
      },
    },
  },
  dispute: {
    scopes: [],
    fields: {
      content: {
        title: 'Money that a bank takes back',
        told: ['disputeUpdated'],
        operations: webhook,
      },
    },
  },
  payout: {
    scopes: [],
    fields: {
      content: {
        title: 'What the provider paid out',
        told: ['payoutUpdated'],
        operations: webhook,
      },
    },
  },
  price: {
    scopes: [],
    fields: { amount: { title: 'What an article costs', told: [], operations: [] } },
  },
  customer: {
    scopes: [],
    fields: { record: { title: 'Who a customer is', told: [], operations: [] } },
  },
} as const satisfies Record<string, OwnedEntity>

/** The name of an entity of the table. */
export type EntityName = keyof typeof ownedEntities

/** The entity of that name; undefined where the table has none. */
export function ownedEntity(name: string): OwnedEntity | undefined {
  return Object.hasOwn(ownedEntities, name) ? ownedEntities[name as EntityName] : undefined
}

/** The field group of an entity; undefined where the table has none. */
export function fieldGroup(entity: string, field: string): FieldGroup | undefined {
  const { fields = {} } = ownedEntity(entity) ?? {}
  return Object.hasOwn(fields, field) ? fields[field] : undefined
}
