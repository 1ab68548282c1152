import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest, type Agent, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { Test } from 'tap'
import { toContract, type Contract } from '../openapi/contract.ts'
import { app, type AppOptions, type Gateway } from './app.ts'
import type { HealthSources } from './health.ts'
import { newKey, parseKey } from './keys/key.ts'
import { openLog } from './log.ts'
import type { LooseHandler } from './mount.ts'
import type { Caller } from './policies/callers.ts'
import type { Plan } from './policies/plan.ts'
import type { PolicyServices, WebhookReader } from './policies/policy.ts'
import { rateStore } from './policies/rate-store.ts'

/** A small contract with one operation for each thing the gateway has to get right. */
export const toys: Contract = toContract('toys.v1', JSON.stringify(toysDocument()))

/** The policy file that keeps all of `toys`. */
export const toyPolicies = `
- kind: body-limit
  options: { bytes: 4096 }
- kind: verify-webhook
  operations: [receiveHook]
- kind: authenticate-key
  operations: [listToys, getToy, makeToy, breakToy]
- kind: authorise
- kind: rate-limit
- kind: validate-request
- kind: idempotency
- kind: validate-response
`

export type ToyGatewayOptions = {
  /** Handlers that differ from the usual ones. */
  readonly handlers?: Readonly<Record<string, LooseHandler>>
  readonly policies?: string
  /** Takes the place of `toys`; must have its operations. */
  readonly contract?: Contract
  /** Services that differ from the usual ones, or are there in addition. */
  readonly services?: Partial<PolicyServices>
  readonly plans?: readonly Plan[]
  readonly webhooks?: WebhookReader
  readonly health?: HealthSources
  readonly options?: Partial<AppOptions>
}

export type ToyGateway = {
  readonly gateway: Gateway
  readonly url: string
  readonly port: number
  /** Holds every toy scope. */
  readonly key: string
  readonly caller: Caller
  /** Adds a caller and gives its key. */
  readonly addCaller: (changes: Partial<Caller['principal']> & { readonly plan?: string }) => string
  /** Lines of the log so far. */
  readonly logged: () => readonly Record<string, unknown>[]
  readonly ask: (method: string, path: string, options?: AskOptions) => Promise<Asked>
  /** Calls that reached a handler. */
  readonly calls: readonly {
    readonly operation: string
    readonly call: Parsed
    readonly input: Parsed
  }[]
  readonly policyFile: string
  readonly services: PolicyServices
}

export type AskOptions = {
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  /** An object is sent as JSON. */
  readonly body?: unknown
  /** Default: the key that holds every scope. `null` sends none. */
  readonly key?: string | null
  /** Default: a connection for each request. */
  readonly agent?: Agent
}

export type Asked = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  readonly json: Parsed
}

/** Whatever JSON said: tests look into it without asking its type first. */
type Parsed = ReturnType<JSON['parse']>

const toyScopes = ['toys:read', 'toys:write', 'webhooks:receive']

/** Starts a gateway on a free port with the `toys` contract, and stops it with the test. */
export async function toyGateway(
  t: Test,
  {
    handlers,
    policies = toyPolicies,
    contract = toys,
    services: further,
    plans,
    webhooks,
    health,
    options,
  }: ToyGatewayOptions = {},
): Promise<ToyGateway> {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-gateway-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const policyFile = join(folder, 'toys.yaml')
  writeFileSync(policyFile, policies)
  const lines: string[] = []
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  const log = openLog({ level: 'info', destination })
  const callers = new Map<string, Caller>()
  const calls: { operation: string; call: unknown; input: unknown }[] = []

  function addCaller(changes: Partial<Caller['principal']> & { readonly plan?: string }): string {
    const { plan = 'default', ...principal } = changes
    const { id, text } = newKey(principal.environment ?? 'test')
    callers.set(text, {
      plan,
      keyId: id,
      principal: {
        tenant: 'acme',
        application: `app_${id}`,
        environment: 'test',
        channel: 'toys',
        scopes: toyScopes,
        ...principal,
      },
    })
    return text
  }

  const key = addCaller({})
  const caller = callers.get(key) as Caller
  const services: PolicyServices = {
    keys: { caller: text => (parseKey(text) === undefined ? undefined : callers.get(text)) },
    plans: new Map((plans ?? [defaultPlan]).map(plan => [plan.name, plan])),
    scopes: new Set(toyScopes),
    rates: rateStore(),
    webhooks: webhooks ?? (async () => ({ caller, body: { messages: [] } })),
    log,
    ...further,
  }
  const gateway = await app({
    apis: [
      {
        contract,
        served: { handlers: counted({ ...toyHandlers, ...handlers }, calls), policies: policyFile },
      },
    ],
    services,
    health: health ?? { database: async () => {} },
    log,
    processMetrics: false,
    ...options,
  })
  const url = await gateway.listen({ port: 0, host: '127.0.0.1' })
  t.teardown(() => gateway.stop({ drainMs: 2_000 }))

  return {
    gateway,
    url,
    port: Number(new URL(url).port),
    key,
    caller,
    addCaller,
    calls,
    policyFile,
    services,
    logged: () => lines.map(line => JSON.parse(line) as Record<string, unknown>),
    ask: (method, path, asked = {}) => ask(url, method, path, { key, ...asked }),
  }
}

