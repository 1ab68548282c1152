import { existsSync, readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as bodyOf } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import t from 'tap'
import type { Rig } from '../conformance.suite.ts'
import { keepsContract } from '../keeps-contract.suite.ts'
import { testCall } from '../reference-systems.suite.ts'
import type { Loyalty } from './contract.ts'
import { loyaltySuite } from './contract.suite.ts'
import { square } from './square.ts'

const token = 'EAAA-secret'
const memberId = '5adcb100-07f1-4ee7-b8c6-6bb9ebc474bd'
type Adjusted = {
  id: string
  created_at: string
  adjust_points: { points: number; reason: string }
}
type Request = { path: string; body: unknown; headers: NodeJS.Dict<string | string[]> }

/** As much of Square's loyalty API as the connector uses, with its idempotency and its errors. */
const vendor = {
  balance: 200_000,
  events: [] as Adjusted[],
  byKey: new Map<string, { body: string; answer: object }>(),
  requests: [] as Request[],
  calls: 0,
  fault: undefined as (Parameters<Rig<Loyalty>['fault']>[0] & { left: number }) | undefined,
}
const server = createServer((request, response) => {
  void (async () => {
    const raw = await bodyOf(request)
    vendor.calls += 1
    const { mode, delayMs = 0, retryAfterSeconds = 1 } = vendor.fault ?? {}
    const isHit = vendor.fault !== undefined && vendor.fault.left > 0
    if (isHit && vendor.fault !== undefined) vendor.fault.left -= 1
    const pause = { 'retry-after': String(retryAfterSeconds) }
    if (isHit && mode === 'down') return error(response, 503, 'SERVICE_UNAVAILABLE', pause)
    if (isHit && mode === 'throttle') return error(response, 429, 'RATE_LIMITED', pause)
    if (request.headers.authorization !== `Bearer ${token}`) {
      return error(response, 401, 'UNAUTHORIZED')
    }
    if (isHit && mode === 'slow') await delay(delayMs)
    const path = request.url ?? ''
    const body = JSON.parse(raw === '' ? '{}' : raw) as Adjust
    vendor.requests.push({ path, body, headers: request.headers })
    const [status, answer] = answerTo(path, body, raw)
    if (isHit && mode === 'commit-then-500') return error(response, 500, 'INTERNAL_SERVER_ERROR')
    if (isHit && mode === 'commit-then-reset') return void request.socket.destroy()
    if (isHit && mode === 'malformed') return void response.writeHead(200).end('{"event":')
    const told = JSON.stringify(answer)
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(isHit && mode === 'drift' ? told.replace('"created_at"', '"createdAt"') : told)
  })()
})
function error(response: ServerResponse, status: number, code: string, headers = {}): void {
  const errors = [{ category: 'API_ERROR', code, detail: `Square says ${code}` }]
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify({ errors }))
}
const no = (status: number, code: string): [number, object] => [
  status,
  { errors: [{ category: 'INVALID_REQUEST_ERROR', code, detail: `Square says ${code}` }] },
]
type Adjust = {
  idempotency_key: string
  adjust_points: Adjusted['adjust_points']
  allow_negative_balance?: boolean
  cursor?: string
}
function answerTo(path: string, body: Adjust, raw: string): [number, object] {
  if (path === '/v2/loyalty/events/search') {
    const from = Number(body.cursor ?? '0')
    const newest = vendor.events.toReversed()
    const more = newest.length > from + 30
    return [200, { events: newest.slice(from, from + 30), ...(more && { cursor: `${from + 30}` }) }]
  }
  const [, id, action] = /accounts\/([^/]+)(\/adjust)?$/.exec(path) ?? []
  if (id !== memberId) return no(404, 'NOT_FOUND')
  if (action === undefined) return [200, { loyalty_account: { id, balance: vendor.balance } }]
  const known = vendor.byKey.get(body.idempotency_key)
  if (known !== undefined) {
    return known.body === raw ? [200, known.answer] : no(400, 'IDEMPOTENCY_KEY_REUSED')
  }
  const { points, reason } = body.adjust_points
  const owes = vendor.balance + points < 0 && points < 0
  if (owes && body.allow_negative_balance !== true) return no(400, 'BAD_REQUEST')
  vendor.balance += points
  const event = {
    id: crypto.randomUUID(),
    type: 'ADJUST_POINTS',
    created_at: new Date().toISOString(),
    loyalty_account_id: id,
    source: 'LOYALTY_API',
    adjust_points: { points, reason },
  }
  vendor.events.push(event)
  vendor.byKey.set(body.idempotency_key, { body: raw, answer: { event } })
  return [200, { event }]
}
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
t.teardown(() => {
  server.closeAllConnections()
  server.close()
})
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const rig: Rig<Loyalty> = {
  open: (changes = {}) =>
    keepsContract('loyalty', square.open({ url, token, ...changes }, 'loyalty')),
  async fault(fault) {
    vendor.fault = { ...fault, left: fault.count ?? Infinity }
  },
  async heal() {
    vendor.fault = undefined
  },
  calls: async () => vendor.calls,
}

await loyaltySuite('square', rig, { memberId, keepsOriginals: false })

await t.test('each request keeps the schema Square publishes, and says its version', t => {
  const file = new URL('../../../shared/corpora/vendor-specs/square/api.json', import.meta.url)
  for (const { headers } of vendor.requests) t.equal(headers['square-version'], '2025-08-20')
  if (!existsSync(file)) {
    t.comment('the published schema is not here')
    t.end()
    return
  }
  const { components } = JSON.parse(
    readFileSync(file, 'utf8'),
    // OpenAPI 3.0's word for what may be null; no request of ours is.
    (key, value: unknown) => (key === 'nullable' ? undefined : value),
  ) as { components: object }
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  const check = (name: string) => ajv.compile({ $ref: `#/components/schemas/${name}`, components })
  const [adjusts, searches] = [
    check('AdjustLoyaltyPointsRequest'),
    check('SearchLoyaltyEventsRequest'),
  ]
  for (const { path, body } of vendor.requests) {
    if (path.endsWith('/adjust')) t.ok(adjusts(body), JSON.stringify(adjusts.errors))
    if (path.endsWith('/search')) t.ok(searches(body), JSON.stringify(searches.errors))
  }
  t.notOk(adjusts({ adjust_points: { points: 'many' } }), 'the schema does tell')
  t.end()
})

await t.test('an entry is found behind many others, and not by a part of its name', async t => {
  const loyalty = rig.open()
  const orderId = 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T'
  const earn = (reference: string) =>
    loyalty.earnPoints(testCall(), {
      reference,
      memberId,
      orderId,
      points: 1,
      at: '2026-11-21T15:00:00Z',
    })
  const first = await earn('loy_first')
  for (let i = 0; i < 65; i += 1) await earn(`another_loy_first:${i}`)
  const found = (reference: string) => loyalty.findEntry(testCall(), { reference, memberId })
  t.same(await found('loy_first'), { found: true, document: first })
  t.same(await found('first'), { found: false })
})
