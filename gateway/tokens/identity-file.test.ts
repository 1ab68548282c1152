import t from 'tap'
import { identityFrom, testKey } from './tokens.suite.ts'

const good = `
resource: https://api.example.com/
issuers:
  - name: login
    issuer: https://login.example.com
    audiences: [https://api.example.com]
    algorithms: [ES256]
    claims:
      tenant: { claim: tenant }
      channel: { value: web }
`

await t.test('what is left out has the careful default', t => {
  t.match(identityFrom(good), {
    resource: 'https://api.example.com',
    networks: [],
    issuers: [
      {
        typ: ['at+jwt'],
        clockSkewSeconds: 30,
        maxLifetimeSeconds: 86_400,
        requiredClaims: ['sub', 'client_id', 'iat', 'jti'],
        keys: {},
        environment: 'live',
        claims: {
          application: { claim: 'client_id' },
          plan: { value: 'default' },
          scopes: { claim: 'scope' },
        },
      },
    ],
  })
  t.same(identityFrom('issuers: []\n').issuers, [])
  t.end()
})

await t.test('what is wrong is named with file, line and key', async t => {
  const { jwk } = await testKey('RS256')
  const wrong: [change: [string, string], fault: RegExp][] = [
    [
      ['algorithms: [ES256]', 'algorithms: [none]'],
      /identity\.yaml:7 issuers\.algorithms must be one of ES256/,
    ],
    [['algorithms: [ES256]', 'algorithms: [HS256]'], /identity\.yaml:7 .*must be one of/],
    [['algorithms: [ES256]', 'algorithms: []'], /identity\.yaml:7 .*fewer than 1/],
    [['    audiences: [https://api.example.com]\n', ''], /identity\.yaml:4 .*audiences/],
    [['name: login', 'nam: login'], /does not know nam/],
    [
      ['https://login.example.com', 'http://login.example.com'],
      /identity\.yaml:5 issuers\.issuer must be an https URL/,
    ],
    [['https://login.example.com', 'http://127.0.0.1:1'], /must be an https URL/],
    [
      ['    claims:', '    clockSkewSeconds: 61\n    claims:'],
      /identity\.yaml:8 issuers\.clockSkewSeconds must be <= 60/,
    ],
    [
      ['channel: { value: web }', 'channel: { value: web, claim: ch }'],
      /identity\.yaml:10 issuers\.claims\.channel must have either value or claim/,
    ],
    [
      ['channel: { value: web }', 'channel: { claim: ch, optional: true }'],
      /optional is for customer and partner only/,
    ],
    [
      ['channel: { value: web }', 'channel: { value: web }\n      plan: { value: gold }'],
      /identity\.yaml:11 issuers\.claims\.plan there is no plan gold; known are default/,
    ],
    [
      [
        '    claims:',
        `    keys: { jwksUri: "https://a.example/j", jwks: { keys: [{}] } }\n    claims:`,
      ],
      /identity\.yaml:8 issuers\.keys/,
    ],
    [
      ['    claims:', `    keys: { jwksUri: "ftp://a.example/j" }\n    claims:`],
      /identity\.yaml:8 issuers\.keys\.jwksUri must be an https URL/,
    ],
    [
      ['    claims:', `    keys: { jwks: { keys: [${JSON.stringify(jwk)}] } }\n    claims:`],
      /identity\.yaml:8 issuers\.keys\.jwks\.keys cannot be used: its algorithm is not one of the allowed ones/,
    ],
    [
      ['issuers:', 'networks: [10.0.0.0]\nissuers:'],
      /identity\.yaml:3 networks 10\.0\.0\.0 is not a network/,
    ],
    [
      ['resource: https://api.example.com/', 'resource: https://api.example.com/?a'],
      /identity\.yaml:2 resource must be an https URL/,
    ],
  ]
  for (const [[from, to], message] of wrong) {
    t.throws(() => identityFrom(good.replace(from, to)), { name: 'PolicyError', message }, to)
  }
  const twice = good + good.slice(good.indexOf('  - name'))
  t.throws(() => identityFrom(twice), {
    message: /identity\.yaml:11 issuers\.name login stands twice/,
  })
})
