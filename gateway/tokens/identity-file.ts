import { existsSync } from 'node:fs'
import { networks as toNetworks } from '../outbound/addresses.ts'
import { documentFaults, PolicyError, policySchemas, readPolicyDocument } from '../policy-file.ts'
import { KeyError, tokenAlgorithms, toPublicKey, type TokenAlgorithm } from './public-key.ts'

/** What policies/identity.yaml says: whose access tokens are taken, and what their claims mean here. */
export type Identity = {
  /** URL of this API as its callers know it, without a slash at the end. */
  readonly resource: string | undefined
  /** Networks outside the internet where identity providers may stand. */
  readonly networks: readonly string[]
  readonly issuers: readonly Issuer[]
}

export type Issuer = {
  /** Ours: stands in application ids and in logs. */
  readonly name: string
  /** Theirs: the `iss` of its tokens, compared byte for byte. */
  readonly issuer: string
  readonly audiences: readonly string[]
  readonly algorithms: readonly TokenAlgorithm[]
  /** In small letters, without `application/`. */
  readonly typ: readonly string[]
  readonly clockSkewSeconds: number
  readonly maxLifetimeSeconds: number
  readonly requiredClaims: readonly string[]
  /** Without either, discovery finds the keys. */
  readonly keys: {
    readonly jwksUri?: string
    readonly jwks?: { readonly keys: readonly unknown[] }
  }
  readonly environment: 'live' | 'test'
  readonly claims: ClaimMapping
}

export type ClaimMapping = {
  readonly tenant: ClaimSource
  readonly application: ClaimSource
  readonly channel: ClaimSource
  readonly plan: ClaimSource
  readonly scopes: ClaimSource
  readonly customer?: ClaimSource
  readonly partner?: ClaimSource
}

/** Where a value comes from: it is `value`, or stands in a claim and is perhaps called otherwise here. */
export type ClaimSource = {
  readonly value?: string
  /** Name of the claim, or a JSON pointer to something inside of one: `/realm_access/roles`. */
  readonly claim?: string
  /** What the claim's values are called here; others are refused (of scopes: left out). */
  readonly values?: Readonly<Record<string, string>>
  /** Whether a token may be without it. Default: it may not. */
  readonly optional?: boolean
}

export type ReadIdentityOptions = {
  /** Path of identity.yaml. Without such a file nobody is trusted. */
  readonly path: string
  /** Names of the plans there are. */
  readonly plans: ReadonlySet<string>
}

/** Reads policies/identity.yaml. Throws a PolicyError that names file, line and key of everything that is wrong. */
export function readIdentity({ path, plans }: ReadIdentityOptions): Identity {
  if (!existsSync(path)) return { resource: undefined, networks: [], issuers: [] }
  const document = readPolicyDocument(path)
  const faults = documentFaults(document, isIdentity, document.value)
  if (faults.length > 0) throw new PolicyError(faults)

  const { resource, networks, issuers } = document.value as RawIdentity
  const fault = (place: readonly (string | number)[], words: string) =>
    faults.push(`${document.placeOf(place)} ${place.filter(isName).join('.')} ${words}`)

  for (const [index, network] of networks.entries()) {
    try {
      toNetworks([network])
    } catch (error) {
      fault(['networks', index], (error as Error).message)
    }
  }
  if (resource !== undefined && !isUrl(resource, networks)) {
    fault(['resource'], 'must be an https URL without query and fragment')
  }
  const seen = new Set<string>()
  for (const [index, raw] of issuers.entries()) {
    const at = (...rest: (string | number)[]) => ['issuers', index, ...rest]
    for (const key of ['name', 'issuer'] as const) {
      if (seen.has(`${key} ${raw[key]}`)) fault(at(key), `${raw[key]} stands twice`)
      seen.add(`${key} ${raw[key]}`)
    }
    if (!isUrl(raw.issuer, networks)) fault(at('issuer'), notHttps)
    const { jwksUri, jwks } = raw.keys
    if (jwksUri !== undefined && !isUrl(jwksUri, networks)) fault(at('keys', 'jwksUri'), notHttps)
    for (const [position, key] of (jwks?.keys ?? []).entries()) {
      try {
        toPublicKey(key, raw.algorithms)
      } catch (error) {
        if (!(error instanceof KeyError)) throw error
        fault(at('keys', 'jwks', 'keys', position), `cannot be used: ${error.message}`)
      }
    }
    for (const [name, source] of Object.entries(raw.claims) as [
      keyof ClaimMapping,
      ClaimSource,
    ][]) {
      const place = at('claims', name)
      if ((source.value === undefined) === (source.claim === undefined)) {
        fault(place, 'must have either value or claim')
      }
      if (source.optional === true && name !== 'customer' && name !== 'partner') {
        fault([...place, 'optional'], 'is for customer and partner only')
      }
      if (name !== 'plan') continue
      const named = source.value === undefined ? Object.values(source.values ?? {}) : [source.value]
      for (const plan of named.filter(one => !plans.has(one))) {
        fault(place, `there is no plan ${plan}; known are ${[...plans].join(', ')}`)
      }
    }
  }
  if (faults.length > 0) throw new PolicyError(faults)
  return {
    resource: resource?.replace(/\/$/, ''),
    networks,
    issuers: issuers.map(issuer => ({ ...issuer, typ: issuer.typ.map(plainType) })),
  }
}

