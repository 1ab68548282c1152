import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/**
 * Adds to a contract what is the same for every operation, so that people write and review only what is
 * particular: owner, audience and SLO from the document root, the answers and headers the gateway gives by
 * itself, the Idempotency-Key where `x-idempotency` is `required` or `optional`, and the security schemes. What a contract
 * says itself is never replaced.
 */
export function complete(contract: Writable, canonical: string): Writable {
  contract['components'] ??= {}
  const schemes: Writable = {}
  object(contract, 'components')['securitySchemes'] ??= schemes
  const known = object(read('security'), 'securitySchemes')

  for (const { operation, parameters } of operations(contract)) {
    for (const way of (operation['security'] ?? []) as object[])
      for (const scheme of Object.keys(way)) schemes[scheme] = known[scheme]
    for (const name of inherited) operation[name] ??= contract[name]
    const takesKey = takesIdempotencyKey(operation)
    if (takesKey) {
      operation['parameters'] ??= []
      const own = operation['parameters'] as unknown[]
      const name = `${operation['x-idempotency'] === 'optional' ? 'Optional' : ''}IdempotencyKey`
      own.push({ $ref: `${canonical}/parameters.yaml#/components/parameters/${name}` })
    }
    const takesInput =
      parameters || operation['parameters'] !== undefined || operation['requestBody'] !== undefined
    const responses = object(operation, 'responses')
    for (const [status, name] of Object.entries({
      ...(takesInput && { 400: 'RequestInvalid' }),
      401: 'Unauthenticated',
      403: 'Forbidden',
      406: 'NotAcceptable',
      ...(takesKey && { 409: 'InFlight' }),
      ...(operation['requestBody'] !== undefined && {
        413: 'PayloadTooLarge',
        415: 'UnsupportedMediaType',
      }),
      ...(takesKey && { 422: 'IdempotencyKeyReused' }),
      429: 'QuotaExceeded',
      500: 'Internal',
      502: 'SystemRefused',
      503: 'SystemUnavailable',
    }))
      responses[status] ??= { $ref: `${canonical}/problem.yaml#/components/responses/${name}` }
  }
  return contract
}

/**
 * Adds the headers of every answer to a bundled contract: correlation id and rate limit everywhere,
 * `Idempotent-Replayed` on the successes of operations that take an Idempotency-Key.
 */
export function completeHeaders(contract: Writable): Writable {
  const components = object(contract, 'components')
  const canonical = read('parameters')['headers'] as Record<string, unknown>
  const headers = { ...canonical, ...(components['headers'] as object | undefined) }
  components['headers'] = headers
  const everywhere = {
    'X-Correlation-Id': 'CorrelationId',
    'RateLimit-Policy': 'RateLimitPolicy',
    RateLimit: 'RateLimit',
  }
  const named = (components['responses'] ?? {}) as Record<string, Writable>
  for (const response of Object.values(named)) add(response, everywhere)
  for (const { operation } of operations(contract))
    for (const [status, response] of Object.entries(object(operation, 'responses'))) {
      if ('$ref' in (response as object)) continue
      add(response as Writable, everywhere)
      if (takesIdempotencyKey(operation) && status.startsWith('2'))
        add(response as Writable, { 'Idempotent-Replayed': 'IdempotentReplayed' })
    }
  const text = JSON.stringify(contract)
  for (const name of Object.keys(headers))
    if (!text.includes(`"#/components/headers/${name}"`))
      delete (headers as Record<string, unknown>)[name]
  return contract
}

/** A parsed document that may still be changed. */
export type Writable = Record<string, unknown>

const inherited = ['x-owner', 'x-audience', 'x-slo', 'x-data-classes']
const methods = new Set(['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'query'])

const takesIdempotencyKey = ({ 'x-idempotency': level }: Writable) =>
  level === 'required' || level === 'optional'

function* operations(contract: Writable): Generator<{ operation: Writable; parameters: boolean }> {
  for (const item of Object.values(object(contract, 'paths')) as Writable[])
    for (const [method, operation] of Object.entries(item))
      if (methods.has(method))
        yield { operation: operation as Writable, parameters: item['parameters'] !== undefined }
}

function add(response: Writable, names: Record<string, string>): void {
  response['headers'] ??= {}
  const headers = object(response, 'headers')
  for (const [header, component] of Object.entries(names))
    headers[header] ??= { $ref: `#/components/headers/${component}` }
}

function object(parent: Writable, key: string): Writable {
  return parent[key] as Writable
}

function read(name: string): Writable {
  const file = new URL(`canonical/${name}.yaml`, import.meta.url)
  return object(parse(readFileSync(file, 'utf8')) as Writable, 'components')
}
