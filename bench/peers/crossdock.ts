import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { newKey } from '../../gateway/keys/key.ts'
import { startProgram, type Peer } from './peer.ts'

/** Key, scopes, plan limit, request and answer validated, sent on to the upstream. */
export const crossdockForwarding = crossdock('Crossdock, everything on', 'forward')

/** The same with an answer of its own: what a request costs without the way to an upstream. */
export const crossdockInProcess = crossdock('Crossdock, everything on, in process', 'answer')

function crossdock(name: string, how: 'forward' | 'answer'): Peer {
  return {
    name,
    missing: () => undefined,
    async start({ port, upstream, folder }) {
      const contracts = join(folder, 'contracts')
      const policies = join(folder, 'policies')
      mkdirSync(contracts)
      mkdirSync(policies)
      cpSync(join(import.meta.dirname, 'shop.v1.yaml'), join(contracts, 'shop.v1.yaml'))
      const list = [
        { kind: 'authenticate-key' },
        { kind: 'authorise' },
        { kind: 'rate-limit' },
        { kind: 'body-limit', options: { bytes: 262_144 } },
        { kind: 'validate-request' },
        { kind: 'validate-response' },
        ...(how === 'forward' ? [{ kind: 'forward', options: { url: upstream } }] : []),
      ]
      writeFileSync(join(policies, 'shop.yaml'), stringify(list))
      const { text: key } = newKey('test')
      const program = await startProgram({
        core: 'gateway',
        command: process.execPath,
        parameters: [
          '--max-semi-space-size=32',
          join(import.meta.dirname, 'programs', 'crossdock.ts'),
          String(port),
          contracts,
          policies,
          key,
          how,
        ],
        port,
        folder,
      })
      return { ...program, url: `http://127.0.0.1:${port}`, headers: { 'X-API-Key': key } }
    },
  }
}