/** Sends raw bytes and gives everything that comes back until the other side closes. */
export function sendRaw(port: number, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(bytes))
    const chunks: Buffer[] = []
    socket.on('data', chunk => chunks.push(chunk))
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()))
    socket.on('error', reject)
  })
}

/** Resolves as soon as `condition` holds; rejects after half a minute: a busy machine is not a fault. */
export async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 30_000
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error('the condition did not come true')
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

const defaultPlan: Plan = { name: 'default', limits: [] }

const robot = { toyId: 'toy-1', name: 'Robot', price: { currency: 'EUR', amount: '12.50' } }

const toyHandlers: Readonly<Record<string, LooseHandler>> = {
  listToys: async () => ({ toys: [robot] }),
  getToy: async (_call, { toyId }: { toyId: string }) => ({ ...robot, toyId }),
  makeToy: async () => ({ status: 201, body: robot, headers: { location: '/toys/v1/toys/toy-1' } }),
  breakToy: async () => undefined,
  receiveHook: async () => ({ outcome: 'accepted' }),
} as Record<string, LooseHandler>

function counted(
  handlers: Readonly<Record<string, LooseHandler>>,
  calls: { operation: string; call: unknown; input: unknown }[],
): Record<string, LooseHandler> {
  return Object.fromEntries(
    Object.entries(handlers).map(([operation, handler]) => [
      operation,
      (call, input) => {
        calls.push({ operation, call, input })
        return handler(call, input)
      },
    ]),
  )
}

/** Sends one request as it is given: `fetch` would tidy what these tests want to send. */
export function ask(
  url: string,
  method: string,
  path: string,
  { headers = {}, body, key, agent }: AskOptions,
): Promise<Asked> {
  const isPlain = body !== undefined && typeof body !== 'string' && !Buffer.isBuffer(body)
  const bytes = isPlain ? JSON.stringify(body) : (body as string | Buffer | undefined)
  const all = {
    ...(key != null && { authorization: `Bearer ${key}` }),
    ...(isPlain && { 'content-type': 'application/json' }),
    ...(bytes !== undefined && { 'content-length': Buffer.byteLength(bytes) }),
    ...headers,
  }
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const request = httpRequest(
      // The path goes out as it is given: URL would tidy what these tests want to send.
      {
        hostname,
        port,
        method,
        path,
        headers: all as Record<string, string>,
        agent: agent ?? false,
      },
      response => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            get json() {
              return JSON.parse(text) as unknown
            },
          })
        })
      },
    )
    request.on('error', reject)
    request.end(bytes)
  })
}

