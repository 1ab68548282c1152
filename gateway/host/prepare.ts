import { fork } from 'node:child_process'
import { once } from 'node:events'
import { extname, join } from 'node:path'
import type { SandboxKeys } from './demonstration.ts'

/** What a start does once in the database. */
export type PreparationWork = {
  readonly databaseUrl: string
  /** Whether what was applied counts and not the files. */
  readonly isApplied: boolean
  /** Absent: nothing is put there and nobody gets a key. */
  readonly demonstration?: {
    readonly tenant: string
    readonly peppers: readonly { readonly id: string; readonly secret: string }[]
    /** The keys of the last start. */
    readonly kept: Partial<SandboxKeys>
  }
}

/** What came of it. */
export type Prepared = {
  /** Names of the migrations that ran now. */
  readonly ran: readonly string[]
  readonly keys?: SandboxKeys
  /** The revision that counts, in a line. */
  readonly applied?: string
}

export type Preparing = {
  /** Does it; once. */
  readonly prepare: (work: PreparationWork) => Promise<Prepared>
  /** Resolves with exit code and signal when it has ended, which it does by itself when it has answered. */
  readonly ended: Promise<readonly [code: number | null, signal: NodeJS.Signals | null]>
  readonly stop: () => void
}

type Answer =
  | { readonly done: Prepared }
  | { readonly failed: { readonly message: string; readonly because?: string } }

/**
 * Gets ready what a start does once in the database, in a process of its own that ends with it: the libraries that this
 * takes would stay in the memory of the one that goes on. It loads them while the database starts.
 */
export function preparing(): Preparing {
  const program = join(import.meta.dirname, `preparation${extname(import.meta.filename)}`)
  const child = fork(program, {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  ended.catch(() => {})
  return {
    ended,
    async prepare(work) {
      const answered = once(child, 'message') as Promise<[Answer]>
      const lost = ended.then(([code, signal]): never => {
        throw new Error(`The database could not be prepared (${signal ?? `exit code ${code}`}).`)
      })
      lost.catch(() => {})
      child.send(work)
      const [answer] = await Promise.race([answered, lost])
      if ('done' in answer) return answer.done
      const { message, because } = answer.failed
      throw new Error(message, because === undefined ? {} : { cause: new Error(because) })
    },
    stop() {
      child.kill('SIGKILL')
    },
  }
}
