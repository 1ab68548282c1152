import t from 'tap'
import { ask, eventually } from '../../gateway.suite.ts'
import { governanceRoles } from '../../host/audiences.ts'
import { giftContract, giftUpstream, lintError, testBoard } from '../governance.suite.ts'

const upstream = await giftUpstream(t)
const { url } = upstream
const board = await testBoard(t)
const { as, engines, store, read } = board
// One person may have several roles, and still not sign off what is its own.
await board.keyOf('ada', {
  scopes: [...governanceRoles.owner, ...governanceRoles.platformOperator],
})
const gifts = async (path = '/gifts/v1/gifts') => {
  const { key } = await board.keyOf('shop', { scopes: ['gifts:read'], audience: 'storefront' })
  return ask(board.server.baseUrl, 'GET', path, { key })
}

await t.test('a new API takes people, and is served when it is published', async t => {
  const first = await board.submit('gifts.v1', giftContract({ url }))
  t.match(first, { state: 'inReview', tier: 1, gate: { verdict: 'waits', reasons: ['a new API'] } })
  t.equal((await gifts()).status, 404, 'what is not published does not exist')

  const early = await as('otto', 'platformOperator', 'POST', `/revisions/${first.id}/publication`)
  t.match(early, { status: 409, json: { code: 'state-conflict' } })
  const own = await as('ada', 'owner', 'POST', `/revisions/${first.id}/sign-offs`, {
    decision: 'approve',
  })
  t.match(own, { status: 403, json: { detail: /^Nobody signs off what it submitted itself/ } })

  const published = await board.pass(first.id)
  t.match(published, { state: 'published', signOffs: [{ person: 'rob', role: 'reviewer' }] })
  const answer = await gifts()
  t.match([answer.status, answer.json], [200, [{ name: 'Giftbox' }]], answer.text)
  t.notMatch(
    (await ask(board.server.baseUrl, 'GET', '/gifts/v1/openapi.json', {})).text,
    /x-upstream/,
    'where it is served from is nobody’s business',
  )
  const { json } = await as('rita', 'auditor', 'GET', '/apis/gifts.v1')
  t.match(json, { state: 'published', owner: 'store-systems', version: '1.0.0' })
})

await t.test('what breaks nothing passes by itself', async t => {
  const more = giftContract({ url, version: '1.1.0', kinds: ['box', 'bag', 'paper', 'ribbon'] })
  const revision = await board.submit('gifts.v1', more)
  await eventually(async () => (await read(revision.id)).state === 'published')
  t.match(await read(revision.id), { tier: 0, state: 'published', gate: { verdict: 'passes' } })
  await eventually(async () => {
    const served = await ask(board.server.baseUrl, 'GET', '/gifts/v1/openapi.json', {})
    return served.json.info.version === '1.1.0'
  })
  const again = await as('ada', 'author', 'POST', '/revisions', { api: 'gifts.v1', contract: more })
  t.match(again, { status: 409, json: { detail: /runs exactly this already/ } })
})

