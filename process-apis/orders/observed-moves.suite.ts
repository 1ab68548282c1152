import type { Test } from 'tap'
import type { Store } from '../store/store.ts'

/**
 * THE LIST of what may become what, for what nobody sets: these states follow from quantities, amounts and answers. `∅` is
 * before it is there. The words are those of the canonical model; where more is listed than there, it says why.
 */
const listed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Order: {
    '∅': 'received',
    received: 'accepted rejected cancelled',
    // An order without goods hands itself over; one from elsewhere may have been handed over before we heard of it.
    accepted: 'processing partiallyFulfilled fulfilled cancelRequested cancelled',
    // Work that was stopped or turned down is planned anew: until it is handed out nobody works on the order.
    processing: 'accepted partiallyFulfilled fulfilled cancelRequested cancelled',
    partiallyFulfilled: 'fulfilled cancelRequested cancelled',
    // Something was added to it, which has not left.
    fulfilled: 'partiallyFulfilled',
    // Who has it did not stop, or it had left: the cancellation is over, and the order is as far as it is.
    cancelRequested: 'cancelled accepted processing partiallyFulfilled fulfilled',
    rejected: '',
    cancelled: '',
  },
  FulfilmentOrder: {
    '∅': 'planned',
    planned:
      'submitted acknowledged picking packed shipped readyForPickup pickedUp rejected cancelRequested cancelled superseded onHold',
    submitted:
      'acknowledged picking packed shipped readyForPickup pickedUp rejected cancelRequested cancelled superseded onHold',
    acknowledged:
      'picking packed shipped readyForPickup pickedUp rejected cancelRequested cancelled superseded onHold',
    picking: 'shortPicked packed shipped readyForPickup pickedUp cancelRequested onHold',
    shortPicked: 'picking packed shipped rejected cancelRequested',
    packed: 'shipped readyForPickup pickedUp cancelRequested',
    shipped: 'delivered deliveryFailed returningToSender lost',
    readyForPickup: 'pickedUp pickupExpired cancelRequested',
    rejected: 'superseded cancelled',
    onHold: 'planned submitted cancelled cancelRequested',
    scheduled: 'planned submitted cancelled',
    cancelRequested: 'cancelled cancelRefused shipped pickedUp readyForPickup',
    cancelRefused: 'picking packed shipped readyForPickup pickedUp',
    deliveryFailed: 'shipped delivered returningToSender lost',
    returningToSender: 'lost',
  },
  Reservation: {
    '∅': 'soft hard',
    soft: 'hard committed released expired transferred',
    hard: 'committed released transferred',
  },
  Tender: {
    // It is written down with the answer: what is being asked stands in the journal. Cash and what a channel has is captured.
    '∅': 'planned authorised partiallyCaptured captured',
    planned: 'authorised captured voided',
    authorised: 'partiallyCaptured captured voided expired',
    partiallyCaptured: 'captured',
  },
  PaymentTransaction: {
    '∅': 'initial pending success failure',
    initial: 'pending success failure unknown',
    pending: 'success failure',
    unknown: 'success failure',
  },
  Refund: {
    // Where nobody has to approve it, it is; what somebody else has paid is told when it is done, or in part.
    '∅': 'requested approved submitted succeeded',
    requested: 'approved failed',
    approved: 'submitted pending succeeded failed retry manual',
    submitted: 'pending succeeded failed retry manual',
    pending: 'submitted succeeded failed retry manual reversed',
    retry: 'approved submitted failed manual',
    manual: 'approved submitted succeeded failed',
    // It came back: another way is tried.
    succeeded: 'reversed',
    reversed: 'approved submitted failed manual',
  },
  OrderChange: {
    '∅': 'requested',
    requested: 'applying declined failed',
    applying: 'confirmed failed',
  },
}

/**
 * Has the test's database write down every change of state that is committed, whoever makes it and however: of orders, their
 * work, tenders, payment transactions, refunds and changes, and of reservations. Gives what looks whether each of them is listed.
 */
export async function observeMoves({
  pool,
}: Pick<Store, 'pool'>): Promise<(t: Test) => Promise<void>> {
  await pool.query(observer)
  return async t => {
    const { rows } = await pool.query<{ machine: string; was: string; now: string }>(
      'select * from crossdock.observed_move order by 1, 2, 3',
    )
    t.ok(rows.length >= 5, `${rows.length} moves`)
    const unlisted = rows.filter(
      ({ machine, was, now }) => !(listed[machine]?.[was] ?? '').split(' ').includes(now),
    )
    t.same(
      unlisted.map(({ machine, was, now }) => `${machine} ${was} → ${now}`),
      [],
    )
  }
}

const observer = `
  create table crossdock.observed_move (machine text, was text, now text, primary key (machine, was, now));
  create function crossdock.observe_members(machine text, was jsonb, now jsonb) returns void language sql as $$
    insert into crossdock.observed_move
    select machine, coalesce(o->>'state', o->>'status', '∅'), coalesce(n->>'state', n->>'status')
    from jsonb_array_elements(coalesce(now, '[]')) n
    left join jsonb_array_elements(coalesce(was, '[]')) o on o->>'id' = n->>'id'
    where coalesce(o->>'state', o->>'status', '∅') <> coalesce(n->>'state', n->>'status')
    on conflict do nothing
  $$;
  create function crossdock.all_transactions(document jsonb) returns jsonb language sql as $$
    select jsonb_agg(x) from jsonb_array_elements(document->'tenders') t, jsonb_array_elements(t->'transactions') x
  $$;
  create function crossdock.observe_order() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
  declare was jsonb := case when tg_op = 'UPDATE' then old.document else '{}' end;
  begin
    insert into crossdock.observed_move
    select 'Order', coalesce(was->>'state', '∅'), new.document->>'state'
    where coalesce(was->>'state', '∅') <> new.document->>'state' on conflict do nothing;
    perform crossdock.observe_members('FulfilmentOrder', was->'fulfilmentOrders', new.document->'fulfilmentOrders');
    perform crossdock.observe_members('Tender', was->'tenders', new.document->'tenders');
    perform crossdock.observe_members('Refund', was->'refunds', new.document->'refunds');
    perform crossdock.observe_members('OrderChange', was->'changes', new.document->'changes');
    perform crossdock.observe_members('PaymentTransaction',
      crossdock.all_transactions(was), crossdock.all_transactions(new.document));
    return null;
  end $$;
  create trigger observe after insert or update on crossdock."order"
    for each row execute function crossdock.observe_order();
  create function crossdock.observe_reservation() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
  begin
    insert into crossdock.observed_move
    select 'Reservation', case when tg_op = 'UPDATE' then old.state else '∅' end, new.state
    where tg_op = 'INSERT' or old.state <> new.state on conflict do nothing;
    return null;
  end $$;
  create trigger observe after insert or update on crossdock.reservation
    for each row execute function crossdock.observe_reservation();`

/** What work may become from there, as it is listed. */
export const listedMoves = (machine: string, from: string): readonly string[] =>
  (listed[machine]?.[from] ?? '').split(' ').filter(word => word !== '')
