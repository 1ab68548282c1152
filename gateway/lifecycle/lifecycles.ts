import type { Contract, ContractOperation } from '../../openapi/contract.ts'
import { Problem } from '../../openapi/problem.ts'
import type { Exchange } from '../policies/policy.ts'
import { PolicyError } from '../policy-file.ts'
import { instantMs, type ApiLifecycle, type LifecyclePolicy } from './lifecycle-file.ts'
import { timeline, type Phase } from './timeline.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Absent where nothing is owed: then a request costs nothing. */
    lifecycle?: RouteLifecycle
  }
}

/** What the life of an API means for one of its routes. */
export type RouteLifecycle = {
  readonly now: () => Phase
  /** Documents can still be read after the sunset. */
  readonly outlives: boolean
  readonly api: string
  /** Where to go instead, for the problem. */
  readonly successor: string | undefined
}

/** The lives of all APIs of a generation. */
export type Lifecycles = {
  readonly ofOperation: (
    contract: Contract,
    operation: ContractOperation,
  ) => RouteLifecycle | undefined
  readonly ofDocuments: (contract: Contract) => RouteLifecycle | undefined
  /** For a path that no route has: the API below whose base path it lies. */
  readonly ofPath: (path: string) => RouteLifecycle | undefined
  /** Its operations and documents are no longer served at all. */
  readonly isRetired: (contract: Contract) => boolean
}

export type LifecyclesOptions = {
  readonly policy: LifecyclePolicy
  readonly contracts: readonly Contract[]
  readonly clock: () => number
}

/** Decides at start what each API owes. Throws a PolicyError for an API or a successor that is not there. */
export function lifecycles({ policy, contracts, clock }: LifecyclesOptions): Lifecycles {
  const byName = new Map(contracts.map(contract => [contract.name, contract]))
  const faults = [...policy].flatMap(([api, life]) => faultsOf(api, life, byName))
  for (const contract of contracts) faults.push(...datesOf(contract))
  if (faults.length > 0) throw new PolicyError(faults)

  const lives = new Map<
    string,
    { basePath: string; route: RouteLifecycle; documents: RouteLifecycle }
  >()
  for (const [api, life] of policy) {
    const basePath = byName.get(api)?.basePath ?? life.basePath
    if (basePath === undefined || !owes(life)) continue
    const { links, successor } = linksOf(life, byName)
    const now = timeline({ ...life, isGone: isOver(life), links, clock })
    const route = { now, api, successor, outlives: false }
    lives.set(api, { basePath, route, documents: { ...route, outlives: life.state !== 'retired' } })
  }

  return {
    ofDocuments: ({ name }) => lives.get(name)?.documents,
    isRetired: ({ name }) => policy.get(name)?.state === 'retired',
    ofPath: path =>
      [...lives.values()].find(
        ({ basePath }) => path === basePath || path.startsWith(`${basePath}/`),
      )?.route,
    ofOperation(contract, operation) {
      const own = operationLife(contract, operation)
      if (own === undefined) return lives.get(contract.name)?.route
      const life = policy.get(contract.name)
      const shared = life && linksOf(life, byName)
      const successor = own.successor ?? shared?.successor
      const sunsetAtMs = earlier(own.sunsetAtMs, life?.sunsetAtMs)
      const now = timeline({
        deprecatedAtMs:
          earlier(own.deprecatedAtMs, life?.deprecatedAtMs) ??
          earlier(startOfDay(clock()), sunsetAtMs),
        sunsetAtMs,
        isGone: life !== undefined && isOver(life),
        links: [
          ...(own.successor === undefined ? [] : [link(own.successor, 'successor-version')]),
          ...(shared?.links ?? []),
        ],
        brownouts: life?.brownouts ?? [],
        clock,
      })
      return { now, api: contract.name, successor, outlives: false }
    },
  }
}

/** Says on every answer, problems included, what is to become of the API; refuses what is gone. */
export function announce(lifecycle: RouteLifecycle, reply: Exchange['reply']): void {
  const { headers, gone } = lifecycle.now()
  for (const [name, value] of headers) reply.header(name, value)
  if (gone && !lifecycle.outlives) throw goneProblem(lifecycle)
}

/** Lets a brownout refuse its share of the requests. Runs when the caller is known: some are exempt. */
export function brownout({ now, api, successor }: RouteLifecycle, clock: () => number) {
  // The golden ratio spreads what is refused evenly, and no rhythm of a caller can evade it.
  let position = 0
  return ({ caller }: Exchange): void => {
    const { brownout: running } = now()
    if (running === undefined) return
    if (caller !== undefined && running.exempt.has(caller.principal.application)) return
    position = (position + 0.618033988749895) % 1
    if (position >= running.share) return
    const waitMs = running.share === 1 ? running.endsAtMs - clock() : 0
    throw new Problem('brownout', {
      detail: `${api} is being switched off for a while to show who still calls it.${instead(successor)}`,
      retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)),
      ...(successor !== undefined && { extensions: { successor } }),
    })
  }
}

