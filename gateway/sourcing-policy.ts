import type { SourcingPolicy } from '../process-apis/orders/sourcing.ts'
import type { SourcingRule } from '../process-apis/orders/sourcing-rules.ts'
import { policySchemas } from './policy-file.ts'

const id = { type: 'string', minLength: 1, maxLength: 100 }
const ids = { type: 'array', items: id, uniqueItems: true }
const position = {
  type: 'array',
  items: { type: 'number', minimum: -180, maximum: 180 },
  minItems: 2,
  maxItems: 2,
}
const count = { type: 'integer', minimum: 0, maximum: 1_000_000_000 }
const instant =
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$'
const decimal = { type: 'string', pattern: '^\\d{1,12}(\\.\\d{1,4})?$' }

const rule = {
  type: 'object',
  additionalProperties: false,
  required: ['rule', 'strength'],
  properties: {
    rule: { enum: ['distance', 'capacity', 'cutOff', 'safetyStock', 'split', 'cost'] },
    strength: { enum: ['hard', 'soft'] },
    weight: { type: 'integer', minimum: 1, maximum: 1000 },
    maxKm: count,
    keep: count,
    at: ids,
    minValue: { type: 'object', minProperties: 1, additionalProperties: decimal },
    max: count,
  },
}
const rules = { type: 'array', items: rule, maxItems: 50 }
const whenNobody = { enum: ['cancel', 'backorder'] }

const supplier = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'acknowledgeWithinMinutes', 'whenSilent'],
  properties: {
    name: id,
    channels: ids,
    partners: ids,
    acknowledgeWithinMinutes: { type: 'integer', minimum: 1, maximum: 100_000 },
    whenSilent: { enum: ['reroute', 'escalate'] },
    cancelWithinMinutes: { type: 'integer', minimum: 1, maximum: 100_000 },
  },
}

const place = {
  type: 'object',
  additionalProperties: false,
  properties: {
    kind: { enum: ['warehouse', 'store'] },
    position,
    timeZone: { enum: Intl.supportedValuesOf('timeZone').concat('UTC') },
    cutOff: { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' },
    days: {
      type: 'array',
      items: { enum: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] },
      uniqueItems: true,
    },
    capacity: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: { ordersPerDay: count, linesPerDay: count },
    },
    cost: {
      type: 'object',
      additionalProperties: false,
      required: ['perParcel'],
      properties: { perParcel: count, perPiece: count, per100Km: count },
    },
  },
}

/** Whether a value has the shape of policies/sourcing.yaml. */
export const isSourcing = policySchemas.compile({
  type: 'object',
  additionalProperties: false,
  required: ['shipToHome', 'clickAndCollect', 'softReservationMinutes'],
  properties: {
    shipToHome: {
      type: 'object',
      additionalProperties: false,
      required: ['locations', 'maxLocations', 'whenNobody'],
      properties: {
        locations: ids,
        maxLocations: { type: 'integer', minimum: 1, maximum: 20 },
        splitLines: { type: 'boolean' },
        whenNobody,
        rules,
        prefer: { type: 'array', items: { enum: ['cost', 'distance'] }, uniqueItems: true },
      },
    },
    clickAndCollect: {
      type: 'object',
      additionalProperties: false,
      required: ['fallback', 'maxAttempts', 'whenNobody', 'collectWithinHours'],
      properties: {
        fallback: { type: 'object', additionalProperties: ids },
        maxAttempts: { type: 'integer', minimum: 1 },
        whenNobody,
        collectWithinHours: { type: 'integer', minimum: 1 },
        remindHoursBefore: {
          type: 'array',
          items: { type: 'integer', minimum: 1, maximum: 10_000 },
          uniqueItems: true,
          maxItems: 5,
        },
        rules,
      },
    },
    softReservationMinutes: { type: 'integer', minimum: 1 },
    places: { type: 'object', additionalProperties: place },
    suppliers: { type: 'object', additionalProperties: supplier },
    tracking: {
      type: 'object',
      additionalProperties: false,
      required: ['everyMinutes', 'forDays'],
      properties: {
        everyMinutes: { type: 'integer', minimum: 1, maximum: 100_000 },
        forDays: { type: 'integer', minimum: 1, maximum: 365 },
      },
    },
    substitution: {
      type: 'object',
      additionalProperties: false,
      required: ['decideWithinMinutes'],
      properties: {
        decideWithinMinutes: { type: 'integer', minimum: 1, maximum: 100_000 },
        recommended: {
          type: 'object',
          additionalProperties: { ...ids, minItems: 1, maxItems: 10 },
        },
      },
    },
    backorders: {
      type: 'object',
      additionalProperties: false,
      required: ['skus', 'promiseDays', 'maxWaitDays', 'whenTooLate'],
      properties: {
        skus: { anyOf: [{ const: 'all' }, ids] },
        promiseDays: { type: 'integer', minimum: 0, maximum: 1000 },
        maxWaitDays: { type: 'integer', minimum: 1, maximum: 1000 },
        whenTooLate: { enum: ['cancel', 'keep'] },
      },
    },
    preorders: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['availableAt'],
        properties: { availableAt: { type: 'string', pattern: instant } },
      },
    },
    areas: {
      type: 'object',
      additionalProperties: { type: 'object', additionalProperties: position },
    },
  },
})

