import { loadContract, type ContractOperation, type Schema } from '../openapi/contract.ts'
import { compiler, type Check } from '../openapi/validate.ts'

type AnyHandler = (call: unknown, input: Readonly<Record<string, unknown>>) => Promise<unknown>

/**
 * The same handlers, each checked against its contract on every call: what goes in, and what comes out.
 * A fault of either is a plain Error that names the operation and the place.
 */
export function keepsContract<Handlers extends object>(name: string, handlers: Handlers): Handlers {
  const { document, operations } = loadContract(name)
  const compile = compiler(document)

  const checked = operations.map(operation => {
    const { operationId, requestBody, parameters } = operation
    const handle = (handlers as Record<string, AnyHandler>)[operationId]
    if (handle === undefined) throw new Error(`${name} has no ${operationId}`)
    const checkBody = compile(requestBody?.content['application/json'] ?? nothingElse)
    const checkParameters = parameters.map(({ name: parameter, schema, required }) => ({
      parameter,
      required,
      check: compile(schema),
    }))
    const checkAnswer = compile(answerSchema(operation))

    const handler: AnyHandler = async (call, input) => {
      const body = { ...input }
      for (const { parameter, required, check } of checkParameters) {
        const value = body[parameter]
        delete body[parameter]
        if (value !== undefined || required) refuse(check, value, `${operationId} ?${parameter}`)
      }
      refuse(checkBody, body, `${operationId} takes`)
      const output = await handle(call, input)
      refuse(checkAnswer, output, `${operationId} gives`)
      return output
    }
    return [operationId, handler]
  })
  return Object.fromEntries(checked) as Handlers
}

const nothingElse = { type: 'object', maxProperties: 0 }

/** The one success answer; system contracts have exactly one per operation. */
function answerSchema({ operationId, responses }: ContractOperation): Schema {
  const [success, ...others] = Object.entries(responses).filter(([status]) =>
    status.startsWith('2'),
  )
  if (success === undefined || others.length > 0) {
    throw new Error(`${operationId} must have exactly one success answer`)
  }
  return success[1].content['application/json'] ?? {}
}

function refuse(check: Check, value: unknown, what: string): void {
  const faults = check(value)
  if (faults.length === 0) return
  const list = faults.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ')
  throw new Error(`${what} what its contract does not: ${list} in ${JSON.stringify(value)}`)
}
