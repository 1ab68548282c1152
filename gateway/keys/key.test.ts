import crypto, { createHmac, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { hashKey, isKey, keyPattern, newKey, parseKey } from './key.ts'
import { keyPeppers } from './pepper.ts'

const pepper = { id: 'a', secret: randomBytes(32) }

await t.test(
  'a key reads back as what it was made as, and is found by the published pattern',
  async t => {
    for (const environment of ['live', 'test'] as const) {
      const key = newKey(environment)
      t.match(key.text, new RegExp(`^xd_${environment}_${key.id}_[a-z2-7]{32}_[0-9a-f]{8}$`))
      t.strictSame(parseKey(key.text), key)
      t.match(`curl -H "X-API-Key: ${key.text}"`, keyPattern)
    }
    t.equal(new Set(Array.from({ length: 1000 }, () => newKey('test').text)).size, 1000)
  },
)

await t.test('one wrong character anywhere is refused without a look-up', async t => {
  const { text } = newKey('test')
  for (let at = 0; at < text.length; at++) {
    const other = text[at] === 'a' ? 'b' : 'a'
    t.equal(parseKey(text.slice(0, at) + other + text.slice(at + 1)), undefined, `at ${at}`)
  }
  for (const wrong of [
    '',
    'xd_test',
    ` ${text}`,
    `${text} `,
    `${text}\n`,
    text.replace('test', 'prod'),
  ]) {
    t.equal(parseKey(wrong), undefined, JSON.stringify(wrong))
  }
})

await t.test(
  'what is kept is HMAC-SHA-256 of the whole key, and checks only with its pepper',
  async t => {
    const key = newKey('live')
    const kept = hashKey(key, pepper)
    t.strictSame(kept, createHmac('sha256', pepper.secret).update(key.text).digest())
    t.ok(isKey(key, kept, pepper))
    t.notOk(isKey(newKey('live'), kept, pepper))
    t.notOk(isKey(key, kept, { id: 'b', secret: randomBytes(32) }))
    t.notOk(isKey(key, kept.subarray(1), pepper))
    const long = { id: 'long', secret: randomBytes(100) }
    t.strictSame(hashKey(key, long), createHmac('sha256', long.secret).update(key.text).digest())
  },
)

await t.test('hashes are compared in constant time, a near miss like a far one', async t => {
  const { timingSafeEqual } = crypto
  const compared: boolean[] = []
  t.capture(crypto, 'timingSafeEqual', (a: Buffer, b: Buffer) => {
    compared.push(timingSafeEqual(a, b))
    return compared.at(-1) === true
  })
  syncBuiltinESMExports()
  t.teardown(() => syncBuiltinESMExports())
  const key = newKey('live')
  const kept = hashKey(key, pepper)
  const near = Buffer.from(kept)
  near[31] = (near[31] ?? 0) ^ 1
  for (const other of [near, Buffer.alloc(32), kept]) isKey(key, other, pepper)
  t.strictSame(compared, [false, false, true])
})

await t.test(
  'without a configured pepper one is made, kept for its owner only, and found again',
  async t => {
    const data = mkdtempSync(join(tmpdir(), 'crossdock-pepper-'))
    t.teardown(() => rmSync(data, { recursive: true }))
    const [made] = keyPeppers({ keyPeppers: [], data: join(data, 'new') })
    t.equal(made?.secret.length, 32)
    t.equal(statSync(join(data, 'new', 'key-pepper')).mode & 0o777, 0o600)
    t.strictSame(keyPeppers({ keyPeppers: [], data: join(data, 'new') }), [made])
    t.strictSame(keyPeppers({ keyPeppers: [pepper], data: join(data, 'none') }), [pepper])

    const file = join(data, 'new', 'key-pepper')
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 20))
    t.throws(
      () => keyPeppers({ keyPeppers: [], data: join(data, 'new') }),
      /does not hold a pepper/,
    )
  },
)
