import { daysBetween, neededDays, stabilityOf, sunsetDate } from './lifecycle.ts'
import { at, entries, members, membersOf, textAt, type Node } from './node.ts'
import { same, typesOf } from './schema.ts'
import { tell, tellSchema, type Scope } from './scope.ts'

/** A parameter of an operation, wherever it was written. */
export type Parameter = {
  readonly node: Node
  readonly in: string
  readonly name: string
  /** Written at the path, so that every operation there has it. */
  readonly ofPath: boolean
}

/** The parameters of an operation: its own, and those of its path that it does not replace. */
export function parametersOf(pathItem: Node, operation: Node): readonly Parameter[] {
  const own = read(operation, false)
  return [
    ...own,
    ...read(pathItem, true).filter(
      common => !own.some(other => other.in === common.in && other.name === common.name),
    ),
  ]
}

function read(owner: Node, ofPath: boolean): readonly Parameter[] {
  return entries(at(owner, 'parameters')).map(node => ({
    node,
    in: textAt(node, 'in') ?? '',
    name: textAt(node, 'name') ?? '',
    ofPath,
  }))
}

type Both = {
  readonly base: readonly Parameter[]
  readonly revision: readonly Parameter[]
  /** What parameters of the path are called in the revision, by their name in the base. */
  readonly renamed: ReadonlyMap<string, string>
}

/** Compares the parameters of an operation. */
export function compareParameters(scope: Scope, { base, revision, renamed }: Both): void {
  // Parameters of a request that we send are for the one who gets it: nobody is refused.
  if (scope.reversed) return
  const left = new Set(revision)
  const removed: Parameter[] = []
  for (const before of base) {
    const name = before.in === 'path' ? (renamed.get(before.name) ?? before.name) : before.name
    const after = [...left].find(
      candidate => candidate.in === before.in && sameName(candidate, name),
    )
    if (!after) removed.push(before)
    else {
      left.delete(after)
      compareParameter(scope, before, after)
    }
  }
  for (const before of compareExploded(scope, removed, left)) gone(scope, before)
  for (const after of left) come(scope, after)
}

/** Names of headers know no case (RFC 9110, 5.1). */
function sameName(parameter: Parameter, name: string): boolean {
  return parameter.in === 'header'
    ? parameter.name.toLowerCase() === name.toLowerCase()
    : parameter.name === name
}

/**
 * `?a=1&b=2` can be two parameters or one object that is written in parts: what looks removed and added stays.
 * Gives back what was removed for good; what was found is taken out of what was added.
 */
function compareExploded(
  scope: Scope,
  removed: readonly Parameter[],
  added: Set<Parameter>,
): readonly Parameter[] {
  const found = new Set<Parameter>()
  for (const before of removed)
    for (const after of added) {
      if (before.in !== after.in) continue
      const [one, other] = [partOf(before, after.name), partOf(after, before.name)]
      if (!one && !other) continue
      found.add(before)
      found.add(after)
      const [old, now] = [one ?? schemaOf(before), other ?? schemaOf(after)]
      if (old && now) tellSchema(scope.compare(old, now), { scope, ...walkOf(before, after) })
    }
  for (const parameter of found) added.delete(parameter)
  return removed.filter(parameter => !found.has(parameter))
}

function partOf(parameter: Parameter, name: string): Node | undefined {
  const { style, explode } = writingOf(parameter)
  return style === 'form' && explode ? at(schemaOf(parameter), 'properties', name) : undefined
}

function compareParameter(scope: Scope, before: Parameter, after: Parameter): void {
  const about = { place: placeOf(after), base: before.node, revision: after.node }
  if (isRequired(before) !== isRequired(after))
    tell(scope, `request-parameter-became-${isRequired(after) ? 'required' : 'optional'}`, {
      ...about,
      keys: ['required'],
    })
  deprecation(scope, before, after)

  const [from, to] = [writingOf(before), writingOf(after)]
  const [old, now] = [schemaOf(before), schemaOf(after)]
  const compound = [old, now].every(schema => schema && isCompound(schema))
  if (from.style !== to.style || (compound && from.explode !== to.explode))
    tell(scope, 'request-parameter-style-changed', {
      ...about,
      words: { from: show(from), to: show(to) },
      keys: ['style'],
    })
  if (old && now) tellSchema(scope.compare(old, now), { scope, ...walkOf(before, after) })
}

