import { isGtin } from '../../openapi/canonical/gtin.ts'
import type { PriceEntry } from '../../openapi/generated/commerce.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import { unitPriceOf } from '../decimal.ts'
import { listOf, members, object, text } from '../shape.ts'
import { documents } from './shopify-documents.ts'
import type { Graphql } from './shopify-graphql.ts'

export type ShopifyPricesOptions = {
  readonly graphql: Graphql
  /** What problems call the shop. */
  readonly system: string
  readonly currency: string
  readonly skus: readonly string[]
  /** The country whose market sells in that currency, where it is not the shop's own. */
  readonly country: string | undefined
}

/** What each SKU costs. Throws `system-refused` where a SKU stands for products of different prices. */
export async function shopifyPrices(
  call: Call,
  { graphql, system, currency, skus, country }: ShopifyPricesOptions,
): Promise<PriceEntry[]> {
  const found = new Map<string, Priced>()
  for (const some of chunks([...new Set(skus)], skusPerSearch)) {
    for await (const one of variants({ call, graphql, skus: some, country })) {
      const { sku } = one.variant
      const amount = priceIn(one, currency)
      if (amount === undefined || !some.includes(sku)) continue
      const other = found.get(sku)
      if (other !== undefined && other.amount !== amount) {
        throw new Problem('system-refused', { detail: `${system}: SKU ${sku} has several prices` })
      }
      found.set(sku, { amount, variant: one.variant })
    }
  }
  return skus.map(sku => toPrice(sku, currency, found.get(sku)))
}

/** Keeps the search text well below what Shopify takes, and one page enough. */
const skusPerSearch = 50

type Variant = {
  readonly sku: string
  readonly title: string
  readonly barcode: string | null
  readonly taxable: boolean
  readonly price: string
  readonly contextualPricing?: {
    readonly price: { readonly amount: string; readonly currencyCode: string }
  }
  readonly product: {
    readonly title: string
    readonly status: string
    readonly hasOnlyDefaultVariant: boolean
  }
}

type Priced = { readonly amount: string; readonly variant: Variant }

/** The variants with one of these SKUs, page by page. Shopify searches, so there may be others among them. */
async function* variants({
  call,
  graphql,
  skus,
  country,
}: {
  readonly call: Call
  readonly graphql: Graphql
  readonly skus: readonly string[]
  readonly country: string | undefined
}): AsyncGenerator<{ readonly variant: Variant; readonly shopCurrency: string }> {
  const query = skus.map(sku => `sku:"${sku.replaceAll(/["\\]/g, '\\$&')}"`).join(' OR ')
  let after: string | null = null
  do {
    const page: PricesAnswer = await graphql(call, {
      document: documents.prices,
      variables: { query, after, country: country ?? null, inMarket: country !== undefined },
      effect: 'read',
      data: pricesAnswer,
    })
    for (const { sku, ...variant } of page.productVariants.nodes) {
      if (sku !== null) yield { variant: { ...variant, sku }, shopCurrency: page.shop.currencyCode }
    }
    const { hasNextPage, endCursor } = page.productVariants.pageInfo
    after = hasNextPage ? endCursor : null
  } while (after !== null)
}

/** The price in that currency, of something that is on sale; undefined otherwise. */
function priceIn(
  { variant, shopCurrency }: { readonly variant: Variant; readonly shopCurrency: string },
  currency: string,
): string | undefined {
  if (!['ACTIVE', 'UNLISTED'].includes(variant.product.status)) return undefined
  const inMarket = variant.contextualPricing?.price
  if (inMarket?.currencyCode === currency) return unitPriceOf(currency, inMarket.amount).amount
  return shopCurrency === currency ? unitPriceOf(currency, variant.price).amount : undefined
}

function toPrice(sku: string, currency: string, priced: Priced | undefined): PriceEntry {
  if (priced === undefined) return { sku, known: false }
  const { product, title, barcode, taxable } = priced.variant
  const whole = product.hasOnlyDefaultVariant ? product.title : `${product.title} - ${title}`
  return {
    sku,
    known: true,
    title: whole.slice(0, 500),
    ...(barcode !== null && isGtin(barcode) && { gtin: barcode }),
    taxClass: taxable ? 'standard' : 'exempt',
    unitPrice: { currency, amount: priced.amount },
  }
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const starts = Array.from({ length: Math.ceil(items.length / size) }, (_, i) => i * size)
  return starts.map(start => items.slice(start, start + size))
}

const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }] })
const flag = { type: 'boolean' }

type PricesAnswer = {
  shop: { currencyCode: string }
  productVariants: {
    nodes: (Omit<Variant, 'sku'> & { sku: string | null })[]
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
  }
}
const pricesAnswer = members<PricesAnswer>({
  shop: object({ currencyCode: text }),
  productVariants: object({
    nodes: listOf(
      object(
        {
          sku: orNull(text),
          title: text,
          barcode: orNull(text),
          taxable: flag,
          price: text,
          contextualPricing: object({ price: object({ amount: text, currencyCode: text }) }),
          product: object({ title: text, status: text, hasOnlyDefaultVariant: flag }),
        },
        ['contextualPricing'],
      ),
    ),
    pageInfo: object({ hasNextPage: flag, endCursor: orNull(text) }),
  }),
})
