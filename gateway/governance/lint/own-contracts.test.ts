import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import t from 'tap'
import { toContract } from '../../../openapi/contract.ts'
import { readPlans } from '../../plans.ts'
import { policyFacts } from '../registry/policy-facts.ts'
import { readBaseline } from './baseline.ts'
import { lintJob } from './process/lint-job.ts'
import { productKnowledge } from './product-knowledge.ts'
import { rulesetFolder } from './profiles.ts'

// What we ask of others we keep. What cannot be mended without breaking someone stands in policies/ruleset/baseline.json.

t.setTimeout(400_000)

const openapi = join(import.meta.dirname, '..', '..', '..', 'openapi')
const policyFolder = join(openapi, '..', 'policies')
const baseline = readBaseline(join(rulesetFolder, 'baseline.json'))

/** What the policies that are shipped do with an API of ours. */
function servedBy(name: string, text: string) {
  const plain = name.replace(/\.v\d+$/, '')
  const file = [`${plain}-api.yaml`, `${plain}.yaml`].find(one =>
    existsSync(join(policyFolder, one)),
  )
  return policyFacts({
    contract: toContract(name, text),
    list: readFileSync(join(policyFolder, file ?? ''), 'utf8'),
    plans: readPlans(join(policyFolder, 'plans.yaml')),
    others: [],
  })
}

for (const source of globSync('{experience,process,system,platform}/*.yaml', {
  cwd: openapi,
}).toSorted()) {
  const name = basename(source, '.yaml')
  await t.test(`${name} keeps the rules of its profile`, async t => {
    const file = `openapi/generated/${name}.json`
    const text = readFileSync(join(openapi, 'generated', `${name}.json`), 'utf8')
    const policies = source.startsWith('system') ? undefined : servedBy(name, text)
    const knowledge = { ...productKnowledge('2026-11-21'), ...(policies && { policies }) }
    const report = await lintJob({ contract: { name: file, text }, knowledge }, () => undefined)
    if (!report.evaluated) throw new Error(report.reason)
    if (policies) t.notOk(report.notChecked?.includes('policy-matches-contract'))
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
