import { shape } from '../shape.ts'
import type { Route } from './reference-system.ts'

/**
 * What can be made to go wrong with a reference system:
 * - `down`: answers 503 and does nothing (with `retryAfterSeconds` if given)
 * - `slow`: waits `delayMs` first, then does it, whether or not the caller still waits
 * - `throttle`: answers 429 with `Retry-After` and does nothing
 * - `refuse`: understands, says no in its own words (`words` if given) and does nothing
 * - `commit-then-500`: does it and answers 500
 * - `commit-then-reset`: does it and breaks the connection
 * - `malformed`: does it and answers 200 with something that is not what it should be
 * - `drift`: does it and answers with one member renamed
 * - `late-lookup`: look-ups do not see what is younger than `delayMs`
 */
export type Fault = {
  readonly mode: (typeof modes)[number]
  /** Milliseconds, for `slow` and `late-lookup`. Default 2,000. */
  readonly delayMs?: number
  /** For `throttle` (default 1) and `down`. */
  readonly retryAfterSeconds?: number
  /** The share of calls it hits, 0 to 1. Default 1. */
  readonly rate?: number
  /** How many calls it hits before it is spent. Default: no end. */
  readonly count?: number
  /** For `refuse`: why not. Default: an account that is blocked. */
  readonly words?: string
  /** Makes `rate` and the kind of malformation repeatable. Default 1. */
  readonly seed?: number
  /** Hits only these routes, by method and path as the system has them: `POST /salesOrders`. */
  readonly operations?: readonly string[]
}

const modes = [
  'down',
  'slow',
  'throttle',
  'refuse',
  'commit-then-500',
  'commit-then-reset',
  'malformed',
  'drift',
  'late-lookup',
] as const

const fault = {
  type: 'object',
  additionalProperties: false,
  required: ['mode'],
  properties: {
    mode: { enum: modes },
    delayMs: { type: 'integer', minimum: 0, maximum: 600_000 },
    retryAfterSeconds: { type: 'integer', minimum: 0, maximum: 86_400 },
    rate: { type: 'number', minimum: 0, maximum: 1 },
    count: { type: 'integer', minimum: 1 },
    words: { type: 'string', minLength: 1, maxLength: 200 },
    seed: { type: 'integer' },
    operations: { type: 'array', items: { type: 'string' } },
  },
}

/** One fault, or several under `faults`: each call meets the first that hits it. */
export const faultsShape = shape<Fault | { readonly faults: readonly Fault[] }>({
  type: 'object',
  anyOf: [
    fault,
    {
      type: 'object',
      additionalProperties: false,
      required: ['faults'],
      properties: { faults: { type: 'array', items: fault } },
    },
  ],
})

/** The faults switched on for one system. */
export type Faults = {
  readonly set: (faults: readonly Fault[]) => void
  readonly list: () => readonly (Fault & { readonly hits: number })[]
  /** The fault that hits this call, if one does. */
  readonly draw: (route: Route) => Drawn | undefined
  /** Whether a look-up does not see a document of that age yet. */
  readonly hides: (route: Route, createdAt: Date) => boolean
}

export type Drawn = { readonly fault: Fault; readonly random: () => number }

/** An empty switchboard. */
export function faultBoard(): Faults {
  let active: { fault: Fault; hits: number; random: () => number }[] = []

  const find = (route: Route, wanted: (fault: Fault) => boolean) =>
    active.find(entry => {
      const { rate = 1, count, operations } = entry.fault
      if (!wanted(entry.fault) || entry.hits >= (count ?? Infinity)) return false
      if (operations?.includes(`${route.method} ${route.path}`) === false) return false
      return rate === 1 || entry.random() < rate
    })

  return {
    set(faults) {
      active = faults.map(entry => ({ fault: entry, hits: 0, random: mulberry32(entry.seed ?? 1) }))
    },
    list: () => active.map(({ fault: entry, hits }) => ({ ...entry, hits })),
    draw(route) {
      const hit = find(route, ({ mode }) => {
        if (mode === 'late-lookup') return false
        return route.writes || !mode.startsWith('commit-')
      })
      if (hit === undefined) return undefined
      hit.hits += 1
      return hit
    },
    hides(route, createdAt) {
      const ageMs = Date.now() - createdAt.getTime()
      const hit = find(
        route,
        ({ mode, delayMs = 2_000 }) => mode === 'late-lookup' && ageMs < delayMs,
      )
      if (hit === undefined) return false
      hit.hits += 1
      return true
    },
  }
}

/** A repeatable source of numbers in [0, 1). https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32 */
export function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** An answer that is not what it should be: the bytes a caller must not trust. */
export function malformed(body: unknown, random: () => number): string {
  const text = JSON.stringify(body)
  const kinds = [
    text.slice(0, Math.max(1, Math.floor(text.length / 2))),
    '<html><body>Gateway error</body></html>',
    '[]',
    'null',
    '{"ok":true}',
  ]
  return kinds[Math.floor(random() * kinds.length)] ?? ''
}

/** The same answer after an upgrade nobody told us about: its first member has another name. */
export function drifted(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { renamed: body }
  const [first, ...rest] = Object.entries(body)
  if (first === undefined) return body
  return Object.fromEntries([[`${first[0]}V2`, first[1]], ...rest])
}
