import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { loadConfig } from '../../config.ts'
import { ask, eventually } from '../../gateway.suite.ts'
import { openLog } from '../../log.ts'
import { runningServer } from '../../running-server.ts'
import { boardPolicies, giftContract, giftUpstream, testBoard } from '../governance.suite.ts'

const { url } = await giftUpstream(t)
const policies = boardPolicies(t)
const lifecycle = join(policies, 'lifecycle.yaml')
writeFileSync(lifecycle, 'pos.v1: { state: deprecated, deprecatedAt: 2026-01-01 }\n')
const board = await testBoard(t, { more: { CROSSDOCK_POLICIES: policies } })
const { as, read, server } = board
const acme = await board.keyOf('Acme', { scopes: ['gifts:read'], audience: 'partner' })
const gifts = (major = 1) => ask(server.baseUrl, 'GET', `/gifts/v${major}/gifts`, { key: acme.key })
const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString()
const otto = (path: string, body: object) => as('otto', 'platformOperator', 'POST', path, body)

let v1 = ''

await t.test('version 2 is published beside version 1', async t => {
  const first = await board.submit('gifts.v1', giftContract({ url, audience: 'partner' }))
  t.match(first.gate, { tier: 2, reasons: ['a new API for others'] })
  v1 = (await board.pass(first.id)).id
  const v2 = await board.submit('gifts.v2', giftContract({ url, major: 2, audience: 'partner' }))
  await board.pass(v2.id)
  t.match([(await gifts(1)).status, (await gifts(2)).status], [200, 200])
  t.equal((await gifts(1)).headers['deprecation'], undefined)
})

const deprecation = {
  sunsetAt: days(200),
  successor: 'gifts.v2',
  documentation: 'https://docs.example.com/gifts-v2',
  reason: 'Version 2 knows ribbons.',
}

