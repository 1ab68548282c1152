import t from 'tap'
import type {
  NewCreditMemo,
  NewInvoice,
  NewReturnReceipt,
  NewSalesOrder,
  NewSalesOrderAmendment,
} from '../../openapi/generated/erp.d.ts'
import { keepsEffect, newReference, problemOf, type Rig } from '../conformance.suite.ts'
import { testCall } from '../reference-systems.suite.ts'
import type { Erp } from './contract.ts'

const eur = (amount: string) => ({ currency: 'EUR', amount })
const lines: NewSalesOrder['lines'] = [
  {
    lineId: '1',
    type: 'item',
    sku: 'MUG-WHITE',
    title: 'Mug, white',
    quantity: 2,
    amounts: { net: eur('21.01'), tax: eur('3.99'), total: eur('25.00') },
  },
  {
    lineId: 'shipping',
    type: 'shipping',
    quantity: 1,
    amounts: { net: eur('4.12'), tax: eur('0.78'), total: eur('4.90') },
  },
]

function salesOrder(reference: string): NewSalesOrder {
  return {
    reference,
    orderId: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
    channel: 'storefront',
    channelOrderId: '10045',
    customer: { name: 'Ada Lovelace', email: 'ada@example.com' },
    currency: 'EUR',
    placedAt: '2026-11-21T09:30:00Z',
    lines,
    total: eur('29.90'),
  }
}

function invoice(reference: string, salesOrderId: string): NewInvoice {
  return { reference, salesOrderId, lines, total: eur('29.90'), invoicedAt: '2026-11-21T15:00:00Z' }
}

function amendment(reference: string, salesOrderId: string): NewSalesOrderAmendment {
  const [mug, shipping] = lines
  const substitute = { ...mug, lineId: '1.s1', sku: 'MUG-BLACK' } as NewSalesOrder['lines'][number]
  return {
    reference,
    salesOrderId,
    lines: [substitute, ...(shipping === undefined ? [] : [shipping])],
    total: eur('29.90'),
    reason: 'Another product came instead',
  }
}

function creditMemo(reference: string, salesOrderId: string): NewCreditMemo {
  const fee = { net: eur('-3.90'), tax: eur('0.00'), total: eur('-3.90') }
  return {
    reference,
    salesOrderId,
    reason: 'return',
    lines: [...lines, { lineId: 'fee', type: 'fee', quantity: 1, amounts: fee }],
    total: eur('26.00'),
    creditedAt: '2026-11-28T10:00:00Z',
  }
}

function returnReceipt(reference: string, salesOrderId: string): NewReturnReceipt {
  return {
    reference,
    salesOrderId,
    lines: [
      { lineId: '1', sku: 'MUG-WHITE', quantity: 2, disposition: 'restock', account: 'inventory' },
    ],
    receivedAt: '2026-11-28T10:00:00Z',
  }
}

