import { createServer, type IncomingMessage } from 'node:http'
import { Duplex } from 'node:stream'
import fc from 'fast-check'
import t from 'tap'
import { refuseAmbiguous } from '../edge/request-guard.ts'
import { normalTarget } from '../normal-path.ts'
import { headReader, type PlainHead } from './plain-head.ts'

// Two readers that see different requests in the same bytes are how one is smuggled past the other. So everything is
// held against Node's parser and the guards behind it: what they refuse is never plain, and what is plain they read
// alike, to the byte.

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
t.comment(`seed ${seed}`)

const maxHeadBytes = 16_384

type Read = {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly headers: Record<string, unknown>
  readonly keepsOpen: boolean
  readonly body: string
}

/** What Node's server and the guards make of some bytes: requests, or the first fault. */
function readByNode(bytes: Buffer): {
  readonly requests: readonly Read[]
  readonly fault?: string
} {
  const requests: Read[] = []
  let fault: string | undefined
  const server = createServer({
    maxHeaderSize: maxHeadBytes,
    insecureHTTPParser: false,
    requireHostHeader: false,
  })
  server.maxHeadersCount = 0
  const chunks = new Map<IncomingMessage, Buffer[]>()
  server.on('request', (request, response) => {
    const pieces: Buffer[] = []
    chunks.set(request, pieces)
    try {
      refuseAmbiguous(request)
      if (normalTarget(request.url ?? '', request.headers.host) !== request.url) fault ??= 'target'
    } catch (error) {
      fault ??= String(error)
    }
    const { method, url, headers } = request
    request.on('data', (piece: Buffer) => pieces.push(piece))
    requests.push({
      method,
      url,
      headers: { ...headers },
      keepsOpen: response.shouldKeepAlive,
      get body() {
        return request.complete ? Buffer.concat(pieces).toString('latin1') : 'cut off'
      },
    })
  })
  for (const event of ['checkContinue', 'checkExpectation', 'upgrade', 'connect']) {
    server.on(event, () => (fault ??= event))
  }
  server.on('clientError', (error: Error) => (fault ??= error.message))
  const socket = new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() })
  server.emit('connection', socket)
  socket.emit('data', bytes)
  return { requests, ...(fault !== undefined && { fault }) }
}

/** Bodies flow when the turn is over. */
const nextTurn = () => new Promise<void>(resolve => void setImmediate(resolve))

const plainFields = [
  'Accept: */*',
  'Authorization: Bearer xd_test_abc',
  'X-API-Key: xd_test_abc',
  'Connection: keep-alive',
  'connection: close',
  'Connection: Keep-Alive',
  'Content-Type: application/json',
  'Cookie: a=b; c=d',
  'Content-Length: 0',
  'Content-Length: 5',
  'User-Agent: test/1.0 (a; b)',
  'traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  'X-Empty:a',
]

/** Everything that two servers have been seen to read in two ways. */
const strangeFields = [
  'Transfer-Encoding: chunked',
  'transfer-encoding : chunked',
  'Transfer-Encoding:\tchunked',
  'Transfer_Encoding: chunked',
  ' Transfer-Encoding: chunked',
  'Content-Length: +5',
  'Content-Length: 5, 5',
  'Content-Length: 05',
  'Content-Length: 5 ',
  'Content-Length:5',
  'Content-Length: 0x5',
  'Content-Length: 5_0',
  'Content-Length: 99999999999999999999',
  'Content-Length:',
  'Content_Length: 5',
  'Content-Length\t: 5',
  'Host: other',
  'Host: a b',
  'Host: a@b',
  'Host:',
  'Expect: 100-continue',
  'Upgrade: websocket',
  'Connection: upgrade',
  'Connection: close, content-length',
  'TE: trailers',
  'Trailer: x',
  'Content-Encoding: gzip',
  'Set-Cookie: a=b',
  'X: a\r\n folded',
  'X: a\n',
  'X: a\rY: b',
  'X: a\x00',
  'X: \xe4',
  'X\x80: a',
  'no colon',
  ': no name',
  '__proto__: a',
  'constructor: a',
  '',
]

const line = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      'GET /a/b',
      'GET /a',
      'HEAD /a',
      'DELETE /a/b-c',
      'POST /a/b',
      'PUT /a',
      'PATCH /a?x=1&y=%20',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'GET  /a',
      'get /a',
      'GET /a b',
      'GET http://localhost/a',
      'GET /a/../b',
      'GET //a',
      'GET /a;b',
      'GET /a%2fb',
      'GET /a#b',
      'GET /a?b#c',
      'OPTIONS *',
      'CONNECT a:1',
      'TRACE /a',
      'GET',
      ' GET /a',
      'GET\t/a',
      'GET /\xe4',
    ),
  },
)
const protocol = fc.oneof(
  { weight: 12, arbitrary: fc.constant(' HTTP/1.1') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ' HTTP/1.0',
      ' HTTP/1.2',
      ' HTTP/2.0',
      '',
      ' HTTP/1.1 ',
      ' http/1.1',
      '\tHTTP/1.1',
    ),
  },
)
const fields = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...plainFields) },
    { weight: 1, arbitrary: fc.constantFrom(...strangeFields) },
  ),
  { maxLength: 6 },
)
const lineEnd = fc.oneof(
  { weight: 20, arbitrary: fc.constant('\r\n') },
  { weight: 1, arbitrary: fc.constantFrom('\n', '\r', '\r\r\n', '\n\r', ' \r\n', '\r\n\r\n') },
)
const body = fc.constantFrom(
  '',
  'hello',
  'hello',
  '{"a"',
  'hello, world',
  'GET /b HTTP/1.1\r\nHost: b\r\n\r\n',
)

