import { at, entries, members, membersOf, textAt, textsAt, type Node } from '../../diff/node.ts'
import { propertyOf } from './naming.ts'
import { typesOf, type NativeRule, type SchemaView } from './view.ts'

/** Money, articles and quantities, and what a request may hold. */
export const typeRules: readonly NativeRule[] = [
  {
    id: 'money-object',
    *check({ schemas }) {
      for (const view of schemas) {
        const { node, name, owner } = view
        if (name === undefined || !owner || !moneyName.test(name)) continue
        // An amount inside of a money object stands beside its currency.
        const isAmount = /amount$/i.test(name) && at(owner, 'properties', 'currency') !== undefined
        if (typesOf(node).some(type => type === 'number'))
          yield {
            at: placeOf(view),
            text: `${name} is a floating number; amounts are exact texts.`,
          }
        else if (typesOf(node).includes('string') && !isAmount && !isWord(node))
          yield { at: placeOf(view), text: `${name} has no currency beside it.` }
        else if (typesOf(node).includes('integer') && !isAmount && !countable.test(name))
          yield { at: placeOf(view), text: `${name} is a number without a currency.` }
      }
    },
  },
  {
    id: 'gtin-sku',
    *check({ schemas }) {
      for (const view of schemas) {
        const { node, name = '' } = view
        const isNumber = typesOf(node).some(type => type === 'integer' || type === 'number')
        if (/(^|[a-z_])(gtin|ean|upc)(13|14|8)?$/i.test(name)) {
          const { format, pattern } = membersOf(node)
          if (isNumber || (typesOf(node).includes('string') && !format && !pattern))
            yield { at: placeOf(view), text: `${name} has neither the format gtin nor a pattern.` }
        } else if (/(^sku|Sku|_sku)$/.test(name) && isNumber)
          yield { at: placeOf(view), text: `${name} is a number; article numbers are texts.` }
      }
    },
  },
  {
    id: 'quantity-uom',
    *check({ schemas }) {
      for (const view of schemas) {
        const { node, name = '', owner } = view
        // Pieces are counted in integers; what has decimals is measured in something.
        if (!owner || !/(^quantity|Quantity|_quantity|^weight|Weight|^volume)$/.test(name)) continue
        if (!typesOf(node).includes('number')) continue
        const hasUnit = members(at(owner, 'properties')).some(([other]) => /unit|uom/i.test(other))
        if (!hasUnit)
          yield { at: placeOf(view), text: `${name} has decimals and no unit beside it.` }
      }
    },
  },
  {
    id: 'open-enum',
    *check({ schemas }) {
      for (const { node, direction } of schemas) {
        const values = membersOf(node)['enum']
        if (direction !== 'response' || !Array.isArray(values) || values.length < 2) continue
        const said = membersOf(node)
        if (said['x-extensible-enum'] === undefined && said['x-closed-enum'] !== true)
          yield {
            at: node,
            text: 'Values are told to consumers, but not whether there can be more.',
          }
      }
    },
  },
  {
    id: 'bounded-inputs',
    *check({ schemas }) {
      for (const { node, direction, name } of schemas) {
        if (direction !== 'request') continue
        const said = membersOf(node)
        if (said['enum'] !== undefined || said['const'] !== undefined || said['readOnly'] === true)
          continue
        const types = typesOf(node)
        const what = name === undefined ? 'A value' : name
        if (types.includes('string') && !('maxLength' in said) && !isFixed(said))
          yield { at: node, text: `${what} is a text of any length.` }
        if (types.includes('array') && !('maxItems' in said))
          yield { at: node, text: `${what} is a list of any length.` }
        const isNumber = types.includes('integer') || types.includes('number')
        const hasMin = 'minimum' in said || 'exclusiveMinimum' in said
        const hasMax = 'maximum' in said || 'exclusiveMaximum' in said
        if (isNumber && !(hasMin && hasMax) && said['format'] !== 'int32')
          yield { at: node, text: `${what} is a number without bounds.` }
      }
    },
  },
  {
    id: 'readonly-writeonly',
    *check({ schemas }) {
      const sent = new Set(
        schemas.filter(({ direction }) => direction === 'request').map(({ node }) => node.value),
      )
      for (const view of schemas) {
        const { node, direction, name = '', owner } = view
        const said = membersOf(node)
        if (direction === 'response' && /^(password|secret|clientSecret|client_secret)$/.test(name))
          if (said['writeOnly'] !== true && said['x-data-class'] !== 'secret')
            yield { at: placeOf(view), text: `${name} is given to whoever asks.` }
        // What one schema takes and gives, the server sets.
        const isShared = owner && direction === 'response' && sent.has(owner.value)
        if (isShared && /^(createdAt|updatedAt|created_at|updated_at)$/.test(name))
          if (said['readOnly'] !== true)
            yield { at: placeOf(view), text: `${name} is set by the server, and can be sent.` }
      }
    },
  },
  {
    id: 'pii-tagged',
    *check({ schemas }) {
      for (const view of schemas) {
        const { node, name = '', owner } = view
        if (!personal.test(name) || !typesOf(node).includes('string')) continue
        const isTagged = [node, owner, owner && propertyOf(owner, name)].some(
          one => one && membersOf(one)['x-data-class'] !== undefined,
        )
        if (!isTagged)
          yield { at: placeOf(view), text: `${name} is personal, and no x-data-class says so.` }
      }
    },
  },
  {
    id: 'no-use-of-deprecated',
    *check({ schemas, operations }) {
      const isOld = operations.every(({ node }) => membersOf(node)['deprecated'] === true)
      if (isOld) return
      for (const view of schemas) {
        const { node, owner, name } = view
        if (node.ref === undefined || membersOf(node)['deprecated'] !== true) continue
        const place = owner && name !== undefined ? propertyOf(owner, name) : undefined
        yield {
          at: place ?? node,
          text: `Uses ${node.ref.split('/').at(-1)}, which is deprecated.`,
        }
      }
    },
  },
  {
    id: 'problem-type-registered',
    needs: 'problems',
    *check({ operations }, { problems = [] }) {
      const seen = new Set<unknown>()
      for (const { responses } of operations)
        for (const [, response] of responses) {
          const media = at(response, 'content', 'application/problem+json')
          const examples = [
            at(media, 'example'),
            ...members(at(media, 'examples')).map(([, one]) => at(one, 'value')),
            ...entries(at(media, 'schema', 'examples')),
          ]
          for (const example of examples) {
            const type = textAt(example, 'type')
            if (example === undefined || type === undefined || seen.has(example.value)) continue
            seen.add(example.value)
            const code = type.split(/[/#]/).at(-1) ?? ''
            // https://www.iana.org/assignments/http-problem-types keeps its own register.
            if (type === 'about:blank' || /^https:\/\/(www\.)?iana\.org\//.test(type)) continue
            if (!problems.includes(code))
              yield {
                at: at(example, 'type') ?? example,
                text: `${type} is no registered problem.`,
              }
          }
        }
    },
  },
]

const moneyName =
  /(^|[a-z_])(price|amount|cost|fee|total|subtotal|discount|tax|balance|refund|surcharge)$/i

/** Also said of pieces and points. */
const countable = /(total|balance|cost)$/i

const personal =
  /^(email|emailAddress|email_address|phone|phoneNumber|phone_number|mobile|firstName|first_name|lastName|last_name|fullName|full_name|birthDate|birth_date|dateOfBirth|iban|taxId|tax_id|street|ipAddress|ip_address)$/

/** Texts of a form have an end. */
function isFixed(said: Readonly<Record<string, unknown>>): boolean {
  const fixed = ['uuid', 'date', 'date-time', 'time', 'ipv4', 'ipv6', 'currency', 'country', 'gtin']
  if (typeof said['format'] === 'string' && fixed.includes(said['format'])) return true
  const { pattern } = said
  return typeof pattern === 'string' && isBounded(pattern)
}

/** A pattern of the whole text that repeats nothing without an end. */
function isBounded(pattern: string): boolean {
  const plain = pattern.replaceAll(/\\.|\[[^\]]*\]/g, '')
  return plain.startsWith('^') && plain.endsWith('$') && !/[*+]|,\}|\|\^|\$\|/.test(plain)
}

/** A text that is one of a few words is no amount. */
function isWord(node: Node): boolean {
  return textsAt(node, 'enum').length > 0 || membersOf(node)['const'] !== undefined
}

function placeOf({ node, owner, name }: SchemaView): Node {
  return (owner && name !== undefined ? propertyOf(owner, name) : undefined) ?? node
}
