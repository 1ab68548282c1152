import t from 'tap'
import { testSystems } from '../reference-systems.suite.ts'
import { storeSuite } from './contract.suite.ts'
import { reference } from './reference.ts'

const systems = await testSystems()
await storeSuite('reference', {
  ...systems.rig('store'),
  locationId: 'ST-BERLIN',
  async act(documentId, action) {
    await systems.admin('POST', `/store/tasks/${documentId}/${action}`, {})
  },
})

await t.test('a declined task is a rejection in canonical words', async t => {
  const options = { url: 'http://store.test', token: 'x', webhookSecret: 'whsec_AAAA' }
  const event = {
    what: 'task-moved',
    task: 'PT-30001',
    key: 'ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J',
    shop: 'ST-BERLIN',
    status: 'declined',
    reason: 'not-found-on-shelf',
    version: 2,
    at: '2026-11-21T15:00:00.000Z',
  }
  const translate = (body: object) =>
    reference
      .webhook?.(options, 'store')
      .translate(Buffer.from(JSON.stringify(body)), { 'webhook-id': 'msg_1' })
  t.same(translate(event), [
    {
      type: 'fulfilmentUpdated',
      system: 'store',
      eventId: 'msg_1',
      occurredAt: event.at,
      sequence: 2,
      reference: event.key,
      state: 'rejected',
      reason: 'not-found-on-shelf',
      at: event.at,
    },
  ])
  t.match(translate({ ...event, status: 'eaten' }), [{ state: 'unknown', raw: 'eaten' }])
})
