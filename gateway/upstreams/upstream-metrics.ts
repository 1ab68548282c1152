import { Counter, Gauge, type Registry } from '@prometheus-io/client'
import type { BreakerState } from './breaker.ts'
import { mirrorOutcomes } from './mirror.ts'
import { targetOutcomes, type Target } from './target.ts'
import type { RunningUpstreams } from './upstreams.ts'

/**
 * What /metrics says of upstreams. Read when it is asked from what is counted anyway; labels are names of policy files,
 * never a path or a caller.
 */
export function upstreamMetrics(registry: Registry, { running }: RunningUpstreams): void {
  const registers = [registry]
  const perTarget = (
    set: (labels: { upstream: string; target: string }, target: Target) => void,
  ) => {
    for (const { id: upstream, targets, canaryTarget, mirrorTarget } of running()) {
      const all = [...targets.map(({ target }) => target), canaryTarget, mirrorTarget]
      for (const target of all) {
        if (target !== undefined) set({ upstream, target: target.name }, target)
      }
    }
  }

  new Counter({
    name: 'crossdock_upstream_requests_total',
    help: 'Tries that were made at a server of an upstream, by how they ended.',
    labelNames: ['upstream', 'target', 'outcome'],
    registers,
    collect() {
      this.reset()
      perTarget((labels, { outcomes }) => {
        for (const outcome of targetOutcomes) {
          if (outcomes[outcome] > 0) this.inc({ ...labels, outcome }, outcomes[outcome])
        }
      })
    },
  })
  new Counter({
    name: 'crossdock_upstream_seconds_total',
    help: 'Seconds that answered tries took.',
    labelNames: ['upstream', 'target'],
    registers,
    collect() {
      this.reset()
      perTarget((labels, { seconds }) => this.inc(labels, seconds))
    },
  })
  new Gauge({
    name: 'crossdock_upstream_healthy',
    help: '1 where a server is asked, 0 where it is left alone.',
    labelNames: ['upstream', 'target'],
    registers,
    collect() {
      this.reset()
      perTarget((labels, { health }) => this.set(labels, health.isHealthy() ? 1 : 0))
    },
  })
  new Gauge({
    name: 'crossdock_upstream_in_flight',
    help: 'Requests that are with an upstream.',
    labelNames: ['upstream'],
    registers,
    collect() {
      this.reset()
      for (const { id, traffic } of running()) this.set({ upstream: id }, traffic.inFlight)
    },
  })
  new Counter({
    name: 'crossdock_upstream_retries_total',
    help: 'Retries that were made, and those the budget did not allow.',
    labelNames: ['upstream', 'outcome'],
    registers,
    collect() {
      this.reset()
      for (const { id: upstream, traffic } of running()) {
        this.inc({ upstream, outcome: 'made' }, traffic.retries)
        this.inc({ upstream, outcome: 'without-budget' }, traffic.withoutBudget)
      }
    },
  })
  new Gauge({
    name: 'crossdock_upstream_breaker_state',
    help: '0 closed, 1 half-open, 2 open.',
    labelNames: ['upstream', 'operation'],
    registers,
    collect() {
      this.reset()
      for (const { id: upstream, breakers } of running()) {
        for (const [operation, { state }] of breakers) {
          this.set({ upstream, operation }, breakerNumbers[state()])
        }
      }
    },
  })
  new Gauge({
    name: 'crossdock_upstream_canary',
    help: '1 while a canary is on trial, 0 when it was rolled back.',
    labelNames: ['upstream'],
    registers,
    collect() {
      this.reset()
      for (const { id: upstream, canary } of running()) {
        if (canary !== undefined) this.set({ upstream }, canary.rollback() === undefined ? 1 : 0)
      }
    },
  })
  new Counter({
    name: 'crossdock_upstream_mirrored_total',
    help: 'Mirrored requests, by whether the two answers were the same.',
    labelNames: ['upstream', 'outcome'],
    registers,
    collect() {
      this.reset()
      for (const { id: upstream, mirror } of running()) {
        if (mirror === undefined) continue
        for (const outcome of mirrorOutcomes) {
          this.inc({ upstream, outcome }, mirror.outcomes[outcome])
        }
      }
    },
  })
}

const breakerNumbers: Record<BreakerState, number> = { closed: 0, 'half-open': 1, open: 2 }
