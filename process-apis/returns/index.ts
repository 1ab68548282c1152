import type { ProcessContext } from '../context.ts'
import type { Orders } from '../orders/index.ts'
import { decideClaim, openClaim } from './claims.ts'
import type { Returns } from './contract.ts'
import {
  authoriseReturn,
  cancelReturn,
  closeReturn,
  declineReturn,
  reportTransit,
} from './decide-return.ts'
import { getClaim, getReturn, listReturns, listSupplierClaims } from './list-returns.ts'
import { ownReturns } from './ownership.ts'
import { inspectReturn, receiveReturn } from './receive-return.ts'
import { approveRefund, listRefunds, refundOrder, retryRefund } from './refund-order.ts'
import { reportRefund } from './report-refund.ts'
import { checkEligibility, requestReturn } from './request-return.ts'
import { updateSupplierClaim } from './supplier-claims.ts'

export type { Returns } from './contract.ts'

/** The returns process: the operations of openapi/process/returns.yaml. `orders` says whose an order is. */
export function returns(context: ProcessContext, orders: Pick<Orders, 'getOrder'>): Returns {
  return ownReturns(
    {
      checkEligibility: checkEligibility(context),
      requestReturn: requestReturn(context),
      listReturns: listReturns(context),
      getReturn: getReturn(context),
      authoriseReturn: authoriseReturn(context),
      declineReturn: declineReturn(context),
      cancelReturn: cancelReturn(context),
      reportTransit: reportTransit(context),
      receiveReturn: receiveReturn(context),
      inspectReturn: inspectReturn(context),
      closeReturn: closeReturn(context),
      refundOrder: refundOrder(context),
      listRefunds: listRefunds(context),
      approveRefund: approveRefund(context),
      retryRefund: retryRefund(context),
      reportRefund: reportRefund(context),
      openClaim: openClaim(context),
      getClaim: getClaim(context),
      decideClaim: decideClaim(context),
      listSupplierClaims: listSupplierClaims(context),
      updateSupplierClaim: updateSupplierClaim(context),
    },
    orders,
  )
}
