import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { answersIn } from '../../gateway/edge/edge.suite.ts'
import { answerParser, NotHttp } from '../../gateway/upstreams/answer-parser.ts'
import { anything } from './anything.ts'

/**
 * Holds both readers of HTTP against the test vectors of https://github.com/nodejs/llhttp:
 *
 *     git clone https://github.com/nodejs/llhttp.git
 *     node bench/corpora/llhttp.ts llhttp
 *
 * Answers, by the reader of upstreams: what llhttp refuses is refused, and what is taken is read as llhttp reads it,
 * however its bytes are cut. Requests, by the whole gateway: an upstream never hears more than the sender was
 * answered for, nothing of what llhttp refuses, and each request exactly as RFC 9112 has it.
 */
const [given] = process.argv.slice(2)
if (given === undefined || !existsSync(join(given, 'test', 'request'))) {
  process.stderr.write('usage: node bench/corpora/llhttp.ts FOLDER\n')
  process.exit(2)
}

const hopByHop = new Set(['expect', 'upgrade', 'te', 'trailer', 'keep-alive', 'proxy-connection'])

type Vector = {
  readonly name: string
  /** `request`, `response-lenient-headers`, … */
  readonly type: string
  readonly bytes: Buffer
  readonly log: string
}

let wrong = 0
const fail = ({ name, bytes }: Vector, what: string) => {
  wrong += 1
  process.stdout.write(`${name}: ${what}\n    ${JSON.stringify(bytes.toString('latin1'))}\n`)
}

const answers = readVectors(join(given, 'test', 'response'))
const taken = answers.filter(checkAnswer).length
process.stdout.write(`answers: ${answers.length}, of which ${taken} are taken\n`)

const requests = readVectors(join(given, 'test', 'request'))
const heard = await checkRequests(requests)
process.stdout.write(
  `requests: ${requests.length}, each as it is and as one of an API; ${heard} reach the upstream\n`,
)
process.stdout.write(`${wrong} wrong\n`)
process.exitCode = wrong === 0 ? 0 : 1

/** Every vector of a folder, with its input as their runner makes it: test/md-test.ts there. */
function readVectors(folder: string): Vector[] {
  return readdirSync(folder).flatMap(file => {
    const text = readFileSync(join(folder, file), 'utf8')
    const blocks =
      /^#+ (.*)\n(?:(?!^#)[\s\S])*?<!-- meta=(.*?) -->\s*```http\n((?:(?!^```)[\s\S])*)```(?:(?!^```|^#)[\s\S])*```log\n([\s\S]*?)```/gm
    return [...text.matchAll(blocks)].map(([, title = '', meta = '{}', http = '', log = '']) => {
      const { type } = JSON.parse(meta) as { type: string }
      return { name: `${file}: ${title}`, type, bytes: toBytes(http), log }
    })
  })
}

