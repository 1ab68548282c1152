import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'

/** Every transition of a return. */
export const returnTransitions: readonly Transition<ProcessContext>[] = []
