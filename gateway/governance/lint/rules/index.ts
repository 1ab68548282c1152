import { httpPages } from './http-pages.ts'
import { identityPages } from './identity-pages.ts'
import { namingPages } from './naming-pages.ts'
import type { RulePage } from './rule-page.ts'
import { typePages } from './type-pages.ts'

/** Every rule of the default ruleset by its id. */
export const rulePages: ReadonlyMap<string, RulePage> = new Map(
  [...identityPages, ...namingPages, ...typePages, ...httpPages].map(page => [page.id, page]),
)
