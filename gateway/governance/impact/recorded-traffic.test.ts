import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { loadConfig } from '../../config.ts'
import { ask, eventually } from '../../gateway.suite.ts'
import { openLog } from '../../log.ts'
import { runningServer } from '../../running-server.ts'
import { json, upstreamServer } from '../../upstreams/upstream.suite.ts'
import { giftContract, testBoard } from '../governance.suite.ts'

// A board that asks what really came through two servers: whom would a change hit, and is the contract true?
t.setTimeout(400_000)

let gift: object = { id: 'g1', kind: 'box', name: 'Giftbox' }
const upstream = await upstreamServer(t, (request, response) => {
  if (request.method === 'POST') json(response, 201, gift)
  else json(response, 200, [gift])
})
const { url } = upstream
const board = await testBoard(t, { recordedImpact: true })
const secret = { type: 'string', 'x-data-class': 'pii' }
const contract = (kinds: readonly string[], version = '1.0.0') =>
  giftContract({ url, kinds, version, members: { to: secret } })
const first = await board.submit('gifts.v1', contract(['box', 'bag', 'paper']))
await board.pass(first.id)
const second = await runningServer({
  config: loadConfig({ env: { ...board.env, PORT: '0' }, cwd: tmpdir() }),
  log: openLog({ level: 'silent' }),
})
t.teardown(() => second.stop())

const scopes = ['gifts:read']
const wrap = async (name: string, kind: string, at = board.server.baseUrl) => {
  const { key } = await board.keyOf(name, { scopes, audience: 'partner' })
  const answer = await ask(at, 'POST', '/gifts/v1/gifts', {
    key,
    body: { kind, to: 'Ada Lovelace' },
  })
  if (answer.status !== 201) throw new Error(answer.text)
}
const list = async (name: string) => {
  const { key } = await board.keyOf(name, { scopes, audience: 'partner' })
  return ask(board.server.baseUrl, 'GET', '/gifts/v1/gifts', { key })
}
const judge = async (revision: string) => {
  const answer = await board.as('ada', 'author', 'POST', '/apis/gifts.v1/impact', {
    contract: revision,
  })
  if (answer.status !== 200) throw new Error(answer.text)
  return answer.json
}

await t.test('no traffic is never safe', async t => {
  const report = await judge(contract(['box', 'bag'], '1.1.0'))
  t.match(report, { breaking: false, changes: [{ verdict: 'unknown', consumers: [] }] })
  t.match(report.sentence, /no traffic tells anything/)
})

await t.test('an enum value that two partners use: they are named, with counts', async t => {
  await eventually(async () => {
    const { key } = await board.keyOf('Acme', { scopes, audience: 'partner' })
    return (await ask(second.baseUrl, 'GET', '/gifts/v1/gifts', { key })).status === 200
  })
  for (const _ of [1, 2, 3]) await wrap('Acme', 'paper')
  await wrap('Acme', 'box')
  await wrap('Acme', 'paper', second.baseUrl)
  await wrap('Bolt', 'paper', second.baseUrl)
  await wrap('Bolt', 'bag', second.baseUrl)
  for (const _ of [1, 2]) await wrap('Cora', 'box')

  const without = contract(['box', 'bag'], '1.1.0')
  // The other server writes what it saw within seconds.
  await eventually(async () => (await judge(without)).changes[0]?.consumers.length === 3)
  const report = await judge(without)
  t.match(report, {
    breaking: true,
    samplingRate: 1,
    sentence: 'Breaks 2 partners, 5 calls in the last 7 days.',
    changes: [
      {
        rule: 'request-property-enum-value-removed',
        method: 'POST',
        path: '/gifts',
        verdict: 'broken',
        consumers: [
          {
            name: 'Acme',
            audience: 'partner',
            verdict: 'broken',
            calls: 4,
            ofCalls: 5,
            counted: 'exact',
          },
          { name: 'Bolt', verdict: 'broken', calls: 1, ofCalls: 2 },
          { name: 'Cora', verdict: 'unaffected', calls: 0, ofCalls: 2 },
        ],
      },
    ],
  })
  const [acme] = report.changes[0].consumers
  t.match(acme.sample, { type: 'application/json', body: { kind: 'paper' }, redacted: ['/to'] })
  t.notMatch(JSON.stringify(report), /Lovelace/, 'nothing personal')

  const revision = await board.submit('gifts.v1', without)
  t.match(revision, {
    state: 'inReview',
    gate: {
      verdict: 'blocked',
      tier: 3,
      blocks: [{ code: 'frozen-change', text: /Acme \(4 calls\), Bolt \(1 call/ }],
    },
  })
})

await t.test('the same on the command line, from an export', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-shapes-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const crossdock = join(import.meta.dirname, '..', '..', 'crossdock.ts')
  const { key } = await board.keyOf('rita', { scopes: ['governance:read'] })
  // Not waited for in place: the server that answers is in this process.
  const run = (...args: string[]) =>
    new Promise<{ status: number; stdout: string; stderr: string }>(resolve => {
      const env = { PATH: process.env['PATH'], ...board.env, CROSSDOCK_DATA: folder }
      const options = { cwd: folder, env, timeout: 120_000 }
      const done = (error: Error | null, stdout: string, stderr: string) =>
        resolve({ status: Number((error as { code?: number } | null)?.code ?? 0), stdout, stderr })
      execFile(process.execPath, [crossdock, 'contracts', ...args], options, done)
    })
  writeFileSync(join(folder, 'base.yaml'), contract(['box', 'bag', 'paper']))
  writeFileSync(join(folder, 'next.yaml'), contract(['box', 'bag'], '1.1.0'))
  writeFileSync(join(folder, 'more.yaml'), contract(['box', 'bag', 'paper', 'foil'], '1.1.0'))
  const at = ['--url', board.server.baseUrl, '--key', key]
  const exported = await run('shapes', 'export', 'gifts.v1', '--out', 'shapes.json', ...at)
  t.equal(exported.status, 0, exported.stderr)
  t.notMatch(readFileSync(join(folder, 'shapes.json'), 'utf8'), /Lovelace/)

  const asked = ['--api', 'gifts.v1', '--shapes', 'shapes.json']
  for (const format of ['pretty', 'sarif']) {
    const judged = await run('impact', 'base.yaml', 'next.yaml', ...asked, '--format', format)
    t.equal(judged.status, 1, judged.stderr)
    t.match(judged.stdout, /Acme/, format)
  }
  t.equal((await run('impact', 'base.yaml', 'more.yaml', ...asked)).status, 0)
  t.equal((await run('impact', 'base.yaml', 'none.yaml', ...asked)).status, 2)
  const live = await run('impact', 'base.yaml', 'next.yaml', '--api', 'gifts.v1', ...at)
  t.match([live.status, live.stdout], [1, /Breaks 2 partners, 5 calls/], live.stderr)

  const drift = await run('drift', 'gifts.v1', ...at)
  t.match([drift.status, drift.stdout], [0, /within the budget/], drift.stderr)
})

