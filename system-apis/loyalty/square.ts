import type { components } from '../../openapi/generated/loyalty.d.ts'
import { httpOptions, type Connector, type HttpOptions } from '../connector.ts'
import { httpClient } from '../http.ts'
import { listOf, members, object, text, wholeNumber } from '../shape.ts'
import type { Loyalty } from './contract.ts'

export type SquareLoyaltyOptions = HttpOptions & {
  /** An access token with LOYALTY_READ and LOYALTY_WRITE. */
  readonly token: string
  /** The version of the API, as `Square-Version` names it. Default 2025-08-20. */
  readonly version?: string
}

/**
 * Square Loyalty. A member is a loyalty account, named by its id. Points are moved by adjustments, which Square takes once per
 * idempotency key; as it has no look-up by that key, our reference stands at the end of the adjustment's reason.
 * https://developer.squareup.com/reference/square/loyalty-api/adjust-loyalty-points
 */
export const square: Connector<Loyalty, SquareLoyaltyOptions> = {
  options: httpOptions({ token: text, version: text }, ['version']),

  open({ token, version = '2025-08-20', ...options }, name) {
    const headers = { authorization: `Bearer ${token}`, 'square-version': version }
    const http = httpClient({ system: name, headers, refusal, ...options })

    const adjust = async (
      call: Parameters<Loyalty['earnPoints']>[0],
      { reference, memberId, orderId, points, what, mayOwe = false }: Adjustment,
    ) => {
      const { body } = await http(call, {
        method: 'POST',
        path: `/v2/loyalty/accounts/${encodeURIComponent(memberId)}/adjust`,
        body: {
          idempotency_key: reference,
          adjust_points: { points, reason: `${what}, order ${orderId} ${mark(reference)}` },
          ...(mayOwe && { allow_negative_balance: true }),
        },
        answers: { 200: adjusted },
      })
      return fromEvent(body.event, reference)
    }

    return {
      async getAccount(call, { memberId }) {
        const answer = await http(call, {
          method: 'GET',
          path: `/v2/loyalty/accounts/${encodeURIComponent(memberId)}`,
          answers: { 200: account, 404: errors },
        })
        if (answer.status === 404) return { found: false }
        const { id, balance } = answer.body.loyalty_account
        return { found: true, document: { memberId: id, balance } }
      },
      earnPoints: (call, entry) => adjust(call, { ...entry, what: 'Earned' }),
      redeemPoints: (call, entry) =>
        adjust(call, { ...entry, points: -entry.points, what: 'Redeemed' }),
      reverseEntry: (call, { was, reverses, ...entry }) =>
        adjust(call, {
          ...entry,
          points: was === 'earn' ? -entry.points : entry.points,
          what: `Taken back of ${reverses}`,
        }),
      async findEntry(call, { reference, memberId }) {
        let cursor: string | undefined
        do {
          const { body } = await http(call, {
            method: 'POST',
            effect: 'read',
            path: '/v2/loyalty/events/search',
            body: {
              query: {
                filter: {
                  loyalty_account_filter: { loyalty_account_id: memberId },
                  type_filter: { types: ['ADJUST_POINTS'] },
                },
              },
              limit: 30,
              ...(cursor !== undefined && { cursor }),
            },
            answers: { 200: found },
          })
          const event = (body.events ?? []).find(({ adjust_points: { reason = '' } }) =>
            reason.endsWith(mark(reference)),
          )
          if (event !== undefined) return { found: true, document: fromEvent(event, reference) }
          ;({ cursor } = body)
        } while (cursor !== undefined)
        return { found: false }
      },
    }
  },
}

type Schemas = components['schemas']

type Adjustment = Pick<Schemas['NewEntry'], 'reference' | 'memberId' | 'orderId' | 'points'> & {
  readonly what: string
  readonly mayOwe?: boolean
}

/** Our reference as it stands in the reason; no other ends like it. */
function mark(reference: string): string {
  return `[${reference}]`
}

type SquareEvent = {
  id: string
  created_at: string
  loyalty_account_id: string
  adjust_points: { points: number; reason?: string }
}

const event = object({
  id: text,
  created_at: text,
  loyalty_account_id: text,
  adjust_points: object({ points: wholeNumber, reason: text }, ['reason']),
})
const adjusted = members<{ event: SquareEvent }>({ event })
const found = members<{ events?: SquareEvent[]; cursor?: string }>(
  { events: listOf(event), cursor: text },
  ['events', 'cursor'],
)
const account = members<{ loyalty_account: { id: string; balance: number } }>({
  loyalty_account: object({ id: text, balance: wholeNumber }),
})
const errors = members<{ errors: { code: string; detail?: string }[] }>({
  errors: listOf(object({ code: text, detail: text }, ['detail'])),
})

function refusal(body: unknown): string | undefined {
  if (!errors.is(body)) return undefined
  const [first] = body.errors
  return first?.detail ?? first?.code
}

function fromEvent(
  { id, created_at, loyalty_account_id, adjust_points: { points } }: SquareEvent,
  reference: string,
): Schemas['Entry'] {
  return {
    id,
    reference,
    memberId: loyalty_account_id,
    points,
    at: new Date(created_at).toISOString(),
  }
}
