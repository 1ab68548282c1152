import { contractOf, ContractUnreadable } from '../../diff/contract-file.ts'
import { diffContracts } from '../../diff/diff-contracts.ts'
import { at, entries, members, membersOf, rootOf, textAt, type Node } from '../../diff/node.ts'
import type { PolicyEntry } from '../knowledge.ts'
import { versionMove } from '../version-move.ts'
import type { NativeRule, OperationView, View } from './view.ts'

/** Who answers for an API, where it belongs, what its version says, and where it is served. */
export const identityRules: readonly NativeRule[] = [
  {
    id: 'owner-known',
    needs: 'teams',
    *check({ root }, { teams = {} }) {
      const owner = saidOf(root, 'x-owner')
      const team = Object.hasOwn(teams, owner ?? '') ? teams[owner as string] : undefined
      if (owner === undefined) yield { at: root, text: 'x-owner is missing.' }
      else if (team === undefined)
        yield {
          at: at(root, 'x-owner') ?? root,
          text: `${owner} is no team of policies/governance.yaml.`,
        }
      else if (team.onCall === undefined)
        yield { at: at(root, 'x-owner') ?? root, text: `${owner} has nobody on call.` }
    },
  },
  {
    id: 'domain-known',
    needs: 'domains',
    *check({ root }, { domains = [] }) {
      const domain = saidOf(root, 'x-domain')
      if (domain === undefined) yield { at: root, text: 'x-domain is missing.' }
      else if (!domains.includes(domain))
        yield {
          at: at(root, 'x-domain') ?? root,
          text: `${domain} is no domain of policies/governance.yaml.`,
        }
    },
  },
  {
    id: 'version-bump',
    needs: 'base',
    *check({ root }, { base, day }) {
      // Nothing runs yet: any version is the first one.
      if (typeof base !== 'string') return
      const version = textAt(at(root, 'info'), 'version') ?? ''
      const place = at(root, 'info', 'version') ?? root
      try {
        const before = contractOf(base, 'the running contract')
        const running = textAt(at(rootOf(before), 'info'), 'version')
        if (running === undefined) return
        const move = versionMove(running, version)
        if (move === 'back')
          return yield {
            at: place,
            text: `${running} became ${version}: versions never go back.`,
          }
        const { breaking, changes } = diffContracts(before, root.file, { now: new Date(day) })
        if (breaking && move !== 'major')
          yield {
            at: place,
            text: `${running} became ${version}; what breaks consumers needs a new major version.`,
          }
        else if (changes.length > 0 && move !== 'major' && move !== 'minor')
          yield {
            at: place,
            text: `${running} became ${version}; what changed needs a new minor version.`,
          }
      } catch (error) {
        if (!(error instanceof ContractUnreadable)) throw error
        yield { at: place, text: `What changed cannot be told: ${error.message}` }
      }
    },
  },
  {
    id: 'api-id-stays',
    needs: 'base',
    *check({ root }, { base }) {
      if (typeof base !== 'string') return
      const [before, now] = [idOf(base), saidOf(root, 'x-api-id')]
      if (before !== undefined && now !== undefined && before !== now)
        yield {
          at: at(root, 'x-api-id') ?? at(root, 'info', 'x-api-id') ?? root,
          text: `x-api-id was ${before}, and is another one.`,
        }
    },
  },
  {
    id: 'server-known',
    needs: 'environments',
    *check({ root }, { environments = [] }) {
      for (const server of entries(at(root, 'servers'))) {
        const url = textAt(server, 'url') ?? ''
        // A relative one is wherever the contract is served.
        if (/^https?:/.test(url) && !environments.some(known => beginsWith(url, known)))
          yield { at: server, text: `${url} is no environment of policies/governance.yaml.` }
      }
    },
  },
  {
    id: 'policy-matches-contract',
    needs: 'policies',
    *check(view, { policies = { entries: [] } }) {
      const { entries: list, limited = [] } = policies
      const paths = at(view.root, 'paths') ?? view.root
      const ids = new Set(view.operations.map(({ node }) => textAt(node, 'operationId')))
      for (const { id, operations = [] } of list)
        for (const operation of operations)
          if (!ids.has(operation))
            yield {
              at: paths,
              text: `The entry ${id} of its policies is for ${operation}, which the contract does not have.`,
            }
      for (const { limit, operation } of limited)
        if (!ids.has(operation))
          yield {
            at: paths,
            text: `plans.yaml limits ${operation} (${limit}), which the contract does not have.`,
          }
      for (const operation of view.operations) {
        const { node } = operation
        const covered = coverOf(list, textAt(node, 'operationId'))
        if (isSecured(view, node) && !covered.has('authentication'))
          yield { at: node, text: 'Asks for credentials, but its policies know no caller.' }
        if (hasScopes(view, node) && !covered.has('authorisation'))
          yield { at: node, text: 'Needs scopes, but its policies check none.' }
        if (operation.responses.some(([one]) => one === '429') && !covered.has('rate limit'))
          yield { at: node, text: 'Answers 429, but its policies have no rate-limit.' }
      }
      const isLimited = list.some(({ does }) => does.includes('rate limit'))
      if (isLimited && !view.operations.some(tellsOfLimits))
        yield {
          at: view.root,
          text: 'Its policies have a rate-limit, but no operation answers 429.',
        }
    },
  },
  {
    id: 'drift-budget',
    needs: 'drift',
    *check({ root }, { drift }) {
      if (!drift || drift.calls === 0) return
      if (drift.drifting / drift.calls <= (drift.budget ?? 0.01)) return
      const percent = ((100 * drift.drifting) / drift.calls).toFixed(1)
      yield { at: root, text: `${percent} % of the calls are not as the running contract says.` }
    },
  },
]

/** At the root, or in `info` as others write it. */
function saidOf(root: Node, name: string): string | undefined {
  return textAt(root, name) ?? textAt(at(root, 'info'), name)
}

/** The `x-api-id` of a contract; undefined where it cannot be read, which other rules say. */
function idOf(text: string): string | undefined {
  try {
    return saidOf(rootOf(contractOf(text, 'the running contract')), 'x-api-id')
  } catch (error) {
    if (error instanceof ContractUnreadable) return undefined
    throw error
  }
}

/** An operation without its own security has that of the contract; `{}` is none. */
export function isSecured({ root }: View, operation: Node): boolean {
  const own = membersOf(operation)['security'] ?? membersOf(root)['security']
  return Array.isArray(own) && own.length > 0
}

/** What an operation asks of callers: its own, or what the contract says for all. */
export function securityOf({ root }: Pick<View, 'root'>, operation: Node): readonly Node[] {
  return entries(at(operation, 'security') ?? at(root, 'security'))
}

function hasScopes(view: View, operation: Node): boolean {
  return securityOf(view, operation).some(way =>
    members(way).some(([, scopes]) => entries(scopes).length > 0),
  )
}

/** What policies do for an operation; of one without a name those that are for all. */
function coverOf(list: readonly PolicyEntry[], operationId: string | undefined) {
  const covering = list.filter(
    ({ operations }) =>
      operations === undefined || operationId === undefined || operations.includes(operationId),
  )
  return new Set(covering.flatMap(({ does }) => does))
}

const tellsOfLimits = ({ responses }: OperationView): boolean =>
  responses.some(([status]) => ['429', '4XX', 'default'].includes(status))

/** A host does not end in the middle of a word, nor does a path. */
function beginsWith(url: string, known: string): boolean {
  if (!url.startsWith(known)) return false
  return known.endsWith('/') || /^(:\d+)?([/?#]|$)/.test(url.slice(known.length))
}
