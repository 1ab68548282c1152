import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import { checkStock } from './check-stock.ts'
import { tellStock } from './publish-stock.ts'

/** Every transition of stock. */
export const inventoryTransitions = [checkStock, tellStock] as readonly Transition<ProcessContext>[]
