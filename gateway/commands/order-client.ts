import { setTimeout as sleep } from 'node:timers/promises'
import type { NewOrder } from '../../openapi/generated/canonical.d.ts'
import type { ExceptionCase, Operation, Order } from '../../openapi/generated/orders.d.ts'
import type { ProblemDocument } from '../../openapi/problem.ts'

/** What became of an order that was handed in. */
export type Placed =
  | {
      readonly outcome: 'imported' | 'alreadyThere'
      readonly order: Order
      readonly detail?: string
    }
  | { readonly outcome: 'refused'; readonly detail: string }

/** The orders process API of a running Crossdock. */
export type OrderClient = {
  /** Hands an order in under a key of its own and waits until it is decided. The same key again finds the first order. */
  readonly place: (key: string, order: NewOrder) => Promise<Placed>
  /** What people are asked to look at because of an order. */
  readonly exceptionsOf: (orderId: string) => Promise<readonly ExceptionCase[]>
}

export type OrderClientOptions = {
  readonly baseUrl: string
  /** An API key with `orders:write`, `orders:read` and `exceptions:read`. */
  readonly key: string
  /** How long one order may take until it is decided, pauses that the server asks for included. Default 120,000. */
  readonly timeoutMs?: number
}

/** Throws where the server does not answer, does not know the key, or does not come to an end in time. */
export function orderClient({
  baseUrl,
  key,
  timeoutMs = 120_000,
}: OrderClientOptions): OrderClient {
  const ask = async (path: string, init: Sent, until: number): Promise<Answer> => {
    const headers = { ...init.headers, authorization: `Bearer ${key}` }
    for (;;) {
      const response = await fetch(`${baseUrl}/orders/v1${path}`, { ...init, headers }).catch(
        (cause: unknown) => {
          throw new Error(`${baseUrl} does not answer. Is it running?`, { cause })
        },
      )
      const { status } = response
      const body: unknown = await response.json().catch(() => undefined)
      const pauseMs = Math.max(1, Number(response.headers.get('retry-after') ?? 1)) * 1_000
      const again = [429, 503].includes(status) || (status === 409 && codeOf(body) === 'in-flight')
      if (!again) {
        if (status === 401 || status === 403) throw new Error(`The key is refused: ${said(body)}`)
        return { status, body, replayed: response.headers.get('idempotent-replayed') === 'true' }
      }
      if (performance.now() + pauseMs > until)
        throw new Error(`${baseUrl} asks to wait: ${said(body)}`)
      await sleep(pauseMs)
    }
  }
  const get = async <Body>(path: string, until: number): Promise<Body> => {
    const { status, body } = await ask(path, {}, until)
    if (status !== 200) throw new Error(`${path} answered ${status}: ${said(body)}`)
    return body as Body
  }
  const read = (orderId: string, until: number) => get<Order>(`/orders/${orderId}`, until)

  /** Follows work that goes on after the answer. */
  const follow = async (operation: Operation, until: number): Promise<Placed> => {
    const { id, state, orderId, problem } = operation
    if (state === 'failed') return { outcome: 'refused', detail: said(problem) }
    if (state === 'succeeded' && orderId !== undefined) {
      return { outcome: 'imported', order: await read(orderId, until) }
    }
    if (performance.now() > until) throw new Error(`Operation ${id} does not come to an end.`)
    await sleep(200)
    return follow(await get<Operation>(`/operations/${id}`, until), until)
  }

  return {
    async place(idempotencyKey, order) {
      const until = performance.now() + timeoutMs
      const { status, body, replayed } = await ask(
        '/orders',
        {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'idempotency-key': JSON.stringify(idempotencyKey),
          },
          body: JSON.stringify(order),
        },
        until,
      )
      if (status === 201) {
        return { outcome: replayed ? 'alreadyThere' : 'imported', order: body as Order }
      }
      if (status === 202) {
        const placed = await follow(body as Operation, until)
        return replayed && placed.outcome === 'imported'
          ? { ...placed, outcome: 'alreadyThere' }
          : placed
      }
      const code = codeOf(body)
      if (code === 'duplicate-order' || code === 'idempotency-key-reused') {
        const query = new URLSearchParams({
          reference: order.channelOrderId ?? '',
          channel: order.channel,
        })
        const { items } = await get<{ items: Order[] }>(`/orders?${query.toString()}`, until)
        const known = items.find(({ channelOrderId }) => channelOrderId === order.channelOrderId)
        const detail = 'It has changed there since it was taken.'
        if (known !== undefined) {
          const changed = code === 'idempotency-key-reused' ? { detail } : {}
          return { outcome: 'alreadyThere', order: known, ...changed }
        }
      }
      return { outcome: 'refused', detail: said(body) }
    },

    async exceptionsOf(orderId) {
      const until = performance.now() + timeoutMs
      const query = new URLSearchParams({ orderId, limit: '200' })
      const { items } = await get<{ items: ExceptionCase[] }>(
        `/exceptions?${query.toString()}`,
        until,
      )
      return items
    },
  }
}

type Sent = {
  readonly method?: 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}
type Answer = { readonly status: number; readonly body: unknown; readonly replayed: boolean }

function codeOf(body: unknown): string | undefined {
  return problemOf(body)?.code
}

/** What a problem says, with the places it is about. */
function said(body: unknown): string {
  const problem = problemOf(body)
  if (problem === undefined) return 'it says nothing'
  const { detail, title, errors = [] } = problem
  const places = errors.map(({ pointer, detail: what }) => `${pointer} ${what}`)
  return [detail ?? title, ...places].join('; ')
}

function problemOf(body: unknown): ProblemDocument | undefined {
  return typeof body === 'object' && body !== null && 'code' in body
    ? (body as ProblemDocument)
    : undefined
}
