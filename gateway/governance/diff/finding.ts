/** Who sends the value, and where in a message it stands. */
export type Side = {
  /** `request`: consumers send it, so narrower breaks. `response`: they receive it, so wider breaks. */
  readonly direction: 'request' | 'response'
  readonly location: 'body' | 'property' | 'parameter' | 'parameter-property' | 'header'
  /** Whether its format tells numbers from texts, as JSON does and a query string does not. */
  readonly stronglyTyped: boolean
  /** For parameters and what is in them. */
  readonly parameter?: {
    readonly in: string
    /** Whether it may be left out, before and after: only then its default matters. */
    readonly optional: boolean
    /** Whether a single value is a list of one, as `?color=red` is. */
    readonly repeats: boolean
  }
}

/** A rule that applies, and the words its text needs. */
export type Finding = { readonly rule: string; readonly words: Words }

/** What the text of a rule can mention. */
export type Words = {
  readonly name?: string
  readonly from?: unknown
  readonly to?: unknown
}