await t.test('consumers are told in time', async t => {
  const early = await otto('/apis/gifts.v1/deprecation', { ...deprecation, sunsetAt: days(40) })
  t.match(early.json, {
    status: 409,
    detail: /told 180 days before, .* Not acknowledged by: Acme \(\d+ calls, last seen 20/,
  })
  const nowhere = await otto('/apis/gifts.v1/deprecation', {
    ...deprecation,
    successor: 'gifts.v9',
  })
  t.match(nowhere.json, { status: 400, errors: [{ pointer: '/successor' }] })
  t.equal((await otto('/apis/nothing.v1/deprecation', deprecation)).status, 404)
  const brownout = { from: days(0), to: days(1), reason: 'Too soon.' }
  t.match((await otto('/apis/gifts.v1/brownouts', brownout)).json, { detail: /not deprecated/ })
  t.match((await otto('/apis/gifts.v1/retirement', { reason: 'Too soon.' })).json, {
    detail: /not deprecated/,
  })
})

await t.test('what was decided drives headers, refusals and the catalogue by itself', async t => {
  const said = await otto('/apis/gifts.v1/deprecation', deprecation)
  t.match(said.json, { state: 'deprecated', lifecycle: { successor: 'gifts.v2' } }, said.text)
  const answer = await gifts()
  t.match(answer, {
    status: 200,
    headers: {
      deprecation: /^@\d+$/,
      sunset: new Date(deprecation.sunsetAt).toUTCString(),
      link: /<\/gifts\/v2\/docs>; rel="successor-version", <https:\/\/docs/,
    },
  })
  t.match(await read(v1), { state: 'deprecated' })
  const catalogue = async () => {
    const { json } = await ask(server.baseUrl, 'GET', '/.well-known/api-catalog', {})
    const item = json.linkset[0].item as { href: string; lifecycle: string[] }[]
    return Object.fromEntries(item.map(({ href, ...life }) => [new URL(href).pathname, life]))
  }
  t.match(await catalogue(), {
    '/gifts/v1': { lifecycle: ['deprecated'], sunset: [deprecation.sunsetAt] },
    '/gifts/v2': { lifecycle: ['published'] },
    '/pos/v1': { lifecycle: ['deprecated'] },
  })

  const window = { from: days(0), to: days(1), reason: 'Who still calls?' }
  const off = await otto('/apis/gifts.v1/brownouts', window)
  t.match(off.json, { state: 'brownout', lifecycle: { brownouts: [{ share: 1 }] } }, off.text)
  const refused = await gifts()
  t.match(refused, { status: 503, json: { code: 'brownout', successor: '/gifts/v2/docs' } })
  t.match(await catalogue(), { '/gifts/v1': { lifecycle: ['brownout'] } })

  const next = await board.submit(
    'gifts.v1',
    giftContract({ url, audience: 'partner', version: '1.0.1' }),
  )
  await eventually(async () => (await read(next.id)).state !== 'approved')
  t.match(await read(next.id), { state: 'brownout' }, 'what is on its way out stays on its way')
})

await t.test('it is retired when nobody needs it any more, and not before', async t => {
  const body = { reason: 'Everybody has moved.' }
  const used = await otto('/apis/gifts.v1/retirement', body)
  t.match(used.json, {
    status: 409,
    detail: /was used within 14 days by Acme \(\d+ calls, last seen 20\S+\)\. It is retired when/,
  })
  const mine = await as('Acme', 'auditor', 'POST', '/apis/gifts.v1/acknowledgements', body)
  t.equal(mine.status, 403, 'speaking for consumers takes the scope')
  const spoken = await as(
    'cora',
    'consumerRepresentative',
    'POST',
    '/apis/gifts.v1/acknowledgements',
    {
      consumer: acme.application,
      ...body,
    },
  )
  t.match(spoken.json, { consumers: [{ name: 'Acme', acknowledged: true }] })
  const retired = await otto('/apis/gifts.v1/retirement', body)
  t.match(retired.json, { state: 'retired' }, retired.text)
  t.match(await gifts(), { status: 410, json: { code: 'gone', successor: '/gifts/v2/docs' } })
  t.equal((await ask(server.baseUrl, 'GET', '/gifts/v1/openapi.json', {})).status, 410)
  t.equal((await gifts(2)).status, 200)
  const again = await as('ada', 'author', 'POST', '/revisions', {
    api: 'gifts.v1',
    contract: giftContract({ url, version: '1.9.0' }),
  })
  t.match(again.json, { status: 409, detail: /is retired/ })
})

await t.test('a waiver stands for the notice and for the quiet days', async t => {
  const asked = {
    api: 'gifts.v2',
    fingerprint: 'notice',
    reason: 'It was published by mistake an hour ago.',
    ticket: 'GOV-9',
  }
  const end = async (fingerprint: string) => {
    const { json } = await as('ada', 'author', 'POST', '/waivers', { ...asked, fingerprint })
    const path = `/waivers/${json.id}/approval`
    t.equal((await as('rob', 'reviewer', 'POST', path)).status, 403, 'it takes the board')
    t.match((await as('bea', 'boardMember', 'POST', path)).json, { state: 'active' })
  }
  await end('notice')
  const soon = { sunsetAt: days(1), reason: 'It was a mistake.' }
  t.match((await otto('/apis/gifts.v2/deprecation', soon)).json, { state: 'deprecated' })
  t.equal((await otto('/apis/gifts.v2/retirement', { reason: 'Gone.' })).status, 409)
  await end('retirement')
  t.match((await otto('/apis/gifts.v2/retirement', { reason: 'Gone.' })).json, { state: 'retired' })
  t.equal((await gifts(2)).status, 410)
})

await t.test('it is retired when it was quiet for long enough', async t => {
  const contract = giftContract({ url }).replaceAll('gifts', 'quiets')
  await board.pass((await board.submit('quiets.v1', contract)).id)
  const shop = await board.keyOf('shop', { scopes: ['quiets:read'], audience: 'storefront' })
  const called = await ask(server.baseUrl, 'GET', '/quiets/v1/quiets', { key: shop.key })
  t.equal(called.status, 200, called.text)
  const end = { sunsetAt: days(31), reason: 'Nobody needs it.' }
  t.match((await otto('/apis/quiets.v1/deprecation', end)).json, { state: 'deprecated' })
  /** As it would be so many days later. */
  const later = (count: number) =>
    Promise.all([
      board.store.pool.query(
        `update crossdock.usage set period = period - make_interval(days => $1) where api = 'quiets.v1'`,
        [count],
      ),
      board.store.pool.query(
        `update crossdock.governance_lifecycle set deprecated_at = deprecated_at - make_interval(days => $1),
           sunset_at = sunset_at - make_interval(days => $1) where api = 'quiets.v1'`,
        [count],
      ),
    ])
  const retire = () => otto('/apis/quiets.v1/retirement', { reason: 'It was quiet.' })
  await later(13)
  t.match((await retire()).json, { status: 409, detail: /was used within 14 days by shop/ })
  await later(2)
  t.match((await retire()).json, { status: 409, detail: /was announced to answer until/ })
  await later(17)
  t.match((await retire()).json, { state: 'retired' })
})

await t.test('lifecycle.yaml and the registry never say two things', async t => {
  const both = await otto('/apis/pos.v1/deprecation', { sunsetAt: days(100), reason: 'Old.' })
  t.match(both.json, { status: 409, detail: /lifecycle\.yaml:1 says already how pos\.v1 ends/ })
  const said = await otto('/apis/supplier.v1/deprecation', { sunsetAt: days(200), reason: 'Old.' })
  t.match(said.json, { state: 'deprecated' }, said.text)
  writeFileSync(lifecycle, 'supplier.v1: { state: sunset, sunsetAt: 2026-01-01 }\n')
  const config = loadConfig({ env: { ...board.env, PORT: '0' }, cwd: tmpdir() })
  await t.rejects(runningServer({ config, log: openLog({ level: 'silent' }) }), {
    message:
      /lifecycle\.yaml:1 supplier\.v1 is deprecated by decision of otto \(crossdock contracts status supplier\.v1\): take it out/,
  })
})
