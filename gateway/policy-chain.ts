import { documentFaults, PolicyError, policySchemas, readPolicyDocument } from './policy-file.ts'
import { observed } from './observed/observe.ts'
import { kinds } from './policies/index.ts'
import type {
  Exchange,
  GovernedOperation,
  Guarantee,
  Policy,
  PolicyKind,
  PolicyServices,
  Wanted,
} from './policies/policy.ts'
import type { ExplainedEntry } from './sight/explanation.ts'
import { watched } from './sight/watch.ts'

/** Everything that runs before and after the handler of one operation, decided at start. */
export type PolicyChain = {
  /** Before the body is read. */
  readonly head: readonly Step[]
  /** When the request was read. */
  readonly request: readonly Step[]
  readonly answer: readonly NonNullable<Policy['answer']>[]
  /** May answer without asking the handler; `below` sees what the handler answered before it does. */
  readonly around: Policy['around']
  readonly below: readonly NonNullable<Policy['answer']>[]
  readonly bodyLimitBytes: number
  readonly keepsRawBody: boolean
  /** Requests are only observed: what could not be read as the contract has it goes on as it was sent. */
  readonly passesFaults: boolean
  /** Where an upstream answers. */
  readonly handle: Policy['handle']
  readonly wanted: Wanted
  /** Nobody reads the body before the upstream does. */
  readonly streamsBody: boolean
  /** Answers a browser that asks whether a page may call the operation. */
  readonly preflight: Policy['preflight']
  readonly starts: readonly (() => void)[]
  readonly stops: readonly (() => void)[]
  /** The ids of its entries, in order: for the catalogue and for explaining a request. */
  readonly entries: readonly string[]
  /** Those that do something to the operation. */
  readonly explained: readonly ExplainedEntry[]
}

type Step = (exchange: Exchange) => void | Promise<void>

export type PolicyChainsOptions = {
  /** Path of the policy file. */
  readonly file: string
  readonly operations: readonly GovernedOperation[]
  /** Entries may name them too: the contract was rolled back to an earlier one that does not have them. */
  readonly laterOperations?: readonly string[]
  readonly services: PolicyServices
}

/**
 * Compiles a policy file for the operations of an API: one chain for each operationId. Throws a PolicyError that
 * names file, line and entry of everything that is unknown, misplaced or missing: a gateway never starts
 * half-governed.
 */
export function policyChains({
  file,
  operations,
  laterOperations = [],
  services,
}: PolicyChainsOptions): ReadonlyMap<string, PolicyChain> {
  const faults: string[] = []
  const entries = readEntries({ file, operations, laterOperations, services, faults })
  if (faults.length > 0) throw new PolicyError(faults)
  const chains = new Map<string, PolicyChain>()
  for (const operation of operations) {
    chains.set(operation.operationId, chain(operation, entries, file, faults))
  }
  if (faults.length > 0) throw new PolicyError([...new Set(faults)])
  return chains
}

/** Where nothing else is said, a body may have this many bytes. */
const defaultBodyLimitBytes = 1_048_576

type Entry = {
  readonly id: string
  readonly place: string
  readonly kind: PolicyKind<never>
  readonly operations: readonly string[] | undefined
  readonly isObserved: boolean
  readonly forOperation: (operation: GovernedOperation) => Policy
}

type RawEntry = {
  kind: string
  id?: string
  operations?: string[]
  enabled: boolean
  observe: boolean
  options: Record<string, unknown>
}

/** What may stand in an entry. */
export const entryProperties = {
  kind: { description: 'one of the kinds', type: 'string' },
  id: {
    description:
      'its name in logs, problems and explanations; small letters, digits and hyphens; without it: the kind',
    type: 'string',
    pattern: '^[a-z][a-z0-9-]*$',
  },
  operations: {
    description: 'the operationIds it is for; without it: all of the API',
    type: 'array',
    items: { type: 'string' },
    minItems: 1,
    uniqueItems: true,
  },
  enabled: { description: '`false` leaves it out', type: 'boolean', default: true },
  options: { description: 'what the kind takes', type: 'object', default: {} },
  observe: {
    description:
      '`true` lets it run without refusing or changing anything; what it would have refused is counted by consumer: `crossdock policies would-block`',
    type: 'boolean',
    default: false,
  },
}

const isList = policySchemas.compile({
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['kind'],
    properties: entryProperties,
  },
})

/** The security schemes we know; what others an upstream's own contract has is between it and its callers. */
const takable = new Set(kinds.flatMap(({ takes = [] }) => takes))

