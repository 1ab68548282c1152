import t from 'tap'
import { call, callOf, inventoryProcess } from './inventory.suite.ts'

const stock = await inventoryProcess()
const { receiveGoods, putInboundSupply, listInboundSupply, rejectStock, holdStock } = stock
const { requestTransfer, getTransfer, sendTransfer, receiveTransfer, cancelTransfer } = stock
const { takeCycleCount, getCycleCount, decideCycleCount, getAvailability, getHold } = stock
const { commitHold, releaseHold, count, books, cases, events, store } = stock

const soon = '2031-01-10T08:00:00.000Z'
const free = async (sku: string, locationId: string) => {
  const { items } = await getAvailability(call, { sku: [sku], locationId })
  return items[0]?.available
}
let made = 0
const sell = async (sku: string, locationId: string, quantity: number) => {
  const lines = [{ sku, locationId, quantity }]
  const hold = await holdStock(call, { reference: `sale-${(made += 1)}`, reason: 'sale', lines })
  await commitHold(call, { holdId: hold.id, reason: 'sold' })
}

await t.test('goods come once, against the delivery they were promised by', async t => {
  await putInboundSupply(call, {
    reference: 'PO-1',
    lines: [{ sku: 'A', locationId: 'WH', quantity: 100, expectedAt: soon }],
  })
  const receipt = {
    reference: 'GR-1',
    supplyReference: 'PO-1',
    locationId: 'WH',
    lines: [{ sku: 'A', quantity: 40, damaged: 3 }],
  }
  const answer = await receiveGoods(call, receipt)
  t.match(answer, { lines: [{ sku: 'A', quantity: 40, damaged: 3, onHand: 40 }] })
  t.same(await receiveGoods(call, receipt), answer)
  t.match(await books('A'), { onHand: 40, reserved: 3, sum: 40 })
  t.equal(await free('A', 'WH'), 37, 'what is damaged is there, but not to be had')
  t.match(await listInboundSupply(call, { sku: 'A' }), {
    items: [{ state: 'partiallyReceived', lines: [{ quantity: 100, received: 40 }] }],
  })
  const { items } = await getAvailability(call, {
    sku: ['A'],
    at: '2032-01-01T00:00:00Z',
    explain: true,
  })
  t.match(items, [{ available: 97, explain: { inbound: 60 } }])
  await receiveGoods(call, { ...receipt, reference: 'GR-2', lines: [{ sku: 'A', quantity: 60 }] })
  t.same((await listInboundSupply(call, { sku: 'A' })).items, [])
  t.match(await events('demo/WH/A'), [
    { data: { quantity: 40, reason: 'receipt' } },
    { sequence: 2 },
  ])
})

await t.test('a transfer is kept, leaves, and comes', async t => {
  await count('T', 10)
  const asked = {
    reference: 'T-1',
    from: 'WH',
    to: 'ST',
    expectedAt: soon,
    lines: [{ sku: 'T', quantity: 6 }],
  }
  const requested = await requestTransfer(call, asked)
  t.match(requested, { state: 'requested', lines: [{ quantity: 6, sent: 0, received: 0 }] })
  t.same(await requestTransfer(call, asked), requested)
  t.equal(await free('T', 'WH'), 4, 'nobody else can have it')
  await t.rejects(requestTransfer(call, { ...asked, reference: 'T-2' }), {
    code: 'insufficient-stock',
  })

  const { id: transferId } = requested
  await t.rejects(receiveTransfer(call, { transferId, reference: 'early', lines: [] }), {
    code: 'state-conflict',
  })
  t.match(await sendTransfer(call, { transferId }), { state: 'inTransit', lines: [{ sent: 6 }] })
  t.match(await sendTransfer(call, { transferId }), { state: 'inTransit' })
  t.match(await books('T'), { onHand: 4, reserved: 0, sum: 4 })
  const { items } = await getAvailability(call, { sku: ['T'], locationId: 'ST', at: soon })
  t.match(items, [{ available: 6 }], 'it is expected there')
  await t.rejects(cancelTransfer(call, { transferId }), { code: 'state-conflict' })

  const part = { transferId, reference: 'GR-T1', lines: [{ sku: 'T', quantity: 4 }] }
  t.match(await receiveTransfer(call, part), {
    state: 'partiallyReceived',
    lines: [{ received: 4 }],
  })
  t.match(await receiveTransfer(call, part), {
    state: 'partiallyReceived',
    lines: [{ received: 4 }],
  })
  const rest = { transferId, reference: 'GR-T2', lines: [{ sku: 'T', quantity: 2, damaged: 1 }] }
  t.match(await receiveTransfer(call, rest), {
    state: 'received',
    lines: [{ received: 6, damaged: 1 }],
  })
  t.match(await books('T', 'ST'), { onHand: 6, reserved: 1, sum: 6 })
  t.same(await cases('stockDrift'), [])
  t.match(await getTransfer(call, { transferId }), { state: 'received' })
  await t.rejects(getTransfer(callOf('other'), { transferId }), { code: 'not-found' })
})

