import type { NewOrderUpdate } from '../../openapi/generated/commerce.d.ts'
import type { Order, Shipment } from '../../openapi/generated/orders.d.ts'
import type { Call } from '../../openapi/operation.ts'
import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import type { Systems } from '../systems.ts'
import { wholeBundles } from './bundle-lines.ts'
import { recallOrder } from './order-store.ts'

type Acknowledge = { readonly orderId: string }
type Update = {
  readonly orderId: string
  readonly status: NewOrderUpdate['status']
  readonly shipmentId?: string
  readonly reason?: string
}

/** Confirms to the channel an order came from that it was accepted. */
export const acknowledgeChannel = {
  commerce: acknowledgement('commerce', ({ commerce }) => ({
    send: (call, { channel, channelOrderId, id, reference, at }) =>
      commerce.acknowledgeOrder(call, {
        reference,
        channel,
        channelOrderId: channelOrderId ?? id,
        orderId: id,
        outcome: 'accepted',
        at,
      }),
    find: async (call, reference) =>
      (await commerce.findAcknowledgement(call, { reference })).document,
  })),
  marketplace: acknowledgement('marketplace', ({ marketplace }) => ({
    send: (call, { channelOrderId, id, reference, at }) =>
      marketplace.acknowledgeOrder(call, {
        channelOrderId: channelOrderId ?? id,
        reference,
        orderId: id,
        at,
      }),
    find: async (call, reference, channelOrderId) =>
      (await marketplace.findAcknowledgement(call, { reference, channelOrderId })).document,
  })),
} satisfies Record<string, Transition<ProcessContext, Acknowledge>>

type Acknowledgement = Pick<Order, 'id' | 'channel' | 'channelOrderId'> & {
  readonly reference: string
  readonly at: string
}

function acknowledgement(
  queue: 'commerce' | 'marketplace',
  port: (systems: Systems) => {
    send(call: Call, acknowledgement: Acknowledgement): Promise<{ id: string }>
    find(call: Call, reference: string, channelOrderId: string): Promise<{ id: string } | undefined>
  },
): Transition<ProcessContext, Acknowledge> {
  return {
    kind: `acknowledge-${queue}`,
    version: 1,
    queue,
    async run(run, { store, systems }, { orderId }) {
      const order = await recallOrder(store.of(run.operation.tenant).pool, run.operation, orderId)
      const { send, find } = port(systems)
      const reference = `${orderId}:acknowledge`
      const at = run.operation.createdAt.toISOString()
      const { id } = await run.step('acknowledge to channel', {
        reference,
        do: call => send(call, { ...order, reference, at }),
        find: call => find(call, reference, order.channelOrderId ?? orderId),
      })
      return run.commit(async () => ({ acknowledgementId: id }))
    },
  }
}

/** Tells the shop what became of its order: shipped, ready, collected, cancelled. */
export const updateCommerce: Transition<ProcessContext, Update> = {
  kind: 'update-commerce',
  version: 1,
  queue: 'commerce',
  async run(run, { store, systems }, { orderId, status, shipmentId, reason }) {
    const order = await recallOrder(store.of(run.operation.tenant).pool, run.operation, orderId)
    const reference = run.operation.id
    const parcel = parcelOf(order, shipmentId)
    const shipment = shipmentOf(order, shipmentId)
    if (shipment !== undefined && channelLines(order, shipment).length === 0) {
      return run.commit(async () => ({ skipped: 'the rest of a bundle is to come' }))
    }
    const { id } = await run.step('update channel', {
      reference,
      do: call =>
        systems.commerce.updateOrder(call, {
          reference,
          channel: order.channel,
          channelOrderId: order.channelOrderId ?? orderId,
          orderId,
          status,
          ...(parcel !== undefined && { parcel }),
          ...(shipment !== undefined && { lines: channelLines(order, shipment) }),
          ...(reason !== undefined && { reason }),
          at: run.operation.createdAt.toISOString(),
        }),
      find: async call => (await systems.commerce.findOrderUpdate(call, { reference })).document,
    })
    return run.commit(async () => ({ updateId: id }))
  },
}

