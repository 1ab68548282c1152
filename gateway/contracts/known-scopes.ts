import type { Config } from '../settings.ts'
import { readScopes } from '../scopes.ts'
import { broughtScopes, readContractFolder } from './contract-folder.ts'

/** Every scope a key can hold: ours, and those that the contracts of the contract folder ask for. */
export function knownScopes({ contracts: folder, policies }: Config): ReadonlySet<string> {
  return new Set([
    ...readScopes(),
    ...broughtScopes(readContractFolder({ folder, policies, taken: [] })),
  ])
}
