import { at, entries, members, membersOf, textAt } from '../../diff/node.ts'
import { isSecured, securityOf } from './identity.ts'
import { typesOf, type Complaint, type NativeRule, type OperationView } from './view.ts'

/** Lists, scopes, sunset: what one operation says, judged by what the rest says. */
export const operationRules: readonly NativeRule[] = [
  {
    id: 'list-paginated',
    *check({ operations }) {
      for (const operation of operations) {
        if (operation.method !== 'get' || operation.path.endsWith('}')) continue
        if (!answersList(operation)) continue
        const isPaged = queryNames(operation).some(name => pageNames.test(name))
        if (!isPaged)
          yield {
            at: operation.node,
            text: 'Answers a list, and all of it at once: there are no pages.',
          }
      }
    },
  },
  {
    id: 'no-offset-large',
    *check({ operations }) {
      for (const { parameters } of operations)
        for (const parameter of parameters) {
          if (!/^(offset|skip|page)$/i.test(textAt(parameter, 'name') ?? '')) continue
          const { maximum } = membersOf(at(parameter, 'schema'))
          if (typeof maximum !== 'number' || maximum > 10_000)
            yield {
              at: parameter,
              text: `${textAt(parameter, 'name')} can skip any number of rows; each is read to be skipped.`,
            }
        }
    },
  },
  {
    id: 'secured',
    *check(view) {
      for (const { node } of view.operations) {
        if (membersOf(node)['x-public'] === true) continue
        const own = at(node, 'security') ?? at(view.root, 'security')
        const isOpen = entries(own).some(({ value }) => Object.keys(value as object).length === 0)
        if (!isSecured(view, node))
          yield { at: node, text: 'Anyone may call it, and x-public does not say so.' }
        else if (isOpen)
          yield { at: own ?? node, text: 'Anyone may call it too, by the empty entry.' }
      }
    },
  },
  {
    id: 'scopes',
    *check({ root, operations }) {
      const schemes = at(root, 'components', 'securitySchemes')
      for (const { node } of operations)
        for (const way of securityOf({ root }, node))
          for (const [name, listed] of members(way)) {
            const type = textAt(at(schemes, name), 'type')
            const scopes = entries(listed)
            if ((type === 'oauth2' || type === 'openIdConnect') && scopes.length === 0)
              yield { at: listed, text: `${name} asks for no scope: every token may do this.` }
            for (const scope of scopes)
              if (typeof scope.value === 'string' && !scopeName.test(scope.value))
                yield {
                  at: scope,
                  text: `The scope ${scope.value} is not domain.resource.action or resource:action.`,
                }
          }
    },
  },
  {
    id: 'scope-exists',
    needs: 'scopes',
    *check({ root, operations }, { scopes: known = [] }) {
      for (const { node } of operations) {
        const missing = new Map<string, Complaint>()
        for (const way of securityOf({ root }, node))
          for (const [, listed] of members(way))
            for (const scope of entries(listed)) {
              const name = scope.value
              if (typeof name === 'string' && !known.includes(name) && !missing.has(name))
                missing.set(name, { at: scope, text: `The gateway knows no scope ${name}.` })
            }
        yield* missing.values()
      }
    },
  },
  {
    id: 'sunset-lead-time',
    *check({ operations, schemas, audience }, { day }) {
      const isOutside = audience === undefined || /partner|public/.test(audience)
      const days = isOutside ? 180 : 30
      const all = operations.flatMap(({ node, parameters }) => [node, ...parameters])
      for (const node of [...all, ...schemas.map(one => one.node)]) {
        const sunset = textAt(node, 'x-sunset')
        if (membersOf(node)['deprecated'] !== true || sunset === undefined) continue
        const since = textAt(node, 'x-deprecated-at') ?? day
        const lead = (Date.parse(sunset) - Date.parse(since)) / 86_400_000
        if (!(lead >= days))
          yield {
            at: at(node, 'x-sunset') ?? node,
            text: `Ends ${Math.round(lead)} days after it was deprecated; ${days} are promised.`,
          }
      }
    },
  },
  {
    id: 'operation-id-unique',
    *check({ operations }) {
      const seen = new Set<string>()
      for (const { node } of operations) {
        const id = textAt(node, 'operationId')
        if (id === undefined) continue
        if (seen.has(id)) yield { at: at(node, 'operationId') ?? node, text: `${id} stands twice.` }
        seen.add(id)
      }
    },
  },
]

const pageNames =
  /^(cursor|limit|offset|page|after|before|page_?size|per_?page|page_?token|starting_after|skip|top)$/i

const scopeName = /^[a-z][a-z0-9_-]*([.:/][a-z0-9*][a-z0-9_*-]*)+$/

function queryNames({ parameters }: OperationView): readonly string[] {
  return parameters
    .filter(parameter => textAt(parameter, 'in') === 'query')
    .map(parameter => textAt(parameter, 'name') ?? '')
}

/** A list, or an object whose one list is what was asked for: it has the name of the last part of the path. */
function answersList({ path, responses }: OperationView): boolean {
  const [, ok] = responses.find(([status]) => status === '200') ?? []
  const schema = at(ok, 'content', 'application/json', 'schema')
  if (!schema) return false
  if (typesOf(schema).includes('array')) return true
  const last = (path.split('/').at(-1) ?? '').replaceAll('-', '').toLowerCase()
  return members(at(schema, 'properties')).some(
    ([name, property]) =>
      typesOf(property).includes('array') &&
      (['items', 'data', 'results', 'entries'].includes(name) || name.toLowerCase() === last) &&
      membersOf(property)['maxItems'] === undefined,
  )
}
