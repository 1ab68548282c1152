import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import { cancelOrderTransition } from './cancel-order.ts'
import { bookParcel } from './book-parcel.ts'
import { cancelParcel } from './cancel-parcel.ts'
import { capturePayment, voidPayment } from './capture-payment.ts'
import { expirePickup } from './expire-pickup.ts'
import { acknowledgeChannel, updateCommerce, updateMarketplace } from './notify-channel.ts'
import { placeOrderTransition } from './place-order.ts'
import { postInvoice } from './post-invoice.ts'
import { cancelSalesOrder, postSalesOrder } from './post-sales-order.ts'
import { recordActivity } from './record-activity.ts'
import { createPickupTask, submitWarehouseOrder } from './submit-fulfilment.ts'

/** Every transition of an order. What the queue delivers is found here by its kind. */
export const orderTransitions = [
  placeOrderTransition,
  cancelOrderTransition,
  postSalesOrder,
  cancelSalesOrder,
  postInvoice,
  capturePayment,
  voidPayment,
  submitWarehouseOrder,
  createPickupTask,
  bookParcel,
  cancelParcel,
  expirePickup,
  recordActivity,
  acknowledgeChannel.commerce,
  acknowledgeChannel.marketplace,
  updateCommerce,
  updateMarketplace,
] as readonly Transition<ProcessContext>[]
