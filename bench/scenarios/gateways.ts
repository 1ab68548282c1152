import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../gateway/host/free-port.ts'
import { loadConfig } from '../../gateway/config.ts'
import type { Figure, Scenario } from '../measure/scenario.ts'
import { caddy } from '../peers/caddy.ts'
import { crossdockForwarding, crossdockInProcess } from '../peers/crossdock.ts'
import { haproxy } from '../peers/haproxy.ts'
import { installPeers } from '../peers/install.ts'
import { type Ask, load } from '../peers/load.ts'
import { nginx } from '../peers/nginx.ts'
import { bareNpmPeers, governedNpmPeers } from '../peers/npm-peers.ts'
import { isInstalled, type Peer, type RunningPeer } from '../peers/peer.ts'
import { startUpstream } from '../peers/upstream.ts'

const all: readonly Peer[] = [
  nginx,
  haproxy,
  caddy,
  ...bareNpmPeers,
  ...governedNpmPeers,
  crossdockForwarding,
  crossdockInProcess,
]

/** A read through every gateway: ours with key, scopes, limit and both directions validated. */
export const gatewaysGet = sideBySide('gateways-get', 'GET')

/** A write of 1.5 KB answered with 2.1 KB. */
export const gatewaysPost = sideBySide('gateways-post', 'POST')

const columns: readonly Figure[] = [
  { name: 'ratio', unit: '×' },
  { name: 'per second', unit: '/s' },
  { name: 'p50', unit: 'ms' },
  { name: 'p99', unit: 'ms' },
  { name: 'CPU', unit: 'µs' },
]

/**
 * Every gateway in turn on the same core in front of the same upstream, one after the other in each round, so that
 * what disturbs the machine for a while disturbs all alike; `ratio` is to nginx as a bare proxy in the same round.
 */
function sideBySide(name: string, ask: Ask): Scenario {
  return {
    name,
    title: `${ask} through every gateway: 64 connections, one core; ratio to nginx as a bare proxy in the same round`,
    figures: columns,
    rows: all.map(peer => peer.name),
    async setup({ folder: stageFolder, progress }) {
      const packages = join(loadConfig().data, 'bench', 'peers')
      await installPeers(packages, progress)
      if (!isInstalled('wrk'))
        throw new Error('wrk makes the load: install it, on Debian `apt-get install wrk`')
      const folder = join(stageFolder, name)
      mkdirSync(folder, { recursive: true })
      const port = await freePort()
      const upstream = await startUpstream(folder, port)
      const running: { peer: Peer; gateway: RunningPeer; folder: string }[] = []
      for (const peer of all) {
        const missing = peer.missing(packages)
        if (missing !== undefined) {
          progress(`${peer.name} is left out: ${missing}`)
          continue
        }
        const own = join(folder, peer.name.replaceAll(/\W+/g, '-'))
        mkdirSync(own)
        const gateway = await peer.start({
          port: await freePort(),
          upstream: `http://127.0.0.1:${port}`,
          folder: own,
          packages,
        })
        running.push({ peer, gateway, folder: own })
        await load(gateway, ask, { seconds: 2, folder: own })
      }
      return {
        async run() {
          const figures: Record<string, number> = {}
          let bare = Number.NaN
          for (const { peer, gateway, folder: own } of running) {
            const loaded = await load(gateway, ask, { seconds: 2, folder: own })
            if (peer === nginx) bare = loaded.perSecond
            Object.assign(figures, {
              [`${peer.name}: ratio`]: loaded.perSecond / bare,
              [`${peer.name}: per second`]: loaded.perSecond,
              [`${peer.name}: p50`]: loaded.p50Ms,
              [`${peer.name}: p99`]: loaded.p99Ms,
              [`${peer.name}: CPU`]: loaded.processorUs,
            })
          }
          return figures
        },
        async close() {
          for (const { gateway } of running) await gateway.stop()
          await upstream.stop()
        },
      }
    },
  }
}
