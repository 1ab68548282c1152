import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import {
  type BareItem,
  type FieldItem,
  type FieldMember,
  readFieldDictionary,
  readFieldItem,
  readFieldList,
  writeFieldDictionary,
  writeFieldItem,
  writeFieldList,
} from '../../openapi/structured-fields.ts'

/**
 * Holds our reading and writing of structured fields against https://github.com/httpwg/structured-field-tests:
 *
 *     git clone https://github.com/httpwg/structured-field-tests.git
 *     node bench/corpora/structured-fields.ts structured-field-tests
 */
const [given] = process.argv.slice(2)
if (given === undefined || !existsSync(join(given, 'serialisation-tests'))) {
  process.stderr.write('usage: node bench/corpora/structured-fields.ts FOLDER\n')
  process.exit(2)
}

type Case = {
  readonly name: string
  readonly raw?: readonly string[]
  readonly header_type: 'item' | 'list' | 'dictionary'
  readonly expected?: unknown
  readonly must_fail?: boolean
  readonly can_fail?: boolean
  readonly canonical?: readonly string[]
}

const counts = { read: 0, written: 0, wrong: 0 }
for (const file of cases(given)) {
  for (const one of parse(readFileSync(join(given, file), 'utf8'))) {
    const fault = one.raw === undefined ? written(one) : (readRight(one) ?? written(one))
    if (fault === undefined) continue
    counts.wrong += 1
    process.stdout.write(`${file}: ${one.name}: ${fault}\n`)
  }
}
process.stdout.write(`${counts.read} read, ${counts.written} written, ${counts.wrong} wrong\n`)
process.exitCode = counts.wrong === 0 ? 0 : 1

function cases(folder: string): string[] {
  const isCases = (name: string) => name.endsWith('.json') && !name.startsWith('package')
  const further = readdirSync(join(folder, 'serialisation-tests')).filter(isCases)
  return [
    ...readdirSync(folder).filter(isCases),
    ...further.map(name => join('serialisation-tests', name)),
  ]
}

/** A number with a point stays a decimal, also where it is a whole one. */
function parse(text: string): readonly Case[] {
  return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' && /[.e]/i.test(context?.source ?? '')
      ? { type: 'decimal', value }
      : value,
  ) as readonly Case[]
}

function readRight({ raw = [], ...test }: Case): string | undefined {
  counts.read += 1
  const field = raw.join(', ')
  const got =
    test.header_type === 'item'
      ? readFieldItem(field)
      : test.header_type === 'list'
        ? readFieldList(field)
        : readFieldDictionary(field)
  if (got === undefined) {
    return test.must_fail === true || test.can_fail === true ? undefined : 'is refused'
  }
  if (test.must_fail === true) return 'is taken'
  const expected = toOurs(test)
  return isDeepStrictEqual(got, expected) ? undefined : `is read as ${JSON.stringify(got)}`
}

function written({ raw, ...test }: Case): string | undefined {
  if (test.must_fail === true && raw !== undefined) return undefined
  counts.written += 1
  let text: string | undefined
  try {
    const ours = toOurs(test) as never
    text =
      test.header_type === 'item'
        ? writeFieldItem(ours)
        : test.header_type === 'list'
          ? writeFieldList(ours)
          : writeFieldDictionary(ours)
  } catch (error) {
    if (test.must_fail === true || test.can_fail === true) return undefined
    return error instanceof Error ? error.message : String(error)
  }
  if (test.must_fail === true) return `is written as ${String(text)}`
  const wanted = test.canonical ?? raw ?? []
  return isDeepStrictEqual(text === undefined ? [] : [text], wanted)
    ? undefined
    : `is written as ${String(text)}`
}

function toOurs({ header_type: kind, expected }: Omit<Case, 'raw'>): unknown {
  if (kind === 'item') return toItem(expected)
  if (kind === 'list') return (expected as unknown[]).map(toMember)
  return new Map((expected as [string, unknown][]).map(([key, member]) => [key, toMember(member)]))
}

function toMember(member: unknown): FieldMember {
  const [value, parameters] = member as [unknown, unknown]
  if (!Array.isArray(value)) return toItem(member)
  return { items: value.map(toItem), parameters: toParameters(parameters) }
}

function toItem(item: unknown): FieldItem {
  const [value, parameters] = item as [unknown, unknown]
  return { value: toBare(value), parameters: toParameters(parameters) }
}

function toParameters(list: unknown): Map<string, BareItem> {
  return new Map((list as [string, unknown][]).map(([key, value]) => [key, toBare(value)]))
}

function toBare(value: unknown): BareItem {
  const { __type: type, value: inner } = value as { __type?: string; value: string | number }
  if (type === undefined) return value as BareItem
  if (type === 'binary') return fromBase32(String(inner))
  return { type: type === 'displaystring' ? 'display' : type, value: inner } as BareItem
}

function fromBase32(text: string): Buffer {
  let bits = ''
  for (const character of text.replaceAll('=', '')) {
    bits += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(character).toString(2).padStart(5, '0')
  }
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
}
