import t from 'tap'
import type { Refund } from '../../openapi/generated/orders.d.ts'
import {
  cancelled,
  change,
  flawlessRun,
  open,
  purchaseOrder,
  refunded,
  refundReference,
  rejected,
  returned,
  shipped,
  supplied,
} from './check.suite.ts'
import { check, promises } from './check.ts'
import type { Attempt, DocumentRow, Facts, OrderRow } from './facts.ts'
import { smallestHistory } from './history.ts'

t.test('a run in which every promise was kept is clean', async t => {
  t.same(check(flawlessRun()), [])
})

t.test('what was planned for later is not late, nor what a system makes wait', async t => {
  const planned = { plannedAt: 3_600_000, finishedAt: 3_600_050 }
  t.same(check(withOperation(flawlessRun(), open.placing, planned)), [])
  const waited = (reason: string) => ({
    ...withOperation(flawlessRun(), open.placing, { finishedAt: 70_000 }),
    late: [
      {
        operationId: open.placing,
        kind: 'place-order',
        subject: open.orderId,
        reasons: { runs: 40, [reason]: 20 },
      },
    ],
  })
  t.same(check(waited('payment: answered 503')), [])
  t.match(check(waited('a cancellation is being decided')), [{ orderId: open.orderId }])
})

/** One fault planted into the flawless run, and the promise it breaks. */
type Planted = {
  readonly fault: string
  readonly breaks: string
  readonly plant: (run: Facts) => Facts
}

