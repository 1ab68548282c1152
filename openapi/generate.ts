/**
 * node openapi/generate.ts [--check] [FOLDER]
 *
 * Writes generated/ in this folder, or in another one of the same layout: one .d.ts (types) and one .json (the whole contract, self-contained) per contract, the same
 * for all canonical schemas together (canonical), and events.json. A contract that is broken is reported and the others are still written; exit code 1.
 * With --check it writes nothing and fails when a file is stale, missing or left over.
 */
import { bundleFromString, createConfig } from '@redocly/openapi-core'
import openapiTS, { astToString } from 'openapi-typescript'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { complete, completeHeaders, type Writable } from './complete.ts'

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const { check } = values
const here = resolve(positionals[0] ?? import.meta.dirname)
const generated = join(here, 'generated')
const banner = '// Generated from the contract by `npm run generate`. Do not edit.\n'
const config = await createConfig({})
const faults: string[] = []
const expected = new Set<string>()

mkdirSync(generated, { recursive: true })
for (const file of globSync('{system,process,experience,platform}/*.yaml', {
  cwd: here,
}).toSorted()) {
  const name = basename(file, '.yaml')
  expected.add(`${name}.d.ts`).add(`${name}.json`)
  await orFault(file, async () => {
    const contract = completeHeaders(
      await bundled(file, source => complete(source, '../canonical')),
    )
    refuseCollisions(contract)
    await emitContract(name, contract)
  })
}
await orFault('canonical', () => emitContract('canonical', canonicalModel()))
for (const file of globSync('events/*.yaml', { cwd: here })) {
  expected.add('events.json')
  await orFault(file, async () =>
    emit('events.json', `${JSON.stringify(sortComponents(await bundled(file)), null, 2)}\n`),
  )
}
for (const file of globSync('*.{d.ts,json}', { cwd: generated }))
  if (!expected.has(file)) {
    if (check) faults.push(`openapi/generated/${file} has no contract: run npm run generate`)
    else rmSync(join(generated, file))
  }

for (const fault of faults) console.error(fault)
process.exitCode = faults.length === 0 ? 0 : 1

async function emitContract(name: string, contract: Writable): Promise<void> {
  expected.add(`${name}.d.ts`).add(`${name}.json`)
  emit(`${name}.json`, `${JSON.stringify(sortComponents(contract), null, 2)}\n`)
  const types = await openapiTS(structuredClone(contract) as never, {
    immutable: true,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
  })
  emit(`${name}.d.ts`, banner + astToString(types))
}

/** Every canonical schema in one document: a name means one thing in all files. */
function canonicalModel(): Writable {
  const schemas: Writable = {}
  for (const file of globSync('canonical/*.yaml', { cwd: here }).toSorted()) {
    const text = readFileSync(join(here, file), 'utf8').replaceAll(/[a-z]+\.yaml(?=#)/g, '')
    const source = parse(text) as { components: { schemas?: Writable } }
    refuseEmpty(source, `${file}#`)
    const { components } = source
    for (const [name, schema] of Object.entries(components.schemas ?? {})) {
      if (name in schemas) throw new Error(`${file}: ${name} is defined in another file too`)
      schemas[name] = schema
    }
  }
  const info = { title: 'Canonical model', version: '1.0.0' }
  return { openapi: '3.1.0', info, paths: {}, components: { schemas } }
}

/** The contract with everything it refers to inside it: `$ref`s stay, and point into its own components. */
async function bundled(
  file: string,
  change = (source: Writable): Writable => source,
): Promise<Writable> {
  const path = resolve(here, file)
  const parsed = parse(readFileSync(path, 'utf8')) as Writable
  refuseEmpty(parsed, '#')
  const source = JSON.stringify(change(parsed))
  const { bundle, problems } = await bundleFromString({ source, absoluteRef: path, config })
  const errors = problems.map(
    ({ message, location }) => `${message} (${location[0]?.pointer ?? '#/'})`,
  )
  if (errors.length > 0) throw new Error(errors.join('; '))
  return JSON.parse(JSON.stringify(bundle.parsed)) as Writable
}

/** A key without a value is nearly always a comma in unquoted text: `{ description: Nothing, if absent }`. */
function refuseEmpty(value: unknown, pointer: string): void {
  if (value === null) throw new Error(`${pointer} has no value: text with a comma needs quotes`)
  if (typeof value !== 'object') return
  for (const [key, inner] of Object.entries(value))
    if (!['example', 'examples', 'enum'].includes(key)) refuseEmpty(inner, `${pointer}/${key}`)
}

/** Path and query parameters and body members share one input object: a name may stand in one of them only. */
function refuseCollisions(contract: Writable): void {
  const look = (value: unknown): Writable => {
    const { $ref } = value as { $ref?: string }
    if ($ref === undefined) return value as Writable
    return look(
      $ref
        .slice(2)
        .split('/')
        .reduce<unknown>((at, key) => (at as Writable)[key], contract),
    )
  }
  for (const item of Object.values(contract['paths'] as Record<string, Writable>))
    for (const operation of Object.values(item)) {
      const {
        operationId,
        parameters = [],
        requestBody,
      } = operation as {
        operationId?: string
        parameters?: unknown[]
        requestBody?: unknown
      }
      if (operationId === undefined) continue
      const shared = (item['parameters'] ?? []) as unknown[]
      const names = [...shared, ...parameters]
        .map(look)
        .filter(parameter => parameter['in'] === 'path' || parameter['in'] === 'query')
        .map(parameter => String(parameter['name']))
      if (requestBody !== undefined) {
        const content = look(requestBody)['content'] as Record<string, { schema?: unknown }>
        const schema = content['application/json']?.schema
        if (schema !== undefined) names.push(...Object.keys(look(schema)['properties'] ?? {}))
      }
      const twice = names.find((name, index) => names.indexOf(name) !== index)
      if (twice !== undefined)
        throw new Error(`${operationId}: ${twice} stands twice among path, query and body`)
    }
}

function sortComponents(contract: Writable): Writable {
  const components = contract['components'] as Record<string, Writable>
  for (const [kind, entries] of Object.entries(components))
    components[kind] = Object.fromEntries(
      Object.entries(entries).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    )
  return contract
}

function emit(file: string, text: string): void {
  const path = join(generated, file)
  if (read(path) === text) return
  if (check) faults.push(`openapi/generated/${file} is stale: run npm run generate`)
  else writeFileSync(path, text)
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

async function orFault(file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    faults.push(`openapi/${file}: ${String(error)}`)
  }
}
