import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { processorTimeMs } from '../measure/processor-time.ts'
import { newOrder } from './messages.ts'
import { isInstalled, pinned, type RunningPeer } from './peer.ts'

/** What is asked of every gateway. */
export type Ask = 'GET' | 'POST'

/** What one round of load through one gateway came to. */
export type Loaded = {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** Processor time of the gateway's processes per request, in microseconds. */
  readonly processorUs: number
}

/** Throws where there is nothing to make the load with. */
export function refuseWithoutLoad(): void {
  if (!isInstalled('wrk'))
    throw new Error('wrk makes the load: install it, on Debian `apt-get install wrk`')
}

export type LoadOptions = {
  readonly seconds: number
  /** For the script of wrk. */
  readonly folder: string
  /** More of the script, for requests that differ: https://github.com/wg/wrk/blob/master/SCRIPTING */
  readonly lua?: string
}

/** The order that is read. */
export const orderId = 'ord_01JZ3M8Q4T9V5W6X7Y8Z9A0B1C'

/** Before a program is measured it has to be compiled: by so many requests, or as many as it can take in so many seconds. */
const warmRequests = 20_000
const warmSeconds = 4

/** Loads a gateway until it is as fast as it gets; on a busy machine that takes longer than on an idle one. */
export async function warm(
  peer: RunningPeer,
  ask: Ask,
  options: Omit<LoadOptions, 'seconds'>,
): Promise<void> {
  let requests = 0
  for (let second = 0; second < warmSeconds && requests < warmRequests; second++) {
    requests += (await load(peer, ask, { ...options, seconds: 1 })).perSecond
  }
}

/** Sixty-four connections of wrk, each asking again as soon as it is answered. Throws when anything but 2xx comes back. */
export async function load(
  peer: RunningPeer,
  ask: Ask,
  { seconds, folder, lua = '' }: LoadOptions,
): Promise<Loaded> {
  const script = join(folder, `${ask}.lua`)
  const headers = { ...peer.headers, ...(ask === 'POST' && { 'Content-Type': 'application/json' }) }
  writeFileSync(script, scriptFor(ask, headers) + lua)
  const url = `${peer.url}${ask === 'GET' ? `/shop/v1/orders/${orderId}` : '/shop/v1/orders'}`
  const [command, parameters] = pinned(
    'load',
    'wrk',
    `-t 1 -c 64 -d ${seconds}s --latency -s ${script} ${url}`.split(' '),
  )
  const before = processorTimeMs([peer.pid], 'with children')
  const { stdout } = await promisify(execFile)(command, [...parameters])
  const used = processorTimeMs([peer.pid], 'with children') - before
  return { ...read(stdout, url), processorUs: (used * 1_000) / requestsOf(stdout) }
}

function scriptFor(ask: Ask, headers: Readonly<Record<string, string>>): string {
  const set = Object.entries(headers).map(([name, value]) => `wrk.headers["${name}"] = "${value}"`)
  if (ask === 'GET') return `${set.join('\n')}\n`
  return `wrk.method = "POST"
${set.join('\n')}
wrk.body = [==[${JSON.stringify(newOrder())}]==]
`
}

function read(output: string, url: string): Omit<Loaded, 'processorUs'> {
  const bad = /Non-2xx or 3xx responses: (\d+)/.exec(output)?.[1]
  if (bad !== undefined)
    throw new Error(`${url} answered ${bad} requests with something else than 2xx`)
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1] ?? Number.NaN)
  return { perSecond, p50Ms: latency(output, 50), p99Ms: latency(output, 99) }
}

function requestsOf(output: string): number {
  return Number(/(\d+) requests in/.exec(output)?.[1] ?? Number.NaN)
}

function latency(output: string, percent: number): number {
  const [, value, unit] = new RegExp(`${percent}%\\s+([\\d.]+)(us|ms|s)`).exec(output) ?? []
  return Number(value ?? Number.NaN) * (unit === 's' ? 1_000 : unit === 'ms' ? 1 : 0.001)
}
