/**
 * Structured Field Values for HTTP: one reading and one writing of lists, dictionaries and items.
 * https://www.rfc-editor.org/rfc/rfc9651
 */

/** Integers are numbers; a decimal says so, since 1.0 and 1 are written differently. */
export type BareItem = number | string | boolean | Buffer | Tagged

export type Tagged =
  | { readonly type: 'decimal'; readonly value: number }
  | { readonly type: 'token'; readonly value: string }
  /** Seconds since 1970. */
  | { readonly type: 'date'; readonly value: number }
  /** Text of any script. */
  | { readonly type: 'display'; readonly value: string }

export type FieldParameters = ReadonlyMap<string, BareItem>
export type FieldItem = { readonly value: BareItem; readonly parameters: FieldParameters }
export type InnerList = {
  readonly items: readonly FieldItem[]
  readonly parameters: FieldParameters
}
export type FieldMember = FieldItem | InnerList
export type FieldList = readonly FieldMember[]
export type FieldDictionary = ReadonlyMap<string, FieldMember>

/** Undefined for what is no list, in which case the whole field is to be ignored. An absent field is an empty list. */
export function readFieldList(field: string | undefined): FieldList | undefined {
  return read(field ?? '', reader => {
    const members: FieldMember[] = []
    while (!reader.isAtEnd()) {
      members.push(reader.member())
      if (!reader.goesOn()) break
    }
    return members
  })
}

/** Undefined for what is no dictionary. Of a name that stands twice the last value counts. */
export function readFieldDictionary(field: string | undefined): FieldDictionary | undefined {
  return read(field ?? '', reader => {
    const members = new Map<string, FieldMember>()
    while (!reader.isAtEnd()) {
      const key = reader.key()
      members.set(
        key,
        reader.take('=') ? reader.member() : { value: true, parameters: reader.parameters() },
      )
      if (!reader.goesOn()) break
    }
    return members
  })
}

/** Undefined for what is no item. */
export function readFieldItem(field: string): FieldItem | undefined {
  return read(field, reader => reader.item())
}

/** Undefined for an empty list, for which no field is sent. Throws for what cannot be written. */
export function writeFieldList(members: FieldList): string | undefined {
  return members.length === 0 ? undefined : members.map(writeMember).join(', ')
}

/** Undefined for an empty dictionary, for which no field is sent. Throws for what cannot be written. */
export function writeFieldDictionary(members: FieldDictionary): string | undefined {
  if (members.size === 0) return undefined
  return Array.from(members, ([key, member]) => {
    const name = writeKey(key)
    if ('value' in member && member.value === true) return name + writeParameters(member.parameters)
    return `${name}=${writeMember(member)}`
  }).join(', ')
}

/** Throws for what cannot be written. */
export function writeFieldItem({ value, parameters }: FieldItem): string {
  return writeBare(value) + writeParameters(parameters)
}

/** What is read is not what it should be. */
class NotAField extends Error {}

function read<Result>(field: string, take: (reader: Reader) => Result): Result | undefined {
  try {
    const reader = new Reader(field)
    reader.skipSpaces()
    const result = take(reader)
    reader.skipSpaces()
    return reader.isAtEnd() ? result : undefined
  } catch (error) {
    if (error instanceof NotAField) return undefined
    throw error
  }
}

