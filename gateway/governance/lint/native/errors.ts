import { at, entries, membersOf, textAt, type Node } from '../../diff/node.ts'
import { isSecured } from './identity.ts'
import type { NativeRule, OperationView, View } from './view.ts'

/** Which errors an operation tells of, and what they look like. */
export const errorRules: readonly NativeRule[] = [
  {
    id: 'error-set',
    *check(view) {
      for (const operation of view.operations) {
        const told = new Set(operation.responses.map(([status]) => status.toUpperCase()))
        const missing = owed(view, operation).filter(
          ({ anyOf }) =>
            !anyOf.some(status => told.has(status) || told.has(`${status[0]}XX`)) &&
            !told.has('DEFAULT'),
        )
        const place = at(operation.node, 'responses') ?? operation.node
        for (const { anyOf, when } of missing)
          yield { at: place, text: `${anyOf.join(' or ')} is not described: ${when}.` }
      }
    },
  },
  {
    id: 'problem-shape',
    *check({ operations }) {
      const seen = new Set<unknown>()
      for (const { responses } of operations)
        for (const [status, response] of responses) {
          if (!/^(4|5|default)/i.test(status)) continue
          const schema = at(response, 'content', 'application/problem+json', 'schema')
          if (schema === undefined || seen.has(schema.value)) continue
          seen.add(schema.value)
          const lacking = problemMembers.filter(name => !hasMember(schema, name))
          if (lacking.length > 0)
            yield {
              at: schema,
              text: `The problem has no ${lacking.join(', ')}: members of RFC 9457, and a code to decide by.`,
            }
        }
    },
  },
]

type Owed = { readonly anyOf: readonly string[]; readonly when: string }

/** The errors that can come of what an operation takes and asks for. */
function owed(view: View, { node, path, method, parameters, requestBody }: OperationView) {
  const inside = (place: string) => parameters.filter(one => textAt(one, 'in') === place)
  const headers = inside('header').map(one => (textAt(one, 'name') ?? '').toLowerCase())
  const isClosed = isSecured(view, node) || membersOf(node)['x-public'] !== true
  const takes = requestBody !== undefined || inside('query').length > 0
  const list: (Owed | false)[] = [
    takes && { anyOf: ['400', '422'], when: 'what is sent may be wrong' },
    isClosed && { anyOf: ['401'], when: 'the credentials may be wrong' },
    isClosed && { anyOf: ['403'], when: 'the caller may not be allowed to' },
    // PUT may make what is not there.
    path.includes('{') &&
      method !== 'put' && { anyOf: ['404', '410'], when: 'what the path names may not be there' },
    headers.includes('idempotency-key') && {
      anyOf: ['409', '422'],
      when: 'a key may come again with something else',
    },
    headers.includes('if-match') && {
      anyOf: ['409', '412'],
      when: 'somebody else may have changed it',
    },
    { anyOf: ['429'], when: 'there may be too many requests' },
    { anyOf: ['500'], when: 'it may fail' },
  ]
  return list.filter(one => one !== false)
}

const problemMembers = ['type', 'title', 'status', 'detail', 'instance', 'code']

/** Whether every value of a schema may have a member: said by it, by one of its parts, or by each of its choices. */
function hasMember(schema: Node, name: string, depth = 0): boolean {
  // Schemas that lead to themselves say nothing more.
  if (depth > 16) return false
  if (Object.hasOwn(membersOf(at(schema, 'properties')), name)) return true
  const parts = (key: string) => entries(at(schema, key))
  if (parts('allOf').some(part => hasMember(part, name, depth + 1))) return true
  return ['oneOf', 'anyOf'].some(key => {
    const choices = parts(key)
    return choices.length > 0 && choices.every(part => hasMember(part, name, depth + 1))
  })
}
