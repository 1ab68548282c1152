import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { parse, stringify } from 'yaml'
import { eventually } from '../../gateway.suite.ts'
import { readPolicySet } from '../../reload/policy-set.ts'
import { revisionStore } from '../../reload/revision-store.ts'
import { replayPack, verifyPack } from '../evidence/verify.ts'
import type { EvidencePack } from '../evidence/pack.ts'
import { openEngines } from '../open-engines.ts'
import {
  boardPolicies,
  giftContract,
  giftUpstream,
  testBoard,
  type GiftOptions,
} from '../governance.suite.ts'

// What the rules know at the gate: the contract that runs, and the policies that are applied.

const { url } = await giftUpstream(t)
const policies = boardPolicies(t)
const plans = join(policies, 'plans.yaml')
const text = readFileSync(plans, 'utf8')
writeFileSync(
  plans,
  `${text}
others:
  description: Limits one operation of another API, which is no matter of gift wrapping.
  limits:
    - { name: orders, quota: 10, windowSeconds: 60, burst: 5, operations: ['orders:placeOrder', getTimeline] }
`,
)
const board = await testBoard(t, { own: true, more: { CROSSDOCK_POLICIES: policies } })
const { as, read, store } = board

const submit = (options: Partial<GiftOptions>, change = (contract: string) => contract) =>
  board.submit('gifts.v1', change(giftContract({ url, ...options })))
const codes = async (id: string) =>
  ((await read(id)).gate?.blocks ?? []).map(({ code, text: said }) => `${code} ${said}`)
const named = (blocks: readonly string[], rule: string) =>
  blocks.filter(text => text.includes(`(${rule})`))
const withdraw = (id: string) =>
  as('ada', 'author', 'POST', `/revisions/${id}/withdrawal`, { reason: 'Next try.' })

await t.test(
  'what it brings along is its baseline; nothing runs that a version could be held against',
  async t => {
    const first = await submit({})
    const blocks = await codes(first.id)
    t.same(named(blocks, 'version-bump'), [])
    t.same(
      blocks.filter(one => one.startsWith('not-served')),
      [],
      'limits of other APIs are no matter of this one',
    )
    const baseline = { revisionId: first.id, reason: 'It has run like this for six years.' }
    await as('bea', 'boardMember', 'PUT', '/apis/gifts.v1/baseline', baseline)
    t.match(await board.pass(first.id), { state: 'published' })
  },
)

await t.test('the version moves as the change asks for', async t => {
  const more = ['box', 'bag', 'paper', 'ribbon']
  for (const version of ['1.0.0', '1.0.1']) {
    const same = await submit({ version, kinds: more })
    t.match(named(await codes(same.id), 'version-bump'), [
      /^lint-error 1\.0\.0 became 1\.0\.\d; what changed needs a new minor version/,
    ])
    await withdraw(same.id)
  }
  const lower = await submit({ version: '0.9.0' })
  t.match(named(await codes(lower.id), 'version-bump'), [/versions never go back/])
  await withdraw(lower.id)
  const minor = await submit({ version: '1.1.0', kinds: more })
  await eventually(async () => (await read(minor.id)).state === 'published')
  t.match(await read(minor.id), { tier: 0, signOffs: [] })
})

