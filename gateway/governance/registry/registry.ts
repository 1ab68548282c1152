import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '../../../openapi/canonical/id.ts'
import type { Contract } from '../../../openapi/contract.ts'
import type { Store, Transaction } from '../../../process-apis/store/store.ts'
import type { Api } from '../../generation.ts'
import type { LifecyclePolicy } from '../../lifecycle/lifecycle-file.ts'
import { PolicyError } from '../../policy-file.ts'
import { contractStore } from '../../reload/contract-store.ts'
import { contractOf } from '../diff/contract-file.ts'
import { diffContracts } from '../diff/diff-contracts.ts'
import type { GovernancePolicy } from '../governance-file.ts'
import { ownerOf } from '../workflow/check.ts'
import { ownerUnknown } from '../workflow/gate.ts'
import { documentText, listNames, upstreamList, upstreamOf, withoutUpstream } from './contents.ts'
import { mergedLifecycle, readLives } from './lifecycle.ts'
import { decide, lockRecords, publishingActs, verifyChain, type Actor } from './record.ts'
import { runningStates, type RevisionState } from './rows.ts'

/** The contracts that may run: what was published is let in, by its hash, and nothing else. */
export type Registry = {
  /**
   * Lets in what comes with the program: the first time as it is, later through the gate. Throws a PolicyError that names
   * the command where something breaks consumers.
   */
  admit(contracts: readonly Contract[]): Promise<void>
  /** The contents that were published, as the chain of decisions says. Throws a PolicyError where the chain is broken. */
  trusted(): Promise<Trusted>
  /** The APIs of others that are published, but those that are taken. `policies` is the folder of their lists. */
  brought(options: BroughtOptions): Promise<readonly Api[]>
  /** Digest of what runs, by API. */
  heads(): Promise<ReadonlyMap<string, string>>
  /** What lifecycle.yaml says, with what was decided. */
  lifecycle(file: LifecyclePolicy): Promise<LifecyclePolicy>
  close(): void
}

export type Trusted = { has(api: string, digest: string): boolean }

export type BroughtOptions = {
  readonly policies: string
  readonly taken: ReadonlySet<string>
  readonly trusted: Trusted
}

export type RegistryOptions = {
  readonly store: Pick<Store, 'pool' | 'transaction'>
  /** `record`: what comes with the program is taken as it is, and the record says so. */
  readonly gate: ContractGate
  /** Says who may speak for owners. Absent: that is not told. */
  readonly policy?: () => GovernancePolicy
}

export type ContractGate = 'enforce' | 'record'

type Head = { readonly id: string; readonly digest: string; readonly state: RevisionState }

