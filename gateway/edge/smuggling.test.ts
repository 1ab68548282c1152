import t from 'tap'
import { sendRaw, toyGateway } from '../gateway.suite.ts'
import { petGateway } from '../upstreams/upstream.suite.ts'
import { answersIn, recorder, split } from './edge.suite.ts'

// Requests whose end two servers could see in different places: https://portswigger.net/web-security/request-smuggling.
// The shapes are well known; these are our own. Whatever the gateway makes of one, an upstream sees at most the
// requests its sender was answered for, never the hidden one, and each of them exactly as RFC 9112 has it.

const hidden = 'GET /pets/v1/pets/smuggled HTTP/1.1\r\nhost: smuggled.example\r\n\r\n'
const pet = '{"name":"Rex"}'

/** Fields that one server takes for `Transfer-Encoding: chunked` and another does not. */
const codings = [
  'Transfer-Encoding: chunked',
  'transfer-encoding:chunked',
  'TRANSFER-ENCODING: CHUNKED',
  'Transfer-Encoding:\tchunked',
  'Transfer-Encoding:  chunked',
  'Transfer-Encoding: chunked ',
  'Transfer-Encoding: chunked\t',
  'Transfer-Encoding: \x0bchunked',
  'Transfer-Encoding: chunked\x0c',
  'Transfer-Encoding: chunked\x00',
  'Transfer-Encoding: \xa0chunked',
  'Transfer-Encoding: chunked\xff',
  'Transfer-Encoding: "chunked"',
  "Transfer-Encoding: 'chunked'",
  'Transfer-Encoding: xchunked',
  'Transfer-Encoding: chunkedx',
  'Transfer-Encoding: chunk',
  'Transfer-Encoding: cow',
  'Transfer-Encoding: identity',
  'Transfer-Encoding: identity, chunked',
  'Transfer-Encoding: chunked, identity',
  'Transfer-Encoding: chunked, chunked',
  'Transfer-Encoding: chunked, cow',
  'Transfer-Encoding: cow, chunked',
  'Transfer-Encoding: chunked;q=0.1',
  'Transfer-Encoding: ,chunked',
  'Transfer-Encoding: chunked,',
  'Transfer-Encoding:',
  'Transfer-Encoding: \r\n chunked',
  'Transfer-Encoding:\r\n\tchunked',
  'Transfer-Encoding\r\n : chunked',
  'Transfer-Encoding : chunked',
  'Transfer-Encoding\t: chunked',
  'Transfer-Encoding\x00: chunked',
  'Transfer-Encoding\xa0: chunked',
  ' Transfer-Encoding: chunked',
  '\tTransfer-Encoding: chunked',
  'X: x\nTransfer-Encoding: chunked',
  'X: x\rTransfer-Encoding: chunked',
  'X: x\n\rTransfer-Encoding: chunked',
  'X: x\x00\r\nTransfer-Encoding: chunked',
  'X: "\r\nTransfer-Encoding: chunked\r\nY: "',
  'Transfer_Encoding: chunked',
  'Transfer-Encoding-: chunked',
  'Transfer.Encoding: chunked',
  'TransferEncoding: chunked',
  'Transfer Encoding: chunked',
  'X-Transfer-Encoding: chunked',
  'Transfer-Encoding=chunked',
  'Content-Encoding: chunked',
  'Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked',
  'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity',
  'Transfer-Encoding: identity\r\nTransfer-Encoding: chunked',
  'Transfer-Encoding: cow\r\nTransfer-Encoding: chunked',
  'Transfer-Encoding: chunked\r\nTransfer-Encoding: cow',
  'Connection: Transfer-Encoding\r\nTransfer-Encoding: chunked',
  'Connection: Content-Length\r\nTransfer-Encoding: chunked',
  'Trailer: Transfer-Encoding',
]

