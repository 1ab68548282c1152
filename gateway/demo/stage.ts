import { isDeepStrictEqual } from 'node:util'
import type { Afternoon } from './board/gifts.ts'
import { caller, patienceMs, type Caller } from './caller.ts'
import type { Answer } from './client.ts'
import type { RunningServer } from './find-server.ts'
import type { CallRecord, Claim } from './record.ts'
import { switchboard, type Switchboard } from './switchboard.ts'
import type { CallWords, Teller } from './teller.ts'
import { until, type UntilOptions, type Waited } from './until.ts'

/** Everything a chapter has at hand: who calls, the systems behind, and a place to say and claim things. */
export type Stage = {
  readonly shop: Caller
  readonly till: Caller
  readonly service: Caller
  readonly operator: Caller
  readonly systems: Switchboard
  /** Somebody else, in words, with a key of its own. */
  as(who: string, key: string): Caller
  readonly server: Omit<RunningServer, 'switchboard'>
  /** A name nothing else has: of this run, and numbered. */
  reference(name: string): string
  say(text: string): void
  table(rows: readonly (readonly string[])[]): void
  /** Checks that what was found is what was expected, member by member. Gives whether it is. */
  claim(claim: string, check: Check): boolean
  /** Waits for something that one GET alone cannot show; the chapter tells what it found. */
  until<Found>(
    options: Omit<UntilOptions<Found>, 'withinMs'> & { readonly withinMs?: number },
  ): Promise<Waited<Found>>
  /** Tells a call that was made quietly. */
  told(answer: Answer, words?: CallWords): void
  /** What a chapter leaves to a later one. */
  readonly kept: Kept
}

export type Kept = {
  /** An order that was shipped and paid. */
  shippedOrderId?: string
  /** The board's afternoon. */
  afternoon?: Afternoon
}

type Check = {
  readonly expected: unknown
  readonly found: unknown
  /** The answer that showed it. Default: the last one of Crossdock. */
  readonly seenIn?: Answer
}

export type StageOptions = {
  readonly server: RunningServer
  readonly teller: Teller
  readonly run: string
  readonly kept: Kept
  /** Every call and claim is written down here. */
  readonly record: { readonly calls: CallRecord[]; readonly claims: Claim[] }
}

/** Sets the stage for one chapter. */
export function stage({ server, teller, run, kept, record }: StageOptions): Stage {
  const { baseUrl, keys, switchboard: board } = server
  let last: Answer | undefined
  let numbered = 0

  const tell = (answer: Answer, words: CallWords = {}) => {
    const { sent, status, correlationId } = answer
    const { who, method, path } = sent
    const milliseconds = Math.round(answer.milliseconds)
    record.calls.push({ who, method, path, status, milliseconds, correlationId })
    teller.call(answer, words)
  }
  const seen = (answer: Answer) => {
    last = answer
  }
  const withKey = (who: string, key: string) => caller({ who, url: baseUrl, key, tell, seen })

  return {
    shop: withKey('web shop', keys.storefront),
    till: withKey('till', keys.pos),
    service: withKey('service desk', keys.service),
    operator: withKey('operator', keys.operator),
    as: withKey,
    systems: switchboard(who => {
      if (board === undefined) throw new Error('The systems behind this server are not simulated.')
      return caller({ who, url: board.url, key: board.token, tell })
    }),
    server,
    kept,
    reference: name => `${run}-${name}-${(numbered += 1)}`,
    say: teller.say,
    table: teller.table,
    claim(claim, { expected, found, seenIn = last }) {
      const ok = isDeepStrictEqual(found, expected)
      const checked: Claim = {
        claim,
        ok,
        expected,
        found,
        ...(seenIn !== undefined && { correlationId: seenIn.correlationId }),
      }
      record.claims.push(checked)
      teller.claim(checked)
      return ok
    },
    until: options => until({ withinMs: patienceMs, ...options }),
    told: tell,
  }
}
