import { comparePaths } from './compare-paths.ts'
import { schemaComparer } from './compare-schemas.ts'
import { compareSecurity, compareSecuritySchemes } from './compare-security.ts'
import { unlessTooDeep, type ContractFile } from './contract-file.ts'
import type { Policy } from './lifecycle.ts'
import { identicalParts } from './identical.ts'
import { at, members, rootOf, type Node } from './node.ts'
import { report, type Report } from './report.ts'
import { tell, type Found, type Scope } from './scope.ts'

export type DiffOptions = {
  /** The day it is judged on: sunset dates before it have passed. */
  readonly now: Date
  /** How many days a deprecation must leave until the sunset. Default: 0, a sunset is not asked for. */
  readonly sunsetDays?: Policy['sunsetDays']
}

/** From this many findings on, a changed schema is told of once and not for each operation that uses it. */
const most = 10_000

/** What changed from one contract to another and what it does to those who keep the old one. Pure. */
export function diffContracts(
  base: ContractFile,
  revision: ContractFile,
  options: DiffOptions,
): Report {
  return unlessTooDeep(revision.name, () => diff(base, revision, options))
}

function diff(
  base: ContractFile,
  revision: ContractFile,
  { now, sunsetDays = { beta: 0, stable: 0 } }: DiffOptions,
): Report {
  const found: Found[] = []
  let leftOut = 0
  // The same keywords mean something else in 3.0 and in what came after.
  const sameWords = base.version.startsWith('3.0') === revision.version.startsWith('3.0')
  const identical = sameWords ? identicalParts() : () => false
  const scope: Scope = {
    policy: { today: now.toISOString().slice(0, 10), sunsetDays },
    identical,
    compare: schemaComparer(identical),
    reversed: false,
    tell: one => found.push(one),
    crowd: {
      isCrowded: () => found.length >= most,
      walked: new Map(),
      leaveOut: () => leftOut++,
    },
  }
  const [before, after] = [rootOf(base), rootOf(revision)]
  comparePaths(scope, { base: at(before, 'paths'), revision: at(after, 'paths'), prefix: '' })
  compareWebhooks(scope, before, after)
  compareSecurity(scope, { base: before, revision: after, global: true })
  compareSecuritySchemes(scope, before, after)
  for (const [name, node] of members(at(before, 'components', 'schemas')))
    if (!at(after, 'components', 'schemas', name))
      tell(scope, 'api-schema-removed', { words: { name }, base: node })
  return { ...report(found, { base, revision }), ...(leftOut > 0 ? { leftOut } : {}) }
}

/** Here we send and consumers receive: what is narrower elsewhere is wider here. */
function compareWebhooks(outer: Scope, base: Node, revision: Node): void {
  const [before, after] = [at(base, 'webhooks'), at(revision, 'webhooks')]
  const kept: Scope = { ...outer, reversed: true }
  for (const [name, node] of members(before))
    if (!at(after, name)) tell(outer, 'webhook-removed', { words: { name }, base: node })
  for (const [name, node] of members(after))
    if (!at(before, name)) tell(outer, 'webhook-added', { words: { name }, revision: node })
  comparePaths(kept, {
    base: before && only(before, name => at(after, name) !== undefined),
    revision: after && only(after, name => at(before, name) !== undefined),
    prefix: 'webhook:',
  })
}

function only(node: Node, keep: (name: string) => boolean): Node {
  return {
    ...node,
    value: Object.fromEntries(Object.entries(node.value as object).filter(([name]) => keep(name))),
  }
}
