import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { problems } from '../../../openapi/problem.ts'
import { readGovernance, type GovernancePolicy } from '../governance-file.ts'
import type { Knowledge } from './knowledge.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** What this product knows on its own, without running: teams, domains, environments, scopes and problems. */
export function productKnowledge(day: string, policies = join(root, 'policies')): Knowledge {
  const security = parse(
    readFileSync(join(root, 'openapi', 'canonical', 'security.yaml'), 'utf8'),
  ) as { readonly 'x-scopes': Readonly<Record<string, string>> }
  return {
    day,
    ...peopleAndPlaces(readGovernance(join(policies, 'governance.yaml'))),
    scopes: Object.keys(security['x-scopes']),
    problems: Object.keys(problems),
  }
}

/** What governance.yaml says that contracts refer to. Who is in a team is none of it. */
export function peopleAndPlaces({
  teams,
  domains,
  environments,
}: GovernancePolicy): Required<Pick<Knowledge, 'teams' | 'domains' | 'environments'>> {
  return {
    teams: Object.fromEntries(
      Object.entries(teams).map(([name, { onCall }]) => [
        name,
        onCall === undefined ? {} : { onCall },
      ]),
    ),
    domains: Object.keys(domains),
    environments: environments.map(({ url }) => url),
  }
}
