import { LRUCache } from 'lru-cache'
import { Problem } from '../../openapi/problem.ts'
import type { GuardedFetch } from '../outbound/guarded-fetch.ts'
import type { Issuer } from './identity-file.ts'
import { toPublicKey, type PublicKey } from './public-key.ts'

/** The keys an issuer signs with: cached, refreshed in the background, and good for as long as the issuer is not heard of. */
export type KeySet = {
  /**
   * The keys that may have made a signature, or none. At once where they are known; an unknown `kid` is worth one fetch,
   * so that the first token after a rotation is taken. Rejects with `unavailable` where it cannot be told now.
   */
  find(
    kid: string | undefined,
    algorithm: string,
  ): readonly KnownKey[] | Promise<readonly KnownKey[]>
  close(): void
}

/** A key of the set; `retired` as soon as the issuer does not list it any more. */
export type KnownKey = PublicKey & { retired: boolean }

export type KeySetOptions = {
  readonly issuer: Issuer
  readonly fetch: GuardedFetch
  /** Where the last good set is kept, so that a restart while the issuer is down does not lose it. */
  readonly store?: KeySetStore
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: () => number
  readonly log: (fields: object, message: string) => void
  readonly timing?: Partial<KeySetTiming>
}

/** Keeps the last good set of each issuer. */
export type KeySetStore = {
  read(issuer: string): Promise<{ readonly jwks: unknown; readonly fetchedAt: Date } | undefined>
  write(issuer: string, jwks: unknown, fetchedAt: Date): Promise<void>
}

export type KeySetTiming = {
  /** How old a set may be before it is fetched again, in the background. Default 300. */
  readonly refreshSeconds: number
  /** How long the last good set counts when its issuer cannot be asked. Default 86,400. */
  readonly staleSeconds: number
  /** Between two fetches for the sake of unknown kids. Default 30. */
  readonly coolDownSeconds: number
  /** How long a kid that was looked for is known not to be there: somebody who keeps sending an old one takes nobody's turn. Default 300. */
  readonly absentSeconds: number
  /** Between two fetches after a failed one. Default 5. */
  readonly retrySeconds: number
}

