import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { parseDocument, stringify } from 'yaml'
import type * as Answers from '../../openapi/generated/governance.v1.d.ts'
import { newId } from '../../openapi/canonical/id.ts'
import type { Contract } from '../../openapi/contract.ts'
import { openStore, type Store } from '../../process-apis/store/store.ts'
import { loadConfig } from '../config.ts'
import { giftContract as wrapping } from '../demo/board/gift-contract.ts'
import { ask, eventually, type Asked } from '../gateway.suite.ts'
import { governanceRoles } from '../host/audiences.ts'
import { temporaryFolder } from '../host/fixtures/temporary-folder.ts'
import { keyStore } from '../keys/key-store.ts'
import { keyPeppers } from '../keys/pepper.ts'
import { openLog } from '../log.ts'
import { surroundings } from '../product.suite.ts'
import { runningServer, type RunningServer } from '../running-server.ts'
import { json, upstreamServer } from '../upstreams/upstream.suite.ts'
import type { Engines, ImpactReport, LintFinding } from './engines.ts'
import { documentText } from './registry/contents.ts'
import { decide } from './registry/record.ts'

/** A person of the board: a role, and a key of an application that is called like the person. */
export type Person = keyof typeof governanceRoles

/** A server whose governance board can be played with: people with keys, engines that say what a test wants. */
export type TestBoard = {
  readonly server: RunningServer
  readonly store: Store
  readonly env: Readonly<Record<string, string>>
  /** What lint and impact say next; without it they find nothing. */
  readonly engines: {
    lint: LintFinding[] | Error
    score: number
    impact: (
      fingerprints: readonly string[],
    ) => Exclude<ImpactReport, { evaluated: false }>['changes']
  }
  /** Asks the governance API as somebody, who is made with this role when it first speaks. */
  as(name: string, role: Person, method: string, path: string, body?: object): Promise<Asked>
  /** A key with these scopes. */
  keyOf(
    name: string,
    options: { readonly scopes: readonly string[]; readonly audience?: string },
  ): Promise<{ readonly key: string; readonly application: string }>
  /** Submits a contract and waits until it is checked. */
  submit(api: string, contract: string, author?: string): Promise<Answers.Revision>
  /** Reads a revision. */
  read(id: string): Promise<Answers.Revision>
  /** Has it signed off by as many as its gate asks for, and published. */
  pass(id: string): Promise<Answers.Revision>
  stop(): Promise<void>
}

/** The policies as they are shipped, but olga answers for the store systems: her file is governance.yaml in it. */
export function boardPolicies(t: Test): string {
  const folder = temporaryFolder(t)
  cpSync(join(import.meta.dirname, '..', '..', 'policies'), folder, { recursive: true })
  const file = join(folder, 'governance.yaml')
  const document = parseDocument(readFileSync(file, 'utf8'))
  document.setIn(['teams', 'store-systems', 'members'], ['olga'])
  writeFileSync(file, document.toString())
  return folder
}

/** Starts it. `env` is that of an earlier one, to start again on its database. */
export async function testBoard(
  t: Test,
  options: {
    readonly env?: Readonly<Record<string, string>>
    readonly more?: Record<string, string>
    /** With the engines of the product. Default: with those that say what a test wants. */
    readonly own?: boolean
    /** Impact is what recorded traffic says, not what a test does. Default: no. */
    readonly recordedImpact?: boolean
  } = {},
): Promise<TestBoard> {
  const given = { ...(options.env ?? (await surroundings()).env), ...options.more }
  const env: Readonly<Record<string, string>> = {
    ...given,
    CROSSDOCK_POLICIES: given['CROSSDOCK_POLICIES'] ?? boardPolicies(t),
  }
  const config = loadConfig({ env, cwd: tmpdir() })
  const engines: TestBoard['engines'] = { lint: [], score: 90, impact: () => [] }
  const { impact, ...others } = stubs(engines)
  const server = await runningServer({
    config,
    log: openLog({ level: 'silent' }),
    ...(options.own !== true && {
      engines:
        options.recordedImpact === true || impact === undefined ? others : { ...others, impact },
    }),
  })
  const store = openStore({ url: env['DATABASE_URL'] ?? '', connections: 2 })
  let stopped: Promise<unknown> | undefined
  const stop = async () => void (await (stopped ??= server.stop().then(() => store.close())))
  t.teardown(stop)
  const keys = keyStore({ pool: store.pool, peppers: keyPeppers(config) })
  const people = new Map<string, Promise<{ key: string; application: string }>>()

  const keyOf: TestBoard['keyOf'] = (name, { scopes, audience = 'governance' }) => {
    const known = people.get(name)
    const made =
      known ??
      (async () => {
        const { id: application } = await keys.saveApplication({
          tenant: 'demo',
          name,
          audience,
          channel: audience,
          environment: 'test',
          plan: 'internal',
          scopes,
        })
        const { text } = await keys.createKey({ applicationId: application })
        return { key: text, application }
      })()
    people.set(name, made)
    return made
  }
  const as: TestBoard['as'] = async (name, role, method, path, body) => {
    const { key } = await keyOf(name, { scopes: governanceRoles[role] })
    return ask(server.baseUrl, method, `/governance/v1${path}`, { key, body })
  }
  const read = async (id: string) => {
    const { status, json: revision, text } = await as('rita', 'auditor', 'GET', `/revisions/${id}`)
    if (status !== 200) throw new Error(text)
    return revision as Answers.Revision
  }
  return {
    server,
    store,
    env,
    engines,
    as,
    keyOf,
    read,
    stop,
    async submit(api, contract, author = 'ada') {
      const taken = await as(author, 'author', 'POST', '/revisions', { api, contract })
      if (taken.status !== 201) throw new Error(taken.text)
      const { id } = taken.json as { id: string }
      await eventually(async () => (await read(id)).state !== 'checking')
      return read(id)
    },
    async pass(id) {
      for (const [name, role] of [
        ['rob', 'reviewer'],
        ['bea', 'boardMember'],
        ['bob', 'boardMember'],
        ['olga', 'owner'],
        ['sam', 'securitySteward'],
      ] as const) {
        const { state, gate } = await read(id)
        if (state !== 'inReview') break
        const missing = gate?.needs.some(
          need => need.role === role && need.have.length < need.count,
        )
        if (missing !== true) continue
        const signed = await as(name, role, 'POST', `/revisions/${id}/sign-offs`, {
          decision: 'approve',
          role,
        })
        if (signed.status !== 200) throw new Error(signed.text)
      }
      const published = await as('otto', 'platformOperator', 'POST', `/revisions/${id}/publication`)
      if (published.status !== 200) throw new Error(published.text)
      return read(id)
    },
  }
}

