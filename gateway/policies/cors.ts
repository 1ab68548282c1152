import type { GovernedOperation, PolicyKind } from './policy.ts'

export type CorsOptions = {
  readonly origins: readonly string[]
  readonly credentials: boolean
  readonly exposedHeaders: readonly string[]
  readonly maxAgeSeconds: number
}

/** Lets pages of other origins read answers, each by name. https://fetch.spec.whatwg.org/#http-cors-protocol */
export const cors: PolicyKind<CorsOptions> = {
  kind: 'cors',
  description:
    'Lets scripts on web pages of the listed origins call the API from a browser. Preflights are answered before anything asks who it is; other origins get the same answers without the permission to read them. Put it first, so that problems can be read too.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['origins'],
    properties: {
      origins: {
        description:
          'Exact origins (`https://shop.example.com`), compared whole; or `*` alone, for an API that takes no credentials of the browser.',
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: {
          type: 'string',
          pattern: '^(\\*|https?://(\\[[0-9a-f:.]+\\]|[a-z0-9.-]+)(:[0-9]{1,5})?)$',
        },
        examples: [['https://shop.example.com']],
      },
      credentials: {
        description:
          'Whether the browser may send cookies and its own credentials. Not with `*`. API keys need it not.',
        type: 'boolean',
        default: false,
      },
      exposedHeaders: {
        description: 'Headers of answers that scripts may read beside the few they always can.',
        type: 'array',
        items: { type: 'string', pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$" },
        default: [
          'Deprecation',
          'Idempotent-Replayed',
          'Link',
          'Location',
          'RateLimit',
          'RateLimit-Policy',
          'Retry-After',
          'Sunset',
          'X-Correlation-Id',
        ],
      },
      maxAgeSeconds: {
        description: 'How long a browser may remember the answer to a preflight.',
        type: 'integer',
        minimum: 0,
        maximum: 86_400,
        default: 600,
      },
    },
  },
  create({ origins, credentials, exposedHeaders, maxAgeSeconds }, { place }) {
    const any = origins.includes('*')
    if (any && origins.length > 1)
      throw new Error(`${place} origins: * stands for all, so it stands alone`)
    if (any && credentials) {
      throw new Error(
        `${place} credentials: with * every page there is could act with its visitor's credentials; list the origins`,
      )
    }
    const listed = new Set(origins)
    const exposed = exposedHeaders.join(', ')

    /** Says who may read the answer. The answer differs by origin, which caches have to know. */
    const allow = (origin: string | undefined, header: SetHeader): boolean => {
      if (!any) header('vary', 'Origin')
      if (origin === undefined || !(any || listed.has(origin))) return false
      header('access-control-allow-origin', any ? '*' : origin)
      if (credentials) header('access-control-allow-credentials', 'true')
      return true
    }
    return operation => {
      const allowHeaders = requestHeadersOf(operation)
      return {
        head({ headers, reply }) {
          const allowed = allow(headers.origin, (name, value) => reply.header(name, value))
          if (allowed && exposed !== '') reply.header('access-control-expose-headers', exposed)
        },
        preflight(origin, header) {
          if (!allow(origin, header)) return
          header('access-control-allow-methods', operation.method)
          header('access-control-allow-headers', allowHeaders)
          header('access-control-max-age', String(maxAgeSeconds))
        },
      }
    }
  },
}

type SetHeader = (name: string, value: string) => unknown

/** What callers of an operation send beside the few headers that need no permission. */
function requestHeadersOf({ takesBody, idempotency }: GovernedOperation): string {
  return [
    'Authorization',
    'X-API-Key',
    'X-Correlation-Id',
    'Traceparent',
    'Tracestate',
    'Prefer',
    'DPoP',
    'If-None-Match',
    'If-Match',
    ...(takesBody ? ['Content-Type'] : []),
    ...(idempotency === 'required' ? ['Idempotency-Key'] : []),
  ].join(', ')
}
