import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { parse } from 'yaml'
import { nativeRules } from './native/index.ts'
import { lintJob } from './process/lint-job.ts'
import { profiles, rulesetFolder } from './profiles.ts'
import { exampleContract } from './rules/example.ts'
import { findings } from './rules.suite.ts'
import { rulePages } from './rules/index.ts'

t.setTimeout(300_000)

const spectralRules = (
  parse(readFileSync(join(rulesetFolder, 'retail.yaml'), 'utf8')) as {
    rules: Record<string, { severity: string }>
  }
).rules

await t.test('each rule has a page, and each page a rule', t => {
  const rules = [...Object.keys(spectralRules), ...nativeRules.map(({ id }) => id)]
  t.same(rules.toSorted(), [...rulePages.keys()].toSorted())
  t.equal(new Set(rules).size, rules.length, 'no rule is checked in two ways')
  for (const { id, level, why, fix, title } of rulePages.values()) {
    t.ok(title && why.length > 10 && fix.length > 10, `${id} says why and what to do`)
    const said = spectralRules[id]?.severity
    if (said !== undefined) t.equal(said, level, `${id}: the level of the page is that of the rule`)
  }
  t.end()
})

await t.test('the base contract keeps every rule', async t => {
  for (const profile of profiles) t.same(await findings({}, {}, profile), [], profile)
})

for (const page of rulePages.values())
  await t.test(page.id, async t => {
    const { id, bad, good = {}, known = {}, level } = page
    const found = await findings(bad, known)
    const own = found.filter(({ rule }) => rule === id)
    t.ok(own.length > 0, 'the bad example is found')
    for (const finding of own) {
      t.equal(finding.level, level)
      t.equal(finding.fix, page.fix)
      t.equal(finding.documentation, `/docs/rules/${id}`)
      t.ok(finding.line, 'it has a line')
    }
    t.notOk(
      (await findings(good, {})).some(({ rule }) => rule === id),
      'the good one is not',
    )
  })

await t.test('names in snake_case are a choice', async t => {
  const names = {
    '/components/schemas/Order/properties/gift_note': { type: 'string', description: 'Words.' },
  }
  const rulesOf = async (naming: string | undefined) =>
    (await findings(names, {}, 'strict', naming)).map(({ rule, pointer }) => `${rule} ${pointer}`)
  t.ok(
    (await rulesOf(undefined)).includes(
      'property-style /components/schemas/Order/properties/gift_note',
    ),
  )
  const snake = await rulesOf('snake')
  t.notOk(snake.includes('property-style /components/schemas/Order/properties/gift_note'))
  t.ok(snake.includes('property-style /components/schemas/Order/properties/orderId'))
})

await t.test('what is not known is not kept', async t => {
  const report = await lintJob(
    {
      contract: { name: 'orders.json', text: JSON.stringify(exampleContract({})) },
      profile: 'strict',
      knowledge: { day: '2026-11-21' },
    },
    () => undefined,
  )
  t.ok(report.evaluated && report.notChecked?.includes('owner-known'))
})
