import t from 'tap'
import type { GuardedAnswer, GuardedRequest } from '../outbound/guarded-fetch.ts'
import { pauseAfter, retryAfter } from './retry.ts'
import { isRefused, isTaken, sendEvent } from './send-event.ts'
import { readWebhookPolicy } from './webhook-policy.ts'
import { isSigned } from './receiver.suite.ts'

const secrets = ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD']

async function sent(answer: Partial<GuardedAnswer>) {
  let asked: GuardedRequest = {}
  const send = async (_url: string, options: GuardedRequest = {}) => {
    asked = options
    return { status: 200, headers: {}, body: Buffer.alloc(0), ...answer }
  }
  const result = await sendEvent(
    { send },
    {
      url: 'https://a.example/',
      id: 'evt_1',
      body: { a: 'ü' },
      secrets,
      headers: { 'X-Own': 'tok3n-tok3n' },
    },
  )
  return { result, asked }
}

await t.test('both secrets sign the bytes that are sent', async t => {
  const { asked } = await sent({})
  const received = { headers: asked.headers ?? {}, text: String(asked.body) } as never
  for (const secret of secrets) t.ok(isSigned(received, secret))
  t.notOk(isSigned(received, 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'))
  t.match(asked, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'X-Own': 'tok3n-tok3n' },
  })
})

await t.test(
  'any 2xx is taken, nothing else; a refusal is told from a receiver that is not itself',
  async t => {
    for (const status of [200, 201, 202, 204, 299]) t.ok(isTaken((await sent({ status })).result))
    for (const status of [199, 300, 304, 400, 410, 500])
      t.notOk(isTaken((await sent({ status })).result))
    for (const status of [400, 409, 413, 422]) t.ok(isRefused((await sent({ status })).result))
    for (const status of [401, 404, 408, 429, 500, 503])
      t.notOk(isRefused((await sent({ status })).result))
  },
)

await t.test('how long to wait is read in both forms, and only where it means that', async t => {
  const waits = async (status: number, field: string) =>
    (await sent({ status, headers: { 'retry-after': field } })).result.retryAfterSeconds
  t.equal(await waits(429, '120'), 120)
  const date = new Date(Date.now() + 60_000).toUTCString()
  t.ok(Math.abs(((await waits(503, date)) ?? 0) - 60) <= 2)
  t.equal(await waits(503, new Date(0).toUTCString()), 0)
  t.equal(await waits(429, 'soon'), undefined)
  t.equal(await waits(500, '120'), undefined)
})

await t.test('of an answer its beginning is kept, without what is secret or personal', async t => {
  const body = Buffer.from(
    `\u0000${secrets[0]} tok3n-tok3n ada@example.com 4111 1111 1111 1111 Bearer x.y.z ${'a'.repeat(5_000)}`,
  )
  const { answer = '' } = (await sent({ body })).result
  t.match(answer, /^\[removed\] \[removed\] \[removed\] \[removed\] Bearer \[removed\] a+$/)
  t.equal(answer.length, 500)
  // At the edge of what is kept, too.
  const edge = Buffer.from(`${'a'.repeat(480)}${secrets[0]}`)
  t.notMatch((await sent({ body: edge })).result.answer, 'whsec')
})

await t.test('it is tried for three days, with growing pauses that are not all alike', t => {
  const policy = readWebhookPolicy('/no/such/file')
  const steps = policy.retryAfterSeconds.map(
    (_, index) => retryAfter(policy, index + 1, () => 0.5) ?? 0,
  )
  const days = steps.reduce((sum, step) => sum + step, 0) / 86_400
  t.ok(days > 2.8 && days < 3.2, `${days} days`)
  t.ok(steps.every((step, index) => index === 0 || step >= (steps[index - 1] ?? 0)))
  t.equal(retryAfter(policy, steps.length + 1), undefined)
  t.equal(
    retryAfter(policy, 1, () => 0),
    4,
  )
  t.ok(Math.abs((retryAfter(policy, 1, () => 0.999_999) ?? 0) - 6) < 0.01)
  t.equal(pauseAfter(policy, 4), 0)
  t.equal(
    pauseAfter(policy, 5, () => 0.5),
    1,
  )
  t.equal(
    pauseAfter(policy, 1_000, () => 0.5),
    300,
  )
  t.end()
})
