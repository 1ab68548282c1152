import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createKey, startProduct } from '../measure/product.ts'
import { anything, type Anything } from './anything.ts'

/**
 * Writes every string of https://github.com/minimaxir/big-list-of-naughty-strings wherever a caller may write one:
 *
 *     git clone https://github.com/minimaxir/big-list-of-naughty-strings.git
 *     node bench/corpora/naughty-strings.ts big-list-of-naughty-strings [--no-product]
 *
 * As a segment of a path, a value of a query, a header field and in JSON, of an API with an upstream and of one that answers
 * here; and to the product itself, as every free text of an order and as the name of an application that is given
 * keys. It must come through and be given back as it was sent, or be refused with a problem that says where it stands.
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'no-product': { type: 'boolean' } },
})
const file = join(positionals[0] ?? '', 'blns.json')
if (positionals[0] === undefined || !existsSync(file)) {
  process.stderr.write('usage: node bench/corpora/naughty-strings.ts FOLDER [--no-product]\n')
  process.exit(2)
}
const strings = JSON.parse(readFileSync(file, 'utf8')) as readonly string[]

type Answer = { readonly status: number; readonly type: string; readonly json: unknown }

const counts = { asked: 0, taken: 0, refused: 0 }
let wrong = 0
const fail = (where: string, text: string, what: string) => {
  wrong += 1
  process.stdout.write(`${where}: ${JSON.stringify(text)}: ${what}\n`)
}
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

for (const place of ['forwarded', 'here'] as const) {
  const handler = async (_call: unknown, input: object) => input
  const rig = await anything({
    requestHeaders: ['x-naughty'],
    ...(place === 'here' && { handlerOf: () => handler as never }),
  })
  try {
    for (const text of strings) {
      await asPath(rig, place, text)
      await asQuery(rig, place, text)
      await asHeader(rig, place, text)
      if (place === 'forwarded') await asBody(rig, text)
    }
  } finally {
    await rig.stop()
  }
}
if (options['no-product'] !== true) await toTheProduct()
agent.destroy()
process.stdout.write(
  `${strings.length} strings, ${counts.asked} requests: ${counts.taken} taken, ${counts.refused} refused, ${wrong} wrong\n`,
)
process.exitCode = wrong === 0 ? 0 : 1

async function asPath(rig: Anything, place: string, text: string): Promise<void> {
  const encoded = encodeURIComponent(text)
  const { answer, seen } = await ask(rig, 'path', text, { path: `/corpus/v1/things/${encoded}` })
  if (answer?.status !== 200) return
  const target = place === 'here' ? undefined : (seen?.line.split(' ')[1] ?? '')
  const got =
    target === undefined
      ? (answer.json as { id?: string }).id
      : decodeURIComponent(target.slice('/corpus/v1/things/'.length))
  if (got !== text) fail('path', text, `comes through as ${JSON.stringify(got)}`)
}

async function asQuery(rig: Anything, place: string, text: string): Promise<void> {
  const path = `/corpus/v1/things/a?q=${encodeURIComponent(text)}`
  const { answer, seen } = await ask(rig, 'query', text, { path })
  if (answer?.status !== 200) return
  const got =
    place === 'here'
      ? (answer.json as { q?: string }).q
      : new URL(seen?.line.split(' ')[1] ?? '', 'http://a').searchParams.get('q')
  if (got !== text) fail('query', text, `comes through as ${JSON.stringify(got)}`)
}

async function asHeader(rig: Anything, place: string, text: string): Promise<void> {
  const field = Buffer.from(text).toString('latin1')
  const { answer, seen } = await ask(rig, 'header', text, {
    path: '/corpus/v1/things/a',
    headers: { 'x-naughty': field },
  })
  if (answer?.status !== 200) return
  // What is answered here is not told of fields; spaces around it are none of it.
  if (place === 'here') return
  const sent = field.replaceAll(/^[ \t]+|[ \t]+$/g, '')
  const got = seen?.fields.find(one => /^x-naughty:/i.test(one))?.replace(/^[^:]*: ?/, '')
  if ((got ?? '') !== sent) fail('header', text, `comes through as ${JSON.stringify(got)}`)
}

async function asBody(rig: Anything, text: string): Promise<void> {
  const body = JSON.stringify({ text, [text]: text })
  const { answer, seen } = await ask(rig, 'body', text, {
    method: 'POST',
    path: '/corpus/v1/things/a',
    body,
  })
  const got = Buffer.from(seen?.body ?? '', 'latin1').toString()
  if (answer?.status === 200 && got !== body) fail('body', text, `comes through as ${got}`)
}

type Asked = {
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

async function ask({ port, key, upstream }: Anything, where: string, text: string, asked: Asked) {
  upstream.forget()
  const answer = await send(`http://127.0.0.1:${port}`, key, asked)
  judge(where, text, answer)
  return { answer, seen: upstream.requests()[0] }
}

/** Undefined for what Node's client does not send. */
function send(
  url: string,
  key: string,
  { method = 'GET', path, headers, body }: Asked,
): Promise<Answer | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const fields = {
      'x-api-key': key,
      ...(body !== undefined && {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      }),
      ...headers,
    }
    try {
      const sent = request({ hostname, port, method, path, headers: fields, agent }, answer => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            type: answer.headers['content-type'] ?? '',
            json: toJson(Buffer.concat(chunks).toString()),
          }),
        )
      })
      sent.on('error', reject)
      sent.end(body)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_') === true) resolve(undefined)
      else throw error
    }
  })
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function judge(where: string, text: string, answer: Answer | undefined): void {
  if (answer === undefined) return
  const { status, type, json } = answer
  counts.asked += 1
  counts[status < 300 ? 'taken' : 'refused'] += 1
  if (status < 300) return
  if (status >= 500 || status < 400) fail(where, text, `is answered ${status}`)
  if (!type.includes('problem+json')) fail(where, text, `is refused with ${type}`)
  const { errors = [] } = json as { errors?: readonly { pointer?: string }[] }
  if (status === 400 && errors.every(({ pointer }) => pointer === undefined)) {
    fail(where, text, `is refused and not where: ${JSON.stringify(json)}`)
  }
}

