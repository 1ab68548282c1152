import { hash } from 'node:crypto'
import { compactVerify, errors } from 'jose'
import { LRUCache } from 'lru-cache'
import { Problem } from '../../openapi/problem.ts'
import type { Caller, KnownToken, TokenReader, TokenReading } from '../policies/callers.ts'
import { readCompactJws, type CompactJws } from './compact-jws.ts'
import { dpopProofs, type DpopOptions } from './dpop.ts'
import { plainType, type ClaimSource, type Identity, type Issuer } from './identity-file.ts'
import type { KeySet, KnownKey } from './key-set.ts'
import { isAbout, type Revocation, type Revocations, type TokenIdentity } from './revocations.ts'

export type TokenReaderOptions = {
  readonly identity: Identity
  /** The key set of each issuer, by its `iss`. */
  readonly keySets: ReadonlyMap<string, KeySet>
  readonly revocations: Pick<Revocations, 'isCurrent' | 'changes' | 'isRevoked' | 'look'>
  /** Every scope there is; what else a token holds is not ours. */
  readonly scopes: ReadonlySet<string>
  /** Verified tokens remembered at most. Default 10,000. */
  readonly remembered?: number
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: () => number
  readonly dpop?: Partial<DpopOptions>
}

/** Verifies access tokens, and remembers those that were good until they end or are revoked. */
export type RememberingTokenReader = TokenReader & {
  /** Drops what a revocation ends; undefined: everything. */
  forget(revoked: readonly Revocation[] | undefined): void
}

/**
 * Opens the reader. A token is looked at from the outside in: its form, its issuer, its claims and times, then the
 * signature by a key of that issuer; only what passed all of it is remembered, under the hash of its text.
 */
export function tokenReader({
  identity,
  keySets,
  revocations,
  scopes,
  remembered = 10_000,
  now = Date.now,
  dpop,
}: TokenReaderOptions): RememberingTokenReader {
  const issuers = new Map(identity.issuers.map(issuer => [issuer.issuer, issuer]))
  const kept = new LRUCache<string, Verified>({ max: remembered })
  const proofs = dpopProofs({ now, ...dpop })

  return {
    issuers: [...issuers.keys()],
    resource: identity.resource,
    proofAlgorithms: proofs.algorithms,
    checkProof: proofs.check,
    read(token) {
      const id = hash('sha256', token, 'base64url')
      const verified = kept.get(id)
      if (verified !== undefined && !verified.key.retired && revocations.isCurrent()) {
        return now() < verified.endsAtMs ? verified.known : expired
      }
      return verify(token, id)
    },
    forget(revoked) {
      if (revoked === undefined) kept.clear()
      else {
        for (const [id, { identity: whose }] of kept.entries()) {
          if (revoked.some(one => isAbout(one, whose))) kept.delete(id)
        }
      }
    },
  }

  async function verify(token: string, id: string): Promise<TokenReading> {
    const jws = readCompactJws(token)
    if (jws === undefined) return invalid
    const issuer = issuers.get(String(jws.payload['iss']))
    if (issuer === undefined) return unknownIssuer
    const claims = readClaims(jws, issuer, now())
    if ('refused' in claims) return claims

    const keys = await (keySets.get(issuer.issuer) as KeySet).find(jws.header.kid, jws.header.alg)
    const before = revocations.changes()
    const key = await signer(token, jws, keys)
    if (key === undefined) return invalid

    const whose: TokenIdentity = {
      issuer: issuer.issuer,
      jti: claims.jti,
      subject: claims.subject,
      client: claims.client,
      kid: jws.header.kid,
      thumbprint: key.thumbprint,
      issuedAtMs: claims.issuedAtMs - issuer.clockSkewSeconds * 1000,
    }
    const current = revocations.isCurrent()
    if (current ? revocations.isRevoked(whose) : await look(whose)) return revoked
    const caller = toCaller(jws, issuer, claims, scopes)
    if ('refused' in caller) return caller
    const known: KnownToken = { caller, confirmation: claims.confirmation }
    // What was revoked while the signature was checked must not be remembered.
    if (current && revocations.changes() === before && !key.retired) {
      kept.set(id, { known, key, identity: whose, endsAtMs: claims.endsAtMs })
    }
    return known
  }

  function look(whose: TokenIdentity): Promise<boolean> {
    return revocations.look(whose).catch((cause: unknown) => {
      throw new Problem('unavailable', { retryAfterSeconds: 1, cause })
    })
  }
}

