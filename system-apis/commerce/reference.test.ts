import t from 'tap'
import { testCall, testSystems } from '../reference-systems.suite.ts'
import { commerceSuite, stockLevelSuite } from './contract.suite.ts'

const systems = await testSystems()
await commerceSuite('reference', {
  ...systems.rig('commerce'),
  sold: { sku: 'MUG-WHITE', prices: { EUR: '12.50', USD: '13.50', GBP: '10.75', JPY: '2000' } },
})

await stockLevelSuite('reference', systems.rig('commerce'), (code, sellable) =>
  systems.admin('POST', '/commerce/stock', { shop: 'storefront', code, sellable }),
)

await t.test('a price of one channel wins there and nowhere else', async t => {
  const { commerce } = systems.connectors
  await systems.admin('POST', '/commerce/prices', {
    code: 'MUG-WHITE',
    shop: 'pos',
    currency: 'EUR',
    price: '11.00',
  })
  const price = async (channel: string) => {
    const asked = { channel, currency: 'EUR', skus: ['MUG-WHITE'] }
    const { prices } = await commerce.checkPrices(testCall(), asked)
    return prices[0]?.unitPrice?.amount
  }
  t.equal(await price('pos'), '11.00')
  t.equal(await price('storefront'), '12.50')
})
