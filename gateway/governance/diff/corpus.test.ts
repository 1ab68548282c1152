import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { readContract } from './contract-file.ts'
import { diffContracts } from './diff-contracts.ts'
import { rules } from './rules.ts'

// Change cases of oasdiff (Apache-2.0): what each pair of contracts should be judged. Data of others, kept beside
// this repository and never in it.
const corpus = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'corpora', 'oasdiff')
const skip = existsSync(corpus) ? false : `${corpus} is not there`

type Case = {
  readonly id: string
  readonly base: string
  readonly revision: string
  readonly breaking: boolean
  readonly expected: readonly { readonly id: string; readonly level: string }[]
}

type Known = { readonly id: string; readonly level: string; readonly direction: string }

await t.test('the verdicts and rule ids of the corpus', { skip }, async t => {
  const { cases, meta } = read<{ cases: readonly Case[]; meta: { generatedOn: string } }>(
    'cases.json',
  )
  // Many sunset dates of the corpus are relative to the day on which it was made.
  const now = new Date(meta.generatedOn)
  const verdicts = tally()
  const errors = tally()
  const all = tally()
  let unexpected = 0
  for (const { id, base, revision, breaking, expected } of cases) {
    const report = diffContracts(contract(base), contract(revision), { now })
    verdicts.count(report.breaking === breaking, id)
    for (const level of ['error', undefined] as const) {
      const told = new Set(idsOf(report.changes, 'rule', level))
      const asked = new Set(idsOf(expected, 'id', level))
      for (const one of asked) (level ? errors : all).count(told.has(one), `${id}: ${one}`)
      if (level) unexpected += [...told].filter(one => !asked.has(one)).length
    }
  }
  t.comment(`${cases.length} pairs: verdicts ${verdicts.share()} %, error ids ${errors.share()} %`)
  t.comment(`all ids ${all.share()} %, error ids nobody asked for: ${unexpected}`)
  t.comment(`verdicts that differ: ${verdicts.missed.join(', ')}`)
  t.comment(`error ids not told: ${errors.missed.join(', ')}`)
  t.ok(verdicts.share() >= 97)
  t.ok(errors.share() >= 92)
  t.ok(all.share() >= 92)
  // An engine that cries wolf finds everything too.
  t.ok(unexpected <= cases.length * 0.03)
})

await t.test('the levels and directions of the catalogue', { skip }, async t => {
  const known = read<{ rules: readonly Known[] }>('rules.json').rules
  const missing = known.filter(({ id }) => !rules.has(id)).map(({ id }) => id)
  // What `info.version` should be is up to those who own it.
  t.strictSame(missing.toSorted(), [
    'api-major-version-not-bumped',
    'api-version-decreased',
    'api-version-not-bumped',
  ])
  for (const { id, level, direction } of known) {
    const rule = rules.get(id)
    if (!rule) continue
    if (rule.level !== level) t.equal(rule.level, level, id)
    if (direction !== 'none' && rule.direction !== direction) t.equal(rule.direction, direction, id)
  }
  t.comment(
    `${known.length - missing.length} rules of the catalogue, ${rules.size - known.length + missing.length} of our own`,
  )
})

await t.test('no contract of the corpus differs from itself', { skip }, async t => {
  const { cases } = read<{ cases: readonly Case[] }>('cases.json')
  for (const name of new Set(cases.flatMap(({ base, revision }) => [base, revision]))) {
    const { changes } = diffContracts(contract(name), contract(name), { now: new Date() })
    if (changes.length > 0) t.strictSame(changes, [], name)
  }
})

function contract(name: string) {
  return readContract(join(corpus, 'testdata', name))
}

function read<Value>(name: string): Value {
  return JSON.parse(readFileSync(join(corpus, name), 'utf8')) as Value
}

function idsOf<Key extends string>(
  found: readonly ({ readonly level: string } & Readonly<Record<Key, string>>)[],
  key: Key,
  level: string | undefined,
): readonly string[] {
  return found.filter(one => level === undefined || one.level === level).map(one => one[key])
}

function tally() {
  let right = 0
  const missed: string[] = []
  return {
    missed,
    count: (hit: boolean, name: string) => void (hit ? right++ : missed.push(name)),
    /** In percent, with one digit. */
    share: () => Math.round((right / (right + missed.length)) * 1000) / 10,
  }
}
