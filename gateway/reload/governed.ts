import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProcessContext } from '../../process-apis/context.ts'
import type { Poll } from '../../openapi/poll.ts'
import { openPolls, openSystems, openWebhooks, type Systems } from '../../system-apis/connectors.ts'
import { readSystemsFile } from '../../system-apis/systems-file.ts'
import type { Webhook } from '../../system-apis/webhook.ts'
import type { Config } from '../settings.ts'
import { readGovernance, type GovernancePolicy } from '../governance/governance-file.ts'
import { readLifecycle, type LifecyclePolicy } from '../lifecycle/lifecycle-file.ts'
import { readPlans } from '../plans.ts'
import type { Plan } from '../policies/plan.ts'
import { PolicyError } from '../policy-file.ts'
import { readProcessPolicies } from '../process-policies.ts'
import { readIdentity, type Identity } from '../tokens/identity-file.ts'
import { readWebhookPolicy, type WebhookPolicy } from '../webhooks/webhook-policy.ts'

/**
 * Everything that the files of one policy folder decide, apart from the lists of the APIs, which a generation
 * compiles: read together, so that no request sees a part of one set and a part of another.
 */
export type Governed = {
  readonly plans: ReadonlyMap<string, Plan>
  readonly processes: ProcessContext['policies']
  readonly lifecycle: LifecyclePolicy
  readonly governance: GovernancePolicy
  readonly identity: Identity
  readonly webhooks: WebhookPolicy
  readonly connected: Connected
  /** The YAML files themselves, by their names: among them the policy list of each API. */
  readonly files: Readonly<Record<string, string>>
}

/** The connected systems. They keep connections, so they stay as long as what systems.yaml says stays the same. */
export type Connected = {
  readonly systems: Systems
  readonly webhooks: Readonly<Record<string, Webhook>>
  /** What is asked for again and again, by the name of the system. */
  readonly polls: Readonly<Record<string, Poll>>
  /** What they were opened with, to tell whether the next set needs others. */
  readonly configuration: string
}

export type ReadGovernedOptions = {
  readonly folder: string
  /** Gives the value behind a `${name}` of systems.yaml. */
  readonly valueOf: (name: string) => string | undefined
  /** The set that runs. */
  readonly previous?: Governed | undefined
}

/** Reads a folder of policies. Throws one PolicyError with everything that is wrong in all of its files. */
export function readGoverned({ folder, valueOf, previous }: ReadGovernedOptions): Governed {
  const faults: string[] = []
  const file = (name: string) => join(folder, name)
  const read = <Value>(reader: () => Value): Value | undefined => {
    try {
      return reader()
    } catch (error) {
      if (error instanceof PolicyError) faults.push(...error.faults)
      else faults.push(...(error as Error).message.split('\n'))
      return undefined
    }
  }
  const plans = read(() => readPlans(file('plans.yaml')))
  const processes = read(() => readProcessPolicies(folder))
  const lifecycle = read(() => readLifecycle(file('lifecycle.yaml')))
  const governance = read(() => readGovernance(file('governance.yaml')))
  const identity = read(() =>
    readIdentity({ path: file('identity.yaml'), plans: new Set(plans?.keys()) }),
  )
  const webhooks = read(() => readWebhookPolicy(file('webhooks.yaml')))
  const connected = read(() => connect(file('systems.yaml'), valueOf, previous?.connected))
  if (faults.length > 0) throw new PolicyError(faults)
  const files = Object.fromEntries(
    globSync('*.yaml', { cwd: folder }).map(name => [name, readFileSync(file(name), 'utf8')]),
  )
  return {
    plans,
    processes,
    lifecycle,
    governance,
    identity,
    webhooks,
    connected,
    files,
  } as Governed
}

/** Where the values of systems.yaml come from: settings and secrets, never the file. */
export function placeholderValues(config: Config): (name: string) => string | undefined {
  return name =>
    name.startsWith('secret.')
      ? config.secret(name.slice('secret.'.length))
      : name === 'referenceSystemsUrl'
        ? config.referenceSystemsUrl
        : undefined
}

function connect(
  path: string,
  valueOf: ReadGovernedOptions['valueOf'],
  previous: Connected | undefined,
): Connected {
  const systems = readSystemsFile(path, valueOf)
  const configuration = JSON.stringify(systems)
  if (configuration === previous?.configuration) return previous
  return {
    systems: openSystems(systems),
    webhooks: openWebhooks(systems),
    polls: openPolls(systems),
    configuration,
  }
}
