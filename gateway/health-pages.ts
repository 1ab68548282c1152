import type { FastifyInstance } from 'fastify'
import type { Health } from './health.ts'

/** /livez, /readyz and /status on the listener for callers: for load balancers and for people. */
export function healthPages(
  app: FastifyInstance,
  { health }: { readonly health: Health },
  done: () => void,
): void {
  app.get('/livez', async () => ({ status: 'alive' }))

  app.get('/readyz', async (_request, reply) => {
    const { ready, reason } = await health.ready()
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', reason })
  })

  // How much is waiting where is for the admin listener.
  app.get('/status', async () => {
    const { systems, ...status } = await health.status()
    return { ...status, systems: systems.map(({ system, state }) => ({ system, state })) }
  })
  done()
}
