import { type ContractOperation, loadContract } from '../openapi/contract.ts'
import type { Call } from '../openapi/operation.ts'
import { type Check, compiler } from '../openapi/validate.ts'

type Handler = (call: Call, input: never) => Promise<unknown>

/**
 * Handlers that throw when what goes in or comes out does not keep their contract: for tests that call them without the
 * gateway, which checks this for real.
 */
export function keepingContract<Ported extends Readonly<Record<string, Handler>>>(
  name: string,
  handlers: Ported,
): Ported {
  const contract = loadContract(name)
  const compile = compiler(contract.document)
  const kept = contract.operations
    .filter(({ operationId }) => Object.hasOwn(handlers, operationId))
    .map(operation => {
      const handler = handlers[operation.operationId] as Handler
      return [operation.operationId, keeping(operation, handler, compile)]
    })
  return Object.fromEntries(kept) as Ported
}

function keeping(
  { operationId, parameters, requestBody, responses }: ContractOperation,
  handler: Handler,
  compile: ReturnType<typeof compiler>,
): Handler {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'))
  const answers = new Map(
    successes.map(([status, { content }]) => [
      Number(status),
      compile(content['application/json'] ?? {}),
    ]),
  )
  const inPath = parameters.filter(one => one.in === 'path' || one.in === 'query')
  const named = inPath.map(({ name, schema }) => [name, compile(schema)] as const)
  const bodySchema = requestBody?.content['application/json']
  const body = bodySchema === undefined ? undefined : compile(bodySchema)

  return async (call, input) => {
    const given = { ...(input as Record<string, unknown>) }
    for (const [name, check] of named) {
      if (Object.hasOwn(given, name)) refuse(`${operationId} ?${name}`, check, given[name])
      delete given[name]
    }
    if (body !== undefined) refuse(`${operationId} request`, body, given)
    const output = await handler(call, input)
    const [only] = answers.size === 1 ? answers.keys() : []
    const answer = only === undefined ? output : { status: only, body: output }
    const { status, body: sent } = answer as { status: number; body: unknown }
    const check = answers.get(status)
    if (check === undefined) throw new Error(`${operationId} does not answer ${status}`)
    refuse(`${operationId} ${status}`, check, sent)
    return output
  }
}

function refuse(what: string, check: Check, value: unknown): void {
  const faults = check(value)
  if (faults.length > 0) {
    throw new Error(`${what} does not keep the contract: ${JSON.stringify(faults, null, 2)}`)
  }
}