export function registry({ store, gate, policy }: RegistryOptions): Registry {
  const { pool } = store
  const contents = contractStore(pool)
  const lists = mkdtempSync(join(tmpdir(), 'crossdock-lists-'))
  const published = new Set<string>()
  let head: { sequence: number; hash: string } | undefined

  async function readHeads(db: Pick<Transaction, 'query'>): Promise<ReadonlyMap<string, Head>> {
    const { rows } = await db.query<Head & { api: string }>(
      `select api, id, digest, state from crossdock.governance_revision where state = any($1)`,
      [runningStates],
    )
    return new Map(rows.map(row => [row.api, row]))
  }

  const trusted = async (): Promise<Trusted> => {
    const verified = await verifyChain(pool, head, ({ act, api = '', digest = '' }) => {
      if ((publishingActs as readonly string[]).includes(act)) published.add(`${api} ${digest}`)
      if (act === 'retireApi') {
        for (const one of published) if (one.startsWith(`${api} `)) published.delete(one)
      }
    })
    if (verified.broken !== undefined) {
      const { sequence, why } = verified.broken
      throw new PolicyError([
        `the registry: entry ${sequence} of the decisions is not to be relied on: ${why}. Restore the database; \`crossdock contracts decisions --verify\` looks again.`,
      ])
    }
    head = verified.head.sequence === 0 ? undefined : verified.head
    return { has: (api, digest) => published.has(`${api} ${digest}`) }
  }

  return {
    trusted,

    async admit(contracts) {
      const heads = await readHeads(pool)
      const isHead = ({ name, digest }: Contract, all: ReadonlyMap<string, Head>) =>
        all.get(name)?.digest === digest
      if (contracts.every(contract => isHead(contract, heads))) return
      // What ran before, such as an earlier release of the program, runs again without more ado.
      const known = await trusted()
      if (contracts.every(contract => known.has(contract.name, contract.digest))) return
      await store.transaction(async tx => {
        await lockRecords(tx)
        const now = await readHeads(tx)
        const others = contracts.filter(
          contract => !isHead(contract, now) && !known.has(contract.name, contract.digest),
        )
        if (others.length > 0) await admitAll(tx, others, now)
      })
    },

    async brought({ policies, taken, trusted: known }) {
      const { rows } = await pool.query<{ api: string; digest: string }>(
        `select api, digest from crossdock.governance_revision
         where state = any($1) and origin in ('submitted','drift') order by api`,
        [runningStates],
      )
      const apis: Api[] = []
      for (const { api, digest } of rows) {
        if (taken.has(api) || !known.has(api, digest)) continue
        const contract = await contents.read(api, digest)
        const list = policyListOf(policies, lists, contract)
        if (list !== undefined) {
          apis.push({ contract: withoutUpstream(contract), served: { policies: list } })
        }
      }
      return apis
    },

    async heads() {
      const heads = await readHeads(pool)
      return new Map([...heads].map(([api, { digest }]) => [api, digest]))
    },

    async lifecycle(file) {
      return mergedLifecycle(file, await readLives(pool))
    },

    close: () => rmSync(lists, { recursive: true, force: true }),
  }

  async function admitAll(
    tx: Transaction,
    contracts: readonly Contract[],
    heads: ReadonlyMap<string, Head>,
  ): Promise<void> {
    const isFirst = heads.size === 0
    const faults: string[] = []
    const lets: Admission[] = []
    const chosen = await chosenContracts(tx)
    if (isFirst) lets.push(...(await ranBefore(tx, contracts)))
    for (const contract of contracts) {
      const before = heads.get(contract.name)
      if (before === undefined) {
        lets.push({ contract, act: isFirst ? 'importContract' : 'releaseContract' })
        continue
      }
      // What somebody went back to stays until somebody goes forth again; what comes then has passed already.
      const waits = chosen[contract.name] === before.digest
      const approved = await approvedRevision(tx, contract)
      if (approved !== undefined) {
        lets.push({ contract, before, approved, waits, act: 'publishRevision' })
        continue
      }
      const breaks = await breakingChanges(contract, before)
      if (breaks.length === 0) {
        lets.push({ contract, before, waits, act: 'releaseContract' })
      } else if (gate === 'record') {
        const data = { breaks: breaks.length }
        lets.push({ contract, before, waits, act: 'releaseUnreviewed', data })
      } else {
        faults.push(refusal(contract, breaks, policy?.()))
      }
    }
    if (faults.length > 0) throw new PolicyError(faults)
    await letIn(tx, lets)
  }

  async function breakingChanges(contract: Contract, before: Head): Promise<readonly string[]> {
    const base = await contents.read(contract.name, before.digest)
    const read = ({ name, document }: Contract) => contractOf(documentText(document), name)
    const { changes } = diffContracts(read(base), read(contract), { now: new Date() })
    return changes
      .filter(({ level }) => level === 'error')
      .map(({ method, path, text }) => [method, path, text].filter(Boolean).join(' '))
  }
}

type Admission = {
  readonly contract: Pick<Contract, 'name' | 'digest' | 'version' | 'document'>
  readonly act: (typeof publishingActs)[number]
  readonly before?: Head
  /** The API was rolled back: it may run, and does not yet. */
  readonly waits?: boolean
  /** A revision that the board has approved for this release. */
  readonly approved?: string
  readonly data?: object
  /** It ran before there was a registry, and does not run now. */
  readonly ranAt?: Date
}

/** Where a policy list says how an API of others is served, or the contract itself does. */
export function policyListOf(
  policies: string,
  generated: string,
  contract: Contract,
): string | undefined {
  const own = listNames(contract.name).find(name => existsSync(join(policies, name)))
  if (own !== undefined) return join(policies, own)
  const upstream = upstreamOf(contract)
  return upstream && upstreamList(generated, contract, upstream)
}

/** What ran here before there was a registry: it can be gone back to, and applications may be pinned to it. */
async function ranBefore(
  tx: Transaction,
  contracts: readonly Contract[],
): Promise<readonly Admission[]> {
  const { rows } = await tx.query<{
    api: string
    digest: string
    version: string
    document: string
    first_run_at: Date
  }>(
    `select api, digest, version, document, first_run_at from crossdock.contract_revision
     where first_run_at is not null order by api, first_run_at`,
  )
  const present = new Set(contracts.map(({ name, digest }) => `${name} ${digest}`))
  return rows
    .filter(({ api, digest }) => !present.has(`${api} ${digest}`))
    .map(({ api, digest, version, document, first_run_at: ranAt }) => ({
      contract: {
        name: api,
        digest,
        version,
        document: JSON.parse(document) as Contract['document'],
      },
      act: 'importContract' as const,
      ranAt,
    }))
}