await t.test('a change that breaks others is frozen, and names them', async t => {
  engines.impact = fingerprints =>
    fingerprints.map(fingerprint => ({
      fingerprint,
      rule: 'x',
      verdict: 'broken',
      consumers: ['Acme', 'Bolt'].map((applicationName, index) => ({
        tenant: 'demo',
        application: `app_${index}`,
        applicationName,
        audience: 'partner',
        verdict: 'broken' as const,
        calls: 214 - index,
        ofCalls: 300,
        lastSeen: '2026-11-20T21:04:00.000Z',
      })),
    }))
  const without = giftContract({ url, version: '1.2.0', kinds: ['box', 'bag', 'paper'] })
  const revision = await board.submit('gifts.v1', without)
  t.match(revision, {
    state: 'inReview',
    gate: {
      verdict: 'blocked',
      tier: 3,
      blocks: [{ code: 'frozen-change', text: /breaks Acme \(214 calls\), Bolt \(213 calls\)/ }],
      impact: { broken: 2, consumers: [{ name: 'Acme', calls: 214 }, { name: 'Bolt' }] },
    },
  })
  const fingerprint = revision.gate?.blocks[0]?.fingerprint ?? ''
  const asked = {
    api: 'gifts.v1',
    fingerprint,
    reason: 'Both partners have agreed to stop until Monday.',
    ticket: 'GOV-7',
  }
  const short = await as('ada', 'author', 'POST', '/waivers', { ...asked, reason: 'please' })
  t.match(short.json, { status: 400, errors: [{ pointer: '/reason' }] })
  const unknown = await as('ada', 'author', 'POST', '/waivers', { ...asked, fingerprint: 'ffff' })
  t.equal(unknown.status, 404)
  const tooLong = await as('ada', 'author', 'POST', '/waivers', {
    ...asked,
    expiresAt: new Date(Date.now() + 40 * 86_400_000).toISOString(),
  })
  t.match(tooLong.json, { errors: [{ detail: /at most 30 days/ }] })

  const waiver = await as('ada', 'author', 'POST', '/waivers', asked)
  t.match(waiver.json, { state: 'waiting', needs: 2, daysLeft: 30 }, waiver.text)
  const approve = (name: string, role: 'boardMember' | 'reviewer' | 'owner') =>
    as(name, role, 'POST', `/waivers/${waiver.json.id}/approval`)
  t.match((await approve('ada', 'owner')).json, {
    status: 403,
    detail: /member of the board/,
  })
  t.match((await approve('rob', 'reviewer')).json, { status: 403 })
  t.match((await approve('bea', 'boardMember')).json, { state: 'waiting', approvals: ['bea'] })
  t.match((await approve('bea', 'boardMember')).json, { state: 'waiting' }, 'twice is once')
  t.match((await approve('bob', 'boardMember')).json, { state: 'active' })
  t.match(await read(revision.id), {
    state: 'inReview',
    gate: {
      verdict: 'waits',
      tier: 2,
      needs: [
        { role: 'boardMember', count: 2 },
        { role: 'owner', count: 1 },
      ],
    },
  })
  const stranger = await as('rob', 'reviewer', 'POST', `/revisions/${revision.id}/sign-offs`, {
    decision: 'approve',
    role: 'owner',
  })
  t.match(stranger.json, { status: 403, detail: /no member of store-systems/ })
  t.match(await board.pass(revision.id), { state: 'published' })
  engines.impact = () => []
})

await t.test('lint errors block, a waiver excuses them and ends by itself', async t => {
  engines.lint = [lintError('aaaa000011112222')]
  const revision = await board.submit('gifts.v1', giftContract({ url, version: '1.3.0' }))
  t.match(revision.gate, {
    verdict: 'blocked',
    blocks: [{ code: 'lint-error', fingerprint: 'aaaa000011112222' }],
  })
  const waiver = await as('ada', 'author', 'POST', '/waivers', {
    api: 'gifts.v1',
    fingerprint: 'aaaa000011112222',
    reason: 'It is mended in the next sprint, see the ticket.',
    ticket: 'GOV-8',
    expiresAt: new Date(Date.now() + 4_000).toISOString(),
  })
  t.match(waiver.json, { state: 'waiting', needs: 1 })
  await as('rob', 'reviewer', 'POST', `/waivers/${waiver.json.id}/approval`)
  t.match((await read(revision.id)).gate, { verdict: 'waits', tier: 1 })
  await as('rob', 'reviewer', 'POST', `/revisions/${revision.id}/sign-offs`, {
    decision: 'approve',
  })
  t.match(await read(revision.id), { state: 'approved' })

  await eventually(async () => {
    const { json } = await as('rita', 'auditor', 'GET', '/waivers?api=gifts.v1&state=expired')
    return json.waivers.length === 1
  })
  const closed = await as(
    'otto',
    'platformOperator',
    'POST',
    `/revisions/${revision.id}/publication`,
  )
  t.match(closed.json, {
    status: 409,
    detail: /in review again: .*its waiver wvr_\w+ \(GOV-8\) ended/,
    blocks: [{ code: 'waiver-expired' }],
  })
  t.match(await read(revision.id), { state: 'inReview', gate: { verdict: 'blocked' } })
  t.equal((await gifts()).status, 200, 'what runs goes on')
  const taken = await as('ada', 'author', 'POST', `/revisions/${revision.id}/withdrawal`, {
    reason: 'First mend it.',
  })
  t.match(taken.json, { state: 'withdrawn' }, taken.text)
  engines.lint = []
})

await t.test('what was not evaluated blocks', async t => {
  engines.lint = new Error('it took more than 60 s')
  const revision = await board.submit('gifts.v1', giftContract({ url, version: '1.4.0' }))
  t.match(revision.gate, {
    verdict: 'blocked',
    lint: { evaluated: false },
    blocks: [{ code: 'not-evaluated', text: /it took more than 60 s/ }],
  })
  engines.lint = []
  await as('ada', 'author', 'POST', `/revisions/${revision.id}/checks`)
  await eventually(async () => (await read(revision.id)).state === 'published')
})

