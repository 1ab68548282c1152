import type { LintFinding, LintReport } from '../../engines.ts'
import {
  contractFrom,
  ContractUnreadable,
  unlessTooDeep,
  type ContractFile,
} from '../../diff/contract-file.ts'
import { pointerOf } from '../../diff/node.ts'
import { bundle } from '../bundle.ts'
import { placed, type Found } from '../finding.ts'
import type { Knowledge } from '../knowledge.ts'
import { nativeRules } from '../native/index.ts'
import { viewOf } from '../native/view.ts'
import { builtInRuleset, nativeLevels, profileFor, profileNamed, profiles } from '../profiles.ts'
import { rulePages } from '../rules/index.ts'
import { admit, RulesetRefused, type Ruleset } from '../ruleset.ts'
import { lintScore } from '../score.ts'
import type { LintJob } from './protocol.ts'

type Ask = (need: 'contract' | 'ruleset', name: string) => string | undefined

/** Lints one contract. What cannot be judged is said so, and never passes. */
export async function lintJob(job: LintJob, ask: Ask): Promise<LintReport> {
  try {
    return await lint(job, ask)
  } catch (error) {
    if (error instanceof ContractUnreadable || error instanceof RulesetRefused)
      return { evaluated: false, reason: error.message }
    return {
      evaluated: false,
      reason: `${job.contract.name}: the rules came to no end: ${(error as Error).message}`,
    }
  }
}

async function lint(job: LintJob, ask: Ask): Promise<LintReport> {
  const file = contractOf(job, ask)
  const { ruleset, digest } = rulesetOf(job, file, ask)
  // Half a second of loading, for what was taken only.
  const { runSpectral } = await import('./spectral.ts')
  const { document, origin } = unlessTooDeep(file.name, () => bundle(file))
  const spectral = await runSpectral({ ruleset, document, name: file.name.replace(/^\/+/, '') })
  const levels = levelsOf(ruleset)
  const native = unlessTooDeep(file.name, () => runNative(file, job.knowledge, levels))
  const found: readonly Found[] = [
    ...spectral.map(({ path, ...finding }) => ({ ...finding, ...origin(pointerTo(path)) })),
    ...native.found,
  ]
  const findings = placed(distinct(found), file, rulePages)
  return {
    evaluated: true,
    ruleset: { name: ruleset.name, digest },
    score: lintScore(findings, native.operations),
    findings,
    ...(native.notChecked.length > 0 ? { notChecked: native.notChecked } : {}),
  }
}

function contractOf({ contract }: LintJob, ask: Ask): ContractFile {
  return contractFrom(contract.name, path => {
    if (path === contract.name) return contract.text
    const text = ask('contract', path)
    if (text === undefined)
      throw new ContractUnreadable(`${contract.name}: refers to ${path}, which cannot be read.`)
    return text
  })
}

function rulesetOf(
  { ruleset, profile, naming }: LintJob,
  file: ContractFile,
  ask: Ask,
): { readonly ruleset: Ruleset; readonly digest: string } {
  const common = {
    builtIn: builtInRuleset,
    isNative: (rule: string) => nativeRules.some(({ id }) => id === rule),
  }
  if (ruleset) return admit({ ...common, ...ruleset, beside: name => ask('ruleset', name) })
  const said = file.value as { 'x-audience'?: unknown; info?: { 'x-audience'?: unknown } }
  const chosen = profile ?? profileFor(said['x-audience'] ?? said.info?.['x-audience'])
  if (!profiles.some(one => one === chosen))
    throw new RulesetRefused(`There is no profile ${chosen}; there are ${profiles.join(', ')}.`)
  const name = `crossdock:${chosen}`
  const named =
    naming === undefined
      ? { name, text: builtInRuleset(name) ?? '' }
      : {
          name: `${name}, naming ${naming}`,
          text: JSON.stringify({ extends: [name, `crossdock:naming-${naming}`] }),
        }
  return admit({ ...common, ...named, beside: () => undefined })
}

type Levels = (rule: string) => LintFinding['level'] | 'off'

/** Native rules go with our own rulesets; a ruleset that stands for itself has only the check of examples. */
function levelsOf(ruleset: Ruleset): Levels {
  const said = new Map<string, unknown>()
  let profile: ReturnType<typeof profileNamed>
  look(ruleset)
  return rule => {
    const own = said.get(rule)
    if (own !== undefined) return levelFrom(own) ?? rulePages.get(rule)?.level ?? 'warn'
    if (profile === undefined) return rule === 'examples-valid' ? 'warn' : 'off'
    const special = nativeLevels[profile][rule]
    if (profile === 'legacy-import') return special ?? 'off'
    return special ?? rulePages.get(rule)?.level ?? 'warn'
  }

  /** What is extended first, so that what extends it has the last word. */
  function look({ name, extends: bases, native }: Ruleset): void {
    for (const [base] of bases) if (base !== 'spectral:oas') look(base)
    profile = profileNamed(name) ?? profile
    for (const [rule, level] of Object.entries(native)) said.set(rule, level)
  }
}

/** https://docs.stoplight.io/docs/spectral/9ffa04e052cc1-spectral-cli#error-results */
function levelFrom(said: unknown): LintFinding['level'] | 'off' | undefined {
  if (said === false || said === 'off' || said === -1) return 'off'
  if (said === 'error' || said === 0) return 'error'
  if (said === 'warn' || said === 1) return 'warn'
  if (said === 'info' || said === 'hint' || said === 2 || said === 3) return 'info'
  return undefined
}

function runNative(file: ContractFile, knowledge: Knowledge, levels: Levels) {
  const view = viewOf(file)
  const found: Found[] = []
  const notChecked: string[] = []
  for (const { id, needs, check } of nativeRules) {
    const level = levels(id)
    if (level === 'off') continue
    if (needs !== undefined && knowledge[needs] === undefined) {
      notChecked.push(id)
      continue
    }
    for (const { at, text } of check(view, knowledge))
      found.push({ rule: id, level, file: at.file, pointer: pointerOf(at), text })
  }
  return { found, notChecked, operations: view.operations.length }
}

function pointerTo(path: readonly (string | number)[]): string {
  return path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/**
 * What is reached in several ways is told once, where it stands; and a rule about the whole contract or an operation that
 * Spectral tells again for each part that is wrong, once for all.
 */
function distinct(found: readonly Found[]): readonly Found[] {
  const keyOf = ({ rule, file, text }: Found) => `${rule}\0${file.name}\0${text}`
  const wide = new Map<string, Set<string>>()
  for (const one of found) {
    if (one.pointer.split('/').length > 4) continue
    const places = wide.get(keyOf(one)) ?? new Set()
    wide.set(keyOf(one), places.add(one.pointer))
  }
  const seen = new Set<string>()
  return found.filter(one => {
    const key = `${keyOf(one)}\0${one.pointer}`
    if (seen.has(key)) return false
    seen.add(key)
    const places = wide.get(keyOf(one))
    return !(places && above(one.pointer).some(pointer => places.has(pointer)))
  })
}

function above(pointer: string): readonly string[] {
  const steps = pointer.split('/')
  return steps
    .slice(1, 4)
    .map((_, count) => steps.slice(0, count + 1).join('/'))
    .filter(up => up !== pointer)
}
