import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Contract } from '../../openapi/contract.ts'
import type { Store } from '../../process-apis/store/store.ts'
import type { Config } from '../settings.ts'
import { readContractFolder } from '../contracts/contract-folder.ts'
import type { Api } from '../generation.ts'
import type { Logger } from '../log.ts'
import type { PolicyServices } from '../policies/policy.ts'
import type { Governed } from '../reload/governed.ts'
import { revisionStore } from '../reload/revision-store.ts'
import type { WithRevisionsOptions } from '../reload/with-revisions.ts'
import { catalogue } from './catalogue/catalogue.ts'
import { driftEngine } from './drift/drift-engine.ts'
import type { Engines } from './engines.ts'
import type { EvidenceKey } from './evidence/evidence-key.ts'
import { impactEngine } from './impact/impact-engine.ts'
import { openEngines } from './open-engines.ts'
import { listNameOf, readContent, sourceOf } from './registry/contents.ts'
import { lintEngine } from './lint/lint-engine.ts'
import { peopleAndPlaces } from './lint/product-knowledge.ts'
import { governing } from './registry/handlers.ts'
import { policyFacts } from './registry/policy-facts.ts'
import { registry, type Registry } from './registry/registry.ts'
import { servable } from './registry/servable.ts'
import { governanceV1, type Governance } from './v1.ts'
import { board } from './workflow/board.ts'
import { ownerOf } from './workflow/check.ts'
import type { BoardContext } from './workflow/context.ts'
import { ending } from './workflow/ending.ts'
import { exceptions } from './workflow/exceptions.ts'

/** The governance board of one server process. */
export type OpenGovernance = {
  readonly handlers: Governance
  readonly registry: Registry
  /** Every API that may run, and which contract of each. */
  inForce(options: InForceOptions): Promise<InForce>
  close(): Promise<void>
}

export type InForceOptions = {
  /** Our own. */
  readonly table: readonly Api[]
  /** Folder of the policy lists. */
  readonly policies: string
  /** Folder of contracts of others, where there is one. */
  readonly folder: string | undefined
  /** What was chosen, by API. */
  readonly contracts: Readonly<Record<string, string>>
}

type InForce = Required<Pick<WithRevisionsOptions, 'apis' | 'contracts' | 'trusted'>>

export type OpenGovernanceOptions = {
  readonly config: Config
  readonly store: Store
  /** What outlives every set of policies. */
  readonly services: Omit<PolicyServices, 'plans' | 'webhooks' | 'tokens'>
  /** The set that runs. */
  readonly governed: () => Governed
  readonly flushUsage: () => Promise<void>
  readonly flushShapes: () => Promise<void>
  readonly key: EvidenceKey
  /** Engines that differ from the product's. */
  readonly engines?: Partial<Engines>
  readonly log: Logger
}

const { version } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'),
) as { version: string }