/** `typ` is a media type: case does not count, and `application/` may be left out. RFC 7515 section 4.1.9 */
export function plainType(typ: string): string {
  return typ.toLowerCase().replace(/^application\//, '')
}

const notHttps =
  'must be an https URL; http is for a loopback address that networks names, such as 127.0.0.0/8'

type RawIdentity = Omit<Identity, 'resource'> & { readonly resource?: string }

const isName = (segment: string | number) => typeof segment === 'string'

function isUrl(text: string, networks: readonly string[]): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, search, hash, username, password } = new URL(text)
  if (search !== '' || hash !== '' || username !== '' || password !== '') return false
  if (protocol === 'https:') return true
  const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
  return protocol === 'http:' && loopback && networks.length > 0
}

const text = { type: 'string', minLength: 1, maxLength: 512 }
const texts = { type: 'array', items: text, minItems: 1, uniqueItems: true }

const source = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    value: text,
    claim: text,
    values: { type: 'object', minProperties: 1, additionalProperties: text },
    optional: { type: 'boolean' },
  },
}

const isIdentity = policySchemas.compile({
  type: 'object',
  additionalProperties: false,
  required: ['issuers'],
  properties: {
    resource: text,
    networks: { type: 'array', items: text, uniqueItems: true, default: [] },
    issuers: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'issuer', 'audiences', 'algorithms', 'claims'],
        properties: {
          name: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,30}$' },
          issuer: text,
          audiences: texts,
          algorithms: {
            type: 'array',
            items: { enum: tokenAlgorithms },
            minItems: 1,
            uniqueItems: true,
          },
          typ: { ...texts, default: ['at+jwt'] },
          clockSkewSeconds: { type: 'integer', minimum: 0, maximum: 60, default: 30 },
          maxLifetimeSeconds: {
            type: 'integer',
            minimum: 60,
            maximum: 2_592_000,
            default: 86_400,
          },
          requiredClaims: {
            ...texts,
            minItems: 0,
            // https://www.rfc-editor.org/rfc/rfc9068#section-2.2; iss, aud and exp are required whatever stands here.
            default: ['sub', 'client_id', 'iat', 'jti'],
          },
          keys: {
            type: 'object',
            additionalProperties: false,
            maxProperties: 1,
            default: {},
            properties: {
              jwksUri: text,
              jwks: {
                type: 'object',
                required: ['keys'],
                properties: { keys: { type: 'array', minItems: 1, items: { type: 'object' } } },
              },
            },
          },
          environment: { enum: ['live', 'test'], default: 'live' },
          claims: {
            type: 'object',
            additionalProperties: false,
            required: ['tenant', 'channel'],
            properties: {
              tenant: source,
              application: { ...source, default: { claim: 'client_id' } },
              channel: source,
              plan: { ...source, default: { value: 'default' } },
              scopes: { ...source, default: { claim: 'scope' } },
              customer: source,
              partner: source,
            },
          },
        },
      },
    },
  },
})
