import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { answersIn, split, type RecordedRequest } from '../../gateway/edge/edge.suite.ts'
import { randomFrom } from '../random.ts'
import { anything, exchange, type Exchange } from './anything.ts'

/**
 * Sends the payloads of those who look for places where two servers disagree about the end of a request:
 *
 *     git clone https://github.com/defparam/smuggler.git
 *     git clone https://github.com/narfindustries/http-garden.git
 *     git clone https://github.com/swisskyrepo/PayloadsAllTheThings.git
 *     node bench/corpora/desync.ts smuggler http-garden PayloadsAllTheThings
 *
 * Of smuggler each gadget is sent as TE.CL and CL.TE, each with the length that tempts and the one that fits. Every payload is
 * sent to the gateway as it is and as a request of an API, with another request behind it on the same connection, and then
 * somebody else asks on a connection of their own. The upstream must never see more requests than were answered, never
 * one that is not as RFC 9112 has it, never the one behind as part of the one before, and nobody else's answer may change.
 */
const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' } },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const payloads = folders.flatMap(folder => [
  ...gadgetsIn(folder),
  ...trophiesIn(folder),
  ...exampleRequestsIn(folder),
])
if (payloads.length === 0) {
  process.stderr.write('usage: node bench/corpora/desync.ts FOLDER…\n')
  process.exit(2)
}

type Payload = { readonly name: string; readonly bytes: Buffer }

type Variant = Payload & { readonly pieces: readonly Buffer[] }

const atOnce = 200
/** Stands for the target of a payload until it is sent. */
const place = '/corpus/v1/things/0000000000'
const placeOf = (id: number) => `/corpus/v1/things/${id}`

const hopByHop = new Set(['expect', 'upgrade', 'te', 'trailer', 'keep-alive', 'proxy-connection'])
const counts = { sent: 0, through: 0, refused: 0 }
let wrong = 0
const fail = ({ name, bytes }: Payload, what: string) => {
  wrong += 1
  process.stdout.write(`${name}: ${what}\n    ${JSON.stringify(bytes.toString('latin1'))}\n`)
}

// What is not whole is given up soon.
const rig = await anything({ timeouts: { headersMs: 1_000, requestMs: 1_000, keepAliveMs: 100 } })
const random = randomFrom(seed, 'cuts')
try {
  const all = payloads.flatMap(variantsOf)
  for (let at = 0; at < all.length; at += atOnce) await checkAll(all.slice(at, at + atOnce), at)
} finally {
  await rig.stop()
}
process.stdout.write(
  `${payloads.length} payloads, ${counts.sent} sent (seed ${seed}): ${counts.refused} refused, ${counts.through} requests reach the upstream, ${wrong} wrong\n`,
)
process.exitCode = wrong === 0 ? 0 : 1

/** As it is, as a request of the API, and as one that comes in three pieces. */
function variantsOf({ name, bytes }: Payload): Variant[] {
  const own = adapted(bytes)
  return [
    { name, pieces: [bytes] },
    { name, pieces: [own] },
    { name, pieces: cut(own) },
  ].map(({ pieces }) => ({ name, bytes: Buffer.concat(pieces), pieces }))
}

/** Sends so many at the same time, so that they share what connections there are to the upstream. */
async function checkAll(batch: readonly Variant[], first: number): Promise<void> {
  rig.upstream.forget()
  const answers = await Promise.all(
    batch.map(async ({ pieces }, index) => {
      const id = first + index
      const tagged = pieces.map(piece =>
        Buffer.from(piece.toString('latin1').replaceAll(place, placeOf(id)), 'latin1'),
      )
      const sent = Buffer.concat([...tagged, requestFor(`${id}-behind`)])
      const [own, other] = await Promise.all([
        exchange(rig.port, [...tagged, requestFor(`${id}-behind`)]),
        exchange(rig.port, [requestFor(`${id}-other`)]),
      ])
      return { id, sent, own, other }
    }),
  )
  const seen = new Map<string, RecordedRequest[]>()
  for (const request of rig.upstream.requests()) {
    const [, id = '', who = ''] =
      /^[A-Z]+ \/corpus\/v1\/things\/(\d+)(-\w+)?[ ?]/.exec(request.line) ?? []
    const key = who === '-other' ? `${id}-other` : id
    seen.set(key, [...(seen.get(key) ?? []), request])
  }
  for (const { line } of seen.get('') ?? []) fail(batch[0] as Variant, `or one near it: ${line}`)
  for (const [index, { id, sent, own, other }] of answers.entries()) {
    const shown = { name: (batch[index] as Variant).name, bytes: sent }
    check(shown, own, seen.get(String(id)) ?? [])
    const [asked, more] = seen.get(`${id}-other`) ?? []
    const isRight =
      answersIn(other.text).join() === '200' &&
      asked?.line === `GET /corpus/v1/things/${id}-other HTTP/1.1` &&
      asked.body === '' &&
      asked.fault === undefined &&
      more === undefined
    if (!isRight) fail(shown, `somebody else is answered ${other.text} for ${asked?.line}`)
  }
}

