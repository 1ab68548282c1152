import type { Api } from '../generation.ts'
import type { LifecyclePolicy } from './lifecycle-file.ts'

/** Which revision of an API the requests of one application go by. */
export type UsedRevision = {
  readonly api: string
  /** `info.version` of the contract. */
  readonly revision: string
  /** The day the application is pinned to; absent: it goes by what runs. */
  readonly pinnedTo?: string
}

export type RevisionsOfOptions = {
  /** What is served, with the earlier contracts that are kept for who is pinned to them. */
  readonly apis: readonly Api[]
  readonly lifecycle: LifecyclePolicy
}

/** The APIs of which an application may call something, each with the revision its traffic uses. */
export function revisionsOf(
  { id, scopes }: { readonly id: string; readonly scopes: readonly string[] },
  { apis, lifecycle }: RevisionsOfOptions,
): readonly UsedRevision[] {
  const may = new Set(scopes)
  return apis.flatMap(({ contract, served, retained = [] }) => {
    const { name, operations } = contract
    const callable = operations.some(
      operation => operation.scopes.length > 0 && operation.scopes.every(scope => may.has(scope)),
    )
    if (served === undefined || !callable) return []
    const kept = retained.find(({ applications }) => applications.has(id))
    const pinnedTo = lifecycle.get(name)?.pins.get(id)
    const { version: revision } = kept?.contract ?? contract
    return [{ api: name, revision, ...(pinnedTo !== undefined && { pinnedTo }) }]
  })
}
