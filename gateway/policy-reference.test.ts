import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { parse } from 'yaml'
import { toyGateway } from './gateway.suite.ts'
import { runNode } from './host/fixtures/run-node.ts'
import { kinds } from './policies/index.ts'
import { policySchemas } from './policy-file.ts'
import { policyReference } from './policy-reference.ts'

const crossdock = (...parameters: string[]) =>
  runNode([join(import.meta.dirname, 'crossdock.ts'), ...parameters], { cwd: tmpdir() })

await t.test('the reference has every option of every kind, and says when each acts', async t => {
  const document = readFileSync(join(import.meta.dirname, 'policies', 'REFERENCE.md'), 'utf8')
  for (const { kind, schema } of kinds) {
    const [, section = ''] = document.split(`\n## ${kind}\n`)
    const [own = ''] = section.split('\n## ')
    t.match(own, /Acts at: `/, kind)
    for (const [name, { description, default: value }] of Object.entries(schema.properties)) {
      const row = own.split('\n').find(line => line.startsWith(`| \`${name}\` `)) ?? ''
      t.ok(row.includes(description.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')), name)
      if (value !== undefined) t.ok(row.includes(`\`${JSON.stringify(value)}\``), `${kind} ${name}`)
    }
  }
})

await t.test('each example is an entry that its kind takes', async t => {
  const examples = new Map(policyReference().map(({ kind, example }) => [kind, example]))
  for (const { kind, schema } of kinds) {
    const [entry] = parse(examples.get(kind) ?? '') as { kind: string; options?: object }[]
    t.equal(entry?.kind, kind)
    const isOptions = policySchemas.compile(schema)
    t.ok(isOptions(entry?.options ?? {}), `${kind}: ${JSON.stringify(isOptions.errors)}`)
  }
})

await t.test('the command line and the pages show the same', async t => {
  const all = crossdock('policies', 'kinds')
  t.equal(all.status, 0, all.stderr)
  const { ask } = await toyGateway(t)
  const page = await ask('GET', '/docs/policies', { key: null })
  t.match(page, { status: 200, headers: { 'content-type': /^text\/html/ } })
  for (const { kind } of kinds) {
    t.match(all.stdout, `## ${kind}\n`)
    t.match(page.text, `<h2 id="${kind}">`)
  }
  const one = crossdock('policies', 'kinds', 'body-limit', '--json')
  t.match(JSON.parse(one.stdout), [{ kind: 'body-limit', moments: ['body'], schema: {} }])
  t.match(crossdock('policies', 'kinds', 'body-limits'), {
    status: 2,
    stderr: /There is no policy kind body-limits; there are authenticate-key/,
  })
})
