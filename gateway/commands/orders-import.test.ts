import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { temporaryFolder } from '../host/fixtures/temporary-folder.ts'
import { product } from '../product.suite.ts'

const entry = join(import.meta.dirname, '..', 'crossdock.ts')
const sample = join(
  import.meta.dirname,
  '..',
  '..',
  'system-apis',
  'marketplace',
  'amazon.sample.json',
)
const model = new URL(
  '../../../shared/corpora/vendor-specs/amazon/orders-api-model/orders_2026-01-01.json',
  import.meta.url,
)
const cwd = temporaryFolder(t)
const { as, keys, server } = await product()

await t.test(
  'orders go through the whole flow, once, and what is unknown becomes a case',
  async t => {
    const first = await importing([sample])
    t.match(first, {
      status: 0,
      json: {
        counts: { imported: 3, alreadyThere: 0, refused: 0 },
        totalsTie: true,
        orders: [
          { outcome: 'imported', total: { currency: 'JPY', amount: '6480' }, totalsTie: true },
          { outcome: 'imported', total: { currency: 'EUR', amount: '59.84' }, totalsTie: true },
          { outcome: 'imported', total: { currency: 'EUR', amount: '74.50' }, totalsTie: true },
        ],
      },
    })
    const odd = first.json.orders[2]
    const unknown = odd?.exceptions.filter(({ category }) => category === 'unknownValue') ?? []
    t.match(unknown.map(({ reason }) => reason).join('\n'), /MOON_DELIVERY/)
    t.match(unknown.map(({ reason }) => reason).join('\n'), /ON_ICE/)

    const order = await as('operator', 'GET', `/orders/v1/orders/${first.json.orders[1]?.orderId}`)
    t.match(order.json, {
      channel: 'marketplace-amazon',
      channelOrderId: '302-0000002-0000002',
      fulfilmentStatus: 'partial',
      paymentStatus: 'captured',
      totals: { total: { amount: '59.84' } },
      lines: [{ type: 'item' }, { type: 'item' }, { type: 'tip' }],
      shipping: { amounts: { tax: { amount: '0.79' }, total: { amount: '4.92' } } },
    })

    const second = await importing([sample])
    t.match(second, { status: 0, json: { counts: { imported: 0, alreadyThere: 3, refused: 0 } } })
    t.same(
      second.json.orders.map(({ orderId }) => orderId),
      first.json.orders.map(({ orderId }) => orderId),
    )
  },
)

await t.test('an order that has changed there since is still the same order', async t => {
  const changed = JSON.parse(readFileSync(sample, 'utf8')) as {
    orders: { orderItems: { product: { title: string } }[] }[]
  }
  for (const { orderItems } of changed.orders) {
    for (const { product: sold } of orderItems) sold.title += ' (new)'
  }
  t.match(await importing([written('changed.json', changed)]), {
    status: 0,
    json: {
      counts: { imported: 0, alreadyThere: 3 },
      orders: [{ detail: /has changed there/ }],
    },
  })
})

await t.test(
  'what is no order, cancelled, or refused is told one by one, and the rest goes on',
  async t => {
    const { orders } = JSON.parse(readFileSync(sample, 'utf8')) as { orders: object[] }
    const [yen, euro] = orders
    const mixed = written('mixed.json', {
      payload: {
        orders: [
          {
            ...yen,
            orderId: 'a-1',
            proceeds: { grandTotal: { amount: 6480, currencyCode: 'JPY' } },
          },
          { ...yen, orderId: 'a-2', fulfillment: { fulfillmentStatus: 'CANCELLED' } },
          { ...yen, orderId: 'a-3', recipient: {} },
          { ...euro, orderId: 'a-4' },
          { ...euro, orderId: 'a-4' },
        ],
      },
    })
    const { status, json } = await importing([mixed])
    t.equal(status, 1)
    t.match(json, { counts: { imported: 1, refused: 2, notTaken: 1 } })
    t.match(json.orders, [
      { outcome: 'refused', detail: /amount must be string/ },
      { outcome: 'notTaken', channelOrderId: 'a-2', detail: /cancelled/ },
      { outcome: 'refused', channelOrderId: 'a-3', detail: /delivery\/address/ },
      { outcome: 'imported', channelOrderId: 'a-4' },
    ])
  },
)

