import { at, members, membersOf, rootOf, textAt, type Node } from '../../diff/node.ts'
import { typesOf, type Complaint, type NativeRule } from './view.ts'

/** Names that need more than a pattern: plurals, and words of one spelling. */
export const namingRules: readonly NativeRule[] = [
  {
    id: 'path-plural',
    *check({ operations, root }) {
      for (const path of new Set(operations.map(one => one.path))) {
        const segments = path.split('/').filter(Boolean)
        for (const [index, segment] of segments.entries()) {
          // What is followed by an id is a collection.
          if (segment.startsWith('{') || !segments[index + 1]?.startsWith('{')) continue
          const word = segment.split('-').at(-1) ?? segment
          if (!isPlural(word))
            yield {
              at: placeOf(root, path),
              text: `/${segment}/{…} is a collection: use the plural.`,
            }
        }
      }
    },
  },
  {
    id: 'resource-count',
    *check({ operations, root }) {
      const resources = new Set(
        operations.map(({ path }) =>
          path.split('/').find(one => one !== '' && !one.startsWith('{')),
        ),
      )
      if (resources.size > 8)
        yield {
          at: at(root, 'paths') ?? root,
          text: `Has ${resources.size} kinds of resources; more than 8 are several APIs.`,
        }
    },
  },
  {
    id: 'array-plural',
    *check({ schemas }) {
      for (const { node, name, owner } of schemas)
        if (name !== undefined && owner && typesOf(node).includes('array') && !isPlural(name))
          yield { at: propertyOf(owner, name) ?? node, text: `The list ${name} is not a plural.` }
    },
  },
  {
    id: 'schema-unique',
    *check({ root }) {
      const names = new Map<string, string>()
      for (const [name, node] of members(at(root, 'components', 'schemas'))) {
        const other = names.get(name.toLowerCase())
        if (other === undefined) names.set(name.toLowerCase(), name)
        else
          yield {
            at: schemaOf(root, name) ?? node,
            text: `${name} and ${other} differ only in capitals.`,
          }
      }
    },
  },
  {
    id: 'us-english',
    *check({ root, operations, schemas }) {
      yield* britishIn(rootOf(root.file), ['info'])
      const seen = new Set<unknown>()
      for (const { node, path, parameters } of operations) {
        yield* britishIn(node, ['summary', 'description'])
        yield* britishName(path.replaceAll(/\{[^}]*\}/g, ''), placeOf(root, path))
        for (const parameter of parameters) {
          if (seen.has(parameter.value)) continue
          seen.add(parameter.value)
          yield* britishIn(parameter, ['description'])
          yield* britishName(textAt(parameter, 'name') ?? '', at(parameter, 'name') ?? parameter)
        }
      }
      for (const { node, name, owner } of schemas) {
        if (seen.has(node.value)) continue
        seen.add(node.value)
        yield* britishIn(node, ['description'])
        const property = owner && name !== undefined ? propertyOf(owner, name) : undefined
        if (property) yield* britishName(name ?? '', property)
      }
    },
  },
]

/** Where a schema is named, whatever it refers to. */
function schemaOf(root: Node, name: string): Node | undefined {
  const schemas = at(root, 'components', 'schemas')
  return (
    schemas && {
      value: membersOf(schemas)[name],
      file: schemas.file,
      step: { key: name, parent: schemas.step },
    }
  )
}

/** Words that are plurals or need none, and endings that plurals have. */
const uncountable =
  /(data|metadata|information|inventory|stock|feedback|media|series|content|history|people|children|criteria|indices|proof|equipment|status|access|address|path|query|sku|tree|usage)$/i

function isPlural(name: string): boolean {
  return (
    (/s$/i.test(name) && !/(ss|status|bonus|radius|basis|axis)$/i.test(name)) ||
    uncountable.test(name)
  )
}

function placeOf(root: Node, path: string): Node {
  return at(root, 'paths', path) ?? root
}

/** The property itself where it stands, not what it refers to: that has a name of its own. */
export function propertyOf(owner: Node, name: string): Node | undefined {
  const properties = at(owner, 'properties')
  const value = membersOf(properties)[name]
  return (
    properties && { value, file: properties.file, step: { key: name, parent: properties.step } }
  )
}

const british: Readonly<Record<string, string>> = {
  colour: 'color',
  favourite: 'favorite',
  honour: 'honor',
  catalogue: 'catalog',
  centre: 'center',
  authorise: 'authorize',
  authorisation: 'authorization',
  organisation: 'organization',
  cancelled: 'canceled',
  fulfilment: 'fulfillment',
  normalise: 'normalize',
  behaviour: 'behavior',
  cancelling: 'canceling',
  cheque: 'check',
  grey: 'gray',
  jewellery: 'jewelry',
  labelled: 'labeled',
  licence: 'license',
  litre: 'liter',
  metre: 'meter',
  neighbour: 'neighbor',
  recognise: 'recognize',
  tyre: 'tire',
  unauthorised: 'unauthorized',
}
const britishWords = new RegExp(`\\b(${Object.keys(british).join('|')})\\b`, 'i')

/** A name of several words, written in any of the usual ways. */
function* britishName(name: string, place: Node): Iterable<Complaint> {
  for (const word of name.replaceAll(/([a-z0-9])(?=[A-Z])/g, '$1 ').split(/[^A-Za-z]+/)) {
    const american = Object.hasOwn(british, word.toLowerCase()) && british[word.toLowerCase()]
    if (american) yield { at: place, text: `"${word}" in ${name} is written "${american}".` }
  }
}

function* britishIn(node: Node, keys: readonly string[]): Iterable<Complaint> {
  for (const key of keys) {
    const value = membersOf(node)[key]
    const texts = typeof value === 'string' ? [value] : Object.values((value ?? {}) as object)
    for (const text of texts) {
      const found = typeof text === 'string' ? britishWords.exec(text)?.[0] : undefined
      if (found !== undefined)
        yield {
          at: at(node, key) ?? node,
          text: `"${found}" is written "${british[found.toLowerCase()]}".`,
        }
    }
  }
}
