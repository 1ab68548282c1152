import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { array, assert, integer, property, tuple } from 'fast-check'
import t from 'tap'
import type { ImpactReport } from '../engines.ts'
import { contractOf } from '../diff/contract-file.ts'
import { diffContracts } from '../diff/diff-contracts.ts'
import { rules } from '../diff/rules.ts'
import { schemaPairs } from '../diff/schema-pairs.suite.ts'
import { edges, type Schema } from '../diff/witness.suite.ts'
import { saidFormats, saidImpact } from './formats.ts'
import { impactReport } from './impact-report.ts'
import { impactOf } from './impact.ts'
import { recorded, type RecordedCall } from './impact.suite.ts'
import { questionOf } from './questions.ts'

t.setTimeout(300_000)

const seed = Number(process.env['SEED'] ?? Date.now() % 2_147_483_647)
t.comment(`SEED=${seed}`)

const ajv = new Ajv2020({ strict: false, validateFormats: true })
addFormats.default(ajv)

await t.test('every rule that breaks or warns has a question, or says why there is none', t => {
  for (const rule of rules.values()) {
    if (rule.level === 'info') continue
    const question = questionOf(rule)
    t.ok(question, `${rule.id} has neither`)
  }
  t.end()
})

await t.test('a recorded request that the candidate refuses is told of, and nothing else', t => {
  let failed = 0
  let open = 0
  assert(
    property(
      schemaPairs(),
      array(integer({ min: 0 }), { minLength: 1, maxLength: 12 }),
      (pair, picks) => {
        const [base, revision] = pair
        const [keeps, stillTakes] = [ajv.compile(base), ajv.compile(revision)]
        const taken = edges([base, revision]).filter(value => value !== undefined && keeps(value))
        if (taken.length === 0) return true
        const values = picks.map(pick => taken[pick % taken.length])
        const isRefused = values.some(value => !stillTakes(value))
        const verdicts = impactOfBodies(base, revision, values).changes.map(
          ({ verdict }) => verdict,
        )
        const isBroken = verdicts.includes('broken')
        if (!isRefused) return !isBroken
        failed++
        if (isBroken) return true
        open++
        return verdicts.includes('unknown')
      },
    ),
    { seed, numRuns: 400 },
  )
  t.comment(`${failed} were refused, of ${open} of them nobody can tell`)
  t.ok(open * 20 <= failed, 'what is kept tells nearly always')
  t.end()
})

await t.test(
  'a name that was sent before it meant anything is not taken for what it means now',
  t => {
    const base = { type: 'object', properties: { kind: { type: 'string' } } }
    const revision = {
      type: 'object',
      required: ['colour'],
      properties: { kind: { type: 'string' }, colour: { type: 'string', maxLength: 5 } },
    }
    const judge = (...bodies: readonly object[]) => {
      const [change] = impactOfBodies(base, revision, bodies).changes
      return [change?.rule, change?.verdict]
    }
    const rule = 'new-required-request-property'
    t.same(judge({ kind: 'a', colour: 7 }), [rule, 'broken'], 'what it was is another type')
    t.same(judge({ kind: 'a', colour: 'turquoise' }), [rule, 'unknown'], 'its values are not kept')
    t.same(judge({ kind: 'a' }), [rule, 'broken'])
    t.end()
  },
)

await t.test('how many calls break is counted, where values were', t => {
  const listed = integer({ min: 0, max: 3 })
  assert(
    property(array(tuple(listed, integer({ min: 1, max: 5 })), { maxLength: 8 }), calls => {
      const base = { type: 'object', properties: { kind: { enum: ['a', 'b', 'c', 'd'] } } }
      const revision = { type: 'object', properties: { kind: { enum: ['a', 'b', 'c'] } } }
      const values = calls.flatMap(([index, times]) =>
        Array.from({ length: times }, () => ({ kind: 'abcd'[index] })),
      )
      const report = impactOfBodies(base, revision, values)
      const failing = values.filter(({ kind }) => kind === 'd').length
      const [change] = report.changes
      if (values.length === 0) return change?.verdict === 'unknown'
      const [consumer] = change?.consumers ?? []
      return consumer?.calls === failing && consumer.ofCalls === values.length
    }),
    { seed, numRuns: 200 },
  )
  t.end()
})

