import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { minorDigits } from '../openapi/canonical/currency.ts'
import { newReference, problemOf, until } from './conformance.suite.ts'
import { openSystems, openWebhooks } from './connectors.ts'
import { referenceSystems } from './reference-systems.ts'
import { demonstrationData } from './reference-systems/demonstration-data.ts'
import { testCall, testSystems, type TestSystems } from './reference-systems.suite.ts'
import type { InboundMessage } from './webhook.ts'

/** A receiver for events, which turns the first `failures` away; gives what it took, translated. */
async function receiver(t: Tap.Test, systems: () => TestSystems, failures = 0) {
  const taken: InboundMessage[] = []
  let turnedAway = 0
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (turnedAway < failures) {
        turnedAway += 1
        response.writeHead(503).end()
        return
      }
      const name = request.url?.split('/').at(-1) ?? ''
      const webhook = openWebhooks(systems().config)[name]
      const headers = request.headers as Record<string, string>
      webhook?.verify(headers, Buffer.concat(chunks))
      taken.push(...(webhook?.translate(Buffer.concat(chunks), headers) ?? []))
      response.writeHead(200).end('{}')
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/webhooks/v1`, taken, turnedAway: () => turnedAway }
}

function submit({ connectors }: TestSystems, reference: string) {
  return connectors.wms.submitFulfilmentOrder(testCall(), {
    reference,
    orderId: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
    locationId: 'WH-BERLIN',
    lines: [{ lineId: '1', sku: 'MUG-WHITE', quantity: 1 }],
    shippingAddress: { lines: ['Lindenstraße 4'], locality: 'Berlin', country: 'DE' },
  })
}

function states(messages: readonly InboundMessage[], reference: string): string[] {
  return messages.flatMap(message =>
    message.type === 'fulfilmentUpdated' && message.reference === reference ? [message.state] : [],
  )
}

const wayOfAnOrder = ['acknowledged', 'picking', 'picking', 'packed', 'shipped']

await t.test('every move is told, signed, in order, until it is taken', async t => {
  const { url, taken, turnedAway } = await receiver(t, () => systems, 3)
  const systems = await testSystems({ webhook: { url } })
  const reference = newReference('ful')
  const { id } = await submit(systems, reference)
  await systems.admin('POST', `/wms/fulfilment-orders/${id}/ship`, {})
  await until(() => Promise.resolve(states(taken, reference).length === 5))
  t.same(states(taken, reference), wayOfAnOrder)
  t.equal(turnedAway(), 3)
  const sequence = taken.map(message => message.sequence ?? 0)
  t.same(
    sequence,
    sequence.toSorted((a, b) => a - b),
    'each with its place in the order of events',
  )
  t.equal(new Set(taken.map(({ eventId }) => eventId)).size, 5)
})

await t.test('duplicates and disorder on demand', async t => {
  const { url, taken } = await receiver(t, () => systems)
  const systems = await testSystems({ webhook: { url, paused: true } })
  const references = Array.from({ length: 10 }, () => newReference('ful'))
  for (const reference of references) {
    const { id } = await submit(systems, reference)
    await systems.admin('POST', `/wms/fulfilment-orders/${id}/ship`, {})
  }
  t.match(await systems.admin('GET', '/webhooks'), { waiting: 50, taken: 0 })
  await systems.admin('PUT', '/webhooks', {
    duplicateRate: 0.5,
    shuffle: true,
    paused: false,
    seed: 7,
  })
  await until(async () => {
    const { waiting } = (await systems.admin('GET', '/webhooks')) as { waiting: number }
    return waiting === 0
  })
  t.ok(taken.length > 55, `${taken.length} came for 50 events`)
  t.equal(new Set(taken.map(({ eventId }) => eventId)).size, 50, 'the same one twice has one id')
  const inOrder = references.filter(reference => {
    const seen = [...new Set(states(taken, reference))]
    return seen.join() === [...new Set(wayOfAnOrder)].join()
  })
  t.ok(inOrder.length < 10, `${inOrder.length} of 10 came in order`)
})

await t.test('the autopilot does a warehouse’s and a store’s work', async t => {
  const systems = await testSystems({ autopilot: { on: true, stepMs: 20 } })
  const { wms, store } = systems.connectors
  const parcel = newReference('ful')
  const pickup = newReference('ful')
  await submit(systems, parcel)
  await store.createPickupTask(testCall(), {
    reference: pickup,
    orderId: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
    locationId: 'ST-HAMBURG',
    lines: [{ lineId: '1', sku: 'MUG-WHITE', quantity: 1 }],
  })
  await until(async () => {
    const shipped = await wms.findFulfilmentOrder(testCall(), { reference: parcel })
    const collected = await store.findPickupTask(testCall(), { reference: pickup })
    return shipped.document?.state === 'shipped' && collected.document?.state === 'pickedUp'
  })
  t.pass('shipped and collected')
})

await t.test('faults', async t => {
  const systems = await testSystems()
  const { crm } = systems.connectors
  const record = (reference = newReference()) =>
    crm.recordActivity(testCall(), {
      reference,
      kind: 'note',
      customer: { id: 'c-1' },
      subject: 'Hello',
      at: '2026-11-21T09:30:00Z',
    })
  const outcomes = async (count: number) => {
    const codes: string[] = []
    for (let i = 0; i < count; i += 1) {
      const outcome = await record().then(
        () => 'done',
        (error: { code: string }) => error.code,
      )
      codes.push(outcome)
    }
    return codes
  }

  await t.test('a rate with a seed hits the same calls again', async t => {
    const fault = { mode: 'down', rate: 0.4, seed: 42 }
    await systems.admin('PUT', '/crm/faults', fault)
    const first = await outcomes(20)
    await systems.admin('PUT', '/crm/faults', fault)
    t.same(await outcomes(20), first)
    const hits = first.filter(code => code === 'system-unavailable').length
    t.ok(hits > 2 && hits < 15, `${hits} of 20`)
    t.match(await systems.admin('DELETE', '/crm/faults'), { faults: [{ hits }] })
    t.same(await outcomes(3), ['done', 'done', 'done'])
  })

  await t.test('several at once, each with its own count', async t => {
    await systems.admin('PUT', '/crm/faults', {
      faults: [
        { mode: 'throttle', count: 1 },
        { mode: 'commit-then-500', count: 2 },
      ],
    })
    t.same(await outcomes(4), [
      'system-throttled',
      'system-outcome-unknown',
      'system-outcome-unknown',
      'done',
    ])
  })

  await t.test('a late look-up does not see what is young, and does later', async t => {
    await systems.admin('PUT', '/crm/faults', { mode: 'late-lookup', delayMs: 800 })
    const reference = newReference()
    const { id } = await record(reference)
    t.same(await crm.findActivity(testCall(), { reference }), { found: false })
    t.equal((await record(reference)).id, id, 'while the unique reference still holds')
    await until(async () => (await crm.findActivity(testCall(), { reference })).found)
    await systems.admin('DELETE', '/crm/faults')
  })

  await t.test('only the operations named', async t => {
    await systems.admin('PUT', '/crm/faults', {
      mode: 'down',
      operations: ['GET /activities/{dedupeKey}'],
    })
    const reference = newReference()
    await record(reference)
    t.equal(
      (await problemOf(crm.findActivity(testCall(), { reference }))).code,
      'system-unavailable',
    )
    await systems.admin('DELETE', '/crm/faults')
  })

  await t.test('calls within a pause that was asked for are counted', async t => {
    await systems.admin('POST', '/crm/reset', {})
    await systems.admin('PUT', '/crm/faults', { mode: 'throttle', retryAfterSeconds: 5, count: 1 })
    await outcomes(3)
    t.match(await systems.admin('GET', '/crm'), {
      traffic: { calls: 3, early: 2, operations: { 'POST /activities': 3 } },
    })
  })

  await t.test('a fault nobody knows is refused', async t => {
    const problem = await problemOf(systems.admin('PUT', '/crm/faults', { mode: 'sulk' }))
    t.equal(problem.code, 'system-refused')
  })
})

await t.test('the switchboard and the systems need their own token', async t => {
  const systems = await testSystems()
  const wrong = systems.rig('erp').open({ token: 'wrong' })
  const problem = await problemOf(wrong.findSalesOrder(testCall(), { reference: 'x' }))
  t.equal(problem.code, 'system-refused')
})

await t.test('a reset leaves nothing but the seed', async t => {
  const systems = await testSystems()
  await submit(systems, newReference('ful'))
  t.equal((await systems.documents('wms')).filter(({ type }) => type === 'workOrder').length, 1)
  await systems.admin('POST', '/reset', {})
  const left = await systems.documents('wms')
  t.same([...new Set(left.map(({ type }) => type))], ['stock'])
  t.equal(left.length, demonstrationData().products.length)
})

await t.test('what they hold outlives them', async t => {
  const first = await testSystems()
  const reference = newReference('ful')
  const { id } = await submit(first, reference)
  const second = await referenceSystems({ databaseUrl: first.databaseUrl, connections: 2 })
  t.teardown(() => second.close())
  const { wms } = openSystems(second.systems)
  t.match(await wms.findFulfilmentOrder(testCall(), { reference }), { document: { id } })
})

await t.test('the demonstration shop is sound', async t => {
  const { products, locations } = demonstrationData()
  t.equal(products.length, 20)
  t.equal(new Set(products.map(({ sku }) => sku)).size, 20)
  t.same(products.find(({ sku }) => sku === 'LAST-ONE')?.stock, { 'WH-BERLIN': 1 })
  const places = new Set(locations.map(({ id }) => id))
  for (const { sku, gtin, prices, stock } of products) {
    const digits = Array.from(gtin, Number)
    const sum = digits.reduce((total, digit, i) => total + digit * (i % 2 === 0 ? 3 : 1), 0)
    t.ok(gtin.length === 14 && sum % 10 === 0, `${sku} has a GTIN`)
    t.ok(Object.keys(stock).every(place => places.has(place)))
    for (const [currency, amount] of Object.entries(prices)) {
      t.equal(amount.split('.')[1]?.length ?? 0, minorDigits(currency), `${sku} in ${currency}`)
    }
  }
})

declare namespace Tap {
  type Test = Pick<typeof t, 'teardown'>
}
