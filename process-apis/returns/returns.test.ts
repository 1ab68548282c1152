import t from 'tap'
import { Problem } from '../../openapi/problem.ts'
import { call, once } from '../orders/orders.suite.ts'
import { byMail, returnsProcess } from './returns.suite.ts'

const shop = await returnsProcess()
const { returns } = shop
const euros = (amount: string) => ({ currency: 'EUR', amount })
const problemOf = async (promise: Promise<unknown>) => {
  try {
    await promise
  } catch (error) {
    return Problem.from(error)
  }
  throw new Error('was not refused')
}

await t.test(
  'by mail: label, transit, receipt, inspection, refund, credit memo, closed',
  async t => {
    const order = await shop.delivered()
    const before = await shop.onHand('MUG-WHITE', 'WH-BERLIN')
    const preview = await returns.checkEligibility(call(), { orderId: order.id })
    t.match(preview, {
      outcome: 'authorised',
      lines: [{ orderLineId: '1', returnable: 2, value: euros('25.00') }],
      fees: [{ kind: 'returnShippingFee', amount: euros('3.90') }],
      refund: euros('21.10'),
    })

    const asked = await shop.ask(order.id)
    t.match(asked, {
      state: 'authorised',
      decision: { outcome: 'authorised', by: 'policy', reasons: [] },
      label: { state: 'ordered', toLocationId: 'WH-BERLIN' },
    })
    const labelled = await shop.returnWhen(asked.id, ({ label }) => label?.state === 'ready')
    t.match(labelled.label, { carrier: 'Swift', trackingNumber: /^SW/ })
    t.equal((await shop.order(order.id)).returnStatus, 'requested')

    await returns.reportTransit(call(), { returnId: asked.id })
    const found = await returns.listReturns(call(), {
      reference: labelled.label?.trackingNumber ?? '',
    })
    t.match(found.items, [
      { id: asked.id, state: 'inTransit', lines: [{ reception: 'inTransit' }] },
    ])

    const received = await returns.receiveReturn(call(), {
      returnId: asked.id,
      locationId: 'WH-BERLIN',
      lines: [{ lineId: '1', reception: 'received', quantity: 1 }],
    })
    t.match(received, { state: 'received', reception: 'full' })
    t.same(await shop.refundsOf(order.id), [], 'nothing is paid before it was inspected')

    const inspected = await returns.inspectReturn(call(), {
      returnId: asked.id,
      lines: [{ lineId: '1', condition: 'new' }],
    })
    t.match(inspected, {
      state: 'inspected',
      lines: [
        {
          acceptance: 'accepted',
          disposition: 'restock',
          inspection: { account: 'inventory', stockLocationId: 'WH-BERLIN' },
          value: { total: euros('12.50') },
        },
      ],
    })
    t.equal(await shop.onHand('MUG-WHITE', 'WH-BERLIN'), before + 1, 'it can be sold again')

    await shop.returnWhen(asked.id, ({ state }) => state === 'closed')
    await shop.settled(order.id)
    const [refund] = await shop.refundsOf(order.id)
    t.match(refund, {
      state: 'succeeded',
      reason: 'return',
      returnId: asked.id,
      amount: euros('8.60'),
      lines: [{ lineId: '1', quantity: 1, amounts: { total: euros('12.50') } }],
      adjustments: [{ kind: 'returnShippingFee', amount: euros('-3.90') }],
      allocations: [{ to: 'original', amount: euros('8.60'), state: 'succeeded' }],
      creditMemoId: /^CM-/,
    })
    const after = await shop.order(order.id)
    t.match(after, {
      returnStatus: 'partial',
      paymentStatus: 'partiallyRefunded',
      tenders: [{ refunded: euros('8.60') }],
      lines: [{ quantities: { returnRequested: 0, returnReceived: 1, refunded: 1 } }],
    })
    t.match(await shop.documents('erp', refund?.id), [
      { type: 'creditMemo', facts: { total: '8.60' } },
    ])
    const receipts = (await shop.documents('erp')).filter(({ reference }) =>
      String(reference).startsWith(asked.id),
    )
    t.match(receipts, [
      {
        type: 'returnReceipt',
        facts: { lines: [{ disposition: 'restock', account: 'inventory' }] },
      },
    ])
    const history = (await shop.documents('crm'))
      .filter(({ facts }) => JSON.stringify(facts).includes(order.id))
      .map(({ state }) => state)
    for (const topic of [
      'return authorised',
      'return received',
      'return inspected',
      'refund paid',
    ]) {
      t.ok(history.includes(topic), topic)
    }
  },
)

