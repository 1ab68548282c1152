import t from 'tap'
import { formats, formatWords } from './formats.ts'

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
  currency: { right: ['EUR', 'JPY'], wrong: ['eur', 'XXX', 'EURO'] },
  country: { right: ['DE', 'XK'], wrong: ['de', 'UK', 'ZZ'] },
  gtin: { right: ['4006381333931'], wrong: ['4006381333932', '123'] },
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
