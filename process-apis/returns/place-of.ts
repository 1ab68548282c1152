import type { Order } from '../../openapi/generated/orders.d.ts'
import type { LegalEntityPolicy } from '../orders/new-order.ts'

/** Whose books something is in, and where its data is kept. */
type Place = { readonly legalEntity?: string; readonly region?: string }

/** Of what is about an order the order’s; what is about none is the company’s that is taken if nobody says. */
export function placeOf(
  order: Order | undefined,
  { default: name, entities }: LegalEntityPolicy,
): Place {
  if (order !== undefined) return { legalEntity: order.legalEntity, region: order.region }
  const region = entities[name]?.region
  return { legalEntity: name, ...(region !== undefined && { region }) }
}

/** What follows from something is in the same place. */
export function samePlace({ legalEntity, region }: Place): Place {
  return {
    ...(legalEntity !== undefined && { legalEntity }),
    ...(region !== undefined && { region }),
  }
}
