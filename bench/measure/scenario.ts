import type { Product } from './product.ts'

/** Something that is measured, for one party or for several side by side. */
export type Scenario = {
  /** Names it on the command line and in results. */
  readonly name: string
  /** What is measured, in one sentence. */
  readonly title: string
  readonly figures: readonly Figure[]
  /** Brings everything into place; `run` is called once for each round, in turn with the other scenarios'. */
  readonly setup: (stage: Stage) => Promise<Running>
}

/** One number of a scenario. */
export type Figure = {
  readonly name: string
  readonly unit: 'ms' | 's' | '/s' | 'MB'
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
}
