import { messageRules } from './rules/messages.ts'
import { operationRules } from './rules/operations.ts'
import { reasons, type Row, type Rule } from './rules/rule.ts'
import { schemaRules } from './rules/schemas.ts'
import { valueRules } from './rules/values.ts'

// The ids are those of oasdiff's catalogue where it has one; the others are made in its manner.
const rows: readonly Row[] = [...operationRules, ...messageRules, ...valueRules, ...schemaRules]

/** Every rule, by its id. A later row of the same id is the one that counts. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  rows.flatMap(([level, reason, ids, says]) =>
    ids.split(' ').flatMap(pattern =>
      expand(pattern).map(({ id, parts }): [string, Rule] => [
        id,
        {
          id,
          level,
          direction: /^(new-.*)?request|^new-/.test(id)
            ? 'request'
            : /response/.test(id)
              ? 'response'
              : 'contract',
          says: says.replaceAll(/\$(\d)/g, (_, index) => parts[Number(index) - 1] ?? ''),
          ...reasons[reason],
        },
      ]),
    ),
  ),
)

type Expanded = { readonly id: string; readonly parts: readonly string[] }

/** `a-(b|c)` is `a-b` and `a-c`; which alternative it was is what $1, $2 and so on stand for. */
function expand(pattern: string): readonly Expanded[] {
  const found = /\(([^()]*)\)/.exec(pattern)
  if (!found) return [{ id: pattern, parts: [] }]
  const before = pattern.slice(0, found.index)
  const after = pattern.slice(found.index + found[0].length)
  return (found[1] ?? '')
    .split('|')
    .flatMap(part =>
      expand(after).map(({ id, parts }) => ({ id: before + part + id, parts: [part, ...parts] })),
    )
}
