import t from 'tap'
import { connectors, openSystems, openWebhooks, type SystemsConfig } from './connectors.ts'

const options = { url: 'http://127.0.0.1:9/x', token: 'secret' }
const reporting = { ...options, webhookSecret: 'whsec_AAAA' }
const good: SystemsConfig = Object.fromEntries(
  Object.keys(connectors).map(role => [
    role,
    { connector: 'reference', options: ['wms', 'store'].includes(role) ? reporting : options },
  ]),
)

await t.test('a good configuration opens one connector per role', async t => {
  const systems = openSystems(good)
  t.same(Object.keys(systems).toSorted(), Object.keys(connectors).toSorted())
  t.type(systems.erp.createSalesOrder, 'function')
})

await t.test('the systems that call back have a way in, also a second one of a role', async t => {
  const config = {
    ...good,
    'second-wms': { role: 'wms', connector: 'reference', options: reporting },
  }
  t.same(Object.keys(openWebhooks(config)).toSorted(), [
    'carrier',
    'payment',
    'second-wms',
    'store',
    'wms',
  ])
  t.same(Object.keys(openSystems(config)).toSorted(), Object.keys(connectors).toSorted())
})

const erp = (changes: object) => ({
  ...good,
  erp: { connector: 'reference', options: { ...options, ...changes } },
})
for (const [what, config, message] of [
  [
    'a missing option',
    { ...good, erp: { connector: 'reference', options: { url: options.url } } },
    /erp: options of the erp connector reference: \/token is missing/,
  ],
  [
    'an option nobody knows',
    erp({ tokn: 'x' }),
    /erp: options of the erp connector reference: \/tokn is not known/,
  ],
  [
    'a wrong url',
    erp({ url: 'ftp://x' }),
    /erp: options of the erp connector reference: \/url must match/,
  ],
  ['a wrong number', erp({ timeoutMs: '5000' }), /\/timeoutMs must be integer/],
  [
    'a connector nobody wrote',
    { ...good, erp: { connector: 'abacus' } },
    /erp: there is no erp connector abacus; there is reference/,
  ],
  ['a role nobody has', { ...good, fax: { connector: 'reference' } }, /fax: there is no role fax/],
  [
    'a name every object has',
    { ...good, constructor: { connector: 'toString' } },
    /there is no role constructor/,
  ],
  [
    'a role left out',
    Object.fromEntries(Object.entries(good).filter(([name]) => name !== 'tax')),
    /tax: no connector is chosen/,
  ],
] as [string, SystemsConfig, RegExp][]) {
  await t.test(`${what} stops the start and is named`, async t => {
    t.throws(() => openSystems(config), { message })
  })
}

await t.test('all that is wrong is said at once, and no secret', async t => {
  const config = { ...erp({ tokn: 'x' }), crm: { connector: 'rolodex' } }
  try {
    openSystems(config)
    t.fail('it opened')
  } catch (error) {
    t.match(String(error), /tokn/)
    t.match(String(error), /rolodex/)
    t.notMatch(String(error), options.token)
  }
})
