import t from 'tap'
import { product } from './product.suite.ts'

const shop = await product()
type Told = { readonly status: number; readonly [member: string]: unknown }
const ask = async (method: string, path: string, body?: object): Promise<Told> => {
  const answer = await shop.as('operator', method, `/inventory/v1${path}`, body && { body })
  return { status: answer.status, ...(answer.json as Record<string, unknown>) }
}
const at = new Date().toISOString()
const line = (quantity: number) => ({ sku: 'MUG-WHITE', locationId: 'ST-BERLIN', quantity })

await t.test('stock is counted, kept back, held and let go over HTTP', async t => {
  t.match(await ask('PUT', '/stock/ST-BERLIN/MUG-WHITE', { onHand: 10, reason: 'count' }), {
    status: 200,
    onHand: 10,
  })
  t.match(
    await ask('PUT', '/stock/ST-BERLIN/MUG-WHITE', { onHand: 9, reason: 'count', expected: 4 }),
    {
      status: 409,
      code: 'state-conflict',
    },
  )
  t.match(
    await ask('PUT', '/availability-rules/web', {
      sku: 'MUG-WHITE',
      locationId: 'ST-BERLIN',
      channel: 'web',
      buffer: 4,
    }),
    {
      status: 200,
      id: 'web',
    },
  )
  t.match(
    await ask('GET', '/availability?sku=MUG-WHITE&locationId=ST-BERLIN&channel=web&explain=true'),
    { status: 200, items: [{ available: 6, explain: { onHand: 10, channelBuffer: 4 } }] },
  )
  const wanted = { reference: 'cart-1', reason: 'cart', channel: 'web', expiresInSeconds: 60 }
  t.match(await ask('POST', '/holds', { ...wanted, lines: [line(7)] }), {
    status: 409,
    code: 'insufficient-stock',
  })
  const held = await ask('POST', '/holds', { ...wanted, lines: [line(6)] })
  t.match(held, { status: 200, state: 'soft' })
  t.match(await ask('POST', `/holds/${String(held['id'])}/confirmation`), {
    status: 200,
    state: 'hard',
  })
  t.match(await ask('POST', `/holds/${String(held['id'])}/release`, { reason: 'given up' }), {
    status: 200,
    state: 'released',
  })
})

// T35: a negative quantity is no way to make stock.
await t.test('quantities that are none are refused', async t => {
  for (const quantity of [-1, 0, 1.5, 100_000]) {
    const hold = { reference: `bad-${quantity}`, reason: 'cart', lines: [line(quantity)] }
    t.match(await ask('POST', '/holds', hold), {
      status: 400,
      errors: [{ pointer: '/lines/0/quantity' }],
    })
  }
})

await t.test('a system reports 1,000 positions in one call', async t => {
  const entries = Array.from({ length: 1_000 }, (_, i) => ({
    eventId: `bulk-${i}`,
    sku: `BULK-${i}`,
    locationId: 'WH-BERLIN',
    onHand: i,
    sequence: 1,
    at,
  }))
  const answer = await ask('POST', '/stock-reports', { system: 'erp', entries })
  t.match(answer, { status: 200 }, JSON.stringify(answer).slice(0, 300))
  const items = answer['items'] as { outcome: string }[]
  t.equal(items.filter(({ outcome }) => outcome === 'accepted').length, 1_000)
  const both = { ...entries[0], quantity: 1 }
  t.match(await ask('POST', '/stock-reports', { system: 'erp', entries: [both] }), { status: 400 })
  const skus = entries.map(({ sku }) => sku)
  const asked = await ask('POST', '/availability/query', {
    skus,
    channel: 'storefront',
    explain: true,
  })
  t.equal((asked['items'] as object[]).length, 1_000)
})

await t.test('how much is oversold is a question and a metric', async t => {
  await ask('POST', '/holds', { reference: 'all', reason: 'cart', lines: [line(9)] })
  await ask('PUT', '/stock/ST-BERLIN/MUG-WHITE', { onHand: 4, reason: 'count' })
  t.match(await ask('GET', '/health'), {
    status: 200,
    oversoldUnits: 5,
    oversoldPositions: 1,
    openCases: 1,
  })
  const metrics = await shop.ask('GET', '/metrics', {}, shop.server.adminUrl)
  t.match(metrics.text, /crossdock_stock_oversold_units\{tenant="demo"\} 5/)
})

await t.test('channels may ask what can be promised, and nothing else of it', async t => {
  const channel = (method: string, path: string, body?: object) =>
    shop.as('storefront', method, `/inventory/v1${path}`, body && { body })
  t.equal((await channel('GET', '/availability-rules')).status, 403)
  t.equal(
    (await channel('POST', '/holds', { reference: 'x', reason: 'x', lines: [line(1)] })).status,
    403,
  )
  t.equal((await channel('GET', '/availability/changes')).status, 200)
})
