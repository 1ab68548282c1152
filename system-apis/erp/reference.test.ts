import t from 'tap'
import { newReference } from '../conformance.suite.ts'
import { testCall, testSystems } from '../reference-systems.suite.ts'
import { erpSuite } from './contract.suite.ts'

const systems = await testSystems()
await erpSuite('reference', systems.rig('erp'))

await t.test('an ERP that does not mind books the same reference twice, and shows it', async t => {
  const careless = await testSystems({ erp: { uniqueReferences: false } })
  const { erp } = careless.connectors
  const eur = (amount: string) => ({ currency: 'EUR', amount })
  const reference = newReference('ord')
  const order = {
    reference,
    orderId: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
    channel: 'storefront',
    currency: 'EUR',
    placedAt: '2026-11-21T09:30:00Z',
    lines: [
      {
        lineId: '1',
        type: 'item' as const,
        sku: 'MUG-WHITE',
        quantity: 1,
        amounts: { net: eur('10.50'), tax: eur('2.00'), total: eur('12.50') },
      },
    ],
    total: eur('12.50'),
  }
  const first = await erp.createSalesOrder(testCall(), order)
  const second = await erp.createSalesOrder(testCall(), order)
  t.not(first.id, second.id)
  t.match(await erp.findSalesOrder(testCall(), { reference }), {
    found: true,
    document: { id: first.id },
    duplicates: [second.id],
  })
  t.equal((await careless.documents('erp', reference)).length, 2)
})
