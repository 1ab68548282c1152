import { documentFaults, PolicyError, policySchemas, readPolicyDocument } from './policy-file.ts'
import { kinds } from './policies/index.ts'
import type {
  Exchange,
  GovernedOperation,
  Guarantee,
  Policy,
  PolicyKind,
  PolicyServices,
} from './policies/policy.ts'

/** Everything that runs before and after the handler of one operation, decided at start. */
export type PolicyChain = {
  /** Before the body is read. */
  readonly head: readonly Step[]
  /** When the request was read. */
  readonly request: readonly Step[]
  readonly answer: readonly NonNullable<Policy['answer']>[]
  readonly bodyLimitBytes: number
  readonly keepsRawBody: boolean
  /** The ids of its entries, in order: for the catalogue and for explaining a request. */
  readonly entries: readonly string[]
}

type Step = (exchange: Exchange) => void | Promise<void>

export type PolicyChainsOptions = {
  /** Path of the policy file. */
  readonly file: string
  readonly operations: readonly GovernedOperation[]
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
  services,
}: PolicyChainsOptions): ReadonlyMap<string, PolicyChain> {
  const faults: string[] = []
  const entries = readEntries(file, operations, services, faults)
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
  readonly forOperation: (operation: GovernedOperation) => Policy
}

type RawEntry = {
  kind: string
  id?: string
  operations?: string[]
  enabled: boolean
  options: Record<string, unknown>
}

const isList = policySchemas.compile({
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['kind'],
    properties: {
      kind: { type: 'string' },
      id: { type: 'string', pattern: '^[a-z][a-z0-9-]*$' },
      operations: { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true },
      enabled: { type: 'boolean', default: true },
      options: { type: 'object', default: {} },
    },
  },
})

const table = new Map(
  kinds.map(kind => [kind.kind, { kind, isOptions: policySchemas.compile(kind.schema) }]),
)

function readEntries(
  file: string,
  operations: readonly GovernedOperation[],
  services: PolicyServices,
  faults: string[],
): readonly Entry[] {
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
      if (known.includes(operation)) continue
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
      const forOperation = entry.kind.create(raw.options as never, { id, place, services })
      entries.push({ id, place, kind: entry.kind, operations: raw.operations, forOperation })
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
  const provided = new Set<Guarantee>()
  let bodyLimitBytes = defaultBodyLimitBytes
  let limited = false
  let keepsRawBody = false

  for (const { id, place, kind, operations, forOperation } of entries) {
    if (operations !== undefined && !operations.includes(operation.operationId)) continue
    const missing = kind.needs?.find(guarantee => !provided.has(guarantee))
    if (missing !== undefined) {
      faults.push(`${place} ${id} needs an entry above it that provides ${missing}`)
    }
    attempt(faults, place, () => {
      const policy = forOperation(operation)
      if (policy.head !== undefined) (request.length === 0 ? head : request).push(policy.head)
      if (policy.request !== undefined) request.push(policy.request)
      if (policy.answer !== undefined) answer.unshift(policy.answer)
      if (policy.bodyLimitBytes !== undefined) {
        bodyLimitBytes = limited
          ? Math.min(bodyLimitBytes, policy.bodyLimitBytes)
          : policy.bodyLimitBytes
        limited = true
      }
      keepsRawBody ||= policy.keepsRawBody === true
    })
    ids.push(id)
    for (const guarantee of kind.provides ?? []) provided.add(guarantee)
  }

  for (const guarantee of owed(operation)) {
    if (provided.has(guarantee)) continue
    faults.push(
      `${readPolicyDocument(file).file} no entry provides ${guarantee} for ${operation.operationId} of ${operation.contract}`,
    )
  }
  return { head, request, answer, bodyLimitBytes, keepsRawBody, entries: ids }
}

/** What no operation may be served without. */
function owed({ scopes, idempotency, rawBody }: GovernedOperation): readonly Guarantee[] {
  return [
    ...(scopes.length > 0 ? (['authentication', 'authorisation'] as const) : []),
    ...(rawBody ? (['translation'] as const) : []),
    'request validation',
    'response validation',
    ...(idempotency === 'required' ? (['idempotency'] as const) : []),
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
