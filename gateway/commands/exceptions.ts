import type {
  ActionName,
  ActionPreview,
  CaseAction,
  CaseActionPage,
  CaseDetail,
  CaseGroupPage,
  CasePage,
  CaseSummary,
  FieldChange,
  Money,
} from '../../openapi/generated/operations.v1.d.ts'
import {
  type AskingOptions,
  faint,
  operationsClient,
  print,
  queryOf,
  segment,
} from './running-client.ts'

export type ListCasesOptions = AskingOptions & {
  readonly state?: string
  readonly category?: string
  readonly cause?: string
  readonly severity?: string
  readonly owner?: string
  readonly group?: string
  readonly order?: string
  readonly channel?: string
  readonly overdue?: boolean
  readonly limit?: string
  readonly cursor?: string
}

/** Lists cases, newest first. */
export async function listCases({
  url,
  key,
  json = false,
  state = 'open',
  order,
  ...filter
}: ListCasesOptions): Promise<number> {
  const client = operationsClient({ ...(url && { url }), ...(key && { key }) })
  const query = queryOf({ ...filter, orderId: order, ...(state !== 'all' && { state }) })
  const page = await client.ask<CasePage>('GET', `/exceptions${query}`)
  const cases = page?.cases ?? []
  const rest = page?.nextCursor === undefined ? [] : [faint(`more: --cursor ${page.nextCursor}`)]
  print(
    json,
    page,
    cases.length === 0 ? ['There is no trouble.'] : [...cases.map(caseLine), ...rest],
  )
  return 0
}

/** Groups open cases by what is behind them. */
export async function listGroups({ json = false, ...options }: AskingOptions): Promise<number> {
  const page = await operationsClient(options).ask<CaseGroupPage>('GET', '/exception-groups')
  print(
    json,
    page,
    (page?.groups ?? []).map(
      ({ group, cases, cause, title, reason, amount }) =>
        `${group}  ${String(cases).padStart(6)}  ${cause.padEnd(12)} ${title}: ${reason}  ${faint(amounts(amount))}`,
    ),
  )
  return 0
}

/** Shows one case with everything known of it. Exit code 1: there is none. */
export async function showCase(
  caseId: string,
  { json = false, ...options }: AskingOptions,
): Promise<number> {
  const found = await operationsClient(options).ask<CaseDetail>(
    'GET',
    `/exceptions/${segment(caseId)}`,
  )
  if (found === undefined) return missing(caseId)
  const { advice, actions, notes, detail, resolution } = found
  print(json, found, [
    caseLine(found),
    `  due ${found.dueAt}${found.overdue ? ', overdue' : ''}; ${found.owner} looks after it`,
    `  ${advice}`,
    `  possible now: ${actions.join(', ') || 'nothing, but to resolve it'}`,
    ...(resolution === undefined ? [] : [`  settled: ${resolution}`]),
    ...(detail === undefined ? [] : [faint(`  ${JSON.stringify(detail)}`)]),
    ...notes.map(({ at, by, kind, text }) => `  ${faint(at)}  ${by} ${kind}: ${text}`),
  ])
  return 0
}

export type ActOptions = AskingOptions & {
  readonly reason?: string
  readonly fromStep?: string
  readonly set?: readonly string[]
  readonly dryRun?: boolean
}

/** Shows what an action would do and, unless it is a dry run, does it. Exit code 1: there is no such case. */
export async function act(
  caseId: string,
  action: ActionName,
  { reason, fromStep, set = [], dryRun = false, json = false, ...options }: ActOptions,
): Promise<number> {
  if (!dryRun && reason === undefined)
    throw new Error('Say why: --reason "…". Or look first: --dry-run.')
  const client = operationsClient(options)
  const request = {
    action,
    ...(fromStep !== undefined && { fromStep }),
    ...(set.length > 0 && { changes: set.map(toChange) }),
  }
  const path = `/exceptions/${segment(caseId)}`
  const preview = await client.ask<ActionPreview>('POST', `${path}/previews`, request)
  if (preview === undefined) return missing(caseId)
  if (!json) print(false, preview, previewLines(preview))
  if (dryRun) {
    if (json) print(true, preview, [])
    return 0
  }
  const done = await client.ask<CaseAction>('POST', `${path}/actions`, {
    ...request,
    reason,
    digest: preview.digest,
  })
  const words = {
    awaitingApproval: 'It waits for a second person: crossdock exceptions approve',
    running: 'Under way:',
    done: 'Done:',
    failed: 'It failed:',
    refused: 'It was refused:',
  }
  print(json, done, done === undefined ? [] : [`${words[done.state]} ${done.id}`])
  return 0
}

/** Says who looks after a case; nobody gives it back to its team. */
export async function assign(
  caseId: string,
  owner: string | undefined,
  { json = false, ...options }: AskingOptions,
): Promise<number> {
  const body = { owner: owner ?? null }
  return change(caseId, 'PUT', 'owner', body, json, options)
}

