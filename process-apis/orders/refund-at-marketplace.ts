import type { Order, Refund } from '../../openapi/generated/orders.d.ts'
import type { MarketplaceRefund } from '../../openapi/generated/marketplace.d.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { wholeBundles } from './bundle-lines.ts'
import { loadOrder } from './order-store.ts'
import { type Outcome, refundOf, settleRefund } from './submit-refund.ts'

type Allocation = Refund['allocations'][number]
type Input = { readonly orderId: string; readonly refundId: string; readonly asked?: number }

/**
 * Has the marketplace that collected the money of an order give some of it back, and asks after it until it has. One that
 * cannot be asked leaves the refund pending, for a person to tell it.
 */
export const refundAtMarketplace: Transition<ProcessContext, Input> = {
  kind: 'refund-at-marketplace',
  version: 1,
  queue: 'marketplace',
  async run(run, context, { orderId, refundId, asked = 0 }) {
    const { marketplace } = context.systems
    const order = await loadOrder(
      context.store.of(run.operation.tenant).pool,
      run.operation.tenant,
      orderId,
    )
    const { channelOrderId = orderId } = order
    const refund = refundOf(order, refundId)
    const outcomes = new Map<string, Outcome>()
    let because: string | undefined
    for (const allocation of refund.allocations) {
      const { tenderId, to, amount } = allocation
      const name = `refund by marketplace of ${tenderId}`
      const isOpen = to === 'channel' && allocation.state === 'pending'
      if (!isOpen && !run.began(name)) continue
      const reference = `${refundId}:${tenderId.slice(4)}:${allocation.attempt}`
      const find = async (call: Parameters<typeof marketplace.findRefund>[0]) =>
        (await marketplace.findRefund(call, { reference })).document
      try {
        const told =
          asked > 0
            ? await run.read(`ask after ${tenderId}`, async call => (await find(call)) ?? null)
            : await run.step<MarketplaceRefund>(name, {
                reference,
                do: call =>
                  marketplace.refundOrder(call, {
                    channelOrderId,
                    reference,
                    amount,
                    reason: refund.reason,
                    lines: itemsOf(order, refund),
                  }),
                find,
              })
        if (told !== null) outcomes.set(keyOf(allocation), toOutcome(told))
      } catch (error) {
        const { code, detail, message } = Problem.from(error)
        if (code !== 'system-refused' && code !== 'not-implemented') throw error
        because = detail ?? message
        if (code === 'not-implemented') continue
        const at = run.operation.createdAt.toISOString()
        outcomes.set(keyOf(allocation), { state: 'failed', failedBecause: because, at })
      }
    }
    if (because !== undefined && outcomes.size === 0) {
      const reason = `Refund ${refundId} has to be paid by the marketplace: ${because}`
      return run.commit(async tx => {
        await raiseException(tx, {
          tenant: order.tenant,
          category: 'refundPending',
          severity: 'medium',
          orderId,
          reason,
          detail: { refundId },
        })
        return { pending: because }
      })
    }
    return settleRefund(run, context, { orderId, refundId, asked: asked + 1 }, outcomes)
  },
}

function keyOf({ tenderId, to }: Allocation): string {
  return `${tenderId}\n${to}`
}

function toOutcome({ id, status, reason, at }: MarketplaceRefund): Outcome {
  if (status === 'success') return { state: 'succeeded', pspReference: id, at }
  if (status !== 'failure') return { state: 'pending', pspReference: id, at }
  return { state: 'failed', pspReference: id, failedBecause: reason ?? 'declined', at }
}

/** The pieces of a refund by the marketplace's own numbers. Of a bundle it knows whole ones only: a part of one is told as an amount. */
function itemsOf({ lines, bundles = [] }: Order, refund: Pick<Refund, 'lines'>) {
  const articles = refund.lines.flatMap(({ lineId, quantity }) => {
    const line = lines.find(one => one.lineId === lineId)
    if (line?.channelLineId === undefined || line.bundleId !== undefined) return []
    return [{ channelLineId: line.channelLineId, quantity }]
  })
  const whole = bundles.flatMap(bundle => {
    const quantity = wholeBundles(
      bundle,
      lineId => refund.lines.find(one => one.lineId === lineId)?.quantity ?? 0,
    )
    const { channelLineId } = bundle
    return channelLineId === undefined || quantity === 0 ? [] : [{ channelLineId, quantity }]
  })
  return [...articles, ...whole]
}
