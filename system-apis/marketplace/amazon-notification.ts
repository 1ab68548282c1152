import { Problem } from '../../openapi/problem.ts'
import { isInstant } from '../contact.ts'
import { listOf, members, object, text } from '../shape.ts'
import { withoutNulls } from '../without-nulls.ts'
import { type AmazonExternalReturn, externalReturnsIn } from './amazon-external-returns.ts'

/** What is read of a notification, whichever it is. */
export type AmazonNotification = {
  /** Amazon's own id of it: the same again is a duplicate. */
  readonly id: string
  readonly at: string
  readonly order?: OrderChange
  readonly transaction?: Transaction
  readonly report?: Report
  /** Not a notification: what a call of `listReturns` answered, handed on. */
  readonly returns?: readonly AmazonExternalReturn[]
}

/** https://developer-docs.amazon.com/sp-api/docs/notification-type-values#order_change */
type OrderChange = {
  readonly AmazonOrderId: string
  readonly Summary?: {
    readonly OrderItems?: readonly {
      readonly OrderItemId?: string
      readonly IsBuyerRequestedCancel?: boolean
    }[]
  }
}

type Transaction = {
  readonly TransactionType: string
  readonly PostedDate?: string
  readonly RelatedIdentifiers?: readonly {
    readonly RelatedIdentifierName?: string
    readonly RelatedIdentifierValue?: string
  }[]
}

type Report = {
  readonly reportType?: string
  readonly processingStatus?: string
  readonly reportDocumentId?: string
}

/**
 * A notification, as it is or within the event that EventBridge makes of it. Throws `request-invalid` for what Amazon would not
 * send. Older notifications have their members in capitals, newer ones have not.
 */
export function readNotification(rawBody: Uint8Array): AmazonNotification {
  let body: unknown
  try {
    body = withoutNulls(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody)))
  } catch (cause) {
    throw new Problem('request-invalid', { detail: 'Amazon: the body is no JSON', cause })
  }
  const inner = inEvent.is(body) ? body.detail : body
  if (capitals.is(inner)) {
    const { NotificationMetadata: about, EventTime: time, Payload: payload } = inner
    const { OrderChangeNotification: order, TransactionUpdateNotification: transaction } = payload
    return {
      id: about.NotificationId,
      at: instant(time ?? about.PublishTime),
      ...(order !== undefined && { order }),
      ...(transaction !== undefined && { transaction }),
    }
  }
  if (small.is(inner)) {
    const { notificationMetadata: about, eventTime: time, payload } = inner
    const { reportProcessingFinishedNotification: report } = payload
    return {
      id: about.notificationId,
      at: instant(time ?? about.publishTime),
      ...(report !== undefined && { report }),
    }
  }
  const returns = externalReturnsIn(inner)
  if (returns.length > 0) return { id: 'returns', at: new Date().toISOString(), returns }
  throw new Problem('request-invalid', {
    detail: `Amazon: no notification: ${capitals.faults(inner)}`.slice(0, 300),
  })
}

function instant(written: string | undefined): string {
  return new Date(isInstant(written) ? written : Date.now()).toISOString()
}

const optional = (properties: Record<string, object>) => object(properties, Object.keys(properties))
const id = { type: 'string', minLength: 1, maxLength: 100 }

const inEvent = members<{ detail: unknown }>({ 'detail-type': text, detail: { type: 'object' } })

const capitals = members<{
  EventTime?: string
  NotificationMetadata: { NotificationId: string; PublishTime?: string }
  Payload: { OrderChangeNotification?: OrderChange; TransactionUpdateNotification?: Transaction }
}>(
  {
    EventTime: text,
    NotificationMetadata: object({ NotificationId: id, PublishTime: text }, ['PublishTime']),
    Payload: optional({
      OrderChangeNotification: object(
        {
          AmazonOrderId: id,
          Summary: optional({
            OrderItems: listOf(
              optional({ OrderItemId: text, IsBuyerRequestedCancel: { type: 'boolean' } }),
            ),
          }),
        },
        ['Summary'],
      ),
      TransactionUpdateNotification: object(
        {
          TransactionType: text,
          PostedDate: text,
          RelatedIdentifiers: listOf(
            optional({ RelatedIdentifierName: text, RelatedIdentifierValue: id }),
          ),
        },
        ['PostedDate', 'RelatedIdentifiers'],
      ),
    }),
  },
  ['EventTime'],
)

const small = members<{
  eventTime?: string
  notificationMetadata: { notificationId: string; publishTime?: string }
  payload: { reportProcessingFinishedNotification?: Report }
}>(
  {
    eventTime: text,
    notificationMetadata: object({ notificationId: id, publishTime: text }, ['publishTime']),
    payload: optional({
      reportProcessingFinishedNotification: optional({
        reportType: text,
        processingStatus: text,
        reportDocumentId: text,
      }),
    }),
  },
  ['eventTime'],
)
