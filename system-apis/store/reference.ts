import { Problem } from '../../openapi/problem.ts'
import type { components } from '../../openapi/generated/store.d.ts'
import { httpOptions, type Connector, type HttpOptions } from '../connector.ts'
import { httpClient } from '../http.ts'
import { instantText, members, object, shape, text, wholeNumber } from '../shape.ts'
import { verifyStandardWebhook } from '../standard-webhooks.ts'
import type { StoreSystem } from './contract.ts'

export type ReferenceStoreOptions = HttpOptions & {
  /** The store system's access token. */
  readonly token: string
  /** What the store system signs its events with: `whsec_` and base64. */
  readonly webhookSecret: string
}

/** The reference store system. Tasks are put under our own reference, so twice is once by nature. */
export const reference: Connector<StoreSystem, ReferenceStoreOptions> = {
  options: httpOptions({ token: text, webhookSecret: { type: 'string', pattern: '^whsec_' } }),

  open({ token, url, timeoutMs, connections }, name) {
    const headers = { authorization: `Bearer ${token}` }
    const http = httpClient({ system: name, headers, refusal, url, timeoutMs, connections })

    return {
      async createPickupTask(call, { reference: key, ...pickup }) {
        const { body } = await http(call, {
          method: 'PUT',
          path: `/tasks/${encodeURIComponent(key)}`,
          body: toTask(pickup),
          answers: { 201: task },
        })
        return fromTask(body)
      },

      async findPickupTask(call, { reference: key }) {
        const answer = await http(call, {
          method: 'GET',
          path: `/tasks/${encodeURIComponent(key)}`,
          answers: { 200: task, 404: anyRefusal },
        })
        if (answer.status === 404) return { found: false }
        return { found: true, document: fromTask(answer.body) }
      },

      async cancelPickupTask(call, { documentId, reason }) {
        const answer = await http(call, {
          method: 'POST',
          path: `/tasks/${encodeURIComponent(documentId)}/withdraw`,
          body: { why: reason },
          answers: { 200: task, 409: tooLate },
        })
        return answer.status === 200
          ? { outcome: 'cancelled', document: fromTask(answer.body) }
          : {
              outcome: 'refused',
              reason: answer.body.text,
              document: fromTask(answer.body.task),
            }
      },
    }
  },

  webhook: ({ webhookSecret }, name) => ({
    verify: (headers, rawBody) =>
      verifyStandardWebhook(headers, rawBody, { secrets: [webhookSecret] }),
    translate(rawBody, headers) {
      const { key, status, reason, version, at } = read(rawBody)
      const state = states[status]
      return [
        {
          type: 'fulfilmentUpdated',
          system: name,
          eventId: headers['webhook-id'] ?? '',
          occurredAt: at,
          sequence: version,
          reference: key,
          state: state ?? 'unknown',
          ...(state === undefined && { raw: status }),
          ...(reason !== undefined && { reason }),
          at,
        },
      ]
    },
  }),
}

type Schemas = components['schemas']

type ReferenceTask = {
  id: string
  key: string
  shop: string
  status: string
  reason?: string
  movedAt: string
}

type TaskMoved = { key: string; status: string; reason?: string; version: number; at: string }

const taskSchema = object(
  { id: text, key: text, shop: text, status: text, reason: text, movedAt: instantText },
  ['reason'],
)
const task = shape<ReferenceTask>(taskSchema)
const tooLate = members<{ text: string; task: ReferenceTask }>({ text, task: taskSchema })
const anyRefusal = members<{ text: string }>({ text })
const taskMoved = members<TaskMoved>(
  {
    what: { const: 'task-moved' },
    key: text,
    status: text,
    reason: text,
    version: wholeNumber,
    at: instantText,
  },
  ['reason'],
)

function refusal(body: unknown): string | undefined {
  return anyRefusal.is(body) ? body.text : undefined
}

function toTask(pickup: Omit<Schemas['NewPickupTask'], 'reference'>): object {
  const { recipient = {}, pickupCode, expiresAt } = pickup
  return {
    shop: pickup.locationId,
    order: pickup.orderId,
    articles: pickup.lines.map(({ lineId, sku, title, quantity }) => ({
      line: lineId,
      article: sku,
      ...(title !== undefined && { name: title }),
      count: quantity,
    })),
    shopper: recipient,
    ...(pickupCode !== undefined && { code: pickupCode }),
    ...(expiresAt !== undefined && { keepUntil: new Date(expiresAt).toISOString() }),
  }
}

function fromTask(from: ReferenceTask): Schemas['PickupTask'] {
  const state = states[from.status]
  return {
    id: from.id,
    reference: from.key,
    locationId: from.shop,
    state: state ?? 'unknown',
    ...(state === undefined && { raw: from.status }),
    ...(from.reason !== undefined && { reason: from.reason }),
    updatedAt: from.movedAt,
  }
}

const states: Record<string, Schemas['PickupTask']['state']> = {
  new: 'submitted',
  accepted: 'acknowledged',
  declined: 'rejected',
  ready: 'readyForPickup',
  collected: 'pickedUp',
  lapsed: 'pickupExpired',
  withdrawn: 'cancelled',
}

function read(rawBody: Uint8Array): TaskMoved {
  let body: unknown
  try {
    body = JSON.parse(Buffer.from(rawBody).toString('utf8'))
  } catch (cause) {
    throw new Problem('request-invalid', { detail: 'The body is not JSON.', cause })
  }
  if (taskMoved.is(body)) return body
  throw new Problem('request-invalid', { detail: taskMoved.faults(body).slice(0, 300) })
}
