import type { StoreLabels } from '../../openapi/canonical/scanned-label.ts'
import type { FulfilmentState, Pickup } from '../../openapi/generated/orders.d.ts'
import type { operations, StorePickup } from '../../openapi/generated/pos.v1.d.ts'
import type { Call, Handlers } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { Inventory } from '../../process-apis/inventory/index.ts'
import type { Orders } from '../../process-apis/orders/index.ts'
import type { Returns } from '../../process-apis/returns/index.ts'
import { channelOrders } from '../channel-orders.ts'
import { channelReturns } from '../channel-returns.ts'
import { takeCardsBack } from '../gift-cards.ts'
import { present } from '../present.ts'
import { translatingProblems } from '../translate-pointers.ts'
import { returnPointers, toCounterReturn, toReturn } from './counter-returns.ts'
import { cardPointers, dialect, toCardOrder, toCounterOrder, toOrder } from './counter-sales.ts'
import { allStatuses, rejectionReason, statesIn, statuses, toStorePickup } from './store-pickups.ts'

/** Point of sale API v1: what tills and store apps need, in their words. Pickups are the store's, whichever channel sold them. */
export function posV1({
  orders,
  returns,
  inventory,
  labels,
}: {
  readonly orders: Orders
  readonly returns: Returns
  readonly inventory: Inventory
  /** How the stores' own labels are read. Default: there are none. */
  readonly labels?: StoreLabels
}): Handlers<operations> {
  const own = channelOrders(orders, dialect)
  const cards = channelOrders(orders, { ...dialect, pointers: cardPointers })
  const { withMoney } = channelReturns(returns, own, returnPointers)
  return {
    async listPickups(call, { storeId, status = allStatuses, limit, cursor }) {
      const { items, nextCursor } = await orders.listPickups(
        call,
        present({ locationId: storeId, state: statesIn(status), limit, cursor }),
      )
      return present({ pickups: items.map(toStorePickup), nextCursor })
    },
    async getPickup(call, { pickupId }) {
      return toStorePickup(await readPickup(call, pickupId))
    },
    acceptPickup: (call, { pickupId }) => report(call, pickupId, { state: 'acknowledged' }),
    rejectPickup: (call, { pickupId, reason, note }) =>
      report(call, pickupId, { state: 'rejected', reason: rejectionReason(reason, note) }),
    readyPickup: (call, { pickupId }) => report(call, pickupId, { state: 'readyForPickup' }),
    async collectPickup(call, { pickupId, collectCode }) {
      const { pickupCode } = await readPickup(call, pickupId)
      if (pickupCode !== collectCode) {
        throw new Problem('state-conflict', {
          detail: 'This is not the code of this pickup. Nothing was handed over.',
        })
      }
      return report(call, pickupId, { state: 'pickedUp' })
    },
    async getAvailability(call, { sku, storeId }) {
      const { channel } = call.principal
      const { items } = await inventory.getAvailability(call, { sku, channel })
      return {
        articles: items.map(({ sku: article, locations = [] }) => ({
          sku: article,
          here: locations.find(({ locationId }) => locationId === storeId)?.available ?? 0,
          elsewhere: locations
            .filter(({ locationId, available }) => locationId !== storeId && available > 0)
            .map(({ locationId, available }) => ({ locationId, available })),
        })),
        asOf: items[0]?.asOf ?? new Date().toISOString(),
      }
    },
    async placeOrder(call, sale) {
      const answer = await own.place(call, toOrder(sale, labels))
      return answer.status === 202 ? answer : { ...answer, body: toCounterOrder(answer.body) }
    },
    async getOrder(call, { orderId }) {
      return toCounterOrder(await own.get(call, orderId))
    },
    getOperation: (call, { operationId }) => own.operation(call, operationId),
    async sellGiftCards(call, sale) {
      const answer = await cards.place(call, toCardOrder(sale))
      return answer.status === 202 ? answer : { ...answer, body: toCounterOrder(answer.body) }
    },
    refundGiftCards: (call, back) => takeCardsBack({ returns, own }, call, back),
    checkGiftCard: (call, card) => orders.checkGiftCard(call, card),
    lookUpMember: (call, member) => orders.getMember(call, member),
    async findReturnables(call, { reference }) {
      const { items } = await orders.findOrders(call, { reference, limit: 20 })
      const found = items.map(async ({ id, channelOrderId }) => {
        const { lines } = await returns.checkEligibility(call, { orderId: id, method: 'inStore' })
        return present({
          orderId: id,
          orderNumber: channelOrderId,
          articles: lines
            .filter(({ returnable }) => returnable > 0)
            .map(({ orderLineId, sku, title, returnable, until, value }) =>
              present({ lineId: orderLineId, sku, title, quantity: returnable, until, value }),
            ),
        })
      })
      return { orders: await Promise.all(found) }
    },
    takeReturn: (call, handedIn) =>
      translatingProblems(returnPointers, async () => {
        const wish = toReturn(call.principal.channel, handedIn)
        return toCounterReturn(await withMoney(call, await returns.requestReturn(call, wish)))
      }),
    getReturn: async (call, { returnId }) =>
      toCounterReturn(await withMoney(call, await returns.getReturn(call, { returnId }))),
    receiveReturn: (call, { returnId, storeId, articles }) =>
      translatingProblems(returnPointers, async () => {
        const document = await returns.receiveReturn(call, {
          returnId,
          locationId: storeId,
          lines: articles.map(({ lineId, quantity, arrived, condition, putTo }) =>
            present({
              lineId,
              quantity,
              reception: arrived,
              inspection: condition && present({ condition, disposition: putTo }),
            }),
          ),
        })
        return toCounterReturn(await withMoney(call, document))
      }),
  }

  async function readPickup(call: Call, pickupId: string): Promise<Pickup> {
    const { items } = await orders.listPickups(call, { fulfilmentOrderId: pickupId })
    const [pickup] = items
    if (pickup === undefined || statuses[pickup.state] === undefined) throw new Problem('not-found')
    return pickup
  }

  /** Asked twice, it is done once; and there is nothing left to turn down in what is cancelled. */
  async function report(call: Call, pickupId: string, update: Update): Promise<StorePickup> {
    const before = toStorePickup(await readPickup(call, pickupId))
    const wanted = statuses[update.state]
    const cancelledAlready = wanted === 'rejected' && before.status === 'cancelled'
    if (before.status === wanted || cancelledAlready) return before
    const at = new Date().toISOString()
    await orders
      .updateFulfilment(call, { fulfilmentOrderId: pickupId, ...update, at })
      .catch((error: unknown) => {
        if (Problem.from(error).code !== 'state-conflict') throw error
        throw new Problem('state-conflict', {
          detail: `The pickup is ${before.status}: it cannot become ${wanted} from there.`,
          cause: error,
        })
      })
    return toStorePickup(await readPickup(call, pickupId))
  }
}

type Update = { readonly state: FulfilmentState; readonly reason?: string }
