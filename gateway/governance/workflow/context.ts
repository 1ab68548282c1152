import type { Contract } from '../../../openapi/contract.ts'
import { Problem } from '../../../openapi/problem.ts'
import { sqlState, violatedUnique } from '../../../process-apis/store/sql-state.ts'
import type { Queryable, Store, Transaction } from '../../../process-apis/store/store.ts'
import type { LifecyclePolicy } from '../../lifecycle/lifecycle-file.ts'
import type { Logger } from '../../log.ts'
import type { Engines } from '../engines.ts'
import type { GovernancePolicy } from '../governance-file.ts'
import { decide, type Actor } from '../registry/record.ts'
import type { Revision } from '../registry/rows.ts'
import { gateOf, publishBlocks, type Block, type Gate, type GateQuestion } from './gate.ts'
import { become, publish } from './publish.ts'
import { readOpen, readQuestion, readRevision } from './read.ts'

/** What every act of the board works with. */
export type BoardContext = {
  readonly store: Pick<Store, 'pool' | 'transaction'>
  readonly engines: Engines
  /** As it is now: policies change while it runs. */
  readonly policy: () => GovernancePolicy
  /** The contract that came with the program, where the API is one of ours. */
  readonly ours: (api: string) => Contract | undefined
  readonly lifecycleFile: () => LifecyclePolicy
  /** Names of the APIs that are served. */
  readonly served: () => readonly string[]
  /** Why a contract could not be served; empty: it can. */
  readonly servable: (contract: Contract) => Promise<readonly string[]>
  /** Writes what was counted of requests until now. */
  readonly flushUsage: () => Promise<void>
  /** Waits until the servers that live have taken a revision over; says which did not. */
  readonly taken: (number: number) => Promise<string>
  /** Of the product. */
  readonly version: string
  readonly clock: () => Date
  readonly log: Pick<Logger, 'warn' | 'info'>
}

/** Runs an act in one transaction; what the database refuses becomes a problem in its words. */
export async function acting<Result>(
  { store }: Pick<BoardContext, 'store'>,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  try {
    return await store.transaction(work)
  } catch (error) {
    if (sqlState(error) === '42501') {
      const { message } = error as Error
      throw new Problem(message.startsWith('nobody') ? 'forbidden' : 'state-conflict', {
        detail: `${message.charAt(0).toUpperCase()}${message.slice(1)}.`,
        cause: error,
        ...(!message.startsWith('nobody') && { extensions: { blocks: [] } }),
      })
    }
    if (violatedUnique(error) === 'governance_sign_off_once') {
      throw blocked('You have approved it already.', [])
    }
    throw error
  }
}

/** What the gate does not allow, with the reasons. */
export function blocked(detail: string, blocks: readonly Block[]): Problem {
  return new Problem('state-conflict', { detail, extensions: { blocks } })
}

export async function found(db: Queryable, id: string): Promise<Revision> {
  const revision = await readRevision(db, id)
  if (revision === undefined) throw new Problem('not-found')
  return revision
}

/** One at a time: what is read is what is decided about. */
export async function locked(tx: Transaction, id: string): Promise<Revision> {
  await tx.query('select from crossdock.governance_revision where id = $1 for update', [id])
  return found(tx, id)
}

export type Judged = {
  readonly question: GateQuestion
  readonly gate: Gate
  /** Why it is not published although it may be approved. */
  readonly closed: readonly Block[]
}

/** What the gate says of a revision at this moment. */
export async function judge(
  db: Queryable,
  revision: Revision,
  { policy, clock }: Pick<BoardContext, 'policy' | 'clock'>,
): Promise<Judged> {
  const question = await readQuestion(db, revision, policy(), clock())
  return { question, gate: gateOf(question), closed: publishBlocks(question) }
}

/** The board's own doing: an approval that nothing was missing for, a publication that needed nobody. */
const gatekeeper = (actor: Actor): Actor => ({ ...actor, person: 'crossdock' })

/**
 * Lets a revision go as far as it can: approved when nothing is missing, published when it needs nobody. Gives the number
 * that servers report when something was published.
 */
export async function advance(
  tx: Transaction,
  context: BoardContext,
  actor: Actor,
  id: string,
): Promise<number | undefined> {
  const revision = await locked(tx, id)
  if (revision.reviewDueAt !== undefined && revision.reviewedAt === undefined) {
    return reviewed(tx, context, actor, revision)
  }
  if (revision.state !== 'inReview') return undefined
  const { gate, closed } = await judge(tx, revision, context)
  if (gate.verdict !== 'passes') return undefined
  await setTier(tx, id, gate)
  await become(tx, id, 'approved')
  const { api, digest } = revision
  await decide(tx, gatekeeper(actor), [
    {
      act: 'approveRevision',
      api,
      revisionId: id,
      digest,
      data: { tier: gate.tier, reasons: gate.reasons, signedBy: gate.needs },
    },
  ])
  const isAutomatic = gate.tier === 0 && closed.length === 0 && context.ours(api) === undefined
  if (!isAutomatic) return undefined
  return publish(tx, gatekeeper(actor), revision, {
    act: 'publishRevision',
    state: 'published',
    data: { tier: 0 },
  })
}

/** What one decision says about a finding may let several revisions of an API go on. */
export async function advanceAll(
  tx: Transaction,
  context: BoardContext,
  actor: Actor,
  api: string,
): Promise<number | undefined> {
  let number: number | undefined
  for (const { id } of await readOpen(tx, api)) {
    number = (await advance(tx, context, actor, id)) ?? number
  }
  return number
}

/** What the tier takes is written down: the database counts it. */
export async function setTier(
  tx: Transaction,
  id: string,
  { tier, quorum }: Pick<Gate, 'tier' | 'quorum'>,
): Promise<void> {
  await tx.query(
    `update crossdock.governance_revision set tier = $2, quorum = $3, changed_at = now() where id = $1`,
    [id, tier, JSON.stringify(quorum)],
  )
}

/** The review of an emergency asks for people only: what was found is known, and runs. */
async function reviewed(
  tx: Transaction,
  context: BoardContext,
  actor: Actor,
  revision: Revision,
): Promise<undefined> {
  const { gate } = await judge(tx, revision, context)
  if (gate.needs.some(({ count, have }) => have.length < count)) return
  const { id, api, digest, state } = revision
  await tx.query(
    `update crossdock.governance_revision set reviewed_at = now(), changed_at = now() where id = $1`,
    [id],
  )
  if (state === 'emergencyPublished') await become(tx, id, 'published')
  await decide(tx, gatekeeper(actor), [
    {
      act: 'reviewEmergency',
      api,
      revisionId: id,
      digest,
      data: { tier: gate.tier, signedBy: gate.needs },
    },
  ])
}
