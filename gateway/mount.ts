import type { FastifyInstance } from 'fastify'
import {
  lookUp,
  type Contract,
  type ContractOperation,
  type ContractParameter,
  type Schema,
} from '../openapi/contract.ts'
import { classifiedPaths } from '../openapi/data-class.ts'
import type { Compile } from '../openapi/validate.ts'
import { answerChecker } from './answer-checker.ts'
import { answerRedactor } from './answer-redactor.ts'
import { addRoute } from './fastify-route.ts'
import {
  pinnedAnswer,
  pinnedReader,
  pinsOf,
  projection,
  replaceBody,
  type PinnedContract,
  type Pins,
} from './lifecycle/earlier-contract.ts'
import type { OperationShapes } from './governance/shapes/shapes.ts'
import { brownout, type RouteLifecycle } from './lifecycle/lifecycles.ts'
import type { Logger } from './log.ts'
import type { Metrics } from './metrics.ts'
import { operationRoute, type LooseHandler } from './operation-route.ts'
import { policyChains, type PolicyChain } from './policy-chain.ts'
import type { Answer, GovernedOperation, Incoming, PolicyServices } from './policies/policy.ts'
import type { Sight } from './sight/sight.ts'
import { requestReader } from './request-reader.ts'
import { forwardedOperation } from './upstreams/forwarded-operation.ts'
import { upstreamAnswers } from './upstreams/upstream-answers.ts'

export type { LooseHandler } from './operation-route.ts'