const planted: readonly Planted[] = [
  {
    fault: 'an acknowledged order is lost',
    breaks: 'what was acknowledged is there',
    plant: run => ({ ...run, orders: run.orders.filter(({ id }) => id !== open.orderId) }),
  },
  {
    fault: 'a 202 for an order that is not there',
    breaks: 'what was acknowledged is there',
    plant: run => withAttempt(run, rejected.key, { status: 202, orderId: 'ord_GONE' }),
  },
  {
    fault: 'a confirmed order is rejected after all',
    breaks: 'what was acknowledged is there',
    plant: run => ({
      ...run,
      requests: run.requests.map(one =>
        one.key === rejected.key ? { ...one, outcome: 'accepted', orderId: rejected.orderId } : one,
      ),
    }),
  },
  {
    fault: 'an order nobody asked for',
    breaks: 'what is there was asked for',
    plant: run => ({ ...run, keys: run.keys.filter(({ key }) => key !== open.key) }),
  },
  {
    fault: 'an order with other goods than were asked for',
    breaks: 'what is there was asked for',
    plant: run => ({
      ...run,
      requests: run.requests.map(one => ({ ...one, items: [{ sku: 'MUG-WHITE', quantity: 3 }] })),
    }),
  },
  {
    fault: 'one key answered with two orders',
    breaks: 'one key, one order',
    plant: run =>
      withAttempt(run, open.key, { status: 201, orderId: shipped.orderId, replayed: true }),
  },
  {
    fault: "two orders under the channel's one number",
    breaks: 'one key, one order',
    plant: run => ({
      ...run,
      orders: run.orders.map(one => changed(one, { channelOrderId: '10045' })),
    }),
  },
  {
    fault: 'a replay with another body',
    breaks: 'a repeated request gets the same answer',
    plant: run =>
      withAttempt(run, open.key, {
        status: 201,
        orderId: open.orderId,
        digest: 'another',
        replayed: true,
      }),
  },
  {
    fault: 'a repeat taken as new',
    breaks: 'a repeated request gets the same answer',
    plant: run =>
      withAttempt(run, open.key, {
        status: 201,
        orderId: open.orderId,
        digest: `digest of ${open.orderId}`,
      }),
  },
  {
    fault: 'declined first, confirmed when asked again',
    breaks: 'a repeated request gets the same answer',
    plant: run => withAttempt(run, rejected.key, { status: 201, orderId: rejected.orderId }),
  },
  {
    fault: 'an accepted order whose caller was told no',
    breaks: 'what was refused was not taken',
    plant: run => ({
      ...run,
      requests: run.requests.map(one =>
        one.key === open.key ? { ...one, outcome: 'refused', code: 'insufficient-stock' } : one,
      ),
    }),
  },
  {
    fault: 'a cancellation that was confirmed and is not there',
    breaks: 'a confirmed cancellation is one',
    plant: run => ({
      ...run,
      cancellations: [{ orderId: open.orderId, attempts: [], outcome: 'cancelled' }],
    }),
  },
  {
    fault: 'an order that is never decided',
    breaks: 'the state is what happened',
    plant: run =>
      withOrder(run, open.orderId, ({ document }) => {
        const { acceptedAt: _, ...undecided } = document
        return { state: 'received', document: { ...undecided, state: 'received' } }
      }),
  },
  {
    fault: 'an order that is fulfilled and says it is on its way',
    breaks: 'the state is what happened',
    plant: run =>
      withOrder(run, shipped.orderId, ({ document }) => ({
        state: 'processing',
        document: { ...document, state: 'processing' },
      })),
  },
  {
    fault: 'a document older than its row',
    breaks: 'the state is what happened',
    plant: run => withOrder(run, open.orderId, ({ version }) => ({ version: version + 1 })),
  },
  {
    fault: 'a gap in the events',
    breaks: 'events are numbered without gaps',
    plant: run => ({
      ...run,
      events: run.events.filter(
        ({ subject, sequence }) => !(subject === shipped.orderId && sequence === 4),
      ),
    }),
  },
  {
    fault: 'the last event is missing',
    breaks: 'events are numbered without gaps',
    plant: run => ({
      ...run,
      events: run.events.filter(
        ({ subject, sequence }) => !(subject === open.orderId && sequence === 6),
      ),
    }),
  },
  {
    fault: 'shipped before it was accepted',
    breaks: 'events tell a story that can be',
    plant: run => ({
      ...run,
      events: run.events.map(event =>
        event.type === 'retail.order.accepted.v1'
          ? { ...event, type: 'retail.reservation.made.v1' }
          : event,
      ),
    }),
  },
  {
    fault: 'captured after it was cancelled',
    breaks: 'events tell a story that can be',
    plant: run => ({
      ...run,
      events: run.events.map(event =>
        event.type === 'retail.salesOrder.cancelled.v1'
          ? { ...event, type: 'retail.payment.captured.v1' }
          : event,
      ),
    }),
  },
  {
    fault: 'work told as shipped that is not',
    breaks: 'events tell a story that can be',
    plant: run => ({
      ...run,
      events: run.events.filter(({ type }) => type !== 'retail.fulfilmentOrder.shipped.v1'),
    }),
  },
  {
    fault: 'more handed over than ordered',
    breaks: 'the ledger of every line adds up',
    plant: run => withQuantities(run, shipped.orderId, { shipped: 3 }),
  },
  {
    fault: 'totals that are off by a cent',
    breaks: 'totals are the sums of their lines',
    plant: run =>
      withDocument(run, open.orderId, ({ totals }) => ({
        totals: { ...totals, total: { currency: 'EUR', amount: '29.91' } },
      })),
  },
  {
    fault: 'an accepted order without an authorisation',
    breaks: 'an accepted order is authorised once, for its total',
    plant: run => without(run, 'authorization', `${open.orderId}:authorise`),
  },
  {
    fault: 'an authorisation over too little',
    breaks: 'an accepted order is authorised once, for its total',
    plant: run => withFacts(run, `${open.orderId}:authorise`, { amount: '2500' }),
  },
  {
    fault: 'a missing capture',
    breaks: 'what was captured is what was handed over',
    plant: run =>
      without(
        withFacts(run, `${shipped.orderId}:authorise`, { captured: '0' }),
        'capture',
        `${shipped.handover}:capture`,
      ),
  },
  {
    fault: 'captured twice',
    breaks: 'what was captured is what was handed over',
    plant: run => withFacts(run, `${shipped.orderId}:authorise`, { captured: '5980' }),
  },
  {
    fault: 'money taken for goods that have not left',
    breaks: 'what was captured is what was handed over',
    plant: run => withFacts(run, `${open.orderId}:authorise`, { captured: '2990' }),
  },
  {
    fault: 'a cancelled order whose money is still held',
    breaks: 'nobody pays for what they do not get',
    plant: run => withFacts(run, `${cancelled.orderId}:authorise`, { voided: '0' }),
  },
  {
    fault: 'a rejected order that was authorised all the same',
    breaks: 'nobody pays for what they do not get',
    plant: run => withState(run, `${rejected.orderId}:authorise`, 'approved'),
  },
  {
    fault: 'a doubled sales order',
    breaks: 'one sales order in the ERP for each accepted order',
    plant: run => doubled(run, 'salesOrder', shipped.orderId),
  },
  {
    fault: 'a sales order that was never booked',
    breaks: 'one sales order in the ERP for each accepted order',
    plant: run => without(run, 'salesOrder', open.orderId),
  },
  {
    fault: 'a cancelled order that is open in the ERP',
    breaks: 'one sales order in the ERP for each accepted order',
    plant: run => withState(run, cancelled.orderId, 'Open'),
  },
  {
    fault: 'an open order that is cancelled in the ERP',
    breaks: 'one sales order in the ERP for each accepted order',
    plant: run => withState(run, open.orderId, 'Cancelled'),
  },
  {
    fault: 'a handover without an invoice',
    breaks: 'one invoice for each handover',
    plant: run => without(run, 'invoice', shipped.handover),
  },
  {
    fault: 'an invoice over another amount',
    breaks: 'one invoice for each handover',
    plant: run => withFacts(run, shipped.handover, { total: '25.00' }),
  },
  {
    fault: 'work that was submitted and never arrived',
    breaks: 'whoever fulfils it has the work once, in the same state',
    plant: run => without(run, 'workOrder', open.work),
  },
  {
    fault: 'a cancelled order that the warehouse goes on with',
    breaks: 'whoever fulfils it has the work once, in the same state',
    plant: run => withState(run, cancelled.work, 'PICKING'),
  },
  {
    fault: 'a report of the warehouse that got lost',
    breaks: 'whoever fulfils it has the work once, in the same state',
    plant: run => withState(run, open.work, 'SHIPPED'),
  },
  {
    fault: 'a parcel booked for cancelled work',
    breaks: 'a parcel is booked for what leaves, and for nothing else',
    plant: run => withState(run, `${cancelled.work}:label`, 'announced'),
  },
  {
    fault: 'a shop that never hears that its order was accepted',
    breaks: 'CRM and shop are told everything once',
    plant: run => without(run, 'receipt', `${open.orderId}:acknowledge`),
  },
  {
    fault: 'an activity that is done and not in the CRM',
    breaks: 'CRM and shop are told everything once',
    plant: run => without(run, 'activity', `opn_${open.orderId}-crm`),
  },
  {
    fault: 'two parcels under one reference',
    breaks: 'nothing is there twice at another system',
    plant: run => doubled(run, 'label', `${open.work}:label`),
  },
  {
    fault: 'a sales order of an order we do not know',
    breaks: 'nothing is at another system that nobody here knows of',
    plant: run => ({
      ...run,
      documents: run.documents.map(one =>
        one.reference === open.orderId ? { ...one, reference: 'ord_NOBODY' } : one,
      ),
    }),
  },
  {
    fault: 'webhooks nobody takes',
    breaks: 'what other systems report is taken',
    plant: run => ({ ...run, undeliveredWebhooks: 2 }),
  },
  {
    fault: 'stock that moved without a movement',
    breaks: 'what is on hand is the sum of what moved',
    plant: run => ({ ...run, movements: run.movements.slice(0, 1) }),
  },
  {
    fault: 'a movement with a wrong balance',
    breaks: 'what is on hand is the sum of what moved',
    plant: run => ({
      ...run,
      movements: run.movements.map(one => ({ ...one, balance: one.balance + 1 })),
    }),
  },
  {
    fault: 'a leaked reservation',
    breaks: 'what is reserved is the sum of live reservations',
    plant: run => ({
      ...run,
      reservations: run.reservations.filter(({ orderId }) => orderId !== open.orderId),
    }),
  },
  {
    fault: 'oversold stock',
    breaks: 'nothing is promised twice',
    plant: run => ({ ...run, positions: run.positions.map(one => ({ ...one, reserved: 10 })) }),
  },
  {
    fault: 'stock that was oversold for a moment',
    breaks: 'nothing is promised twice',
    plant: run => ({
      ...run,
      oversold: [{ at: 3, sku: 'MUG-WHITE', locationId: 'WH-BERLIN', onHand: 1, reserved: 2 }],
    }),
  },
  {
    fault: 'a cancelled order that still holds stock',
    breaks: 'promises are those of open lines',
    plant: run => ({
      ...run,
      reservations: run.reservations.map(one =>
        one.orderId === cancelled.orderId ? { ...one, state: 'hard' } : one,
      ),
    }),
  },
  {
    fault: 'an open order without its stock',
    breaks: 'promises are those of open lines',
    plant: run => ({
      ...run,
      reservations: run.reservations.map(one => ({ ...one, state: 'released' })),
    }),
  },
  {
    fault: 'goods that left twice',
    breaks: 'every departure is taken from stock once',
    plant: run => ({
      ...run,
      movements: run.movements.map(one =>
        one.reference === shipped.handover ? { ...one, quantity: -4 } : one,
      ),
    }),
  },
  {
    fault: 'a warehouse that counts otherwise',
    breaks: 'the warehouse counts the same',
    plant: run => withFacts(run, 'MUG-WHITE', { onHand: 7 }),
  },
  {
    fault: 'a stuck operation',
    breaks: 'nothing is stuck',
    plant: run => ({
      ...run,
      stuck: [
        {
          operationId: 'opn_1',
          kind: 'post-sales-order',
          subject: open.orderId,
          state: 'waiting',
          waitingFor: 'erp: answered 503',
        },
      ],
    }),
  },
  {
    fault: 'an operation that was over only after a minute',
    breaks: 'nothing takes longer than a minute, beside what systems that fail make it wait',
    plant: run => withOperation(run, open.placing, { createdAt: 5, finishedAt: 60_006 }),
  },
  {
    fault: 'an operation that began a minute after it was to',
    breaks: 'nothing takes longer than a minute, beside what systems that fail make it wait',
    plant: run =>
      withOperation(run, open.placing, {
        createdAt: 5,
        plannedAt: 3_600_000,
        finishedAt: 3_661_000,
      }),
  },
  {
    fault: 'a server that crashed',
    breaks: 'no server ends by itself',
    plant: run => ({ ...run, deaths: ['server 1 ended by itself with exit code 1'] }),
  },
  {
    fault: 'an operation that was given up',
    breaks: 'nothing was given up',
    plant: run => withOperation(run, open.placing, { state: 'dead' }),
  },
  {
    fault: 'an effect whose outcome nobody looked up',
    breaks: 'the journal of what is done has no open line',
    plant: run => ({ ...run, steps: run.steps.map(one => ({ ...one, state: 'intent' })) }),
  },
  {
    fault: 'money that could not be given back',
    breaks: 'no undo was refused',
    plant: run => ({
      ...run,
      exceptions: [
        {
          category: 'fundsHeld',
          orderId: rejected.orderId,
          operationId: rejected.placing,
          reason: 'undo authorise payment: refused',
          raisedAt: 4,
        },
      ],
    }),
  },
  {
    fault: 'one key answered with two returns',
    breaks: 'one key, one return',
    plant: run => ({
      ...run,
      returnRequests: run.returnRequests.map(one => ({
        ...one,
        attempts: [...one.attempts, ...one.attempts.map(sent => ({ ...sent, digest: 'another' }))],
      })),
    }),
  },
  {
    fault: 'a return that was acknowledged and is lost',
    breaks: 'one key, one return',
    plant: run => ({ ...run, returns: [] }),
  },
  {
    fault: 'goodwill nobody asked for',
    breaks: 'one key, one return',
    plant: run =>
      withRefund(run, refund => ({ ...refund, reason: 'goodwill' as const, returnId: undefined })),
  },
  {
    fault: 'a piece taken off that nobody asked for',
    breaks: 'a piece that is taken off is taken off once',
    plant: run => ({
      ...run,
      returnRequests: run.returnRequests.map(one => ({ ...one, kind: 'piece' as const })),
    }),
  },
  {
    fault: 'money held for what was taken off',
    breaks: 'nobody pays for what they do not get',
    plant: run => withFacts(run, `${shipped.orderId}:authorise`, { captured: '1640' }),
  },
  {
    fault: 'a refund that was paid twice',
    breaks: 'a refund is paid once, as the order says',
    plant: run => doubled(run, 'refund', refundReference),
  },
  {
    fault: 'a refund that was never paid',
    breaks: 'a refund is paid once, as the order says',
    plant: run => without(run, 'refund', refundReference),
  },
  {
    fault: 'a refund of another amount',
    breaks: 'a refund is paid once, as the order says',
    plant: run => withFacts(run, refundReference, { amount: '1251' }),
  },
  {
    fault: 'more given back than was taken',
    breaks: 'nobody gets back more than was taken',
    plant: run => withFacts(run, `${shipped.orderId}:authorise`, { refunded: '2991' }),
  },
  {
    fault: 'a refund the tender does not know of',
    breaks: 'nobody gets back more than was taken',
    plant: run =>
      withDocument(run, shipped.orderId, ({ tenders }) => ({
        tenders: tenders.map(one => ({ ...one, refunded: { currency: 'EUR', amount: '0.00' } })),
      })),
  },
  {
    fault: 'a credit memo that was posted twice',
    breaks: 'one credit memo for each refund, after it succeeded',
    plant: run => doubled(run, 'creditMemo', refunded),
  },
  {
    fault: 'a credit memo for money that was not paid back',
    breaks: 'one credit memo for each refund, after it succeeded',
    plant: run => withRefund(run, refund => ({ ...refund, state: 'manual' as const })),
  },
  {
    fault: 'a returned piece that was counted twice',
    breaks: 'what came back is counted once',
    plant: run => ({
      ...run,
      movements: run.movements.map(one =>
        one.reference.startsWith(returned) ? { ...one, quantity: 2 } : one,
      ),
    }),
  },
  {
    fault: 'money of a marketplace that is taken once more',
    breaks: 'what others collect is not collected by us',
    plant: run =>
      withDocument(run, open.orderId, ({ tenders }) => ({
        tenders: tenders.map(one => ({ ...one, method: 'collectedByChannel' as const })),
      })),
  },
  {
    fault: 'a second authorisation that nobody let go of',
    breaks: 'an accepted order is authorised once, for its total',
    plant: run => ({
      ...run,
      documents: [
        ...run.documents,
        {
          ...newDocument('payment', 'authorization', `${change}:authorise`, 'approved'),
          facts: { order: open.orderId, amount: '500', captured: '0', voided: '0' },
        },
      ],
    }),
  },
  {
    fault: 'tenders that pay less than the order costs',
    breaks: 'an accepted order is authorised once, for its total',
    plant: run =>
      withDocument(run, shipped.orderId, ({ totals }) => ({
        totals: { ...totals, total: { currency: 'EUR', amount: '39.90' } },
      })),
  },
  {
    fault: 'a change its caller was told of that was not made',
    breaks: 'a change is made once, as its caller was told, and paid once',
    plant: run => withChanges(run, { state: 'failed' }),
  },
  {
    fault: 'a change that never comes to its end',
    breaks: 'a change is made once, as its caller was told, and paid once',
    plant: run => withChanges({ ...run, edits: [] }, { state: 'applying' }),
  },
  {
    fault: 'a line that was added to the order and is not there',
    breaks: 'a change is made once, as its caller was told, and paid once',
    plant: run =>
      withChanges(run, one => ({
        preview: { ...one.preview, added: [{ lineId: '9' }] as never },
      })),
  },
  {
    fault: 'money held for a change that failed',
    breaks: 'a change is made once, as its caller was told, and paid once',
    plant: run => ({
      ...withChanges({ ...run, edits: [] }, { state: 'failed' }),
      documents: [
        ...run.documents,
        {
          ...newDocument('payment', 'authorization', `${change}:authorise`, 'approved'),
          facts: { order: open.orderId, amount: '500', captured: '0', voided: '0' },
        },
      ],
    }),
  },
  {
    fault: 'a hold that was released and stays',
    breaks: 'a hold ends as it was decided',
    plant: run =>
      withDocument(run, open.orderId, () => ({
        holds: [{ type: 'manual', reason: 'x', since: '2026-11-21T10:00:00.000Z' }],
      })),
  },
  {
    fault: 'an order that was cancelled at its hold and goes on',
    breaks: 'a hold ends as it was decided',
    plant: run => ({
      ...run,
      holds: [{ orderId: open.orderId, type: 'manual', end: 'cancel', outcome: 'decided' }],
    }),
  },
  {
    fault: 'goods handed out before anybody looked at the payment',
    breaks: 'nothing is handed out before a person has looked at it',
    plant: run => ({
      ...run,
      events: run.events.flatMap(one =>
        one.subject === open.orderId && one.type === 'retail.order.accepted.v1'
          ? [{ ...one, type: 'retail.order.held.v1', data: { hold: 'fraudReview' } }, one]
          : [one],
      ),
    }),
  },
  {
    fault: 'a shipment of a supplier that nobody took in',
    breaks: 'the supplier’s books and ours agree',
    plant: run => withWork(run, supplied.orderId, { state: 'submitted' }),
  },
  {
    fault: 'a purchase order that was declined and goes on',
    breaks: 'the supplier’s books and ours agree',
    plant: run => ({ ...run, purchaseOrders: [{ id: purchaseOrder, declined: 'yes' }] }),
  },
  {
    fault: 'more asked of a supplier than it took on',
    breaks: 'the supplier’s books and ours agree',
    plant: run => ({
      ...run,
      purchaseOrders: run.purchaseOrders.map(row => ({ ...row, pieces: 1 })),
    }),
  },
  {
    fault: 'a delivery that was counted twice',
    breaks: 'a delivery is counted once',
    plant: run => ({
      ...run,
      movements: run.movements.map(one =>
        one.reference === 'GR-1' ? { ...one, quantity: 6 } : one,
      ),
    }),
  },
  {
    fault: 'a shopper who waits for what lies in the warehouse',
    breaks: 'nobody waits for what is there',
    plant: run =>
      withDocument(run, open.orderId, ({ lines }) => ({
        lines: lines.map(line => ({
          ...line,
          promise: { kind: 'backorder' as const, since: '2026-11-21T10:00:00.000Z' },
        })),
      })),
  },
  {
    fault: 'an exchange without the goods that were wanted',
    breaks: 'an exchange is one order, one credit and one difference',
    plant: run => withExchange(run, 'ret_EXCHANGED:exchange', []),
  },
  {
    fault: 'an exchange that was credited twice',
    breaks: 'an exchange is one order, one credit and one difference',
    plant: run => withExchange(run, `${returned}:exchange`, ['1250', '1250']),
  },
  {
    fault: 'an exchange whose difference is wrong',
    breaks: 'an exchange is one order, one credit and one difference',
    plant: run => withExchange(run, `${returned}:exchange`, ['1250'], '-16.40'),
  },
  {
    fault: 'a claim that was approved and forgotten',
    breaks: 'a claim is settled once',
    plant: run => withClaim(run, 'approved', {}),
  },
  {
    fault: 'a claim that was paid back and sent again',
    breaks: 'a claim is settled once',
    plant: run =>
      withClaim(run, 'resolved', { refundId: refunded, replacementOrderId: open.orderId }),
  },
  {
    fault: 'a refund a marketplace never paid',
    breaks: 'what the marketplace says it paid is paid',
    plant: run => ({
      ...run,
      returnRequests: run.returnRequests.map(one => ({ ...one, kind: 'marketplace' as const })),
    }),
  },
  {
    fault: 'a payment token that was kept',
    breaks: 'secrets are forgotten when they are not needed any more',
    plant: run =>
      withOperation(run, open.placing, { input: { secret: { paymentToken: 'tok_visa' } } }),
  },
]

