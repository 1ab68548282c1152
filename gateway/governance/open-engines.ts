import { contractOf } from './diff/contract-file.ts'
import { diffContracts } from './diff/diff-contracts.ts'
import type { Engines } from './engines.ts'
import { lintEngine } from './lint/lint-engine.ts'

type EngineOptions = Partial<Engines> & {
  /** The instant lint judges at, to ask again what was asked then. Default: now. */
  readonly at?: string | undefined
}

/** The engines as the product runs them. One that is not there says so, which blocks: nothing passes unseen. */
export function openEngines({ at, ...further }: EngineOptions = {}): Engines {
  return {
    lint: lintEngine(at === undefined ? {} : { clock: () => Date.parse(at) }),
    diff: (base, revision, { now }) =>
      diffContracts(contractOf(base, 'contract'), contractOf(revision, 'contract'), { now }),
    impact: async () => ({ evaluated: false, reason: 'recorded traffic is not looked at here' }),
    drift: async () => undefined,
    ...further,
  }
}
