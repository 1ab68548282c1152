import t from 'tap'
import { testSystems } from '../reference-systems.suite.ts'
import { signWebhook } from '../standard-webhooks.ts'
import { wmsSuite } from './contract.suite.ts'
import { reference } from './reference.ts'

const systems = await testSystems()
await wmsSuite('reference', {
  ...systems.rig('wms'),
  locationId: 'WH-BERLIN',
  async moveTo(documentId, state) {
    const action = { picking: 'start', packed: 'pack', shipped: 'ship' }[state]
    await systems.admin('POST', `/wms/fulfilment-orders/${documentId}/${action}`, {})
  },
})

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const options = { url: 'http://wms.test', token: 'x', webhookSecret: secret }
const webhook = reference.webhook?.(options, 'wms')
const headers = { 'webhook-id': 'msg_1' }
const bytes = (body: unknown) => Buffer.from(JSON.stringify(body))
const at = '2026-11-21T15:00:00.000Z'
const moved = {
  event: 'workOrder.status',
  workOrder: 'WO-20001',
  clientRef: 'ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J',
  site: 'WH-BERLIN',
  status: 'SHIPPED',
  version: 6,
  parcel: { carrierCode: 'Swift', trackingNo: 'SW0000020001' },
  at,
}

await t.test('a shipped work order is a shipment in canonical words', async t => {
  t.same(webhook?.translate(bytes(moved), headers), [
    {
      type: 'fulfilmentUpdated',
      system: 'wms',
      eventId: 'msg_1',
      occurredAt: at,
      sequence: 6,
      at,
      reference: 'ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J',
      state: 'shipped',
      shipment: { carrier: 'Swift', trackingNumber: 'SW0000020001', shippedAt: at },
    },
  ])
})

await t.test('a word nobody knows is unknown, with the word', async t => {
  const { parcel: _parcel, ...strange } = { ...moved, status: 'ON_ICE' }
  t.match(webhook?.translate(bytes(strange), headers), [{ state: 'unknown', raw: 'ON_ICE' }])
})

await t.test('a count is the stock now, with its version', async t => {
  const counted = {
    event: 'stock.counted',
    site: 'WH-BERLIN',
    item: 'MUG-WHITE',
    onHand: 7,
    version: 4,
    at,
  }
  t.match(webhook?.translate(bytes(counted), headers), [
    { type: 'stockChanged', sku: 'MUG-WHITE', locationId: 'WH-BERLIN', onHand: 7, version: '4' },
  ])
})

await t.test('what the WMS does not document is refused', async t => {
  for (const body of ['{', '[]', '{"event":"other"}', '{"event":"workOrder.status"}']) {
    t.throws(
      () => webhook?.translate(Buffer.from(body), headers),
      { code: 'request-invalid' },
      body,
    )
  }
})

await t.test('only the WMS itself can report', async t => {
  const body = bytes(moved)
  const timestamp = Math.floor(Date.now() / 1_000)
  const signed = {
    ...headers,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signWebhook(secret, { id: 'msg_1', timestamp, body }),
  }
  t.doesNotThrow(() => webhook?.verify(signed, body))
  t.throws(() => webhook?.verify(signed, bytes({ ...moved, status: 'REJECTED' })), {
    code: 'unauthenticated',
  })
})
