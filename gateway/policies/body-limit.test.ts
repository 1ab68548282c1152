import { request } from 'node:http'
import t from 'tap'
import { toyGateway, toyPolicies } from '../gateway.suite.ts'

const headers = { 'idempotency-key': 'a' }
const ofBytes = (bytes: number) => {
  const body = { name: 'a', quantity: 1, note: '' }
  return { ...body, note: 'x'.repeat(bytes - JSON.stringify(body).length) }
}

await t.test('a larger body is refused, a body of exactly the limit is not', async t => {
  const { ask, calls } = await toyGateway(t)
  t.match(await ask('POST', '/toys/v1/toys', { body: ofBytes(4096), headers }), { status: 201 })
  const refused = await ask('POST', '/toys/v1/toys', { body: ofBytes(4097), headers })
  t.match(refused.json, { status: 413, code: 'payload-too-large' })
  t.equal(calls.length, 1)
})

await t.test('a body whose length is not told is cut off when it is too large', async t => {
  const { port, key, calls } = await toyGateway(t)
  const status = await new Promise((resolve, reject) => {
    const sending = request(
      {
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/toys/v1/toys',
        headers: { ...headers, authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      },
      response => {
        response.resume()
        resolve(response.statusCode)
      },
    )
    sending.on('error', reject)
    for (let sent = 0; sent < 8; sent++) sending.write('x'.repeat(1024))
    sending.end()
  })
  t.equal(status, 413)
  t.equal(calls.length, 0)
})

await t.test('an operation can have a limit of its own, larger or smaller', async t => {
  const body = (limits: string) => toyPolicies.replace(/- kind: body-limit\n.*\n/, limits)
  const small = await toyGateway(t, {
    policies: body(`
- { kind: body-limit, options: { bytes: 4096 } }
- { kind: body-limit, operations: [makeToy], options: { bytes: 100 } }
`),
  })
  t.match(await small.ask('POST', '/toys/v1/toys', { body: ofBytes(101), headers }), {
    status: 413,
  })
  const usual = await toyGateway(t, { policies: body('\n') })
  t.match(await usual.ask('POST', '/toys/v1/toys', { body: ofBytes(1_048_576), headers }), {
    status: 201,
  })
  t.match(await usual.ask('POST', '/toys/v1/toys', { body: ofBytes(1_048_577), headers }), {
    status: 413,
  })
})
