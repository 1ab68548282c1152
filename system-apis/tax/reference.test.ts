import t from 'tap'
import { testCall, testSystems } from '../reference-systems.suite.ts'
import { taxRequest, taxSuite } from './contract.suite.ts'

const systems = await testSystems()
await taxSuite('reference', systems.rig('tax'))

const { tax } = systems.connectors
const amounts = async (request: Parameters<typeof tax.quoteTax>[1]) => {
  const { lines, totals } = await tax.quoteTax(testCall(), request)
  return [...lines.map(line => line.amounts), totals].map(({ net, tax: owed, total }) =>
    [net, owed, total].map(({ amount }) => amount).join(' '),
  )
}

await t.test('German prices contain 19 %, books 7 %', async t => {
  const request = taxRequest('EUR', { country: 'DE' }, [
    ['12.50', 2],
    ['22.00', 1, 'reduced'],
  ])
  t.same(await amounts(request), ['21.01 3.99 25.00', '20.56 1.44 22.00', '41.57 5.43 47.00'])
})

await t.test('in New York three authorities add their share', async t => {
  const request = taxRequest('USD', { country: 'US', region: 'US-NY' }, [['19.99', 3]])
  const quote = await tax.quoteTax(testCall(), request)
  t.equal(quote.pricesIncludeTax, false)
  // 8.875 % of 59.97 is 5.3223…: 5.32, of which 2.40 are the state's, 2.70 the city's, 0.22 the MCTD's.
  t.same(
    quote.lines[0]?.taxLines.map(({ jurisdiction, rate, amount }) => [
      jurisdiction,
      rate,
      amount.amount,
    ]),
    [
      ['MCTD', '0.00375', '0.22'],
      ['New York City', '0.045', '2.70'],
      ['US-NY', '0.04', '2.40'],
    ],
  )
})

await t.test('yen have no decimals', async t => {
  const request = taxRequest('JPY', { country: 'JP' }, [['1994', 3]])
  t.same(await amounts(request), ['5438 544 5982', '5438 544 5982'])
})

await t.test('where we owe nothing the price is the price', async t => {
  const request = taxRequest('USD', { country: 'BR' }, [['10.00', 1]])
  t.same(await amounts(request), ['10.00 0.00 10.00', '10.00 0.00 10.00'])
})
