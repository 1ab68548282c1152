import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import { advanceRun } from './advance-run.ts'
import { carryOutAction } from './carry-out-action.ts'

/** Every transition of what people do. */
export const operationsTransitions = [
  carryOutAction,
  advanceRun,
] as readonly Transition<ProcessContext>[]