function toBytes(text: string): Buffer {
  const input = text
    .replace(/\n$/, '')
    .replaceAll(/\\\n/g, '')
    .replaceAll('\n', '\r\n')
    .replaceAll(String.raw`\r`, '\r')
    .replaceAll(String.raw`\n`, '\n')
    .replaceAll(String.raw`\t`, '\t')
    .replaceAll(String.raw`\f`, '\f')
    .replaceAll(/\\x([\dA-Fa-f]+)/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replaceAll(/\\([0-7]{1,3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    )
    .replaceAll(/\$\{(.+?)\}/g, (_, code: string) => String(runInNewContext(code)))
  return Buffer.from(input, 'latin1')
}

type Read = { readonly status: number; readonly bytes: number }

/** What llhttp makes of the answers in it: those that are complete, and whether it ends in an error. */
function theirs({ log }: Vector) {
  const whole: Read[] = []
  let status = 0
  let bytes = 0
  for (const line of log.split('\n')) {
    status = Number(/headers complete status=(\d+)/.exec(line)?.[1] ?? status)
    bytes += Number(/len=(\d+) span\[body\]/.exec(line)?.[1] ?? 0)
    if (!line.includes('message complete')) continue
    if (status >= 200) whole.push({ status, bytes })
    bytes = 0
  }
  return { whole, isRefused: /error code=(?!2[0-9]|3[0-9])\d+/.test(log) && !/ pause/i.test(log) }
}

/** Whether it is taken; a wrong verdict is printed. */
function checkAnswer(vector: Vector): boolean {
  const own = ours(vector.bytes, vector.bytes.length)
  const cut = ours(vector.bytes, 1)
  if (JSON.stringify(own) !== JSON.stringify(cut)) {
    fail(vector, `read as ${JSON.stringify(own)}, and byte by byte as ${JSON.stringify(cut)}`)
  }
  const { whole, isRefused } = theirs(vector)
  // What only their lenient modes take is nothing to go by.
  if (vector.type.includes('lenient')) return !own.isRefused
  if (isRefused && !own.isRefused && own.whole.length > whole.length) fail(vector, 'is taken')
  own.whole.forEach((one, index) => {
    const their = whole[index]
    if (their === undefined || (their.status === one.status && their.bytes === one.bytes)) return
    fail(vector, `is read as ${JSON.stringify(one)}, not ${JSON.stringify(their)}`)
  })
  return !own.isRefused
}

function ours(bytes: Buffer, piece: number) {
  const whole: Read[] = []
  let status = 0
  let size = 0
  const parser = answerParser(65_536, {
    onHead: code => (status = code),
    onBody: part => (size += part.length),
    onEnd() {
      whole.push({ status, bytes: size })
      size = 0
      // Their vectors hold several answers, as if as many had been asked for.
      parser.expect('GET')
    },
  })
  parser.expect('GET')
  try {
    for (let at = 0; at < bytes.length; at += piece) parser.take(bytes.subarray(at, at + piece))
    return { whole, isRefused: false }
  } catch (error) {
    if (!(error instanceof NotHttp)) throw error
    return { whole, isRefused: true }
  }
}

/** Sends every request as it is, and with the target, Host and key that make it one of an API. Gives how many got through. */
async function checkRequests(all: readonly Vector[]): Promise<number> {
  const { port, key, upstream, stop } = await anything()
  try {
    let through = 0
    for (const vector of all) {
      for (const bytes of [vector.bytes, adapted(vector.bytes, key)]) {
        const before = upstream.requests().length
        const seenNow = () => upstream.requests().slice(before)
        const said = answersIn(await exchange(port, bytes, () => seenNow().length))
        const seen = seenNow()
        through += seen.length
        const shown = { ...vector, bytes }
        // What was broken off was not done.
        const done = seen.filter(one => one.fault !== 'cut off').length
        if (done > said.length) fail(shown, `${done} done, ${said.length} said`)
        if (said.some(status => status >= 500)) fail(shown, `answered ${said.join()}`)
        const complete = (vector.log.match(/message complete/g) ?? []).length
        const isStrict = vector.type === 'request'
        if (isStrict && seen.filter(one => one.fault === undefined).length > complete) {
          fail(shown, 'more is sent on than llhttp sees')
        }
        for (const { fault, line, fields } of seen) {
          if (fault !== undefined && fault !== 'cut off') fail(shown, `${fault}: ${line}`)
          const names = fields.map(field => (field.split(':')[0] ?? '').toLowerCase())
          const unwanted = names.find(name => name.includes('_') || hopByHop.has(name))
          if (unwanted !== undefined) fail(shown, `sends on ${unwanted}`)
        }
      }
    }
    return through
  } finally {
    await stop()
  }
}

function adapted(bytes: Buffer, key: string): Buffer {
  const text = bytes
    .toString('latin1')
    .replaceAll(
      /^([A-Z]+) (?:\S*) (HTTP\/1\.[01])\r\n/gm,
      `$1 /corpus/v1/things/a $2\r\nHost: localhost\r\nX-API-Key: ${key}\r\n`,
    )
  return Buffer.from(text, 'latin1')
}

/** Sends the bytes, and gives what comes back until nothing more does and all that was sent on is answered. */
function exchange(port: number, bytes: Buffer, heard: () => number): Promise<string> {
  return new Promise(resolve => {
    let text = ''
    const begin = performance.now()
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(bytes))
    const isQuiet = () => {
      const isOver = text !== '' && answersIn(text).length >= heard()
      if (isOver || performance.now() - begin > 2_000) socket.destroy()
      else timer.refresh()
    }
    const timer = setTimeout(isQuiet, 150)
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1')
      timer.refresh()
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      clearTimeout(timer)
      resolve(text)
    })
  })
}
