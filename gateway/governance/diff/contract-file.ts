import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isScalar, isMap, isPair, isSeq, LineCounter, parseDocument, type Document } from 'yaml'
import { jsonOffsets } from './json-offsets.ts'

/** Where something stands in a file. Both count from 1. */
export type Position = { readonly file: string; readonly line: number; readonly column: number }

/** One file of a contract: its data, and where each part of it stands. */
export type ContractFile = {
  readonly name: string
  readonly value: unknown
  /** 3.0 or later: it decides what `nullable` and a boolean `exclusiveMinimum` mean. */
  readonly version: string
  /** The positions of JSON pointers, those that exist. All in one go, as a file is searched once. */
  positions(pointers: readonly string[]): ReadonlyMap<string, Position>
  /** Another file, by a reference relative to this one. */
  beside(name: string): ContractFile
}

/** The document cannot be read or is no OpenAPI contract of 3.0 or later. */
export class ContractUnreadable extends Error {}

/** Reads a contract from disk; files it refers to are read when something is compared that stands in them. */
export function readContract(path: string): ContractFile {
  return contractFrom(path, textOf)
}

/** A contract whose files are read by `read`, by their paths; each once, as files refer to each other. */
export function contractFrom(path: string, read: (path: string) => string): ContractFile {
  const files = new Map<string, ContractFile>()
  return asContract(open(path, undefined))

  function open(name: string, version: string | undefined): ContractFile {
    const key = resolve(name)
    const known = files.get(key)
    if (known) return known
    const file = contractFile({
      name,
      text: read(name),
      version,
      beside: other => open(join(dirname(name), other), file.version),
    })
    files.set(key, file)
    return file
  }
}

/** A contract that is already in memory. It can refer only to itself. */
export function contractOf(text: string, name = 'contract'): ContractFile {
  const beside = (other: string): never => {
    throw new ContractUnreadable(`${name}: refers to ${other}, which was not given.`)
  }
  return asContract(contractFile({ name, text, version: undefined, beside }))
}

function asContract(file: ContractFile): ContractFile {
  if (!/^3\.\d/.test(file.version))
    throw new ContractUnreadable(`${file.name}: is no OpenAPI contract of version 3.0 or later.`)
  return file
}

type Source = {
  readonly name: string
  readonly text: string
  /** Of the contract this file belongs to, when it does not say its own. */
  readonly version: string | undefined
  beside(name: string): ContractFile
}

function contractFile({ name, text, version, beside }: Source): ContractFile {
  const { value, positions } = unlessTooDeep(name, () => parsed(name, text))
  const said = (value as { openapi?: unknown } | null)?.openapi
  return {
    name,
    value,
    version: typeof said === 'string' || typeof said === 'number' ? String(said) : (version ?? ''),
    positions,
    beside(other) {
      if (/^[a-z][a-z0-9+.-]*:\/\//i.test(other))
        throw new ContractUnreadable(`${name}: refers to ${other}; nothing is fetched.`)
      return beside(other)
    },
  }
}

/** What is nested so deeply that the stack ends is no contract anyone wrote. */
export function unlessTooDeep<Result>(name: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) throw new ContractUnreadable(`${name}: is nested too deeply.`)
    throw error
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new ContractUnreadable(`${path}: ${(error as Error).message}`)
  }
}

type Parsed = Pick<ContractFile, 'value' | 'positions'>

/** JSON is YAML too, but JSON.parse is some fifty times as fast. */
function parsed(name: string, text: string): Parsed {
  if (/^\s*\{/.test(text)) {
    try {
      const value: unknown = JSON.parse(text)
      return {
        value,
        positions: pointers => positionsAt(name, text, jsonOffsets(text, pointers)),
      }
    } catch {
      // A YAML flow mapping starts with a brace too, and yaml says better where JSON goes wrong.
    }
  }
  return parsedYaml(name, text)
}

function parsedYaml(name: string, text: string): Parsed {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, merge: true })
  const [error] = document.errors
  if (error) throw new ContractUnreadable(`${name}: ${error.message.split('\n')[0]}`)
  return {
    value: document.toJS({ maxAliasCount: -1 }) as unknown,
    positions: pointers => {
      const found = new Map<string, Position>()
      for (const pointer of pointers) {
        const offset = yamlOffset(document, pointer)
        if (offset === undefined) continue
        const { line, col } = lines.linePos(offset)
        found.set(pointer, { file: name, line, column: col })
      }
      return found
    },
  }
}

/** The offset of the key a pointer leads to: that is the line a reader looks for. */
function yamlOffset(document: Document, pointer: string): number | undefined {
  let node: unknown = document.contents
  let offset: number | undefined = 0
  for (const step of stepsOf(pointer)) {
    if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = offsetOf(node)
    } else if (isMap(node)) {
      const pair = node.items.find(
        item => isPair(item) && isScalar(item.key) && String(item.key.value) === step,
      )
      if (!pair) return undefined
      offset = offsetOf(pair.key)
      node = pair.value
    } else return undefined
    if (offset === undefined) return undefined
  }
  return offset
}

function offsetOf(node: unknown): number | undefined {
  return (node as { range?: readonly number[] } | undefined)?.range?.[0]
}

/** The steps of an RFC 6901 pointer. */
export function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function positionsAt(
  file: string,
  text: string,
  offsets: ReadonlyMap<string, number>,
): ReadonlyMap<string, Position> {
  const found = new Map<string, Position>()
  let line = 1
  let lineStart = 0
  for (const [pointer, offset] of [...offsets].toSorted((a, b) => a[1] - b[1])) {
    for (
      let next = text.indexOf('\n', lineStart);
      next !== -1 && next < offset;
      next = text.indexOf('\n', lineStart)
    ) {
      line++
      lineStart = next + 1
    }
    found.set(pointer, { file, line, column: offset - lineStart + 1 })
  }
  return found
}
