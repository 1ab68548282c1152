import type { Product } from './product.ts'

/** Something that is measured, for one party or for several side by side. */
export type Scenario = {
  /** Names it on the command line and in results. */
  readonly name: string
  /** What is measured, in one sentence. */
  readonly title: string
  /** What is measured of it; with `rows`, of each row. */
  readonly figures: readonly Figure[]
  /** Parties measured side by side; `run` gives `<row>: <figure>` then, and nothing for a row that cannot run here. */
  readonly rows?: readonly string[]
  /** What single rows have to keep, by `<row>: <figure>`. */
  readonly goals?: Readonly<Record<string, string>>
  /** Brings everything into place; `run` is called once for each round, in turn with the other scenarios'. */
  readonly setup: (stage: Stage) => Promise<Running>
}

/** One number of a scenario. */
export type Figure = {
  readonly name: string
  readonly unit: 'ms' | 'µs' | 's' | '/s' | 'MB' | '×'
  /** What it has to keep, as it is printed: `≤ 50 ms`. */
  readonly goal?: string
}

export type Running = {
  /** One round; a number for each figure. */
  readonly run: () => Promise<Readonly<Record<string, number>>>
  readonly close?: () => Promise<void>
}

/** What scenarios work with. */
export type Stage = {
  /** The running product, with instant reference systems. */
  readonly product: Product
  /** A storefront key without limits. */
  readonly key: string
  /** A folder that is empty at the start and removed in the end. */
  readonly folder: string
  /** For whoever waits. */
  readonly progress: (line: string) => void
}
