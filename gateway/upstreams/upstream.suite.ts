import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { Test } from 'tap'
import { stringify } from 'yaml'
import { app, type AppOptions, type Gateway } from '../app.ts'
import { broughtScopes, readContractFolder } from '../contracts/contract-folder.ts'
import { ask, type Asked, type AskOptions } from '../gateway.suite.ts'
import { newKey } from '../keys/key.ts'
import { openLog } from '../log.ts'
import type { Caller } from '../policies/callers.ts'
import type { PolicyServices } from '../policies/policy.ts'
import { rateStore } from '../policies/rate-store.ts'
import { upstreamMetrics } from './upstream-metrics.ts'
import { upstreams, type RunningUpstreams, type UpstreamsOptions } from './upstreams.ts'

/** A contract as somebody else would write it: OpenAPI 3.0, none of our `x-` members. */
export const petsContract = `
openapi: 3.0.3
info: { title: Pets, version: 1.4.0, contact: { name: Pet team } }
servers: [{ url: 'https://pets.example.com/pets/v1' }]
security: [{ petAuth: ['pets:read'] }]
paths:
  /pets:
    get:
      operationId: listPets
      parameters:
        - { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 100 } }
        - { name: X-Shelf, in: header, schema: { type: string } }
      responses:
        '200': { description: Pets, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } }
        default: { description: Problem, content: { application/problem+json: { schema: { type: object } } } }
    post:
      operationId: makePet
      security: [{ petAuth: ['pets:write'] }]
      parameters: [{ name: Idempotency-Key, in: header, schema: { type: string } }]
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
      responses:
        '201': { description: Made, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
        '409': { description: Is there, content: { application/json: { schema: { type: object } } } }
  /pets/{pet-id}:
    parameters: [{ name: pet-id, in: path, required: true, schema: { type: string, maxLength: 40 } }]
    get:
      operationId: getPet
      responses:
        '200': { description: The pet, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
        '304': { description: The same }
        '404': { description: None, content: { application/json: { schema: { type: object } } } }
    put:
      operationId: putPet
      security: [{ petAuth: ['pets:write'] }]
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
      responses:
        '200': { description: Put, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
    delete:
      operationId: deletePet
      security: [{ petAuth: ['pets:write'] }]
      responses: { '204': { description: Gone } }
  /pets/{petId}/photo:
    parameters: [{ name: petId, in: path, required: true, schema: { type: string } }]
    get:
      operationId: getPhoto
      responses: { '200': { description: Photo, content: { image/png: { schema: { type: string, format: binary } } } } }
    put:
      operationId: putPhoto
      security: [{ petAuth: ['pets:write'] }]
      requestBody: { required: true, content: { image/*: { schema: { type: string, format: binary } } } }
      responses: { '204': { description: Taken } }
  /events:
    get:
      operationId: watchPets
      responses: { '200': { description: Events, content: { text/event-stream: { schema: { type: string } } } } }
  /hello:
    get:
      operationId: hello
      security: []
      responses: { '200': { description: Words, content: { text/plain: {} } } }
components:
  securitySchemes: { petAuth: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://id.example.com', scopes: { 'pets:read': See, 'pets:write': Change } } } } }
  schemas:
    Pet:
      type: object
      required: [name]
      additionalProperties: false
      properties:
        name: { type: string, minLength: 1 }
        age: { type: integer, format: int32, minimum: 0, nullable: true }
        price: { type: number, exclusiveMinimum: true, minimum: 0 }
        tags: { type: array, items: { type: string } }
`

/** Everything the contract needs; `forward` comes last. */
export const petsPolicies = `
- { kind: authenticate-key, operations: [listPets, makePet, getPet, putPet, deletePet, getPhoto, putPhoto, watchPets] }
- { kind: authorise, operations: [listPets, makePet, getPet, putPet, deletePet, getPhoto, putPhoto, watchPets] }
- kind: validate-request
- kind: validate-response
`

export type PetGatewayOptions = {
  /** Options of the entry `forward`. */
  readonly forward: object
  readonly contract?: string
  readonly policies?: string
  /** The list is the policies, without an entry after them. */
  readonly alone?: boolean
  readonly services?: Partial<PolicyServices>
  readonly upstreams?: Partial<UpstreamsOptions>
  readonly options?: Partial<AppOptions>
}

