import type {
  Delivery,
  DeliveryDetails,
  DeliveryPage,
  GivenWebhook,
  Replay,
  Webhook,
  WebhookPage,
  WebhookTestResult,
} from '../../openapi/generated/platform.v1.d.ts'
import {
  type AskingOptions,
  faint,
  platformClient,
  print,
  queryOf,
  segment,
} from './running-client.ts'

/** Lists webhooks, newest first, with what waits for each. */
export async function listWebhooks({
  json = false,
  url,
  key,
  application,
  ...filter
}: AskingOptions & {
  readonly application?: string
  readonly state?: string
  readonly limit?: string
  readonly cursor?: string
}): Promise<number> {
  const client = clientOf({ url, key })
  const query = queryOf({ ...filter, applicationId: application })
  const page = await client.ask<WebhookPage>('GET', `/webhooks${query}`)
  const lines = (page?.webhooks ?? []).map(webhookLine)
  const rest = page?.nextCursor === undefined ? [] : [faint(`more: --cursor ${page.nextCursor}`)]
  print(json, page, lines.length === 0 ? ['There is no webhook.'] : [...lines, ...rest])
  return 0
}

export type NewWebhookOptions = AskingOptions & {
  readonly to: string
  readonly type: readonly string[]
  readonly application?: string
  readonly payload?: string
  readonly description?: string
  readonly header?: readonly string[]
}

/** Has events sent somewhere, and prints the secret, once. */
export async function createWebhook({
  json = false,
  url,
  key,
  to,
  type: eventTypes,
  application: applicationId,
  header,
  ...more
}: NewWebhookOptions): Promise<number> {
  const given = await clientOf({ url, key }).ask<GivenWebhook>('POST', '/webhooks', {
    url: to,
    eventTypes,
    ...(applicationId !== undefined && { applicationId }),
    ...(header !== undefined && { headers: headersOf(header) }),
    ...more,
  })
  if (given === undefined) return missing(applicationId ?? 'application')
  print(json, given, [webhookLine(given.webhook), ...secretLines(given)])
  return 0
}

/** Shows one webhook. Exit code 1: there is none. */
export async function showWebhook(
  id: string,
  { json = false, ...options }: AskingOptions,
): Promise<number> {
  const found = await clientOf(options).ask<Webhook>('GET', path(id))
  if (found === undefined) return missing(id)
  const { eventTypes, payload, description, headerNames, secrets, applicationId } = found
  print(json, found, [
    webhookLine(found),
    `  of ${applicationId}${description === undefined ? '' : `: ${description}`}`,
    `  told of ${eventTypes.join(', ')} (${payload})`,
    ...(headerNames.length === 0 ? [] : [`  with ${headerNames.join(', ')}`]),
    ...secrets.map(
      ({ createdAt, expiresAt }) =>
        `  signed with the secret of ${createdAt}${expiresAt === undefined ? '' : `, until ${expiresAt}`}`,
    ),
  ])
  return 0
}

export type WebhookChangeOptions = AskingOptions & {
  readonly to?: string
  readonly type?: readonly string[]
  readonly payload?: string
  readonly description?: string
  readonly header?: readonly string[]
}

/** Changes a webhook. Exit code 1: there is none. */
export function updateWebhook(
  id: string,
  { to, type: eventTypes, header, payload, description, ...options }: WebhookChangeOptions,
): Promise<number> {
  const body = {
    ...(to !== undefined && { url: to }),
    ...(eventTypes !== undefined && { eventTypes }),
    ...(payload !== undefined && { payload }),
    ...(description !== undefined && { description }),
    ...(header !== undefined && { headers: headersOf(header) }),
  }
  return change('PATCH', id, '', body, options)
}

/** Sends nothing there for a while. */
export const pauseWebhook = (
  id: string,
  { reason, ...options }: AskingOptions & { readonly reason: string },
): Promise<number> => change('POST', id, '/pause', { reason }, options)

/** Sends again: everything since, or only what comes. */
export const resumeWebhook = (
  id: string,
  { from = 'backlog', ...options }: AskingOptions & { readonly from?: string },
): Promise<number> => change('POST', id, '/resume', { from }, options)