/** Confirms a shipment, or a cancellation, to the marketplace. It knows no other news. */
export const updateMarketplace: Transition<ProcessContext, Update> = {
  kind: 'update-marketplace',
  version: 1,
  queue: 'marketplace',
  async run(run, { store, systems }, { orderId, status, shipmentId, reason }) {
    const order = await recallOrder(store.of(run.operation.tenant).pool, run.operation, orderId)
    const { channelOrderId } = order
    const reference = run.operation.id
    const parcel = parcelOf(order, shipmentId)
    const shipment = shipmentOf(order, shipmentId)
    const news = status === 'cancelled' || (status === 'shipped' && parcel !== undefined)
    if (channelOrderId === undefined || !news) {
      return run.commit(async () => ({ skipped: status }))
    }
    if (shipment !== undefined && channelLines(order, shipment).length === 0) {
      return run.commit(async () => ({ skipped: 'the rest of a bundle is to come' }))
    }
    const { marketplace } = systems
    const { id } = await run.step('update marketplace', {
      reference,
      do: call =>
        parcel === undefined || shipment === undefined
          ? marketplace.cancelOrder(call, {
              channelOrderId,
              reference,
              reason: reason ?? 'Cancelled by the merchant',
            })
          : marketplace.confirmShipment(call, {
              channelOrderId,
              reference,
              shippedAt: shipment.shippedAt,
              parcel,
              lines: channelLines(order, shipment),
            }),
      find: async call =>
        (await marketplace.findAcknowledgement(call, { reference, channelOrderId })).document,
    })
    return run.commit(async () => ({ updateId: id }))
  },
}

/** What policies/channels.yaml says. */
export type ChannelPolicy = {
  readonly default: ChannelSystem
  readonly channels: Readonly<Record<string, ChannelSystem>>
}

export type ChannelSystem = 'commerce' | 'marketplace' | 'none'

/** Which system, and so which queue, speaks for the channel an order came from; undefined where nobody does. */
export function channelSystem(
  { channels, default: otherwise }: ChannelPolicy,
  { channel }: Pick<Order, 'channel'>,
): 'commerce' | 'marketplace' | undefined {
  const system = Object.hasOwn(channels, channel) ? channels[channel] : otherwise
  return system === 'none' ? undefined : system
}

function shipmentOf(order: Order, shipmentId: string | undefined) {
  return order.fulfilmentOrders
    .flatMap(({ shipments }) => shipments)
    .find(({ id }) => id === shipmentId)
}

function parcelOf(order: Order, shipmentId: string | undefined) {
  const shipment = shipmentOf(order, shipmentId)
  if (shipment?.carrier === undefined || shipment.trackingNumber === undefined) return undefined
  return { carrier: shipment.carrier, trackingNumber: shipment.trackingNumber }
}

/**
 * The lines of a shipment by the channel's own numbers. The channel knows a bundle as one: it is sent with the parcel that has
 * the last of its components.
 */
function channelLines({ lines, bundles = [], fulfilmentOrders }: Order, shipment: Shipment) {
  const articles = shipment.lines.flatMap(({ lineId, quantity }) => {
    const line = lines.find(one => one.lineId === lineId)
    if (line?.bundleId !== undefined) return []
    return [{ channelLineId: line?.channelLineId ?? lineId, quantity }]
  })
  if (bundles.length === 0) return articles
  const parcels = fulfilmentOrders.flatMap(({ shipments }) => shipments)
  const earlier = parcels.filter(one => isBefore(one, shipment))
  const sent = (among: readonly Shipment[]) => (lineId: string) =>
    among
      .flatMap(one => one.lines)
      .filter(one => one.lineId === lineId)
      .reduce((total, { quantity }) => total + quantity, 0)
  const whole = bundles.flatMap(bundle => {
    const before = wholeBundles(bundle, sent(earlier))
    const quantity = wholeBundles(bundle, sent([...earlier, shipment])) - before
    return quantity > 0 ? [{ channelLineId: bundle.channelLineId ?? bundle.lineId, quantity }] : []
  })
  return [...articles, ...whole]
}

function isBefore(one: Shipment, other: Shipment): boolean {
  if (one.shippedAt === other.shippedAt) return one.id < other.id
  return one.shippedAt < other.shippedAt
}
