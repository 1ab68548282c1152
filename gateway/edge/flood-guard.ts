import { LRUCache } from 'lru-cache'
import { Problem } from '../../openapi/problem.ts'
import { networkOf } from './slow-clients.ts'

/** Addresses remembered at most: the least recent go first. */
const remembered = 200_000

const windowMs = 60_000

type Seen = { requests: number; sinceMs: number }

/**
 * Gives what counts a request of an address and refuses it when there were too many within a minute, before anyone
 * asks who it is. Of IPv6 a network of 64 bits counts as one. Plans, not this guard, are what callers are told about.
 */
export function floodGuard(limitPerMinute: number): (address: string) => void {
  const seen = new LRUCache<string, Seen>({ max: remembered })

  return address => {
    const network = networkOf(address)
    const nowMs = performance.now()
    let known = seen.get(network)
    if (known === undefined) seen.set(network, (known = { requests: 0, sinceMs: nowMs }))
    else if (nowMs - known.sinceMs >= windowMs) {
      known.requests = 0
      known.sinceMs = nowMs
    }
    known.requests += 1
    if (known.requests <= limitPerMinute) return
    const leftMs = windowMs - (nowMs - known.sinceMs)
    throw new Problem('quota-exceeded', {
      detail: 'Too many requests from this address.',
      retryAfterSeconds: Math.max(1, Math.ceil(leftMs / 1000)),
      extensions: { 'violated-policies': ['address'] },
    })
  }
}
