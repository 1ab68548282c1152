import {
  createECDH,
  createPrivateKey,
  hkdfSync,
  sign,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto'
import type { Caller, PrincipalSigner } from '../policies/callers.ts'
import { thumbprintOf } from './public-key.ts'

/** The field a forwarded request carries; whatever a caller sends under this name is dropped. */
const principalHeader = 'crossdock-principal'

export type PrincipalAssertionOptions = {
  /** What the keys are made from: the same on every server. The first one signs; all of them are published. */
  readonly secrets: readonly { readonly secret: Buffer }[]
  /** The `iss` of the assertions. Default `crossdock`. */
  readonly issuer?: string | undefined
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: () => number
}

/**
 * Opens the signer. Its keys are derived from the server's secrets: every process signs with the same one, a restart
 * keeps it, and it changes when the secret is rotated. Signing costs more than a request, so an assertion is made once
 * per caller, audience and half of its life: every assertion handed out lives half a minute more at least.
 */
export function principalAssertions({
  secrets,
  issuer = 'crossdock',
  now = Date.now,
}: PrincipalAssertionOptions): PrincipalSigner {
  const keys = secrets.map(({ secret }) => signingKey(secret))
  const [first] = keys
  if (first === undefined) throw new Error('signing who calls takes a secret')
  const header = part({ alg: 'ES256', typ: 'principal+jwt', kid: first.jwk['kid'] })
  /** A caller stays the same object for as long as its key or token is remembered. */
  const made = new WeakMap<Caller, Map<string, Assertion>>()

  return {
    jwks: { keys: keys.map(({ jwk }) => jwk) },
    assertionFor(caller, audience) {
      const atMs = now()
      let ofCaller = made.get(caller)
      const kept = ofCaller?.get(audience)
      if (kept !== undefined && atMs < kept.renewAtMs && atMs >= kept.madeAtMs) return kept.text
      if (ofCaller === undefined) made.set(caller, (ofCaller = new Map()))
      const text = assertion(first.key, header, claimsOf(caller, audience, issuer, atMs))
      ofCaller.set(audience, { text, madeAtMs: atMs, renewAtMs: atMs + lifetimeMs / 2 })
      return text
    },
  }
}

/**
 * Names under which applications behind a gateway are told who calls. None of them may come from outside; an
 * underscore is a hyphen to many of them.
 */
export function isIdentityHeader(name: string): boolean {
  return identityHeaders.test(name.toLowerCase().replaceAll('_', '-'))
}

const identityHeaders = new RegExp(
  `^(?:${[
    principalHeader,
    'remote-(?:user|groups|name|email)',
    'x-(?:remote|forwarded|authenticated|auth|webauth|proxy)-(?:user|userid|username|email|groups?|roles?|preferred-username|access-token|id-token|subject|tenant|client)',
    'x-auth-request-.*',
    'x-consumer-.*',
    'x-credential-.*',
    'x-anonymous-consumer',
    'x-authenticated-.*',
    'x-userinfo',
    'x-(?:access|id)-token',
    'x-amzn-oidc-.*',
    'x-goog-(?:authenticated-user|iap)-.*',
    'x-ms-client-principal.*',
    'x-jwt-.*',
    '(?:x-)?(?:ssl-)?client-(?:cert|dn|verify|san|subject|issuer)(?:-.*)?',
    'x-ssl-.*',
    'x-forwarded-(?:client-cert|tls-client-cert).*',
  ].join('|')})$`,
)

const lifetimeMs = 60_000

type Assertion = {
  readonly text: string
  readonly madeAtMs: number
  readonly renewAtMs: number
}

function claimsOf(
  { principal, plan }: Caller,
  audience: string,
  issuer: string,
  atMs: number,
): object {
  const { tenant, application, environment, channel, scopes } = principal
  const { subject, client, customer, partner } = principal
  const iat = Math.floor(atMs / 1000)
  return {
    iss: issuer,
    aud: audience,
    sub: subject ?? application,
    iat,
    exp: iat + lifetimeMs / 1000,
    tenant,
    application,
    environment,
    channel,
    plan,
    scope: scopes.join(' '),
    ...(client !== undefined && { client_id: client }),
    ...(customer !== undefined && { customer }),
    ...(partner !== undefined && { partner }),
  }
}

/** Signed by Node itself, in one go: jose would give a promise. */
function assertion(key: KeyObject, header: string, claims: object): string {
  const signed = `${header}.${part(claims)}`
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' })
  return `${signed}.${signature.toString('base64url')}`
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A P-256 key from a secret: https://nvlpubs.nist.gov/nistpubs/FIPS/NIST.FIPS.186-5.pdf appendix A.2.1 */
function signingKey(secret: Buffer): { readonly key: KeyObject; readonly jwk: JsonWebKey } {
  const bytes = Buffer.from(hkdfSync('sha256', secret, '', 'crossdock principal assertion', 48))
  const scalar = (BigInt(`0x${bytes.toString('hex')}`) % (order - 1n)) + 1n
  const d = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex')
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(d)
  const point = curve.getPublicKey()
  const open = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  return {
    key: createPrivateKey({ key: { ...open, d: d.toString('base64url') }, format: 'jwk' }),
    jwk: { ...open, kid: thumbprintOf(open), use: 'sig', alg: 'ES256' },
  }
}

/** Of the curve P-256. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