export type PetGateway = {
  readonly gateway: Gateway
  readonly url: string
  readonly port: number
  readonly key: string
  readonly upstreams: RunningUpstreams
  readonly addKey: (application: string) => string
  readonly ask: (method: string, path: string, options?: AskOptions) => Promise<Asked>
  readonly logged: () => readonly Record<string, unknown>[]
  /** The text of /metrics. */
  readonly metrics: () => Promise<string>
  /** Builds the next generation, with other options of the entry. */
  readonly reload: (forward: object) => Promise<void>
  /** The value of one series of /metrics; 0 where it is not there. */
  readonly metric: (series: string) => Promise<number>
}

/** A gateway that serves the pets and nothing else, from a contract folder and a policy list. */
export async function petGateway(
  t: Test,
  {
    forward,
    contract = petsContract,
    policies = petsPolicies,
    alone = false,
    services: further,
    upstreams: own,
    options,
  }: PetGatewayOptions,
): Promise<PetGateway> {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-pets-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const contracts = join(folder, 'contracts')
  mkdirSync(contracts)
  writeFileSync(join(contracts, 'pets.v1.yaml'), contract)
  const list = (options: object) =>
    alone ? policies : `${policies}\n${stringify([{ kind: 'forward', options }])}`
  writeFileSync(join(folder, 'pets.yaml'), list(forward))

  const lines: string[] = []
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  const log = openLog({ level: 'info', destination })
  const callers = new Map<string, Caller>()
  const addKey = (application: string) => {
    const { id, text } = newKey('test')
    const principal = {
      tenant: 'acme',
      application,
      environment: 'test' as const,
      channel: 'pets',
      scopes: ['pets:read', 'pets:write'],
    }
    callers.set(text, { plan: 'default', keyId: id, principal })
    return text
  }
  const key = addKey('app_1')
  const behind = upstreams({ log, folder, ...own })
  t.teardown(behind.close)
  const read = () => readContractFolder({ folder: contracts, policies: folder, taken: [] })
  const apis = read()
  const gateway = await app({
    apis,
    services: {
      keys: { caller: text => callers.get(text) },
      plans: new Map(),
      scopes: new Set(broughtScopes(apis)),
      rates: rateStore(),
      upstreams: behind,
      log,
      ...further,
    },
    health: { database: async () => {} },
    log,
    processMetrics: false,
    ...options,
  })
  upstreamMetrics(gateway.metrics.registry, behind)
  const url = await gateway.listen({ port: 0, host: '127.0.0.1' })
  t.teardown(() => gateway.stop({ drainMs: 1_000 }))
  const metrics = async () => (await gateway.metrics.expose()).text

  return {
    gateway,
    url,
    port: Number(new URL(url).port),
    key,
    upstreams: behind,
    addKey,
    ask: (method, path, options = {}) => ask(url, method, path, { key, ...options }),
    logged: () => lines.map(line => JSON.parse(line) as Record<string, unknown>),
    metrics,
    metric: async series =>
      Number(
        (await metrics())
          .split('\n')
          .find(line => line.startsWith(`${series} `))
          ?.split(' ')
          .at(-1) ?? 0,
      ),
    async reload(options) {
      writeFileSync(join(folder, 'pets.yaml'), list(options))
      await gateway.replace({ apis: read() })
    },
  }
}

export type UpstreamServer = {
  readonly url: string
  readonly port: number
  /** What came in, in order. */
  readonly requests: readonly Received[]
  /** Connections that were made. */
  readonly connections: () => number
  readonly close: () => Promise<void>
}

export type Received = {
  readonly method: string
  readonly url: string
  readonly headers: Record<string, string | undefined>
  readonly rawHeaders: readonly string[]
  readonly body: string
}

export type Answering = (
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
) => void | Promise<void>

/** A real server of somebody else. Without `answering` it says `{"name":"Rex"}`. */
export async function upstreamServer(
  t: Test,
  answering: Answering = (_request, response) => json(response, 200, { name: 'Rex' }),
): Promise<UpstreamServer> {
  const requests: Received[] = []
  let connections = 0
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('error', () => {})
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const { method = '', url = '', rawHeaders } = request
      const headers = request.headers as Record<string, string | undefined>
      requests.push({ method, url, headers, rawHeaders, body })
      void answering(request, response, body)
    })
  })
  server.on('connection', () => (connections += 1))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>(resolve => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  t.teardown(close)
  return { url: `http://127.0.0.1:${port}`, port, requests, connections: () => connections, close }
}

/** Answers with JSON and its length. */
export function json(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): void {
  const body = JSON.stringify(value)
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...headers,
  })
  response.end(body)
}