/** Sends nothing there any more. */
export const deleteWebhook = (id: string, options: AskingOptions): Promise<number> =>
  change('DELETE', id, '', undefined, options)

/** Replaces the secret, and prints the new one, once. Exit code 1: there is no such webhook. */
export async function rollWebhook(
  id: string,
  { json = false, overlap, ...options }: AskingOptions & { readonly overlap?: string },
): Promise<number> {
  const overlapSeconds = overlap === undefined ? undefined : Number(overlap)
  if (Number.isNaN(overlapSeconds)) throw new Error(`${overlap} is no number of seconds.`)
  const body = { ...(overlapSeconds !== undefined && { overlapSeconds }) }
  const given = await clientOf(options).ask<GivenWebhook>('POST', `${path(id)}/secret/roll`, body)
  if (given === undefined) return missing(id)
  print(json, given, [webhookLine(given.webhook), ...secretLines(given)])
  return 0
}

/** Sends an example now. Exit code 1: it was not taken, or there is no such webhook. */
export async function testWebhook(
  id: string,
  { json = false, type, ...options }: AskingOptions & { readonly type?: string },
): Promise<number> {
  const body = { ...(type !== undefined && { type }) }
  const result = await clientOf(options).ask<WebhookTestResult>('POST', `${path(id)}/test`, body)
  if (result === undefined) return missing(id)
  const { isDelivered, status, error, durationMs, answer, eventId } = result
  const said = status === undefined ? '' : ` ${status}`
  print(json, result, [
    `${eventId} ${isDelivered ? 'was taken' : 'was not taken'}:${said} ${error ?? ''} after ${durationMs} ms`,
    ...(answer === undefined ? [] : [`  ${faint(answer)}`]),
  ])
  return isDelivered ? 0 : 1
}

/** Lists what was sent and what waits, newest first; or shows one with its attempts. Exit code 1: there is none. */
export async function listDeliveries(
  id: string,
  deliveryId: string | undefined,
  {
    json = false,
    url,
    key,
    ...filter
  }: AskingOptions & {
    readonly state?: string
    readonly type?: string
    readonly subject?: string
    readonly eventId?: string
    readonly limit?: string
    readonly cursor?: string
  },
): Promise<number> {
  const client = clientOf({ url, key })
  if (deliveryId !== undefined) {
    const found = await client.ask<DeliveryDetails>('GET', deliveryPath(id, deliveryId))
    if (found === undefined) return missing(deliveryId)
    print(json, found, [
      deliveryLine(found.delivery),
      ...found.attempts.flatMap(({ number, at, durationMs, status, error, answer }) => [
        `  ${number}. ${faint(at)} ${status ?? ''} ${error ?? ''} after ${durationMs} ms`,
        ...(answer === undefined ? [] : [`     ${faint(answer)}`]),
      ]),
    ])
    return 0
  }
  const page = await client.ask<DeliveryPage>('GET', `${path(id)}/deliveries${queryOf(filter)}`)
  if (page === undefined) return missing(id)
  const lines = page.deliveries.map(deliveryLine)
  const rest = page.nextCursor === undefined ? [] : [faint(`more: --cursor ${page.nextCursor}`)]
  print(json, page, lines.length === 0 ? ['Nothing was sent.'] : [...lines, ...rest])
  return 0
}

/** Sends one event once more. Exit code 1: there is no such delivery. */
export async function redeliver(
  id: string,
  deliveryId: string,
  { json = false, ...options }: AskingOptions,
): Promise<number> {
  const found = await clientOf(options).ask<Delivery>(
    'POST',
    `${deliveryPath(id, deliveryId)}/redelivery`,
  )
  if (found === undefined) return missing(deliveryId)
  print(json, found, [deliveryLine(found)])
  return 0
}

export type ReplayOptions = AskingOptions & {
  readonly which?: string
  readonly from: string
  readonly to?: string
  readonly yes?: boolean
}