await t.test('every format names who is hit and how often', t => {
  const base = { type: 'object', properties: { kind: { enum: ['a', 'b'] } } }
  const revision = { type: 'object', properties: { kind: { enum: ['a'] } } }
  const [before, after] = [contract(base), contract(revision)]
  const { changes } = diffContracts(contractOf(before), contractOf(after), {
    now: new Date('2027-03-01'),
  })
  const calls = [{ application: 'Acme', operation: 'one', body: { kind: 'b' }, times: 3 }]
  const impact = impactOf({ revision: after, changes }, recorded(before, calls))
  const said = saidImpact(impactReport('one.v1', changes, impact, { positions: true }))
  t.equal(said.sentence, 'Breaks 1 partner, 3 calls in the last 7 days.')
  for (const [format, write] of Object.entries(saidFormats)) {
    const text = write(said)
    t.match(text, /Acme/, format)
    t.match(text, /request-property-enum-value-removed/, format)
  }
  t.match(saidFormats['github']?.(said), /^::error file=contract,line=\d+/)
  t.match(saidFormats['junit']?.(said), /failures="1"/)
  t.end()
})

await t.test(
  'who can no longer enter is shut out, and an operation that goes breaks all its calls',
  t => {
    const open = contract({ type: 'object' })
    const document = JSON.parse(open) as { paths: { '/one': { post: Record<string, unknown> } } }
    const scheme = { petAuth: { type: 'apiKey', in: 'header', name: 'k' } }
    const secured = (scopes: readonly string[]) =>
      JSON.stringify({
        ...document,
        components: { securitySchemes: scheme },
        paths: {
          '/one': { post: { ...document.paths['/one'].post, security: [{ petAuth: scopes }] } },
        },
      })
    const judge = (base: string, revision: string) => {
      const { changes } = diffContracts(contractOf(base), contractOf(revision), {
        now: new Date('2027-03-01'),
      })
      const calls = [{ application: 'Acme', operation: 'one', body: {}, times: 2 }]
      return impactOf({ revision, changes }, recorded(base, calls)).changes
    }
    t.match(judge(secured([]), secured(['toys:read'])), [
      { rule: 'api-security-scope-added', verdict: 'broken', consumers: [{ calls: 2 }] },
    ])
    const gone = JSON.stringify({ ...document, paths: {} })
    t.match(judge(open, gone), [
      {
        rule: 'api-path-removed-without-deprecation',
        verdict: 'broken',
        consumers: [{ calls: 2 }],
      },
    ])
    t.end()
  },
)

