import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Inventory } from './contract.ts'
import {
  deleteAvailabilityRule,
  listAvailabilityRules,
  putAvailabilityRule,
} from './availability-rules.ts'
import { getStockCheck, listDifferences, listStockChecks, startStockCheck } from './check-stock.ts'
import { getAvailability, queryAvailability } from './get-availability.ts'
import { commitHold, confirmHold, getHold, holdStock, releaseHold, transferHold } from './holds.ts'
import { listInboundSupply, putInboundSupply } from './inbound-supply.ts'
import { listLocations } from './list-locations.ts'
import { listMovements } from './list-movements.ts'
import { getStockHealth } from './oversold.ts'
import { replayReports, reportStock, takeSnapshot } from './report-stock.ts'
import { setStock } from './set-stock.ts'

export type { Inventory } from './contract.ts'

/** The inventory process API: openapi/process/inventory.yaml. */
export function inventory(context: ProcessContext): Inventory {
  return {
    getAvailability: getAvailability(context),
    queryAvailability: queryAvailability(context),
    setStock: unbound(setStock(context)),
    listMovements: unbound(listMovements(context)),
    listLocations: listLocations(context),
    listAvailabilityRules: unbound(listAvailabilityRules(context)),
    putAvailabilityRule: unbound(putAvailabilityRule(context)),
    deleteAvailabilityRule: unbound(deleteAvailabilityRule(context)),
    listInboundSupply: unbound(listInboundSupply(context)),
    putInboundSupply: unbound(putInboundSupply(context)),
    holdStock: unbound(holdStock(context)),
    getHold: unbound(getHold(context)),
    confirmHold: unbound(confirmHold(context)),
    releaseHold: unbound(releaseHold(context)),
    commitHold: unbound(commitHold(context)),
    transferHold: unbound(transferHold(context)),
    reportStock: unbound(reportStock(context)),
    replayReports: unbound(replayReports(context)),
    takeSnapshot: unbound(takeSnapshot(context)),
    startStockCheck: unbound(startStockCheck(context)),
    listStockChecks: unbound(listStockChecks(context)),
    getStockCheck: unbound(getStockCheck(context)),
    listDifferences: unbound(listDifferences(context)),
    getStockHealth: unbound(getStockHealth(context)),
  }
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
