import type { Poll, PollCall } from '../../openapi/poll.ts'
import { Problem } from '../../openapi/problem.ts'
import type { HttpClient } from '../http.ts'
import { listOf, members, object, text } from '../shape.ts'
import type { SquareOrderOptions } from './square-order.ts'
import { readSquareOrder } from './square-vendor-order.ts'
import { messagesOfOrder, readAround } from './square-webhook.ts'

export type SquarePollOptions = SquareOrderOptions & {
  readonly system: string
  readonly http: HttpClient
}

/**
 * Orders by when they changed: sales, returns, exchanges and refunds alike, as the webhooks tell them. Square asks for the locations
 * by name, ten at a time, so a page is a group of them and a place in it.
 * https://developer.squareup.com/reference/square/orders-api/search-orders
 */
export function squarePoll(options: SquarePollOptions): Poll {
  const { system, channel = 'square', http } = options

  return {
    orders: {
      everySeconds: 300,
      settleSeconds: 30,
      overlapSeconds: 900,
      windowSeconds: 21_600,
      async changes(call, { from, to, page }) {
        const groups = await locationGroups(http, call)
        const [group, cursor] = placeOf(page)
        const location_ids = groups[group]
        if (location_ids === undefined) return { changes: [] }
        const { body } = await http(call, {
          method: 'POST',
          path: '/v2/orders/search',
          effect: 'read',
          body: {
            location_ids,
            limit: 50,
            query: {
              filter: { date_time_filter: { updated_at: { start_at: from, end_at: to } } },
              sort: { sort_field: 'UPDATED_AT', sort_order: 'ASC' },
            },
            ...(cursor !== undefined && { cursor }),
          },
          answers: { 200: found },
        })
        const next =
          body.cursor !== undefined
            ? `${group}:${body.cursor}`
            : group + 1 < groups.length
              ? `${group + 1}:`
              : undefined
        return {
          changes: (body.orders ?? []).map(document => {
            const id = `${document.id}:${document.version ?? document.updated_at ?? ''}`
            return {
              id,
              async read(asking: PollCall) {
                const read = await readAround(http, asking, readSquareOrder(document))
                const occurredAt = new Date(document.updated_at ?? to).toISOString()
                const envelope = { system, channel, eventId: `order:${id}`, occurredAt }
                return messagesOfOrder(read, envelope, options)
              },
            }
          }),
          ...(next !== undefined && { next }),
        }
      },
    },
  }
}

/** The seller's locations, as many together as Square takes. */
async function locationGroups(http: HttpClient, call: PollCall): Promise<readonly string[][]> {
  const { body } = await http(call, {
    method: 'GET',
    path: '/v2/locations',
    answers: { 200: locations },
  })
  const ids = (body.locations ?? []).map(({ id }) => id).toSorted()
  return Array.from({ length: Math.ceil(ids.length / 10) }, (_, i) =>
    ids.slice(i * 10, i * 10 + 10),
  )
}

function placeOf(page: string | undefined): readonly [group: number, cursor: string | undefined] {
  if (page === undefined) return [0, undefined]
  const [, group, cursor = ''] = /^(\d+):(.*)$/s.exec(page) ?? []
  if (group === undefined) throw new Problem('system-refused', { detail: 'The page is none.' })
  return [Number(group), cursor === '' ? undefined : cursor]
}

type Found = { readonly id: string; readonly version?: number; readonly updated_at?: string }

const locations = members<{ locations?: { id: string }[] }>(
  { locations: listOf(object({ id: text })) },
  ['locations'],
)
const found = members<{ orders?: Found[]; cursor?: string }>(
  {
    orders: listOf(
      object({ id: text, version: { type: 'integer' }, updated_at: text }, [
        'version',
        'updated_at',
      ]),
    ),
    cursor: text,
  },
  ['orders', 'cursor'],
)
