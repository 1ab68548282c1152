import type { DeadLetter, JournalStep } from '../../openapi/generated/operations.v1.d.ts'
import type { ProblemDocument } from '../../openapi/problem.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import { cursors, numberPart, page } from '../store/cursor.ts'
import type { Operations } from './contract.ts'

const position = cursors({ parts: [numberPart] })

/** Work that was given up, newest first. */
export function listDeadLetters({ store }: ProcessContext): Operations['listDeadLetters'] {
  return async ({ principal: { tenant } }, query) => {
    const { queue, kind, code, from, to, limit = 50, cursor } = query
    const before = position.read(cursor)
    const { rows } = await store.of(tenant).pool.query<DeadRow>({
      name: 'crossdock-list-dead-letters',
      text: `${selectDead}
             and ($2::text is null or o.queue = $2) and ($3::text is null or o.kind = $3)
             and ($4::text is null or o.problem ->> 'code' = $4)
             and ($5::timestamptz is null or o.finished_at >= $5) and ($6::timestamptz is null or o.finished_at < $6)
             and ($7::bigint is null or o.seq < $7)
             order by o.seq desc limit $8`,
      values: [
        tenant,
        queue ?? null,
        kind ?? null,
        code ?? null,
        from ?? null,
        to ?? null,
        before?.[0] ?? null,
        limit + 1,
      ],
    })
    const { items, nextCursor } = page(rows, limit, last => position.write(last.seq), toLetter)
    return { deadLetters: items, ...(nextCursor !== undefined && { nextCursor }) }
  }
}

/** One dead letter with its journal. */
export function getDeadLetter({ store }: ProcessContext): Operations['getDeadLetter'] {
  return async ({ principal: { tenant } }, { deadLetterId: operationId }) => {
    const { pool } = store.of(tenant)
    const { rows } = await pool.query<DeadRow>(`${selectDead} and o.id = $2`, [tenant, operationId])
    const [row] = rows
    if (row === undefined) throw new Problem('not-found')
    const steps = await pool.query<StepRow>(
      `select name, state, reference, problem, coalesce(finished_at, started_at) as at
       from crossdock.step where operation_id = $1 order by position`,
      [operationId],
    )
    return { ...toLetter(row), steps: steps.rows.map(toStep) }
  }
}

/** Dead operations of tenant $1, with the open case of each and what waits behind it. */
const selectDead = `
  select o.seq, o.id, o.kind, o.queue, o.subject, o.attempts, o.problem, coalesce(o.finished_at, o.updated_at) as "diedAt",
         (select count(*)::int from crossdock.operation later
          where later.queue = o.queue and later.subject = o.subject and later.seq > o.seq
            and later.state in ('pending','running','waiting','dead')) as "holdsBack",
         (select c.id from crossdock.exception_case c
          where c.tenant = o.tenant and c.operation_id = o.id and c.state = 'open' order by c.id desc limit 1) as "caseId"
  from crossdock.operation o where o.tenant = $1 and o.state = 'dead'`

type DeadRow = {
  readonly seq: number
  readonly id: string
  readonly kind: string
  readonly queue: string
  readonly subject: string
  readonly attempts: number
  readonly problem: ProblemDocument | null
  readonly diedAt: Date
  readonly holdsBack: number
  readonly caseId: string | null
}

function toLetter(row: DeadRow): DeadLetter {
  const { problem } = row
  return {
    operationId: row.id,
    kind: row.kind,
    queue: row.queue,
    subject: row.subject,
    ...(problem !== null && { code: problem.code, reason: said(problem) }),
    attempts: row.attempts,
    diedAt: row.diedAt.toISOString(),
    holdsBack: row.holdsBack,
    ...(row.caseId !== null && { caseId: row.caseId }),
  }
}

type StepRow = {
  readonly name: string
  readonly state: JournalStep['state']
  readonly reference: string | null
  readonly problem: ProblemDocument | null
  readonly at: Date
}

function toStep({ name, state, reference, problem, at }: StepRow): JournalStep {
  return {
    name,
    state,
    at: at.toISOString(),
    ...(reference !== null && { reference }),
    ...(problem !== null && { reason: said(problem) }),
  }
}

function said({ detail, title }: ProblemDocument): string {
  return (detail ?? title).slice(0, 1_000)
}
