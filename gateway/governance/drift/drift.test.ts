import t from 'tap'
import { recorded, type RecordedCall } from '../impact/impact.suite.ts'
import { toContract, type Contract } from '../../../openapi/contract.ts'
import { toyGateway, toyPolicies, toys } from '../../gateway.suite.ts'
import { sight } from '../../sight/sight.ts'
import { shapes } from '../shapes/shapes.ts'
import { driftOf } from './drift.ts'
import { suggestedContract } from './suggest.ts'

// What live traffic says of a contract, and the contract that would be true.

const contract = `openapi: 3.1.0
# Gifts are wrapped here.
info: { title: Gifts, version: 1.0.0 }
security: [{ apiKey: [] }]
paths:
  /gifts:
    get:
      operationId: listGifts
      parameters:
        - { name: limit, in: query, schema: { type: integer } }
      responses:
        '200':
          description: Some
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Gift' }
        '203': { description: From elsewhere }
  /wrappings:
    get:
      operationId: listWrappings
      responses:
        '200': { description: None }
components:
  securitySchemes:
    apiKey: { type: http, scheme: bearer }
  schemas:
    Gift:
      type: object
      required: [id, kind]
      properties:
        id: { type: string, maxLength: 4 } # as short as it gets
        kind: { type: string, enum: [box, bag] }
        weight: { type: integer, minimum: 0, maximum: 10 }
        name: { type: string }
`
const promised: RecordedCall = {
  application: 'acme',
  operation: 'listGifts',
  answer: { id: 'g1', kind: 'box', weight: 3, name: 'Giftbox' },
}
const found = (calls: readonly RecordedCall[], text = contract) =>
  driftOf({ traffic: recorded(text, calls), contract: text })
const told = (calls: readonly RecordedCall[], text = contract) =>
  found(calls, text).findings.map(({ kind, side, place, about = '' }) =>
    [kind, side, place, about].filter(part => part !== '').join(' '),
  )

await t.test('what is as promised does not drift', async t => {
  const report = found([promised])
  t.match(report, { calls: 1, drifting: 0, withinBudget: true })
  t.same(
    report.findings.map(({ kind, path }) => `${kind} ${path ?? ''}`),
    ['never-seen /wrappings'],
  )
})

await t.test('what nobody uses is told where enough was seen to know', async t => {
  t.notOk(told([{ ...promised, times: 49 }]).includes('never-seen request query limit'))
  const seen = told([{ ...promised, times: 60 }])
  t.ok(seen.includes('never-seen request query limit'), seen.join(', '))
  t.ok(seen.includes('never-seen request status 203'))
  const used = told([
    { ...promised, times: 60 },
    { ...promised, parameters: { limit: 3 } },
  ])
  t.notOk(used.includes('never-seen request query limit'))
})

await t.test('who calls without the proof that the contract asks for is told', async t => {
  const seen = told([promised, { ...promised, unknownCaller: true }])
  t.ok(seen.includes('authentication-weaker request none'), seen.join(', '))
  t.notOk(told([promised]).some(one => one.startsWith('authentication-weaker')))
})

await t.test('header fields of answers that the contract does not have are told', async t => {
  const headers = { 'x-shelf': '7', etag: '"1"' }
  const seen = told([{ ...promised, answerHeaders: headers }])
  t.ok(seen.includes('undocumented-header 200 header x-shelf'), seen.join(', '))
  t.notOk(
    seen.some(one => one.includes('etag')),
    'what HTTP itself has needs no contract',
  )
})

await t.test('what only goes the other way is told, and nobody suggests to let it', t => {
  const text = contract.replace(
    'name: { type: string }',
    'name: { type: string }\n        pin: { type: string, writeOnly: true }',
  )
  const calls = [{ ...promised, answer: { id: 'g1', kind: 'box', pin: '1234' } }]
  t.ok(told(calls, text).includes('wrong-direction 200 /pin writeOnly'), told(calls, text).join())
  t.match(found(calls, text), { drifting: 1, withinBudget: false })
  const { applied, left } = suggestedContract(text, found(calls, text), recorded(text, calls))
  t.same(applied, [])
  t.ok(left.length > 0)
  t.notOk(told([promised], text).some(one => one.startsWith('wrong-direction')))
  t.end()
})

