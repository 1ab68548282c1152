import {
  allocate,
  divideRounded,
  timesQuantity,
  toMinor,
  toMoney,
} from '../../../openapi/canonical/money.ts'
import { refused, route, type ReferenceSystem } from '../../reference-systems/reference-system.ts'
import { amountText, listOf, members, object, text, wholeNumber } from '../../shape.ts'
import { rates } from './rates.ts'

/**
 * A small tax engine: a table of rates by country, state and category. Prices contain the tax, but in the
 * countries whose custom is to add it. It rounds half up, once per item, and splits the tax of an item over
 * its authorities so that nothing is left over. It calculates and keeps nothing.
 */
export function referenceTax(): ReferenceSystem {
  return {
    name: 'tax',
    tables,
    documents:
      "select '' as type, '' as id, '' as reference, '' as state, now() as created_at, null as facts where false",
    error: (code, message) => ({ error: code, message }),
    async seed({ rows }) {
      await rows(seedRates, JSON.stringify(rates))
    },
    routes: [
      route({
        method: 'POST',
        path: '/calculations',
        writes: false,
        body: newCalculation,
        async handle({ db, body }) {
          const { currency, destination, items, freight } = body
          const categories = ['standard', ...items.map(({ category }) => category)]
          const strange = categories.find(category => !known.has(category))
          if (strange !== undefined) {
            return refused(422, 'UNKNOWN_CATEGORY', `No category ${strange}.`)
          }
          const owed = await db.rows<Rate>(
            findRates,
            destination.country,
            destination.state ?? '',
            categories,
          )
          const priceMode =
            body.priceMode ?? (taxIsAdded.has(destination.country) ? 'net' : 'gross')
          const calculate = (price: Price, category: string) =>
            taxed(
              price,
              owed.filter(rate => rate.category === category),
              priceMode,
            )

          const results = items.map(item => ({
            key: item.key,
            ...calculate(
              less(timesQuantity({ currency, amount: item.unitAmount }, item.units), item.rebate),
              item.category,
            ),
          }))
          return {
            status: 200,
            body: {
              priceMode,
              currency,
              items: results,
              ...(freight !== undefined && {
                freight: calculate({ currency, amount: freight }, 'standard'),
              }),
            },
          }
        },
      }),
    ],
  }
}

function less(price: Price, rebate: string | undefined): Price {
  if (rebate === undefined) return price
  const { currency } = price
  return toMoney(currency, toMinor(price) - toMinor({ currency, amount: rebate }))
}

type Price = { readonly currency: string; readonly amount: string }

/** Net, tax and gross of a price, and the tax by authority. */
function taxed(price: Price, owed: readonly Rate[], priceMode: 'net' | 'gross') {
  const { currency } = price
  const given = toMinor(price)
  const all = owed.reduce((sum, { ppm }) => sum + BigInt(ppm), 0n)
  const tax =
    priceMode === 'gross'
      ? divideRounded(given * all, million + all, 'halfUp')
      : divideRounded(given * all, million, 'halfUp')
  const net = priceMode === 'gross' ? given - tax : given
  const amount = (minor: bigint) => toMoney(currency, minor).amount
  const shares =
    owed.length === 0
      ? []
      : allocate(
          toMoney(currency, tax),
          owed.map(({ ppm }) => BigInt(ppm)),
        )

  return {
    net: amount(net),
    tax: amount(tax),
    gross: amount(net + tax),
    taxes: owed.map(({ authority, kind, ppm }, index) => ({
      authority,
      kind,
      ratePpm: ppm,
      base: amount(net),
      amount: shares[index]?.amount ?? amount(0n),
    })),
  }
}

const million = 1_000_000n

/** Where a price on the shelf is without tax. */
const taxIsAdded = new Set(['US', 'CA'])

const known = new Set(['standard', 'reduced', 'zero'])

const tables = `
create table if not exists reference_tax.rate (
  country text not null,
  state text not null,
  category text not null,
  authority text not null,
  kind text not null,
  ppm integer not null,
  primary key (country, state, category, authority)
);
`

const seedRates = `
insert into reference_tax.rate
select country, state, category, authority, kind, ppm from jsonb_to_recordset($1::jsonb)
  as r (country text, state text, category text, authority text, kind text, ppm integer)
on conflict do nothing`

const findRates = `
select * from reference_tax.rate
 where country = $1 and state in ('', $2) and category = any($3::text[])
 order by state, authority`

type Rate = { category: string; authority: string; kind: string; ppm: number }

const newCalculation = members<{
  currency: string
  destination: { country: string; state?: string }
  priceMode?: 'net' | 'gross'
  items: { key: string; category: string; units: number; unitAmount: string; rebate?: string }[]
  freight?: string
}>(
  {
    currency: text,
    destination: object({ country: text, state: text, zip: text }, ['state', 'zip']),
    priceMode: { enum: ['net', 'gross'] },
    items: listOf(
      object(
        {
          key: text,
          code: text,
          category: text,
          units: wholeNumber,
          unitAmount: amountText,
          rebate: amountText,
        },
        ['rebate'],
      ),
    ),
    freight: amountText,
  },
  ['priceMode', 'freight'],
)
