import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { PolicyError } from './policy-file.ts'
import { readProcessPolicies } from './process-policies.ts'

const shipped = new URL('../policies/', import.meta.url).pathname

/** What is said of the shipped policies with the owners of stock written so. */
function faultsOf(...entries: readonly string[]): readonly string[] {
  return faultsWith(text =>
    text.replace(
      /( {4}onHand:\n)(?: {6}- .*\n)+/,
      `$1${entries.map(entry => `      - ${entry}\n`).join('')}`,
    ),
  )
}

function faultsWith(change: (text: string) => string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-policies-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(shipped, folder, { recursive: true })
  const file = join(folder, 'ownership.yaml')
  const before = readFileSync(file, 'utf8')
  writeFileSync(file, change(before))
  try {
    readProcessPolicies(folder)
  } catch (error) {
    if (error instanceof PolicyError) return error.faults
    throw error
  }
  return []
}

const noon = '2027-01-01T12:00:00Z'
const evening = '2027-01-01T18:00:00+01:00'

t.test('the ownership that is shipped can be used, and so can a cut-over', async t => {
  t.same(
    faultsWith(text => text),
    [],
  )
  t.same(faultsOf(`{ owner: erp, until: '${noon}' }`, `{ owner: wms, from: '${noon}' }`), [])
  t.same(
    faultsOf('{ owner: wms }', `{ owner: pos, location: ST-BERLIN, from: '${noon}' }`),
    [],
    'a place may have an owner of its own for some time only',
  )
  t.same(
    faultsOf(
      "{ owner: erp, until: '2027-01-01T13:00:00+01:00' }",
      `{ owner: [wms, pos], from: '${noon}' }`,
    ),
    [],
    'the same instant in another zone',
  )
})

t.test('two owners at once, and none, are named with file, line and key', async t => {
  const place = /^\S*ownership\.yaml:\d+ entities\.stockPosition\.onHand/
  const first = (faults: readonly string[]) => {
    t.equal(faults.length, 1, faults.join('; '))
    t.match(faults[0], place)
    return faults[0]
  }
  t.match(
    first(faultsOf(`{ owner: erp, until: '${evening}' }`, `{ owner: wms, from: '${noon}' }`)),
    /\.1\.from has another owner beside it until 2027-01-01T17:00:00.000Z/,
  )
  t.match(
    first(faultsOf(`{ owner: erp, until: '${noon}' }`, `{ owner: wms, from: '${evening}' }`)),
    /\.1\.from leaves everywhere without an owner from 2027-01-01T12:00:00.000Z until then/,
  )
  t.match(
    first(faultsOf('{ owner: erp }', '{ owner: wms }')),
    /another owner beside it until for ever/,
  )
  t.match(first(faultsOf(`{ owner: erp, from: '${noon}' }`)), /without an owner before it/)
  t.match(first(faultsOf(`{ owner: erp, until: '${noon}' }`)), /without an owner from/)
  t.match(first(faultsOf('{ owner: wms, location: ST-BERLIN }')), /limited to no place/)
  t.match(
    first(
      faultsOf(
        '{ owner: erp }',
        `{ owner: wms, location: ST-BERLIN, until: '${noon}' }`,
        `{ owner: pos, location: ST-BERLIN, from: '${evening}' }`,
      ),
    ),
    /leaves location ST-BERLIN without an owner/,
  )
})

t.test('whatever nobody knows is named', async t => {
  const says = (faults: readonly string[], what: RegExp) => t.match(faults.join('\n'), what)
  says(faultsOf('{ owner: wmss }'), /owner names wmss, which is no entry of systems\.yaml/)
  says(faultsOf('{ owner: role:wmss }'), /owner names role:wmss/)
  says(faultsOf('{ owner: [wms, anybody] }'), /stand by themselves/)
  says(
    faultsOf('{ owner: wms }', '{ owner: erp, region: eu }'),
    /cannot limit stockPosition: by location/,
  )
  says(
    faultsOf('{ owner: wms }', "{ owner: erp, location: A, until: '2027-01-01' }"),
    /with its offset/,
  )
  says(faultsOf(`{ owner: wms, from: '${noon}', until: '${noon}' }`), /later than `from`/)
  says(faultsOf('{ owner: wms, since: now }'), /does not know since/)
  says(
    faultsWith(text => text.replace('  payout:', '  payoutt:')),
    /entities does not know payoutt.*|entities must have required property 'payout'/s,
  )
  says(
    faultsWith(text => text.replace('    recipient:\n      - owner: channel\n', '')),
    /order must have required property 'recipient'/,
  )
  says(
    faultsWith(text =>
      text.replace(
        '    notes:\n      - owner: channel\n',
        '    notes:\n      - owner: channel\n      - { owner: crm, region: mars }\n',
      ),
    ),
    /notes\.1\.region mars is the region of no legal entity/,
  )
})
