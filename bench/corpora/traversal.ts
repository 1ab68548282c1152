import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join, posix } from 'node:path'
import { anything, type Anything } from './anything.ts'

/**
 * Asks for every line of lists of path traversals, as a segment of a path and as a value of a query, of an API with an
 * upstream and of one that answers here:
 *
 *     git clone https://github.com/swisskyrepo/PayloadsAllTheThings.git   # Directory Traversal/, File Inclusion/
 *     git clone https://github.com/fuzzdb-project/fuzzdb.git              # attack/path-traversal/, attack/lfi/
 *     node bench/corpora/traversal.ts FOLDER|FILE.txt…
 *
 * Refused with 400, 404 or 405, or taken as one name among others: however liberally the upstream reads its path (decoding
 * it again and again, taking other characters for slashes and dots, leaving parameters of segments away), it must not
 * get out of where the contract has the API, nor to more or fewer segments than it has. A value of a query stays what it is.
 */
const lines = new Set(process.argv.slice(2).flatMap(linesOf))
if (lines.size === 0) {
  process.stderr.write('usage: node bench/corpora/traversal.ts FOLDER|FILE.txt…\n')
  process.exit(2)
}

function linesOf(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isDirectory()) {
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.txt'))
      .flatMap(name => linesOf(join(path, name)))
  }
  return readFileSync(path, 'latin1')
    .split(/\r?\n/)
    .filter(line => line !== '')
}

type Asked = { readonly target: string; readonly line: string; readonly kind: 'path' | 'query' }

const base = '/corpus/v1/things'
const counts = { asked: 0, taken: 0, refused: 0 }
let wrong = 0
const fail = ({ target, line }: Asked, what: string) => {
  wrong += 1
  if (wrong <= 200) process.stdout.write(`${what}: ${target}    (${JSON.stringify(line)})\n`)
}

for (const place of ['forwarded', 'here'] as const) {
  const handler = async (_call: unknown, { id, q }: { id: string; q?: string }) => ({ id, q })
  const rig = await anything(place === 'here' ? { handlerOf: () => handler as never } : {})
  const connection = asker(rig.port)
  try {
    for (const [index, line] of [...lines].entries()) {
      if (index % 100 === 0) rig.upstream.forget()
      for (const asked of targetsOf(line)) await check(asked, connection, rig, place)
    }
  } finally {
    connection.end()
    await rig.stop()
  }
}
process.stdout.write(
  `${lines.size} lines, ${counts.asked} requests: ${counts.refused} refused, ${counts.taken} taken, ${wrong} wrong\n`,
)
process.exitCode = wrong === 0 ? 0 : 1

/** As it is where that can be sent at all, and written as every client would. */
function targetsOf(line: string): Asked[] {
  const encoded = encodeURIComponent(Buffer.from(line, 'latin1').toString().toWellFormed())
  return [...new Set([line, encoded])].flatMap(text =>
    [
      { kind: 'path', target: `${base}/${text}` },
      { kind: 'path', target: `/corpus/v1/${text}` },
      { kind: 'path', target: `/${text}${base}/a` },
      { kind: 'query', target: `${base}/a?q=${text}` },
    ].map(asked => ({ ...asked, line }) as Asked),
  )
}

