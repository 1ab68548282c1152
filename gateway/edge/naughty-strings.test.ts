import { Agent } from 'node:http'
import t from 'tap'
import { toyGateway } from '../gateway.suite.ts'
import { petGateway } from '../upstreams/upstream.suite.ts'
import { recorder } from './edge.suite.ts'

// The kinds of strings that lists of naughty ones are made of (minimaxir/big-list-of-naughty-strings): whatever a
// caller writes in whichever place, it is read as what it is or refused, and is never a 500.

const strings: readonly string[] = [
  ...'undefined undef null NULL (null) nil NIL true false True False TRUE FALSE None hasOwnProperty __proto__ constructor prototype toString valueOf then \\ \\\\ \\\\\\'.split(
    ' ',
  ),
  ...'0 1 1.00 $1.00 1/2 1E2 1E02 1E+02 -1 -1.00 -$1.00 -1/2 -1E2 1/0 0/0 -2147483648/-1 -9223372036854775808/-1 -0 -0.0 +0 0.00 0..0 . 0.0.0 0,00 0,,0 , 0,0,0 0.0/0 1.0/0.0'.split(
    ' ',
  ),
  ...('9'.repeat(96).match(/.{48}/g) as string[]),
  ...'NaN Infinity -Infinity INF 1#INF -1#IND 1#QNAN 0x0 0xffffffff 0xffffffffffffffff 0xabad1dea 1,000.00 1 000.00 1’000.00 01000 08 09 2.2250738585072011e-308 1e309 -1e309 123456789012345678901234567890123456789'.split(
    ' ',
  ),
  ",./;'[]\\-=",
  '<>?:"{}|_+',
  '!@#$%^&*()`~',
  '\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000e\u000f\u0010\u007f',
  '\t\v\f \u0085\u00a0\u1680\u2002\u2003\u2028\u2029\u202f\u205f\u3000',
  '\u00ad\u0600\u061c\u06dd\u070f\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\ufeff',
  '\ufeff',
  '\ufffe',
  '\uffff',
  'Ω≈ç√∫˜µ≤≥÷',
  'åß∂ƒ©˙∆˚¬…æ',
  '田中さんにあげて下さい',
  'ヽ༼ຈل͜ຈ༽ﾉ',
  '(｡◕ ∀ ◕｡)',
  '😍',
  '👩🏽',
  '👨‍🦰 👨🏿‍🦰',
  '👾 🙇 💁 🙅',
  '🇺🇸🇷🇺🇸 🇦🇫🇦🇲🇸',
  '１２３',
  '١٢٣',
  'ثم نفس سقطت',
  'בְּרֵאשִׁית',
  '\u202atest\u202a',
  '\u2066test\u2067',
  'Ṱ̺̺̕o͞ ̷i̲̬͇̪n̝̗v̟',
  '˙ɐnbᴉlɐ ɐuƃɐɯ',
  '𝕋𝕙𝕖 𝓺𝓾𝓲𝓬𝓴',
  'ﬀ ﬁ ﬂ ß İ ı K',
  '\u0130\u0131',
  'i̇',
  '𐐜 𐐔𐐇',
  '\u{10ffff}',
  '\ud800',
  '\udfff',
  'a\ud83d',
  '\0',
  'a\0b',
  '%00',
  '%0a%0d',
  '%',
  '%%',
  '%2',
  '%zz',
  '%c0%80',
  '%u0000',
  '&#0;',
  '&lt;',
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  'javascript:alert(1)//',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=1>',
  "'; alert(1); '",
  '${7*7}',
  '{{7*7}}',
  '#{7*7}',
  '<%= 7*7 %>',
  '$(touch /tmp/x)',
  '`touch /tmp/x`',
  '; ls',
  '| id',
  '&& id',
  '$HOME',
  "$ENV{'HOME'}",
  '%d',
  '%s%s%s%n',
  '%*.*s',
  '{0}',
  '--help',
  '-rf',
  '../../../etc/passwd',
  '..\\..\\windows',
  '/etc/passwd%00',
  'file:///etc/passwd',
  'http://a/%%30%30',
  '1;DROP TABLE users',
  "1'; DROP TABLE users-- 1",
  "' OR 1=1 -- 1",
  "' OR '1'='1",
  "%' AND 1=0 UNION",
  "'; WAITFOR DELAY '0:0:5'--",
  '$where',
  '{"$gt":""}',
  '[object Object]',
  '*)(uid=*',
  '\r\nSet-Cookie: a=b',
  '\r\n\r\nHTTP/1.1 200 OK',
  'a\nb',
  'a\rb',
  '<?xml version="1.0"?><!DOCTYPE foo [<!ENTITY x SYSTEM "file:///etc/passwd">]><foo>&x;</foo>',
  'CON',
  'PRN',
  'COM1',
  'nul',
  'DCC SEND STARTKEYLOGGER 0 0 0',
  '() { 0; }; touch /tmp/x',
  '() { _; } >_[$($())] { touch /tmp/x; }',
  '${jndi:ldap://x/a}',
  "=cmd|'/c calc'!A0",
  '@SUM(1+1)',
  'xn--',
  'a'.repeat(10_000),
  'é'.repeat(3_000),
  '((((((((((((((((((((a',
  '[[[[[[[[',
  '{{{{{{',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
  '1'.repeat(400),
  '-',
  '_',
  '~',
  ' ',
  '',
  '  a  ',
]

t.setTimeout(300_000)
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
t.teardown(() => agent.destroy())

