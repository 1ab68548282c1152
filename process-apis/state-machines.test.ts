import t from 'tap'
import type { FulfilmentState } from '../openapi/generated/orders.d.ts'
import type { Return, SupplierClaimState } from '../openapi/generated/returns.d.ts'
import { loadContract } from '../openapi/contract.ts'
import { Problem } from '../openapi/problem.ts'
import { judgeMove } from './orders/fulfilment-state.ts'
import { listedMoves } from './orders/observed-moves.suite.ts'
import { refuseMove } from './returns/return-state.ts'
import { refuseClaimMove } from './returns/supplier-claim-state.ts'

/*
 * Every pair of states of every machine that somebody moves: what the canonical model lists is taken, all else is refused. What
 * nobody sets is observed where it happens: see observed-moves.suite.ts.
 */

/** The words of a state, as the contract has them. */
function words(contract: string, schema: string): readonly string[] {
  const { document } = loadContract(contract)
  const { schemas } = (
    document as unknown as { components: { schemas: Record<string, { enum?: string[] }> } }
  ).components
  return schemas[schema]?.enum ?? []
}

/** Holds every pair of states against what is listed. */
function every<State extends string>(
  t: { ok: (condition: boolean, message: string) => unknown },
  states: readonly string[],
  listed: (from: State) => readonly string[],
  taken: (from: State, to: State) => boolean,
): void {
  for (const from of states as readonly State[]) {
    for (const to of states as readonly State[]) {
      const may = listed(from).includes(to)
      t.ok(taken(from, to) === may, `${from} → ${to} is ${may ? 'taken' : 'refused'}`)
    }
  }
}

/** Whether it was done without a conflict of states; anything else that is thrown is a fault. */
function without(conflict: () => void): boolean {
  try {
    conflict()
    return true
  } catch (error) {
    if (Problem.from(error).code === 'state-conflict') return false
    throw error
  }
}

t.test('FulfilmentOrder: what is listed moves, nothing else does', async t => {
  const states = words('orders', 'FulfilmentState')
  t.equal(states.length, 22)
  every<FulfilmentState>(
    t,
    states,
    from => listedMoves('FulfilmentOrder', from),
    (from, to) => judgeMove(from, to) === 'move',
  )
})

t.test('FulfilmentOrder: only what nobody has begun with goes elsewhere', async t => {
  const rerouted = words('orders', 'FulfilmentState').filter(from =>
    listedMoves('FulfilmentOrder', from).includes('superseded'),
  )
  t.same(new Set(rerouted), new Set(['planned', 'submitted', 'acknowledged', 'rejected']))
})

t.test('Return: what is listed moves, nothing else does', async t => {
  const states = words('returns', 'ReturnState')
  t.equal(states.length, 9)
  const listed: Readonly<Record<string, readonly string[]>> = {
    requested: ['authorised', 'declined', 'cancelled'],
    // Brought to a store it was never on its way; nothing came, and it is closed as short.
    authorised: ['inTransit', 'received', 'cancelled', 'expired', 'closed'],
    inTransit: ['received', 'closed'],
    // Part of it came, then more.
    received: ['received', 'inspected', 'closed'],
    inspected: ['closed'],
  }
  every<Return['state']>(
    t,
    states,
    from => listed[from] ?? [],
    (from, to) => without(() => refuseMove({ state: from } as Return, to)),
  )
})

t.test('SupplierClaim: what is listed moves, nothing else does', async t => {
  const states = words('returns', 'SupplierClaimState')
  t.equal(states.length, 5)
  const listed: Readonly<Record<string, readonly string[]>> = {
    requested: ['accepted', 'cancelled'],
    accepted: ['shipped', 'cancelled'],
    shipped: ['completed'],
  }
  every<SupplierClaimState>(
    t,
    states,
    from => listed[from] ?? [],
    (from, to) => without(() => refuseClaimMove(from, to)),
  )
})
