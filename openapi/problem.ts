/** What a problem code means everywhere: status, title, and what the reader of its page should do. */
type ProblemKind = {
  readonly status: number
  readonly title: string
  /** The text of the page behind `type`: what happened and what to do. */
  readonly help: string
  /** Whether the same call may succeed later without a change. */
  readonly retryable?: true
  /**
   * `unknown`: the effect may have happened; look it up before doing it again.
   * Absent: nothing happened.
   */
  readonly effect?: 'unknown'
  /** Another registry's type URI, where one exists. */
  readonly type?: string
}

/**
 * The table of problem codes. The code is the contract (it names the page and the type URI);
 * title and help are for people. RFC 9457: https://www.rfc-editor.org/rfc/rfc9457
 */
export const problems = {
  'request-invalid': {
    status: 400,
    title: 'The request does not keep the contract',
    help: 'Each entry of `errors` points at one place (RFC 6901 pointer into the body, or the parameter, header or cookie) and says what is expected there. Correct it and send again; nothing was changed.',
  },
  'idempotency-key-missing': {
    status: 400,
    title: 'This operation needs an Idempotency-Key',
    help: 'Make one key for each thing you want done once (a UUID will do), store it before you send, and send it again with every retry: `Idempotency-Key: "8e03978e-40d5-43e8-bc93-6894a57f9324"`.',
  },
  unauthenticated: {
    status: 401,
    title: 'The caller is not known',
    help: 'Send your API key as `Authorization: Bearer xd_…` or `X-API-Key: xd_…`, or an access token as `Authorization: Bearer …` (`DPoP …` with a proof where it is bound to a key). Neither is accepted in the URL. A revoked or expired key is answered the same way as an unknown one; what is wrong with a token stands in `detail` and in `WWW-Authenticate`, which also tells where tokens are to be had.',
  },
  'payment-declined': {
    status: 402,
    title: 'The payment was declined',
    help: 'The payment provider refused the tender. The order was rejected, its stock released and nothing charged. Ask for another means of payment and place the order again with a new Idempotency-Key.',
  },
  forbidden: {
    status: 403,
    title: 'The key may not do this',
    help: 'The key or token is valid but may not do this: it lacks the scope named in `detail`, or it is bound to one customer or partner. Ask the owner of the API for another one.',
  },
  'cleartext-refused': {
    status: 403,
    title: 'Not without TLS',
    help: 'The request came over a connection that others can read along, so nothing was done and nothing of it was looked at: the answer is the same with good credentials, bad ones and none. Use https. A key that was sent this way should be rolled. Whoever runs the server: `CROSSDOCK_CLEARTEXT` and `CROSSDOCK_TRUSTED_PROXIES` say who may speak without TLS.',
  },
  'not-found': {
    status: 404,
    title: 'There is no such thing here',
    help: 'Either the path is not in any published contract, or the resource does not exist for you. The answer is the same whether it is absent or another tenant’s.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The path exists, the method does not',
    help: 'The `Allow` header lists the methods of this path.',
  },
  'not-acceptable': {
    status: 406,
    title: 'No representation you accept',
    help: 'Accept `application/json`.',
  },
  'request-timeout': {
    status: 408,
    title: 'The request took too long to arrive',
    help: 'Headers must be here within 10 seconds, the whole request within 30. Nothing was done; send it again over a connection that keeps up.',
    retryable: true,
  },
  'in-flight': {
    status: 409,
    title: 'The first request with this Idempotency-Key is still running',
    help: 'Wait as long as `Retry-After` says and send the same request again; you will get the first one’s answer.',
    retryable: true,
  },
  'insufficient-stock': {
    status: 409,
    title: 'Not enough stock',
    help: 'Each entry of `errors` points at a line that cannot be promised. Nothing was reserved or charged. Lower the quantity, or ask availability for another location or date.',
  },
  'price-changed': {
    status: 409,
    title: 'The price is not what the order says',
    help: 'Each entry of `errors` points at a line and gives the current price. Show it to the shopper and place the order again with a new Idempotency-Key.',
  },
  'state-conflict': {
    status: 409,
    title: 'The state of the resource does not allow this',
    help: '`detail` says which state it is in and what is possible from there. Read the resource again before you retry.',
  },
  'key-given-once': {
    status: 409,
    title: 'The key was made, and is not shown again',
    help: 'A request with this Idempotency-Key made an API key already; `keyId` names it. Its text stood in the first answer only and is kept nowhere. If that answer got lost, revoke the key and ask again with a new Idempotency-Key.',
  },
  'duplicate-order': {
    status: 409,
    title: 'This order was already placed',
    help: 'An order with the same channel reference exists; `order` names it. If it is a retry, use the same Idempotency-Key as the first time.',
  },
  gone: {
    status: 410,
    title: 'This version was retired',
    help: 'The `Link` header names its successor.',
  },
  brownout: {
    status: 503,
    title: 'This version is switched off for a while',
    help: 'The version is deprecated. Before its sunset it is switched off at announced times, so that whoever still calls it notices while it is easy to mend. Nothing was done. Move to the version that the `Link` header names as `successor-version`; until then wait as long as `Retry-After` says and send again.',
    retryable: true,
  },
  'payload-too-large': {
    status: 413,
    title: 'The request is too large',
    help: '`detail` names the limit. Split the request.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The content type is not taken here',
    help: 'The `Accept` header of this answer lists the media types taken here. Send one of them, text as UTF-8, without a `Content-Encoding`.',
  },
  'expectation-failed': {
    status: 417,
    title: 'The expectation is not known',
    help: 'The only value of `Expect` that is known is `100-continue`. Nothing was done; send the request without it.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'This Idempotency-Key was used for another request',
    help: 'The key already stands for a different body. Use a new key for a new request.',
  },
  'order-invalid': {
    status: 422,
    title: 'The order makes no sense as a whole',
    help: 'The request keeps the schema, but `errors` lists what does not add up (totals, currencies, unknown products, places that cannot deliver). Correct it and send again.',
  },
  'contract-invalid': {
    status: 422,
    title: 'The contract cannot be served',
    help: 'The text that was submitted is no OpenAPI contract that could be served here. Each entry of `errors` says what is wrong. Correct it and submit it again; nothing was kept.',
  },
  'quota-exceeded': {
    status: 429,
    title: 'Too many requests',
    help: '`violated-policies` names the limits that were reached, the `RateLimit` header when there is more. Wait as long as `Retry-After` says; a refused request used nothing up.',
    retryable: true,
    type: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
  },
  'headers-too-large': {
    status: 431,
    title: 'The headers of the request are too large',
    help: 'URL and headers together may have 16 KiB. Nothing was done; send less of them.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong here',
    help: 'It is our fault and it is logged. Quote the `correlationId`. If you sent an Idempotency-Key, sending the same request again is safe.',
    retryable: true,
  },
  'not-implemented': {
    status: 501,
    title: 'The connected system cannot do this',
    help: 'The connector in use has no such function. `detail` names it.',
  },
  'answer-invalid': {
    status: 502,
    title: 'The answer did not keep the contract',
    help: 'Rather than pass on a wrong answer the gateway withheld it and raised an incident. What you asked for may have been done: read the resource, or send the same Idempotency-Key again.',
    effect: 'unknown',
  },
  'system-refused': {
    status: 502,
    title: 'A connected system refused',
    help: 'The system named in `detail` understood and said no. Nothing was done there.',
  },
  'system-answer-invalid': {
    status: 502,
    title: 'A connected system answered nonsense',
    help: 'Its answer did not keep its own contract, so it is not known whether it did what was asked. It will be looked up before it is done again.',
    retryable: true,
    effect: 'unknown',
  },
  'system-unavailable': {
    status: 503,
    title: 'A connected system is not available',
    help: 'Nothing was done there. Wait as long as `Retry-After` says and send again.',
    retryable: true,
  },
  'system-throttled': {
    status: 503,
    title: 'A connected system asks for a pause',
    help: 'Nothing was done there. Wait as long as `Retry-After` says and send again.',
    retryable: true,
  },
  'reduced-capacity': {
    status: 503,
    title: 'Too busy for this now',
    help: 'The server cannot serve everybody at the moment and turns requests away by class, those that matter least first. Nothing was done. Wait as long as `Retry-After` says and send again.',
    retryable: true,
    type: 'https://iana.org/assignments/http-problem-types#temporary-reduced-capacity',
  },
  unavailable: {
    status: 503,
    title: 'Not ready to take this',
    help: 'The server is starting, stopping or shedding load, and has not accepted anything. Wait as long as `Retry-After` says and send again.',
    retryable: true,
  },
  'system-outcome-unknown': {
    status: 504,
    title: 'It is not known whether a connected system did it',
    help: 'The call was sent and no answer came. It will be looked up before it is done again; read the resource for the outcome.',
    retryable: true,
    effect: 'unknown',
  },
  'not-kept': {
    status: 504,
    title: 'Nothing that may be given is kept',
    help: 'The request asks for a kept answer only (`Cache-Control: only-if-cached`), and there is none that is fresh enough. Send it without that directive.',
  },
  'loop-detected': {
    status: 508,
    title: 'The request came back',
    help: 'An upstream sent the request to the gateway it came from. Nothing was done; whoever runs the gateway has to correct the address of the upstream.',
  },
} as const satisfies Record<string, ProblemKind>

