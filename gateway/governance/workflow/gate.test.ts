import t from 'tap'
import type { Change } from '../diff/report.ts'
import type { ChangeImpact, LintFinding } from '../engines.ts'
import { readGovernance, type GovernancePolicy } from '../governance-file.ts'
import type { Facts, Reports, SignOff, Waiver } from '../registry/rows.ts'
import { gateOf, publishBlocks, type GateQuestion } from './gate.ts'

// The decision for itself: what was found, what is excused, and who has signed.

const now = new Date('2026-11-21T10:00:00Z')
const digest = 'd'.repeat(64)
/** What a folder without a governance.yaml has, with a team. */
const policy: GovernancePolicy = {
  ...readGovernance('/nowhere/governance.yaml'),
  teams: { shop: { name: 'Shop', members: ['olga'] } },
}
const nothing: Facts = {
  owner: 'shop',
  isNew: false,
  isPublic: false,
  newScopes: [],
  newPersonal: [],
  securityMoved: false,
  upstreamMoved: false,
  unserved: [],
}
const change = (level: Change['level'], fingerprint = 'c1'): Change => ({
  rule: 'request-property-enum-value-removed',
  level,
  method: 'POST',
  path: '/gifts',
  pointer: '/paths/~1gifts/post',
  text: 'paper is gone',
  fingerprint,
  direction: 'request',
  subject: { place: 'request body' },
})
const lintError: LintFinding = {
  rule: 'problem-json',
  level: 'error',
  pointer: '/paths',
  text: 'must answer problems',
  fingerprint: 'l1',
}
const hits = (audience: string, verdict: ChangeImpact['verdict'] = 'broken'): ChangeImpact => ({
  fingerprint: 'c1',
  rule: 'x',
  verdict,
  consumers: [
    {
      tenant: 'demo',
      application: 'app_1',
      applicationName: 'Acme',
      audience,
      verdict,
      calls: 214,
      ofCalls: 300,
      lastSeen: '2026-11-20T21:04:00.000Z',
    },
  ],
})

type Given = {
  readonly facts?: Partial<Facts>
  readonly changes?: readonly Change[]
  readonly impact?: readonly ChangeImpact[]
  readonly lint?: readonly LintFinding[]
  readonly score?: number
  readonly reports?: Partial<Reports>
  readonly question?: Partial<GateQuestion>
}

function question({ facts, changes = [], impact = [], lint = [], ...more }: Given): GateQuestion {
  const reports: Reports = {
    at: now.toISOString(),
    engines: { crossdock: '0.1.0', node: '24.0.0' },
    lint: {
      evaluated: true,
      ruleset: { name: 'test', digest: '' },
      score: more.score ?? 90,
      findings: lint,
    },
    change: { breaking: changes.some(({ level }) => level === 'error'), changes },
    impact: { evaluated: true, from: '', to: '', samplingRate: 1, changes: impact },
    facts: { ...nothing, ...facts },
    ...more.reports,
  }
  return {
    revision: {
      api: 'gifts.v1',
      digest,
      author: 'ada',
      baseId: 'rev_1',
      state: 'inReview',
      reviewDueAt: undefined,
    },
    reports,
    policy,
    waivers: [],
    decisions: [],
    baseline: new Set(),
    signOffs: [],
    openComments: 0,
    headId: 'rev_1',
    overdue: undefined,
    now,
    ...more.question,
  }
}

const waiver = (more: Partial<Waiver> = {}): Waiver => ({
  id: 'wvr_1',
  api: 'gifts.v1',
  fingerprint: 'c1',
  reason: 'Nobody has ordered paper for a year.',
  ticket: 'GOV-1',
  askedBy: 'ada',
  askedAt: now,
  needs: 1,
  expiresAt: new Date(now.getTime() + 86_400_000),
  revokedAt: undefined,
  approvals: ['rob'],
  ...more,
})
const signOff = (person: string, role: SignOff['role'], of = digest): SignOff => ({
  revisionId: 'rev_2',
  digest: of,
  person,
  role,
  decision: 'approve',
  reason: undefined,
  at: now,
})
const needs = (given: Given) => {
  const { tier, quorum } = gateOf(question(given))
  return { tier, ...quorum }
}
const blocks = (given: Given) => gateOf(question(given)).blocks.map(({ code }) => code)

