import { Problem } from '../../openapi/problem.ts'
import {
  guardedFetch,
  type GuardedFetch,
  type GuardedFetchOptions,
} from '../outbound/guarded-fetch.ts'
import type { WebhookPolicy } from './webhook-policy.ts'

/** Where events may be sent: the one way out to addresses that partners have chosen. */
export type Targets = {
  /** Throws `request-invalid` for an address that nothing would be sent to as it is now. */
  check(url: string): Promise<void>
  send: GuardedFetch
}

export type TargetsOptions = {
  /** As it is now: it may change while the server runs. */
  readonly policy: () => WebhookPolicy
  /** Whether this machine may be asked, by http too. Only in a demonstration. */
  readonly loopback: boolean
  /** How names are looked up. Default: as the operating system does. */
  readonly lookup?: GuardedFetchOptions['lookup']
}

/** Reads what the policy allows before each sending. */
export function targets({ policy, loopback, lookup }: TargetsOptions): Targets {
  function guardFor(url: string) {
    const { targets: allowed, timeoutSeconds } = policy()
    const parsed = URL.canParse(url) ? new URL(url) : undefined
    const here = loopback && parsed !== undefined && isThisMachine(parsed.hostname)
    if (!here && parsed !== undefined && !isAllowed(parsed.hostname, allowed.hosts)) {
      throw new Error(`${parsed.hostname} is not a host that policies/webhooks.yaml allows`)
    }
    return guardedFetch({
      // What is asked here for trying things out may stand on any port of this machine, and only there.
      networks: here ? loopbackNetworks : allowed.networks,
      ...(!here && { ports: allowed.ports }),
      timeoutMs: timeoutSeconds * 1_000,
      bytes: 16_384,
      whenLarger: 'cut',
      ...(lookup !== undefined && { lookup }),
    })
  }

  return {
    async check(url) {
      try {
        await guardFor(url).look(url)
      } catch (error) {
        const detail = (error as Error).message
        const errors = [{ pointer: '/url', keyword: 'target', detail }]
        throw new Problem('request-invalid', { errors, cause: error })
      }
    },
    send: async (url, options) => guardFor(url)(url, options),
  }
}

const loopbackNetworks = ['127.0.0.0/8', '::1/128']

const isThisMachine = (host: string) => /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/.test(host)

function isAllowed(host: string, patterns: readonly string[]): boolean {
  if (patterns.length === 0) return true
  return patterns.some(pattern =>
    pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern,
  )
}