function requestFor(id: string): Buffer {
  return Buffer.from(
    `GET /corpus/v1/things/${id} HTTP/1.1\r\nhost: localhost\r\nx-api-key: ${rig.key}\r\n\r\n`,
  )
}

function check(
  payload: Payload,
  { text, isEnded }: Exchange,
  seen: readonly RecordedRequest[],
): void {
  counts.sent += 1
  counts.through += seen.length
  const said = answersIn(text)
  if (!isEnded) fail(payload, 'the connection is not ended')
  if (said.length === 0) fail(payload, 'is not answered')
  if (said.some(status => status >= 500)) fail(payload, `answered ${said.join()}`)
  if (said.some(status => status >= 400)) counts.refused += 1
  checkLastAnswer(payload, text)
  // What was broken off was not done.
  const done = seen.filter(one => one.fault !== 'cut off')
  if (done.length > said.length) fail(payload, `${done.length} done, ${said.length} said`)
  for (const one of seen) checkSeen(payload, one)
  checkBodies(payload, done)
}

/** What says that it is the last answer of a connection is. */
function checkLastAnswer(payload: Payload, text: string): void {
  const closing = /^connection: close\r$/im.exec(text)
  if (closing !== null && answersIn(text.slice(closing.index)).length > 0) {
    fail(payload, 'another answer follows one that closes the connection')
  }
}

function checkSeen(payload: Payload, { fault, line, fields }: RecordedRequest): void {
  if (fault !== undefined && fault !== 'cut off') fail(payload, `${fault}: ${line}`)
  const names = fields.map(field => (field.split(':')[0] ?? '').toLowerCase())
  const unwanted = names.find(name => name.includes('_') || hopByHop.has(name))
  if (unwanted !== undefined) fail(payload, `sends on ${unwanted}`)
  if (names.includes('x-api-key')) fail(payload, 'sends on the key')
}

/** What is sent on ends where it ends for a strict reader; content that the contract does not have is left away. */
function checkBodies(payload: Payload, seen: readonly RecordedRequest[]): void {
  const strict = split(payload.bytes.toString('latin1'), { trailers: true })
  for (const one of seen) {
    // In whichever order they were heard, each of them once; those that were refused are not among them.
    const index = strict.findIndex(
      read => targetOf(read.line) === targetOf(one.line) && isSame(read, one),
    )
    if (index === -1) {
      fail(payload, `${one.line} is sent on with ${JSON.stringify(contentOf(one))}`)
      return
    }
    strict.splice(index, 1)
  }
}

function isSame(read: RecordedRequest, sent: RecordedRequest): boolean {
  if (!/^P(OST|UT|ATCH) /.test(sent.line)) return contentOf(sent) === ''
  // A name with an underscore is a name, and one that is not sent on.
  const isRead = read.fault === undefined || read.fields.some(field => /^[^:]*_/.test(field))
  return isRead && contentOf(read) === contentOf(sent)
}

function targetOf(line: string): string | undefined {
  return line.split(' ')[1]?.split('?')[0]
}

/** The body, without how it was cut into chunks. */
function contentOf({ body, fields }: RecordedRequest): string {
  if (!fields.some(field => /^transfer-encoding:/i.test(field))) return body
  let content = ''
  for (let at = 0; ;) {
    const match = /^([0-9a-f]+)[^\r\n]*\r\n/i.exec(body.slice(at))
    const size = Number.parseInt(match?.[1] ?? '0', 16)
    if (match === null || size === 0) return content
    at += match[0].length
    content += body.slice(at, at + size)
    at += size + 2
  }
}

