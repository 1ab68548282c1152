import { collectDefaultMetrics, Counter, Gauge, Registry } from '@prometheus-io/client'
import { problems, type ProblemCode } from '../openapi/problem.ts'

/** What the gateway counts. Labels are bounded by contracts and policies, or cut off: no path and no id of a request ever becomes one. */
export type Metrics = {
  /** Where other parts register gauges of their own; `collect` runs when /metrics is asked. */
  readonly registry: Registry
  /** A series for one operation, the same one for every generation that has it. */
  readonly operation: (api: string, operation: string) => OperationMetrics
  readonly problem: (code: ProblemCode) => void
  /** A request of an application: the first 200 are told apart, the others are counted together. */
  readonly caller: (application: string | undefined, status: number) => void
  /** A request that an entry of some kind refused. */
  readonly refusal: (kind: string, code: ProblemCode) => void
  /** The exposition text and its media type. */
  readonly expose: () => Promise<{ readonly text: string; readonly mediaType: string }>
}

/** One observation per finished request: cheap enough for the hot path, since nothing is looked up. */
export type OperationMetrics = { readonly observe: (status: number, durationMs: number) => void }

export type MetricsOptions = {
  /** Requests in flight right now. */
  readonly inFlight: () => number
  /** Also report process and event loop: once per process. Default true. */
  readonly process?: boolean
}

/** Opens the metrics of one gateway. */
export function metrics({ inFlight, process: wholeProcess = true }: MetricsOptions): Metrics {
  const registry = new Registry()
  const series = new Map<string, Series>()
  if (wholeProcess) collectDefaultMetrics({ register: registry, eventLoopUtilizationTimeout: 1000 })

  registry.registerMetric(durations(series) as unknown as Gauge)
  new Gauge({
    name: 'crossdock_http_requests_in_flight',
    help: 'Requests that have arrived and are not answered.',
    registers: [registry],
    collect() {
      this.set(inFlight())
    },
  })
  const counter = new Counter({
    name: 'crossdock_http_problems_total',
    help: 'Answers that were a problem, by its code.',
    labelNames: ['code'],
    registers: [registry],
  })
  const counters = new Map(Object.keys(problems).map(code => [code, counter.labels(code)]))
  const callers = new Map<string, Float64Array>()
  registry.registerMetric(byApplication(callers) as unknown as Gauge)
  const refusals = new Counter({
    name: 'crossdock_policy_refusals_total',
    help: 'Requests that a policy refused, by its kind and the code of the problem.',
    labelNames: ['kind', 'code'],
    registers: [registry],
  })

  return {
    registry,
    operation(api, operation) {
      const key = `${api} ${operation}`
      let found = series.get(key)
      if (found === undefined) series.set(key, (found = newSeries(api, operation)))
      return found
    },
    problem: code => counters.get(code)?.inc(),
    caller(application = 'none', status) {
      let counts = callers.get(application)
      if (counts === undefined) {
        const name = callers.size < toldApart ? application : 'other'
        counts = callers.get(name)
        if (counts === undefined) callers.set(name, (counts = new Float64Array(classes.length)))
      }
      const index = Math.floor(status / 100) - 1
      if (index in counts) counts[index] = (counts[index] as number) + 1
    },
    refusal: (kind, code) => refusals.inc({ kind, code }),
    expose: async () => ({ text: await registry.metrics(), mediaType: registry.contentType }),
  }
}

const boundsSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const classes = ['1xx', '2xx', '3xx', '4xx', '5xx']

/** Applications with a series of their own. */
const toldApart = 200

/** Written by index like the durations below. */
function byApplication(all: ReadonlyMap<string, Float64Array>): object {
  const name = 'crossdock_application_requests_total'
  return {
    name,
    get: () => ({
      name,
      help: 'Answered requests of an application; the 201st and later are `other`, who is not known is `none`.',
      type: 'counter',
      aggregator: 'sum',
      values: [...all].flatMap(([application, counts]) =>
        classes.flatMap((status, index) =>
          counts[index] === 0 ? [] : [{ labels: { application, status }, value: counts[index] }],
        ),
      ),
    }),
  }
}

type Series = OperationMetrics & {
  readonly labels: { readonly api: string; readonly operation: string }
  /** Per status class: one count per bucket and one above the last, then count and sum. */
  readonly counts: readonly Float64Array[]
}

function newSeries(api: string, operation: string): Series {
  const counts = classes.map(() => new Float64Array(boundsSeconds.length + 2))
  return {
    labels: { api, operation },
    counts,
    observe(status, durationMs) {
      const slots = counts[Math.floor(status / 100) - 1]
      if (slots === undefined) return
      const seconds = durationMs / 1000
      let index = 0
      while (index < boundsSeconds.length && seconds > (boundsSeconds[index] as number)) index++
      slots[index] = (slots[index] as number) + 1
      slots[boundsSeconds.length + 1] = (slots[boundsSeconds.length + 1] as number) + seconds
    },
  }
}

/**
 * The client's own histogram hashes its labels at every observation; this one is written by index and only takes
 * the shape the registry asks of a metric when it is scraped.
 */
function durations(all: ReadonlyMap<string, Series>): object {
  const name = 'crossdock_http_request_duration_seconds'
  return {
    name,
    get: () => ({
      name,
      help: 'From the arrival of a request to its answer.',
      type: 'histogram',
      aggregator: 'sum',
      values: [...all.values()].flatMap(({ labels, counts }) =>
        counts.flatMap((slots, index) =>
          valuesOf(name, { ...labels, status: classes[index] }, slots),
        ),
      ),
    }),
  }
}

function valuesOf(name: string, labels: object, slots: Float64Array): object[] {
  let count = 0
  const buckets = [...boundsSeconds, '+Inf'].map((le, index) => {
    count += slots[index] as number
    return { metricName: `${name}_bucket`, labels: { ...labels, le }, value: count }
  })
  if (count === 0) return []
  return [
    ...buckets,
    { metricName: `${name}_sum`, labels, value: slots[boundsSeconds.length + 1] },
    { metricName: `${name}_count`, labels, value: count },
  ]
}