/** Fields that one server takes for a length and another does not; `n` stands for the length. */
const lengths = [
  'Content-Length: n',
  'Content-Length:n',
  'Content-Length: n ',
  'Content-Length:\tn',
  'Content-Length: \x0bn',
  'Content-Length: n\x00',
  'Content-Length: +n',
  'Content-Length: -n',
  'Content-Length: 0n',
  'Content-Length: 00000000000000000000000n',
  'Content-Length: 0xn',
  'Content-Length: n.0',
  'Content-Length: ne0',
  'Content-Length: n, n',
  'Content-Length: n,0',
  'Content-Length: 0, n',
  'Content-Length: n;0',
  'Content-Length: n 0',
  'Content-Length: "n"',
  'Content-Length: 18446744073709551616',
  'Content-Length: 9223372036854775808n',
  'Content-Length: \r\n n',
  'Content-Length : n',
  ' Content-Length: n',
  'Content_Length: n',
  'Content-Length\x00: n',
  'X: x\nContent-Length: n',
  'X: x\rContent-Length: n',
  'Content-Length: n\r\nContent-Length: n',
  'Content-Length: n\r\nContent-Length: 0',
  'Content-Length: 0\r\nContent-Length: n',
  'Connection: Content-Length\r\nContent-Length: n',
  'Content-Length: n\r\nConnection: Content-Length, close',
]

/** Chunked bodies that end in different places for different readers; `hidden` is behind one of the ends. */
const chunkedBodies = [
  `0\r\n\r\n${hidden}`,
  `0\n\r\n${hidden}`,
  `0\r\n\n${hidden}`,
  `0\n\n${hidden}`,
  `00\r\n\r\n${hidden}`,
  `0;x\r\n\r\n${hidden}`,
  `0;\r\n\r\n${hidden}`,
  `0 \r\n\r\n${hidden}`,
  ` 0\r\n\r\n${hidden}`,
  `0x0\r\n\r\n${hidden}`,
  `-0\r\n\r\n${hidden}`,
  `+0\r\n\r\n${hidden}`,
  `0\r\nX: y\r\n\r\n${hidden}`,
  `0\r\nContent-Length: 5\r\n\r\n${hidden}`,
  `0\r\nTransfer-Encoding: chunked\r\n\r\n${hidden}`,
  `0\r\n${hidden}`,
  `\r\n0\r\n\r\n${hidden}`,
  `e\r\n${pet}\r\n0\r\n\r\n${hidden}`,
  `E\r\n${pet}\r\n0\r\n\r\n${hidden}`,
  `000e\r\n${pet}\r\n0\r\n\r\n${hidden}`,
  `e;a=b\r\n${pet}\r\n0\r\n\r\n${hidden}`,
  `e;a="\r\n0\r\n\r\n"\r\n${pet}\r\n0\r\n\r\n${hidden}`,
  `e;\n${pet}\r\n0\r\n\r\n${hidden}`,
  `e;a\rb\r\n${pet}\r\n0\r\n\r\n${hidden}`,
  `e;a\nb\r\n${pet}\r\n0\r\n\r\n${hidden}`,
  `e\n${pet}\r\n0\r\n\r\n${hidden}`,
  `e\r${pet}\r\n0\r\n\r\n${hidden}`,
  `e\r\n${pet}0\r\n\r\n${hidden}`,
  `e\r\n${pet}\n0\r\n\r\n${hidden}`,
  `e\r\n${pet}\r0\r\n\r\n${hidden}`,
  `e\r\n${pet}XX0\r\n\r\n${hidden}`,
  `e \r\n${pet}\r\n0\r\n\r\n${hidden}`,
  `10000000e\r\n${pet}\r\n0\r\n\r\n${hidden}`,
  `1000000000000000e\r\n${pet}\r\n0\r\n\r\n${hidden}`,
  `fffffffffffffffff\r\n${pet}\r\n0\r\n\r\n${hidden}`,
  `14\r\n${pet}\r\n0\r\n\r\n${hidden}`,
  `2\r\n${pet}\r\n0\r\n\r\n${hidden}`,
  `${(hidden.length + 5).toString(16)}\r\n0\r\n\r\n${hidden}\r\n0\r\n\r\n`,
]

/** Everything that could be a second request behind a first one that is one for us. */
const tails = [
  hidden,
  `\r\n${hidden}`,
  `\n${hidden}`,
  `X${hidden}`,
  hidden.replaceAll('\r\n', '\n'),
  `POST /pets/v1/pets/smuggled HTTP/1.1\r\nhost: a\r\ncontent-length: 9999\r\n\r\n`,
  `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n`,
]

