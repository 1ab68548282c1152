import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type {
  ApiEntry,
  ApiList,
  CommentList,
  ConsumerList,
  ContractText,
  FindingList,
  Revision,
  RevisionPage,
} from '../../openapi/generated/governance.v1.d.ts'
import { asking, missing, openStates, revisionId, type WithReason } from './board-client.ts'
import { apiLines, commentLine, findingLines, headLine, revisionLines } from './contracts-lines.ts'
import {
  type AskingOptions,
  faint,
  print,
  queryOf,
  type RunningClient,
  segment,
} from './running-client.ts'

export type SubmitOptions = AskingOptions & {
  readonly api?: string
  readonly note?: string
  readonly draft?: boolean
  /** Seconds. Default 120. */
  readonly timeout?: string
}

/** Submits a contract and follows its checks. Exit code 0: it passes or waits for people; 1: it is blocked. */
export async function submitContract(file: string, options: SubmitOptions): Promise<number> {
  return asking(options, async client => {
    const { note, draft, json = false } = options
    const api = options.api ?? apiOf(file)
    const contract = readFileSync(file, 'utf8')
    const taken = await client.ask<Revision>('POST', '/revisions', {
      api,
      contract,
      ...(note !== undefined && { note }),
      ...(draft === true && { draft }),
    })
    const revision = await checked(client, taken as Revision, options)
    print(json, revision, revisionLines(revision))
    return exitOf(revision)
  })
}

/** Has a revision checked (again), and follows it. */
export async function checkRevision(ref: string, options: SubmitOptions): Promise<number> {
  return asking(options, async client => {
    const path = `/revisions/${await revisionId(client, ref)}/checks`
    const taken = await client.ask<Revision>('POST', path)
    if (taken === undefined) return missing(ref)
    const revision = await checked(client, taken, options)
    print(options.json ?? false, revision, revisionLines(revision))
    return exitOf(revision)
  })
}

/** Waits for the engines, and says what they are doing. */
async function checked(
  client: RunningClient,
  taken: Revision,
  { json = false, timeout = '120' }: SubmitOptions,
): Promise<Revision> {
  const endMs = performance.now() + Number(timeout) * 1000
  let revision = taken
  let told = ''
  while (revision.state === 'checking') {
    const doing = revision.progress ?? 'checking'
    if (!json && doing !== told) process.stderr.write(`${faint(`${revision.id}: ${doing}`)}\n`)
    told = doing
    if (performance.now() > endMs) {
      throw new Error(
        `${revision.id} is still being checked; "contracts status ${revision.id}" shows it.`,
      )
    }
    await sleep(200)
    revision = (await client.ask<Revision>('GET', `/revisions/${revision.id}`)) ?? revision
  }
  return revision
}

/** `gifts.v1.yaml` is the contract of gifts.v1. */
function apiOf(file: string): string {
  const [, api] = /^([a-z][a-z0-9-]*(?:\.v\d+)?)\.(?:ya?ml|json)$/.exec(basename(file)) ?? []
  if (api === undefined) throw new Error(`Say which API ${file} is of: --api <name>.v<major>`)
  return api
}

/** Where everything is, or one API or revision with what stands in its way. Exit code 1: it is blocked or not there. */
export async function contractStatus(
  ref: string | undefined,
  options: AskingOptions,
): Promise<number> {
  return asking(options, async client => {
    const { json = false } = options
    if (ref === undefined) return overview(client, json)
    if (ref.startsWith('rev_')) {
      const revision = await client.ask<Revision>('GET', `/revisions/${segment(ref)}`)
      if (revision === undefined) return missing(ref)
      print(json, revision, revisionLines(revision))
      return exitOf(revision)
    }
    const api = await client.ask<ApiEntry>('GET', `/apis/${segment(ref)}`)
    if (api === undefined) return missing(ref)
    const consumers = await client.ask<ConsumerList>('GET', `/apis/${segment(ref)}/consumers`)
    const open = await openRevisions(client, ref)
    print(json, { api, consumers: consumers?.consumers, open }, [
      ...apiLines(api),
      ...(consumers?.consumers ?? []).map(
        one =>
          `  used by ${one.name} (${one.audience}): ${one.calls} calls within ${consumers?.quietDays} days, last seen ${one.lastSeen}${one.acknowledged ? ', has acknowledged its end' : ''}`,
      ),
      ...open.flatMap(revisionLines),
    ])
    return open.some(({ gate }) => gate?.verdict === 'blocked') ? 1 : 0
  })
}

