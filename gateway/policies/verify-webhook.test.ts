import t from 'tap'
import { Problem } from '../../openapi/problem.ts'
import { toyGateway } from '../gateway.suite.ts'

const principal = {
  tenant: 'acme',
  application: 'app_wms',
  environment: 'live' as const,
  channel: 'wms',
  scopes: ['webhooks:receive'],
}
const body = Buffer.from('{ "event" : "shipped",\n "at": 1 }')

await t.test(
  'the connector sees the very bytes, and what it makes of them is the input',
  async t => {
    let seen: unknown[] = []
    const { ask, calls } = await toyGateway(t, {
      webhooks: async (system, headers, rawBody) => {
        seen = [system, headers['x-signature'], rawBody.toString()]
        return { caller: { plan: 'default', principal }, body: { messages: [{ type: 'shipped' }] } }
      },
    })
    const headers = { 'x-signature': 'abc', 'content-type': 'text/weird' }
    const answer = await ask('POST', '/toys/v1/hooks/wms', { body, headers, key: null })
    t.match(answer, { status: 200 })
    t.strictSame(seen, ['wms', 'abc', body.toString()])
    t.match(calls[0], {
      input: { system: 'wms', messages: [{ type: 'shipped' }] },
      call: { principal },
    })
  },
)

await t.test('a wrong signature is 401 and reaches nobody', async t => {
  const { ask, calls } = await toyGateway(t, {
    webhooks: async () => {
      throw new Problem('unauthenticated', { detail: 'The webhook is not signed by its sender.' })
    },
  })
  const answer = await ask('POST', '/toys/v1/hooks/wms', { body, key: null })
  t.match(answer.json, { status: 401, code: 'unauthenticated' })
  t.match(answer.headers['www-authenticate'], /^Webhook-Signature/)
  t.equal(calls.length, 0)
})

await t.test('a system that does not call in is 404, as its connector says', async t => {
  const { ask } = await toyGateway(t, {
    webhooks: async () => {
      throw new Problem('not-found')
    },
  })
  t.match(await ask('POST', '/toys/v1/hooks/nobody', { body, key: null }), { status: 404 })
})

await t.test('a translation that does not keep the contract is refused', async t => {
  const { ask, calls } = await toyGateway(t, {
    webhooks: async () => ({ caller: { plan: 'default', principal }, body: { message: 'one' } }),
  })
  t.match((await ask('POST', '/toys/v1/hooks/wms', { body, key: null })).json, { status: 400 })
  t.equal(calls.length, 0)
})

await t.test('the system has to hold the scope of the operation', async t => {
  const { ask } = await toyGateway(t, {
    webhooks: async () => ({
      caller: { plan: 'default', principal: { ...principal, scopes: [] } },
      body: { messages: [] },
    }),
  })
  t.match(await ask('POST', '/toys/v1/hooks/wms', { body, key: null }), { status: 403 })
})