const board = { boardMember: 2, owner: 1 }
const steward = { securitySteward: 1 }

await t.test('what a change is worth, and what it takes', t => {
  const table: readonly (readonly [string, Given, object])[] = [
    ['nothing', {}, { tier: 0 }],
    ['something is added', { changes: [change('info')] }, { tier: 0 }],
    ['nobody knows whether it breaks', { changes: [change('warn')] }, { tier: 0 }],
    ['a new API of our own', { facts: { isNew: true } }, { tier: 1, reviewer: 1 }],
    ['a new API for others', { facts: { isNew: true, isPublic: true } }, { tier: 2, ...board }],
    ['a new scope', { facts: { newScopes: ['gifts:wrap'] } }, { tier: 2, ...board }],
    ['a lower score', { facts: { scoreBefore: 91 } }, { tier: 1, reviewer: 1 }],
    ['the same score', { facts: { scoreBefore: 90 } }, { tier: 0 }],
    [
      'new personal data',
      { facts: { newPersonal: ['wrapGift name'] } },
      { tier: 1, reviewer: 1, ...steward },
    ],
    [
      'how callers authenticate',
      { facts: { securityMoved: true } },
      { tier: 2, ...board, ...steward },
    ],
    ['another upstream', { facts: { upstreamMoved: true } }, { tier: 2, ...board }],
    ['it breaks, and nobody calls', { changes: [change('error')] }, { tier: 2, ...board }],
    [
      'it concerns recorded traffic',
      { changes: [change('warn')], impact: [hits('storefront', 'potentiallyAffected')] },
      { tier: 2, ...board },
    ],
    [
      'something harmless that traffic uses',
      { changes: [change('info')], impact: [hits('partner', 'potentiallyAffected')] },
      { tier: 0 },
    ],
    [
      'it breaks our own',
      { changes: [change('error')], impact: [hits('storefront')] },
      { tier: 2, ...board },
    ],
    [
      'it breaks others',
      { changes: [change('error')], impact: [hits('partner')] },
      { tier: 3, ...board },
    ],
    [
      'it breaks, and is waived',
      { changes: [change('error')], question: { waivers: [waiver()] } },
      { tier: 1, reviewer: 1 },
    ],
    [
      'it breaks others, and two of the board waive it',
      {
        changes: [change('error')],
        impact: [hits('partner')],
        question: { waivers: [waiver({ needs: 2, approvals: ['bea', 'bob'] })] },
      },
      { tier: 2, ...board },
    ],
  ]
  for (const [what, given, expected] of table) t.same(needs(given), expected, what)
  t.end()
})