export type ProblemCode = keyof typeof problems

/** One fault in the input: where (RFC 6901 pointer, or `?name` / `header name`), which rule, what is expected. */
export type Fault = {
  readonly pointer: string
  readonly keyword: string
  readonly detail: string
  /** With `price-changed`: the price now. */
  readonly current?: { readonly currency: string; readonly amount: string }
}

export type ProblemOptions = {
  /** For the caller: what to do. Never internals. */
  readonly detail?: string
  readonly errors?: readonly Fault[]
  readonly retryAfterSeconds?: number
  /** Further members of the problem document. */
  readonly extensions?: Readonly<Record<string, unknown>>
  /** For the log only. */
  readonly cause?: unknown
}

/** The RFC 9457 document of a problem, as sent and as recorded. */
export type ProblemDocument = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: ProblemCode
  readonly detail?: string
  readonly errors?: readonly Fault[]
  readonly [extension: string]: unknown
}

/** The one error class. Recognise it by `code`; what is read back from a record is made whole by `Problem.from`. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly detail: string | undefined
  readonly errors: readonly Fault[] | undefined
  readonly retryAfterSeconds: number | undefined
  readonly extensions: Readonly<Record<string, unknown>> | undefined

  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    super(options.detail ?? problems[code].title, { cause: options.cause })
    this.code = code
    this.detail = options.detail
    this.errors = options.errors
    this.retryAfterSeconds = options.retryAfterSeconds
    this.extensions = options.extensions
  }

  get #kind(): ProblemKind {
    return problems[this.code]
  }

  get status(): number {
    return this.#kind.status
  }

  get retryable(): boolean {
    return this.#kind.retryable ?? false
  }

  /** Whether the effect may have happened all the same. */
  get effectUnknown(): boolean {
    return this.#kind.effect === 'unknown'
  }

  /** The RFC 9457 document; `instance` and correlation id are added by who sends it. */
  document(): ProblemDocument {
    return {
      type: problemType(this.code),
      title: this.#kind.title,
      status: this.status,
      code: this.code,
      ...(this.detail !== undefined && { detail: this.detail }),
      ...(this.errors !== undefined && { errors: this.errors }),
      ...(this.retryAfterSeconds !== undefined && { retryAfterSeconds: this.retryAfterSeconds }),
      ...this.extensions,
    }
  }

  /** Any thrown or recorded thing as a Problem; what is not one becomes `internal` and says nothing outside. */
  static from(error: unknown): Problem {
    if (error instanceof Problem) return error
    if (isDocument(error)) {
      const { type: _type, title: _title, status: _status, code, ...rest } = error
      const { detail, errors, retryAfterSeconds, ...extensions } = rest as ProblemOptions
      return new Problem(code, {
        ...(detail !== undefined && { detail }),
        ...(errors !== undefined && { errors }),
        ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
        ...(Object.keys(extensions).length > 0 && { extensions }),
      })
    }
    return new Problem('internal', { cause: error })
  }
}

/** The `type` URI of a problem code; it resolves to the page that explains it. */
export function problemType(code: ProblemCode): string {
  const kind: ProblemKind = problems[code]
  return kind.type ?? `/problems/${code}`
}

function isDocument(value: unknown): value is ProblemDocument {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    value.code in problems
  )
}
