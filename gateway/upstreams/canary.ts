import type { ForwardOptions } from '../policies/upstreams.ts'
import { slidingWindow } from './sliding-window.ts'

export type Rollback = {
  /** RFC 3339. */
  readonly at: string
  readonly reason: 'contract-errors' | 'server-errors'
  readonly percent: number
}

/** A next version on trial with a share of the consumers. */
export type Canary = {
  readonly percent: number
  /** Whether this consumer's requests go to it: always the same ones, as long as it is on trial. */
  readonly takes: (consumer: string) => boolean
  /** How a request went there, or to the others. */
  readonly done: (onCanary: boolean, serverError: boolean) => void
  /** An answer of it broke the contract. */
  readonly brokeContract: () => void
  readonly rollback: () => Rollback | undefined
}

export type CanaryOptions = NonNullable<ForwardOptions['canary']> & {
  /** Of the upstream: other consumers are chosen for another one. */
  readonly id: string
  readonly now: () => number
  readonly onRollback: (rollback: Rollback) => void
}

/** Begins a trial. It ends by itself when the canary is worse than the others; who is then told wants to know why. */
export function canary(options: CanaryOptions): Canary {
  const { id, percent, trial, windowSeconds, minimumCalls, now } = options
  const window = slidingWindow({ seconds: windowSeconds, counts: 5, now })
  const part = Math.round(percent * 100)
  let rollback: Rollback | undefined

  function judge(): void {
    const calls = window.sum(canaryCalls)
    if (rollback !== undefined || calls < minimumCalls) return
    const contract = (window.sum(contractErrors) / calls) * 100
    const others = Math.max(1, window.sum(otherCalls))
    const baseline = (window.sum(otherErrors) / others) * 100
    const errors = (window.sum(canaryErrors) / calls) * 100
    if (contract > options.contractErrorPercent) end('contract-errors', contract)
    else if (errors > baseline + options.serverErrorPercent) end('server-errors', errors)
  }

  function end(reason: Rollback['reason'], share: number): void {
    rollback = { at: new Date().toISOString(), reason, percent: Math.round(share * 100) / 100 }
    options.onRollback(rollback)
  }

  return {
    percent,
    takes: consumer => rollback === undefined && bucketOf(`${id} ${trial} ${consumer}`) < part,
    done(onCanary, serverError) {
      window.add(onCanary ? canaryCalls : otherCalls)
      if (serverError) window.add(onCanary ? canaryErrors : otherErrors)
      if (onCanary) judge()
    },
    brokeContract() {
      window.add(contractErrors)
      judge()
    },
    rollback: () => rollback,
  }
}

const canaryCalls = 0
const canaryErrors = 1
const contractErrors = 2
const otherCalls = 3
const otherErrors = 4

/** 0 to 9,999, evenly and always the same: FNV-1a with a last mix. http://www.isthe.com/chongo/tech/comp/fnv/ */
function bucketOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  hash ^= hash >>> 13
  return (hash >>> 0) % 10_000
}
