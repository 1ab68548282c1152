import { connect } from 'node:net'
import t from 'tap'
import { eventually, sendRaw, toyGateway } from '../gateway.suite.ts'
import { answersIn, sendAndEnd } from './edge.suite.ts'

/** Lines to a request; what is not closed by the test is closed by the end of it. */
const lines = (...all: readonly string[]) => [...all, '', ''].join('\r\n')

await t.test(
  'what two servers could read in two ways is refused, as a problem, and ends the connection',
  async t => {
    const { port, key, calls } = await toyGateway(t)
    const host = `host: localhost:${port}`
    const auth = `authorization: Bearer ${key}`
    const json = 'content-type: application/json'
    const once = 'idempotency-key: "abc"'
    const body = '{"name":"Robot","quantity":1}'
    const length = `content-length: ${body.length}`
    const get = 'GET /toys/v1/toys HTTP/1.1'
    const post = 'POST /toys/v1/toys HTTP/1.1'
    const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`
    const whole = [post, host, auth, json, once]

    const refused: readonly (readonly [name: string, bytes: string, status?: number])[] = [
      // Fields that are there twice, alike or not.
      ['two Host', lines(get, host, host, auth)],
      ['two Host, in other letters', lines(get, host, 'HOST: other.example', auth)],
      ['two Authorization', lines(get, host, auth, auth)],
      ['a bad Authorization first', lines(get, host, 'authorization: Bearer x', auth)],
      ['a bad Authorization last', lines(get, host, auth, 'authorization: Bearer x')],
      ['two X-API-Key', lines(get, host, `x-api-key: ${key}`, `x-api-key: ${key}`)],
      ['two Content-Type', lines(...whole, 'content-type: text/plain', length) + body],
      ['two Idempotency-Key', lines(...whole, 'idempotency-key: "def"', length) + body],
      ['two Content-Length', lines(...whole, length, length) + body],
      ['two different Content-Length', lines(...whole, length, 'content-length: 5') + body],
      [
        'two Transfer-Encoding',
        lines(...whole, 'transfer-encoding: chunked', 'transfer-encoding: chunked') + chunked,
      ],
      ['two DPoP', lines(get, host, auth, 'dpop: a', 'dpop: b')],
      // Host.
      ['no Host', lines(get, auth)],
      ['an empty Host', lines(get, 'host: ', auth)],
      ['a Host with a path', lines(get, 'host: localhost/toys', auth)],
      ['a Host with a user', lines(get, 'host: a@b', auth)],
      ['a Host list', lines(get, 'host: a, b', auth)],
      ['a Host with a strange port', lines(get, 'host: a:8o', auth)],
      ['a Host with a script', lines(get, 'host: "><script>', auth)],
      [
        'another Host in the target',
        lines('GET http://other.example/toys/v1/toys HTTP/1.1', host, auth),
      ],
      // Length.
      ['both lengths', lines(...whole, length, 'transfer-encoding: chunked') + chunked],
      [
        'both lengths, the other way round',
        lines(...whole, 'transfer-encoding: chunked', length) + chunked,
      ],
      ...[
        '+5',
        '-5',
        '0x5',
        '5 5',
        '5,5',
        '5;5',
        '',
        '5.0',
        '1e1',
        '18446744073709551617',
        '٥',
        '5\x0b',
        "'5'",
      ].map(
        value =>
          [
            `Content-Length ${JSON.stringify(value)}`,
            lines(...whole, `content-length: ${value}`) + 'abcde',
          ] as const,
      ),
      ...[
        'identity',
        'xchunked',
        'chunkedx',
        'gzip',
        'gzip, chunked',
        'chunked, gzip',
        'chunked, chunked',
        'identity, chunked',
        'x',
        '"chunked"',
        'chunked;q=1',
        'ch\x00unked',
        '\x0bchunked',
        'chun\tked',
        'cow',
        'chunked,',
      ].map(
        value =>
          [
            `Transfer-Encoding ${JSON.stringify(value)}`,
            lines(...whole, `transfer-encoding: ${value}`) + chunked,
          ] as const,
      ),
      [
        'HTTP/1.0 with Transfer-Encoding',
        lines(post.replace('1.1', '1.0'), host, auth, json, once, 'transfer-encoding: chunked') +
          chunked,
      ],
      // Chunks.
      ...[
        'zz',
        '-1',
        '+5',
        '0x5',
        '5 5',
        ' 5',
        '',
        'g',
        '1'.repeat(20),
        'fffffffffffffffff',
        '5;\n',
        '5;a=\x00',
        '5\n',
        '5\r',
        '５',
      ].map(
        size =>
          [
            `chunk size ${JSON.stringify(size)}`,
            lines(...whole, 'transfer-encoding: chunked') + `${size}\r\nabcde\r\n0\r\n\r\n`,
          ] as const,
      ),
      [
        'a chunk longer than it says',
        lines(...whole, 'transfer-encoding: chunked') + '3\r\nabcde\r\n0\r\n\r\n',
      ],
      [
        'a chunk without an end',
        lines(...whole, 'transfer-encoding: chunked') + '5\r\nabcde0\r\n\r\n',
      ],
      [
        'a chunk ended by LF',
        lines(...whole, 'transfer-encoding: chunked') + '5\r\nabcde\n0\r\n\r\n',
      ],
      [
        'a chunk size ended by LF',
        lines(...whole, 'transfer-encoding: chunked') + '5\nabcde\r\n0\r\n\r\n',
      ],
      [
        'endless chunk extensions',
        lines(...whole, 'transfer-encoding: chunked') + `1;${'a'.repeat(20_000)}`,
      ],
      [
        'a length behind the body',
        lines(...whole, 'transfer-encoding: chunked') +
          chunked.replace('0\r\n', '0\r\ncontent-length: 5\r\n'),
      ],
      [
        'a coding behind the body',
        lines(...whole, 'transfer-encoding: chunked') +
          chunked.replace('0\r\n', '0\r\ntransfer-encoding: x\r\n'),
      ],
      // Lines.
      ['obs-fold', lines(get, host, 'x-a: b\r\n c', auth)],
      ['obs-fold by a tab', lines(get, host, 'x-a: b\r\n\tc', auth)],
      ['obs-fold first', `${get}\r\n ${host}\r\n\r\n`],
      ['lines ended by LF', `${get}\n${host}\n${auth}\n\n`],
      ['a field ended by LF', `${get}\r\n${host}\nx-a: b\r\n\r\n`],
      ['a bare CR in a field', lines(get, host, 'x-a: b\rc: d', auth)],
      ['a bare LF in a field', lines(get, host, 'x-a: b\nc: d', auth)],
      ['a NUL in a field', lines(get, host, 'x-a: b\0c', auth)],
      ['a control byte in a field', lines(get, host, 'x-a: b\x01c', auth)],
      ['DEL in a field', lines(get, host, 'x-a: b\x7fc', auth)],
      ['a head ended by LF', `${get}\r\n${host}\r\n${auth}\r\n\n`],
      ['space before the colon', lines(get, `host : localhost`, auth)],
      ['tab before the colon', lines(get, `host\t: localhost`, auth)],
      ['a name with a space', lines(get, host, 'x a: b')],
      ['a name with a control byte', lines(get, host, 'x\x01a: b')],
      ['a name with a NUL', lines(get, host, 'x\0a: b')],
      ['a name with a letter beyond ASCII', lines(get, host, 'xä: b')],
      ['a name in brackets', lines(get, host, '(x): b')],
      ['no name', lines(get, host, ': b')],
      ['no colon', lines(get, host, 'x-a')],
      // Start line.
      ['HTTP/0.9', 'GET /toys/v1/toys\r\n\r\n'],
      ['HTTP/0.9 by the letter', lines('GET /toys/v1/toys HTTP/0.9', host)],
      ['HTTP/1.2', lines('GET /toys/v1/toys HTTP/1.2', host)],
      ['HTTP/2.0', lines('GET /toys/v1/toys HTTP/2.0', host)],
      ['HTTP/11', lines('GET /toys/v1/toys HTTP/11', host)],
      ['http/1.1', lines('GET /toys/v1/toys http/1.1', host)],
      ['the HTTP/2 preface', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0'],
      ['an unknown method', lines('SMUGGLE /toys/v1/toys HTTP/1.1', host)],
      ['a method in small letters', lines('get /toys/v1/toys HTTP/1.1', host)],
      ['a tab', lines('GET\t/toys/v1/toys HTTP/1.1', host)],
      ['a space in the target', lines('GET /toys/v1 /toys HTTP/1.1', host)],
      ['a space at the end', lines('GET /toys/v1/toys HTTP/1.1 ', host)],
      ['a line before it', `X\r\n${lines(get, host)}`],
      ['a TLS handshake', '\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03'],
      ['CONNECT', lines('CONNECT other.example:443 HTTP/1.1', 'host: other.example:443')],
      // Size.
      [
        'more than 100 fields',
        lines(get, host, ...Array.from({ length: 100 }, (_, index) => `x-${index}: a`)),
        431,
      ],
      ['a large field', lines(get, host, `x: ${'a'.repeat(17_000)}`), 431],
      ['a large target', lines(`GET /${'a'.repeat(17_000)} HTTP/1.1`, host), 431],
      ['a large name', lines(get, host, `${'x'.repeat(17_000)}: a`), 431],
      ['what is expected and not known', lines(get, host, auth, 'expect: 200-ok'), 417],
      [
        'what is expected, and more',
        lines(...whole, 'expect: 100-continue, x', length) + body,
        417,
      ],
    ]
    for (const [name, bytes, status = 400] of refused) {
      // A second request in the same packet: it is never answered, since nobody knows that it is one.
      const answer = await sendAndEnd(
        port,
        Buffer.from(`${bytes}${lines('GET /livez HTTP/1.1', host)}`, 'latin1'),
      )
      t.strictSame(answersIn(answer), [status], `${name}: ${answer.slice(0, 60)}`)
      t.match(answer, /content-type: application\/problem\+json/, name)
      t.match(answer, /connection: close/i, name)
      t.notMatch(answer, 'alive', name)
    }
    t.equal(calls.length, 0)
    t.equal(answersIn(await sendAndEnd(port, lines(get, host, auth)))[0], 200, 'and others go on')
  },
)

await t.test('what only looks strange is taken', async t => {
  const { port, key, calls } = await toyGateway(t)
  const host = 'host: localhost'
  const auth = `authorization: Bearer ${key}`
  const get = 'GET /toys/v1/toys HTTP/1.1'
  for (const [name, bytes] of [
    ['two spaces', lines('GET  /toys/v1/toys HTTP/1.1', host, auth)],
    ['empty lines first', `\r\n\r\n${lines(get, host, auth)}`],
    ['names in capitals', lines(get, 'HOST: localhost', `AUTHORIZATION: Bearer ${key}`)],
    ['no space after the colon', lines(get, 'host:localhost', auth)],
    ['space around a value', lines(get, 'host: \t localhost \t ', auth)],
    ['an IPv6 Host', lines(get, 'host: [::1]:3000', auth)],
    ['a Host of a container', lines(get, 'host: my_gateway:3000', auth)],
    ['a list field twice', lines(get, host, auth, 'accept: application/json', 'accept: text/html')],
    ['an underscore', lines(get, host, auth, 'content_length: 5', 'x_forwarded_for: 1.2.3.4')],
    [
      '100 fields',
      lines(get, host, auth, ...Array.from({ length: 98 }, (_, index) => `x-${index}: a`)),
    ],
    [
      'an upgrade nobody offers',
      lines(
        get,
        host,
        auth,
        'connection: upgrade, http2-settings',
        'upgrade: h2c',
        'http2-settings: AAMAAABkAAQAoAAAAAIAAAAA',
      ),
    ],
    ['a web socket', lines(get, host, auth, 'connection: upgrade', 'upgrade: websocket')],
    [
      'a field that is our prototype',
      lines(get, host, auth, '__proto__: x', 'constructor: y', 'hasownproperty: z'),
    ],
    ['bytes beyond ASCII', Buffer.from(lines(get, host, auth, 'x-a: \xe4\xf6\xff'), 'latin1')],
    ['HTTP/1.0', lines('GET /toys/v1/toys HTTP/1.0', auth)],
  ] as const) {
    const answer = await sendAndEnd(port, bytes)
    t.strictSame(answersIn(answer), [200], `${name}: ${answer.slice(0, 400)}`)
  }
  t.equal(calls.length, 15)
  const body = '{"name":"Robot","quantity":1}'
  const post = lines(
    'POST /toys/v1/toys HTTP/1.1',
    host,
    auth,
    'content-type: application/json',
    'idempotency-key: "a"',
    'transfer-encoding: Chunked',
    'trailer: authorization',
  )
  const chunks = `${(5).toString(16)};name=value\r\n${body.slice(0, 5)}\r\n${(body.length - 5).toString(16).toUpperCase()}\r\n${body.slice(5)}\r\n0\r\nx-shelf: 1\r\nauthorization: Bearer x\r\n\r\n`
  const answer = await sendAndEnd(port, post + chunks)
  t.strictSame(answersIn(answer), [201], 'trailers are not fields')
  t.strictSame(calls.at(-1)?.input, JSON.parse(body))
})

await t.test('TRACE gives nothing back', async t => {
  const { port, key } = await toyGateway(t)
  const answer = await sendAndEnd(
    port,
    lines(
      'TRACE /toys/v1/toys HTTP/1.1',
      'host: a',
      `authorization: Bearer ${key}`,
      'x-secret: canary',
    ),
  )
  t.strictSame(answersIn(answer), [405])
  t.notMatch(answer, /canary|xd_/)
})

await t.test('who asks before sending a body is told to go on when somebody reads it', async t => {
  const { port, key, calls } = await toyGateway(t)
  const body = '{"name":"Robot","quantity":1}'
  const length = `content-length: ${body.length}`
  const head = (...fields: readonly string[]) =>
    lines(
      'POST /toys/v1/toys HTTP/1.1',
      'host: a',
      'content-type: application/json',
      'idempotency-key: "a"',
      'expect: 100-continue',
      ...fields,
    )

  const polite = await new Promise<string>(resolve => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(head(length, `authorization: Bearer ${key}`)),
    )
    socket.on('data', chunk => {
      text += chunk.toString()
      if (text === 'HTTP/1.1 100 Continue\r\n\r\n') {
        t.equal(calls.length, 0)
        socket.write(`${body}${lines('GET /livez HTTP/1.1', 'host: a', 'connection: close')}`)
      }
    })
    socket.on('close', () => resolve(text))
  })
  t.match(polite, /^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 201 /)
  t.strictSame(answersIn(polite), [201, 200], 'the connection lives on')

  for (const [fields, status] of [
    [[length], 401],
    [[length, 'authorization: Bearer nonsense'], 401],
    [['content-length: 100000', `authorization: Bearer ${key}`], 413],
    [[length, length, `authorization: Bearer ${key}`], 400],
  ] as const) {
    // Whether the body comes after such an answer nobody knows: what follows must not be read as a request.
    const answer = await sendRaw(port, head(...fields))
    t.strictSame(answersIn(answer), [status])
    t.match(answer, /connection: close/i)
    const smuggled = head(...fields) + lines('GET /livez HTTP/1.1', 'host: a')
    t.strictSame(answersIn(await sendAndEnd(port, smuggled)), [status])
  }
  t.equal(calls.length, 1)
})

await t.test('answers come in the order of their requests, whichever is ready first', async t => {
  let release = () => {}
  const held = new Promise<void>(resolve => (release = resolve))
  const { port, key, calls } = await toyGateway(t, {
    handlers: {
      getToy: async (_call, input) => {
        const { toyId } = input as { toyId: string }
        if (toyId === 'toy-1') await held
        return { toyId, name: toyId }
      },
    },
  })
  const get = (path: string, ...fields: string[]) =>
    lines(`GET ${path} HTTP/1.1`, 'host: a', `authorization: Bearer ${key}`, ...fields)
  const answer = sendRaw(
    port,
    [
      get('/toys/v1/toys/toy-1'),
      get('/toys/v1/toys/toy-2'),
      get('/nowhere'),
      get('/toys/v1/toys/toy-3', 'connection: close'),
    ].join(''),
  )
  await eventually(() => calls.length === 3)
  release()
  t.strictSame(
    [...(await answer).matchAll(/HTTP\/1\.1 (\d+)|"toyId":"([^"]+)"/g)].map(
      ([, status, toy]) => status ?? toy,
    ),
    ['200', 'toy-1', '200', 'toy-2', '404', '200', 'toy-3'],
  )
})

await t.test('a connection is closed after so many requests', async t => {
  const { port } = await toyGateway(t, { options: { clients: { requestsPerConnection: 3 } } })
  const answer = await sendAndEnd(port, lines('GET /livez HTTP/1.1', 'host: a').repeat(5))
  t.strictSame(answersIn(answer).slice(0, 3), [200, 200, 200])
  t.equal(answersIn(answer).length, 3)
  t.match(answer, /connection: close/i)
})
