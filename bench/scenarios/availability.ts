import { callers, type Request } from '../measure/callers.ts'
import { median, percentile } from '../measure/figures.ts'
import type { Scenario } from '../measure/scenario.ts'
import { skus } from './skus.ts'

/** The question every product page asks. */
export const availability: Scenario = {
  name: 'availability',
  title:
    'Asking what is in stock: one caller one SKU, one caller nineteen SKUs, sixteen callers one SKU',
  figures: [
    { name: '1 SKU p50', unit: 'ms' },
    { name: '1 SKU p99', unit: 'ms' },
    { name: '19 SKUs p50', unit: 'ms' },
    { name: 'throughput', unit: '/s' },
  ],
  async setup({ product, key }) {
    const one = callers(product.baseUrl, key, 1)
    const many = callers(product.baseUrl, key, 16)
    await many.send(500, ask(1))
    return {
      async run() {
        const alone = await one.send(500, ask(1))
        const wide = await one.send(200, ask(skus.length))
        const begin = performance.now()
        await many.send(3_000, ask(1))
        return {
          '1 SKU p50': median(alone),
          '1 SKU p99': percentile(alone, 0.99),
          '19 SKUs p50': median(wide),
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

function ask(count: number): () => Request {
  const path = `/storefront/v1/availability?sku=${skus.slice(0, count).join(',')}`
  return () => ({ method: 'GET', path, expect: 200 })
}
