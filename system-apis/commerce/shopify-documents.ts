/**
 * Every GraphQL document that is sent, valid by the Admin API's schema of 2026-10 (and 2026-07). Shopify's own schema for checking
 * them comes with the npm package `@shopify/dev-mcp`. Of these mutations only that of inventory asks for `@idempotent`; refunds would.
 */
export const documents = {
  prices: `
query Prices($query: String!, $after: String, $country: CountryCode, $inMarket: Boolean!) {
  shop { currencyCode }
  productVariants(first: 100, after: $after, query: $query) {
    nodes {
      sku
      title
      barcode
      taxable
      price
      contextualPricing(context: { country: $country }) @include(if: $inMarket) {
        price { amount currencyCode }
      }
      product { title status hasOnlyDefaultVariant }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,

  stockItem: `
query StockItem($query: String!, $locationId: ID!) {
  productVariants(first: 20, query: $query) {
    nodes {
      sku
      inventoryItem {
        id
        inventoryLevel(locationId: $locationId) { quantities(names: ["available"]) { quantity } }
      }
    }
  }
}`,

  setStock: `
mutation SetStock($input: InventorySetQuantitiesInput!, $key: String!) {
  inventorySetQuantities(input: $input) @idempotent(key: $key) {
    userErrors { code message }
  }
}`,

  order: `
query Order($id: ID!, $withLines: Boolean!) {
  order(id: $id) { ...state }
}
${stateFragment()}`,

  taggedOrder: `
query TaggedOrder($query: String!, $withLines: Boolean!) {
  orders(first: 1, query: $query) { nodes { ...state } }
}
${stateFragment()}`,

  tag: `
mutation Tag($id: ID!, $tags: [String!]!) {
  tagsAdd(id: $id, tags: $tags) { userErrors { field message } }
}`,

  cancel: `
mutation Cancel($id: ID!, $tags: [String!]!, $notify: Boolean!, $note: String!) {
  tagsAdd(id: $id, tags: $tags) { userErrors { field message } }
  orderCancel(
    orderId: $id
    reason: OTHER
    restock: true
    refundMethod: { originalPaymentMethodsRefund: true }
    notifyCustomer: $notify
    staffNote: $note
  ) {
    job { id }
    orderCancelUserErrors { field message }
  }
}`,

  prepareForPickup: `
mutation PrepareForPickup($input: FulfillmentOrderLineItemsPreparedForPickupInput!) {
  fulfillmentOrderLineItemsPreparedForPickup(input: $input) { userErrors { field message } }
}`,
} as const

/**
 * Tags the order and fulfils it from so many places: one fulfilment can only be of one location. One document, so that a lost
 * answer is about all of it.
 */
export function fulfilDocument(places: number): string {
  const numbers = Array.from({ length: places }, (_, i) => i)
  return `
mutation Fulfil($id: ID!, $tags: [String!]!, ${numbers.map(i => `$from${i}: FulfillmentInput!`).join(', ')}) {
  tagsAdd(id: $id, tags: $tags) { userErrors { field message } }
${numbers.map(i => `  from${i}: fulfillmentCreate(fulfillment: $from${i}) { userErrors { field message } }`).join('\n')}
}`
}

/** What tells whether something was done to an order already, and what is still open. */
function stateFragment(): string {
  return `fragment state on Order {
  id
  updatedAt
  cancelledAt
  tags
  fulfillments(first: 100) { status trackingInfo(first: 5) { number } }
  fulfillmentOrders(first: 10) {
    nodes {
      id
      status
      assignedLocation { location { id } }
      deliveryMethod { methodType }
      lineItems(first: 50) @include(if: $withLines) {
        nodes { id remainingQuantity lineItem { id } }
      }
    }
  }
}`
}