await t.test('what was found long ago is looked for again', async t => {
  const first = await board.submit(
    'old.v1',
    giftContract({ url }).replaceAll('/gifts/v1', '/old/v1'),
  )
  t.match(first.gate, { verdict: 'waits', blocks: [] })
  await store.pool.query(
    `update crossdock.governance_revision
     set reports = jsonb_set(reports, '{at}', to_jsonb('2026-01-02T00:00:00.000Z'::text)) where id = $1`,
    [first.id],
  )
  t.match((await read(first.id)).gate, {
    verdict: 'blocked',
    blocks: [{ code: 'checks-old', text: /it was checked 2026-01-02.*: check it again/ }],
  })
  const signed = await as('rob', 'reviewer', 'POST', `/revisions/${first.id}/sign-offs`, {
    decision: 'approve',
  })
  t.match(signed.json, { state: 'inReview' }, 'nobody approves what may have changed')
  await as('ada', 'author', 'POST', `/revisions/${first.id}/checks`)
  await eventually(async () => (await read(first.id)).state === 'approved')
  t.match((await read(first.id)).gate, { verdict: 'passes', blocks: [] })
})

await t.test('a break that is frozen is told once', async t => {
  engines.lint = [lintError('dddd000011112222', 'version-bump')]
  engines.impact = fingerprints =>
    fingerprints.map(fingerprint => ({
      fingerprint,
      rule: 'x',
      verdict: 'broken',
      consumers: [
        {
          tenant: 'demo',
          application: 'app_1',
          applicationName: 'Acme',
          audience: 'partner',
          verdict: 'broken',
          calls: 214,
          ofCalls: 300,
          lastSeen: '2026-11-20T21:04:00.000Z',
        },
      ],
    }))
  const minor = await board.submit(
    'gifts.v1',
    giftContract({ url, version: '1.5.0', kinds: ['box'] }),
  )
  const codes = ({ gate }: typeof minor) => [...new Set(gate?.blocks.map(({ code }) => code))]
  t.same(codes(minor), ['frozen-change'])
  const patch = await board.submit(
    'gifts.v1',
    giftContract({ url, version: '1.4.1', kinds: ['box'] }),
  )
  t.same(
    codes(patch),
    ['frozen-change', 'lint-error'],
    'but a version that stays where it was is another matter',
  )
  engines.lint = []
  engines.impact = () => []
  await as('ada', 'author', 'POST', `/revisions/${patch.id}/withdrawal`, { reason: 'No more.' })
})

await t.test('a decision about a finding holds for the next revision', async t => {
  const narrower = (version: string) => giftContract({ url, version, kinds: ['box', 'bag'] })
  const first = await board.submit('gifts.v1', narrower('1.5.0'))
  t.match(first.gate, { tier: 2, verdict: 'waits' })
  const { json } = await as('rita', 'auditor', 'GET', `/revisions/${first.id}/findings`)
  const [{ fingerprint }] = json.findings
  const path = (id: string) => `/revisions/${id}/findings/${fingerprint}`
  const decided = await as('rob', 'reviewer', 'PUT', path(first.id), {
    decision: 'reject',
    reason: 'Paper is sold every day.',
  })
  t.match(decided.json, { status: 'rejected', decidedBy: 'rob' }, decided.text)
  const changes = await as('rob', 'reviewer', 'POST', `/revisions/${first.id}/sign-offs`, {
    decision: 'requestChanges',
    reason: 'See the finding.',
  })
  t.match(changes.json, { state: 'changesRequested' })
  const second = await board.submit('gifts.v1', narrower('1.5.1'))
  t.match(second.gate, {
    verdict: 'blocked',
    blocks: [{ code: 'change-rejected', fingerprint, text: /rejected by rob: Paper is sold/ }],
  })
  t.match(await read(first.id), { state: 'superseded' })
  const own = await as('ada', 'owner', 'PUT', path(second.id), {
    decision: 'accept',
    reason: 'I know better.',
  })
  t.match(own.json, { status: 403, detail: /Nobody decides about what it submitted/ })
  await as('rob', 'reviewer', 'PUT', path(second.id), {
    decision: 'accept',
    reason: 'I was wrong.',
  })
  t.match((await read(second.id)).gate, { verdict: 'waits' })

  const said = await as('bea', 'boardMember', 'POST', `/revisions/${second.id}/comments`, {
    text: 'Who tells the shops?',
    pointer: '/paths/~1gifts/post',
    fingerprint,
  })
  t.match(said.json, { resolved: false, author: 'bea' })
  t.match((await read(second.id)).gate, { blocks: [{ code: 'comment-open' }] })
  const resolution = (resolved: boolean) =>
    as('ada', 'author', 'PUT', `/comments/${said.json.id}/resolution`, { resolved })
  t.match((await resolution(true)).json, { resolved: true, resolvedBy: 'ada' })
  t.match((await resolution(false)).json, { resolved: false })
  await resolution(true)
  t.match((await read(second.id)).gate, { verdict: 'waits' })
  await as('ada', 'author', 'POST', `/revisions/${second.id}/withdrawal`, { reason: 'No more.' })
})

