import { lifeRules } from './check/life-rules.ts'
import { moneyRules } from './check/money-rules.ts'
import { operationRules } from './check/operation-rules.ts'
import { orderRules } from './check/order-rules.ts'
import { requestRules } from './check/request-rules.ts'
import { returnRules } from './check/return-rules.ts'
import { stockRules } from './check/stock-rules.ts'
import { workRules } from './check/work-rules.ts'
import { type Finding, type Rule, toWorld } from './check/world.ts'
import type { Facts } from './facts.ts'

export type { Finding } from './check/world.ts'

/** THE TABLE: everything that must hold when a run is over. */
const rules: readonly Rule[] = [
  ...requestRules,
  ...orderRules,
  ...moneyRules,
  ...workRules,
  ...stockRules,
  ...returnRules,
  ...lifeRules,
  ...operationRules,
]

/** The promises a run is checked against, by name. */
export const promises: readonly string[] = rules.map(({ name }) => name)

/** Holds what happened against what was promised. Looks at records only: the same facts give the same findings. */
export function check(facts: Facts): Finding[] {
  const world = toWorld(facts)
  return rules.flatMap(({ name, broken }) =>
    Array.from(broken(world), finding => ({ rule: name, ...finding })),
  )
}
