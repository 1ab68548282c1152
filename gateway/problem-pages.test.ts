import t from 'tap'
import { problems, problemType } from '../openapi/problem.ts'
import { toyGateway } from './gateway.suite.ts'

await t.test('the type of every problem leads to its page, for people and programs', async t => {
  const { ask } = await toyGateway(t)
  for (const [code, { status, title, help }] of Object.entries(problems)) {
    const path = `/problems/${code}`
    const json = await ask('GET', path, { key: null })
    t.match(json.json, { code, status, title, help }, code)
    t.match(json.headers, { vary: 'accept', 'content-type': 'application/json; charset=utf-8' })
    const page = await ask('GET', path, { key: null, headers: { accept: 'text/html,*/*;q=0.8' } })
    t.match(page.headers, { 'content-type': 'text/html; charset=utf-8', vary: 'accept' })
    t.match(page.headers['content-security-policy'], "default-src 'none'")
    t.match(page.text, `<code>${code}</code>`)
    const type = problemType(code as keyof typeof problems)
    t.ok(type === path || type.startsWith('https://iana.org/'), type)
  }
})

await t.test('an index lists them all; a code that is none is 404', async t => {
  const { ask } = await toyGateway(t)
  const { json } = await ask('GET', '/problems', { key: null })
  t.equal(json.problems.length, Object.keys(problems).length)
  const page = await ask('GET', '/problems', { key: null, headers: { accept: 'text/html' } })
  t.match(page.text, 'href="/problems/insufficient-stock"')
  for (const code of ['nonsense', 'toString', '__proto__']) {
    t.match(
      (await ask('GET', `/problems/${code}`, { key: null })).json,
      { code: 'not-found' },
      code,
    )
  }
})
