import type { NotificationKind } from '../../openapi/generated/crm.d.ts'

/** What policies/notifications.yaml says. */
export type NotificationPolicy = { readonly milestones: readonly NotificationKind[] }

/** THE TABLE of milestones a customer can be told of, with what is said; `#` stands for the order's number. */
export const milestones: Readonly<Record<NotificationKind, string>> = {
  orderBackordered: 'Your order # waits for stock',
  stockFound: 'What you waited for is there: order #',
  gaveUpWaiting: 'Part of your order # cannot be had any more',
  substitutionProposed: 'Would something else do? Your order #',
  lineSubstituted: 'Something else comes with your order #',
  shipmentDelayed: 'Your order # comes later',
  orderShipped: 'Your order # is on its way',
  orderDelivered: 'Your order # was delivered',
  deliveryFailed: 'Your order # could not be delivered',
  readyForPickup: 'Your order # is ready to collect',
  pickupReminder: 'Your order # waits for you',
  pickupExpired: 'Your order # was not collected',
  orderCancelled: 'Your order # was cancelled',
  giftCardReady: 'A gift card for you',
}