function walkOf(before: Parameter, after: Parameter) {
  const { style, explode } = writingOf(after)
  return {
    place: placeOf(after),
    side: {
      direction: 'request',
      location: 'parameter',
      stronglyTyped: false,
      parameter: {
        in: after.in,
        optional: !isRequired(before) && !isRequired(after),
        repeats: style === 'form' && explode,
      },
    },
  } as const
}

function come(scope: Scope, parameter: Parameter): void {
  const need = isRequired(parameter) ? 'required' : 'optional'
  const rule =
    parameter.in === 'path'
      ? 'new-request-path-parameter'
      : parameter.ofPath
        ? `new-${need}-request-default-parameter-to-existing-path`
        : `new-${need}-request-parameter`
  tell(scope, rule, { place: placeOf(parameter), revision: parameter.node })
}

function gone(scope: Scope, parameter: Parameter): void {
  const about = { place: placeOf(parameter), base: parameter.node }
  const say = membersOf(parameter.node)
  const sunset = sunsetDate(say['x-sunset'])
  if (say['deprecated'] !== true) tell(scope, 'request-parameter-removed', about)
  else if (say['x-sunset'] !== undefined && sunset === undefined)
    tell(scope, 'request-parameter-sunset-parse', { ...about, words: { to: say['x-sunset'] } })
  else if (sunset !== undefined && scope.policy.today < sunset)
    tell(scope, 'request-parameter-removed-before-sunset', { ...about, words: { from: sunset } })
  else tell(scope, 'request-parameter-removed-with-deprecation', about)
}

function deprecation(scope: Scope, before: Parameter, after: Parameter): void {
  const [was, is] = [membersOf(before.node), membersOf(after.node)]
  const [from, to] = [was['x-sunset'], is['x-sunset']]
  const about = {
    place: placeOf(after),
    base: before.node,
    revision: after.node,
    keys: ['x-sunset'],
  }
  const now = is['deprecated'] === true
  const date = sunsetDate(to)
  const stability = stabilityOf(scope.stability) ?? 'stable'
  const needed = neededDays(scope.policy, stability)
  const early = date !== undefined && daysBetween(scope.policy.today, date) < needed

  if ((was['deprecated'] === true) !== now) {
    if (!now) tell(scope, 'request-parameter-reactivated', about)
    else if (to === undefined)
      tell(scope, `request-parameter-deprecated${needed > 0 ? '-sunset-missing' : ''}`, about)
    else if (date === undefined)
      tell(scope, 'request-parameter-sunset-parse', { ...about, words: { to } })
    else
      tell(scope, `request-parameter-${early ? 'sunset-date-too-small' : 'deprecated'}`, {
        ...about,
        words: { to },
      })
  }
  if (!now || from === undefined || same(from, to)) return
  const formerly = sunsetDate(from)
  if (to === undefined) tell(scope, 'request-parameter-sunset-deleted', about)
  else if (date === undefined || formerly === undefined)
    tell(scope, 'request-parameter-sunset-parse', {
      ...about,
      words: { to: date === undefined ? to : from },
    })
  else if (date < formerly && early)
    tell(scope, 'request-parameter-sunset-date-changed-too-small', {
      ...about,
      words: { from: formerly, to: date },
    })
}

function placeOf({ in: where, name }: Parameter): string {
  return `${where} parameter \`${name}\``
}

function isRequired({ node }: Parameter): boolean {
  return membersOf(node)['required'] === true
}

/** A parameter has a schema, or a content with one. */
function schemaOf({ node }: Parameter): Node | undefined {
  const [content] = members(at(node, 'content'))
  return at(node, 'schema') ?? at(content?.[1], 'schema')
}

type Writing = { readonly style: string; readonly explode: boolean }

/** How it is written, with the defaults of OpenAPI where nothing is said. */
function writingOf({ node, in: where }: Parameter): Writing {
  const style =
    textAt(node, 'style') ?? (where === 'query' || where === 'cookie' ? 'form' : 'simple')
  const said = membersOf(node)['explode']
  return { style, explode: typeof said === 'boolean' ? said : style === 'form' }
}

function show({ style, explode }: Writing): string {
  return `${style}, explode: ${explode}`
}

function isCompound(schema: Node): boolean {
  return typesOf(schema).names.some(name => name === 'array' || name === 'object')
}
