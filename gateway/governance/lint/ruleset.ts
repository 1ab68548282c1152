import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { parseDocument } from 'yaml'
import { faultOfGiven, faultOfPattern } from './given.ts'

/** A ruleset of Spectral as plain data that was looked through. What it extends stands in it. */
export type Ruleset = {
  readonly name: string
  readonly extends: readonly (readonly [Ruleset | 'spectral:oas', 'off' | 'recommended' | 'all'])[]
  readonly definition: Readonly<Record<string, unknown>>
  /** Levels for rules that Spectral does not run, by id. */
  readonly native: Readonly<Record<string, unknown>>
}

/** The ruleset is not taken. */
export class RulesetRefused extends Error {}

export type RulesetSource = {
  /** File name or built-in name: in messages, and what files it extends are relative to. */
  readonly name: string
  readonly text: string
  /** The text of a built-in ruleset such as `crossdock:retail`; undefined: there is none of this name. */
  readonly builtIn: (name: string) => string | undefined
  /** The text of a file beside it; names that lead out of its folder are never asked for. */
  readonly beside: (name: string) => string | undefined
  /** Ids of rules that are ours and not Spectral's. */
  readonly isNative: (rule: string) => boolean
}

export const maxRulesetBytes = 512 * 1024
const maxRules = 2000
const maxFiles = 16
const maxDepth = 40

/** Reads a ruleset, and everything it extends, as data; refuses what would run code or might not come to an end. */
export function admit(source: RulesetSource): {
  readonly ruleset: Ruleset
  /** SHA-256 of every text that is in it. */
  readonly digest: string
} {
  const hash = createHash('sha256')
  let files = 0
  const ruleset = read(source.name, source.text, '', [])
  return { ruleset, digest: hash.digest('hex') }

  function read(name: string, text: string, folder: string, above: readonly string[]): Ruleset {
    if (above.includes(name)) throw refused(name, `extends itself: ${[...above, name].join(' → ')}`)
    if (++files > maxFiles) throw refused(name, `is made of more than ${maxFiles} rulesets`)
    hash.update(`${name}\0${text}\0`)
    const data = dataOf(name, text)
    const unknown = Object.keys(data).find(key => !members.has(key))
    if (unknown !== undefined) throw refused(name, reasonAgainst(unknown))
    const rules = objectOf(name, 'rules', data['rules'])
    if (Object.keys(rules).length > maxRules) throw refused(name, `has more than ${maxRules} rules`)
    checkRules(name, rules)
    checkAliases(name, objectOf(name, 'aliases', data['aliases']))
    if (data['overrides'] !== undefined) checkOverrides(name, data['overrides'])
    const { extends: bases, rules: _, ...rest } = data
    const [native, own] = parted(rules)
    return {
      name,
      extends: listOf(bases).map(base => extended(name, base, folder, [...above, name])),
      definition: { ...rest, rules: own },
      native,
    }
  }

  function extended(
    name: string,
    base: unknown,
    folder: string,
    above: readonly string[],
  ): Ruleset['extends'][number] {
    const [target, level = 'recommended'] = Array.isArray(base) ? (base as unknown[]) : [base]
    if (level !== 'off' && level !== 'recommended' && level !== 'all')
      throw refused(name, `extends with ${String(level)}; it is off, recommended or all`)
    if (typeof target !== 'string') throw refused(name, 'extends something that is no name')
    if (target === 'spectral:oas') return [target, level]
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(target))
      throw refused(name, `extends ${target}; nothing is fetched: put the file beside it`)
    if (target.startsWith('crossdock:')) {
      const text = source.builtIn(target)
      if (text === undefined) throw refused(name, `extends ${target}, which does not exist`)
      return [read(target, text, '', above), level]
    }
    const path = posix.normalize(posix.join(folder, target))
    if (path.startsWith('..') || posix.isAbsolute(target) || target.includes('\\'))
      throw refused(name, `extends ${target}, which is outside of its folder`)
    if (!/\.(ya?ml|json)$/i.test(path))
      throw refused(name, `extends ${target}; only files of YAML or JSON and built-in rulesets are`)
    const text = source.beside(path)
    if (text === undefined) throw refused(name, `extends ${target}, which is not there`)
    return [read(path, text, posix.dirname(path), above), level]
  }

  function parted(rules: Record<string, unknown>) {
    const native: Record<string, unknown> = {}
    const own: Record<string, unknown> = {}
    for (const [id, rule] of Object.entries(rules)) {
      if (source.isNative(id) && typeof rule !== 'object') native[id] = rule
      else own[id] = rule
    }
    return [native, own] as const
  }
}

const members = new Set([
  'extends',
  'rules',
  'aliases',
  'formats',
  'overrides',
  'documentationUrl',
  'description',
  'parserOptions',
])

function reasonAgainst(member: string): string {
  if (member === 'functions' || member === 'functionsDir')
    return `has ${member}: functions of one’s own are programs, and none is run`
  return `has ${member}, which is not known`
}

function refused(name: string, why: string): RulesetRefused {
  return new RulesetRefused(`${name}: ${why}.`)
}

