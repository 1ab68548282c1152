import type { Queue } from '../../openapi/generated/operations.v1.d.ts'
import { Problem } from '../../openapi/problem.ts'
import { appendAuditEntry } from '../audit/append-audit-entry.ts'
import type { ProcessContext } from '../context.ts'
import type { QueueStats } from '../durable/durable.ts'
import { actorOf } from './actor.ts'
import type { Operations } from './contract.ts'
import { wholeServer } from '../store/store.ts'

/** Every queue: how deep, how fast, and how long until it is worked off. */
export function listQueues(context: ProcessContext): Operations['listQueues'] {
  return async ({ principal }) => ({ queues: await queuesOf(context, principal.tenant) })
}

/** Pauses, resumes or slows a queue, on every server. */
export function setQueue(context: ProcessContext): Operations['setQueue'] {
  const { durable } = context
  return async (call, { queue, paused, ratePerSecond, reason }) => {
    const stats = await durable.stats()
    if (!Object.hasOwn(stats, queue)) throw new Problem('not-found')
    const { principal, correlationId } = call
    await durable.transaction(wholeServer('set queues'), async tx => {
      const by = actorOf(call)
      const set = {
        reason,
        by,
        ...(paused !== undefined && { paused }),
        ...(ratePerSecond !== undefined && { ratePerSecond }),
      }
      await durable.queueSettings.write(tx, queue, set)
      await appendAuditEntry(tx, {
        tenant: principal.tenant,
        actor: by,
        action: 'setQueue',
        subject: queue,
        correlationId,
        data: { paused, ratePerSecond, reason },
      })
    })
    await durable.queueSettings.read()
    const now = (await queuesOf(context, principal.tenant)).find(one => one.queue === queue)
    if (now === undefined) throw new Problem('not-found')
    return now
  }
}

async function queuesOf({ durable, store }: ProcessContext, tenant: string): Promise<Queue[]> {
  const [stats, dead] = await Promise.all([
    durable.stats(),
    store
      .of(tenant)
      .pool.query<{ queue: string; dead: number }>(
        `select queue, count(*)::int as dead from crossdock.operation where tenant = $1 and state = 'dead' group by queue`,
        [tenant],
      ),
  ])
  const deadOf = new Map(dead.rows.map(row => [row.queue, row.dead]))
  return Object.entries(stats).map(([queue, one]) =>
    toQueue(queue, one, deadOf.get(queue) ?? 0, durable.queueSettings.of(queue)?.reason),
  )
}

function toQueue(
  queue: string,
  stats: QueueStats,
  dead: number,
  reason: string | undefined,
): Queue {
  const { circuit, ratePerSecond, perMinute, due, active } = stats
  const drain = secondsToDrain(stats)
  return {
    queue,
    system: stats.system,
    state: stats.paused ? 'paused' : circuit,
    due,
    delayed: stats.delayed,
    active,
    dead,
    concurrency: stats.concurrency,
    priorities: stats.priorities,
    ...(ratePerSecond !== undefined && { ratePerSecond }),
    paused: stats.paused,
    perMinute: Math.round(perMinute * 10) / 10,
    oldestDueSeconds: stats.oldestDueSeconds,
    ...(drain !== undefined && { timeToDrainSeconds: drain }),
    ...(reason !== undefined && { reason }),
  }
}

/** At the pace of the last minutes, and never faster than the budget; undefined while nothing moves. */
function secondsToDrain({ due, paused, perMinute, ratePerSecond }: QueueStats): number | undefined {
  if (due === 0) return 0
  if (paused) return undefined
  const pace = perMinute / 60
  const perSecond = pace > 0 ? Math.min(pace, ratePerSecond ?? pace) : (ratePerSecond ?? 0)
  return perSecond > 0 ? Math.ceil(due / perSecond) : undefined
}
