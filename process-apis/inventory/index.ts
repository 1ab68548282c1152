import type { ProcessContext } from '../context.ts'
import type { Inventory } from './contract.ts'
import { getAvailability, queryAvailability } from './get-availability.ts'
import { listLocations } from './list-locations.ts'
import { listMovements } from './list-movements.ts'
import { setStock } from './set-stock.ts'

export type { Inventory } from './contract.ts'

/** The inventory process API: openapi/process/inventory.yaml. */
export function inventory(context: ProcessContext): Inventory {
  return {
    getAvailability: getAvailability(context),
    queryAvailability: queryAvailability(context),
    setStock: setStock(context),
    listMovements: listMovements(context),
    listLocations: listLocations(context),
  }
}
