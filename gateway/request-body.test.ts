import t from 'tap'
import { contractGateway } from './contract.suite.ts'
import { toyGateway } from './gateway.suite.ts'

const person = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', maxLength: 20 },
    age: { type: 'integer' },
    tags: { type: 'array', items: { type: 'string' } },
    address: {
      type: 'object',
      additionalProperties: false,
      properties: { city: { type: 'string' } },
    },
    id: { type: 'string', readOnly: true },
    password: { type: 'string', writeOnly: true },
  },
}

const bodies = {
  '/people': {
    post: {
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: { $ref: '#/components/schemas/Person' } },
          'application/vnd.people+json': { schema: { type: 'array', items: { type: 'integer' } } },
          'application/x-www-form-urlencoded': { schema: { $ref: '#/components/schemas/Person' } },
          'text/plain': { schema: { type: 'string', maxLength: 5 } },
          'image/*': { schema: { type: 'string', format: 'binary', maxLength: 4 } },
        },
      },
    },
  },
  '/files': {
    post: {
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              additionalProperties: false,
              required: ['title', 'file'],
              properties: {
                title: { type: 'string', minLength: 1 },
                pages: { type: 'integer', minimum: 1 },
                meta: { type: 'object', required: ['by'], properties: { by: { type: 'string' } } },
                file: { type: 'string', format: 'binary', maxLength: 1_000 },
                pictures: { type: 'array', maxItems: 2, items: { contentMediaType: 'image/png' } },
              },
            },
            encoding: { file: { contentType: 'text/csv, application/pdf' } },
          },
        },
      },
    },
  },
}

await t.test('each media type of an operation is read and checked by its own schema', async t => {
  const { ask, inputs } = await contractGateway(t, { paths: bodies, schemas: { Person: person } })
  const post = (type: string, body: string | Buffer) =>
    ask('POST', '/own/v1/people', { body, headers: { 'content-type': type } })
  const right: readonly [string, string | Buffer, object][] = [
    ['application/json', '{"name":"Ada"}', { name: 'Ada' }],
    ['Application/JSON ; Charset="UTF-8"', '{"name":"Ada"}', { name: 'Ada' }],
    ['application/vnd.people+json; version=1', '[1,2]', { body: [1, 2] }],
    [
      'application/x-www-form-urlencoded',
      'name=Ada+L&age=36&tags=a&tags=b%26c&address=%7B%22city%22:%22London%22%7D',
      { name: 'Ada L', age: 36, tags: ['a', 'b&c'], address: { city: 'London' } },
    ],
    ['text/plain; charset=us-ascii', 'hello', { body: 'hello' }],
    ['image/png', Buffer.from([1, 2, 255]), { body: Buffer.from([1, 2, 255]) }],
  ]
  for (const [type, body, input] of right) {
    const answer = await post(type, body)
    t.equal(answer.status, 204, `${type} ${answer.text}`)
    t.same(inputs.at(-1), input, type)
  }
  const wrong: readonly [string, string | Buffer, string, string][] = [
    ['application/json', '{}', '/name', 'required'],
    ['application/vnd.people+json', '["a"]', '/0', 'type'],
    ['application/x-www-form-urlencoded', 'name=Ada&age=old', '/age', 'type'],
    ['application/x-www-form-urlencoded', 'name=Ada&name=Bob', '/name', 'repeated'],
    ['application/x-www-form-urlencoded', 'name=%ff', '/name', 'encoding'],
    [
      'application/x-www-form-urlencoded',
      'name=Ada&address=%7B%22town%22:1%7D',
      '/address/town',
      'additionalProperties',
    ],
    ['text/plain', 'too long', '', 'maxLength'],
    ['text/plain', Buffer.from([0xff]), '', 'encoding'],
    ['image/png', Buffer.alloc(5), '', 'bytes'],
  ]
  for (const [type, body, pointer, keyword] of wrong) {
    t.match(
      (await post(type, body)).json,
      { status: 400, errors: [{ pointer, keyword }] },
      `${type} ${String(body)}`,
    )
  }
})

