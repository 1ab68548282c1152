import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ForwardOptions, Upstream, UpstreamOptions, Upstreams } from '../policies/upstreams.ts'
import type { PolicyLog } from '../policies/policy.ts'
import type { Weighted } from './balance.ts'
import { breaker, type Breaker, type BreakerState } from './breaker.ts'
import { canary, type Canary } from './canary.ts'
import { forwarder, type Traffic } from './forwarder.ts'
import { healthChecks } from './health-checks.ts'
import { mirror, type Mirror, type MirrorFinding } from './mirror.ts'
import { parts, type Part } from './parts.ts'
import { isOurs, requestHeaders } from './request-headers.ts'
import { retryBudget } from './retry-budget.ts'
import type { TlsFiles } from './connection.ts'
import { target, type Target } from './target.ts'

/** Everything behind the gateway that it calls over HTTP for others, and what it knows of it. */
export type RunningUpstreams = Upstreams & {
  /** Of what serves now: for the admin listener. */
  readonly report: () => readonly UpstreamReport[]
  /** The same as it is kept: for metrics. */
  readonly running: () => readonly RunningUpstream[]
  readonly close: () => Promise<void>
}

export type RunningUpstream = {
  readonly id: string
  readonly targets: readonly Weighted[]
  readonly traffic: Traffic
  readonly breakers: ReadonlyMap<string, Breaker>
  readonly canary: Canary | undefined
  readonly canaryTarget: Target | undefined
  readonly mirror: Mirror | undefined
  readonly mirrorTarget: Target | undefined
}

/** One upstream as it is now. */
export type UpstreamReport = {
  readonly upstream: string
  readonly targets: readonly {
    readonly url: string
    readonly role: Target['role']
    readonly weight: number
    readonly healthy: boolean
    readonly outcomes: Readonly<Record<string, number>>
  }[]
  readonly inFlight: number
  readonly retries: number
  readonly retriesWithoutBudget: number
  readonly refused: number
  /** By operation. */
  readonly breakers: Readonly<Record<string, BreakerState>>
  readonly canary?: {
    readonly url: string
    readonly percent: number
    readonly state: 'on trial' | 'rolled back'
    readonly rollback?: object
  }
  readonly mirror?: {
    readonly url: string
    readonly outcomes: object
    readonly differences: readonly MirrorFinding[]
  }
}

export type UpstreamsOptions = {
  readonly log: PolicyLog
  /** What `${secret.name}` in the headers of an entry stands for. Default: nothing is known. */
  readonly secret?: (name: string) => string | undefined
  /** Folder that certificate files are relative to. Default: the working directory. */
  readonly folder?: string
  /** Milliseconds of a clock that never goes back. Default performance.now. */
  readonly now?: () => number
}

/** Nothing is known yet, and nothing connected to. What is kept of a server is kept under its name and address. */
export function upstreams({
  log,
  secret = () => undefined,
  folder = process.cwd(),
  now = () => performance.now(),
}: UpstreamsOptions): RunningUpstreams {
  const kept = parts()
  const serving = new Set<RunningUpstream>()
  // Of this process: a request that meets it again has gone in a circle.
  const pseudonym = `crossdock-${randomBytes(6).toString('hex')}`

  function open({ id, place, options, principal }: UpstreamOptions): Upstream {
    const { url, targets: several, timeouts, limits, health, retries } = options
    if ((url === undefined) === (several === undefined)) {
      throw new Error(`${place} ${id} needs either url or targets`)
    }
    const fixed = resolveHeaders(options.headers, secret, place)
    const tls = readTls(options.tls, folder, place)
    const mine: Part[] = []
    const keep = <Value>(
      key: readonly unknown[],
      make: () => { value: Value; begin?: () => void; end?: () => void },
    ): Value => {
      const part = kept.keep(JSON.stringify([id, ...key]), make)
      mine.push(part)
      return part.value
    }
    const { connections, headerBytes } = limits
    const keepTarget = (address: string, role: Target['role']) =>
      keep(
        ['target', role, address, health, timeouts.connectMs, connections, headerBytes, tls],
        () => {
          const made = target({
            url: address,
            role,
            options,
            tls,
            now,
            onHealth: healthy =>
              log.warn(
                { upstream: id, target: made.name, healthy },
                'the health of a server changed',
              ),
          })
          let endChecks = () => {}
          return {
            value: made,
            begin: () => (endChecks = role === 'target' ? healthChecks([made], health) : endChecks),
            end: () => {
              endChecks()
              void made.close()
            },
          }
        },
      )

    const addresses = several ?? [{ url: url as string, weight: 1 }]
    const targets = addresses.map(({ url: address, weight }) => ({
      target: keepTarget(address, 'target'),
      weight,
      current: 0,
    }))
    const traffic = keep(['traffic'], () => ({
      value: { inFlight: 0, retries: 0, withoutBudget: 0, refused: 0 } satisfies Traffic as Traffic,
    }))
    const { budgetPercent: percent, budgetPerSecond: perSecond } = retries
    const budget = keep(['budget', percent, perSecond], () => ({
      value: retryBudget({ percent, perSecond, now }),
    }))
    const { canary: trial, mirror: mirrored } = options
    const onTrial =
      trial &&
      keep(['canary', trial], () => ({
        value: canary({
          ...trial,
          id,
          now,
          onRollback: rollback =>
            log.error(
              { incident: 'canary-rolled-back', upstream: id, canary: trial.url, ...rollback },
              'a canary was worse than the others: nobody is sent there any more',
            ),
        }),
      }))
    const canaryTarget = trial && keepTarget(trial.url, 'canary')
    const mirroring =
      mirrored &&
      keep(['mirror', mirrored], () => ({
        value: mirror({
          ...mirrored,
          maxBytes: limits.answerBytes,
        }),
      }))
    const mirrorTarget = mirrored && keepTarget(mirrored.url, 'mirror')

    const breakers = new Map<string, Breaker>()
    const running: RunningUpstream = {
      id,
      targets,
      traffic,
      breakers,
      canary: onTrial,
      canaryTarget,
      mirror: mirroring,
      mirrorTarget,
    }

    return {
      start() {
        for (const part of mine) kept.use(part)
        serving.add(running)
      },
      stop() {
        serving.delete(running)
        for (const part of mine) kept.leave(part)
      },
      operation(operation) {
        const { operationId } = operation
        const own = options.breaker.enabled
          ? keep(['breaker', operationId, options.breaker], () => ({
              value: breaker({
                ...options.breaker,
                now,
                onChange: state =>
                  log.warn(
                    { upstream: id, operation: operationId, breaker: state },
                    'a breaker changed',
                  ),
              }),
            }))
          : undefined
        if (own !== undefined) breakers.set(operationId, own)
        const { requestHeaders: further } = options
        return forwarder({
          operation,
          options,
          targets,
          traffic,
          budget,
          breaker: own,
          canary: onTrial,
          canaryTarget,
          mirror: mirroring,
          mirrorTarget,
          headers: requestHeaders({ operation, requestHeaders: further, fixed, pseudonym }),
          principal,
          pseudonym,
        })
      },
    }
  }

  const running = () => [...new Map([...serving].map(one => [one.id, one])).values()]
  return {
    open,
    running,
    report: () => running().map(report),
    async close() {
      serving.clear()
      await kept.close()
    },
  }
}