const table = new Map(
  kinds.map(kind => [kind.kind, { kind, isOptions: policySchemas.compile(kind.schema) }]),
)

function readEntries({
  file,
  operations,
  laterOperations,
  services,
  faults,
}: Required<PolicyChainsOptions> & { readonly faults: string[] }): readonly Entry[] {
  const document = readPolicyDocument(file)
  const found = documentFaults(document, isList, document.value)
  if (found.length > 0) {
    faults.push(...found)
    return []
  }

  const entries: Entry[] = []
  const ids = new Set<string>()
  const known = operations.map(({ operationId }) => operationId)
  for (const [index, raw] of (document.value as RawEntry[]).entries()) {
    const place = document.placeOf([index])
    const entry = table.get(raw.kind)
    if (entry === undefined) {
      faults.push(
        `${document.placeOf([index, 'kind'])} there is no policy kind ${raw.kind}; known are ${[...table.keys()].join(', ')}`,
      )
      continue
    }
    const id = raw.id ?? unused(raw.kind, ids)
    if (ids.has(id)) faults.push(`${document.placeOf([index, 'id'])} the id ${id} stands twice`)
    ids.add(id)

    for (const [position, operation] of (raw.operations ?? []).entries()) {
      if (known.includes(operation) || laterOperations.includes(operation)) continue
      faults.push(
        `${document.placeOf([index, 'operations', position])} ${id}: the contract has no operation ${operation}; it has ${known.join(', ')}`,
      )
    }
    const wrong = documentFaults(document, entry.isOptions, raw.options, [index, 'options'])
    if (wrong.length > 0) {
      faults.push(...wrong)
      continue
    }
    if (!raw.enabled) continue

    attempt(faults, place, () => {
      const context = { id, place, operations: known, services }
      const forOperation = entry.kind.create(raw.options as never, context)
      const { kind } = entry.kind
      entries.push({
        id,
        place,
        kind: entry.kind,
        operations: raw.operations,
        isObserved: raw.observe,
        forOperation: raw.observe
          ? operation => observed(forOperation(operation), { id, kind, operation, services })
          : forOperation,
      })
    })
  }
  return entries
}

