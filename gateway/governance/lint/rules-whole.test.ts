import t from 'tap'
import { findings } from './rules.suite.ts'
import { baseKnowledge } from './rules/base-contract.ts'
import { exampleContract } from './rules/example.ts'
import {
  exampleOperation,
  exampleQuery,
  places,
  type Changes,
  type RulePage,
} from './rules/rule-page.ts'
import { versionMove } from './version-move.ts'

// Rules ask for all that their pages say: here is what the one bad example of a page does not show.

t.setTimeout(300_000)

const { list, post, one, patch, order } = places
const at = (path: string) => `/paths/${path.replaceAll('/', '~1')}`
const problem = { $ref: '#/components/responses/Problem' }
const running = (changes: Changes = {}) => JSON.stringify(exampleContract(changes))
const policies = (...entries: { id: string; does: string[]; operations?: string[] }[]) =>
  ({ policies: { entries } }) as RulePage['known']
const all = baseKnowledge.policies?.entries ?? []
const gone = { [`${one}/responses/404`]: undefined }
const allOf = (...parts: object[]) => ({
  '/components/schemas/Problem': { type: 'object', description: 'RFC 9457.', allOf: parts },
})
const having = (...names: string[]) => ({
  type: 'object',
  properties: Object.fromEntries(
    names.map(name => [name, { type: 'string', description: 'What it says.' }]),
  ),
})

type Case = readonly [
  rule: string,
  what: string,
  wrong: number | 'some',
  changes: Changes,
  known?: RulePage['known'],
]