function dataOf(name: string, text: string): Record<string, unknown> {
  if (Buffer.byteLength(text) > maxRulesetBytes)
    throw refused(name, `is larger than ${maxRulesetBytes / 1024} kB`)
  let data: unknown
  try {
    const document = parseDocument(text, { merge: true })
    const [error] = document.errors
    if (error) throw refused(name, wordsOf(error))
    // Fewer than a ruleset needs to grow out of all bounds by names that stand for names.
    data = document.toJS({ maxAliasCount: 50 })
  } catch (error) {
    if (error instanceof RulesetRefused) throw error
    throw refused(name, `cannot be read: ${wordsOf(error as Error)}`)
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw refused(name, 'is no ruleset')
  if (isDeeper(data, maxDepth)) throw refused(name, 'is nested too deeply')
  return data as Record<string, unknown>
}

function wordsOf({ message }: Error): string {
  const [first = ''] = message.split('\n')
  return first.includes('call stack') ? 'is nested too deeply' : first
}

function isDeeper(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return left === 0 || Object.values(value).some(part => isDeeper(part, left - 1))
}

function objectOf(name: string, member: string, value: unknown): Record<string, unknown> {
  if (value === undefined) return {}
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refused(name, `${member} is no object`)
  return value as Record<string, unknown>
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined ? [] : isPair(value) ? [value] : Array.isArray(value) ? value : [value]
}

/** `extends: [spectral:oas, all]` is one, with its level. */
function isPair(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    typeof value[0] === 'string' &&
    ['off', 'recommended', 'all'].includes(value[1] as string)
  )
}

function checkRules(name: string, rules: Readonly<Record<string, unknown>>): void {
  for (const [id, rule] of Object.entries(rules)) {
    if (typeof rule !== 'object' || rule === null) continue
    const { given, then, message } = rule as Readonly<Record<string, unknown>>
    for (const path of Array.isArray(given) ? given : [given]) checkGiven(name, id, path)
    for (const one of Array.isArray(then) ? (then as unknown[]) : [then]) checkThen(name, id, one)
    // Spectral computes what stands in #{{…}}.
    if (typeof message === 'string' && message.includes('#{'))
      throw refused(name, `${id}: its message has an expression to compute; {{…}} only names`)
  }
}

function checkGiven(name: string, id: string, path: unknown): void {
  if (path === undefined) return
  if (typeof path !== 'string') throw refused(name, `${id}: given is no path`)
  const why = faultOfGiven(path)
  if (why !== undefined) throw refused(name, `${id}: given ${path.slice(0, 80)}: ${why}`)
}

function checkThen(name: string, id: string, then: unknown): void {
  if (typeof then !== 'object' || then === null) return
  const { field, functionOptions } = then as Readonly<Record<string, unknown>>
  // A field that begins like a path is evaluated as one.
  if (typeof field === 'string') {
    if (field.startsWith('$')) checkGiven(name, id, field)
    else if (
      !/^(@key|[^()`\\]{1,200})$/.test(field) ||
      /constructor|__proto__|prototype/.test(field)
    )
      throw refused(name, `${id}: field ${field.slice(0, 80)} is no name`)
  }
  checkPatterns(name, id, functionOptions)
}

function checkPatterns(name: string, id: string, options: unknown): void {
  if (typeof options !== 'object' || options === null) return
  for (const [key, value] of Object.entries(options)) {
    const isPattern = key === 'match' || key === 'notMatch' || key === 'pattern'
    const patterns = isPattern && typeof value === 'string' ? [value] : []
    if (key === 'patternProperties' && typeof value === 'object' && value !== null)
      patterns.push(...Object.keys(value as object))
    for (const pattern of patterns) {
      const why = faultOfPattern(pattern)
      if (why !== undefined) throw refused(name, `${id}: ${why}`)
    }
    if ((key === '$ref' || key === '$id' || key === '$schema') && typeof value === 'string')
      if (!value.startsWith('#') && !value.includes('json-schema.org'))
        throw refused(name, `${id}: refers to ${value}; nothing is fetched`)
    checkPatterns(name, id, value)
  }
}

function checkAliases(name: string, aliases: Readonly<Record<string, unknown>>): void {
  for (const [alias, value] of Object.entries(aliases)) {
    const paths = Array.isArray(value)
      ? (value as unknown[])
      : listOf((value as { targets?: unknown } | null)?.targets).flatMap(
          target => (target as { given?: unknown } | null)?.given ?? [],
        )
    for (const path of paths) checkGiven(name, `alias ${alias}`, path)
  }
}

function checkOverrides(name: string, overrides: unknown): void {
  for (const override of listOf(overrides)) {
    const {
      files,
      rules,
      aliases,
      extends: bases,
    } = (override ?? {}) as Readonly<Record<string, unknown>>
    if (bases !== undefined) throw refused(name, 'extends other rulesets in an override')
    for (const file of listOf(files))
      // Globs are made expressions; more stars than this make them slow.
      if (typeof file !== 'string' || file.length > 300 || (file.match(/[*{(]/g) ?? []).length > 8)
        throw refused(name, 'has an override whose files cannot be matched')
    checkRules(name, objectOf(name, 'rules', rules))
    checkAliases(name, objectOf(name, 'aliases', aliases))
  }
}
