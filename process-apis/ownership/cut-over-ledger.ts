import type { CutOver, StillDiffering } from '../../openapi/generated/operations.v1.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Operations } from '../operations/contract.ts'
import type { Queryable } from '../store/store.ts'
import { fieldGroup, scopeNames } from './field-groups.ts'
import { type Handover, handoversOf, systemsOf } from './find-ownership.ts'

const dayMs = 86_400_000

/** What both sides of each cut-over told around it, what was refused, and what still differs. */
export function listCutOvers({ store, policies }: ProcessContext): Operations['listCutOvers'] {
  return async ({ principal: { tenant } }, { entity, days = 7 }) => {
    const db = store.of(tenant).pool as Queryable
    const { ownership } = policies
    const now = Date.now()
    const cutOvers: CutOver[] = []
    for (const handover of handoversOf(ownership, entity)) {
      const { at, old, next } = handover
      const window = { from: at - days * dayMs, until: at + days * dayMs }
      const asked = { tenant, handover, window }
      const [before, after] = [systemsOf(ownership, old), systemsOf(ownership, next)]
      const isDone = at <= now
      const [oldSide, newSide, refused, differing] = await Promise.all([
        countTaken(db, asked, before),
        countTaken(db, asked, after),
        countRefused(db, asked, { old: before, next: after }),
        stillDiffering(db, asked, isDone ? before : after, isDone),
      ])
      cutOvers.push({
        entity: handover.entity,
        field: handover.field,
        title: handover.title,
        scope: handover.scope,
        at: new Date(at).toISOString(),
        state: isDone ? 'done' : 'toCome',
        window: {
          from: new Date(window.from).toISOString(),
          until: new Date(window.until).toISOString(),
        },
        old: { owners: [...old], ...oldSide },
        new: { owners: [...next], ...newSide },
        ...refused,
        differing,
      })
    }
    return { asOf: new Date(now).toISOString(), cutOvers }
  }
}

type Asked = {
  readonly tenant: string
  readonly handover: Handover
  readonly window: { readonly from: number; readonly until: number }
}

type Taken = { readonly before: number; readonly after: number }

/** What was taken of some systems within the window, before and since. Stock is kept by position, the rest by message. */
async function countTaken(
  db: Queryable,
  { tenant, handover: { entity, field, at, place }, window }: Asked,
  systems: readonly string[] | undefined,
): Promise<Taken> {
  const instants = [at, window.from, window.until].map(ms => new Date(ms).toISOString())
  const counts = `count(*) filter (where at < $3)::int as before, count(*) filter (where at >= $3)::int as after`
  const { rows } =
    entity === 'stockPosition'
      ? await db.query<Taken>({
          name: 'crossdock-cut-over-stock',
          text: `select ${counts} from (
                   select least(at, received_at) as at from crossdock.stock_report
                   where tenant = $1 and ($2::text[] is null or system = any($2)) and outcome = 'accepted'
                     and ($6::text is null or location_id = $6)) r
                 where at >= $4 and at < $5`,
          values: [tenant, systems ?? null, ...instants, place.location ?? null],
        })
      : await db.query<Taken>({
          name: 'crossdock-cut-over-messages',
          text: `select ${counts} from (
                   select least(d.source_at, d.received_at) as at from crossdock.inbound_document d
                   left join crossdock."order" o on o.tenant = $1 and o.id = d.aggregate_id
                   where d.tenant = $1 and ($2::text[] is null or d.system = any($2)) and d.outcome = 'accepted'
                     and d.type = any($6)
                     and ($7::text is null or o.document ->> 'legalEntity' = $7)
                     and ($8::text is null or o.document ->> 'region' = $8)
                     and ($9::text is null or o.document -> 'fulfilmentOrders' @> jsonb_build_array(
                       jsonb_build_object('locationId', $9::text)))) r
                 where at >= $4 and at < $5`,
          values: [
            tenant,
            systems ?? null,
            ...instants,
            fieldGroup(entity, field)?.told ?? [],
            place.legalEntity ?? null,
            place.region ?? null,
            place.location ?? null,
          ],
        })
  return rows[0] ?? { before: 0, after: 0 }
}

async function countRefused(
  db: Queryable,
  { tenant, handover }: Asked,
  {
    old,
    next,
  }: { readonly old: readonly string[] | undefined; readonly next: readonly string[] | undefined },
): Promise<Pick<CutOver, 'refusedSince' | 'shadow'>> {
  const { rows } = await db.query<{ refused: number; told: number; differing: number }>({
    name: 'crossdock-cut-over-refused',
    text: `select count(*) filter (where at >= $6 and not shadow and ($4::text[] is null or system = any($4)))::int as refused,
                  count(*) filter (where at < $6 and shadow and ($5::text[] is null or system = any($5)))::int as told,
                  count(*) filter (where at < $6 and shadow and ($5::text[] is null or system = any($5))
                    and differences <> '[]')::int as differing
           from crossdock.refused_write
           where tenant = $1 and entity = $2 and field = $3 and ($7::text is null or place ->> $7 = $8)`,
    values: [
      tenant,
      ...groupOf(handover),
      old ?? null,
      next ?? null,
      new Date(handover.at).toISOString(),
      ...scopeValues(handover),
    ],
  })
  const { refused = 0, told = 0, differing = 0 } = rows[0] ?? {}
  return { refusedSince: refused, shadow: { told, differing } }
}

/**
 * The last word of those who do not own it: since the cut-over the former owner's, before it the coming owner's. A position that
 * differed then and agrees by now is left out.
 */
async function stillDiffering(
  db: Queryable,
  { tenant, handover }: Asked,
  systems: readonly string[] | undefined,
  isDone: boolean,
): Promise<StillDiffering[]> {
  const { rows } = await db.query<
    Omit<StillDiffering, 'at'> & { at: Date; told: number | null; here: number | null }
  >({
    name: 'crossdock-cut-over-differing',
    text: `select * from (
             select distinct on (w.subject) w.subject, w.system, w.at, w.differences, w.state,
                    (w.report ->> 'onHand')::int as told, p.on_hand as here
             from crossdock.refused_write w
             left join crossdock.stock_position p on w.entity = 'stockPosition' and p.tenant = $1
               and p.sku = w.report ->> 'sku' and p.location_id = w.report ->> 'locationId'
             where w.tenant = $1 and w.entity = $2 and w.field = $3 and ($4::text[] is null or w.system = any($4))
               and case when $5 then w.at >= $6 and not w.shadow else w.at < $6 and w.shadow end
               and ($7::text is null or w.place ->> $7 = $8)
             order by w.subject, w.at desc, w.id desc) last
           where state = 'open' and differences <> '[]' and (told is null or told is distinct from here)
           order by subject limit 100`,
    values: [
      tenant,
      ...groupOf(handover),
      systems ?? null,
      isDone,
      new Date(handover.at).toISOString(),
      ...scopeValues(handover),
    ],
  })
  return rows.map(({ subject, system, at, differences, told, here }) => ({
    subject,
    system,
    at: at.toISOString(),
    differences:
      told === null ? differences : [{ pointer: '/onHand', before: here ?? 0, after: told }],
  }))
}

function groupOf({ entity, field }: Handover): readonly [string, string] {
  return [entity, field]
}

function scopeValues({ place }: Handover): readonly [string | null, string | null] {
  const name = scopeNames.find(one => place[one] !== undefined)
  return name === undefined ? [null, null] : [name, place[name] ?? null]
}
