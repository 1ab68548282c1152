import t from 'tap'
import { contractGateway } from './contract.suite.ts'
import { toyGateway, toyPolicies } from './gateway.suite.ts'

await t.test('parameters are read by their style and have the type of their schema', async t => {
  const { ask, calls } = await toyGateway(t)
  const cases: readonly [string, object][] = [
    ['', {}],
    ['limit=5', { limit: 5 }],
    ['maxPrice=12.50', { maxPrice: 12.5 }],
    ['maxPrice=-1e2', { maxPrice: -100 }],
    ['inStock=true', { inStock: true }],
    ['name=Robo%20Cop+2', { name: 'Robo Cop 2' }],
    ['name=true', { name: 'true' }],
    ['name=M%C3%BCller', { name: 'Müller' }],
    ['tag=red', { tag: ['red'] }],
    ['tag=red&tag=a%26b', { tag: ['red', 'a&b'] }],
    ['size=1,2,3', { size: [1, 2, 3] }],
    ['pipe=a%7Cb|c', { pipe: ['a', 'b', 'c'] }],
    ['made%5Byear%5D=1999&made[country]=DE', { made: { year: 1999, country: 'DE' } }],
    ['&&limit=5&', { limit: 5 }],
  ]
  for (const [query, input] of cases) {
    const { status, text } = await ask('GET', `/toys/v1/toys${query && '?'}${query}`)
    t.equal(status, 200, `${query} ${text}`)
    t.strictSame(calls.at(-1)?.input, input, query)
  }
})

await t.test(
  'what does not spell its type, or is not in the contract, is refused with its place',
  async t => {
    const { ask, calls } = await toyGateway(t)
    const cases: readonly [string, string, string][] = [
      ['limit=five', '?limit', 'type'],
      ['limit=5.0', '?limit', 'type'],
      ['limit=05', '?limit', 'type'],
      ['limit=+5', '?limit', 'type'],
      ['limit=', '?limit', 'type'],
      ['limit', '?limit', 'type'],
      ['limit=99999999999999999999', '?limit', 'type'],
      ['limit=11', '?limit', 'maximum'],
      ['limit=1&limit=2', '?limit', 'repeated'],
      ['maxPrice=0x10', '?maxPrice', 'type'],
      ['maxPrice=1e999', '?maxPrice', 'type'],
      ['inStock=1', '?inStock', 'type'],
      ['inStock=TRUE', '?inStock', 'type'],
      ['name=', '?name', 'minLength'],
      ['name=%ff', '?name', 'encoding'],
      ['name=%zz', '?name', 'encoding'],
      ['size=1,b', '?size/1', 'type'],
      ['size=1,2,3,4', '?size', 'maxItems'],
      ['size=1&size=2', '?size', 'repeated'],
      ['made[year]=old', '?made/year', 'type'],
      ['made[colour]=red', '?made[colour]', 'unknown'],
      ['colour=red', '?colour', 'unknown'],
      ['__proto__=1', '?__proto__', 'unknown'],
    ]
    for (const [query, pointer, keyword] of cases) {
      const { json } = await ask('GET', `/toys/v1/toys?${query}`)
      t.match(json, { status: 400, code: 'request-invalid', errors: [{ pointer, keyword }] }, query)
    }
    t.equal(calls.length, 0)
  },
)

await t.test('path and header parameters are checked too', async t => {
  const { ask } = await toyGateway(t)
  t.match((await ask('GET', '/toys/v1/toys/car-1')).json, {
    status: 400,
    errors: [{ pointer: '?toyId', keyword: 'pattern' }],
  })
  t.match((await ask('GET', '/toys/v1/toys', { headers: { 'x-shelf': 'top' } })).json, {
    status: 400,
    errors: [{ pointer: 'header X-Shelf', keyword: 'type', detail: 'must be an integer' }],
  })
  t.match(await ask('GET', '/toys/v1/toys', { headers: { 'x-shelf': '3' } }), { status: 200 })
})

