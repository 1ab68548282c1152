import t from 'tap'
import { Problem } from '../openapi/problem.ts'
import { translateDocument, translatePointer, translatingProblems } from './translate-pointers.ts'

const words = {
  '/currency': '/currency',
  '/lines': '/items',
  '/lines/*/unitPrice': '/items/*/price',
  '/payment/token': '/paymentToken',
  '/delivery/locationId': '/delivery/storeId',
}

await t.test('the longest entry that fits counts, and what is below it stays below it', async t => {
  const translations: [canonical: string, theirs: string][] = [
    ['/lines', '/items'],
    ['/lines/0/quantity', '/items/0/quantity'],
    ['/lines/12/unitPrice', '/items/12/price'],
    ['/lines/12/unitPrice/currency', '/items/12/price/currency'],
    ['/payment/token', '/paymentToken'],
    ['/delivery/locationId', '/delivery/storeId'],
    ['/currency', '/currency'],
  ]
  for (const [canonical, theirs] of translations) {
    t.equal(translatePointer(words, canonical), theirs, canonical)
  }
})

await t.test('what the caller did not send is the whole body, never a word of ours', async t => {
  t.equal(translatePointer(words, '/legalEntity'), '')
  t.equal(translatePointer(words, '/payment'), '')
  t.equal(translatePointer(words, '?cursor'), '?cursor', 'parameters are not in the body')
})

await t.test('a problem keeps everything but its pointers', async t => {
  const canonical = new Problem('price-changed', {
    detail: 'See the lines.',
    errors: [
      {
        pointer: '/lines/1/unitPrice',
        keyword: 'current',
        detail: 'is 13.00 EUR now',
        current: { currency: 'EUR', amount: '13.00' },
      },
    ],
    retryAfterSeconds: 3,
    extensions: { order: 'ord_1' },
  })
  const theirs = {
    ...canonical.document(),
    errors: [{ ...canonical.errors?.[0], pointer: '/items/1/price' }],
  }
  const thrown: Problem = await translatingProblems(words, () => Promise.reject(canonical)).then(
    () => t.fail('must throw'),
    error => error,
  )
  t.same(thrown.document(), theirs)
  t.equal(thrown.cause, canonical)
  t.same(translateDocument(words, canonical.document()), theirs)
})

await t.test('what is no problem, or points nowhere, is let through as it is', async t => {
  for (const error of [new Error('bug'), new Problem('not-found')]) {
    const thrown = await translatingProblems(words, () => Promise.reject(error)).catch(
      (one: unknown) => one,
    )
    t.equal(thrown, error)
  }
  t.equal(await translatingProblems(words, async () => 7), 7)
})
