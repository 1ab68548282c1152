import type { FastifyInstance } from 'fastify'
import type { PolicyServices } from '../policies/policy.ts'

/** What clients and upstreams find out by themselves: who gives tokens for this API, and with which keys we sign. */
export function wellKnown(
  app: FastifyInstance,
  {
    services: { tokens, principal, scopes },
  }: { readonly services: Pick<PolicyServices, 'tokens' | 'principal' | 'scopes'> },
  done: () => void,
): void {
  if (tokens !== undefined) {
    // https://www.rfc-editor.org/rfc/rfc9728#section-2
    app.get('/.well-known/oauth-protected-resource', async (request, reply) => {
      reply.header('cache-control', 'public, max-age=300')
      return {
        resource: tokens.resource ?? `${request.protocol}://${request.host}`,
        authorization_servers: tokens.issuers,
        scopes_supported: [...scopes],
        bearer_methods_supported: ['header'],
        dpop_signing_alg_values_supported: tokens.proofAlgorithms,
        tls_client_certificate_bound_access_tokens: true,
      }
    })
  }
  if (principal !== undefined) {
    app.get('/.well-known/jwks.json', async (_request, reply) => {
      reply.header('cache-control', 'public, max-age=300')
      return reply.type('application/jwk-set+json').send(JSON.stringify(principal.jwks))
    })
  }
  done()
}