await t.test("the vendor's own sandbox orders go through, in five currencies", async t => {
  if (!existsSync(model)) {
    t.comment('skipped: the corpora are not beside this checkout')
    return
  }
  const { status, json } = await importing([model.pathname])
  t.equal(status, 0)
  t.match(json, { counts: { imported: 6, refused: 0 }, totalsTie: true })
  const currencies = new Set(json.orders.map(({ total }) => total?.currency ?? ''))
  t.same(currencies, new Set(['JPY', 'GBP', 'BRL', 'TRY', 'USD']))
})

await t.test('a dry run sends nothing', async t => {
  const { status, stdout } = await run(['--dry-run', sample])
  t.equal(status, 0)
  t.match(stdout, /translated +250-0000001-0000001 +6480 JPY/)
  t.match(stdout, /unknown: programs = MOON_DELIVERY/)
  t.match(stdout, '3 orders: 3 translated.')
})

await t.test('it is told to people line by line', async t => {
  const { status, stdout } = await run([...toServer(), sample])
  t.equal(status, 0)
  t.match(stdout, /already there +302-0000003-0000003 +74.50 EUR +ord_/)
  t.match(stdout, /exception: Channel marketplace-amazon sent programs = MOON_DELIVERY/)
  t.match(stdout, /Totals tie to the minor unit: 3 of 3 \(6480 JPY, 134\.34 EUR\)\./)
})

await t.test('what cannot be done says why', async t => {
  const cases: [string[], RegExp][] = [
    [['--dry-run', join(cwd, 'nowhere.json')], /nowhere\.json cannot be read/],
    [['--dry-run', entry], /crossdock\.ts is no JSON/],
    [['--dry-run', written('empty.json', {})], /empty\.json holds no orders as amazon gives them/],
    [['--dry-run', '--connector', 'reference', sample], /no connector reference .* there is/],
    [[sample], /No running Crossdock is known here/],
    [['--url', 'http://127.0.0.1:9', '--key', keys.operator, sample], /does not answer/],
    [['--url', server.baseUrl, '--key', 'xd_test_nobody', sample], /The key is refused/],
  ]
  for (const [parameters, expected] of cases) {
    const { status, stderr } = await run(parameters)
    t.equal(status, 2, parameters.join(' '))
    t.match(stderr, expected)
  }
})

type Report = {
  readonly orders: readonly {
    readonly orderId?: string
    readonly total?: { readonly currency: string }
    readonly exceptions: readonly { readonly category: string; readonly reason: string }[]
  }[]
}

async function importing(files: readonly string[]): Promise<{ status: number; json: Report }> {
  const { status, stdout, stderr } = await run([...toServer(), '--json', ...files])
  t.equal(stderr, '')
  return { status, json: JSON.parse(stdout) as Report }
}

function toServer(): string[] {
  return ['--url', server.baseUrl, '--key', keys.operator]
}

/** The server is in this process, so it must not be blocked. */
function run(parameters: readonly string[]) {
  const all = [entry, 'orders', 'import', '--connector', 'amazon', ...parameters]
  // Without the hooks that tap puts into every child process.
  const env = { PATH: process.env['PATH'], NO_COLOR: '1' }
  return new Promise<{ status: number; stdout: string; stderr: string }>(resolve => {
    execFile(process.execPath, all, { cwd, env }, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })
}

function written(name: string, document: object): string {
  const file = join(cwd, name)
  writeFileSync(file, JSON.stringify(document))
  return file
}
