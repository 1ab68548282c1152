import { join } from 'node:path'
import t, { type Test } from 'tap'
import { readPlans } from './plans.ts'
import type { PolicyError } from './policy-file.ts'

const standard = 'default:\n  description: All.\n  limits: []\n'

/** The faults of a plans.yaml (after the plan that must be there), and of a peaks.yaml beside it. */
function faultsOf(t: Test, plans: string, peaks?: string): readonly string[] {
  const folder = t.testdir({
    'plans.yaml': standard + plans,
    ...(peaks !== undefined && { 'peaks.yaml': peaks }),
  })
  try {
    readPlans(join(folder, 'plans.yaml'))
  } catch (error) {
    return (error as PolicyError).faults
  }
  return []
}

const gold = (limit: string, more = '') =>
  `gold:\n  description: Gold.\n${more}  limits:\n    - ${limit}\n`

await t.test('each kind of limit is read', async t => {
  const plans = readPlans(
    join(
      t.testdir({
        'plans.yaml': `${standard}gold:
  description: Gold.
  priority: checkout
  timeZone: Asia/Tokyo
  limits:
    - { name: a, quota: 100, windowSeconds: 60, burst: 10, operations: [listToys] }
    - { name: b, quota: 1000, per: month, each: operation }
    - { name: c, concurrent: 5 }
`,
      }),
      'plans.yaml',
    ),
  )
  t.match(plans.get('gold'), {
    name: 'gold',
    priority: 'checkout',
    timeZone: 'Asia/Tokyo',
    limits: [
      { name: 'a', quota: 100, windowSeconds: 60, burst: 10, operations: ['listToys'] },
      { name: 'b', quota: 1000, per: 'month', each: 'operation' },
      { name: 'c', concurrent: 5 },
    ],
  })
})

await t.test('what is wrong is named by file, line and limit', async t => {
  const is = (limit: string, fault: RegExp, more?: string) =>
    t.match(faultsOf(t, gold(limit, more)), [fault], limit)
  is('{ name: a, quota: 5 }', /plans\.yaml:7 gold\.a must have one of windowSeconds .*per/)
  is('{ name: a, quota: 5, per: day, concurrent: 2 }', /plans\.yaml:7 gold\.a must have one of/)
  is('{ name: a, quota: 5, windowSeconds: 60 }', /plans\.yaml:7 gold\.a needs burst: a rate has/)
  is('{ name: a, per: day }', /plans\.yaml:7 gold\.a needs quota: a calendar quota has/)
  is('{ name: a, quota: 5, per: day, burst: 2 }', /plans\.yaml:7 gold\.a cannot have burst/)
  is('{ name: a, quota: 5, per: week }', /plans\.yaml:7 .*must be one of day, month/)
  is('{ name: a, quota: 5, windowSeconds: 60, burst: 5 }', /plans\.yaml:7 burst must be smaller/)
  is('{ name: a, quota: 9000000, windowSeconds: 1, burst: 5 }', /more than a million a second/)
  is('{ name: a, concurrent: 2, brust: 3 }', /plans\.yaml:7 .*does not know brust; it takes name/)
  is(
    '{ name: a, concurrent: 2 }',
    /plans\.yaml:6 gold: there is no time zone Mars/,
    '  timeZone: Mars\n',
  )
  is('{ name: a, concurrent: 2 }', /plans\.yaml:6 .*must be one of bulk/, '  priority: vip\n')
  t.match(faultsOf(t, gold('{ name: a, concurrent: 2 }\n    - { name: a, concurrent: 3 }')), [
    /plans\.yaml:8 the plan gold has two limits called a/,
  ])
})

const plans = gold(
  '{ name: rate, quota: 100, windowSeconds: 60, burst: 10 }\n    - { name: daily, quota: 1000, per: day }\n    - { name: slots, concurrent: 4 }',
)
const peak = (change: string, from = '2026-11-27T00:00', to = '2026-12-01T00:00', name = 'sale') =>
  `- name: ${name}
  from: ${from}
  to: ${to}
  timeZone: Europe/Berlin
  plans:
    gold: ${change}
`

