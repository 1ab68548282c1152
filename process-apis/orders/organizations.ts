import { minorDigits } from '../../openapi/canonical/currency.ts'
import type { PriceList } from '../../openapi/generated/commerce.d.ts'
import type { Delivery, NewOrder, Order } from '../../openapi/generated/orders.d.ts'
import type { Principal } from '../../openapi/operation.ts'
import { type Fault, Problem } from '../../openapi/problem.ts'

/** What policies/organizations.yaml says. */
export type OrganizationPolicy = {
  readonly organizations: Readonly<Record<string, Organization>>
  readonly priceLists: Readonly<Record<string, AgreedList>>
}

type Organization = {
  readonly name: string
  /** Who may order for it, of those that are bound to a partner. */
  readonly partners: readonly string[]
  /** Codes of the terms it may pay by. Default: all that there are. */
  readonly terms?: readonly string[]
  readonly purchaseOrderNumber?: { readonly required?: boolean; readonly unique?: boolean }
  /** Its own list of `priceLists`. Default: the channel's prices. */
  readonly priceList?: string
  readonly locations: Readonly<Record<string, OrgLocation>>
}

type OrgLocation = {
  readonly name: string
  readonly address: NonNullable<Delivery['address']>
  /** Default: those of the organisation. */
  readonly terms?: readonly string[]
}

type AgreedList = { readonly currency: string; readonly prices: readonly AgreedPrice[] }

type AgreedPrice = {
  readonly sku: string
  /** From so many pieces of one order. Default 1. */
  readonly from?: number
  readonly unitPrice: string
  /** Half open: from then on, and until just before. */
  readonly validFrom?: string
  readonly validUntil?: string
}

/** Nobody is known but by the order that names it. */
export const noOrganizations: OrganizationPolicy = { organizations: {}, priceLists: {} }

/** The entry of who buys; undefined where it is known by the order only. */
function entryOf(
  { organizations }: OrganizationPolicy,
  buyer: NewOrder['buyer'],
): Organization | undefined {
  if (buyer === undefined || !Object.hasOwn(organizations, buyer.organizationId)) return undefined
  return organizations[buyer.organizationId]
}

function locationOf(
  { locations }: Organization,
  buyer: NewOrder['buyer'],
): OrgLocation | undefined {
  const id = buyer?.locationId
  return id !== undefined && Object.hasOwn(locations, id) ? locations[id] : undefined
}

/** Refuses whoever is bound to a customer or a partner and orders for an organisation that it does not belong to. */
export function refuseOthersOrganization(
  policy: OrganizationPolicy,
  { partner, customer }: Principal,
  { buyer }: Pick<NewOrder, 'buyer'>,
): void {
  const entry = entryOf(policy, buyer)
  if (entry === undefined) return
  if (customer === undefined && partner !== undefined && entry.partners.includes(partner)) return
  throw new Problem('forbidden', {
    detail: 'An order can be placed for your own organisation only.',
    errors: [
      {
        pointer: '/buyer/organizationId',
        keyword: 'owner',
        detail: 'must be an organisation that the caller belongs to',
      },
    ],
  })
}

/** The order with its location's address, where it is to be shipped and says nowhere else. */
export function atItsLocation(policy: OrganizationPolicy, input: NewOrder): NewOrder {
  const { delivery, buyer } = input
  if (delivery.method !== 'shipToHome' || delivery.address !== undefined) return input
  const entry = entryOf(policy, buyer)
  const location = entry === undefined ? undefined : locationOf(entry, buyer)
  if (location === undefined) return input
  return { ...input, delivery: { ...delivery, address: location.address } }
}

/** Which of the terms that there are may be paid by: the location's, or the organisation's, or all. */
export function agreedTerms(
  policy: OrganizationPolicy,
  { buyer }: Pick<NewOrder, 'buyer'>,
  all: readonly string[],
): readonly string[] {
  const entry = entryOf(policy, buyer)
  if (entry === undefined) return all
  const agreed = locationOf(entry, buyer)?.terms ?? entry.terms
  return agreed === undefined ? all : all.filter(code => agreed.includes(code))
}

/** What of an order is not as it was agreed with the organisation that it names. */
export function buyerFaults(policy: OrganizationPolicy, input: NewOrder): Fault[] {
  const { buyer, currency } = input
  const entry = entryOf(policy, buyer)
  if (entry === undefined) return []
  const faults: Fault[] = []
  if (buyer?.locationId !== undefined && locationOf(entry, buyer) === undefined) {
    const known = Object.keys(entry.locations).join(', ')
    const detail = known === '' ? 'has no locations' : `must be one of ${known}`
    faults.push({ pointer: '/buyer/locationId', keyword: 'known', detail })
  }
  if (entry.purchaseOrderNumber?.required === true && buyer?.purchaseOrderNumber === undefined) {
    const detail = 'is asked for by the organisation'
    faults.push({ pointer: '/buyer/purchaseOrderNumber', keyword: 'required', detail })
  }
  const list = entry.priceList === undefined ? undefined : policy.priceLists[entry.priceList]
  if (
    list !== undefined &&
    list.currency !== currency &&
    input.payment.method !== 'collectedByChannel'
  ) {
    const detail = `must be ${list.currency}, as the organisation's price list`
    faults.push({ pointer: '/currency', keyword: 'const', detail })
  }
  return faults
}

