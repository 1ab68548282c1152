/** How bad a change is: an error can stop a consumer that kept the old contract. */
export type Level = 'error' | 'warn' | 'info'

/** One rule about changes. */
export type Rule = {
  readonly id: string
  readonly level: Level
  readonly direction: 'request' | 'response' | 'contract'
  /** What happened, with {place}, {name}, {from} and {to}. */
  readonly says: string
  /** Why it is as bad as it is. */
  readonly why: string
  /** What to do instead. */
  readonly fix: string
  /**
   * What shows that it breaks: a value that was valid and no longer is (`instance`), or why there cannot be one.
   */
  readonly witness: string
}

type Reason = Pick<Rule, 'why' | 'fix' | 'witness'>

/** Why a change is as bad as it is, what to do instead and what shows it. */
export const reasons = {
  narrower: {
    why: 'A request that was valid can be refused now.',
    fix: 'Go on taking what was taken, or offer it in a new major version.',
    witness: 'instance',
  },
  wider: {
    why: 'A consumer can receive what the old contract ruled out.',
    fix: 'Go on promising what was promised, or offer it in a new major version.',
    witness: 'instance',
  },
  other: {
    why: 'The two contracts mean different values, so one side is always wrong.',
    fix: 'Add a new member beside the old one and deprecate that.',
    witness: 'instance',
  },
  typed: {
    why: 'A value of the old kind is refused, or one of a new kind is sent.',
    fix: 'Add a new member of the new type beside the old one and deprecate that.',
    witness: 'instance',
  },
  condition: {
    why: 'A condition came or went, so other values are taken than before.',
    fix: 'Go on taking and promising the same, or offer it in a new major version.',
    witness:
      'None need exist: `if` without `then` and `else`, and these without `if`, refuse nothing (JSON Schema Core, 10.2.2).',
  },
  listed: {
    why: 'A consumer may still send the value.',
    fix: 'Go on listing it until nobody sends it.',
    witness: 'None exists: x-extensible-enum is open, other values are taken too.',
  },
  encoded: {
    why: 'The text inside is read in another way, so what was understood no longer is.',
    fix: 'Add a new member with the new encoding beside the old one.',
    witness:
      'None exists: JSON Schema takes contentMediaType, contentEncoding and contentSchema for annotations.',
  },
  gone: {
    why: 'A consumer that uses it gets an error or misses what it needs.',
    fix: 'Deprecate it with a sunset date and remove it after that day, when nobody calls it any more.',
    witness: 'None exists: it is about an operation, a parameter or a message, not about a value.',
  },
  needed: {
    why: 'Requests that are sent today do not have it.',
    fix: 'Make it optional, or offer it in a new major version.',
    witness: 'None exists: it is about a part of the request, not about a value of its schema.',
  },
  meaning: {
    why: 'Requests that leave it out mean something else now.',
    fix: 'Keep the default and let consumers ask for the new behaviour.',
    witness: 'None exists: a default refuses nothing.',
  },
  policy: {
    why: 'Consumers were promised time to leave, and this promise is not kept or cannot be read.',
    fix: 'Give a sunset date (x-sunset: YYYY-MM-DD) that leaves them time.',
    witness: 'None exists: it is about a promise in time, not about a value.',
  },
  unsure: {
    why: 'It can break consumers; the contract does not say enough to know.',
    fix: 'See who uses it and tell them before.',
    witness: 'None is needed: it is a warning.',
  },
  harmless: {
    why: 'Who keeps the old contract goes on working.',
    fix: 'Nothing to do.',
    witness: 'None is needed: it breaks nothing.',
  },
} satisfies Record<string, Reason>

/** Rules in one line: how bad, why, the ids as a pattern, and what is said of each. */
export type Row = readonly [Level, keyof typeof reasons, ids: string, says: string]

/** Where a schema of a request can stand. */
export const sent = '(body|property|parameter|parameter-property)'
/** Where a schema of a request or an answer can stand. */
export const both = '(body|property)'
/** Keywords with a bound. */
export const word =
  '(min|max|exclusive-min|exclusive-max|min-length|max-length|min-items|max-items|min-properties|max-properties|min-contains|max-contains)'
/** Those with a lower one. */
export const lower = '(min|exclusive-min|min-length|min-items|min-properties|min-contains)'
/** Those with an upper one. */
export const upper = '(max|exclusive-max|max-length|max-items|max-properties|max-contains)'
/** Keywords of a condition. */
export const condition = '(if|then|else)'
/** Keywords that hold a schema. */
export const inner =
  '(not|items|contains|dependent-schema|pattern-property|property-names|unevaluated-items|unevaluated-properties)'
