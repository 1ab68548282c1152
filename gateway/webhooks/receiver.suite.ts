import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'

/** What a partner's receiver was sent. */
export type Received = {
  readonly headers: IncomingHttpHeaders
  readonly text: string
  readonly event: {
    readonly id: string
    readonly type: string
    readonly subject: string
    readonly sequence: string
    readonly data?: Readonly<Record<string, unknown>>
  }
  readonly atMs: number
}

export type Receiver = {
  readonly url: string
  readonly received: Received[]
  /** How it answers from now on. Default: 204. */
  answer: (received: Received, response: ServerResponse) => unknown
}

/** A partner's receiver, over HTTP on this machine. */
export async function receiver(t: Pick<Test, 'teardown'>): Promise<Receiver> {
  const received: Received[] = []
  const one: { answer: Receiver['answer'] } = {
    answer: (_received, response) => response.writeHead(204).end(),
  }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString()
      const event = JSON.parse(text) as Received['event']
      const all = { headers: request.headers, text, event, atMs: performance.now() }
      received.push(all)
      one.answer(all, response)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return Object.assign(one, { url: `http://127.0.0.1:${port}/crossdock?feed=1`, received })
}

/**
 * Verifies as https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md says, written without a
 * look at what signs here.
 */
export function isSigned({ headers, text }: Received, secret: string): boolean {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${text}`
  const expected = createHmac('sha256', key).update(signed).digest()
  const age = Math.abs(Date.now() / 1_000 - Number(headers['webhook-timestamp']))
  return (
    age < 300 &&
    String(headers['webhook-signature'])
      .split(' ')
      .some(part => {
        const [version, signature = ''] = part.split(',')
        const given = Buffer.from(signature, 'base64')
        return version === 'v1' && given.length === 32 && timingSafeEqual(given, expected)
      })
  )
}
