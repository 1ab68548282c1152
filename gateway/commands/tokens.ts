import { openStore } from '../../process-apis/store/store.ts'
import { loadConfig } from '../config.ts'
import {
  revocationStore,
  type RevocationKind,
  type RevocationStore,
} from '../tokens/revocations.ts'
import { withDatabase } from './with-database.ts'

export type RevokeTokensOptions = {
  readonly issuer: string
  readonly token?: string
  readonly subject?: string
  readonly client?: string
  readonly key?: string
  readonly always?: boolean
  readonly issuedBefore?: string
  readonly reason?: string
  readonly json?: boolean
}

/** Ends access tokens, on every server within a second: one, or those of a subject, a client or a signing key. */
export async function revokeTokens(options: RevokeTokensOptions): Promise<number> {
  const { issuer, reason, json = false } = options
  const kinds = ['token', 'subject', 'client', 'key'] as const
  const named = kinds.filter(kind => options[kind] !== undefined)
  const [kind] = named
  if (kind === undefined || named.length > 1) {
    throw new Error('One of --token, --subject, --client and --key tells what is revoked.')
  }
  const value = options[kind] as string
  const issuedBefore = until(kind, options)
  const id = await withTokens(store => store.revoke({ issuer, kind, value, issuedBefore, reason }))
  const which =
    issuedBefore === undefined ? '' : ` that were issued until ${issuedBefore.toISOString()}`
  const words = { token: 'The token', subject: 'Tokens of', client: 'Tokens of', key: 'Tokens by' }
  process.stdout.write(
    json
      ? `${JSON.stringify({ id, issuer, kind, value, issuedBefore })}\n`
      : `${words[kind]} ${value}${which}: revoked.\n`,
  )
  return 0
}

/** Lists what was revoked, newest first; what has ended by itself is left out. */
export async function listRevocations({
  json = false,
}: {
  readonly json?: boolean
}): Promise<number> {
  const listed = await withTokens(store => store.list())
  if (json) {
    process.stdout.write(`${JSON.stringify(listed)}\n`)
    return 0
  }
  for (const { issuer, kind, value, issuedBefore, reason, revokedAt } of listed) {
    const which = issuedBefore === undefined ? 'all' : `until ${issuedBefore.toISOString()}`
    const why = reason === undefined ? '' : `  ${reason}`
    process.stdout.write(
      `${revokedAt.toISOString()}  ${kind} ${value}  (${issuer}, ${which})${why}\n`,
    )
  }
  return 0
}

/** One token and a signing key end for good. A person or a client may get new tokens, unless that is not wanted. */
function until(
  kind: RevocationKind,
  { always = false, issuedBefore }: RevokeTokensOptions,
): Date | undefined {
  if (kind === 'token' || kind === 'key' || always) {
    if (issuedBefore === undefined) return undefined
    throw new Error('--issued-before is for --subject and --client, without --always.')
  }
  if (issuedBefore === undefined) return new Date()
  const date = new Date(issuedBefore)
  if (!Number.isNaN(date.getTime())) return date
  throw new Error(
    `--issued-before must be an instant such as 2027-01-31T10:00:00Z, not ${issuedBefore}.`,
  )
}

function withTokens<Result>(work: (store: RevocationStore) => Promise<Result>): Promise<Result> {
  return withDatabase(loadConfig(), async url => {
    const store = openStore({ url, connections: 2 })
    try {
      return await work(revocationStore({ pool: store.pool }))
    } finally {
      await store.close()
    }
  })
}
