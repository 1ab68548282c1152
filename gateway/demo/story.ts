import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { amazonOrders } from './amazon-orders.ts'
import { cancellation } from './cancellation.ts'
import type { Chapter, Need } from './chapter.ts'
import { erpDown } from './erp-down.ts'
import type { RunningServer } from './find-server.ts'
import { lastUnit } from './last-unit.ts'
import { orderShipped } from './order-shipped.ts'
import { orderTimeline } from './order-timeline.ts'
import { pickupRerouted } from './pickup-rerouted.ts'
import type { ChapterRecord, Claim, StoryRecord } from './record.ts'
import { serverKilled } from './server-killed.ts'
import { stage, type Kept, type Stage } from './stage.ts'
import type { Teller } from './teller.ts'
import { TookTooLong } from './until.ts'

/** THE TABLE of chapters, in the order they are told. They are numbered from 1. */
export const chapters: readonly Chapter[] = [
  orderShipped,
  pickupRerouted,
  lastUnit,
  erpDown,
  cancellation,
  serverKilled,
  amazonOrders,
  orderTimeline,
]

export type StoryOptions = {
  readonly server: RunningServer
  readonly teller: Teller
  /** Default: those of the shop. */
  readonly told?: readonly Chapter[]
  /** Only these, by number. Default: all. */
  readonly only?: readonly number[]
  /** How long a reader gets between two chapters. Default 0. */
  readonly pauseMs?: number
}

export type Story = {
  /** Tells it to the end, whatever goes wrong on the way. */
  tell(): Promise<StoryRecord>
  /** Repairs what the chapter under way has broken on purpose: for who interrupts it. */
  heal(): Promise<void>
}

/** The story against one server. Each run has names of its own, so that it can be told again and again. */
export function story({
  server,
  teller,
  told: table = chapters,
  only,
  pauseMs = 0,
}: StoryOptions): Story {
  const run = `demo-${randomBytes(4).toString('hex')}`
  const kept: Kept = {}
  let current: Stage | undefined

  async function tellChapter(number: number, chapter: Chapter): Promise<ChapterRecord> {
    const { title, about } = chapter
    teller.chapter({ number, title, about })
    const why = missing(chapter.needs, server)
    if (why !== undefined) {
      teller.leftOut(why)
      return { number, title, milliseconds: 0, calls: [], claims: [], leftOut: why }
    }
    const record = { calls: [], claims: [] as Claim[] }
    const start = performance.now()
    current = stage({ server, teller, run, kept, record })
    try {
      await chapter.tell(current)
    } catch (error) {
      endedBadly(current, error)
    } finally {
      await current.systems.heal().catch((error: unknown) => endedBadly(current, error))
    }
    return { number, title, milliseconds: Math.round(performance.now() - start), ...record }
  }

  return {
    async tell() {
      const start = performance.now()
      teller.opening(server.baseUrl, run)
      const told: ChapterRecord[] = []
      if (server.switchboard !== undefined) await healLeftovers()
      for (const [i, chapter] of table.entries()) {
        if (only !== undefined && !only.includes(i + 1)) continue
        if (told.length > 0 && pauseMs > 0) await sleep(pauseMs)
        told.push(await tellChapter(i + 1, chapter))
      }
      const claims = told.flatMap(chapter => chapter.claims)
      const failed = claims.filter(({ ok }) => !ok).length
      const record = {
        baseUrl: server.baseUrl,
        run,
        ok: failed === 0 && claims.length > 0,
        passed: claims.length - failed,
        failed,
        milliseconds: Math.round(performance.now() - start),
        chapters: told,
      }
      teller.end(record)
      return record
    },
    heal: async () => current?.systems.heal(),
  }

  /** An earlier run that was killed may have left a system broken. */
  function healLeftovers(): Promise<void> {
    return stage({
      server,
      teller,
      run,
      kept,
      record: { calls: [], claims: [] },
    }).systems.healLeftovers()
  }
}

function missing(
  needs: readonly Need[],
  { switchboard, processes, isOfDataFolder }: RunningServer,
) {
  if (needs.includes('data folder') && !isOfDataFolder) {
    return 'the database of this server is not that of the data folder'
  }
  if (needs.includes('switchboard') && switchboard === undefined) {
    return 'the systems behind this server are not the simulated ones of this machine'
  }
  if (needs.includes('processes') && processes().length === 0) {
    return 'the processes of this server are not on this machine'
  }
  return undefined
}

/** A chapter that stops half way has failed, and says at what. */
function endedBadly(at: Stage | undefined, error: unknown): void {
  const late = error instanceof TookTooLong
  at?.claim('the chapter is told to its end', {
    expected: late ? error.what : 'no error',
    found: late ? lastSeen(error) : (error as Error).message,
  })
}

function lastSeen({ message, last }: TookTooLong): string {
  const { status, body } = (last ?? {}) as { status?: number; body?: unknown }
  return `${message}; the last look gave ${status ?? ''} ${JSON.stringify(body ?? last)}`
}
