import type { Call } from '../../openapi/operation.ts'
import type { Problem } from '../../openapi/problem.ts'
import type { Category } from '../exceptions/categories.ts'
import type { Transaction } from '../store/store.ts'
import type { WholeServer } from '../store/whole-server.ts'
import type { OperationRecord } from './record.ts'

/**
 * A short piece of business that survives crashes: it reads as the story, every effect on another system is a
 * step with its undo beside it, and it ends in one commit. It may be run again from the top at any time:
 * steps whose outcome is recorded are not repeated, so outside steps there is no clock, no random, no I/O.
 */
export type Transition<Context, Input = unknown> = {
  readonly kind: string
  /** Goes up when the steps change meaning; an attempt under another version is put back for who knows it. */
  readonly version: number
  readonly queue: string
  /** Among what waits on its queue the higher goes first. Default 0. */
  readonly priority?: number
  /** Category of the exception case when a refusal leaves it dead. Default `postingRefused`. */
  readonly refusedCategory?: Category
  /** For whom its transactions are. Default: the tenant of its operation, and PostgreSQL lets them touch nobody else's. */
  readonly whose?: WholeServer
  run(run: Run, context: Context, input: Input): Promise<Committed>
  /**
   * What a refusal means for the business, committed together with the operation's failure after every undo.
   * Without it a refusal leaves the operation dead, with an exception case for a person to decide.
   */
  rejected?(
    tx: Transaction,
    run: Run,
    context: Context,
    input: Input,
    problem: Problem,
  ): Promise<unknown>
  /** Told, in the same commit, when the operation is given up until a person acts. */
  buried?(
    tx: Transaction,
    run: Pick<Run, 'operation'>,
    context: Context,
    input: Input,
    problem: Problem,
  ): Promise<void>
}

/** What a transition can do while it runs. */
export type Run = {
  readonly operation: OperationRecord
  /** An effect on another system: intent recorded before, outcome after, looked up when in doubt. */
  step<Outcome>(name: string, effect: Effect<Outcome>): Promise<Outcome>
  /** A question to another system, whose answer is recorded so that a later attempt decides alike. */
  read<Outcome>(name: string, ask: (call: Call) => Promise<Outcome>): Promise<Outcome>
  /** A change of our own state in the middle of a transition, recorded in its own commit: happens once. */
  transact<Outcome>(name: string, work: (tx: Transaction) => Promise<Outcome>): Promise<Outcome>
  /** The end: our state, events, further operations and this operation's success in one commit. */
  commit(work: (tx: Transaction) => Promise<unknown>): Promise<Committed>
  /** Whether an earlier attempt may have done this step: then this one has to see it through. */
  began(name: string): boolean
  /** Gives up for now; the operation is delivered again after `delayMs`. */
  putBack(delayMs: number, reason: string): never
}

/** Proof that a run ended in `commit`. */
export type Committed = { readonly committed: true; readonly result: unknown }

export type Effect<Outcome> = {
  /** Our key at the other system: the same for every attempt, so that twice is once. */
  readonly reference: string
  do(call: Call): Promise<Outcome>
  /** Looks the effect up by its reference; undefined when it did not happen. */
  find(call: Call): Promise<Outcome | undefined>
  /** Takes it back, when a later step is refused. */
  undo?(call: Call, outcome: Outcome): Promise<unknown>
  /** Category of the exception case when the undo is refused. */
  readonly undoFailed?: Category
  /** How long one attempt may take. Default 5,000. */
  readonly timeoutMs?: number
  /** How long after that the other system may still finish what it began. Default 500. */
  readonly settleMs?: number
}

/** Thrown to end an attempt without an outcome; the operation waits and is delivered again. */
export class PutBack extends Error {
  override readonly name = 'PutBack'
  readonly delayMs: number
  readonly problem: Problem | undefined

  constructor(delayMs: number, reason: string, problem?: Problem) {
    super(reason)
    this.delayMs = delayMs
    this.problem = problem
  }
}
