import t from 'tap'
import { until } from '../../process-apis/durable/durable.suite.ts'
import { startPhases } from './start-phases.ts'

t.test('a start that takes long says what it waits for and what it did before', async t => {
  const told: object[] = []
  const phases = startPhases({ log: { warn: (data: object) => told.push(data) }, everyMs: 10 })
  t.teardown(phases.end)
  phases.begin('database')
  phases.begin('presence')
  await until(() => told.length >= 2)
  t.match(told.at(-1), { phase: 'presence', phaseMs: Number, before: { database: Number } })
  phases.end()
  const before = told.length
  // Longer than it would wait until it says so again.
  await new Promise(resolve => setTimeout(resolve, 50))
  t.equal(told.length, before, 'one that is over is not told of')
})
