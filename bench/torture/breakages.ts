import { setTimeout as sleep } from 'node:timers/promises'
import { randomFrom } from '../random.ts'
import type { Replica, Replicas } from './replicas.ts'

/** Something that is broken on purpose, and when. */
export type Breakage = {
  /** Milliseconds from the start of the load. */
  readonly atMs: number
} & (
  | { readonly what: 'kill'; readonly replica: number }
  | { readonly what: 'pause'; readonly replica: number; readonly pauseMs: number }
  | { readonly what: 'restart PostgreSQL' }
)

export type BreakagePlan = {
  readonly seed: number
  readonly kills: number
  readonly pauses: number
  readonly postgresRestarts: number
  readonly replicas: number
  readonly duringMs: number
}

/**
 * When what breaks, decided by the seed. Every third pause outlasts a lease (12 s), so that a peer takes over what the
 * sleeper believes to be its own.
 */
export function planBreakages(plan: BreakagePlan): readonly Breakage[] {
  const { seed, kills, pauses, postgresRestarts, replicas, duringMs } = plan
  const random = randomFrom(seed, 'breakages')
  const atMs = () => random.whole(Math.min(2_000, duringMs / 4), duringMs)
  const replica = () => random.whole(0, replicas - 1)
  return [
    ...times(kills, () => ({ what: 'kill' as const, atMs: atMs(), replica: replica() })),
    ...times(pauses, i => ({
      what: 'pause' as const,
      atMs: atMs(),
      replica: replica(),
      pauseMs: i % 3 === 2 ? random.whole(16_000, 20_000) : random.whole(3_000, 7_000),
    })),
    ...times(postgresRestarts, () => ({ what: 'restart PostgreSQL' as const, atMs: atMs() })),
  ].toSorted((a, b) => a.atMs - b.atMs)
}

export type BreakOptions = {
  readonly replicas: Replicas
  readonly restartPostgres: () => Promise<void>
  /** Told of a process just before it is killed; gives what to call afterwards. */
  readonly watchDeath: (pid: number | undefined) => void
  readonly progress: (line: string) => void
  readonly untilMs: number
}

/**
 * Breaks everything at its time, or as soon as there is something whole to break, until `untilMs`; resolves when the last
 * thing is whole again. Gives what was broken.
 */
export async function breakThings(
  breakages: readonly Breakage[],
  options: BreakOptions,
): Promise<readonly Breakage[]> {
  const start = performance.now()
  const isLate = () => performance.now() - start > options.untilMs
  const broken: Breakage[] = []
  await Promise.all(
    breakages.map(async breakage => {
      await sleep(Math.max(0, breakage.atMs - (performance.now() - start)))
      if (await breakOne(breakage, { ...options, isLate })) broken.push(breakage)
    }),
  )
  return broken
}

async function breakOne(
  breakage: Breakage,
  {
    replicas,
    restartPostgres,
    watchDeath,
    progress,
    isLate,
  }: BreakOptions & { readonly isLate: () => boolean },
): Promise<boolean> {
  if (breakage.what === 'restart PostgreSQL') {
    progress('PostgreSQL: immediate shutdown')
    await restartPostgres()
    return true
  }
  const replica = await oneToBreak(replicas, breakage, isLate)
  if (replica === undefined) return false
  if (breakage.what === 'pause') {
    progress(`${replica.name}: stopped for ${(breakage.pauseMs / 1_000).toFixed(1)} s`)
    await replica.pause(breakage.pauseMs)
    return true
  }
  progress(`${replica.name}: kill -9`)
  const pid = replica.pid()
  const reborn = replica.kill()
  watchDeath(pid)
  await reborn
  return true
}

/**
 * The wanted one or the next that answers: what is broken has to be whole before. One that is stopped is left to wake up,
 * since what it believes then is the point of stopping it; and while it sleeps somebody has to be there to take over.
 */
async function oneToBreak(
  { all }: Replicas,
  { what, replica }: Extract<Breakage, { replica: number }>,
  isLate: () => boolean,
): Promise<Replica | undefined> {
  // Of three or more one is always left to serve: who comes up is not killed before it has done anything.
  const needed = what === 'pause' ? Math.min(2, all.length) : all.length > 2 ? 2 : 1
  while (!isLate()) {
    const inTurn = all.map((_, i) => all[(replica + i) % all.length] ?? all[0])
    const up = inTurn.filter(one => one.state() === 'up')
    if (up[0] !== undefined && up.length >= needed) return up[0]
    await sleep(50)
  }
  return undefined
}

function times<Item>(count: number, make: (i: number) => Item): Item[] {
  return Array.from({ length: count }, (_, i) => make(i))
}
