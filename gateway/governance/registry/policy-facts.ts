import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Contract } from '../../../openapi/contract.ts'
import { broughtContract } from '../../contracts/brought-contract.ts'
import { readPlans } from '../../plans.ts'
import { kinds } from '../../policies/index.ts'
import type { Plan } from '../../policies/plan.ts'
import type { PolicyEntry, PolicyFacts } from '../lint/knowledge.ts'
import { listNameOf, upstreamEntries, upstreamOf } from './contents.ts'

export type PolicyFactsOptions = {
  readonly contract: Contract
  /** Text of its policy list; absent where the contract says itself where it is served. */
  readonly list: string | undefined
  readonly plans: ReadonlyMap<string, Plan>
  /** The contracts that are served beside it. */
  readonly others: readonly Contract[]
}

/** What the policies of an API say that its contract has to agree with; undefined where nothing says how it is served. */
export function policyFacts(options: PolicyFactsOptions): PolicyFacts | undefined {
  const { contract, list } = options
  const upstream = upstreamOf(contract)
  const entries =
    list === undefined ? upstream && upstreamEntries(contract, upstream) : (parse(list) as unknown)
  if (!Array.isArray(entries)) return undefined
  return { entries: (entries as RawEntry[]).filter(counts).map(toEntry), limited: limited(options) }
}

type RawEntry = {
  readonly kind: string
  readonly id?: string
  readonly operations?: readonly string[]
  readonly enabled?: boolean
  readonly observe?: boolean
}

/** One that is switched off, or only watched, keeps no promise. */
const counts = ({ enabled = true, observe = false }: RawEntry): boolean => enabled && !observe

const provided = new Map(kinds.map(({ kind, provides = [] }) => [kind, provides]))

function toEntry({ kind, id = kind, operations }: RawEntry): PolicyEntry {
  const does = (['authentication', 'authorisation'] as const).filter(guarantee =>
    provided.get(kind)?.includes(guarantee),
  )
  return {
    id,
    does: kind === 'rate-limit' ? [...does, 'rate limit'] : does,
    ...(operations !== undefined && { operations }),
  }
}

/** What plans limit by the name of an operation that no other API has. */
function limited({
  contract: { name },
  plans,
  others,
}: PolicyFactsOptions): Required<PolicyFacts>['limited'] {
  const elsewhere = operationsOf(others)
  return [...plans.values()].flatMap(plan =>
    plan.limits.flatMap(limit =>
      (limit.operations ?? [])
        .filter(named => !elsewhere.has(named))
        .map(named => ({
          limit: `${plan.name}.${limit.name}`,
          operation: named.startsWith(`${name}:`) ? named.slice(name.length + 1) : named,
        })),
    ),
  )
}

/** Everything that plans may name of these contracts. */
function operationsOf(contracts: readonly Contract[]): ReadonlySet<string> {
  return new Set(
    contracts.flatMap(({ name, operations }) =>
      operations.flatMap(({ operationId }) => [operationId, `${name}:${operationId}`]),
    ),
  )
}

/** The same of a folder of policies, for a contract that was never here. */
export function factsInFolder(
  folder: string,
  api: string,
  contract: string,
): PolicyFacts | undefined {
  const files = Object.fromEntries(
    globSync('*.yaml', { cwd: folder }).map(name => [
      name,
      readFileSync(join(folder, name), 'utf8'),
    ]),
  )
  return policyFacts({
    contract: broughtContract(api, contract),
    list: files[listNameOf(api, files) ?? ''],
    plans: 'plans.yaml' in files ? readPlans(join(folder, 'plans.yaml')) : new Map(),
    others: [],
  })
}

/** Plans as a gateway takes them that serves one API alone: what they say of others is said of nothing there. */
export function plansWithout(
  plans: ReadonlyMap<string, Plan>,
  others: readonly Contract[],
): ReadonlyMap<string, Plan> {
  const elsewhere = operationsOf(others)
  const kept = (limits: Plan['limits']): Plan['limits'] =>
    limits.flatMap(limit => {
      if (limit.operations === undefined) return [limit]
      const operations = limit.operations.filter(named => !elsewhere.has(named))
      return operations.length === 0 ? [] : [{ ...limit, operations }]
    })
  return new Map(
    [...plans].map(([name, plan]) => [
      name,
      {
        ...plan,
        limits: kept(plan.limits),
        ...(plan.phases !== undefined && {
          phases: plan.phases.map(phase => ({ ...phase, limits: kept(phase.limits) })),
        }),
      },
    ]),
  )
}
