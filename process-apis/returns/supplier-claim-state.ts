import type { SupplierClaimState } from '../../openapi/generated/returns.d.ts'
import { Problem } from '../../openapi/problem.ts'

/** What a claim on a supplier may become. What is not listed is refused. */
const moves: Readonly<Record<SupplierClaimState, readonly SupplierClaimState[]>> = {
  requested: ['accepted', 'cancelled'],
  accepted: ['shipped', 'cancelled'],
  shipped: ['completed'],
  completed: [],
  cancelled: [],
}

/** Throws `state-conflict` unless a claim that is there may become that. */
export function refuseClaimMove(state: SupplierClaimState, next: SupplierClaimState): void {
  if (moves[state].includes(next)) return
  throw new Problem('state-conflict', {
    detail: `The claim is ${state}; it cannot become ${next} from there.`,
  })
}