type Verified = {
  readonly known: KnownToken
  readonly key: KnownKey
  readonly identity: TokenIdentity
  readonly endsAtMs: number
}

type Refusal = { readonly refused: string }

const invalid: Refusal = { refused: 'The access token is not valid.' }
const expired: Refusal = { refused: 'The access token has expired.' }
const revoked: Refusal = { refused: 'The access token was revoked.' }
const unknownIssuer: Refusal = { refused: 'The issuer of the access token is not trusted here.' }

/** The key that made the signature, or undefined. A key verifies with its own algorithm only. */
async function signer(
  token: string,
  { header: { alg } }: CompactJws,
  keys: readonly KnownKey[],
): Promise<KnownKey | undefined> {
  for (const key of keys.slice(0, 3)) {
    try {
      await compactVerify(token, key.key, { algorithms: [alg] })
      return key
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error
    }
  }
  return undefined
}

type Claims = {
  readonly jti: string | undefined
  readonly subject: string | undefined
  readonly client: string | undefined
  readonly issuedAtMs: number
  readonly endsAtMs: number
  readonly confirmation: KnownToken['confirmation']
}

/** Checks what can be checked without a key, so that nothing is fetched for a token that is worth nothing anyway. */
function readClaims(
  { header, payload }: CompactJws,
  issuer: Issuer,
  nowMs: number,
): Claims | Refusal {
  // Compared as it is written: "none", "None" and their kind are in no list.
  if (!(issuer.algorithms as readonly string[]).includes(header.alg)) return invalid
  if (header.typ === undefined || !issuer.typ.includes(plainType(header.typ))) {
    return { refused: 'The token is not an access token: its typ is another one.' }
  }
  const claim = (name: string) => (Object.hasOwn(payload, name) ? payload[name] : undefined)
  for (const name of ['iss', 'aud', 'exp', ...issuer.requiredClaims]) {
    const value = claim(name)
    if (value === undefined || value === null || value === '') {
      return { refused: `The access token must have the claim ${name}.` }
    }
  }
  const audience = claim('aud')
  const named = Array.isArray(audience) ? (audience as unknown[]) : [audience]
  if (!named.some(one => typeof one === 'string' && issuer.audiences.includes(one))) {
    return { refused: 'The access token is for somebody else: aud does not name this API.' }
  }

  const exp = claim('exp')
  const nbf = claim('nbf')
  const iat = claim('iat')
  if (!isTime(exp) || !(nbf === undefined || isTime(nbf)) || !(iat === undefined || isTime(iat))) {
    return invalid
  }
  const skewMs = issuer.clockSkewSeconds * 1000
  const endsAtMs = exp * 1000 + skewMs
  if (endsAtMs <= nowMs) return expired
  if (Math.max(nbf ?? 0, iat ?? 0) * 1000 - skewMs > nowMs) {
    return { refused: 'The access token is not valid yet.' }
  }
  const beganMs = (iat ?? nbf ?? nowMs / 1000) * 1000
  if (exp * 1000 - beganMs > issuer.maxLifetimeSeconds * 1000) {
    return { refused: 'The access token lives longer than is accepted here.' }
  }

  const confirmation = claim('cnf')
  const bound = confirmation === undefined ? undefined : confirmationOf(confirmation)
  if (bound === null) return invalid
  const words = ['jti', 'sub', 'client_id', 'azp'].map(name => {
    const value = claim(name)
    return typeof value === 'string' && isWord(value)
      ? value
      : value === undefined
        ? undefined
        : null
  })
  if (words.includes(null)) return invalid
  const [jti, subject, client, authorized] = words as (string | undefined)[]
  return {
    jti,
    subject,
    client: client ?? authorized,
    issuedAtMs: iat === undefined ? Infinity : iat * 1000,
    endsAtMs,
    confirmation: bound,
  }
}

