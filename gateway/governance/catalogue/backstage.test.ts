import t from 'tap'
import { parseAllDocuments } from 'yaml'
import { toContract, type Contract } from '../../../openapi/contract.ts'
import { toyGateway, toys } from '../../gateway.suite.ts'
import type { ApiLifecycle } from '../../lifecycle/lifecycle-file.ts'
import { backstageCatalogue } from './backstage.ts'

// What Backstage reads has its format: https://backstage.io/docs/features/software-catalog/descriptor-format

type Entity = {
  apiVersion: string
  kind: string
  metadata: {
    name: string
    title?: string
    description?: string
    annotations?: Record<string, string>
    tags?: string[]
    links?: { url: string; title?: string }[]
  }
  spec: Record<string, unknown> & { owner?: string; system?: string; providesApis?: string[] }
}

/** What each kind has to have in its spec. */
const needed: Readonly<Record<string, readonly string[]>> = {
  API: ['type', 'lifecycle', 'owner', 'definition'],
  Component: ['type', 'lifecycle', 'owner'],
  Domain: ['owner'],
  System: ['owner'],
  Group: ['type', 'children'],
}

const read = (text: string) =>
  parseAllDocuments(text).map(document => {
    if (document.errors.length > 0) throw document.errors[0] as Error
    return document.toJS() as Entity
  })

/** What is not as the format has it. */
function faults(entities: readonly Entity[]): readonly string[] {
  const found: string[] = []
  const refs = entities.map(({ kind, metadata }) => `${kind}:${metadata.name}`.toLowerCase())
  if (new Set(refs).size < refs.length) found.push(`twice: ${refs.join(', ')}`)
  const known = (reference: string, kind: string) => {
    const full = reference.includes(':') ? reference : `${kind}:${reference}`
    return refs.includes(full.toLowerCase())
  }
  for (const { apiVersion, kind, metadata, spec } of entities) {
    const { name, annotations = {}, tags = [], links = [], description = '' } = metadata
    const say = (what: string) => found.push(`${kind} ${name}: ${what}`)
    if (apiVersion !== 'backstage.io/v1alpha1') say(apiVersion)
    if (!/^([A-Za-z0-9]([\w.-]{0,61}[A-Za-z0-9])?)$/.test(name)) say('name')
    if (description.includes('\n')) say('description of several lines')
    if (!tags.every(tag => /^[a-z0-9+#]+(-[a-z0-9+#]+)*$/.test(tag) && tag.length <= 63))
      say('tags')
    if (!links.every(({ url }) => URL.canParse(url))) say('links')
    for (const [key, value] of Object.entries(annotations))
      if (!/^([a-z0-9.-]{1,253}\/)?[A-Za-z0-9][\w.-]{0,62}$/.test(key) || typeof value !== 'string')
        say(`annotation ${key}`)
    for (const one of needed[kind] ?? ['of a kind that is not known'])
      if (!(one in spec)) say(`without ${one}`)
    if (spec.owner !== undefined && !known(spec.owner, 'group')) say(`owner ${spec.owner}`)
    if (spec.system !== undefined && !known(spec.system, 'system')) say(`system ${spec.system}`)
    const { domain, providesApis = [] } = spec
    if (typeof domain === 'string' && !known(domain, 'domain')) say(`domain ${domain}`)
    for (const api of providesApis) if (!known(api, 'api')) say(`provides ${api}`)
  }
  return found
}

const api = (name: string, changes: object): Contract =>
  toContract(name, JSON.stringify({ ...toys.document, ...changes }))

const catalogue = (
  contracts: readonly Contract[],
  lives: Record<string, Partial<ApiLifecycle>> = {},
) =>
  read(
    backstageCatalogue({
      contracts,
      lifecycle: new Map(Object.entries(lives)) as ReadonlyMap<string, ApiLifecycle>,
      base: 'https://api.example.com',
      nowMs: Date.parse('2027-03-01'),
    }),
  )
const named = (entities: readonly Entity[], kind: string, name: string) =>
  entities.find(one => one.kind === kind && one.metadata.name === name)

await t.test('Backstage can read what there is', async t => {
  const { ask, url } = await toyGateway(t)
  const answer = await ask('GET', '/catalog-info.yaml', { key: null })
  t.match(answer, { status: 200, headers: { 'content-type': 'application/yaml' } })
  const entities = read(answer.text)
  t.same(faults(entities), [])
  t.match(named(entities, 'API', 'toys.v1'), {
    spec: {
      type: 'openapi',
      lifecycle: 'production',
      owner: 'group:toys',
      definition: { $text: `${url}/toys/v1/openapi.json` },
    },
  })
  t.match(named(entities, 'Component', 'crossdock'), { spec: { providesApis: ['toys.v1'] } })
})

await t.test('owners and domains may be called anything', t => {
  const info = { title: 'Toys', version: '1', description: 'All toys.\nOf wood.\n\nAnd more.' }
  const owners = [
    'Spielzeug & Co. (Köln)',
    'Spielzeug - Co. - Koln-',
    'SPIELZEUG-CO.-KOLN',
    '玩具',
    'x'.repeat(90),
    'group:default/pets',
    '-toys-',
  ]
  const contracts = owners.map((owner, index) => {
    const { paths } = structuredClone(toys.document) as {
      paths: Record<string, Record<string, Record<string, unknown>>>
    }
    for (const item of Object.values(paths))
      for (const operation of Object.values(item))
        if ('x-owner' in operation) operation['x-owner'] = owner
    return api(`toys${index}.v1`, {
      info,
      paths,
      'x-domain': owner,
      servers: [{ url: `/toys${index}/v1` }],
    })
  })
  const entities = catalogue(contracts)
  const others = faults(entities).filter(fault => !fault.endsWith('owner group:default/pets'))
  t.same(others, [], 'a reference is taken as it is, and leads to an entity of that catalogue')
  t.equal(named(entities, 'API', 'toys5.v1')?.spec.owner, 'group:default/pets')
  t.equal(named(entities, 'API', 'toys0.v1')?.metadata.description, 'All toys. Of wood.')
  t.end()
})

await t.test('each major version is an entity, and what ends says so', t => {
  const contracts = [1, 2, 3].map(major =>
    api(`toys.v${major}`, {
      servers: [{ url: `/toys/v${major}` }],
      ...(major === 3 && { 'x-stability-level': 'beta' }),
    }),
  )
  const soon = Date.parse('2027-06-01')
  const stages = (lives: Record<string, Partial<ApiLifecycle>>) =>
    catalogue(contracts, lives)
      .filter(({ kind }) => kind === 'API')
      .map(({ metadata, spec }) => `${metadata.name} ${String(spec['lifecycle'])}`)
  t.same(stages({ 'toys.v1': { state: 'deprecated' } }), [
    'toys.v1 deprecated',
    'toys.v2 production',
    'toys.v3 experimental',
  ])
  t.same(stages({ 'toys.v2': { state: 'published', deprecatedAtMs: soon } }), [
    'toys.v1 production',
    'toys.v2 production',
    'toys.v3 experimental',
  ])
  t.end()
})
