import type { NewOrder, Order } from '../../openapi/generated/orders.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Run } from '../durable/transition.ts'
import { placeOrder } from '../orders/place-order.ts'

/**
 * Places an order of our own in the middle of a transition, like any channel: our reference is its Idempotency-Key, so that
 * twice is once. While it is being accepted the transition waits; why it was refused is the step's refusal.
 */
export async function orderOnce(
  run: Run,
  context: ProcessContext,
  { name, reference, order }: { name: string; reference: string; order: NewOrder },
): Promise<Pick<Order, 'id' | 'totals'>> {
  const place = placeOrder(context)
  const ask = async (call: Call) => {
    const answer = await place(
      { ...call, idempotency: { key: reference, fingerprint: reference } },
      order,
    )
    if (answer.status === 201) return { id: answer.body.id, totals: answer.body.totals }
    return run.putBack(1_000, `${name}: it is being accepted`)
  }
  // Asking again is looking it up. What was refused is not there, and why is said when it is asked for once more.
  const find = async (call: Call) => {
    try {
      return await ask(call)
    } catch (error) {
      const { retryable, status } = Problem.from(error)
      if (retryable || status >= 500) throw error
      return undefined
    }
  }
  return run.step(name, { reference, do: ask, find })
}
