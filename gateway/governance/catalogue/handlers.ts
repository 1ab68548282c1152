import { present } from '../../../experience-apis/present.ts'
import type * as Answers from '../../../openapi/generated/governance.v1.d.ts'
import type { operations } from '../../../openapi/generated/governance.v1.d.ts'
import type { Handlers } from '../../../openapi/operation.ts'
import type { Governing } from '../registry/handlers.ts'
import { runningStates } from '../registry/rows.ts'
import type { Catalogue, CatalogueEntry } from './catalogue.ts'
import type { Scorecard } from './scorecard.ts'

type CatalogueOperations = Pick<
  operations,
  'listCatalogue' | 'getCatalogueEntry' | 'listScorecards' | 'getScorecard'
>

export type CatalogueHandlersOptions = {
  readonly catalogue: Catalogue
  readonly governing: Governing
}

/** The operations of governance.v1 about all APIs there are. */
export function catalogueHandlers({
  catalogue,
  governing: who,
}: CatalogueHandlersOptions): Handlers<CatalogueOperations> {
  return {
    async listCatalogue(call, { owner, domain, audience, limit = 200, cursor }) {
      await who(call)
      const all = (await catalogue.list()).filter(
        entry =>
          (owner === undefined || entry.owner === owner) &&
          (domain === undefined || entry.domain === domain) &&
          (audience === undefined || entry.audience === audience),
      )
      const { items, nextCursor } = paged(all, entry => entry.api, limit, cursor)
      return present({ apis: items.map(toEntry), nextCursor })
    },

    async getCatalogueEntry(call, { api }) {
      await who(call)
      const { consumers, dependencies, dependents, service, ...entry } = await catalogue.detail(api)
      return present({
        ...toEntry(entry),
        versions: entry.versions.map(({ publishedAt, ...version }) =>
          present({ ...version, publishedAt: publishedAt?.toISOString() }),
        ),
        consumers: consumers.map(({ application, lastSeen, operations: used, ...consumer }) => ({
          ...consumer,
          consumer: application,
          lastSeen: lastSeen.toISOString(),
          operations: [...used],
        })),
        dependencies: dependencies.map(({ lastSeen, work, through, ...dependency }) => ({
          ...dependency,
          lastSeen: lastSeen.toISOString(),
          work: [...work],
          ...(through !== undefined && { through: [...through] }),
        })),
        dependents: [...dependents],
        service,
      })
    },

    async listScorecards(call, { limit = 200, cursor }) {
      await who(call)
      const { items, nextCursor } = paged(
        await catalogue.scorecards(),
        one => one.api,
        limit,
        cursor,
      )
      return present({
        scorecards: items.map(({ api, score, level, parts }) => ({
          api,
          score,
          level,
          parts: [...parts],
        })),
        nextCursor,
      })
    },

    async getScorecard(call, { api }) {
      await who(call)
      return toCard(await catalogue.scorecard(api))
    },
  }
}

function toCard(card: Scorecard): Answers.Scorecard {
  return { ...card, parts: [...card.parts], fixes: [...card.fixes] }
}

function toEntry(entry: CatalogueEntry): Answers.CatalogueEntry {
  const { api, contract, owner, domain, audience, state } = entry
  const slo = contract.operations[0]?.slo
  return present({
    api,
    title: contract.title,
    version: contract.version,
    owner,
    domain,
    audience,
    lifecycle: lifecycleOf(state),
    operations: contract.operations.length,
    slo: slo && { latencyP95Ms: slo.latencyP95Ms, availability: slo.availability },
  })
}

/** Where an API is in its life, in the words of a catalogue. */
function lifecycleOf(state: CatalogueEntry['state']): Answers.CatalogueEntry['lifecycle'] {
  if (state === 'deprecated' || state === 'brownout' || state === 'retired') return state
  return (runningStates as readonly string[]).includes(state) ? 'published' : 'draft'
}

/** Few enough to be read at once; pages are for whoever asks. A cursor is the name of the last one. */
function paged<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  limit: number,
  cursor: string | undefined,
) {
  const after = cursor === undefined ? '' : Buffer.from(cursor, 'base64url').toString('utf8')
  const rest = items.filter(item => nameOf(item) > after)
  const shown = rest.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown,
    nextCursor:
      rest.length > limit && last !== undefined
        ? Buffer.from(nameOf(last)).toString('base64url')
        : undefined,
  }
}
