import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { type Goods, supplierId } from './goods.ts'

type Yaml = Record<string, unknown>

/**
 * The policies of a run: the shop's own, with a supplier, goods that are sold before they are there, payments a person
 * looks at, and times that pass within a run.
 */
export function torturedPolicies(
  to: string,
  { supplied: _supplied, backordered, preordered }: Goods,
  releasedAt: Date,
): string {
  rmSync(to, { recursive: true, force: true })
  cpSync(join(import.meta.dirname, '..', '..', 'policies'), to, { recursive: true })
  const change = (file: string, how: (policy: Yaml) => Yaml) => {
    const path = join(to, file)
    writeFileSync(path, stringify(how(parse(readFileSync(path, 'utf8')) as Yaml)))
  }
  change('sourcing.yaml', policy => {
    const home = policy['shipToHome'] as { readonly locations: readonly string[] }
    return {
      ...policy,
      shipToHome: { ...home, locations: [supplierId, ...home.locations] },
      backorders: {
        skus: [backordered],
        promiseDays: 14,
        maxWaitDays: 60,
        whenTooLate: 'cancel',
      },
      preorders: { [preordered]: { availableAt: `${releasedAt.toISOString().slice(0, 19)}Z` } },
      suppliers: {
        [supplierId]: {
          name: 'Nord GmbH',
          channels: ['supplier'],
          acknowledgeWithinMinutes: 1,
          whenSilent: 'reroute',
        },
      },
    }
  })
  change('returns.yaml', policy => ({
    ...policy,
    refunds: {
      ...(policy['refunds'] as Yaml),
      retryAfterSeconds: [1, 3],
      askAfterSeconds: [1, 2, 4, 8, 16, 32, 64],
    },
  }))
  change('notifications.yaml', policy => ({
    ...policy,
    milestones: [
      ...(policy['milestones'] as readonly string[]),
      'orderBackordered',
      'stockFound',
      'orderShipped',
    ],
  }))
  return to
}
