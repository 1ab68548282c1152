import type { AvailabilityRule } from '../../openapi/generated/inventory.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { appendAuditEntry } from '../audit/append-audit-entry.ts'
import type { ProcessContext } from '../context.ts'
import { anything } from './availability-rule.ts'
import type { Inventory } from './contract.ts'
import { forgetKeptBack } from './nothing-kept-back.ts'

/** Every rule of availability of the tenant. */
export function listAvailabilityRules({
  store,
}: ProcessContext): Inventory['listAvailabilityRules'] {
  return async ({ principal: { tenant } }) => {
    const { rows } = await store
      .of(tenant)
      .pool.query<RuleRow>(
        `select ${columns} from crossdock.availability_rule where tenant = $1 order by id`,
        [tenant],
      )
    return { items: rows.map(toRule) }
  }
}

/** Makes a rule or replaces it. What it says holds from the next question on: nothing is kept anywhere else. */
export function putAvailabilityRule({ store }: ProcessContext): Inventory['putAvailabilityRule'] {
  return async (call, { ruleId, ...rule }) => {
    const { tenant, application } = call.principal
    const { validFrom = null, validUntil = null } = rule
    if (
      validFrom !== null &&
      validUntil !== null &&
      Date.parse(validFrom) >= Date.parse(validUntil)
    ) {
      throw new Problem('request-invalid', {
        errors: [{ pointer: '/validUntil', keyword: 'after', detail: 'must be after `validFrom`' }],
      })
    }
    const made = await store.of(tenant).transaction(async tx => {
      tx.outdates({ tenant, entity: 'stock' })
      const { rows } = await tx.query<RuleRow>(
        `insert into crossdock.availability_rule
           (tenant, id, sku, location_id, channel, safety_stock, buffer, excluded, low_at, valid_from, valid_until, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (tenant, id) do update set
           sku = $3, location_id = $4, channel = $5, safety_stock = $6, buffer = $7, excluded = $8, low_at = $9,
           valid_from = $10, valid_until = $11, note = $12, updated_at = now()
         returning ${columns}`,
        [
          tenant,
          ruleId,
          rule.sku ?? anything,
          rule.locationId ?? anything,
          rule.channel ?? anything,
          rule.safetyStock ?? null,
          rule.buffer ?? null,
          rule.excluded ?? null,
          rule.lowAt ?? null,
          validFrom,
          validUntil,
          rule.note ?? null,
        ],
      )
      await appendAuditEntry(tx, {
        tenant,
        actor: application,
        action: 'putAvailabilityRule',
        subject: ruleId,
        correlationId: call.correlationId,
        data: rule,
      })
      return toRule(only(rows))
    })
    forgetKeptBack(tenant)
    return made
  }
}

/** Ends a rule. */
export function deleteAvailabilityRule({
  store,
}: ProcessContext): Inventory['deleteAvailabilityRule'] {
  return async (call, { ruleId }) => {
    const { tenant, application } = call.principal
    return store.of(tenant).transaction(async tx => {
      tx.outdates({ tenant, entity: 'stock' })
      const { rows } = await tx.query<RuleRow>(
        `delete from crossdock.availability_rule where tenant = $1 and id = $2 returning ${columns}`,
        [tenant, ruleId],
      )
      const gone = toRule(only(rows))
      await appendAuditEntry(tx, {
        tenant,
        actor: application,
        action: 'deleteAvailabilityRule',
        subject: ruleId,
        correlationId: call.correlationId,
        data: gone,
      })
      return gone
    })
  }
}

function only(rows: readonly RuleRow[]): RuleRow {
  const [row] = rows
  if (row === undefined) throw new Problem('not-found')
  return row
}

const columns = `id, sku, location_id as "locationId", channel, safety_stock as "safetyStock", buffer, excluded,
  low_at as "lowAt", valid_from as "validFrom", valid_until as "validUntil", note, updated_at as "updatedAt"`

type RuleRow = {
  readonly id: string
  readonly sku: string
  readonly locationId: string
  readonly channel: string
  readonly safetyStock: number | null
  readonly buffer: number | null
  readonly excluded: boolean | null
  readonly lowAt: number | null
  readonly validFrom: Date | null
  readonly validUntil: Date | null
  readonly note: string | null
  readonly updatedAt: Date
}

function toRule(row: RuleRow): AvailabilityRule {
  const { id, sku, locationId, channel, validFrom, validUntil, updatedAt } = row
  return {
    id,
    ...(sku !== anything && { sku }),
    ...(locationId !== anything && { locationId }),
    ...(channel !== anything && { channel }),
    ...(row.safetyStock !== null && { safetyStock: row.safetyStock }),
    ...(row.buffer !== null && { buffer: row.buffer }),
    ...(row.excluded !== null && { excluded: row.excluded }),
    ...(row.lowAt !== null && { lowAt: row.lowAt }),
    ...(validFrom !== null && { validFrom: validFrom.toISOString() }),
    ...(validUntil !== null && { validUntil: validUntil.toISOString() }),
    ...(row.note !== null && { note: row.note }),
    updatedAt: updatedAt.toISOString(),
  }
}
