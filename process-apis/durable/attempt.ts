import { setTimeout as delay } from 'node:timers/promises'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import { inSpan } from '../../openapi/span.ts'
import type { Category } from '../exceptions/categories.ts'
import { raiseException } from '../exceptions/raise-exception.ts'
import { isAway } from '../store/sql-state.ts'
import type { ProcessStore, Transaction, Whose } from '../store/store.ts'
import type { Queue } from './queue.ts'
import {
  Fenced,
  finishOperation,
  holdFence,
  isFenced,
  type OperationRecord,
  type StepEntry,
  type StepRecord,
  writeSteps,
} from './record.ts'
import { type Committed, type Effect, PutBack, type Run, type Transition } from './transition.ts'
import { failPoint } from './fail-point.ts'

/** What an attempt needs from the process that runs it. */
export type AttemptDependencies<Context> = {
  readonly store: Pick<ProcessStore, 'of'>
  readonly queue: Queue
  readonly context: Context
  readonly transitions: ReadonlyMap<string, Transition<Context>>
  /** A transaction whose new operations are delivered as soon as it has committed. */
  readonly transaction: <Result>(
    whose: Whose,
    work: (tx: Transaction) => Promise<Result>,
  ) => Promise<Result>
  /** Looks at a queue of this process again in so many milliseconds, for what was put back until then. */
  readonly wakeIn: (queue: string, delayMs: number) => void
  /** Removes the delivery of a finished operation, some time soon. */
  readonly forget: (queue: string, jobId: string) => void
  readonly log: Log
}

export type Log = {
  info(data: object, message: string): void
  warn(data: object, message: string): void
  error(data: object, message: string): void
}

/** How an attempt ended. */
export type AttemptOutcome =
  | { readonly state: 'succeeded'; readonly result: unknown }
  | { readonly state: 'failed'; readonly problem: Problem }
  | { readonly state: 'waiting'; readonly delayMs: number; readonly problem?: Problem }
  | { readonly state: 'dead'; readonly problem: Problem }
  /** Another attempt has taken over; this one wrote nothing more. */
  | { readonly state: 'lost' }

/** Unexpected errors of one operation in a row before it is given up to a person. */
const maxFailures = 6

/**
 * Deaths of its processes in a row before that. Whoever was there when a process died is charged with it, mostly for nothing:
 * so there are more, and they are ever further apart (`afterFailureMs`), so that only what its processes do die of comes so far.
 */
const maxDeaths = 20

/** How long an operation waits after so many failures before this one: what ends its process is not to end them all at once. */
export function afterFailureMs(failures: number): number {
  return Math.min(30_000, 250 * 2 ** failures)
}

/** Runs one attempt of one operation to its end: success, refusal with everything undone, a wait, or the dead letter. */
export function attempt<Context>(
  dependencies: AttemptDependencies<Context>,
  operation: OperationRecord,
  journal: readonly StepRecord[],
): Promise<AttemptOutcome> {
  const { traceparent, kind, id, attempts, queue } = operation
  return inSpan(
    {
      traceparent,
      name: `transition ${kind}`,
      attributes: {
        'crossdock.operation.id': id,
        'crossdock.attempt': attempts,
        'crossdock.queue': queue,
      },
      describe: outcomeInWords,
    },
    own => runAttempt(dependencies, operation, journal, own),
  )
}

/** What a trace tells of how an attempt ended. */
function outcomeInWords(outcome: AttemptOutcome) {
  return {
    attributes: { 'crossdock.outcome': outcome.state },
    failure: 'problem' in outcome ? outcome.problem.code : undefined,
  }
}

async function runAttempt<Context>(
  dependencies: AttemptDependencies<Context>,
  operation: OperationRecord,
  journal: readonly StepRecord[],
  traceparent: string,
): Promise<AttemptOutcome> {
  const transition = dependencies.transitions.get(operation.kind)
  const engine = new Engine(dependencies, operation, journal, traceparent)
  try {
    if (transition === undefined || transition.version < operation.version) {
      return await engine.wait(5_000, undefined, 'this process does not know this kind or version')
    }
    if (operation.failures >= maxDeaths) {
      return await engine.giveUp(transition, operation.failures)
    }
    return await engine.run(transition)
  } catch (error) {
    if (isFenced(error)) return { state: 'lost' }
    dependencies.log.warn(
      { err: error, operationId: operation.id, kind: operation.kind },
      'attempt could not be recorded; its lease will run out',
    )
    return { state: 'lost' }
  }
}