await t.test('unknown query parameters pass where the policy says so', async t => {
  const { ask, calls } = await toyGateway(t, {
    policies: `
- { kind: verify-webhook, operations: [receiveHook] }
- { kind: authenticate-key, operations: [listToys, getToy, makeToy, breakToy] }
- kind: authorise
- { kind: validate-request, options: { unknownQuery: ignore } }
- kind: idempotency
- kind: validate-response
`,
  })
  t.match(await ask('GET', '/toys/v1/toys?utm_source=mail&limit=2'), { status: 200 })
  t.strictSame(calls[0]?.input, { limit: 2 }, 'and do not reach the handler')
})

await t.test('or are told to who runs the gateway, by application', async t => {
  const seen: object[] = []
  const { ask, caller, calls } = await toyGateway(t, {
    policies: toyPolicies.replace(
      '- kind: validate-request',
      '- { kind: validate-request, options: { unknownQuery: report } }',
    ),
    services: { observed: { record: one => void seen.push(one) } },
  })
  t.match(await ask('GET', '/toys/v1/toys?utm_source=mail&limit=2'), { status: 200 })
  t.strictSame(calls[0]?.input, { limit: 2 })
  const { application } = caller.principal
  t.match(seen, [{ application, pointer: '?utm_source', keyword: 'unknown' }])
})

const colours = { type: 'array', items: { type: 'string' } }
const rgb = {
  type: 'object',
  additionalProperties: false,
  required: ['R'],
  properties: { R: { type: 'integer' }, G: { type: 'integer' } },
}

await t.test('every style of the path, with and without explode', async t => {
  // The table of https://spec.openapis.org/oas/v3.1.1.html#style-examples, with names that are path segments here.
  const styles: readonly [string, boolean, object, string, unknown][] = [
    ['simple', false, { type: 'integer' }, '7', 7],
    ['simple', false, colours, 'blue,black%2Cgrey', ['blue', 'black,grey']],
    ['simple', false, rgb, 'R,100,G,200', { R: 100, G: 200 }],
    ['simple', true, rgb, 'R=100,G=200', { R: 100, G: 200 }],
    ['label', false, { type: 'string' }, '.blue', 'blue'],
    ['label', false, colours, '.blue,black', ['blue', 'black']],
    ['label', true, colours, '.blue.black', ['blue', 'black']],
    ['label', false, rgb, '.R,100,G,200', { R: 100, G: 200 }],
    ['label', true, rgb, '.R=100.G=200', { R: 100, G: 200 }],
    ['simple', false, { type: 'string' }, 'a+b%20c', 'a+b c'],
  ]
  const paths = Object.fromEntries(
    styles.map(([style, explode, schema], at) => [
      `/p${at}/{value}`,
      {
        get: {
          parameters: [{ name: 'value', in: 'path', required: true, style, explode, schema }],
        },
      },
    ]),
  )
  const { ask, inputs } = await contractGateway(t, { paths })
  for (const [at, [style, explode, , text, value]] of styles.entries()) {
    const answer = await ask('GET', `/own/v1/p${at}/${text}`)
    t.equal(answer.status, 204, `${style} ${explode} ${text} ${answer.text}`)
    t.strictSame(inputs.at(-1), { value }, `${style} ${explode} ${text}`)
  }
  const refused: readonly [number, string][] = [
    [2, 'R,100,G'],
    [2, 'R,100,R,100'],
    [3, 'R,100'],
    [2, '__proto__,1'],
    [4, 'blue'],
    [8, '.R=red'],
  ]
  for (const [at, text] of refused) {
    t.match((await ask('GET', `/own/v1/p${at}/${text}`)).json, { code: 'request-invalid' }, text)
  }
})

