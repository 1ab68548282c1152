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
}

/** A shop with a few things in plenty and a few that everybody wants. */
export function torturedGoods(orders: number): Goods {
  const { locations, products } = demonstrationData()
  const plenty = ['MUG-WHITE', 'TEE-BLACK-M', 'SOCKS-3PACK', 'NOTEBOOK-A5', 'BOOK-RETAIL'] as const
  const scarce = ['SNEAKER-42', 'BACKPACK-20L', 'HOODIE-GREY-M', 'LAST-ONE'] as const
  const sold = new Set<string>([...plenty, ...scarce])
  const few = Math.max(2, Math.ceil(orders / 20))
  return {
    plenty,
    scarce,
    stores: ['ST-BERLIN', 'ST-HAMBURG', 'ST-MUNICH'],
    data: {
      locations,
      products: products
        .filter(({ sku }) => sold.has(sku))
        .map(product => {
          const pieces = plenty.some(sku => sku === product.sku) ? orders * 4 : few
          const stock = Object.fromEntries(locations.map(({ id }) => [id, pieces]))
          return product.sku === 'LAST-ONE' ? product : { ...product, stock }
        }),
    },
  }
}
