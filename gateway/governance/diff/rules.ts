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

const reasons = {
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

type Row = readonly [Level, keyof typeof reasons, ids: string, says: string]

const sent = '(body|property|parameter|parameter-property)'
const both = '(body|property)'
const word =
  '(min|max|exclusive-min|exclusive-max|min-length|max-length|min-items|max-items|min-properties|max-properties|min-contains|max-contains)'
const lower = '(min|exclusive-min|min-length|min-items|min-properties|min-contains)'
const upper = '(max|exclusive-max|max-length|max-items|max-properties|max-contains)'
const condition = '(if|then|else)'
const inner =
  '(not|items|contains|dependent-schema|pattern-property|property-names|unevaluated-items|unevaluated-properties)'

// The ids are those of oasdiff's catalogue where it has one; the others are made in its manner.
const rows: readonly Row[] = [
  // Operations
  ['info', 'harmless', 'endpoint-added', 'operation added'],
  ['info', 'harmless', 'endpoint-deprecated', 'operation deprecated'],
  ['info', 'harmless', 'endpoint-deprecated-with-sunset', 'operation deprecated, sunset on {to}'],
  ['info', 'harmless', 'endpoint-reactivated', 'operation is no longer deprecated'],
  [
    'error',
    'gone',
    'api(-path|)-removed-without-deprecation',
    'operation removed without having been deprecated',
  ],
  [
    'error',
    'policy',
    'api(-path|)-removed-before-sunset',
    'operation removed before its sunset on {from}',
  ],
  ['info', 'harmless', 'api(-path|)-removed-with-deprecation', 'deprecated operation removed'],
  ['error', 'policy', 'api-path-sunset-parse', 'sunset date cannot be read: {to}'],
  [
    'error',
    'policy',
    'api-deprecated-sunset-parse',
    'deprecated with a sunset date that cannot be read: {to}',
  ],
  ['error', 'policy', 'api-deprecated-sunset-missing', 'deprecated without a sunset date'],
  [
    'error',
    'policy',
    'api-sunset-date-too-small',
    'deprecated with a sunset that is too early: {to}',
  ],
  [
    'error',
    'policy',
    'api-sunset-date-changed-too-small',
    'sunset brought forward from {from} to {to}',
  ],
  ['error', 'policy', 'sunset-deleted', 'deprecated operation lost its sunset date'],
  [
    'error',
    'policy',
    'api-invalid-stability-level',
    'x-stability-level is none of draft, alpha, beta, stable: {to}',
  ],
  ['error', 'policy', 'api-stability-decreased', 'stability lowered from {from} to {to}'],
  ['info', 'harmless', 'api-stability-increased', 'stability raised from {from} to {to}'],
  ['info', 'harmless', 'api-operation-id-(removed|added)', 'operationId went from {from} to {to}'],
  ['info', 'harmless', 'api-tag-(removed|added)', 'tag {name} $1'],
  ['info', 'harmless', 'api-schema-removed', 'component schema {name} removed'],
  ['info', 'harmless', 'webhook-added', 'webhook {name} added'],
  ['error', 'gone', 'webhook-removed', 'webhook {name} removed'],
  ['info', 'harmless', 'callback-added', 'callback {name} added'],
  ['error', 'gone', 'callback-removed', 'callback {name} removed'],

  // Security
  ['info', 'harmless', 'api(-global|)-security-(removed|added)', 'way of authentication {name} $2'],
  ['info', 'harmless', 'api(-global|)-security-scope-(removed|added)', 'scope {name} of {from} $2'],
  ['info', 'harmless', 'api-security-component-(removed|added)', 'security scheme {name} $1'],
  [
    'info',
    'harmless',
    'api-security-component-type-changed',
    'security scheme {name}: type went from {from} to {to}',
  ],
  [
    'info',
    'harmless',
    'api-security-component-oauth-url-changed',
    'security scheme {name}: authorization URL went from {from} to {to}',
  ],
  [
    'info',
    'harmless',
    'api-security-component-oauth-token-url-changed',
    'security scheme {name}: token URL went from {from} to {to}',
  ],
  [
    'info',
    'harmless',
    'api-security-component-oauth-scope-(removed|added)',
    'security scheme {name}: scope {to} $1',
  ],
  [
    'info',
    'harmless',
    'api-security-component-oauth-scope-changed',
    'security scheme {name}: description of a scope went from {from} to {to}',
  ],

  // Parameters
  [
    'error',
    'needed',
    'new-required-request-parameter new-request-path-parameter',
    '{place} added, and required',
  ],
  [
    'error',
    'needed',
    'new-required-request-default-parameter-to-existing-path',
    '{place} added to every operation of the path, and required',
  ],
  ['info', 'harmless', 'new-optional-request-parameter', '{place} added'],
  [
    'info',
    'harmless',
    'new-optional-request-default-parameter-to-existing-path',
    '{place} added to every operation of the path',
  ],
  ['error', 'needed', 'request-parameter-became-required', '{place} became required'],
  ['info', 'harmless', 'request-parameter-became-optional', '{place} became optional'],
  ['warn', 'unsure', 'request-parameter-removed', '{place} removed without having been deprecated'],
  ['info', 'harmless', 'request-parameter-removed-with-deprecation', 'deprecated {place} removed'],
  [
    'error',
    'policy',
    'request-parameter-removed-before-sunset',
    '{place} removed before its sunset on {from}',
  ],
  ['info', 'harmless', 'request-parameter-deprecated', '{place} deprecated'],
  ['info', 'harmless', 'request-parameter-reactivated', '{place} is no longer deprecated'],
  [
    'error',
    'policy',
    'request-parameter-deprecated-sunset-missing',
    '{place} deprecated without a sunset date',
  ],
  [
    'error',
    'policy',
    'request-parameter-sunset-parse',
    '{place}: sunset date cannot be read: {to}',
  ],
  [
    'error',
    'policy',
    'request-parameter-sunset-deleted',
    'deprecated {place} lost its sunset date',
  ],
  [
    'error',
    'policy',
    'request-parameter-sunset-date-too-small',
    '{place} deprecated with a sunset that is too early: {to}',
  ],
  [
    'error',
    'policy',
    'request-parameter-sunset-date-changed-too-small',
    '{place}: sunset brought forward from {from} to {to}',
  ],
  [
    'error',
    'meaning',
    'request-parameter-default-value-(changed|added|removed)',
    '{place}: default went from {from} to {to}',
  ],
  [
    'error',
    'needed',
    'request-parameter-style-changed',
    '{place} is written in another way: {from} became {to}',
  ],
  [
    'error',
    'narrower',
    'new-required-request-(header|parameter)-property',
    '{place}: property {name} added, and required',
  ],
  [
    'info',
    'harmless',
    'new-optional-request-(header|parameter)-property',
    '{place}: property {name} added',
  ],
  [
    'error',
    'narrower',
    'request-(header|parameter)-property-became-required',
    '{place}: property {name} became required',
  ],
  [
    'info',
    'harmless',
    'request-(header|parameter)-property-became-optional',
    '{place}: property {name} became optional',
  ],
  ['warn', 'unsure', 'request-parameter-property-removed', '{place}: property {name} removed'],
  [
    'error',
    'narrower',
    'request-parameter-property-removed-from-closed-object',
    '{place}: property {name} removed, and no others are taken',
  ],

  // Bodies and media types
  ['error', 'needed', 'request-body-added-required', 'request body added, and required'],
  ['info', 'harmless', 'request-body-added-optional', 'request body added'],
  ['error', 'gone', 'request-body-removed', 'request body removed'],
  ['error', 'needed', 'request-body-became-required', 'request body became required'],
  ['info', 'harmless', 'request-body-became-optional', 'request body became optional'],
  [
    'info',
    'harmless',
    '(request-body|response)-media-type-added',
    '{place}: media type {name} added',
  ],
  [
    'error',
    'gone',
    '(request-body|response)-media-type-removed',
    '{place}: media type {name} removed',
  ],
  [
    'error',
    'narrower',
    'request-body-media-type-schema-added',
    '{place}: the media type {name} had no schema and has one now',
  ],
  [
    'info',
    'harmless',
    'request-body-media-type-schema-removed',
    '{place}: the media type {name} lost its schema',
  ],
  [
    'info',
    'harmless',
    'response-body-media-type-schema-added',
    '{place}: the media type {name} had no schema and has one now',
  ],
  [
    'warn',
    'unsure',
    'response-body-media-type-schema-removed',
    '{place}: the media type {name} lost its schema',
  ],
  [
    'info',
    'harmless',
    'response-media-type-name-(changed|specialized)',
    '{place}: media type went from {from} to {to}',
  ],
  [
    'error',
    'gone',
    'response-media-type-name-generalized',
    '{place}: media type went from {from} to {to}',
  ],

  // Answers and their headers
  ['error', 'gone', 'response-success-status-removed', 'status {name} removed'],
  ['info', 'harmless', 'response-non-success-status-removed', 'status {name} removed'],
  ['info', 'harmless', 'response-(success|non-success)-status-added', 'status {name} added'],
  ['info', 'harmless', 'response-header-added', '{place} added'],
  [
    'error',
    'gone',
    'required-response-header-removed',
    '{place} removed, though it was always there',
  ],
  ['warn', 'unsure', 'optional-response-header-removed', '{place} removed'],
  ['error', 'gone', 'response-header-became-optional', '{place} became optional'],

  // Types
  [
    'error',
    'typed',
    `request-(body|property|parameter)-type-changed`,
    '{place}: type went from {from} to {to}',
  ],
  [
    'error',
    'typed',
    'request-parameter-property-type-specialized',
    '{place}: type went from {from} to {to}',
  ],
  [
    'warn',
    'unsure',
    'request-parameter-property-type-changed',
    '{place}: type went from {from} to {to}',
  ],
  [
    'info',
    'harmless',
    `request-${sent}-type-generalized request-${both}-type-compatible`,
    '{place}: type went from {from} to {to}',
  ],
  [
    'error',
    'typed',
    'response-(body|property|header)-type-(changed|generalized)',
    '{place}: type went from {from} to {to}',
  ],
  [
    'info',
    'harmless',
    'response-(body|property|header)-type-(specialized|compatible)',
    '{place}: type went from {from} to {to}',
  ],
  [
    'error',
    'narrower',
    `request-${sent}-list-of-types-narrowed`,
    '{place}: no longer takes {name}',
  ],
  ['info', 'harmless', `request-${sent}-list-of-types-widened`, '{place}: takes {name} too'],
  ['error', 'wider', `response-${both}-list-of-types-widened`, '{place}: can be {name} too'],
  [
    'info',
    'harmless',
    `response-${both}-list-of-types-narrowed`,
    '{place}: is never {name} any more',
  ],
  ['error', 'narrower', `request-${sent}-became-not-nullable`, '{place}: null is no longer taken'],
  ['info', 'harmless', `request-${sent}-became-nullable`, '{place}: null is taken'],
  ['error', 'wider', 'response-(body|property|header)-became-nullable', '{place}: can be null'],
  [
    'info',
    'harmless',
    'response-(body|property|header)-became-not-nullable',
    '{place}: is never null any more',
  ],

  // Values
  [
    'error',
    'narrower',
    `request-(body|property|parameter)-became-enum request-header-property-became-enum request-parameter-property-became-enum`,
    '{place}: only listed values are taken now',
  ],
  [
    'error',
    'narrower',
    `request-${sent}-enum-value-removed`,
    '{place}: the value {name} is no longer taken',
  ],
  [
    'info',
    'harmless',
    'request-read-only-property-enum-value-removed',
    '{place}: the value {name} is no longer listed',
  ],
  [
    'info',
    'harmless',
    `request-${sent}-enum-value-added`,
    '{place}: the value {name} is taken too',
  ],
  ['warn', 'unsure', `response-${both}-enum-value-added`, '{place}: can be {name} too'],
  [
    'info',
    'harmless',
    'response-property-enum-value-removed response-mediatype-enum-value-removed',
    '{place}: is never {name} any more',
  ],
  [
    'info',
    'harmless',
    'response-write-only-property-enum-value-added',
    '{place}: the value {name} is listed too',
  ],
  [
    'error',
    'listed',
    'request-(property|parameter)-x-extensible-enum-value-removed',
    '{place}: the value {name} is no longer listed',
  ],
  ['error', 'narrower', `request-${sent}-const-added`, '{place}: only {to} is taken now'],
  [
    'error',
    'other',
    `request-${sent}-const-changed response-${both}-const-changed`,
    '{place}: the only value went from {from} to {to}',
  ],
  [
    'info',
    'harmless',
    `request-${sent}-const-removed response-${both}-const-added`,
    '{place}: the only value went from {from} to {to}',
  ],
  [
    'error',
    'wider',
    `response-${both}-const-removed`,
    '{place}: was always {from}, can be something else now',
  ],
  [
    'info',
    'harmless',
    `(request|response)-${both}-default-value-(changed|added|removed)`,
    '{place}: default went from {from} to {to}',
  ],
  ['error', 'narrower', `request-${sent}-pattern-added`, '{place}: must match {to} now'],
  [
    'warn',
    'unsure',
    `request-${sent}-pattern-changed`,
    '{place}: pattern went from {from} to {to}',
  ],
  [
    'info',
    'harmless',
    `request-${sent}-pattern-(removed|generalized) response-property-pattern-(added|removed|changed)`,
    '{place}: pattern went from {from} to {to}',
  ],
  [
    'info',
    'harmless',
    `response-property-pattern-generalized`,
    '{place}: pattern went from {from} to {to}',
  ],

  // Bounds
  [
    'error',
    'narrower',
    `request-${sent}-${lower}-increased`,
    '{place}: $2 raised from {from} to {to}',
  ],
  [
    'error',
    'narrower',
    `request-${sent}-${upper}-decreased`,
    '{place}: $2 lowered from {from} to {to}',
  ],
  [
    'info',
    'harmless',
    `request-${sent}-${lower}-decreased`,
    '{place}: $2 lowered from {from} to {to}',
  ],
  [
    'info',
    'harmless',
    `request-${sent}-${upper}-increased`,
    '{place}: $2 raised from {from} to {to}',
  ],
  [
    'info',
    'harmless',
    `request-read-only-property-${upper}-decreased request-read-only-property-${lower}-increased`,
    '{place}: $1 went from {from} to {to}',
  ],
  ['warn', 'unsure', `request-${sent}-${word}-set`, '{place}: $2 set to {to}, without one before'],
  ['info', 'harmless', `request-${sent}-${word}-unset`, '{place}: $2 of {from} dropped'],
  [
    'error',
    'wider',
    `response-${both}-${lower}-decreased`,
    '{place}: $2 lowered from {from} to {to}',
  ],
  [
    'error',
    'wider',
    `response-${both}-${upper}-increased`,
    '{place}: $2 raised from {from} to {to}',
  ],
  [
    'info',
    'harmless',
    `response-${both}-min-contains-increased response-${both}-max-contains-decreased`,
    '{place}: bound went from {from} to {to}',
  ],
  ['error', 'wider', `response-${both}-${word}-unset`, '{place}: $2 of {from} dropped'],
  [
    'error',
    'narrower',
    `request-${sent}-multiple-of-(set|changed)`,
    '{place}: multipleOf went from {from} to {to}',
  ],
  [
    'info',
    'harmless',
    `request-${sent}-multiple-of-unset response-${both}-multiple-of-set`,
    '{place}: multipleOf went from {from} to {to}',
  ],
  [
    'error',
    'wider',
    `response-${both}-multiple-of-(unset|changed)`,
    '{place}: multipleOf went from {from} to {to}',
  ],
  ['error', 'narrower', `request-${sent}-unique-items-set`, '{place}: entries must differ now'],
  [
    'info',
    'harmless',
    `request-${sent}-unique-items-unset response-${both}-unique-items-set`,
    '{place}: uniqueItems changed',
  ],
  ['error', 'wider', `response-${both}-unique-items-unset`, '{place}: entries can repeat now'],

  // Properties
  [
    'error',
    'narrower',
    'new-required-request-property',
    '{place}: property {name} added, and required',
  ],
  [
    'error',
    'narrower',
    'new-required-request-property-with-default',
    '{place}: property {name} added, and required; a default does not make it optional',
  ],
  ['info', 'harmless', 'new-optional-request-property', '{place}: property {name} added'],
  ['warn', 'unsure', 'request-property-removed', '{place}: property {name} removed'],
  [
    'error',
    'narrower',
    'request-property-removed-from-closed-object',
    '{place}: property {name} removed, and no others are taken',
  ],
  [
    'error',
    'narrower',
    'request-property-became-required',
    '{place}: property {name} became required',
  ],
  [
    'error',
    'narrower',
    'request-property-became-required-with-default',
    '{place}: property {name} became required; a default does not make it optional',
  ],
  [
    'info',
    'harmless',
    'request-property-became-optional',
    '{place}: property {name} became optional',
  ],
  [
    'error',
    'wider',
    'response-required-property-removed',
    '{place}: property {name} removed, though it was always there',
  ],
  [
    'info',
    'harmless',
    'response-required-write-only-property-removed',
    '{place}: write-only property {name} removed',
  ],
  ['warn', 'unsure', 'response-optional-property-removed', '{place}: property {name} removed'],
  [
    'info',
    'harmless',
    'response-optional-write-only-property-removed',
    '{place}: write-only property {name} removed',
  ],
  [
    'info',
    'harmless',
    'response-(required|optional)(-write-only|)-property-added',
    '{place}: property {name} added',
  ],
  [
    'error',
    'wider',
    'response-property-became-optional',
    '{place}: property {name} can be missing now',
  ],
  [
    'info',
    'harmless',
    'response-write-only-property-became-optional',
    '{place}: write-only property {name} became optional',
  ],
  [
    'info',
    'harmless',
    'response(-write-only|)-property-became-required',
    '{place}: property {name} is always there now',
  ],
  [
    'info',
    'harmless',
    '(request|response)-(required|optional)-property-became-(not-|)(write|read)-only',
    '{place}: property {name} became $3$4-only',
  ],
  [
    'warn',
    'unsure',
    'response-required-property-became-not-write-only',
    '{place}: property {name} is no longer write-only',
  ],
  [
    'error',
    'narrower',
    `request-${sent}-additional-properties-narrowed`,
    '{place}: members that are not named were {from} and are {to}',
  ],
  [
    'info',
    'harmless',
    `request-${sent}-additional-properties-widened response-${both}-additional-properties-(widened|narrowed)`,
    '{place}: members that are not named were {from} and are {to}',
  ],
  ['info', 'harmless', '(request|response)-property-deprecated', '{place} deprecated'],
  [
    'info',
    'harmless',
    '(request|response)-property-deprecated-with-sunset',
    '{place} deprecated, sunset on {to}',
  ],
  [
    'info',
    'harmless',
    '(request|response)-property-reactivated',
    '{place} is no longer deprecated',
  ],
  [
    'error',
    'policy',
    '(request|response)-property-deprecated-sunset-missing',
    '{place} deprecated without a sunset date',
  ],
  [
    'error',
    'policy',
    '(request|response)-property-deprecated-sunset-invalid',
    '{place} deprecated with a sunset date that cannot be read: {to}',
  ],
  [
    'error',
    'policy',
    '(request|response)-property-sunset-date-too-small',
    '{place} deprecated with a sunset that is too early: {to}',
  ],
  [
    'error',
    'policy',
    '(request|response)-property-stability-decreased',
    '{place}: stability lowered from {from} to {to}',
  ],
  [
    'info',
    'harmless',
    '(request|response)-property-stability-increased',
    '{place}: stability raised from {from} to {to}',
  ],

  // Schemas made of schemas
  [
    'warn',
    'unsure',
    '(request|response)-property-not-changed request-parameter-property-not-changed',
    '{place}: what is refused changed',
  ],
  ['error', 'narrower', `request-${sent}-all-of-added`, '{place}: must keep {name} too'],
  ['warn', 'unsure', `request-${sent}-all-of-removed`, '{place}: need not keep {name} any more'],
  [
    'info',
    'harmless',
    `response-${both}-all-of-(added|removed) (request|response)-${both}-all-of-(added|removed)-annotation-only`,
    '{place}: allOf changed by {name}',
  ],
  [
    'info',
    'harmless',
    `request-${sent}-any-of-added request-${sent}-one-of-added`,
    '{place}: takes {name} too',
  ],
  [
    'error',
    'narrower',
    `request-${sent}-any-of-removed request-${sent}-one-of-removed`,
    '{place}: no longer takes {name}',
  ],
  [
    'info',
    'harmless',
    `response-${both}-any-of-(added|removed)`,
    '{place}: anyOf changed by {name}',
  ],
  [
    'warn',
    'unsure',
    `request-${sent}-any-of-began request-${sent}-one-of-began`,
    '{place}: must be one of {name} now',
  ],
  [
    'warn',
    'unsure',
    `response-${both}-any-of-ended response-${both}-one-of-ended`,
    '{place}: need not be one of {name} any more',
  ],
  [
    'info',
    'harmless',
    `request-${sent}-any-of-ended request-${sent}-one-of-ended`,
    '{place}: need not be one of {name} any more',
  ],
  [
    'info',
    'harmless',
    `response-${both}-any-of-began response-${both}-one-of-began`,
    '{place}: is one of {name} now',
  ],
  ['error', 'wider', `response-${both}-one-of-added`, '{place}: can be {name} too'],
  ['info', 'harmless', `response-${both}-one-of-removed`, '{place}: is never {name} any more'],
  ['info', 'harmless', `request-${sent}-wrapped-in-any-of`, '{place}: takes {name} too'],
  ['error', 'narrower', `request-${sent}-unwrapped-from-any-of`, '{place}: no longer takes {name}'],
  [
    'error',
    'wider',
    'response-(body|property|header)-wrapped-in-any-of',
    '{place}: can be {name} too',
  ],
  [
    'info',
    'harmless',
    'response-(body|property|header)-unwrapped-from-any-of',
    '{place}: is never {name} any more',
  ],
  [
    'error',
    'narrower',
    `request-${sent}-wrapped-in-one-of`,
    '{place}: became a oneOf, and what keeps several branches is refused',
  ],
  ['error', 'wider', `response-${both}-wrapped-in-one-of`, '{place}: became a oneOf'],
  [
    'info',
    'harmless',
    `request-${both}-prefix-items-added response-${both}-prefix-items-removed`,
    '{place}: prefixItems changed by {name}',
  ],
  ['error', 'narrower', `request-${both}-prefix-items-removed`, '{place}: prefixItems lost {name}'],
  ['error', 'wider', `response-${both}-prefix-items-added`, '{place}: prefixItems gained {name}'],
  ['error', 'condition', `request-${sent}-${condition}-added`, '{place}: $2 added'],
  ['info', 'harmless', `request-${sent}-${condition}-removed`, '{place}: $2 removed'],
  ['info', 'harmless', `response-${both}-${condition}-added`, '{place}: $2 added'],
  ['error', 'condition', `response-${both}-${condition}-removed`, '{place}: $2 removed'],
  ['error', 'narrower', `request-${sent}-${inner}-added`, '{place}: must keep $2 {name} now'],
  [
    'info',
    'harmless',
    `request-${sent}-${inner}-removed`,
    '{place}: need not keep $2 {name} any more',
  ],
  ['info', 'harmless', `response-${both}-${inner}-added`, '{place}: keeps $2 {name} now'],
  [
    'error',
    'wider',
    `response-${both}-${inner}-removed`,
    '{place}: need not keep $2 {name} any more',
  ],
  [
    'error',
    'encoded',
    `request-${both}-content-schema-added`,
    '{place}: the text inside must keep a schema now',
  ],
  [
    'info',
    'harmless',
    `request-${both}-content-schema-removed response-${both}-content-schema-added`,
    '{place}: contentSchema changed',
  ],
  [
    'error',
    'encoded',
    `response-${both}-content-schema-removed`,
    '{place}: the text inside need not keep a schema any more',
  ],
  [
    'error',
    'encoded',
    `(request|response)-${both}-content-(media-type|encoding)-changed`,
    '{place}: $3 of the text inside went from {from} to {to}',
  ],
  [
    'error',
    'narrower',
    `request-${sent}-dependent-required-added`,
    '{place}: {name} asks for other members now',
  ],
  [
    'info',
    'harmless',
    `request-${sent}-dependent-required-removed`,
    '{place}: {name} asks for no other members any more',
  ],
  [
    'error',
    'other',
    `request-${sent}-dependent-required-changed response-${both}-dependent-required-changed`,
    '{place}: {name} asks for different members now',
  ],
  [
    'info',
    'harmless',
    `response-${both}-dependent-required-added`,
    '{place}: {name} brings other members now',
  ],
  [
    'error',
    'wider',
    `response-${both}-dependent-required-removed`,
    '{place}: {name} brings no other members any more',
  ],
  [
    'info',
    'harmless',
    `(request|response)-${both}-discriminator-(added|removed)`,
    '{place}: discriminator $3',
  ],
  [
    'info',
    'harmless',
    `(request|response)-${both}-discriminator-(property-name|mapping)-(changed|added|deleted)`,
    '{place}: $3 of the discriminator went from {from} to {to}',
  ],
]

/** Every rule, by its id. A later row of the same id is the one that counts. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  rows.flatMap(([level, reason, ids, says]) =>
    ids.split(' ').flatMap(pattern =>
      expand(pattern).map(({ id, parts }): [string, Rule] => [
        id,
        {
          id,
          level,
          direction: /^(new-.*)?request|^new-/.test(id)
            ? 'request'
            : /response/.test(id)
              ? 'response'
              : 'contract',
          says: says.replaceAll(/\$(\d)/g, (_, index) => parts[Number(index) - 1] ?? ''),
          ...reasons[reason],
        },
      ]),
    ),
  ),
)

type Expanded = { readonly id: string; readonly parts: readonly string[] }

/** `a-(b|c)` is `a-b` and `a-c`; which alternative it was is what $1, $2 and so on stand for. */
function expand(pattern: string): readonly Expanded[] {
  const found = /\(([^()]*)\)/.exec(pattern)
  if (!found) return [{ id: pattern, parts: [] }]
  const before = pattern.slice(0, found.index)
  const after = pattern.slice(found.index + found[0].length)
  return (found[1] ?? '')
    .split('|')
    .flatMap(part =>
      expand(after).map(({ id, parts }) => ({ id: before + part + id, parts: [part, ...parts] })),
    )
}
