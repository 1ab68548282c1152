import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { originOfCall } from '../orders/follow-up.ts'
import { wakeWaiting } from '../orders/wake-waiting.ts'
import type { Inventory } from './contract.ts'
import {
  deleteAvailabilityRule,
  listAvailabilityRules,
  putAvailabilityRule,
} from './availability-rules.ts'
import { deleteBundle, getBundle, listBundles, putBundle } from './bundles.ts'
import { getStockCheck, listDifferences, listStockChecks, startStockCheck } from './check-stock.ts'
import { decideCycleCount, getCycleCount, takeCycleCount } from './cycle-counts.ts'
import { followAvailability } from './follow-availability.ts'
import { getAvailability, queryAvailability } from './get-availability.ts'
import { commitHold, confirmHold, getHold, holdStock, releaseHold, transferHold } from './holds.ts'
import { listInboundSupply, putInboundSupply } from './inbound-supply.ts'
import { listLocations } from './list-locations.ts'
import { listMovements } from './list-movements.ts'
import { getStockHealth } from './oversold.ts'
import { publishStock } from './publish-stock.ts'
import { receiveGoods } from './receipts.ts'
import { rejectStock } from './rejections.ts'
import { pollStock, replayReports, reportStock, takeSnapshot } from './report-stock.ts'
import { setStock } from './set-stock.ts'
import {
  cancelTransfer,
  getTransfer,
  receiveTransfer,
  requestTransfer,
  sendTransfer,
} from './transfers.ts'
import { listUnbrokeredDemand, putUnbrokeredDemand } from './unbrokered-demand.ts'

export type { Inventory } from './contract.ts'

/** The inventory process API: openapi/process/inventory.yaml. */
export function inventory(context: ProcessContext): Inventory {
  return {
    getAvailability: getAvailability(context),
    queryAvailability: queryAvailability(context),
    followAvailability: followAvailability(context),
    publishStock: unbound(publishStock(context)),
    setStock: unbound(waking(context, setStock(context))),
    listMovements: unbound(listMovements(context)),
    listLocations: listLocations(context),
    listAvailabilityRules: unbound(listAvailabilityRules(context)),
    putAvailabilityRule: unbound(putAvailabilityRule(context)),
    deleteAvailabilityRule: unbound(deleteAvailabilityRule(context)),
    listBundles: unbound(listBundles(context)),
    getBundle: unbound(getBundle(context)),
    putBundle: unbound(putBundle(context)),
    deleteBundle: unbound(deleteBundle(context)),
    listInboundSupply: unbound(listInboundSupply(context)),
    putInboundSupply: unbound(putInboundSupply(context)),
    listUnbrokeredDemand: unbound(listUnbrokeredDemand(context)),
    putUnbrokeredDemand: unbound(putUnbrokeredDemand(context)),
    holdStock: unbound(holdStock(context)),
    getHold: unbound(getHold(context)),
    confirmHold: unbound(confirmHold(context)),
    releaseHold: unbound(releaseHold(context)),
    commitHold: unbound(commitHold(context)),
    transferHold: unbound(transferHold(context)),
    reportStock: unbound(waking(context, reportStock(context))),
    replayReports: unbound(replayReports(context)),
    takeSnapshot: unbound(waking(context, takeSnapshot(context))),
    pollStock: unbound(pollStock(context)),
    receiveGoods: unbound(waking(context, receiveGoods(context))),
    requestTransfer: unbound(requestTransfer(context)),
    getTransfer: unbound(getTransfer(context)),
    sendTransfer: unbound(sendTransfer(context)),
    receiveTransfer: unbound(waking(context, receiveTransfer(context))),
    cancelTransfer: unbound(cancelTransfer(context)),
    takeCycleCount: unbound(takeCycleCount(context)),
    getCycleCount: unbound(getCycleCount(context)),
    decideCycleCount: unbound(decideCycleCount(context)),
    rejectStock: unbound(rejectStock(context)),
    startStockCheck: unbound(startStockCheck(context)),
    listStockChecks: unbound(listStockChecks(context)),
    getStockCheck: unbound(getStockCheck(context)),
    listDifferences: unbound(listDifferences(context)),
    getStockHealth: unbound(getStockHealth(context)),
  }
}

/** What comes in is given to who waits for it. */
function waking<Input extends object, Output>(
  context: ProcessContext,
  handler: (call: Call, input: Input) => Promise<Output>,
): (call: Call, input: Input) => Promise<Output> {
  return async (call, input) => {
    const output = await handler(call, input)
    await wakeWaiting(context, originOfCall(call), skusOf(input))
    return output
  }
}

/** The SKUs a report of stock is about: one, or those of its entries or lines. */
function skusOf(input: object): string[] {
  type Named = readonly { readonly sku: string }[]
  const {
    sku,
    entries = [],
    lines = [],
  } = input as { sku?: string; entries?: Named; lines?: Named }
  const named = [...entries, ...lines].map(one => one.sku)
  return [...new Set([...(sku === undefined ? [] : [sku]), ...named])]
}

/** What is in stock is for everybody of the tenant; what moves it is not for who is bound to one customer or partner. */
function unbound<Input, Output>(
  handler: (call: Call, input: Input) => Promise<Output>,
): (call: Call, input: Input) => Promise<Output> {
  return (call, input) => {
    const { customer, partner } = call.principal
    if (customer === undefined && partner === undefined) return handler(call, input)
    return Promise.reject(
      new Problem('forbidden', {
        detail: 'This is for callers that are not bound to one customer or partner.',
      }),
    )
  }
}
