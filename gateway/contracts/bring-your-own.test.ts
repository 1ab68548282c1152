import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { openStore } from '../../process-apis/store/store.ts'
import { loadConfig } from '../config.ts'
import { ask, eventually } from '../gateway.suite.ts'
import { publishedBefore } from '../governance/governance.suite.ts'
import { runNode } from '../host/fixtures/run-node.ts'
import { openLog } from '../log.ts'
import { surroundings } from '../product.suite.ts'
import { runningServer } from '../running-server.ts'
import { broughtContract } from './brought-contract.ts'
import { json, petsContract, petsPolicies, upstreamServer } from '../upstreams/upstream.suite.ts'

// Commands and a server, each with a database, on a machine that is busy with other tests.
t.setTimeout(120_000)

const crossdock = join(import.meta.dirname, '..', 'crossdock.ts')

// Somebody has an API and a contract for it: two files, and the product serves it like its own.
await t.test('an API of others, served from a contract and a policy list', async t => {
  const upstream = await upstreamServer(t, (request, response) => {
    if (request.url === '/internal/pets') json(response, 200, [{ name: 'Rex' }])
    else json(response, 200, { name: 'Rex' })
  })
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-brought-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const policies = join(folder, 'policies')
  const data = join(folder, 'data')
  cpSync(join(import.meta.dirname, '..', '..', 'policies'), policies, { recursive: true })
  mkdirSync(join(data, 'contracts'), { recursive: true })
  writeFileSync(join(data, 'contracts', 'pets.v1.yaml'), petsContract)
  writeFileSync(
    join(policies, 'pets.yaml'),
    `${petsPolicies}
- kind: forward
  options:
    url: ${upstream.url}/internal
    stripBasePath: true
    headers: { X-Api-Key: '\${secret.pets-key}' }
`,
  )
  const around = await surroundings()
  const env = {
    ...around.env,
    CROSSDOCK_DATA: data,
    CROSSDOCK_POLICIES: policies,
    CROSSDOCK_POLICY_SOURCE: 'files',
    CROSSDOCK_SECRET_PETS_KEY: 'k-123',
  }

  const checked = runNode([crossdock, 'policies', 'check'], { cwd: folder, env })
  t.equal(checked.status, 0, checked.stdout + checked.stderr)
  const made = runNode(
    [
      crossdock,
      'keys',
      'create',
      '--audience',
      'partner',
      '--name',
      'Pets',
      '--scopes',
      'pets:read,pets:write',
      '--json',
    ],
    { cwd: folder, env },
  )
  const { key } = JSON.parse(made.stdout) as { key: string }

  const config = loadConfig({ env, cwd: folder })
  const log = openLog({ level: 'silent' })
  await t.rejects(runningServer({ config, log }), {
    message: /pets\.v1\.yaml was never published, and only what was published runs/,
  })
  const store = openStore({ url: around.env['DATABASE_URL'] ?? '', connections: 2 })
  t.teardown(() => store.close())
  await publishedBefore(store, broughtContract('pets.v1', petsContract))
  const server = await runningServer({ config, log })
  t.teardown(() => server.stop())

  const listed = await ask(server.baseUrl, 'GET', '/pets/v1/pets', { key })
  t.match([listed.status, listed.json], [200, [{ name: 'Rex' }]], listed.text)
  t.match(upstream.requests[0], {
    url: '/internal/pets',
    headers: {
      'x-api-key': 'k-123',
      'crossdock-principal': /^[\w-]+\.[\w-]+\.[\w-]+$/,
      authorization: undefined,
    },
  })

  const storefront = around.keys.storefront
  const refused = await ask(server.baseUrl, 'GET', '/pets/v1/pets', { key: storefront })
  t.equal(refused.status, 403, 'a key without its scope')
  const ours = await ask(server.baseUrl, 'GET', '/storefront/v1/openapi.json', {})
  t.equal(ours.status, 200, 'our own APIs go on')

  const document = await ask(server.baseUrl, 'GET', '/pets/v1/openapi.json', {})
  t.match(document.json, { openapi: '3.1.0', info: { title: 'Pets', version: '1.4.0' } })
  t.match((await ask(server.baseUrl, 'GET', '/docs', {})).text, /\/pets\/v1\/docs/)
  const catalogue = await ask(server.baseUrl, 'GET', '/.well-known/api-catalog', {})
  t.match(catalogue.text, /\/pets\/v1/)

  const admin = await ask(server.adminUrl, 'GET', '/upstreams', {})
  t.match(admin.json.upstreams, [
    { upstream: 'pets.v1', targets: [{ url: `${upstream.url}/internal`, outcomes: { '2xx': 1 } }] },
  ])
  const { text } = await ask(server.adminUrl, 'GET', '/metrics', {})
  t.match(text, /crossdock_upstream_requests_total\{.*upstream="pets\.v1".*outcome="2xx"\} 1/)
  t.match(
    text,
    /crossdock_http_request_duration_seconds_count\{api="pets\.v1",operation="listPets"/,
  )

  await eventually(async () => (await ask(server.baseUrl, 'GET', '/readyz', {})).status === 200)
})
