import { createServer, connect, type AddressInfo, type Socket } from 'node:net'
import { once } from 'node:events'
import type { Random } from '../random.ts'

/** A way to the servers that sometimes loses an answer: what was asked for is done, and nobody hears of it. */
export type Proxy = {
  readonly url: string
  readonly port: number
  readonly close: () => Promise<void>
}

export type ProxyOptions = {
  /** Where the next connection goes. */
  readonly target: () => { readonly port: number }
  /** The share of connections whose answer is cut off. */
  readonly lossRate: number
  readonly random: Random
}

/** Starts it on a free port of the loopback address. */
export async function startProxy({ target, lossRate, random }: ProxyOptions): Promise<Proxy> {
  const open = new Set<Socket>()
  const server = createServer(from => {
    const to = connect({ host: '127.0.0.1', port: target().port })
    const loses = random.chance(lossRate)
    for (const one of [from, to]) {
      open.add(one)
      one.on('error', () => {})
      one.once('close', () => {
        open.delete(one)
        from.destroy()
        to.destroy()
      })
    }
    from.pipe(to)
    if (loses) to.once('data', () => from.resetAndDestroy())
    else to.pipe(from)
  })
  server.listen({ host: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    async close() {
      for (const one of open) one.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
