import type { LintFinding } from '../engines.ts'
import { lintJob } from './process/lint-job.ts'
import { baseKnowledge } from './rules/base-contract.ts'
import { exampleContract } from './rules/example.ts'
import type { Changes, RulePage } from './rules/rule-page.ts'

/** What is said about the base contract with something changed in it. */
export async function findings(
  changes: Changes,
  known: RulePage['known'],
  profile = 'strict',
  naming?: string,
): Promise<readonly LintFinding[]> {
  const report = await lintJob(
    {
      contract: {
        name: 'orders.json',
        text: JSON.stringify(exampleContract(changes), undefined, 2),
      },
      profile,
      ...(naming === undefined ? {} : { naming }),
      // Only the rules about versions and ids look at what runs: for the others it is the same.
      knowledge: { ...baseKnowledge, base: versions(changes), ...known },
    },
    () => undefined,
  )
  if (!report.evaluated) throw new Error(report.reason)
  return report.findings
}

function versions(changes: Changes): string {
  return '/info/version' in changes || '/x-api-id' in changes
    ? (baseKnowledge.base as string)
    : JSON.stringify(exampleContract(changes))
}
