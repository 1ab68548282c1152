import type { AnySchema, Format, ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ContractDocument, Schema } from '../../../../openapi/contract.ts'
import { toFault } from '../../../../openapi/fault-words.ts'
import { formats, numberFormats } from '../../../../openapi/formats.ts'
import { slowness } from '../../../../openapi/pattern-safety.ts'
import type { Fault } from '../../../../openapi/problem.ts'
import { compiler } from '../../../../openapi/validate.ts'
import { at, entries, members, pointerOf, type Node } from '../../diff/node.ts'
import type { ContractFile } from '../../diff/contract-file.ts'
import type { Complaint, NativeRule } from './view.ts'

/** Every example keeps its schema. Each schema is compiled once, whatever refers to it. */
export const exampleRules: readonly NativeRule[] = [
  {
    id: 'examples-valid',
    *check({ root, operations, schemas }) {
      const faultsOf = checker(root.file)
      const seen = new Set<unknown>()
      for (const { parameters, requestBody, responses } of operations) {
        const bodies = [requestBody, ...responses.map(([, response]) => response)]
        const medias = bodies.flatMap(body =>
          members(at(body, 'content')).map(([, media]) => media),
        )
        const headers = responses.flatMap(([, one]) =>
          members(at(one, 'headers')).map(([, it]) => it),
        )
        for (const holder of [...parameters, ...medias, ...headers]) yield* examplesAt(holder)
      }
      for (const { node } of schemas) {
        const own = [at(node, 'example'), ...entries(at(node, 'examples'))]
        for (const example of own) if (example) yield* judged(node, example)
      }

      function* examplesAt(holder: Node): Iterable<Complaint> {
        if (seen.has(holder.value)) return
        seen.add(holder.value)
        const schema = at(holder, 'schema')
        if (!schema) return
        const named = members(at(holder, 'examples')).map(([, one]) => at(one, 'value'))
        for (const example of [at(holder, 'example'), ...named])
          if (example) yield* judged(schema, example)
      }

      function* judged(schema: Node, example: Node): Iterable<Complaint> {
        const [fault] = faultsOf(schema, example.value)
        if (fault)
          yield {
            at: at(example, ...fault.pointer.split('/').slice(1)) ?? example,
            text: `The example does not keep its schema: ${`${fault.pointer} ${fault.detail}`.trim()}`,
          }
      }
    },
  },
]

type FaultsOf = (schema: Node, value: unknown) => readonly Fault[]

/** As the gateway checks, where it can; contracts of others use words it does not know, and are checked by what it does. */
function checker(file: ContractFile): FaultsOf {
  const strict = strictly(file)
  const loose = new Map<ContractFile, FaultsOf>()
  return (schema, value) => {
    const faults = strict?.(schema, value)
    if (faults) return faults
    const known = loose.get(schema.file) ?? loosely(schema.file)
    loose.set(schema.file, known)
    return known(schema, value)
  }
}

function strictly(
  file: ContractFile,
): ((schema: Node, value: unknown) => readonly Fault[] | undefined) | undefined {
  if (!file.version.startsWith('3.1')) return undefined
  const checks = new Map<unknown, ReturnType<ReturnType<typeof compiler>> | undefined>()
  let compile: ReturnType<typeof compiler> | undefined
  try {
    compile = compiler(file.value as ContractDocument)
  } catch {
    return undefined
  }
  let refusals = 0
  return (schema, value) => {
    // Whoever writes in other words does so everywhere.
    if (schema.file !== file || refusals > mostRefusals) return undefined
    if (!checks.has(schema.value)) {
      try {
        checks.set(schema.value, compile(schema.value as Schema))
      } catch {
        refusals++
        checks.set(schema.value, undefined)
      }
    }
    return checks.get(schema.value)?.(value)
  }
}

const mostRefusals = 10

const anyPattern = { test: () => true, exec: () => null }

function loosely(file: ContractFile): FaultsOf {
  const ajv = new Ajv2020({
    strict: false,
    validateSchema: false,
    logger: false,
    addUsedSchema: false,
    // So that it can be said what was there instead.
    verbose: true,
    // Each schema is used for few values: what compiles fast is better than what runs fast.
    inlineRefs: false,
    formats: knownFormats(),
    code: {
      optimize: false,
      // A pattern that could take very long lets everything pass.
      regExp: Object.assign(
        (source: string, flags: string) => {
          try {
            return slowness(source, 2000) === undefined
              ? new RegExp(source, flags)
              : (anyPattern as never)
          } catch {
            return anyPattern as never
          }
        },
        { code: 'new RegExp' },
      ),
    },
  })
  try {
    ajv.addSchema(normalised(file.value, file.version.startsWith('3.0')) as AnySchema, 'contract:')
  } catch {
    return () => []
  }
  const checks = new Map<string, ValidateFunction | undefined>()
  return (schema, value) => {
    const pointer = pointerOf(schema)
    if (!checks.has(pointer)) checks.set(pointer, compiled(`contract:#${encodeURI(pointer)}`))
    const check = checks.get(pointer)
    if (!check || check(value)) return []
    return (check.errors ?? []).slice(0, 1).map(toFault)
  }

  function compiled($ref: string): ValidateFunction | undefined {
    try {
      return ajv.compile({ $ref })
    } catch {
      // Refers to what is not there, or is no schema: other rules say so.
      return undefined
    }
  }
}

function knownFormats(): Record<string, Format> {
  return {
    ...formats,
    ...Object.fromEntries(
      Object.entries(numberFormats).map(([name, validate]) => [name, { type: 'number', validate }]),
    ),
  } as Record<string, Format>
}

/** Schemas of 3.0 in words of JSON Schema 2020-12; what has a name of its own in documents of OpenAPI must be no id. */
function normalised(value: unknown, isOld: boolean): unknown {
  if (Array.isArray(value)) return value.map(entry => normalised(entry, isOld))
  if (typeof value !== 'object' || value === null) return value
  const said = value as Readonly<Record<string, unknown>>
  const made: Record<string, unknown> = {}
  for (const [key, member] of Object.entries(said))
    if (!((key === '$id' || key === 'id' || key === '$schema') && typeof member === 'string'))
      made[key] = normalised(member, isOld)
  if (!isOld) return made
  if (said['nullable'] === true && typeof said['type'] === 'string') {
    made['type'] = [said['type'], 'null']
    if (Array.isArray(said['enum'])) made['enum'] = [...(said['enum'] as unknown[]), null]
  }
  for (const [flag, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const)
    if (typeof said[flag] === 'boolean') {
      delete made[flag]
      if (said[flag]) {
        made[flag] = said[bound]
        delete made[bound]
      }
    }
  return made
}
