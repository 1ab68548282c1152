import { PassThrough } from 'node:stream'
import t from 'tap'
import type { Answer } from './client.ts'
import { duration, terminalTeller } from './teller.ts'

await t.test('a call is told with what was sent and the interesting part of what came back', t => {
  const { teller, text } = told()
  teller.call(
    answer({
      status: 201,
      body: { orderId: 'ord_1', total: { currency: 'EUR', amount: '29.90' }, secret: 'x' },
    }),
    { show: ['orderId', 'total'] },
  )
  const said = text()
  t.match(said, 'web shop  POST /storefront/v1/orders')
  t.match(said, 'Idempotency-Key: "one"')
  t.match(said, '{"items":[{"sku":"MUG-WHITE"}]}')
  t.match(said, '201 in 43 ms  orderId ord_1 · total 29.90 EUR')
  t.notMatch(said, 'secret')
  t.end()
})

await t.test('a refusal is told with its code and the places at fault', t => {
  const { teller, text } = told()
  const errors = [{ pointer: '/items/0/quantity', detail: 'only 0 left' }]
  teller.call(
    answer({
      status: 409,
      body: { code: 'insufficient-stock', title: 'Not enough stock', errors },
    }),
    { show: ['orderId'] },
  )
  t.match(text(), '409 in 43 ms  insufficient-stock · Not enough stock · /items/0/quantity only 0')
  t.end()
})

await t.test('a lost connection is told as such', t => {
  const { teller, text } = told()
  teller.call(answer({ status: 0, broken: 'ECONNRESET' }), {})
  t.match(text(), '◂ no answer: ECONNRESET in 43 ms')
  t.end()
})

await t.test('a claim that failed says what was expected, what was found, and where to ask', t => {
  const { teller, text } = told()
  teller.claim({ claim: 'one wins', ok: true, expected: 1, found: 1, correlationId: 'c-1' })
  t.equal(text(), '  ✔ one wins\n')
  teller.claim({ claim: 'one wins', ok: false, expected: 1, found: [1, 2], correlationId: 'c-1' })
  t.match(text(), /✘ one wins\n +expected: 1\n +found: +\[1,2\]\n +correlation id: c-1\n/)
  t.end()
})

await t.test('where there is no terminal there are no colours, and lines are not too long', t => {
  const { teller, text } = told()
  teller.chapter({ number: 1, title: 'A parcel', about: 'word '.repeat(100) })
  teller.call(answer({ status: 200, body: {} }), {})
  teller.end({
    baseUrl: 'http://localhost',
    run: 'demo-1',
    ok: false,
    passed: 2,
    failed: 1,
    milliseconds: 1_500,
    chapters: [],
  })
  const said = text()
  t.notMatch(said, String.fromCodePoint(0x1b))
  t.ok(said.split('\n').every(line => line.length <= 110))
  t.match(said, '✘ 2 claims hold, 1 failed, in 1.5 s.')
  t.end()
})

await t.test('a table has its columns under each other', t => {
  const { teller, text } = told()
  teller.table([
    ['49', '409 insufficient-stock', 'slow'],
    ['1', '201', 'fast'],
  ])
  const [first = '', second = ''] = text().trim().split('\n')
  t.equal(`  ${first}`.indexOf('slow'), second.indexOf('fast'))
  t.end()
})

await t.test('times are said as people say them', t => {
  t.same([0.4, 43.4, 999, 1_000, 12_345].map(duration), [
    '0 ms',
    '43 ms',
    '999 ms',
    '1.0 s',
    '12.3 s',
  ])
  t.end()
})

function told() {
  const stream = new PassThrough({ encoding: 'utf8' })
  return { teller: terminalTeller({ stream }), text: () => String(stream.read() ?? '') }
}

function answer(more: Partial<Answer>): Answer {
  return {
    sent: {
      who: 'web shop',
      method: 'POST',
      path: '/storefront/v1/orders',
      headers: { 'Idempotency-Key': '"one"' },
      body: { items: [{ sku: 'MUG-WHITE' }] },
    },
    status: 200,
    headers: new Headers(),
    body: undefined,
    milliseconds: 43.2,
    correlationId: 'c-1',
    ...more,
  }
}
