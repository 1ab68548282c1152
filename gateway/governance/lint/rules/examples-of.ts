import { stringify } from 'yaml'
import { baseKnowledge } from './base-contract.ts'
import { exampleContract } from './example.ts'
import type { Changes, RulePage } from './rule-page.ts'

/** The two examples of a rule as YAML: only the places that differ, which a test lints in a whole contract. */
export function examplesOf({ bad, good = {}, known }: RulePage): {
  readonly bad: string
  readonly good: string
} {
  if (known && Object.keys(bad).length === 0) {
    const names = Object.keys(known) as (keyof typeof known)[]
    const right = Object.fromEntries(names.map(name => [name, baseKnowledge[name]]))
    const what = '# What is known besides the contract\n'
    return { bad: what + stringify(known), good: what + stringify(right) }
  }
  const pointers = [...new Set([...Object.keys(bad), ...Object.keys(good)])]
  return { bad: placesOf(bad, pointers), good: placesOf(good, pointers) }
}

function placesOf(changes: Changes, pointers: readonly string[]): string {
  const contract = exampleContract(changes)
  return pointers
    .map(pointer => {
      const value = valueAt(contract, pointer)
      return `# ${pointer}\n${value === undefined ? '# is not there\n' : stringify(value)}`
    })
    .join('')
}

function valueAt(root: unknown, pointer: string): unknown {
  let value = root
  for (const raw of pointer.split('/').slice(1)) {
    const step = raw.replaceAll('~1', '/').replaceAll('~0', '~')
    value = (value as Record<string, unknown> | undefined)?.[step]
  }
  return value
}
