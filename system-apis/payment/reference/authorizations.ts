import { oncePerReference, referenceInUse } from '../../reference-systems/repeat.ts'
import {
  refused,
  route,
  type Answer,
  type Exchange,
} from '../../reference-systems/reference-system.ts'
import { members, text } from '../../shape.ts'
import { newAuthorization, newMovement, newVoid } from './bodies.ts'
import {
  authorization,
  authorizationById,
  type AuthorizationRow,
  declinedOf,
  expireNow,
  findAuthorization,
  findMovement,
  found,
  insertAuthorization,
  insertMovement,
  keepSettlement,
  ledger,
  lockAuthorization,
  movement,
  type MovementRow,
  number,
  refundsOf,
  settlementOf,
  settleRefund,
} from './authorization-rows.ts'
import { disputedOf } from './disputed.ts'
import { availableOn, isStoredValue, lockCard, type StoredValueRow } from './stored-value.ts'

/** Money that is held, taken, let go of and given back. */
export const authorizationRoutes = [
  route({
    method: 'POST',
    path: '/v1/authorizations',
    writes: true,
    body: newAuthorization,
    async handle({ db, body, fingerprint }) {
      const { merchantReference, amount, source, order } = body
      const wanted = { merchantReference, fingerprint, source, order, ...amount }
      if (isStoredValue(source)) return hold(db, wanted)
      if (!source.startsWith('tok_')) return refused(422, 'no_such_token', 'Not a token of ours.')
      const row = await authorize(db.rows, wanted, declines[source])
      await pause(answersAfterMs[source])
      return oncePerReference(row, fingerprint, authorization)
    },
  }),
  route({
    method: 'POST',
    path: '/v1/authorizations/{id}/renewals',
    writes: true,
    body: newMovement,
    async handle({ db, parameters, body, fingerprint }) {
      const { merchantReference, amount } = body
      const [held] = await db.rows<AuthorizationRow>(
        authorizationById,
        number(parameters['id'] ?? ''),
      )
      if (held === undefined) return refused(404, 'no_such_authorization', 'No such authorization.')
      if (amount.currency !== held.currency)
        return refused(422, 'wrong_currency', 'Not its currency.')
      const { source, order_reference: order } = held
      const wanted = { merchantReference, fingerprint, source, order, ...amount }
      if (isStoredValue(source)) return hold(db, wanted)
      const decline = await declinesAgain(db.rows, held)
      const row = await authorize(db.rows, wanted, decline)
      return oncePerReference(row, fingerprint, authorization)
    },
  }),
  route({
    method: 'POST',
    path: '/v1/authorizations/{id}/captures',
    writes: true,
    body: newMovement,
    handle: exchange => move('capture', exchange, exchange.body.amount),
  }),
  route({
    method: 'POST',
    path: '/v1/authorizations/{id}/refunds',
    writes: true,
    body: newMovement,
    handle: exchange => move('refund', exchange, exchange.body.amount),
  }),
  route({
    method: 'POST',
    path: '/v1/authorizations/{id}/voids',
    writes: true,
    body: newVoid,
    handle: exchange => move('void', exchange, exchange.body.amount),
  }),
  route({
    method: 'GET',
    path: '/v1/transactions',
    writes: false,
    absent: { status: 200, body: { transactions: [] } },
    async handle({ db, query }) {
      const reference = query.get('merchantReference')
      const [held] = await db.rows<AuthorizationRow>(findAuthorization, reference)
      if (held !== undefined) return found(authorization(held), held.created_at)
      const [moved] = await db.rows<MovementRow>(findMovement, reference)
      return moved && found(movement(moved), moved.created_at)
    },
  }),
]