const cases: readonly Case[] = [
  // What runs has one operation less, one member less, or is the same.
  [
    'version-bump',
    'more, and only a patch',
    1,
    { '/info/version': '1.2.1' },
    { base: running({ [one]: undefined }) },
  ],
  [
    'version-bump',
    'more, and a minor',
    0,
    { '/info/version': '1.3.0' },
    { base: running({ [one]: undefined }) },
  ],
  ['version-bump', 'less, and a minor', 1, { '/info/version': '1.3.0', [one]: undefined }],
  [
    'version-bump',
    'less below 1.0.0, and a minor',
    0,
    { '/info/version': '0.3.0', [one]: undefined },
    { base: running({ '/info/version': '0.2.7' }) },
  ],
  ['version-bump', 'the same, and lower', 1, { '/info/version': '1.1.9' }],
  [
    'version-bump',
    'other words, and the same version',
    0,
    { '/info/title': 'Our orders', '/info/version': '1.2.0' },
  ],
  ['version-bump', 'nothing runs', 0, { '/info/version': '0.0.1' }, { base: null }],
  [
    'api-id-stays',
    'nothing runs',
    0,
    { '/x-api-id': '11111111-40d5-43e8-bc93-6894a57f9324' },
    { base: null },
  ],

  [
    'policy-matches-contract',
    'an entry for an operation that is gone',
    1,
    {},
    policies(...(all as never[]), {
      id: 'cache',
      does: [],
      operations: ['listOrders', 'peekOrders'],
    }),
  ],
  [
    'policy-matches-contract',
    'a limit for an operation that is gone',
    1,
    {},
    { policies: { entries: all, limited: [{ limit: 'partner.daily', operation: 'peekOrders' }] } },
  ],
  [
    'policy-matches-contract',
    'a limit for an operation that is there',
    0,
    {},
    { policies: { entries: all, limited: [{ limit: 'partner.daily', operation: 'listOrders' }] } },
  ],
  [
    'policy-matches-contract',
    'entries for some operations',
    5,
    {},
    policies(
      { id: 'authenticate-key', does: ['authentication'], operations: ['listOrders'] },
      { id: 'authorise', does: ['authorisation'] },
      { id: 'rate-limit', does: ['rate limit'] },
    ),
  ],
  [
    'policy-matches-contract',
    'who may is not asked',
    6,
    {},
    policies(
      { id: 'authenticate-key', does: ['authentication'] },
      { id: 'rate-limit', does: ['rate limit'] },
    ),
  ],
  [
    'policy-matches-contract',
    'scopes for all stand at the root',
    6,
    Object.fromEntries([
      ['/security', [{ accessToken: ['orders:read'] }]],
      ...[list, post, one, patch, places.remove, places.note].map(
        place => [`${place}/security`, undefined] as const,
      ),
    ]),
    policies(
      { id: 'authenticate-key', does: ['authentication'] },
      { id: 'rate-limit', does: ['rate limit'] },
    ),
  ],

  ['error-set', 'what is named may be gone', 1, gone],
  ['error-set', 'a class of errors', 0, { ...gone, [`${one}/responses/4XX`]: problem }],
  ['error-set', 'any error', 0, { ...gone, [`${one}/responses/default`]: problem }],
  [
    'error-set',
    'a body may be wrong',
    1,
    {
      [`${post}/responses/400`]: undefined,
      [`${post}/responses/422`]: undefined,
      [`${post}/responses/409`]: problem,
    },
  ],
  ['error-set', '400 is enough for a wrong body', 0, { [`${post}/responses/422`]: undefined }],
  [
    'error-set',
    'a query may be wrong',
    1,
    { [`${list}/responses/400`]: undefined, [`${list}/responses/422`]: undefined },
  ],
  [
    'error-set',
    'a key comes again with something else',
    1,
    { [`${post}/responses/409`]: undefined, [`${post}/responses/422`]: undefined },
  ],
  ['error-set', 'a version is an old one', 1, { [`${patch}/responses/409`]: undefined }],
  [
    'error-set',
    '412 says that too',
    0,
    { [`${patch}/responses/409`]: undefined, [`${patch}/responses/412`]: problem },
  ],
  [
    'error-set',
    'what PUT names may be new',
    0,
    {
      [at('/labels/{orderId}')]: {
        parameters: [{ $ref: '#/components/parameters/OrderId' }],
        put: exampleOperation('putLabel', {
          responses: {
            204: { description: 'Put.' },
            401: problem,
            403: problem,
            429: problem,
            500: problem,
          },
        }),
      },
    },
  ],
  [
    'error-set',
    'anyone may call it',
    0,
    {
      [`${one}/security`]: [],
      [`${one}/x-public`]: true,
      [`${one}/responses/401`]: undefined,
      [`${one}/responses/403`]: undefined,
    },
  ],

  [
    'problem-shape',
    'in parts',
    0,
    allOf(having('type', 'title', 'status'), having('detail', 'instance', 'code')),
  ],
  [
    'problem-shape',
    'in parts that lack one',
    1,
    allOf(having('type', 'title', 'status'), having('detail', 'instance')),
  ],
  [
    'problem-shape',
    'a choice that lacks one',
    1,
    {
      '/components/schemas/Problem': {
        description: 'One of.',
        oneOf: [having('type', 'title', 'status', 'detail', 'instance', 'code'), having('type')],
      },
    },
  ],

  [
    'one-versioning-scheme',
    'a header',
    1,
    { [`${list}/parameters/2`]: { ...exampleQuery('Api-Version'), in: 'header' } },
  ],
  [
    'one-versioning-scheme',
    'a path',
    1,
    { [at('/v2/catalog')]: { get: exampleOperation('readCatalog') } },
  ],
  [
    'currency-country-language',
    'beside data with a list called properties',
    1,
    {
      [`${order}/billingCurrency`]: { type: 'string', description: 'Of the bill.' },
      '/x-note': { properties: ['currency', { currency: 'EUR', createdAt: 'today' }] },
    },
  ],
  [
    'examples-valid',
    'a text in the place of a number, in the words of 3.0',
    'some',
    {
      '/openapi': '3.0.3',
      [`${order}/weight`]: { type: 'integer', description: 'In grams.', example: '12' },
    },
  ],
  [
    'license-terms',
    'the audience stands in info',
    1,
    { '/info/license': undefined, '/x-audience': undefined, '/info/x-audience': 'public' },
  ],
  [
    'server-known',
    'a host that only begins alike',
    1,
    { '/servers': [{ url: 'https://api.example.com.evil.test/orders' }] },
    { environments: ['https://api.example.com'] },
  ],
  [
    'server-known',
    'credentials before another host',
    1,
    { '/servers': [{ url: 'https://api.example.com:x@evil.test/orders' }] },
    { environments: ['https://api.example.com'] },
  ],
  [
    'server-known',
    'another port of the host',
    0,
    { '/servers': [{ url: 'https://api.example.com:8443/orders' }] },
    { environments: ['https://api.example.com'] },
  ],
  [
    'scopes',
    'what the root says for all',
    1,
    { '/security': [{ accessToken: [] }], [`${one}/security`]: undefined },
  ],
  [
    'scope-exists',
    'what the root says for all',
    1,
    { '/security': [{ accessToken: ['orders:peek'] }], [`${one}/security`]: undefined },
  ],
  [
    'top-level-object',
    'a list or nothing',
    1,
    {
      [`${one}/responses/200/content/application~1json`]: {
        schema: { type: ['array', 'null'], items: { type: 'string' } },
        example: [],
      },
    },
  ],
  [
    'cursor-pagination',
    'a cursor without a limit',
    1,
    { [`${list}/parameters/0`]: exampleQuery('status') },
  ],
  [
    'cursor-pagination',
    'the next page is told in a part',
    0,
    { '/components/schemas/OrderPage': { allOf: [having('nextCursor'), having('items')] } },
  ],
  [
    'cursor-pagination',
    'parts that tell of no next page',
    'some',
    { '/components/schemas/OrderPage': { allOf: [having('items')] } },
  ],
  ['op-summary-desc', 'no tag', 1, { [`${one}/tags`]: [] }],
  [
    'param-property-description',
    'a parameter of a path',
    1,
    {
      [`${at('/orders/{orderId}')}/parameters/1`]: {
        name: 'shop',
        in: 'query',
        schema: { type: 'string', maxLength: 9 },
      },
    },
  ],
  [
    'param-property-description',
    'a member of a body in place',
    1,
    {
      [`${one}/responses/200/content/application~1json/schema`]: {
        type: 'object',
        properties: { left: { type: 'string' } },
      },
    },
  ],
  [
    'no-unused-components',
    'a header',
    1,
    { '/components/headers': { Old: { schema: { type: 'string' } } } },
  ],
  [
    'deprecated-with-sunset',
    'a member',
    'some',
    { [`${order}/fax`]: { type: 'string', deprecated: true, description: 'Nobody has one.' } },
  ],
  [
    'deprecated-with-sunset',
    'a parameter',
    'some',
    { [`${list}/parameters/2`]: { ...exampleQuery('shop'), deprecated: true } },
  ],
  [
    'deprecated-with-sunset',
    'a member that says both',
    0,
    {
      [`${order}/fax`]: {
        type: 'string',
        deprecated: true,
        'x-sunset': '2027-11-01',
        description: 'Use email instead.',
      },
    },
  ],
  [
    'sunset-lead-time',
    'a member that ends tomorrow',
    1,
    {
      [`${order}/fax`]: {
        type: 'string',
        deprecated: true,
        'x-sunset': '2026-11-22',
        description: 'Use email instead.',
      },
    },
  ],
  [
    'us-english',
    'a name of a member',
    1,
    { [`${order}/giftColour`]: { type: 'string', description: 'Which one.' } },
  ],
  [
    'us-english',
    'the description of a member',
    1,
    { [`${order}/gift`]: { type: 'string', description: 'The colour of it.' } },
  ],
  ['us-english', 'a name of a parameter', 1, { [`${list}/parameters/2`]: exampleQuery('colour') }],
  ['us-english', 'a path', 1, { [at('/catalogue')]: { get: exampleOperation('readCatalog') } }],
  [
    'drift-budget',
    'within what the team may use up',
    0,
    {},
    { drift: { calls: 1000, drifting: 40, budget: 0.05 } },
  ],
  ['drift-budget', 'above it', 1, {}, { drift: { calls: 1000, drifting: 4, budget: 0.001 } }],
]

