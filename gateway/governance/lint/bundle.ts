import { followRaw, pointerOf, type Node } from '../diff/node.ts'
import type { ContractFile } from '../diff/contract-file.ts'

/** A contract of several files as one document, and where each part of it really stands. */
export type Bundle = {
  readonly document: unknown
  readonly origin: (pointer: string) => { readonly file: ContractFile; readonly pointer: string }
}

/** What other files have that this contract refers to becomes a component of it; nothing else of them is taken. */
export function bundle(root: ContractFile): Bundle {
  const moved = new Map<string, { readonly file: ContractFile; readonly pointer: string }>()
  const names = new Map<string, string>()
  const added: Record<string, Record<string, unknown>> = {}
  const taken = new Set<string>()
  if (!refersOutside(root.value))
    return { document: root.value, origin: pointer => ({ file: root, pointer }) }

  const copied = copy(root.value, root) as Record<string, unknown>
  const own = (copied['components'] ?? {}) as Record<string, Record<string, unknown>>
  const components: Record<string, unknown> = { ...own }
  for (const [kind, parts] of Object.entries(added)) components[kind] = { ...own[kind], ...parts }
  return {
    document: { ...copied, components },
    origin(pointer) {
      const prefix = pointer.split('/').slice(0, 4).join('/')
      const from = moved.get(prefix)
      return from
        ? { file: from.file, pointer: from.pointer + pointer.slice(prefix.length) }
        : { file: root, pointer }
    },
  }

  function copy(value: unknown, file: ContractFile): unknown {
    if (Array.isArray(value)) return value.map(entry => copy(entry, file))
    if (typeof value !== 'object' || value === null) return value
    const result: Record<string, unknown> = {}
    for (const [key, member] of Object.entries(value))
      result[key] =
        key === '$ref' && typeof member === 'string' ? moveTo(member, file) : copy(member, file)
    return result
  }

  function moveTo(ref: string, file: ContractFile): string {
    if (file === root && ref.startsWith('#')) return ref
    const target = followRaw(file, ref)
    if (target === undefined) return ref
    if (target.file === root) return `#${pointerOf(target)}`
    const pointer = pointerOf(target)
    const key = `${target.file.name}#${pointer}`
    return names.get(key) ?? named(key, target, pointer)
  }

  function named(key: string, target: Node, pointer: string): string {
    const steps = pointer.split('/')
    const kind = steps[1] === 'components' && steps.length === 4 ? (steps[2] as string) : 'x-parts'
    let name = (steps.at(-1) ?? '') || 'part'
    const isTaken = (candidate: string) =>
      taken.has(`${kind}/${candidate}`) || hasComponent(root.value, kind, candidate)
    for (let count = 2; isTaken(name); count++) name = `${steps.at(-1) ?? 'part'}_${count}`
    taken.add(`${kind}/${name}`)
    const place = `/components/${kind}/${name}`
    names.set(key, `#${place}`)
    moved.set(place, { file: target.file, pointer })
    // Named first: parts may refer to themselves.
    const parts = (added[kind] ??= {})
    parts[name] = copy(target.value, target.file)
    return `#${place}`
  }
}

function hasComponent(value: unknown, kind: string, name: string): boolean {
  const parts = (value as { components?: Record<string, object | undefined> } | null)?.components
  return Object.hasOwn(parts?.[kind] ?? {}, name)
}

function refersOutside(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, member]) =>
    key === '$ref' && typeof member === 'string' ? !member.startsWith('#') : refersOutside(member),
  )
}