function vectors(key: string, path: string, contentType: string): readonly string[] {
  const head = (method: string, ...fields: readonly string[]) =>
    [
      `${method} ${path} HTTP/1.1`,
      'host: localhost',
      `authorization: Bearer ${key}`,
      ...(method === 'GET' ? [] : [`content-type: ${contentType}`]),
      ...fields,
      '',
      '',
    ].join('\r\n')
  const lengthOf = (field: string, length: number) =>
    field.replaceAll(/n(?=[ ,;."\0]|e0|$|\r)/g, String(length))
  const zero = `0\r\n\r\n${hidden}`
  const one = `${pet.length.toString(16)}\r\n${pet}\r\n0\r\n\r\n`
  const found: string[] = []
  for (const method of ['POST', 'GET', 'PUT', 'HEAD', 'OPTIONS', 'DELETE']) {
    for (const coding of codings) {
      // CL.TE: the length covers the hidden request. TE.CL: it ends before it. TE alone.
      found.push(head(method, `Content-Length: ${zero.length}`, coding) + zero)
      found.push(
        head(method, coding, 'Content-Length: 4') +
          `${hidden.length.toString(16)}\r\n${hidden}\r\n0\r\n\r\n`,
      )
      found.push(head(method, coding) + one + hidden)
    }
    for (const field of lengths) {
      // CL.0 and 0.CL.
      found.push(head(method, lengthOf(field, hidden.length)) + hidden)
      found.push(head(method, lengthOf(field, pet.length)) + pet + hidden)
    }
  }
  for (const body of chunkedBodies) found.push(head('POST', 'Transfer-Encoding: chunked') + body)
  for (const tail of tails) {
    found.push(head('GET') + tail)
    found.push(head('POST', `content-length: ${pet.length}`) + pet + tail)
    for (const expect of [
      '100-continue',
      '100-continue, x',
      'x',
      ' 100-continue',
      '100-Continue\r\nExpect: x',
      'y 100-continue',
    ]) {
      found.push(head('POST', `expect: ${expect}`, `content-length: ${hidden.length}`) + tail)
      found.push(head('GET', `expect: ${expect}`) + tail)
    }
    for (const upgrade of ['h2c', 'websocket', 'TLS/1.0', 'HTTP/2.0', 'x']) {
      found.push(
        head(
          'GET',
          `upgrade: ${upgrade}`,
          'connection: upgrade, HTTP2-Settings',
          'http2-settings: AAMAAABkAAQAoAAAAAIAAAAA',
        ) + tail,
      )
    }
  }
  // A hidden request in a place where it would be written out again.
  for (const inject of [
    '\r\n\r\n',
    '\n\n',
    '\r\r',
    '%0d%0a%0d%0a',
    '\u010d\u010a',
    '\x85',
    '\u2028',
  ]) {
    found.push(head('GET').replace(path, `${path}/a${inject}${hidden.trimEnd()}`))
    found.push(head('GET', `x-shelf: a${inject}${hidden}`))
    found.push(head('GET', `user-agent: a${inject}${hidden}`))
    found.push(head('GET').replace('GET', `GET${inject}`))
    found.push(head('GET').replace('localhost', `localhost${inject}${hidden}`))
  }
  return found
}

/** Fields that are between two neighbours. */
const unwanted = new Set([
  'expect',
  'upgrade',
  'te',
  'trailer',
  'http2-settings',
  'keep-alive',
  'proxy-connection',
])

/** What is not whole is given up soon. */
const timeouts = { headersMs: 1_000, requestMs: 1_000, keepAliveMs: 100 }

/** Sends every vector on a connection of its own, with a correlation id of its own; gives their answers. */
async function sendAll(port: number, all: readonly string[]): Promise<(readonly number[])[]> {
  const answers: (readonly number[])[] = []
  let next = 0
  const work = async () => {
    for (let index = next++; index < all.length; index = next++) {
      const vector = (all[index] as string).replace(
        'host: localhost',
        `host: localhost\r\nx-correlation-id: ${idOf(index)}`,
      )
      answers[index] = answersIn(await sendRaw(port, Buffer.from(vector, 'latin1')).catch(() => ''))
    }
  }
  await Promise.all(Array.from({ length: 100 }, work))
  return answers
}

const idOf = (index: number) => `vector-${String(index).padStart(6, '0')}`

await t.test('no hidden request is carried out', async t => {
  const { port, key, calls } = await toyGateway(t, { options: { timeouts } })
  const all = vectors(key, '/toys/v1/toys', 'application/json').map(vector =>
    vector.replaceAll('/pets/v1/pets/smuggled', '/toys/v1/toys/toy-smuggled'),
  )
  const answers = await sendAll(port, all)
  all.forEach((vector, index) => {
    const reached = calls.filter(({ call }) => call.correlationId === idOf(index))
    const said = answers[index] ?? []
    const shown = `${said.join()} ${JSON.stringify(vector)}`
    if (said.length < reached.length) t.fail(`more done than said: ${shown}`)
    if (said.length === 0) t.fail(`no answer: ${shown}`)
    if (said.some(status => status >= 500)) t.fail(shown)
  })
  // It has no key, so it is refused even where it is a request of its own, behind one whose end is clear.
  t.notOk(calls.some(({ input }) => input.toyId === 'toy-smuggled'))
  t.ok(all.length > 1_500, `${all.length} vectors`)
  t.ok(calls.length > 50, `${calls.length} of them are requests`)
})

for (const [name, path, contentType, mode] of [
  ['a body that is read', '/pets/v1/pets', 'application/json', 'enforce'],
  ['a body that is streamed', '/pets/v1/pets/a/photo', 'image/png', 'report'],
] as const) {
  await t.test(`an upstream sees no hidden request: ${name}`, async t => {
    const upstream = await recorder(t)
    const pets = await petGateway(t, {
      forward: { url: upstream.url, retries: { attempts: 0 } },
      policies: `
- { kind: authenticate-key, operations: [listPets, makePet, getPet, putPet, deletePet, getPhoto, putPhoto, watchPets] }
- { kind: authorise, operations: [listPets, makePet, getPet, putPet, deletePet, getPhoto, putPhoto, watchPets] }
- kind: validate-request
- { kind: validate-response, options: { mode: ${mode} } }
`,
      options: { timeouts },
    })
    const all = vectors(pets.key, path, contentType)
    const answers = await sendAll(pets.port, all)
    const seen = upstream.requests()
    const counts = new Map<string, number>()
    for (const request of seen) {
      const { line, fields, fault } = request
      const shown = JSON.stringify(request)
      const id = /x-correlation-id: (vector-\d+)/.exec(fields.join('\n'))?.[1] ?? 'none'
      counts.set(id, (counts.get(id) ?? 0) + 1)
      if (id === 'none') t.fail(`hidden: ${shown}`)
      // A caller that breaks off in its body breaks off what an upstream was being sent.
      if (fault !== undefined && fault !== 'cut off') t.fail(`${fault}: ${shown}`)
      if (/smuggled/.test(line) && !line.includes('%')) t.fail(`hidden: ${shown}`)
      const names = fields.map(field => (field.split(':')[0] ?? '').toLowerCase())
      if (names.some(field => unwanted.has(field) || field.includes('_'))) t.fail(shown)
    }
    all.forEach((vector, index) => {
      const count = counts.get(idOf(index)) ?? 0
      const said = answers[index] ?? []
      const shown = JSON.stringify(vector)
      if (count > 1) t.fail(`${count} requests of one: ${shown}`)
      if (count > said.length) t.fail(`done and not said: ${shown}`)
    })
    t.ok(seen.length > 50, `${seen.length} of ${all.length} came through, each as one`)
    t.equal((await pets.ask('GET', '/pets/v1/pets/a')).status, 200, 'and others go on')
  })
}

await t.test('the recorder would see one', t => {
  t.match(split(`GET / HTTP/1.1\r\nhost: a\r\n\r\n${hidden}`), [
    { fault: undefined },
    { line: /smuggled/ },
  ])
  for (const [bytes, fault] of [
    [
      'GET / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      'two lengths',
    ],
    ['GET / HTTP/1.1\r\ntransfer-encoding: x\r\n\r\n0\r\n\r\n', 'coding'],
    ['GET / HTTP/1.1\r\nhost: a\rb\r\n\r\n', 'bare CR, LF or NUL'],
    ['GET / HTTP/1.1\r\ncontent-length: +1\r\n\r\na', 'length'],
    ['POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\nx\r\n', 'chunk'],
    ['POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n5\r\nab', 'cut off'],
    ['POST / HTTP/1.1\r\ncontent-length: 5\r\n\r\nab', 'cut off'],
    ['POST / HTTP', 'cut off'],
  ] as const) {
    t.match(split(bytes).at(0)?.fault, fault, JSON.stringify(bytes))
  }
  t.end()
})
