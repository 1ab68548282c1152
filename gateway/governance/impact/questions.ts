import type { ImpactVerdict } from '../engines.ts'
import type { Rule } from '../diff/rules/rule.ts'

/** What is asked of recorded traffic about a change; ask-traffic.ts knows how. */
export type Asks = AsksOfCalls | AsksOfValues

export type AsksOfCalls =
  | 'every call'
  | 'calls without the parameter'
  | 'calls with the parameter'
  | 'calls without a body'
  | 'calls with a body'
  | 'calls with the media type'
  | 'calls that can no longer enter'
  | 'objects without the member'
  | 'objects with the member'
  | 'objects with members that are not named'
  | 'what a replay says'
  | 'answers of the status'
  | 'answers of the media type'
  | 'answers with the header'
  | 'answers with the member'
  | 'answers with the place'
  | 'the place'

/** About the values that stood at a place. */
export const asksOfValues = [
  'values of another type',
  'values of the types',
  'null',
  'the value',
  'values that are not listed',
  'values but one',
  'texts without the pattern',
  'below the bound',
  'above the bound',
  'no multiples',
  'entries that repeat',
] as const
export type AsksOfValues = (typeof asksOfValues)[number]

/** A question, and what it means for a caller that some of its calls are an answer to it. */
export type Question = {
  readonly asks: Asks
  readonly means: Extract<ImpactVerdict, 'broken' | 'potentiallyAffected'>
}

/** The question of a rule; or why there is none. Undefined: the rule breaks nothing that traffic could show. */
export function questionOf(
  rule: Pick<Rule, 'id'>,
): Question | { readonly none: string } | undefined {
  for (const [pattern, means, asks] of rows)
    if (pattern.test(rule.id)) return means === 'none' ? { none: asks } : { means, asks }
  return undefined
}

type Row = readonly [RegExp, Question['means'], Asks] | readonly [RegExp, 'none', because: string]

const lower = 'min|exclusive-min|min-length|min-items|min-properties'
const upper = 'max|exclusive-max|max-length|max-items|max-properties'