await t.test(
  'a request that is sent again is taken once; another with its key is refused',
  async t => {
    const order = await shop.delivered()
    const key = once()
    const [first, second] = await Promise.all([
      returns.requestReturn(call(key), byMail(order.id)),
      returns.requestReturn(call(key), byMail(order.id)),
    ])
    t.equal(first.id, second.id)
    const other = { idempotency: { ...key.idempotency, fingerprint: 'other' } }
    t.match(await problemOf(returns.requestReturn(call(other), byMail(order.id))), {
      code: 'idempotency-key-reused',
    })
    const { items } = await returns.listReturns(call(), { orderId: order.id })
    t.equal(items.length, 1)
  },
)

await t.test(
  'what was not handed over, or asked for before, is declined with the reason',
  async t => {
    const order = await shop.delivered()
    const three = await shop.ask(order.id, {
      lines: [{ orderLineId: '1', quantity: 3, reason: 'unwanted' }],
    })
    t.match(three, {
      state: 'declined',
      decision: { reasons: [{ lineId: '1', rule: 'notHandedOver', strength: 'hard' }] },
    })
    await shop.ask(order.id, { lines: [{ orderLineId: '1', quantity: 2, reason: 'unwanted' }] })
    t.match(await shop.ask(order.id), { state: 'declined' })
    t.match(
      await problemOf(
        shop.ask(order.id, { lines: [{ orderLineId: '9', quantity: 1, reason: 'unwanted' }] }),
      ),
      { code: 'order-invalid', errors: [{ pointer: '/lines/0/orderLineId' }] },
    )
  },
)

await t.test('a reason a person looks at waits for one, who may decide either way', async t => {
  const order = await shop.delivered()
  const lines = [{ orderLineId: '1', quantity: 1, reason: 'other' as const }]
  const waiting = await shop.ask(order.id, { lines })
  t.match(waiting, {
    state: 'requested',
    decision: { outcome: 'manual', reasons: [{ rule: 'reason' }] },
  })
  t.ok((await shop.casesOf(order.id)).includes('returnToDecide'))
  const allowed = await returns.authoriseReturn(call(), {
    returnId: waiting.id,
    note: 'Good customer',
    waiveFees: true,
  })
  t.match(allowed, {
    state: 'authorised',
    decision: { by: 'app_storefront', note: 'Good customer' },
  })
  t.match(await returns.authoriseReturn(call(), { returnId: waiting.id }), { state: 'authorised' })

  const second = await shop.ask(order.id, { lines })
  t.match(await returns.declineReturn(call(), { returnId: second.id, note: 'Worn' }), {
    state: 'declined',
    decision: { note: 'Worn' },
  })
  t.match(
    await problemOf(returns.authoriseReturn(call(), { returnId: second.id })),
    { code: 'state-conflict' },
    'what was declined stays declined',
  )
  t.equal((await shop.order(order.id)).lines[0]?.quantities.returnRequested, 1)
})

await t.test(
  'called off before anything came: the label is cancelled, the pieces can be asked for again',
  async t => {
    const order = await shop.delivered()
    const asked = await shop.ask(order.id)
    await shop.returnWhen(asked.id, ({ label }) => label?.state === 'ready')
    await returns.cancelReturn(call(), { returnId: asked.id, note: 'I keep it' })
    await shop.returnWhen(asked.id, ({ label }) => label?.state === 'cancelled')
    t.equal((await shop.order(order.id)).lines[0]?.quantities.returnRequested, 0)
    t.match(
      await problemOf(
        returns.receiveReturn(call(), {
          returnId: asked.id,
          locationId: 'WH-BERLIN',
          lines: [{ lineId: '1', reception: 'received', quantity: 1 }],
        }),
      ),
      { code: 'state-conflict' },
    )
  },
)

