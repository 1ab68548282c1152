import type { InboundMessage } from './generated/canonical.d.ts'
import type { Call } from './operation.ts'

/**
 * A connector's other way in: what its vendor tells who asks. Whoever loses a webhook, or has none, gets the same messages from
 * here, under the same names, so that both together are one. By the name of what is followed: `orders`.
 */
export type Poll = Readonly<Record<string, Feed>>

/** Something of a vendor's that changes, and can be asked for by the time it changed. */
export type Feed = {
  /** How often it is asked for. */
  readonly everySeconds: number
  /** How old a change must be before it can be asked for. */
  readonly settleSeconds: number
  /** How late a change may become visible that bears an earlier time. */
  readonly overlapSeconds: number
  /** The longest stretch of time that is asked for at once. */
  readonly windowSeconds: number
  /** A page of what changed in a stretch of time, oldest first where the vendor sorts. It is asked with patience: it waits for who cannot wait. */
  readonly changes: (call: PollCall, window: FeedWindow) => Promise<FeedPage>
  /** The order with this number at the channel, for what came before it. Default: it comes by itself. */
  readonly order?: (call: PollCall, channelOrderId: string) => Promise<readonly InboundMessage[]>
}

/** On whose behalf, and until when, something is asked for. */
export type PollCall = Pick<Call, 'correlationId' | 'traceparent' | 'tracestate' | 'deadline'>

/** A half-open stretch of time, and where in it to go on. */
export type FeedWindow = {
  /** An instant in UTC. */
  readonly from: string
  readonly to: string
  /** As the page before said. */
  readonly page?: string
}

export type FeedPage = {
  readonly changes: readonly FeedChange[]
  /** Where the next page begins; none after the last. */
  readonly next?: string
}

/** One thing, in the state it has come to. */
export type FeedChange = {
  /** Names the thing in this state: what was taken in once is not read again. */
  readonly id: string
  /** What it says, in canonical words. Throws `request-invalid` for what the vendor would not send. */
  readonly read: (call: PollCall) => Promise<readonly InboundMessage[]>
}
