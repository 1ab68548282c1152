import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../gateway/host/free-port.ts'
import { loadConfig } from '../../gateway/config.ts'
import type { Figure, Scenario, Stage } from '../measure/scenario.ts'
import { caddy } from '../peers/caddy.ts'
import { crossdockForwarding, crossdockInProcess, crossdockKeeping } from '../peers/crossdock.ts'
import { haproxy } from '../peers/haproxy.ts'
import { installPeers } from '../peers/install.ts'
import { type Ask, load, refuseWithoutLoad, warm } from '../peers/load.ts'
import { nginx } from '../peers/nginx.ts'
import { bareNpmPeers, governedExpressGateway, governedNpmPeers } from '../peers/npm-peers.ts'
import type { Peer, RunningPeer } from '../peers/peer.ts'
import { startUpstream } from '../peers/upstream.ts'

const all: readonly Peer[] = [
  nginx,
  haproxy,
  caddy,
  ...bareNpmPeers,
  ...governedNpmPeers,
  crossdockForwarding,
  crossdockInProcess,
  crossdockKeeping,
]

const columns: readonly Figure[] = [
  { name: 'to nginx', unit: '×' },
  { name: 'to EG', unit: '×' },
  { name: 'per second', unit: '/s' },
  { name: 'p50', unit: 'ms' },
  { name: 'p99', unit: 'ms' },
  { name: 'p99 to nginx', unit: '×' },
  { name: 'CPU', unit: 'µs' },
]

/** A read through every gateway: ours with key, scopes, limit and both directions validated. */
export const gatewaysGet = sideBySide('gateways-get', 'GET', {
  [`${crossdockForwarding.name}: to nginx`]: '≥ 0.30×',
  [`${crossdockInProcess.name}: to nginx`]: '≥ 0.55×',
  [`${crossdockForwarding.name}: p99 to nginx`]: '≤ 6×',
  [`${crossdockInProcess.name}: p99 to nginx`]: '≤ 6×',
})

/** A write of 1.5 KB answered with 2.1 KB. */
export const gatewaysPost = sideBySide('gateways-post', 'POST', {
  [`${crossdockForwarding.name}: to nginx`]: '≥ 0.25×',
  [`${crossdockForwarding.name}: to EG`]: '≥ 4×',
  [`${crossdockForwarding.name}: p99 to nginx`]: '≤ 6×',
})

/**
 * Every gateway in turn on the same core in front of the same upstream, one after the other in each round, so that
 * what disturbs the machine for a while disturbs all alike; ratios are to nginx as a bare proxy, and to
 * express-gateway with keys and limits (EG), in the same round.
 */
function sideBySide(name: string, ask: Ask, goals: Readonly<Record<string, string>>): Scenario {
  // Of a POST nothing is kept.
  const asked = all.filter(peer => ask === 'GET' || peer !== crossdockKeeping)
  return {
    name,
    title: `${ask} through every gateway: 64 connections, one core; ratios to nginx as a bare proxy and to express-gateway with keys and limits (EG) in the same round`,
    figures: columns,
    rows: asked.map(peer => peer.name),
    goals,
    async setup(stage) {
      const gateways = await startedFor(stage)
      const running = gateways.running.filter(({ peer }) => asked.includes(peer))
      for (const { gateway, folder } of running) await warm(gateway, ask, { folder })
      return {
        async run() {
          const loads = new Map<Peer, Awaited<ReturnType<typeof load>>>()
          for (const { peer, gateway, folder } of running) {
            loads.set(peer, await load(gateway, ask, { seconds: 2, folder }))
          }
          const bare = loads.get(nginx)
          const governed = loads.get(governedExpressGateway)
          const figures: Record<string, number> = {}
          for (const [peer, { perSecond, p50Ms, p99Ms, processorUs }] of loads) {
            Object.assign(figures, {
              ...(bare && { [`${peer.name}: to nginx`]: perSecond / bare.perSecond }),
              ...(governed && { [`${peer.name}: to EG`]: perSecond / governed.perSecond }),
              [`${peer.name}: per second`]: perSecond,
              [`${peer.name}: p50`]: p50Ms,
              [`${peer.name}: p99`]: p99Ms,
              ...(bare && { [`${peer.name}: p99 to nginx`]: p99Ms / bare.p99Ms }),
              [`${peer.name}: CPU`]: processorUs,
            })
          }
          return figures
        },
        close: gateways.close,
      }
    },
  }
}

type Gateways = {
  readonly running: readonly {
    readonly peer: Peer
    readonly gateway: RunningPeer
    readonly folder: string
  }[]
  /** Once for each scenario that uses them. */
  readonly close: () => Promise<void>
}

const started = new WeakMap<Stage, Promise<Gateways>>()

/** Both scenarios ask the same processes. */
function startedFor(stage: Stage): Promise<Gateways> {
  let gateways = started.get(stage)
  if (gateways === undefined) started.set(stage, (gateways = startAll(stage)))
  return gateways
}

async function startAll({ folder: stageFolder, progress }: Stage): Promise<Gateways> {
  const packages = join(loadConfig().data, 'bench', 'peers')
  await installPeers(packages, progress)
  refuseWithoutLoad()
  const base = join(stageFolder, 'gateways')
  mkdirSync(base, { recursive: true })
  const port = await freePort()
  const stops: (() => Promise<void>)[] = [(await startUpstream(base, port)).stop]
  const close = async () => {
    for (const stop of stops.splice(0).toReversed()) await stop()
  }
  const running: Gateways['running'][number][] = []
  try {
    for (const peer of all) {
      const missing = peer.missing(packages)
      if (missing !== undefined) {
        progress(`${peer.name} is left out: ${missing}`)
        continue
      }
      const folder = join(base, peer.name.replaceAll(/\W+/g, '-'))
      mkdirSync(folder)
      const place = { port: await freePort(), upstream: `http://127.0.0.1:${port}` }
      const gateway = await peer.start({ ...place, folder, packages })
      stops.push(gateway.stop)
      running.push({ peer, gateway, folder })
    }
  } catch (error) {
    await close()
    throw error
  }
  return { running, close }
}