/** What happens by itself, or at the bank, and the books. */
export const authorizationAdmin = [
  route({
    method: 'GET',
    path: '/ledger',
    writes: false,
    async handle({ db }) {
      return { status: 200, body: { currencies: await db.rows<object>(ledger) } }
    },
  }),
  route({
    method: 'POST',
    path: '/refund-result',
    writes: true,
    body: members<{ merchantReference: string; result: string }>({
      merchantReference: text,
      result: text,
    }),
    async handle({ db, body }) {
      const { merchantReference, result } = body
      await db.rows(settleRefund, merchantReference, result)
      return { status: 200, body: {} }
    },
  }),
  route({
    method: 'POST',
    path: '/expiry',
    writes: true,
    body: members<{ authorization: string }>({ authorization: text }),
    async handle({ db, body }) {
      await db.rows(expireNow, number(body.authorization))
      return { status: 200, body: {} }
    },
  }),
]

type Wanted = {
  readonly merchantReference: string
  readonly fingerprint: string
  readonly source: string
  readonly order: string
  readonly currency: string
  readonly value: string
}

async function authorize(
  rows: Exchange<unknown>['db']['rows'],
  { merchantReference, fingerprint, source, order, currency, value }: Wanted,
  decline: string | undefined,
): Promise<AuthorizationRow | undefined> {
  const [row] = await rows<AuthorizationRow>(
    insertAuthorization,
    merchantReference,
    fingerprint,
    order,
    currency,
    value,
    decline ?? null,
    holdsForMs(source),
    source,
    !source.startsWith('tok_single'),
    source === 'tok_risk_high' ? 'high' : source === 'tok_risk_medium' ? 'medium' : 'low',
  )
  return row
}

/** Why money is not held again on the means of an authorization, as its token says. */
async function declinesAgain(
  rows: Exchange<unknown>['db']['rows'],
  { source, order_reference: order }: AuthorizationRow,
): Promise<string | undefined> {
  if (source === 'tok_brief_once') return 'do_not_honor'
  if (source !== 'tok_brief_later') return declines[source]
  const tried = await rows(declinedOf, order, source)
  return tried.length === 0 ? 'do_not_honor' : undefined
}

/** Holds an amount on a card, which has to have it. Holds on one card wait for each other. */
async function hold(db: Exchange<unknown>['db'], wanted: Wanted): Promise<Answer> {
  return db.transaction<Answer>(async ({ rows }) => {
    const [locked] = await rows<StoredValueRow>(lockCard, wanted.source)
    if (locked === undefined) return refused(422, 'no_such_token', 'Not a token of ours.')
    if (locked.currency !== wanted.currency)
      return refused(422, 'wrong_currency', 'Not its currency.')
    const [before] = await rows<AuthorizationRow>(findAuthorization, wanted.merchantReference)
    if (before !== undefined) return oncePerReference(before, wanted.fingerprint, authorization)
    const [card] = await rows<StoredValueRow>(availableOn, wanted.source)
    const enough = BigInt(card?.available ?? '0') >= BigInt(wanted.value)
    const row = await authorize(rows, wanted, enough ? undefined : 'insufficient_funds')
    return oncePerReference(row, wanted.fingerprint, authorization)
  })
}

function holdsForMs(source: string): number {
  if (source === 'tok_expired') return 0
  return source.startsWith('tok_brief') ? 3_600_000 : sevenDaysMs
}

