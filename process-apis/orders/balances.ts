import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { noLoyalty, worthOf } from '../loyalty/policy.ts'
import type { Orders } from './contract.ts'
import { askerOf, noteWrongGuess, refuseGuesser } from './gift-card-guesses.ts'

/**
 * What the bearer of a gift card can pay with. A card that there is not, one that nobody has bought yet and one that was taken back
 * are told apart by nothing, and who goes through tokens is stopped.
 */
export function checkGiftCard(context: ProcessContext): Orders['checkGiftCard'] {
  return async (call, { token }) => {
    const asker = askerOf(call)
    await refuseGuesser(context, asker)
    const { state, available } = await context.systems.payment.checkBalance(call, { token })
    if (available !== undefined && (state ?? 'active') === 'active') return { available }
    await noteWrongGuess(context, asker)
    throw new Problem('not-found')
  }
}

/** How many points a member has, and what they are worth. Who is bound to a customer asks for the account of that name only, a partner for none. */
export function getMember({ systems, policies }: ProcessContext): Orders['getMember'] {
  return async (call, { memberId, currency }) => {
    const { customer = memberId, partner } = call.principal
    if (customer !== memberId || partner !== undefined) throw new Problem('not-found')
    const { document } = await systems.loyalty.getAccount(call, { memberId })
    if (document === undefined) throw new Problem('not-found')
    const points = document.balance
    const worth =
      currency === undefined ? undefined : worthOfWhole(policies.loyalty, points, currency)
    return { memberId, points, ...(worth !== undefined && { worth }) }
  }
}

/** What so many points are worth, without the last of them that do not make a coin. */
function worthOfWhole(policy = noLoyalty, points: number, currency: string) {
  const rate = policy.redeem[currency]
  if (rate === undefined) return undefined
  for (let some = Math.max(0, points); ; some -= 1) {
    const worth = worthOf(policy, some, currency)
    if (worth !== undefined) return worth
  }
}
