import { readFileSync } from 'node:fs'

/**
 * Memory that a process holds. Read from /proc: on other systems than Linux it is 0.
 * https://man7.org/linux/man-pages/man5/proc_pid_status.5.html
 */
export function residentMb(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kilobytes ?? 0) / 1_024
  } catch {
    return 0
  }
}
