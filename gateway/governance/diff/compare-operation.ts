import { compareContent } from './compare-content.ts'
import { compareParameters, parametersOf } from './compare-parameters.ts'
import { compareResponses } from './compare-responses.ts'
import { compareSecurity } from './compare-security.ts'
import {
  daysBetween,
  neededDays,
  promises,
  stabilityGain,
  stabilityOf,
  sunsetDate,
} from './lifecycle.ts'
import { at, members, membersOf, textAt, textsAt, type Node } from './node.ts'
import { same, sameSchema } from './schema.ts'
import { tell, type Scope } from './scope.ts'

/** An operation and the path it stands at. */
export type Operation = { readonly node: Node; readonly pathItem: Node }

type Both = {
  readonly base: Operation
  readonly revision: Operation
  /** What parameters of the path are called now, by their name before. */
  readonly renamed: ReadonlyMap<string, string>
  /** Compares what else can be called: the paths of callbacks. */
  readonly comparePaths: (
    scope: Scope,
    paths: {
      readonly base: Node | undefined
      readonly revision: Node | undefined
      readonly prefix: string
    },
  ) => void
}

/** Compares an operation that both contracts have. */
export function compareOperation(outer: Scope, both: Both): void {
  const { base, revision } = both
  if (isSame(outer, base, revision)) return
  const level = stability(outer, base.node, revision.node)
  const scope = level === undefined ? outer : { ...outer, stability: level }
  // A draft promises nothing.
  if (level !== undefined && !promises(level)) return

  deprecation(scope, base.node, revision.node)
  identity(scope, base.node, revision.node)
  compareSecurity(scope, { base: base.node, revision: revision.node, global: false })
  compareParameters(scope, {
    base: parametersOf(base.pathItem, base.node),
    revision: parametersOf(revision.pathItem, revision.node),
    renamed: both.renamed,
  })
  requestBody(scope, base.node, revision.node)
  compareResponses(scope, base.node, revision.node)
  callbacks(scope, both)
}

function isSame({ identical }: Scope, base: Operation, revision: Operation): boolean {
  const [before, after] = [base, revision].map(({ pathItem }) => at(pathItem, 'parameters'))
  const sameAround = before && after ? identical(before, after) : before === after
  return sameAround && identical(base.node, revision.node)
}

/** An operation that only the base has. */
export function tellRemoved(scope: Scope, { node }: Operation, wholePath: boolean): void {
  const say = membersOf(node)
  const level = stabilityOf(say['x-stability-level'])
  if (level === undefined)
    tell(scope, 'api-invalid-stability-level', {
      words: { to: say['x-stability-level'] },
      base: node,
    })
  if (level === undefined || !promises(level)) return
  const removed = wholePath ? 'api-path-removed' : 'api-removed'
  const sunset = sunsetDate(say['x-sunset'])
  if (say['deprecated'] !== true) tell(scope, `${removed}-without-deprecation`, { base: node })
  else if (say['x-sunset'] !== undefined && sunset === undefined)
    tell(scope, 'api-path-sunset-parse', { words: { to: say['x-sunset'] }, base: node })
  else if (sunset !== undefined && scope.policy.today < sunset)
    tell(scope, `${removed}-before-sunset`, { words: { from: sunset }, base: node })
  else tell(scope, `${removed}-with-deprecation`, { base: node })
}

/** How stable the revision says it is; undefined when one of the two cannot be read. */
function stability(scope: Scope, base: Node, revision: Node): string | undefined {
  const [from, to] = [base, revision].map(node => membersOf(node)['x-stability-level'])
  const [before, after] = [stabilityOf(from), stabilityOf(to)]
  const about = { base, revision, keys: ['x-stability-level'] }
  if (before === undefined || after === undefined) {
    // What was wrong before and is still is no change.
    if (!same(from, to) || !sameSchema(base, revision, { annotations: true }))
      for (const [level, said] of [[before, from] as const, [after, to] as const])
        if (level === undefined)
          tell(scope, 'api-invalid-stability-level', { ...about, words: { to: said } })
    return undefined
  }
  const gain = stabilityGain(before, after)
  if (gain !== 0 && promises(before))
    tell(scope, `api-stability-${gain < 0 ? 'decreased' : 'increased'}`, {
      ...about,
      words: { from: before, to: after },
    })
  return after
}

