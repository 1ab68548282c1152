import { at, members, type Node } from './node.ts'
import { tell, tellSchema, type Scope } from './scope.ts'

type Messages = {
  readonly base: Node | undefined
  readonly revision: Node | undefined
  /** Who sends it when nothing is reversed. */
  readonly direction: 'request' | 'response'
  readonly place: string
}

/** Compares the media types of two messages and the schemas of those that are the same. */
export function compareContent(scope: Scope, messages: Messages): void {
  const { base, revision, direction, place } = messages
  const [before, after] = [at(base, 'content'), at(revision, 'content')]
  const { kept, removed, added } = matchMediaTypes(namesOf(before), namesOf(after))
  const prefix = direction === 'request' ? 'request-body-media-type' : 'response-media-type'
  for (const name of removed)
    tell(scope, `${prefix}-removed`, { place, words: { name }, base: before, keys: [name] })
  for (const name of added)
    tell(scope, `${prefix}-added`, { place, words: { name }, revision: after, keys: [name] })
  for (const { from, to } of kept) {
    const [old, now] = [at(before, from), at(after, to)]
    if (from !== to && direction === 'response')
      tell(scope, `response-media-type-name-${renaming(from, to)}`, {
        place,
        words: { from, to },
        base: old,
        revision: now,
      })
    const where = kept.length > 1 ? `${place} (${to})` : place
    compareSchemas(scope, { ...messages, base: old, revision: now, place: where }, to)
  }
}

function compareSchemas(scope: Scope, messages: Messages, name: string): void {
  const { base, revision, direction, place } = messages
  const [before, after] = [at(base, 'schema'), at(revision, 'schema')]
  if (before && after)
    tellSchema(scope.compare(before, after), {
      scope,
      place,
      side: {
        direction: scope.reversed ? opposite[direction] : direction,
        location: 'body',
        stronglyTyped: isJson(name),
      },
    })
  else if (before ?? after)
    tell(scope, `${direction}-body-media-type-schema-${before ? 'removed' : 'added'}`, {
      place,
      words: { name },
      base,
      revision,
      keys: ['schema'],
    })
}

const opposite = { request: 'response', response: 'request' } as const

function namesOf(content: Node | undefined): readonly string[] {
  return members(content).map(([name]) => name)
}

type Matched = {
  readonly kept: readonly { readonly from: string; readonly to: string }[]
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** By name first; then `application/json` and `application/problem+json` are one that was renamed. */
function matchMediaTypes(base: readonly string[], revision: readonly string[]): Matched {
  const kept = base.filter(name => revision.includes(name)).map(name => ({ from: name, to: name }))
  const removed = base.filter(name => !revision.includes(name))
  const added: string[] = []
  for (const to of revision.filter(name => !base.includes(name))) {
    const index = removed.findIndex(from => contains(from, to) || contains(to, from))
    if (index === -1) added.push(to)
    else kept.push({ from: removed.splice(index, 1)[0] as string, to })
  }
  return { kept, removed, added }
}

function renaming(from: string, to: string): 'changed' | 'specialized' | 'generalized' {
  if (parse(from).parameters !== parse(to).parameters) return 'changed'
  return contains(from, to) ? 'specialized' : 'generalized'
}

/** Whether each body of the second type is one of the first (RFC 6838, 4.2.8). */
function contains(wide: string, narrow: string): boolean {
  const [one, other] = [parse(wide), parse(narrow)]
  if (one.type === '' || one.type !== other.type) return false
  if (one.suffix === '' && other.suffix === one.subtype) return true
  return one.subtype === other.subtype && one.suffix === other.suffix
}

type MediaType = {
  readonly type: string
  readonly subtype: string
  readonly suffix: string
  readonly parameters: string
}

function parse(name: string): MediaType {
  const [essence = '', ...parameters] = name.toLowerCase().split(';')
  const [type = '', rest = ''] = essence.trim().split('/')
  const [subtype = '', suffix = ''] = rest.split('+')
  return {
    type,
    subtype,
    suffix,
    parameters: parameters
      .map(parameter => parameter.trim())
      .toSorted()
      .join(';'),
  }
}

function isJson(name: string): boolean {
  const { type, subtype, suffix } = parse(name)
  return (type === 'application' && subtype === 'json') || suffix === 'json'
}
