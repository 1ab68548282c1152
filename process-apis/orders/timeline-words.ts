/** What a transition is called in a timeline. One that is not listed is called by its kind. */
export const transitionWords: Readonly<Record<string, string>> = {
  'place-order': 'Accepting the order',
  'cancel-order': 'Cancelling the order',
  'apply-change': 'Changing the order',
  'post-sales-order': 'Booking the order in the ERP',
  'cancel-sales-order': 'Taking the ERP booking back',
  'rebook-sales-order': 'Booking the changed order in the ERP',
  'post-invoice': 'Invoicing in the ERP',
  'capture-payment': 'Collecting the money',
  'void-payment': 'Giving the authorised money back',
  'renew-authorisation': 'Looking after an authorisation that ends',
  'expire-hold': 'Ending a hold',
  'submit-warehouse-order': 'Giving the work to the warehouse',
  'create-pickup-task': 'Giving the work to the store',
  'book-parcel': 'Booking the parcel',
  'cancel-parcel': 'Cancelling the parcel',
  'expire-pickup': 'Ending the time to collect',
  'remind-pickup': 'Reminding of what is to be collected',
  'track-parcel': 'Asking where the parcel is',
  'issue-purchase-order': 'Ordering from the supplier',
  'purchase-order-due': 'Looking after the purchase order',
  'fill-waiting': 'Giving stock to who waits',
  'give-up-waiting': 'Ending the time to wait for stock',
  'substitute-line': 'Looking for something that may come instead',
  'expire-substitution': 'Ending the time to agree to something else',
  'send-notification': 'Telling the customer',
  'record-activity': 'Telling the CRM',
  'acknowledge-commerce': 'Confirming to the shop',
  'acknowledge-marketplace': 'Confirming to the marketplace',
  'update-commerce': 'Telling the shop',
  'update-marketplace': 'Telling the marketplace',
  'submit-refund': 'Paying money back',
  'check-refund': 'Asking what became of a refund',
  'retry-refund': 'Trying a refund again',
  'post-credit-memo': 'Crediting in the ERP',
  'book-return-label': 'Getting a label for the return',
  'cancel-return-label': 'Cancelling the label of the return',
  'expire-return': 'Ending the time to send it back',
  'close-return': 'Closing the return',
  'post-return-receipt': 'Booking in the ERP what came back',
  'place-exchange': 'Ordering what is taken instead',
  'replace-claimed': 'Sending claimed goods again',
}

/** Which system a step is about, and what it is called once it is done. */
export type StepWords = { readonly system?: string; readonly done: string }

/**
 * Steps by their name without the ids in it. One that is not listed is about the system of its queue and called by its
 * name.
 */
export const stepWords: Readonly<Record<string, StepWords>> = {
  'check prices': { system: 'commerce', done: 'Prices checked' },
  'quote tax': { system: 'tax', done: 'Tax calculated' },
  'authorise payment': { system: 'payment', done: 'Payment authorised' },
  'undo authorise payment': { system: 'payment', done: 'Authorised payment given back' },
  'void authorisation': { system: 'payment', done: 'Authorised payment given back' },
  'capture payment': { system: 'payment', done: 'Payment collected' },
  'change order': { done: 'Order changed' },
  'authorise additionally': { system: 'payment', done: 'More authorised' },
  'plan what goes back': { system: 'payment', done: 'Reckoned what goes back' },
  'refund payment': { system: 'payment', done: 'Payment refunded' },
  'authorise anew': { system: 'payment', done: 'Payment authorised again' },
  'capture anew': { system: 'payment', done: 'Payment collected' },
  'let go': { system: 'payment', done: 'Ended authorisation let go of' },
  'call back': { done: 'Taken off the order' },
  'book sales order': { system: 'erp', done: 'Order booked in the ERP' },
  'book sales order anew': { system: 'erp', done: 'Changed order booked in the ERP' },
  'cancel former sales order': { system: 'erp', done: 'Former ERP booking cancelled' },
  'look booking up': { system: 'erp', done: 'ERP booking looked up' },
  'cancel sales order': { system: 'erp', done: 'ERP booking cancelled' },
  'post invoice': { system: 'erp', done: 'Invoice posted' },
  'book carrier': { system: 'carrier', done: 'Parcel booked with the carrier' },
  'cancel parcel': { system: 'carrier', done: 'Parcel cancelled with the carrier' },
  'submit to warehouse': { system: 'wms', done: 'Work given to the warehouse' },
  'undo submit to warehouse': { system: 'wms', done: 'Work taken back from the warehouse' },
  'create pickup task': { system: 'store', done: 'Work given to the store' },
  'undo create pickup task': { system: 'store', done: 'Work taken back from the store' },
  'take pickup back': { system: 'store', done: 'Pickup taken back from the store' },
  stop: { done: 'Work on it stopped' },
  'record activity': { system: 'crm', done: 'CRM told' },
  'send notification': { system: 'crm', done: 'Customer told' },
  'ask where it is': { system: 'carrier', done: 'Carrier asked where the parcel is' },
  'acknowledge to channel': { done: 'Channel told that it is accepted' },
  'update channel': { system: 'commerce', done: 'Shop told' },
  'update marketplace': { system: 'marketplace', done: 'Marketplace told' },
  'refund to original': { system: 'payment', done: 'Money paid back' },
  'refund to storeCredit': { system: 'payment', done: 'Store credit made' },
  'ask after': { system: 'payment', done: 'Asked what became of it' },
  'post credit memo': { system: 'erp', done: 'Credit memo posted' },
  'post return receipt': { system: 'erp', done: 'Return receipt posted' },
  'book return label': { system: 'carrier', done: 'Label booked for the return' },
  'cancel return label': { system: 'carrier', done: 'Label of the return cancelled' },
  'issue exchange credit': { system: 'payment', done: 'Credit made for the exchange' },
  'undo issue exchange credit': { system: 'payment', done: 'Credit for the exchange taken back' },
  'order what is taken instead': { done: 'Ordered what is taken instead' },
  'order replacement': { done: 'Ordered the replacement' },
}