/** RFC 7519 NumericDate, within what a date can hold. */
const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value < 8.64e12

/** What may stand in a log line and an id as it is. */
const isWord = (value: string) => /^[^\p{C}]{1,256}$/u.test(value)

/** Undefined never; null for a confirmation that we cannot check: RFC 7800 section 3.1. */
function confirmationOf(value: unknown): NonNullable<KnownToken['confirmation']> | null {
  if (typeof value !== 'object' || value === null) return null
  const { jkt, 'x5t#S256': x5tS256 } = value as { jkt?: unknown; 'x5t#S256'?: unknown }
  const thumbprint = (one: unknown) => typeof one === 'string' && /^[A-Za-z0-9_-]{43}$/.test(one)
  if (jkt === undefined && x5tS256 === undefined) return null
  if (jkt !== undefined && !thumbprint(jkt)) return null
  if (x5tS256 !== undefined && !thumbprint(x5tS256)) return null
  return {
    ...(jkt !== undefined && { jkt: jkt as string }),
    ...(x5tS256 !== undefined && { x5tS256: x5tS256 as string }),
  }
}

/** Who the token stands for, in our words. */
function toCaller(
  { payload }: CompactJws,
  { name, claims: mapping, environment }: Issuer,
  { jti, subject, client }: Claims,
  scopes: ReadonlySet<string>,
): Caller | Refusal {
  const missing: string[] = []
  const one = (part: 'tenant' | 'application' | 'channel' | 'plan' | 'customer' | 'partner') => {
    const source = mapping[part]
    if (source === undefined) return undefined
    const [value] = valuesOf(payload, source)
    if (value !== undefined && isWord(value)) return value
    if (source.optional !== true || isPresent(payload, source)) missing.push(part)
    return undefined
  }
  const tenant = one('tenant')
  const application = one('application')
  const channel = one('channel')
  const plan = one('plan')
  const customer = one('customer')
  const partner = one('partner')
  if (
    tenant === undefined ||
    application === undefined ||
    channel === undefined ||
    plan === undefined ||
    missing.length > 0
  ) {
    return { refused: `The access token does not tell its ${missing.join(', ')}.` }
  }
  return {
    plan,
    ...(jti !== undefined && { tokenId: jti }),
    principal: {
      tenant,
      application: `${name}:${application}`,
      environment,
      channel,
      scopes: valuesOf(payload, mapping.scopes).filter(scope => scopes.has(scope)),
      ...(subject !== undefined && { subject }),
      ...(client !== undefined && { client }),
      ...(customer !== undefined && { customer }),
      ...(partner !== undefined && { partner }),
    },
  }
}

/** The texts a source gives: a claim may be one text (of scopes: several, separated by spaces) or a list of them. */
function valuesOf(payload: Readonly<Record<string, unknown>>, source: ClaimSource): string[] {
  if (source.value !== undefined) return source.value.split(' ')
  const found = claimAt(payload, source.claim ?? '')
  const texts = typeof found === 'string' ? found.split(' ') : Array.isArray(found) ? found : []
  const { values } = source
  return texts.flatMap(text => {
    if (typeof text !== 'string' || text === '') return []
    if (values === undefined) return [text]
    return Object.hasOwn(values, text) ? [values[text] as string] : []
  })
}

const isPresent = (payload: Readonly<Record<string, unknown>>, { claim = '' }: ClaimSource) =>
  claimAt(payload, claim) !== undefined

/** A claim by its name, or something inside of one by its JSON pointer (RFC 6901). */
function claimAt(payload: unknown, claim: string): unknown {
  const path = claim.startsWith('/')
    ? claim
        .slice(1)
        .split('/')
        .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    : [claim]
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Record<string, unknown>)[part]
        : undefined,
    payload,
  )
}
