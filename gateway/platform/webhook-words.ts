import type * as Answers from '../../openapi/generated/platform.v1.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { present } from '../../experience-apis/present.ts'
import type { DeliveryRow, ReplayRow, WebhookRow } from '../webhooks/webhook-rows.ts'

/** What may be told of a webhook: everything but its secrets and the values of its headers. */
export function toWebhook(row: WebhookRow): Answers.Webhook {
  const { id, application: applicationId, url, eventTypes, payload, headerNames, state } = row
  return present({
    id,
    applicationId,
    url,
    description: row.description ?? undefined,
    eventTypes: [...eventTypes],
    payload,
    headerNames: [...headerNames],
    state,
    reason: row.reason ?? undefined,
    stateSince: row.stateSince.toISOString(),
    backlog: present({
      waiting: row.waiting,
      isBehind: row.isBehind,
      oldestAt: row.oldestAt?.toISOString(),
    }),
    failingSince: row.failingSince?.toISOString(),
    nextTryAt: row.nextTryAt?.toISOString(),
    lastDeliveredAt: row.lastDeliveredAt?.toISOString(),
    secrets: row.secrets.map(({ createdAt, expiresAt }) =>
      present({
        createdAt: new Date(createdAt).toISOString(),
        expiresAt: expiresAt === null ? undefined : new Date(expiresAt).toISOString(),
      }),
    ),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  })
}

/** A delivery in the contract's words. */
export function toDelivery(row: DeliveryRow): Answers.Delivery {
  const { id, webhookId, eventId, type, subject, state, attempts } = row
  return present({
    id,
    webhookId,
    eventId,
    type,
    subject,
    state,
    attempts,
    createdAt: row.createdAt.toISOString(),
    nextTryAt: state === 'pending' ? row.dueAt.toISOString() : undefined,
    endedAt: row.endedAt?.toISOString(),
    lastStatus: row.lastStatus ?? undefined,
  })
}

/** A replay in the contract's words. */
export function toReplay(row: ReplayRow): Answers.Replay {
  const { id, webhookId, which, state, events, isAtLeast, sent } = row
  return present({
    id,
    webhookId,
    which,
    from: row.from.toISOString(),
    to: row.to.toISOString(),
    state,
    estimate: { events, isAtLeast },
    sent,
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString(),
  })
}

/** An address as it may stand in the audit log: paths and queries are where others keep secrets. */
export const targetOf = (url: string): string => new URL(url).origin

/** Further header fields by their names. Refuses those that are ours to write, or that change how a request is read. */
export function readHeaders(
  headers: readonly Answers.WebhookHeader[] | undefined,
): Readonly<Record<string, string>> | undefined {
  const errors = (headers ?? []).flatMap(({ name }, index) =>
    ours.test(name)
      ? [
          {
            pointer: `/headers/${index}/name`,
            keyword: 'headerName',
            detail: 'is not yours to set',
          },
        ]
      : [],
  )
  if (errors.length > 0) throw new Problem('request-invalid', { errors })
  return headers && Object.fromEntries(headers.map(({ name, value }) => [name, value]))
}

const ours =
  /^(?:host|connection|keep-alive|content-.*|transfer-encoding|te|trailer|upgrade|expect|accept.*|user-agent|proxy-.*|webhook-.*|x-forwarded-.*|forwarded|via|date|cookie)$/i
