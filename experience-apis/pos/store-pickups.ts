import type { FulfilmentState, Pickup } from '../../openapi/generated/orders.d.ts'
import type {
  PickupRejection,
  PickupStatus,
  StorePickup,
} from '../../openapi/generated/pos.v1.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { present } from '../present.ts'

/** What a store calls the state of a pickup. Undefined where it is not, or not any more, the store's to see. */
export const statuses: Readonly<Record<FulfilmentState, PickupStatus | undefined>> = {
  planned: undefined,
  scheduled: undefined,
  onHold: undefined,
  unknown: undefined,
  submitted: 'new',
  acknowledged: 'accepted',
  picking: 'accepted',
  shortPicked: 'accepted',
  packed: 'accepted',
  cancelRefused: 'accepted',
  readyForPickup: 'ready',
  pickedUp: 'collected',
  pickupExpired: 'expired',
  rejected: 'rejected',
  superseded: 'rejected',
  // The store was asked to stop.
  cancelRequested: 'cancelled',
  cancelled: 'cancelled',
  shipped: undefined,
  delivered: undefined,
  deliveryFailed: undefined,
  returningToSender: undefined,
  lost: undefined,
}

/** Everything a store calls a pickup. */
export const allStatuses: readonly PickupStatus[] = [
  'new',
  'accepted',
  'ready',
  'collected',
  'expired',
  'rejected',
  'cancelled',
]

/** The states that a store calls so. */
export function statesIn(wanted: readonly PickupStatus[]): FulfilmentState[] {
  const states = Object.keys(statuses) as FulfilmentState[]
  return states.filter(state => {
    const status = statuses[state]
    return status !== undefined && wanted.includes(status)
  })
}

/** A pickup in words for a store. */
export function toStorePickup(pickup: Pickup): StorePickup {
  const status = statuses[pickup.state]
  if (status === undefined) throw new Problem('not-found')
  return present({
    pickupId: pickup.fulfilmentOrderId,
    orderId: pickup.orderId,
    orderNumber: pickup.channelOrderId,
    storeId: pickup.locationId,
    status,
    articles: pickup.lines.map(({ sku, gtin, title, quantity }) =>
      present({ sku, gtin, title, quantity }),
    ),
    customerName: pickup.customerName,
    readySince: pickup.readyAt,
    collectBy: pickup.expiresAt,
    updatedAt: pickup.updatedAt,
  })
}

const rejectionWords: Readonly<Record<PickupRejection['reason'], string>> = {
  notOnShelf: 'Not on the shelf',
  damaged: 'Damaged',
  noStaff: 'Nobody there to do it',
  other: 'Other reason',
}

/** Why a store does not hand it out, in words for people. */
export function rejectionReason(
  reason: PickupRejection['reason'],
  note: string | undefined,
): string {
  return note === undefined ? rejectionWords[reason] : `${rejectionWords[reason]}: ${note}`
}
