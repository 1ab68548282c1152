import type { Money, Overview } from '../../openapi/generated/operations.v1.d.ts'
import type { ProcessContext } from '../context.ts'
import type { CaseCause } from '../exceptions/categories.ts'
import type { Operations } from './contract.ts'
import { byCurrency, caseRules, selectCase } from './find-cases.ts'

/** What needs somebody now, in business words. */
export function getOverview({
  store,
  durable,
  policies,
}: ProcessContext): Operations['getOverview'] {
  return async ({ principal: { tenant } }) => {
    const { pool } = store.of(tenant)
    const [cases, work, stats] = await Promise.all([
      pool.query<CaseCounts>({
        name: 'crossdock-overview-cases',
        text: `select count(*)::int as "openCases", count(*) filter (where overdue)::int as "overdueCases",
                      count(*) filter (where severity = 'high')::int as high,
                      count(*) filter (where severity = 'medium')::int as medium,
                      count(*) filter (where severity = 'low')::int as low,
                      count(distinct "orderId")::int as "ordersAtRisk",
                      coalesce(jsonb_agg(distinct jsonb_build_object('id', "orderId", 'amount', amount))
                        filter (where amount is not null), '[]') as amounts,
                      coalesce(array_agg(distinct channel order by channel) filter (where channel is not null), '{}') as channels,
                      (select coalesce(json_agg(b order by b.cases desc, b.cause), '[]') from (
                         select cause, count(*)::int as cases from crossdock.exception_case
                         where tenant = $1 and state = 'open' group by cause) b) as "byCause"
               from (${selectCase}) c where state = 'open'`,
        values: [tenant, ...caseRules(policies.operations)],
      }),
      pool.query<{ dead: number; awaiting: number; queues: string[] }>({
        name: 'crossdock-overview-work',
        text: `select count(*)::int as dead, coalesce(array_agg(distinct queue order by queue), '{}') as queues,
                      (select count(*)::int from crossdock.case_action where tenant = $1 and state = 'awaitingApproval') as awaiting
               from crossdock.operation where tenant = $1 and state = 'dead'`,
        values: [tenant],
      }),
      durable.stats(),
    ])
    const counts = cases.rows[0] as CaseCounts
    const dead = work.rows[0]
    const queuesDown = Object.entries(stats)
      .filter(([, { circuit }]) => circuit !== 'closed')
      .map(([queue]) => queue)
    const moneyAtRisk = byCurrency(counts.amounts.map(({ amount }) => amount))
    const overview = {
      asOf: new Date().toISOString(),
      openCases: counts.openCases,
      overdueCases: counts.overdueCases,
      ordersAtRisk: counts.ordersAtRisk,
      moneyAtRisk,
      channels: counts.channels,
      bySeverity: { high: counts.high, medium: counts.medium, low: counts.low },
      byCause: counts.byCause,
      deadLetters: dead?.dead ?? 0,
      queuesDown,
      awaitingApproval: dead?.awaiting ?? 0,
    }
    return { ...overview, headline: headline(overview, dead?.queues ?? []) }
  }
}

type CaseCounts = Pick<Overview, 'openCases' | 'overdueCases' | 'ordersAtRisk'> & {
  readonly high: number
  readonly medium: number
  readonly low: number
  readonly amounts: readonly { readonly amount: Money }[]
  readonly channels: readonly string[]
  readonly byCause: readonly { readonly cause: CaseCause; readonly cases: number }[]
}

/** "Orders at risk: 37, EUR 4120.00, storefront and marketplace, erp." */
function headline(
  { ordersAtRisk, moneyAtRisk, channels, openCases, queuesDown }: Omit<Overview, 'headline'>,
  stuck: readonly string[],
): string {
  const behind = [...new Set([...stuck, ...queuesDown])]
  if (openCases === 0 && behind.length === 0) return 'Nothing needs anybody.'
  if (ordersAtRisk === 0) {
    return openCases === 0
      ? `Not answering: ${listed(behind)}.`
      : `Open cases: ${openCases}, none of them about an order.`
  }
  const money = moneyAtRisk.map(({ currency, amount }) => `${currency} ${amount}`)
  const parts = [String(ordersAtRisk), ...money, listed(channels), listed(behind)]
  return `Orders at risk: ${parts.filter(part => part !== '').join(', ')}.`
}

const words = new Intl.ListFormat('en', { type: 'conjunction' })
const listed = (names: readonly string[]): string => words.format(names)
