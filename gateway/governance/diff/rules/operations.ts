import type { Row } from './rule.ts'

/** Rules about operations and who may use them. */
export const operationRules: readonly Row[] = [
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
]
