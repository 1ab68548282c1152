import type {
  FoundStockLevel,
  NewStockLevel,
  StockLevel,
} from '../../openapi/generated/commerce.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import { listOf, members, object, text } from '../shape.ts'
import { documents } from './shopify-documents.ts'
import type { Graphql } from './shopify-graphql.ts'

export type ShopifyStockOptions = {
  readonly graphql: Graphql
  /** What problems call the shop. */
  readonly system: string
  /** Shopify's location, `gid://shopify/Location/1`, behind each of ours; `*` is where it keeps what all of them have together. */
  readonly inventoryLocations: Readonly<Record<string, string>>
}

/**
 * What Shopify can sell of a SKU at a location. Shopify compares and sets by itself (`changeFromQuantity`), and knows a repeat
 * by its key (`@idempotent`): the same reference sent again gets the first answer, so a lost answer is asked for by sending it
 * again, and there is nothing to look up.
 * https://shopify.dev/docs/api/admin-graphql/latest/mutations/inventorySetQuantities
 * https://shopify.dev/docs/api/usage/idempotent-requests
 */
export function shopifyStock({ graphql, system, inventoryLocations }: ShopifyStockOptions) {
  const refuse = (detail: string) =>
    new Problem('system-refused', { detail: `${system}: ${detail}` })

  return {
    async setStock(call: Call, level: NewStockLevel): Promise<StockLevel> {
      const { reference, sku, locationId: ours = '*', available, expected } = level
      const locationId = inventoryLocations[ours]
      if (locationId === undefined) {
        throw new Problem('not-implemented', {
          detail: `${system}: inventoryLocations does not say where Shopify keeps the stock of ${ours}.`,
        })
      }
      const item = await find(call, sku, locationId)
      const { inventorySetQuantities: answer } = await graphql(call, {
        document: documents.setStock,
        variables: {
          key: reference,
          input: {
            name: 'available',
            reason: 'correction',
            referenceDocumentUri: `crossdock://stock/${encodeURIComponent(reference)}`,
            quantities: [
              {
                inventoryItemId: item.id,
                locationId,
                quantity: available,
                // Null does not compare: the first time nobody knows what is there.
                changeFromQuantity: expected ?? null,
              },
            ],
          },
        },
        effect: 'write',
        data: setStockAnswer,
      })
      const told = { id: `${item.id.split('/').at(-1) ?? item.id}@${reference}`, reference }
      const at = new Date().toISOString()
      const [error] = answer.userErrors
      if (error === undefined) return { ...told, outcome: 'set', available, at }
      if (error.code !== stale) throw refuse(error.message)
      const now = await find(call, sku, locationId)
      return { ...told, outcome: 'differs', available: now.available, at }
    },
    findStock: (): Promise<FoundStockLevel> => Promise.resolve({ found: false }),
  }

  async function find(call: Call, sku: string, locationId: string) {
    const { productVariants } = await graphql(call, {
      document: documents.stockItem,
      variables: { query: `sku:"${sku.replaceAll(/["\\]/g, '\\$&')}"`, locationId },
      effect: 'read',
      data: stockItemAnswer,
    })
    // Shopify searches, so there may be others among them.
    const items = productVariants.nodes.filter(one => one.sku === sku)
    const [first] = items
    if (first === undefined) throw refuse(`there is no SKU ${sku}`)
    if (items.some(({ inventoryItem }) => inventoryItem.id !== first.inventoryItem.id)) {
      throw refuse(`SKU ${sku} stands for several inventory items`)
    }
    const { id, inventoryLevel } = first.inventoryItem
    if (inventoryLevel === null) throw refuse(`SKU ${sku} is not stocked at ${locationId}`)
    return { id, available: inventoryLevel.quantities[0]?.quantity ?? 0 }
  }
}

const stale = 'CHANGE_FROM_QUANTITY_STALE'

type StockItemAnswer = {
  readonly productVariants: {
    readonly nodes: readonly {
      readonly sku: string | null
      readonly inventoryItem: {
        readonly id: string
        readonly inventoryLevel: {
          readonly quantities: readonly { readonly quantity: number }[]
        } | null
      }
    }[]
  }
}

const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }] })

const stockItemAnswer = members<StockItemAnswer>({
  productVariants: object({
    nodes: listOf(
      object({
        sku: orNull(text),
        inventoryItem: object({
          id: text,
          inventoryLevel: orNull(
            object({ quantities: listOf(object({ quantity: { type: 'integer' } })) }),
          ),
        }),
      }),
    ),
  }),
})

type SetStockAnswer = {
  readonly inventorySetQuantities: {
    readonly userErrors: readonly { readonly code: string | null; readonly message: string }[]
  }
}

const setStockAnswer = members<SetStockAnswer>({
  inventorySetQuantities: object({
    userErrors: listOf(object({ code: orNull(text), message: text })),
  }),
})
