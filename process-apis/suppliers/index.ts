import type { ProcessContext } from '../context.ts'
import { acknowledgePurchaseOrder } from './acknowledge-purchase-order.ts'
import type { Suppliers } from './contract.ts'
import {
  answerCancellation,
  declinePurchaseOrder,
  shipPurchaseOrder,
} from './answer-purchase-order.ts'
import { getPurchaseOrder, listPurchaseOrders } from './list-purchase-orders.ts'

export type { Suppliers } from './contract.ts'

/** The supplier process: the operations of openapi/process/suppliers.yaml. */
export function suppliers(context: ProcessContext): Suppliers {
  return {
    listPurchaseOrders: listPurchaseOrders(context),
    getPurchaseOrder: getPurchaseOrder(context),
    acknowledgePurchaseOrder: acknowledgePurchaseOrder(context),
    declinePurchaseOrder: declinePurchaseOrder(context),
    answerCancellation: answerCancellation(context),
    shipPurchaseOrder: shipPurchaseOrder(context),
  }
}