await t.test('a baseline excuses what was there, and only shrinks', async t => {
  engines.lint = [lintError('b000000000000001'), lintError('b000000000000002')]
  const legacy = await board.submit(
    'legacy.v1',
    giftContract({ url, major: 7 }).replace('/gifts/v7', '/legacy/v1'),
  )
  t.match(legacy.gate, { verdict: 'blocked', lint: { errors: 2 } })
  const body = { revisionId: legacy.id, reason: 'It has run like this for six years.' }
  const set = await as('bea', 'boardMember', 'PUT', '/apis/legacy.v1/baseline', body)
  t.match(set.json, { findings: 2, setBy: 'bea' }, set.text)
  t.match((await read(legacy.id)).gate, { verdict: 'waits', lint: { errors: 0, baseline: 2 } })
  t.match((await as('bob', 'boardMember', 'PUT', '/apis/legacy.v1/baseline', body)).json, {
    status: 409,
    detail: /only shrinks/,
  })
  await board.pass(legacy.id)
  engines.lint = [lintError('b000000000000001')]
  const better = giftContract({ url, version: '7.1.0', major: 7 }).replace(
    '/gifts/v7',
    '/legacy/v1',
  )
  const mended = await board.submit('legacy.v1', better)
  await eventually(async () => (await read(mended.id)).state === 'published')
  t.equal((await as('rita', 'auditor', 'GET', '/apis/legacy.v1')).json.baseline, 1)
  engines.lint = [lintError('b000000000000001'), lintError('b000000000000002')]
  const worse = await board.submit('legacy.v1', better.replace('7.1.0', '7.2.0'))
  t.match(worse.gate, {
    blocks: [{ code: 'lint-error', fingerprint: 'b000000000000002' }],
    lint: { baseline: 1 },
  })
  await t.rejects(
    store.pool.query(
      `update crossdock.governance_baseline set fingerprints = fingerprints || '{x}' where api = 'legacy.v1'`,
    ),
    /only shrinks/,
  )
  engines.lint = []
})

await t.test('something else was published in between: it is compared anew', async t => {
  const mine = await board.submit(
    'gifts.v1',
    giftContract({ url, version: '2.0.0', kinds: ['box'] }),
  )
  t.match(mine.gate, { verdict: 'waits', tier: 2 })
  const theirs = await board.submit('gifts.v1', giftContract({ url, version: '1.6.0' }), 'carl')
  await eventually(async () => (await read(theirs.id)).state === 'published')
  t.match((await read(mine.id)).gate, { blocks: [{ code: 'base-moved' }] })
  const rebased = await as('ada', 'author', 'POST', `/revisions/${mine.id}/checks`)
  t.not(rebased.json.id, mine.id)
  t.match(rebased.json, { baseId: theirs.id, author: 'ada', digest: mine.digest })
  t.match(await read(mine.id), { state: 'superseded' })
  await eventually(async () => (await read(rebased.json.id)).state === 'inReview')
  const rejected = await as(
    'bea',
    'boardMember',
    'POST',
    `/revisions/${rebased.json.id}/sign-offs`,
    {
      decision: 'reject',
      reason: 'One kind is too few.',
    },
  )
  t.match(rejected.json, { state: 'rejected' })
})

