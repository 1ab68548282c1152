import t from 'tap'
import { testDatabase } from '../gateway/host/test-database.ts'
import type { Call } from '../openapi/operation.ts'
import { connectors, openSystems, type Systems, type SystemsConfig } from './connectors.ts'
import type { Rig } from './conformance.suite.ts'
import { httpClient } from './http.ts'
import { keepsContract } from './keeps-contract.suite.ts'
import { referenceSystems, type ReferenceSystemsOptions } from './reference-systems.ts'
import type { Fault } from './reference-systems/faults.ts'
import type { TrafficReport } from './reference-systems/traffic.ts'
import { shape } from './shape.ts'

/** A call as the gateway would hand it down, with ten seconds to go. */
export function testCall(leftMs = 10_000): Call {
  return {
    correlationId: 'test-correlation',
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    principal: {
      tenant: 'demo',
      application: 'app_test',
      environment: 'test',
      channel: 'storefront',
      scopes: [],
    },
    deadline: performance.now() + leftMs,
  }
}

/** One document as the switchboard lists it. */
type ListedDocument = {
  readonly type: string
  readonly id: string
  readonly reference: string
  readonly state: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** The simulated systems on a database of their own, gone after the test, with their switchboard at hand. */
export type TestSystems = {
  readonly url: string
  readonly databaseUrl: string
  /** What opens them, as policies/systems.yaml would have it. */
  readonly config: SystemsConfig
  readonly connectors: Systems
  readonly admin: (
    method: 'GET' | 'PUT' | 'POST' | 'DELETE',
    path: string,
    body?: object,
  ) => Promise<unknown>
  readonly documents: (system: string, reference?: string) => Promise<ListedDocument[]>
  /** What a conformance suite needs to make this role's system fail. */
  readonly rig: <R extends keyof Systems>(role: R) => Rig<Systems[R]>
}

/** Starts them for one test file. */
export async function testSystems(
  options: Omit<ReferenceSystemsOptions, 'databaseUrl'> = {},
): Promise<TestSystems> {
  const database = await testDatabase()
  const systems = await referenceSystems({ databaseUrl: database.url, connections: 4, ...options })
  t.teardown(async () => {
    await systems.close()
    await database.drop()
  })

  const http = httpClient({
    system: 'admin',
    url: systems.admin.url,
    headers: { authorization: `Bearer ${systems.admin.token}` },
  })
  const admin: TestSystems['admin'] = async (method, path, body) => {
    const answers = { 200: anything, 201: anything, 204: anything }
    const answer = await http(testCall(), { method, path, body, answers })
    return answer.body
  }

  return {
    url: systems.url,
    databaseUrl: database.url,
    config: systems.systems,
    connectors: openChecked(systems.systems),
    admin,
    async documents(system, reference) {
      const query = reference === undefined ? '' : `?reference=${encodeURIComponent(reference)}`
      const listed = await admin('GET', `/${system}/documents${query}`)
      return (listed as { documents: ListedDocument[] }).documents
    },
    rig(role) {
      const config = systems.systems[role]
      const { reference } = connectors[role]
      return {
        open(changes = {}) {
          const options = { ...config?.options, ...changes }
          return keepsContract(role, reference.open(options as never, role) as Systems[typeof role])
        },
        async fault(fault: Fault) {
          await admin('PUT', `/${role}/faults`, fault)
        },
        async heal() {
          await admin('DELETE', `/${role}/faults`)
        },
        async calls() {
          const { traffic } = (await admin('GET', `/${role}`)) as { traffic: TrafficReport }
          return traffic.calls
        },
      }
    },
  }
}

/** All of them, each checked against its contract on every call. */
function openChecked(config: SystemsConfig): Systems {
  const systems = openSystems(config)
  return Object.fromEntries(
    Object.entries(systems).map(([role, handlers]) => [role, keepsContract(role, handlers)]),
  ) as Systems
}

const anything = shape<unknown>({})