async function openRevisions(client: RunningClient, api: string): Promise<readonly Revision[]> {
  const page = await client.ask<RevisionPage>('GET', `/revisions${queryOf({ api })}`)
  const open = (page?.revisions ?? []).filter(({ state }) => openStates.has(state))
  const read = open.map(({ id }) => client.ask<Revision>('GET', `/revisions/${id}`))
  return (await Promise.all(read)).filter(revision => revision !== undefined)
}

async function overview(client: RunningClient, json: boolean): Promise<number> {
  const list = await client.ask<ApiList>('GET', '/apis')
  const page = await client.ask<RevisionPage>('GET', '/revisions')
  const open = (page?.revisions ?? []).filter(({ state }) => openStates.has(state))
  print(json, { apis: list?.apis ?? [], open }, [
    ...(list?.apis ?? []).flatMap(apiLines),
    ...(open.length === 0 ? [] : ['', 'On their way:']),
    ...open.map(headLine),
  ])
  return 0
}

export type ShowOptions = AskingOptions & {
  readonly contract?: boolean
  readonly findings?: boolean
  readonly comments?: boolean
}

/** Shows a revision: its gate, or its text, its findings, what was said about it. */
export async function showRevision(ref: string, options: ShowOptions): Promise<number> {
  return asking(options, async client => {
    const { json = false, contract, findings, comments } = options
    const path = `/revisions/${await revisionId(client, ref)}`
    if (contract === true) {
      const text = await client.ask<ContractText>('GET', `${path}/contract`)
      if (text === undefined) return missing(ref)
      process.stdout.write(json ? `${JSON.stringify(text)}\n` : text.contract)
      return 0
    }
    if (findings === true) {
      const list = await client.ask<FindingList>('GET', `${path}/findings`)
      print(json, list, (list?.findings ?? []).flatMap(findingLines))
      return list === undefined ? missing(ref) : 0
    }
    if (comments === true) {
      const list = await client.ask<CommentList>('GET', `${path}/comments`)
      print(json, list, (list?.comments ?? []).map(commentLine))
      return list === undefined ? missing(ref) : 0
    }
    const revision = await client.ask<Revision>('GET', path)
    if (revision === undefined) return missing(ref)
    print(json, revision, revisionLines(revision))
    return 0
  })
}

export type SignOffOptions = AskingOptions & { readonly role?: string; readonly reason?: string }

/** Signs a revision off, asks for changes, or rejects it. */
export async function signOffRevision(
  ref: string,
  decision: 'approve' | 'requestChanges' | 'reject',
  options: SignOffOptions,
): Promise<number> {
  return asking(options, async client => {
    const { role, reason, json = false } = options
    const path = `/revisions/${await revisionId(client, ref)}/sign-offs`
    const revision = await client.ask<Revision>('POST', path, {
      decision,
      ...(role !== undefined && { role }),
      ...(reason !== undefined && { reason }),
    })
    if (revision === undefined) return missing(ref)
    print(json, revision, revisionLines(revision))
    return 0
  })
}

/** Publishes an approved revision; in an emergency one that is not. Exit code 1: the gate is closed. */
export async function publishRevision(
  ref: string,
  options: AskingOptions & {
    readonly emergency?: boolean
    readonly reason?: string
    readonly ticket?: string
  },
): Promise<number> {
  return asking(options, async client => {
    const { emergency, reason, ticket, json = false } = options
    const id = await revisionId(client, ref)
    const revision =
      emergency === true
        ? await client.ask<Revision>('POST', `/revisions/${id}/emergency-publication`, {
            reason,
            ticket,
          })
        : await client.ask<Revision>('POST', `/revisions/${id}/publication`)
    if (revision === undefined) return missing(ref)
    print(json, revision, revisionLines(revision))
    return revision.progress === undefined ? 0 : 1
  })
}

/** Takes a revision back. */
export async function withdrawRevision(ref: string, options: WithReason): Promise<number> {
  return asking(options, async client => {
    const path = `/revisions/${await revisionId(client, ref)}/withdrawal`
    const revision = await client.ask<Revision>('POST', path, { reason: options.reason })
    if (revision === undefined) return missing(ref)
    print(options.json ?? false, revision, revisionLines(revision))
    return 0
  })
}

const exitOf = ({ gate, state }: Revision): number =>
  gate?.verdict === 'blocked' && openStates.has(state) && state !== 'draft' ? 1 : 0
