import { setTimeout as sleep } from 'node:timers/promises'
import { type Random, randomFrom } from '../random.ts'
import { type Asking, askUntilKnown, type Question } from './exchange.ts'
import type { EditRequest, HoldRequest } from './facts.ts'
import type { Goods } from './goods.ts'

export type DeskOptions = Asking & {
  readonly seed: number
  readonly goods: Goods
  /** A key of the service desk. */
  readonly key: string
}

/** The people who change orders for customers, hold them and look at payments; they keep a journal. */
export type Desk = {
  readonly edits: readonly EditRequest[]
  readonly holds: readonly HoldRequest[]
  /** The customer wants more of it, less of it, or somewhere else. */
  readonly edit: (i: number, orderId: string) => Promise<void>
  /** Somebody holds it, and lets it go, cancels it, or forgets it until its time is over. */
  readonly hold: (i: number, orderId: string) => Promise<void>
  /** A payment the provider worries about is looked at. */
  readonly review: (i: number, orderId: string) => Promise<void>
}

type Journal<Request> = { -readonly [Name in keyof Request]: Request[Name] }

/** Opens it. */
export function openDesk(options: DeskOptions): Desk {
  const edits: Journal<EditRequest>[] = []
  const holds: Journal<HoldRequest>[] = []
  const ask = (random: Random, question: Omit<Question, 'key'>) =>
    askUntilKnown(
      options,
      random,
      { ...question, key: options.key },
      ({ attempt: { status } }) => status === 200 || status === 201,
    )
  return {
    edits,
    holds,
    async edit(i, orderId) {
      const random = randomFrom(options.seed, `edit ${i}`)
      await sleep(random.whole(0, 3_000))
      const { wish, actions } = toActions(random, options.goods)
      const edit: Journal<EditRequest> = { orderId, wish, decision: 'confirm', outcome: 'unknown' }
      edits.push(edit)
      const path = `/orders/v1/orders/${orderId}/changes`
      const asked = await ask(random, { path, body: { reason: 'The customer called', actions } })
      if (asked === undefined) return
      if (asked.body.id === undefined) {
        edit.outcome = 'refused'
        return
      }
      const { id } = asked.body
      edit.changeId = id
      if (random.chance(0.1)) edit.decision = 'decline'
      await sleep(random.whole(0, 1_000))
      const { decision } = edit
      const key = `"torture-edit-${options.seed}-${i}"`
      const answered = await askUntilKnown(
        options,
        random,
        {
          path: `${path}/${id}/decision`,
          key: options.key,
          headers: { 'idempotency-key': key },
          body: { decision },
        },
        ({ attempt: { status } }) => status === 200 || status === 202,
      )
      if (answered !== undefined) edit.outcome = await howItEnded(random, orderId, id)
    },
    async hold(i, orderId) {
      const random = randomFrom(options.seed, `hold ${i}`)
      const end = random.pick(['release', 'release', 'cancel', 'expire', 'expire and cancel'])
      const expires = end.startsWith('expire')
      const hold: Journal<HoldRequest> = {
        orderId,
        type: random.pick(['manual', 'addressReview', 'fraudReview', 'payment']),
        end,
        outcome: 'unknown',
      }
      holds.push(hold)
      const placed = await ask(random, {
        path: `/orders/v1/orders/${orderId}/holds`,
        body: {
          type: hold.type,
          reason: 'Somebody has to look at it',
          expiresAt: new Date(Date.now() + (expires ? 4_000 : 3_600_000)).toISOString(),
          whenExpired: end === 'expire and cancel' ? 'cancel' : 'release',
        },
      })
      if (placed === undefined) return
      if (placed.attempt.status !== 200) {
        hold.outcome = 'refused'
        return
      }
      hold.outcome = 'placed'
      if (expires) return
      await sleep(random.whole(0, 5_000))
      await decide(random, hold)
    },
    async review(i, orderId) {
      const random = randomFrom(options.seed, `review ${i}`)
      const end = random.pick(['release', 'release', 'cancel'])
      const hold: Journal<HoldRequest> = { orderId, type: 'fraudReview', end, outcome: 'placed' }
      holds.push(hold)
      await sleep(random.whole(0, 5_000))
      await decide(random, hold)
    },
  }

  async function decide(random: Random, hold: Journal<HoldRequest>): Promise<void> {
    const { orderId, type, end } = hold
    const answered = await ask(random, {
      path: `/orders/v1/orders/${orderId}/holds/${type}/decision`,
      body: { decision: end },
    })
    if (answered !== undefined) hold.outcome = answered.attempt.status === 200 ? 'decided' : 'late'
  }

  /** A change is made after it was confirmed: the order tells. */
  async function howItEnded(
    random: Random,
    orderId: string,
    changeId: string,
  ): Promise<EditRequest['outcome']> {
    while (!options.isOver()) {
      const answered = await ask(random, { method: 'GET', path: `/orders/v1/orders/${orderId}` })
      const change = answered?.body.changes?.find(({ id }) => id === changeId)
      if (change?.state === 'confirmed') return 'made'
      if (change !== undefined && change.state !== 'applying') return 'refused'
      await sleep(500)
    }
    return 'unknown'
  }
}

function toActions(random: Random, goods: Goods) {
  const wish = random.pick<'more' | 'less' | 'both' | 'elsewhere'>([
    'more',
    'more',
    'less',
    'both',
    'elsewhere',
  ])
  const more = { type: 'addItem', sku: random.pick(goods.plenty), quantity: 1 }
  const less = { type: 'changeQuantity', lineId: '1', quantity: random.pick([0, 1]) }
  const elsewhere = {
    type: 'changeAddress',
    address: {
      name: 'Ada Lovelace',
      lines: ['Marienplatz 1'],
      locality: 'München',
      postalCode: '80331',
      country: 'DE',
    },
  }
  const actions = { more: [more], less: [less], both: [more, less], elsewhere: [elsewhere] }
  return { wish, actions: actions[wish] }
}