await t.test('what was lost on the way is told to a person', async t => {
  await count('LOST', 5)
  const { id: transferId } = await requestTransfer(call, {
    reference: 'T-LOST',
    from: 'WH',
    to: 'ST2',
    expectedAt: soon,
    lines: [{ sku: 'LOST', quantity: 5 }],
  })
  await sendTransfer(call, { transferId })
  const came = {
    transferId,
    reference: 'GR',
    complete: true,
    lines: [{ sku: 'LOST', quantity: 4 }],
  }
  t.match(await receiveTransfer(call, came), { state: 'received' })
  t.match(await books('LOST', 'ST2'), { onHand: 4 })
  t.match(await cases('stockDrift'), [
    { detail: { lines: [{ sku: 'LOST', sent: 5, received: 4 }] } },
  ])
  const { items } = await getAvailability(call, { sku: ['LOST'], locationId: 'ST2', at: soon })
  t.match(items, [{ available: 4 }], 'nothing more is expected')
})

await t.test('a transfer that is cancelled gives back what was kept for it', async t => {
  await count('C', 5)
  const { id: transferId } = await requestTransfer(call, {
    reference: 'T-C',
    from: 'WH',
    to: 'ST',
    expectedAt: soon,
    lines: [{ sku: 'C', quantity: 5 }],
  })
  t.match(await cancelTransfer(call, { transferId }), { state: 'cancelled' })
  t.match(await cancelTransfer(call, { transferId }), { state: 'cancelled' })
  t.equal(await free('C', 'WH'), 5)
  await t.rejects(sendTransfer(call, { transferId }), { code: 'state-conflict' })
  await t.rejects(
    requestTransfer(call, {
      reference: 'x',
      from: 'WH',
      to: 'WH',
      expectedAt: soon,
      lines: [{ sku: 'C', quantity: 1 }],
    }),
    { code: 'request-invalid', errors: [{ pointer: '/to' }] },
  )
})

// T36: what was sold between counting and booking stays sold.
await t.test('a count is compared with the books of its time', async t => {
  await count('CC', 20, 'ST')
  await count('OK', 7, 'ST')
  const { rows } = await store.pool.query(`select clock_timestamp() as now`)
  const countedAt = (rows[0].now as Date).toISOString()
  await store.pool.query('select pg_sleep(0.002)')
  await sell('CC', 'ST', 3)
  const counted = {
    reference: 'C-1',
    locationId: 'ST',
    countedAt,
    lines: [
      { sku: 'CC', counted: 19 },
      { sku: 'OK', counted: 7 },
    ],
  }
  const answer = await takeCycleCount(call, counted)
  t.match(answer, {
    state: 'closed',
    lines: [
      { sku: 'CC', expected: 20, difference: -1, state: 'booked' },
      { sku: 'OK', difference: 0, state: 'asExpected' },
    ],
  })
  t.same(await takeCycleCount(call, counted), answer, 'twice is once')
  t.match(await books('CC', 'ST'), { onHand: 16, sum: 16 })
})

await t.test('large differences wait for somebody else', async t => {
  await count('BIG', 100, 'ST')
  const { rows } = await store.pool.query(`select clock_timestamp() as now`)
  const counted = {
    reference: 'C-2',
    locationId: 'ST',
    countedAt: (rows[0].now as Date).toISOString(),
    lines: [{ sku: 'BIG', counted: 60 }],
  }
  const { id: countId, ...answer } = await takeCycleCount(call, counted)
  t.match(answer, { state: 'pendingApproval', lines: [{ state: 'pending', difference: -40 }] })
  t.match(await books('BIG', 'ST'), { onHand: 100 })
  await t.rejects(decideCycleCount(call, { countId, approve: true }), { code: 'state-conflict' })
  await sell('BIG', 'ST', 10)
  const chief = { ...call, principal: { ...call.principal, subject: 'chief' } }
  t.match(await decideCycleCount(chief, { countId, approve: true }), {
    state: 'closed',
    lines: [{ state: 'booked' }],
  })
  t.match(await decideCycleCount(chief, { countId, approve: false }), {
    lines: [{ state: 'booked' }],
  })
  t.match(await books('BIG', 'ST'), { onHand: 50, sum: 50 })

  const again = await takeCycleCount(call, {
    ...counted,
    reference: 'C-3',
    countedAt: new Date(Date.now() + 1_000).toISOString(),
    lines: [{ sku: 'BIG', counted: 90 }],
  })
  t.match(await decideCycleCount(chief, { countId: again.id, approve: false }), {
    lines: [{ state: 'discarded' }],
  })
  t.match(await getCycleCount(call, { countId: again.id }), { state: 'closed' })
  t.match(await books('BIG', 'ST'), { onHand: 50 })
})

