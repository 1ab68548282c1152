import type { Form } from './stripe-judge.suite.ts'

type Asked = { readonly method: string; readonly path: string; readonly form: Form }
type Answer = { readonly status: number; readonly body: unknown }
type Metadata = Record<string, string>
type Intent = ReturnType<typeof newIntent>
type Balance = ReturnType<typeof newBalance>

/** An account at Stripe with what it holds, in Stripe's own words. A card is named by what becomes of it. */
export function stripeAccount() {
  let made = 0
  let clock = Math.floor(Date.now() / 1_000)
  const newId = (prefix: string) => `${prefix}_${process.pid}${(made += 1)}double`
  // Nothing happens twice in one second, so that what is listed by time has an order.
  const now = () => (clock = Math.max(clock, Math.floor(Date.now() / 1_000)))
  const intents: Intent[] = []
  const refunds: Refund[] = []
  const disputes: Dispute[] = []
  const payouts: Payout[] = []
  const balances: (Balance & { payout?: string })[] = []
  const events: object[] = []
  const state = {
    intents,
    refunds,
    disputes,
    payouts,
    balances,
    events,
    /** What the account settles in another currency at, by the small name of that it is charged in. */
    rates: {} as Record<string, { currency: string; rate: number }>,
    /** How old an object must be to be found by search. Stripe's lags a minute. */
    searchLagMs: 0,
    madeAt: new Map<string, number>(),
  }
  const tell = (type: string, object: { id: string }, previous?: object) => {
    const event = {
      id: newId('evt'),
      object: 'event',
      api_version: '2023-08-16',
      created: now(),
      livemode: false,
      pending_webhooks: 0,
      request: null,
      type,
      data: {
        object: structuredClone(object),
        ...(previous !== undefined && { previous_attributes: previous }),
      },
    }
    events.unshift(event)
    return event
  }
  const move = (category: string, amount: number, currency: string, source: string, fee = 0) => {
    const settled = state.rates[currency]
    const own = settled === undefined ? amount : Math.round(amount * settled.rate)
    const balance = newBalance(newId('txn'), now(), {
      type: category.startsWith('dispute') ? 'adjustment' : category,
      reporting_category: category,
      amount: own,
      fee,
      currency: settled?.currency ?? currency,
      exchange_rate: settled?.rate ?? null,
      source,
    })
    balances.push(balance)
    return balance
  }
  const intentOf = (id: string) => intents.find(one => one.id === id)
  const chargeOf = (id: string) =>
    intents.flatMap(one => one.latest_charge ?? []).find(one => one.id === id)
  const shown = (intent: Intent) => ({
    ...intent,
    latest_charge: intent.latest_charge && { ...intent.latest_charge, payment_intent: intent.id },
  })
  const search = (query: string) => {
    const names = [...query.matchAll(/-?metadata\["([^"]+)"\]:(null|"([^"]*)")/g)]
    return intents.filter(({ metadata, id }) => {
      if (Date.now() - (state.madeAt.get(id) ?? 0) < state.searchLagMs) return false
      return names.some(([, name = '', , value]) =>
        value === undefined ? metadata[name] !== undefined : metadata[name] === value,
      )
    })
  }

  const create = (form: Form): Answer => {
    const card = textOf(form, 'payment_method')
    if (!card.startsWith('pm_card')) return missing(`No such PaymentMethod: '${card}'`)
    const intent = newIntent(newId('pi'), now(), form)
    intents.unshift(intent)
    state.madeAt.set(intent.id, Date.now())
    const decline = declines[card]
    if (decline !== undefined) {
      const [code, decline_code] = decline
      const error = {
        type: 'card_error',
        code,
        message: 'Your card was declined.',
        ...(decline_code && { decline_code }),
      }
      intent.last_payment_error = error
      return { status: 402, body: { error: { ...error, payment_intent: shown(intent) } } }
    }
    intent.status = 'requires_capture'
    intent.amount_capturable = intent.amount
    intent.latest_charge = newCharge(newId('ch'), now(), intent, card)
    return ok(shown(intent))
  }
  const capture = (intent: Intent, form: Form): Answer => {
    const { latest_charge: charge } = intent
    if (intent.status !== 'requires_capture' || charge === null) {
      return refused('payment_intent_unexpected_state', `It is ${intent.status}.`)
    }
    const amount = Number(form['amount_to_capture'] ?? intent.amount_capturable)
    if (amount > intent.amount_capturable) {
      return refused('amount_too_large', 'More than can be captured.')
    }
    const isMany = charge.payment_method_details.card.multicapture.status === 'available'
    if (!isMany && form['final_capture'] !== undefined) {
      return refused('parameter_invalid', 'final_capture needs multicapture.')
    }
    intent.amount_received += amount
    intent.amount_capturable -= amount
    const isLast = form['final_capture'] !== 'false'
    if (isLast) intent.amount_capturable = 0
    if (intent.amount_capturable === 0) intent.status = 'succeeded'
    charge.amount_captured += amount
    charge.captured = true
    if (amount > 0) {
      charge.balance_transaction = move(
        'charge',
        amount,
        intent.currency,
        charge.id,
        Math.round(amount * 0.03),
      )
    }
    Object.assign(intent.metadata, form['metadata'])
    return ok(shown(intent))
  }
  const refund = (form: Form): Answer => {
    const intent = intentOf(textOf(form, 'payment_intent'))
    if (intent === undefined) return missing('No such payment_intent')
    const charge = intent.latest_charge
    const amount = Number(form['amount'])
    if (charge === null) return refused('charge_not_captured', 'Nothing was taken.')
    if (charge.disputed) return refused('charge_disputed', 'The charge is disputed.')
    if (charge.amount_refunded + amount > charge.amount_captured) {
      return refused('charge_already_refunded', 'More than was captured.')
    }
    charge.amount_refunded += amount
    const made = {
      id: newId('re'),
      object: 'refund',
      amount,
      charge: charge.id,
      created: now(),
      currency: intent.currency,
      payment_intent: intent.id,
      metadata: { ...(form['metadata'] as Metadata) },
      reason: null,
      receipt_number: null,
      source_transfer_reversal: null,
      transfer_reversal: null,
      balance_transaction: null,
      status: 'succeeded',
    }
    refunds.unshift(made)
    move('refund', -amount, intent.currency, made.id)
    return ok(made)
  }
  const disputeWith = (one: Dispute, form: Form): Answer => {
    Object.assign(one.metadata, form['metadata'])
    if (form['evidence'] !== undefined) {
      Object.assign(one.evidence, form['evidence'])
      one.evidence_details.has_evidence = true
    }
    if (form['submit'] === 'true') {
      one.evidence_details.submission_count += 1
      one.status = 'under_review'
    }
    tell('charge.dispute.updated', one)
    return ok(one)
  }
  const listOf = <Item extends { id: string; created: number }>(
    items: readonly Item[],
    form: Form,
    url: string,
  ): Answer => {
    const since = Number((form['created'] as Form | undefined)?.['gte'] ?? 0)
    const found = items.filter(({ created }) => created >= since)
    const size = Number(form['limit'] ?? 10)
    const at = (name: string) => found.findIndex(({ id }) => id === form[name])
    // Before an item comes the page right before it, not the newest.
    const [start, end] =
      form['ending_before'] === undefined
        ? [at('starting_after') + 1, at('starting_after') + 1 + size]
        : [Math.max(0, at('ending_before') - size), at('ending_before')]
    const data = found.slice(start, end)
    const has_more = form['ending_before'] === undefined ? end < found.length : start > 0
    return ok({ object: 'list', url, has_more, data })
  }

  return Object.assign(state, {
    tell,
    handle({ method, path, form }: Asked): Answer {
      const [, , what = '', id = '', act = ''] = path.split('/').map(decodeURIComponent)
      if (method === 'POST' && path === '/v1/customers') {
        return ok({ id: newId('cus'), object: 'customer', created: now(), livemode: false })
      }
      if (path === '/v1/payment_intents/search') {
        const data = search(textOf(form, 'query')).slice(0, 1).map(shown)
        return ok({ object: 'search_result', url: path, has_more: false, data })
      }
      if (what === 'payment_intents' && id === '') {
        return method === 'POST' ? create(form) : listOf(intents.map(shown), form, path)
      }
      if (what === 'payment_intents') {
        const intent = intentOf(id)
        if (intent === undefined) return missing(`No such payment_intent: '${id}'`)
        if (method === 'GET') return ok(shown(intent))
        if (act === 'capture') return capture(intent, form)
        if (act === 'cancel') {
          if (intent.status !== 'requires_capture') {
            return refused('payment_intent_unexpected_state', `It is ${intent.status}.`)
          }
          Object.assign(intent, { status: 'canceled', canceled_at: now(), amount_capturable: 0 })
          return ok(shown(intent))
        }
        Object.assign(intent.metadata, form['metadata'])
        return ok(shown(intent))
      }
      if (what === 'refunds') {
        if (method === 'POST') return refund(form)
        const about = form['payment_intent']
        const some = refunds.filter(one => about === undefined || one.payment_intent === about)
        return listOf(some, form, path)
      }
      if (what === 'disputes') {
        if (id === '') return listOf(disputes, form, path)
        const one = disputes.find(each => each.id === id)
        if (one === undefined) return missing(`No such dispute: '${id}'`)
        if (method === 'GET') return ok(one)
        if (act === 'close') {
          one.status = 'lost'
          tell('charge.dispute.closed', one)
          return ok(one)
        }
        return disputeWith(one, form)
      }
      if (what === 'payouts') {
        const one = payouts.find(each => each.id === id)
        return one === undefined ? missing(`No such payout: '${id}'`) : ok(one)
      }
      if (what === 'balance_transactions') {
        const some = balances
          .filter(({ payout }) => payout === form['payout'])
          .map(({ payout: _payout, ...one }) => ({ ...one, source: sourceOf(one.source) }))
        return listOf(some.toReversed(), form, path)
      }
      if (what === 'events') {
        const types = (form['types'] ?? []) as string[]
        const some = (events as { id: string; created: number; type: string }[]).filter(
          ({ type }) => types.includes(type),
        )
        return listOf(some, form, path)
      }
      return missing('Unrecognized request URL')
    },
    /** A cardholder's bank takes back what was captured. */
    dispute(intentId: string) {
      const intent = intentOf(intentId)
      const charge = intent?.latest_charge
      if (intent === undefined || charge == null)
        throw new Error(`nothing of ${intentId} was taken`)
      charge.disputed = true
      const id = newId('dp')
      const { amount_captured: amount } = charge
      const balance = move('dispute', -amount, intent.currency, id, 1_500)
      const dispute = newDispute(id, now(), {
        amount,
        currency: intent.currency,
        charge: charge.id,
        intent: intent.id,
        balance,
      })
      disputes.unshift(dispute)
      tell('charge.dispute.created', dispute)
      return dispute
    },
    /** The bank decides; what was won comes back. */
    decide(id: string, status: 'won' | 'lost') {
      const dispute = disputes.find(one => one.id === id)
      if (dispute === undefined) throw new Error(`no ${id}`)
      dispute.status = status
      if (status === 'won') {
        const back = move('dispute_reversal', dispute.amount, dispute.currency, id, -1_500)
        dispute.balance_transactions.push(back)
      }
      return tell('charge.dispute.closed', dispute)
    },
    /** Everything in a currency that was not paid out yet is. */
    payOut(currency: string) {
      const id = newId('po')
      const due = balances.filter(one => one.currency === currency && one.payout === undefined)
      const amount = due.reduce((total, { net }) => total + net, 0)
      for (const one of due) one.payout = id
      const payout = newPayout(id, now(), amount, currency)
      const own = newBalance(newId('txn'), now(), {
        type: 'payout',
        reporting_category: 'payout',
        amount: -amount,
        fee: 0,
        currency,
        exchange_rate: null,
        source: id,
      })
      balances.push(Object.assign(own, { payout: id }))
      payouts.unshift(payout)
      return tell('payout.paid', payout)
    },
  })

  function sourceOf(id: string | null): unknown {
    const charge = chargeOf(id ?? '')
    if (charge !== undefined) {
      const intent = intents.find(one => one.latest_charge?.id === id)
      return {
        ...charge,
        balance_transaction: charge.balance_transaction?.id ?? null,
        payment_intent: intent?.id ?? null,
      }
    }
    return [...refunds, ...disputes, ...payouts].find(one => one.id === id) ?? id
  }
}

