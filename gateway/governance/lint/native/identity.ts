import { contractOf, ContractUnreadable } from '../../diff/contract-file.ts'
import { diffContracts } from '../../diff/diff-contracts.ts'
import { at, entries, membersOf, textAt, type Node } from '../../diff/node.ts'
import type { NativeRule, View } from './view.ts'

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
    *check({ root }, { base = '', day }) {
      const version = textAt(at(root, 'info'), 'version') ?? ''
      const place = at(root, 'info', 'version') ?? root
      try {
        const before = contractOf(base, 'the running contract')
        const running = textAt(
          at({ ...root, value: before.value, file: before }, 'info'),
          'version',
        )
        const { breaking, changes } = diffContracts(before, root.file, { now: new Date(day) })
        const need = breaking ? 'major' : changes.length > 0 ? 'minor' : undefined
        if (need && running !== undefined && !isRaised(running, version, need))
          yield {
            at: place,
            text: `${running} became ${version}; what ${breaking ? 'breaks consumers' : 'changed'} needs a new ${need} version.`,
          }
      } catch (error) {
        if (!(error instanceof ContractUnreadable)) throw error
        yield { at: place, text: `What changed cannot be told: ${error.message}` }
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
        if (/^https?:/.test(url) && !environments.some(known => url.startsWith(known)))
          yield { at: server, text: `${url} is no environment of policies/governance.yaml.` }
      }
    },
  },
  {
    id: 'policy-matches-contract',
    needs: 'policies',
    *check(view, { policies = [] }) {
      const has = (part: string) => policies.some(kind => kind.startsWith(part))
      const secured = view.operations.find(({ node }) => isSecured(view, node))
      if (secured && !has('authenticate'))
        yield { at: secured.node, text: 'Asks for credentials, but its policies know no caller.' }
      if (secured && !has('authorise'))
        yield { at: secured.node, text: 'Needs scopes, but its policies check none.' }
      const limited = view.operations.find(({ responses }) =>
        responses.some(([one]) => one === '429'),
      )
      if (limited && !has('rate-limit'))
        yield { at: limited.node, text: 'Answers 429, but its policies have no rate-limit.' }
      if (!limited && has('rate-limit'))
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
      if (!drift || drift.calls === 0 || drift.drifting / drift.calls < 0.01) return
      const percent = ((100 * drift.drifting) / drift.calls).toFixed(1)
      yield { at: root, text: `${percent} % of the calls are not as the running contract says.` }
    },
  },
]

/** At the root, or in `info` as others write it. */
function saidOf(root: Node, name: string): string | undefined {
  return textAt(root, name) ?? textAt(at(root, 'info'), name)
}

/** An operation without its own security has that of the contract; `{}` is none. */
export function isSecured({ root }: View, operation: Node): boolean {
  const own = membersOf(operation)['security'] ?? membersOf(root)['security']
  return Array.isArray(own) && own.length > 0
}

function isRaised(from: string, to: string, need: 'major' | 'minor'): boolean {
  const [oldMajor = 0, oldMinor = 0] = from.split('.').map(Number)
  const [major = 0, minor = 0] = to.split('.').map(Number)
  return major > oldMajor || (need === 'minor' && major === oldMajor && minor > oldMinor)
}
