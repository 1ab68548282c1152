import type { Random } from '../random.ts'
import type { Goods } from './goods.ts'

/** Ways to buy. */
export type Kind =
  | 'storefront'
  | 'split'
  | 'business'
  | 'supplied'
  | 'backordered'
  | 'preordered'
  | 'marketplace'

type Item = { readonly sku: string; readonly quantity: number }

/** What somebody wants, and how it is said at which door. */
export type Checkout = {
  readonly kind: Kind
  readonly door: 'storefront' | 'orders' | 'marketplace'
  readonly items: readonly Item[]
  readonly body: object
  /** A gift card that has to be bought before. */
  readonly giftCard?: {
    readonly source: string
    readonly amount: { readonly value: string; readonly currency: string }
  }
  /** A person looks at the payment before anything is handed out. */
  readonly isReviewed: boolean
}

export type CheckoutOptions = {
  readonly random: Random
  readonly goods: Goods
  /** Tells this shopper from all others, of all runs. */
  readonly name: string
}

/** Decides how somebody buys, and what. */
export function toCheckout(options: CheckoutOptions): Checkout {
  const fate = options.random.next()
  if (fate < 0.1) return atMarketplace(options)
  if (fate < 0.19) return split(options)
  if (fate < 0.26) return business(options)
  if (fate < 0.35) return special(options, 'supplied')
  if (fate < 0.41) return special(options, 'backordered')
  if (fate < 0.46) return special(options, 'preordered')
  return atStorefront(options)
}

function atStorefront({ random, goods, name }: CheckoutOptions): Checkout {
  const collects = random.chance(0.4)
  const items = basket(random, goods)
  const token = random.pick(tokens)
  return {
    kind: 'storefront',
    door: 'storefront',
    items,
    isReviewed: token === reviewed,
    body: {
      ...(random.chance(0.5) && { orderNumber: `T-${name}` }),
      email: `shopper-${name}@example.com`,
      name: 'Ada Lovelace',
      currency: 'EUR',
      items,
      delivery: collects
        ? { method: 'collect', storeId: random.pick(goods.stores) }
        : { method: 'ship', address: home },
      ...(!collects && { shippingPrice: euros('4.90') }),
      paymentToken: token,
    },
  }
}

/** Said to the order process itself, as our own programs do. */
function byProcess(
  { random, name }: CheckoutOptions,
  kind: Kind,
  items: readonly Item[],
  more: object,
): Checkout {
  return {
    kind,
    door: 'orders',
    items,
    isReviewed: false,
    body: {
      channel: 'web',
      ...(random.chance(0.5) && { channelOrderId: `T-${name}` }),
      customer: { email: `shopper-${name}@example.com`, name: 'Ada Lovelace' },
      currency: 'EUR',
      lines: items,
      delivery: { method: 'shipToHome', address: home },
      shipping: euros('4.90'),
      ...more,
    },
  }
}

/** A gift card pays a part; one of ten has not enough on it. */
function split(options: CheckoutOptions): Checkout {
  const { random, goods, name } = options
  const source = `gc_torture-${name}`
  const onCard = random.chance(0.1) ? '100' : '500'
  const items = basket(random, goods)
  const tenders = [
    { method: 'giftCard', token: source, amount: euros('5.00') },
    { method: 'token', token: random.pick(tokens) },
  ]
  return {
    ...byProcess(options, 'split', items, { payment: { method: 'split', tenders } }),
    giftCard: { source, amount: { value: onCard, currency: 'EUR' } },
    isReviewed: tenders[1]?.token === reviewed,
  }
}

function business(options: CheckoutOptions): Checkout {
  const { random, goods, name } = options
  return byProcess(options, 'business', basket(random, goods), {
    buyer: {
      organizationId: `org-${random.whole(1, 5)}`,
      name: 'Lovelace Engines Ltd',
      purchaseOrderNumber: `PO-${name}`,
    },
    payment: { method: 'invoice', terms: random.pick(['NET14', 'NET30']) },
  })
}

/** Something that comes from a supplier, from a later delivery, or is not released yet; often with something that is there. */
function special(
  options: CheckoutOptions,
  kind: 'supplied' | 'backordered' | 'preordered',
): Checkout {
  const { random, goods } = options
  const items = [{ sku: goods[kind], quantity: random.pick([1, 2, 3]) }]
  if (random.chance(0.5)) items.push({ sku: random.pick(goods.plenty), quantity: 1 })
  const token = random.pick(kind === 'supplied' ? ['tok_visa', 'tok_single'] : ['tok_visa'])
  return {
    ...byProcess(options, kind, items, {
      lines: items.map((item, i) => ({ ...item, ...(i === 0 && { whenShort: 'backorder' }) })),
      payment: { method: 'token', token },
    }),
  }
}

/** Price, tax and money are the marketplace's. */
function atMarketplace({ random, goods, name }: CheckoutOptions): Checkout {
  const items = [{ sku: random.pick(goods.plenty), quantity: random.pick([1, 1, 2, 3]) }]
  const orderItems = items.map(({ sku, quantity }, i) => {
    const total = BigInt(goods.priceOf(sku).replace('.', '')) * BigInt(quantity)
    const tax = (total * 19n + 59n) / 119n
    return {
      orderItemId: `${name}-${i + 1}`,
      sellerSku: sku,
      quantity,
      amounts: { net: cents(total - tax), tax: cents(tax), total: cents(total) },
    }
  })
  return {
    kind: 'marketplace',
    door: 'marketplace',
    items,
    isReviewed: false,
    body: {
      marketplaceOrderId: `M-${name}`,
      purchasedAt: new Date().toISOString(),
      currency: 'EUR',
      orderItems,
      total: orderItems[0]?.amounts.total,
      taxCollectedBy: 'marketplace',
      buyer: { name: 'Ada Lovelace' },
      shipTo: home,
      fulfilledBy: 'seller',
    },
  }
}

function basket(random: Random, goods: Goods): Item[] {
  return Array.from({ length: random.pick([1, 1, 2, 3]) }, () => ({
    sku: random.chance(0.35) ? random.pick(goods.scarce) : random.pick(goods.plenty),
    quantity: random.pick([1, 1, 1, 2, 3]),
  }))
}

const euros = (amount: string) => ({ currency: 'EUR', amount })

function cents(minor: bigint) {
  const digits = String(minor).padStart(3, '0')
  return euros(`${digits.slice(0, -2)}.${digits.slice(-2)}`)
}

const home = {
  name: 'Ada Lovelace',
  lines: ['Lindenstraße 4'],
  locality: 'Berlin',
  postalCode: '10969',
  country: 'DE',
}

/** What the payment provider worries about. */
const reviewed = 'tok_risk_high'

/**
 * Of 24 three are refused, one is slow, one has an answer that never comes, one is looked at by a person, two pay refunds
 * late or at the second try only.
 */
const tokens: readonly [string, ...string[]] = [
  'tok_visa',
  ...Array.from({ length: 15 }, () => 'tok_visa'),
  'tok_declined',
  'tok_declined',
  'tok_insufficient',
  'tok_slow',
  'tok_timeout',
  reviewed,
  'tok_refund_pending',
  'tok_refund_declined_once',
]
