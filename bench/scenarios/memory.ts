import { readFileSync } from 'node:fs'
import type { Scenario } from '../measure/scenario.ts'

/** What the product's own processes hold. Read from /proc: on other systems than Linux it is 0. */
export const memory: Scenario = {
  name: 'memory',
  title: 'Memory of the product after what was measured before, without PostgreSQL',
  figures: [
    { name: 'server', unit: 'MB', goal: '≤ 180 MB idle' },
    { name: 'supervisor', unit: 'MB' },
  ],
  setup: async ({ product }) => ({
    run: async () => ({
      server: product.pids.servers.reduce((all, pid) => all + residentMb(pid), 0),
      supervisor: residentMb(product.pids.supervisor),
    }),
  }),
}

/** https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
function residentMb(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kilobytes ?? 0) / 1_024
  } catch {
    return 0
  }
}