for (const { fault, breaks, plant } of planted) {
  t.test(`found: ${fault}`, async t => {
    const rules = check(plant(flawlessRun())).map(({ rule }) => rule)
    t.ok(rules.includes(breaks), `breaks "${breaks}", broke ${rules.join(', ') || 'nothing'}`)
  })
}

t.test('every promise has a fault that breaks it', async t => {
  const broken = new Set(planted.map(({ breaks }) => breaks))
  t.same(
    promises.filter(promise => !broken.has(promise)),
    [],
  )
})

t.test('what a person was told of is explained', async t => {
  const run = withState(flawlessRun(), cancelled.work, 'SHIPPED')
  const told = {
    category: 'fulfilmentNotStopped',
    orderId: cancelled.orderId,
    operationId: null,
    reason: 'It had left.',
    raisedAt: 8,
  }
  t.notSame(check(run), [])
  t.same(check({ ...run, exceptions: [told] }), [])
})

t.test('of several histories that show a fault the shortest is told, in order', async t => {
  const run = { ...flawlessRun(), documents: [] }
  const smallest = smallestHistory(run, check(run))
  t.equal(smallest?.orderId, open.orderId)
  const times = smallest?.lines.map(({ at }) => at) ?? []
  t.same(
    times,
    times.toSorted((a, b) => a - b),
  )
  t.match(smallest?.lines[0]?.what, /client: POST order .* ECONNRESET/)
})