function report(running: RunningUpstream): UpstreamReport {
  const { id, targets, traffic, breakers, canary: trial, mirror: mirrored } = running
  const { canaryTarget, mirrorTarget } = running
  const rollback = trial?.rollback()
  const others = [canaryTarget, mirrorTarget].filter(one => one !== undefined)
  return {
    upstream: id,
    targets: [...targets, ...others.map(one => ({ target: one, weight: 0 }))].map(
      ({ target: one, weight }) => ({
        url: one.url.href,
        role: one.role,
        weight,
        healthy: one.health.isHealthy(),
        outcomes: one.outcomes,
      }),
    ),
    inFlight: traffic.inFlight,
    retries: traffic.retries,
    retriesWithoutBudget: traffic.withoutBudget,
    refused: traffic.refused,
    breakers: Object.fromEntries([...breakers].map(([name, one]) => [name, one.state()])),
    ...(trial !== undefined && {
      canary: {
        url: String(canaryTarget?.url),
        percent: trial.percent,
        state: rollback === undefined ? ('on trial' as const) : ('rolled back' as const),
        ...(rollback !== undefined && { rollback }),
      },
    }),
    ...(mirrored !== undefined && {
      mirror: {
        url: String(mirrorTarget?.url),
        outcomes: mirrored.outcomes,
        differences: mirrored.report(),
      },
    }),
  }
}

/** A reference that leads nowhere stops the start: nobody wants to call without the credentials. */
function resolveHeaders(
  headers: ForwardOptions['headers'],
  secret: (name: string) => string | undefined,
  place: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      const field = name.toLowerCase()
      if (isOurs(field) && !['authorization', 'x-api-key'].includes(field)) {
        throw new Error(`${place} the header ${name} is the gateway's own`)
      }
      const resolved = value.replaceAll(/\$\{secret\.([\w-]+)\}/g, (_whole, secretName: string) => {
        const found = secret(secretName)
        if (found !== undefined) return found
        throw new Error(
          `${place} the header ${name} needs the secret ${secretName}: set CROSSDOCK_SECRET_${secretName.toUpperCase().replaceAll('-', '_')}`,
        )
      })
      if (!/^[\x20-\x7e]*$/.test(resolved)) {
        throw new Error(`${place} the header ${name} must be visible ASCII`)
      }
      return [name, resolved]
    }),
  )
}

function readTls(
  { ca, certificate, key, serverName }: ForwardOptions['tls'],
  folder: string,
  place: string,
): TlsFiles {
  const read = (file: string) => {
    try {
      return readFileSync(resolve(folder, file), 'utf8')
    } catch (error) {
      throw new Error(`${place} ${(error as Error).message}`, { cause: error })
    }
  }
  if ((certificate === undefined) !== (key === undefined)) {
    throw new Error(`${place} tls needs certificate and key, or neither`)
  }
  return {
    ...(ca !== undefined && { ca: read(ca) }),
    ...(certificate !== undefined && { cert: read(certificate) }),
    ...(key !== undefined && { key: read(key) }),
    ...(serverName !== undefined && { servername: serverName }),
  }
}
