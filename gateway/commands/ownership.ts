import type {
  CutOver,
  CutOverList,
  Owner,
  OwnershipList,
  RefusedWrite,
  RefusedWritePage,
  WriteDifference,
} from '../../openapi/generated/operations.v1.d.ts'
import { type AskingOptions, faint, operationsClient, print, queryOf } from './running-client.ts'

export type ListOwnershipOptions = AskingOptions & {
  readonly entity?: string
  readonly at?: string
}

/** Lists who owns what, entity by entity. */
export async function listOwnership({
  json = false,
  entity,
  at,
  ...options
}: ListOwnershipOptions): Promise<number> {
  const client = operationsClient(options)
  const list = await client.ask<OwnershipList>('GET', `/ownership${queryOf({ entity, at })}`)
  const lines = (list?.ownership ?? []).map(one => {
    const name = `${one.entity}.${one.field}`.padEnd(30)
    const line = `${one.state.padEnd(8)} ${name} ${one.owners.join(', ').padEnd(30)} ${placeOf(one.scope)}${span(one)}`
    return one.state === 'current' ? line.trimEnd() : faint(line.trimEnd())
  })
  print(
    json,
    list,
    lines.length === 0 ? ['Nobody said who owns what: whoever tells is believed.'] : lines,
  )
  return 0
}

export type CheckOwnerOptions = AskingOptions & {
  readonly system?: string
  readonly location?: string
  readonly legalEntity?: string
  readonly region?: string
}

/** Says whose a field group is. Exit code 1: there is none of that name, or it is not the system's. */
export async function checkOwner(
  entity: string,
  field: string,
  at: string | undefined,
  { json = false, system, location, legalEntity, region, ...options }: CheckOwnerOptions,
): Promise<number> {
  const client = operationsClient(options)
  const query = queryOf({ entity, field, at, system, location, legalEntity, region })
  const owner = await client.ask<Owner>('GET', `/ownership/owner${query}`)
  if (owner === undefined) {
    process.stderr.write(`There is no ${entity}.${field}.\n`)
    return 1
  }
  const { owners, allowed } = owner
  const whose = owners.length === 0 ? 'whoever tells' : owners.join(', ')
  const may =
    allowed === undefined ? [] : [`${system ?? ''} ${allowed ? 'may' : 'may not'} write it`]
  print(json, owner, [
    `${entity}.${field}: ${whose} ${placeOf(owner.scope)}${span(owner)}`.trimEnd(),
    ...may,
  ])
  return allowed === false ? 1 : 0
}

export type ShowLedgerOptions = AskingOptions & {
  readonly entity?: string
  readonly days?: string
}

/** Shows what both sides of each cut-over told, and what still differs. Exit code 1: something does. */
export async function showLedger({
  json = false,
  entity,
  days,
  ...options
}: ShowLedgerOptions): Promise<number> {
  const client = operationsClient(options)
  const query = queryOf({ entity, days })
  const list = await client.ask<CutOverList>('GET', `/ownership/cut-overs${query}`)
  const cutOvers = list?.cutOvers ?? []
  print(
    json,
    list,
    cutOvers.length === 0 ? ['There is no cut-over.'] : cutOvers.flatMap(ledgerLines),
  )
  return cutOvers.some(({ differing }) => differing.length > 0) ? 1 : 0
}

export type ListRefusedOptions = AskingOptions & {
  readonly entity?: string
  readonly field?: string
  readonly system?: string
  readonly subject?: string
  readonly shadow?: boolean
  readonly state?: string
  readonly limit?: string
  readonly cursor?: string
}

/** Lists what was told by whoever does not own it, with what it would have changed. */
export async function listRefused({
  url,
  key,
  json = false,
  ...filter
}: ListRefusedOptions): Promise<number> {
  const client = operationsClient({ ...(url && { url }), ...(key && { key }) })
  const query = queryOf(filter)
  const page = await client.ask<RefusedWritePage>('GET', `/ownership/refused-writes${query}`)
  const writes = page?.refusedWrites ?? []
  const rest = page?.nextCursor === undefined ? [] : [faint(`more: --cursor ${page.nextCursor}`)]
  print(json, page, [
    ...(writes.length === 0 ? ['Nothing was refused.'] : writes.map(refusedLine)),
    ...rest,
  ])
  return 0
}

function ledgerLines(one: CutOver): string[] {
  const { old, new: next, shadow, differing } = one
  return [
    `${one.entity}.${one.field} ${placeOf(one.scope)}${one.at} ${one.state === 'done' ? 'done' : 'to come'}`,
    `  ${old.owners.join(', ')}: ${old.before} before, ${old.after} since, ${one.refusedSince} refused since`,
    `  ${next.owners.join(', ')}: ${next.before} before, ${next.after} since; dry run ${shadow.told}, ${shadow.differing} of it different`,
    ...differing.map(
      ({ subject, system, at, differences }) =>
        `  differs: ${subject} ${differences.map(differenceText).join(', ')} (${system}, ${at})`,
    ),
  ]
}

function refusedLine(one: RefusedWrite): string {
  const what = one.differences.map(differenceText).join(', ') || 'no difference'
  const kind = one.shadow ? 'dry run' : one.state
  return `${one.at} ${kind.padEnd(8)} ${one.system} → ${one.entity}.${one.field} ${one.subject}: ${what}`
}

function differenceText({ pointer, before, after }: WriteDifference): string {
  if (before === undefined && after === undefined) return pointer
  return `${pointer} ${shown(before)} → ${shown(after)}`
}

function shown(value: unknown): string {
  return value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value)
}

function placeOf(scope: Owner['scope']): string {
  return Object.entries(scope)
    .map(([name, value]) => `${name} ${value} `)
    .join('')
}

function span({ from, until }: { readonly from?: string; readonly until?: string }): string {
  return [...(from ? [`from ${from}`] : []), ...(until ? [`until ${until}`] : [])].join(' ')
}
