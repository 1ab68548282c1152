import t from 'tap'
import { source, type Supply } from './sourcing.ts'

const supply = (stock: Record<string, Record<string, number>>): Supply =>
  new Map(Object.entries(stock).map(([place, skus]) => [place, new Map(Object.entries(skus))]))
const line = (lineId: string, sku: string, quantity = 1) => ({ lineId, sku, quantity })

t.test('the first location that has everything wins', async t => {
  const stock = supply({ A: { mug: 1 }, B: { mug: 5, tee: 5 }, C: { mug: 9, tee: 9 } })
  const demand = [line('1', 'mug'), line('2', 'tee')]
  t.same(source(demand, stock, ['A', 'B', 'C'], 2), [{ locationId: 'B', lines: demand }])
})

t.test('two lines of one SKU count together', async t => {
  const stock = supply({ A: { mug: 3 }, B: { mug: 4 } })
  const demand = [line('1', 'mug', 2), line('2', 'mug', 2)]
  t.same(source(demand, stock, ['A', 'B'], 1), [{ locationId: 'B', lines: demand }])
  t.same(source(demand, supply({ A: { mug: 3 } }), ['A'], 2), undefined)
})

t.test('lines are split over as few locations as allowed', async t => {
  const stock = supply({ A: { mug: 1 }, B: { tee: 1 }, C: { cap: 1 } })
  t.same(source([line('1', 'mug'), line('2', 'tee')], stock, ['A', 'B', 'C'], 2), [
    { locationId: 'A', lines: [line('1', 'mug')] },
    { locationId: 'B', lines: [line('2', 'tee')] },
  ])
  t.same(
    source([line('1', 'mug'), line('2', 'tee'), line('3', 'cap')], stock, ['A', 'B', 'C'], 2),
    undefined,
  )
})

t.test('the same stock and policy give the same plan', async t => {
  const stock = supply({ B: { mug: 5 }, A: { mug: 5 } })
  const demand = [line('1', 'mug')]
  t.same(source(demand, stock, ['A', 'B'], 2), source(demand, stock, ['A', 'B'], 2))
})
