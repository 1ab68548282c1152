import { policyReference, section } from '../policy-reference.ts'
import { kinds } from '../policies/index.ts'

/** Shows every kind of policy, or one, from its schema. No such kind: exit code 2. */
export function showKinds(
  kind: string | undefined,
  { json = false }: { readonly json?: boolean },
): number {
  const shown = policyReference().filter(reference => kind === undefined || reference.kind === kind)
  if (shown.length === 0) {
    throw new Error(
      `There is no policy kind ${kind}; there are ${kinds.map(known => known.kind).join(', ')}.`,
    )
  }
  if (json) {
    const schemas = new Map(kinds.map(({ kind: name, schema }) => [name, schema]))
    const documents = shown.map(({ kind: name, options: _table, ...reference }) => ({
      kind: name,
      ...reference,
      schema: schemas.get(name),
    }))
    process.stdout.write(`${JSON.stringify(documents)}\n`)
  } else process.stdout.write(`${shown.map(section).join('\n')}`)
  return 0
}
