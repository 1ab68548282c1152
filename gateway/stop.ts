import type { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

export type StopOptions = {
  readonly servers: readonly Server[]
  readonly inFlight: () => number
  /** Called first: /readyz says no from here on, and every answer closes its connection. */
  readonly announce: () => void
  /** How long to go on taking requests, so that a load balancer notices, in milliseconds. */
  readonly noticeMs: number
  /** How long requests in flight may take, in milliseconds. */
  readonly drainMs: number
}

/**
 * Stops servers without dropping a request: says that it is not ready, waits until nobody sends here any more,
 * stops accepting, lets what is in flight finish, and cuts what is left. Gives how many requests it had to cut.
 */
export async function stopServer({
  servers,
  inFlight,
  announce,
  noticeMs,
  drainMs,
}: StopOptions): Promise<number> {
  announce()
  if (!servers.some(({ listening }) => listening)) return 0
  if (noticeMs > 0) await sleep(noticeMs)

  const closed = Promise.all(
    servers.map(server => new Promise<void>(resolve => server.close(() => resolve()))),
  )
  const deadline = performance.now() + drainMs
  while (inFlight() > 0 && performance.now() < deadline) {
    for (const server of servers) server.closeIdleConnections()
    await Promise.race([closed, sleep(20)])
  }
  const cut = inFlight()
  for (const server of servers) server.closeAllConnections()
  await closed
  return cut
}