const once = (index: number) => ({ 'idempotency-key': `"naughty-${index}"` })

await t.test('a naughty string is read as it is or refused, wherever it stands', async t => {
  const { ask, calls, logged } = await toyGateway(t)
  const statuses = new Map<number, number>()
  let asked = 0
  const send = async (where: string, text: string, ...request: Parameters<typeof ask>) => {
    const [method, path, options] = request
    const answer = await ask(method, path, { ...options, agent }).catch(
      (error: NodeJS.ErrnoException) => error,
    )
    // Node's client refuses to send some: then there is nothing to see.
    if (answer instanceof Error) {
      if (!answer.code?.startsWith('ERR_'))
        t.fail(`${where} ${JSON.stringify(text)}: ${answer.message}`)
      return undefined
    }
    asked += 1
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    if (answer.status >= 500) t.fail(`${where} ${JSON.stringify(text)}: ${answer.status}`)
    if (answer.status >= 400 && !answer.headers['content-type']?.includes('problem+json')) {
      t.fail(`${where} ${JSON.stringify(text)}: no problem`)
    }
    return answer
  }
  const long = await ask('GET', `/toys/v1/toys/toy-${'a'.repeat(2_000)}`)
  t.equal(long.status, 404, 'a segment that is longer than any name')
  for (const [index, text] of strings.entries()) {
    const whole = text.isWellFormed()
    const encoded = encodeURIComponent(text.toWellFormed())
    const before = calls.length
    await send('path', text, 'GET', `/toys/v1/toys/toy-${encoded}`)
    if (calls.length > before && whole) t.equal(calls.at(-1)?.input.toyId, `toy-${text}`)
    await send('path', text, 'GET', `/toys/v1/${encoded}`)
    for (const name of [
      'name',
      'limit',
      'maxPrice',
      'inStock',
      'tag',
      'size',
      'pipe',
      'made[year]',
      'made[country]',
      encoded,
    ]) {
      const count = calls.length
      await send(`query ${name}`, text, 'GET', `/toys/v1/toys?${name}=${encoded}`)
      if (name === 'name' && calls.length > count && whole) t.equal(calls.at(-1)?.input.name, text)
    }
    await send('query name', text, 'GET', `/toys/v1/toys?made[${encoded}]=1`)
    const field = Buffer.from(text).toString('latin1')
    for (const name of [
      'x-shelf',
      'prefer',
      'accept',
      'accept-language',
      'content-type',
      'content-encoding',
      'if-none-match',
      'traceparent',
      'tracestate',
      'x-correlation-id',
      'cookie',
      'user-agent',
      'x-forwarded-for',
      'crossdock-explain',
      'authorization',
      'x-api-key',
      'dpop',
    ]) {
      await send(name, text, 'GET', '/toys/v1/toys', {
        headers: { [name]: field },
        ...(name === 'x-api-key' && { key: null }),
      })
    }
    await send('idempotency-key', text, 'POST', '/toys/v1/toys', {
      body: { name: 'a', quantity: 1 },
      headers: { 'idempotency-key': field },
    })
    for (const body of [
      { name: text, quantity: 1 },
      { name: 'a', quantity: text },
      { name: 'a', quantity: 1, note: text },
      { name: 'a', quantity: 1, [text]: 1 },
      { name: 'a', quantity: 1, price: { currency: text, amount: text } },
      { name: 'a', quantity: 1, parts: [{ name: text, quantity: 1, note: text }] },
      text,
    ]) {
      const count = calls.length
      const sent =
        typeof body === 'string'
          ? { body, headers: { 'content-type': 'application/json', ...once(index) } }
          : { body, headers: once(index) }
      const answer = await send('body', text, 'POST', '/toys/v1/toys', sent)
      if (answer?.status === 201 && calls.length > count && whole)
        t.strictSame(calls.at(-1)?.input, body)
    }
  }
  t.ok(
    asked > 5_000,
    `${asked} requests: ${[...statuses].map(([status, count]) => `${count} × ${status}`).join(', ')}`,
  )
  t.ok((statuses.get(200) ?? 0) > 500 && (statuses.get(201) ?? 0) > 100)
  t.equal(Object.hasOwn(Object.prototype, 'polluted'), false)
  t.notOk(
    logged().some(({ level }) => Number(level) >= 50),
    'nothing of it is an error of ours',
  )
})

await t.test('a naughty string stays one segment of a path, one value of a query', async t => {
  const upstream = await recorder(t)
  const pets = await petGateway(t, { forward: { url: upstream.url } })
  for (const text of strings) {
    if (!text.isWellFormed() || text.length > 1_000) continue
    const before = upstream.requests().length
    const answer = await pets.ask('GET', `/pets/v1/pets/${encodeURIComponent(text)}`)
    const [request] = upstream.requests().slice(before)
    if (request === undefined) {
      if (answer.status < 400 || answer.status >= 500)
        t.fail(`${JSON.stringify(text)}: ${answer.status}`)
      continue
    }
    const [, target = ''] = request.line.split(' ')
    const [path = ''] = target.split('?')
    const segments = path.split('/')
    if (
      request.fault !== undefined ||
      segments.length !== 5 ||
      decodeURIComponent(segments[4] ?? '') !== text
    ) {
      t.fail(`${JSON.stringify(text)}: ${request.line} ${request.fault}`)
    }
  }
  t.ok(upstream.requests().length > 50, `${upstream.requests().length} came through`)
})
