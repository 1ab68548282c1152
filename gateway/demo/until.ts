import { setTimeout as sleep } from 'node:timers/promises'

export type UntilOptions<Found> = {
  /** What is waited for, in words that end the sentence "waited for …". */
  readonly what: string
  readonly find: () => Promise<Found>
  readonly is: (found: Found) => boolean
  readonly withinMs: number
}

/** What was found in the end. */
export type Waited<Found> = {
  readonly found: Found
  readonly tries: number
  readonly milliseconds: number
}

/** What was waited for did not come. `last` is what there was instead. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong'
  readonly what: string
  readonly last: unknown

  constructor(what: string, withinMs: number, last: unknown) {
    super(`waited ${withinMs / 1_000} s in vain for ${what}`)
    this.what = what
    this.last = last
  }
}

const FIRST_PAUSE_MS = 30
const LONGEST_PAUSE_MS = 400

/** Looks again and again, more rarely each time, until it is as wanted. Throws TookTooLong. */
export async function until<Found>(options: UntilOptions<Found>): Promise<Waited<Found>> {
  const { what, find, is, withinMs } = options
  const start = performance.now()
  let pauseMs = FIRST_PAUSE_MS
  for (let tries = 1; ; tries++) {
    const found = await find()
    const milliseconds = performance.now() - start
    if (is(found)) return { found, tries, milliseconds }
    if (milliseconds + pauseMs > withinMs) throw new TookTooLong(what, withinMs, found)
    await sleep(pauseMs)
    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 1.4)
  }
}
