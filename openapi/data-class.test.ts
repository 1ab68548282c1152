import t from 'tap'
import { loadContract } from './contract.ts'
import { classifiedPaths } from './data-class.ts'

await t.test('every place of personal and secret data in a checkout is named', t => {
  const { document } = loadContract('storefront.v1')
  const paths = classifiedPaths(document, { $ref: '#/components/schemas/Checkout' })
  const named = paths.map(({ path, dataClass }) => `${path.join('.')} ${dataClass}`)
  for (const expected of [
    'email pii',
    'name pii',
    'phone pii',
    'delivery.address pii',
    'paymentToken pci',
    'note pii',
  ])
    t.ok(named.includes(expected), expected)
  t.notOk(named.some(name => name.startsWith('items')))
  t.end()
})

await t.test('lists are any index, and a schema that contains itself ends', t => {
  const document = {
    components: {
      schemas: {
        Node: {
          properties: {
            secret: { 'x-data-class': 'secret' },
            children: { items: { $ref: '#/components/schemas/Node' } },
            byName: { additionalProperties: { 'x-data-class': 'pii' } },
            open: { 'x-data-class': 'public' },
          },
        },
      },
    },
  }
  t.same(classifiedPaths(document, { items: { $ref: '#/components/schemas/Node' } }), [
    { path: ['*', 'secret'], dataClass: 'secret' },
    { path: ['*', 'byName', '*'], dataClass: 'pii' },
  ])
  t.end()
})
