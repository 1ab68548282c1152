import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** Every scope a key can hold, as openapi/canonical/security.yaml describes them. */
export function readScopes(): ReadonlySet<string> {
  const file = new URL('../openapi/canonical/security.yaml', import.meta.url)
  const { 'x-scopes': scopes } = parse(readFileSync(file, 'utf8')) as { 'x-scopes': object }
  return new Set(Object.keys(scopes))
}