await t.test('requests that nobody refuses are held against the contract too', async t => {
  const recording = shapes({ process: 'test' })
  const { ask } = await toyGateway(t, {
    policies: toyPolicies.replace('- kind: validate-request', '$&\n  observe: true'),
    contract: withSerial(),
    options: { sight: sight({ shapes: recording }) },
  })
  const body = { name: 'Robot', quantity: 'many', serial: 's1' }
  const headers = { 'idempotency-key': 'a-key-of-16-bytes' }
  const made = await ask('POST', '/toys/v1/toys', { body, headers })
  t.equal(made.status, 201, made.text)
  const sketches = recording.take().sketches
  const drift = sketches.find(({ operation }) => operation === 'makeToy')?.sketch.drift
  const seen = Object.values(drift?.findings ?? {}).map(
    ({ kind, side, place, about = '' }) => `${kind} ${side} ${place} ${about}`,
  )
  t.ok(seen.includes('outside-contract request /quantity type'), seen.join(', '))
  t.ok(seen.includes('wrong-direction request /serial readOnly'), seen.join(', '))
  t.equal(drift?.drifting, 1)
})

await t.test('what is refused drifts as well, and uses up no budget', async t => {
  const recording = shapes({ process: 'test' })
  const { ask } = await toyGateway(t, {
    contract: withSerial(),
    options: { sight: sight({ shapes: recording }) },
  })
  const body = { name: 'Robot', quantity: 3, serial: 's1' }
  const headers = { 'idempotency-key': 'a-key-of-16-bytes' }
  t.equal((await ask('POST', '/toys/v1/toys', { body, headers })).status, 400)
  const [sketch] = recording.take().sketches
  t.match(Object.values(sketch?.sketch.drift.findings ?? {}), [
    { kind: 'wrong-direction', side: 'request', place: '/serial', about: 'readOnly' },
  ])
  t.equal(sketch?.sketch.drift.drifting, 0)
})

await t.test('the suggested contract is true, and keeps its comments', async t => {
  const calls: readonly RecordedCall[] = [
    promised,
    { ...promised, answer: { id: 'g1234567', kind: 'foil', weight: 25, name: null } },
    { ...promised, answer: { id: 'g2', weight: -3, colour: 'red' } },
    { ...promised, status: 206, answer: { id: 'g3', kind: 'bag' } },
  ]
  const before = told(calls)
  for (const drift of [
    'outside-contract 200 /kind enum',
    'outside-contract 200 /id maxLength',
    'outside-contract 200 /weight maximum',
    'outside-contract 200 /weight minimum',
    'outside-contract 200 /name type',
    'missing-required 200 /kind',
    'undocumented-property 200 /colour',
    'undocumented-status 206 206',
  ])
    t.ok(before.includes(drift), `${drift} in ${before.join(', ')}`)
  const traffic = recorded(contract, calls)
  const { contract: suggested, applied } = suggestedContract(
    contract,
    driftOf({ traffic, contract }),
    traffic,
  )
  t.ok(applied.length >= 8, `${applied.length} places`)
  t.match(suggested, /# Gifts are wrapped here\./)
  t.match(suggested, /# as short as it gets/)
  const after = told(calls, suggested).filter(one => !one.startsWith('never-seen'))
  t.same(after, [], suggested)
})

/** The toys, with a number that only we give. */
function withSerial(): Contract {
  const document = structuredClone(toys.document) as {
    components: { schemas: { NewToy: { properties: Record<string, object> } } }
  }
  document.components.schemas.NewToy.properties['serial'] = { type: 'string', readOnly: true }
  return toContract('toys.v1', JSON.stringify(document))
}
