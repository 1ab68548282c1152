import { present } from '../../experience-apis/present.ts'
import type { operations, UsageLine } from '../../openapi/generated/insight.v1.d.ts'
import type { Handlers, Principal } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import { cursors, instantPart, page } from '../../process-apis/store/cursor.ts'
import type { Store } from '../../process-apis/store/store.ts'
import type { Explanations, Reader } from './explanations.ts'
import { quantileMs, type Usage } from './usage.ts'

/** The handlers of insight.v1. */
export type Insight = Handlers<operations>

export type InsightOptions = {
  readonly store: Pick<Store, 'of'>
  readonly usage: Pick<Usage, 'flush'>
  readonly explanations: Pick<Explanations, 'find'>
}

/**
 * Insight API v1. An application sees itself, with `applications:read` every one of its tenant; whoever is held to
 * its own things by its token sees its own requests. What it may not see is not there.
 */
export function insightV1({ store, usage, explanations }: InsightOptions): Insight {
  return {
    async listUsage({ principal }, query) {
      const { grain = 'hour', limit = 50, cursor, from, to, application, api, operation } = query
      const after = position.read(cursor)
      const own = ownApplication(principal)
      if (own !== undefined && application !== undefined && application !== own)
        return { usage: [] }
      // What this process has counted in the last seconds is part of the answer.
      await usage.flush()
      const { rows } = await store.of(principal.tenant).pool.query<UsageRow>({
        name: 'crossdock-list-usage',
        text: `select period, (extract(epoch from period) * 1000000)::bigint::text as at,
                 application, api, operation, sum(requests) as requests,
                 coalesce(sum(requests) filter (where status_class = 4), 0) as refusals,
                 coalesce(sum(requests) filter (where status_class >= 5), 0) as errors,
                 sum(limit_refusals) as "limitRefusals", sum(duration_ms) as ms,
                 sum(bytes_in) as "bytesIn", sum(bytes_out) as "bytesOut",
                 crossdock.sum_counts(buckets) as buckets
               from crossdock.usage
               where tenant = $1 and grain = $2
                 and period >= coalesce(date_trunc($2, $3::timestamptz, 'UTC'), now() - $4::interval)
                 and period < coalesce($5::timestamptz, now())
                 and ($6::text is null or application = $6) and ($7::text is null or api = $7)
                 and ($8::text is null or operation = $8)
                 and ($9::text is null or (-extract(epoch from period) * 1000000, application, api, operation)
                   > (-$9::numeric, $10, $11, $12))
               group by period, application, api, operation
               order by period desc, application, api, operation
               limit $13`,
        values: [
          principal.tenant,
          grain,
          from ?? null,
          shownFor[grain],
          to ?? null,
          own ?? application ?? null,
          api ?? null,
          operation ?? null,
          ...(after ?? [null, null, null, null]),
          limit + 1,
        ],
      })
      const { items, nextCursor } = page(
        rows,
        limit,
        last => position.write(last.at, last.application, last.api, last.operation),
        toLine,
      )
      return present({ usage: items, nextCursor })
    },

    async explainRequest({ principal }, { correlationId }) {
      const found = await explanations.find(correlationId, readerOf(principal))
      if (found.length === 0) throw new Problem('not-found')
      return {
        correlationId,
        requests: found.map(({ correlationId: _same, environment, ...rest }) => ({
          ...rest,
          environment: environment as 'live' | 'test',
        })),
      }
    },
  }
}

const namePart = /^[A-Za-z0-9_:.-]{1,100}$/
const position = cursors({ parts: [instantPart, namePart, namePart, namePart] })

/** How far back a list goes that is not told. */
const shownFor = { minute: '1 hour', hour: '1 day', day: '31 days' } as const

/** The one application a caller may see; undefined for every one of its tenant. */
function ownApplication({ scopes, application }: Principal): string | undefined {
  return scopes.includes('applications:read') ? undefined : application
}

function readerOf(principal: Principal): Reader {
  const { tenant, customer, partner, subject = '' } = principal
  const held = customer !== undefined || partner !== undefined
  return present({
    tenant,
    application: ownApplication(principal),
    subject: held ? subject : undefined,
  })
}

type UsageRow = Record<
  'requests' | 'refusals' | 'errors' | 'limitRefusals' | 'bytesIn' | 'bytesOut',
  string | number
> & {
  readonly period: Date
  readonly at: string
  readonly application: string
  readonly api: string
  readonly operation: string
  readonly ms: number
  readonly buckets: readonly (string | number)[]
}

function toLine(row: UsageRow): UsageLine {
  const buckets = row.buckets.map(Number)
  const requests = Number(row.requests)
  return {
    period: row.period.toISOString(),
    application: row.application,
    api: row.api,
    operation: row.operation,
    requests,
    refusals: Number(row.refusals),
    errors: Number(row.errors),
    limitRefusals: Number(row.limitRefusals),
    meanMs: round(requests === 0 ? 0 : row.ms / requests),
    p50Ms: round(quantileMs(buckets, 0.5)),
    p95Ms: round(quantileMs(buckets, 0.95)),
    bytesIn: Number(row.bytesIn),
    bytesOut: Number(row.bytesOut),
  }
}

const round = (ms: number): number => Math.round(ms * 100) / 100
