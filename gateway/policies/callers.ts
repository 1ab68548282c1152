import type { Principal } from '../../openapi/operation.ts'

/**
 * Tells who an API key belongs to; undefined for one that is worth nothing, for whatever reason. `operation`
 * (`contract:operationId`) is noted as what the key was last used for.
 */
export type KeyReader = {
  caller(key: string, operation?: string): Caller | undefined | Promise<Caller | undefined>
}

/** An authenticated caller, whichever policy found out who it is. */
export type Caller = {
  readonly principal: Principal
  /** Name of its plan in policies/plans.yaml. */
  readonly plan: string
  /** Public id of its key, for the log. */
  readonly keyId?: string
  /** Id of its access token (`jti`), for the log. */
  readonly tokenId?: string
  /** IANA name of the time zone its calendar quotas follow. Absent: the plan's. */
  readonly timeZone?: string
}

/** Tells who an access token belongs to, whether it was presented as it must be, and what a refused caller is told. */
export type TokenReader = {
  /**
   * What a token says, once its issuer, signature and claims are verified and it was not revoked; or why it is worth
   * nothing. Rejects with the problem `unavailable` when that cannot be told now: a good token never gets a 401
   * because somebody else is down.
   */
  read(token: string): TokenReading | Promise<TokenReading>
  /** Why a DPoP proof is not accepted, or undefined: RFC 9449 section 4.3. */
  checkProof(proof: PresentedProof): Promise<ProofRefusal | undefined>
  /** The `iss` of every issuer whose tokens are taken. */
  readonly issuers: readonly string[]
  /** The algorithms a DPoP proof may be signed with. */
  readonly proofAlgorithms: readonly string[]
  /** URL of this API as its callers know it, without a slash at the end. Absent: as the request says. */
  readonly resource: string | undefined
}

export type TokenReading = KnownToken | { readonly refused: string }

export type KnownToken = {
  readonly caller: Caller
  /** What the holder has to prove: a key by DPoP (RFC 9449), a client certificate (RFC 8705). */
  readonly confirmation: { readonly jkt?: string; readonly x5tS256?: string } | undefined
}

export type PresentedProof = {
  /** The value of the DPoP field; undefined where it was not sent. */
  readonly proof: string | undefined
  readonly token: string
  /** Thumbprint of the key the token is bound to. */
  readonly jkt: string
  readonly method: string
  /** URL of the request without query and fragment. */
  readonly url: string
  /** Whether the proof must carry a nonce of ours: RFC 9449 section 9. */
  readonly nonce: boolean
}

export type ProofRefusal = {
  readonly error: 'invalid_dpop_proof' | 'use_dpop_nonce'
  readonly description: string
  /** For the DPoP-Nonce field of the answer. */
  readonly nonce?: string
}

/** Signs who calls for those behind the gateway. */
export type PrincipalSigner = {
  /** A compact JWS that `audience` can verify with /.well-known/jwks.json; made once per caller and half a minute. */
  assertionFor(caller: Caller, audience: string): string
  /** The keys to verify it with: https://www.rfc-editor.org/rfc/rfc7517#section-5 */
  readonly jwks: { readonly keys: readonly object[] }
}
