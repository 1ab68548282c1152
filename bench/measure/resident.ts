import { readFileSync } from 'node:fs'

/**
 * Memory that a process holds. Read from /proc: on other systems than Linux it is 0.
 * https://man7.org/linux/man-pages/man5/proc_pid_status.5.html
 */
export function residentMb(pid: number): number {
  return megabytes(pid, 'status', 'VmRSS')
}

/**
 * The same with every page that several processes share, such as the program's own, counted in parts: what processes hold
 * together is the sum of it.
 */
export function proportionalMb(pid: number): number {
  return megabytes(pid, 'smaps_rollup', 'Pss')
}

function megabytes(pid: number, file: string, name: string): number {
  try {
    const text = readFileSync(`/proc/${pid}/${file}`, 'utf8')
    const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1]
    return Number(kilobytes ?? 0) / 1_024
  } catch {
    return 0
  }
}