await t.test('a media type the contract does not have is 415, and says what is taken', async t => {
  const { ask, inputs } = await contractGateway(t, { paths: bodies, schemas: { Person: person } })
  const accept =
    'application/json, application/vnd.people+json, application/x-www-form-urlencoded, text/plain, image/*'
  for (const type of [
    'application/xml',
    'application/jsonx',
    'application/json; charset=iso-8859-1',
    'application/json; charset=utf-8; charset=utf-16',
    'application/json charset=utf-8',
    'application/json, text/plain',
    'json',
    'text/html',
    '',
  ]) {
    const answer = await ask('POST', '/own/v1/people', {
      body: '{"name":"Ada"}',
      headers: { 'content-type': type },
    })
    t.match(answer, { status: 415, headers: { accept } }, type)
  }
  t.equal(inputs.length, 0)
})

await t.test('an answer nobody accepts is 406', async t => {
  const { ask } = await toyGateway(t)
  const accepted: readonly [string, number][] = [
    ['application/json', 200],
    ['APPLICATION/JSON', 200],
    ['application/*;q=0.1', 200],
    ['text/html, */*;q=0.1', 200],
    ['application/json;charset=utf-8', 200],
    ['application/problem+json, application/json', 200],
    ['', 200],
    ['text/html', 406],
    ['application/json;q=0', 406],
    ['application/json;q=0, */*', 406],
    ['*/*;q=0', 406],
    ['application/vnd.toys+json', 406],
    ['application/json;version=2', 406],
    ['text/*, image/*', 406],
  ]
  for (const [accept, status] of accepted) {
    t.equal((await ask('GET', '/toys/v1/toys', { headers: { accept } })).status, status, accept)
  }
  const gone = await ask('DELETE', '/toys/v1/toys/toy-1', { headers: { accept: 'text/html' } })
  t.equal(gone.status, 204, 'where there is no content, there is nothing to accept')
})

const multipart = (parts: readonly (readonly [string, string])[], boundary = 'xyz') =>
  Buffer.from(
    `${parts.map(([head, body]) => `--${boundary}\r\n${head}\r\n\r\n${body}\r\n`).join('')}--${boundary}--\r\n`,
  )
const part = (name: string, rest = '') => `Content-Disposition: form-data; name="${name}"${rest}`
const csv = part('file', '; filename="a.csv"\r\nContent-Type: text/csv')

