import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { connectors, openSystems } from './connectors.ts'
import { readSystemsFile } from './systems-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'crossdock-systems-'))
t.teardown(() => rmSync(folder, { recursive: true }))

const values: Record<string, string> = {
  referenceSystemsUrl: 'http://127.0.0.1:4000',
  'secret.reference-token': 'a-token',
  'secret.reference-webhook': 'whsec_AAAA',
}
const valueOf = (name: string) => values[name]

function read(text: string) {
  const path = join(folder, 'systems.yaml')
  writeFileSync(path, text)
  return readSystemsFile(path, valueOf)
}

await t.test('the file that is shipped opens', async t => {
  const path = join(import.meta.dirname, '..', 'policies', 'systems.yaml')
  const config = readSystemsFile(path, valueOf)
  t.match(config['erp'], {
    connector: 'reference',
    options: { url: 'http://127.0.0.1:4000/erp', token: 'a-token' },
  })
  t.same(Object.keys(openSystems(config)).toSorted(), Object.keys(connectors).toSorted())
})

await t.test('every placeholder that has no value is named with its line', async t => {
  const text =
    'erp:\n  connector: reference\n  options:\n    url: ${nowhere}/erp\n    token: ${secret.none}\n'
  t.throws(() => read(text), {
    message:
      /systems\.yaml:4 \$\{nowhere\} is not set\n.*systems\.yaml:5 \$\{secret\.none\} is not set/,
  })
})

await t.test('what is not an entry is named with its line', async t => {
  t.throws(() => read('erp:\n  connector: reference\ncrm:\n  conector: reference\n'), {
    message: /systems\.yaml:3 crm: .*\/connector is missing.*\/conector is not known/,
  })
  t.throws(() => read('erp: reference\n'), { message: /systems\.yaml:1 erp: it must be object/ })
  t.throws(() => read('erp: [\n'), { message: /systems\.yaml:\d/ })
  t.throws(() => read(''), { message: /has no systems/ })
})

await t.test('a value with YAML in it stays text', async t => {
  values['secret.odd'] = 'x: [y] #z'
  t.match(read('erp:\n  connector: reference\n  options:\n    token: ${secret.odd}\n'), {
    erp: { options: { token: 'x: [y] #z' } },
  })
})
