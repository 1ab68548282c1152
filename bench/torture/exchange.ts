import { hash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from '../random.ts'
import type { Attempt } from './facts.ts'

/** One request to be sent. */
export type Sending = {
  readonly to: { readonly name: string; readonly url: string }
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly key: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly timeoutMs: number
}

/** How somebody asks who does not take a lost answer for one. */
export type Asking = {
  /** Whom to ask next: any replica, whatever its state, or the proxy that loses answers. */
  readonly someone: (random: Random) => Sending['to']
  /** True when nobody should go on asking. */
  readonly isOver: () => boolean
}

/** What is asked, again and again. */
export type Question = Pick<Sending, 'path' | 'key' | 'headers' | 'body'> & {
  readonly method?: Sending['method']
  /** Every try is written down here. */
  readonly journal?: Attempt[]
}

/**
 * Asks until it is known what came of it: an answer that `isKnown`, or one that says no for good. Undefined when nobody
 * should go on asking.
 */
export async function askUntilKnown(
  { someone, isOver }: Asking,
  random: Random,
  { journal, method = 'POST', ...question }: Question,
  isKnown: (answered: Exchanged) => boolean,
): Promise<Exchanged | undefined> {
  for (let tries = 0; !isOver(); tries++) {
    const answered = await exchange({
      ...question,
      method,
      to: someone(random),
      timeoutMs: 12_000,
    })
    journal?.push(answered.attempt)
    if (isKnown(answered) || isRefusal(answered)) return answered
    await pause(answered, tries, random)
  }
  return undefined
}

/** What came of it: a line of the client's journal, and the body for the client itself. */
export type Exchanged = {
  readonly attempt: Attempt
  readonly body: Answer
  readonly waitMs: number
}

/** What a client reads from any answer. */
export type Answer = {
  readonly orderId?: string
  readonly id?: string
  readonly status?: string | number
  readonly state?: string
  readonly code?: string
  readonly problem?: { readonly code?: string }
  /** Of a return, of what may be returned, of a purchase order or an order. */
  readonly lines?: readonly {
    readonly lineId?: string
    readonly orderLineId?: string
    readonly quantity?: number
    readonly returnable?: number
    readonly acknowledged?: number
  }[]
  /** Of an order that was asked to be changed. */
  readonly changes?: readonly { readonly id: string; readonly state: string }[]
  readonly returnId?: string
  /** Of an order of a marketplace. */
  readonly orderItems?: readonly {
    readonly orderItemId?: string
    readonly quantity?: number
    readonly shipped?: number
  }[]
  /** Of a list. */
  readonly items?: readonly Answer[]
  readonly cursor?: string
  readonly nextCursor?: string
}

/** Sends one request. Broken connections and answers that never come are results, not errors. */
export async function exchange(sending: Sending): Promise<Exchanged> {
  const { to, method, path, key, headers, body, timeoutMs } = sending
  const at = Date.now()
  const start = performance.now()
  const line = (status: number, more: Partial<Attempt>): Attempt => ({
    at,
    milliseconds: performance.now() - start,
    to: to.name,
    status,
    ...more,
  })
  try {
    const response = await fetch(new URL(path, to.url), {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      signal: AbortSignal.timeout(timeoutMs),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const answer = read(text)
    const orderId = orderOf(answer)
    const { status } = response
    return {
      body: answer,
      waitMs: 1_000 * Number(response.headers.get('retry-after') ?? 0),
      attempt: line(status, {
        ...(answer.code !== undefined && { code: answer.code }),
        ...(orderId !== undefined && { orderId }),
        ...(status === 202 && answer.id !== undefined && { operationId: answer.id }),
        ...(status === 201 && { digest: hash('sha256', text, 'base64url') }),
        ...(response.headers.get('idempotent-replayed') === 'true' && { replayed: true }),
      }),
    }
  } catch (error) {
    return { body: {}, waitMs: 0, attempt: line(0, { broken: whatBroke(error) }) }
  }
}

/** The order an answer is about, or the order it is. */
function orderOf({ orderId, id }: Answer): string | undefined {
  return orderId ?? (typeof id === 'string' && id.startsWith('ord_') ? id : undefined)
}

/** A 4xx that says no for good; what is under way, throttled or out of order is asked again. */
export function isRefusal({ attempt: { status, code } }: Exchanged): boolean {
  if (status < 400 || status >= 500 || status === 429 || status === 408) return false
  return code !== 'in-flight'
}

/** Waits as long as was asked for, or longer each time. */
export function pause({ waitMs }: Exchanged, tries: number, random: Random): Promise<void> {
  const backOffMs = Math.min(2_000, 100 * 2 ** Math.min(tries, 5)) * (0.5 + random.next())
  return sleep(Math.min(3_000, Math.max(waitMs, backOffMs)))
}

function read(text: string): Answer {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

/** `fetch` hides the reason in the cause. */
function whatBroke(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: NodeJS.ErrnoException }
  if (name === 'TimeoutError') return 'no answer in time'
  return cause?.code ?? cause?.message ?? message
}
