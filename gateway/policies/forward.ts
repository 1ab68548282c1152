import type { ForwardOptions, Upstream } from './upstreams.ts'
import type { GovernedOperation, PolicyKind } from './policy.ts'

const duration = (description: string, value: number, maximum = 600_000) => ({
  description,
  type: 'integer',
  minimum: 1,
  maximum,
  default: value,
})
const percent = (description: string, value: number) => ({
  description,
  type: 'number',
  minimum: 0,
  maximum: 100,
  default: value,
})
const count = (description: string, value: number, minimum = 0, maximum = 1_000_000) => ({
  description,
  type: 'integer',
  minimum,
  maximum,
  default: value,
})
const url = { type: 'string', pattern: '^https?://[^/?#@\\s]+(/[^?#\\s]*)?$' }
const group = (description: string, properties: object) => ({
  description,
  type: 'object',
  additionalProperties: false,
  properties,
  default: {},
})

/** A group that is not there unless it is written. */
function optional(description: string, properties: object) {
  const { default: _none, ...rest } = group(description, properties)
  return rest
}

/** Sends requests on to the servers behind an API that is not served here. */
export const forward: PolicyKind<ForwardOptions> = {
  kind: 'forward',
  description:
    'Sends the request to an upstream and its answer back. The last entry of every list whose contract comes from the contract folder. Credentials, hop-by-hop fields, `X-Forwarded-*` and every header the contract does not know are taken away; who calls, from where, until when and on which trace is told anew.',
  provides: ['forwarding'],
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      url: {
        description:
          'Where the upstream answers, such as `https://pets.internal:8443/api`. Default: the targets.',
        ...url,
      },
      targets: {
        description: 'Several servers that share the load by weight. Default: the url alone.',
        type: 'array',
        minItems: 1,
        maxItems: 64,
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['url'],
          properties: {
            url,
            weight: { type: 'integer', minimum: 1, maximum: 1000, default: 1 },
          },
        },
      },
      stripBasePath: {
        description: 'Take the base path of the contract off before the path is sent on.',
        type: 'boolean',
        default: false,
      },
      requestHeaders: {
        description:
          'Request headers that are sent on although the contract does not have them as parameters.',
        type: 'array',
        items: { type: 'string', pattern: '^[A-Za-z0-9-]+$' },
        default: [],
      },
      headers: {
        description:
          'Headers that every request is given, such as the credentials of the gateway: `Authorization: Bearer ${secret.pets-token}`.',
        type: 'object',
        propertyNames: { pattern: '^[A-Za-z0-9-]+$' },
        additionalProperties: { type: 'string', pattern: '^[\\x20-\\x7e]*$' },
        default: {},
      },
      audience: {
        description:
          'Whom the signed principal is meant for. Default: the origin of the server that is called.',
        type: 'string',
        minLength: 1,
      },
      timeouts: group(
        'Milliseconds: `connectMs` for a connection, `tryMs` for one try, `totalMs` for all of them (never longer than the deadline of the operation), `idleMs` between two pieces of an answer that is sent on as it arrives.',
        {
          connectMs: duration('For a connection.', 1_000),
          tryMs: duration('For one try.', 10_000),
          totalMs: duration('For all tries.', 30_000),
          idleMs: duration('Between two pieces of a streamed answer.', 60_000),
        },
      ),
      retries: group(
        'How often a request that is safe, idempotent or was never sent is tried again: `attempts` more, within a budget of `budgetPercent` of the requests and `budgetPerSecond`; waiting about `backoffMs`, twice as long each time; after a failed connection or one of `statuses`.',
        {
          attempts: count('More tries.', 2, 0, 10),
          budgetPercent: percent('Of the requests of the last ten seconds.', 20),
          budgetPerSecond: count('Retries each second in any case.', 3, 0, 1000),
          backoffMs: duration(
            'Before the first retry, on average twice that before the second.',
            25,
          ),
          statuses: {
            description: 'Answers that are worth another try.',
            type: 'array',
            items: { type: 'integer', minimum: 500, maximum: 599 },
            default: [502, 503, 504],
          },
        },
      ),
      breaker: group(
        'Stops calling for `openMs` when, of at least `minimumCalls` in `windowSeconds`, `errorPercent` failed or `slowPercent` took longer than `slowMs`; then lets `probes` requests through to see. Kept for each operation.',
        {
          enabled: { description: 'Whether there is one.', type: 'boolean', default: true },
          windowSeconds: count('Seconds that are looked back on.', 10, 1, 300),
          minimumCalls: count('Fewer say nothing.', 20, 1),
          errorPercent: percent('Of the calls.', 50),
          slowMs: duration('A call that takes longer is slow.', 5_000),
          slowPercent: percent('Of the calls.', 80),
          openMs: duration(
            'Until the first probe; twice as long after each failed one, up to a minute.',
            5_000,
          ),
          probes: count('That must succeed, one after the other or at once.', 3, 1, 100),
        },
      ),
      health: group(
        'Which servers are asked: with `path`, each is looked at every `intervalMs` and must answer 2xx within `timeoutMs`, `healthyAfter` or `unhealthyAfter` times in a row; without it, one that failed `unhealthyAfter` times in a row rests for `ejectMs`. When all are unhealthy: `whenAllUnhealthy`.',
        {
          path: { description: 'What is asked for.', type: 'string', pattern: '^/[\\x21-\\x7e]*$' },
          intervalMs: duration('Between two looks.', 5_000),
          timeoutMs: duration('For one look.', 2_000),
          healthyAfter: count('Good looks in a row.', 2, 1, 100),
          unhealthyAfter: count('Bad looks or failed calls in a row.', 5, 1, 100),
          ejectMs: duration('Rest of a server that failed.', 10_000),
          whenAllUnhealthy: {
            description: 'Ask them all the same, or refuse (503).',
            enum: ['try', 'refuse'],
            default: 'try',
          },
        },
      ),
      canary: {
        ...optional(
          'A next version that serves `percent` of the consumers, always the same ones. When, of at least `minimumCalls` in `windowSeconds`, more than `contractErrorPercent` of its answers break the contract, or its 5xx are `serverErrorPercent` points above the others’, nobody is sent there any more until `trial` is raised. Default: none.',
          {
            url: { description: 'Where it answers.', ...url },
            percent: { description: 'Of the consumers.', type: 'number', minimum: 0, maximum: 100 },
            trial: count('A higher number begins anew after a rollback.', 1, 1),
            windowSeconds: count('Seconds that are looked back on.', 60, 1, 3600),
            minimumCalls: count('Fewer say nothing.', 20, 1),
            contractErrorPercent: percent('Of its answers.', 1),
            serverErrorPercent: percent('Points above the others.', 5),
          },
        ),
        required: ['url', 'percent'],
      },
      mirror: {
        ...optional(
          'A server that is sent `percent` of the safe requests too. Nobody waits for it; its answers are compared with those of the upstream, field by field, but for the places of `ignore` (JSON pointers, `*` for any segment). The admin listener shows what differs. Default: none.',
          {
            url: { description: 'Where it answers.', ...url },
            percent: percent('Of the safe requests.', 100),
            ignore: {
              description: 'Places that may differ.',
              type: 'array',
              items: { type: 'string', pattern: '^(/[^/]*)+$' },
              default: [],
            },
            concurrency: count('Mirrored requests at once; more are left out.', 8, 1, 1000),
            timeoutMs: duration('For one of them.', 5_000),
          },
        ),
        required: ['url'],
      },
      limits: group(
        'What one entry may use: `connections` to each server, `inFlight` requests at once, `answerBytes` of an answer whose body is looked into, `headerBytes` of its headers.',
        {
          connections: count('To each server.', 64, 1, 10_000),
          inFlight: count('Requests at once; more are refused (503).', 1_024, 1),
          answerBytes: count('Of an answer that is read as a whole.', 4_194_304, 1, 1_073_741_824),
          headerBytes: count('Of the headers of an answer.', 16_384, 1_024, 1_048_576),
        },
      ),
      tls: group(
        'For https: files in PEM form, relative to the policy folder, with the authorities to trust (`ca`) and what the gateway shows of itself (`certificate`, `key`); `serverName` where the certificate has another name than the url. Certificates are always verified.',
        {
          ca: { description: 'Authorities to trust instead of the usual ones.', type: 'string' },
          certificate: { description: 'Of the gateway.', type: 'string' },
          key: { description: 'Of that certificate.', type: 'string' },
          serverName: { description: 'In the certificate of the upstream.', type: 'string' },
        },
      ),
    },
  },
  create(options, { id, place, services: { upstreams, principal } }) {
    if (upstreams === undefined)
      throw new Error(`${place} there is nothing here that may call an upstream`)
    let upstream: Upstream | undefined
    return operation => {
      // A list is of one contract: its operations share what is known of the servers.
      const isFirst = upstream === undefined
      upstream ??= upstreams.open({ id: nameOf(operation, id), place, options, principal })
      const handle = upstream.operation(operation)
      if (!isFirst) return { handle, keepsRawBody: true }
      const { start, stop } = upstream
      return { handle, keepsRawBody: true, start, stop }
    }
  },
}

const nameOf = ({ contract }: GovernedOperation, id: string) =>
  id === 'forward' ? contract : `${contract}/${id}`