/** What every ERP promises. */
export async function erpSuite(name: string, rig: Rig<Erp>): Promise<void> {
  await keepsEffect(`${name}: createSalesOrder`, rig, {
    prepare: () => Promise.resolve(undefined),
    write: (erp, call, reference) => erp.createSalesOrder(call, salesOrder(reference)),
    find: (erp, call, reference) => erp.findSalesOrder(call, { reference }),
    refuse: (erp, call, reference) =>
      erp.createSalesOrder(call, { ...salesOrder(reference), total: eur('1.00') }),
  })

  await keepsEffect(`${name}: amendSalesOrder`, rig, {
    prepare: anOrder,
    write: (erp, call, reference, order) => erp.amendSalesOrder(call, amendment(reference, order)),
    find: (erp, call, reference) => erp.findSalesOrderAmendment(call, { reference }),
    refuse: (erp, call, reference) => erp.amendSalesOrder(call, amendment(reference, 'SO-0')),
  })

  await keepsEffect(`${name}: createInvoice`, rig, {
    prepare: anOrder,
    write: (erp, call, reference, order) => erp.createInvoice(call, invoice(reference, order)),
    find: (erp, call, reference) => erp.findInvoice(call, { reference }),
    refuse: (erp, call, reference) => erp.createInvoice(call, invoice(reference, 'SO-0')),
  })

  await keepsEffect(`${name}: createCreditMemo`, rig, {
    prepare: anInvoicedOrder,
    write: (erp, call, reference, order) =>
      erp.createCreditMemo(call, creditMemo(reference, order)),
    find: (erp, call, reference) => erp.findCreditMemo(call, { reference }),
    refuse: (erp, call, reference) => erp.createCreditMemo(call, creditMemo(reference, 'SO-0')),
  })

  await keepsEffect(`${name}: createReturnReceipt`, rig, {
    prepare: anInvoicedOrder,
    write: (erp, call, reference, order) =>
      erp.createReturnReceipt(call, returnReceipt(reference, order)),
    find: (erp, call, reference) => erp.findReturnReceipt(call, { reference }),
  })

  await t.test(`${name} keeps the ERP contract`, async t => {
    const erp = rig.open()

    await t.test('a booking is changed as far as it was not invoiced', async t => {
      const reference = newReference('ord')
      const { id } = await erp.createSalesOrder(testCall(), salesOrder(reference))
      const [mug, shipping] = lines
      if (mug === undefined || shipping === undefined) throw new Error('two lines are needed')
      await erp.createInvoice(testCall(), {
        ...invoice(newReference('shp'), id),
        lines: [mug],
        total: eur('25.00'),
      })
      const less = { ...amendment(newReference('sub'), id), lines: [shipping], total: eur('4.90') }
      t.match(await problemOf(erp.amendSalesOrder(testCall(), less)), { code: 'system-refused' })
      await erp.amendSalesOrder(testCall(), {
        ...amendment(newReference('sub'), id),
        lines: [mug],
        total: eur('25.00'),
      })
      t.match((await erp.findSalesOrder(testCall(), { reference })).document, {
        state: 'invoiced',
        total: eur('25.00'),
      })
    })

    await t.test('an order is booked with its total and open', async t => {
      const reference = newReference('ord')
      const booked = await erp.createSalesOrder(testCall(), salesOrder(reference))
      t.match(booked, { id: String, reference, state: 'open', total: eur('29.90') })
    })

    await t.test('a reference stands for one document only', async t => {
      const reference = newReference('ord')
      await erp.createSalesOrder(testCall(), salesOrder(reference))
      const other = { ...salesOrder(reference), channel: 'pos' }
      t.match(await problemOf(erp.createSalesOrder(testCall(), other)), { code: 'system-refused' })
    })

    await t.test('a cancelled order stays cancelled, however often it is cancelled', async t => {
      const reference = newReference('ord')
      const { id: documentId } = await erp.createSalesOrder(testCall(), salesOrder(reference))
      const cancel = { documentId, reference: `${reference}:cancel`, reason: 'Changed their mind' }
      const cancelled = { outcome: 'cancelled', document: { id: documentId, state: 'cancelled' } }
      t.match(await erp.cancelSalesOrder(testCall(), cancel), cancelled)
      t.match(await erp.cancelSalesOrder(testCall(), cancel), cancelled)
      t.match(await erp.findSalesOrder(testCall(), { reference }), {
        document: { state: 'cancelled' },
      })
      const problem = await problemOf(
        erp.createInvoice(testCall(), invoice(newReference('shp'), documentId)),
      )
      t.equal(problem.code, 'system-refused', 'and takes no invoice')
    })

    await t.test('an invoiced order is not cancelled, and says why', async t => {
      const documentId = await anOrder(erp)
      await erp.createInvoice(testCall(), invoice(newReference('shp'), documentId))
      const answer = await erp.cancelSalesOrder(testCall(), {
        documentId,
        reference: newReference('cancel'),
        reason: 'Too late',
      })
      t.match(answer, { outcome: 'refused', reason: String, document: { state: 'invoiced' } })
    })

    await t.test('a cancellation whose answer was lost is found in the order', async t => {
      const reference = newReference('ord')
      const { id: documentId } = await erp.createSalesOrder(testCall(), salesOrder(reference))
      await rig.fault({ mode: 'commit-then-500', count: 1 })
      const problem = await problemOf(
        erp.cancelSalesOrder(testCall(), { documentId, reference: newReference(), reason: 'x' }),
      )
      t.ok(problem.effectUnknown)
      await rig.heal()
      t.match(await erp.findSalesOrder(testCall(), { reference }), {
        document: { state: 'cancelled' },
      })
    })

    await t.test('credits never add up to more than the invoices', async t => {
      const documentId = await anInvoicedOrder(erp)
      await erp.createCreditMemo(testCall(), creditMemo(newReference('rfd'), documentId))
      const again = erp.createCreditMemo(testCall(), creditMemo(newReference('rfd'), documentId))
      t.match(await problemOf(again), { code: 'system-refused' })
    })

    await t.test(
      'a document in two currencies adds up, and is held to its order, in both',
      async t => {
        const krona = (amount: string) => ({ currency: 'SEK', amount })
        const fx = {
          from: 'EUR',
          to: 'SEK',
          rate: '11.0345',
          source: 'ECB',
          at: '2026-11-20T15:00:00Z',
        }
        const inBoth = (total: string, ...amounts: [string, string, string][]) => ({
          equivalents: [
            {
              currency: 'SEK',
              fx,
              total: krona(total),
              lines: amounts.map(([net, tax, gross], i) => ({
                lineId: lines[i]?.lineId ?? '',
                amounts: { net: krona(net), tax: krona(tax), total: krona(gross) },
              })),
            },
          ],
        })
        const whole = inBoth('329.93', ['231.83', '44.03', '275.86'], ['45.46', '8.61', '54.07'])
        const askew = inBoth('329.92', ['231.83', '44.03', '275.86'], ['45.46', '8.61', '54.07'])
        const order = salesOrder(newReference('ord'))
        const wrong = erp.createSalesOrder(testCall(), { ...order, ...askew })
        t.match(await problemOf(wrong), { code: 'system-refused' }, 'a coin too few in one of them')
        const { id } = await erp.createSalesOrder(testCall(), { ...order, ...whole })

        const [mug] = lines
        const mugs = { ...invoice(newReference('shp'), id), lines: mug === undefined ? [] : [mug] }
        const tooMuch = inBoth('329.94', ['277.29', '52.65', '329.94'])
        const beyond = erp.createInvoice(testCall(), {
          ...mugs,
          total: eur('25.00'),
          ...tooMuch,
        })
        t.match(
          await problemOf(beyond),
          { code: 'system-refused' },
          'no more than the order in one',
        )
        await erp.createInvoice(testCall(), { ...invoice(newReference('shp'), id), ...whole })
        const memo = creditMemo(newReference('rfd'), id)
        const credit = { ...memo, lines: mug === undefined ? [] : [mug], total: eur('25.00') }
        const over = erp.createCreditMemo(testCall(), { ...credit, ...tooMuch })
        t.match(await problemOf(over), { code: 'system-refused' }, 'nor credited than was invoiced')
        const back = inBoth('275.86', ['231.83', '44.03', '275.86'])
        t.match(await erp.createCreditMemo(testCall(), { ...credit, ...back }), { state: 'posted' })
      },
    )

    await t.test('invoices never add up to more than the order', async t => {
      const documentId = await anOrder(erp)
      await erp.createInvoice(testCall(), invoice(newReference('shp'), documentId))
      const again = erp.createInvoice(testCall(), invoice(newReference('shp'), documentId))
      t.match(await problemOf(again), { code: 'system-refused' })
    })
  })
}

async function anInvoicedOrder(erp: Erp): Promise<string> {
  const documentId = await anOrder(erp)
  await erp.createInvoice(testCall(), invoice(newReference('shp'), documentId))
  return documentId
}

async function anOrder(erp: Erp): Promise<string> {
  const { id } = await erp.createSalesOrder(testCall(), salesOrder(newReference('ord')))
  return id
}
