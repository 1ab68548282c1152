import { setTimeout as sleep } from 'node:timers/promises'
import type {
  DeadLetterPage,
  Run,
  RunPage,
  RunPlan,
} from '../../openapi/generated/operations.v1.d.ts'
import {
  type AskingOptions,
  faint,
  type RunningClient,
  operationsClient,
  print,
  queryOf,
  segment,
} from './running-client.ts'

export type PlanOptions = AskingOptions & {
  readonly reason: string
  readonly group?: string
  readonly category?: string
  readonly cause?: string
  readonly queue?: string
  readonly kind?: string
  readonly code?: string
  readonly from?: string
  readonly to?: string
  readonly case?: readonly string[]
  readonly type?: readonly string[]
  readonly subject?: string
  readonly yes?: boolean
}

/** Plans a run and shows its estimate; with `yes` it is confirmed and followed to its end. Exit code 1: some of it failed. */
export async function planRun(
  kind: RunPlan['kind'],
  { yes = false, json = false, url, key, reason, ...given }: PlanOptions,
): Promise<number> {
  const client = operationsClient({ ...(url && { url }), ...(key && { key }) })
  const { kind: workKind, case: caseIds, type: eventTypes, ...rest } = given
  const planned = await client.ask<Run>('POST', '/runs', {
    kind,
    reason,
    ...rest,
    ...(workKind !== undefined && { workKind }),
    ...(caseIds !== undefined && { caseIds }),
    ...(eventTypes !== undefined && { eventTypes }),
  })
  if (planned === undefined) return 1
  if (!yes) {
    const next = planned.total === 0 ? [] : [`  To do it: crossdock runs confirm ${planned.id}`]
    print(json, planned, [...runLines(planned), ...next])
    return 0
  }
  if (!json) print(false, planned, runLines(planned))
  return confirm(client, planned.id, json)
}

/** Begins a run that was planned, and follows it to its end. */
export function confirmRun(
  runId: string,
  { json = false, ...options }: AskingOptions,
): Promise<number> {
  return confirm(operationsClient(options), runId, json)
}

/** Stops a run. */
export async function cancelRun(
  runId: string,
  { json = false, ...options }: AskingOptions,
): Promise<number> {
  const path = `/runs/${segment(runId)}/cancellation`
  const run = await operationsClient(options).ask<Run>('POST', path)
  return show(run, runId, json)
}

/** How far a run is; without an id, every run, newest first. */
export async function showRuns(
  runId: string | undefined,
  { json = false, ...options }: AskingOptions,
): Promise<number> {
  const client = operationsClient(options)
  if (runId !== undefined) {
    return show(await client.ask<Run>('GET', `/runs/${segment(runId)}`), runId, json)
  }
  const page = await client.ask<RunPage>('GET', '/runs')
  print(json, page, (page?.runs ?? []).flatMap(runLines))
  return 0
}

/** Lists work that was given up, newest first. */
export async function listDeadLetters({
  json = false,
  url,
  key,
  ...filter
}: AskingOptions & {
  readonly queue?: string
  readonly kind?: string
  readonly code?: string
  readonly limit?: string
}): Promise<number> {
  const client = operationsClient({ ...(url && { url }), ...(key && { key }) })
  const page = await client.ask<DeadLetterPage>('GET', `/dead-letters${queryOf(filter)}`)
  const lines = (page?.deadLetters ?? []).map(
    ({ operationId, queue, kind, subject, reason = '', holdsBack, caseId = '' }) =>
      `${operationId}  ${queue.padEnd(12)} ${kind} of ${subject}: ${reason}  ${faint(`${caseId}${holdsBack > 0 ? `, ${holdsBack} wait behind it` : ''}`)}`,
  )
  print(json, page, lines.length === 0 ? ['There is no dead letter.'] : lines)
  return 0
}

async function confirm(client: RunningClient, runId: string, json: boolean): Promise<number> {
  const path = `/runs/${segment(runId)}`
  let run = await client.ask<Run>('POST', `${path}/confirmation`)
  const bar = !json && process.stderr.isTTY
  while (run?.state === 'running') {
    if (bar) process.stderr.write(`\r${progress(run)}`)
    await sleep(200)
    run = await client.ask<Run>('GET', path)
  }
  if (bar) process.stderr.write('\r\u001B[K')
  return show(run, runId, json)
}

function show(run: Run | undefined, runId: string, json: boolean): number {
  if (run === undefined) {
    process.stderr.write(`There is no run ${runId}.\n`)
    return 1
  }
  print(json, run, runLines(run))
  return run.failed > 0 ? 1 : 0
}

const width = 30

function progress({ done, failed, total }: Run): string {
  const share = total === 0 ? 1 : (done + failed) / total
  const full = Math.round(share * width)
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${done + failed} of ${total}`
}

function runLines(run: Run): string[] {
  const { id, kind, state, total, done, failed, estimate, reason, failures = [] } = run
  const money = estimate.money.map(({ currency, amount }) => `${currency} ${amount}`).join(', ')
  const about = [`about ${estimate.seconds} s`, ...(money === '' ? [] : [money])].join(', ')
  const second = estimate.needsSecondPerson ? ' It takes a second person to confirm it.' : ''
  const so =
    state === 'planned'
      ? `${total} found, ${about}.${second}`
      : `${done} done, ${failed} failed of ${total}`
  return [
    `${id}  ${kind.padEnd(12)} ${state.padEnd(9)} ${so}  ${faint(reason)}`,
    ...failures.map(({ subject, reason: why }) => `  ${subject}: ${why}`),
  ]
}
