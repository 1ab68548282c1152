import t from 'tap'
import { slowness } from './pattern-safety.ts'

await t.test('what can be matched in many ways is slow, and said to be', t => {
  const slow: readonly [string, RegExp][] = [
    ['^(a+)+$', /two ways/],
    ['^(a*)*$', /two ways/],
    ['^(a|a)*$', /two ways/],
    ['^(a|ab|b)*$', /two ways/],
    ['^(a?b?)*$', /two ways/],
    ['^([a-zA-Z0-9]+\\.?)+@x$', /two ways/],
    ['^(\\w+\\s?)*$', /two ways/],
    ['^(\\w{1,20}\\s?){1,10}$', /two ways/],
    ['^(a?){30}a{30}$', /two ways/],
    ['^((a|ab|b){12}){12}$', /two ways/],
    ['^(?:.*)*x$', /two ways/],
    ['^(?=(a+)+$)b', /two ways/],
    ['^(?<word>[^,]*,?)*$', /two ways/],
    ['(x+x+)+y', /two ways/],
    ['^\\s*(.*)\\s*$', /share a text/],
    ['^.*.*=.*$', /share a text/],
    ['\\s+$', /share a text/],
    ['[a-z]+@', /share a text/],
    ['^[\\w.]+[\\w-]+@$', /share a text/],
    ['^\\d{0,99}\\d{0,99}\\d{0,99}\\d{0,99}$', /share a text/],
    ['^(a)\\1$', /refers back/],
  ]
  for (const [pattern, reason] of slow) t.match(slowness(pattern), reason, pattern)
  t.end()
})

await t.test('what can be matched in one way is not', t => {
  const quick = [
    '',
    '^$',
    'abc',
    '\\d+',
    '.*',
    '^[a-z0-9]+(-[a-z0-9]+)*$',
    '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}$',
    '^(0|[1-9][0-9]{0,15})(\\.[0-9]{1,6})?$',
    '^\\S(.*\\S)?$',
    '^([01]?\\d?|2[0-4]\\d|25[0-5])(\\.([01]?\\d?|2[0-4]\\d|25[0-5])){3}$',
    '^[A-Z]{2}(?:[ ]?[A-Z0-9]){11,30}$',
    '^\\p{Lu}\\u{1F600}[\\]\\-a]{2}$',
    '^(?!.*--)[a-z-]{1,40}$',
    '^(\\d{3}-){3}\\d{4}$',
    '^\\d{0,64}\\d{0,64}$',
    '^"(?:[^"\\\\]|\\\\.)*"$',
  ]
  for (const pattern of quick) t.equal(slowness(pattern), undefined, pattern)
  t.end()
})

await t.test('a text that is bounded may be matched with loops that share it', t => {
  t.equal(slowness('^\\s*(.*)\\s*$', 200), undefined)
  t.equal(slowness('[a-z]+@', 200), undefined)
  t.match(slowness('^(a+)+$', 200), /two ways/, 'but not in exponentially many ways')
  t.end()
})

await t.test('an expression is judged quickly, or refused', t => {
  const startedAtMs = performance.now()
  t.match(slowness(`^(${'[a-z]+[0-9]+,'.repeat(200)})*$`), /too large/)
  t.match(slowness(`^${'(a?){1,9}'.repeat(1_000)}$`), /too large|two ways/)
  t.ok(performance.now() - startedAtMs < 20_000)
  t.end()
})
