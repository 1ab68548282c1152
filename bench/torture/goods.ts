import type { InventorySeed } from '../../process-apis/inventory/seed-inventory.ts'
import {
  type DemonstrationData,
  demonstrationData,
} from '../../system-apis/reference-systems/demonstration-data.ts'

/** What there is to be had in a run. */
export type Goods = {
  readonly data: DemonstrationData
  readonly plenty: readonly [string, ...string[]]
  /** So little of these that many go away without. */
  readonly scarce: readonly [string, ...string[]]
  readonly stores: readonly [string, ...string[]]
  /** A supplier ships these itself; the warehouse has a few, for what it leaves. */
  readonly supplied: string
  /** Sold without stock: it comes in deliveries, and who waits longest gets it first. */
  readonly backordered: string
  /** Sold before it may be handed out. */
  readonly preordered: string
  /** Prices with tax, as a marketplace sells them. */
  readonly priceOf: (sku: string) => string
}

export const supplierId = 'SUP-NORD'

/** A shop with a few things in plenty and a few that everybody wants. */
export function torturedGoods(orders: number): Goods {
  const { locations, products } = demonstrationData()
  const plenty = ['MUG-WHITE', 'TEE-BLACK-M', 'SOCKS-3PACK', 'NOTEBOOK-A5', 'BOOK-RETAIL'] as const
  const scarce = ['SNEAKER-42', 'BACKPACK-20L', 'HOODIE-GREY-M', 'LAST-ONE'] as const
  const [supplied, backordered, preordered] = ['COFFEE-1KG', 'CAP-NAVY', 'BAG-TOTE'] as const
  const few = Math.max(2, Math.ceil(orders / 20))
  const inWarehouse: Readonly<Record<string, number>> = {
    [supplied]: Math.ceil(orders / 10),
    [preordered]: orders * 4,
  }
  const stockOf = ({ sku, stock }: DemonstrationData['products'][number]) => {
    if (sku === 'LAST-ONE') return stock
    if (sku === backordered) return { 'WH-BERLIN': 2 }
    const own = inWarehouse[sku]
    if (own !== undefined) return { 'WH-BERLIN': own }
    const pieces = plenty.some(one => one === sku) ? orders * 4 : few
    return Object.fromEntries(locations.map(({ id }) => [id, pieces]))
  }
  const sold = new Set<string>([...plenty, ...scarce, supplied, backordered, preordered])
  return {
    plenty,
    scarce,
    stores: ['ST-BERLIN', 'ST-HAMBURG', 'ST-MUNICH'],
    supplied,
    backordered,
    preordered,
    priceOf: wanted => products.find(({ sku }) => sku === wanted)?.prices['EUR'] ?? '',
    data: {
      locations,
      products: products
        .filter(({ sku }) => sold.has(sku))
        .map(product => ({ ...product, stock: stockOf(product) })),
    },
  }
}

/** What the supplier says it has; only we know of it. */
export function supplierStock({ supplied }: Goods, orders: number): InventorySeed {
  return {
    locations: [
      {
        id: supplierId,
        type: 'supplier',
        name: 'Nord GmbH',
        country: 'DE',
        timeZone: 'Europe/Berlin',
      },
    ],
    products: [{ sku: supplied, stock: { [supplierId]: orders * 4 } }],
  }
}
