import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { recorded, type RecordedCall } from '../governance/impact/impact.suite.ts'
import { contractsDrift, contractsImpact } from './contracts-traffic.ts'

// What a build that asks about traffic is told: never that all is well where nobody knows.

const contract = (request: object, answer: object) =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Toys', version: '1' },
    security: [],
    paths: {
      '/toys': {
        post: {
          operationId: 'makeToy',
          requestBody: { content: { 'application/json': { schema: request } } },
          responses: {
            200: { description: 'Made', content: { 'application/json': { schema: answer } } },
          },
        },
      },
    },
  })
const kinds = (...names: readonly string[]) => ({
  type: 'object',
  properties: { kind: { type: 'string', enum: names } },
})
const call = (kind: string): RecordedCall => ({
  application: 'Acme',
  operation: 'makeToy',
  body: { kind },
  answer: { kind },
})

/** Exit code and what was printed. */
async function judged(
  t: Test,
  base: string,
  revision: string,
  calls: readonly RecordedCall[],
  format = 'pretty',
) {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-traffic-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  return printed(t, () =>
    contractsImpact(file('base.json', base), file('revision.json', revision), {
      api: 'tested.v1',
      shapes: file('shapes.json', JSON.stringify(recorded(base, calls))),
      format,
    }),
  )
}

async function printed(t: Test, work: () => Promise<number>) {
  const out = t.capture(process.stdout, 'write', () => true)
  const err = t.capture(process.stderr, 'write', () => true)
  const code = await work()
  const text = (taken: typeof out) =>
    taken()
      .map(({ args: [chunk] }) => String(chunk))
      .join('')
  const said = text(out)
  const complained = text(err)
  out.restore()
  err.restore()
  return { code, said, complained }
}

const open = kinds('box', 'bag')
const narrower = contract(kinds('box'), open)

await t.test('a change that breaks passes only where calls show that it hits nobody', async t => {
  const base = contract(open, open)
  t.match(await judged(t, base, narrower, [call('box')]), { code: 0 })
  t.match(await judged(t, base, narrower, [call('box'), call('bag')]), { code: 1, said: /Acme/ })
  const unknown = await judged(t, base, narrower, [])
  t.match(unknown, { code: 1, said: /no traffic: never take that for safe/ })
  const report = JSON.parse((await judged(t, base, narrower, [], 'json')).said) as object
  t.match(report, { breaking: false, cleared: false })
})

await t.test('a schema for both ways is judged each way by itself', async t => {
  const both = (required: readonly string[]) => {
    const toy = { ...open, required }
    return contract(toy, toy)
  }
  const { code, said } = await judged(t, both([]), both(['kind']), [
    { ...call('box'), body: {} },
    { ...call('box'), application: 'Bolt' },
  ])
  t.equal(code, 1)
  t.match(said, /Acme \(partner\): 1 of 1 calls/)
  t.notMatch(said, /Bolt/, 'who sends it already breaks at nothing, and receives no less')
  const lost = await judged(t, contract(open, open), contract(open, {}), [call('box')])
  t.match(lost, { code: 1, said: /may affect/ }, 'who received what goes may need it')
})

await t.test('what cannot be read, or played against, is said with its reason', async t => {
  const base = contract(open, open)
  t.match(await judged(t, base, '{', [call('box')]), { code: 2, complained: /revision\.json/ })
  const broken = contract({ type: 'object', properties: { kind: { pattern: '(' } } }, open)
  const { code, said } = await judged(t, base, broken, [call('box')])
  t.equal(code, 1)
  t.match(said, /could not be played against the revision: .*kind/)
})

await t.test('no calls are no pass, and an API that is not there has a name', async t => {
  const report = {
    api: 'toys.v1',
    calls: 0,
    drifting: 0,
    budget: 0.01,
    withinBudget: true,
    findings: [],
  }
  const server = createServer(({ url }, response) => {
    const isThere = url?.startsWith('/governance/v1/apis/toys.v1/') === true
    response.writeHead(isThere ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(isThere ? report : { title: 'Not found', status: 404 }))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close())
  const { port } = server.address() as AddressInfo
  const asking = { url: `http://127.0.0.1:${port}`, key: 'k', format: 'pretty' }
  t.match(await printed(t, () => contractsDrift('toys.v1', asking)), {
    code: 1,
    said: /No call was looked at: nothing can be said/,
  })
  t.match(await printed(t, () => contractsDrift('boats.v1', asking)), {
    code: 2,
    complained: /boats\.v1/,
  })
})
