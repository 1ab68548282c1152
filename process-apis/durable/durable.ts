import { newId } from '../../openapi/canonical/id.ts'
import { Problem } from '../../openapi/problem.ts'
import { asRead } from '../store/as-read.ts'
import { groupCommit } from '../store/group-commit.ts'
import {
  type Queryable,
  type Store,
  type Transaction,
  wholeServer,
  type Whose,
} from '../store/store.ts'
import type { TransactionOptions } from '../store/transaction.ts'
import { foreground } from './foreground.ts'
import {
  afterFailureMs,
  attempt,
  type AttemptDependencies,
  type AttemptOutcome,
  type Log,
} from './attempt.ts'
import { presence } from './presence.ts'
import { openQueue } from './queue.ts'
import { queueSettings, type QueueSettingsStore } from './queue-settings.ts'
import {
  leaseSeconds,
  operationColumns,
  type OperationRecord,
  readSteps,
  type StepRecord,
} from './record.ts'
import { newOperation, turn, unfinished } from './rows.ts'
import { refuseTooFewConnections, refuseUnsafeSettings } from './settings.ts'
import type { Transition } from './transition.ts'
import { type Claimed, type QueueSettings, type Worker, worker } from './worker.ts'

/** The durable core's port: everything the business may do with operations. */
export type Durable = {
  /**
   * A transaction whose new operations are delivered as soon as it has committed. It is a tenant's: PostgreSQL lets it neither see
   * nor touch anything of another.
   */
  transaction<Result>(
    whose: Whose,
    work: (tx: Transaction) => Promise<Result>,
    options?: TransactionOptions,
  ): Promise<Result>
  /** Adds an operation to the caller's transaction; it is run by whichever process is free. */
  enqueue(tx: Transaction, operation: NewOperation): Promise<OperationRecord>
  /** Adds an operation that this process runs itself once the transaction has committed; see `run`. */
  begin(tx: Transaction, operation: NewOperation): Promise<OperationRecord>
  /** Adds an operation that was refused before it began: for whoever asks again what came of it. */
  refuse(tx: Transaction, operation: NewOperation, problem: Problem): Promise<OperationRecord>
  /** Runs the first attempt of an operation added by `begin`. */
  run(operation: OperationRecord): Promise<AttemptOutcome>
  /** Waits until an operation is finished, or for `waitMs`; undefined when it still runs then. */
  outcome(
    operation: Pick<OperationRecord, 'tenant' | 'id'>,
    waitMs: number,
  ): Promise<AttemptOutcome | undefined>
  find(tenant: string, operationId: string): Promise<OperationRecord | undefined>
  /** Whether a living process is running it now. */
  isRunning(operation: OperationRecord): Promise<boolean>
  /** Whether an operation of that kind, subject and input is having its effect now, or had one that is not known yet. */
  inDoubt(operation: Pick<NewOperation, 'tenant' | 'kind' | 'subject' | 'input'>): Promise<boolean>
  /** Gives a dead operation another chance, from its journal. */
  retry(tenant: string, operationId: string): Promise<boolean>
  /** The same in the caller's transaction, which `transaction` began; false when it is not dead. */
  revive(tx: Transaction, operationId: string, how?: Revival): Promise<boolean>
  /** Lets go of a dead operation: it ends without its effect, and its successors go on. False when it is not dead. */
  skip(tx: Transaction, operationId: string, reason: string): Promise<boolean>
  /** What people have set of the queues; heeded by every process within a second or so. */
  readonly queueSettings: QueueSettingsStore
  stats(): Promise<Record<string, QueueStats>>
  /** Stops taking work, lets attempts finish for `graceMs`, hands the rest on. */
  stop(graceMs?: number): Promise<void>
}

export type NewOperation = {
  readonly kind: string
  readonly subject: string
  readonly tenant: string
  /** Ids only: it is kept in clear. */
  readonly input: object
  readonly correlationId: string
  readonly causationId?: string
  readonly traceparent: string
  /** Not before this many milliseconds from now. */
  readonly delayMs?: number
}

/** How a dead operation is taken up again. */
export type Revival = {
  /** The step from which on recorded answers are forgotten; effects that were done stay done. Default: what was refused. */
  readonly from?: string
  /** Take back what it did, last first, instead of going on: why. */
  readonly undo?: string
  /** Among what waits on its queue; below 0: after what comes in meanwhile. Default: as ever. */
  readonly priority?: number | undefined
}

