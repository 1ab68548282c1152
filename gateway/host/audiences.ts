/** What an application of one kind of caller is made with. */
export type AudiencePreset = {
  readonly channel: string
  /** Name of a plan in policies/plans.yaml. */
  readonly plan: string
  readonly scopes: readonly string[]
}

/** THE TABLE: the kinds of callers, with the channel, plan and scopes their applications get. */
export const audiences = {
  storefront: {
    channel: 'web',
    plan: 'channel',
    scopes: [
      'orders:write',
      'orders:read',
      'orders:cancel',
      'returns:read',
      'returns:write',
      'availability:read',
      'insight:read',
      'webhooks:read',
      'webhooks:write',
    ],
  },
  pos: {
    channel: 'pos',
    plan: 'channel',
    scopes: [
      'availability:read',
      'pickups:read',
      'pickups:write',
      'orders:write',
      'orders:read',
      'returns:read',
      'returns:write',
      'insight:read',
      'webhooks:read',
      'webhooks:write',
    ],
  },
  marketplace: {
    channel: 'marketplace',
    plan: 'channel',
    scopes: [
      'orders:write',
      'orders:read',
      'orders:cancel',
      'returns:read',
      'returns:write',
      'availability:read',
      'insight:read',
      'webhooks:read',
      'webhooks:write',
    ],
  },
  partner: {
    channel: 'partner',
    plan: 'partner',
    scopes: [
      'orders:write',
      'orders:read',
      'orders:cancel',
      'availability:read',
      'keys:read',
      'keys:write',
      'insight:read',
      'webhooks:read',
      'webhooks:write',
    ],
  },
  service: {
    channel: 'service',
    plan: 'service',
    scopes: [
      'orders:read',
      'orders:cancel',
      'orders:change',
      'orders:hold',
      'returns:read',
      'returns:write',
      'returns:decide',
      'availability:read',
      'exceptions:read',
      'insight:read',
      'webhooks:read',
      'webhooks:write',
    ],
  },
  supplier: {
    channel: 'supplier',
    plan: 'partner',
    scopes: [
      'purchases:read',
      'purchases:write',
      'insight:read',
      'webhooks:read',
      'webhooks:write',
    ],
  },
  operator: {
    channel: 'operations',
    plan: 'service',
    scopes: [
      'orders:read',
      'orders:write',
      'orders:cancel',
      'orders:change',
      'orders:hold',
      'returns:read',
      'returns:write',
      'returns:decide',
      'availability:read',
      'inventory:read',
      'inventory:write',
      'pickups:read',
      'pickups:write',
      'exceptions:read',
      'exceptions:write',
      'operations:read',
      'operations:write',
      'events:read',
      'applications:read',
      'applications:write',
      'keys:read',
      'keys:write',
      'insight:read',
      'webhooks:read',
      'webhooks:write',
    ],
  },
  // People of the board, an application each; `keys create --role` gives one of the roles below alone.
  governance: {
    channel: 'governance',
    plan: 'service',
    scopes: [
      'governance:read',
      'governance:author',
      'governance:review',
      'governance:board',
      'governance:security',
      'governance:consumer',
      'governance:operate',
      'governance:audit',
    ],
  },
} as const satisfies Record<string, AudiencePreset>

/** The roles of the governance board, with what each of them may. */
export const governanceRoles = {
  author: ['governance:read', 'governance:author'],
  reviewer: ['governance:read', 'governance:review'],
  owner: ['governance:read', 'governance:author', 'governance:review'],
  boardMember: ['governance:read', 'governance:review', 'governance:board'],
  securitySteward: ['governance:read', 'governance:review', 'governance:security'],
  // Reads, comments and acknowledges; approves nothing.
  consumerRepresentative: ['governance:read', 'governance:consumer'],
  platformOperator: ['governance:read', 'governance:operate'],
  auditor: ['governance:read', 'governance:audit'],
} as const satisfies Record<string, readonly string[]>

export type Audience = keyof typeof audiences