/** Opens the key set of an issuer. Asks for it at once and does not wait: an issuer that is down holds up no start. */
export function keySet({
  issuer,
  fetch,
  store,
  now = Date.now,
  log,
  timing: {
    refreshSeconds = 300,
    staleSeconds = 86_400,
    coolDownSeconds = 30,
    absentSeconds = 300,
    retrySeconds = 5,
  } = {},
}: KeySetOptions): KeySet {
  const fixed = issuer.keys.jwks
  let keys: readonly KnownKey[] = []
  let fetchedAtMs = -Infinity
  let failedAtMs = -Infinity
  /** When a fetch was last made because somebody named a kid that nobody knew. */
  let soughtAtMs = -Infinity
  let running: Promise<boolean> | undefined
  /** When a kid was looked for and not found: bounded, since anybody can make them up. */
  const absent = new LRUCache<string, number>({ max: 1_000 })

  if (fixed !== undefined) {
    take(fixed)
    fetchedAtMs = Infinity
  }
  const restored = fixed === undefined ? restore() : Promise.resolve()
  const timer = setInterval(refreshWhenDue, 15_000)
  timer.unref()

  return {
    find(kid, algorithm) {
      if (fixed !== undefined) return matching(kid, algorithm)
      refreshWhenDue()
      if (now() - fetchedAtMs < staleSeconds * 1000) {
        const found = matching(kid, algorithm)
        if (found.length > 0 || isAbsent(kid)) return found
      }
      return seek(kid, algorithm)
    },
    close: () => clearInterval(timer),
  }

  function matching(kid: string | undefined, algorithm: string): readonly KnownKey[] {
    const suited = keys.filter(key => (key.algorithms as readonly string[]).includes(algorithm))
    if (kid !== undefined) return suited.filter(key => key.kid === kid)
    // Without a kid there must be no choice.
    return suited.length === 1 ? suited : []
  }

  /** A clock that was set back must not hold anything up until it is where it was. */
  function isWithin(atMs: number, seconds: number): boolean {
    const passedMs = now() - atMs
    return passedMs >= 0 && passedMs < seconds * 1000
  }

  function isAbsent(kid: string | undefined): boolean {
    const soughtMs = kid === undefined ? undefined : absent.get(kid)
    return soughtMs !== undefined && isWithin(soughtMs, absentSeconds)
  }

  /** Looks for a key that is not in the set, or in a set that is too old to count. */
  async function seek(kid: string | undefined, algorithm: string): Promise<readonly KnownKey[]> {
    await restored
    const isStale = () => now() - fetchedAtMs >= staleSeconds * 1000
    const found = () => (isStale() ? [] : matching(kid, algorithm))
    if (found().length > 0) return found()
    // A fetch that is under way may have begun before the key was published: what it does not bring is sought again.
    if (running !== undefined && (await running) && found().length > 0) return found()

    if (running === undefined) {
      if (isWithin(failedAtMs, retrySeconds)) throw cannotTell()
      // Whoever makes kids up gets 401 and no fetch, and whoever has a new one gets in at the next.
      if (!isStale() && isWithin(soughtAtMs, coolDownSeconds)) return []
      soughtAtMs = now()
    }
    if (!(await refresh())) throw cannotTell()
    if (found().length === 0 && kid !== undefined) absent.set(kid, now())
    return found()
  }

  function cannotTell(): Problem {
    return new Problem('unavailable', {
      detail: 'The key of this access token is not known yet.',
      retryAfterSeconds: Math.ceil(retrySeconds),
    })
  }

  function refreshWhenDue(): void {
    if (fixed !== undefined || running !== undefined) return
    if (isWithin(fetchedAtMs, refreshSeconds) || isWithin(failedAtMs, retrySeconds)) return
    void refresh()
  }

  /** One fetch at a time, whoever asks for it. Gives whether the issuer was reached. */
  function refresh(): Promise<boolean> {
    running ??= load()
      .then(
        () => true,
        (error: unknown) => {
          failedAtMs = now()
          log({ err: error, issuer: issuer.name }, 'the keys of an issuer cannot be fetched')
          return false
        },
      )
      .finally(() => {
        running = undefined
      })
    return running
  }

  async function load(): Promise<void> {
    const uri = issuer.keys.jwksUri ?? (await discover(issuer.issuer, fetch))
    const beganAtMs = now()
    const jwks = await readJson(uri, fetch)
    take(jwks)
    fetchedAtMs = beganAtMs
    failedAtMs = -Infinity
    await store?.write(issuer.issuer, jwks, new Date(beganAtMs)).catch((error: unknown) => {
      log({ err: error, issuer: issuer.name }, 'the keys of an issuer cannot be kept')
    })
  }

  async function restore(): Promise<void> {
    const first = refresh()
    try {
      const kept = await store?.read(issuer.issuer)
      if (kept === undefined) await first
      else if (kept.fetchedAt.getTime() > fetchedAtMs) {
        take(kept.jwks)
        fetchedAtMs = kept.fetchedAt.getTime()
      }
    } catch (error) {
      log({ err: error, issuer: issuer.name }, 'the kept keys of an issuer cannot be read')
      await first
    }
  }

  /** Makes a document the set. One without a single key that can be used changes nothing: that is a fault, not a rotation. */
  function take(document: unknown): void {
    const { keys: listed } = (document ?? {}) as { keys?: unknown }
    if (!Array.isArray(listed)) throw new Error('a key set must have keys')
    const next: KnownKey[] = []
    for (const jwk of listed.slice(0, maxKeys)) {
      try {
        const key = toPublicKey(jwk, issuer.algorithms)
        // The same key stays the same object: what was verified with it stays verified.
        const same = keys.find(
          one =>
            one.kid === key.kid &&
            one.thumbprint === key.thumbprint &&
            one.algorithms.join() === key.algorithms.join(),
        )
        next.push(same ?? { ...key, retired: false })
      } catch (error) {
        const { kid } = (jwk ?? {}) as { kid?: unknown }
        const why = (error as Error).message
        log({ issuer: issuer.name, kid, why }, 'a key of an issuer is not used')
      }
    }
    if (next.length === 0) throw new Error('none of its keys can be used')
    for (const key of keys) if (!next.includes(key)) key.retired = true
    keys = next
  }
}

/** More keys than any issuer has; each costs a check. */
const maxKeys = 100

/** Where an issuer publishes its keys: OpenID Connect Discovery, then RFC 8414. */
async function discover(issuer: string, fetch: GuardedFetch): Promise<string> {
  const { origin, pathname } = new URL(issuer)
  const path = pathname.replace(/\/$/, '')
  const places = [
    `${origin}${path}/.well-known/openid-configuration`,
    `${origin}/.well-known/oauth-authorization-server${path}`,
  ]
  let first: unknown
  for (const place of places) {
    try {
      const { issuer: named, jwks_uri: uri } = (await readJson(place, fetch)) as {
        issuer?: unknown
        jwks_uri?: unknown
      }
      // https://www.rfc-editor.org/rfc/rfc8414#section-3.3
      if (named !== issuer) throw new Error(`${place} is about another issuer`)
      if (typeof uri !== 'string') throw new Error(`${place} names no jwks_uri`)
      return uri
    } catch (error) {
      first ??= error
    }
  }
  throw first
}

async function readJson(url: string, fetch: GuardedFetch): Promise<unknown> {
  const { status, body } = await fetch(url)
  if (status !== 200) throw new Error(`${new URL(url).origin} answers ${status}`)
  const value: unknown = JSON.parse(body.toString())
  if (typeof value !== 'object' || value === null) throw new Error(`${url} is not an object`)
  return value
}
