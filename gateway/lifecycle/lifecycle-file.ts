import { existsSync } from 'node:fs'
import {
  documentFaults,
  PolicyError,
  policySchemas,
  readPolicyDocument,
  type PolicyDocument,
} from '../policy-file.ts'

/** policies/lifecycle.yaml: where each API is in its life, by the API's name (`storefront.v1`). */
export type LifecyclePolicy = ReadonlyMap<string, ApiLifecycle>

/** What the file says about one API; the gateway does the rest by itself as time passes. */
export type ApiLifecycle = {
  /** File and line of the entry, for faults that only the contracts can tell. */
  readonly place: string
  readonly state: LifecycleState
  readonly deprecatedAtMs: number | undefined
  readonly sunsetAtMs: number | undefined
  /** Name of another API, or a URL. */
  readonly successor: string | undefined
  /** Page for people who have to move. */
  readonly documentation: string | undefined
  /** Only where the contract of a retired API is no longer here. */
  readonly basePath: string | undefined
  readonly brownouts: readonly Brownout[]
  /** The date an application is pinned to, by the application's id. */
  readonly pins: ReadonlyMap<string, string>
}

export type LifecycleState = 'published' | 'deprecated' | 'sunset' | 'retired'

/** A time during which a share of the requests is refused, so that who still calls an old version notices in time. */
export type Brownout = {
  readonly fromMs: number
  readonly toMs: number
  /** Of the requests, above 0 and at most 1. */
  readonly share: number
  /** Ids of applications that notice nothing. */
  readonly exempt: ReadonlySet<string>
  /** Only at this time of these days (UTC) between `from` and `to`. */
  readonly daily: Daily | undefined
}

export type Daily = {
  /** 0 is Sunday. */
  readonly days: ReadonlySet<number>
  /** Milliseconds after midnight UTC. */
  readonly atMs: number
  readonly lengthMs: number
}

/** Where nothing is said about an API. */
export const noLifecycle: LifecyclePolicy = new Map()

/** Reads lifecycle.yaml; a folder without one says nothing. Throws a PolicyError with file and line of every fault. */
export function readLifecycle(path: string): LifecyclePolicy {
  if (!existsSync(path)) return noLifecycle
  const document = readPolicyDocument(path)
  if (document.value === null) return noLifecycle
  const faults = documentFaults(document, isLifecycle, document.value)
  if (faults.length > 0) throw new PolicyError(faults)
  const policy = new Map(
    Object.entries(document.value as Record<string, RawLifecycle>).map(([api, raw]) => [
      api,
      toLifecycle(document, api, raw, faults),
    ]),
  )
  if (faults.length > 0) throw new PolicyError(faults)
  return policy
}

/** RFC 3339 date and time, or a date: midnight UTC. Undefined for what is neither. */
export function instantMs(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-(\d{2}))(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/.exec(text)
  if (match === null) return undefined
  // JavaScript makes the second of March of the thirtieth of February.
  const [, date = '', day] = match
  const ms = Date.parse(text)
  return Number.isNaN(ms) || new Date(Date.parse(date)).getUTCDate() !== Number(day)
    ? undefined
    : ms
}

type RawLifecycle = {
  state: LifecycleState
  deprecatedAt?: string
  sunsetAt?: string
  successor?: string
  documentation?: string
  basePath?: string
  brownouts: RawBrownout[]
  pins: Record<string, string>
}

type RawBrownout = {
  from: string
  to: string
  share: number
  exempt: string[]
  days?: Day[]
  at?: string
  minutes?: number
}

const weekDays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
type Day = (typeof weekDays)[number]

const instant = { type: 'string', minLength: 10, maxLength: 40 }
const isLifecycle = policySchemas.compile({
  type: 'object',
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    properties: {
      state: { enum: ['published', 'deprecated', 'sunset', 'retired'], default: 'published' },
      deprecatedAt: instant,
      sunsetAt: instant,
      successor: {
        type: 'string',
        pattern: '^(https://[!#-;=?-~]+|/[!#-;=?-~]*|[a-z][A-Za-z0-9.-]*)$',
      },
      documentation: { type: 'string', pattern: '^(https://[!#-;=?-~]+|/[!#-;=?-~]*)$' },
      basePath: { type: 'string', pattern: '^/[A-Za-z0-9/._~-]+$' },
      brownouts: {
        type: 'array',
        default: [],
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['from', 'to'],
          dependentRequired: { at: ['minutes'], minutes: ['at'], days: ['at'] },
          properties: {
            from: instant,
            to: instant,
            share: { type: 'number', exclusiveMinimum: 0, maximum: 1, default: 1 },
            exempt: { type: 'array', items: { type: 'string' }, default: [] },
            days: { type: 'array', items: { enum: weekDays }, minItems: 1, uniqueItems: true },
            at: { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' },
            minutes: { type: 'integer', minimum: 1, maximum: 1440 },
          },
        },
      },
      pins: {
        type: 'object',
        default: {},
        additionalProperties: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
      },
    },
  },
})

function toLifecycle(
  document: PolicyDocument,
  api: string,
  raw: RawLifecycle,
  faults: string[],
): ApiLifecycle {
  const place = document.placeOf([api])
  const refuse = (path: readonly (string | number)[], fault: string) =>
    faults.push(`${document.placeOf([api, ...path])} ${[api, ...path].join('.')} ${fault}`)
  const read = (path: readonly (string | number)[], text: string | undefined) => {
    const ms = text === undefined ? undefined : instantMs(text)
    if (text !== undefined && ms === undefined) {
      refuse(path, `must be a date such as 2027-01-31 or 2027-01-31T22:00:00Z, not ${text}`)
    }
    return ms
  }
  const { state, successor, documentation, basePath } = raw
  const deprecatedAtMs = read(['deprecatedAt'], raw.deprecatedAt)
  const sunsetAtMs = read(['sunsetAt'], raw.sunsetAt)
  if (state === 'deprecated' && raw.deprecatedAt === undefined) {
    refuse([], 'is deprecated and must say since when: deprecatedAt')
  }
  if ((state === 'sunset' || state === 'retired') && raw.sunsetAt === undefined) {
    refuse([], `is ${state} and must say since when: sunsetAt`)
  }
  // https://www.rfc-editor.org/rfc/rfc9745#section-4
  if ((sunsetAtMs ?? Infinity) < (deprecatedAtMs ?? -Infinity)) {
    refuse(['sunsetAt'], 'must not be earlier than deprecatedAt')
  }
  const brownouts = raw.brownouts.map((brownout, index): Brownout => {
    const { share, exempt, days = weekDays, at, minutes = 0 } = brownout
    const fromMs = read(['brownouts', index, 'from'], brownout.from) ?? 0
    const toMs = read(['brownouts', index, 'to'], brownout.to) ?? Infinity
    if (toMs <= fromMs) refuse(['brownouts', index, 'to'], 'must be later than from')
    const [hour = 0, minute = 0] = (at ?? '').split(':').map(Number)
    return {
      fromMs,
      toMs,
      share,
      exempt: new Set(exempt),
      daily:
        at === undefined
          ? undefined
          : {
              days: new Set(days.map(day => weekDays.indexOf(day))),
              atMs: (hour * 60 + minute) * 60_000,
              lengthMs: minutes * 60_000,
            },
    }
  })
  for (const [application, date] of Object.entries(raw.pins)) read(['pins', application], date)
  return {
    place,
    state,
    deprecatedAtMs,
    sunsetAtMs,
    successor,
    documentation,
    basePath,
    brownouts,
    pins: new Map(Object.entries(raw.pins)),
  }
}