await t.test(
  'of answers that were given nobody is called unaffected by what they do not tell',
  t => {
    const branches = (...first: readonly string[]) => ({
      oneOf: [
        {
          type: 'object',
          required: ['kind', ...first],
          properties: {
            kind: { const: 'a' },
            ...Object.fromEntries(first.map(name => [name, { type: 'string' }])),
          },
        },
        { type: 'object', required: ['kind'], properties: { kind: { const: 'b' } } },
      ],
    })
    const judge = (base: Schema, revision: Schema, answers: readonly unknown[]) => {
      const [before, after] = [answering(base), answering(revision)]
      const { changes } = diffContracts(contractOf(before), contractOf(after), {
        now: new Date('2027-03-01'),
      })
      const calls = answers.map(answer => ({ application: 'Acme', operation: 'one', answer }))
      return impactOf({ revision: after, changes }, recorded(before, calls)).changes
    }
    const lost = judge(branches('size'), branches(), [{ kind: 'a', size: 'xl' }])
    t.ok(lost.length > 0)
    t.notOk(
      lost.some(({ verdict }) => verdict === 'unaffected'),
      JSON.stringify(lost),
    )
    // The answer that was given is one that will no longer be.
    const closed = { ...branches('size').oneOf[0], additionalProperties: false }
    const other = { ...closed, properties: { ...closed.properties, size: { type: 'integer' } } }
    const [changed] = judge(
      { oneOf: [closed, branches().oneOf[1]] },
      { oneOf: [other, branches().oneOf[1]] },
      [{ kind: 'a', size: 'xl' }],
    )
    t.match(changed, {
      verdict: 'potentiallyAffected',
      consumers: [{ calls: 1, counted: 'atLeast' }],
    })

    const plain = (names: readonly string[]) => ({
      type: 'object',
      properties: Object.fromEntries(names.map(name => [name, { type: 'integer' }])),
    })
    const [removed] = judge(plain(['a', 'b']), plain(['a']), [{ a: 1 }, { a: 2, b: 3 }])
    t.match(removed, {
      rule: 'response-optional-property-removed',
      verdict: 'potentiallyAffected',
      consumers: [{ calls: 1, ofCalls: 2, sample: { parameters: {} } }],
    })
    t.end()
  },
)

await t.test('of each consumer: how often, when last, and a request as it was, of its own', t => {
  const base = { type: 'object', properties: { kind: { enum: ['a', 'b'] } } }
  const revision = { type: 'object', properties: { kind: { enum: ['a'] } } }
  const [before, after] = [contract(base), contract(revision)]
  const { changes } = diffContracts(contractOf(before), contractOf(after), {
    now: new Date('2027-03-01'),
  })
  const call = (application: string, kind: string, times: number): RecordedCall => ({
    application,
    operation: 'one',
    body: { kind },
    times,
  })
  const calls = [
    call('Acme', 'b', 3),
    call('Acme', 'a', 2),
    call('Bolt', 'b', 1),
    call('Cora', 'a', 4),
  ]
  const [change] = impactOf({ revision: after, changes }, recorded(before, calls)).changes
  const consumers = change?.consumers ?? []
  t.match(consumers, [
    {
      application: 'Acme',
      verdict: 'broken',
      calls: 3,
      ofCalls: 5,
      sample: { body: { kind: 'b' } },
    },
    {
      application: 'Bolt',
      verdict: 'broken',
      calls: 1,
      ofCalls: 1,
      sample: { body: { kind: 'b' } },
    },
    { application: 'Cora', verdict: 'unaffected', calls: 0, ofCalls: 4 },
  ])
  t.ok(consumers.every(({ lastSeen }) => !Number.isNaN(Date.parse(lastSeen))))
  t.notOk(consumers.some(one => one.verdict === 'unaffected' && one.sample !== undefined))
  t.end()
})

function impactOfBodies(
  base: Schema,
  revision: Schema,
  bodies: readonly unknown[],
): Extract<ImpactReport, { evaluated: true }> {
  const [before, after] = [contract(base), contract(revision)]
  const { changes } = diffContracts(contractOf(before), contractOf(after), {
    now: new Date('2027-03-01'),
  })
  const calls = bodies.map((body): RecordedCall => ({ application: 'one', operation: 'one', body }))
  return impactOf({ revision: after, changes }, recorded(before, calls))
}

function contract(schema: Schema): string {
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Tested', version: '1' },
    security: [],
    paths: {
      '/one': {
        post: {
          operationId: 'one',
          requestBody: { content: { 'application/json': { schema } } },
          responses: { 200: { description: 'done' } },
        },
      },
    },
  })
}

function answering(schema: Schema): string {
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Tested', version: '1' },
    security: [],
    paths: {
      '/one': {
        get: {
          operationId: 'one',
          responses: {
            200: { description: 'done', content: { 'application/json': { schema } } },
          },
        },
      },
    },
  })
}