// T37, the effects of https://docs.hotwax.co: not in stock, inventory mismatch, damaged and worn display.
await t.test('a rejection changes stock as its reason says', async t => {
  for (const sku of ['NONE', 'MISS', 'BROKEN', 'STAFF']) await count(sku, 10, 'ST')
  const reject = (sku: string, reason: string, quantity = 2) =>
    rejectStock(call, {
      reference: `R-${sku}`,
      locationId: 'ST',
      reason,
      lines: [{ sku, quantity }],
    })

  t.match(await reject('NONE', 'NOT_IN_STOCK'), { effect: 'notInStock', lines: [{ onHand: 0 }] })
  t.match(await books('NONE', 'ST'), { onHand: 0, sum: 0 })

  t.match(await reject('MISS', 'Inventory mismatch'), {
    effect: 'mismatch',
    lines: [{ onHand: 8 }],
  })
  t.match(await books('MISS', 'ST'), { onHand: 8, sum: 8 })
  t.match(
    await reject('MISS', 'Inventory mismatch'),
    { lines: [{ onHand: 8 }] },
    'once for a reference',
  )
  t.match(await books('MISS', 'ST'), { onHand: 8, sum: 8 })

  t.match(await reject('BROKEN', 'Damaged: torn box'), {
    effect: 'unsellable',
    lines: [{ onHand: 10, setAside: 2 }],
  })
  t.match(await books('BROKEN', 'ST'), { onHand: 10, reserved: 2 })
  t.equal(await free('BROKEN', 'ST'), 8)

  t.match(await reject('STAFF', 'Nobody there to do it'), {
    effect: 'none',
    lines: [{ onHand: 10 }],
  })
  t.match(await reject('STAFF-2', 'The moon was in the wrong house'), { effect: 'none' })
  t.equal(await free('STAFF', 'ST'), 10)
})

await t.test('what is set aside is mended or written off', async t => {
  const { rows } = await store.pool.query<{ id: string }>(
    `select id from crossdock.stock_hold where tenant = 'demo' and reason = 'unsellable'`,
  )
  const holdId = rows[0]?.id ?? ''
  t.match(await getHold(call, { holdId }), {
    state: 'hard',
    lines: [{ sku: 'BROKEN', quantity: 2 }],
  })
  await commitHold(call, { holdId, reason: 'writtenOff' })
  t.match(await books('BROKEN', 'ST'), { onHand: 8, reserved: 0, sum: 8 })
  const { lines } = await rejectStock(call, {
    reference: 'R-again',
    locationId: 'ST',
    reason: 'Worn display',
    lines: [{ sku: 'BROKEN', quantity: 1 }],
  })
  t.match(lines, [{ setAside: 1 }])
  const mended = await store.pool.query<{ id: string }>(
    `select h.id from crossdock.stock_hold h where h.reference like 'R-again%'`,
  )
  await releaseHold(call, { holdId: mended.rows[0]?.id ?? '', reason: 'mended' })
  t.equal(await free('BROKEN', 'ST'), 8)
})

await t.test('a rejection that leaves others without their goods is an exception', async t => {
  await count('PROMISED', 5, 'ST')
  await holdStock(call, {
    reference: 'other-order',
    reason: 'cart',
    lines: [{ sku: 'PROMISED', locationId: 'ST', quantity: 3 }],
  })
  await rejectStock(call, {
    reference: 'R-P',
    locationId: 'ST',
    reason: 'Not in stock',
    lines: [{ sku: 'PROMISED', quantity: 1 }],
  })
  t.match(await cases('oversold'), [
    { detail: { sku: 'PROMISED', onHand: 0, reserved: 3, short: 3 } },
  ])
})