const message = fc
  .record({
    line,
    protocol,
    fields,
    lineEnd,
    body,
    host: fc.constantFrom('Host: localhost', 'Host: localhost', 'host: a.example:80', ''),
  })
  .map(one =>
    Buffer.from(
      [
        one.line + one.protocol,
        ...(one.host === '' ? [] : [one.host]),
        ...one.fields.slice(0, -1),
        (one.fields.at(-1) ?? 'X: y') + one.lineEnd,
      ].join('\r\n') +
        '\r\n' +
        one.body,
      'latin1',
    ),
  )

/** Some bytes changed, put in or taken out. */
const damaged = fc
  .tuple(
    message,
    fc.array(
      fc.tuple(fc.nat(), fc.constantFrom('set', 'add', 'drop'), fc.integer({ min: 0, max: 255 })),
      { maxLength: 2 },
    ),
  )
  .map(([bytes, changes]) => {
    let changed = bytes
    for (const [where, how, byte] of changes) {
      const at = where % (changed.length + 1)
      const rest = changed.subarray(how === 'add' ? at : at + 1)
      const middle = how === 'drop' ? [] : [Buffer.from([byte])]
      changed = Buffer.concat([changed.subarray(0, at), ...middle, rest])
    }
    return changed
  })

await t.test(
  'what is plain is what Node reads, to the byte; what Node refuses is never plain',
  async t => {
    let plain = 0
    let unusual = 0
    await fc.assert(
      fc.asyncProperty(damaged, async bytes => {
        const read = headReader(maxHeadBytes)(bytes)
        if (typeof read === 'string') {
          unusual += 1
          return
        }
        const end = read.length + (read.contentLength ?? 0)
        if (bytes.length < end) return
        plain += 1
        const { requests, fault } = readByNode(bytes.subarray(0, end))
        await nextTurn()
        if (fault !== undefined) throw new Error(`Node refuses it: ${fault}`)
        if (requests.length !== 1) throw new Error(`Node reads ${requests.length} requests`)
        const whole = bytes.toString('latin1', read.length, end)
        const [ours, theirs] = [shown(read, whole), shownByNode(requests[0] as Read)]
        if (ours !== theirs) throw new Error(`Node reads ${theirs}, the lane ${ours}`)
      }),
      { seed, numRuns: 20_000 },
    )
    t.ok(plain > 2_000, `${plain} were plain`)
    t.ok(unusual > 2_000, `${unusual} were not`)
  },
)

await t.test('where the pieces of a head end makes no difference', async t => {
  let plain = 0
  fc.assert(
    fc.property(message, bytes => {
      const whole = headReader(maxHeadBytes)(bytes)
      if (typeof whole === 'string') return
      plain += 1
      const read = headReader(maxHeadBytes)
      for (let end = 1; end < whole.length; end++) {
        const early = read(bytes.subarray(0, end))
        if (early !== 'more') throw new Error(`after ${end} bytes: ${JSON.stringify(early)}`)
      }
      const late = read(bytes.subarray(0, whole.length))
      if (JSON.stringify(late) !== JSON.stringify(whole)) throw new Error(JSON.stringify(late))
    }),
    { seed, numRuns: 2_000 },
  )
  t.ok(plain > 200, `${plain} were plain`)
})

await t.test(
  'fields that are the same as before are the same again, and others are not',
  async t => {
    const read = headReader(maxHeadBytes)
    const asked = (text: string) => read(Buffer.from(`${text}\r\n\r\n`)) as PlainHead
    const first = asked('GET /a HTTP/1.1\r\nHost: a\r\nX: 1')
    t.equal(asked('GET /b HTTP/1.1\r\nHost: a\r\nX: 1').headers, first.headers)
    t.strictSame({ ...asked('GET /a HTTP/1.1\r\nHost: a\r\nX: 2').headers }, { host: 'a', x: '2' })
    t.strictSame({ ...first.headers }, { host: 'a', x: '1' })
  },
)

await t.test('what is too large is not for the lane', async t => {
  const read = headReader(maxHeadBytes)
  t.equal(read(Buffer.from(`GET /a HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(17_000)}`)), 'unusual')
  t.equal(
    read(Buffer.from(`GET /a HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(17_000)}\r\n\r\n`)),
    'unusual',
  )
  const many = Array.from({ length: 65 }, (_, at) => `X-${at}: 1\r\n`).join('')
  t.equal(read(Buffer.from(`GET /a HTTP/1.1\r\nHost: a\r\n${many}\r\n`)), 'unusual')
})

function shown({ method, target, headers, keepsOpen }: PlainHead, text: string): string {
  return JSON.stringify([method, target, headers, keepsOpen, text])
}

function shownByNode({ method, url, headers, keepsOpen, body: text }: Read): string {
  return JSON.stringify([method, url, headers, keepsOpen, text])
}
