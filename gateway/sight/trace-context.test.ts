import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import t from 'tap'
import type { Call } from '../../openapi/operation.ts'
import { httpClient } from '../../system-apis/http.ts'
import { shape } from '../../system-apis/shape.ts'
import { toyGateway } from '../gateway.suite.ts'

// The cases of https://github.com/w3c/trace-context/blob/main/test/test.py: a request comes in with these headers,
// and the requests that are made for it are looked at.

const trace = '12345678901234567890123456789012'
const given = `00-${trace}-1234567890123456-01`
const unsampled = `00-${trace}-1234567890123456-00`

type Sent = { readonly traceparent: string; readonly tracestate: string | undefined }

const received: IncomingHttpHeaders[] = []
const system = createServer((request, response) => {
  received.push(request.headers)
  response.setHeader('content-type', 'application/json')
  response.end('{}')
})
system.listen(0, '127.0.0.1')
await once(system, 'listening')
t.teardown(() => system.close())

const client = httpClient({
  system: 'harness',
  url: `http://127.0.0.1:${(system.address() as AddressInfo).port}`,
})
const calling = async (call: Call) => {
  for (const path of ['/one', '/two', '/three']) {
    await client(call, { method: 'POST', path, answers: { 200: shape({}) } })
  }
  return { toys: [] }
}
const { port, key } = await toyGateway(t, { handlers: { listToys: calling as never } })

/** Sends header lines exactly as they are, and gives what was sent on. */
async function send(lines: readonly string[]): Promise<readonly Sent[]> {
  const before = received.length
  const head = [
    'GET /toys/v1/toys HTTP/1.1',
    'Host: localhost',
    'Connection: close',
    `Authorization: Bearer ${key}`,
    ...lines,
  ]
  const socket = connect(port, '127.0.0.1', () => socket.write(`${head.join('\r\n')}\r\n\r\n`))
  socket.resume()
  await once(socket, 'close')
  return received.slice(before).map(({ traceparent, tracestate }) => ({
    traceparent: String(traceparent),
    tracestate: tracestate as string | undefined,
  }))
}

const traceIdOf = ({ traceparent }: Sent) => traceparent.split('-')[1]
const isValid = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-0[0-3]$/

await t.test(
  'a trace is continued only from a traceparent that is right in every part',
  async t => {
    const continued = [
      [`traceparent: ${given}`],
      [`TraceParent: ${given}`],
      [`TRACEPARENT: ${given}`],
      [`traceparent: cc-${trace}-1234567890123456-01`],
      [`traceparent: cc-${trace}-1234567890123456-01-what-the-future-will-be-like`],
      [`traceparent:  ${given}`],
      [`traceparent: \t${given}\t `],
      [`traceparent: ${unsampled}`],
      [`traceparent: 00-${trace}-1234567890123456-ff`],
    ]
    for (const lines of continued) {
      const [sent] = await send(lines)
      t.match(sent?.traceparent, isValid, lines.join())
      t.equal(traceIdOf(sent as Sent), trace, lines.join())
      t.not(sent?.traceparent.slice(36, 52), '1234567890123456', 'a span id of its own')
    }

    const begun = [
      [],
      [`traceparent: 00-${trace.slice(0, -1)}1-1234567890123456-01`, `traceparent: ${given}`],
      [`trace-parent: ${given}`],
      [`trace.parent: ${given}`],
      [`traceparent: ${given}.`],
      [`traceparent: ${given}-what-the-future-will-be-like`],
      [`traceparent: ${given}-`],
      [`traceparent: cc-${trace}-1234567890123456-01.what-the-future-will-be-like`],
      [`traceparent: ff-${trace}-1234567890123456-01`],
      [`traceparent: .0-${trace}-1234567890123456-01`],
      [`traceparent: 0.-${trace}-1234567890123456-01`],
      [`traceparent: 000-${trace}-1234567890123456-01`],
      [`traceparent: 0000-${trace}-1234567890123456-01`],
      [`traceparent: 00-00000000000000000000000000000000-1234567890123456-01`],
      [`traceparent: 00-.2345678901234567890123456789012-1234567890123456-01`],
      [`traceparent: 00-1234567890123456789012345678901.-1234567890123456-01`],
      [`traceparent: 00-123456789012345678901234567890123-1234567890123456-01`],
      [`traceparent: 00-1234567890123456789012345678901-1234567890123456-01`],
      [`traceparent: 00-${trace}-0000000000000000-01`],
      [`traceparent: 00-${trace}-.234567890123456-01`],
      [`traceparent: 00-${trace}-123456789012345.-01`],
      [`traceparent: 00-${trace}-12345678901234567-01`],
      [`traceparent: 00-${trace}-123456789012345-01`],
      [`traceparent: 00-${trace}-1234567890123456-.0`],
      [`traceparent: 00-${trace}-1234567890123456-0.`],
      [`traceparent: 00-${trace}-1234567890123456-001`],
      [`traceparent: 00-${trace}-1234567890123456-1`],
      [`traceparent: 00-ABCDEF78901234567890123456789012-1234567890123456-01`],
      [`traceparent:`],
    ]
    for (const lines of begun) {
      const [sent] = await send(lines)
      const what = lines.join(' ')
      t.match(sent?.traceparent, isValid, what)
      t.not(traceIdOf(sent as Sent)?.slice(0, 30), trace.slice(0, 30), what)
    }
  },
)

