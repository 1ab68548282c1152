import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import t from 'tap'
import { settings } from './settings.ts'

const root = join(import.meta.dirname, '..')
const folders = '{gateway,system-apis,process-apis,experience-apis,openapi,bench,policies}'
const documents = globSync(['*.md', `${folders}/**/*.md`], { cwd: root })

await t.test('every link in a document leads somewhere', async t => {
  for (const document of documents) {
    const text = readFileSync(join(root, document), 'utf8')
    for (const [, target = ''] of text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
      if (/^[a-z]+:/.test(target)) continue
      t.ok(existsSync(join(root, dirname(document), target)), `${document} → ${target}`)
    }
  }
})

await t.test('the README lists every setting, with its default', async t => {
  const rows = readFileSync(join(root, 'README.md'), 'utf8').split('\n')
  for (const [name, { env, default: value }] of Object.entries(settings)) {
    const row = rows.find(line => line.startsWith(`| \`${env}\` `)) ?? ''
    t.match(row, `\`${name}\``, env)
    if (typeof value === 'string' && !value.startsWith('/')) t.match(row, `\`${value}\``, env)
    if (typeof value === 'number') t.match(row, `\`${value}\``, env)
  }
})

await t.test('a command that a document names exists', async t => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  for (const document of documents) {
    const text = readFileSync(join(root, document), 'utf8')
    for (const [, name = ''] of text.matchAll(/npm run ([a-z:]+)/g)) {
      t.ok(Object.hasOwn(scripts, name), `${document} → npm run ${name}`)
    }
  }
})
