import type { Stage } from './stage.ts'

/** One chapter of the story: it lets things happen and claims what must be true afterwards. */
export type Chapter = {
  readonly title: string
  /** What it is about, in the words of a retailer. */
  readonly about: string
  /** What it cannot do without. It is left out where that is missing. */
  readonly needs: readonly Need[]
  readonly tell: (stage: Stage) => Promise<void>
}

/** The switchboard of the simulated systems; the server's own processes on this machine; its keys and database. */
export type Need = 'switchboard' | 'processes' | 'data folder'