function toysDocument(): object {
  const operation = (id: string, scope: string, rest: object) => ({
    operationId: id,
    summary: id,
    description: id,
    security: [{ apiKey: [scope] }, { apiKeyHeader: [scope] }],
    'x-owner': 'toys',
    'x-audience': 'channel',
    'x-data-classes': ['public'],
    'x-slo': { latencyP95Ms: 100, availability: 99 },
    ...rest,
  })
  const json = (schema: object) => ({ content: { 'application/json': { schema } } })
  const toy = { $ref: '#/components/schemas/Toy' }
  const text = { type: 'string', minLength: 1, maxLength: 40 }
  return {
    openapi: '3.1.0',
    info: { title: 'Toys API', version: '1.2.3' },
    servers: [{ url: '/toys/v1' }],
    paths: {
      '/toys': {
        get: operation('listToys', 'toys:read', {
          'x-idempotency': 'safe',
          parameters: [
            { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 10 } },
            { name: 'maxPrice', in: 'query', schema: { type: 'number' } },
            { name: 'inStock', in: 'query', schema: { type: 'boolean' } },
            { name: 'name', in: 'query', schema: { ...text, 'x-data-class': 'pii' } },
            { name: 'tag', in: 'query', schema: { type: 'array', items: text } },
            {
              name: 'size',
              in: 'query',
              explode: false,
              schema: { type: 'array', items: { type: 'integer' }, maxItems: 3 },
            },
            {
              name: 'pipe',
              in: 'query',
              style: 'pipeDelimited',
              explode: false,
              schema: { type: 'array', items: text },
            },
            {
              name: 'made',
              in: 'query',
              style: 'deepObject',
              explode: true,
              schema: {
                type: 'object',
                additionalProperties: false,
                properties: { year: { type: 'integer' }, country: text },
              },
            },
            { name: 'X-Shelf', in: 'header', schema: { type: 'integer' } },
          ],
          responses: {
            200: {
              description: 'Toys',
              ...json({
                type: 'object',
                additionalProperties: false,
                required: ['toys'],
                properties: { toys: { type: 'array', items: toy } },
              }),
            },
          },
        }),
        post: operation('makeToy', 'toys:write', {
          'x-idempotency': 'required',
          parameters: [{ name: 'Prefer', in: 'header', schema: text }],
          requestBody: { required: true, ...json({ $ref: '#/components/schemas/NewToy' }) },
          responses: {
            201: { description: 'Made', ...json(toy) },
            202: {
              description: 'Later',
              ...json({ type: 'object', required: ['id'], properties: { id: text } }),
            },
          },
        }),
      },
      '/toys/{toyId}': {
        parameters: [
          { name: 'toyId', in: 'path', required: true, schema: { ...text, pattern: '^toy-' } },
        ],
        get: operation('getToy', 'toys:read', {
          'x-idempotency': 'safe',
          responses: { 200: { description: 'The toy', ...json(toy) } },
        }),
        delete: operation('breakToy', 'toys:write', {
          'x-idempotency': 'optional',
          responses: { 204: { description: 'Broken' } },
        }),
      },
      '/hooks/{system}': {
        parameters: [{ name: 'system', in: 'path', required: true, schema: text }],
        post: operation('receiveHook', 'webhooks:receive', {
          security: [{ webhookSignature: ['webhooks:receive'] }],
          'x-idempotency': 'natural',
          'x-raw-body': true,
          requestBody: {
            required: true,
            ...json({
              type: 'object',
              additionalProperties: false,
              required: ['messages'],
              properties: {
                messages: { type: 'array', items: { type: 'object', properties: {} } },
              },
            }),
          },
          responses: {
            200: {
              description: 'Taken',
              ...json({ type: 'object', required: ['outcome'], properties: { outcome: text } }),
            },
          },
        }),
      },
    },
    components: {
      schemas: {
        Money: {
          type: 'object',
          additionalProperties: false,
          required: ['currency', 'amount'],
          properties: {
            currency: { type: 'string', format: 'currency' },
            amount: { type: 'string', pattern: '^\\d+\\.\\d+$' },
          },
        },
        Toy: {
          type: 'object',
          additionalProperties: false,
          required: ['toyId', 'name'],
          properties: {
            toyId: text,
            name: text,
            price: { $ref: '#/components/schemas/Money' },
            madeAt: { type: 'string', format: 'date-time' },
          },
        },
        NewToy: {
          type: 'object',
          additionalProperties: false,
          required: ['name', 'quantity'],
          properties: {
            name: text,
            quantity: { type: 'integer', minimum: 1 },
            price: { $ref: '#/components/schemas/Money' },
            parts: { type: 'array', items: { $ref: '#/components/schemas/NewToy' } },
            note: { type: 'string', default: 'none' },
          },
        },
      },
    },
  }
}