await t.test('nobody asks for two exceptions for one change', async t => {
  const less = await submit({ version: '1.2.0', kinds: ['box', 'bag', 'paper'] })
  t.match(named(await codes(less.id), 'version-bump'), [/needs a new major version/])
  const { json } = await as('rita', 'auditor', 'GET', `/revisions/${less.id}/findings`)
  const findings = json.findings as { engine: string; level: string; fingerprint: string }[]
  const breaking = findings.filter(({ engine, level }) => engine === 'change' && level === 'error')
  t.equal(breaking.length, 1)
  const waiver = await as('ada', 'author', 'POST', '/waivers', {
    api: 'gifts.v1',
    fingerprint: breaking[0]?.fingerprint,
    reason: 'Nobody has ordered a ribbon yet.',
    ticket: 'GOV-3',
  })
  await as('rob', 'reviewer', 'POST', `/waivers/${waiver.json.id}/approval`)
  t.same(await codes(less.id), [], 'the one waiver stands for the version as well')
  const { json: after } = await as('rita', 'auditor', 'GET', `/revisions/${less.id}/findings`)
  const bump = (after.findings as { rule: string }[]).find(({ rule }) => rule === 'version-bump')
  t.match(bump, { status: 'waived', waiverId: waiver.json.id })
  await withdraw(less.id)

  const silent = await submit({ version: '1.1.0', kinds: ['box', 'bag', 'paper'] })
  t.match(
    named(await codes(silent.id), 'version-bump'),
    [/needs a new major version/],
    'a new minor version it has to be all the same',
  )
  await withdraw(silent.id)
  const major = await submit({ version: '2.0.0', kinds: ['box'] })
  t.same(named(await codes(major.id), 'version-bump'), [], 'or a new major one')
  await withdraw(major.id)
})

await t.test('a report is replayed with what was known then', async t => {
  const { json: entry } = await as('rita', 'auditor', 'GET', '/apis/gifts.v1')
  const { json } = await as('rita', 'auditor', 'GET', `/revisions/${entry.revisionId}/evidence`)
  const pack = json as EvidencePack
  t.same(verifyPack(pack).faults, [])
  const { lint } = openEngines()
  t.match(pack.payload.reports, { lint: { known: { policies: { entries: [{}] } } } })
  t.same((await replayPack(pack, lint)).faults, [], 'without the policies of then at hand')
  const known = { ...pack.payload.reports?.lint, known: { day: '2026-11-21' } }
  const other = {
    ...pack,
    payload: { ...pack.payload, reports: { ...pack.payload.reports, lint: known } },
  }
  t.match((await replayPack(other as EvidencePack, lint)).faults, [/lint says something else/])
})

await t.test(
  'policies that are applied agree with the contract, not those beside the server',
  async t => {
    const { files } = readPolicySet(policies)
    const revisions = revisionStore(store)
    const newest = await revisions.newest()
    const list = stringify([
      { kind: 'authenticate-key' },
      { kind: 'authorise' },
      { kind: 'rate-limit' },
      { kind: 'validate-request' },
      { kind: 'cache', operations: ['listGifts'], enabled: false },
      { kind: 'validate-response' },
      { kind: 'forward', options: { url, stripBasePath: true } },
    ])
    const limit = {
      gifts: {
        description: 'Wrapping takes its time.',
        limits: [
          {
            name: 'wraps',
            quota: 10,
            windowSeconds: 60,
            burst: 5,
            operations: ['wrapGift', 'gifts.v1:listGifts'],
          },
        ],
      },
    }
    const applied = await revisions.add({
      files: {
        ...files,
        'gifts.v1.yaml': list,
        'plans.yaml': stringify({ ...parse(files['plans.yaml'] ?? ''), ...limit }),
      },
      contracts: newest?.contracts ?? {},
      note: 'a list of its own',
      by: 'otto',
      previous: newest?.number,
      action: 'applyPolicies',
    })
    await eventually(async () =>
      (await revisions.reports()).every(({ revision }) => revision >= applied.number),
    )
    t.match(await revisions.reports(), [{ state: 'running' }])

    const without = await submit({ version: '2.0.0' }, contract =>
      contract.replaceAll('wrapGift', 'packGift').replace(/^x-upstream:\n(?: {2}.*\n)+/m, ''),
    )
    const blocks = await codes(without.id)
    t.match(named(blocks, 'policy-matches-contract'), [
      /plans\.yaml limits wrapGift \(gifts\.wraps\), which the contract does not have/,
    ])
    t.match(
      blocks.filter(one => one.startsWith('not-served')),
      [/plans\.yaml gifts\.wraps limits wrapGift, which no contract has/],
      'no server would take it: its list is the one that is applied',
    )
    await withdraw(without.id)
    const open = await submit({ version: '1.2.0' })
    t.same(named(await codes(open.id), 'policy-matches-contract'), [])
  },
)
