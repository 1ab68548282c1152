import type pg from 'pg'
import type { DemonstrationData } from '../../system-apis/reference-systems/demonstration-data.ts'
import { seedInventory } from '../../process-apis/inventory/seed-inventory.ts'
import { openStore } from '../../process-apis/store/store.ts'
import type { Pepper } from '../keys/key.ts'
import { keyring } from '../keys/keyring.ts'
import { keyStore } from '../keys/key-store.ts'
import { audiences, type Audience } from './audiences.ts'

/** A sandbox key for each audience. */
export type SandboxKeys = Readonly<Record<Audience, string>>

export type DemonstrationOptions = {
  readonly databaseUrl: string
  /** Whom everything belongs to. Default `demo`. */
  readonly tenant?: string
  readonly peppers: readonly Pepper[]
  readonly data: DemonstrationData
  /** The keys of the last start; those that still work stay as they are. */
  readonly kept: Partial<SandboxKeys>
}

/** Puts the demonstration shop's places and stock into the inventory, once, and gives every audience its key. */
export async function prepareDemonstration({
  databaseUrl,
  tenant = 'demo',
  peppers,
  data,
  kept,
}: DemonstrationOptions): Promise<SandboxKeys> {
  const store = openStore({ url: databaseUrl, connections: 4 })
  try {
    await seedInventory(store, tenant, data)
    return await sandboxKeys({ pool: store.pool, tenant, peppers, kept })
  } finally {
    await store.close()
  }
}

type SandboxKeysOptions = {
  readonly pool: pg.Pool
  readonly tenant: string
  readonly peppers: readonly Pepper[]
  readonly kept: Partial<SandboxKeys>
}

async function sandboxKeys({
  pool,
  tenant,
  peppers,
  kept,
}: SandboxKeysOptions): Promise<SandboxKeys> {
  const store = keyStore({ pool, peppers })
  const ring = await keyring({ pool, peppers })
  const keys: Partial<Record<Audience, string>> = {}
  try {
    for (const audience of Object.keys(audiences) as Audience[]) {
      const { channel, plan, scopes } = audiences[audience]
      const application = await store.saveApplication({
        tenant,
        name: `sandbox-${audience}`,
        audience,
        channel,
        environment: 'test',
        plan,
        scopes,
      })
      const old = kept[audience]
      const caller = old === undefined ? undefined : await ring.caller(old)
      keys[audience] =
        old !== undefined && caller?.principal.application === application.id
          ? old
          : (await store.createKey({ applicationId: application.id })).text
    }
  } finally {
    await ring.close()
  }
  return keys as SandboxKeys
}
