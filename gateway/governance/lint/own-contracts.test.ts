import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import t from 'tap'
import { readBaseline } from './baseline.ts'
import { lintJob } from './process/lint-job.ts'
import { productKnowledge } from './product-knowledge.ts'
import { rulesetFolder } from './profiles.ts'

// What we ask of others we keep. What cannot be mended without breaking someone stands in policies/ruleset/baseline.json.

t.setTimeout(400_000)

const openapi = join(import.meta.dirname, '..', '..', '..', 'openapi')
const baseline = readBaseline(join(rulesetFolder, 'baseline.json'))

for (const source of globSync('{experience,process,system,platform}/*.yaml', {
  cwd: openapi,
}).toSorted()) {
  const name = basename(source, '.yaml')
  await t.test(`${name} keeps the rules of its profile`, async t => {
    const file = `openapi/generated/${name}.json`
    const text = readFileSync(join(openapi, 'generated', `${name}.json`), 'utf8')
    const report = await lintJob(
      { contract: { name: file, text }, knowledge: productKnowledge('2026-11-21') },
      () => undefined,
    )
    if (!report.evaluated) throw new Error(report.reason)
    const errors = report.findings.filter(({ level }) => level === 'error')
    const known = new Set(baseline[file]?.map(({ fingerprint }) => fingerprint))
    const fresh = errors.filter(({ fingerprint }) => !known.has(fingerprint))
    t.same(
      fresh.map(({ rule, pointer, text: said }) => `${rule} ${pointer} ${said}`),
      [],
    )
    const found = new Set(errors.map(({ fingerprint }) => fingerprint))
    const gone = baseline[file]?.filter(({ fingerprint }) => !found.has(fingerprint)) ?? []
    t.same(gone, [], 'what was mended is no longer in the baseline')
  })
}
