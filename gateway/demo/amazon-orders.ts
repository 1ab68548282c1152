import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { CasePage, Order } from '../../openapi/generated/service.v1.d.ts'
import { connectors } from '../../system-apis/connectors.ts'
import { readOrderFiles } from '../commands/order-files.ts'
import type { Chapter } from './chapter.ts'
import { documentOf } from './parcel.ts'
import type { Stage } from './stage.ts'

const root = join(import.meta.dirname, '..', '..')

/** Amazon's own published sandbox orders, where they lie beside this checkout; and ours in the same form. */
const files = [
  join(root, '..', 'shared/corpora/vendor-specs/amazon/orders-api-model/orders_2026-01-01.json'),
  join(root, 'system-apis/marketplace/amazon.sample.json'),
].filter(existsSync)

/** Orders that a marketplace has sold, as it gives them. */
export const amazonOrders: Chapter = {
  title: 'Orders from Amazon',
  about:
    'A marketplace sells in its own words, currencies and taxes. Its orders go the same way as all others, and its totals are kept to the last yen.',
  needs: ['switchboard'],
  async tell(stage) {
    await importFiles(stage)
    const taken = readOrderFiles('amazon', files).filter(found => 'order' in found)
    const saysAmazon = vendorTotals()
    const rows = []
    for (const { channelOrderId } of taken) {
      rows.push({
        channelOrderId,
        amazon: saysAmazon.get(channelOrderId),
        ...(await here(stage, channelOrderId)),
      })
    }
    stage.say(
      'Looked up again, one by one: what Amazon says, what is here, what the ERP has booked.',
    )
    stage.table([
      ['Amazon', 'its total', 'here', 'ERP', 'order'],
      ...rows.map(({ channelOrderId, amazon = '', total, booked, orderId }) => [
        channelOrderId,
        amazon,
        total,
        booked.join(', '),
        orderId,
      ]),
    ])
    stage.claim('every order is here, with the total that Amazon says, to the minor unit', {
      expected: rows.map(({ amazon }) => amazon),
      found: rows.map(({ total }) => total),
    })
    stage.claim('the ERP has booked each of them once, over that total', {
      expected: rows.map(({ amazon }) => [amazon]),
      found: rows.map(({ booked }) => booked),
    })
    const yen = rows.map(({ total }) => total).filter(total => total.endsWith(' JPY'))
    stage.claim('there are yen among them, and yen have no decimals', {
      expected: { some: true, withDecimals: [] },
      found: { some: yen.length > 0, withDecimals: yen.filter(total => total.includes('.')) },
    })

    stage.say('Amazon may say something nobody here has heard of. The order is taken all the same:')
    for (const { channelOrderId, unknownValues } of taken) {
      if (unknownValues.length === 0) continue
      const orderId = rows.find(row => row.channelOrderId === channelOrderId)?.orderId ?? ''
      const { body } = await stage.service.get<CasePage>(
        `/service/v1/exceptions?orderId=${orderId}&category=unknownValue`,
        { show: ['cases.reason'] },
      )
      stage.claim(`each unknown word of ${channelOrderId} is a case for a person`, {
        expected: unknownValues.map(({ value }) => value),
        found: unknownValues
          .map(({ value }) => value)
          .filter(value => body.cases.some(({ reason }) => reason.includes(value))),
      })
    }
  },
}

/** Runs the command as a person would, and shows what it says. */
async function importFiles({ server, say, table, claim }: Stage): Promise<void> {
  const shown = files.map(file => relative(root, file))
  const parameters = ['orders', 'import', '--connector', 'amazon']
  say(`$ crossdock ${[...parameters, ...shown].join(' ')}`)
  const elsewhere = server.isOfDataFolder
    ? []
    : ['--url', server.baseUrl, '--key', server.keys.operator]
  const { code, output } = await run([...parameters, ...elsewhere, ...files])
  table(
    output
      .trim()
      .split('\n')
      .map(line => [line]),
  )
  claim('the import says that all went well', { expected: 0, found: code })
}

function run(parameters: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise(resolve => {
    const program = join(root, 'gateway', 'crossdock.ts')
    execFile(
      process.execPath,
      [program, ...parameters],
      { cwd: root, timeout: 60_000 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
        resolve({ code, output: stdout + stderr })
      },
    )
  })
}

/** What was paid, straight from the files: no translation of ours has a hand in it. */
function vendorTotals(): ReadonlyMap<string, string> {
  const find = connectors.marketplace.amazon.orderFiles?.find
  const orders = files.flatMap(file => find?.(JSON.parse(readFileSync(file, 'utf8'))) ?? [])
  return new Map(
    (orders as AmazonOrder[]).map(({ orderId, proceeds }) => {
      const { amount = '', currencyCode = '' } = proceeds?.grandTotal ?? {}
      return [orderId, `${amount} ${currencyCode}`]
    }),
  )
}

type AmazonOrder = {
  readonly orderId: string
  readonly proceeds?: {
    readonly grandTotal?: { readonly amount: string; readonly currencyCode: string }
  }
}

/** What an order has become here, and in the ERP's own books. */
async function here({ service, systems }: Stage, channelOrderId: string) {
  const { body: order } = await service.wait<Order>(`/service/v1/orders/${channelOrderId}`, {
    what: `the ERP to have booked ${channelOrderId}`,
    is: found => documentOf(found, 'erp') !== undefined,
    quiet: true,
  })
  const documents = await systems.documents('erp', { reference: order.id }, { quiet: true })
  const { amount, currency } = order.totals.total
  return {
    orderId: order.id,
    total: `${amount} ${currency}`,
    booked: documents.map(({ facts }) => `${String(facts['total'])} ${String(facts['currency'])}`),
  }
}
