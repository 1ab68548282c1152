import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import { financeTransitions } from '../finance/transitions.ts'
import { inventoryTransitions } from '../inventory/transitions.ts'
import { applyChange } from './apply-change.ts'
import { cancelOrderTransition } from './cancel-order.ts'
import { bookParcel } from './book-parcel.ts'
import { cancelParcel } from './cancel-parcel.ts'
import { refundAtMarketplace } from './refund-at-marketplace.ts'
import { deliverDigital } from './deliver-digital.ts'
import { issueGiftCards } from './issue-gift-cards.ts'
import { capturePayment } from './capture-payment.ts'
import { voidPayment } from './money-back.ts'
import { expireHold } from './holds.ts'
import { expirePickup } from './expire-pickup.ts'
import { acknowledgeChannel, updateCommerce, updateMarketplace } from './notify-channel.ts'
import { fillWaiting, giveUpWaiting } from './fill-waiting.ts'
import { issuePurchaseOrder, purchaseOrderDue } from './issue-purchase-order.ts'
import { sendNotification } from './notify-customer.ts'
import { settlePoints } from '../loyalty/settle-points.ts'
import { remindPickup } from './remind-pickup.ts'
import { trackParcel } from './track-parcel.ts'
import { placeOrderTransition } from './place-order.ts'
import { postCreditMemo } from './post-credit-memo.ts'
import { postInvoice } from './post-invoice.ts'
import { cancelSalesOrder, postSalesOrder, rebookSalesOrder } from './post-sales-order.ts'
import { renewAuthorisation, sweepAuthorisations } from './renew-authorisation.ts'
import { recordActivity } from './record-activity.ts'
import { returnTransitions } from '../returns/transitions.ts'
import { checkRefund, retryRefundTransition, submitRefund } from './submit-refund.ts'
import { expireSubstitution, substituteLine } from './substitute-line.ts'
import { createPickupTask, submitWarehouseOrder } from './submit-fulfilment.ts'

/** Every transition of an order. What the queue delivers is found here by its kind. */
export const orderTransitions = [
  placeOrderTransition,
  cancelOrderTransition,
  applyChange,
  postSalesOrder,
  cancelSalesOrder,
  rebookSalesOrder,
  postInvoice,
  capturePayment,
  voidPayment,
  renewAuthorisation,
  sweepAuthorisations,
  submitWarehouseOrder,
  createPickupTask,
  issuePurchaseOrder,
  purchaseOrderDue,
  fillWaiting,
  giveUpWaiting,
  substituteLine,
  sendNotification,
  remindPickup,
  trackParcel,
  expireSubstitution,
  bookParcel,
  cancelParcel,
  expirePickup,
  expireHold,
  recordActivity,
  acknowledgeChannel.commerce,
  acknowledgeChannel.marketplace,
  updateCommerce,
  updateMarketplace,
  submitRefund,
  checkRefund,
  retryRefundTransition,
  postCreditMemo,
  settlePoints,
  refundAtMarketplace,
  deliverDigital,
  issueGiftCards,
  ...returnTransitions,
  ...financeTransitions,
  ...inventoryTransitions,
] as readonly Transition<ProcessContext>[]