/** Whether no other order of its organisation may have its purchase order number. */
export function isNumberedOnce(
  policy: OrganizationPolicy,
  { buyer }: Pick<NewOrder, 'buyer'>,
): boolean {
  return (
    buyer?.purchaseOrderNumber !== undefined &&
    entryOf(policy, buyer)?.purchaseOrderNumber?.unique === true
  )
}

/** A channel's prices, some of which an organisation's own list has overruled. */
export type AgreedPrices = {
  readonly prices: readonly (PriceList['prices'][number] & { readonly priceList?: string })[]
}

/**
 * The channel's prices with those of the buyer's own list in their place, by how many pieces are asked for and what is valid at
 * `at`. What the list does not have costs what it costs on the channel; what is not sold there is not sold.
 */
export function agreedPrices(
  policy: OrganizationPolicy,
  { buyer, currency }: Pick<Order, 'buyer' | 'currency'>,
  { prices }: PriceList,
  pieces: ReadonlyMap<string, number>,
  at: Date,
): AgreedPrices {
  const priceList = entryOf(policy, buyer)?.priceList
  const list = priceList === undefined ? undefined : policy.priceLists[priceList]
  if (priceList === undefined || list === undefined || list.currency !== currency) return { prices }
  const agreed = new Map<string, AgreedPrice>()
  for (const price of list.prices) {
    const { sku, from = 1 } = price
    if (from > (pieces.get(sku) ?? 1) || !isValid(price, at)) continue
    if (from >= (agreed.get(sku)?.from ?? 1)) agreed.set(sku, price)
  }
  return {
    prices: prices.map(entry => {
      const own = agreed.get(entry.sku)
      if (own === undefined || !entry.known) return entry
      return { ...entry, unitPrice: { currency, amount: own.unitPrice }, priceList }
    }),
  }
}

/** How many pieces of each SKU an order asks for; of a bundle, how many of it, and of its components none. */
export function piecesOf({ lines, bundles = [] }: Pick<Order, 'lines' | 'bundles'>) {
  const pieces = new Map<string, number>()
  const sold = [
    ...lines.flatMap(({ type, bundleId, sku, quantities }) =>
      type === 'item' && bundleId === undefined ? [{ sku, quantity: quantities.ordered }] : [],
    ),
    ...bundles,
  ]
  for (const { sku, quantity } of sold) pieces.set(sku, (pieces.get(sku) ?? 0) + quantity)
  return pieces
}

function isValid({ validFrom, validUntil }: AgreedPrice, at: Date): boolean {
  return (
    (validFrom === undefined || Date.parse(validFrom) <= at.getTime()) &&
    (validUntil === undefined || at.getTime() < Date.parse(validUntil))
  )
}

type Finding = readonly [path: readonly (string | number)[], fault: string]

/** What of the policy cannot be meant: lists and terms that there are not, and two prices for one purchase. */
export function organizationFindings(
  { organizations, priceLists }: OrganizationPolicy,
  terms: readonly string[],
): Finding[] {
  const unknownTerms = (codes: readonly string[] = [], path: readonly (string | number)[]) =>
    codes.flatMap((code, i): Finding[] =>
      terms.includes(code) ? [] : [[[...path, i], `there are no terms ${code} in payment.yaml`]],
    )
  return [
    ...Object.entries(organizations).flatMap(([id, { priceList, locations, ...entry }]) => [
      ...(priceList === undefined || Object.hasOwn(priceLists, priceList)
        ? []
        : [[['organizations', id, 'priceList'], `there is no price list ${priceList}`] as Finding]),
      ...unknownTerms(entry.terms, ['organizations', id, 'terms']),
      ...Object.entries(locations).flatMap(([name, location]) =>
        unknownTerms(location.terms, ['organizations', id, 'locations', name, 'terms']),
      ),
    ]),
    ...Object.entries(priceLists).flatMap(([name, { currency, prices }]) => [
      ...(minorDigits(currency) === undefined
        ? [[['priceLists', name, 'currency'], 'must be an active ISO 4217 code'] as Finding]
        : []),
      ...prices.flatMap((price, i): Finding[] => {
        const path = ['priceLists', name, 'prices', i]
        const [from, until] = windowOf(price)
        if (from >= until) return [[path, 'is never valid: `validUntil` is not after `validFrom`']]
        const again = prices.slice(0, i).some(one => {
          const [begins, ends] = windowOf(one)
          const alike = one.sku === price.sku && (one.from ?? 1) === (price.from ?? 1)
          return alike && begins < until && from < ends
        })
        return again ? [[path, `is another price of ${price.sku} for the same purchase`]] : []
      }),
    ]),
  ]
}

function windowOf({ validFrom, validUntil }: AgreedPrice): [number, number] {
  return [
    validFrom === undefined ? -Infinity : Date.parse(validFrom),
    validUntil === undefined ? Infinity : Date.parse(validUntil),
  ]
}
