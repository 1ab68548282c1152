import type { Migration } from 'kysely/migration'
import * as foundation from './0001-foundation.ts'
import * as answersAsWritten from './0002-answers-as-written.ts'
import * as keys from './0003-keys.ts'
import * as tokenRevocation from './0004-token-revocation.ts'
import * as quota from './0005-quota.ts'
import * as revisions from './0006-revisions.ts'
import * as auditChain from './0007-audit-chain.ts'
import * as claimedAtBirth from './0010-claimed-at-birth.ts'
import * as tenantWall from './0011-tenant-wall.ts'
import * as stockRules from './0012-stock-rules.ts'
import * as stockTold from './0013-stock-told.ts'
import * as stockToldLast from './0014-stock-told-last.ts'
import * as authorisedUntil from './0021-authorised-until.ts'
import * as locationCapacity from './0024-location-capacity.ts'
import * as waitingLines from './0025-waiting-lines.ts'
import * as notifications from './0026-notifications.ts'
import * as governance from './0030-governance.ts'
import * as operations from './0018-operations.ts'
import * as eventStreams from './0019-event-streams.ts'
import * as intake from './0020-intake.ts'
import * as returns from './0015-returns.ts'
import * as shapeSketches from './0035-shape-sketches.ts'
import * as unrouted from './0036-unrouted.ts'
import * as unbrokeredDemand from './0043-unbrokered-demand.ts'
import * as disputes from './0044-disputes.ts'
import * as payouts from './0045-payouts.ts'
import * as governanceChecks from './0049-governance-checks.ts'
import * as layerCalls from './0050-layer-calls.ts'
import * as purchaseOrderNumbers from './0055-purchase-order-numbers.ts'
import * as ownership from './0057-ownership.ts'
import * as webhooks from './0053-webhooks.ts'
import * as tenantWallForWrites from './0051-tenant-wall-for-writes.ts'
import * as bundles from './0047-bundles.ts'
import * as balanceMisses from './0048-balance-misses.ts'
import * as polls from './0059-polls.ts'
import * as locationGln from './0060-location-gln.ts'

/** Every migration, by its name; names sort in the order they run and never change once landed. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-answers-as-written': answersAsWritten,
  '0003-keys': keys,
  '0004-token-revocation': tokenRevocation,
  '0005-quota': quota,
  '0006-revisions': revisions,
  '0007-audit-chain': auditChain,
  '0010-claimed-at-birth': claimedAtBirth,
  '0011-tenant-wall': tenantWall,
  '0012-stock-rules': stockRules,
  '0013-stock-told': stockTold,
  '0014-stock-told-last': stockToldLast,
  '0015-returns': returns,
  '0021-authorised-until': authorisedUntil,
  '0024-location-capacity': locationCapacity,
  '0025-waiting-lines': waitingLines,
  '0026-notifications': notifications,
  '0030-governance': governance,
  '0018-operations': operations,
  '0019-event-streams': eventStreams,
  '0020-intake': intake,
  '0035-shape-sketches': shapeSketches,
  '0036-unrouted': unrouted,
  '0043-unbrokered-demand': unbrokeredDemand,
  '0044-disputes': disputes,
  '0045-payouts': payouts,
  '0049-governance-checks': governanceChecks,
  '0050-layer-calls': layerCalls,
  '0055-purchase-order-numbers': purchaseOrderNumbers,
  '0057-ownership': ownership,
  '0053-webhooks': webhooks,
  '0051-tenant-wall-for-writes': tenantWallForWrites,
  '0047-bundles': bundles,
  '0048-balance-misses': balanceMisses,
  '0059-polls': polls,
  '0060-location-gln': locationGln,
}
