import { randomBytes } from 'node:crypto'
import { answerCache } from '../../gateway/cache/answer-cache.ts'
import { app, type AppOptions, type Gateway } from '../../gateway/app.ts'
import { broughtScopes, readContractFolder } from '../../gateway/contracts/contract-folder.ts'
import { hashKey, isKey, parseKey } from '../../gateway/keys/key.ts'
import { provenKeys } from '../../gateway/keys/proven-keys.ts'
import { openLog } from '../../gateway/log.ts'
import type { LooseHandler } from '../../gateway/mount.ts'
import type { Caller } from '../../gateway/policies/callers.ts'
import type { PolicyServices } from '../../gateway/policies/policy.ts'
import { rateStore } from '../../gateway/policies/rate-store.ts'
import type { Sight } from '../../gateway/sight/sight.ts'
import { upstreams } from '../../gateway/upstreams/upstreams.ts'

export type GovernedGatewayOptions = {
  readonly port: number
  /** Folder of contracts that are brought. */
  readonly contracts: string
  readonly policies: string
  /** The one key that is known, with every scope of the contracts. */
  readonly key: string
  /** Answers here, by operationId, in place of the upstream that a contract has; its policy list is `<name>.yaml` all the same. */
  readonly handlerOf?: (operationId: string) => LooseHandler
  /** Knows the keys, in place of the one. */
  readonly keys?: PolicyServices['keys']
  readonly sight?: Sight
  /** Default `info`: a line for each request. */
  readonly logLevel?: 'info' | 'warn'
  readonly keptBytes?: number
  readonly timeouts?: AppOptions['timeouts']
}

/**
 * The gateway as the product has it, without what stands behind it: no database, no processes, and keys in memory,
 * hashed and compared as ever. The access log goes where standard output goes.
 */
export async function governedGateway({
  port,
  contracts,
  policies,
  key: text,
  handlerOf,
  keys,
  sight,
  logLevel = 'info',
  keptBytes = 64 * 2 ** 20,
  timeouts,
}: GovernedGatewayOptions): Promise<Gateway> {
  const log = openLog({ level: logLevel })
  const key = parseKey(text)
  if (key === undefined) throw new Error('that is no key')
  const pepper = { id: 'bench', secret: randomBytes(32) }
  const kept = hashKey(key, pepper)
  const apis = readContractFolder({ folder: contracts, policies, taken: [] })
  const scopes = new Set(broughtScopes(apis))
  const caller = {
    plan: 'bench',
    keyId: key.id,
    principal: {
      tenant: 'bench',
      application: 'app_bench',
      environment: key.environment,
      channel: 'bench',
      scopes: [...scopes],
    },
  }
  const proven = provenKeys<Caller>()
  const limits = [{ name: 'application', quota: 600_000_000, windowSeconds: 60, burst: 60_000_000 }]
  const gateway = await app({
    apis: apis.map(({ contract, served }) => {
      const ids = contract.operations.map(({ operationId }) => operationId)
      const handlers = handlerOf && Object.fromEntries(ids.map(id => [id, handlerOf(id)]))
      return {
        contract,
        ...(served !== undefined && { served: { ...served, ...(handlers && { handlers }) } }),
      }
    }),
    services: {
      keys: keys ?? {
        caller(presented) {
          const found = proven.find(presented)
          if (found !== undefined) return found
          const parsed = parseKey(presented)
          if (parsed === undefined || !isKey(parsed, kept, pepper)) return undefined
          proven.prove(presented, caller)
          return caller
        },
      },
      plans: new Map(['bench', 'default'].map(name => [name, { name, limits }])),
      scopes,
      rates: rateStore(),
      upstreams: upstreams({ log, folder: policies }),
      answers: answerCache({ maxBytes: keptBytes }),
      log,
    },
    health: { database: async () => {} },
    log,
    floodLimitPerMinute: 0,
    processMetrics: false,
    ...(sight !== undefined && { sight }),
    ...(timeouts !== undefined && { timeouts }),
  })
  await gateway.listen({ port, host: '127.0.0.1' })
  return gateway
}
