import t from 'tap'
import { signWebhook, verifyStandardWebhook } from './standard-webhooks.ts'

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const body = Buffer.from('{"test": 2432232314}')
const now = () => Math.floor(Date.now() / 1_000)

function signed({ id = 'msg_1', timestamp = now(), by = secret } = {}) {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signWebhook(by, { id, timestamp, body }),
  }
}

await t.test('signs as the standard’s own example does', async t => {
  // https://github.com/standard-webhooks/standard-webhooks/blob/main/libraries/javascript/src/index.test.ts
  const signature = signWebhook(secret, {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: 1614265330,
    body,
  })
  t.equal(signature, 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})

await t.test('takes what was signed a short while ago', async t => {
  t.doesNotThrow(() => verifyStandardWebhook(signed(), body, { secrets: [secret] }))
  const early = signed({ timestamp: now() - 290 })
  t.doesNotThrow(() => verifyStandardWebhook(early, body, { secrets: [secret] }))
})

await t.test('takes either secret while one replaces another, and either signature', async t => {
  const other = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'
  const headers = signed({ by: other })
  t.doesNotThrow(() => verifyStandardWebhook(headers, body, { secrets: [secret, other] }))
  const both = {
    ...headers,
    'webhook-signature': `v1a,xx v1,AAAA ${headers['webhook-signature']}`,
  }
  t.doesNotThrow(() => verifyStandardWebhook(both, body, { secrets: [other] }))
})

await t.test('refuses everything else alike', async t => {
  const good = signed()
  const wrong: Record<string, [Record<string, string | undefined>, Uint8Array]> = {
    'another body': [good, Buffer.from('{"test": 1}')],
    'another id': [{ ...good, 'webhook-id': 'msg_2' }, body],
    'another secret': [signed({ by: 'whsec_AAAA' }), body],
    'an old one': [signed({ timestamp: now() - 310 }), body],
    'one from the future': [signed({ timestamp: now() + 310 }), body],
    'another time': [{ ...good, 'webhook-timestamp': String(now() - 5) }, body],
    'no time': [{ ...good, 'webhook-timestamp': 'soon' }, body],
    'a signature of another length': [{ ...good, 'webhook-signature': 'v1,AAAA' }, body],
    'another version': [
      { ...good, 'webhook-signature': good['webhook-signature'].replace('v1,', 'v2,') },
      body,
    ],
    'no signature': [{ ...good, 'webhook-signature': undefined }, body],
    'nothing at all': [{}, body],
  }
  for (const [what, [headers, bytes]] of Object.entries(wrong)) {
    const verify = () => verifyStandardWebhook(headers, bytes, { secrets: [secret] })
    t.throws(verify, { code: 'unauthenticated' }, what)
  }
})
