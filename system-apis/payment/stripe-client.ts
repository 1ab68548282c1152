import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '../../openapi/problem.ts'
import { httpClient, type HttpClientOptions } from '../http.ts'
import { members, object, type Shape, shape, text } from '../shape.ts'
import type { WebhookCall } from '../webhook.ts'
import { type StripeIntent, intentSchema } from './stripe-vendor.ts'

/** Members of a request as Stripe takes them: `metadata[order]=…`, `expand[0]=…`. */
export type StripeForm = { readonly [name: string]: StripeValue }
type StripeValue = string | number | boolean | undefined | readonly string[] | StripeForm

/** A card that was declined: an answer, with the intent as it is now. */
export type StripeDecline = { readonly code: string; readonly intent: StripeIntent | undefined }

export type StripeClient = {
  /** Reads; undefined where nothing is there. */
  readonly get: <Body>(
    call: WebhookCall,
    path: string,
    query: StripeForm,
    body: Shape<Body>,
  ) => Promise<Body | undefined>
  /** Has an effect, once for each key; a decline is given as such. */
  readonly post: <Body>(
    call: WebhookCall,
    path: string,
    form: StripeForm,
    effect: StripeEffect<Body>,
  ) => Promise<{ readonly body: Body } | { readonly declined: StripeDecline }>
}

export type StripeEffect<Body> = {
  readonly body: Shape<Body>
  /** Our key for the effect. Default: doing it twice does no harm. */
  readonly key?: string
  /** Looks for what an attempt with this key has done, where Stripe has kept an error for it. */
  readonly find?: () => Promise<Body | undefined>
}

export type StripeClientOptions = Pick<
  HttpClientOptions,
  'system' | 'url' | 'timeoutMs' | 'connections'
> & { readonly token: string; readonly version: string }

/**
 * Stripe's API. The idempotency key makes twice once for a day and more: an attempt that runs meanwhile is waited for, and its
 * answer is everybody's. Stripe keeps an error 500 as that answer too; then it is looked up what came of it, and what did not come
 * about is done under the key's next name, which is the same for whoever gets so far. https://docs.stripe.com/api/idempotent_requests
 */
export function stripeClient({ token, version, ...options }: StripeClientOptions): StripeClient {
  const headers = { authorization: `Bearer ${token}`, 'stripe-version': version }
  const http = httpClient({ ...options, headers, refusal })
  const lost = (detail: string) =>
    new Problem('system-outcome-unknown', { detail: `${options.system}: ${detail}` })

  return {
    async get(call, path, query, body) {
      const encoded = encode(query)
      const answer = await http(call, {
        method: 'GET',
        path: encoded === '' ? path : `${path}?${encoded}`,
        answers: { 200: body, 404: anyError },
      })
      return answer.status === 404 ? undefined : (answer.body as never)
    },

    async post(call, path, form, { body, key, find }) {
      for (let nth = 1, waits = 0; ;) {
        const {
          status,
          body: said,
          header,
        } = await http(call, {
          method: 'POST',
          path,
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            ...(key !== undefined && { 'idempotency-key': nth === 1 ? key : `${key}:${nth}` }),
          },
          body: encode(form),
          answers: { 200: body, 402: anyError, 409: anyError, 500: anything },
        })
        if (status === 200) return { body: said as never }
        if (status === 402) return { declined: declineOf(said as StripeError) }
        if (status === 409 && key !== undefined && waits < 50) {
          // An attempt with the same key is under way: what comes of it is the answer to this one.
          await pause(Math.min(1_000, 20 * 2 ** waits))
          waits += 1
          continue
        }
        const isKept = header('idempotent-replayed') === 'true'
        if (status !== 500 || !isKept || find === undefined || nth === mostNames) {
          throw lost(`answered ${status}`)
        }
        const found = await find()
        if (found !== undefined) return { body: found }
        nth += 1
      }
    },
  }
}

const mostNames = 5

function encode(form: StripeForm): string {
  const parameters = new URLSearchParams()
  const write = (name: string, value: StripeValue): void => {
    if (value === undefined) return
    if (typeof value !== 'object') {
      parameters.set(name, String(value))
      return
    }
    for (const [member, inside] of Object.entries(value)) write(`${name}[${member}]`, inside)
  }
  for (const [name, value] of Object.entries(form)) write(name, value)
  return parameters.toString()
}

type StripeError = {
  error: { message?: string; code?: string; decline_code?: string; payment_intent?: StripeIntent }
}
const anyError = members<StripeError>({
  error: object({ message: text, code: text, decline_code: text, payment_intent: intentSchema }, [
    'message',
    'code',
    'decline_code',
    'payment_intent',
  ]),
})
const anything = shape<unknown>({})

function declineOf({ error }: StripeError): StripeDecline {
  return { code: error.decline_code ?? error.code ?? 'unknown', intent: error.payment_intent }
}

function refusal(body: unknown): string | undefined {
  if (!anyError.is(body)) return undefined
  const { code, message } = body.error
  return [code, message].filter(part => part !== undefined).join(': ')
}