async function toTheProduct(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-naughty-'))
  const product = await startProduct(folder)
  try {
    const url = product.baseUrl
    const shopper = await createKey(product, 'storefront')
    const operator = await createKey(product, 'operator')
    for (const text of strings) {
      await asOrder(url, shopper, text)
      await asName(url, operator, text)
    }
  } finally {
    await product.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function asOrder(url: string, key: string, text: string): Promise<void> {
  const address = {
    name: text,
    company: text,
    lines: [text],
    locality: text,
    region: text,
    raw: text,
    country: 'DE',
  }
  const answer = await send(url, key, {
    method: 'POST',
    path: '/storefront/v1/orders',
    headers: { 'idempotency-key': `"${randomUUID()}"` },
    body: JSON.stringify({
      orderNumber: text,
      email: 'ada@example.com',
      name: text,
      customerId: text,
      currency: 'EUR',
      items: [{ sku: 'MUG-WHITE', quantity: 1 }],
      delivery: { method: 'ship', address },
      note: text,
      paymentToken: 'tok_visa',
    }),
  })
  judge('order', text, answer)
  if (answer === undefined || answer.status >= 300) return
  const { orderId } = answer.json as { orderId: string }
  const read = await send(url, key, { path: `/storefront/v1/orders/${orderId}` })
  judge('order read', text, read)
  const { orderNumber, delivery } = (read?.json ?? {}) as {
    orderNumber?: string
    delivery?: { address?: object }
  }
  const got = JSON.stringify({ orderNumber, address: sorted(delivery?.address) })
  const wanted = JSON.stringify({ orderNumber: text, address: sorted(address) })
  if (got !== wanted) fail('order', text, `is given back as ${got}`)
}

async function asName(url: string, key: string, text: string): Promise<void> {
  const answer = await send(url, key, {
    method: 'POST',
    path: '/platform/v1/applications',
    body: JSON.stringify({ name: text, audience: 'storefront' }),
  })
  judge('name', text, answer)
  if (answer === undefined || answer.status >= 300) return
  const { id } = answer.json as { id: string }
  const read = await send(url, key, { path: `/platform/v1/applications/${id}` })
  const { name } = (read?.json ?? {}) as { name?: string }
  if (name !== text) fail('name', text, `is given back as ${JSON.stringify(name)}`)
}

function sorted(value: object | undefined): object {
  return Object.fromEntries(Object.entries(value ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
