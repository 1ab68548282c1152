import { zero } from '../../openapi/canonical/money.ts'
import type { Order } from '../../openapi/generated/orders.d.ts'
import type { ProcessContext } from '../context.ts'
import { bundlesOf } from '../inventory/bundles-of.ts'
import { pickupStore } from '../inventory/location.ts'
import { withComponents } from './bundle-lines.ts'
import type { Orders } from './contract.ts'
import { fullLocations } from './location-capacity.ts'
import { readSupply, shortfalls, termsFor, typeAt } from './promise-stock.ts'
import { noQuantities } from './quantities.ts'
import { decisionOf, source } from './sourcing.ts'

/** Where an order would come from, were it placed now: chosen as placing it would, with nothing reserved. */
export function planSourcing({ store, policies }: ProcessContext): Orders['planSourcing'] {
  const { sourcing: policy } = policies
  return async ({ principal }, { currency, delivery, lines, at }) => {
    const { tenant, channel } = principal
    const db = store.of(tenant).pool
    if (delivery.method === 'clickAndCollect') {
      await pickupStore(db, tenant, delivery.locationId ?? '')
    }
    const bundles = await bundlesOf(
      db,
      tenant,
      lines.map(({ sku }) => sku),
    )
    const wanted: Pick<Order, 'delivery' | 'lines'> = {
      delivery,
      lines: lines.map(({ lineId, sku, quantity, unitPrice = zero(currency) }, i) => ({
        lineId: lineId ?? String(i + 1),
        type: 'item',
        sku,
        unitPrice,
        quantities: { ...noQuantities, ordered: quantity },
        amounts: { net: zero(currency), tax: zero(currency), total: zero(currency) },
        taxLines: [],
      })),
    }
    const asked = withComponents(wanted, bundles, () => [])
    const demand = asked.lines.map(({ lineId, sku, quantities }) => ({
      lineId,
      sku,
      quantity: quantities.ordered,
    }))
    const terms = termsFor(policy, asked)
    const now = at === undefined ? new Date() : new Date(at)
    const { supply } = await readSupply(
      { read: (statement, values) => db.query(statement as string, values as unknown[]) },
      { tenant, channel },
      demand,
      terms.locations,
    )
    const full = await fullLocations(db, policy.places, {
      tenant,
      locations: terms.locations,
      lines: lines.length,
      now,
    })
    const choice = source({ ...terms, demand, supply, now, full })
    const work = choice.plan ?? []
    return {
      work: work.map(({ locationId, lines: there }) => ({
        locationId,
        type: typeAt(policy, { delivery })(locationId),
        lines: there.map(line => ({ ...line })),
      })),
      short: choice.plan === undefined ? shortfalls(asked, demand, supply, choice) : [],
      decision: decisionOf(policy, choice, now),
    }
  }
}
