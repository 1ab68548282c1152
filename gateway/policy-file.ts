import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { isNode, LineCounter, parseDocument, type Document } from 'yaml'
import { formats } from '../openapi/formats.ts'

/** A YAML file of policies/ as data, with the line of every part of it. */
export type PolicyDocument = {
  /** As it is named in faults: relative to the working directory. */
  readonly file: string
  readonly value: unknown
  /** `file:line` of the node at a path such as `[0, 'options']`, or of the nearest one above it that is there. */
  readonly placeOf: (path: readonly (string | number)[]) => string
}

/** Raised once with everything that is wrong in policy files: each fault names file, line and entry. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[], options?: ErrorOptions) {
    super(`The policies are not usable:\n${faults.map(fault => `  ${fault}`).join('\n')}`, options)
    this.faults = faults
  }
}

/** Reads a YAML file. Throws a PolicyError with file and line when it is not YAML. */
export function readPolicyDocument(path: string): PolicyDocument {
  const lines = new LineCounter()
  const file = relative(process.cwd(), path)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new PolicyError([`${file}: ${(error as Error).message}`])
  }
  const document = parseDocument(text, { lineCounter: lines })
  if (document.errors.length > 0) {
    throw new PolicyError(
      document.errors.map(
        ({ pos, message }) =>
          `${file}:${lines.linePos(pos[0]).line} ${message.split('\n')[0] ?? ''}`,
      ),
    )
  }
  return {
    file,
    value: document.toJS(),
    placeOf: path => `${file}:${lines.linePos(offsetOf(document, path)).line}`,
  }
}

/** Faults of a document (or of the part of it below `under`) against a schema, each with file, line and pointer (RFC 6901). */
export function documentFaults(
  { placeOf }: PolicyDocument,
  validate: ValidateFunction,
  value: unknown,
  under: readonly (string | number)[] = [],
): string[] {
  if (validate(value)) return []
  return (validate.errors ?? []).map(error => {
    const path = [...under, ...segments(error.instancePath)]
    const name = named(error)
    const place = placeOf(name === undefined ? path : [...path, name])
    const subject = path.filter(segment => typeof segment === 'string').join('.')
    const pointer = [...path, ...(name === undefined ? [] : [name])].map(
      segment => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`,
    )
    return `${place} ${subject === '' ? '' : `${subject} `}${describe(error)} (${pointer.join('')})`
  })
}

/** Compiles schemas of policy files: strict, all faults at once, defaults filled in. */
export const policySchemas = new Ajv2020({
  strict: true,
  allErrors: true,
  useDefaults: true,
  ownProperties: true,
  verbose: true,
  formats: {
    date: formats['date'] as (text: string) => boolean,
    'date-time': formats['date-time'] as (text: string) => boolean,
  },
})

function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range != null) return node.range[0]
  }
  return isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0
}

const segments = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map(segment => {
      const plain = segment.replaceAll('~1', '/').replaceAll('~0', '~')
      return /^\d+$/.test(plain) ? Number(plain) : plain
    })

/** The member an error is about, where it is not the one it points at. */
function named({ keyword, params }: ErrorObject): string | undefined {
  return keyword === 'additionalProperties'
    ? String((params as { additionalProperty: string }).additionalProperty)
    : undefined
}

function describe(error: ErrorObject): string {
  const { keyword, params, message = 'is not valid', parentSchema } = error
  if (keyword === 'additionalProperties') {
    const known = Object.keys((parentSchema?.['properties'] as object | undefined) ?? {})
    const list = known.length === 0 ? 'takes no options' : `takes ${known.join(', ')}`
    return `does not know ${String(named(error))}; it ${list}`
  }
  if (keyword === 'enum') {
    return `must be one of ${(params as { allowedValues: unknown[] }).allowedValues.join(', ')}`
  }
  return message
}
