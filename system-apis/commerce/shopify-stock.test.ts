import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import t from 'tap'
import { problemOf } from '../conformance.suite.ts'
import { keepsContract } from '../keeps-contract.suite.ts'
import { testCall } from '../reference-systems.suite.ts'
import { shopify } from './shopify.ts'

type Quantity = {
  readonly inventoryItemId: string
  readonly locationId: string
  readonly quantity: number
  readonly changeFromQuantity: number | null
}
type Sent = {
  readonly query: string
  readonly variables: {
    readonly query?: string
    readonly key?: string
    readonly input?: { readonly quantities: readonly Quantity[] }
  }
}

/** A shop with one product at one location that compares, sets and knows repeats as Shopify documents it. */
const shop = { available: 3, answers: new Map<string, object>(), loseAnswers: 0, sets: 0 }
const place = 'gid://shopify/Location/1'
const item = 'gid://shopify/InventoryItem/77'

function answer({ query, variables }: Sent): object {
  if (query.includes('query StockItem')) {
    const stocked = { quantities: [{ quantity: shop.available }] }
    const known = variables.query === 'sku:"MUG"'
    const nodes = [
      { sku: 'MUG', inventoryItem: { id: item, inventoryLevel: stocked } },
      {
        sku: 'MUG-OTHER',
        inventoryItem: { id: 'gid://shopify/InventoryItem/78', inventoryLevel: null },
      },
    ]
    return { productVariants: { nodes: known ? nodes : nodes.slice(1) } }
  }
  const key = variables.key ?? ''
  const before = shop.answers.get(key)
  if (before !== undefined) return before
  const [wanted] = variables.input?.quantities ?? []
  const from = wanted?.changeFromQuantity ?? null
  const isStale = from !== null && from !== shop.available
  if (!isStale) {
    shop.available = wanted?.quantity ?? 0
    shop.sets += 1
  }
  const userErrors = isStale
    ? [{ code: 'CHANGE_FROM_QUANTITY_STALE', message: 'The quantity has changed.' }]
    : []
  const made = { inventorySetQuantities: { userErrors } }
  shop.answers.set(key, made)
  return made
}

const server = createServer((request, response) => {
  void (async () => {
    const sent = (await json(request)) as Sent
    const data = answer(sent)
    if (sent.query.includes('mutation') && shop.loseAnswers > 0) {
      shop.loseAnswers -= 1
      return response.destroy()
    }
    response.writeHead(200, { 'content-type': 'application/json' })
    return response.end(JSON.stringify({ data }))
  })()
})
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
t.teardown(() => server.close())
const { port } = server.address() as AddressInfo
const commerce = keepsContract(
  'commerce',
  shopify.open(
    {
      url: `http://127.0.0.1:${port}`,
      token: 'shpat_right',
      webhookSecrets: ['secret'],
      inventoryLocations: { '*': place },
    },
    'shopify',
  ),
)
const set = (reference: string, available: number, expected?: number) =>
  commerce.setStock(testCall(), {
    reference,
    channel: 'shopify',
    sku: 'MUG',
    available,
    ...(expected !== undefined && { expected }),
  })

await t.test('a level is set over what it was told before, and over nothing else', async t => {
  t.match(await set('r1', 10), { outcome: 'set', available: 10, id: '77@r1' })
  t.match(await set('r2', 8, 10), { outcome: 'set', available: 8 })
  shop.available = 50
  t.match(await set('r3', 7, 8), { outcome: 'differs', available: 50 })
  t.equal(shop.available, 50)
})

await t.test('a lost answer is asked for under the same key, and nothing is set twice', async t => {
  const before = shop.sets
  shop.loseAnswers = 1
  t.match(await problemOf(set('r4', 7, 50)), { code: 'system-outcome-unknown' })
  t.match(await commerce.findStock(testCall(), { reference: 'r4' }), { found: false })
  t.match(await set('r4', 7, 50), { outcome: 'set', available: 7 })
  t.equal(shop.sets - before, 1)
})

await t.test('what Shopify does not have is refused in words', async t => {
  const level = { reference: 'r5', channel: 'shopify', available: 1 }
  t.match(await problemOf(commerce.setStock(testCall(), { ...level, sku: 'NONE' })), {
    code: 'system-refused',
    detail: /no SKU NONE/,
  })
  const elsewhere = { ...level, sku: 'MUG', locationId: 'ST-BERLIN' }
  t.match(await problemOf(commerce.setStock(testCall(), elsewhere)), {
    code: 'not-implemented',
    detail: /ST-BERLIN/,
  })
})
