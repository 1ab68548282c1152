import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import { httpClient, type HttpClientOptions } from '../http.ts'
import { listOf, members, object, text, type Shape } from '../shape.ts'

export type GraphqlRequest<Data> = {
  readonly document: string
  readonly variables: Readonly<Record<string, unknown>>
  /** Whether a lost answer leaves something to look up. */
  readonly effect: 'read' | 'write'
  readonly data: Shape<Data>
}

export type Graphql = <Data>(call: Call, request: GraphqlRequest<Data>) => Promise<Data>

export type ShopifyGraphqlOptions = Pick<
  HttpClientOptions,
  'system' | 'url' | 'timeoutMs' | 'connections'
> & {
  readonly token: string
  /** Of the Admin API: `2026-10`. */
  readonly apiVersion: string
}

/**
 * Shopify's GraphQL Admin API, whose errors mostly come with status 200. On top of what HTTP says:
 *
 * | code in `errors` | read | write |
 * |---|---|---|
 * | THROTTLED | `system-throttled`, for as long as the cost takes to be restored | the same |
 * | INTERNAL_SERVER_ERROR, TIMEOUT, SERVICE_UNAVAILABLE | `system-unavailable` | `system-outcome-unknown` |
 * | any other, and no data | `system-refused` | the same |
 * | any other beside data | `system-answer-invalid` | the same |
 *
 * https://shopify.dev/docs/api/admin-graphql#status_and_error_codes
 */
export function shopifyGraphql({
  system,
  url,
  timeoutMs,
  connections,
  token,
  apiVersion,
}: ShopifyGraphqlOptions): Graphql {
  const headers = { 'x-shopify-access-token': token }
  const http = httpClient({ system, url, timeoutMs, connections, headers, refusal })

  return async (call, { document, variables, effect, data: expected }) => {
    const { body } = await http(call, {
      method: 'POST',
      path: `/admin/api/${apiVersion}/graphql.json`,
      effect,
      body: { query: document, variables },
      answers: { 200: envelope },
    })
    const [error] = body.errors ?? []
    if (error !== undefined) throw toProblem({ system, effect, error, body })
    if (!expected.is(body.data)) {
      const faults = expected.faults(body.data).slice(0, 300)
      const detail = `${system}: answered with a wrong shape: ${faults}`
      throw new Problem('system-answer-invalid', { detail })
    }
    return body.data
  }
}

type GraphqlError = { readonly message: string; readonly extensions?: { readonly code?: string } }
type Cost = {
  readonly requestedQueryCost: number
  readonly throttleStatus: { readonly currentlyAvailable: number; readonly restoreRate: number }
}
type Envelope = {
  readonly data?: unknown
  readonly errors?: readonly GraphqlError[]
  readonly extensions?: { readonly cost?: Cost }
}

const broken = new Set(['INTERNAL_SERVER_ERROR', 'TIMEOUT', 'SERVICE_UNAVAILABLE'])

function toProblem({
  system,
  effect,
  error: { message, extensions },
  body,
}: {
  readonly system: string
  readonly effect: 'read' | 'write'
  readonly error: GraphqlError
  readonly body: Envelope
}): Problem {
  const detail = `${system}: ${message.slice(0, 200)}`
  const code = extensions?.code ?? ''
  if (code === 'THROTTLED' || message === 'Throttled') {
    const retryAfterSeconds = secondsToRestore(body.extensions?.cost)
    return new Problem('system-throttled', { detail, retryAfterSeconds })
  }
  if (broken.has(code)) {
    return new Problem(effect === 'write' ? 'system-outcome-unknown' : 'system-unavailable', {
      detail,
    })
  }
  const hasData = typeof body.data === 'object' && body.data !== null
  return new Problem(hasData ? 'system-answer-invalid' : 'system-refused', { detail })
}

/** The bucket fills at `restoreRate` points a second. */
function secondsToRestore(cost: Cost | undefined): number {
  if (cost === undefined) return 1
  const { currentlyAvailable, restoreRate } = cost.throttleStatus
  const missing = cost.requestedQueryCost - currentlyAvailable
  return restoreRate > 0 ? Math.max(1, Math.ceil(missing / restoreRate)) : 1
}

const number = { type: 'number' }
const envelope = members<Envelope>(
  {
    data: {},
    errors: listOf(
      object({ message: text, extensions: object({ code: text }, ['code']) }, ['extensions']),
    ),
    extensions: object(
      {
        cost: object({
          requestedQueryCost: number,
          throttleStatus: object({ currentlyAvailable: number, restoreRate: number }),
        }),
      },
      ['cost'],
    ),
  },
  ['data', 'errors', 'extensions'],
)

const denied = members<{ errors: string }>({ errors: text })

/** What Shopify says with a status of its own: `{"errors": "[API] Invalid API key or access token …"}`. */
function refusal(body: unknown): string | undefined {
  return denied.is(body) ? body.errors : undefined
}