/** Writes something down about a case. */
export function comment(
  caseId: string,
  text: string,
  { json = false, ...options }: AskingOptions,
): Promise<number> {
  return change(caseId, 'POST', 'comments', { text }, json, options)
}

/** Closes a case with a reason. */
export function resolve(
  caseId: string,
  { reason, json = false, ...options }: AskingOptions & { readonly reason: string },
): Promise<number> {
  return change(caseId, 'POST', 'resolution', { reason }, json, options)
}

/** Lists what waits for a second person. */
export async function listActions({
  state = 'awaitingApproval',
  json = false,
  ...options
}: AskingOptions & { readonly state?: string }): Promise<number> {
  const page = await operationsClient(options).ask<CaseActionPage>(
    'GET',
    `/actions${queryOf({ state })}`,
  )
  const lines = (page?.actions ?? []).map(
    ({ id, caseId, action, amount, proposedBy, reason }) =>
      `${id}  ${action.padEnd(10)} ${caseId}  ${amount === undefined ? '' : amounts([amount])}  ${proposedBy}: ${reason}`,
  )
  print(json, page, lines.length === 0 ? ['Nothing waits.'] : lines)
  return 0
}

/** Agrees to an action, or refuses it. */
export async function decide(
  actionId: string,
  decision: 'approve' | 'refuse',
  { reason, json = false, ...options }: AskingOptions & { readonly reason: string },
): Promise<number> {
  const path = `/actions/${segment(actionId)}/decision`
  const decided = await operationsClient(options).ask<CaseAction>('POST', path, {
    decision,
    reason,
  })
  if (decided === undefined) return missing(actionId)
  print(json, decided, [`${decided.id}: ${decided.state}`])
  return 0
}

async function change(
  caseId: string,
  method: 'POST' | 'PUT',
  what: string,
  body: object,
  json: boolean,
  options: AskingOptions,
): Promise<number> {
  const path = `/exceptions/${segment(caseId)}/${what}`
  const found = await operationsClient(options).ask<CaseDetail>(method, path, body)
  if (found === undefined) return missing(caseId)
  print(json, found, [caseLine(found), `  ${found.owner} looks after it`])
  return 0
}

/** `/delivery/address/postalCode=10969`; what is not JSON is text, `null` clears. */
function toChange(text: string): FieldChange {
  const at = text.indexOf('=')
  if (!text.startsWith('/') || at < 2) {
    throw new Error(`--set takes a pointer and a value, such as /notes="Ring twice", not ${text}.`)
  }
  const given = text.slice(at + 1)
  let value: unknown = given
  // A number such as a postal code is text in nearly every field; what is meant as JSON is quoted, null, or in brackets.
  if (/^(?:"|\{|\[|null$|true$|false$)/.test(given)) {
    try {
      value = JSON.parse(given)
    } catch {
      throw new Error(`--set ${text}: the value is no JSON.`)
    }
  }
  return { pointer: text.slice(0, at), value }
}

function previewLines({
  documents,
  money,
  stock,
  changes,
  warnings,
  needsSecondPerson,
}: ActionPreview): string[] {
  return [
    ...documents.map(
      ({ system, type, effect, text, reference }) =>
        `  ${effect.padEnd(8)} ${system} ${type}${reference === undefined ? '' : ` ${reference}`}: ${text}`,
    ),
    ...money.map(({ effect, text }) => `  ${effect.padEnd(8)} money: ${text}`),
    ...stock.map(
      ({ effect, sku, quantity }) => `  ${effect.padEnd(8)} stock: ${quantity} × ${sku}`,
    ),
    ...changes.map(
      ({ pointer, before, after }) => `  ${pointer}: ${shown(before)} → ${shown(after)}`,
    ),
    ...warnings.map(warning => `  note: ${warning}`),
    ...(needsSecondPerson ? ['  It takes a second person.'] : []),
  ]
}

const shown = (value: unknown): string => (value === undefined ? 'absent' : JSON.stringify(value))

function caseLine(one: CaseSummary): string {
  const { id, severity, cause, title, reason, orderId = '', amount, overdue, state } = one
  const about = [orderId, amount === undefined ? '' : amounts([amount])].filter(Boolean).join(' ')
  const flag = state === 'resolved' ? 'resolved' : overdue ? 'overdue' : severity
  return `${id}  ${flag.padEnd(8)} ${cause.padEnd(12)} ${title}: ${reason}  ${faint(about)}`
}

function amounts(list: readonly Money[]): string {
  return list.map(({ currency, amount }) => `${currency} ${amount}`).join(', ')
}

function missing(id: string): number {
  process.stderr.write(`There is no ${id}.\n`)
  return 1
}
