import t from 'tap'
import { toyGateway } from '../../gateway.suite.ts'
import { rulePages } from './rules/index.ts'

await t.test('every rule has its page, for people and programs', async t => {
  const { ask } = await toyGateway(t)
  const index = await ask('GET', '/docs/rules', { key: null, headers: { accept: 'text/html' } })
  for (const { id, title, level, fix } of rulePages.values()) {
    const path = `/docs/rules/${id}`
    const { json } = await ask('GET', path, { key: null })
    t.match(json, { id, title, level, fix }, id)
    t.ok(json.bad !== json.good && json.bad && json.good, `${id} has two examples`)
    t.match(index.text, `href="${path}"`)
  }
  const page = await ask('GET', '/docs/rules/money-object', {
    key: null,
    headers: { accept: 'text/html' },
  })
  t.match(page.headers, { 'content-type': 'text/html; charset=utf-8', vary: 'accept' })
  t.match(page.text, 'shippingPrice')
  for (const id of ['nonsense', 'toString', '__proto__'])
    t.match((await ask('GET', `/docs/rules/${id}`, { key: null })).json, { code: 'not-found' }, id)
})
