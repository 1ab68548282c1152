import type { IncomingHttpHeaders } from 'node:http'
import { broughtContract } from '../../contracts/brought-contract.ts'
import type { Answer, Exchange, GovernedOperation } from '../../policies/policy.ts'
import { compiledContract } from '../../reload/compiled-contract.ts'
import { answerChecker } from '../../answer-checker.ts'
import { shapes, type OperationShapes, type Shapes, type ShapesOptions } from '../shapes/shapes.ts'
import { mergedSketches } from '../shapes/sketch.ts'
import type { ConsumerTraffic, Traffic } from './traffic.ts'

/** A call as a test writes it. */
export type RecordedCall = {
  readonly application: string
  readonly operation: string
  readonly parameters?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly status?: number
  readonly answer?: unknown
  readonly answerHeaders?: Readonly<Record<string, string>>
  /** Nobody proved who calls. Default: an application by its key. */
  readonly unknownCaller?: boolean
  /** How often. Default 1. */
  readonly times?: number
}

/** Lets a recorder see calls under a contract, as the gateway would. */
export function recording(
  text: string,
  recorder: Pick<Shapes, 'operation'>,
): { readonly api: string; readonly see: (call: RecordedCall) => void } {
  const contract = broughtContract('tested.v1', text)
  const { compile } = compiledContract(contract)
  const known = new Map(
    contract.operations.map(operation => {
      const governed: GovernedOperation = {
        contract: contract.name,
        operationId: operation.operationId,
        method: operation.method.toUpperCase(),
        path: contract.basePath + operation.path,
        scopes: operation.scopes,
        schemes: [],
        idempotency: 'natural',
        takesBody: operation.requestBody !== undefined,
        rawBody: false,
        checkRequest: () => [],
        checkAnswer: answerChecker(contract, operation, compile).check,
      }
      const seen = recorder.operation(contract, operation, governed)
      return [operation.operationId, { governed, seen }]
    }),
  )
  return {
    api: contract.name,
    see({ times = 1, ...call }) {
      for (let time = 0; time < times; time++) {
        const { governed, seen } = known.get(call.operation) as {
          governed: GovernedOperation
          seen: OperationShapes
        }
        const exchange = exchangeOf(call, governed)
        const answer: Answer = {
          status: call.status ?? 200,
          body: call.answer,
          ...(call.answerHeaders !== undefined && { headers: call.answerHeaders }),
        }
        seen.answered(exchange, answer)
        seen.sent(exchange, answer)
      }
    },
  }
}

/** What the gateway would have recorded of these calls under a contract. */
export function recorded(
  text: string,
  calls: readonly RecordedCall[],
  options: Partial<ShapesOptions> = {},
): Traffic {
  const recorder = shapes({ process: 'test', fullPerMinute: 1_000_000, ...options })
  const { api, see } = recording(text, recorder)
  for (const call of calls) see(call)

  const consumers = new Map<string, ConsumerTraffic>()
  for (const { tenant, application, operation, method, path, digest, sketch } of recorder.take()
    .sketches) {
    const before = consumers.get(application)
    const same = before?.operations.find(one => one.operation === operation)
    const merged = same === undefined ? sketch : mergedSketches(same.sketch, sketch)
    const others = before?.operations.filter(one => one !== same) ?? []
    consumers.set(application, {
      tenant,
      application,
      applicationName: application,
      audience: 'partner',
      operations: [...others, { operation, method, path, digest, sketch: merged }],
    })
  }
  const to = new Date()
  const from = new Date(to.getTime() - 7 * 86_400_000)
  return {
    api,
    from: from.toISOString(),
    to: to.toISOString(),
    consumers: [...consumers.values()],
    unrouted: [],
  }
}

function exchangeOf(
  { application, parameters = {}, body, unknownCaller = false }: RecordedCall,
  operation: GovernedOperation,
): Exchange {
  const headers: IncomingHttpHeaders =
    body === undefined ? {} : { 'content-type': 'application/json' }
  return {
    operation,
    headers,
    handled: true,
    caller: unknownCaller
      ? undefined
      : {
          plan: 'default',
          keyId: 'key',
          principal: {
            tenant: 'acme',
            application,
            environment: 'test',
            channel: 'partner',
            scopes: [],
          },
        },
    correlationId: 'test',
    clientCertificate: undefined,
    parameters,
    headerParameters: {},
    unknownQuery: [],
    faults: [],
    body,
    bodyStream: undefined,
  } as unknown as Exchange
}
