import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { problems } from '../../../openapi/problem.ts'
import { readGovernance } from '../governance-file.ts'
import type { Knowledge } from './knowledge.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** What this product knows on its own, without running: teams, domains, environments, scopes and problems. */
export function productKnowledge(day: string): Knowledge {
  const { teams, domains, environments } = readGovernance(join(root, 'policies', 'governance.yaml'))
  const security = parse(
    readFileSync(join(root, 'openapi', 'canonical', 'security.yaml'), 'utf8'),
  ) as { readonly 'x-scopes': Readonly<Record<string, string>> }
  return {
    day,
    teams,
    domains: Object.keys(domains),
    environments: environments.map(({ url }) => url),
    scopes: Object.keys(security['x-scopes']),
    problems: Object.keys(problems),
  }
}
