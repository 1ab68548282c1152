import { hostname } from 'node:os'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Store } from '../../process-apis/store/store.ts'
import type { Logger } from '../log.ts'
import { PolicyError } from '../policy-file.ts'
import { inPolicyWords, withPolicyFolder } from './policy-set.ts'
import {
  revisionChannel,
  revisionStore,
  type ReportState,
  type Revision,
} from './revision-store.ts'

/** Keeps one server process on the newest applied revision. */
export type Reloader = {
  /** Number of the revision that runs; 0: the files, nothing was ever applied. */
  readonly running: () => number
  close(): Promise<void>
}

export type ReloaderOptions = {
  readonly store: Pick<Store, 'pool' | 'transaction'>
  /** `files`: the files that are applied do not count here; the contracts that were chosen do. */
  readonly source: PolicySource
  /** Folder of the files beside this server. */
  readonly folder: string
  /** The revision that the gateway was started with. */
  readonly started: Revision | undefined
  /** Builds the next generation and swaps it in; throws, and changes nothing, when it is not right. */
  readonly run: (next: ToRun) => Promise<void>
  readonly log: Logger
}

export type PolicySource = 'applied' | 'files'

/** What is to be read and run. */
export type ToRun = {
  readonly folder: string
  readonly contracts: Revision['contracts']
}

/** Reads a revision from a folder that lasts as long as `work`; without files of its own from those beside the server. */
export function withRevision<Result>(
  { revision, folder }: { readonly revision: Revision | undefined; readonly folder: string },
  work: (toRun: ToRun) => Promise<Result>,
): Promise<Result> {
  const contracts = revision?.contracts ?? {}
  if (revision?.files === undefined) return work({ folder, contracts })
  return withPolicyFolder({ files: revision.files }, async applied => {
    try {
      return await work({ folder: applied, contracts })
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error
      throw new PolicyError(
        error.faults.map(fault => inPolicyWords(fault, applied)),
        { cause: error },
      )
    }
  })
}

/** What of a revision counts for a server: whoever goes by its own files still serves the contracts that were chosen. */
export function heeded(revision: Revision, source: PolicySource): Revision {
  return source === 'files' ? { ...revision, files: undefined } : revision
}

/** How often a process proves that it lives, and looks for what it may not have heard of. */
const beatMs = 1_000

/**
 * Listens for new revisions on a connection of its own, runs each, and reports what became of it. A revision that is
 * not right leaves the running one untouched; it is not tried again before there is another.
 */
export function reloader({ store, source, folder, started, run, log }: ReloaderOptions): Reloader {
  const revisions = revisionStore(store)
  const process_ = { process: randomUUID(), host: hostname(), pid: process.pid }
  const closing = new AbortController()
  const isClosing = () => closing.signal.aborted
  let wake = () => {}
  let running = started?.number ?? 0
  let seen = running
  let state: ReportState = source === 'files' ? 'own files' : 'running'
  let reason: string | undefined

  async function settle(): Promise<void> {
    const newest = await revisions.newestNumber()
    if (newest > seen) await take(newest)
    await revisions.report({ ...process_, revision: seen, state, reason })
  }

  async function take(number: number): Promise<void> {
    const applied = await revisions.get(number)
    const revision = applied && heeded(applied, source)
    const startedAtMs = performance.now()
    try {
      await withRevision({ revision, folder }, run)
      running = number
      state = source === 'files' ? 'own files' : 'running'
      reason = undefined
      const milliseconds = Math.round(performance.now() - startedAtMs)
      log.info({ revision: number, milliseconds }, 'policies replaced')
    } catch (error) {
      state = 'refused'
      reason = (error as Error).message
      log.error(
        { err: error, revision: number, running },
        'policies refused; the running ones stay',
      )
    }
    seen = number
  }

  async function listen(): Promise<void> {
    while (!isClosing()) {
      const client = new pg.Client({
        ...store.pool.options,
        password: store.pool.options.password,
        // A connection that has silently gone must be found out, and must not hold up a stop.
        connectionTimeoutMillis: 5_000,
        query_timeout: 5_000,
        application_name: 'crossdock policies',
      })
      client.on('notification', () => wake())
      client.on('error', () => wake())
      try {
        await client.connect()
        await client.query(`listen ${revisionChannel}`)
        while (!isClosing()) {
          // What is told while we are busy must not be slept over.
          const pause = new AbortController()
          wake = () => pause.abort()
          await settle()
          await client.query('select 1')
          if (isClosing()) break
          await sleep(beatMs, undefined, { signal: pause.signal, ref: false }).catch(() => {})
        }
      } catch (error) {
        if (!isClosing()) log.warn({ err: error }, 'changes of policies are not heard of')
      } finally {
        await client.end().catch(() => {})
      }
      if (!isClosing()) await sleep(beatMs, undefined, { signal: closing.signal }).catch(() => {})
    }
  }

  const listening = listen()
  return {
    running: () => running,
    async close() {
      closing.abort()
      wake()
      await listening
      await revisions.leave(process_.process).catch(() => {})
    },
  }
}
