import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as bodyOf } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import type { Test } from 'tap'
import { type Form, formOf, judgeOf } from './stripe-judge.suite.ts'
import { stripeAccount } from './stripe-account.suite.ts'
import { stripe, type StripeOptions } from './stripe.ts'

type Fault = {
  readonly mode: string
  count: number
  readonly delayMs?: number
  readonly retryAfterSeconds?: number
}

/** What was asked of the double, and what it answered. */
export type StripeExchange = {
  readonly method: string
  readonly path: string
  readonly form: Form
  readonly key: string | undefined
  readonly status: number
  readonly answer: unknown
}

/**
 * A double of Stripe over HTTP: an account with its state (`stripe-account.suite.ts`), idempotency keys as Stripe keeps them, and
 * mishaps on demand. Every request and answer is held against Stripe's own description of its API, where that is there.
 */
export async function openStripe(t: Test, changes: Partial<StripeOptions> = {}) {
  const account = stripeAccount()
  const judge = judgeOf()
  const exchanges: StripeExchange[] = []
  const faults: string[] = []
  const kept = new Map<string, { form: string; answer?: { status: number; body: unknown } }>()
  let fault: Fault | undefined
  let calls = 0

  const strikes = (isEffect: boolean): Fault | undefined => {
    if (fault === undefined || fault.count <= 0) return undefined
    const anywhere = fault.mode === 'down' || fault.mode === 'throttle'
    if (!anywhere && !isEffect) return undefined
    fault.count -= 1
    return fault
  }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    calls += 1
    const url = new URL(request.url ?? '', 'http://double')
    const sent = await bodyOf(request)
    const { pathname: path } = url
    const method = request.method ?? ''
    const form = formOf(method === 'GET' ? url.search.slice(1) : sent)
    const key = request.headers['idempotency-key']?.toString()
    const give = (status: number, body: unknown, headers: Record<string, string> = {}) => {
      exchanges.push({ method, path, form, key, status, answer: body })
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    }
    if (request.headers.authorization !== 'Bearer sk_test_right') {
      return give(401, error('invalid_request_error', 'Invalid API Key provided: sk_***'))
    }
    const isEffect =
      method === 'POST' && effects.some(one => one.test(path)) && isTheEffect(path, form)
    const mishap = strikes(isEffect)
    if (mishap?.mode === 'down') {
      return give(503, error('api_error', 'down'), { 'retry-after': `${mishap.retryAfterSeconds}` })
    }
    if (mishap?.mode === 'throttle') {
      const rate = error('invalid_request_error', 'Too many requests', 'rate_limit')
      return give(429, rate, { 'retry-after': `${mishap.retryAfterSeconds}` })
    }
    faults.push(...judge.request({ method, path, form }))
    const memory = key === undefined ? undefined : kept.get(key)
    if (memory !== undefined && memory.form !== `${path}?${sent}`) {
      return give(400, error('idempotency_error', 'Keys can only be used with the same parameters'))
    }
    if (memory !== undefined && memory.answer === undefined) {
      return give(409, error('idempotency_error', 'in progress', 'idempotency_key_in_use'))
    }
    if (memory?.answer !== undefined) {
      const { status, body } = memory.answer
      return give(status, body, { 'idempotent-replayed': 'true' })
    }
    if (key !== undefined) kept.set(key, { form: `${path}?${sent}` })
    if (mishap?.mode === 'fails') {
      const failed = error('api_error', 'nothing was done')
      if (key !== undefined)
        kept.set(key, { form: `${path}?${sent}`, answer: { status: 500, body: failed } })
      return give(500, failed)
    }
    if (mishap?.mode === 'slow') await pause(mishap.delayMs)
    const done = account.handle({ method, path, form })
    faults.push(...judge.answer({ method, path }, done.status, done.body))
    const is500 = mishap?.mode === 'commit-then-500'
    const told = is500 ? { status: 500, body: error('api_error', 'something went wrong') } : done
    // A request that was refused before anything began is not kept; everything else is, an error 500 too.
    if (key !== undefined) {
      if (done.status === 400 || done.status === 404) kept.delete(key)
      else kept.set(key, { form: `${path}?${sent}`, answer: told })
    }
    if (mishap?.mode === 'commit-then-reset') return response.destroy()
    if (mishap?.mode === 'malformed') return give(200, '{"id":')
    if (mishap?.mode === 'drift') return give(200, renamed(done.body))
    return give(told.status, told.body)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((failure: unknown) => {
      response.writeHead(500).end(String(failure))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close().closeAllConnections())
  const options: StripeOptions = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: 'sk_test_right',
    webhookSecrets: ['whsec_one', 'whsec_two'],
    ...changes,
  }
  if (!stripe.options.is(options)) throw new Error(stripe.options.faults(options))
  return {
    account,
    exchanges,
    /** What Stripe's own description had against requests and answers; empty where that is not there. */
    faults,
    isJudged: judge.isThere,
    judge,
    options,
    rig: {
      open: (more: { token?: string; timeoutMs?: number } = {}) =>
        stripe.open({ ...options, ...more }, 'payment'),
      fault(next: { mode: string; count?: number; delayMs?: number; retryAfterSeconds?: number }) {
        fault = { retryAfterSeconds: 1, ...next, count: next.count ?? Infinity }
        return Promise.resolve()
      },
      heal() {
        fault = undefined
        return Promise.resolve()
      },
      calls: () => Promise.resolve(calls),
    },
    /** Stripe's memory of keys ends after a day or so. */
    forgetKeys: () => kept.clear(),
    /** An event as Stripe sends it: its bytes, and the header that signs them. */
    signed(event: object, secret = 'whsec_two', at = Math.floor(Date.now() / 1_000)) {
      const body = Buffer.from(JSON.stringify(event))
      const signature = createHmac('sha256', secret).update(`${at}.`).update(body).digest('hex')
      return {
        body,
        headers: { 'stripe-signature': `t=${at},v1=${'0'.repeat(64)},v1=${signature}` },
      }
    },
  }
}

/** Where money or a dispute is moved; what is written before an effect is none. */
const effects = [
  /^\/v1\/payment_intents$/,
  /^\/v1\/payment_intents\/[^/]+\/(capture|cancel)$/,
  /^\/v1\/refunds$/,
  /^\/v1\/disputes\/[^/]+$/,
]

function isTheEffect(path: string, form: Form): boolean {
  return !path.startsWith('/v1/disputes/') || form['submit'] !== undefined
}

function error(type: string, message: string, code?: string) {
  return { error: { type, message, ...(code !== undefined && { code }) } }
}

function renamed(body: unknown): unknown {
  const { status, ...rest } = body as { status?: unknown }
  return { ...rest, state: status }
}
