import { withoutPersonalData } from '../../openapi/personal-data.ts'
import { signWebhook } from '../../system-apis/standard-webhooks.ts'
import { statusOf } from '../outbound/guarded-fetch.ts'
import type { Targets } from './targets.ts'

/** What came of one sending. */
export type Sent = {
  readonly at: Date
  readonly durationMs: number
  /** Absent where there was no answer. */
  readonly status?: number
  /** Why there was none, or none that counts. */
  readonly error?: string
  /** The beginning of the answer, without what is personal or secret. */
  readonly answer?: string
  /** How long the receiver asked to be left alone. */
  readonly retryAfterSeconds?: number
}

export type Sending = {
  readonly url: string
  /** The event's id: the same for each try, and for each webhook that is told of it. */
  readonly id: string
  readonly body: object
  /** All that sign now, the newest first. */
  readonly secrets: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/** Sends one event, signed: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
export async function sendEvent(
  targets: Pick<Targets, 'send'>,
  { url, id, body, secrets, headers, signal }: Sending,
): Promise<Sent> {
  const at = new Date()
  const began = performance.now()
  const durationMs = () => Math.round(performance.now() - began)
  const text = JSON.stringify(body)
  const timestamp = Math.floor(at.getTime() / 1_000)
  try {
    const answer = await targets.send(url, {
      method: 'POST',
      headers: {
        ...headers,
        // Many frameworks read application/json only, not application/cloudevents+json.
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': secrets
          .map(secret => signWebhook(secret, { id, timestamp, body: text }))
          .join(' '),
      },
      body: text,
      ...(signal !== undefined && { signal }),
    })
    const { status } = answer
    const retryAfterSeconds =
      status === 429 || status === 503 ? secondsOf(answer.headers['retry-after'], at) : undefined
    const excerpt = excerptOf(answer.body, [...secrets, ...Object.values(headers)])
    return {
      at,
      durationMs: durationMs(),
      status,
      ...(excerpt !== '' && { answer: excerpt }),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    }
  } catch (error) {
    const status = statusOf(error)
    return {
      at,
      durationMs: durationMs(),
      error: (error as Error).message.slice(0, 500),
      ...(status !== undefined && { status }),
    }
  }
}

/** Any 2xx is taken; nothing else is. */
export const isTaken = ({ status, error }: Sent) =>
  error === undefined && status !== undefined && status >= 200 && status < 300

/**
 * Whether the receiver refused this very message: the next one may well be taken. Anything else says that the receiver is not
 * itself: it is down, too busy, moved, or its address or its credentials are wrong.
 */
export const isRefused = ({ status, error }: Sent) =>
  error === undefined &&
  status !== undefined &&
  status >= 400 &&
  status < 500 &&
  !ofTheReceiver.has(status)

const ofTheReceiver = new Set([401, 403, 404, 405, 407, 408, 421, 425, 426, 429])

/** https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function secondsOf(field: string | undefined, now: Date): number | undefined {
  if (field === undefined) return undefined
  if (/^\d{1,9}$/.test(field)) return Number(field)
  const at = Date.parse(field)
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now.getTime()) / 1_000))
}

const longest = 500

function excerptOf(body: Buffer, hidden: readonly string[]): string {
  // A secret that is cut in two would not be found any more: it is looked for in more than is kept.
  let text = body.subarray(0, 4 * longest).toString()
  for (const secret of hidden) text = text.replaceAll(secret, removed)
  const clean = withoutPersonalData(text.replaceAll(secretLike, removed))
  return clean
    .replaceAll(/[\p{Cc}\uFFFD]+/gu, ' ')
    .trim()
    .slice(0, longest)
}

const removed = '[removed]'
const secretLike =
  /whsec_[A-Za-z0-9+/=_-]+|xd_(?:live|test)_[a-z2-7_0-9]+|(?<=\b(?:Bearer|Basic)\s)\S+/g
