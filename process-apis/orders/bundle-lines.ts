import { minorDigits } from '../../openapi/canonical/currency.ts'
import {
  allocate,
  isZero,
  subtract,
  sum,
  timesQuantity,
  toMinor,
} from '../../openapi/canonical/money.ts'
import type {
  LineAmounts,
  Money,
  NewOrder,
  Order,
  OrderLine,
} from '../../openapi/generated/orders.d.ts'
import type { Fault } from '../../openapi/problem.ts'
import type { Bundles } from '../inventory/bundles-of.ts'
import { noQuantities } from './quantities.ts'

type OrderBundle = NonNullable<Order['bundles']>[number]

/** Most pieces of one line, and most lines of an order, as its contract has them. */
const most = { pieces: 99_999, lines: 600 }

/** What is wrong about the bundles of an order that is to be taken. */
export function bundleFaults({ lines }: NewOrder, bundles: Bundles): Fault[] {
  const faults: Fault[] = []
  const ids = new Set(lines.map(({ lineId }, i) => lineId ?? String(i + 1)))
  let count = lines.length
  for (const [i, line] of lines.entries()) {
    const bundle = bundleOf(line, bundles)
    if (bundle === undefined) continue
    const { lineId = String(i + 1), quantity } = line
    const tell = (member: string, keyword: string, detail: string) =>
      faults.push({ pointer: `/lines/${i}/${member}`, keyword, detail })
    count += bundle.components.length - 1
    if (bundle.components.some(one => one.quantity * quantity > most.pieces)) {
      tell('quantity', 'maximum', `makes more than ${most.pieces} pieces of a component`)
    }
    if (bundle.components.some((_one, n) => ids.has(componentId(lineId, n)))) {
      tell('lineId', 'unique', 'its components are numbered as another line is')
    }
    if (line.measure !== undefined) tell('measure', 'bundle', 'a bundle is not weighed')
    if (line.substitution !== undefined && line.substitution.preference !== 'none') {
      tell('substitution', 'bundle', 'nothing comes in place of a bundle')
    }
  }
  if (count > most.lines) {
    faults.push({
      pointer: '/lines',
      keyword: 'maxItems',
      detail: `makes more than ${most.lines} lines with the components of its bundles`,
    })
  }
  return faults
}

/**
 * The order with its bundles as lines of their components, which is how stock, parcels and returns know them. The first takes the
 * bundle's place and the others go to the end, so that every other line stays where the caller has it. `settled` gives
 * the tax lines of amounts that a channel has settled.
 */
export function withComponents<Lines extends Pick<Order, 'lines' | 'bundles'>>(
  order: Lines,
  bundles: Bundles,
  settled: (amounts: LineAmounts) => OrderLine['taxLines'],
): Lines {
  const sold: OrderBundle[] = []
  const rest: OrderLine[] = []
  const lines = order.lines.map(line => {
    const bundle = bundleOf(line, bundles)
    if (bundle === undefined) return line
    const { lineId, sku, unitPrice, quantities, amounts, channelLineId } = line
    const title = line.title ?? bundle.title
    const { components, returns } = bundle
    const shares = spread(
      amounts,
      components.map(one => BigInt(one.share ?? one.quantity)),
    )
    const parts = components.map((component, i): OrderLine => {
      const share = shares[i] ?? amounts
      const ordered = component.quantity * quantities.ordered
      const shipped = component.quantity * quantities.shipped
      return {
        lineId: componentId(lineId, i),
        type: 'item',
        sku: component.sku,
        bundleId: lineId,
        unitPrice: perPiece(share.total, ordered),
        quantities: { ...noQuantities, ordered, shipped },
        amounts: share,
        taxLines: settled(share),
        ...(channelLineId !== undefined && { channelLineId }),
      }
    })
    sold.push({
      lineId,
      sku,
      ...(title !== undefined && { title }),
      quantity: quantities.ordered,
      unitPrice,
      ...(channelLineId !== undefined && { channelLineId }),
      returns,
      components: components.map((component, i) => ({
        lineId: componentId(lineId, i),
        ...component,
      })),
    })
    const [first = line, ...others] = parts
    rest.push(...others)
    return first
  })
  return sold.length === 0 ? order : { ...order, lines: [...lines, ...rest], bundles: sold }
}

function bundleOf(
  { sku, type = 'item' }: { readonly sku: string; readonly type?: string },
  bundles: Bundles,
) {
  return type === 'item' ? bundles.get(sku) : undefined
}

function componentId(lineId: string, index: number): string {
  return `${lineId}.${index + 1}`
}

/** What the shop has a price for, line by line: a component's is that of its bundle. */
export function pricedSku({ bundles = [] }: Pick<Order, 'bundles'>, line: OrderLine): string {
  return bundles.find(({ lineId }) => lineId === line.bundleId)?.sku ?? line.sku
}