/** With the target, Host and key that make each request in it one of an API. */
function adapted(bytes: Buffer): Buffer {
  const text = bytes
    .toString('latin1')
    .replaceAll(/^host:.*\r?\n/gim, '')
    .replaceAll(
      /^([A-Z]+) (?:\S*) (HTTP\/1\.[01])\r\n/gm,
      `$1 ${place} $2\r\nHost: localhost\r\nX-API-Key: ${rig.key}\r\n`,
    )
  return Buffer.from(text, 'latin1')
}

function cut(bytes: Buffer): Buffer[] {
  const [one = 0, two = 0] = [random.next(), random.next()]
    .map(share => Math.floor(share * bytes.length))
    .toSorted((a, b) => a - b)
  return [bytes.subarray(0, one), bytes.subarray(one, two), bytes.subarray(two)]
}

/** The gadgets of smuggler: lines of Python that put a field together, some in a loop over a character. */
function gadgetsIn(folder: string): Payload[] {
  const at = join(folder, 'configs')
  if (!existsSync(at)) return []
  const fields = new Map<string, string>()
  for (const file of readdirSync(at).filter(name => name.endsWith('.py'))) {
    let characters: readonly number[] = []
    for (const line of readFileSync(join(at, file), 'utf8').split('\n')) {
      if (/^\S/.test(line)) characters = []
      const loop = /^for i in (.*):/.exec(line)
      if (loop !== null) characters = numbersOf(loop[1] ?? '')
      const gadget = /render_template\("(.*)"(?:%\(.*\))?\)/.exec(line)?.[1]
      if (gadget === undefined) continue
      const plain = unescaped(gadget)
      for (const code of plain.includes('%c') ? characters : [0]) {
        const field = plain.replaceAll('%c', String.fromCharCode(code))
        fields.set(`smuggler ${file} ${JSON.stringify(field)}`, field)
      }
    }
  }
  // The two lengths of each: one that leaves a server waiting or with bytes too many, and one that does not.
  const attacks = [
    { name: 'TE.CL', body: '0\r\n\r\nX', lengths: [6, 5] },
    { name: 'CL.TE', body: '1\r\nZ\r\n0\r\n\r\n', lengths: [4, 11] },
  ]
  return [...fields].flatMap(([name, field]) =>
    attacks.flatMap(({ name: attack, body, lengths }) =>
      lengths.map(length => ({
        name: `${name} ${attack} ${length}`,
        bytes: Buffer.from(
          `POST / HTTP/1.1\r\n${field}\r\nHost: localhost\r\nContent-type: application/x-www-form-urlencoded; charset=UTF-8\r\nContent-Length: ${length}\r\n\r\n${body}`,
          'latin1',
        ),
      })),
    ),
  )
}

/** `[0x1,0x4]` or `range(0x1,0x20)`. */
function numbersOf(python: string): number[] {
  const numbers = [...python.matchAll(/0x[0-9a-f]+|\d+/gi)].map(([text]) => Number(text))
  if (!python.startsWith('range')) return numbers
  const [from = 0, to = 0] = numbers
  return Array.from({ length: to - from }, (_, index) => from + index)
}

function unescaped(text: string): string {
  return text.replaceAll(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(.))/gi,
    (_, two: string | undefined, four: string | undefined, one: string | undefined) => {
      if (one === undefined) return String.fromCharCode(Number.parseInt(two ?? four ?? '', 16))
      return { r: '\r', n: '\n', t: '\t', v: '\v', f: '\f', 0: '\0' }[one] ?? one
    },
  )
}

/** The payloads beside each bug that the HTTP Garden has found. */
function trophiesIn(folder: string): Payload[] {
  const file = join(folder, 'TROPHIES.md')
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, index) => {
    if (!line.includes('Payload')) return []
    return [...line.matchAll(/`([^`]+)`/g)].map(([, text = '']) => ({
      name: `TROPHIES.md:${index + 1}`,
      bytes: Buffer.from(unescaped(text), 'latin1'),
    }))
  })
}

/** The requests in the chapter about it. */
function exampleRequestsIn(folder: string): Payload[] {
  const file = join(folder, 'Request Smuggling', 'README.md')
  if (!existsSync(file)) return []
  const blocks = readFileSync(file, 'utf8').matchAll(/^```\w*\n([A-Z]+ \/[\s\S]*?)```/gm)
  return [...blocks].map(([, text = ''], index) => ({
    name: `Request Smuggling ${index + 1}`,
    bytes: Buffer.from(text.replace(/\n$/, '').replaceAll('\n', '\r\n')),
  }))
}