await t.test('a peak cuts the time of a plan into phases', async t => {
  const folder = t.testdir({
    'plans.yaml': standard + plans,
    'peaks.yaml':
      peak('{ factor: 2, limits: { daily: { quota: 7777 }, slots: { factor: 0.1 } } }') +
      peak(
        '{ limits: { rate: { quota: 300, burst: 20 } } }',
        '2026-12-01T00:00',
        '2026-12-02T12:30',
        'after',
      ),
  })
  const read = readPlans(join(folder, 'plans.yaml'))
  const [sale, after, end] = ['2026-11-26T23:00Z', '2026-11-30T23:00Z', '2026-12-02T11:30Z'].map(
    Date.parse,
  )
  const usual = read.get('gold')?.limits
  t.equal(read.get('default')?.phases, undefined)
  t.match(read.get('gold')?.phases, [
    { from: -Infinity, until: sale, limits: usual },
    {
      from: sale,
      until: after,
      limits: [
        { name: 'rate', quota: 200, burst: 20, windowSeconds: 60 },
        { name: 'daily', quota: 7777, per: 'day' },
        { name: 'slots', concurrent: 1 },
      ],
    },
    {
      from: after,
      until: end,
      limits: [{ quota: 300, burst: 20 }, { quota: 1000 }, { concurrent: 4 }],
    },
    { from: end, until: Infinity, limits: usual },
  ])
})

await t.test('what is wrong with a peak is named by file, line and peak', async t => {
  const is = (peaks: string, ...faults: RegExp[]) => t.match(faultsOf(t, plans, peaks), faults)
  is(peak('{ factor: 0 }'), /peaks\.yaml:6 .*must be >= 0\.01/)
  is(peak('{ faktor: 2 }'), /peaks\.yaml:6 .*does not know faktor; it takes factor, limits/)
  is(peak('{ factor: 2 }', '2026-12-01T00:00'), /peaks\.yaml:3 sale: to must be later than from/)
  is(peak('{ factor: 2 }', 'monday'), /peaks\.yaml:2 .*must match pattern/)
  is(peak('{ factor: 2 }', '2026-13-01T00:00'), /peaks\.yaml:2 sale: 2026-13-01T00:00 is no date/)
  is(
    peak('{ factor: 2 }').replace('gold:', 'silver:'),
    /peaks\.yaml:6 sale changes the plan silver/,
  )
  is(peak('{ limits: { hourly: { factor: 2 } } }'), /peaks\.yaml:6 .*it has rate, daily, slots/)
  is(peak('{ limits: { daily: { burst: 2 } } }'), /peaks\.yaml:6 gold\.daily has no burst/)
  is(
    peak('{ limits: { rate: { quota: 9, burst: 9 } } }'),
    /peaks\.yaml:6 quota must be larger than/,
  )
  is(peak('{ limits: { rate: { quota: 1 } } }'), /peaks\.yaml:6 quota must be larger than burst/)
  is(
    peak('{ factor: 2 }').replace('Europe/Berlin', 'Europe/Atlantis'),
    /peaks\.yaml:4 sale: there is no time zone/,
  )
  is(
    peak('{ factor: 2 }') + peak('{ factor: 3 }', '2026-11-30T00:00', '2026-12-05T00:00', 'late'),
    /peaks\.yaml:7 late and sale change the plan gold at the same time/,
  )
})

await t.test('the files that are shipped are in order', async t => {
  const shipped = readPlans(new URL('../policies/plans.yaml', import.meta.url).pathname)
  t.match(shipped.get('partner'), {
    priority: 'partner',
    limits: [{}, { per: 'day' }, { concurrent: 50 }],
  })
})