function withAttempt(run: Facts, key: string, attempt: Partial<Attempt>): Facts {
  const added = { at: 7, milliseconds: 30, to: 'server 2', status: 0, ...attempt }
  return {
    ...run,
    requests: run.requests.map(one =>
      one.key === key ? { ...one, attempts: [...one.attempts, added] } : one,
    ),
  }
}

function withRefund(run: Facts, change: (refund: Refund) => object): Facts {
  return withDocument(run, shipped.orderId, ({ refunds = [] }) => ({
    refunds: refunds.map(change) as Refund[],
  }))
}

function withChanges(run: Facts, how: object | ((one: Change) => object)): Facts {
  return withDocument(run, open.orderId, ({ changes = [] }) => ({
    changes: changes.map(one => ({ ...one, ...(typeof how === 'function' ? how(one) : how) })),
  }))
}

type Change = NonNullable<OrderRow['document']['changes']>[number]

function withWork(run: Facts, orderId: string, more: { state: 'submitted' }): Facts {
  return withDocument(run, orderId, ({ fulfilmentOrders }) => ({
    fulfilmentOrders: fulfilmentOrders.map(one => ({ ...one, ...more })),
  }))
}

/** The mug that came back was exchanged for what the open order says, with these credits. */
function withExchange(run: Facts, key: string, credits: readonly string[], net = '-17.40'): Facts {
  const exchange = {
    state: 'ordered',
    orderId: open.orderId,
    lines: [],
    returned: { currency: 'EUR', amount: '12.50' },
    replacement: { currency: 'EUR', amount: '29.90' },
    net: { currency: 'EUR', amount: net },
  }
  return {
    ...run,
    keys: run.keys.map(one => (one.subject === open.orderId ? { ...one, key } : one)),
    returns: run.returns.map(one => ({
      ...one,
      document: { ...one.document, exchange } as typeof one.document,
    })),
    documents: [
      ...run.documents,
      ...credits.map(amount => ({
        ...newDocument('payment', 'storeCredit', `${returned}:exchange`, 'issued'),
        facts: { amount },
      })),
    ],
  }
}

