import t from 'tap'
import { formats, formatWords, numberFormats } from './formats.ts'

const cases: Record<string, { right: string[]; wrong: string[] }> = {
  'date-time': {
    right: [
      '2026-11-21T09:30:00Z',
      '2024-02-29T23:59:59.123456789+14:00',
      '0001-01-01T00:00:00-00:00',
    ],
    wrong: [
      '2026-11-21',
      '2026-11-21T09:30Z',
      '2026-11-21 09:30:00Z',
      '2026-11-21t09:30:00z',
      '2026-11-21T09:30:00',
      '2026-02-29T00:00:00Z',
      '2026-11-21T24:00:00Z',
      '2016-12-31T23:59:60Z',
      '2026-11-21T09:30:00+24:00',
      '2026-11-21T09:30:00.Z',
      '２０２６-11-21T09:30:00Z',
    ],
  },
  date: {
    right: ['2024-02-29', '2000-02-29'],
    wrong: ['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-1-1'],
  },
  email: {
    right: ['ada@example.com', 'a.b+c@sub.example.co', "o'neil@example.org", 'ünï@exämple.de'],
    wrong: [
      'ada',
      '@example.com',
      'ada@',
      'a b@example.com',
      'ada@localhost',
      '.a@example.com',
      'a@-x.com',
      'a@b@c',
      `${'a'.repeat(65)}@example.com`,
    ],
  },
  uuid: {
    right: ['8e03978e-40d5-43e8-bc93-6894a57f9324'],
    wrong: ['urn:uuid:8e03978e-40d5-43e8-bc93-6894a57f9324', '8e03978e40d543e8bc936894a57f9324'],
  },
  uri: { right: ['https://example.com/a?b=c#d'], wrong: ['/a', 'http://a b', '://x'] },
  'uri-reference': { right: ['/a/b', '?x', 'https://example.com'], wrong: ['a b', '\\x'] },
  hostname: { right: ['example.com'], wrong: ['-a.com', 'a_b.com '] },
  ipv4: { right: ['127.0.0.1'], wrong: ['127.0.0.256', '127.1'] },
  ipv6: { right: ['::1'], wrong: ['::g', '1:2'] },
  'uri-template': {
    right: ['/orders/{orderId}{?limit,after*}', '{a.b}'],
    wrong: ['/orders/{', '{a b}', '{{a}}'],
  },
  iri: { right: ['https://exämple.de/ä?ö#ü'], wrong: ['/ä', 'http://a b'] },
  'iri-reference': { right: ['/ä', '?ö'], wrong: ['a b', '\\x'] },
  'idn-hostname': {
    right: ['exämple.de', '例え.jp', 'example.com', 'xn--exmple-cua.de'],
    wrong: ['-ä.de', 'ä_.de', 'Ä.de', 'aא.com', 'xn--X.de', `${'ä'.repeat(60)}.de`],
  },
  'idn-email': { right: ['ünï@exämple.de'], wrong: ['ünï', 'a b@exämple.de'] },
  time: {
    right: ['09:30:00Z', '09:30:00.123+05:30', '23:59:60Z', '22:59:60-01:00'],
    wrong: ['09:30Z', '09:30:00', '24:00:00Z', '22:59:60Z', '09:30:00+24:00'],
  },
  duration: {
    right: ['P1DT12H', 'PT5H', 'P4W', 'P1Y2M3D'],
    wrong: ['P', 'PT', 'P1Y2D', 'P1W2D', '1D', 'P1.5D'],
  },
  regex: { right: ['^[a-z]+$', '\\p{L}'], wrong: ['(', '[z-a]', '\\a'] },
  'json-pointer': { right: ['', '/a~1b/0'], wrong: ['a', '/~2'] },
  'relative-json-pointer': { right: ['0', '1/sku', '2#'], wrong: ['/a', '-1', '01/a'] },
  decimal: { right: ['0', '-12.50', '0.0001'], wrong: ['1.', '.5', '01', '1e3', '-0.00', '1,5'] },
  quantity: { right: ['0', '2', '1.250'], wrong: ['-1', '1.2345678', '1 kg', ''] },
  byte: { right: ['', 'aGk=', 'aGk_'], wrong: ['a', 'aGk', '===='] },
  binary: { right: ['\u0000'], wrong: [] },
  password: { right: [''], wrong: [] },
  currency: { right: ['EUR', 'JPY'], wrong: ['eur', 'XXX', 'EURO'] },
  country: { right: ['DE', 'XK'], wrong: ['de', 'UK', 'ZZ'] },
  gtin: { right: ['4006381333931'], wrong: ['4006381333932', '123'] },
  gln: { right: ['4012345000009'], wrong: ['4012345000008', '04012345000009'] },
}

await t.test('each format takes what its standard has and nothing else', t => {
  for (const [name, { right, wrong }] of Object.entries(cases)) {
    for (const text of right) t.ok(formats[name]?.(text), `${name}: ${text}`)
    for (const text of wrong) t.notOk(formats[name]?.(text), `${name}: not ${text}`)
  }
  t.end()
})

await t.test('each format is tested here, and is put in words for the sender', t => {
  t.same(Object.keys(cases).toSorted(), Object.keys(formats).toSorted())
  t.same(Object.keys(formatWords).toSorted(), Object.keys(formats).toSorted())
  t.end()
})

await t.test('an instant that passes can be held by a Date', t => {
  for (const text of cases['date-time']?.right ?? []) t.notOk(Number.isNaN(Date.parse(text)), text)
  t.end()
})

await t.test('a number fits the size its format names', t => {
  const kept: Record<string, [number[], number[]]> = {
    int32: [
      [0, 2 ** 31 - 1, -(2 ** 31)],
      [2 ** 31, -(2 ** 31) - 1, 0.5],
    ],
    int64: [
      [0, 2 ** 53 - 1],
      [2 ** 53, 0.5],
    ],
    float: [[0.5], [Infinity]],
    double: [[0.5], [NaN]],
  }
  t.same(Object.keys(kept), Object.keys(numberFormats))
  for (const [name, [right, wrong]] of Object.entries(kept)) {
    for (const value of right) t.ok(numberFormats[name]?.(value), `${name}: ${value}`)
    for (const value of wrong) t.notOk(numberFormats[name]?.(value), `${name}: not ${value}`)
  }
  t.end()
})