await t.test('each disposition has its place in stock and its account', async t => {
  const order = await shop.delivered({ lines: [{ sku: 'MUG-WHITE', quantity: 6 }] })
  const places = {
    restock: ['ST-BERLIN', 'inventory'],
    refurbish: ['RETURNS-REFURBISH', 'refurbishment'],
    outlet: ['RETURNS-OUTLET', 'outlet'],
    scrap: [undefined, 'writeOff'],
    returnToVendor: ['RETURNS-VENDOR', 'vendorReturns'],
    quarantine: ['RETURNS-QUARANTINE', 'quarantine'],
  } as const
  const names = Object.keys(places) as (keyof typeof places)[]
  const count = async (name: keyof typeof places) => {
    const [place] = places[name]
    return place === undefined ? 0 : shop.onHand('MUG-WHITE', place)
  }
  const before = await Promise.all(names.map(count))
  const everywhere = await shop.inventory.getAvailability(call(), { sku: ['MUG-WHITE'] })
  const handed = await returns.requestReturn(call(once()), {
    ...byMail(order.id),
    method: 'inStore',
    locationId: 'ST-BERLIN',
    lines: names.map(disposition => ({
      orderLineId: '1',
      quantity: 1,
      reason: 'defective' as const,
      inspection: { condition: 'opened' as const, acceptance: 'accepted' as const, disposition },
    })),
  })
  t.match(handed, { state: 'inspected', fees: [] })
  t.same(
    handed.lines.map(({ disposition, inspection }) => [
      disposition,
      inspection?.stockLocationId,
      inspection?.account,
    ]),
    names.map(name => [name, ...places[name]]),
  )
  const after = await Promise.all(names.map(count))
  t.same(
    after.map((value, i) => value - (before[i] ?? 0)),
    names.map(name => (name === 'scrap' ? 0 : 1)),
  )
  const now = await shop.inventory.getAvailability(call(), { sku: ['MUG-WHITE'] })
  t.equal(
    (now.items[0]?.available ?? 0) - (everywhere.items[0]?.available ?? 0),
    1,
    'only what is restocked can be promised',
  )
  const refund = await shop.refundWhen(order.id, 'succeeded')
  t.same(refund.amount, euros('79.90'), 'everything, with its delivery')
  await shop.settled(order.id)
  t.match(await shop.order(order.id), {
    returnStatus: 'returned',
    paymentStatus: 'refunded',
    lines: [{ quantities: { returnReceived: 6, refunded: 6, writtenOff: 1 } }],
  })

  const { items } = await returns.listSupplierClaims(call(), { returnId: handed.id })
  t.match(items, [
    {
      state: 'requested',
      locationId: 'RETURNS-VENDOR',
      lines: [{ sku: 'MUG-WHITE', quantity: 1, reason: 'defective' }],
    },
  ])
  const supplierClaimId = items[0]?.id ?? ''
  const kept = await shop.onHand('MUG-WHITE', 'RETURNS-VENDOR')
  t.match(
    await problemOf(returns.updateSupplierClaim(call(), { supplierClaimId, state: 'completed' })),
    { code: 'state-conflict' },
    'what does not follow is refused',
  )
  await returns.updateSupplierClaim(call(), {
    supplierClaimId,
    state: 'accepted',
    supplierReference: 'RMA-4711',
  })
  await returns.updateSupplierClaim(call(), { supplierClaimId, state: 'shipped' })
  await returns.updateSupplierClaim(call(), { supplierClaimId, state: 'shipped' })
  t.equal(await shop.onHand('MUG-WHITE', 'RETURNS-VENDOR'), kept - 1, 'the goods left once')
  t.match(
    await returns.updateSupplierClaim(call(), {
      supplierClaimId,
      state: 'completed',
      credit: euros('6.00'),
    }),
    { state: 'completed', supplierReference: 'RMA-4711', credit: euros('6.00') },
  )
})

await t.test('pieces that fare differently become lines of their own', async t => {
  const order = await shop.delivered({ lines: [{ sku: 'MUG-WHITE', quantity: 3 }] })
  const asked = await shop.ask(order.id, {
    lines: [{ orderLineId: '1', quantity: 3, reason: 'unwanted' }],
  })
  const partly = await returns.receiveReturn(call(), {
    returnId: asked.id,
    locationId: 'WH-BERLIN',
    lines: [{ lineId: '1', reception: 'received', quantity: 2 }],
  })
  t.match(partly, {
    state: 'received',
    reception: 'partial',
    lines: [
      { lineId: '1', quantity: 2, reception: 'received' },
      { lineId: '1.2', quantity: 1, reception: 'awaiting' },
    ],
  })
  const looked = await returns.inspectReturn(call(), {
    returnId: asked.id,
    lines: [
      { lineId: '1', quantity: 1, condition: 'new' },
      { lineId: '1.3', condition: 'used', acceptance: 'rejected' },
    ],
  })
  t.match(looked, {
    state: 'received',
    lines: [{ acceptance: 'accepted' }, { acceptance: 'rejected' }, { reception: 'awaiting' }],
  })
  const last = await returns.receiveReturn(call(), {
    returnId: asked.id,
    locationId: 'WH-BERLIN',
    lines: [{ lineId: '1.2', reception: 'wrongItem', quantity: 1 }],
  })
  t.match(last, { state: 'inspected' })
  t.ok((await shop.casesOf(order.id)).includes('returnDiffers'))
  const refund = await shop.refundWhen(order.id, 'succeeded')
  t.same(refund.amount, euros('8.60'), 'one mug less the fee')
  const { lines } = await shop.order(order.id)
  t.match(lines[0]?.quantities, {
    returnRequested: 0,
    returnReceived: 2,
    returnDismissed: 1,
    refunded: 1,
  })
})

