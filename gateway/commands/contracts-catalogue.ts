import { setTimeout as sleep } from 'node:timers/promises'
import type {
  CatalogueDetail,
  CatalogueEntry,
  CataloguePage,
  Scorecard,
  ScorecardPage,
  ScorecardSummary,
} from '../../openapi/generated/governance.v1.d.ts'
import {
  type AskingOptions,
  faint,
  governanceClient,
  type RunningClient,
  print,
  queryOf,
  segment,
} from './running-client.ts'

export type CatalogueOptions = AskingOptions & {
  readonly owner?: string
  readonly domain?: string
  readonly audience?: string
}

export type ScorecardOptions = AskingOptions & {
  /** Exit code 1 for less points than this. */
  readonly least?: string
}

/** Prints every API, or one with who uses it. Exit code 1: there is no such API. */
export async function showCatalogue(
  api: string | undefined,
  options: CatalogueOptions,
): Promise<number> {
  const { owner, domain, audience, json = false } = options
  const client = governanceClient(options)
  if (api !== undefined) {
    const entry = await client.ask<CatalogueDetail>('GET', `/catalogue/${segment(api)}`)
    if (entry === undefined) return missing(api)
    print(json, entry, detailLines(entry))
    return 0
  }
  const filter = {
    ...(owner !== undefined && { owner }),
    ...(domain !== undefined && { domain }),
    ...(audience !== undefined && { audience }),
  }
  const apis = await allPages<CataloguePage, CatalogueEntry>(
    client,
    '/catalogue',
    filter,
    page => page.apis,
  )
  print(json, { apis }, apis.map(entryLine))
  return 0
}

/** How long it is asked again while rules are applied. */
const patienceMs = 120_000

/** Prints what every API is worth, or one with its mends. Exit code 1: no such API, or less than was asked for. */
export async function showScorecard(
  api: string | undefined,
  options: ScorecardOptions,
): Promise<number> {
  const { json = false, least } = options
  if (least !== undefined && !/^\d{1,3}$/.test(least)) {
    process.stderr.write('--least is a number of points from 0 to 100.\n')
    return 2
  }
  const client = governanceClient(options)
  if (api !== undefined) {
    const card = await client.ask<Scorecard>('GET', `/scorecards/${segment(api)}`)
    if (card === undefined) return missing(api)
    print(json, card, cardLines(card))
    return card.score < Number(least ?? 0) ? 1 : 0
  }
  const cards = await judgedCards(client)
  print(json, { scorecards: cards }, cards.map(summaryLine))
  return cards.some(({ score }) => score < Number(least ?? 0)) ? 1 : 0
}

/** The rules are applied to contracts when somebody first asks: that takes seconds for each. */
async function judgedCards(client: RunningClient): Promise<readonly ScorecardSummary[]> {
  const endMs = performance.now() + patienceMs
  let told = -1
  for (;;) {
    const cards = await allPages<ScorecardPage, ScorecardSummary>(
      client,
      '/scorecards',
      {},
      page => page.scorecards,
    )
    const open = cards.filter(({ parts }) =>
      parts.some(({ name, evaluated }) => name === 'quality' && !evaluated),
    )
    if (open.length === 0 || performance.now() > endMs) return cards
    if (open.length !== told) process.stderr.write(`The rules are applied: ${open.length} to go.\n`)
    told = open.length
    await sleep(1000)
  }
}

async function allPages<Page extends { readonly nextCursor?: string }, Item>(
  client: RunningClient,
  path: string,
  filter: Readonly<Record<string, string>>,
  itemsOf: (page: Page) => readonly Item[],
): Promise<readonly Item[]> {
  const found: Item[] = []
  let cursor: string | undefined
  do {
    const query = queryOf({ ...filter, ...(cursor !== undefined && { cursor }) })
    const page = await client.ask<Page>('GET', `${path}${query}`)
    if (page === undefined) break
    found.push(...itemsOf(page))
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return found
}

function missing(api: string): number {
  process.stderr.write(`There is no API ${api}.\n`)
  return 1
}

function entryLine({
  api,
  version,
  owner,
  audience,
  lifecycle,
  domain = '',
}: CatalogueEntry): string {
  return `${api.padEnd(20)} ${version.padEnd(8)} ${lifecycle.padEnd(11)} ${audience.padEnd(9)} ${owner}  ${faint(domain)}`
}

function detailLines(entry: CatalogueDetail): string[] {
  const { title, slo, service, versions, consumers, dependencies, dependents } = entry
  const promised = slo
    ? `${slo.availability} % and ${slo.latencyP95Ms} ms at p95 promised`
    : 'nothing promised'
  const kept = service
    ? `${service.availability} % and ${service.latencyP95Ms} ms in ${service.requests} requests`
    : 'nobody called'
  return [
    entryLine(entry),
    `${title}: ${promised}, ${kept} in the last 30 days.`,
    ...versions.map(
      ({ version, state, publishedAt = '' }) =>
        `  version     ${version}  ${state}  ${faint(publishedAt)}`,
    ),
    ...consumers.map(
      ({ name, audience, calls, lastSeen }) =>
        `  used by     ${name} (${audience}), ${calls} calls  ${faint(lastSeen)}`,
    ),
    ...dependents.map(api => `  used by     ${api}`),
    ...dependencies.map(
      ({ api, calls, work, through }) =>
        `  depends on  ${api}, ${calls} times${through ? ` by ${through.join(', ')}` : ''}  ${faint(work.join(', '))}`,
    ),
  ]
}

function summaryLine({ api, score, level, parts }: ScorecardSummary): string {
  const said = parts.map(({ name, points, of, evaluated }) =>
    evaluated ? `${name} ${points}/${of}` : `${name} ?/${of}`,
  )
  return `${String(score).padStart(3)}  ${level.padEnd(9)} ${api.padEnd(20)} ${faint(said.join('  '))}`
}

function cardLines(card: Scorecard): string[] {
  return [
    `${card.api}: ${card.score} of 100, ${card.level}`,
    ...card.parts.map(
      ({ name, points, of, evaluated, text }) =>
        `  ${name.padEnd(14)} ${(evaluated ? String(points) : '?').padStart(5)} of ${String(of).padEnd(3)} ${text}`,
    ),
    ...(card.fixes.length > 0 ? ['What would bring the most:'] : []),
    ...card.fixes.map(({ points, text }) => `  +${String(points).padEnd(5)} ${text}`),
  ]
}
