import { createHash, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto'

/** Every algorithm a token may be signed with. No `none`, nothing symmetric: https://www.rfc-editor.org/rfc/rfc8725#section-3.1 */
export const tokenAlgorithms = [
  'ES256',
  'ES384',
  'ES512',
  'Ed25519',
  'EdDSA',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
] as const

export type TokenAlgorithm = (typeof tokenAlgorithms)[number]

/** A key of an issuer, ready to verify with, for one algorithm only: RFC 8725bis section 3.1. */
export type PublicKey = {
  readonly kid: string | undefined
  /** `EdDSA` and `Ed25519` are two names of one algorithm: RFC 9864 section 2.2. */
  readonly algorithms: readonly TokenAlgorithm[]
  readonly key: KeyObject
  /** RFC 7638, SHA-256. */
  readonly thumbprint: string
}

/** Raised for a JWK that must not be used, and says why. */
export class KeyError extends Error {
  override readonly name = 'KeyError'
}

/**
 * A JWK as a key to verify with, or a KeyError. What jose and OpenSSL accept and nobody should is refused here: keys for
 * something else, private and symmetric ones, short or broken RSA.
 */
export function toPublicKey(jwk: unknown, allowed: readonly TokenAlgorithm[]): PublicKey {
  if (typeof jwk !== 'object' || jwk === null || Array.isArray(jwk)) {
    throw new KeyError('a key must be an object')
  }
  const members = jwk as JsonWebKey & { [name: string]: unknown }
  const { kid, use, key_ops: operations } = members
  if (kid !== undefined && (typeof kid !== 'string' || kid === '' || kid.length > 256)) {
    throw new KeyError('its kid must be a text of 1 to 256 characters')
  }
  if (use !== undefined && use !== 'sig') throw new KeyError('it is not for signatures')
  if (
    operations !== undefined &&
    !(Array.isArray(operations) && operations.length > 0 && operations.every(isVerify))
  ) {
    throw new KeyError('its key_ops must be verify')
  }
  for (const secret of ['d', 'k', 'p', 'q', 'dp', 'dq', 'qi', 'oth']) {
    if (Object.hasOwn(members, secret)) throw new KeyError('it is not a public key')
  }
  const suited = suitedTo(members)
  const { alg } = members
  if (alg !== undefined && !suited.includes(alg as TokenAlgorithm)) {
    throw new KeyError(`${JSON.stringify(alg)} is not an algorithm of such a key`)
  }
  const chosen =
    (alg as TokenAlgorithm | undefined) ?? allowed.find(algorithm => suited.includes(algorithm))
  const names = chosen !== undefined && edwards.includes(chosen) ? edwards : [chosen]
  const algorithms = allowed.filter(algorithm => names.includes(algorithm))
  if (algorithms.length === 0) throw new KeyError('its algorithm is not one of the allowed ones')

  let key: KeyObject
  try {
    // A point that is not on its curve is refused here, by OpenSSL.
    key = createPublicKey({ key: plain(members), format: 'jwk' })
  } catch (cause) {
    throw new KeyError('it cannot be read', { cause })
  }
  return { kid, algorithms, key, thumbprint: thumbprintOf(members) }
}

/** RFC 7638: the members that make the key what it is, in the order of their names. */
export function thumbprintOf(jwk: JsonWebKey): string {
  return createHash('sha256')
    .update(JSON.stringify(plain(jwk)))
    .digest('base64url')
}

const isVerify = (operation: unknown) => operation === 'verify'
const edwards: readonly (TokenAlgorithm | undefined)[] = ['Ed25519', 'EdDSA']

/** The algorithms that the type of a key allows, its strength checked. */
function suitedTo(jwk: JsonWebKey): readonly TokenAlgorithm[] {
  switch (jwk.kty) {
    case 'EC': {
      const algorithm = typeof jwk.crv === 'string' ? curves.get(jwk.crv) : undefined
      if (algorithm === undefined) throw new KeyError('its curve is not P-256, P-384 or P-521')
      member(jwk.x)
      member(jwk.y)
      return [algorithm]
    }
    case 'OKP':
      if (jwk.crv !== 'Ed25519') throw new KeyError('its curve is not Ed25519')
      if (smallOrder.has(member(jwk.x).toString('hex'))) throw new KeyError('it is a weak key')
      return ['Ed25519', 'EdDSA']
    case 'RSA':
      refuseWeakRsa(member(jwk.n), member(jwk.e))
      return ['PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512']
    case undefined:
    default:
      throw new KeyError('its type is not EC, OKP or RSA')
  }
}

const curves: ReadonlyMap<string, TokenAlgorithm> = new Map([
  ['P-256', 'ES256'],
  ['P-384', 'ES384'],
  ['P-521', 'ES512'],
])

/** Points of Ed25519 under which a signature can be made that fits any message: https://eprint.iacr.org/2020/1244 table 1 */
const smallOrder: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000080',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
])

function refuseWeakRsa(modulus: Buffer, exponent: Buffer): void {
  const bits = modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24
  if (bits < 2048) throw new KeyError('it has less than 2048 bits')
  if (bits > 8192) throw new KeyError('it has more than 8192 bits')
  const e = BigInt(`0x${exponent.toString('hex')}`)
  // https://nvlpubs.nist.gov/nistpubs/FIPS/NIST.FIPS.186-5.pdf appendix A.1.1
  if (e < 65_537n || e % 2n === 0n || exponent.length > 32) {
    throw new KeyError('its exponent is not an odd number from 65537')
  }
  const n = BigInt(`0x${modulus.toString('hex')}`)
  if (rocaPrimes.every(({ prime, powers }) => powers.has(n % prime))) {
    throw new KeyError('it comes from a broken generator (CVE-2017-15361)')
  }
}

/** Moduli of the broken generator are powers of 65537 modulo every small prime; others fit all of them by chance of 2^-27. */
const rocaPrimes = [
  3n,
  5n,
  7n,
  11n,
  13n,
  17n,
  19n,
  23n,
  29n,
  31n,
  37n,
  41n,
  43n,
  47n,
  53n,
  59n,
  61n,
  67n,
  71n,
  73n,
  79n,
  83n,
  89n,
  97n,
  101n,
  103n,
  107n,
  109n,
  113n,
  127n,
  131n,
  137n,
  139n,
  149n,
  151n,
  157n,
  163n,
  167n,
].map(prime => {
  const powers = new Set<bigint>()
  for (let power = 1n; !powers.has(power); power = (power * 65_537n) % prime) powers.add(power)
  return { prime, powers }
})

/** A member in canonical base64url. */
function member(value: unknown): Buffer {
  const bytes = typeof value === 'string' ? Buffer.from(value, 'base64url') : Buffer.alloc(0)
  if (bytes.length === 0 || bytes.toString('base64url') !== value) {
    throw new KeyError('its members are not canonical base64url')
  }
  return bytes
}

function plain({ kty, crv, x, y, n, e }: JsonWebKey): JsonWebKey {
  if (kty === 'RSA') return { e, kty, n } as JsonWebKey
  return (kty === 'EC' ? { crv, kty, x, y } : { crv, kty, x }) as JsonWebKey
}