await t.test('nobody sends it: what is closed is short, and nothing is paid', async t => {
  const order = await shop.delivered()
  const asked = await shop.ask(order.id)
  const closed = await returns.closeReturn(call(), { returnId: asked.id, note: 'Never came' })
  t.match(closed, { state: 'closed', closedBecause: 'Never came', lines: [{ reception: 'short' }] })
  t.same(await shop.refundsOf(order.id), [])
  t.equal((await shop.order(order.id)).lines[0]?.quantities.returnRequested, 0)
})

await t.test(
  'T59: goods come back and no money goes, as the replacement was sent before',
  async t => {
    const order = await shop.delivered()
    const asked = await shop.ask(order.id, { resolution: 'none' })
    await returns.receiveReturn(call(), {
      returnId: asked.id,
      locationId: 'WH-BERLIN',
      lines: [
        { lineId: '1', reception: 'received', quantity: 1, inspection: { condition: 'new' } },
      ],
    })
    await shop.returnWhen(asked.id, ({ state }) => state === 'closed')
    t.same(await shop.refundsOf(order.id), [])
  },
)

await t.test('no label to be had: the return stands, and a person helps', async t => {
  const order = await shop.delivered({
    delivery: { method: 'clickAndCollect', locationId: 'ST-BERLIN' },
  })
  const asked = await shop.ask(order.id)
  const failed = await shop.returnWhen(asked.id, ({ label }) => label?.state === 'failed')
  t.match(failed, { state: 'authorised', label: { failedBecause: /where the parcel would start/ } })
  t.ok((await shop.casesOf(order.id)).includes('labelFailed'))
})

await t.test('the ERP’s answers are lost: one credit memo, one receipt', async t => {
  const order = await shop.delivered()
  await shop.rig('erp').fault({ mode: 'commit-then-500', count: 2 })
  const handed = await returns.requestReturn(call(once()), {
    ...byMail(order.id),
    method: 'inStore',
    locationId: 'ST-BERLIN',
    lines: [
      { orderLineId: '1', quantity: 1, reason: 'unwanted', inspection: { condition: 'new' } },
    ],
  })
  await shop.settled(order.id)
  await shop.rig('erp').heal()
  const [refund] = await shop.refundsOf(order.id)
  t.match(refund, { state: 'succeeded', creditMemoId: /^CM-/ })
  t.equal((await shop.documents('erp', refund?.id)).length, 1)
  const receipts = (await shop.documents('erp')).filter(({ reference }) =>
    reference.startsWith(handed.id),
  )
  t.equal(receipts.length, 1)
})

await t.test('blind: without its order goods become store credit, up to a limit', async t => {
  const blind = {
    channel: 'pos',
    method: 'inStore' as const,
    locationId: 'ST-BERLIN',
    currency: 'EUR',
    lines: [
      {
        sku: 'MUG-WHITE',
        quantity: 1,
        reason: 'unwanted' as const,
        inspection: { condition: 'new' as const },
      },
    ],
  }
  const handed = await returns.requestReturn(call(once()), blind)
  t.match(handed, { unlinked: true, resolution: 'storeCredit', state: 'inspected' })
  const closed = await shop.returnWhen(handed.id, ({ state }) => state === 'closed')
  t.match(closed.storeCredit, { state: 'issued', amount: euros('12.50'), token: /^sc_/ })
  const { token = '' } = closed.storeCredit ?? {}
  t.match(await shop.connectors.payment.checkBalance(call(), { token }), {
    available: euros('12.50'),
  })
  await shop.settled(handed.id)
  t.match(await shop.documents('erp', handed.id), [
    { type: 'creditMemo', facts: { total: '12.50', salesOrder: null } },
  ])
  t.match(
    await returns.requestReturn(call(once()), { ...blind, resolution: 'refund' }),
    { state: 'declined', decision: { reasons: [{ rule: 'resolution' }] } },
    'money only goes back where it came from',
  )
  const many = {
    ...blind,
    lines: [{ sku: 'MUG-WHITE', quantity: 50, reason: 'unwanted' as const }],
  }
  t.match(await returns.requestReturn(call(once()), many), {
    state: 'requested',
    decision: { reasons: [{ rule: 'amount', strength: 'manual' }] },
  })
})

