import { lookUp, type ContractDocument, type Schema } from '../../../openapi/contract.ts'
import { withoutPersonalData } from '../../../openapi/personal-data.ts'

/** What a contract says of one place in a value: what may be kept of what is seen there, and what stands below it. */
export type Place = {
  /** The contract speaks of it. Of what it does not know nothing is kept but its kind. */
  readonly known: boolean
  /** Personal, secret, or about cards: its values are nobody's business. */
  readonly classified: boolean
  /** The contract lists what it can be. */
  readonly listed: boolean
  /** All schemas that speak of it, references followed. */
  readonly schemas: readonly Schema[]
  readonly member: (name: string) => Member
  readonly entry: Place
}

/** A member: the name it is counted under, which is `*` where names are data themselves. */
export type Member = { readonly name: string; readonly place: Place }

export type PlaceOptions = {
  readonly document: ContractDocument
  /** Undefined: nothing is said of the value. */
  readonly schema: Schema | undefined
  /** Free text counts as personal: the contract says that there is such data, and not where. */
  readonly careful?: boolean
}

/** The root of a value. What is below is looked at when it is first asked for. */
export function placeOf({ document, schema, careful = false }: PlaceOptions): Place {
  const look = (schemas: readonly Schema[], isKnown: boolean, isClassified: boolean): Place => {
    const all = expanded(document, schemas)
    const classified = isClassified || all.some(isPersonal) || (careful && all.some(isFreeText))
    const members = new Map<string, Member>()
    let entry: Place | undefined
    return {
      known: isKnown && all.length > 0,
      classified,
      listed: all.some(one => 'enum' in one || 'const' in one),
      schemas: all,
      member(name) {
        const known = members.get(name)
        if (known !== undefined) return known
        const made = memberOf(all, name, (inner, isInnerKnown) =>
          look(inner, isInnerKnown, classified),
        )
        // Names that are data can be any number.
        if (made.name !== '*' && members.size < mostMembers) members.set(name, made)
        return made
      },
      get entry() {
        entry ??= look(
          all.flatMap(({ items, prefixItems }) => [
            ...(isSchema(items) ? [items] : []),
            ...(Array.isArray(prefixItems) ? (prefixItems as Schema[]) : []),
          ]),
          isKnown,
          classified,
        )
        return entry
      },
    }
  }
  return look(schema === undefined ? [] : [schema], schema !== undefined, false)
}

/** Whether some place of a value is marked as personal or secret. */
export function marksPersonal(document: ContractDocument, schema: Schema): boolean {
  const seen = new Set<Schema>()
  const open = [schema]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    if (typeof next['$ref'] === 'string' && next['$ref'].startsWith('#/')) {
      open.push(lookUp<Schema>(document, { $ref: next['$ref'] }))
    }
    if (isPersonal(next)) return true
    for (const inner of Object.values(next)) if (isSchema(inner)) open.push(inner)
  }
  return false
}

const mostMembers = 300

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null

function memberOf(
  all: readonly Schema[],
  name: string,
  look: (schemas: readonly Schema[], isKnown: boolean) => Place,
): Member {
  const named: Schema[] = []
  const byKey: Schema[] = []
  let takesKeys = false
  for (const { properties, patternProperties, additionalProperties } of all) {
    if (isSchema(properties) && Object.hasOwn(properties, name)) {
      const said = properties[name]
      named.push(isSchema(said) ? said : {})
      continue
    }
    for (const [pattern, schema] of Object.entries(
      isSchema(patternProperties) ? patternProperties : {},
    ))
      if (isSchema(schema) && new RegExp(pattern, 'u').test(name)) byKey.push(schema)
    if (isSchema(additionalProperties)) byKey.push(additionalProperties)
    takesKeys ||= additionalProperties === true
  }
  if (named.length > 0) return { name, place: look(named, true) }
  if (byKey.length > 0) return { name: '*', place: look(byKey, true) }
  // A name nobody promised can be data: of a map, or a mistake with somebody's address in it.
  const telling = !takesKeys && isWord(name)
  return { name: telling ? name : '*', place: look([], false) }
}

/** Looks like what a programmer calls a member, and not like what a customer typed. */
function isWord(name: string): boolean {
  return /^[A-Za-z_$@][\w$@.-]{0,49}$/.test(name) && withoutPersonalData(name) === name
}

const personal: ReadonlySet<unknown> = new Set(['pii', 'pci', 'secret'])
const personalFormats: ReadonlySet<unknown> = new Set([
  'email',
  'idn-email',
  'password',
  'ipv4',
  'ipv6',
  'phone',
])

function isPersonal(schema: Schema): boolean {
  const { 'x-data-class': dataClass, format, writeOnly } = schema
  if (dataClass !== undefined) return personal.has(dataClass)
  return writeOnly === true || personalFormats.has(format)
}

function isFreeText(schema: Schema): boolean {
  const { type, format, 'x-data-class': dataClass } = schema
  return (
    [type].flat().includes('string') &&
    dataClass === undefined &&
    format === undefined &&
    !('enum' in schema) &&
    !('const' in schema)
  )
}

/** Everything that speaks about the same value, whichever branch it stands in. */
function expanded(document: ContractDocument, schemas: readonly Schema[]): readonly Schema[] {
  const found = new Set<Schema>()
  const open = [...schemas]
  for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
    if (!isSchema(schema) || found.has(schema)) continue
    found.add(schema)
    const { $ref } = schema
    if (typeof $ref === 'string' && $ref.startsWith('#/'))
      open.push(lookUp<Schema>(document, { $ref }))
    for (const list of ['allOf', 'anyOf', 'oneOf'])
      if (Array.isArray(schema[list])) open.push(...(schema[list] as Schema[]))
    for (const one of ['if', 'then', 'else']) if (isSchema(schema[one])) open.push(schema[one])
    if (isSchema(schema['dependentSchemas']))
      open.push(...(Object.values(schema['dependentSchemas']) as Schema[]))
  }
  return [...found]
}