/** Stripe's test cards that say no: https://docs.stripe.com/testing#declined-payments */
const declines: Readonly<Record<string, readonly [code: string, decline?: string]>> = {
  pm_card_visa_chargeDeclined: ['card_declined', 'generic_decline'],
  pm_card_visa_chargeDeclinedInsufficientFunds: ['card_declined', 'insufficient_funds'],
  pm_card_authenticationRequired: ['authentication_required', 'authentication_required'],
}

function newIntent(id: string, created: number, form: Form) {
  return {
    id,
    object: 'payment_intent',
    amount: Number(form['amount']),
    amount_capturable: 0,
    amount_received: 0,
    currency: textOf(form, 'currency'),
    capture_method: 'manual',
    confirmation_method: 'automatic',
    created,
    livemode: false,
    payment_method_types: ['card'],
    status: 'requires_payment_method',
    canceled_at: null as number | null,
    customer: textOf(form, 'customer'),
    payment_method: textOf(form, 'payment_method'),
    metadata: { ...(form['metadata'] as Metadata) },
    last_payment_error: null as object | null,
    latest_charge: null as ReturnType<typeof newCharge> | null,
  }
}

function newCharge(
  id: string,
  created: number,
  { amount, currency }: { amount: number; currency: string },
  card: string,
) {
  const risk_level = card.startsWith('pm_card_risk') ? 'highest' : 'normal'
  return {
    id,
    object: 'charge',
    amount,
    amount_captured: 0,
    amount_refunded: 0,
    balance_transaction: null as Balance | null,
    billing_details: { address: null, email: null, name: null, phone: null },
    captured: false,
    created,
    currency,
    disputed: false,
    livemode: false,
    metadata: {},
    outcome: {
      network_status: 'approved_by_network',
      reason: null,
      risk_level,
      type: 'authorized',
    },
    paid: true,
    refunded: false,
    status: 'succeeded',
    payment_method_details: {
      type: 'card',
      card: { multicapture: { status: card === 'pm_card_single' ? 'unavailable' : 'available' } },
    },
  }
}

