import type { Dispute, EvidenceItem } from '../../openapi/generated/operations.v1.d.ts'
import type { Order, Tender } from '../../openapi/generated/orders.d.ts'
import type { Money } from '../../openapi/canonical/money.ts'
import type { Queryable } from '../store/store.ts'

/** Something the customer was told. */
export type Contact = { readonly kind: string; readonly at: string }

/** What the customer of an order was told and when: notifications that were sent, and what stands in the history at the CRM. */
export async function contactsOf(
  db: Queryable,
  tenant: string,
  orderId: string,
): Promise<readonly Contact[]> {
  const { rows } = await db.query<{ kind: string; at: Date }>({
    name: 'crossdock-contacts-of-order',
    text: `select kind, sent_at as at from crossdock.notification
           where tenant = $1 and order_id = $2 and state = 'sent'
           union all
           select input ->> 'kind', coalesce(finished_at, updated_at) from crossdock.operation
           where tenant = $1 and subject = $2 and kind = 'record-activity' and state = 'succeeded'
             and input ->> 'kind' <> 'note'
           order by at, kind limit 200`,
    values: [tenant, orderId],
  })
  return rows.map(({ kind, at }) => ({ kind, at: at.toISOString() }))
}

/**
 * What speaks for us in a dispute, put together from what is known of the order: what was bought and how it was paid, that it was
 * delivered and where, what the customer was told, what was paid back. Nothing is in it that is not so.
 */
export function evidenceOf(
  order: Order,
  { tenderId }: Pick<Dispute, 'tenderId'>,
  contacts: readonly Contact[],
  note?: string,
): EvidenceItem[] {
  const tender = order.tenders.find(({ id }) => id === tenderId)
  const items: (EvidenceItem | undefined)[] = [
    item('order', 'What was ordered', ordered(order)),
    item('payment', 'How it was paid', tender === undefined ? [] : paid(tender)),
    item('customer', 'Who ordered it', customer(order)),
    item('delivery', 'That it was delivered', delivered(order)),
    item(
      'contact',
      'What the customer was told',
      contacts.map(({ kind, at }) => `${at}: ${kind}`),
    ),
    item('refunds', 'What was paid back', refunded(order)),
    item('note', 'To be added', note === undefined ? [] : [note]),
  ]
  return items.filter(one => one !== undefined)
}

function item(
  kind: EvidenceItem['kind'],
  title: string,
  lines: readonly string[],
): EvidenceItem | undefined {
  return lines.length === 0 ? undefined : { kind, title, text: lines.join('\n').slice(0, 10_000) }
}

function ordered({ id, channel, channelOrderId, placedAt, lines, totals }: Order): string[] {
  return [
    `Order ${channelOrderId ?? id} of ${channel}, placed ${placedAt}`,
    ...lines.map(
      ({ title, sku, quantities, amounts }) =>
        `${quantities.ordered} × ${title ?? sku}, ${words(amounts.total)}`,
    ),
    `In all ${words(totals.total)}`,
  ]
}

function paid({ method, authorised, captured, risk, transactions }: Tender): string[] {
  return [
    `${method}: ${words(authorised)} authorised, ${words(captured)} captured`,
    ...transactions
      .filter(({ type, status }) => status === 'success' && type !== 'chargeback')
      .map(one => `${one.at}: ${one.type} ${words(one.amount)} ${one.pspReference ?? ''}`.trim()),
    ...(risk === undefined ? [] : [`The provider's opinion of the risk: ${risk.level}`]),
  ]
}

function customer({ customer: who, delivery }: Order): string[] {
  const to = 'address' in delivery ? delivery.address : undefined
  return [
    ...[who?.name, who?.email, who?.phone].filter(one => one !== undefined),
    ...(to === undefined
      ? []
      : [
          `Delivered to: ${[to.name, ...to.lines, to.postalCode, to.locality, to.country]
            .filter(one => one !== undefined)
            .join(', ')}`,
        ]),
  ]
}

function delivered({ fulfilmentOrders }: Order): string[] {
  return fulfilmentOrders.flatMap(({ state, type, shipments }) =>
    shipments.flatMap(({ carrier, trackingNumber, shippedAt, lines, tracking = [] }) => [
      `${lines.map(({ quantity, sku }) => `${quantity} × ${sku}`).join(', ')}: ${
        type === 'pickup' ? 'collected' : 'shipped'
      } ${shippedAt}${carrier === undefined ? '' : ` with ${carrier}`}${
        trackingNumber === undefined ? '' : `, tracking number ${trackingNumber}`
      } (${state})`,
      ...tracking.map(({ at, milestone, place }) =>
        [at, milestone, place].filter(one => one !== undefined).join(' '),
      ),
    ]),
  )
}

function refunded({ refunds = [] }: Order): string[] {
  return refunds.map(
    ({ id, amount, state, reason, requestedAt, settledAt, allocations }) =>
      `${id}: ${words(amount)} for ${reason}, asked for ${requestedAt}, ${state}${
        settledAt === undefined ? '' : ` ${settledAt}`
      }${allocations.map(({ pspReference }) => (pspReference === undefined ? '' : `, ${pspReference}`)).join('')}`,
  )
}

function words({ amount, currency }: Money): string {
  return `${amount} ${currency}`
}
