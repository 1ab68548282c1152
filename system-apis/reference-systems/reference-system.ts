import type { IncomingHttpHeaders } from 'node:http'
import type { Shape } from '../shape.ts'
import type { Database } from './database.ts'

/**
 * A simulated backing system: a small, honest API in a vendor's own words over its own tables.
 * It knows nothing of Crossdock's contracts; the role's `reference` connector translates.
 */
export type ReferenceSystem = {
  /** The path prefix, the schema `reference_<name>`, and the name in admin calls. */
  readonly name: string
  /** What its tables are, in statements that may run again. */
  readonly tables: string
  /** Loads what it starts with; must be safe to run again. */
  readonly seed?: (db: Database) => Promise<void>
  readonly routes: readonly Route[]
  /** The body of an error, in the vendor's own form. */
  readonly error: (code: string, message: string) => object
  /** Everything it recorded, as one SELECT of (type, id, reference, state, created_at, facts). */
  readonly documents: string
  /** What a person in front of the system could do: further routes below `/admin/<name>`. */
  readonly admin?: readonly Route[]
  /** Moves everything one step along the way a person would, if it has rested for so long. */
  readonly step?: (db: Database, restedMs: number) => Promise<void>
}

/** One call of a vendor's API. Build it with `route`, which ties body and handler together. */
export type Route = {
  readonly method: string
  /** Below the prefix; `{name}` is one segment. */
  readonly path: string
  /** Whether it changes something; faults "after the commit" apply to these. */
  readonly writes: boolean
  readonly body?: Shape<unknown>
  /** What a look-up answers when there is nothing, or when it is too young to be seen yet. */
  readonly absent?: Answer
  readonly handle: (exchange: Exchange<never>) => Promise<Answer | undefined>
}

export type Exchange<Body> = {
  readonly db: Database
  readonly parameters: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: Body
  /** The same for the same bytes: tells a repeat from the reuse of a reference. */
  readonly fingerprint: string
}

export type Answer =
  | {
      readonly status: number
      readonly body: unknown
      /** When the document came to be: lets a look-up be late. */
      readonly createdAt?: Date
    }
  | { readonly status: number; readonly error: { readonly code: string; readonly message: string } }

/** A route with the type its body shape promises. */
export function route<Body>(
  definition: Omit<Route, 'handle' | 'body'> & {
    readonly body?: Shape<Body>
    readonly handle: (exchange: Exchange<Body>) => Promise<Answer | undefined>
  },
): Route {
  return definition
}

/** The vendor understood and says no. */
export function refused(status: number, code: string, message: string): Answer {
  return { status, error: { code, message } }
}