function newBalance(
  id: string,
  created: number,
  own: {
    type: string
    reporting_category: string
    amount: number
    fee: number
    currency: string
    exchange_rate: number | null
    source: string | null
  },
) {
  return {
    id,
    object: 'balance_transaction',
    available_on: created,
    created,
    description: null,
    fee_details: [],
    net: own.amount - own.fee,
    status: 'available',
    ...own,
  }
}

type Refund = {
  id: string
  created: number
  payment_intent: string
  metadata: Metadata
  status: string
  [other: string]: unknown
}
type Dispute = ReturnType<typeof newDispute>
type Payout = ReturnType<typeof newPayout>

const noEvidence = Object.fromEntries(
  `access_activity_log billing_address cancellation_policy cancellation_policy_disclosure cancellation_rebuttal
   customer_communication customer_email_address customer_name customer_purchase_ip customer_signature
   duplicate_charge_documentation duplicate_charge_explanation duplicate_charge_id product_description receipt
   refund_policy refund_policy_disclosure refund_refusal_explanation service_date service_documentation
   shipping_address shipping_carrier shipping_date shipping_documentation shipping_tracking_number
   uncategorized_file uncategorized_text`
    .split(/\s+/)
    .map(name => [name, null]),
)

function newDispute(
  id: string,
  created: number,
  of: { amount: number; currency: string; charge: string; intent: string; balance: Balance },
) {
  return {
    id,
    object: 'dispute',
    amount: of.amount,
    balance_transactions: [of.balance],
    charge: of.charge,
    created,
    currency: of.currency,
    evidence: { ...noEvidence } as Record<string, unknown>,
    evidence_details: {
      due_by: created + 7 * 86_400,
      has_evidence: false,
      past_due: false,
      submission_count: 0,
    },
    is_charge_refundable: false,
    livemode: false,
    metadata: {} as Metadata,
    payment_intent: of.intent,
    payment_method_details: { type: 'card', card: { brand: 'visa', network_reason_code: '10.4' } },
    reason: 'fraudulent',
    status: 'needs_response',
  }
}

function newPayout(id: string, created: number, amount: number, currency: string) {
  return {
    id,
    object: 'payout',
    amount,
    arrival_date: created + 86_400,
    automatic: true,
    created,
    currency,
    livemode: false,
    metadata: {},
    method: 'standard',
    reconciliation_status: 'completed',
    source_type: 'card',
    status: 'paid',
    type: 'bank_account',
  }
}

function ok(body: unknown): Answer {
  return { status: 200, body: structuredClone(body) }
}

function refused(code: string, message: string): Answer {
  return { status: 400, body: { error: { type: 'invalid_request_error', code, message } } }
}

function missing(message: string): Answer {
  const isRequest = message.includes('PaymentMethod')
  const error = { type: 'invalid_request_error', code: 'resource_missing', message }
  return { status: isRequest ? 400 : 404, body: { error } }
}

function textOf(form: Form, name: string): string {
  const value = form[name]
  return typeof value === 'string' ? value : ''
}