await t.test('an emergency is published at once and reviewed afterwards', async t => {
  const fix = await board.submit(
    'gifts.v1',
    giftContract({ url, version: '1.7.0', kinds: ['box', 'bag'] }),
  )
  const body = { reason: 'Orders of one partner fail since this morning.', ticket: 'INC-1' }
  const path = `/revisions/${fix.id}/emergency-publication`
  t.match((await as('ada', 'platformOperator', 'POST', path, body)).json, { status: 403 })
  const done = await as('otto', 'platformOperator', 'POST', path, body)
  t.match(
    done.json,
    { state: 'emergencyPublished', reviewDueAt: String, reviewOverdue: false },
    done.text,
  )
  const hours = (Date.parse(done.json.reviewDueAt) - Date.now()) / 3_600_000
  t.ok(hours > 24 && hours <= 4 * 24, `within two working days: ${hours} h`)

  await store.pool.query(
    `alter table crossdock.governance_revision disable trigger governance_revision_guarded`,
  )
  await store.pool.query(
    `update crossdock.governance_revision set review_due_at = now() - interval '1 hour' where id = $1`,
    [fix.id],
  )
  await store.pool.query(
    `alter table crossdock.governance_revision enable trigger governance_revision_guarded`,
  )
  t.match((await as('rita', 'auditor', 'GET', '/apis/gifts.v1')).json, { reviewOverdue: true })
  const next = await board.submit(
    'gifts.v1',
    giftContract({ url, version: '1.8.0', kinds: ['box', 'bag'] }),
    'carl',
  )
  t.match(next, { state: 'approved', gate: { blocks: [{ code: 'review-overdue' }] } })
  const closed = await as('otto', 'platformOperator', 'POST', `/revisions/${next.id}/publication`)
  t.match(closed.json, { status: 409, blocks: [{ code: 'review-overdue' }] })

  for (const [name, role] of [
    ['bea', 'boardMember'],
    ['bob', 'boardMember'],
    ['olga', 'owner'],
  ] as const) {
    const signed = await as(name, role, 'POST', `/revisions/${fix.id}/sign-offs`, {
      decision: 'approve',
      role,
    })
    t.equal(signed.status, 200, signed.text)
  }
  const reviewed = await read(fix.id)
  t.equal(reviewed.state, 'published')
  t.equal(reviewed.reviewDueAt, undefined)
  const open = await as('otto', 'platformOperator', 'POST', `/revisions/${next.id}/publication`)
  t.match(open.json, { state: 'published' }, open.text)
})

await t.test('a contract that cannot be served is told at once', async t => {
  const broken = await as('ada', 'author', 'POST', '/revisions', {
    api: 'broken.v1',
    contract: 'openapi: 3.1.0\ninfo: { title: X, version: 1.0.0 }\n',
  })
  t.match(broken.json, { status: 422, code: 'contract-invalid', errors: [{ detail: /#\/paths/ }] })
  const nowhere = await board.submit(
    'nowhere.v1',
    giftContract({ url })
      .replace('/gifts/v1', '/nowhere/v1')
      .replace(/x-upstream:\n(?: {2}.*\n)+/, ''),
  )
  t.match(nowhere.gate, {
    blocks: [{ code: 'not-served', text: /nothing says where it is served/ }],
  })
  const taken = await board.submit('other.v1', giftContract({ url }))
  t.match(taken.gate, { blocks: [{ code: 'not-served', text: /taken by gifts\.v1/ }] })
})

await t.test('the chain of decisions is whole, and tells of every act', async t => {
  const { json } = await as('rita', 'auditor', 'GET', '/records/verification')
  t.match(json, { whole: true, head: /^\d+:[0-9a-f]{64}$/ })
  const acts = new Set<string>()
  let cursor = ''
  do {
    const page = await as(
      'rita',
      'auditor',
      'GET',
      `/records?limit=200${cursor && `&cursor=${cursor}`}`,
    )
    for (const { act } of page.json.records) acts.add(act)
    cursor = page.json.nextCursor ?? ''
  } while (cursor !== '')
  for (const act of [
    'importContract',
    'submitRevision',
    'checkRevision',
    'signOff',
    'approveRevision',
    'publishRevision',
    'askWaiver',
    'approveWaiver',
    'decideFinding',
    'addComment',
    'resolveComment',
    'setBaseline',
    'withdrawRevision',
    'reopenRevision',
    'publishInEmergency',
    'reviewEmergency',
  ])
    t.ok(acts.has(act), act)
  const { rows } = await store.pool.query<{ action: string }>(
    `select distinct action from crossdock.audit_entry where action = 'signOff'`,
  )
  t.equal(rows.length, 1, 'the audit log has them too')
  t.equal((await as('ada', 'author', 'GET', '/records')).status, 403)
})
