import type { ProcessContext } from '../../../process-apis/context.ts'
import type { Transition } from '../../../process-apis/durable/transition.ts'
import { inventoryTransitions } from '../../../process-apis/inventory/transitions.ts'
import { operationsTransitions } from '../../../process-apis/operations/transitions.ts'
import { orderTransitions } from '../../../process-apis/orders/transitions.ts'
import { returnTransitions } from '../../../process-apis/returns/transitions.ts'
import type { LayerCalls } from './layer-calls.ts'

/** Every transition there is, its calls to systems counted as those of the API it belongs to. */
export function countedTransitions(
  calls: Pick<LayerCalls, 'each'>,
): readonly Transition<ProcessContext>[] {
  const apis = new Map<unknown, string>([
    ...returnTransitions.map(one => [one, 'returns'] as const),
    ...inventoryTransitions.map(one => [one, 'inventory'] as const),
    ...operationsTransitions.map(one => [one, 'operations.v1'] as const),
  ])
  return [...orderTransitions, ...operationsTransitions].map(transition =>
    counted(transition, apis.get(transition) ?? 'orders', calls),
  )
}

function counted(
  transition: Transition<ProcessContext>,
  api: string,
  calls: Pick<LayerCalls, 'each'>,
): Transition<ProcessContext> {
  const contexts = new WeakMap<ProcessContext, ProcessContext>()
  /** The same context; its systems are those of the moment. */
  const own = (context: ProcessContext): ProcessContext => {
    const made =
      contexts.get(context) ??
      (Object.create(context, {
        systems: { get: () => calls.each(api, context.systems), enumerable: true },
      }) as ProcessContext)
    contexts.set(context, made)
    return made
  }
  const { rejected, buried } = transition
  return {
    ...transition,
    run: (run, context, input) => transition.run(run, own(context), input),
    ...(rejected !== undefined && {
      rejected: (tx, run, context, input, problem) =>
        transition.rejected?.(tx, run, own(context), input, problem) ?? Promise.resolve(),
    }),
    ...(buried !== undefined && {
      buried: (tx, run, context, input, problem) =>
        transition.buried?.(tx, run, own(context), input, problem) ?? Promise.resolve(),
    }),
  }
}
