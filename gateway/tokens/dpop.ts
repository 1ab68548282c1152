import { createHmac, hash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { compactVerify, errors } from 'jose'
import { LRUCache } from 'lru-cache'
import type { PresentedProof, ProofRefusal } from '../policies/callers.ts'
import { readCompactJws } from './compact-jws.ts'
import { KeyError, toPublicKey, type PublicKey, type TokenAlgorithm } from './public-key.ts'
import type { UsedProofs } from './used-proofs.ts'

export type DpopOptions = {
  /** Milliseconds since 1970. Default: the clock. */
  readonly now: () => number
  /** How old a proof may be. Default 60. */
  readonly maxAgeSeconds: number
  /** How far in the future a proof may have been made. Default 10. */
  readonly clockSkewSeconds: number
  /** Proofs remembered at most so that none counts twice. When there are more, they count for a shorter time. Default 100,000. */
  readonly remembered: number
  /** What nonces are made with; the same on every server. Default: a random one. */
  readonly nonceSecret: Buffer
  /** What other servers know of used proofs. Default: there are none, or each goes by its own memory. */
  readonly shared: Pick<UsedProofs, 'isFirst'> | undefined
}

/** Proofs of possession: RFC 9449 section 4.3. */
export type DpopProofs = {
  readonly algorithms: readonly TokenAlgorithm[]
  check(presented: PresentedProof): Promise<ProofRefusal | undefined>
}

/** Opens the check of DPoP proofs. Which ones were used is remembered for as long as they count, by this process and by `shared`. */
export function dpopProofs({
  now = Date.now,
  maxAgeSeconds = 60,
  clockSkewSeconds = 10,
  remembered = 100_000,
  nonceSecret = randomBytes(32),
  shared,
}: Partial<DpopOptions> = {}): DpopProofs {
  /** Of what had to be forgotten too early, when the latest was made: older proofs cannot be told from used ones. */
  let forgottenMs = -Infinity
  const used = new LRUCache<string, number>({
    max: remembered,
    dispose: (issuedAtMs, _id, reason) => {
      if (reason === 'evict') forgottenMs = Math.max(forgottenMs, issuedAtMs)
    },
  })
  const keys = new LRUCache<string, PublicKey>({ max: 1_000 })
  const nonceKey = Buffer.from(hkdfSync('sha256', nonceSecret, '', 'crossdock dpop nonce', 32))

  return {
    algorithms,
    async check({ proof, token, jkt, method, url, nonce }) {
      if (proof === undefined) return refusal('The DPoP proof is missing.')
      const jws = readCompactJws(proof)
      if (jws === undefined) return refusal('The DPoP field must hold one proof.')
      const { header, payload } = jws
      if (header.typ !== 'dpop+jwt') return refusal('The typ of the proof must be dpop+jwt.')
      if (!(algorithms as readonly string[]).includes(header.alg)) {
        return refusal('The algorithm of the proof is not accepted.')
      }
      let key: PublicKey
      try {
        key = keyOf(header['jwk'], header.alg as TokenAlgorithm)
      } catch (error) {
        if (!(error instanceof KeyError)) throw error
        return refusal(`The key of the proof cannot be used: ${error.message}.`)
      }
      if (key.thumbprint !== jkt) return refusal('The proof was made with another key.')

      const { jti, htm, htu, iat, ath, nonce: presented } = payload
      if (typeof jti !== 'string' || jti === '' || jti.length > 256) {
        return refusal('The proof must have a jti.')
      }
      if (htm !== method) return refusal('The proof was made for another method.')
      if (typeof htu !== 'string' || !isSameUrl(htu, url)) {
        return refusal('The proof was made for another URL.')
      }
      if (ath !== hash('sha256', token, 'base64url')) {
        return refusal('The proof was made for another access token.')
      }
      if (typeof iat !== 'number' || !Number.isFinite(iat)) {
        return refusal('The proof must have an iat.')
      }
      const ageMs = now() - iat * 1000
      if (ageMs > maxAgeSeconds * 1000 || ageMs < -clockSkewSeconds * 1000) {
        return refusal('The proof is not of this moment: see that your clock is right.')
      }
      if (nonce && !isNonce(presented)) {
        return {
          error: 'use_dpop_nonce',
          description: 'The proof must carry the nonce of the DPoP-Nonce field.',
          nonce: nonceAt(now()),
        }
      }
      try {
        await compactVerify(proof, key.key, { algorithms: [header.alg] })
      } catch (error) {
        if (!(error instanceof errors.JOSEError)) throw error
        return refusal('The signature of the proof is wrong.')
      }
      const id = hash('sha256', `${jkt}\n${jti}`, 'base64url')
      const again = refusal('The proof was used before: make one for each request.')
      if (!isFirst(id, iat * 1000)) return again
      // A proof of the future counts for longer.
      const leftMs = iat * 1000 + maxAgeSeconds * 1000 - now()
      return (await shared?.isFirst(id, Math.max(1_000, leftMs))) === false ? again : undefined
    },
  }

  /** A key comes with every request of its holder: it is looked at once. */
  function keyOf(jwk: unknown, algorithm: TokenAlgorithm): PublicKey {
    const id = `${algorithm} ${JSON.stringify(jwk)}`
    const known = keys.get(id)
    if (known !== undefined) return known
    const key = toPublicKey(jwk, [algorithm])
    keys.set(id, key)
    return key
  }

  /** Anything older than it may be is refused by its age, so what is evicted in its time does not count any more. */
  function isFirst(id: string, issuedAtMs: number): boolean {
    if (used.has(id) || issuedAtMs <= forgottenMs) return false
    used.set(id, issuedAtMs)
    return true
  }

  /** Needs no memory and is the same on every server: a MAC over the minute. */
  function nonceAt(atMs: number): string {
    const minute = Math.floor(atMs / 60_000)
    return createHmac('sha256', nonceKey).update(String(minute)).digest('base64url')
  }

  function isNonce(presented: unknown): boolean {
    if (typeof presented !== 'string') return false
    const given = Buffer.from(presented)
    return [0, 60_000].some(ago => {
      const right = Buffer.from(nonceAt(now() - ago))
      return given.length === right.length && timingSafeEqual(given, right)
    })
  }
}

const algorithms: readonly TokenAlgorithm[] = [
  'ES256',
  'ES384',
  'Ed25519',
  'EdDSA',
  'PS256',
  'RS256',
]

const refusal = (description: string): ProofRefusal => ({
  error: 'invalid_dpop_proof',
  description,
})

/** RFC 3986 section 6.2.2 and 6.2.3 as far as URL does it; query and fragment do not count. */
function isSameUrl(given: string, expected: string): boolean {
  if (!URL.canParse(given) || !URL.canParse(expected)) return false
  const [one, other] = [new URL(given), new URL(expected)]
  return one.origin === other.origin && one.pathname === other.pathname
}
