import type { Location } from '../../openapi/generated/inventory.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Inventory } from './contract.ts'
import { readLocations } from './location.ts'

/** The warehouses and stores of the tenant. */
export function listLocations({ store }: ProcessContext): Inventory['listLocations'] {
  return async ({ principal }) => {
    const locations = await readLocations(store.of(principal.tenant).pool, principal.tenant)
    return { items: locations.map(one => ({ ...one, type: one.type as Location['type'] })) }
  }
}
