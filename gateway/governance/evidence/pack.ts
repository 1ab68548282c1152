import { createHash } from 'node:crypto'
import type { Queryable } from '../../../process-apis/store/store.ts'
import { canonicalJson } from '../../policies/canonical-json.ts'
import { sourceOf } from '../registry/contents.ts'
import { recordColumns, toRecord, type DecisionRecord } from '../registry/record.ts'
import type { Revision } from '../registry/rows.ts'
import { reportsDigest } from '../workflow/board.ts'
import { judge, type BoardContext } from '../workflow/context.ts'
import { readRevision } from '../workflow/read.ts'
import type { EvidenceKey } from './evidence-key.ts'

/** Everything a decision rests on, signed; whoever has the file needs nothing else. */
export type EvidencePack = {
  readonly format: 'crossdock-evidence/1'
  readonly payload: EvidencePayload
  readonly signature: {
    readonly algorithm: 'Ed25519'
    readonly publicKey: string
    /** Over the JCS text of the payload. */
    readonly value: string
  }
}

export type EvidencePayload = {
  readonly exportedAt: string
  readonly exportedBy: string
  readonly revision: EvidenceRevision
  readonly contract: EvidenceContract
  readonly base: (EvidenceContract & { readonly id: string }) | null
  /** What the engines said, with versions, rulesets and the window of traffic; null where it was never checked. */
  readonly reports: Revision['reports'] | null
  /** SHA-256 of the JCS text of the reports, as the chain has it. */
  readonly reportsDigest: string | null
  readonly gate: object
  readonly signOffs: readonly object[]
  readonly waivers: readonly object[]
  readonly findingDecisions: readonly object[]
  /** SHA-256 of the JCS text of governance.yaml as it is read. */
  readonly policyDigest: string
  /** Entries of the decision chain about this API up to the export, each with its hashes. */
  readonly records: readonly DecisionRecord[]
}

type EvidenceRevision = Record<string, unknown> & {
  readonly id: string
  readonly api: string
  readonly digest: string
}

export type EvidenceContract = {
  /** As it was given. */
  readonly source: string
  readonly sourceDigest: string
  /** Of what runs. */
  readonly digest: string
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Collects the evidence about a revision and signs it. */
export async function evidencePack(
  db: Queryable,
  revision: Revision,
  {
    context,
    key,
    person,
  }: {
    readonly context: BoardContext
    readonly key: EvidenceKey
    readonly person: string
  },
): Promise<EvidencePack> {
  const { api, digest, baseId, reports, progress: _progress, ...rest } = revision
  const { question, gate, closed } = await judge(db, revision, context)
  const base = baseId === undefined ? undefined : await readRevision(db, baseId)
  const { rows } = await db.query<object>(
    `select ${recordColumns} from crossdock.governance_record where api = $1 order by sequence`,
    [api],
  )
  const { findings: _found, ...verdict } = gate
  const payload = plain<EvidencePayload>({
    exportedAt: context.clock().toISOString(),
    exportedBy: person,
    revision: { ...rest, api, digest, baseId },
    contract: await contractIn(db, api, digest),
    base: base === undefined ? null : { id: base.id, ...(await contractIn(db, api, base.digest)) },
    reports: reports ?? null,
    reportsDigest: reports === undefined ? null : reportsDigest(reports),
    gate: { ...verdict, closed },
    signOffs: question.signOffs,
    waivers: question.waivers,
    findingDecisions: question.decisions,
    policyDigest: sha256(canonicalJson(context.policy())),
    records: rows.map(toRecord),
  })
  return {
    format: 'crossdock-evidence/1',
    payload,
    signature: {
      algorithm: 'Ed25519',
      publicKey: key.publicKey,
      value: key.sign(canonicalJson(payload)),
    },
  }
}

async function contractIn(db: Queryable, api: string, digest: string): Promise<EvidenceContract> {
  const source = await sourceOf(db, api, digest)
  return { source, sourceDigest: sha256(source), digest }
}

/** As it is read back from a file. */
const plain = <Value>(value: unknown): Value => JSON.parse(JSON.stringify(value)) as Value