/** Plans to send many once more and shows the estimate; with `yes` it is begun. Exit code 1: there is no such webhook. */
export async function replayWebhook(
  id: string,
  { json = false, which = 'missing', from, to, yes = false, ...options }: ReplayOptions,
): Promise<number> {
  const client = clientOf(options)
  const body = { which, from, ...(to !== undefined && { to }) }
  const planned = await client.ask<Replay>('POST', `${path(id)}/replays`, body)
  if (planned === undefined) return missing(id)
  const to_ = `${path(id)}/replays/${segment(planned.id)}/confirmation`
  const replay = yes ? await client.ask<Replay>('POST', to_) : planned
  const next = yes ? [] : [`  To do it: crossdock webhooks confirm ${id} ${planned.id}`]
  print(json, replay, [replayLine(replay ?? planned), ...next])
  return 0
}

/** Begins or stops a replay. Exit code 1: there is none. */
export async function settleReplay(
  id: string,
  replayId: string,
  what: 'confirmation' | 'cancellation',
  { json = false, ...options }: AskingOptions,
): Promise<number> {
  const found = await clientOf(options).ask<Replay>(
    'POST',
    `${path(id)}/replays/${segment(replayId)}/${what}`,
  )
  if (found === undefined) return missing(replayId)
  print(json, found, [replayLine(found)])
  return 0
}

async function change(
  method: 'POST' | 'PATCH' | 'DELETE',
  id: string,
  what: string,
  body: object | undefined,
  { json = false, ...options }: AskingOptions,
): Promise<number> {
  const found = await clientOf(options).ask<Webhook>(method, `${path(id)}${what}`, body)
  if (found === undefined) return missing(id)
  print(json, found, [webhookLine(found)])
  return 0
}

const clientOf = ({ url, key }: { url?: string | undefined; key?: string | undefined }) =>
  platformClient({ ...(url !== undefined && { url }), ...(key !== undefined && { key }) })

const path = (id: string) => `/webhooks/${segment(id)}`
const deliveryPath = (id: string, deliveryId: string) =>
  `${path(id)}/deliveries/${segment(deliveryId)}`

function headersOf(given: readonly string[]): readonly { name: string; value: string }[] {
  return given.map(one => {
    const at = one.indexOf(':')
    if (at < 1) throw new Error(`A header is written "Name: value", not ${one}.`)
    return { name: one.slice(0, at).trim(), value: one.slice(at + 1).trim() }
  })
}

function webhookLine({
  id,
  url,
  state,
  reason,
  backlog,
  failingSince,
  nextTryAt,
}: Webhook): string {
  const { waiting, oldestAt, isBehind } = backlog
  const waits = `${waiting}${isBehind ? ' or more' : ''} waiting`
  const since = oldestAt === undefined ? '' : `, the oldest since ${oldestAt}`
  const failing = failingSince === undefined ? '' : `, failing since ${failingSince}`
  const next = nextTryAt === undefined ? '' : `, tried again ${nextTryAt}`
  const why = reason === undefined ? '' : `  ${faint(reason)}`
  return `${id}  ${state.padEnd(8)}  ${url}  ${waits}${since}${failing}${next}${why}`
}

function deliveryLine({
  id,
  state,
  type,
  subject,
  attempts,
  lastStatus,
  nextTryAt,
}: Delivery): string {
  const last = lastStatus === undefined ? '' : `, answered ${lastStatus}`
  const next = nextTryAt === undefined ? '' : `, next ${nextTryAt}`
  return `${id}  ${state.padEnd(9)}  ${type} of ${subject}  ${faint(`${attempts} tried${last}${next}`)}`
}

function replayLine({ id, which, state, estimate, sent, from, to }: Replay): string {
  const { events, isAtLeast } = estimate
  return `${id}  ${state.padEnd(9)}  ${which} from ${from} to ${to}: ${events}${isAtLeast ? ' or more' : ''} events, ${sent} on their way`
}

const secretLines = ({ secret }: GivenWebhook) => [
  secret,
  'This is the only time it is shown: keep it where what verifies the signatures finds it.',
]

function missing(id: string): number {
  process.stderr.write(`There is no ${id}.\n`)
  return 1
}