export type QueueStats = {
  readonly due: number
  readonly delayed: number
  readonly active: number
  readonly oldestDueSeconds: number
  readonly priorities: readonly { readonly priority: number; readonly due: number }[]
  readonly circuit: 'closed' | 'open' | 'halfOpen'
  readonly concurrency: number
  readonly system: boolean
  readonly ratePerSecond: number | undefined
  readonly paused: boolean
  /** Attempts of all processes that ended in a minute, reckoned from this one's over the last five. */
  readonly perMinute: number
}

export type DurableOptions<Context> = {
  readonly store: Store
  /** The same database's URL: presence needs a connection of its own. */
  readonly url: string
  readonly transitions: readonly Transition<Context>[]
  readonly queues: Readonly<Record<string, QueueSettings>>
  /** What transitions are given; called once, so that it may hold the port itself. */
  readonly context: (durable: Durable) => Context
  /** Told what the start is doing, each time it is something else. */
  readonly onPhase?: (what: string) => void
  readonly log: Log
  /** How busy the event loop is, from 0 to 1. Default: as it was lately. */
  readonly busy?: () => number
  /** Whether this process takes deliveries. Default true; a process that only accepts orders says false. */
  readonly works?: boolean
}

/** Starts the durable core of this process. Throws when the database's settings are unsafe or a queue is without limits. */
export async function openDurable<Context>({
  store,
  url,
  transitions,
  queues,
  context,
  onPhase,
  log,
  busy,
  works = true,
}: DurableOptions<Context>): Promise<Durable> {
  onPhase?.('settings of PostgreSQL')
  await refuseUnsafeSettings(store.pool)
  const { granted, needed } = await refuseTooFewConnections(store.pool, store.connections)
  refuseUnlimitedQueues(queues, transitions)
  onPhase?.('queue')
  const queue = await openQueue(store.pool, Object.keys(queues), error =>
    log.warn({ err: error }, 'queue maintenance failed'),
  )
  const kinds = new Map(transitions.map(transition => [transition.kind, transition]))
  const running = new Map<string, Promise<AttemptOutcome>>()
  const added = new WeakMap<Transaction, Added>()
  const claiming = new Set<string>()
  let workers: Worker[] = []
  const first = foreground({
    ...(busy !== undefined && { busy }),
    onEase: () => {
      for (const one of workers) one.next()
    },
  })
  let stopping = false
  const settings = queueSettings(store)
  const rateOf = (name: string) =>
    settings.of(name)?.ratePerSecond ?? queues[name]?.ratePerSecond ?? undefined
  onPhase?.('presence')
  const present = await presence({ url, handOn: id => handOn(id), log })

  const all = store.of(everybody)
  const deliveries = store.of(wholeServer('remove deliveries')).pool as Queryable
  const removal = groupCommit<Removal, undefined>(async removals => {
    for (const name of new Set(removals.map(one => one.name))) {
      const jobIds = removals.filter(one => one.name === name).map(({ jobId }) => jobId)
      await queue.remove(deliveries, name, jobIds)
    }
    return []
  })

  const durable: Durable = {
    transaction: withWaking,
    enqueue,
    begin,
    refuse,
    run: operation => first.wait(() => execute(operation, [], urgently)),
    outcome,
    find,
    isRunning,
    inDoubt,
    retry,
    revive,
    skip,
    queueSettings: settings,
    stats,
    stop,
  }
  const dependencies: AttemptDependencies<Context> = {
    store,
    queue,
    context: context(durable),
    transitions: kinds,
    transaction: withWaking,
    wakeIn,
    forget(name, jobId) {
      // Should this get lost, the delivery comes, finds the operation finished and goes.
      removal({ name, jobId }).catch((error: unknown) =>
        log.warn({ err: error, queue: name }, 'a finished delivery could not be removed'),
      )
    },
    log,
  }
  /** For an attempt that somebody waits for. */
  const urgently: AttemptDependencies<Context> = {
    ...dependencies,
    transaction: (whose, work) => withWaking(whose, work, { urgent: true }),
  }
  if (works) {
    workers = Object.entries(queues).map(([name, limits]) =>
      worker({
        name,
        settings: limits,
        claim: limit => claim(name, limit),
        execute,
        giveBack: operations => giveBack(name, operations),
        comesLater: first.comesFirst,
        heeded: () => ({
          paused: settings.of(name)?.paused === true,
          ratePerSecond: shareOf(rateOf(name)),
        }),
        log,
      }),
    )
  }
  // What was left lying while nobody ran is not left until the first beat.
  void sweep()
  onPhase?.('settings of queues')
  await settings.read()
  if (settings.processes() * needed > granted) {
    log.warn(
      { servers: settings.processes(), needed, granted },
      'PostgreSQL grants fewer connections than all servers together may need',
    )
  }
  const heart = setInterval(() => void beat().then(sweep).then(heed), (leaseSeconds * 1_000) / 4)
  heart.unref()
  return durable

  async function withWaking<Result>(
    whose: Whose,
    work: (tx: Transaction) => Promise<Result>,
    options?: TransactionOptions,
  ): Promise<Result> {
    let news: Added = { woken: new Set(), held: [] }
    const letGo = () => {
      for (const { worker: holder } of news.held) holder.free()
      news = { woken: new Set(), held: [] }
    }
    try {
      const result = await store.of(whose).transaction(tx => {
        letGo()
        added.set(tx, news)
        return work(tx)
      }, options)
      for (const one of workers) if (news.woken.has(one.name)) one.wake()
      for (const { worker: holder, operation } of news.held) holder.start(operation)
      return result
    } catch (error) {
      letGo()
      throw error
    }
  }

  function wakeIn(name: string, delayMs: number): void {
    setTimeout(() => workers.find(one => one.name === name)?.wake(), delayMs + 5).unref()
  }

  async function enqueue(tx: Transaction, operation: NewOperation): Promise<OperationRecord> {
    const { kind, delayMs = 0 } = operation
    const news = added.get(tx)
    // What this process can run at once it takes at once: the delivery is then only the net below it.
    const own = workers.find(one => one.name === kinds.get(kind)?.queue)
    const held = delayMs === 0 && news !== undefined && own?.reserve() === true
    let claimed = false
    try {
      const record = await insert(tx, operation, held ? present.id() : undefined)
      claimed = record.state === 'running'
      if (claimed && own !== undefined) {
        news?.held.push({ worker: own, operation: record })
        return record
      }
      await deliver(tx, record, delayMs)
      if (delayMs === 0) news?.woken.add(record.queue)
      return record
    } catch (error) {
      claimed = false
      throw error
    } finally {
      if (held && !claimed) own.free()
    }
  }

  async function begin(tx: Transaction, operation: NewOperation): Promise<OperationRecord> {
    const record = await insert(tx, operation, present.id())
    if (record.state === 'running') return record
    await deliver(tx, record, 0)
    added.get(tx)?.woken.add(record.queue)
    return record
  }

  async function refuse(
    tx: Transaction,
    operation: NewOperation,
    problem: Problem,
  ): Promise<OperationRecord> {
    const transition = kinds.get(operation.kind)
    if (transition === undefined) throw new Error(`no transition of kind ${operation.kind}`)
    const { tenant, kind, subject, input, correlationId, causationId, traceparent } = operation
    const { rows } = await tx.query<OperationRecord>({
      name: 'crossdock-refuse-operation',
      text: `insert into crossdock.operation
               (id, tenant, kind, version, queue, subject, state, input, problem,
                correlation_id, causation_id, traceparent, finished_at)
             values ($1, $2, $3, $4, $5, $6, 'failed', $7, $8, $9, $10, $11, now())
             returning ${operationColumns}`,
      values: [
        newId('opn'),
        tenant,
        kind,
        transition.version,
        transition.queue,
        subject,
        input,
        problem.document(),
        correlationId,
        causationId ?? null,
        traceparent,
      ],
    })
    return rows[0] as OperationRecord
  }

  async function deliver(
    tx: Transaction,
    { id, kind, queue: name, jobId }: OperationRecord,
    delayMs: number,
  ): Promise<void> {
    const priority = kinds.get(kind)?.priority
    if (jobId !== null)
      await queue.insert(tx, name, [{ jobId, operationId: id, delayMs, priority }])
  }

  /**
   * Writes an operation; with an owner it is claimed at birth, unless an earlier one of its subject and queue is unfinished.
   * What is claimed has no delivery: should its process die, a peer delivers it (`handOn`, `sweep`).
   */
  async function insert(
    tx: Transaction,
    operation: NewOperation,
    owner: string | undefined,
  ): Promise<OperationRecord> {
    const transition = kinds.get(operation.kind)
    if (transition === undefined) throw new Error(`no transition of kind ${operation.kind}`)
    if (owner !== undefined && !tx.open) {
      const record = claimedAtBirth(operation, transition, owner)
      const place = `${record.queue}\n${record.subject}`
      // Of two of one subject that are about to be written, the later has to see the earlier.
      if (!claiming.has(place)) {
        claiming.add(place)
        tx.settled(() => claiming.delete(place))
        tx.write(turn, record)
        tx.write(newOperation, { ...record, leaseSeconds })
        return record
      }
    }
    const { rows } = await tx.query<OperationRecord>({
      name: 'crossdock-insert-operation',
      text: `with turn as (
          select $7::text is not null and not exists (
            select 1 from crossdock.operation earlier
            where earlier.queue = $5 and earlier.subject = $6 and ${unfinished('earlier')}) as free
        )
        insert into crossdock.operation
          (id, tenant, kind, version, queue, subject, state, input, token, owner, lease_until, job_id,
           attempts, due_at, correlation_id, causation_id, traceparent)
        select $1, $2, $3, $4, $5, $6, case when free then 'running' else 'pending' end, $8,
               free::int, case when free then $7 end, case when free then now() + $9 * interval '1 s' end,
               case when not free then $10::uuid end, free::int, now() + $11 * interval '1 ms', $12, $13, $14
        from turn
        returning ${operationColumns}`,
      values: [
        newId('opn'),
        operation.tenant,
        operation.kind,
        transition.version,
        transition.queue,
        operation.subject,
        owner ?? null,
        JSON.stringify(operation.input),
        leaseSeconds,
        crypto.randomUUID(),
        operation.delayMs ?? null,
        operation.correlationId,
        operation.causationId ?? null,
        operation.traceparent,
      ],
    })
    return rows[0] as OperationRecord
  }

  /** Takes due deliveries of a queue and the fence of what they deliver, in one transaction. */
  async function claim(name: string, limit: number): Promise<Claimed> {
    if (stopping) return { claimed: [], more: false }
    return all.transaction(async tx => {
      const deliveries = await queue.fetch(tx, name, limit)
      if (deliveries.length === 0) return { claimed: [], more: false }
      const ids = deliveries.map(({ operationId }) => operationId)
      const { rows: claimed } = await tx.query<OperationRecord & { seq: number }>(
        `update crossdock.operation o
         set failures = o.failures + (o.state = 'running')::int, state = 'running', owner = $2,
             token = o.token + 1, attempts = o.attempts + 1,
             lease_until = now() + $3 * interval '1 s', updated_at = now(), waiting_for = null
         where o.id = any($1)
           and (o.state in ('pending', 'waiting') or (o.state = 'running' and o.lease_until < now()))
           and not exists (
             select 1 from crossdock.operation earlier
             where earlier.queue = o.queue and earlier.subject = o.subject and earlier.seq < o.seq
               and ${unfinished('earlier')})
         returning seq, ${operationColumns}`,
        [ids, present.id(), leaseSeconds],
      )
      const taken = new Set(claimed.map(({ id }) => id))
      const others = ids.filter(id => !taken.has(id))
      if (others.length > 0) {
        await redeliver(tx, name, others, blockedDelayMs)
      }
      const repeated = claimed.filter(({ attempts }) => attempts > 1).map(({ id }) => id)
      const journals = repeated.length > 0 ? await readSteps(tx, repeated) : new Map()
      return {
        claimed: claimed
          .toSorted((a, b) => a.seq - b.seq)
          .map(operation => ({ operation, journal: journals.get(operation.id) ?? [] })),
        more: deliveries.length === limit,
      }
    })
  }

  /** Hands operations that were claimed at birth but not begun to whoever is free. */
  async function giveBack(name: string, operations: readonly OperationRecord[]): Promise<void> {
    await withWaking(everybody, async tx => {
      const { rows } = await tx.query<{ id: string }>(
        `update crossdock.operation o set state = 'pending', owner = null, lease_until = null
         from unnest($1::text[], $2::bigint[]) as given(id, token)
         where o.id = given.id and o.token = given.token and o.state = 'running' returning o.id`,
        [operations.map(({ id }) => id), operations.map(({ token }) => token)],
      )
      const ids = rows.map(({ id }) => id)
      if (ids.length > 0) await redeliver(tx, name, ids, 0)
    })
  }

  /**
   * Replaces the deliveries of operations that cannot run now; those of finished ones just go. What their processes died of
   * once may be chance, and is delivered at once; what they go on dying of waits, longer each time.
   */
  async function redeliver(
    tx: Transaction,
    name: string,
    operationIds: readonly string[],
    delay: number | 'after a death',
  ): Promise<void> {
    const { rows } = await tx.query<{
      id: string
      kind: string
      jobId: string | null
      failures: number
      open: boolean
    }>(
      `select id, kind, job_id as "jobId", failures, state in ('pending','running','waiting') as open
       from crossdock.operation where id = any($1) for update`,
      [operationIds],
    )
    await queue.remove(
      tx,
      name,
      rows.flatMap(({ jobId }) => jobId ?? []),
    )
    const open = rows
      .filter(row => row.open)
      .map(({ id, kind, failures }) => ({
        jobId: crypto.randomUUID(),
        operationId: id,
        delayMs: delay !== 'after a death' ? delay : failures < 2 ? 0 : afterFailureMs(failures),
        priority: kinds.get(kind)?.priority,
      }))
    if (open.length === 0) return
    for (const ms of new Set(open.map(({ delayMs }) => delayMs))) if (ms > 0) wakeIn(name, ms)
    await tx.query(
      `update crossdock.operation o set job_id = n.job from unnest($1::text[], $2::uuid[]) as n(id, job)
       where o.id = n.id`,
      [open.map(({ operationId }) => operationId), open.map(({ jobId }) => jobId)],
    )
    await queue.insert(tx, name, open)
  }

  function execute(
    operation: OperationRecord,
    steps: readonly StepRecord[],
    how = dependencies,
  ): Promise<AttemptOutcome> {
    const run = attempt(how, operation, steps).finally(() => running.delete(operation.id))
    running.set(operation.id, run)
    return run
  }

  async function outcome(
    { tenant, id }: Pick<OperationRecord, 'tenant' | 'id'>,
    waitMs: number,
  ): Promise<AttemptOutcome | undefined> {
    const until = performance.now() + waitMs
    for (;;) {
      const operation = await find(tenant, id)
      const finished = operation === undefined ? undefined : finishedOutcome(operation)
      if (finished !== undefined) return finished
      const leftMs = until - performance.now()
      if (leftMs <= 0) return undefined
      const pause = new Promise(resolve => setTimeout(resolve, Math.min(50, leftMs)))
      await Promise.race([running.get(id) ?? pause, pause])
    }
  }

  async function find(tenant: string, operationId: string): Promise<OperationRecord | undefined> {
    const { rows } = await store.of(tenant).pool.query<OperationRecord>({
      name: 'crossdock-find-operation',
      text: `select ${operationColumns} from crossdock.operation where id = $1 and tenant = $2`,
      values: [operationId, tenant],
    })
    return rows[0]
  }

  async function isRunning(operation: OperationRecord): Promise<boolean> {
    if (running.has(operation.id)) return true
    const { rowCount } = await all.pool.query(
      `select 1 from crossdock.operation o join crossdock.process p on p.id = o.owner
       where o.id = $1 and o.state = 'running' and o.lease_until > now()`,
      [operation.id],
    )
    return rowCount === 1
  }

  async function inDoubt({
    tenant,
    kind,
    subject,
    input,
  }: Pick<NewOperation, 'tenant' | 'kind' | 'subject' | 'input'>): Promise<boolean> {
    const { rowCount } = await store.of(tenant).pool.query({
      name: 'crossdock-in-doubt',
      text: `select 1 from crossdock.operation o
             where o.tenant = $4 and o.subject = $1 and o.kind = $2 and o.input @> $3
               and (o.state = 'running' or o.state = 'waiting' and exists (
                 select 1 from crossdock.step s
                 where s.operation_id = o.id and s.state in ('intent', 'done')))`,
      values: [subject, kind, JSON.stringify(input), tenant],
    })
    return (rowCount ?? 0) > 0
  }

  function retry(tenant: string, operationId: string): Promise<boolean> {
    return withWaking(tenant, tx => revive(tx, operationId))
  }

  async function revive(
    tx: Transaction,
    operationId: string,
    { from, undo, priority }: Revival = {},
  ): Promise<boolean> {
    const job = crypto.randomUUID()
    const problem =
      undo === undefined
        ? null
        : new Problem('state-conflict', {
            detail: undo,
            extensions: { takenBack: true },
          }).document()
    const { rows } = await tx.query<{ queue: string }>(
      `update crossdock.operation set state = 'pending', failures = 0, problem = $3, job_id = $2,
         finished_at = null, updated_at = now()
       where id = $1 and state = 'dead' returning queue`,
      [operationId, job, problem],
    )
    const name = rows[0]?.queue
    if (name === undefined) return false
    await tx.query(
      // What was taken back is as if it had not been; of what was done only answers may be asked for again.
      `delete from crossdock.step s where s.operation_id = $1 and (
         s.state in ('refused', 'notExecuted')
         or exists (select 1 from crossdock.step u
                    where u.operation_id = $1 and u.state = 'done' and u.name in ('undo ' || s.name, s.name)
                      and u.name like 'undo %')
         or $2::text is not null and s.state = 'done' and s.reference is null and s.position >= (
           select f.position from crossdock.step f where f.operation_id = $1 and f.name = $2))`,
      [operationId, from ?? null],
    )
    await queue.insert(tx, name, [{ jobId: job, operationId, priority }])
    added.get(tx)?.woken.add(name)
    return true
  }

  async function skip(tx: Transaction, operationId: string, reason: string): Promise<boolean> {
    const { rows } = await tx.query<{ queue: string }>(
      `update crossdock.operation set state = 'failed', result = json_build_object('skipped', $2::text),
         input = input - 'secret', finished_at = now(), updated_at = now()
       where id = $1 and state = 'dead' returning queue`,
      [operationId, reason],
    )
    const name = rows[0]?.queue
    if (name === undefined) return false
    added.get(tx)?.woken.add(name)
    return true
  }

  async function stats(): Promise<Record<string, QueueStats>> {
    const depths = await queue.depths()
    return Object.fromEntries(
      Object.keys(queues).map(name => [
        name,
        {
          ...(depths[name] ?? noDepth),
          circuit: workers.find(one => one.name === name)?.circuitState() ?? 'closed',
          concurrency: queues[name]?.concurrency ?? 1,
          system: queues[name]?.system === true,
          ratePerSecond: rateOf(name),
          paused: settings.of(name)?.paused === true,
          perMinute:
            (workers.find(one => one.name === name)?.perMinute() ?? 0) * settings.processes(),
        },
      ]),
    )
  }

  /** Everything a dead or leaving process was running is delivered again at once. */
  async function handOn(processId: string): Promise<void> {
    await withWaking(everybody, async tx => {
      const { rows } = await tx.query<{ id: string; queue: string }>(
        `update crossdock.operation set owner = null, lease_until = now() - interval '1 ms'
         where owner = $1 and state = 'running' returning id, queue`,
        [processId],
      )
      await redeliverNow(tx, rows)
    })
  }

  /**
   * What runs under a lease that has run out is delivered again, whoever had it. A process that is killed while it claims
   * may own operations that its peers did not see yet when they handed on what was its.
   */
  async function sweep(): Promise<void> {
    if (stopping || !works) return
    await withWaking(everybody, async tx => {
      const { rows } = await tx.query<{ id: string; queue: string }>(
        `update crossdock.operation set owner = null where id in (
           select id from crossdock.operation
           where state = 'running' and owner is not null and lease_until < now()
           order by id for no key update skip locked)
         returning id, queue`,
      )
      await redeliverNow(tx, rows)
    }).catch((error: unknown) => log.warn({ err: error }, 'expired leases could not be looked for'))
  }

  /** Of a system's budget every process has the same share. */
  function shareOf(ratePerSecond: number | undefined): number | undefined {
    return ratePerSecond === undefined ? undefined : ratePerSecond / settings.processes()
  }

  async function heed(): Promise<void> {
    await settings
      .read()
      .catch((error: unknown) => log.warn({ err: error }, 'settings of queues could not be read'))
  }

  async function redeliverNow(
    tx: Transaction,
    operations: readonly { readonly id: string; readonly queue: string }[],
  ): Promise<void> {
    for (const name of new Set(operations.map(({ queue: of }) => of))) {
      const ids = operations.filter(one => one.queue === name).map(({ id }) => id)
      await redeliver(tx, name, ids, 'after a death')
      added.get(tx)?.woken.add(name)
    }
  }

  async function beat(): Promise<void> {
    const mine = [...running.keys(), ...workers.flatMap(one => one.waiting())]
    if (mine.length === 0) return
    await all.pool
      .query(
        // What another transaction of ours holds is alive anyway; waiting for it could end in a deadlock.
        `update crossdock.operation set lease_until = now() + $2 * interval '1 s'
         where id in (
           select id from crossdock.operation where id = any($3) and owner = $1 and state = 'running'
             and lease_until < now() + $4 * interval '1 s'
           order by id for no key update skip locked)`,
        // What is young enough for the next beat is left as it is: most is over by then.
        [present.id(), leaseSeconds, mine, leaseSeconds * 0.7],
      )
      .catch((error: unknown) => log.warn({ err: error }, 'lease could not be renewed'))
  }

  async function stop(graceMs = 10_000): Promise<void> {
    if (stopping) return
    stopping = true
    const unbegun = workers.map(one => ({ name: one.name, operations: one.stop() }))
    first.stop()
    for (const { name, operations } of unbegun) {
      if (operations.length === 0) continue
      // Nothing of them was tried here: that they were here is no failure.
      await giveBack(name, operations).catch((error: unknown) =>
        log.warn({ err: error, queue: name }, 'could not be given back; their leases will run out'),
      )
    }
    const grace = new Promise(resolve => setTimeout(resolve, graceMs).unref())
    await Promise.race([Promise.allSettled(running.values()), grace])
    clearInterval(heart)
    await handOn(present.id()).catch((error: unknown) =>
      log.warn({ err: error }, 'could not hand on; a peer or the next start will'),
    )
    await present.close()
    await queue.close()
  }
}