await t.test('an upstream that answers otherwise than promised becomes a draft', async t => {
  gift = { id: 'g1', kind: 'box', name: 'Giftbox', colour: 'red', weight: 12 }
  t.equal((await list('Dora')).status, 200, 'more than was promised passes')
  gift = { id: 'g1', name: 'Giftbox' }
  t.equal((await list('Dora')).status, 502, 'less does not')

  const { json: report, text } = await board.as('ada', 'author', 'GET', '/apis/gifts.v1/drift')
  const found = report.findings.map(
    ({ kind, place, side }: Record<string, string>) => `${kind} ${side} ${place}`,
  )
  t.ok(found.includes('undocumented-property 200 /*/colour'), text)
  t.ok(found.includes('missing-required 200 /*/kind'), text)
  t.match(report, { withinBudget: false, budget: 0.01 })
  const missing = report.findings.find(({ kind }: { kind: string }) => kind === 'missing-required')
  t.match(missing.pointer, /^\/paths\/~1gifts\/get\/responses\/200\//)

  const accepted = await board.as('ada', 'author', 'POST', '/apis/gifts.v1/drift/accept', {})
  t.equal(accepted.status, 201, accepted.text)
  const draft = await board.read(accepted.json.revisionId)
  t.match(draft, { state: 'draft', origin: 'drift', author: 'ada' })
  const suggested = await board.as('ada', 'author', 'GET', '/apis/gifts.v1/drift/suggestion')
  t.match(suggested.json.contract, /colour:\s+type: string/)
  t.match(suggested.json.contract, /weight:\s+type: integer/)
  t.match(suggested.json.contract, /required:\s+- id\n(?!\s+- kind)/)
})

await t.test('what the contract does not have is asked for in vain, and told', async t => {
  const { key } = await board.keyOf('Acme', { scopes, audience: 'partner' })
  t.equal((await ask(board.server.baseUrl, 'GET', '/gifts/v1/papers/12345', { key })).status, 404)
  t.equal((await ask(board.server.baseUrl, 'DELETE', '/gifts/v1/gifts', { key })).status, 405)
  const asked = await ask(board.server.baseUrl, 'GET', '/gifts/v1/gifts?colour=red', { key })
  t.equal(asked.status, 400)
  const { json: report } = await board.as('ada', 'author', 'GET', '/apis/gifts.v1/drift')
  const texts = report.findings.map(({ kind, text }: Record<string, string>) => `${kind}: ${text}`)
  t.ok(texts.some((text: string) => text.startsWith('undocumented-operation: GET /papers/{}')))
  t.ok(texts.some((text: string) => text.startsWith('undocumented-operation: DELETE /gifts')))
  t.ok(
    texts.some((text: string) => text.startsWith('undocumented-parameter: callers send ?colour')),
  )
})