export type MountOptions = {
  readonly contract: Contract
  /** Compiles schemas of this contract. */
  readonly compile: Compile
  /** By operationId. Absent: an upstream answers, by the entry `forward` of the policy file. */
  readonly handlers: Readonly<Record<string, LooseHandler>> | undefined
  /** Path of the policy file. */
  readonly policies: string
  readonly services: PolicyServices
  readonly metrics: Metrics
  readonly log: Logger
  /** Told when a handler is about to run for a request. */
  readonly dispatched: (request: Incoming) => void
  /** Says whether the way of a request is written down in detail. */
  readonly watch?: Sight['watch'] | undefined
  /** Takes down what callers send and receive. Absent: nobody does. */
  readonly shapes?: Sight['shapes']
  /** Earlier contracts, for the applications that are pinned to them. */
  readonly pinned?: readonly PinnedContract[]
  /** The contract was rolled back to: the handlers are newer than it, and policies may name operations it has not. */
  readonly laterOperations?: readonly string[] | undefined
  /** What is to become of an operation; undefined for one that is meant to stay. */
  readonly lifecycleOf: (operation: ContractOperation) => RouteLifecycle | undefined
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** Mounts a contract: one route for each operation, with everything that can be decided before a request decided. */
export function mount(app: FastifyInstance, options: MountOptions): readonly GovernedOperation[] {
  const { contract, compile, handlers, policies, services } = options
  const forwarded = handlers === undefined
  if (!forwarded) refuseMismatch(contract, handlers)

  const compiled = contract.operations.map(operation => {
    const pins = pinsOf(operation.operationId, options.pinned)
    const reader = pinnedReader(requestReader(contract, operation, compile), pins)
    const answers = forwarded
      ? upstreamAnswers(contract, operation, compile)
      : answerChecker(contract, operation, compile)
    const governed: GovernedOperation = {
      contract: contract.name,
      operationId: operation.operationId,
      method: operation.method.toUpperCase(),
      path: contract.basePath + operation.path,
      scopes: operation.scopes,
      schemes: [...new Set(operation.security.map(({ scheme }) => scheme))],
      idempotency: operation.idempotency,
      cost: operation.cost,
      ...(operation.freshness !== undefined && { freshness: operation.freshness }),
      takesBody: operation.requestBody !== undefined,
      rawBody: operation.rawBody,
      loggable: operation.parameters
        .filter(parameter => isLoggable(contract, parameter))
        .map(({ name }) => name),
      checkRequest: reader.check,
      checkAnswer: answers.check,
      unknownOf: reader.unknown,
      redactor: () => answerRedactor(contract, operation, compile),
      ...(forwarded && forwardedOperation(contract, operation)),
    }
    const project =
      options.laterOperations !== undefined && !forwarded
        ? projection(contract, operation, answers, services.log)
        : undefined
    return { operation, reader, governed, successes: answers.successes, pins, project }
  })
  const operations = compiled.map(({ governed }) => governed)
  const { laterOperations = [] } = options
  const chains = policyChains({ file: policies, operations, laterOperations, services })

  for (const { operation, reader, governed, successes, pins, project } of compiled) {
    const lifecycle = options.lifecycleOf(operation)
    const chain = withRevisions(
      withShapes(
        withLifecycle(chains.get(operation.operationId) as PolicyChain, lifecycle, options.clock),
        options.shapes?.operation(contract, operation, governed),
      ),
      pins,
      project,
    )
    for (const start of chain.starts) app.addHook('onReady', async () => start())
    for (const stop of chain.stops) app.addHook('onClose', async () => stop())
    const route = operationRoute({
      ...options,
      operation,
      reader,
      governed,
      successes,
      chain,
      handler: handlers?.[operation.operationId],
      lifecycle,
      url: toUrl(contract, operation),
    })
    addRoute(app, route)
  }
  addPreflights(app, contract, chains)
  return operations
}

function refuseMismatch({ name, operations }: Contract, handlers: object): void {
  const known = operations.map(({ operationId }) => operationId)
  const missing = known.filter(id => !Object.hasOwn(handlers, id))
  const extra = Object.keys(handlers).filter(id => !known.includes(id))
  if (missing.length > 0) throw new Error(`${name} has no handler for ${missing.join(', ')}`)
  if (extra.length > 0) throw new Error(`${name} has no operation ${extra.join(', ')}`)
}

/** A brownout comes when the caller is known: after the last policy that needs no body, or after all of them. */
function withLifecycle(
  chain: PolicyChain,
  lifecycle: RouteLifecycle | undefined,
  clock: () => number,
): PolicyChain {
  if (lifecycle === undefined) return chain
  const step = brownout(lifecycle, clock)
  return chain.head.length > 0
    ? { ...chain, head: [...chain.head, step] }
    : { ...chain, request: [...chain.request, step] }
}

/** What was answered is seen before the entries that may withhold it, and what is sent after all of them. */
function withShapes(chain: PolicyChain, shapes: OperationShapes | undefined): PolicyChain {
  if (shapes === undefined) return chain
  const { answered, sent } = shapes
  return chain.around === undefined
    ? { ...chain, answer: [answered, ...chain.answer, sent] }
    : { ...chain, below: [answered, ...chain.below], answer: [...chain.answer, sent] }
}

/** Newer handlers' answers are cut to the contract before it is held against them, and to a caller's pin at the end. */
function withRevisions(
  chain: PolicyChain,
  pins: Pins | undefined,
  project: ((answer: Answer) => Answer) | undefined,
): PolicyChain {
  if (pins === undefined && project === undefined) return chain
  const cut: PolicyChain['answer'] =
    project === undefined ? [] : [(_exchange, answer) => replaceBody(answer, project(answer))]
  const last: PolicyChain['answer'] = pins === undefined ? [] : [pinnedAnswer(pins)]
  return chain.around === undefined
    ? { ...chain, answer: [...cut, ...chain.answer, ...last] }
    : { ...chain, below: [...cut, ...chain.below], answer: [...chain.answer, ...last] }
}

/**
 * Answers browsers that ask whether a page may call an operation, before anything asks who it is: such a request
 * carries no credentials. https://fetch.spec.whatwg.org/#cors-preflight-fetch
 */
function addPreflights(
  app: FastifyInstance,
  contract: Contract,
  chains: ReadonlyMap<string, PolicyChain>,
): void {
  const byUrl = new Map<string, Map<string, PolicyChain['preflight']>>()
  for (const operation of contract.operations) {
    const url = toUrl(contract, operation)
    const preflight = chains.get(operation.operationId)?.preflight
    const methods = byUrl.get(url) ?? new Map<string, PolicyChain['preflight']>()
    byUrl.set(url, methods.set(operation.method.toUpperCase(), preflight))
    if (operation.method === 'get' && !methods.has('HEAD')) methods.set('HEAD', preflight)
  }
  for (const [url, methods] of byUrl) {
    if (methods.has('OPTIONS') || ![...methods.values()].some(Boolean)) continue
    const allow = [...methods.keys(), 'OPTIONS'].toSorted().join(', ')
    app.options(url, async ({ headers }, reply) => {
      reply.code(204).header('allow', allow)
      const method = headers['access-control-request-method']
      if (method === undefined) return reply.send()
      methods.get(method)?.(headers.origin, (name, value) => reply.header(name, value))
      return reply.send()
    })
  }
}

/** OpenAPI's `{name}` as the router's `:name`. Throws for templates that could be matched in two ways. */
function toUrl({ name, basePath }: Contract, { operationId, path }: ContractOperation): string {
  const segments = (basePath + path).split('/').map(segment => {
    const parameter = /^{(\w+)}$/.exec(segment)?.[1]
    if (parameter !== undefined) return `:${parameter}`
    if (/^[\w.~-]*$/.test(segment)) return segment
    throw new Error(
      `${name} ${operationId}: a segment of ${path} must be a name or one {parameter}, not ${segment}`,
    )
  })
  return segments.join('/')
}

/**
 * Ids and filters help whoever reads the log. What is personal or secret by its class stays out, and so does text
 * into which a caller may write what it likes, unless the contract says that it is `internal`.
 */
function isLoggable({ document }: Contract, { in: place, schema }: ContractParameter): boolean {
  if (place === 'header' || place === 'cookie') return false
  const classes = classifiedPaths(document, schema)
  if (classes.some(({ dataClass }) => dataClass !== 'internal')) return false
  return classes.length > 0 || holdsNoText(document, schema)
}

/** Numbers, listed words, instants, and ids of a fixed form. */
function holdsNoText(document: Contract['document'], given: unknown): boolean {
  const schema = lookUp<Schema>(document, given)
  const { type, pattern, format, items } = schema as Record<string, unknown>
  if (type === 'integer' || type === 'number' || type === 'boolean') return true
  if ('enum' in schema || 'const' in schema) return true
  if (type === 'array') return items !== undefined && holdsNoText(document, items)
  if (type !== 'string') return false
  if (typeof format === 'string' && ['date-time', 'date', 'uuid', 'gtin'].includes(format))
    return true
  return typeof pattern === 'string' && fixedForm.test(pattern)
}

/** Like ^ord_[0-7][0-9A-Z]{25}$: a prefix and so many characters of an alphabet. */
const fixedForm = /^\^\w*(?:\[[^\]]+\](?:\{\d+\})?)+\$$/
