import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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

await t.test('the same stands in Markdown, a page for each rule', async t => {
  const folder = join(import.meta.dirname, 'reference')
  const files = readdirSync(folder)
  const pages = [...rulePages.keys()].map(id => `${id}.md`)
  t.same(files.toSorted(), [...pages, 'README.md'].toSorted())
  const index = readFileSync(join(folder, 'README.md'), 'utf8')
  for (const { id, title, why, fix } of rulePages.values()) {
    const text = readFileSync(join(folder, `${id}.md`), 'utf8')
    const said = text.replaceAll(/[\\\s]+/g, ' ')
    for (const part of [title, why, fix])
      t.ok(said.includes(part.replaceAll(/[\\\s]+/g, ' ')), `${id}: ${part}`)
    const examples = [...text.matchAll(/```yaml\n([^]*?)```/g)].map(([, example = '']) => example)
    t.equal(examples.length, 2, `${id} has two examples`)
    t.not(examples[0], examples[1])
    t.match(index, `](${id}.md)`)
  }
})
