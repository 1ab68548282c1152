import type { ProcessContext } from '../context.ts'
import { decideChange } from './apply-change.ts'
import { checkGiftCard, getMember } from './balances.ts'
import { cancelOrder, previewCancellation } from './cancel-order.ts'
import { requestChange } from './change-order.ts'
import type { Orders } from './contract.ts'
import { findOrders } from './find-orders.ts'
import { getOperation } from './get-operation.ts'
import { getOrder } from './get-order.ts'
import { getTimeline } from './get-timeline.ts'
import { decideHold, placeHold } from './holds.ts'
import { listEvents } from './list-events.ts'
import { listExceptions } from './list-exceptions.ts'
import { listPickups } from './list-pickups.ts'
import { ownOrders } from './ownership.ts'
import { placeOrder } from './place-order.ts'
import { planSourcing } from './plan-sourcing.ts'
import { decideSubstitution } from './substitute-line.ts'
import { updateFulfilment } from './update-fulfilment.ts'

export type { Orders } from './contract.ts'

/** The order process: the operations of openapi/process/orders.yaml. */
export function orders(context: ProcessContext): Orders {
  return ownOrders(
    {
      placeOrder: placeOrder(context),
      cancelOrder: cancelOrder(context),
      previewCancellation: previewCancellation(context),
      requestChange: requestChange(context),
      decideChange: decideChange(context),
      placeHold: placeHold(context),
      decideHold: decideHold(context),
      updateFulfilment: updateFulfilment(context),
      planSourcing: planSourcing(context),
      checkGiftCard: checkGiftCard(context),
      getMember: getMember(context),
      decideSubstitution: decideSubstitution(context),
      getOrder: getOrder(context),
      findOrders: findOrders(context),
      getTimeline: getTimeline(context),
      getOperation: getOperation(context),
      listPickups: listPickups(context),
      listExceptions: listExceptions(context),
      listEvents: listEvents(context),
    },
    context,
  )
}