function chain(
  operation: GovernedOperation,
  entries: readonly Entry[],
  file: string,
  faults: string[],
): PolicyChain {
  const head: Step[] = []
  const request: Step[] = []
  const answer: NonNullable<Policy['answer']>[] = []
  const ids: string[] = []
  const explained: ExplainedEntry[] = []
  const provided = new Set<Guarantee>()
  const watchedOnly = new Set<Guarantee>()
  const taken = new Set<string>()
  let bodyLimitBytes = defaultBodyLimitBytes
  let limited = false
  let keepsRawBody = false
  let handle: Policy['handle']
  let preflight: Policy['preflight']
  let around: Policy['around']
  /** Entries above `around` that see answers. */
  let above = 0
  let aroundId = ''
  let readsBody = false
  let answerBody = false
  const starts: (() => void)[] = []
  const stops: (() => void)[] = []

  for (const { id, place, kind, operations, isObserved, forOperation } of entries) {
    if (operations !== undefined && !operations.includes(operation.operationId)) continue
    const missing = kind.needs?.find(guarantee => !provided.has(guarantee))
    if (missing !== undefined) {
      faults.push(`${place} ${id} needs an entry above it that provides ${missing}`)
    }
    attempt(faults, place, () => {
      const policy = forOperation(operation)
      const lacking = policy.needs?.find(guarantee => !provided.has(guarantee))
      if (lacking !== undefined && missing === undefined && owed(operation).includes(lacking)) {
        faults.push(`${place} ${id} needs an entry above it that provides ${lacking}`)
      }
      const entry = { id, kind: kind.kind }
      const { head: early, request: late, answer: after } = policy
      if (early ?? late ?? after) {
        const moment = early
          ? request.length === 0
            ? 'head'
            : 'request'
          : late
            ? 'request'
            : 'answer'
        explained.push({ ...entry, moment })
      }
      if (policy.head !== undefined) {
        ;(request.length === 0 ? head : request).push(watched(policy.head, entry) as Step)
      }
      if (policy.request !== undefined) request.push(watched(policy.request, entry) as Step)
      if (policy.answer !== undefined) answer.unshift(watched(policy.answer, entry))
      if (policy.bodyLimitBytes !== undefined) {
        bodyLimitBytes = limited
          ? Math.min(bodyLimitBytes, policy.bodyLimitBytes)
          : policy.bodyLimitBytes
        limited = true
      }
      keepsRawBody ||= policy.keepsRawBody === true
      if (handle !== undefined) {
        faults.push(`${place} ${id} stands below forward: answers pass the list from bottom to top`)
      }
      handle ??= policy.handle
      if (around !== undefined && (early ?? late ?? policy.around) !== undefined) {
        faults.push(`${place} ${id} stands below ${aroundId}, which may answer without it`)
      }
      if (policy.around !== undefined) {
        around = policy.around
        aroundId = id
        above = answer.length
      }
      if (preflight !== undefined && policy.preflight !== undefined) {
        faults.push(`${place} ${id}: ${operation.operationId} has another entry of this kind above`)
      }
      preflight ??= policy.preflight
      if (policy.handle === undefined) readsBody ||= policy.keepsRawBody === true
      readsBody ||= policy.readsBody === true
      answerBody ||= policy.readsAnswerBody === true
      if (policy.start !== undefined) starts.push(policy.start)
      if (policy.stop !== undefined) stops.push(policy.stop)
      if (policy.handle !== undefined && operation.forwarded !== true) {
        const { contract, operationId } = operation
        faults.push(`${place} ${id}: ${operationId} of ${contract} is answered here, not forwarded`)
      }
    })
    ids.push(id)
    for (const guarantee of kind.provides ?? [])
      (isObserved ? watchedOnly : provided).add(guarantee)
    if (isObserved) continue
    for (const scheme of kind.takes ?? []) taken.add(scheme)
    // No way in that the contract does not tell of: its readers decide by it what they accept.
    if (kind.takes !== undefined && !promises(operation, kind.takes)) {
      faults.push(
        `${place} ${id} takes ${kind.takes.join(' and ')}, which ${operation.operationId} of ${operation.contract} does not promise`,
      )
    }
  }

  for (const guarantee of owed(operation)) {
    if (provided.has(guarantee)) continue
    // Validation may be watched for a while before it counts; who calls, and whether it may, never.
    if (watchedOnly.has(guarantee) && guarantee.endsWith('validation')) continue
    faults.push(
      `${readPolicyDocument(file).file} no entry provides ${guarantee} for ${operation.operationId} of ${operation.contract}`,
    )
  }
  for (const scheme of operation.schemes) {
    if (taken.has(scheme) || !takable.has(scheme)) continue
    const { operationId, contract } = operation
    faults.push(
      `${readPolicyDocument(file).file} no entry takes ${scheme}, which ${operationId} of ${contract} promises`,
    )
  }
  const below = around === undefined ? 0 : answer.length - above
  return {
    head,
    request,
    answer: answer.slice(below),
    around,
    below: answer.slice(0, below),
    bodyLimitBytes,
    keepsRawBody,
    passesFaults: !provided.has('request validation'),
    handle,
    wanted: { answerBody },
    preflight,
    streamsBody: handle !== undefined && operation.takesBody && !readsBody,
    starts,
    stops,
    entries: ids,
    explained,
  }
}

/** Whether a contract has one of these security schemes at an operation; one that has none we know decides nothing. */
function promises({ schemes }: GovernedOperation, takes: readonly string[]): boolean {
  return schemes.every(scheme => !takable.has(scheme)) || takes.some(one => schemes.includes(one))
}

/** What no operation may be served without. */
function owed({
  scopes,
  authenticated = scopes.length > 0,
  idempotency,
  rawBody,
  forwarded = false,
  checksAnswerBody = true,
}: GovernedOperation): readonly Guarantee[] {
  return [
    ...(authenticated ? (['authentication', 'authorisation'] as const) : []),
    ...(rawBody ? (['translation'] as const) : []),
    'request validation',
    // Where an upstream streams what no schema describes there is nothing to hold its answers against.
    ...(!forwarded || checksAnswerBody ? (['response validation'] as const) : []),
    ...(forwarded ? (['forwarding'] as const) : []),
    ...(idempotency === 'required' || idempotency === 'optional' ? (['idempotency'] as const) : []),
  ]
}

function unused(kind: string, ids: ReadonlySet<string>): string {
  let id = kind
  for (let next = 2; ids.has(id); next++) id = `${kind}-${next}`
  return id
}

/** A fault that only the kind itself can find names its place already, or is given the entry's. */
function attempt(faults: string[], place: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    const { message } = error as Error
    faults.push(message.startsWith(place) ? message : `${place} ${message}`)
  }
}
