import { entries, textAt, type Node } from './node.ts'
import { sameSchema } from './schema.ts'

/** The branches of an `allOf`, `anyOf` or `oneOf` of two contracts, as far as they belong together. */
export type Branches = {
  readonly added: readonly Branch[]
  readonly removed: readonly Branch[]
  readonly kept: readonly { readonly base: Branch; readonly revision: Branch }[]
}

/** A branch and where in its list it stands. */
export type Branch = { readonly node: Node; readonly index: number }

type Options = {
  /** A branch that was written out and is a reference now (or the reverse) is still the same. */
  readonly acrossReferences: boolean
}

/**
 * Which branch is which: those that are referred to by their name, the others by being the same, then by their
 * title; the only one that is left on each side is the same one, changed.
 */
export function matchBranches(
  base: Node | undefined,
  revision: Node | undefined,
  { acrossReferences }: Options,
): Branches {
  const kept: { base: Branch; revision: Branch }[] = []
  let removed: readonly Branch[] = entries(base).map(asBranch)
  let added: readonly Branch[] = entries(revision).map(asBranch)

  pair((one, other) => one.node.ref !== undefined && one.node.ref === other.node.ref)
  pair((one, other) => bothInline(one, other) && sameAs(one, other, true))
  pair(
    (one, other) =>
      bothInline(one, other) && titleOf(one) !== '' && titleOf(one) === titleOf(other),
  )
  pairTheLast()
  if (acrossReferences)
    pair((one, other) => !one.node.ref !== !other.node.ref && sameAs(one, other, false))
  return { added, removed, kept }

  function pair(belong: (base: Branch, revision: Branch) => boolean): void {
    for (const one of removed) {
      const other = added.find(candidate => belong(one, candidate))
      if (other) keep(one, other)
    }
  }

  function pairTheLast(): void {
    const [one, ...others] = removed.filter(({ node }) => !node.ref)
    const [other, ...more] = added.filter(({ node }) => !node.ref)
    if (!one || !other || others.length + more.length > 0) return
    if (titleOf(one) === '' && titleOf(other) === '') keep(one, other)
  }

  function keep(one: Branch, other: Branch): void {
    kept.push({ base: one, revision: other })
    removed = removed.filter(branch => branch !== one)
    added = added.filter(branch => branch !== other)
  }
}

/** What a reader calls a branch: the last part of its reference, its title, or its place in the list. */
export function branchName({ node, index }: Branch): string {
  const name = node.ref?.split('/').at(-1) ?? textAt(node, 'title')
  return name ?? `#${index + 1}`
}

function asBranch(node: Node, index: number): Branch {
  return { node, index }
}

function bothInline(one: Branch, other: Branch): boolean {
  return !one.node.ref && !other.node.ref
}

function sameAs(one: Branch, other: Branch, annotations: boolean): boolean {
  return sameSchema(one.node, other.node, { annotations })
}

function titleOf({ node }: Branch): string {
  return textAt(node, 'title') ?? ''
}
