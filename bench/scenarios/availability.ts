import { callers, type Request } from '../measure/callers.ts'
import { median, percentile } from '../measure/figures.ts'
import { createKey, type Product } from '../measure/product.ts'
import type { Scenario } from '../measure/scenario.ts'

/** The question every product page asks. */
export const availability: Scenario = {
  name: 'availability',
  title:
    'Asking what is in stock: one caller one SKU, one caller a hundred SKUs (as many as the contract takes), sixteen callers one SKU',
  figures: [
    { name: '1 SKU p50', unit: 'ms' },
    { name: '1 SKU p99', unit: 'ms' },
    { name: '100 SKUs p50', unit: 'ms' },
    { name: '1,000 SKUs', unit: 'ms', goal: '≤ 15 ms' },
    { name: 'throughput', unit: '/s' },
  ],
  async setup({ product, key }) {
    await stockUp(product, await createKey(product, 'operator'))
    const one = callers(product.baseUrl, key, 1)
    const many = callers(product.baseUrl, key, 16)
    await many.send(500, ask(1))
    return {
      async run() {
        const alone = await one.send(500, ask(1))
        const wide = await one.send(100, ask(hundred.length))
        const thousand = performance.now()
        await many.send(10, ask(hundred.length))
        const thousandMs = performance.now() - thousand
        const begin = performance.now()
        await many.send(3_000, ask(1))
        return {
          '1 SKU p50': median(alone),
          '1 SKU p99': percentile(alone, 0.99),
          '100 SKUs p50': median(wide),
          // In ten calls at once.
          '1,000 SKUs': thousandMs,
          throughput: (3_000 / (performance.now() - begin)) * 1_000,
        }
      },
      async close() {
        await one.close()
        await many.close()
      },
    }
  },
}

const hundred = Array.from({ length: 100 }, (_, index) => `BENCH-${index}`)

/** A hundred things that nobody orders. */
async function stockUp({ baseUrl }: Product, key: string): Promise<void> {
  const clerk = callers(baseUrl, key, 8)
  let next = 0
  await clerk.send(hundred.length, () => ({
    method: 'PUT',
    path: `/inventory/v1/stock/WH-BERLIN/${hundred[next++]}`,
    expect: 200,
    body: { onHand: 100, reason: 'count' },
  }))
  await clerk.close()
}

function ask(count: number): () => Request {
  const path = `/storefront/v1/availability?sku=${hundred.slice(0, count).join(',')}`
  return () => ({ method: 'GET', path, expect: 200 })
}
