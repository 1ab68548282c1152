import { baseContract } from './base-contract.ts'
import type { Changes } from './rule-page.ts'

/** The base contract with something changed in it. */
export function exampleContract(changes: Changes): object {
  const made = JSON.parse(JSON.stringify(baseContract)) as object
  for (const [pointer, value] of Object.entries(changes)) change(made, pointer, value)
  return made
}

function change(root: object, pointer: string, value: unknown): void {
  const steps = pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const last = steps.pop() as string
  let at = root as Record<string, unknown>
  for (const step of steps) at = (at[step] ??= {}) as Record<string, unknown>
  if (value === undefined) Reflect.deleteProperty(at, last)
  else at[last] = value
}