type Finding = readonly [path: readonly (string | number)[], fault: string]

/** What the shape of a sourcing policy does not say: that its parts fit together. Each finding names its place. */
export function sourcingFindings(policy: SourcingPolicy): Finding[] {
  const { shipToHome, clickAndCollect, places = {}, areas } = policy
  const found: Finding[] = []
  for (const method of ['shipToHome', 'clickAndCollect'] as const) {
    for (const [i, one] of (policy[method].rules ?? []).entries()) {
      found.push(...ruleFindings(one, [method, 'rules', i], places))
    }
  }
  for (const [i, one] of (clickAndCollect.rules ?? []).entries()) {
    if (one.rule === 'capacity' || one.rule === 'safetyStock') continue
    const fault = `${one.rule} has no meaning where the shopper chooses the store`
    found.push([['clickAndCollect', 'rules', i, 'rule'], fault])
  }
  for (const [i, hours] of (clickAndCollect.remindHoursBefore ?? []).entries()) {
    if (hours < clickAndCollect.collectWithinHours) continue
    const fault = `must be less than collectWithinHours, ${clickAndCollect.collectWithinHours}`
    found.push([['clickAndCollect', 'remindHoursBefore', i], fault])
  }
  found.push(...supplierFindings(policy))
  const needsPlaces =
    (shipToHome.prefer ?? []).includes('distance') ||
    (shipToHome.rules ?? []).some(one => one.rule === 'distance')
  if (needsPlaces) {
    if (areas === undefined) {
      found.push([['shipToHome'], 'asks for distances, but there are no `areas`'])
    }
    for (const [i, locationId] of shipToHome.locations.entries()) {
      if (places[locationId]?.position !== undefined) continue
      const fault = `asks for distances, but places.${locationId} has no position`
      found.push([['shipToHome', 'locations', i], fault])
    }
  }
  return found
}

/** A caller answers for one supplier at most, and a supplier nobody can answer for is never asked in vain. */
function supplierFindings({ suppliers = {}, shipToHome }: SourcingPolicy): Finding[] {
  const found: Finding[] = []
  const owners = new Map<string, string>()
  for (const [supplierId, { channels = [], partners = [] }] of Object.entries(suppliers)) {
    if (!shipToHome.locations.includes(supplierId)) {
      found.push([['suppliers', supplierId], 'is not one of shipToHome.locations'])
    }
    if (channels.length + partners.length === 0) {
      found.push([['suppliers', supplierId], 'needs `channels` or `partners` to answer for it'])
    }
    for (const [name, list] of Object.entries({ channels, partners })) {
      for (const [i, one] of list.entries()) {
        const owner = owners.get(`${name} ${one}`)
        if (owner !== undefined) {
          found.push([['suppliers', supplierId, name, i], `${one} answers for ${owner} already`])
        }
        owners.set(`${name} ${one}`, supplierId)
      }
    }
  }
  return found
}

/** What each rule needs, and nothing else of what rules take. */
const options: Readonly<Record<SourcingRule['rule'], { needs: string[]; may?: string[] }>> = {
  distance: { needs: ['maxKm'] },
  capacity: { needs: [] },
  cutOff: { needs: [] },
  safetyStock: { needs: ['keep'], may: ['at'] },
  split: { needs: ['minValue'] },
  cost: { needs: ['max'] },
}

function ruleFindings(
  one: SourcingRule,
  path: readonly (string | number)[],
  places: NonNullable<SourcingPolicy['places']>,
): Finding[] {
  const { needs, may = [] } = options[one.rule]
  const known = new Set(['rule', 'strength', 'weight', ...needs, ...may])
  const found: Finding[] = []
  for (const name of needs) {
    if (!(name in one)) found.push([path, `the rule ${one.rule} needs ${name}`])
  }
  for (const name of Object.keys(one)) {
    if (!known.has(name)) found.push([[...path, name], `the rule ${one.rule} takes no ${name}`])
  }
  const facts = Object.values(places)
  if (one.rule === 'capacity' && facts.every(({ capacity }) => capacity === undefined)) {
    found.push([path, 'the rule capacity needs a place with a capacity'])
  }
  if (
    one.rule === 'cutOff' &&
    facts.every(({ cutOff, days }) => cutOff === undefined && days === undefined)
  ) {
    found.push([path, 'the rule cutOff needs a place with a cutOff or days'])
  }
  if (one.rule === 'cost' && facts.every(({ cost }) => cost === undefined)) {
    found.push([path, 'the rule cost needs a place with a cost'])
  }
  return found
}