/** What the systems' documents are called, by system and type. One that is not listed is called by its type. */
export const documentWords: Readonly<Record<string, (id: string) => string>> = {
  'erp salesOrder': id => `Sales order ${id} in the ERP`,
  'erp creditMemo': id => `Credit memo ${id} in the ERP`,
  'erp returnReceipt': id => `Return receipt ${id} in the ERP`,
  'erp invoice': id => `Invoice ${id} in the ERP`,
  'wms fulfilmentOrder': id => `Warehouse order ${id}`,
  'store pickupTask': id => `Pickup task ${id} in the store`,
  'carrier shipment': id => `Parcel ${id} with the carrier`,
  'payment authorisation': id => `Authorisation ${id} at the payment provider`,
  'payment capture': id => `Capture ${id} at the payment provider`,
}

/** Events whose type does not say it well enough by itself. */
export const eventWords: Readonly<Record<string, string>> = {
  'retail.order.backordered.v1': 'Order waits for stock',
  'retail.order.stockFound.v1': 'Stock found for what waited',
  'retail.order.gaveUpWaiting.v1': 'Waited too long for stock',
  'retail.order.substitutionProposed.v1': 'Customer asked whether something else may come',
  'retail.order.lineSubstituted.v1': 'Something else comes instead',
  'retail.fulfilmentOrder.tracked.v1': 'The carrier said where the parcel is',
  'retail.purchaseOrder.overdue.v1': 'The supplier is late',
  'retail.order.cancelRequested.v1': 'Cancellation asked for',
  'retail.order.cancelRefused.v1': 'Cancellation refused: too late',
  'retail.order.held.v1': 'Held',
  'retail.order.holdReleased.v1': 'Hold released',
  'retail.order.partiallyCancelled.v1': 'Part of the order cancelled',
  'retail.reservation.made.v1': 'Stock reserved',
  'retail.reservation.released.v1': 'Stock free again',
  'retail.fulfilmentOrder.submitted.v1': 'Work handed out',
  'retail.fulfilmentOrder.acknowledged.v1': 'Work taken on',
  'retail.fulfilmentOrder.rejected.v1': 'Work turned down',
  'retail.fulfilmentOrder.rerouted.v1': 'Work given to another location',
  'retail.fulfilmentOrder.readyForPickup.v1': 'Ready to collect',
  'retail.fulfilmentOrder.pickedUp.v1': 'Collected',
  'retail.fulfilmentOrder.pickupExpired.v1': 'Not collected in time',
  'retail.fulfilmentOrder.shipped.v1': 'Shipped',
  'retail.fulfilmentOrder.picking.v1': 'Being picked',
  'retail.fulfilmentOrder.shortPicked.v1': 'Less found than asked for',
  'retail.fulfilmentOrder.packed.v1': 'Packed',
  'retail.fulfilmentOrder.delivered.v1': 'Delivered',
  'retail.fulfilmentOrder.deliveryFailed.v1': 'Could not be delivered',
  'retail.fulfilmentOrder.returningToSender.v1': 'On its way back',
  'retail.fulfilmentOrder.lost.v1': 'Lost by the carrier',
}

/** Names in the code as words: `retail.order.accepted.v1` is "Order accepted", `post-sales-order` "Post sales order". */
export function asWords(name: string): string {
  const words = name
    .replace(/^retail\./, '')
    .replace(/\.v\d+$/, '')
    .replaceAll(/[.\-_]/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
