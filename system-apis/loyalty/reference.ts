import type { components } from '../../openapi/generated/loyalty.d.ts'
import { httpOptions, type Connector, type HttpOptions } from '../connector.ts'
import { httpClient } from '../http.ts'
import { instantText, members, object, text, wholeNumber } from '../shape.ts'
import type { Loyalty } from './contract.ts'

export type ReferenceLoyaltyOptions = HttpOptions & {
  /** The programme's access token. */
  readonly token: string
}

/** The reference loyalty programme. Each line of its ledger has a key of ours, so a repeat gets the line of the first time. */
export const reference: Connector<Loyalty, ReferenceLoyaltyOptions> = {
  options: httpOptions({ token: text }),

  open({ token, ...options }, name) {
    const headers = { authorization: `Bearer ${token}` }
    const http = httpClient({ system: name, headers, refusal, ...options })
    const book = async (call: Parameters<Loyalty['earnPoints']>[0], path: string, body: object) => {
      const answer = await http(call, { method: 'POST', path, body, answers: { 201: line } })
      return fromLine(answer.body)
    }

    return {
      async getAccount(call, { memberId }) {
        const answer = await http(call, {
          method: 'GET',
          path: `/members/${encodeURIComponent(memberId)}`,
          answers: { 200: member, 404: nothing },
        })
        if (answer.status === 404) return { found: false }
        const { no, points } = answer.body
        return { found: true, document: { memberId: no, balance: points } }
      },
      earnPoints: (call, entry) => book(call, '/ledger', toLine(entry, 'credit')),
      redeemPoints: (call, entry) => book(call, '/ledger', toLine(entry, 'debit')),
      reverseEntry: (call, { reverses, was, mayOwe = false, ...entry }) =>
        book(call, '/ledger/reversals', {
          ...toLine(entry, was === 'earn' ? 'debit' : 'credit'),
          reverses,
          overdraw: mayOwe,
        }),
      async findEntry(call, { reference: clientKey }) {
        const answer = await http(call, {
          method: 'GET',
          path: `/ledger/${encodeURIComponent(clientKey)}`,
          answers: { 200: line, 404: nothing },
        })
        if (answer.status === 404) return { found: false }
        return { found: true, document: fromLine(answer.body) }
      },
    }
  },
}

type Schemas = components['schemas']

type ReferenceLine = {
  id: string
  clientKey: string
  member: string
  kind: 'credit' | 'debit'
  points: number
  bookedAt: string
}

const line = members<ReferenceLine>({
  id: text,
  clientKey: text,
  member: text,
  kind: { enum: ['credit', 'debit'] },
  points: wholeNumber,
  bookedAt: instantText,
})
const member = members<{ no: string; points: number }>({ no: text, points: wholeNumber })
const nothing = members<{ problem: { text: string } }>({ problem: object({ text }) })

function refusal(body: unknown): string | undefined {
  return nothing.is(body) ? body.problem.text : undefined
}

function toLine(entry: Schemas['NewEntry'], kind: ReferenceLine['kind']): object {
  return {
    clientKey: entry.reference,
    member: entry.memberId,
    kind,
    points: entry.points,
    about: entry.orderId,
    happenedAt: new Date(entry.at).toISOString(),
  }
}

function fromLine({ id, clientKey, member: no, kind, points, bookedAt }: ReferenceLine) {
  return {
    id,
    reference: clientKey,
    memberId: no,
    points: kind === 'credit' ? points : -points,
    at: bookedAt,
  }
}
