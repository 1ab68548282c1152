import type { ProcessContext } from '../context.ts'
import type { Operations } from '../operations/contract.ts'
import { listCutOvers } from './cut-over-ledger.ts'
import { findOwner, listOwnership } from './find-ownership.ts'
import { listRefusedWrites } from './list-refused.ts'

/** The part of the operations process that is about which system writes what. */
export type Ownership = Pick<
  Operations,
  'listOwnership' | 'findOwner' | 'listCutOvers' | 'listRefusedWrites'
>

/** Who owns what, and what was told by whoever does not. */
export function ownership(context: ProcessContext): Ownership {
  return {
    listOwnership: listOwnership(context),
    findOwner: findOwner(context),
    listCutOvers: listCutOvers(context),
    listRefusedWrites: listRefusedWrites(context),
  }
}
