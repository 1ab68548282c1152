import type { Contract, ContractOperation } from '../../openapi/contract.ts'
import { Problem } from '../../openapi/problem.ts'
import type { Api } from '../generation.ts'
import { withoutUpstream } from '../governance/registry/contents.ts'
import type { Trusted } from '../governance/registry/registry.ts'
import type { LifecyclePolicy } from '../lifecycle/lifecycle-file.ts'
import type { LooseHandler } from '../mount.ts'
import { PolicyError } from '../policy-file.ts'
import type { ContractStore, KnownContract } from './contract-store.ts'

export type WithRevisionsOptions = {
  readonly apis: readonly Api[]
  readonly lifecycle: LifecyclePolicy
  /** Digest of the contract that an API was rolled back to, by API. */
  readonly contracts: Readonly<Record<string, string>>
  readonly known: ContractStore
  /** What was published: nothing else is served. Default: everything is. */
  readonly trusted?: Trusted
}

/** So many earlier contracts of one API are kept compiled at most: each costs what the running one does. */
const maxRetained = 8

/**
 * Notes the contracts that came with the program, and gives the table with what was chosen in their place: an
 * earlier one that an API was rolled back to, and those that applications are pinned to.
 */
export async function withRevisions({
  apis,
  lifecycle,
  contracts,
  known,
  trusted = { has: () => true },
}: WithRevisionsOptions): Promise<readonly Api[]> {
  const faults: string[] = []
  const mayRun = ({ name, digest }: Contract): boolean => {
    if (trusted.has(name, digest) || lifecycle.get(name)?.state === 'retired') return true
    faults.push(
      `the registry: ${name} ${digest.slice(0, 12)} was never published, and only what was published runs. Have it reviewed: crossdock contracts submit; or go back to what was: crossdock contracts rollback ${name}`,
    )
    return false
  }
  const result: Api[] = []
  const ran: Contract[] = []
  for (const api of apis) {
    const { name } = api.contract
    const chosen = contracts[name]
    const running =
      chosen === undefined || chosen === api.contract.digest
        ? api
        : rolledBack(api, await readContent(known, name, chosen))
    if (!mayRun(running.contract)) continue
    // Of ours also what it was rolled back from: "newest" leads there.
    ran.push(running.contract, api.contract)
    const pins = lifecycle.get(name)?.pins
    if (pins === undefined || pins.size === 0) {
      result.push(running)
      continue
    }
    await known.note([api.contract])
    const pinned = new Map<string, Set<string>>()
    const list = await known.list(name)
    for (const [application, date] of pins) {
      const { digest } = runAt(list, date)
      if (digest === running.contract.digest) continue
      const applications = pinned.get(digest) ?? new Set()
      pinned.set(digest, applications.add(application))
    }
    if (pinned.size > maxRetained) {
      const { place = '' } = lifecycle.get(name) ?? {}
      faults.push(
        `${place} ${name}.pins need ${pinned.size} earlier contracts; at most ${maxRetained} are kept ready`,
      )
      continue
    }
    const retained: { contract: Contract; applications: ReadonlySet<string> }[] = []
    for (const [digest, applications] of pinned) {
      const contract = await readContent(known, name, digest)
      if (mayRun(contract)) retained.push({ contract, applications })
    }
    result.push({ ...running, retained })
  }
  if (faults.length > 0) throw new PolicyError(faults)
  await known.note(ran)
  return result
}

/** A content of the database, its hash computed again; where it is served from stays out of its document. */
async function readContent(known: ContractStore, api: string, digest: string): Promise<Contract> {
  try {
    return withoutUpstream(await known.read(api, digest))
  } catch (error) {
    throw new PolicyError([`the registry: ${(error as Error).message}`], { cause: error })
  }
}

/** The contract that ran at the end of a day; the oldest one for a day before all of them. */
function runAt(newestFirst: readonly KnownContract[], date: string): KnownContract {
  const end = Date.parse(date) + 86_400_000
  const found = newestFirst.find(({ firstRunAt }) => firstRunAt.getTime() < end)
  return (found ?? newestFirst.at(-1)) as KnownContract
}

/** Newer handlers serve the earlier contract: what they can do beyond it is not reachable. */
function rolledBack({ contract: newest, served, ...rest }: Api, contract: Contract): Api {
  if (served === undefined) return { ...rest, contract }
  const { handlers: newer } = served
  const handlers =
    newer &&
    Object.fromEntries(
      contract.operations.flatMap(operation => {
        const handler = newer[operation.operationId]
        const now = newest.operations.find(one => one.operationId === operation.operationId)
        if (handler === undefined || now === undefined) return []
        return [[operation.operationId, adapted(handler, successesOf(now), successesOf(operation))]]
      }),
    )
  return {
    ...rest,
    contract,
    served: { ...served, ...(handlers !== undefined && { handlers }) },
    laterOperations: newest.operations
      .map(({ operationId }) => operationId)
      .filter(id => !contract.operations.some(({ operationId }) => operationId === id)),
  }
}

/** A handler gives the body where its contract has one success, and status and body where it has several. */
function adapted(
  handler: LooseHandler,
  now: readonly number[],
  then: readonly number[],
): LooseHandler {
  if (now.length === 1 && then.length === 1 && now[0] === then[0]) return handler
  return async (call, input) => {
    const output = await handler(call, input)
    const answer = now.length === 1 ? { status: now[0], body: output } : (output as LooseAnswer)
    if (then.length > 1) return answer
    // What was done is done: the earlier contract has no words for how it ended.
    if (answer.status !== then[0]) throw new Problem('answer-invalid')
    return answer.body
  }
}

type LooseAnswer = { readonly status: number | undefined; readonly body: unknown }

const successesOf = ({ responses }: ContractOperation) =>
  Object.keys(responses)
    .filter(status => /^2\d\d$/.test(status))
    .map(Number)