await t.test('what stands in the way', t => {
  const breaksOthers = { changes: [change('error')], impact: [hits('partner')] }
  const day = 86_400_000
  const table: readonly (readonly [string, Given, readonly string[]])[] = [
    ['nothing', {}, []],
    ['a lint error', { lint: [lintError] }, ['lint-error']],
    ['one in the baseline', { lint: [lintError], question: { baseline: new Set(['l1']) } }, []],
    [
      'one that is waived',
      { lint: [lintError], question: { waivers: [waiver({ fingerprint: 'l1' })] } },
      [],
    ],
    [
      'its waiver waits for somebody',
      { lint: [lintError], question: { waivers: [waiver({ fingerprint: 'l1', approvals: [] })] } },
      ['lint-error'],
    ],
    [
      'its waiver has ended',
      { lint: [lintError], question: { waivers: [waiver({ fingerprint: 'l1', expiresAt: now })] } },
      ['waiver-expired'],
    ],
    [
      'its waiver was taken back',
      {
        lint: [lintError],
        question: { waivers: [waiver({ fingerprint: 'l1', revokedAt: now })] },
      },
      ['lint-error'],
    ],
    ['it breaks others', breaksOthers, ['frozen-change']],
    [
      'one member of the board is not enough for that',
      { ...breaksOthers, question: { waivers: [waiver()] } },
      ['frozen-change'],
    ],
    [
      'lint did not come to an end',
      { reports: { lint: { evaluated: false, reason: 'it took too long' } } },
      ['not-evaluated'],
    ],
    [
      'impact did not come to an end',
      { reports: { impact: { evaluated: false, reason: 'no database' } } },
      ['not-evaluated'],
    ],
    ['it was not compared', { facts: { notCompared: 'it is too deep' } }, ['not-evaluated']],
    ['it cannot be served', { facts: { unserved: ['nobody serves it'] } }, ['not-served']],
    ['something else runs by now', { question: { headId: 'rev_9' } }, ['base-moved']],
    [
      'the checks are old',
      { question: { now: new Date(now.getTime() + 7 * day + 1) } },
      ['checks-old'],
    ],
    ['they hold for seven days', { question: { now: new Date(now.getTime() + 7 * day) } }, []],
    ['a comment is open', { question: { openComments: 1 } }, ['comment-open']],
    [
      'an open comment need not block',
      { question: { openComments: 1, policy: { ...policy, openCommentsBlock: false } } },
      [],
    ],
    [
      'nobody speaks for the owner',
      { facts: { owner: 'nobody', newScopes: ['gifts:wrap'] } },
      ['owner-unknown'],
    ],
    ['nor has to', { facts: { owner: 'nobody' } }, []],
  ]
  for (const [what, given, expected] of table) t.same(blocks(given), expected, what)
  const [gate] = gateOf(question({ facts: { owner: 'nobody', newScopes: ['gifts:wrap'] } })).blocks
  t.match(
    gate?.text,
    /has no such team: add teams\.nobody with its members and apply it \(crossdock/,
  )
  const { blocks: unchecked } = gateOf({ ...question({}), reports: undefined })
  t.match(unchecked, [{ code: 'not-evaluated', text: 'it was not checked yet' }])
  t.end()
})

await t.test('who counts: others, each once, and for this content', t => {
  const given = { facts: { newScopes: ['gifts:wrap'] } }
  const verdict = (...signOffs: SignOff[]) =>
    gateOf(question({ ...given, question: { signOffs } })).verdict
  const [bea, bob] = [signOff('bea', 'boardMember'), signOff('bob', 'boardMember')]
  const olga = signOff('olga', 'owner')
  t.equal(verdict(bea, bob), 'waits')
  t.equal(verdict(bea, bob, olga), 'passes')
  t.equal(verdict(bea, bea, olga), 'waits', 'one is one')
  t.equal(verdict(bea, signOff('ada', 'boardMember'), olga), 'waits', 'its author')
  t.equal(
    verdict(bea, signOff('bob', 'boardMember', 'e'.repeat(64)), olga),
    'waits',
    'other content',
  )
  t.equal(verdict(bea, { ...bob, decision: 'requestChanges' }, olga), 'waits')
  t.end()
})

await t.test('a finding keeps what was decided about it, by its fingerprint', t => {
  const decided = (decision: 'accept' | 'reject') =>
    gateOf(
      question({
        changes: [change('warn'), change('warn', 'c2')],
        question: {
          decisions: [{ fingerprint: 'c1', decision, reason: 'So it is.', person: 'rob' }],
        },
      }),
    )
  t.match(decided('accept').findings, [{ status: 'accepted' }, { status: 'new' }])
  t.match(decided('reject').blocks, [
    { code: 'change-rejected', fingerprint: 'c1', text: /was rejected by rob: So it is/ },
  ])
  t.end()
})

await t.test('time and what was left undone close the publishing alone', t => {
  const hour = 3_600_000
  const freeze = (from: number, to: number, apis?: string[]) => ({
    name: 'peak',
    fromMs: now.getTime() + from * hour,
    toMs: now.getTime() + to * hour,
    ...(apis && { apis }),
  })
  const closed = (...freezes: ReturnType<typeof freeze>[]) =>
    publishBlocks(question({ question: { policy: { ...policy, freezes } } })).length
  t.equal(closed(freeze(-1, 1)), 1)
  t.equal(closed(freeze(0, 1)), 1, 'from its first instant')
  t.equal(closed(freeze(-1, 0)), 0, 'to its end')
  t.equal(closed(freeze(-1, 1, ['other.v1'])), 0, 'of others')
  t.equal(closed(freeze(-1, 1, ['gifts.v1'])), 1)
  t.match(publishBlocks(question({ question: { overdue: 'rev_7' } })), [{ code: 'review-overdue' }])
  t.equal(gateOf(question({ question: { overdue: 'rev_7' } })).verdict, 'passes')
  t.end()
})