const keyForm = /[a-z*][a-z\d_.*-]*/y
const numberForm = /-?(?:(\d{1,12}\.\d{1,3})|\d{1,15})(?![\d.])/y
const stringForm = /"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"/y
const tokenForm = /[A-Za-z*][\w!#$%&'*+.^`|~:/-]*/y
const bytesForm = /:([A-Za-z\d+/]*={0,2}):/y
const dateForm = /@(-?\d{1,15})(?![\d.])/y
const displayForm = /%"((?:[\x20\x21\x23\x24\x26-\x7e]|%[\da-f]{2})*)"/y

class Reader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  isAtEnd(): boolean {
    return this.#at === this.#text.length
  }

  skipSpaces(): void {
    while (this.#text[this.#at] === ' ') this.#at += 1
  }

  take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false
    this.#at += 1
    return true
  }

  /** Whether a comma and another member follow. Nothing may follow but that. */
  goesOn(): boolean {
    this.#skipBlanks()
    if (this.isAtEnd()) return false
    if (!this.take(',')) throw new NotAField()
    this.#skipBlanks()
    if (this.isAtEnd()) throw new NotAField()
    return true
  }

  key(): string {
    return this.#match(keyForm)[0]
  }

  member(): FieldMember {
    if (!this.take('(')) return this.item()
    const items: FieldItem[] = []
    for (;;) {
      this.skipSpaces()
      if (this.take(')')) return { items, parameters: this.parameters() }
      items.push(this.item())
      const next = this.#text[this.#at]
      if (next !== ' ' && next !== ')') throw new NotAField()
    }
  }

  item(): FieldItem {
    return { value: this.#bare(), parameters: this.parameters() }
  }

  parameters(): FieldParameters {
    let parameters: Map<string, BareItem> | undefined
    while (this.take(';')) {
      this.skipSpaces()
      parameters ??= new Map()
      parameters.set(this.key(), this.take('=') ? this.#bare() : true)
    }
    return parameters ?? none
  }

  #bare(): BareItem {
    const first = this.#text[this.#at] ?? ''
    if (first === '"') return (this.#match(stringForm)[1] ?? '').replaceAll(/\\(.)/g, '$1')
    if (first === '?') {
      this.#at += 2
      const said = this.#text[this.#at - 1]
      if (said === '1' || said === '0') return said === '1'
      throw new NotAField()
    }
    if (first === ':') return toBytes(this.#match(bytesForm)[1] ?? '')
    if (first === '@') return { type: 'date', value: unsigned(this.#match(dateForm)[1]) }
    if (first === '%') return { type: 'display', value: fromUtf8(this.#match(displayForm)[1]) }
    if (first === '-' || (first >= '0' && first <= '9')) {
      const [text, decimal] = this.#match(numberForm)
      return decimal === undefined ? unsigned(text) : { type: 'decimal', value: unsigned(text) }
    }
    return { type: 'token', value: this.#match(tokenForm)[0] }
  }

  #match(form: RegExp): RegExpExecArray {
    form.lastIndex = this.#at
    const match = form.exec(this.#text)
    if (match === null) throw new NotAField()
    this.#at = form.lastIndex
    return match
  }

  #skipBlanks(): void {
    while (this.#text[this.#at] === ' ' || this.#text[this.#at] === '\t') this.#at += 1
  }
}

const none: FieldParameters = new Map()

/** There is no negative zero. */
const unsigned = (text = ''): number => Number(text) || 0

/** Padding may be missing: RFC 9651 section 4.2.7. */
function toBytes(text: string): Buffer {
  if (text.replaceAll('=', '').length % 4 === 1) throw new NotAField()
  return Buffer.from(text, 'base64')
}

function fromUtf8(text = ''): string {
  const bytes = Buffer.from(
    text.replaceAll(/%([\da-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  )
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new NotAField()
  }
}

function writeMember(member: FieldMember): string {
  if ('value' in member) return writeFieldItem(member)
  return `(${member.items.map(writeFieldItem).join(' ')})${writeParameters(member.parameters)}`
}

function writeParameters(parameters: FieldParameters): string {
  let text = ''
  for (const [key, value] of parameters) {
    text += `;${writeKey(key)}${value === true ? '' : `=${writeBare(value)}`}`
  }
  return text
}

function writeKey(key: string): string {
  if (/^[a-z*][a-z\d_.*-]*$/.test(key)) return key
  throw cannot('name', key)
}

function writeBare(value: BareItem): string {
  if (typeof value === 'number') return writeInteger(value)
  if (typeof value === 'boolean') return value ? '?1' : '?0'
  if (typeof value === 'string') {
    if (/^[\x20-\x7e]*$/.test(value)) return `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`
    throw cannot('string', value)
  }
  if (Buffer.isBuffer(value)) return `:${value.toString('base64')}:`
  switch (value.type) {
    case 'decimal':
      return writeDecimal(value.value)
    case 'token':
      if (/^[A-Za-z*][\w!#$%&'*+.^`|~:/-]*$/.test(value.value)) return value.value
      throw cannot('token', value.value)
    case 'date':
      return `@${writeInteger(value.value)}`
    case 'display':
      return `%"${toPercent(value.value)}"`
  }
}

function writeInteger(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value || 0)
  throw cannot('integer', value)
}

/** Three digits behind the point, halves to the even neighbour: RFC 9651 section 4.1.5. */
function writeDecimal(value: number): string {
  // As it is written, not as it is stored: 0.0015 is a half of the last place.
  const written = String(Math.abs(value))
  const text = written.includes('e-') ? '0' : written
  if (!Number.isFinite(value) || Math.abs(value) >= 1e12) throw cannot('decimal', value)
  const [whole = '0', fraction = ''] = text.split('.')
  let thousandths = BigInt(whole) * 1_000n + BigInt(fraction.slice(0, 3).padEnd(3, '0'))
  const rest = fraction.slice(3)
  if (rest > '5' || (rest === '5' && thousandths % 2n === 1n)) thousandths += 1n
  const integer = thousandths / 1_000n
  if (integer >= 1_000_000_000_000n) throw cannot('decimal', value)
  const digits = (thousandths % 1_000n)
    .toString()
    .padStart(3, '0')
    .replace(/0{1,2}$/, '')
  return `${value < 0 && thousandths > 0n ? '-' : ''}${integer}.${digits}`
}

function toPercent(text: string): string {
  if (!text.isWellFormed()) throw cannot('display string', text)
  return Array.from(Buffer.from(text), byte =>
    byte === 0x25 || byte === 0x22 || byte < 0x20 || byte > 0x7e
      ? `%${byte.toString(16).padStart(2, '0')}`
      : String.fromCharCode(byte),
  ).join('')
}

const cannot = (kind: string, value: unknown) =>
  new Error(`${JSON.stringify(value)} cannot be written as a ${kind} of a structured field`)
