import type { components } from '../../openapi/generated/crm.d.ts'
import { httpOptions, type Connector, type HttpOptions } from '../connector.ts'
import { httpClient } from '../http.ts'
import { instantText, listOf, members, object, text } from '../shape.ts'
import type { Crm } from './contract.ts'

export type ReferenceCrmOptions = HttpOptions & {
  /** The CRM's access token. */
  readonly token: string
}

/** The reference CRM. An activity's own key keeps it from being written twice. */
export const reference: Connector<Crm, ReferenceCrmOptions> = {
  options: httpOptions({ token: text }),

  open({ token, ...options }, name) {
    const headers = { authorization: `Bearer ${token}` }
    const http = httpClient({ system: name, headers, refusal, ...options })

    return {
      async recordActivity(call, activity) {
        const { body } = await http(call, {
          method: 'POST',
          path: '/activities',
          body: toActivity(activity),
          answers: { 201: written },
        })
        return fromActivity(body)
      },

      async findActivity(call, { reference: key }) {
        const answer = await http(call, {
          method: 'GET',
          path: `/activities/${encodeURIComponent(key)}`,
          answers: { 200: written, 404: nothing },
        })
        if (answer.status === 404) return { found: false }
        return { found: true, document: fromActivity(answer.body) }
      },

      async sendNotification(call, notification) {
        const { body } = await http(call, {
          method: 'POST',
          path: '/messages',
          body: toMessage(notification),
          answers: { 201: queued },
        })
        return fromMessage(body)
      },

      async findNotification(call, { reference: key }) {
        const answer = await http(call, {
          method: 'GET',
          path: `/messages/${encodeURIComponent(key)}`,
          answers: { 200: queued, 404: nothing },
        })
        if (answer.status === 404) return { found: false }
        return { found: true, document: fromMessage(answer.body) }
      },
    }
  },
}

type Schemas = components['schemas']

type ReferenceActivity = { id: string; dedupeKey: string; topic: string; createdAt: string }

const written = members<ReferenceActivity>({
  id: text,
  dedupeKey: text,
  topic: text,
  createdAt: instantText,
})

type ReferenceMessage = { id: string; dedupeKey: string; template: string; createdAt: string }

const queued = members<ReferenceMessage>({
  id: text,
  dedupeKey: text,
  template: text,
  createdAt: instantText,
})

const errors = { errors: listOf(object({ message: text })) }
const nothing = members<{ errors: { message: string }[] }>(errors)

function refusal(body: unknown): string | undefined {
  return nothing.is(body) ? body.errors[0]?.message : undefined
}

function toActivity(activity: Schemas['NewActivity']): object {
  const { customer, orderId, text: words, corrects } = activity
  return {
    dedupeKey: activity.reference,
    // A guest without an address still has a history: that of the order.
    contactKey: customer.id ?? customer.email ?? orderId ?? 'unknown',
    ...(customer.name !== undefined && { contactName: customer.name }),
    topic: topics[activity.kind],
    headline: activity.subject,
    ...(words !== undefined && { body: words }),
    ...(orderId !== undefined && { about: orderId }),
    ...(corrects !== undefined && { corrects }),
    happenedAt: new Date(activity.at).toISOString(),
  }
}

function fromActivity(from: ReferenceActivity): Schemas['Activity'] {
  return {
    id: from.id,
    reference: from.dedupeKey,
    kind: kinds.get(from.topic) ?? 'note',
    createdAt: from.createdAt,
  }
}

const topics: Record<Schemas['ActivityKind'], string> = {
  orderAccepted: 'order placed',
  orderRejected: 'order refused',
  orderBackordered: 'order waits for stock',
  orderChanged: 'order changed',
  orderShipped: 'parcel sent',
  orderReadyForPickup: 'ready in store',
  orderPickedUp: 'collected in store',
  orderCancelled: 'order cancelled',
  returnRequested: 'return asked for',
  returnAuthorised: 'return authorised',
  returnDeclined: 'return declined',
  returnReceived: 'return received',
  returnInspected: 'return inspected',
  refundIssued: 'refund paid',
  refundFailed: 'refund failed',
  exchangePlaced: 'exchanged',
  claimOpened: 'claim opened',
  claimResolved: 'claim resolved',
  correction: 'correction',
  note: 'note',
}

const kinds = new Map(
  Object.entries(topics).map(([kind, topic]) => [topic, kind as Schemas['ActivityKind']]),
)

function toMessage(notification: Schemas['NewNotification']): object {
  const { customer, orderId, text: words, giftCard } = notification
  return {
    dedupeKey: notification.reference,
    contactKey: customer.id ?? customer.email ?? orderId ?? 'unknown',
    ...(giftCard !== undefined && {
      voucher: {
        code: giftCard.token,
        worth: `${giftCard.amount.amount} ${giftCard.amount.currency}`,
        ...(giftCard.from !== undefined && { from: giftCard.from }),
      },
    }),
    template: notification.kind,
    headline: notification.subject,
    ...(words !== undefined && { body: words }),
    ...(orderId !== undefined && { about: orderId }),
    happenedAt: new Date(notification.at).toISOString(),
  }
}

/** The CRM's templates are named as our kinds are. */
function fromMessage(from: ReferenceMessage): Schemas['Notification'] {
  return {
    id: from.id,
    reference: from.dedupeKey,
    kind: from.template as Schemas['NotificationKind'],
    createdAt: from.createdAt,
  }
}
