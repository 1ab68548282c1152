import { createHash } from 'node:crypto'
import { templateOf } from './compare-paths.ts'
import type { ContractFile, Position } from './contract-file.ts'
import type { Words } from './finding.ts'
import { pointerOf } from './node.ts'
import type { Level, Rule } from './rules/rule.ts'
import { rules } from './rules.ts'
import type { Found, Spot } from './scope.ts'

/** One change, as a machine reads it. */
export type Change = {
  readonly rule: string
  readonly level: Level
  /** Absent for what is not about one operation. */
  readonly method?: string
  readonly path?: string
  /** In the revision; in the base for what is only there. */
  readonly pointer: string
  readonly text: string
  /** The same for the same change in another run or revision: it has neither lines nor words in it. */
  readonly fingerprint: string
  readonly direction: Rule['direction']
  /** What it is about, for those that ask traffic about it. */
  readonly subject: Subject
  readonly base?: Position
  readonly revision?: Position
}

/** The place and the words of a change as data. */
export type Subject = Words & {
  /** `request body`, `answer 200`, `query parameter \`sku\``; empty for the whole operation or contract. */
  readonly place: string
  /** From there into the value: names of members, `*` for every entry. Absent where it is not about a schema. */
  readonly steps?: readonly string[]
  /** Only of some values there: it stands in a branch of a schema. */
  readonly sometimes?: true
  /** Where else in the same whole. */
  readonly also?: readonly { readonly steps: readonly string[]; readonly sometimes?: true }[]
  /** Not all places are listed. */
  readonly further?: true
}

/** All changes, those of one operation together and the worst first in each. */
export type Report = {
  readonly breaking: boolean
  readonly changes: readonly Change[]
  /** In how many more places the same changes show; there only where they are too many to list. */
  readonly leftOut?: number
}

type Contracts = { readonly base: ContractFile; readonly revision: ContractFile }

/** Makes a report of what was found. What touches no rule is left out. */
export function report(found: readonly Found[], contracts: Contracts): Report {
  const changes = new Map<string, { readonly change: Change; readonly spots: Spots }>()
  for (const one of found) {
    const rule = rules.get(one.rule)
    if (!rule) continue
    const { change, spots } = changeOf(one, rule)
    if (!changes.has(change.fingerprint)) changes.set(change.fingerprint, { change, spots })
  }
  const placed = withPositions([...changes.values()], contracts)
  return {
    breaking: placed.some(({ level }) => level === 'error'),
    changes: placed.toSorted(
      (a, b) =>
        compareText(a.path ?? '', b.path ?? '') ||
        compareText(a.method ?? '', b.method ?? '') ||
        levelOrder.indexOf(a.level) - levelOrder.indexOf(b.level) ||
        compareText(a.rule, b.rule) ||
        compareText(a.text, b.text) ||
        compareText(a.fingerprint, b.fingerprint),
    ),
  }
}

const levelOrder: readonly Level[] = ['error', 'warn', 'info']

type Spots = { readonly base: Target | undefined; readonly revision: Target | undefined }

type Target = { readonly file: ContractFile; readonly pointer: string }

function changeOf(
  { scope, place, trail, words, base, revision }: Found,
  rule: Rule,
): { readonly change: Change; readonly spots: Spots } {
  const spots = { base: targetOf(base), revision: targetOf(revision) }
  const { method, path } = scope
  return {
    spots,
    change: {
      rule: rule.id,
      level: rule.level,
      ...(method === undefined ? {} : { method }),
      ...(path === undefined ? {} : { path }),
      pointer: (spots.revision ?? spots.base)?.pointer ?? '',
      text: textOf(rule, place, words),
      fingerprint: fingerprintOf([
        rule.id,
        method ?? '',
        templateOf(path ?? ''),
        place,
        JSON.stringify([words.name, words.from, words.to]),
      ]),
      direction: rule.direction,
      subject: subjectOf(words, trail ?? { place }),
    },
  }
}

function subjectOf({ name, from, to }: Words, where: Omit<Subject, keyof Words>): Subject {
  return {
    ...where,
    ...(name !== undefined && { name }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }
}

function fingerprintOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
}

function targetOf(spot: Spot | undefined): Target | undefined {
  if (!spot) return undefined
  const steps = (spot.keys ?? []).map(
    key => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`,
  )
  return { file: spot.node.file, pointer: pointerOf(spot.node) + steps.join('') }
}

function textOf({ says }: Rule, place: string, words: Words): string {
  // The text `true` became the value: without quotes nobody would see what changed.
  const quoted = words.from !== words.to && show(words.from) === show(words.to)
  const filled = says.replaceAll(/\{(place|name|from|to)\}/g, (_, key: 'place' | keyof Words) =>
    key === 'place' ? place : quoted ? JSON.stringify(words[key]) : show(words[key]),
  )
  return filled.replaceAll(/ {2,}/g, ' ').trim()
}

function show(word: unknown): string {
  if (word === undefined) return ''
  return typeof word === 'string' ? word : JSON.stringify(word)
}

/** Each file is searched once for all pointers into it; what does not stand there is found at what holds it. */
function withPositions(
  placed: readonly { readonly change: Change; readonly spots: Spots }[],
  contracts: Contracts,
): readonly Change[] {
  const wanted = new Map<ContractFile, Set<string>>([
    [contracts.base, new Set()],
    [contracts.revision, new Set()],
  ])
  for (const { spots } of placed)
    for (const target of [spots.base, spots.revision])
      if (target) {
        const pointers = wanted.get(target.file) ?? new Set()
        wanted.set(target.file, pointers)
        for (const pointer of upwards(target.pointer)) pointers.add(pointer)
      }
  const known = new Map(
    [...wanted].map(([file, pointers]) => [file, file.positions([...pointers])]),
  )
  const positionOf = (target: Target | undefined) => {
    for (const pointer of target ? upwards(target.pointer) : []) {
      const position = target && known.get(target.file)?.get(pointer)
      if (position) return position
    }
    return undefined
  }
  return placed.map(({ change, spots }) => {
    const [base, revision] = [positionOf(spots.base), positionOf(spots.revision)]
    return { ...change, ...(base ? { base } : {}), ...(revision ? { revision } : {}) }
  })
}

/** A pointer and, as it may lead to what is not there, the two above it. */
function upwards(pointer: string): readonly string[] {
  const found = [pointer]
  for (let up = pointer; up !== '' && found.length < 4;) {
    up = up.slice(0, up.lastIndexOf('/'))
    found.push(up)
  }
  return found
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
