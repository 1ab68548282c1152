import { writeFileSync } from 'node:fs'
import t from 'tap'
import { toyGateway, toyPolicies } from './gateway.suite.ts'
import { changedToys, served, toysV2, type ToyDocument } from './lifecycle/lifecycle.suite.ts'

/** The key policy for one operation more. */
const policiesWith = (operation: string) =>
  toyPolicies.replace('[listToys,', `[listToys, ${operation},`)

/** The toys with one more path, an operation of another copied under another name. */
const withPath = (path: string, parameters: readonly string[] = []) =>
  changedToys('toys.v1', ({ paths }: ToyDocument) => {
    const get = structuredClone(paths['/toys']?.['get'])
    paths[path] = {
      parameters: parameters.map(name => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 40 },
      })) as never,
      get: { ...get, operationId: 'another' },
    }
  })

await t.test('templates that one path could match both of are refused at load', async t => {
  const toy = await toyGateway(t)
  const refused: readonly [ReturnType<typeof withPath>, RegExp][] = [
    [
      withPath('/toys/{id}', ['id']),
      /toys\.v1 \/toys\/v1\/toys\/{toyId} and .*\/toys\/v1\/toys\/{id} could both/,
    ],
    [
      withPath('/{kind}/shelf', ['kind']),
      /\/toys\/v1\/toys\/{toyId} and .*\/toys\/v1\/{kind}\/shelf could both/,
    ],
    [withPath('/toys/{a}-{b}', ['a', 'b']), /\/toys\/v1\/toys\/{a}-{b} could both/],
  ]
  for (const [contract, message] of refused) {
    await t.rejects(
      toy.gateway.replace({ apis: [served(contract, toy.policyFile)] }),
      message,
      String(message),
    )
  }
  const twice = changedToys('toys.v3', document => {
    document.servers = [{ url: '/toys/v2' }]
  })
  await t.rejects(
    toy.gateway.replace({
      apis: [served(toysV2, toy.policyFile), served(twice, toy.policyFile)],
    }),
    /toys\.v2 and toys\.v3 both have the path \/toys\/v2\/toys/,
  )
  t.equal((await toy.ask('GET', '/toys/v1/toys')).status, 200, 'the running one goes on')
})

await t.test('a name that is written out wins over a parameter', async t => {
  const toy = await toyGateway(t)
  const contract = withPath('/toys/best')
  const { handlers } = served(contract, toy.policyFile).served ?? {}
  writeFileSync(toy.policyFile, policiesWith('another'))
  await toy.gateway.replace({
    apis: [
      {
        contract,
        served: {
          policies: toy.policyFile,
          handlers: { ...handlers, another: async () => ({ toys: [] }) },
        },
      },
    ],
  })
  t.strictSame((await toy.ask('GET', '/toys/v1/toys/best')).json, { toys: [] })
  t.match((await toy.ask('GET', '/toys/v1/toys/toy-1')).json, { toyId: 'toy-1' })
})

await t.test('QUERY is taken where the contract has it, and nowhere else', async t => {
  const toy = await toyGateway(t)
  const contract = changedToys('toys.v1', ({ paths }) => {
    const { get, post } = paths['/toys'] ?? {}
    ;(paths['/toys'] ?? {})['query'] = {
      ...get,
      operationId: 'queryToys',
      parameters: [],
      requestBody: post?.['requestBody'],
    } as never
  })
  const { handlers } = served(contract, toy.policyFile).served ?? {}
  writeFileSync(toy.policyFile, policiesWith('queryToys'))
  await toy.gateway.replace({
    apis: [
      {
        contract,
        served: {
          policies: toy.policyFile,
          handlers: {
            ...handlers,
            queryToys: async (_call: unknown, { name }: never) => ({
              toys: [{ toyId: 'toy-1', name }],
            }),
          } as never,
        },
      },
    ],
  })
  const found = await toy.ask('QUERY', '/toys/v1/toys', { body: { name: 'Bear', quantity: 1 } })
  t.match(found, { status: 200 }, found.text)
  t.match(found.json, { toys: [{ name: 'Bear' }] })
  const wrong = await toy.ask('QUERY', '/toys/v1/toys', { body: { name: 7, quantity: 1 } })
  t.match(wrong.json, { status: 400, errors: [{ pointer: '/name' }] })
  t.equal((await toy.ask('QUERY', '/toys/v1/toys', { body: {}, key: null })).status, 401)
  const { headers } = await toy.ask('OPTIONS', '/toys/v1/toys')
  t.equal(headers.allow, 'GET, HEAD, OPTIONS, POST, QUERY')

  const elsewhere = await toy.ask('QUERY', '/toys/v1/toys/toy-1', { body: {} })
  t.match(elsewhere, { status: 405, headers: { allow: 'DELETE, GET, HEAD, OPTIONS' } })
  t.match(elsewhere.json, { code: 'method-not-allowed' })
  for (const method of ['TRACE', 'PROPFIND', 'MKCOL', 'M-SEARCH']) {
    t.match(
      await toy.ask(method, '/toys/v1/toys'),
      { status: 405, headers: { allow: /QUERY/ } },
      method,
    )
  }
})
