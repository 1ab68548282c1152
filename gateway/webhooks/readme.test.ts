import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import t from 'tap'
import { temporaryFolder } from '../host/fixtures/temporary-folder.ts'
import type { GuardedRequest } from '../outbound/guarded-fetch.ts'
import { sendEvent } from './send-event.ts'

type Snippet = {
  readonly isOurs: (headers: object, body: string | Buffer, secret: string) => boolean
}

await t.test('the snippet of the README takes what is signed here, and nothing else', async t => {
  const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(readme) ?? []
  const file = join(temporaryFolder(t), 'verify.mjs')
  writeFileSync(file, code)
  const { isOurs } = (await import(pathToFileURL(file).href)) as Snippet

  const old = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const secret = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'
  let asked: GuardedRequest = {}
  const send = async (_url: string, options: GuardedRequest = {}) => {
    asked = options
    return { status: 204, headers: {}, body: Buffer.alloc(0) }
  }
  const sending = { url: 'https://a.example/', id: 'evt_1', body: { a: 'ü' }, headers: {} }
  await sendEvent({ send }, { ...sending, secrets: [secret, old] })
  const { headers = {}, body = '' } = asked
  t.ok(isOurs(headers, body, secret))
  t.ok(isOurs(headers, Buffer.from(body), old))
  t.notOk(isOurs(headers, `${String(body)} `, secret))
  t.notOk(isOurs(headers, body, 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'))
  t.notOk(isOurs({ ...headers, 'webhook-id': 'evt_2' }, body, secret))
  const stale = String(Number(headers['webhook-timestamp']) - 400)
  t.notOk(isOurs({ ...headers, 'webhook-timestamp': stale }, body, secret))
  t.notOk(isOurs({ ...headers, 'webhook-timestamp': 'now' }, body, secret))
  t.notOk(isOurs({}, body, secret))
})