await t.test(
  'a semicolon stands where the contract has the style matrix, and nowhere else',
  async t => {
    const parameter = (rest: object) => ({
      parameters: [{ name: 'value', in: 'path', required: true, style: 'matrix', ...rest }],
    })
    const { ask, inputs } = await contractGateway(t, {
      paths: {
        '/one/{value}': { get: parameter({ schema: { type: 'integer' } }) },
        '/list/{value}': { get: parameter({ schema: colours }) },
        '/lists/{value}/all': { get: parameter({ schema: colours, explode: true }) },
        '/rgb/{value}': { get: parameter({ schema: rgb }) },
        '/rgbs/{value}': { get: parameter({ schema: rgb, explode: true }) },
        '/plain/{value}': { get: parameter({ schema: { type: 'string' }, style: 'simple' }) },
      },
    })
    const right: readonly [string, unknown][] = [
      ['/one/;value=7', 7],
      ['/list/;value=blue,black', ['blue', 'black']],
      ['/lists/;value=blue;value=black/all', ['blue', 'black']],
      ['/rgb/;value=R,100,G,200', { R: 100, G: 200 }],
      ['/rgbs/;R=100;G=200', { R: 100, G: 200 }],
    ]
    for (const [path, value] of right) {
      t.equal((await ask('GET', `/own/v1${path}`)).status, 204, path)
      t.strictSame(inputs.at(-1), { value }, path)
    }
    for (const path of [
      '/one/7',
      '/one/;other=7',
      '/one/;value=1;value=2',
      '/plain/a;b',
      '/plain/;value=a',
      '/one;a=b/;value=7',
      '/one/;value=7/..;/x',
      '/unknown/;value=7',
    ])
      t.match(await ask('GET', `/own/v1${path}`), { status: 400 }, path)
  },
)