for (const [rule, what, wrong, changes, known] of cases)
  await t.test(`${rule}: ${what}`, async t => {
    const found = (await findings(changes, known ?? {})).filter(one => one.rule === rule)
    const right = wrong === 'some' ? found.length > 0 : found.length === wrong
    t.ok(right, JSON.stringify(found.map(({ pointer, text }) => [pointer, text])))
    t.notOk(
      found.some(({ text }) => /\[object|undefined| {2}/.test(text)),
      'it is said in words',
    )
  })

await t.test('how far a version went', t => {
  for (const [from, to, move] of [
    ['1.2.3', '1.2.3', 'none'],
    ['1.2.3', '1.2.4', 'patch'],
    ['1.2.3', '1.3.0', 'minor'],
    ['1.9.9', '2.0.0', 'major'],
    ['1.2.3', '1.2.2', 'back'],
    ['2.0.0', '1.9.0', 'back'],
    ['1.10.0', '1.9.0', 'back'],
    ['1.2.3-rc.1', '1.2.3', 'patch'],
    ['0.2.3', '0.3.0', 'major'],
    ['0.2.3', '0.2.4', 'minor'],
    ['0.2.3', '1.0.0', 'major'],
    ['2026-11', '2026-12', 'major'],
  ] as const)
    t.equal(versionMove(from, to), move, `${from} to ${to}`)
  t.end()
})
