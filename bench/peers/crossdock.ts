import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { newKey } from '../../gateway/keys/key.ts'
import { startProgram, type Peer, type Place, type RunningPeer } from './peer.ts'
import type { CrossdockOptions } from './programs/crossdock.ts'

/** Key, scopes, plan limit, request and answer validated, sent on to the upstream. */
export const crossdockForwarding = crossdock('Crossdock, everything on', { how: 'forward' })

/** The same with an answer of its own: what a request costs without the way to an upstream. */
export const crossdockInProcess = crossdock('Crossdock, everything on, in process', {
  how: 'answer',
})

/** The same, and answers of the upstream are kept for a minute: nearly none is asked for. */
export const crossdockKeeping = crossdock('Crossdock, everything on, kept answer', {
  how: 'forward',
  keeps: true,
})

/** How a gateway of ours is set up. */
export type CrossdockSetup = Pick<CrossdockOptions, 'how' | 'seen' | 'keys'> & {
  /** Keeps answers. */
  readonly keeps?: boolean
  /** Contracts by their names; default: the shop. */
  readonly contracts?: ReadonlyMap<string, object>
}

function crossdock(name: string, setup: CrossdockSetup): Peer {
  return { name, missing: () => undefined, start: place => startCrossdock(place, setup) }
}

/** Starts the gateway by itself: what the product has in front of its APIs, without what stands behind. */
export async function startCrossdock(
  { port, upstream, folder }: Omit<Place, 'packages'>,
  { how, seen, keys, keeps = false, contracts }: CrossdockSetup,
): Promise<RunningPeer> {
  const contractFolder = join(folder, 'contracts')
  const policies = join(folder, 'policies')
  mkdirSync(contractFolder)
  mkdirSync(policies)
  const list = [
    { kind: 'authenticate-key' },
    { kind: 'authorise' },
    { kind: 'rate-limit' },
    { kind: 'body-limit', options: { bytes: 262_144 } },
    { kind: 'validate-request' },
    ...(keeps ? [{ kind: 'cache', operations: ['getOrder'] }] : []),
    { kind: 'validate-response' },
    ...(how === 'forward' ? [{ kind: 'forward', options: { url: upstream } }] : []),
  ]
  for (const [name, document] of contracts ?? new Map([['shop', shop(keeps)]])) {
    writeFileSync(join(contractFolder, `${name}.v1.json`), JSON.stringify(document))
    writeFileSync(join(policies, `${name}.yaml`), stringify(list))
  }
  const { text: key } = newKey('test')
  const options: CrossdockOptions = {
    port,
    contracts: contractFolder,
    policies,
    key,
    how,
    ...(seen !== undefined && { seen }),
    ...(keys !== undefined && { keys }),
  }
  const program = await startProgram({
    core: 'gateway',
    command: process.execPath,
    parameters: [
      '--max-semi-space-size=32',
      join(import.meta.dirname, 'programs', 'crossdock.ts'),
      JSON.stringify(options),
    ],
    port,
    folder,
    patienceSeconds: 120,
  })
  return { ...program, url: `http://127.0.0.1:${port}`, headers: { 'X-API-Key': key } }
}

/** The contract that all gateways are measured with. */
export type ShopDocument = {
  servers: { url: string }[]
  paths: Record<string, Record<string, Record<string, unknown>>>
}

/** A fresh copy of it; with `keeps` its answers hold for a minute. */
export function shop(keeps = false): ShopDocument {
  const document = parse(
    readFileSync(join(import.meta.dirname, 'shop.v1.yaml'), 'utf8'),
  ) as ShopDocument
  const get = document.paths['/orders/{orderId}']?.['get']
  if (keeps && get !== undefined) get['x-freshness'] = { maxAgeSeconds: 60, scope: 'public' }
  return document
}
