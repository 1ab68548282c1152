import type pg from 'pg'
import { groupCommit } from '../../process-apis/store/group-commit.ts'
import type { AuditAct, AuditLog } from '../policies/audit.ts'

/** The audit log for what passes the gateway: what comes while one write is under way goes with the next. */
export function auditLog(pool: Pick<pg.Pool, 'query'>): AuditLog {
  return {
    append: groupCommit<AuditAct, undefined>(async acts => {
      await pool.query({
        name: 'crossdock-append-audit-entries',
        text: `insert into crossdock.audit_entry (tenant, actor, action, subject, correlation_id, data)
               select e.tenant, e.actor, e.action, e.subject, e."correlationId", e.data
               from jsonb_to_recordset($1::jsonb) as e(
                 tenant text, actor text, action text, subject text, "correlationId" text, data jsonb)`,
        values: [JSON.stringify(acts)],
      })
      return []
    }),
  }
}