/** Opens registry, workflow and handlers over one database. */
export function openGovernance(options: OpenGovernanceOptions): OpenGovernance {
  const { config, store, services, governed, flushUsage, flushShapes, key, engines, log } = options
  const contracts = registry({
    store,
    gate: config.contractGate,
    policy: () => governed().governance,
  })
  const own = new Map<string, Contract>()
  /** Of ours those that are served: the name of the file of their policies. */
  const lists = new Map<string, string>()
  let running: readonly Contract[] = []

  const drift = driftEngine({
    pool: store.pool,
    flush: async () => void (await Promise.all([flushShapes(), flushUsage()])),
    async running(api) {
      const contract = running.find(({ name }) => name === api)
      if (contract === undefined) return undefined
      const { name, digest, operations } = contract
      const source = await sourceOf(store.pool, name, digest)
      return { digest, owner: ownerOf(contract), source, operations }
    },
    budgetOf(owner) {
      const { drift: all, teams } = governed().governance
      return (teams[owner]?.driftPercent ?? all.percent) / 100
    },
    limits: () => governed().governance.drift,
    days: () => governed().governance.drift.days,
  })
  const others = (api: string) => running.filter(({ name }) => name !== api)
  const lint = lintEngine({
    async knownOf(api, text) {
      const { governance, plans, files } = governed()
      const { contract } = readContent(api, text, own.has(api))
      const list = own.has(api) ? files[lists.get(api) ?? ''] : files[listNameOf(api, files) ?? '']
      const isShown = own.has(api) && !lists.has(api)
      const policies = isShown
        ? undefined
        : policyFacts({ contract, list, plans, others: others(api) })
      const found = await drift.summary(api)
      return {
        ...peopleAndPlaces(governance),
        scopes: [...services.scopes],
        ...(policies !== undefined && { policies }),
        ...(found !== undefined && { drift: found }),
      }
    },
  })
  const impact = impactEngine({ pool: store.pool, flush: flushShapes })
  const context: BoardContext = {
    store,
    engines: openEngines({ lint, impact, drift: drift.summary, ...engines }),
    policy: () => governed().governance,
    ours: api => own.get(api),
    lifecycleFile: () => governed().lifecycle,
    served: () => running.map(({ name }) => name),
    servable: contract =>
      own.has(contract.name)
        ? Promise.resolve([])
        : servable(contract, {
            config,
            services,
            plans: governed().plans,
            files: governed().files,
            others: others(contract.name),
          }),
    flushUsage,
    taken: number => whenTaken(store, number),
    version,
    clock: () => new Date(),
    log,
  }
  const revisions = board(context)
  const handlers = governanceV1({
    context,
    board: revisions,
    exceptions: exceptions(context),
    ending: ending(context),
    key,
    governing: governing({ store, tenant: config.tenant }),
    drift,
    flushShapes,
    catalogue: catalogue(context),
  })
  /** What another process was checking when it ended goes on here. */
  const takeOver = async () => {
    await revisions
      .resume()
      .catch((error: unknown) => log.warn({ err: error }, 'contracts that were being checked wait'))
  }
  let takingOver: NodeJS.Timeout | undefined
  let resumed: Promise<void> | undefined

  return {
    handlers,
    registry: contracts,

    async inForce({ table, policies, folder, contracts: chosen }) {
      for (const { contract, served } of table) {
        own.set(contract.name, contract)
        if (served !== undefined) lists.set(contract.name, basename(served.policies))
      }
      const names = table.map(({ contract }) => contract.name)
      await contracts.admit(table.map(({ contract }) => contract))
      let trusted = await contracts.trusted()
      const further = readContractFolder({
        folder,
        policies,
        taken: names,
        refuse: ({ name, digest }) =>
          config.contractGate === 'record' || trusted.has(name, digest) ? undefined : unpublished,
      })
      if (config.contractGate === 'record' && further.length > 0) {
        await contracts.admit(further.map(({ contract }) => contract))
        trusted = await contracts.trusted()
      }
      const taken = new Set([...names, ...further.map(({ contract }) => contract.name)])
      const brought = await contracts.brought({ policies, taken, trusted })
      const heads = await contracts.heads()
      const decided = [...further, ...brought].flatMap(({ contract: { name } }) => {
        const digest = heads.get(name)
        return digest === undefined ? [] : [[name, digest] as const]
      })
      const apis = [...table, ...further, ...brought]
      running = apis.map(({ contract }) => contract)
      resumed ??= takeOver()
      takingOver ??= setInterval(() => void (resumed = takeOver()), takeOverMs).unref()
      return { apis, contracts: { ...Object.fromEntries(decided), ...chosen }, trusted }
    },

    async close() {
      clearInterval(takingOver)
      await resumed
      await revisions.settled()
      contracts.close()
    },
  }
}

/** How often it is looked for what a process that died was checking. */
const takeOverMs = 5_000

const unpublished =
  'was never published, and only what was published runs. Take it out of the folder, start, and have it reviewed: crossdock contracts submit FILE (what is published needs no file here). CROSSDOCK_CONTRACT_GATE=record takes it unreviewed and writes that into the record'

/** Waits until every server process that lives has taken a revision over; says which did not, or nothing. */
async function whenTaken(store: Store, number: number): Promise<string> {
  const revisions = revisionStore(store)
  const endMs = performance.now() + 15_000
  for (;;) {
    const reports = await revisions.reports()
    const waiting = reports.filter(({ revision }) => revision < number)
    const refused = reports.filter(
      ({ revision, state }) => revision >= number && state === 'refused',
    )
    if (refused.length > 0) {
      return refused
        .map(({ pid, host, reason = '' }) => `process ${pid} on ${host} refused it: ${reason}`)
        .join('; ')
    }
    if (waiting.length === 0) return ''
    if (performance.now() > endMs) {
      return `not heard of in time: ${waiting.map(({ pid, host }) => `process ${pid} on ${host}`).join(', ')}`
    }
    await sleep(50)
  }
}