/** Where a line stands in what the caller sent: a component where its bundle does. */
export function askedIndex({ lines }: Pick<Order, 'lines'>, index: number): number {
  const bundleId = lines[index]?.bundleId
  return bundleId === undefined ? index : lines.findIndex(line => line.bundleId === bundleId)
}

/**
 * The bundles' prices spread over their components by largest remainder: as the bundle says, or in proportion to what the
 * components cost by themselves. A component's unit price is its share of one piece; the coins that this comes to too much are its discount.
 */
export function withBundlePrices(
  order: Order,
  unitPriceOf: (sku: string) => Money | undefined,
): Order {
  const { bundles = [], currency, rounding } = order
  if (bundles.length === 0) return order
  const shares = new Map<string, Money>()
  const priced = bundles.map(bundle => {
    const unitPrice = unitPriceOf(bundle.sku) ?? bundle.unitPrice
    const worth = timesQuantity(unitPrice, bundle.quantity, rounding.mode)
    const parts = allocate(worth, weightsOf(bundle, unitPriceOf))
    for (const [i, { lineId }] of bundle.components.entries()) {
      const part = parts[i]
      if (part !== undefined) shares.set(lineId, part)
    }
    return { ...bundle, unitPrice }
  })
  const nothing = sum(currency, [])
  return {
    ...order,
    bundles: priced,
    lines: order.lines.map(line => {
      const total = shares.get(line.lineId)
      if (total === undefined) return line
      const { ordered } = line.quantities
      const unitPrice = perPiece(total, ordered)
      const discount = subtract(timesQuantity(unitPrice, ordered, rounding.mode), total)
      return {
        ...line,
        unitPrice,
        ...(!isZero(discount) && { discount }),
        amounts: { net: total, tax: nothing, total },
      }
    }),
  }
}

function weightsOf(bundle: OrderBundle, unitPriceOf: (sku: string) => Money | undefined): bigint[] {
  const said = bundle.components.map(({ share }) => share)
  if (said.every(share => share !== undefined)) return said.map(BigInt)
  const prices = bundle.components.map(({ sku }) => unitPriceOf(sku))
  // What has no price of its own has nothing to be compared by: then every piece counts alike.
  return prices.every(price => price !== undefined)
    ? bundle.components.map(({ quantity }, i) => millionths(prices[i]?.amount) * BigInt(quantity))
    : bundle.components.map(({ quantity }) => BigInt(quantity))
}

function millionths(amount = '0'): bigint {
  const [whole = '0', fraction = ''] = amount.split('.')
  return BigInt(whole + fraction.padEnd(6, '0'))
}

/** The amounts spread by weights, net and tax each for itself: each share adds up, and all of them to the whole. */
function spread({ net, tax }: LineAmounts, weights: readonly bigint[]): LineAmounts[] {
  const taxes = allocate(tax, weights)
  return allocate(net, weights).map((part, i) => {
    const taxed = taxes[i] ?? tax
    return { net: part, tax: taxed, total: sum(part.currency, [part, taxed]) }
  })
}

/** A unit price that comes to the total, or to a few coins more where there are very many pieces. */
function perPiece(total: Money, pieces: number): Money {
  const digits = minorDigits(total.currency) ?? 2
  const fine = toMinor(total) * 10n ** BigInt(6 - digits)
  const each = (fine + BigInt(pieces) - 1n) / BigInt(pieces)
  const written = each.toString().padStart(7, '0')
  const fraction = written.slice(-6)
  const needed = Math.max(digits, fraction.replace(/0+$/, '').length)
  const whole = written.slice(0, -6)
  return {
    currency: total.currency,
    amount: needed === 0 ? whole : `${whole}.${fraction.slice(0, needed)}`,
  }
}

type Picked = { readonly lineId: string; readonly quantity?: number }

/** A selection in which every bundle is its components; each with the place it had. */
export function picked(
  { bundles = [] }: Pick<Order, 'bundles'>,
  selection: readonly Picked[],
): readonly (Picked & { readonly index: number })[] {
  return selection.flatMap((one, index) => {
    const bundle = bundles.find(({ lineId }) => lineId === one.lineId)
    if (bundle === undefined) return [{ ...one, index }]
    return bundle.components.map(({ lineId, quantity }) => ({
      lineId,
      ...(one.quantity !== undefined && { quantity: one.quantity * quantity }),
      index,
    }))
  })
}

/** How many whole bundles some pieces of their components make. */
export function wholeBundles(
  { components }: Pick<OrderBundle, 'components'>,
  piecesOf: (lineId: string) => number,
): number {
  return Math.min(
    ...components.map(({ lineId, quantity }) => Math.floor(piecesOf(lineId) / quantity)),
  )
}
