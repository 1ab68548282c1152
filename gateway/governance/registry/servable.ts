import { join } from 'node:path'
import type { Contract } from '../../../openapi/contract.ts'
import { app } from '../../app.ts'
import type { Config } from '../../settings.ts'
import { openLog, type Logger } from '../../log.ts'
import type { PolicyServices } from '../../policies/policy.ts'
import { PolicyError } from '../../policy-file.ts'
import { inPolicyWords, withPolicyFolder, type PolicySet } from '../../reload/policy-set.ts'
import { upstreams } from '../../upstreams/upstreams.ts'
import { withoutUpstream } from './contents.ts'
import { plansWithout } from './policy-facts.ts'
import { policyListOf } from './registry.ts'

export type ServableOptions = {
  readonly config: Config
  readonly services: Omit<PolicyServices, 'plans' | 'webhooks' | 'tokens'>
  readonly plans: PolicyServices['plans']
  /** The policies that are applied, as text by the name of their file. */
  readonly files: PolicySet['files']
  /** The contracts that are served beside it. */
  readonly others: readonly Contract[]
}

let silent: Logger | undefined

/** Why a contract of others could not be served; empty: a gateway of its own was built with it, and thrown away. */
export async function servable(
  contract: Contract,
  options: ServableOptions,
): Promise<readonly string[]> {
  const { basePath } = contract
  const { others, files } = options
  const overlaps = others.filter(
    other =>
      basePath.startsWith(`${other.basePath}/`) ||
      other.basePath.startsWith(`${basePath}/`) ||
      other.basePath === basePath,
  )
  if (overlaps.length > 0) {
    return [`its base path ${basePath} is taken by ${overlaps.map(other => other.name).join(', ')}`]
  }
  return withPolicyFolder({ files }, async folder =>
    (await tried(contract, folder, options)).map(fault => inPolicyWords(fault, folder)),
  )
}

async function tried(
  contract: Contract,
  folder: string,
  { config, services, plans, others }: ServableOptions,
): Promise<readonly string[]> {
  const { name } = contract
  const log = (silent ??= openLog({ level: 'silent' }))
  const { open, close } = upstreams({
    log,
    secret: secret => config.secret(secret) ?? 'known-where-it-runs',
    folder: config.policies,
  })
  try {
    const policies = policyListOf(folder, join(folder, 'generated'), contract)
    if (policies === undefined) {
      return [
        `nothing says where it is served: give the contract an x-upstream (a URL), or the policies a list ${name}.yaml whose last entry is forward`,
      ]
    }
    const gateway = await app({
      apis: [{ contract: withoutUpstream(contract), served: { policies } }],
      services: {
        ...services,
        plans: plansWithout(plans, others),
        webhooks: () => Promise.reject(new Error('nothing is served')),
        scopes: new Set([
          ...services.scopes,
          ...contract.operations.flatMap(({ scopes }) => scopes),
        ]),
        upstreams: { open: options => ({ ...open(options), start() {}, stop() {} }) },
        log,
      },
      health: { database: () => Promise.resolve() },
      log,
      processMetrics: false,
    })
    await gateway.stop()
    return []
  } catch (error) {
    return error instanceof PolicyError ? error.faults : [(error as Error).message]
  } finally {
    await close()
  }
}
