import { Resolver } from '@stoplight/json-ref-resolver'
import spectralCore, { type RulesetDefinition } from '@stoplight/spectral-core'
import spectralFormats from '@stoplight/spectral-formats'
import spectralFunctions from '@stoplight/spectral-functions'
import spectralRulesets from '@stoplight/spectral-rulesets'
import { RulesetRefused, type Ruleset } from '../ruleset.ts'

/** What Spectral found, in words of ours. */
export type SpectralFinding = {
  readonly rule: string
  readonly level: 'error' | 'warn' | 'info'
  readonly path: readonly (string | number)[]
  readonly text: string
}

export type SpectralOptions = {
  readonly ruleset: Ruleset
  readonly document: unknown
  /** Name of the contract, relative to the ruleset: `overrides` go by it. */
  readonly name: string
}

/** Runs the rules of a ruleset that was admitted. */
export async function runSpectral({
  ruleset,
  document,
  name,
}: SpectralOptions): Promise<readonly SpectralFinding[]> {
  const rules = new spectralCore.Ruleset(definitionOf(ruleset) as RulesetDefinition, {
    severity: 'recommended',
    source: '/rules/ruleset.yaml',
  })
  for (const example of slowExampleRules) {
    const rule = rules.rules[example]
    if (rule) rule.enabled = false
  }
  // It has no way to read anything: what a contract refers to was put into it.
  const spectral = new spectralCore.Spectral({ resolver: new Resolver() as never })
  spectral.setRuleset(rules)
  const found = await spectral.run({
    parsed: { data: document, ast: undefined, lineMap: [], diagnostics: [] },
    getLocationForJsonPath: () => undefined,
    source: `/rules/${name}`,
  } as never)
  return found.map(({ code, severity, path, message }) => ({
    rule: String(code),
    level: levels[severity],
    path,
    text: message,
  }))
}

const levels = ['error', 'warn', 'info', 'info'] as const

/** They take most of the time of a run; ours does the same in a fraction of it. */
const slowExampleRules = [
  'oas2-valid-schema-example',
  'oas2-valid-media-example',
  'oas3-valid-schema-example',
  'oas3-valid-media-example',
]

/** The functions and formats that a ruleset can name. */
const functions: Readonly<Record<string, unknown>> = spectralFunctions
const formats: Readonly<Record<string, unknown>> = {
  oas2: spectralFormats.oas2,
  oas3: spectralFormats.oas3,
  'oas3.0': spectralFormats.oas3_0,
  'oas3.1': spectralFormats.oas3_1,
  'oas3.2': spectralFormats.oas3_2,
  oas3_0: spectralFormats.oas3_0,
  oas3_1: spectralFormats.oas3_1,
  oas3_2: spectralFormats.oas3_2,
}

function definitionOf({ name, extends: bases, definition }: Ruleset): object {
  return withNamesReplaced(name, {
    ...definition,
    extends: bases.map(([base, level]) => [
      base === 'spectral:oas' ? spectralRulesets.oas : definitionOf(base),
      level,
    ]),
  })
}

function withNamesReplaced(ruleset: string, definition: Record<string, unknown>): object {
  const made: Record<string, unknown> = { ...definition }
  if (made['formats'] !== undefined) made['formats'] = formatsOf(ruleset, made['formats'])
  if (made['rules'] !== undefined) made['rules'] = rulesOf(ruleset, made['rules'] as object)
  if (made['aliases'] !== undefined) made['aliases'] = aliasesOf(ruleset, made['aliases'] as object)
  if (Array.isArray(made['overrides']))
    made['overrides'] = (made['overrides'] as Record<string, unknown>[]).map(override =>
      withNamesReplaced(ruleset, override),
    )
  return made
}

function rulesOf(ruleset: string, rules: object): object {
  return Object.fromEntries(
    Object.entries(rules).map(([id, rule]: [string, unknown]) => {
      if (typeof rule !== 'object' || rule === null) return [id, rule]
      const { then, formats: named, ...rest } = rule as Record<string, unknown>
      const all = Array.isArray(then) ? (then as unknown[]) : [then]
      return [
        id,
        {
          ...rest,
          ...(named === undefined ? {} : { formats: formatsOf(ruleset, named) }),
          // oxlint-disable-next-line unicorn/no-thenable -- That is what rulesets call it.
          then: all.map(one => thenOf(ruleset, id, one)),
        },
      ]
    }),
  )
}

function thenOf(ruleset: string, id: string, then: unknown): unknown {
  const { function: named, ...rest } = (then ?? {}) as Record<string, unknown>
  const found = typeof named === 'string' && Object.hasOwn(functions, named)
  if (!found) throw new RulesetRefused(`${ruleset}: ${id}: there is no function ${String(named)}.`)
  return { ...rest, function: functions[named] }
}

function aliasesOf(ruleset: string, aliases: object): object {
  return Object.fromEntries(
    Object.entries(aliases).map(([name, alias]: [string, unknown]) => {
      const targets = (alias as { targets?: unknown } | null)?.targets
      if (!Array.isArray(targets)) return [name, alias]
      const replaced = (targets as Record<string, unknown>[]).map(target => ({
        ...target,
        formats: formatsOf(ruleset, target['formats'] ?? []),
      }))
      return [name, { ...(alias as object), targets: replaced }]
    }),
  )
}

function formatsOf(ruleset: string, named: unknown): readonly unknown[] {
  return (Array.isArray(named) ? named : [named]).map((format: unknown) => {
    if (typeof format !== 'string' || !Object.hasOwn(formats, format))
      throw new RulesetRefused(`${ruleset}: the format ${String(format)} is not known.`)
    return formats[format]
  })
}