function stubs(engines: TestBoard['engines']): Partial<Engines> {
  return {
    async lint() {
      if (engines.lint instanceof Error) return { evaluated: false, reason: engines.lint.message }
      return {
        evaluated: true,
        ruleset: { name: 'test', digest: '0'.repeat(64) },
        score: engines.score,
        findings: engines.lint,
      }
    },
    async impact({ changes }) {
      return {
        evaluated: true,
        from: '2026-11-14T00:00:00.000Z',
        to: '2026-11-21T00:00:00.000Z',
        samplingRate: 1,
        changes: engines.impact(changes.map(({ fingerprint }) => fingerprint)),
      }
    },
  }
}

/** A lint finding that nobody may overlook. */
export const lintError = (fingerprint: string, rule = 'problem-json'): LintFinding => ({
  rule,
  level: 'error',
  pointer: '/paths/~1gifts/get',
  text: 'must answer problems',
  fingerprint,
})

/** An API of others and what is behind it. */
export async function giftUpstream(t: Test, name = 'Giftbox') {
  return upstreamServer(t, (request, response) => {
    if (request.method === 'POST') json(response, 201, { id: 'g1', kind: 'box', name })
    else json(response, 200, [{ id: 'g1', kind: 'box', name }])
  })
}

export type GiftOptions = {
  readonly url: string
  readonly major?: number
  readonly version?: string
  readonly kinds?: readonly string[]
  /** Further members of a gift. */
  readonly members?: Readonly<Record<string, object>>
  readonly audience?: string
  readonly owner?: string
  readonly scope?: string
}

/** The contract of that API, as its team writes it. */
export function giftContract({
  url,
  major = 1,
  version = `${major}.0.0`,
  kinds = ['box', 'bag', 'paper'],
  members = {},
  audience = 'channel',
  owner = 'store-systems',
  scope = 'gifts:read',
}: GiftOptions): string {
  return stringify(
    wrapping({
      basePath: `/gifts/v${major}`,
      url,
      version,
      owner,
      audience,
      scope,
      kinds,
      members,
      answered: { name: { type: 'string' } },
      description: 'Gifts',
    }),
  )
}

/** Has a contract count as published here, or as published once where another one runs: as an import would. */
export async function publishedBefore(
  store: Pick<Store, 'transaction'>,
  { name, digest, version, document }: Contract,
): Promise<void> {
  await store.transaction(async tx => {
    await tx.query(
      `insert into crossdock.contract_revision (api, digest, version, document)
       values ($1, $2, $3, $4) on conflict do nothing`,
      [name, digest, version, documentText(document)],
    )
    const id = newId('rev')
    await tx.query(
      `insert into crossdock.governance_revision (id, api, digest, origin, author, state, published_at)
       select $1, $2, $3, 'imported', 'crossdock', case when exists (
         select from crossdock.governance_revision r where r.api = $2 and r.state = 'published')
         then 'superseded' else 'published' end, '2026-01-01'`,
      [id, name, digest],
    )
    await decide(tx, { person: 'crossdock', tenant: 'crossdock', correlationId: 'test-import' }, [
      { act: 'importContract', api: name, revisionId: id, digest, data: { version } },
    ])
  })
}

// A machine that is busy with other tests is not a product that hangs.
t.setTimeout(900_000)
