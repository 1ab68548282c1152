import type { LifecyclePolicy } from './lifecycle-file.ts'

export type DeprecatedOptions = {
  /** Whom the API is for, which is also its name without the version. */
  readonly audience: string
  /** Of every contract that is served. */
  readonly names: readonly string[]
  readonly lifecycle: LifecyclePolicy
  /** Milliseconds since 1970. Default: now. */
  readonly nowMs?: number
}

/** Whether there is no version of an API left that anybody should begin to use. */
export function isDeprecated({
  audience,
  names,
  lifecycle,
  nowMs = Date.now(),
}: DeprecatedOptions): boolean {
  const versions = names.filter(name => name.startsWith(`${audience}.v`))
  return (
    versions.length > 0 &&
    versions.every(name => {
      const { state = 'published', deprecatedAtMs, sunsetAtMs } = lifecycle.get(name) ?? {}
      if ((sunsetAtMs ?? Infinity) <= nowMs) return true
      // One that is published may say already when it will be deprecated.
      if (deprecatedAtMs !== undefined) return deprecatedAtMs <= nowMs
      return state !== 'published'
    })
  )
}
