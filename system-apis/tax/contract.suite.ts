import t from 'tap'
import { sum, toMinor } from '../../openapi/canonical/money.ts'
import type { TaxQuote, TaxRequest } from '../../openapi/generated/tax.d.ts'
import { problemOf, type Rig } from '../conformance.suite.ts'
import { testCall } from '../reference-systems.suite.ts'
import type { Tax } from './contract.ts'

/** An order of these unit prices, quantities and tax classes. */
export function taxRequest(
  currency: string,
  shipTo: TaxRequest['shipTo'],
  lines: readonly (readonly [unitPrice: string, quantity: number, taxClass?: string])[],
  shipping?: string,
): TaxRequest {
  return {
    currency,
    shipTo,
    lines: lines.map(([amount, quantity, taxClass = 'standard'], index) => ({
      lineId: String(index + 1),
      sku: 'MUG-WHITE',
      taxClass,
      quantity,
      unitPrice: { currency, amount },
    })),
    ...(shipping !== undefined && { shipping: { currency, amount: shipping } }),
  }
}

/** What every tax engine promises. */
export async function taxSuite(name: string, rig: Rig<Tax>): Promise<void> {
  await t.test(`${name} keeps the tax contract`, async t => {
    t.afterEach(() => rig.heal())
    const tax = rig.open()
    const order = taxRequest('EUR', { country: 'DE' }, [['12.50', 2]], '4.90')

    for (const request of [
      order,
      taxRequest(
        'EUR',
        { country: 'FR' },
        [
          ['0.01', 3],
          ['9.99', 7, 'reduced'],
        ],
        '0.00',
      ),
      taxRequest('EUR', { country: 'DE' }, [['0.0125', 333]]),
      taxRequest(
        'USD',
        { country: 'US', region: 'US-NY' },
        [
          ['19.99', 3],
          ['0.05', 1],
        ],
        '5.99',
      ),
      taxRequest(
        'JPY',
        { country: 'JP' },
        [
          ['1994', 3, 'reduced'],
          ['1', 1],
        ],
        '500',
      ),
      taxRequest('GBP', { country: 'GB' }, [['7.77', 13]]),
    ]) {
      const { currency, shipTo } = request
      await t.test(`${currency} to ${shipTo.country}: everything adds up`, async t => {
        addsUp(t, request, await tax.quoteTax(testCall(), request))
      })
    }

    await t.test(
      'a price that contains the tax is the total, one that does not is the net',
      async t => {
        const [included, added] = await Promise.all(
          [true, false].map(pricesIncludeTax =>
            tax.quoteTax(testCall(), { ...order, pricesIncludeTax }),
          ),
        )
        t.equal(included?.lines[0]?.amounts.total.amount, '25.00')
        t.equal(added?.lines[0]?.amounts.net.amount, '25.00')
      },
    )

    await t.test('the same question gets the same answer', async t => {
      t.same(await tax.quoteTax(testCall(), order), await tax.quoteTax(testCall(), order))
    })

    await t.test('asking leaves nothing unknown behind it', async t => {
      await rig.fault({ mode: 'down', count: 1 })
      t.match(await problemOf(tax.quoteTax(testCall(), order)), {
        code: 'system-unavailable',
        effectUnknown: false,
      })
      await rig.fault({ mode: 'slow', delayMs: 300, count: 1 })
      t.match(await problemOf(tax.quoteTax(testCall(50), order)), {
        code: 'system-unavailable',
        effectUnknown: false,
      })
    })

    await t.test('a malformed answer is not believed', async t => {
      await rig.fault({ mode: 'malformed', count: 1 })
      t.equal((await problemOf(tax.quoteTax(testCall(), order))).code, 'system-answer-invalid')
    })

    await t.test('a tax class nobody knows is refused', async t => {
      const strange = taxRequest('EUR', { country: 'DE' }, [['1.00', 1, 'no-such-class']])
      t.equal((await problemOf(tax.quoteTax(testCall(), strange))).code, 'system-refused')
    })
  })
}

function addsUp(t: Tap.Test, { currency, lines }: TaxRequest, quote: TaxQuote): void {
  t.same(
    quote.lines.map(({ lineId }) => lineId),
    lines.map(({ lineId }) => lineId),
  )
  const parts = [...quote.lines, ...(quote.shipping === undefined ? [] : [quote.shipping])]
  for (const { amounts, taxLines } of parts) {
    t.equal(toMinor(amounts.net) + toMinor(amounts.tax), toMinor(amounts.total))
    const taxes = taxLines.map(({ amount }) => amount)
    t.same(sum(currency, taxes), amounts.tax, 'its tax lines are its tax')
  }
  for (const member of ['net', 'tax', 'total'] as const) {
    const all = parts.map(({ amounts }) => amounts[member])
    t.same(quote.totals[member], sum(currency, all))
  }
}

declare namespace Tap {
  type Test = Pick<typeof t, 'equal' | 'same'>
}
