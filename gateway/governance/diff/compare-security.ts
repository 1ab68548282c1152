import { at, entries, members, membersOf, textAt, textsAt, type Node } from './node.ts'
import { tell, type Scope } from './scope.ts'

/** Compares the ways of authentication of an operation, or those that hold for all (`global`). */
export function compareSecurity(
  scope: Scope,
  {
    base,
    revision,
    global,
  }: { readonly base: Node; readonly revision: Node; readonly global: boolean },
): void {
  const prefix = global ? 'api-global-security' : 'api-security'
  let before = alternativesOf(base)
  let after = alternativesOf(revision)
  // The same schemes with the same scopes are the same; the order of alternatives says nothing.
  for (const one of before) {
    const other = after.find(candidate => candidate.full === one.full)
    if (!other) continue
    before = before.filter(alternative => alternative !== one)
    after = after.filter(alternative => alternative !== other)
  }
  for (const one of before) {
    const others = after.filter(candidate => candidate.schemes === one.schemes)
    const [other] = others
    if (!other || others.length > 1) continue
    if (before.filter(candidate => candidate.schemes === one.schemes).length > 1) continue
    before = before.filter(alternative => alternative !== one)
    after = after.filter(alternative => alternative !== other)
    compareScopes(scope, prefix, one.node, other.node)
  }
  for (const { full, schemes, node } of before)
    if (schemes !== '' || global)
      tell(scope, `${prefix}-removed`, { words: { name: full || '{}' }, base: node })
  for (const { full, schemes, node } of after)
    if (schemes !== '' || global)
      tell(scope, `${prefix}-added`, { words: { name: full || '{}' }, revision: node })
}

function compareScopes(scope: Scope, prefix: string, base: Node, revision: Node): void {
  for (const scheme of Object.keys(membersOf(base))) {
    const [before, after] = [textsAt(base, scheme), textsAt(revision, scheme)]
    for (const name of before.filter(one => !after.includes(one)))
      tell(scope, `${prefix}-scope-removed`, { words: { name, from: scheme }, base, revision })
    for (const name of after.filter(one => !before.includes(one)))
      tell(scope, `${prefix}-scope-added`, { words: { name, from: scheme }, base, revision })
  }
}

type Alternative = { readonly node: Node; readonly schemes: string; readonly full: string }

function alternativesOf(owner: Node): readonly Alternative[] {
  return entries(at(owner, 'security')).map(node => {
    const schemes = Object.keys(membersOf(node)).toSorted()
    return {
      node,
      schemes: schemes.join(' and '),
      full: schemes
        .map(scheme => [scheme, ...textsAt(node, scheme).toSorted()].join(' '))
        .join(' and '),
    }
  })
}

/** Compares the security schemes of two contracts. */
export function compareSecuritySchemes(scope: Scope, base: Node, revision: Node): void {
  const [before, after] = [base, revision].map(root => at(root, 'components', 'securitySchemes'))
  for (const [name, scheme] of members(before)) {
    const now = at(after, name)
    if (now) compareScheme(scope, name, scheme, now)
    else tell(scope, 'api-security-component-removed', { words: { name }, base: scheme })
  }
  for (const [name, scheme] of members(after))
    if (!at(before, name))
      tell(scope, 'api-security-component-added', { words: { name }, revision: scheme })
}

function compareScheme(scope: Scope, name: string, base: Node, revision: Node): void {
  const about = { base, revision }
  const [from, to] = [textAt(base, 'type'), textAt(revision, 'type')]
  if (from !== to)
    tell(scope, 'api-security-component-type-changed', { ...about, words: { name, from, to } })
  for (const [flow, before] of members(at(base, 'flows'))) {
    const after = at(revision, 'flows', flow)
    if (!after) continue
    for (const [key, rule] of [
      ['authorizationUrl', 'oauth-url-changed'],
      ['tokenUrl', 'oauth-token-url-changed'],
    ] as const) {
      const [old, now] = [textAt(before, key), textAt(after, key)]
      if (old !== now)
        tell(scope, `api-security-component-${rule}`, {
          ...about,
          words: { name, from: old, to: now },
        })
    }
    const [old, now] = [membersOf(at(before, 'scopes')), membersOf(at(after, 'scopes'))]
    for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
      const action = !(key in old) ? 'added' : !(key in now) ? 'removed' : 'changed'
      if (old[key] === now[key]) continue
      const words =
        action === 'changed' ? { name, from: old[key], to: now[key] } : { name, to: key }
      tell(scope, `api-security-component-oauth-scope-${action}`, { ...about, words })
    }
  }
}
