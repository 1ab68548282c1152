import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import t from 'tap'
import { demonstrationData } from '../system-apis/reference-systems/demonstration-data.ts'
import { testSystems, type TestSystems } from '../system-apis/reference-systems.suite.ts'
import { loadConfig } from './config.ts'
import { ask, type Asked, type AskOptions } from './gateway.suite.ts'
import type { Audience } from './host/audiences.ts'
import { prepareDemonstration, type SandboxKeys } from './host/demonstration.ts'
import { freePort } from './host/free-port.ts'
import { keyPeppers } from './keys/pepper.ts'
import { openLog } from './log.ts'
import { runningServer, type RunningServer } from './running-server.ts'

/** The whole product as `npm start` runs it: a server, the simulated systems, the demonstration's stock and keys. */
export type Product = {
  readonly server: RunningServer
  readonly systems: TestSystems
  readonly keys: SandboxKeys
  readonly as: (
    audience: Audience,
    method: string,
    path: string,
    options?: Omit<AskOptions, 'key'>,
  ) => Promise<Asked>
  /** As anybody; `at` is the API unless it is told. */
  readonly ask: (method: string, path: string, options?: AskOptions, at?: string) => Promise<Asked>
}

/** Everything around a server, and the environment a server needs for it. */
export type Surroundings = Pick<Product, 'systems' | 'keys'> & {
  readonly env: Readonly<Record<string, string>>
}

/** Starts what a server needs, for one test file, on a database of its own. */
export async function surroundings(): Promise<Surroundings> {
  const port = await freePort()
  const token = randomBytes(16).toString('base64url')
  const systems = await testSystems({
    tokens: { systems: token },
    webhook: { url: `http://127.0.0.1:${port}/webhooks/v1` },
  })
  const env = {
    PORT: String(port),
    ADMIN_PORT: '0',
    DATABASE_URL: systems.databaseUrl,
    KEY_PEPPER: `test:${randomBytes(32).toString('base64url')}`,
    CROSSDOCK_REFERENCE_SYSTEMS_URL: systems.url,
    CROSSDOCK_SECRET_REFERENCE_TOKEN: token,
    CROSSDOCK_SECRET_REFERENCE_WEBHOOK: String(systems.config['wms']?.options?.['webhookSecret']),
    CROSSDOCK_DRAIN_SECONDS: '2',
    // A machine that is busy with other tests is not a product that is overloaded.
    CROSSDOCK_SHED_DELAY_MS: '0',
  }
  const keys = await prepareDemonstration({
    databaseUrl: systems.databaseUrl,
    peppers: keyPeppers(loadConfig({ env, cwd: tmpdir() })),
    data: demonstrationData(),
    kept: {},
  })
  return { systems, keys, env }
}

/** Starts it for one test file, with the server in this process. */
export async function product(): Promise<Product> {
  const { systems, keys, env } = await surroundings()
  const config = loadConfig({ env, cwd: tmpdir() })
  const server = await runningServer({ config, log: openLog({ level: 'silent' }) })
  t.teardown(() => server.stop())
  return {
    server,
    systems,
    keys,
    as: (audience, method, path, options) =>
      ask(server.baseUrl, method, path, { ...options, key: keys[audience] }),
    ask: (method, path, options = {}, at = server.baseUrl) => ask(at, method, path, options),
  }
}
