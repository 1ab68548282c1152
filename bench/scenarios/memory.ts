import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startProduct } from '../measure/product.ts'
import { proportionalMb, residentMb } from '../measure/resident.ts'
import type { Scenario } from '../measure/scenario.ts'

const connections = 1_000

/** What the product's own processes hold. */
export const memory: Scenario = {
  name: 'memory',
  title:
    'Memory without PostgreSQL: just started, with a thousand idle connections, and after what was measured before',
  figures: [
    { name: 'server, idle', unit: 'MB' },
    { name: 'product, idle', unit: 'MB', goal: '≤ 180 MB' },
    { name: 'shared once', unit: 'MB' },
    { name: '1,000 open', unit: 'MB', goal: '≤ 25 MB' },
    { name: 'server', unit: 'MB' },
    { name: 'supervisor', unit: 'MB' },
  ],
  setup: async ({ product, folder }) => ({
    async run() {
      const fresh = await startProduct(join(folder, 'memory'))
      const all = () => fresh.pids.servers.reduce((sum, pid) => sum + residentMb(pid), 0)
      try {
        await settled(all)
        const idle = all()
        const supervisor = residentMb(fresh.pids.supervisor)
        const together = [...fresh.pids.servers, fresh.pids.supervisor]
        const sharedOnce = together.reduce((sum, pid) => sum + proportionalMb(pid), 0)
        const sockets = await openAll(new URL(fresh.baseUrl))
        await sleep(1_000)
        const open = all() - idle
        for (const socket of sockets) socket.destroy()
        return {
          'server, idle': idle,
          'product, idle': idle + supervisor,
          'shared once': sharedOnce,
          '1,000 open': open,
          server: product.pids.servers.reduce((sum, pid) => sum + residentMb(pid), 0),
          supervisor: residentMb(product.pids.supervisor),
        }
      } finally {
        await fresh.stop()
      }
    },
  }),
}

/** A start goes on in idle moments for a while, and then gives memory back: until it stays as it is. */
async function settled(held: () => number): Promise<void> {
  const seen: number[] = []
  for (let seconds = 0; seconds < 90; seconds++) {
    await sleep(1_000)
    seen.push(held())
    const last = seen.slice(-10)
    const isCalm = last.length === 10 && Math.max(...last) - Math.min(...last) < 1
    if (isCalm && Math.max(...seen) - Math.max(...last) > 10) return
  }
}

/** Each has asked once and waits, as the connections of callers do. */
async function openAll({ port }: URL): Promise<readonly Socket[]> {
  const sockets: Socket[] = []
  for (let opened = 0; opened < connections; opened += 50) {
    const some = Array.from({ length: 50 }, async () => {
      const socket = connect({ port: Number(port), host: '127.0.0.1' })
      sockets.push(socket)
      socket.write('GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n')
      await once(socket, 'data')
    })
    await Promise.all(some)
  }
  return sockets
}
