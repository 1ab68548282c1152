import { readFileSync } from 'node:fs'
import { isMap, LineCounter, parseDocument, visit, type Document } from 'yaml'
import type { SystemConfig, SystemsConfig } from './connectors.ts'
import { shape } from './shape.ts'

/** Gives the value behind a `${name}`: a setting, or `secret.<name>`. */
export type PlaceholderValue = (name: string) => string | undefined

/**
 * Reads policies/systems.yaml and fills its placeholders in. Throws once, with every fault, naming file and
 * line. Whether connectors and options are right is said by `openSystems`.
 */
export function readSystemsFile(path: string, valueOf: PlaceholderValue): SystemsConfig {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines })
  const at = (offset = 0) => `${path}:${lines.linePos(offset).line}`
  const faults = document.errors.map(({ message, pos }) => `${at(pos[0])} ${message}`)

  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value !== 'string') return
      node.value = node.value.replaceAll(/\$\{([^}]*)\}/g, (_whole, name: string) => {
        const value = valueOf(name)
        if (value === undefined) faults.push(`${at(node.range?.[0])} \${${name}} is not set`)
        return value ?? ''
      })
    },
  })
  for (const { name, offset, value } of entries(document)) {
    if (!entry.is(value)) faults.push(`${at(offset)} ${name}: ${entry.faults(value)}`)
  }
  if (!isMap(document.contents)) faults.push(`${path} has no systems`)
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return document.toJS() as SystemsConfig
}

function entries(document: Document): { name: string; offset: number; value: unknown }[] {
  if (!isMap(document.contents)) return []
  return document.contents.items.map(({ key, value }) => {
    const { value: name, range } = key as { value: unknown; range?: [number, number, number] }
    return {
      name: String(name),
      offset: range?.[0] ?? 0,
      value: (value as { toJS?: (document: Document) => unknown } | null)?.toJS?.(document),
    }
  })
}

const entry = shape<SystemConfig>({
  type: 'object',
  additionalProperties: false,
  required: ['connector'],
  properties: {
    role: { type: 'string' },
    connector: { type: 'string' },
    options: { type: 'object' },
  },
})
