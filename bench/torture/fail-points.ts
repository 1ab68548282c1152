import { type Random, randomFrom } from '../random.ts'
import type { Facts } from './facts.ts'

/** Something the business does from its beginning to its end, and every place in it where a server may die. */
type Saga = {
  readonly name: string
  /**
   * Steps on other systems, where a server dies right before the call and right after it: the two moments after which
   * nobody knows what the other system has done. `*` stands for an id.
   */
  readonly steps: readonly string[]
  /** Transitions, where it dies right before their commit and right after it. */
  readonly transitions: readonly string[]
}

/** THE TABLE: all sagas with all of their steps. */
const sagas: readonly Saga[] = [
  {
    name: 'place',
    steps: ['authorise payment*', 'undo authorise payment*'],
    transitions: ['place-order'],
  },
  {
    name: 'release',
    steps: [
      'book sales order',
      'submit to warehouse',
      'create pickup task',
      'book carrier',
      'acknowledge to channel',
      'record activity',
      'send notification',
    ],
    transitions: [
      'post-sales-order',
      'submit-warehouse-order',
      'create-pickup-task',
      'issue-purchase-order',
      'purchase-order-due',
      'book-parcel',
      'acknowledge-commerce',
      'record-activity',
      'send-notification',
      'fill-waiting',
      'expire-hold',
    ],
  },
  {
    name: 'ship',
    steps: [
      'capture payment*',
      'authorise anew*',
      'capture anew*',
      'post invoice',
      'update channel',
    ],
    transitions: ['capture-payment', 'post-invoice', 'update-commerce'],
  },
  {
    name: 'cancel',
    steps: ['stop *', 'void authorisation of *', 'cancel sales order', 'cancel parcel'],
    transitions: ['cancel-order', 'void-payment', 'cancel-sales-order', 'cancel-parcel'],
  },
  {
    name: 'edit',
    steps: [
      'authorise additionally',
      'undo authorise additionally',
      'book sales order anew',
      'cancel former sales order',
      'amend sales order',
    ],
    transitions: ['apply-change', 'rebook-sales-order'],
  },
  {
    name: 'return',
    steps: ['book return label', 'cancel return label', 'post return receipt'],
    transitions: [
      'book-return-label',
      'cancel-return-label',
      'post-return-receipt',
      'close-return',
    ],
  },
  {
    name: 'refund',
    steps: ['refund to *', 'post credit memo'],
    transitions: ['submit-refund', 'check-refund', 'retry-refund', 'post-credit-memo'],
  },
  {
    name: 'exchange',
    steps: [
      'issue exchange credit',
      'undo issue exchange credit',
      'order what is taken instead',
      'order replacement',
    ],
    transitions: ['place-exchange', 'replace-claimed'],
  },
]

const pointsOf = ({ steps, transitions }: Saga): readonly string[] => [
  ...steps.flatMap(name => [`before call:${name}`, `after call:${name}`]),
  ...transitions.flatMap(kind => [`before commit:${kind}`, `after commit:${kind}`]),
]

/** The fail points a server is born with; it dies at the first it reaches. */
export type Armed = {
  /** For CROSSDOCK_FAIL_POINT. */
  readonly setting: string
  /** It has died, at this point if at any of them. */
  readonly died: (at: string | undefined) => void
}

/** Hands out fail points to lives of servers. */
export type FailPoints = {
  /** For the next life; undefined for one that is to live until something else ends it. */
  readonly next: () => Armed | undefined
  /** Nobody is born with any from here on. */
  readonly stop: () => void
  /** Where servers have died, in order. */
  readonly hits: readonly string[]
}

export type FailPointsOptions = {
  readonly seed: number
  /** How many deaths there are to be, spread over the time. */
  readonly count: number
  readonly duringMs: number
  /** How many servers may have some at the same time: the others go on serving. */
  readonly atOnce: number
}

/**
 * A life is born with a dozen of the points nobody has died at yet and a few others, as the seed decides: so that what is
 * rarely reached is waited for often, and no life dies at the same thing as the one before it.
 */
export function failPoints({ seed, count, duringMs, atOnce }: FailPointsOptions): FailPoints {
  const random = randomFrom(seed, 'fail points')
  const everywhere = sagas.flatMap(pointsOf)
  const hits: string[] = []
  let living = 0
  let stopped = false
  const start = performance.now()
  return {
    hits,
    stop: () => void (stopped = true),
    next() {
      const due = Math.min(count, 1 + (count * (performance.now() - start)) / duringMs)
      if (stopped || living >= atOnce || hits.length + living >= due) return undefined
      const missing = shuffled(
        random,
        everywhere.filter(point => !hits.includes(point)),
      )
      const others = shuffled(random, everywhere).slice(0, 4)
      living += 1
      return {
        setting: [...missing.slice(0, 12), ...others].map(point => `${point}:kill`).join(';'),
        died(at) {
          living -= 1
          if (at !== undefined) hits.push(at.replace(/:kill$/, ''))
        },
      }
    },
  }
}

function shuffled(random: Random, points: readonly string[]): string[] {
  return points
    .map(point => ({ point, order: random.next() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ point }) => point)
}

/** What a run has seen of a saga. */
export type SagaReport = {
  readonly name: string
  /** How often its transitions were run to their end. */
  readonly ran: number
  /** Fail points there are, those that were passed by somebody, and those at which a server died. */
  readonly points: number
  readonly reached: number
  readonly diedAt: number
  readonly deaths: number
  /** Points nobody came by. */
  readonly notReached: readonly string[]
}

/** Which fail points of every saga were reached, and at which of them lives ended. */
export function sagaReports(
  { steps, operations }: Pick<Facts, 'steps' | 'operations'>,
  hits: readonly string[],
): readonly SagaReport[] {
  const names = new Map<string, Set<string>>()
  for (const { name, state } of steps) {
    const states = names.get(name) ?? new Set()
    names.set(name, states.add(state))
  }
  const ended = operations.filter(({ state }) => state === 'succeeded' || state === 'failed')
  const kinds = new Set(ended.map(({ kind }) => kind))
  const isReached = (point: string) => {
    if (hits.includes(point)) return true
    const [place = '', name = ''] = point.split(':')
    if (place.endsWith('commit')) return kinds.has(name)
    const wanted = name.endsWith('*') ? name.slice(0, -1) : undefined
    return [...names].some(
      ([one, states]) =>
        (wanted === undefined ? one === name : one.startsWith(wanted)) &&
        (place === 'before call' || states.has('done')),
    )
  }
  return sagas.map(saga => {
    const points = pointsOf(saga)
    const own = new Set(points)
    const died = hits.filter(point => own.has(point))
    const reached = points.filter(isReached)
    return {
      name: saga.name,
      ran: ended.filter(({ kind }) => saga.transitions.includes(kind)).length,
      points: points.length,
      reached: reached.length,
      diedAt: new Set(died).size,
      deaths: died.length,
      notReached: points.filter(point => !reached.includes(point)),
    }
  })
}
