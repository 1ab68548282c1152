import t from 'tap'
import { openStore } from '../../../process-apis/store/store.ts'
import { testDatabase } from '../../host/test-database.ts'
import type { GovernedOperation } from '../../policies/policy.ts'
import { usage } from '../../sight/usage.ts'
import { recording } from '../impact/impact.suite.ts'
import { shapeStore } from '../shapes/shape-store.ts'
import { shapes } from '../shapes/shapes.ts'
import { driftEngine } from './drift-engine.ts'

// What was counted and kept of calls anyway tells how fast and how large answers are, and were.

t.setTimeout(120_000)

const contract = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Gifts', version: '1.0.0' },
  security: [],
  paths: {
    '/gifts': {
      get: {
        operationId: 'listGifts',
        responses: {
          200: {
            description: 'All',
            content: { 'application/json': { schema: { type: 'array' } } },
          },
        },
      },
    },
  },
})
const now = Date.parse('2027-03-01T12:00:00Z')
const dayMs = 86_400_000
const log = { warn() {} }

const database = await testDatabase()
const store = openStore({ url: database.url, connections: 2 })
t.teardown(async () => {
  await store.close()
  await database.drop()
})

/** A hundred calls so many days ago. */
async function called(daysAgo: number, ms: number, entries: number): Promise<void> {
  const at = now - daysAgo * dayMs
  const clock = () => at
  const recorder = shapes({ process: `p${daysAgo}`, fullPerMinute: 1_000, clock })
  const { see } = recording(contract, recorder)
  const answer = Array.from({ length: entries }, () => 'a gift')
  see({ application: 'app_acme', operation: 'listGifts', answer, times: 100 })
  const kept = shapeStore({ pool: store.pool, shapes: recorder, log, clock, keptDays: 100_000 })
  await kept.close()
  const counted = usage({ pool: store.pool, log, clock })
  const operation = { contract: 'tested.v1', operationId: 'listGifts' } as GovernedOperation
  for (let call = 0; call < 100; call++)
    counted.observe({ operation, tenant: 'acme', application: 'app_acme', status: 200 }, ms, 0, 0)
  await counted.close()
}

async function engine(limits = { slowerTimes: 2, largerTimes: 4 }) {
  const { rows: kept } = await store.pool.query<{ digest: string }>(
    'select digest from crossdock.shape_sketch limit 1',
  )
  const digest = String(kept[0]?.digest)
  return driftEngine({
    pool: store.pool,
    running: async () => ({
      source: contract,
      digest,
      owner: 'gifts',
      operations: [{ operationId: 'listGifts', method: 'get', path: '/gifts' }],
    }),
    budgetOf: () => 0.01,
    limits: () => limits,
    clock: () => now,
  })
}
const told = async (limits?: { slowerTimes: number; largerTimes: number }) => {
  const report = await (await engine(limits)).report('tested.v1')
  const found = (report?.findings ?? []).map(({ kind, about = '' }) => `${kind} ${about}`)
  return { found, report }
}

await t.test('as it was for weeks', async t => {
  for (const days of [30, 20, 10]) await called(days, 60, 500)
  await called(1, 60, 500)
  const { found, report } = await told()
  t.same(found, [])
  t.match(report, { calls: 100, drifting: 0, withinBudget: true })
})

await t.test('slower and larger than it was', async t => {
  await called(0, 400, 9_000)
  const { found, report } = await told()
  t.same(found.toSorted(), ['answer-larger usual', 'answer-slower usual'])
  t.equal(report?.withinBudget, false)
  const slow = report?.findings.find(({ kind }) => kind === 'answer-slower')
  t.match(slow, { method: 'GET', path: '/gifts', side: '2XX' })
  t.match(await (await engine()).summary('tested.v1'), { findings: 2 })
  t.same((await told({ slowerTimes: 20, largerTimes: 50 })).found, [], 'as the policy has it')
})
