import t from 'tap'
import { parse, stringify } from 'yaml'
import { contractOf } from '../diff/contract-file.ts'
import { diffContracts } from '../diff/diff-contracts.ts'
import { impactOf } from '../impact/impact.ts'
import { recorded, type RecordedCall } from '../impact/impact.suite.ts'
import { driftOf } from './drift.ts'
import { suggestedContract } from './suggest.ts'

// Two megabytes of contract, and traffic to much of it: nobody waits long, and the server answers others meanwhile.

t.setTimeout(240_000)

const operations = 280
const described = Array.from({ length: 30 }, (_, index) => `member${index}`)
const schema = (kinds: readonly string[]) => ({
  type: 'object',
  required: ['id'],
  properties: {
    id: { type: 'string' },
    kind: { type: 'string', enum: kinds },
    ...Object.fromEntries(
      described.map(name => [name, { type: 'integer', description: `What ${name} is.` }]),
    ),
  },
})
const contract = (kinds: readonly string[]) =>
  stringify(
    {
      openapi: '3.1.0',
      info: { title: 'Large', version: '1.0.0' },
      security: [],
      paths: Object.fromEntries(
        Array.from({ length: operations }, (_, index) => [
          `/things${index}`,
          {
            post: {
              operationId: `make${index}`,
              requestBody: { content: { 'application/json': { schema: schema(kinds) } } },
              responses: {
                200: {
                  description: 'Made',
                  content: { 'application/json': { schema: schema(kinds) } },
                },
              },
            },
          },
        ]),
      ),
    },
    { aliasDuplicateObjects: false },
  )

await t.test('a large contract', t => {
  const [base, revision] = [contract(['a', 'b']), contract(['a'])]
  t.ok(base.length > 1_900_000, `${base.length} bytes`)
  const calls = Array.from({ length: 2_000 }, (_, index): RecordedCall => ({
    application: `app_${index % 19}`,
    operation: `make${index % 120}`,
    body: { id: 'x', kind: index % 2 === 0 ? 'a' : 'b' },
    answer: { kind: 'c', member0: 'text', more: true },
  }))
  const traffic = recorded(base, calls)
  const timed = <Result>(what: string, work: () => Result): Result => {
    const start = process.cpuUsage()
    const result = work()
    const { user, system } = process.cpuUsage(start)
    const ms = Math.round((user + system) / 1_000)
    t.comment(`${what}: ${ms} ms`)
    t.ok(ms < 12_000, `${what} takes ${ms} ms`)
    return result
  }
  const { changes } = timed('diff', () =>
    diffContracts(contractOf(base), contractOf(revision), { now: new Date('2027-03-01') }),
  )
  const impact = timed('impact', () => impactOf({ revision, changes }, traffic))
  t.match(impact.sentence, /^Breaks 19 partners, 1,000 calls/)
  const report = timed('drift', () => driftOf({ traffic, contract: base }))
  const told = report.findings.filter(({ kind }) => kind !== 'never-seen')
  t.equal(told.length, 480, 'four in each of those that were called')
  const { contract: suggested, applied } = timed('suggestion', () =>
    suggestedContract(base, report, traffic),
  )
  t.ok(applied.length >= 480, `${applied.length} edits`)
  const made = parse(suggested) as { paths: Record<string, { post: { responses: object } }> }
  t.match(made.paths['/things7']?.post.responses, {
    200: {
      content: { 'application/json': { schema: { properties: { more: { type: 'boolean' } } } } },
    },
  })
  t.end()
})
