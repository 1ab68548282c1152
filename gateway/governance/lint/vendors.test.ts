import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { lintContract } from './lint-contract.ts'

// What large vendors publish, with all the oddities that real contracts have. Kept beside this repository.
const vendors = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  '..',
  'shared',
  'corpora',
  'vendor-specs',
)
const skip = existsSync(vendors) ? false : `${vendors} is not there`

t.setTimeout(3_600_000)

await t.test('contracts of vendors', { skip }, async t => {
  const names = readdirSync(vendors, { recursive: true, encoding: 'utf8' }).toSorted()
  let count = 0
  for (const name of names) {
    if (!/\.(json|ya?ml)$/.test(name)) continue
    const text = readFileSync(join(vendors, name), 'utf8')
    const isContract = /^\s*["']?openapi["']?\s*:\s*["']?3\./m.test(text.slice(0, 100_000))
    // The small ones all look alike; each vendor's large ones are what a rule stumbles over.
    if (!isContract || (text.length < 300_000 && count > 12)) continue
    count++
    const startMs = performance.now()
    const report = await lintContract({
      contract: { name, text },
      profile: 'strict',
      knowledge: { day: '2026-11-21' },
      timeoutMs: 600_000,
      memoryMb: 3000,
    })
    const ms = Math.round(performance.now() - startMs)
    if (!report.evaluated) {
      // Documents that refer to files of theirs that are not here.
      t.match(report.reason, /cannot be read|leads nowhere|leads to itself|no OpenAPI/, name)
      continue
    }
    const rules = new Set(report.findings.map(({ rule }) => rule))
    t.comment(
      `${name}: ${Math.round(text.length / 1024)} kB, ${report.findings.length} findings of ${rules.size} rules, score ${report.score}, ${ms} ms`,
    )
    // Nobody else names an owner and an id as we do, and nobody breaks every rule there is.
    t.ok(rules.has('api-id'), `${name} is judged`)
    t.ok(rules.size < 70, `${name}: ${rules.size} rules`)
    t.equal(
      new Set(report.findings.map(({ fingerprint }) => fingerprint)).size,
      report.findings.length,
      `${name}: no two findings have one fingerprint`,
    )
    const lost = report.findings.filter(({ line }) => line === undefined)
    t.same(lost.slice(0, 3), [], `${name}: every finding has a line`)
  }
})