function goneProblem({ api, successor }: RouteLifecycle): Problem {
  return new Problem('gone', {
    detail: `${api} is no longer served, or this operation of it is not.${instead(successor)}`,
    ...(successor !== undefined && { extensions: { successor } }),
  })
}

const instead = (successor: string | undefined) =>
  successor === undefined ? '' : ` Use ${successor}.`

const owes = ({ state, deprecatedAtMs, sunsetAtMs, brownouts }: ApiLifecycle) =>
  state !== 'published' ||
  deprecatedAtMs !== undefined ||
  sunsetAtMs !== undefined ||
  brownouts.length > 0

const isOver = ({ state }: ApiLifecycle) => state === 'sunset' || state === 'retired'

function faultsOf(
  api: string,
  { place, state, successor, basePath }: ApiLifecycle,
  byName: ReadonlyMap<string, Contract>,
): string[] {
  const faults: string[] = []
  if (!byName.has(api) && (state !== 'retired' || basePath === undefined)) {
    faults.push(
      `${place} there is no API ${api}; there are ${[...byName.keys()].join(', ')}. One whose contract is gone is written with state: retired and its basePath.`,
    )
  }
  if (successor !== undefined && !/^(https:|\/)/.test(successor) && !byName.has(successor)) {
    faults.push(
      `${place} ${api}.successor: there is no API ${successor}; name one of ours, or a URL`,
    )
  }
  return faults
}

/** Links resolve to pages and documents: the successor's reference, and what to read when moving. RFC 8288. */
function linksOf(
  { successor, documentation, deprecatedAtMs, sunsetAtMs }: ApiLifecycle,
  byName: ReadonlyMap<string, Contract>,
) {
  const named = successor === undefined ? undefined : byName.get(successor)
  const target = named === undefined ? successor : `${named.basePath}/docs`
  const links: string[] = []
  if (target !== undefined) links.push(link(target, 'successor-version'))
  if (documentation !== undefined && deprecatedAtMs !== undefined) {
    links.push(`${link(documentation, 'deprecation')}; type="text/html"`)
  }
  if (documentation !== undefined && sunsetAtMs !== undefined) {
    links.push(`${link(documentation, 'sunset')}; type="text/html"`)
  }
  return { links, successor: target }
}

const link = (target: string, relation: string) => `<${target}>; rel="${relation}"`

type RawOperation = {
  readonly deprecated?: boolean
  readonly 'x-deprecated-at'?: unknown
  readonly 'x-sunset'?: unknown
  readonly 'x-successor'?: unknown
}

function rawOperation(
  { document }: Contract,
  { path, method }: Pick<ContractOperation, 'path' | 'method'>,
): RawOperation {
  const paths = document['paths'] as Readonly<
    Record<string, Readonly<Record<string, RawOperation>>>
  >
  return paths[path]?.[method] ?? {}
}

/** What the contract says of one operation; undefined for one that is meant to stay. */
function operationLife(contract: Contract, operation: ContractOperation) {
  const raw = rawOperation(contract, operation)
  if (raw.deprecated !== true && raw['x-sunset'] === undefined) return undefined
  return {
    deprecatedAtMs: dateOf(raw['x-deprecated-at']),
    sunsetAtMs: dateOf(raw['x-sunset']),
    successor: typeof raw['x-successor'] === 'string' ? raw['x-successor'] : undefined,
  }
}

const isTarget = (value: unknown) =>
  typeof value === 'string' && /^(https:\/\/|\/)[!#-;=?-~]*$/.test(value)

const dateOf = (value: unknown) => (typeof value === 'string' ? instantMs(value) : undefined)

function datesOf(contract: Contract): string[] {
  return contract.operations.flatMap(operation => {
    const raw = rawOperation(contract, operation)
    const place = `${contract.name} ${operation.operationId}:`
    const faults = (['x-deprecated-at', 'x-sunset'] as const).flatMap(name =>
      raw[name] !== undefined && dateOf(raw[name]) === undefined
        ? [`${place} ${name} must be a date such as 2027-01-31 or 2027-01-31T22:00:00Z`]
        : [],
    )
    const successor = raw['x-successor']
    if (successor !== undefined && !isTarget(successor)) {
      faults.push(`${place} x-successor must be a path or an https URL`)
    }
    if ((dateOf(raw['x-sunset']) ?? Infinity) < (dateOf(raw['x-deprecated-at']) ?? -Infinity)) {
      faults.push(`${place} x-sunset must not be earlier than x-deprecated-at`)
    }
    return faults
  })
}

function earlier(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return Math.min(one, other)
}

/** A contract that says `deprecated` without a date: since today at the latest, the same on every server. */
const startOfDay = (nowMs: number) => Math.floor(nowMs / 86_400_000) * 86_400_000
