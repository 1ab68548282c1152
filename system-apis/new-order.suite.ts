import type { Test } from 'tap'
import { sum, zero } from '../openapi/canonical/money.ts'
import { loadContract } from '../openapi/contract.ts'
import type { InboundMessage, NewOrder } from '../openapi/generated/canonical.d.ts'
import { compiler } from '../openapi/validate.ts'

const compile = compiler(loadContract('inbound').document)
const checkOrder = compile({ $ref: '#/components/schemas/NewOrder' })
const checkMessage = compile({ $ref: '#/components/schemas/InboundMessage' })

/** What every translated order promises: it keeps the canonical schema, and its parts make what was paid, to the minor unit. */
export function isSoundOrder(t: Test, order: NewOrder): void {
  const name = order.channelOrderId ?? 'the order'
  t.same(checkOrder(order), [], `${name} keeps the canonical schema`)
  const { currency, lines, shippingAmounts, payment } = order
  const shipping = shippingAmounts?.total ?? zero(currency)
  for (const { amounts, lineId, sku } of lines) {
    if (amounts === undefined) throw new Error(`${name}: line ${sku} has no amounts`)
    t.same(sum(currency, [amounts.net, amounts.tax]), amounts.total, `${lineId ?? sku} adds up`)
  }
  if (shippingAmounts !== undefined) {
    const { net, tax, total } = shippingAmounts
    t.same(sum(currency, [net, tax]), total, 'delivery adds up')
  }
  const parts = lines.flatMap(({ amounts }) => (amounts === undefined ? [] : [amounts.total]))
  const paid = payment.method === 'collectedByChannel' ? payment.amount : undefined
  t.same(sum(currency, [...parts, shipping]), paid, `${name}: lines and delivery make the total`)
}

/** What every translated message promises. */
export function isSoundMessage(t: Test, message: InboundMessage): void {
  t.same(checkMessage(message), [], `${message.type} keeps the canonical schema`)
  if (message.type === 'orderPlaced') isSoundOrder(t, message.order)
}
