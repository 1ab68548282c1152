import t from 'tap'
import { isGtin } from './gtin.ts'
import { readLabel, type StoreLabels } from './scanned-label.ts'

const labels: StoreLabels = {
  '28': { item: 5, value: 'price', decimals: 2 },
  '29': { item: 5, value: 'weight', decimals: 3 },
  '20': { item: 4, value: 'price', decimals: 2, verifier: true },
  '02': { item: 5, value: 'weight', decimals: 2, unit: 'LBR' },
}
/** Twelve digits and the check digit they have. */
function ean(body: string): string {
  for (let digit = 0; digit < 10; digit += 1)
    if (isGtin(`${body}${digit}`)) return `${body}${digit}`
  throw new Error(`${body} has no check digit`)
}

t.test('a GTIN is a GTIN', t => {
  t.same(readLabel('4006381333931'), { gtin: '04006381333931' })
  t.equal(readLabel('4006381333932'), undefined, 'with a wrong check digit it is nothing')
  t.end()
})

t.test('element strings tell weight, count and price, raw and as they are printed', t => {
  const gtin = '90614141000015'
  const kilograms = { gtin, weight: { steps: 350, scale: 3, unit: 'KGM' } }
  t.same(readLabel(`(01)${gtin}(3103)000350`), kilograms)
  t.same(readLabel(`]e001${gtin}3103000350`), kilograms, 'GS1 DataBar Expanded')
  t.same(readLabel(`01${gtin}3103000350`), kilograms, 'without its symbology')
  t.same(readLabel(`]d201${gtin}10LOT-7\u001d3202000120`), {
    gtin,
    weight: { steps: 120, scale: 2, unit: 'LBR' },
  })
  t.same(readLabel(`(01)${gtin}(30)6`), { gtin, count: 6 })
  t.same(readLabel(`(01)${gtin}(3103)000350(3922)437`), {
    ...kilograms,
    price: { steps: 437, scale: 2 },
  })
  t.end()
})

t.test('nothing is guessed of a label that is not understood', t => {
  const gtin = '90614141000015'
  for (const scanned of [
    `(01)${gtin.slice(0, -1)}6(3103)000350`,
    `(01)${gtin}(3103)00350`,
    `(01)${gtin}(3103)000350(3103)000351`,
    `(01)${gtin}(3103)000350(3202)000077`,
    `(01)${gtin}(3103)000350(9999)1`,
    `(01)${gtin}(3103)0003x0`,
    '(3103)000350',
    `(01)${gtin}(3103`,
    '',
    'hello',
  ])
    t.equal(readLabel(scanned, labels), undefined, scanned)
  t.end()
})

t.test("the store's own labels are read by the store's own rules", t => {
  t.same(readLabel(ean('281234500437'), labels), { item: '12345', price: { steps: 437, scale: 2 } })
  t.same(readLabel(ean('291234500350'), labels), {
    item: '12345',
    weight: { steps: 350, scale: 3, unit: 'KGM' },
  })
  t.same(readLabel(ean('201234700437'), labels), { item: '1234', price: { steps: 437, scale: 2 } })
  t.same(
    readLabel(ean('021234500120').slice(1), labels),
    {
      item: '12345',
      weight: { steps: 120, scale: 2, unit: 'LBR' },
    },
    'a UPC-A of number system 2 is 02',
  )
  t.equal(readLabel(ean('281234500437'), {}), undefined, 'who has no rule cannot know')
  t.equal(readLabel(ean('271234500437'), labels), undefined, 'nor of another prefix')
  t.end()
})
