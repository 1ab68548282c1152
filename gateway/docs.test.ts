import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { get } from 'node:http'
import t from 'tap'
import { parse } from 'yaml'
import { loadContract } from '../openapi/contract.ts'
import { toyGateway, toys } from './gateway.suite.ts'

await t.test('each version serves exactly its contract, with its digest as ETag', async t => {
  const { ask } = await toyGateway(t)
  const json = await ask('GET', '/toys/v1/openapi.json', { key: null })
  t.match(json, { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' } })
  t.strictSame(json.json, toys.document)
  t.equal(json.headers['etag'], `"${createHash('sha256').update(json.text).digest('hex')}"`)

  const yaml = await ask('GET', '/toys/v1/openapi.yaml', { key: null })
  t.match(yaml, { status: 200, headers: { 'content-type': 'application/yaml' } })
  t.strictSame(parse(yaml.text), toys.document)
  t.not(yaml.headers['etag'], json.headers['etag'])
})

await t.test('who has it already gets 304', async t => {
  const { ask } = await toyGateway(t)
  const { headers } = await ask('GET', '/toys/v1/openapi.json', { key: null })
  const etag = String(headers['etag'])
  for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await ask('GET', '/toys/v1/openapi.json', { headers: { 'if-none-match': held } })
    t.match(again, { status: 304, text: '', headers: { etag } }, held)
  }
  const stale = await ask('GET', '/toys/v1/openapi.json', {
    headers: { 'if-none-match': '"other"' },
  })
  t.equal(stale.status, 200)
  t.match(await ask('HEAD', '/toys/v1/openapi.json'), { status: 200, text: '', headers: { etag } })
})

await t.test('what is served is the generated contract to the byte', async t => {
  const { gateway, ask } = await toyGateway(t)
  const contract = loadContract('erp')
  await gateway.replace({ apis: [{ contract }] })
  const { headers } = await ask('GET', `${contract.basePath}/openapi.json`, { key: null })
  t.equal(headers['etag'], `"${contract.digest}"`)
})

await t.test('a contract without handlers is a document and nothing else', async t => {
  const { gateway, ask } = await toyGateway(t)
  await gateway.replace({ apis: [{ contract: toys }] })
  t.match(await ask('GET', '/toys/v1/openapi.json'), { status: 200 })
  t.match(await ask('GET', '/toys/v1/toys'), { status: 404 })
  t.match((await ask('GET', '/docs')).text, /document only/)
})

await t.test('the index names every API with version, owner and audience', async t => {
  const { ask } = await toyGateway(t, { options: { events: { asyncapi: '3.0.0' } } })
  const { text, headers } = await ask('GET', '/docs', { key: null })
  t.match(headers['content-type'], /^text\/html/)
  for (const part of ['href="/toys/v1/docs"', 'Toys API', '1.2.3', 'toys', 'channel', 'served']) {
    t.match(text, part)
  }
  t.match(text, '/events/asyncapi.yaml')
  t.strictSame((await ask('GET', '/events/asyncapi.json')).json, { asyncapi: '3.0.0' })
  t.equal((await ask('GET', '/events/asyncapi.yaml')).text, 'asyncapi: 3.0.0\n')
  t.match(await ask('GET', '/docs/page.css'), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  })
})

await t.test(
  'the reference page loads nothing from elsewhere and runs no script but ours',
  async t => {
    const { ask, url } = await toyGateway(t)
    const { text, headers } = await ask('GET', '/toys/v1/docs', { key: null })
    const policy = String(headers['content-security-policy'])
    t.match(policy, "default-src 'none'")
    t.match(policy, "script-src 'self';")
    t.match(policy, "connect-src 'self'")
    t.notMatch(policy, /https?:|\*/)
    t.notMatch(text, /https?:\/\//, 'not one absolute address')
    const scripts = [...text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)
    t.match(scripts, [/type="application\/json"/, '<script src="/docs/viewer.js">'])
    for (const setting of ['telemetry', 'withDefaultFonts']) {
      t.match(text, `&#34;${setting}&#34;:false`)
    }

    const viewer = await new Promise<Buffer>((resolve, reject) => {
      get(`${url}/docs/viewer.js`, response => {
        t.match(response.headers, {
          'content-type': /^text\/javascript/,
          'content-encoding': 'gzip',
        })
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => resolve(gunzipSync(Buffer.concat(chunks))))
      }).on('error', reject)
    })
    t.match(viewer.toString(), /createApiReference/)
  },
)