/** Moves money on an authorization, once per reference, never more than there is. */
async function move(
  type: 'capture' | 'refund' | 'void',
  { db, parameters, body, fingerprint }: Exchange<{ merchantReference: string }>,
  amount?: { value: string; currency: string },
): Promise<Answer> {
  const id = number(parameters['id'] ?? '')
  return db.transaction<Answer>(async ({ rows }) => {
    // The lock makes moves of one authorization wait for each other, repeats too.
    const [held] = await rows<AuthorizationRow>(lockAuthorization, id)
    if (held === undefined) return refused(404, 'no_such_authorization', 'No such authorization.')
    const [done] = await rows<MovementRow>(findMovement, body.merchantReference)
    if (done !== undefined) {
      return done.fingerprint === fingerprint && done.authorization === id && done.type === type
        ? { status: 201, body: movement(done) }
        : referenceInUse
    }

    const open = BigInt(held.amount) - BigInt(held.captured) - BigInt(held.voided)
    const value = amount === undefined ? open : BigInt(amount.value)
    const objection =
      objectionTo(type, held, value, open, amount?.currency ?? held.currency) ??
      (type === 'refund' ? await disputed(rows, held, value) : undefined)
    if (objection !== undefined) return objection
    const [row] = await rows<MovementRow>(
      insertMovement,
      body.merchantReference,
      fingerprint,
      id,
      type,
      value.toString(),
      type === 'refund' ? await refundResult(held, rows) : 'approved',
    )
    if (row === undefined) throw new Error('an insert gives its row')
    const settlement =
      type === 'capture' ? settlementOf(held.source, { ...row, value: row.amount }) : undefined
    const [told = row] =
      settlement === undefined
        ? []
        : await rows<MovementRow>(keepSettlement, row.id, JSON.stringify(settlement))
    // Whoever may capture but once has let go of the rest with it. https://docs.adyen.com/online-payments/capture
    const rest = open - value
    if (type === 'capture' && !held.multiple_captures && rest > 0n) {
      await rows(
        insertMovement,
        `${body.merchantReference}:rest`,
        fingerprint,
        id,
        'void',
        `${rest}`,
        'approved',
      )
    }
    return { status: 201, body: movement(told) }
  })
}

/** What a bank has taken back is not given back a second time. https://docs.stripe.com/disputes */
async function disputed(
  rows: Exchange<unknown>['db']['rows'],
  { id, captured, refunded }: AuthorizationRow,
  value: bigint,
): Promise<Answer | undefined> {
  const left = BigInt(captured) - BigInt(refunded) - (await disputedOf(rows, id))
  if (value <= left) return undefined
  return refused(422, 'charge_disputed', 'The bank has taken this money back.')
}

/** How a refund ends, as the token of its authorization says. */
async function refundResult(
  { id, source }: AuthorizationRow,
  rows: Exchange<unknown>['db']['rows'],
): Promise<MovementRow['result']> {
  if (source.startsWith('tok_refund_pending')) return 'pending'
  if (!source.startsWith('tok_refund_declined')) return 'approved'
  const before = await rows<MovementRow>(refundsOf, id)
  return source === 'tok_refund_declined_once' && before.length > 0 ? 'approved' : 'declined'
}

function objectionTo(
  type: MovementRow['type'],
  held: AuthorizationRow,
  value: bigint,
  open: bigint,
  currency: string,
): Answer | undefined {
  if (held.decline_code !== null) return refused(422, 'declined', 'The authorization was declined.')
  if (currency !== held.currency) return refused(422, 'wrong_currency', 'Not its currency.')
  if (value <= 0n && (type !== 'void' || open > 0n))
    return refused(422, 'amount_too_small', 'Nothing to move.')
  switch (type) {
    case 'void':
      if (open <= 0n) return refused(422, 'nothing_held', 'Nothing is held any more.')
      return value <= open ? undefined : refused(422, 'exceeds_held', 'More than is held.')
    case 'capture':
      if (held.expired) return refused(422, 'authorization_expired', 'It is no longer held.')
      return value <= open ? undefined : refused(422, 'exceeds_held', 'More than is held.')
    case 'refund': {
      const taken = BigInt(held.captured) - BigInt(held.refunded)
      return value <= taken ? undefined : refused(422, 'exceeds_captured', 'More than was taken.')
    }
  }
}

const declines: Record<string, string> = {
  tok_declined: 'do_not_honor',
  tok_insufficient: 'insufficient_funds',
}

const answersAfterMs: Record<string, number> = { tok_slow: 3_000, tok_timeout: 60_000 }

const sevenDaysMs = 7 * 24 * 3_600_000

async function pause(delayMs: number | undefined): Promise<void> {
  // `unref`: nobody stays up for an answer that nobody waits for.
  if (delayMs !== undefined) await new Promise(resolve => setTimeout(resolve, delayMs).unref())
}
