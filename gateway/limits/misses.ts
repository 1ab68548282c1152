import { crc32 } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import type { Caller } from '../policies/callers.ts'
import type { GovernedOperation, MissedExchange, Misses, MissLimit } from '../policies/policy.ts'

export type MissesOptions = {
  /** Milliseconds since 1970. Default: the clock. */
  readonly clock?: () => number
  /** Callers remembered at most, the least recent go first. Default 10,000. */
  readonly remembered?: number
}

/** What a caller has asked for in vain since its window began. */
type Tried = { readonly untilMs: number; readonly paths: Set<number>; isTold: boolean }

/**
 * Counts, for each caller, the different things it was told not to be there. Who has a list of ids misses now and then;
 * who misses hundreds of different ones goes through numbers (OWASP API1 and API6). Asking for the same thing again
 * and again, as who waits for it does, is one miss. Each server process counts what it answers.
 */
export function misses({ clock = Date.now, remembered = 10_000 }: MissesOptions = {}): Misses {
  const limits = new WeakMap<GovernedOperation, MissLimit>()
  const tried = new LRUCache<string, Tried>({ max: remembered })

  return {
    watch: (operation, limit) => void limits.set(operation, limit),
    waitSeconds({ name, misses: most }, caller) {
      // Nobody has ever missed anything, most of the time.
      if (tried.size === 0) return 0
      const found = tried.get(nameOf(name, caller))
      if (found === undefined || found.paths.size < most) return 0
      return Math.max(0, Math.ceil((found.untilMs - clock()) / 1000))
    },
    note(exchange) {
      const { operation, caller, wire } = exchange
      const limit = limits.get(operation)
      // What a policy refused says nothing of what is there.
      if (limit === undefined || caller === undefined || exchange.handled !== true) return
      const name = nameOf(limit.name, caller)
      const nowMs = clock()
      let found = tried.get(name)
      if (found === undefined || found.untilMs <= nowMs) {
        found = { untilMs: nowMs + limit.windowSeconds * 1000, paths: new Set(), isTold: false }
        tried.set(name, found)
      }
      if (found.paths.size < limit.misses) found.paths.add(crc32(wire.url.split('?')[0] ?? ''))
      if (found.paths.size < limit.misses || found.isTold) return
      found.isTold = true
      limit.onReached(exchange as MissedExchange)
    },
  }
}

/** Of a token each holder is counted; an application with a key speaks for all who use it. */
const nameOf = (limit: string, { principal: { tenant, application, subject = '' } }: Caller) =>
  JSON.stringify([limit, tenant, application, subject])
