import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import {
  giftContract,
  giftUpstream,
  testBoard,
  type Person,
} from '../governance/governance.suite.ts'
import { governanceRoles } from '../host/audiences.ts'
import { temporaryFolder } from '../host/fixtures/temporary-folder.ts'

const { url } = await giftUpstream(t)
const board = await testBoard(t, { own: true })
const cwd = temporaryFolder(t)
const at = (name: string) => join(cwd, name)

/** Runs a command with the key of somebody. */
async function crossdock(who: readonly [string, Person], ...parameters: string[]) {
  const [name, role] = who
  const { key } = await board.keyOf(name, { scopes: governanceRoles[role] })
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '..', 'crossdock.ts'), ...parameters],
    { cwd, env: { PATH: process.env['PATH'] ?? '', CROSSDOCK_KEY: key } },
  )
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const status = await new Promise<number>(resolve =>
    child.once('close', code => resolve(code ?? -1)),
  )
  return { status, stdout, stderr }
}
const ada = ['ada', 'author'] as const
const bea = ['bea', 'boardMember'] as const
const bob = ['bob', 'boardMember'] as const
const otto = ['otto', 'platformOperator'] as const
const rita = ['rita', 'auditor'] as const
const there = ['--url', board.server.baseUrl]
const reason = ['--reason', 'It has run like this for six years.']

await t.test('a contract on its way, at the command line alone', async t => {
  writeFileSync(at('gifts.v1.yaml'), giftContract({ url, audience: 'partner' }))
  const submitted = await crossdock(ada, 'contracts', 'submit', 'gifts.v1.yaml', ...there)
  t.equal(submitted.status, 1, 'legacy: lint has something to say')
  t.match(
    submitted.stdout,
    /^rev_\w+ {2}gifts\.v1 1\.0\.0 {2}inReview {2}by ada\n {2}tier 2: a new API for others/,
  )
  t.match(submitted.stdout, / {2}✗ lint-error: /)
  t.match(submitted.stderr, /linting/, 'what goes on is said')

  t.match(await crossdock(ada, 'contracts', 'baseline', 'gifts.v1', ...reason, ...there), {
    status: 2,
    stderr: /governance:board/,
  })
  t.match(await crossdock(bea, 'contracts', 'baseline', 'gifts.v1', ...reason, ...there), {
    status: 0,
    stdout: /\d+ findings of gifts\.v1 do not block any more/,
  })
  t.match(await crossdock(otto, 'contracts', 'publish', 'gifts.v1', ...there), {
    status: 1,
    stdout: /It is inReview: only what was approved is published/,
  })
  const remark = await crossdock(
    bob,
    'contracts',
    'comment',
    'gifts.v1',
    'Who tells the shops?',
    ...there,
  )
  const [comment = ''] = remark.stdout.split(' ')
  t.match(comment, /^cmt_/)
  t.match(await crossdock(bob, 'contracts', 'comment', comment, '--resolve', ...there), {
    status: 0,
    stdout: /\(settled\)/,
  })
  for (const who of [bea, bob, ['olga', 'owner'], ['sam', 'securitySteward']] as const) {
    const role = who[0] === 'olga' ? ['--role', 'owner'] : []
    const signed = await crossdock(who, 'contracts', 'approve', 'gifts.v1', ...role, ...there)
    if (who[0] !== 'sam') t.equal(signed.status, 0, signed.stderr)
  }
  const own = await crossdock(ada, 'contracts', 'approve', 'gifts.v1', ...there)
  t.equal(own.status, 2)
  const published = await crossdock(otto, 'contracts', 'publish', 'gifts.v1', '--json', ...there)
  t.equal(published.status, 0, published.stdout + published.stderr)
  t.match(JSON.parse(published.stdout), { state: 'published', version: '1.0.0' })

  writeFileSync(at('gifts.v1.yaml'), giftContract({ url, audience: 'partner', version: '1.1.0' }))
  const next = await crossdock(ada, 'contracts', 'submit', 'gifts.v1.yaml', ...there)
  t.match(next, { status: 0, stdout: /gifts\.v1 1\.1\.0 {2}(approved|published)/ })

  t.match(await crossdock(rita, 'contracts', 'status', ...there), {
    status: 0,
    stdout: /gifts\.v1 +1\.\d\.0 +published +store-systems/,
  })
  t.match(await crossdock(rita, 'contracts', 'status', 'nothing.v1', ...there), { status: 1 })
  t.match(await crossdock(rita, 'contracts', 'show', 'gifts.v1', '--contract', ...there), {
    status: 0,
    stdout: /x-upstream/,
  })
  t.match(await crossdock(rita, 'contracts', 'show', 'gifts.v1', '--findings', ...there), {
    status: 0,
    stdout: /baseline/,
  })
})