function deprecation(scope: Scope, base: Node, revision: Node): void {
  const [was, is] = [membersOf(base), membersOf(revision)]
  const [from, to] = [was['x-sunset'], is['x-sunset']]
  const now = is['deprecated'] === true
  const [formerly, date] = [sunsetDate(from), sunsetDate(to)]
  const about = {
    base,
    revision,
    keys: ['deprecated'],
    words: { from: formerly ?? from, to: date ?? to },
  }
  const needed = neededDays(scope.policy, scope.stability ?? 'stable')
  const early = date !== undefined && daysBetween(scope.policy.today, date) < needed

  if ((was['deprecated'] === true) !== now) {
    if (!now) tell(scope, 'endpoint-reactivated', about)
    else if (scope.stability === undefined) return
    else if (to === undefined)
      tell(scope, needed > 0 ? 'api-deprecated-sunset-missing' : 'endpoint-deprecated', about)
    else if (date === undefined) tell(scope, 'api-deprecated-sunset-parse', about)
    else tell(scope, early ? 'api-sunset-date-too-small' : 'endpoint-deprecated-with-sunset', about)
  }
  if (!now || from === undefined || same(from, to)) return
  if (to === undefined) tell(scope, 'sunset-deleted', about)
  else if (date === undefined || formerly === undefined)
    tell(scope, 'api-path-sunset-parse', {
      ...about,
      words: { to: date === undefined ? to : from },
    })
  else if (date < formerly && early) tell(scope, 'api-sunset-date-changed-too-small', about)
}

function identity(scope: Scope, base: Node, revision: Node): void {
  const about = { base, revision }
  const [from, to] = [textAt(base, 'operationId') ?? '', textAt(revision, 'operationId') ?? '']
  if (from !== to)
    tell(scope, `api-operation-id-${from === '' ? 'added' : 'removed'}`, {
      ...about,
      keys: ['operationId'],
      words: { from: from || 'none', to: to || 'none' },
    })
  const [before, after] = [textsAt(base, 'tags'), textsAt(revision, 'tags')]
  for (const name of before.filter(tag => !after.includes(tag)))
    tell(scope, 'api-tag-removed', { ...about, keys: ['tags'], words: { name } })
  for (const name of after.filter(tag => !before.includes(tag)))
    tell(scope, 'api-tag-added', { ...about, keys: ['tags'], words: { name } })
}

function requestBody(scope: Scope, base: Node, revision: Node): void {
  const [before, after] = [at(base, 'requestBody'), at(revision, 'requestBody')]
  const required = (body: Node) => membersOf(body)['required'] === true
  if (!before && after)
    tell(
      scope,
      `request-body-added-${required(after) && !scope.reversed ? 'required' : 'optional'}`,
      {
        revision: after,
      },
    )
  if (before && !after) tell(scope, 'request-body-removed', { base: before })
  if (!before || !after) return
  // A body that we always send now is what its receiver could have got before.
  if (required(before) !== required(after) && !scope.reversed)
    tell(scope, `request-body-became-${required(after) ? 'required' : 'optional'}`, {
      base: before,
      revision: after,
      keys: ['required'],
    })
  compareContent(scope, {
    base: before,
    revision: after,
    direction: 'request',
    place: 'request body',
  })
}

function callbacks(scope: Scope, { base, revision, comparePaths }: Both): void {
  const [before, after] = [at(base.node, 'callbacks'), at(revision.node, 'callbacks')]
  for (const [name, callback] of members(before)) {
    const now = at(after, name)
    if (!now) tell(scope, 'callback-removed', { words: { name }, base: callback })
    else
      comparePaths(
        { ...scope, reversed: !scope.reversed },
        { base: callback, revision: now, prefix: `${scope.path ?? ''} callback:${name} ` },
      )
  }
  for (const [name, callback] of members(after))
    if (!at(before, name)) tell(scope, 'callback-added', { words: { name }, revision: callback })
}
