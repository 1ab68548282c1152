import { randomFrom } from '../random.ts'

/** Hands out fail points, one for each life of a server. */
export type FailPoints = {
  /** The next one, for CROSSDOCK_FAIL_POINT; undefined when all are used up. */
  readonly next: () => string | undefined
  /** A server died of the one it was born with. */
  readonly hit: (point: string) => void
  readonly hits: readonly string[]
}

/**
 * Steps on other systems, where a server dies right before the call and right after it: the two moments after which
 * nobody knows what the other system has done. `*` stands for an id.
 */
const steps = [
  'authorise payment',
  'undo authorise payment',
  'book sales order',
  'book sales order anew',
  'cancel former sales order',
  'cancel sales order',
  'submit to warehouse',
  'create pickup task',
  'stop *',
  'book carrier',
  'cancel parcel',
  'capture payment',
  'void authorisation of *',
  'post invoice',
  'record activity',
  'acknowledge to channel',
  'update channel',
  'book return label',
  'refund to *',
  'post credit memo',
  'post return receipt',
]

/** Transitions, where it dies right before their commit and right after it. */
const transitions = [
  'place-order',
  'post-sales-order',
  'rebook-sales-order',
  'cancel-sales-order',
  'submit-warehouse-order',
  'create-pickup-task',
  'cancel-order',
  'book-parcel',
  'cancel-parcel',
  'capture-payment',
  'post-invoice',
  'record-activity',
  'book-return-label',
  'submit-refund',
  'post-credit-memo',
  'post-return-receipt',
  'close-return',
]

const everywhere: readonly string[] = [
  ...steps.flatMap(name => [`before call:${name}:kill`, `after call:${name}:kill`]),
  ...transitions.flatMap(kind => [`before commit:${kind}:kill`, `after commit:${kind}:kill`]),
]

/** So many of all there are, in an order that the seed decides; each is used once before any is used again. */
export function failPoints(seed: number, count: number): FailPoints {
  const random = randomFrom(seed, 'fail points')
  const left: string[] = []
  const hits: string[] = []
  let given = 0
  return {
    hits,
    next() {
      if (given === count) return undefined
      given += 1
      if (left.length === 0) left.push(...everywhere)
      return left.splice(random.whole(0, left.length - 1), 1)[0]
    },
    hit: point => hits.push(point),
  }
}