await t.test(
  'a change that breaks consumers is blocked, and an exception is asked for',
  async t => {
    writeFileSync(
      at('gifts.v1.yaml'),
      giftContract({ url, audience: 'partner', version: '1.2.0', kinds: ['box'] }),
    )
    const submitted = await crossdock(
      ada,
      'contracts',
      'submit',
      'gifts.v1.yaml',
      '--json',
      ...there,
    )
    const revision = JSON.parse(submitted.stdout)
    t.match(revision, { state: 'inReview', tier: 2, gate: { change: { breaking: true } } })
    const found = await crossdock(
      rita,
      'contracts',
      'show',
      revision.id,
      '--findings',
      '--json',
      ...there,
    )
    const { findings } = JSON.parse(found.stdout) as {
      findings: { fingerprint: string; engine: string; level: string }[]
    }
    const breaking = findings.find(({ engine, level }) => engine === 'change' && level === 'error')
    const waiver = await crossdock(
      ada,
      'contracts',
      'waive',
      'gifts.v1',
      '--finding',
      breaking?.fingerprint ?? '',
      '--ticket',
      'GOV-1',
      ...reason,
      '--json',
      ...there,
    )
    t.match(JSON.parse(waiver.stdout), { state: 'waiting', daysLeft: 90 }, waiver.stderr)
    const { id } = JSON.parse(waiver.stdout) as { id: string }
    t.match(await crossdock(bea, 'contracts', 'waive', id, '--approve', ...there), {
      status: 0,
      stdout: /active {2}GOV-1: .* by ada, approved by bea \(1 of 1\)/,
    })
    t.match(await crossdock(bob, 'contracts', 'reject', revision.id, '--reason', 'No.', ...there), {
      status: 0,
      stdout: /rejected/,
    })
    const unknown = await crossdock(ada, 'contracts', 'submit', 'nothing.yaml', ...there)
    t.match(unknown, { status: 2, stderr: /nothing\.yaml/ })
  },
)

await t.test('the evidence of a decision is exported, verified and replayed', async t => {
  const exported = await crossdock(
    rita,
    'contracts',
    'evidence',
    'gifts.v1',
    '--out',
    'pack.json',
    ...there,
  )
  t.match(exported, { status: 0, stdout: /pack\.json holds the evidence about rev_/ })
  const verified = await crossdock(rita, 'evidence', 'verify', 'pack.json')
  t.match(verified, { status: 0, stdout: /✓ the signature is that of its key/ })
  const replayed = await crossdock(rita, 'evidence', 'replay', 'pack.json')
  t.match(replayed, {
    status: 0,
    stdout: /✓ diff says the same, byte for byte\n✓ lint says the same, byte for byte/,
  })

  const text = readFileSync(at('pack.json'), 'utf8')
  const pack = JSON.parse(text)
  t.match(pack.payload, {
    reports: { engines: { node: /^24/ }, lint: { ruleset: { digest: /^[0-9a-f]{64}$/ } } },
    records: [{ act: 'submitRevision' }],
    policyDigest: /^[0-9a-f]{64}$/,
  })
  for (const [what, change] of [
    ['the contract', () => (pack.payload.contract.source += '\n# more')],
    ['a decision', () => (pack.payload.records[1].person = 'nobody')],
    ['the reports', () => (pack.payload.reports.facts.owner = 'me')],
  ] as const) {
    Object.assign(pack, JSON.parse(text))
    change()
    writeFileSync(at('changed.json'), JSON.stringify(pack))
    const found = await crossdock(rita, 'evidence', 'verify', 'changed.json')
    t.match(found, { status: 1, stdout: /✗ the signature is not that of its key[^]*✗/ }, what)
  }
  t.match(await crossdock(rita, 'evidence', 'verify', 'pack.json', '--public-key', 'MCow'), {
    status: 1,
    stdout: /another one than the one you trust/,
  })
  t.match(await crossdock(rita, 'evidence', 'verify', 'gifts.v1.yaml'), {
    status: 2,
    stderr: /is no evidence pack/,
  })
  t.match(await crossdock(rita, 'contracts', 'decisions', '--verify', ...there), {
    status: 0,
    stdout: /^\d+ decisions, all as they were made/,
  })
})
