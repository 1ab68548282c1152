import t from 'tap'
import { digest } from './digest.ts'

await t.test('paths go into objects and into every entry of an array', t => {
  const order = {
    status: 'shipped',
    items: [{ sku: 'A' }, { sku: 'B' }],
    total: { currency: 'EUR', amount: '29.90' },
    gone: null,
  }
  t.equal(
    digest(order, ['status', 'items.sku', 'total', 'items.1.sku', 'gone', 'absent.deep']),
    'status shipped · sku A, B · total 29.90 EUR · sku B',
  )
  t.end()
})

await t.test('what is inside is said in brackets, without what says nothing', t => {
  t.equal(
    digest({ facts: { total: '29.90', reason: null, lines: [{ qty: 2 }] } }, ['facts']),
    'facts (total 29.90, lines (qty 2))',
  )
  t.equal(digest(undefined), '')
  t.equal(digest({ id: 'x' }), '(id x)')
  t.end()
})
