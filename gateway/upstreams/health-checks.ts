import type { ForwardOptions } from '../policies/upstreams.ts'
import { attempt } from './attempt.ts'
import type { Target } from './target.ts'

/** Looks at the health page of every target again and again; gives what ends it. */
export function healthChecks(
  targets: readonly Target[],
  { path, intervalMs, timeoutMs }: ForwardOptions['health'],
): () => void {
  if (path === undefined) return () => {}
  const timers = targets.map(target => {
    const look = () => {
      void isWell(target, path, timeoutMs).then(target.health.looked)
    }
    look()
    return setInterval(look, intervalMs).unref()
  })
  return () => {
    for (const timer of timers) clearInterval(timer)
  }
}

async function isWell(target: Target, path: string, timeoutMs: number): Promise<boolean> {
  const { outcome } = attempt({
    pool: target.pool(),
    method: 'GET',
    path,
    headers: ['accept', '*/*'],
    body: undefined,
    deadlineMs: performance.now() + timeoutMs,
    idleMs: timeoutMs,
    maxBytes: 65_536,
    wantsBody: () => true,
  })
  const result = await outcome
  return result.kind === 'answered' && result.status >= 200 && result.status < 300
}
