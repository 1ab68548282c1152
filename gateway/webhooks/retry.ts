import type { WebhookPolicy } from './webhook-policy.ts'

/** After so many seconds a delivery that was tried so often is tried again; undefined when it is given up. */
export function retryAfter(
  { retryAfterSeconds, jitter }: Pick<WebhookPolicy, 'retryAfterSeconds' | 'jitter'>,
  tries: number,
  random: () => number = Math.random,
): number | undefined {
  const seconds = retryAfterSeconds[tries - 1]
  // Receivers that were down together are not all asked at the same moment.
  return seconds === undefined ? undefined : seconds * (1 + jitter * (2 * random() - 1))
}

/** How long a webhook that failed so often in a row is left alone; 0 while that is not often enough. */
export function pauseAfter(
  { leaveAloneAfter, pauseSeconds, jitter }: WebhookPolicy,
  failures: number,
  random: () => number = Math.random,
): number {
  const beyond = failures - leaveAloneAfter
  if (beyond < 0) return 0
  const seconds = Math.min(pauseSeconds.longest, pauseSeconds.first * 2 ** Math.min(beyond, 30))
  return seconds * (1 + jitter * (2 * random() - 1))
}
