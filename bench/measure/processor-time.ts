import { readdirSync, readFileSync } from 'node:fs'

/**
 * Processor time that processes have used so far, in milliseconds. Read from /proc: on other systems than Linux it is 0.
 * https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
export function processorTimeMs(pids: readonly number[], who?: 'with children'): number {
  return readProcesses()
    .filter(({ pid, parent }) => pids.includes(pid) || (who !== undefined && pids.includes(parent)))
    .reduce((sum, { usedMs }) => sum + usedMs, 0)
}

/** The kernel counts in ticks of 10 ms, and so does everything that asks it. */
const tickMs = 10

function readProcesses(): { pid: number; parent: number; usedMs: number }[] {
  try {
    return readdirSync('/proc').flatMap(name => (/^\d+$/.test(name) ? readProcess(name) : []))
  } catch {
    return []
  }
}

function readProcess(name: string) {
  try {
    const text = readFileSync(`/proc/${name}/stat`, 'utf8')
    // The program's name may hold anything; what follows its closing bracket is numbered from the third field.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [user = 0, system = 0] = fields.slice(11, 13).map(Number)
    const usedMs = (user + system) * tickMs
    return [{ pid: Number(name), parent: Number(fields[1]), usedMs }]
  } catch {
    return []
  }
}