/** Whose operations a process takes, keeps and hands on. */
const everybody = wholeServer('run operations')

const noDepth = { due: 0, delayed: 0, active: 0, oldestDueSeconds: 0, priorities: [] }

/** How long an operation waits that came before its predecessor had finished. */
const blockedDelayMs = 200

/** What a transaction adds for this process to do once it has committed. */
type Added = {
  readonly woken: Set<string>
  readonly held: { readonly worker: Worker; readonly operation: OperationRecord }[]
}

type Removal = { readonly name: string; readonly jobId: string }

/** What is written of an operation that its own process runs at once. */
function claimedAtBirth(
  operation: NewOperation,
  { version, queue }: Pick<Transition<never>, 'version' | 'queue'>,
  owner: string,
): OperationRecord {
  const now = new Date()
  const { kind, subject, tenant, input, correlationId, causationId = null, traceparent } = operation
  return {
    id: newId('opn'),
    tenant,
    kind,
    version,
    queue,
    subject,
    state: 'running',
    // As a later attempt will read it.
    input: asRead(input),
    token: 1,
    owner,
    jobId: null,
    attempts: 1,
    failures: 0,
    dueAt: null,
    result: null,
    problem: null,
    correlationId,
    causationId,
    traceparent,
    createdAt: now,
    updatedAt: now,
    finishedAt: null,
  }
}

/** The outcome of a finished operation, from its record. */
function finishedOutcome(operation: OperationRecord): AttemptOutcome | undefined {
  const { state, result, problem } = operation
  if (state === 'succeeded') return { state, result }
  if (state === 'failed' || state === 'dead') return { state, problem: toProblem(problem) }
  return undefined
}

function toProblem(problem: OperationRecord['problem']): Problem {
  return Problem.from(problem ?? new Error('no problem recorded'))
}

function refuseUnlimitedQueues(
  queues: Readonly<Record<string, QueueSettings>>,
  transitions: readonly { kind: string; queue: string }[],
): void {
  for (const [name, { concurrency }] of Object.entries(queues)) {
    if (!Number.isInteger(concurrency) || concurrency < 1) {
      throw new Error(`Queue ${name} needs a concurrency of at least 1, not ${concurrency}.`)
    }
  }
  for (const { kind, queue } of transitions) {
    if (!(queue in queues)) throw new Error(`Transition ${kind} names the unknown queue ${queue}.`)
  }
}
