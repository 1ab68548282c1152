import { compareContent } from './compare-content.ts'
import { at, members, membersOf, type Node } from './node.ts'
import { tell, tellSchema, type Scope } from './scope.ts'

/** Compares the answers of an operation, each status with its own. */
export function compareResponses(scope: Scope, base: Node, revision: Node): void {
  const [before, after] = [at(base, 'responses'), at(revision, 'responses')]
  for (const [status, response] of members(before)) {
    const now = at(after, status)
    if (now) {
      const place = `answer ${status}`
      compareHeaders(scope, response, now, place)
      compareContent(scope, { base: response, revision: now, direction: 'response', place })
    } else if (isStatus(status))
      tell(scope, `response-${kindOf(status)}-status-removed`, {
        words: { name: status },
        base: response,
      })
  }
  for (const [status, response] of members(after))
    if (!at(before, status) && isStatus(status))
      tell(scope, `response-${kindOf(status)}-status-added`, {
        words: { name: status },
        revision: response,
      })
}

function isStatus(status: string): boolean {
  return /^[1-5](\d\d|XX)$/i.test(status)
}

function kindOf(status: string): 'success' | 'non-success' {
  return status.startsWith('2') ? 'success' : 'non-success'
}

function compareHeaders(scope: Scope, base: Node, revision: Node, answer: string): void {
  const [before, after] = [headersOf(base), headersOf(revision)]
  for (const [name, header] of before) {
    const now = after.get(name)
    const place = `${answer}, header \`${name}\``
    const required = membersOf(header)['required'] === true
    if (!now) {
      tell(scope, `${required ? 'required' : 'optional'}-response-header-removed`, {
        place,
        base: header,
      })
      continue
    }
    if (required && membersOf(now)['required'] !== true)
      tell(scope, 'response-header-became-optional', {
        place,
        base: header,
        revision: now,
        keys: ['required'],
      })
    const [old, schema] = [at(header, 'schema'), at(now, 'schema')]
    if (old && schema && !scope.reversed)
      tellSchema(scope.compare(old, schema), {
        scope,
        place,
        side: { direction: 'response', location: 'header', stronglyTyped: false },
      })
  }
  for (const [name, header] of after)
    if (!before.has(name))
      tell(scope, 'response-header-added', {
        place: `${answer}, header \`${name}\``,
        revision: header,
      })
}

/** Names of headers know no case (RFC 9110, 5.1). */
function headersOf(response: Node): ReadonlyMap<string, Node> {
  return new Map(members(at(response, 'headers')).map(([name, node]) => [name.toLowerCase(), node]))
}
