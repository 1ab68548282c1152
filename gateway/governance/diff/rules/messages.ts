import type { Row } from './rule.ts'

/** Rules about parameters, bodies and answers as parts of a message. */
export const messageRules: readonly Row[] = [
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
]