await t.test('blind: one receipt that is told twenty times at once is one return', async t => {
  const blind = {
    channel: 'pos',
    channelReturnId: 'receipt-4711',
    method: 'inStore' as const,
    locationId: 'ST-BERLIN',
    currency: 'EUR',
    lines: [{ sku: 'MUG-WHITE', quantity: 1, reason: 'unwanted' as const }],
  }
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => returns.requestReturn(call(once()), blind)),
  )
  t.equal(new Set(answers.map(({ id }) => id)).size, 1)
})

await t.test('what was used costs the share that policy keeps, unless it is waived', async t => {
  const inspected = async (more: Parameters<typeof shop.ask>[1], waiveFees = false) => {
    const order = await shop.delivered({ lines: [{ sku: 'MUG-ENAMEL', quantity: 3 }] })
    const asked = await shop.ask(order.id, {
      lines: [{ orderLineId: '1', quantity: 3, reason: waiveFees ? 'other' : 'unwanted' }],
      ...more,
    })
    if (waiveFees) await returns.authoriseReturn(call(), { returnId: asked.id, waiveFees })
    await returns.receiveReturn(call(), {
      returnId: asked.id,
      locationId: 'WH-BERLIN',
      lines: [{ lineId: '1', reception: 'received', quantity: 3 }],
    })
    const accepted = { acceptance: 'accepted' as const, disposition: 'outlet' as const }
    const document = await returns.inspectReturn(call(), {
      returnId: asked.id,
      lines: [{ lineId: '1', condition: 'used', ...accepted }],
    })
    await shop.settled(order.id)
    const [refund] = await shop.refundsOf(order.id)
    return { document, refund }
  }
  const { document, refund } = await inspected({})
  // 3 × 16.90 = 50.70, a quarter of it is 12.675: half up 12.68. With the delivery 55.60 − 3.90 − 12.68.
  t.match(document.fees, [
    { kind: 'returnShippingFee', amount: euros('3.90') },
    { kind: 'restockingFee', amount: euros('12.68'), lineId: '1' },
  ])
  t.match(refund, {
    state: 'succeeded',
    amount: euros('39.02'),
    adjustments: [
      { kind: 'returnShippingFee', amount: euros('-3.90') },
      { kind: 'restockingFee', amount: euros('-12.68') },
    ],
  })
  t.match(await shop.documents('erp', refund?.id), [{ facts: { total: '39.02' } }])
  const waived = await inspected({}, true)
  t.match(waived.document.fees, [{ waived: true }, { kind: 'restockingFee', waived: true }])
  t.match(waived.refund, { amount: euros('55.60'), adjustments: [] })
  const faulty = await inspected({
    lines: [{ orderLineId: '1', quantity: 3, reason: 'defective' }],
  })
  t.same(faulty.document.fees, [], 'who is not to blame pays nothing')
})

await t.test(
  'what follows from an order is in the books of its company, and tied to its cause',
  async t => {
    const order = await shop.delivered()
    const asked = await shop.ask(order.id, {
      method: 'inStore',
      locationId: 'ST-BERLIN',
      lines: [
        {
          orderLineId: '1',
          quantity: 1,
          reason: 'defective',
          inspection: { condition: 'damaged', disposition: 'returnToVendor' },
        },
      ],
    })
    const claim = await shop.returns.openClaim(call(once()), {
      orderId: order.id,
      type: 'refund',
      reason: 'missing',
      lines: [{ lineId: '1', quantity: 1 }],
    })
    const { items } = await shop.returns.listSupplierClaims(call(), { returnId: asked.id } as never)
    t.equal(items.length, 1)
    const same = {
      tenant: 'demo',
      legalEntity: order.legalEntity,
      region: order.region,
      version: Number,
      createdAt: String,
      updatedAt: String,
      correlationId: 'test',
    }
    for (const one of [order, asked, claim, ...items]) t.match(one, same, one.id)
    await shop.settled(order.id)
    const { rows } = await shop.store.pool.query<{ count: number; untied: number }>(
      `select count(*)::int as count, count(*) filter (where correlation_id is null or correlation_id = '')::int as untied
     from crossdock.event where subject = any($1)`,
      [[order.id, asked.id, claim.id, items[0]?.id]],
    )
    t.ok((rows[0]?.count ?? 0) > 8, `${rows[0]?.count} events`)
    t.equal(rows[0]?.untied, 0)
  },
)
