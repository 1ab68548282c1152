import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LintFinding } from '../engines.ts'

/** How strict a contract is judged. */
export type Profile = 'strict' | 'partner' | 'internal' | 'legacy-import'

export const profiles: readonly Profile[] = ['strict', 'partner', 'internal', 'legacy-import']

/** Where the rulesets are that come with the product. */
export const rulesetFolder = join(import.meta.dirname, '..', '..', '..', 'policies', 'ruleset')

/** What a ruleset can extend, besides `spectral:oas` and files beside it. */
const builtIns: Readonly<Record<string, string>> = {
  'crossdock:retail': 'retail.yaml',
  'crossdock:strict': 'retail.yaml',
  'crossdock:partner': 'partner.yaml',
  'crossdock:internal': 'internal.yaml',
  'crossdock:legacy-import': 'legacy-import.yaml',
  'crossdock:naming-camel': 'naming-camel.yaml',
  'crossdock:naming-snake': 'naming-snake.yaml',
}

export function builtInRuleset(name: string): string | undefined {
  const file = Object.hasOwn(builtIns, name) ? builtIns[name] : undefined
  return file === undefined ? undefined : readFileSync(join(rulesetFolder, file), 'utf8')
}

/** The profile that is meant by a built-in name. */
export function profileNamed(name: string): Profile | undefined {
  const [, found = ''] = name.split(':')
  return found === 'retail' ? 'strict' : profiles.find(profile => profile === found)
}

const outside = new Set(['partner', 'public', 'external-partner', 'external-public'])
const inside = new Set(['internal', 'channel', 'component-internal', 'business-unit', 'company'])

/** Who a contract is for decides how strict it is judged; one that does not say is judged by all rules. */
export function profileFor(audience: unknown): Profile {
  if (typeof audience !== 'string') return 'strict'
  return outside.has(audience) ? 'partner' : inside.has(audience) ? 'internal' : 'strict'
}

/** The levels of native rules that differ from their own in a profile; `legacy-import` has only those it names. */
export const nativeLevels: Readonly<
  Record<Profile, Readonly<Record<string, LintFinding['level'] | 'off'>>>
> = {
  strict: {},
  partner: {},
  // Documentation and idempotency weigh one level less where callers and owners sit together.
  internal: { 'us-english': 'off', 'examples-valid': 'warn', 'path-plural': 'info' },
  'legacy-import': { 'scope-exists': 'error' },
}
