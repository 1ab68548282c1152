import { createHash } from 'node:crypto'
import type { LintFinding } from '../engines.ts'
import type { ContractFile } from '../diff/contract-file.ts'
import { stepsOf } from '../diff/contract-file.ts'

/** Something a rule says about a place, before it has a line and a fingerprint. */
export type Found = {
  readonly rule: string
  readonly level: LintFinding['level']
  readonly file: ContractFile
  readonly pointer: string
  readonly text: string
}

/** What was found, with lines and fingerprints: by place, the worst first at each. */
export function placed(
  found: readonly Found[],
  root: ContractFile,
  pages: ReadonlyMap<string, { readonly fix: string }>,
): readonly LintFinding[] {
  const positions = positionsOf(found)
  const seen = new Map<string, number>()
  return found
    .toSorted(
      (a, b) =>
        order(a.file === root ? '' : a.file.name, b.file === root ? '' : b.file.name) ||
        order(a.pointer, b.pointer) ||
        levels.indexOf(a.level) - levels.indexOf(b.level) ||
        order(a.rule, b.rule) ||
        order(a.text, b.text),
    )
    .map(({ rule, level, file, pointer, text }) => {
      const at = positions.get(file)
      const position = upwards(pointer)
        .map(step => at?.get(step))
        .find(one => one !== undefined)
      const place = `${rule} ${file === root ? '' : file.name} ${lasting(file.value, pointer)}`
      // Several findings of one rule at one place are told apart by their order.
      const count = seen.get(place) ?? 0
      seen.set(place, count + 1)
      const page = pages.get(rule)
      return {
        rule,
        level,
        pointer,
        ...(position
          ? { file: position.file, line: position.line, column: position.column }
          : { file: file.name }),
        text,
        ...(page ? { fix: page.fix, documentation: `/docs/rules/${rule}` } : {}),
        fingerprint: createHash('sha256').update(`${place} ${count}`).digest('hex').slice(0, 16),
      }
    })
}

const levels: readonly LintFinding['level'][] = ['error', 'warn', 'info']

/** Each file is searched once for all places in it; what is not there is found at what should hold it. */
function positionsOf(found: readonly Found[]) {
  const wanted = new Map<ContractFile, Set<string>>()
  for (const { file, pointer } of found) {
    const pointers = wanted.get(file) ?? new Set<string>()
    wanted.set(file, pointers)
    for (const step of upwards(pointer)) pointers.add(step)
  }
  return new Map([...wanted].map(([file, pointers]) => [file, file.positions([...pointers])]))
}

function upwards(pointer: string): readonly string[] {
  const found = [pointer]
  for (let up = pointer; up !== '';) {
    up = up.slice(0, up.lastIndexOf('/'))
    if (up !== '') found.push(up)
  }
  return found
}

/**
 * A pointer as it is in another revision too: path parameters without their names, and entries of lists by what they are
 * instead of where they stand.
 */
function lasting(root: unknown, pointer: string): string {
  let value = root
  return stepsOf(pointer)
    .map((step, index) => {
      const isEntry = Array.isArray(value)
      value = childOf(value, step)
      if (isEntry) return identityOf(value, step)
      return index === 1 ? step.replaceAll(/\{[^}]*\}/g, '{}') : step
    })
    .join('\n')
}

function childOf(value: unknown, step: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[step]
    : undefined
}

function identityOf(entry: unknown, index: string): string {
  if (typeof entry === 'string') return entry
  if (typeof entry !== 'object' || entry === null) return index
  const { name, $ref, url, title, in: place } = entry as Record<string, unknown>
  const said = [place, name ?? $ref ?? url ?? title].filter(part => typeof part === 'string')
  return said.length > 0 ? said.join(' ') : (Object.keys(entry)[0] ?? index)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
