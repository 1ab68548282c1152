import { generateKeyPairSync, randomUUID, type JsonWebKey, type KeyObject } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { calculateJwkThumbprint, CompactSign, exportJWK } from 'jose'
import pg from 'pg'
import type { Test } from 'tap'
import { toContract } from '../../openapi/contract.ts'
import { toyGateway, toyPolicies, toys, type ToyGatewayOptions } from '../gateway.suite.ts'
import { testDatabase } from '../host/test-database.ts'
import { openLog } from '../log.ts'
import { readIdentity } from './identity-file.ts'
import type { KeySetTiming } from './key-set.ts'
import { revocationStore } from './revocations.ts'
import { openTokens } from './tokens.ts'
import type { UsedProofs } from './used-proofs.ts'

/** A key pair of an issuer or of a client. */
export type TestKey = {
  readonly alg: string
  readonly privateKey: KeyObject
  readonly jwk: JsonWebKey & { readonly kid: string }
  readonly thumbprint: string
}

export async function testKey(alg = 'ES256', kid: string = randomUUID()): Promise<TestKey> {
  const { privateKey, publicKey } =
    alg === 'Ed25519' || alg === 'EdDSA'
      ? generateKeyPairSync('ed25519')
      : alg.startsWith('ES')
        ? generateKeyPairSync('ec', {
            namedCurve: { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' }[alg] ?? '',
          })
        : generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = (await exportJWK(publicKey)) as JsonWebKey
  return {
    alg,
    privateKey,
    jwk: { ...jwk, kid, alg, use: 'sig' },
    thumbprint: await calculateJwkThumbprint(jwk as never),
  }
}

/** Signs whatever it is given, also what nobody should. */
export async function sign(
  payload: object | string,
  { privateKey, alg, jwk }: TestKey,
  header: object = {},
): Promise<string> {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload)
  return new CompactSign(Buffer.from(text))
    .setProtectedHeader({ alg, typ: 'at+jwt', kid: jwk.kid, ...header } as never)
    .sign(privateKey)
}

/** A web server on a free port of this machine that ends with the test. */
export async function localServer(t: Test, answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** An issuer of whose every part a test has hold: its keys, its clock, whether it answers. */
export async function testIssuer(t: Test, alg = 'ES256') {
  const first = await testKey(alg)
  const state = { keys: [first.jwk] as unknown[], down: false, fetches: 0, asked: [] as string[] }
  const url = await localServer(t, (request, response) => {
    state.asked.push(request.url ?? '')
    if (state.down) {
      response.destroy()
      return
    }
    if (request.url === '/jwks') {
      state.fetches += 1
      response.end(JSON.stringify({ keys: state.keys }))
    } else if (request.url === '/.well-known/openid-configuration') {
      response.end(JSON.stringify({ issuer: url, jwks_uri: `${url}/jwks` }))
    } else response.writeHead(404).end()
  })
  return { url, state, first }
}

export const audience = 'https://api.example.com'

/** Claims that keep RFC 9068. */
export function claims(issuer: string, changes: object = {}, nowMs = Date.now()): object {
  const now = Math.floor(nowMs / 1000)
  return {
    iss: issuer,
    aud: audience,
    sub: 'ada',
    client_id: 'shop',
    iat: now,
    exp: now + 300,
    jti: randomUUID(),
    scope: 'toys:read toys:write openid',
    tenant: 'acme',
    ...changes,
  }
}

/** The toys contract, which promises access tokens too, and the policy list that takes them. */
export const tokenToys = toContract(
  'toys.v1',
  JSON.stringify(toys.document).replaceAll(
    /\{"apiKeyHeader":(\["[a-z:]+"\])\}/g,
    '{"apiKeyHeader":$1},{"accessToken":$1}',
  ),
)

export function tokenPolicies(options = '{}'): string {
  return toyPolicies.replace(
    '- kind: authorise\n',
    `- kind: authenticate-token\n  operations: [listToys, getToy, makeToy, breakToy]\n  options: ${options}\n- kind: authorise\n`,
  )
}

export function identityOf(issuer: string, more = ''): string {
  return `
networks: [127.0.0.0/8]
issuers:
  - name: login
    issuer: ${issuer}
    audiences: [${audience}]
    algorithms: [ES256, Ed25519, RS256]
    environment: test
    claims:
      tenant: { claim: tenant }
      channel: { value: toys }
      customer: { claim: customer_id, optional: true }
${more}`
}

export type TokenGatewayOptions = {
  readonly identity: string
  /** Options of the entry, as YAML. */
  readonly options?: string
  readonly now?: () => number
  readonly timing?: Partial<KeySetTiming>
  /** Opened anew for each gateway. */
  readonly usedProofs?: () => UsedProofs
  readonly toys?: ToyGatewayOptions
}

/** Starts a toy gateway that takes access tokens, over a database of its own. */
export async function tokenGateway(
  t: Test,
  { identity: text, options, now, timing, usedProofs, toys: more }: TokenGatewayOptions,
) {
  const database = await testDatabase()
  const pool = new pg.Pool({ connectionString: database.url, max: 4 })
  pool.on('error', () => {})
  const opened: { close(): Promise<void> }[] = []
  const gateways: { stop(): Promise<number> }[] = []
  t.teardown(async () => {
    for (const one of gateways) await one.stop()
    for (const one of opened) await one.close()
    await pool.end()
    await database.drop()
  })

  /** A server process would be one of these. */
  async function another() {
    const tokens = openTokens({
      pool,
      scopes: new Set(['toys:read', 'toys:write', 'webhooks:receive']),
      log: openLog({ level: 'silent' }),
      now,
      timing,
      usedProofs: usedProofs?.(),
    })
    opened.push(tokens)
    const reader = await tokens.readerFor(identityFrom(text))
    const gateway = await toyGateway(t, {
      contract: tokenToys,
      policies: tokenPolicies(options),
      ...more,
      services: { tokens: reader, ...more?.services },
    })
    gateways.push(gateway.gateway)
    return {
      ...gateway,
      tokens,
      /** Sends the token as Bearer. */
      list: (token: string, headers: Record<string, string> = {}) =>
        gateway.ask('GET', '/toys/v1/toys', {
          key: null,
          headers: { authorization: `Bearer ${token}`, ...headers },
        }),
    }
  }
  return { ...(await another()), another, pool, store: revocationStore({ pool }) }
}

/** Reads a text as policies/identity.yaml would be. */
export function identityFrom(text: string, plans = ['default']) {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-identity-'))
  try {
    const path = join(folder, 'identity.yaml')
    writeFileSync(path, text)
    return readIdentity({ path, plans: new Set(plans) })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
