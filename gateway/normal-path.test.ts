import t from 'tap'
import { sendRaw, toyGateway } from './gateway.suite.ts'

await t.test('a path that could be read in two ways is refused before anything else', async t => {
  const { ask } = await toyGateway(t)
  const refused = [
    '//toys/v1/toys',
    '/toys/v1//toys',
    '/toys/v1/./toys',
    '/toys/v1/x/../toys',
    '/toys/v1/%2e%2e/toys',
    '/toys/v1/.%2E/toys',
    '/toys/v1/toys%2Ftoy-1',
    '/toys/v1/toys%5ctoy-1',
    '/toys/v1/toys;v=1',
    '/toys/v1/toys\\toy-1',
    '/toys/v1/toys/%00',
    '/toys/v1/toys/%0d%0aX:1',
    '/toys/v1/toys/%c0%af',
    '/toys/v1/toys/%ff',
    '/toys/v1/toys/%e0%80%af',
    '/toys/v1/toys/%4',
    '/toys/v1/toys/%zz',
    '/toys/v1/toys/a|b',
    '/toys/v1/toys/..',
  ]
  for (const path of refused) {
    const answer = await ask('GET', path, { key: null })
    t.match(answer.json, { status: 400, errors: [{ pointer: 'path', keyword: 'path' }] }, path)
    t.match(answer.headers, { 'content-type': 'application/problem+json' })
  }
})

await t.test('an ordinary path is taken, also in absolute form', async t => {
  const { ask, url, port, key } = await toyGateway(t)
  for (const path of [
    '/toys/v1/toys/toy-1',
    '/toys/v1/toys/toy-%41',
    '/toys/v1/toys/toy-~a.b_c@d:e',
  ]) {
    t.equal((await ask('GET', path)).status, 200, path)
  }
  t.equal((await ask('GET', `${url}/toys/v1/toys`)).status, 200)
  const foreign = await ask('GET', 'http://other.example/toys/v1/toys')
  t.match(foreign.json, { status: 400 }, 'another host than the Host field')
  const authorization = `authorization: Bearer ${key}`
  const noHost = await sendRaw(
    port,
    `GET /toys/v1/toys HTTP/1.1\r\n${authorization}\r\nconnection: close\r\n\r\n`,
  )
  t.match(noHost, /^HTTP\/1\.1 400 .*application\/problem\+json/s)
})

/**
 * The shapes that public lists of traversals are made of (PayloadsAllTheThings, fuzzdb), each in front of something
 * that is there: whichever way a server behind us reads them, they must not get that far.
 */
const steps = [
  '..',
  '..;',
  '.',
  '%2e%2e',
  '%2e.',
  '.%2e',
  '%2E%2E',
  '%252e%252e',
  '%25%32%65%25%32%65',
  '..%00',
  '..%01',
  '..%09',
  '..%0d',
  '..%7f',
  '..%c2%85',
  '%c0%ae%c0%ae',
  '%c0%2e%c0%2e',
  '%e0%40%ae',
  '%e0%80%ae%e0%80%ae',
  '%f0%80%80%ae',
  '%f8%80%80%80%ae',
  '%fc%80%80%80%80%ae',
  '%uff0e%uff0e',
  '%u002e%u002e',
  '%25u002e%25u002e',
  '%25uff0e%25uff0e',
  '0x2e0x2e',
  '..%ff',
  '..%ef%bf%be%80',
  '%ed%a0%80',
  '%ef%bc%8e%ef%bc%8e',
  '%e2%80%a5',
]
const slashes = [
  '/',
  '//',
  '%2f',
  '%2F',
  '%5c',
  '%5C',
  '\\',
  '%252f',
  '%255c',
  '%25%32%66',
  '%ef%bc%8f',
  '%ef%bc%bc',
  '%c0%af',
  '%c1%9c',
  '%e0%80%af',
  '%f0%80%80%af',
  '%bg%qf',
  '%u2215',
  '%u2216',
  '%uEFC8',
  '%25uEFC8',
  '%25uf025',
  '%25u2215',
  '%25u005c',
  '%2525u2216',
  '/;/',
  ';/',
  '/%00/',
  '|',
]

await t.test('no spelling of a step up is let through to where it would be one', async t => {
  const { port, calls, key } = await toyGateway(t)
  const through: string[] = []
  let count = 0
  for (const step of steps) {
    for (const slash of slashes) {
      for (const path of [
        `/toys/v1/toys/toy-1${slash}${step}${slash}toy-2`,
        `/toys/v1/${step}${slash}v1/toys`,
        `/toys/v1/toys/${step}`,
        `${slash}${step}${slash}toys/v1/toys`,
      ]) {
        // Node's client would not send some of these; a socket sends anything.
        const answer = await sendRaw(
          port,
          `GET ${path} HTTP/1.1\r\nhost: localhost:${port}\r\nauthorization: Bearer ${key}\r\nconnection: close\r\n\r\n`,
        )
        const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])
        if (status !== 400 && status !== 404) through.push(`${status} ${path}`)
        count += 1
      }
    }
  }
  t.strictSame(through, [], `${count} paths`)
  t.equal(calls.length, 0)
})

await t.test('an encoded percent sign is a character like any other', async t => {
  const { ask, calls } = await toyGateway(t)
  for (const [sent, name] of [
    ['toy-100%25', 'toy-100%'],
    ['toy-%2525', 'toy-%25'],
    ['toy-%25zz', 'toy-%zz'],
    ['toy-..', 'toy-..'],
    ['toy-%C3%A9', 'toy-é'],
    ['toy-%E2%80%A6', 'toy-…'],
  ] as const) {
    t.equal((await ask('GET', `/toys/v1/toys/${sent}`)).status, 200, sent)
    t.equal(calls.at(-1)?.input.toyId, name)
  }
})

await t.test('a request target names one server and one path', async t => {
  const { port, calls, key } = await toyGateway(t)
  const send = (target: string, ...fields: string[]) =>
    sendRaw(
      port,
      [
        `GET ${target} HTTP/1.1`,
        ...fields,
        `authorization: Bearer ${key}`,
        'connection: close',
        '',
        '',
      ].join('\r\n'),
    )
  const host = `host: localhost:${port}`
  for (const [target, ...fields] of [
    [`http://other.example/toys/v1/toys`, host],
    [`http://localhost:${port}@other.example/toys/v1/toys`, host],
    [`http://user@localhost:${port}/toys/v1/toys`, host],
    [`http://localhost:1/toys/v1/toys`, host],
    [`http:///toys/v1/toys`, host],
    [`ftp://localhost:${port}/toys/v1/toys`, host],
    [`//localhost:${port}/toys/v1/toys`, host],
    [`toys/v1/toys`, host],
    [`localhost:${port}`, host],
    ['?limit=1', host],
    ['*', host],
    ['/toys/v1/toys#fragment', host],
    ['/toys/v1/toys'],
    ['/toys/v1/toys', host, 'host: other.example'],
  ] as const) {
    const answer = await send(target, ...fields)
    t.match(
      answer,
      /^HTTP\/1\.1 (400|404) .*application\/problem\+json/s,
      `${target} ${fields.join()}`,
    )
  }
  t.equal(calls.length, 0)
  t.match(await send(`http://localhost:${port}/toys/v1/toys`, host), /^HTTP\/1\.1 200 /)
  t.match(await send(`HTTP://LOCALHOST:${port}/toys/v1/toys`, host), /^HTTP\/1\.1 200 /)
})
