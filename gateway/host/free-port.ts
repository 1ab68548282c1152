import { createServer } from 'node:net'

/** A TCP port on the loopback address that nobody listens on now. */
export function freePort(): Promise<number> {
  return tryPort(0, '127.0.0.1')
}

/** Listens on the port for a moment, and gives its number; rejects with why it cannot be had. 0 is any free one. */
export async function tryPort(port: number, host: string): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host }, resolve)
  })
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No TCP port could be had')
  return address.port
}
