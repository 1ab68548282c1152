import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { request, type Agent } from 'node:https'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ConnectionOptions, TLSSocket } from 'node:tls'
import type { Test } from 'tap'
import { selfSigned } from '../tokens/certificate.suite.ts'
import type { ClientCertificate, TlsOptions } from './tls-listener.ts'

export type Certificate = ReturnType<typeof selfSigned>

/** Certificate files that end with the test. */
export function certificateFiles(
  t: Test,
  {
    server = selfSigned(),
    authorities,
    revocations,
    clientCertificate = authorities === undefined ? 'off' : 'request',
  }: {
    readonly server?: Certificate
    readonly authorities?: string
    /** Revocation lists. */
    readonly revocations?: string
    readonly clientCertificate?: ClientCertificate
  } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-tls-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const write = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  const tls: TlsOptions = {
    certificate: write('server.pem', server.cert),
    key: write('server-key.pem', server.key),
    ...(authorities !== undefined && { clientAuthorities: write('clients.pem', authorities) }),
    ...(revocations !== undefined && { revocationLists: write('revoked.pem', revocations) }),
    clientCertificate,
    everyMs: 20,
  }
  return { server, tls, write }
}

export type TlsAnswer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  /** SHA-256 of the certificate the server showed. */
  readonly fingerprint: string
}

/** One request by TLS. */
export function askTls(
  url: string,
  options: ConnectionOptions & {
    readonly path?: string
    readonly method?: string
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: string
    readonly agent?: Agent
  },
): Promise<TlsAnswer> {
  const { body, ...rest } = options
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const asked = request(
      { hostname, port, path: '/toys/v1/toys', agent: false, ...rest },
      answer => {
        const chunks: Buffer[] = []
        const { fingerprint256 } = (answer.socket as TLSSocket).getPeerCertificate()
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(chunks).toString(),
            fingerprint: fingerprint256,
          }),
        )
        answer.on('error', reject)
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

/** Sends bytes, then the end of them, and gives everything that comes back. */
export function sendAndEnd(port: number, bytes: string | Buffer): Promise<string> {
  return new Promise(resolve => {
    const chunks: Buffer[] = []
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => {
      socket.end(bytes)
    })
    socket.on('data', chunk => chunks.push(chunk))
    socket.on('error', () => {})
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')))
  })
}

/** Final answers in what a server has sent on one connection; `1xx` are not. */
export function answersIn(text: string): readonly number[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)]
    .map(([, status]) => Number(status))
    .filter(status => status >= 200)
}

export type Recorder = {
  readonly port: number
  readonly url: string
  /** Every byte that came in, by connection. */
  readonly heard: () => readonly string[]
  /** Every request that came in, read by the letter of RFC 9112. */
  readonly requests: () => readonly RecordedRequest[]
  /** Forgets what came in; on connections that are open it goes on with the next request. */
  readonly forget: () => void
}

export type RecordedRequest = {
  readonly line: string
  readonly fields: readonly string[]
  readonly body: string
  /** What is not as RFC 9112 has it. */
  readonly fault: string | undefined
}

/**
 * An upstream that is no HTTP server: it keeps the bytes as they come and says 200 to every request it can make out,
 * so that nothing is repaired by a parser before a test can see it.
 */
export async function recorder(
  t: Pick<Test, 'teardown'>,
  answer = '{"name":"Rex"}',
): Promise<Recorder> {
  const connections: { bytes: Buffer; answered: number }[] = []
  const open = new Set<Socket>()
  const server = createServer(socket => {
    const connection = { bytes: Buffer.alloc(0), answered: 0 }
    connections.push(connection)
    open.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => open.delete(socket))
    socket.on('data', chunk => {
      connection.bytes = Buffer.concat([connection.bytes, chunk])
      const whole = split(connection.bytes.toString('latin1')).filter(
        ({ fault }) => fault !== 'cut off',
      )
      for (; connection.answered < whole.length; connection.answered++) {
        const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${answer.length}`
        socket.write(`${head}\r\n\r\n${answer}`)
      }
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const heard = () => connections.map(({ bytes }) => bytes.toString('latin1'))
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    heard,
    requests: () => heard().flatMap(bytes => split(bytes)),
    forget() {
      for (const connection of connections) {
        connection.bytes = Buffer.alloc(0)
        connection.answered = 0
      }
    },
  }
}

/**
 * The requests in what was heard on one connection. What cannot be told apart is one request with a fault. Fields behind
 * a body are for those who send them to us; we send none.
 */
export function split(bytes: string, { trailers = false } = {}): RecordedRequest[] {
  const found: RecordedRequest[] = []
  let rest = bytes
  while (rest !== '') {
    const end = rest.indexOf('\r\n\r\n')
    if (end === -1) return [...found, { line: rest, fields: [], body: '', fault: 'cut off' }]
    const [line = '', ...fields] = rest.slice(0, end).split('\r\n')
    rest = rest.slice(end + 4)
    const valueOf = (name: string) =>
      fields
        .filter(field => field.toLowerCase().startsWith(`${name}:`))
        .map(field => field.slice(name.length + 1).trim())
    const [lengths, codings] = [valueOf('content-length'), valueOf('transfer-encoding')]
    const faults = [
      /[\r\n\0]/.test(line + fields.join('')) ? 'bare CR, LF or NUL' : '',
      /^[A-Z]+ \/[\x21-\x7e]* HTTP\/1\.1$/.test(line) ? '' : 'request line',
      fields.every(field => /^[a-z0-9!#$%&'*+.^`|~-]+: ?[^\s].*$/i.test(field)) ? '' : 'field',
      lengths.length + codings.length > 1 ? 'two lengths' : '',
      lengths.every(value => /^\d+$/.test(value)) ? '' : 'length',
      codings.every(value => value === 'chunked') ? '' : 'coding',
    ].filter(fault => fault !== '')
    const body =
      codings.length > 0 ? chunked(rest, trailers) : { size: Number(lengths[0] ?? 0), fault: '' }
    if (body.fault !== '') faults.push(body.fault)
    if (body.size > rest.length) faults.push('cut off')
    found.push({
      line,
      fields,
      body: rest.slice(0, body.size),
      fault: faults.join(', ') || undefined,
    })
    rest = rest.slice(body.size)
  }
  return found
}

function chunked(
  text: string,
  trailers: boolean,
): { readonly size: number; readonly fault: string } {
  let at = 0
  for (;;) {
    const match = /^([0-9a-f]+)\r\n/i.exec(text.slice(at))
    if (match === null) return { size: text.length, fault: at >= text.length ? 'cut off' : 'chunk' }
    const size = Number.parseInt(match[1] ?? '', 16)
    at += match[0].length + size
    if (size === 0 && trailers)
      at += /^(?:[\w-]+:[^\r\n]*\r\n)*/.exec(text.slice(at))?.[0].length ?? 0
    if (text.slice(at, at + 2) !== '\r\n') {
      return { size: text.length, fault: at + 2 > text.length ? 'cut off' : 'chunk' }
    }
    at += 2
    if (size === 0) return { size: at, fault: '' }
  }
}
