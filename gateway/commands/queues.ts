import type { Queue, QueueList } from '../../openapi/generated/operations.v1.d.ts'
import { type AskingOptions, faint, operationsClient, print, segment } from './running-client.ts'

/** Shows every queue: depth, pace, limits, and the time until it is worked off. */
export async function listQueues({ json = false, ...options }: AskingOptions): Promise<number> {
  const list = await operationsClient(options).ask<QueueList>('GET', '/queues')
  print(json, list, [
    faint('queue         state     due  delayed  active  dead   a minute     drained in   limits'),
    ...(list?.queues ?? []).map(queueLine),
  ])
  return 0
}

export type SetQueueOptions = AskingOptions & {
  readonly reason: string
  readonly rate?: string
}

/** Pauses, resumes or slows a queue. Exit code 1: there is none of that name. */
export async function setQueue(
  queue: string,
  paused: boolean | undefined,
  { reason, rate, json = false, ...options }: SetQueueOptions,
): Promise<number> {
  const ratePerSecond = rate === undefined ? undefined : rate === 'none' ? null : Number(rate)
  if (Number.isNaN(ratePerSecond)) throw new Error(`A rate is a number or "none", not ${rate}.`)
  const body = {
    reason,
    ...(paused !== undefined && { paused }),
    ...(ratePerSecond !== undefined && { ratePerSecond }),
  }
  const path = `/queues/${segment(queue)}/settings`
  const set = await operationsClient(options).ask<Queue>('PUT', path, body)
  if (set === undefined) {
    process.stderr.write(`There is no queue ${queue}.\n`)
    return 1
  }
  print(json, set, [queueLine(set)])
  return 0
}

function queueLine(one: Queue): string {
  const { queue, state, due, delayed, active, dead, perMinute, timeToDrainSeconds } = one
  const numbers = [due, delayed, active, dead].map((figure, i) =>
    String(figure).padStart([5, 9, 8, 6][i] ?? 6),
  )
  const drained = timeToDrainSeconds === undefined ? '–' : `${timeToDrainSeconds} s`
  const limits = [
    `${one.concurrency} at once`,
    ...(one.ratePerSecond === undefined ? [] : [`${one.ratePerSecond}/s`]),
    ...one.priorities
      .filter(({ priority }) => priority !== 0)
      .map(({ priority, due: count }) => `${count} at priority ${priority}`),
    ...(one.reason === undefined ? [] : [one.reason]),
  ]
  return `${queue.padEnd(13)} ${state.padEnd(6)}${numbers.join('')}${String(perMinute).padStart(11)}${drained.padStart(15)}   ${faint(limits.join(', '))}`
}
