import type pg from 'pg'
import type { Logger } from '../log.ts'
import { guardedFetch } from '../outbound/guarded-fetch.ts'
import type { TokenReader } from '../policies/callers.ts'
import type { Identity, Issuer } from './identity-file.ts'
import { keySet, type KeySet, type KeySetTiming } from './key-set.ts'
import { keySetStore } from './key-set-store.ts'
import { revocations, type Revocations } from './revocations.ts'
import { tokenReader, type RememberingTokenReader } from './token-reader.ts'
import type { UsedProofs } from './used-proofs.ts'

/** Everything about access tokens that outlives a set of policies: key sets, what was revoked, what was verified. */
export type Tokens = {
  /** The reader for a set of issuers, or undefined where there are none. The same set gives the same reader. */
  readerFor(identity: Identity): Promise<TokenReader | undefined>
  close(): Promise<void>
}

export type TokensOptions = {
  readonly pool: pg.Pool
  /** Every scope there is. */
  readonly scopes: ReadonlySet<string>
  /** What nonces of DPoP are made with; the same on every server. */
  readonly nonceSecret?: Buffer | undefined
  /** What all servers know of used DPoP proofs. Default: each knows its own. */
  readonly usedProofs?: UsedProofs | undefined
  readonly log: Logger
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: (() => number) | undefined
  readonly timing?: Partial<KeySetTiming> | undefined
}

/** Opens it. Nothing is fetched and no connection is made before there is an issuer. */
export function openTokens({
  pool,
  scopes,
  nonceSecret,
  usedProofs,
  log,
  now = Date.now,
  timing = {},
}: TokensOptions): Tokens {
  const keySets = new Map<string, { readonly issuer: string; readonly set: KeySet }>()
  /** The newest last. What an older one is still needed for ends within a request or two. */
  let readers: { readonly name: string; readonly reader: RememberingTokenReader }[] = []
  let revoked: Promise<Revocations> | undefined

  function openRevocations(): Promise<Revocations> {
    revoked ??= revocations({
      pool,
      onRevoked: news => readers.forEach(({ reader }) => reader.forget(news)),
      onError: error => log.warn({ err: error }, 'revocations of tokens are not heard of'),
    })
    return revoked
  }

  function keySetOf(issuer: Issuer, networks: readonly string[]): KeySet {
    const { issuer: iss, keys, algorithms, name } = issuer
    const id = JSON.stringify([iss, keys, algorithms, name, networks])
    const known = keySets.get(id)
    if (known !== undefined) return known.set
    const set = keySet({
      issuer,
      fetch: guardedFetch({ networks }),
      store: keySetStore(pool),
      now,
      timing,
      log: (fields, message) => log.warn(fields, message),
    })
    keySets.set(id, { issuer: iss, set })
    return set
  }

  return {
    async readerFor(identity) {
      if (identity.issuers.length === 0) return undefined
      const name = JSON.stringify(identity)
      const same = readers.find(one => one.name === name)
      if (same !== undefined) return same.reader
      const reader = tokenReader({
        identity,
        keySets: new Map(
          identity.issuers.map(issuer => [issuer.issuer, keySetOf(issuer, identity.networks)]),
        ),
        revocations: await openRevocations(),
        scopes,
        now,
        dpop: { ...(nonceSecret !== undefined && { nonceSecret }), shared: usedProofs },
      })
      readers = [...readers.slice(-2), { name, reader }]
      return reader
    },
    async close() {
      for (const { set } of keySets.values()) set.close()
      await (await revoked)?.close()
      await usedProofs?.close()
    },
  }
}
