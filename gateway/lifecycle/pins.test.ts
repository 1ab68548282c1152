import t, { type Test } from 'tap'
import { toyGateway, toys } from '../gateway.suite.ts'
import type { Api } from '../generation.ts'
import type { LooseHandler } from '../mount.ts'
import { changedToys, served } from './lifecycle.suite.ts'

/** The toys as they were: without prices, without a filter, and nothing could be broken. */
const earlier = changedToys('toys.v1', ({ info, paths, components }) => {
  info.version = '1.0.0'
  const toy = components.schemas['Toy'] as { properties: Record<string, unknown> }
  delete toy.properties['price']
  delete paths['/toys/{toyId}']?.['delete']
  const list = paths['/toys']?.['get'] as { parameters: { name: string }[] }
  list.parameters = list.parameters.filter(({ name }) => name !== 'inStock')
})

const robot = { toyId: 'toy-1', name: 'Robot', price: { currency: 'EUR', amount: '12.50' } }
const handlers = {
  getToy: async () => robot,
  listToys: async () => ({ toys: [robot, robot] }),
} as Record<string, LooseHandler>

async function pinnedToys(t: Test, changes: Partial<Api> = {}) {
  const toy = await toyGateway(t)
  const key = toy.addCaller({ application: 'app_pinned' })
  const api = served(toys, toy.policyFile)
  await toy.gateway.replace({
    apis: [
      {
        ...api,
        served: { policies: toy.policyFile, handlers: { ...api.served?.handlers, ...handlers } },
        retained: [{ contract: earlier, applications: new Set(['app_pinned']) }],
        ...changes,
      },
    ],
  })
  return { ...toy, key }
}

await t.test('an application that is pinned reads what its revision had', async t => {
  const { ask, key, addCaller } = await pinnedToys(t)
  const other = addCaller({})
  const { price: _later, ...then } = robot
  t.strictSame((await ask('GET', '/toys/v1/toys/toy-1', { key })).json, then)
  t.strictSame((await ask('GET', '/toys/v1/toys', { key })).json, { toys: [then, then] })
  t.strictSame((await ask('GET', '/toys/v1/toys/toy-1', { key: other })).json, robot)
})

await t.test('its requests are checked by its revision', async t => {
  const { ask, key, addCaller, calls } = await pinnedToys(t)
  const other = addCaller({})
  const path = '/toys/v1/toys?inStock=true'
  t.match((await ask('GET', path, { key })).json, {
    status: 400,
    errors: [{ pointer: '?inStock', keyword: 'unknown' }],
  })
  t.equal((await ask('GET', path, { key: other })).status, 200)
  t.match((await ask('DELETE', '/toys/v1/toys/toy-1', { key })).json, {
    code: 'not-found',
    detail: /pinned to an earlier revision/,
  })
  t.equal((await ask('DELETE', '/toys/v1/toys/toy-1', { key: other })).status, 204)
  t.equal(calls.length, 0)
})

await t.test('what the revision has no words for is sent and reported once', async t => {
  const { ask, key, logged } = await pinnedToys(t, {
    retained: [
      {
        contract: changedToys('toys.v1', ({ info, components }) => {
          info.version = '1.1.0'
          Object.assign(components.schemas['Toy']?.['properties'] as object, {
            name: { enum: ['Bear'] },
          })
        }),
        applications: new Set(['app_pinned']),
      },
    ],
  })
  for (let count = 0; count < 3; count++) {
    t.match(await ask('GET', '/toys/v1/toys/toy-1', { key }), { status: 200 })
  }
  const reports = logged().filter(({ incident }) => incident === 'revision-differs')
  t.match(reports, [{ version: '1.1.0', operation: 'getToy', pointer: '/name', keyword: 'enum' }])
  t.equal(reports.length, 1)
})

await t.test(
  'an API that was rolled back serves the earlier contract with newer handlers',
  async t => {
    const toy = await toyGateway(t)
    const older = served(earlier, toy.policyFile)
    await toy.gateway.replace({
      apis: [
        {
          contract: earlier,
          served: {
            policies: toy.policyFile,
            handlers: { ...older.served?.handlers, ...handlers },
          },
          // The policy file names it.
          laterOperations: ['breakToy'],
        },
      ],
    })
    const { price: _later, ...then } = robot
    t.strictSame((await toy.ask('GET', '/toys/v1/toys/toy-1')).json, then, 'and it is not withheld')
    t.equal((await toy.ask('GET', '/toys/v1/toys?inStock=true')).status, 400)
    t.equal((await toy.ask('DELETE', '/toys/v1/toys/toy-1')).status, 405)
    const { headers } = await toy.ask('GET', '/toys/v1/openapi.json')
    t.equal(headers['etag'] === `"${toys.digest}"`, false)
    t.match((await toy.ask('GET', '/toys/v1/openapi.json')).json, { info: { version: '1.0.0' } })
  },
)
