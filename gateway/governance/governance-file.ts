import { existsSync } from 'node:fs'
import { instantMs } from '../lifecycle/lifecycle-file.ts'
import {
  documentFaults,
  PolicyError,
  policySchemas,
  readPolicyDocument,
  type PolicyDocument,
} from '../policy-file.ts'
import type { Role } from './registry/rows.ts'

/** policies/governance.yaml: what makes a change risky, what it takes, what ends by itself, and who is who. */
export type GovernancePolicy = {
  readonly tiers: {
    readonly impactDays: number
    readonly externalAudiences: readonly string[]
    readonly publicAudiences: readonly string[]
  }
  readonly quorum: Readonly<
    Record<Extract<Role, 'reviewer' | 'boardMember' | 'owner' | 'securitySteward'>, number>
  >
  readonly checksHoldDays: number
  readonly openCommentsBlock: boolean
  readonly waivers: {
    readonly days: number
    readonly longestDays: number
    readonly frozenDays: number
  }
  readonly emergency: { readonly reviewWithinWorkingDays: number }
  readonly retirement: {
    readonly quietDays: number
    readonly noticeDays: { readonly external: number; readonly internal: number }
  }
  readonly freezes: readonly Freeze[]
  /**
   * How far live traffic may be from the contract, in percent of the calls of `days`; and how many times slower or larger
   * than in the weeks before answers may become.
   */
  readonly drift: {
    readonly days: number
    readonly percent: number
    readonly slowerTimes: number
    readonly largerTimes: number
  }
  readonly domains: Readonly<Record<string, { readonly description: string }>>
  /** By the name that contracts give as `x-owner`. */
  readonly teams: Readonly<Record<string, Team>>
  readonly environments: readonly { readonly name: string; readonly url: string }[]
}

/** A time when nothing is published but in an emergency. */
export type Freeze = {
  readonly name: string
  readonly fromMs: number
  readonly toMs: number
  /** Absent: of every API. */
  readonly apis?: readonly string[]
}

export type Team = {
  readonly name: string
  readonly domain?: string
  /** Names of people's applications, or subjects of their access tokens. */
  readonly members: readonly string[]
  /** Where the one on call is reached. */
  readonly onCall?: string
  /** In place of `drift.percent`, for what the team owns. */
  readonly driftPercent?: number
}

/** Reads governance.yaml; a folder without one has the defaults of the schema. Throws a PolicyError with file and line of every fault. */
export function readGovernance(path: string): GovernancePolicy {
  if (!existsSync(path)) {
    const value = {}
    isGovernance(value)
    return toPolicy(value as RawGovernance, [])
  }
  const document = readPolicyDocument(path)
  const value = document.value ?? {}
  const faults = documentFaults(document, isGovernance, value)
  if (faults.length > 0) throw new PolicyError(faults)
  const raw = value as RawGovernance
  const freezes = raw.freezes.map((freeze, index) => toFreeze(document, freeze, index, faults))
  for (const [name, { domain }] of Object.entries(raw.teams)) {
    if (domain === undefined || Object.hasOwn(raw.domains, domain)) continue
    const known = Object.keys(raw.domains).join(', ')
    faults.push(
      `${document.placeOf(['teams', name, 'domain'])} teams.${name}.domain there is no domain ${domain}; there are ${known}`,
    )
  }
  const { days, frozenDays, longestDays } = raw.waivers
  if (days > longestDays || frozenDays > longestDays) {
    faults.push(
      `${document.placeOf(['waivers'])} waivers days and frozenDays must not be more than longestDays`,
    )
  }
  if (faults.length > 0) throw new PolicyError(faults)
  return toPolicy(raw, freezes)
}

type RawGovernance = Omit<GovernancePolicy, 'freezes'> & { freezes: RawFreeze[] }
type RawFreeze = { name: string; from: string; to: string; apis?: string[] }

const toPolicy = (raw: RawGovernance, freezes: readonly Freeze[]): GovernancePolicy => ({
  ...raw,
  freezes,
})

function toFreeze(
  document: PolicyDocument,
  { name, from, to, apis }: RawFreeze,
  index: number,
  faults: string[],
): Freeze {
  const read = (member: 'from' | 'to', text: string): number => {
    const ms = instantMs(text)
    if (ms !== undefined) return ms
    faults.push(
      `${document.placeOf(['freezes', index, member])} freezes.${index}.${member} must be a date such as 2027-01-31 or 2027-01-31T22:00:00Z, not ${text}`,
    )
    return 0
  }
  const [fromMs, toMs] = [read('from', from), read('to', to)]
  if (toMs <= fromMs) {
    faults.push(
      `${document.placeOf(['freezes', index, 'to'])} freezes.${index}.to must be later than from`,
    )
  }
  return { name, fromMs, toMs, ...(apis !== undefined && { apis }) }
}

const object = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  ...(required.length > 0 ? { required } : { default: {} }),
  properties,
})
const count = (minimum: number, maximum: number, value: number) => ({
  type: 'integer',
  minimum,
  maximum,
  default: value,
})
const names = (value: readonly string[]) => ({
  type: 'array',
  items: { type: 'string', minLength: 1 },
  uniqueItems: true,
  default: value,
})
const text = { type: 'string', minLength: 1, maxLength: 300 }

const percent = { type: 'number', minimum: 0, maximum: 100 }

const isGovernance = policySchemas.compile({
  type: 'object',
  additionalProperties: false,
  properties: {
    tiers: object({
      impactDays: count(1, 60, 7),
      externalAudiences: names(['partner', 'marketplace', 'supplier']),
      publicAudiences: names(['partner', 'public']),
    }),
    quorum: object({
      reviewer: count(1, 10, 1),
      boardMember: count(2, 10, 2),
      owner: count(1, 10, 1),
      securitySteward: count(1, 10, 1),
    }),
    checksHoldDays: count(1, 365, 7),
    openCommentsBlock: { type: 'boolean', default: true },
    waivers: object({
      days: count(1, 365, 90),
      longestDays: count(1, 365, 365),
      frozenDays: count(1, 30, 30),
    }),
    emergency: object({ reviewWithinWorkingDays: count(1, 30, 2) }),
    retirement: object({
      quietDays: count(1, 60, 14),
      noticeDays: object({ external: count(1, 3650, 180), internal: count(1, 3650, 30) }),
    }),
    drift: object({
      days: count(1, 60, 7),
      percent: { ...percent, default: 1 },
      slowerTimes: { type: 'number', minimum: 1, maximum: 1000, default: 2 },
      largerTimes: { type: 'number', minimum: 1, maximum: 1000, default: 4 },
    }),
    freezes: {
      type: 'array',
      default: [],
      items: object({ name: text, from: text, to: text, apis: { type: 'array', items: text } }, [
        'name',
        'from',
        'to',
      ]),
    },
    domains: {
      type: 'object',
      default: {},
      additionalProperties: object({ description: text }, ['description']),
    },
    teams: {
      type: 'object',
      default: {},
      additionalProperties: object(
        {
          name: text,
          domain: text,
          members: names([]),
          driftPercent: percent,
          onCall: { type: 'string', pattern: '^(mailto|https|tel):[!-~]+$' },
        },
        ['name'],
      ),
    },
    environments: {
      type: 'array',
      default: [],
      items: object({ name: text, url: { type: 'string', pattern: '^https?://[^\\s]+$' } }, [
        'name',
        'url',
      ]),
    },
  },
})