await t.test('a form with files: texts are typed, files are bytes', async t => {
  const { ask, inputs } = await contractGateway(t, { paths: bodies, schemas: { Person: person } })
  const post = (body: Buffer, type = 'multipart/form-data; boundary=xyz') =>
    ask('POST', '/own/v1/files', { body, headers: { 'content-type': type } })
  const title = [part('title'), 'Prices'] as const
  const answer = await post(
    multipart([
      title,
      [part('pages'), '3'],
      [`${part('meta')}\r\nContent-Type: application/json`, '{"by":"Ada"}'],
      [csv, 'a;b\r\n--xy\r\n1;2'],
      [part('pictures', '; filename="1.png"'), '1'],
      [part('pictures', '; filename="2.png"'), '2'],
    ]),
  )
  t.equal(answer.status, 204, answer.text)
  t.same(inputs[0], {
    title: 'Prices',
    pages: 3,
    meta: { by: 'Ada' },
    file: Buffer.from('a;b\r\n--xy\r\n1;2'),
    pictures: [Buffer.from('1'), Buffer.from('2')],
  })

  const file = [csv, 'a'] as const
  const wrong: readonly [string, Buffer, string, string][] = [
    ['no file', multipart([title]), '/file', 'required'],
    ['a wrong type', multipart([title, file, [part('pages'), 'three']]), '/pages', 'type'],
    ['a wrong document', multipart([title, file, [part('meta'), '{}']]), '/meta/by', 'required'],
    ['no document', multipart([title, file, [part('meta'), '{']]), '/meta', 'json'],
    ['too large a file', multipart([title, [csv, 'a'.repeat(1_001)]]), '/file', 'bytes'],
    [
      'a file of another type',
      multipart([title, [part('file', '; filename="a.exe"'), 'a']]),
      '/file',
      'media-type',
    ],
    ['a name twice', multipart([title, title, file]), '/title', 'repeated'],
    ['a part too many', multipart([title, file, [part('x'), '1']]), '/x', 'additionalProperties'],
    [
      'too many files',
      multipart([
        title,
        file,
        ...['1', '2', '3'].map(text => [part('pictures', '; filename="p"'), text] as const),
      ]),
      '/pictures',
      'maxItems',
    ],
    [
      'a part without a name',
      multipart([['Content-Disposition: form-data', '1']]),
      '',
      'multipart',
    ],
    ['a part without headers', multipart([['X', '1']]), '', 'multipart'],
    [
      'a coded part',
      multipart([[`${part('title')}\r\nContent-Transfer-Encoding: base64`, 'YQ==']]),
      '',
      'multipart',
    ],
    ['no end', multipart([title, file]).subarray(0, -6), '', 'multipart'],
    ['another boundary', multipart([title, file], 'abc'), '', 'multipart'],
    ['too many parts', multipart(Array.from({ length: 201 }, () => title)), '', 'maxItems'],
    [
      'no UTF-8',
      Buffer.concat([
        Buffer.from(`--xyz\r\n${part('title')}\r\n\r\n`),
        Buffer.from([0xff]),
        Buffer.from('\r\n--xyz--'),
      ]),
      '/title',
      'encoding',
    ],
  ]
  for (const [what, body, pointer, keyword] of wrong) {
    t.match((await post(body)).json, { status: 400, errors: [{ pointer, keyword }] }, what)
  }
  t.match((await post(multipart([title, file]), 'multipart/form-data')).json, {
    errors: [{ keyword: 'boundary' }],
  })
  t.equal(
    (await post(multipart([title, file], 'a b:c'), 'multipart/form-data; boundary="a b:c"')).status,
    204,
  )
})

await t.test('what goes the other way only is refused: readOnly in requests', async t => {
  const { ask, inputs } = await contractGateway(t, {
    paths: bodies,
    schemas: { Person: { ...person, required: ['name', 'id'] } },
  })
  const post = (body: object) => ask('POST', '/own/v1/people', { body })
  t.equal((await post({ name: 'Ada', password: 'x' })).status, 204, 'and is not asked for')
  t.match((await post({ name: 'Ada', id: '7' })).json, {
    errors: [{ pointer: '/id', keyword: 'readOnly' }],
  })
  t.equal(inputs.length, 1)
})

await t.test('members an open schema does not know are refused, counted or let pass', async t => {
  const policies = (unknownFields: string) =>
    `- { kind: validate-request, options: { unknownFields: ${unknownFields} } }\n- kind: validate-response\n`
  const seen: object[] = []
  const observed = { record: (one: object) => void seen.push(one) }
  const body = { name: 'Ada', agee: 3, address: {} }
  const expected: readonly [string, number][] = [
    ['ignore', 204],
    ['report', 204],
    ['refuse', 400],
  ]
  for (const [mode, status] of expected) {
    const { ask, inputs, caller } = await contractGateway(t, {
      paths: bodies,
      schemas: { Person: person },
      policies: policies(mode),
      services: { observed },
    })
    const answer = await ask('POST', '/own/v1/people', { body })
    t.equal(answer.status, status, mode)
    if (mode === 'refuse') {
      t.match(answer.json.errors, [
        { pointer: '/agee', keyword: 'unknown', detail: /did you mean age\?/ },
      ])
    } else t.strictSame(inputs[0], body, 'nothing is taken out')
    if (mode === 'report') {
      const { application } = caller.principal
      t.match(seen, [
        { application, pointer: '/agee', keyword: 'unknown', policy: 'validate-request' },
      ])
    }
  }
  t.equal(seen.length, 1)
})
