import t from 'tap'
import { source, type SourcingQuestion, type Supply } from './sourcing.ts'

const supply = (stock: Record<string, Record<string, number>>): Supply =>
  new Map(Object.entries(stock).map(([place, skus]) => [place, new Map(Object.entries(skus))]))
const line = (lineId: string, sku: string, quantity = 1) => ({ lineId, sku, quantity })
/** A Saturday afternoon in Berlin. */
const now = new Date('2026-11-21T15:30:00Z')
const ask = (
  demand: SourcingQuestion['demand'],
  stock: Record<string, Record<string, number>>,
  more: Partial<SourcingQuestion> = {},
) =>
  source({
    demand,
    supply: supply(stock),
    locations: Object.keys(stock),
    maxLocations: 2,
    now,
    ...more,
  })
const chosen = (...answer: Parameters<typeof ask>) =>
  ask(...answer).plan?.map(({ locationId }) => locationId)

t.test('the first location that has everything wins', async t => {
  const demand = [line('1', 'mug'), line('2', 'tee')]
  const stock = { A: { mug: 1 }, B: { mug: 5, tee: 5 }, C: { mug: 9, tee: 9 } }
  const { plan, because, considered } = ask(demand, stock)
  t.same(plan, [{ locationId: 'B', lines: demand }])
  t.equal(because, 'B: the first that has everything')
  t.match(considered, [
    { locationId: 'A', verdict: 'short', findings: [{ rule: 'stock' }] },
    { locationId: 'B', verdict: 'chosen' },
    { locationId: 'C', verdict: 'notNeeded' },
  ])
})

t.test('two lines of one SKU count together', async t => {
  const demand = [line('1', 'mug', 2), line('2', 'mug', 2)]
  t.same(chosen(demand, { A: { mug: 3 }, B: { mug: 4 } }, { maxLocations: 1 }), ['B'])
  t.same(chosen(demand, { A: { mug: 3 } }), undefined)
})

t.test('lines are split over as few locations as allowed', async t => {
  const stock = { A: { mug: 1 }, B: { tee: 1 }, C: { cap: 1 } }
  t.same(ask([line('1', 'mug'), line('2', 'tee')], stock).plan, [
    { locationId: 'A', lines: [line('1', 'mug')] },
    { locationId: 'B', lines: [line('2', 'tee')] },
  ])
  const three = [line('1', 'mug'), line('2', 'tee'), line('3', 'cap')]
  t.equal(chosen(three, stock), undefined)
  t.same(chosen(three, stock, { maxLocations: 3 }), ['A', 'B', 'C'])
})

t.test('the pieces of a line are split only where the policy says so', async t => {
  const demand = [line('1', 'mug', 5)]
  const stock = { A: { mug: 3 }, B: { mug: 4 } }
  t.equal(chosen(demand, stock), undefined)
  t.same(ask(demand, stock, { splitLines: true }).plan, [
    { locationId: 'A', lines: [line('1', 'mug', 3)] },
    { locationId: 'B', lines: [line('1', 'mug', 2)] },
  ])
})

t.test('a hard rule excludes, a soft one only comes first', async t => {
  const demand = [line('1', 'mug')]
  const stock = { FAR: { mug: 9 }, NEAR: { mug: 9 } }
  const around: Partial<SourcingQuestion> = {
    destination: [52.5, 13.3],
    places: { FAR: { position: [48.14, 11.58] }, NEAR: { position: [52.52, 13.4] } },
  }
  const rule = { rule: 'distance', maxKm: 100 } as const
  t.same(chosen(demand, stock, { ...around, rules: [{ ...rule, strength: 'soft' }] }), ['NEAR'])
  const onlyFar = { FAR: { mug: 9 } }
  t.same(chosen(demand, onlyFar, { ...around, rules: [{ ...rule, strength: 'soft' }] }), ['FAR'])
  const refused = ask(demand, onlyFar, { ...around, rules: [{ ...rule, strength: 'hard' }] })
  t.equal(refused.plan, undefined)
  t.match(refused.considered, [
    {
      verdict: 'excluded',
      distanceKm: 500,
      findings: [{ rule: 'distance', strength: 'hard', detail: '500 km, 100 km at most' }],
    },
  ])
})

