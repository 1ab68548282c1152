import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Contract } from '../openapi/contract.ts'
import { Problem } from '../openapi/problem.ts'
import { backstageCatalogue } from './governance/catalogue/backstage.ts'
import type { ApiLifecycle, LifecyclePolicy } from './lifecycle/lifecycle-file.ts'

export type DiscoveryOptions = {
  /** Every contract that is served or shown. */
  readonly contracts: readonly Contract[]
  /** Where each of them is in its life. */
  readonly lifecycle: LifecyclePolicy
  /** Where callers reach the gateway. Default: as each request says. */
  readonly publicUrl: string | undefined
  /** URIs; empty: there is no security.txt. */
  readonly securityContacts: readonly string[]
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** What programs and people look for at fixed places: /.well-known/api-catalog, /.well-known/security.txt, /catalog-info.yaml. */
export function discovery(app: FastifyInstance, options: DiscoveryOptions, done: () => void): void {
  const { contracts, lifecycle, publicUrl, securityContacts, clock } = options
  const baseOf = ({ protocol, host }: FastifyRequest) => publicUrl ?? `${protocol}://${host}`

  // GET and HEAD: the link tells who only looks at the headers. https://www.rfc-editor.org/rfc/rfc9727#section-3
  app.get(catalogPath, async (request, reply) => {
    const base = baseOf(request)
    return reply
      .type(`application/linkset+json; profile="${profile}"`)
      .header('link', `<${base}${catalogPath}>; rel="api-catalog"`)
      .header('cache-control', 'public, max-age=300')
      .send(
        Buffer.from(
          `${JSON.stringify(catalog({ contracts, lifecycle, base, nowMs: clock() }), null, 2)}\n`,
        ),
      )
  })

  // A location of Backstage's software catalogue.
  app.get('/catalog-info.yaml', async (request, reply) =>
    reply
      .type('application/yaml')
      .header('cache-control', 'public, max-age=300')
      .send(
        Buffer.from(
          backstageCatalogue({ contracts, lifecycle, base: baseOf(request), nowMs: clock() }),
        ),
      ),
  )

  app.get(securityPath, async (request, reply) => {
    if (securityContacts.length === 0) throw new Problem('not-found')
    return reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'public, max-age=86400')
      .send(securityText(securityContacts, `${baseOf(request)}${securityPath}`, clock()))
  })
  done()
}

const catalogPath = '/.well-known/api-catalog'
const securityPath = '/.well-known/security.txt'
const profile = 'https://www.rfc-editor.org/info/rfc9727'

type CatalogOptions = Pick<DiscoveryOptions, 'contracts' | 'lifecycle'> & {
  readonly base: string
  readonly nowMs: number
}

/**
 * https://www.rfc-editor.org/rfc/rfc9264#section-4.2 with the relations of RFC 8631; where an API is in its life stands in
 * extension attributes of its item, and what comes after it as a relation of its own. What is retired is not there.
 */
function catalog({ contracts, lifecycle, base, nowMs }: CatalogOptions): object {
  const shown = contracts.filter(({ name }) => lifecycle.get(name)?.state !== 'retired')
  const absolute = (target: string) =>
    target.startsWith('https:')
      ? target
      : `${base}${target.startsWith('/') ? target : `${contracts.find(({ name }) => name === target)?.basePath ?? ''}`}`
  return {
    linkset: [
      {
        anchor: `${base}${catalogPath}`,
        profile: [{ href: profile }],
        item: shown.map(({ name, basePath, title }) => ({
          href: `${base}${basePath}`,
          title,
          ...lifeOf(lifecycle.get(name), nowMs),
        })),
      },
      ...shown.map(({ name, basePath, title }) => {
        const { successor, documentation } = lifecycle.get(name) ?? {}
        return {
          anchor: `${base}${basePath}`,
          'service-desc': [
            { href: `${base}${basePath}/openapi.json`, type: 'application/json', title },
            { href: `${base}${basePath}/openapi.yaml`, type: 'application/yaml', title },
          ],
          'service-doc': [{ href: `${base}${basePath}/docs`, type: 'text/html', title }],
          status: [{ href: `${base}/status`, type: 'application/json' }],
          ...(successor !== undefined && { 'successor-version': [{ href: absolute(successor) }] }),
          ...(documentation !== undefined && { deprecation: [{ href: absolute(documentation) }] }),
        }
      }),
    ],
  }
}

/** Extension attributes are lists: https://www.rfc-editor.org/rfc/rfc9264#section-4.2.4.3 */
function lifeOf(life: ApiLifecycle | undefined, nowMs: number): object {
  const { state = 'published', deprecatedAtMs, sunsetAtMs, brownouts = [] } = life ?? {}
  const instant = (ms: number) => [new Date(ms).toISOString()]
  const isDeprecated = state !== 'published' || (deprecatedAtMs ?? Infinity) <= nowMs
  const isOver = state === 'sunset' || (sunsetAtMs ?? Infinity) <= nowMs
  const isBrownedOut = brownouts.some(({ fromMs, toMs }) => fromMs <= nowMs && nowMs < toMs)
  const words = isOver
    ? 'sunset'
    : isBrownedOut
      ? 'brownout'
      : isDeprecated
        ? 'deprecated'
        : 'published'
  return {
    lifecycle: [words],
    ...(deprecatedAtMs !== undefined && { deprecation: instant(deprecatedAtMs) }),
    ...(sunsetAtMs !== undefined && { sunset: instant(sunsetAtMs) }),
  }
}

const daysMs = 86_400_000
/** Less than a year, as section 2.5.5 asks; a server that runs stands behind what it says. */
const validDays = 180

/** https://www.rfc-editor.org/rfc/rfc9116#section-2.5 */
function securityText(contacts: readonly string[], url: string, nowMs: number): string {
  const expires = new Date((Math.floor(nowMs / daysMs) + validDays) * daysMs)
  return [
    ...contacts.map(contact => `Contact: ${contact}`),
    `Expires: ${expires.toISOString().slice(0, 19)}Z`,
    'Preferred-Languages: en',
    // A canonical address is an https one.
    ...(url.startsWith('https:') ? [`Canonical: ${url}`] : []),
    '',
  ].join('\n')
}
