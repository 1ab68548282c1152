import t from 'tap'
import { toyGateway, toyPolicies } from '../gateway.suite.ts'
import { petGateway, petsPolicies } from '../upstreams/upstream.suite.ts'

const url = 'http://127.0.0.1:1'

/** What stops the start, and what is said: each names file and line. */
const refused: readonly [string, object, string | undefined, RegExp][] = [
  ['no address', {}, undefined, /pets\.yaml:\d+ pets\.v1 needs either url or targets/],
  ['two kinds of address', { url, targets: [{ url }] }, undefined, /needs either url or targets/],
  ['an address with a query', { url: `${url}/?a=1` }, undefined, /pets\.yaml:\d+ .*url/],
  ['an address with credentials', { url: 'http://a:b@c' }, undefined, /pets\.yaml:\d+ .*url/],
  ['another protocol', { url: 'ftp://c' }, undefined, /pets\.yaml:\d+ .*url/],
  ['an unknown option', { url, retry: 3 }, undefined, /pets\.yaml:\d+ options does not know retry/],
  [
    'an unknown option within one',
    { url, retries: { count: 3 } },
    undefined,
    /pets\.yaml:\d+ options\.retries does not know count; it takes attempts/,
  ],
  ['a canary without a share', { url, canary: { url } }, undefined, /canary .*percent/],
  [
    'a secret that is not set',
    { url, headers: { Authorization: 'Bearer ${secret.pets-token}' } },
    undefined,
    /pets\.yaml:\d+ the header Authorization needs the secret pets-token: set CROSSDOCK_SECRET_PETS_TOKEN/,
  ],
  [
    'a header that is ours',
    { url, headers: { 'X-Forwarded-For': '1.2.3.4' } },
    undefined,
    /the header X-Forwarded-For is the gateway's own/,
  ],
  ['a certificate that is not there', { url, tls: { ca: 'none.pem' } }, undefined, /none\.pem/],
  [
    'a certificate without its key',
    { url, tls: { certificate: 'a.pem' } },
    undefined,
    /tls needs certificate and key, or neither/,
  ],
  [
    'operations that nobody forwards',
    { url },
    `${petsPolicies}- { kind: forward, enabled: false, options: { url: '${url}' } }\n#`,
    /pets\.yaml no entry provides forwarding for listPets of pets\.v1/,
  ],
  [
    'an entry below it',
    { url },
    `${petsPolicies}- { kind: forward, id: first, options: { url: '${url}' } }\n- kind: deadline\n  options: { timeoutMs: 1000 }\n`,
    /pets\.yaml:\d+ deadline stands below forward/,
  ],
  [
    'two of it',
    { url },
    `${petsPolicies}- { kind: forward, id: first, options: { url: '${url}' } }\n`,
    /pets\.yaml:\d+ forward stands below forward/,
  ],
  [
    'scopes that nobody checks',
    { url },
    petsPolicies.replace(/- { kind: authorise.*\n/, ''),
    /no entry provides authorisation for listPets of pets\.v1/,
  ],
  [
    'answers that nobody checks although a schema describes them',
    { url },
    petsPolicies.replace('- kind: validate-response\n', ''),
    /no entry provides response validation for getPet of pets\.v1/,
  ],
  [
    'requests that nobody checks',
    { url },
    petsPolicies.replace('- kind: validate-request\n', ''),
    /no entry provides request validation for watchPets of pets\.v1/,
  ],
]

await t.test('a list that cannot be kept stops the start', async t => {
  for (const [name, forward, policies, said] of refused) {
    const isWithout = policies?.endsWith('#')
    await t.rejects(
      petGateway(t, {
        forward,
        ...(policies !== undefined && { policies: isWithout ? policies.slice(0, -1) : policies }),
        ...(isWithout && { alone: true }),
      }),
      { message: said },
      name,
    )
  }
})

await t.test('what is answered here is not forwarded, and stays checked', async t => {
  await t.rejects(
    toyGateway(t, {
      policies: `${toyPolicies}- { kind: forward, operations: [getToy], options: { url: '${url}' } }\n`,
      services: {
        upstreams: {
          open: () => ({
            start() {},
            stop() {},
            operation: () => async () => ({ status: 200, body: {} }),
          }),
        },
      },
    }),
    { message: /toys\.yaml:\d+ forward: getToy of toys\.v1 is answered here, not forwarded/ },
  )
  for (const kind of ['validate-request', 'validate-response']) {
    await t.rejects(
      toyGateway(t, {
        policies: toyPolicies.replace(
          `- kind: ${kind}`,
          `- { kind: ${kind}, options: { body: false } }`,
        ),
      }),
      { message: /toys\.yaml:\d+ only where an upstream answers may bodies stay unchecked/ },
    )
  }
})

await t.test('where no upstream may be called, none is', async t => {
  await t.rejects(
    petGateway(t, { forward: { url }, services: { upstreams: undefined as never } }),
    { message: /pets\.yaml:\d+ there is nothing here that may call an upstream/ },
  )
})