/** Before each look for what an earlier try may have done, once a system has refused to do it again: some show it late. */
const latePausesMs = [0, 1_500, 2_500]

/** How often each of these looks is tried. */
const lookUpTries = 3

class Engine<Context> implements Run {
  readonly operation: OperationRecord
  readonly #dependencies: AttemptDependencies<Context>
  /** For whom everything is written: PostgreSQL lets an attempt touch nothing of another tenant. */
  readonly #whose: Whose
  readonly #recorded: Map<string, StepRecord>
  readonly #readAt = performance.now()
  /** The span of this attempt: below that of the request that began it, however long ago. */
  readonly #traceparent: string
  readonly #undos: { name: string; reference: string; category: Category; undo: Undo }[] = []
  /** Outcomes not written yet: they go with the next intent or the commit, in the same round trip. */
  #pending: StepEntry[] = []
  #hasGotFurther = false
  /** The attempt in which a step came to its end last. */
  #furtherAt: number
  #position: number
  /** Set when an earlier attempt was refused and this one has to finish the undoing. */
  #refusal: Problem | undefined

  constructor(
    dependencies: AttemptDependencies<Context>,
    operation: OperationRecord,
    journal: readonly StepRecord[],
    traceparent: string,
  ) {
    this.#dependencies = dependencies
    this.#traceparent = traceparent
    this.operation = operation
    this.#whose = dependencies.transitions.get(operation.kind)?.whose ?? operation.tenant
    this.#recorded = new Map(journal.map(step => [step.name, step]))
    this.#position = journal.length
    this.#furtherAt = Math.max(
      0,
      ...journal.filter(({ state }) => isOver(state)).map(({ token }) => token),
    )
    if (operation.problem !== null && operation.attempts > 1) {
      this.#refusal = Problem.from(operation.problem)
    }
  }

  async run(transition: Transition<Context>): Promise<AttemptOutcome> {
    const { context } = this.#dependencies
    try {
      const { result } = await transition.run(this, context, this.operation.input)
      return { state: 'succeeded', result }
    } catch (error) {
      if (isFenced(error)) throw error
      if (error instanceof PutBack) {
        return await this.wait(error.delayMs, error.problem, error.message)
      }
      const problem = Problem.from(error)
      if (problem.code === 'internal') return await this.#unexpected(transition, error)
      if (problem.retryable) return await this.wait(this.#backoffMs(problem), problem)
      return await this.#refused(transition, problem)
    }
  }

  async step<Outcome>(name: string, effect: Effect<Outcome>): Promise<Outcome> {
    const outcome = await this.#recall(name, traceparent => this.#effect(name, effect, traceparent))
    const { undo, reference, undoFailed = 'undoFailed' } = effect
    if (undo !== undefined) {
      this.#undos.push({
        name,
        reference,
        category: undoFailed,
        undo: call => undo(call, outcome),
      })
    }
    return outcome
  }

  async read<Outcome>(name: string, ask: (call: Call) => Promise<Outcome>): Promise<Outcome> {
    return this.#recall(name, async traceparent => {
      try {
        const outcome = await ask(this.#call(5_000, traceparent))
        this.#outcome(name, null, { state: 'done', outcome })
        return outcome
      } catch (error) {
        throw this.#answered(name, null, error)
      }
    })
  }

  async transact<Outcome>(
    name: string,
    work: (tx: Transaction) => Promise<Outcome>,
  ): Promise<Outcome> {
    return this.#recall(name, () =>
      this.#fenced(async tx => {
        const outcome = await work(tx)
        // Its reference tells it from an answer of `read`, which may be asked for again: what it changed is changed.
        this.#outcome(name, this.operation.id, { state: 'done', outcome })
        this.#flush(tx)
        if (this.operation.failures > 0) await this.#forgetFailures(tx)
        return outcome
      }),
    )
  }

  async commit(work: (tx: Transaction) => Promise<unknown>): Promise<Committed> {
    if (this.#refusal !== undefined) throw this.#refusal
    await failPoint('before commit', this.operation.kind)
    const result = await this.#end(async tx => {
      const done = (await work(tx)) ?? null
      this.#finish(tx, 'succeeded', done, null)
      return done
    })
    await failPoint('after commit', this.operation.kind)
    return { committed: true, result }
  }

  began(name: string): boolean {
    const state = this.#recorded.get(name)?.state
    return state === 'intent' || state === 'done'
  }

  putBack(delayMs: number, reason: string): never {
    throw new PutBack(delayMs, reason)
  }

  /**
   * Ends the attempt; the operation is delivered again after `delayMs`. Whoever gets here has not died of it: only failures in
   * a row count, unless this is one.
   */
  async wait(
    delayMs: number,
    problem?: Problem,
    reason?: string,
    failed = false,
  ): Promise<AttemptOutcome> {
    const { id, token, queue: name, jobId } = this.operation
    const { queue, wakeIn } = this.#dependencies
    await this.#fenced(async tx => {
      this.#flush(tx)
      const next = crypto.randomUUID()
      await tx.query(
        `update crossdock.operation set state = 'waiting', owner = null, lease_until = null, job_id = $3,
           due_at = now() + $4 * interval '1 ms', updated_at = now(), waiting_for = $5,
           failures = case when $6 then failures else 0 end
         where id = $1 and token = $2`,
        [id, token, next, delayMs, problem?.detail ?? problem?.message ?? reason ?? null, failed],
      )
      if (jobId !== null) await queue.remove(tx, name, [jobId])
      const { priority } = this.#dependencies.transitions.get(this.operation.kind) ?? {}
      await queue.insert(tx, name, [{ jobId: next, operationId: id, delayMs, priority }])
    })
    wakeIn(name, delayMs)
    return { state: 'waiting', delayMs, ...(problem !== undefined && { problem }) }
  }

  /** The dead letter: kept with its exact reason until a person acts. */
  async bury(
    transition: Transition<Context>,
    problem: Problem,
    detail?: string,
  ): Promise<AttemptOutcome> {
    const { operation } = this
    const { context } = this.#dependencies
    await this.#end(async tx => {
      await raiseException(tx, {
        tenant: operation.tenant,
        category:
          problem.code === 'system-refused'
            ? (transition.refusedCategory ?? 'postingRefused')
            : 'operationFailed',
        severity: 'high',
        ...(operation.subject.startsWith('ord_') && { orderId: operation.subject }),
        operationId: operation.id,
        reason: detail ?? problem.detail ?? problem.message,
        detail: { kind: operation.kind, problem: problem.document() },
      })
      await transition.buried?.(tx, this, context, operation.input, problem)
      this.#finish(tx, 'dead', null, problem)
    })
    return { state: 'dead', problem }
  }

  giveUp(
    transition: Transition<Context>,
    failures: number,
    error?: unknown,
  ): Promise<AttemptOutcome> {
    const detail = `Given up after ${failures} crashes or unexpected errors.`
    return this.bury(transition, new Problem('internal', { cause: error }), detail)
  }

  async #refused(transition: Transition<Context>, problem: Problem): Promise<AttemptOutcome> {
    const { context, log } = this.#dependencies
    const { operation } = this
    const takenBack = problem.extensions?.['takenBack'] === true
    if (transition.rejected === undefined && this.#undos.length === 0 && !takenBack) {
      return this.bury(transition, problem)
    }
    if (this.#undos.length > 0 && operation.problem === null) await this.#recordRefusal(problem)
    try {
      for (const { name, reference, category, undo } of this.#undos.toReversed()) {
        await this.#undo(`undo ${name}`, `${reference}:undo`, category, undo)
      }
    } catch (error) {
      if (error instanceof PutBack) return this.wait(error.delayMs, error.problem, error.message)
      throw error
    }
    if (transition.rejected === undefined && !takenBack) return this.bury(transition, problem)

    log.info({ operationId: operation.id, code: problem.code }, 'operation refused')
    await failPoint('before commit', operation.kind)
    await this.#end(async tx => {
      const result = await transition.rejected?.(tx, this, context, operation.input, problem)
      this.#finish(tx, 'failed', result ?? null, problem)
    })
    await failPoint('after commit', operation.kind)
    return { state: 'failed', problem }
  }

  /** So that a crash in the middle of the undoing goes on undoing. */
  async #recordRefusal(problem: Problem): Promise<void> {
    await this.#fenced(async tx => {
      this.#flush(tx)
      await tx.query(`update crossdock.operation set problem = $2 where id = $1`, [
        this.operation.id,
        JSON.stringify(problem.document()),
      ])
    })
  }

  async #undo(name: string, reference: string, category: Category, undo: Undo): Promise<void> {
    const recorded = this.#recorded.get(name)
    if (recorded?.state === 'done' || recorded?.state === 'refused') return
    // An undo carries its own reference and is safe to repeat, so its doubt is settled by doing it again.
    await this.#intent(name, reference, 5_000)
    try {
      await failPoint('before call', name)
      await this.#inSpan(name, async traceparent => {
        const call = this.#call(5_000, traceparent)
        // Once at once, then later and later.
        await undo(call).catch((error: unknown) => {
          if (!Problem.from(error).effectUnknown) throw error
          return undo(call)
        })
      })
      await failPoint('after call', name)
      this.#outcome(name, reference, { state: 'done', outcome: null })
    } catch (error) {
      const problem = Problem.from(error)
      if (problem.retryable) throw new PutBack(this.#backoffMs(problem), name, problem)
      this.#outcome(name, reference, { state: 'refused', problem })
      await this.#fenced(async tx => {
        this.#flush(tx)
        await raiseException(tx, {
          tenant: this.operation.tenant,
          category,
          severity: 'high',
          ...(this.operation.subject.startsWith('ord_') && { orderId: this.operation.subject }),
          operationId: this.operation.id,
          reason: `${name}: ${problem.detail ?? problem.message}`,
          detail: { reference, problem: problem.document() },
        })
      })
    }
  }

  async #effect<Outcome>(
    name: string,
    effect: Effect<Outcome>,
    traceparent: string,
  ): Promise<Outcome> {
    const { reference, timeoutMs = 5_000, settleMs = 500 } = effect
    const recorded = this.#recorded.get(name)
    const isInDoubt = recorded?.state === 'intent'
    if (isInDoubt) {
      // Another attempt may have sent this, and may still be able to: wait it out, then look it up.
      const remainingMs = recorded.sendsForMs + settleMs - (performance.now() - this.#readAt)
      if (remainingMs > 1_000)
        throw new PutBack(remainingMs, `${name}: an attempt may be under way`)
      if (remainingMs > 0) await delay(remainingMs)
      const found = await this.#lookUp(name, effect, traceparent)
      if (found !== undefined) return found
    }

    const deadline = performance.now() + timeoutMs
    await this.#intent(name, reference, timeoutMs)
    try {
      await failPoint('before call', name)
      const outcome = await effect.do(this.#call(timeoutMs, traceparent, deadline))
      await failPoint('after call', name)
      this.#outcome(name, reference, { state: 'done', outcome })
      return outcome
    } catch (error) {
      const problem = Problem.from(error)
      if (!problem.effectUnknown) {
        const late = isInDoubt
          ? await this.#cameLate(name, effect, traceparent, problem)
          : undefined
        if (late !== undefined) return late
        throw this.#answered(name, reference, error)
      }
      const found = await this.#lookUp(name, effect, traceparent)
      if (found !== undefined) return found
      const remainingMs = Math.max(0, deadline - performance.now()) + settleMs
      throw new PutBack(remainingMs, `${name}: outcome unknown, to be looked up`, problem)
    }
  }

  /**
   * An earlier try that nobody knew the outcome of may have come about after it was looked for. Then a refusal of this one
   * says nothing about the effect ("there is an invoice over that already"), and that this one was not executed leaves the
   * doubt about the other.
   */
  async #cameLate<Outcome>(
    name: string,
    effect: Effect<Outcome>,
    traceparent: string,
    problem: Problem,
  ): Promise<Outcome | undefined> {
    if (problem.code === 'internal') return undefined
    // This try was answered: nobody has to wait until it can no longer be under way.
    this.#pending.push(this.#entry(name, effect.reference, { state: 'intent', sendsForMs: 0 }))
    if (problem.retryable) throw new PutBack(this.#backoffMs(problem), name, problem)
    for (const pauseMs of latePausesMs) {
      await delay(pauseMs)
      const found = await this.#lookUpInTries(name, effect, traceparent)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** Asks again when it could not be looked up: otherwise all of it, waiting and sending, was to be done again for one bad answer. */
  async #lookUpInTries<Outcome>(
    name: string,
    effect: Effect<Outcome>,
    traceparent: string,
  ): Promise<Outcome | undefined> {
    for (let left = lookUpTries; ;) {
      try {
        return await this.#lookUp(name, effect, traceparent)
      } catch (error) {
        left -= 1
        if (!(error instanceof PutBack) || left === 0) throw error
        await delay(250)
      }
    }
  }

  async #lookUp<Outcome>(
    name: string,
    effect: Effect<Outcome>,
    traceparent: string,
  ): Promise<Outcome | undefined> {
    try {
      const outcome = await effect.find(this.#call(5_000, traceparent))
      if (outcome !== undefined) {
        this.#outcome(name, effect.reference, { state: 'done', outcome })
      }
      return outcome
    } catch (error) {
      const problem = Problem.from(error)
      throw new PutBack(this.#backoffMs(problem), `${name}: could not be looked up`, problem)
    }
  }

  /** An answer that says nothing was done: a refusal is recorded, anything else leaves the step open. */
  #answered(name: string, reference: string | null, error: unknown): unknown {
    const problem = Problem.from(error)
    if (problem.code === 'internal') return error
    if (problem.retryable) {
      if (reference !== null) this.#outcome(name, reference, { state: 'notExecuted', problem })
      return new PutBack(this.#backoffMs(problem), name, problem)
    }
    this.#outcome(name, reference, { state: 'refused', problem })
    return problem
  }

  async #recall<Outcome>(
    name: string,
    run: (traceparent: string) => Promise<Outcome>,
  ): Promise<Outcome> {
    const recorded = this.#recorded.get(name)
    if (recorded?.state === 'done') return recorded.outcome as Outcome
    if (recorded?.state === 'refused') throw Problem.from(recorded.problem)
    if (this.#refusal !== undefined) throw this.#refusal
    return this.#inSpan(name, run)
  }

  #inSpan<Outcome>(name: string, run: (traceparent: string) => Promise<Outcome>): Promise<Outcome> {
    return inSpan({ traceparent: this.#traceparent, name: `step ${name}` }, run)
  }

  async #intent(name: string, reference: string, timeoutMs: number): Promise<void> {
    const lines = [
      ...this.#unwritten(),
      this.#entry(name, reference, { state: 'intent', sendsForMs: timeoutMs }),
    ]
    this.#pending = []
    const isFurther = lines.some(({ state }) => state === 'done') && this.operation.failures > 0
    await this.#dependencies.store.of(this.#whose).transaction(async tx => {
      writeSteps(tx, this.operation, lines)
      if (isFurther) await this.#forgetFailures(tx)
    })
  }

  #outcome(
    name: string,
    reference: string | null,
    line: { state: StepEntry['state']; outcome?: unknown; problem?: Problem },
  ): void {
    if (isOver(line.state)) this.#furtherAt = this.operation.token
    this.#pending.push(this.#entry(name, reference, line))
  }

  #entry(
    name: string,
    reference: string | null,
    line: {
      state: StepEntry['state']
      outcome?: unknown
      problem?: Problem
      sendsForMs?: number
    },
  ): StepEntry {
    return {
      operationId: this.operation.id,
      token: this.operation.token,
      name,
      position: (this.#position += 1),
      state: line.state,
      reference,
      sendsForMs: line.sendsForMs ?? null,
      outcome: line.outcome ?? null,
      problem: line.problem?.document() ?? null,
    }
  }

  /** A transaction under the fence of this attempt: from here to its commit nobody can take it over. */
  async #fenced<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const result = await this.#dependencies.transaction(this.#whose, async tx => {
      await holdFence(tx, this.operation)
      return work(tx)
    })
    this.#pending = []
    return result
  }

  /** A statement may write a row once: of an intent and its outcome the later stands. */
  #unwritten(): StepEntry[] {
    return [...new Map(this.#pending.map(line => [line.name, line])).values()]
  }

  /** Whatever gets further is not what its processes died of: only failures at one place count. */
  async #forgetFailures(tx: Transaction): Promise<void> {
    const { id, token } = this.operation
    await tx.query('update crossdock.operation set failures = 0 where id = $1 and token = $2', [
      id,
      token,
    ])
    this.#hasGotFurther = true
  }

  /** Writes what is pending; it stays pending until the transaction has committed, which may take more than one go. */
  #flush(tx: Transaction): void {
    if (this.#pending.length > 0) writeSteps(tx, this.operation, this.#unwritten())
  }

  /** The end of the operation, in the transaction that brings it about; refused when it was taken over. */
  #finish(
    tx: Transaction,
    state: 'succeeded' | 'failed' | 'dead',
    result: unknown,
    problem: Problem | null,
  ): void {
    finishOperation(tx, this.operation, {
      state,
      result,
      problem: problem?.document() ?? null,
      steps: this.#unwritten(),
    })
  }

  /** Ends the operation in a transaction of its own; its delivery is forgotten afterwards. */
  async #end<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const { transaction, forget } = this.#dependencies
    const result = await transaction(this.#whose, work)
    this.#pending = []
    const { queue, jobId } = this.operation
    if (jobId !== null) forget(queue, jobId)
    return result
  }

  async #unexpected(transition: Transition<Context>, error: unknown): Promise<AttemptOutcome> {
    const { log, store } = this.#dependencies
    const { id, token, kind } = this.operation
    // While PostgreSQL is away everything fails, whatever it is.
    if (isAway(error)) return this.wait(1_000, undefined, 'PostgreSQL cannot be reached', true)
    const failures = this.#hasGotFurther ? 0 : this.operation.failures
    log.error({ err: error, operationId: id, kind }, 'attempt failed unexpectedly')
    const { rowCount } = await store
      .of(this.#whose)
      .transaction(tx =>
        tx.query(
          `update crossdock.operation set failures = failures + 1 where id = $1 and token = $2 and state = 'running'`,
          [id, token],
        ),
      )
    if (rowCount !== 1) throw new Fenced(id)
    if (failures + 1 >= maxFailures) return this.giveUp(transition, failures + 1, error)
    return this.wait(afterFailureMs(failures), undefined, 'unexpected error', true)
  }

  #backoffMs(problem: Problem): number {
    if (problem.retryAfterSeconds !== undefined) return problem.retryAfterSeconds * 1_000
    // Who has many steps is not to wait at each of them for what the ones before it took.
    const tries = Math.max(1, this.operation.token - this.#furtherAt)
    const base = Math.min(5_000, 200 * 2 ** Math.min(tries - 1, 6))
    return base * (0.8 + Math.random() * 0.4)
  }

  #call(timeoutMs: number, traceparent: string, deadline = performance.now() + timeoutMs): Call {
    const { correlationId, tenant } = this.operation
    return {
      correlationId,
      traceparent,
      deadline,
      principal: {
        tenant,
        application: 'crossdock',
        environment: 'live',
        channel: 'internal',
        scopes: [],
      },
    }
  }
}

function isOver(state: StepEntry['state']): boolean {
  return state === 'done' || state === 'refused'
}

type Undo = (call: Call) => Promise<unknown>