t.test('what is not known to be near enough is not', async t => {
  const rules = [{ rule: 'distance', strength: 'hard', maxKm: 100 }] as const
  t.equal(chosen([line('1', 'mug')], { A: { mug: 9 } }, { rules }), undefined)
})

t.test('after its cut-off, and on days it does not work, a location is passed over', async t => {
  const stock = { A: { mug: 9 }, B: { mug: 9 } }
  const rules = [{ rule: 'cutOff', strength: 'soft' }] as const
  const timeZone = 'Europe/Berlin'
  const late = { A: { timeZone, cutOff: '16:30' }, B: { timeZone, cutOff: '16:31' } }
  t.same(chosen([line('1', 'mug')], stock, { rules, places: late }), ['B'])
  const weekdays = { A: { timeZone, days: ['mon', 'fri'] as const }, B: { timeZone } }
  t.same(chosen([line('1', 'mug')], stock, { rules, places: weekdays }), ['B'])
  t.same(
    chosen([line('1', 'mug')], stock, {
      rules,
      places: late,
      now: new Date('2026-11-21T15:29:00Z'),
    }),
    ['A'],
    'a minute before',
  )
})

t.test('safety stock: hard is never touched, soft last', async t => {
  const stock = { A: { mug: 5 }, B: { mug: 9 } }
  const demand = [line('1', 'mug', 4)]
  const keep = (strength: 'hard' | 'soft', at?: string[]) => ({
    rules: [{ rule: 'safetyStock' as const, strength, keep: 3, ...(at && { at }) }],
  })
  t.same(chosen(demand, stock, keep('hard')), ['B'])
  t.same(chosen(demand, stock, keep('hard', ['B'])), ['A'])
  t.same(chosen(demand, stock, keep('soft')), ['B'])
  t.same(chosen(demand, { A: { mug: 5 } }, keep('soft')), ['A'])
  t.equal(chosen(demand, { A: { mug: 5 } }, keep('hard')), undefined)
})

t.test('small orders are not split, and a parcel may cost only so much', async t => {
  const stock = { A: { mug: 1 }, B: { tee: 1 } }
  const demand = [line('1', 'mug'), line('2', 'tee')]
  const rules = [{ rule: 'split', strength: 'hard', minValue: { EUR: '30.00' } }] as const
  t.equal(chosen(demand, stock, { rules, value: { currency: 'EUR', amount: 29.99 } }), undefined)
  t.same(chosen(demand, stock, { rules, value: { currency: 'EUR', amount: 30 } }), ['A', 'B'])
  t.same(
    chosen(
      [line('1', 'mug', 3)],
      { A: { mug: 9 }, B: { mug: 9 } },
      {
        rules: [{ rule: 'cost', strength: 'hard', max: 500 }],
        places: { A: { cost: { perParcel: 400, perPiece: 40 } }, B: { cost: { perParcel: 500 } } },
      },
    ),
    ['B'],
  )
})

t.test('what is full today is passed over or excluded', async t => {
  const stock = { A: { mug: 9 }, B: { mug: 9 } }
  const full = new Set(['A'])
  const rules = (strength: 'hard' | 'soft') => [{ rule: 'capacity' as const, strength }]
  t.same(chosen([line('1', 'mug')], stock, { full, rules: rules('soft') }), ['B'])
  t.same(chosen([line('1', 'mug')], { A: { mug: 9 } }, { full, rules: rules('soft') }), ['A'])
  t.equal(chosen([line('1', 'mug')], { A: { mug: 9 } }, { full, rules: rules('hard') }), undefined)
})

t.test('cost or distance decide among equals, and the order of the policy at last', async t => {
  const stock = { A: { mug: 9 }, B: { mug: 9 }, C: { mug: 9 } }
  const places = {
    A: { cost: { perParcel: 500 } },
    B: { cost: { perParcel: 300 } },
    C: { cost: { perParcel: 300 } },
  }
  const answer = ask([line('1', 'mug')], stock, { places, prefer: ['cost'] })
  t.same(
    answer.plan?.map(({ locationId }) => locationId),
    ['B'],
    'of B and C the first',
  )
  t.equal(answer.because, 'B: the best of 3 by soft rules, then cost, then order of the policy')
  for (let i = 0; i < 20; i++) {
    t.same(ask([line('1', 'mug')], stock, { places, prefer: ['cost'] }), answer, 'every time')
  }
})