await t.test('the flags are the caller’s as far as they are understood', async t => {
  for (const [flags, expected] of [
    ['00', '00'],
    ['01', '01'],
    ['02', '02'],
    ['03', '03'],
    ['ff', '03'],
  ]) {
    const [sent] = await send([`traceparent: 00-${trace}-1234567890123456-${flags}`])
    t.equal(sent?.traceparent.slice(-2), expected, `${flags}`)
  }
  const [later] = await send([`traceparent: cc-${trace}-1234567890123456-03`])
  t.equal(later?.traceparent.slice(-2), '01', 'of a later version only sampled is understood')
})

await t.test('each request that is made has a span id of its own', async t => {
  for (const lines of [
    [`traceparent: ${given}`],
    [],
    [`traceparent: 00-${'0'.repeat(32)}-1234567890123456-01`],
  ]) {
    const sent = await send(lines)
    t.equal(new Set(sent.map(traceIdOf)).size, 1)
    t.equal(new Set(sent.map(({ traceparent }) => traceparent.slice(36, 52))).size, 3)
  }
})

await t.test('tracestate is sent on with our own member in front', async t => {
  const z256 = 'z'.repeat(256)
  const range = (from: number, to: number) =>
    String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, index) => from + index))
  const everyKey = `${range(0x61, 0x7a)}0123456789_-*/`
  const everyValue = range(0x20, 0x2b) + range(0x2d, 0x3c) + range(0x3e, 0x7e)
  const kept: readonly (readonly [lines: readonly string[], expected: string])[] = [
    [['tracestate: foo=1,bar=2'], 'foo=1,bar=2'],
    [['TraceState: foo=1'], 'foo=1'],
    [['TRACESTATE: foo=1'], 'foo=1'],
    [['tracestate: foo=1', 'tracestate:'], 'foo=1'],
    [['tracestate:', 'tracestate: foo=1'], 'foo=1'],
    [
      ['tracestate: foo=1,bar=2', 'tracestate: rojo=1,congo=2', 'tracestate: baz=3'],
      'foo=1,bar=2,rojo=1,congo=2,baz=3',
    ],
    [['tracestate: foo=1,foo=1'], 'foo=1,foo=1'],
    [['tracestate: foo=1', 'tracestate: foo=2'], 'foo=1,foo=2'],
    [[`tracestate: ${everyKey}=${everyValue}`], `${everyKey}=${everyValue}`],
    [[`tracestate: ${everyKey}@a-z0-9_-*/=${everyValue}`], `${everyKey}@a-z0-9_-*/=${everyValue}`],
    [['tracestate: foo=1 \t , \t bar=2, \t baz=3'], 'foo=1,bar=2,baz=3'],
    [['tracestate: foo=1\t \t,\t \tbar=2,\t \tbaz=3'], 'foo=1,bar=2,baz=3'],
    [['tracestate: \t foo=1 \t'], 'foo=1'],
    [['tracestate: foo@=1,bar=2'], 'foo@=1,bar=2'],
    [['tracestate: foo@@bar=1,bar=2'], 'foo@@bar=1,bar=2'],
    [['tracestate: foo@bar@baz=1,bar=2'], 'foo@bar@baz=1,bar=2'],
    [['tracestate: foo=1', `tracestate: ${z256}=1`], `foo=1,${z256}=1`],
    [['tracestate: crossdock=0011223344556677,foo=1'], 'foo=1'],
  ]
  for (const [lines, expected] of kept) {
    const [sent] = await send([`traceparent: ${unsampled}`, ...lines])
    t.match(sent?.tracestate, /^crossdock=[0-9a-f]{16},/)
    t.equal(sent?.tracestate?.slice('crossdock='.length + 17), expected, lines.join(' '))
  }

  const bars = Array.from({ length: 33 }, (_, index) => `bar${index}=${index}`)
  const [full] = await send([
    `traceparent: ${unsampled}`,
    `tracestate: ${bars.slice(0, 32).join(',')}`,
  ])
  t.equal(full?.tracestate?.split(',').length, 32, 'the oldest makes room for ours')
  t.ok(full?.tracestate?.includes('bar0=0'))

  const dropped = [
    ['trace-state: foo=1'],
    ['trace.state: foo=1'],
    ['tracestate:'],
    ['tracestate: foo =1'],
    ['tracestate: FOO=1'],
    ['tracestate: foo.bar=1'],
    ['tracestate: @foo=1,bar=2'],
    ['tracestate: foo=1', `tracestate: z${z256}=1`],
    ['tracestate: foo=bar=baz'],
    ['tracestate: foo=,bar=3'],
    [`tracestate: ${bars.join(',')}`],
  ]
  for (const lines of dropped) {
    const [sent] = await send([`traceparent: ${unsampled}`, ...lines])
    t.equal(traceIdOf(sent as Sent), trace)
    t.equal(sent?.tracestate, undefined, lines.join(' ').slice(0, 80))
  }
  for (const lines of [[], ['traceparent: 00-no'], [`traceparent: ff${given.slice(2)}`]]) {
    const [sent] = await send([...lines, 'tracestate: foo=1'])
    t.equal(sent?.tracestate, undefined, 'without the trace it belongs to it goes nowhere')
  }
})
