import { mkdirSync, writeFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { loadContract, toContract, type Contract } from '../../../openapi/contract.ts'
import { broughtContract } from '../../contracts/brought-contract.ts'
import { loadConfig } from '../../config.ts'
import { ask, eventually } from '../../gateway.suite.ts'
import { temporaryFolder } from '../../host/fixtures/temporary-folder.ts'
import { openLog } from '../../log.ts'
import { runningServer } from '../../running-server.ts'
import { contractStore } from '../../reload/contract-store.ts'
import { withRevisions } from '../../reload/with-revisions.ts'
import { giftContract, giftUpstream, testBoard } from '../governance.suite.ts'
import { documentText } from './contents.ts'
import { registry } from './registry.ts'

const { url } = await giftUpstream(t)
const board = await testBoard(t, { more: { CROSSDOCK_FLOOD_LIMIT: '10000000' } })
const { as, read, store } = board
const log = openLog({ level: 'silent' })

const query = (text: string, values: unknown[] = []) => store.pool.query(text, values)
const shop = await board.keyOf('shop', { scopes: ['gifts:read'], audience: 'storefront' })

/** Storefront's contract with something else in it. */
function changed(
  change: (document: {
    info: { version: string }
    paths: Record<string, Record<string, { responses: Record<string, unknown> }>>
  }) => void,
): Contract {
  const document = structuredClone(loadContract('storefront.v1').document)
  change(document as never)
  return toContract('storefront.v1', documentText(document))
}

await t.test('what came with the program was imported, and the record says so', async t => {
  const { json } = await as('rita', 'auditor', 'GET', '/apis')
  const ours = json.apis.find(({ api }: { api: string }) => api === 'storefront.v1')
  t.match(ours, {
    state: 'published',
    owner: 'digital-commerce',
    digest: loadContract('storefront.v1').digest,
  })
  const { json: revisions } = await as('rita', 'auditor', 'GET', '/revisions?api=storefront.v1')
  t.match(revisions.revisions, [{ origin: 'imported', author: 'crossdock', state: 'published' }])
})

await t.test('a newer release that breaks nothing is let in by itself', async t => {
  const contracts = registry({ store, gate: 'enforce' })
  t.teardown(() => contracts.close())
  const newer = changed(document => void (document.info.version = '1.99.0'))
  await contracts.admit([newer])
  const { json } = await as('rita', 'auditor', 'GET', '/revisions?api=storefront.v1')
  t.match(json.revisions, [
    { origin: 'released', version: '1.99.0', state: 'published' },
    { origin: 'imported', state: 'superseded' },
  ])
  await contracts.admit([loadContract('storefront.v1')])
  t.ok((await contracts.trusted()).has('storefront.v1', loadContract('storefront.v1').digest))
})

await t.test(
  'a newer release that breaks consumers does not start before it is approved',
  async t => {
    const broken = changed(document => {
      const [path = ''] = Object.keys(document.paths)
      delete document.paths[path]
      document.info.version = '2.0.0'
    })
    const contracts = registry({ store, gate: 'enforce' })
    t.teardown(() => contracts.close())
    await t.rejects(contracts.admit([broken]), {
      message:
        /storefront\.v1 2\.0\.0, which comes with this program, breaks consumers .*crossdock contracts submit openapi\/generated\/storefront\.v1\.json/,
    })
    t.notOk((await contracts.trusted()).has('storefront.v1', broken.digest))

    const revision = await board.submit('storefront.v1', documentText(broken.document))
    t.match(revision, { tier: 2, digest: broken.digest })
    // Its owning team has no members in policies/governance.yaml as it is shipped.
    t.match(revision.gate, { blocks: [{ code: 'owner-unknown' }] })
    const record = registry({ store, gate: 'record' })
    t.teardown(() => record.close())
    await record.admit([broken])
    t.ok((await record.trusted()).has('storefront.v1', broken.digest))
    const { json } = await as('rita', 'auditor', 'GET', '/records?api=storefront.v1')
    t.match(json.records[0], { act: 'releaseUnreviewed', data: { breaks: Number } })
  },
)

await t.test('publish and rollback swap under load without a failed request', async t => {
  const first = await board.submit('gifts.v1', giftContract({ url }))
  await board.pass(first.id)
  let running = true
  let asked = 0
  const failed: string[] = []
  const versions = new Set<string>()
  const agent = new Agent({ keepAlive: true })
  t.teardown(() => agent.destroy())
  const load = Array.from({ length: 3 }, async () => {
    while (running) {
      const answer = await ask(board.server.baseUrl, 'GET', '/gifts/v1/gifts', {
        key: shop.key,
        agent,
      })
      asked += 1
      if (answer.status !== 200) failed.push(answer.text)
      if (failed.length > 0) return
      const document = await ask(board.server.baseUrl, 'GET', '/gifts/v1/openapi.json', { agent })
      if (document.status === 200) versions.add(document.json.info.version)
      else failed.push(document.text)
    }
  })
  for (let minor = 1; minor <= 4; minor++) {
    const next = await board.submit('gifts.v1', giftContract({ url, version: `1.${minor}.0` }))
    await eventually(async () => (await read(next.id)).state === 'published')
    await eventually(() => versions.has(`1.${minor}.0`))
  }
  versions.clear()
  const back = await as('otto', 'platformOperator', 'POST', '/apis/gifts.v1/rollback', {
    reason: 'The new one confuses the tills.',
  })
  t.match(back.json, { version: '1.3.0', state: 'published' }, back.text)
  await eventually(() => versions.has('1.3.0'))
  running = false
  await Promise.all(load)
  t.same(failed, [])
  t.ok(asked > 50, `${asked} requests`)
  const forth = await as('otto', 'platformOperator', 'POST', '/apis/gifts.v1/rollback', {
    to: '1.4.0',
    reason: 'It was not the contract.',
  })
  t.match(forth.json, { version: '1.4.0' })
  const never = await as('otto', 'platformOperator', 'POST', '/apis/gifts.v1/rollback', {
    to: '7.7.7',
    reason: 'Try it.',
  })
  t.match(never.json, { status: 409, detail: /no contract 7\.7\.7 that was published here/ })
})

await t.test('only what was published can be loaded, however it is tried', async t => {
  const published = (await as('rita', 'auditor', 'GET', '/apis/gifts.v1')).json
  const rejected = await board.submit(
    'gifts.v1',
    giftContract({ url, version: '1.5.0', kinds: ['box'] }),
  )
  const signed = await as('bea', 'boardMember', 'POST', `/revisions/${rejected.id}/sign-offs`, {
    decision: 'reject',
    reason: 'One kind is too few.',
  })
  t.match(signed.json, { state: 'rejected' })
  const running = async () =>
    (await ask(board.server.baseUrl, 'GET', '/gifts/v1/openapi.json', {})).json.info.version

  await t.test('the digest of a rejected revision is chosen by hand', async t => {
    const { rows } = await query(
      `insert into crossdock.policy_revision (digest, files, contracts, applied_by)
       values ('', null, $1, 'mallory') returning number`,
      [JSON.stringify({ 'gifts.v1': rejected.digest })],
    )
    await query(`select pg_notify('crossdock_policies', '')`)
    const { number } = rows[0] as { number: number }
    await eventually(async () => {
      const reports = await query(`select 1 from crossdock.policy_report where revision >= $1`, [
        number,
      ])
      return reports.rowCount === 1
    })
    const { rows: reports } = await query(`select state, reason from crossdock.policy_report`)
    t.match(reports, [{ state: 'refused', reason: /gifts\.v1 \w{12} was never published/ }])
    t.equal(await running(), '1.4.0')
    await query(
      `insert into crossdock.policy_revision (digest, files, contracts, applied_by) values ('', null, $1, 'otto')`,
      [JSON.stringify({ 'gifts.v1': published.digest })],
    )
  })

  await t.test('its state is changed by hand', async t => {
    await t.rejects(
      query(`update crossdock.governance_revision set state = 'published' where id = $1`, [
        rejected.id,
      ]),
      /rejected does not become published/,
    )
    await query(
      `alter table crossdock.governance_revision disable trigger governance_revision_guarded`,
    )
    await query(
      `update crossdock.governance_revision set state = 'superseded' where state = 'published' and api = 'gifts.v1'`,
    )
    await query(`update crossdock.governance_revision set state = 'published' where id = $1`, [
      rejected.id,
    ])
    const contracts = registry({ store, gate: 'enforce' })
    t.teardown(() => contracts.close())
    const trusted = await contracts.trusted()
    t.same(
      await contracts.brought({
        policies: board.env['CROSSDOCK_POLICIES'] ?? '/nowhere',
        taken: new Set(),
        trusted,
      }),
      [],
      'it is not served',
    )
    await query(`update crossdock.governance_revision set state = 'rejected' where id = $1`, [
      rejected.id,
    ])
    await query(`update crossdock.governance_revision set state = 'published' where id = $1`, [
      published.revisionId,
    ])
    await query(
      `alter table crossdock.governance_revision enable trigger governance_revision_guarded`,
    )
  })

  await t.test('the row of the contract is changed by hand', async t => {
    const evil = `update crossdock.contract_revision set document = replace(document, 'Gift', 'Evil') where digest = $1`
    await t.rejects(query(evil, [published.digest]), /contracts are never changed/)
    await query(`alter table crossdock.contract_revision disable trigger contract_revision_kept`)
    await query(evil, [published.digest])
    const contracts = registry({ store, gate: 'enforce' })
    t.teardown(() => contracts.close())
    const trusted = await contracts.trusted()
    await t.rejects(
      contracts.brought({ policies: '/nowhere', taken: new Set(), trusted }),
      /was changed/,
    )
    await t.rejects(
      withRevisions({
        apis: [{ contract: loadContract('storefront.v1') }],
        lifecycle: new Map(),
        contracts: { 'storefront.v1': 'f'.repeat(64) },
        known: contractStore(store.pool),
        trusted,
      }),
      /storefront\.v1 has no contract f+/,
    )
    await query(
      `update crossdock.contract_revision set document = replace(document, 'Evil', 'Gift') where digest = $1`,
      [published.digest],
    )
    await query(`alter table crossdock.contract_revision enable trigger contract_revision_kept`)
  })

  await t.test('a file in the contract folder is changed', async t => {
    const folder = temporaryFolder(t)
    mkdirSync(folder, { recursive: true })
    const env = { ...board.env, PORT: '0', CROSSDOCK_CONTRACTS: folder }
    const start = () => runningServer({ config: loadConfig({ env, cwd: tmpdir() }), log })
    const contract = giftContract({ url, version: '1.9.0', kinds: ['box'] })
    writeFileSync(join(folder, 'gifts.v1.yaml'), contract)
    t.ok(broughtContract('gifts.v1', contract))
    await t.rejects(start(), /gifts\.v1\.yaml was never published/)
  })

  await t.test('a decision is changed by hand', async t => {
    await t.rejects(
      query(`update crossdock.governance_record set digest = $1 where act = 'publishRevision'`, [
        rejected.digest,
      ]),
      /what was decided stays/,
    )
    await t.rejects(
      query(
        `insert into crossdock.governance_record (sequence, at, person, act, api, digest, data, previous_hash, hash)
         select sequence + 2, at, person, act, api, $1, data, hash, hash from crossdock.governance_record
         order by sequence desc limit 1`,
        [rejected.digest],
      ),
      /follows the one before it/,
    )
    await query(`alter table crossdock.governance_record disable trigger governance_record_guarded`)
    const { rows } = await query(
      `update crossdock.governance_record set digest = $1 where sequence =
         (select max(sequence) from crossdock.governance_record where act = 'publishRevision') returning sequence`,
      [rejected.digest],
    )
    const contracts = registry({ store, gate: 'enforce' })
    t.teardown(() => contracts.close())
    const { sequence } = rows[0] as { sequence: number }
    await t.rejects(
      contracts.trusted(),
      new RegExp(`entry ${sequence} of the decisions is not to be relied on`),
    )
    const { json } = await as('rita', 'auditor', 'GET', '/records/verification')
    t.match(json, { whole: false, broken: sequence, why: /not what was decided/ })
  })
})

await t.test('the store itself refuses what nobody may do', async t => {
  const fresh = await board.submit('second.v1', giftContract({ url, major: 2 }))
  const { rows } = await query(
    `select digest, author from crossdock.governance_revision where id = $1`,
    [fresh.id],
  )
  const { digest, author } = rows[0] as { digest: string; author: string }
  const sign = (person: string, of: string) =>
    query(
      `insert into crossdock.governance_sign_off (revision_id, digest, person, role, decision)
       values ($1, $2, $3, 'reviewer', 'approve')`,
      [fresh.id, of, person],
    )
  await t.rejects(sign(author, digest), /nobody signs off what it submitted itself/)
  await t.rejects(sign('rob', 'f'.repeat(64)), /bound to the content/)
  await t.rejects(
    query(
      `update crossdock.governance_revision set state = 'approved', tier = 1, quorum = '{"reviewer": 1}' where id = $1`,
      [fresh.id],
    ),
    /0 of 1 sign-offs as reviewer/,
  )
  await t.rejects(
    query(
      `update crossdock.governance_revision set state = 'approved', tier = 1, quorum = '{}' where id = $1`,
      [fresh.id],
    ),
    /check/,
  )
  await t.rejects(
    query(`update crossdock.governance_revision set digest = $2 where id = $1`, [
      fresh.id,
      'f'.repeat(64),
    ]),
    /never changed/,
  )
  await t.rejects(
    query(`delete from crossdock.governance_revision where id = $1`, [fresh.id]),
    /stay/,
  )
  await query(
    `insert into crossdock.governance_waiver (id, api, fingerprint, reason, ticket, asked_by, needs, expires_at)
     values ('wvr_1', 'second.v1', 'f1', 'a reason that is long enough', 'GOV-1', 'carl', 1, now() + interval '1 day')`,
  )
  const approve = (person: string) =>
    query(
      `insert into crossdock.governance_waiver_approval (waiver_id, person) values ('wvr_1', $1)`,
      [person],
    )
  await t.rejects(approve('carl'), /nobody approves a waiver it asked for/)
  await t.rejects(approve(author), /nobody approves a waiver for what it submitted itself/)
  await approve('rob')
  await t.rejects(
    query(
      `update crossdock.governance_waiver set expires_at = now() + interval '2 days' where id = 'wvr_1'`,
    ),
    /never changed/,
  )
  await t.rejects(
    query(
      `insert into crossdock.governance_waiver (id, api, fingerprint, reason, ticket, asked_by, needs, expires_at)
       values ('wvr_2', 'second.v1', 'f1', 'a reason that is long enough', 'GOV-1', 'carl', 1, now() + interval '400 days')`,
    ),
    /check/,
  )
})

await t.test('somebody of another tenant does not govern', async () => {
  await query(`update crossdock.application set tenant = 'other' where name = 'rita'`)
  await query(
    `select pg_notify('crossdock_key', id) from crossdock.application where name = 'rita'`,
  )
  await eventually(async () => (await as('rita', 'auditor', 'GET', '/apis')).status === 403)
})
