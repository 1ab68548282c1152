import { ContractUnreadable, stepsOf, type ContractFile } from './contract-file.ts'

/** A value of a contract and where it stands. References are followed before one is made. */
export type Node = {
  readonly value: unknown
  readonly file: ContractFile
  /** As a chain: most are never asked for their pointer. */
  readonly step: Step | undefined
  /** The reference it was reached by, if any: its name is an identity that lasts. */
  readonly ref?: string
}

type Step = { readonly key: string; readonly parent: Step | undefined }

/** A plain object of a contract. */
export type Members = Readonly<Record<string, unknown>>

/** The whole of a file. */
export function rootOf(file: ContractFile): Node {
  return { value: file.value, file, step: undefined }
}

/** The RFC 6901 pointer of a node in its own file. */
export function pointerOf({ step }: Pick<Node, 'step'>): string {
  const keys: string[] = []
  for (let at = step; at; at = at.parent)
    keys.unshift(at.key.replaceAll('~', '~0').replaceAll('/', '~1'))
  return keys.map(key => `/${key}`).join('')
}

/** What stands at a key, with its reference followed; undefined when nothing does. */
export function at(
  node: Node | undefined,
  ...keys: readonly (string | number)[]
): Node | undefined {
  let found = node
  for (const key of keys) {
    if (!found) return undefined
    found = child(found, String(key))
  }
  return found
}

function child(node: Node, key: string): Node | undefined {
  const { value } = node
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  const placed = places.get(value)?.get(key)
  if (placed) return placed
  const raw = (value as Record<string, unknown>)[key]
  if (raw === undefined) return undefined
  return followed({ value: raw, file: node.file, step: { key, parent: node.step } })
}

const places = new WeakMap<object, ReadonlyMap<string, Node>>()

/** An object of members that stand in several places; each of them goes on standing where it does. */
export function putTogether({ file, step }: Node, parts: ReadonlyMap<string, Node>): Node {
  const value = Object.fromEntries([...parts].map(([name, part]) => [name, part.value]))
  places.set(value, parts)
  return { value, file, step }
}

/** The members of an object, references followed. Nothing for what is no object. */
export function members(node: Node | undefined): readonly (readonly [string, Node])[] {
  return Object.keys(membersOf(node)).flatMap(key => {
    const found = child(node as Node, key)
    return found ? [[key, found] as const] : []
  })
}

/** The entries of a list, references followed. */
export function entries(node: Node | undefined): readonly Node[] {
  if (!Array.isArray(node?.value)) return []
  return node.value.flatMap((_, index) => child(node, String(index)) ?? [])
}

/** The plain object of a node, empty for what is none. */
export function membersOf(node: Node | undefined): Members {
  const value = node?.value
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Members)
    : {}
}

/** The text at a key. */
export function textAt(node: Node | undefined, key: string): string | undefined {
  const value = membersOf(node)[key]
  return typeof value === 'string' ? value : undefined
}

/** The texts of a list at a key. */
export function textsAt(node: Node | undefined, key: string): readonly string[] {
  const value = membersOf(node)[key]
  return Array.isArray(value) ? value.filter(entry => typeof entry === 'string') : []
}

/** Chains of references longer than this are circles. */
const longestChain = 64

function followed(node: Node, seen = 0): Node {
  const ref = membersOf(node)['$ref']
  if (typeof ref !== 'string') return node
  if (seen > longestChain)
    throw new ContractUnreadable(`${node.file.name}: ${ref} leads to itself.`)
  const target = resolved(node.file, ref)
  const { value, file, step } = followed(target, seen + 1)
  return { value: withSiblings(node, value), file, step, ref }
}

const targets = new WeakMap<ContractFile, Map<string, Node>>()

function resolved(file: ContractFile, ref: string): Node {
  const known = targets.get(file) ?? new Map<string, Node>()
  targets.set(file, known)
  const target = known.get(ref) ?? found(file, ref)
  known.set(ref, target)
  return target
}

/** What a reference leads to; undefined when it leads nowhere, as texts in examples do. */
export function followRaw(file: ContractFile, ref: string): Node | undefined {
  try {
    return resolved(file, ref)
  } catch {
    return undefined
  }
}

function found(file: ContractFile, ref: string): Node {
  const [name = '', fragment = ''] = ref.split('#')
  const target = name === '' ? file : file.beside(decodeURIComponent(name))
  let node: Node = rootOf(target)
  for (const key of stepsOf(decodeURIComponent(fragment))) {
    const { value } = node
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
      throw new ContractUnreadable(`${file.name}: ${ref} leads nowhere.`)
    node = {
      value: (value as Record<string, unknown>)[key],
      file: target,
      step: { key, parent: node.step },
    }
    // A pointer may lead through a reference.
    if (typeof membersOf(node)['$ref'] === 'string') node = followed(node)
  }
  return node
}

const merged = new WeakMap<object, unknown>()

/** Since 3.1 a reference may have keywords beside it, which count too; in 3.0 they are ignored. */
function withSiblings(node: Node, target: unknown): unknown {
  const { $ref: _, ...siblings } = membersOf(node)
  if (node.file.version.startsWith('3.0') || Object.keys(siblings).length === 0) return target
  if (typeof target !== 'object' || target === null) return target
  const key = node.value as object
  // One object for each place, as comparisons are remembered by it.
  if (!merged.has(key)) {
    const clash = Object.keys(siblings).some(name => !annotations.has(name) && name in target)
    merged.set(
      key,
      clash ? { ...siblings, allOf: [target, ...entriesOf(siblings)] } : { ...target, ...siblings },
    )
  }
  return merged.get(key)
}

function entriesOf(siblings: Members): readonly unknown[] {
  return Array.isArray(siblings['allOf']) ? siblings['allOf'] : []
}

/** Keywords that tell readers something and refuse no value. */
export const annotations: ReadonlySet<string> = new Set([
  'title',
  'description',
  'summary',
  'default',
  'example',
  'examples',
  'externalDocs',
  '$comment',
])