function withClaim(run: Facts, state: string, settled: object): Facts {
  const document = {
    id: 'clm_1',
    lines: [],
    ...settled,
  } as unknown as Facts['claims'][number]['document']
  return { ...run, claims: [{ id: 'clm_1', orderId: shipped.orderId, state, document }] }
}

function newDocument(system: string, type: string, reference: string, state: string): DocumentRow {
  return { system, type, id: `new ${type}`, reference, state, createdAt: 5, facts: {} }
}

function withOrder(
  run: Facts,
  orderId: string,
  change: (row: OrderRow) => Partial<OrderRow>,
): Facts {
  return {
    ...run,
    orders: run.orders.map(one => (one.id === orderId ? { ...one, ...change(one) } : one)),
  }
}

function withDocument(
  run: Facts,
  orderId: string,
  change: (order: OrderRow['document']) => Partial<OrderRow['document']>,
): Facts {
  return withOrder(run, orderId, row => changed(row, change(row.document)))
}

function changed(row: OrderRow, change: Partial<OrderRow['document']>): OrderRow {
  return { ...row, document: { ...row.document, ...change } }
}

function withQuantities(run: Facts, orderId: string, moved: { shipped: number }): Facts {
  return withDocument(run, orderId, ({ lines }) => ({
    lines: lines.map(line => ({ ...line, quantities: { ...line.quantities, ...moved } })),
  }))
}

function withOperation(
  run: Facts,
  id: string,
  change: Partial<Facts['operations'][number]>,
): Facts {
  return {
    ...run,
    operations: run.operations.map(one => (one.id === id ? { ...one, ...change } : one)),
  }
}

function withState(run: Facts, reference: string, state: string): Facts {
  return mapDocuments(run, reference, one => ({ ...one, state }))
}

function withFacts(run: Facts, reference: string, facts: DocumentRow['facts']): Facts {
  return mapDocuments(run, reference, one => ({ ...one, facts: { ...one.facts, ...facts } }))
}

function mapDocuments(
  run: Facts,
  reference: string,
  change: (document: DocumentRow) => DocumentRow,
): Facts {
  return {
    ...run,
    documents: run.documents.map(one => (one.reference === reference ? change(one) : one)),
  }
}

function without(run: Facts, type: string, reference: string): Facts {
  return {
    ...run,
    documents: run.documents.filter(one => one.type !== type || one.reference !== reference),
  }
}

function doubled(run: Facts, type: string, reference: string): Facts {
  const found = run.documents.filter(one => one.type === type && one.reference === reference)
  return {
    ...run,
    documents: [...run.documents, ...found.map(one => ({ ...one, id: `${one.id}-again` }))],
  }
}
