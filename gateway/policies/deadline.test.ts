import t from 'tap'
import { toyGateway, toyPolicies } from '../gateway.suite.ts'

await t.test(
  'the deadline comes from the policy, else from what the contract promises',
  async t => {
    const { ask, calls } = await toyGateway(t, {
      policies: `${toyPolicies}
- { kind: deadline, operations: [getToy], options: { timeoutMs: 250 } }
`.replace(/^(.*)\n(- \{ kind: deadline.*\})\n/s, '$2\n$1\n'),
    })
    const left = async (path: string, headers = {}) => {
      const before = performance.now()
      await ask('GET', path, { headers })
      return (calls.at(-1)?.call.deadline as number) - before
    }
    const near = (value: number, expected: number) => value > expected - 1 && value < expected + 500
    t.ok(near(await left('/toys/v1/toys/toy-1'), 250), 'the policy’s')
    t.ok(near(await left('/toys/v1/toys'), 1_000), 'ten times 100 ms')
    t.ok(
      near(await left('/toys/v1/toys/toy-1', { prefer: 'wait=9' }), 250),
      'a longer wait changes nothing',
    )
    t.ok(near(await left('/toys/v1/toys/toy-1', { prefer: 'wait=0' }), 0), 'a shorter one does')
  },
)
