import type { Feed, Poll } from '../../openapi/poll.ts'
import type { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import type { Place, PlacedWindow } from './window.ts'

/** A feed that this process may take a page of. */
export type Claimed = Place & {
  readonly tenant: string
  readonly system: string
  readonly feed: string
  /** Whoever claimed it later has a greater one, and whoever has not the greatest writes nothing. */
  readonly token: number
  readonly failures: number
}

/** Thrown by whose claim has ended: somebody else goes on. */
export class Lost extends Error {
  override readonly name = 'Lost'
}

/** How far back a system is asked that was connected now; people ask for more (`crossdock polls sync`). */
const firstLookSeconds = 86_400

/** How long a claim lasts that is not renewed: a process that dies holds a feed up for as long. */
const leaseSeconds = 60

type Context = Pick<ProcessContext, 'store' | 'log'>

/** Makes a row of each feed that has none, and tells the others how often they are asked for. */
export async function register(
  { store }: Context,
  tenant: string,
  polls: Readonly<Record<string, Poll>>,
): Promise<void> {
  const feeds = feedsOf(polls)
  await store.of(tenant).transaction(tx =>
    tx.query(
      `insert into crossdock.poll (tenant, system, feed, every_seconds, settle_seconds, taken_to)
     select $1, system, feed, every, settle, now() - $6 * interval '1 s'
     from unnest($2::text[], $3::text[], $4::int[], $5::int[]) as given (system, feed, every, settle)
     on conflict (tenant, system, feed)
     do update set every_seconds = excluded.every_seconds, settle_seconds = excluded.settle_seconds
     where (poll.every_seconds, poll.settle_seconds) <> (excluded.every_seconds, excluded.settle_seconds)`,
      [
        tenant,
        feeds.map(({ system }) => system),
        feeds.map(({ name }) => name),
        feeds.map(({ feed }) => feed.everySeconds),
        feeds.map(({ feed }) => feed.settleSeconds),
        firstLookSeconds,
      ],
    ),
  )
}

/** Claims everything that is due and nobody has. */
export async function claimDue(
  { store }: Context,
  tenant: string,
  polls: Readonly<Record<string, Poll>>,
): Promise<readonly Claimed[]> {
  const feeds = feedsOf(polls)
  const { rows } = await store.of(tenant).transaction(tx =>
    tx.query<Row>(
      `update crossdock.poll set token = poll.token + 1, leased_until = now() + $4 * interval '1 s'
     from (
       select system, feed from crossdock.poll
       where tenant = $1 and (system, feed) in (select * from unnest($2::text[], $3::text[]))
         and due_at <= now() and coalesce(leased_until, now()) <= now()
       for update skip locked
     ) due
     where poll.tenant = $1 and poll.system = due.system and poll.feed = due.feed
     returning poll.system, poll.feed, poll.token, poll.failures, poll.taken_to, poll.asked_at,
       poll.window_from, poll.window_to, poll.window_asked_at, poll.page`,
      [tenant, feeds.map(({ system }) => system), feeds.map(({ name }) => name), leaseSeconds],
    ),
  )
  return rows.map(row => ({
    tenant,
    system: row.system,
    feed: row.feed,
    token: row.token,
    failures: row.failures,
    takenTo: row.taken_to,
    askedAt: row.asked_at,
    window: placed(row),
  }))
}

/** Keeps the claim for as long again. Throws `Lost` where it has ended. */
export async function renew({ store }: Context, row: Claimed): Promise<void> {
  const { rowCount } = await store.of(row.tenant).transaction(tx =>
    tx.query(
      `update crossdock.poll set leased_until = now() + $5 * interval '1 s'
     where tenant = $1 and system = $2 and feed = $3 and token = $4`,
      [...keyOf(row), leaseSeconds],
    ),
  )
  if (rowCount !== 1) throw new Lost()
}

/** Everything of a page is taken in: the place moves on, to the next page or past the whole stretch. */
export async function settlePage(
  { store }: Context,
  row: Claimed,
  {
    feed,
    window,
    next,
    changes,
    messages,
  }: {
    readonly feed: Feed
    readonly window: PlacedWindow
    readonly next: string | undefined
    readonly changes: number
    readonly messages: number
  },
): Promise<void> {
  const isWhole = next === undefined
  const newest = Date.now() - (feed.settleSeconds + feed.everySeconds) * 1_000
  const isBehind = window.to.getTime() < newest
  await store.of(row.tenant).transaction(tx =>
    tx.query(
      `update crossdock.poll set
       taken_to = case when $5 then $6 else taken_to end,
       asked_at = case when $5 then $7 else asked_at end,
       window_from = case when $5 then null else $8::timestamptz end,
       window_to = case when $5 then null else $6 end,
       window_asked_at = case when $5 then null else $7 end,
       page = $9,
       due_at = now() + $10 * interval '1 s',
       leased_until = null, answered_at = now(), failures = 0, problem = null,
       changes = changes + $11, messages = messages + $12
     where tenant = $1 and system = $2 and feed = $3 and token = $4`,
      [
        ...keyOf(row),
        isWhole,
        window.to,
        window.askedAt,
        window.from,
        next ?? null,
        isWhole && !isBehind ? feed.everySeconds : 0,
        changes,
        messages,
      ],
    ),
  )
}

/**
 * Asks again later. What asks for a pause gets it and has not failed; whatever else fails is tried ever more rarely, and a
 * system that goes on refusing is shown to a person. A page that is refused may be one that is not kept any more: the stretch
 * begins anew.
 */
export async function putOff(
  { store, log }: Context,
  row: Claimed,
  why: { readonly seconds: number } | { readonly problem: Problem; readonly error: unknown },
): Promise<void> {
  const problem = 'problem' in why ? why.problem : undefined
  const isPause = problem === undefined || problem.code === 'system-throttled'
  const failures = isPause ? row.failures : row.failures + 1
  const backOff = Math.min(longestPauseSeconds, 5 * 2 ** Math.min(failures, 10))
  const seconds = 'seconds' in why ? why.seconds : (why.problem.retryAfterSeconds ?? backOff)
  const anew = problem?.code === 'system-refused' && row.window?.page !== undefined
  const detail = problem?.detail ?? problem?.message ?? null
  await store.of(row.tenant).transaction(async tx => {
    const { rowCount } = await tx.query(
      `update crossdock.poll set due_at = now() + $5 * interval '1 s', leased_until = null,
         failures = $6, problem = $7,
         window_from = case when $8 then null else window_from end,
         window_to = case when $8 then null else window_to end,
         window_asked_at = case when $8 then null else window_asked_at end,
         page = case when $8 then null else page end
       where tenant = $1 and system = $2 and feed = $3 and token = $4`,
      [...keyOf(row), seconds, failures, detail, anew],
    )
    if (rowCount !== 1 || problem === undefined || isPause) return
    const { system, feed, tenant } = row
    if (failures < refusedSoOften || problem.retryable) return
    await raiseException(tx, {
      tenant,
      category: 'pollRefused',
      severity: 'high',
      reason: `${system} does not tell of its ${feed}: ${detail ?? ''}`.slice(0, 500),
      detail: { system, feed, problem: problem.document() },
    })
  })
  if (problem !== undefined && !isPause) {
    const { system, feed } = row
    const err = 'error' in why && problem.code === 'internal' ? { err: why.error } : { detail }
    log.warn({ ...err, system, feed, failures }, 'a system could not be asked for what changed')
  }
}

const longestPauseSeconds = 300

/** So many refusals in a row are no accident. */
const refusedSoOften = 3

type Row = {
  system: string
  feed: string
  token: number
  failures: number
  taken_to: Date
  asked_at: Date | null
  window_from: Date | null
  window_to: Date | null
  window_asked_at: Date | null
  page: string | null
}

function placed({
  window_from: from,
  window_to: to,
  window_asked_at: askedAt,
  page,
}: Row): PlacedWindow | undefined {
  if (from === null || to === null || askedAt === null) return undefined
  return { from, to, askedAt, ...(page !== null && { page }) }
}

function keyOf({ tenant, system, feed, token }: Claimed) {
  return [tenant, system, feed, token] as const
}

function feedsOf(polls: Readonly<Record<string, Poll>>) {
  return Object.entries(polls).flatMap(([system, poll]) =>
    Object.entries(poll).map(([name, feed]) => ({ system, name, feed })),
  )
}
