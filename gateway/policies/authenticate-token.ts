import { Problem } from '../../openapi/problem.ts'
import type { Exchange, PolicyKind } from './policy.ts'
import type { KnownToken, ProofRefusal, TokenReader, TokenReading } from './callers.ts'

export type AuthenticateTokenOptions = {
  readonly dpop: 'off' | 'accept' | 'require'
  readonly dpopNonce: boolean
  readonly clientCertificate: 'accept' | 'require'
}

/** Knows the caller by an access token. */
export const authenticateToken: PolicyKind<AuthenticateTokenOptions> = {
  kind: 'authenticate-token',
  description:
    'Knows the caller by its OAuth 2 access token (RFC 9068) from an issuer of policies/identity.yaml, sent as `Authorization: Bearer …`, or as `Authorization: DPoP …` with a proof that it holds the token’s key (RFC 9449). A request without a token passes to the next entry; one with a wrong token is refused (401).',
  provides: ['authentication'],
  takes: ['accessToken'],
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      dpop: {
        description:
          'Whether tokens that are bound to a key are taken (`accept`), only those (`require`), or none (`off`).',
        enum: ['off', 'accept', 'require'],
        default: 'accept',
      },
      dpopNonce: {
        description: 'Whether a DPoP proof must carry a nonce of ours, which a first answer gives.',
        type: 'boolean',
        default: false,
      },
      clientCertificate: {
        description:
          'Whether only tokens that are bound to the client certificate of the connection are taken (`require`); those that are bound to one are never taken without it.',
        enum: ['accept', 'require'],
        default: 'accept',
      },
    },
  },
  create:
    (options, { services: { tokens } }) =>
    () =>
      // Without an issuer nobody can have a token: then it is as if this entry were not there.
      tokens === undefined ? {} : { head: exchange => authenticate(exchange, tokens, options) },
}

function authenticate(
  exchange: Exchange,
  tokens: TokenReader,
  options: AuthenticateTokenOptions,
): void | Promise<void> {
  if (exchange.caller !== undefined) return undefined
  const { authorization } = exchange.headers
  const [, scheme, token = ''] =
    authorization === undefined
      ? []
      : // RFC 9110 section 11.1: the scheme is case-insensitive, one or more spaces follow it.
        (/^(bearer|dpop) +(\S+) *$/i.exec(authorization) ?? [])
  if (scheme === undefined) {
    // RFC 6750 section 3.1: no error code for who has sent no token.
    exchange.challenge = challenge(exchange, tokens, options)
    return undefined
  }
  const isProved = scheme.length === 'dpop'.length
  if (isProved && options.dpop === 'off') {
    throw refuse(exchange, tokens, options, 'DPoP is not taken here.')
  }
  const reading = tokens.read(token)
  const accept = (read: TokenReading) => {
    if ('refused' in read) throw refuse(exchange, tokens, options, read.refused)
    return confirm(exchange, tokens, options, read, isProved ? token : undefined)
  }
  return reading instanceof Promise ? reading.then(accept) : accept(reading)
}

/** Takes the caller when it holds what the token is bound to. */
function confirm(
  exchange: Exchange,
  tokens: TokenReader,
  options: AuthenticateTokenOptions,
  { caller, confirmation }: KnownToken,
  proved: string | undefined,
): void | Promise<void> {
  const { jkt, x5tS256 } = confirmation ?? {}
  const no = (detail: string) => refuse(exchange, tokens, options, detail)
  // https://www.rfc-editor.org/rfc/rfc9449#section-7.2: a bound token is worth nothing as a bearer token.
  if (jkt !== undefined && proved === undefined) {
    throw no('The access token is bound to a key: send it as DPoP, with a proof.')
  }
  if (jkt === undefined && proved !== undefined) {
    throw no('The access token is not bound to a key: send it as Bearer.')
  }
  if (jkt === undefined && options.dpop === 'require') {
    throw no('The access token must be bound to a key (DPoP).')
  }
  // https://www.rfc-editor.org/rfc/rfc8705#section-3
  if (x5tS256 !== undefined && x5tS256 !== exchange.clientCertificate) {
    throw no('The access token is bound to another client certificate.')
  }
  if (x5tS256 === undefined && options.clientCertificate === 'require') {
    throw no('The access token must be bound to the client certificate.')
  }
  if (jkt === undefined || proved === undefined) {
    exchange.caller = caller
    return undefined
  }

  const { wire, headers } = exchange
  const proof = headers['dpop']
  return tokens
    .checkProof({
      proof: typeof proof === 'string' ? proof : undefined,
      token: proved,
      jkt,
      method: wire.method,
      url: `${resourceOf(exchange, tokens)}${wire.url.split('?')[0] ?? ''}`,
      nonce: options.dpopNonce,
    })
    .then(refusal => {
      if (refusal !== undefined) throw refuseProof(exchange, tokens, refusal)
      exchange.caller = caller
    })
}

function refuse(
  exchange: Exchange,
  tokens: TokenReader,
  options: AuthenticateTokenOptions,
  detail: string,
): Problem {
  exchange.challenge = challenge(exchange, tokens, options, {
    error: 'invalid_token',
    error_description: detail,
  })
  return new Problem('unauthenticated', { detail })
}

function refuseProof(
  exchange: Exchange,
  tokens: TokenReader,
  { error, description, nonce }: ProofRefusal,
): Problem {
  exchange.challenge = dpopChallenge(exchange, tokens, { error, error_description: description })
  if (nonce !== undefined) exchange.reply.header('dpop-nonce', nonce)
  return new Problem('unauthenticated', { detail: description })
}

type Parameters = Readonly<Record<string, string>>

/** Every scheme that would be taken: RFC 9110 section 11.6.1 allows several in one field. */
function challenge(
  exchange: Exchange,
  tokens: TokenReader,
  { dpop }: AuthenticateTokenOptions,
  parameters: Parameters = {},
): string {
  const bearer = () =>
    `Bearer ${parametersOf({ realm: 'crossdock', ...parameters, ...metadata(exchange, tokens) })}`
  const proved = () => dpopChallenge(exchange, tokens, parameters)
  return [...(dpop === 'require' ? [] : [bearer()]), ...(dpop === 'off' ? [] : [proved()])].join(
    ', ',
  )
}

/** https://www.rfc-editor.org/rfc/rfc9449#section-7.1 */
function dpopChallenge(exchange: Exchange, tokens: TokenReader, parameters: Parameters): string {
  const algs = tokens.proofAlgorithms.join(' ')
  return `DPoP ${parametersOf({ realm: 'crossdock', ...parameters, algs, ...metadata(exchange, tokens) })}`
}

/** https://www.rfc-editor.org/rfc/rfc9728#section-5.1 */
function metadata(exchange: Exchange, tokens: TokenReader): Parameters {
  const resource = resourceOf(exchange, tokens)
  return { resource_metadata: `${resource}/.well-known/oauth-protected-resource` }
}

/** This API as its callers know it: as it is configured, else as the request says. */
function resourceOf({ wire }: Exchange, { resource }: TokenReader): string {
  return resource ?? `${wire.protocol}://${wire.host}`
}

/** RFC 6750 section 3: no quotes and no backslashes in what we say of ourselves; a Host could hold either. */
function parametersOf(parameters: Parameters): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}="${value.replaceAll(/[^\x20-\x7e]|["\\]/g, '')}"`)
    .join(', ')
}