/** By the ids of rules; the first that fits counts. */
const rows: readonly Row[] = [
  // Operations. What is about a promise in time concerns whoever uses what the promise is about.
  [/^api(-path)?-removed-/, 'broken', 'every call'],
  [/^(api-.*sunset|sunset-deleted|api-.*stability)/, 'potentiallyAffected', 'every call'],
  [
    /^(webhook|callback)-removed/,
    'none',
    'We send these: no caller’s request shows who takes them.',
  ],

  // Security: the diff calls these harmless by themselves, traffic knows better.
  [/^api(-global)?-security-(removed|scope-added)$/, 'broken', 'calls that can no longer enter'],

  // Parameters
  [/^new-request-path-parameter$/, 'broken', 'every call'],
  [
    /^(new-required-request-(default-)?parameter.*|request-parameter-became-required)$/,
    'broken',
    'calls without the parameter',
  ],
  [
    /^request-parameter-(removed-with-deprecation|removed-before-sunset|removed)$/,
    'broken',
    'calls with the parameter',
  ],
  [/^request-parameter-default-value-/, 'potentiallyAffected', 'calls without the parameter'],
  [/^request-parameter-style-changed$/, 'broken', 'calls with the parameter'],
  [/^request-parameter-.*sunset/, 'potentiallyAffected', 'calls with the parameter'],

  // Bodies
  [/^request-body-(added-required|became-required)$/, 'broken', 'calls without a body'],
  [/^request-body-removed$/, 'broken', 'calls with a body'],
  [/^request-body-media-type-removed$/, 'broken', 'calls with the media type'],
  [/^request-body-media-type-schema-added$/, 'broken', 'what a replay says'],

  // Answers: who received it may need it, and nobody can see whether it does.
  [/^response-(non-)?success-status-removed$/, 'potentiallyAffected', 'answers of the status'],
  [
    /^response-media-type-(removed|name-generalized)$/,
    'potentiallyAffected',
    'answers of the media type',
  ],
  [/^response-body-media-type-schema-removed$/, 'potentiallyAffected', 'answers of the media type'],
  [
    /^(required-|optional-)?response-header-(removed|became-optional|type-|became-nullable)/,
    'potentiallyAffected',
    'answers with the header',
  ],
  [/^response-header-/, 'potentiallyAffected', 'answers with the header'],
  [
    /^response-(required|optional)(-write-only)?-property-removed$/,
    'potentiallyAffected',
    'answers with the member',
  ],
  [
    /^response-(write-only-)?property-became-optional$/,
    'potentiallyAffected',
    'answers with the member',
  ],
  [
    /^response-required-property-became-not-write-only$/,
    'potentiallyAffected',
    'answers with the place',
  ],
  [/^response-/, 'potentiallyAffected', 'answers with the place'],

  // Members of what is sent
  [
    /^new-required-request-(header-|parameter-)?property(-with-default)?$/,
    'broken',
    'objects without the member',
  ],
  [
    /^request-(header-|parameter-)?property-became-required(-with-default)?$/,
    'broken',
    'objects without the member',
  ],
  [
    /^request-(parameter-)?property-removed-from-closed-object$/,
    'broken',
    'objects with the member',
  ],
  [/^request-(parameter-)?property-removed$/, 'potentiallyAffected', 'objects with the member'],
  [
    /^request-.*-additional-properties-narrowed$/,
    'broken',
    'objects with members that are not named',
  ],

  // Values of what is sent
  [/^request-.*-x-extensible-enum-value-removed$/, 'potentiallyAffected', 'the value'],
  [/^request-.*-list-of-types-narrowed$/, 'broken', 'values of the types'],
  [/^request-.*-type-(changed|specialized)$/, 'broken', 'values of another type'],
  [/^request-.*-became-not-nullable$/, 'broken', 'null'],
  [/^request-.*-became-enum$/, 'broken', 'values that are not listed'],
  [/^request-.*-enum-value-removed$/, 'broken', 'the value'],
  [/^request-.*-const-(added|changed)$/, 'broken', 'values but one'],
  [/^request-.*-pattern-(added|changed)$/, 'broken', 'texts without the pattern'],
  [/^request-.*-(min|max)-contains-/, 'broken', 'what a replay says'],
  [new RegExp(`^request-.*-(${lower})-(increased|set)$`), 'broken', 'below the bound'],
  [new RegExp(`^request-.*-(${upper})-(decreased|set)$`), 'broken', 'above the bound'],
  [/^request-.*-multiple-of-(set|changed)$/, 'broken', 'no multiples'],
  [/^request-.*-unique-items-set$/, 'broken', 'entries that repeat'],
  [
    /^request-.*-content-(schema-added|media-type-changed|encoding-changed)$/,
    'potentiallyAffected',
    'the place',
  ],
  [
    /^request-.*-(deprecated-sunset|sunset-date|stability-decreased)/,
    'potentiallyAffected',
    'the place',
  ],

  // What is made of several schemas only the values themselves can tell.
  [
    /^request-.*-(all-of-(added|removed)|(any|one)-of-(began|removed)|unwrapped-from-any-of|wrapped-in-one-of|prefix-items-removed|not-changed)$/,
    'broken',
    'what a replay says',
  ],
  [
    /^request-.*-(if|then|else|not|items|contains|dependent-schema|pattern-property|property-names|unevaluated-items|unevaluated-properties)-added$/,
    'broken',
    'what a replay says',
  ],
  [/^request-.*-dependent-required-(added|changed)$/, 'broken', 'what a replay says'],

  // Harmless by themselves, unless somebody sends the name already and means something else by it.
  [/^new-optional-request-(header-|parameter-)?property$/, 'broken', 'what a replay says'],
]
