import type { Finished } from './finished.ts'
import { lineWriter, withoutCredentials, type Logger } from './log.ts'
import type { Caller } from './policies/callers.ts'
import type { Exchange } from './policies/policy.ts'

/**
 * One line for each request, when it is over. Of the URL only what the contract knows is written: its path
 * template and, once they are known to keep it, the parameters that are not personal or secret (`x-data-class`).
 * Never a header, never a body.
 *
 * Lines are put together from texts that are ready: serialising an object and searching it for credentials took a fifth
 * of a request. What a caller has written itself is searched all the same.
 */
export function accessLog(log: Logger, basePaths: readonly string[]): (finished: Finished) => void {
  const write = lineWriter(log)
  return finished => {
    if (!log.isLevelEnabled('info')) return
    const { exchange, operation, route, problemCode, tookMs } = finished
    const served = operation?.served
    // A correlation id that was taken over consists of letters, digits and .:_- only.
    let line = `"correlationId":"${finished.correlationId}"`
    if (exchange !== null) line += `,"traceId":"${exchange.traceparent.slice(3, 35)}"`
    line += `,"method":"${finished.method}"`
    if (served !== undefined) line += served.logged
    else if (route !== undefined) line += `,"route":${JSON.stringify(route)}`
    else line += `,"path":${JSON.stringify(unmatchedPath(finished, basePaths))}`
    if (served !== undefined && keepsContract(exchange)) {
      line += parametersOf(exchange.parameters, served.loggable)
    }
    line += `,"status":${finished.status}`
    if (problemCode !== undefined) line += `,"problem":"${problemCode}"`
    line += `,"durationMs":${Math.round(tookMs * 100) / 100}`
    line += addressOf(exchange?.address ?? finished.address)
    if (exchange?.caller !== undefined) line += callerOf(exchange.caller)
    write(`${line},"msg":"request"`)
  }
}

/** What an operation is called in the line, ready to use. */
export function loggedOperation(api: string, operation: string, route: string): string {
  return `,${JSON.stringify({ api, operation, route }).slice(1, -1)}`
}

/** What was asked for where nothing is: of it only the API, since nobody knows what the rest means. */
function unmatchedPath({ target }: Finished, basePaths: readonly string[]): string {
  const path = target.split('?')[0] ?? ''
  const known = basePaths.find(base => path.startsWith(`${base}/`))
  return `${known ?? ''}/…`
}

/** What was refused by the contract may hold anything. */
function keepsContract(exchange: Exchange | null): exchange is Exchange {
  return exchange?.faults.length === 0 && exchange.problem?.code !== 'request-invalid'
}

function parametersOf(
  parameters: Readonly<Record<string, unknown>>,
  names: readonly string[],
): string {
  let some: Record<string, unknown> | undefined
  for (const name of names) {
    if (parameters[name] !== undefined) (some ??= {})[name] = parameters[name]
  }
  return some === undefined ? '' : `,"parameters":${withoutCredentials(JSON.stringify(some))}`
}

let lastAddress = ''
let lastAddressText = ''

/** Behind a trusted proxy it is what that has been told. */
function addressOf(address: string): string {
  if (address !== lastAddress) {
    lastAddress = address
    lastAddressText = `,"address":${withoutCredentials(JSON.stringify(address))}`
  }
  return lastAddressText
}

const callers = new WeakMap<Caller, string>()

function callerOf(caller: Caller): string {
  let text = callers.get(caller)
  if (text === undefined) {
    const { principal, keyId } = caller
    const { tenant, application } = principal
    text = `,${withoutCredentials(JSON.stringify({ tenant, application, key: keyId })).slice(1, -1)}`
    callers.set(caller, text)
  }
  return text
}
