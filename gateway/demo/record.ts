/** A sentence about the product that was checked. */
export type Claim = {
  readonly claim: string
  readonly ok: boolean
  readonly expected: unknown
  readonly found: unknown
  /** Of the call that showed it. */
  readonly correlationId?: string
}

/** A call as it is written down for programs. Credentials are never part of it. */
export type CallRecord = {
  readonly who: string
  readonly method: string
  readonly path: string
  /** 0: no answer. */
  readonly status: number
  readonly milliseconds: number
  readonly correlationId: string
}

/** One chapter as it went. */
export type ChapterRecord = {
  readonly number: number
  readonly title: string
  readonly milliseconds: number
  readonly calls: readonly CallRecord[]
  readonly claims: readonly Claim[]
  /** Why it could not be told here at all. */
  readonly leftOut?: string
}

/** The whole story as it went. */
export type StoryRecord = {
  readonly baseUrl: string
  /** Stands in every reference this run made. */
  readonly run: string
  /** Something was checked, and all of it held. */
  readonly ok: boolean
  readonly passed: number
  readonly failed: number
  readonly milliseconds: number
  readonly chapters: readonly ChapterRecord[]
}
