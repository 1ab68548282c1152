import type { operations } from '../../openapi/generated/supplier.v1.d.ts'
import type { Handlers } from '../../openapi/operation.ts'
import type { Suppliers } from '../../process-apis/suppliers/index.ts'

/**
 * Supplier API v1: what companies that ship to our shoppers are asked for, and what they answer. It speaks canonical words;
 * whose a purchase order is, is decided by the process.
 */
export function supplierV1({ suppliers }: { readonly suppliers: Suppliers }): Handlers<operations> {
  return {
    listPurchaseOrders: suppliers.listPurchaseOrders,
    getPurchaseOrder: suppliers.getPurchaseOrder,
    acknowledgePurchaseOrder: suppliers.acknowledgePurchaseOrder,
    declinePurchaseOrder: suppliers.declinePurchaseOrder,
    answerCancellation: suppliers.answerCancellation,
    shipPurchaseOrder: suppliers.shipPurchaseOrder,
  }
}