/** The digests that were chosen in place of what the program has, by API. */
async function chosenContracts(tx: Transaction): Promise<Readonly<Record<string, string>>> {
  const { rows } = await tx.query<{ contracts: Record<string, string> }>(
    `select contracts from crossdock.policy_revision order by number desc limit 1`,
  )
  return rows[0]?.contracts ?? {}
}

async function approvedRevision(
  tx: Transaction,
  { name, digest }: Contract,
): Promise<string | undefined> {
  const { rows } = await tx.query<{ id: string }>(
    `select id from crossdock.governance_revision where api = $1 and digest = $2 and state = 'approved'`,
    [name, digest],
  )
  return rows[0]?.id
}

async function letIn(tx: Transaction, admissions: readonly Admission[]): Promise<void> {
  const made = admissions.map(admission => ({
    ...admission,
    id: admission.approved ?? newId('rev'),
  }))
  await tx.query(
    `insert into crossdock.contract_revision (api, digest, version, document, first_run_at)
     select e.api, e.digest, e.version, e.document, null
     from jsonb_to_recordset($1::jsonb) as e(api text, digest text, version text, document text)
     on conflict do nothing`,
    [
      JSON.stringify(
        made.map(({ contract: { name, digest, version, document } }) => ({
          api: name,
          digest,
          version,
          document: documentText(document),
        })),
      ),
    ],
  )
  const replaced = made.flatMap(({ before, waits }) =>
    before === undefined || waits === true ? [] : [before.id],
  )
  await tx.query(
    `update crossdock.governance_revision set state = 'superseded', changed_at = now() where id = any($1)`,
    [replaced],
  )
  const fresh = made.filter(({ approved }) => approved === undefined)
  await tx.query(
    `insert into crossdock.governance_revision
       (id, api, digest, base_id, origin, author, state, published_at)
     select e.id, e.api, e.digest, e."baseId", e.origin, 'crossdock', e.state, coalesce(e."ranAt", now())
     from jsonb_to_recordset($1::jsonb)
       as e(id text, api text, digest text, "baseId" text, origin text, state text, "ranAt" timestamptz)`,
    [
      JSON.stringify(
        fresh.map(({ id, contract: { name, digest }, act, before, ranAt, waits }) => ({
          id,
          api: name,
          digest,
          baseId: before?.id,
          origin: act === 'importContract' ? 'imported' : 'released',
          state: ranAt === undefined && waits !== true ? keptState(before) : 'superseded',
          ranAt,
        })),
      ),
    ],
  )
  for (const { approved, waits } of made) {
    if (approved === undefined) continue
    await tx.query(
      `update crossdock.governance_revision
       set state = $2, published_at = now(), changed_at = now() where id = $1`,
      [approved, waits === true ? 'superseded' : 'published'],
    )
  }
  await decide(
    tx,
    program,
    made.map(({ id, act, contract: { name, digest, version }, waits, data }) => ({
      act,
      api: name,
      revisionId: id,
      digest,
      data: { version, ...(waits === true && { waits }), ...data },
    })),
  )
}

/** A new release of an API that is on its way out is on its way out. */
const keptState = (before: Head | undefined): RevisionState =>
  before === undefined || before.state === 'emergencyPublished' ? 'published' : before.state

/** What a start does by itself. */
const program: Actor = { person: 'crossdock', tenant: 'crossdock', correlationId: randomUUID() }

function refusal(
  contract: Contract,
  breaks: readonly string[],
  policy: GovernancePolicy | undefined,
): string {
  const { name, version } = contract
  const owner = ownerOf(contract)
  const nobody = policy !== undefined && (policy.teams[owner]?.members.length ?? 0) === 0
  const shown = breaks.slice(0, 3).join('; ')
  const more = breaks.length > 3 ? `; and ${breaks.length - 3} more` : ''
  return [
    `the registry: ${name} ${version}, which comes with this program, breaks consumers of what is published: ${shown}${more}.`,
    `Have it reviewed while the program before it runs (crossdock contracts submit openapi/generated/${name}.json) and start this one when it is approved.`,
    ...(nobody ? [`Its owner has to agree: ${ownerUnknown(owner, policy)}.`] : []),
    `Or set CROSSDOCK_CONTRACT_GATE=record, which takes it unreviewed and writes that into the record.`,
  ].join(' ')
}
