import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import type { Schema } from './contract.ts'
import { formats } from './formats.ts'
import { compiler, type Check } from './validate.ts'

/**
 * The official test suite for JSON Schema 2020-12 (github.com/json-schema-org/JSON-Schema-Test-Suite, MIT): its folder as the
 * first argument, or beside the project: no package of npm has the tests of 2020-12 (`@json-schema-org/tests` and
 * `json-schema-test-suite` end with draft 4). A schema may be refused with a reason; a verdict may not be wrong.
 */
const folder =
  process.argv[2] ??
  fileURLToPath(new URL('../../shared/corpora/json-schema-test-suite', import.meta.url))

type Group = {
  readonly description: string
  readonly schema: Schema | boolean
  readonly tests: readonly {
    readonly description: string
    readonly data: unknown
    readonly valid: boolean
  }[]
}

const isThere = existsSync(join(folder, 'tests/draft2020-12'))
if (!isThere) t.comment(`skipped: the JSON Schema test suite is not in ${folder}`)

const groups = isThere ? readGroups(join(folder, 'tests/draft2020-12')) : []
const remotes = isThere ? readRemotes(join(folder, 'remotes')) : {}

/** Formats are asserted here, as the contract promises: the suite's default is that they are only noted. */
const annotationsOnly = new Set(['format'])

for (const [engine, prepare] of [
  ['as a component', asComponent],
  ['as a resource of its own', asResource],
] as const) {
  await t.test(`no verdict is wrong: a schema ${engine}`, { skip: !isThere }, t => {
    const wrong: string[] = []
    const refused = new Map<string, number>()
    let right = 0
    let groupsRefused = 0
    for (const { file, group } of groups) {
      if (annotationsOnly.has(file)) continue
      let check: Check
      try {
        check = prepare(group.schema)
      } catch (error) {
        const { message } = error as Error
        const reason = reasonOf(message)
        refused.set(reason, (refused.get(reason) ?? 0) + group.tests.length)
        groupsRefused++
        if (reason === message)
          wrong.push(`${file}: ${group.description}: ${(error as Error).stack}`)
        continue
      }
      for (const { description, data, valid } of group.tests) {
        if ((check(data).length === 0) === valid) right++
        else wrong.push(`${file}: ${group.description}: ${description}`)
      }
    }
    t.comment(`${right} right, ${wrong.length} wrong, ${groupsRefused} schemas refused:`)
    for (const [reason, count] of refused) t.comment(`  ${count} verdicts, ${reason}`)
    t.same(wrong, [])
    t.ok(right > 1_000)
    t.end()
  })
}

/**
 * Where we take less than the standard on purpose, formats.ts says why: a leap second no clock here can hold, small letters and
 * more than nine decimals in an instant; quoted mail boxes and addresses without a domain.
 */
const narrower = new Set(['date-time', 'email', 'idn-email'])

await t.test('no format lets pass what its standard does not', { skip: !isThere }, t => {
  const wrong: string[] = []
  let right = 0
  let narrow = 0
  for (const { group } of isThere
    ? readGroups(join(folder, 'tests/draft2020-12/optional/format'))
    : []) {
    const { format } = group.schema as { readonly format: string }
    const check = Object.hasOwn(formats, format) ? formats[format] : undefined
    if (check === undefined) continue
    for (const { description, data, valid } of group.tests) {
      if (typeof data !== 'string') continue
      if (check(data) === valid) right++
      else if (valid && narrower.has(format)) narrow++
      else wrong.push(`${format}: ${description}`)
    }
  }
  t.comment(`${right} right, ${narrow} narrower on purpose`)
  t.same(wrong, [])
  t.ok(right > 600)
  t.end()
})

/** Standing in a contract, references to its own root lead to where it stands. */
function asComponent(schema: Schema | boolean): Check {
  const place = '#/components/schemas/Case'
  const moved = (part: unknown, key = ''): unknown => {
    if (Array.isArray(part)) return part.map(one => moved(one, key))
    if (typeof part !== 'object' || part === null || key === 'const' || key === 'enum') return part
    return Object.fromEntries(
      Object.entries(part).map(([name, value]) => [
        name,
        name === '$ref' && typeof value === 'string' && /^#(\/|$)/.test(value)
          ? `${place}${value.slice(1)}`
          : moved(value, name),
      ]),
    )
  }
  const hasId = JSON.stringify(schema).includes('"$id"')
  const Case = hasId ? schema : (moved(schema) as Schema)
  return compiler({ components: { schemas: { Case, ...remotesFor(schema) } } } as never)({
    $ref: place,
  })
}

function asResource(schema: Schema | boolean): Check {
  const Case = typeof schema === 'boolean' ? schema : { $id: 'https://suite.test/case', ...schema }
  const schemas = { Case, ...remotesFor(schema) }
  return compiler({ components: { schemas } } as never)({ $ref: '#/components/schemas/Case' })
}

/** A contract has no other documents: what is referred to stands in it, under its own name. */
function remotesFor(schema: Schema | boolean): Record<string, unknown> {
  return JSON.stringify(schema).includes('localhost:1234') ? structuredClone(remotes) : {}
}

/** The reasons a schema is refused for, without what is particular to one. An unexpected one is a fault. */
function reasonOf(message: string): string {
  const known = [
    /unknown keyword/,
    /unknown format/,
    /does not refer to a schema of the document/,
    /says nothing about/,
    /has loops that can share a text/,
    /is written in/,
    /stands twice/,
    /is no JSON Schema 2020-12/,
    /strict mode/,
    /refers to itself without going deeper/,
    /can't resolve reference/,
    /Invalid regular expression/,
  ]
  return known.find(reason => reason.test(message))?.source ?? message
}

function readGroups(path: string): { readonly file: string; readonly group: Group }[] {
  return readdirSync(path)
    .filter(name => name.endsWith('.json'))
    .flatMap(name =>
      (JSON.parse(readFileSync(join(path, name), 'utf8')) as Group[]).map(group => ({
        file: name.replace('.json', ''),
        group,
      })),
    )
}

function readRemotes(path: string): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.json') || /draft(3|4|6|7|2019)|^v1/.test(name)) continue
    const schema = JSON.parse(readFileSync(join(path, name), 'utf8')) as object
    if (JSON.stringify(schema).includes('$vocabulary')) continue
    found[name.replaceAll(/\W/g, '_')] = { $id: `http://localhost:1234/${name}`, ...schema }
  }
  return found
}