async function check(
  asked: Asked,
  connection: ReturnType<typeof asker>,
  { key, upstream }: Anything,
  place: 'forwarded' | 'here',
): Promise<void> {
  const { target, kind } = asked
  const before = upstream.requests().length
  const { status, body } = await connection.ask(target, key)
  const seen = upstream.requests().slice(before)
  counts.asked += 1
  counts[status === 200 ? 'taken' : 'refused'] += 1
  if (![200, 400, 404, 405].includes(status)) fail(asked, `is answered ${status}`)
  if (seen.length !== (status === 200 && place === 'forwarded' ? 1 : 0)) {
    fail(asked, `is answered ${status} and asked upstream ${seen.length} times`)
  }
  for (const { line, fault } of seen) {
    if (fault !== undefined) fail(asked, `${fault}: ${line}`)
    // What need not be encoded is sent on as it is, a space too many before the version is none of it; nothing else may change.
    if (plain(line) !== plain(`GET ${target.trimEnd()} HTTP/1.1`))
      fail(asked, `is sent on as ${line}`)
  }
  if (status !== 200) return
  const [path = '', query] = target.split(/\?(.*)/s)
  const read = liberally(path)
  if (!isInside(read)) fail(asked, `may be read as ${read}`)
  if (place === 'forwarded') return
  const { id, q } = JSON.parse(body) as { id?: string; q?: string }
  const wanted = decodeURIComponent(path.slice(base.length + 1))
  if (id !== wanted) fail(asked, `is read as ${id}`)
  if (
    kind === 'query' &&
    !/[&;+]/.test(query ?? '') &&
    q !== decodeURIComponent(query?.slice(2).trimEnd() ?? '')
  ) {
    fail(asked, `is read as ${q}`)
  }
}

function isInside(path: string): boolean {
  return path.startsWith(`${base}/`) && path.split('/').length === base.split('/').length + 1
}

function plain(text: string): string {
  return text.replaceAll(/%([0-9a-f]{2})/gi, (escaped: string, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16))
    return /[\w.~-]/.test(character) ? character : escaped.toUpperCase()
  })
}

/** As a server would that takes everything for a slash, a dot or an end that anyone reading a URL ever has. */
function liberally(path: string): string {
  let text = path
  for (let rounds = 0; rounds < 8; rounds++) {
    text = text
      .replaceAll(/%c0%[2a]e|%e0%[48]0%ae|%f0%80%80%ae|%fc%80%80%80%80%ae/gi, '.')
      .replaceAll(/%c0%[2a]f|%c1%[19]c|%e0%80%af|%f0%80%80%af|%u221[56]|%uefc8|%uf025/gi, '/')
      .replaceAll(/%u([0-9a-f]{4})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
      .replaceAll(/(?:%[0-9a-f]{2})+/gi, escaped =>
        Buffer.from(escaped.replaceAll('%', ''), 'hex').toString(),
      )
      .normalize('NFKC')
      .replaceAll('\\', '/')
  }
  const whole = text.split('\0')[0] ?? ''
  return posix.normalize(whole.replaceAll(/;[^/]*/g, ''))
}

/** Asks on one connection, as long as it lasts, without looking at what is asked for. */
function asker(port: number) {
  let socket: Socket | undefined
  return {
    ask(target: string, key: string): Promise<{ status: number; body: string }> {
      const own = (socket ??= connect({ port, host: '127.0.0.1', noDelay: true }))
      return new Promise((resolve, reject) => {
        let text = ''
        const timer = setTimeout(() => reject(new Error(`no answer to ${target}`)), 20_000)
        const done = () => {
          clearTimeout(timer)
          own.removeAllListeners()
          own.on('error', () => {})
          const [head = '', body = ''] = text.split(/\r\n\r\n(.*)/s)
          if (own.destroyed || /^connection: close$/im.test(head)) {
            own.destroy()
            socket = undefined
          }
          resolve({
            status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]),
            body: Buffer.from(body, 'latin1').toString(),
          })
        }
        own.on('data', (chunk: Buffer) => {
          text += chunk.toString('latin1')
          const length = /\r\ncontent-length: (\d+)\r\n/i.exec(text)?.[1]
          const end = text.indexOf('\r\n\r\n')
          if (end !== -1 && length !== undefined && text.length >= end + 4 + Number(length)) done()
        })
        own.on('error', () => {})
        own.on('close', done)
        own.write(
          `GET ${target} HTTP/1.1\r\nhost: localhost\r\nx-api-key: ${key}\r\n\r\n`,
          'latin1',
        )
      })
    },
    end: () => socket?.destroy(),
  }
}