await t.test('every style of the query, of cookies and of headers', async t => {
  const parameter = (name: string, rest: object) => ({ name, in: 'query', ...rest })
  const open = { type: 'object', additionalProperties: { type: 'integer' } }
  const cases: readonly [object, string, unknown][] = [
    [{ schema: rgb, explode: false }, 'value=R,100,G,200', { R: 100, G: 200 }],
    [{ schema: rgb }, 'R=100&G=200', { R: 100, G: 200 }],
    [
      { schema: colours, style: 'spaceDelimited', explode: false },
      'value=blue%20black',
      ['blue', 'black'],
    ],
    [
      { schema: colours, style: 'pipeDelimited', explode: false },
      'value=blue|black',
      ['blue', 'black'],
    ],
    [{ schema: rgb, style: 'pipeDelimited', explode: false }, 'value=R|1|G|2', { R: 1, G: 2 }],
    [
      { schema: rgb, style: 'deepObject', explode: true },
      'value[R]=1&value%5BG%5D=2',
      { R: 1, G: 2 },
    ],
    [{ schema: open, style: 'deepObject', explode: true }, 'value[a]=1&value[b]=2', { a: 1, b: 2 }],
    [
      {
        schema: { type: 'object', properties: { tags: colours } },
        style: 'deepObject',
        explode: true,
      },
      'value[tags]=a&value[tags]=b',
      { tags: ['a', 'b'] },
    ],
    [{ schema: { type: 'string' }, allowReserved: true }, 'value=a+b/c?d', 'a+b/c?d'],
    [{ schema: { type: 'string' } }, 'value=a+b', 'a b'],
    [{ content: { 'application/json': { schema: rgb } } }, 'value=%7B%22R%22:1%7D', { R: 1 }],
    [{ schema: { type: ['integer', 'null'] } }, 'value=3', 3],
  ]
  const paths = Object.fromEntries(
    cases.map(([rest], at) => [`/q${at}`, { get: { parameters: [parameter('value', rest)] } }]),
  )
  const header = (name: string, rest: object) => ({ name, in: 'header', ...rest })
  const cookie = (name: string, rest: object) => ({ name, in: 'cookie', ...rest })
  const { ask, inputs } = await contractGateway(t, {
    paths: {
      ...paths,
      '/headers': {
        get: {
          parameters: [
            header('X-Colours', { schema: colours }),
            header('X-Rgb', { schema: rgb, explode: true }),
            header('X-Filter', { content: { 'application/json': { schema: rgb } } }),
          ],
        },
      },
      '/cookies': {
        get: {
          parameters: [
            cookie('session', { required: true, schema: { type: 'string', minLength: 3 } }),
            cookie('page', { schema: { type: 'integer' } }),
            cookie('colours', { explode: false, schema: colours }),
          ],
        },
      },
    },
  })
  for (const [at, [, query, value]] of cases.entries()) {
    const answer = await ask('GET', `/own/v1/q${at}?${query}`)
    t.equal(answer.status, 204, `${query} ${answer.text}`)
    t.strictSame(inputs.at(-1), { value }, query)
  }
  const wrong: readonly [number, string, string, string][] = [
    [0, 'value=R,red', '?value/R', 'type'],
    [1, 'G=2', '?value/R', 'required'],
    [5, 'value[X]=1', '?value[X]', 'unknown'],
    [6, 'value[a]=x', '?value/a', 'type'],
    [10, 'value=%7B', '?value', 'json'],
    [10, 'value=%7B%22R%22:1,%22R%22:2%7D', '?value/R', 'repeated'],
    [10, 'value=%7B%22R%22:%22red%22%7D', '?value/R', 'type'],
  ]
  for (const [at, query, pointer, keyword] of wrong) {
    const { json } = await ask('GET', `/own/v1/q${at}?${query}`)
    t.match(json, { status: 400, errors: [{ pointer, keyword }] }, query)
  }

  const headers = { 'x-colours': 'blue, black', 'x-rgb': 'R=1,G=2', 'x-filter': '{"R":1}' }
  t.equal((await ask('GET', '/own/v1/headers', { headers })).status, 204)
  t.match((await ask('GET', '/own/v1/headers', { headers: { 'x-rgb': 'R,1' } })).json, {
    errors: [{ pointer: 'header X-Rgb', keyword: 'style' }],
  })

  const sent = { cookie: 'session=abc%20d; page=3; colours=a,b; other=1' }
  t.equal((await ask('GET', '/own/v1/cookies', { headers: sent })).status, 204)
  t.strictSame(inputs.at(-1), { session: 'abc d', page: 3, colours: ['a', 'b'] })
  const refused: readonly [string, string, string][] = [
    ['page=3', 'cookie session', 'required'],
    ['session=a', 'cookie session', 'minLength'],
    ['session=abc; session=def', 'cookie session', 'repeated'],
    ['session=abc; page=three', 'cookie page', 'type'],
  ]
  for (const [cookie, pointer, keyword] of refused) {
    const { json } = await ask('GET', '/own/v1/cookies', { headers: { cookie } })
    t.match(json, { status: 400, errors: [{ pointer, keyword }] }, cookie)
  }
})

await t.test('an unknown query parameter is told what was probably meant', async t => {
  const { ask } = await toyGateway(t)
  const { json } = await ask('GET', '/toys/v1/toys?limt=3')
  t.match(json.errors, [{ pointer: '?limt', detail: /did you mean limit\?/ }])
})

await t.test('a contract whose parameters cannot be read is refused with the reason', async t => {
  const refused = async (parameter: object, reason: RegExp) =>
    t.rejects(contractGateway(t, { paths: { '/a': { get: { parameters: [parameter] } } } }), reason)
  await refused(
    { name: 'a', in: 'header', style: 'form', schema: { type: 'string' } },
    /style form is not read in header/,
  )
  await refused(
    { name: 'a', in: 'query', style: 'deepObject', schema: { type: 'string' } },
    /deepObject is for objects/,
  )
  await refused(
    { name: 'a', in: 'query', schema: { type: 'array', items: { type: 'object' } } },
    /describe it with content/,
  )
  await refused(
    { name: 'a', in: 'query', content: { 'application/xml': { schema: {} } } },
    /application\/xml are not read/,
  )
})
