import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type {
  ApiEntry,
  ApiList,
  Baseline,
  Comment,
  CommentList,
  ConsumerList,
  ContractText,
  EvidencePack,
  Finding,
  FindingList,
  Revision,
  RevisionPage,
  Verification,
  RecordPage,
  Waiver,
  WaiverList,
} from '../../openapi/generated/governance.v1.d.ts'
import {
  type AskingOptions,
  faint,
  governanceClient,
  type RunningClient,
  print,
  queryOf,
  Refusal,
  segment,
} from './running-client.ts'

type Options = AskingOptions
type WithReason = Options & { readonly reason: string }

export type SubmitOptions = Options & {
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

/** Where everything is, or one API or revision with what stands in its way. Exit code 1: it is blocked or not there. */
export async function contractStatus(ref: string | undefined, options: Options): Promise<number> {
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

export type ShowOptions = Options & {
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

export type SignOffOptions = Options & { readonly role?: string; readonly reason?: string }

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
  options: Options & {
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

export type CommentOptions = Options & {
  readonly pointer?: string
  readonly finding?: string
  readonly resolve?: boolean
  readonly reopen?: boolean
}

/** Says something about a revision; or settles a comment, by its id. */
export async function commentRevision(
  ref: string,
  text: string | undefined,
  options: CommentOptions,
): Promise<number> {
  return asking(options, async client => {
    const { pointer, finding, resolve, reopen, json = false } = options
    let comment: Comment | undefined
    if (resolve === true || reopen === true) {
      comment = await client.ask<Comment>('PUT', `/comments/${segment(ref)}/resolution`, {
        resolved: resolve === true,
      })
    } else {
      if (text === undefined) throw new Error('Say something: contracts comment <revision> "…"')
      const path = `/revisions/${await revisionId(client, ref)}/comments`
      comment = await client.ask<Comment>('POST', path, {
        text,
        ...(pointer !== undefined && { pointer }),
        ...(finding !== undefined && { fingerprint: finding }),
      })
    }
    if (comment === undefined) return missing(ref)
    print(json, comment, [commentLine(comment)])
    return 0
  })
}

/** Accepts or rejects one finding, for this revision and those after it. */
export async function decideFinding(
  ref: string,
  fingerprint: string,
  decision: 'accept' | 'reject',
  options: WithReason,
): Promise<number> {
  return asking(options, async client => {
    const id = await revisionId(client, ref)
    const path = `/revisions/${id}/findings/${segment(fingerprint)}`
    const finding = await client.ask<Finding>('PUT', path, { decision, reason: options.reason })
    if (finding === undefined) return missing(fingerprint)
    print(options.json ?? false, finding, findingLines(finding))
    return 0
  })
}

export type WaiveOptions = Options & {
  readonly finding?: string
  readonly reason?: string
  readonly ticket?: string
  readonly expires?: string
  readonly approve?: boolean
  readonly revoke?: boolean
  readonly state?: string
}

/** Asks for an exception, approves or ends one by its id, or lists those of an API. */
export async function waive(ref: string | undefined, options: WaiveOptions): Promise<number> {
  return asking(options, async client => {
    const { finding, reason, ticket, expires, approve, revoke, state, json = false } = options
    if (approve === true || revoke === true) {
      const path = `/waivers/${segment(ref ?? '')}`
      const waiver =
        approve === true
          ? await client.ask<Waiver>('POST', `${path}/approval`)
          : await client.ask<Waiver>('POST', `${path}/revocation`, { reason })
      if (waiver === undefined) return missing(ref ?? '')
      print(json, waiver, [waiverLine(waiver)])
      return 0
    }
    if (finding === undefined) {
      const list = await client.ask<WaiverList>('GET', `/waivers${queryOf({ api: ref, state })}`)
      const lines = (list?.waivers ?? []).map(waiverLine)
      print(json, list, lines.length === 0 ? ['There are no waivers.'] : lines)
      return 0
    }
    const waiver = await client.ask<Waiver>('POST', '/waivers', {
      api: ref,
      fingerprint: finding,
      reason,
      ticket,
      ...(expires !== undefined && { expiresAt: instantOf(expires) }),
    })
    if (waiver === undefined) return missing(finding)
    print(json, waiver, [waiverLine(waiver)])
    return 0
  })
}

export type DeprecateOptions = WithReason & {
  readonly sunset: string
  readonly since?: string
  readonly successor?: string
  readonly documentation?: string
}

/** Announces the end of an API. */
export function deprecateApi(api: string, options: DeprecateOptions): Promise<number> {
  const { sunset, since, successor, documentation, reason } = options
  return lifecycle(api, 'deprecation', options, {
    sunsetAt: instantOf(sunset),
    ...(since !== undefined && { deprecatedAt: instantOf(since) }),
    ...(successor !== undefined && { successor }),
    ...(documentation !== undefined && { documentation }),
    reason,
  })
}

export type BrownoutOptions = WithReason & {
  readonly from: string
  readonly to: string
  readonly share?: string
  readonly exempt?: readonly string[]
}

/** Switches a deprecated API off for a while. */
export function brownoutApi(api: string, options: BrownoutOptions): Promise<number> {
  const { from, to, share, exempt, reason } = options
  return lifecycle(api, 'brownouts', options, {
    from: instantOf(from),
    to: instantOf(to),
    ...(share !== undefined && { share: Number(share) }),
    ...(exempt !== undefined && { exempt }),
    reason,
  })
}

/** Ends an API. Exit code 1: it is still used, and by whom. */
export function retireApi(api: string, options: WithReason): Promise<number> {
  return lifecycle(api, 'retirement', options, { reason: options.reason })
}

/** Says for a consumer that it does not need an API any more. */
export async function acknowledgeEnd(
  api: string,
  options: WithReason & { readonly consumer?: string },
): Promise<number> {
  return asking(options, async client => {
    const { consumer, reason } = options
    const path = `/apis/${segment(api)}/acknowledgements`
    const list = await client.ask<ConsumerList>('POST', path, {
      reason,
      ...(consumer !== undefined && { consumer }),
    })
    if (list === undefined) return missing(api)
    const left = list.consumers.filter(({ acknowledged }) => !acknowledged)
    print(options.json ?? false, list, [
      `${left.length} consumers of ${api} have not acknowledged yet.`,
    ])
    return 0
  })
}

/** Accepts the lint findings that a legacy contract brings along. */
export async function setBaseline(ref: string, options: WithReason): Promise<number> {
  return asking(options, async client => {
    const id = await revisionId(client, ref)
    const revision = await client.ask<Revision>('GET', `/revisions/${id}`)
    if (revision === undefined) return missing(ref)
    const baseline = await client.ask<Baseline>('PUT', `/apis/${segment(revision.api)}/baseline`, {
      revisionId: id,
      reason: options.reason,
    })
    print(options.json ?? false, baseline, [
      `${baseline?.findings} findings of ${revision.api} do not block any more; the baseline only shrinks from now on.`,
    ])
    return 0
  })
}

/** Exports everything a decision rests on, signed. */
export async function exportEvidence(
  ref: string,
  options: Options & { readonly out?: string },
): Promise<number> {
  return asking(options, async client => {
    const id = await revisionId(client, ref)
    const pack = await client.ask<EvidencePack>('GET', `/revisions/${id}/evidence`)
    if (pack === undefined) return missing(ref)
    const { out, json = false } = options
    const text = `${JSON.stringify(pack, undefined, 2)}\n`
    if (out === undefined) {
      process.stdout.write(text)
      return 0
    }
    writeFileSync(out, text)
    const { publicKey } = pack.signature
    print(json, { id, file: out, publicKey }, [
      `${out} holds the evidence about ${id}, signed by ${publicKey}.`,
      faint(`crossdock evidence verify ${out}; crossdock evidence replay ${out}`),
    ])
    return 0
  })
}

/** Lists what was decided, or computes the chain again. Exit code 1: it is broken. */
export async function listDecisions(
  api: string | undefined,
  options: Options & {
    readonly verify?: boolean
    readonly limit?: string
    readonly cursor?: string
  },
): Promise<number> {
  return asking(options, async client => {
    const { verify, limit, cursor, json = false } = options
    if (verify === true) {
      const found = await client.ask<Verification>('GET', '/records/verification')
      print(json, found, [
        found?.whole === true
          ? `${found.right} decisions, all as they were made. The chain ends with ${found.head}: keep it elsewhere.`
          : `Decision ${found?.broken} is wrong: ${found?.why}. The ${found?.right} before it are right.`,
      ])
      return found?.whole === true ? 0 : 1
    }
    const page = await client.ask<RecordPage>('GET', `/records${queryOf({ api, limit, cursor })}`)
    print(json, page, [
      ...(page?.records ?? []).map(
        ({ sequence, at, person, act, api: name = '', revisionId: id = '', data }) =>
          `${String(sequence).padStart(6)}  ${faint(at)}  ${person} ${act} ${name} ${id}  ${faint(JSON.stringify(data).slice(0, 120))}`,
      ),
      ...(page?.nextCursor === undefined ? [] : [faint(`more: --cursor ${page.nextCursor}`)]),
    ])
    return 0
  })
}

async function lifecycle(
  api: string,
  what: string,
  options: Options,
  body: object,
): Promise<number> {
  return asking(options, async client => {
    const entry = await client.ask<ApiEntry>('POST', `/apis/${segment(api)}/${what}`, body)
    if (entry === undefined) return missing(api)
    print(options.json ?? false, entry, apiLines(entry))
    return entry.progress === undefined ? 0 : 1
  })
}

/** Runs a command; what the gate does not allow is no failure of the command: exit code 1, with the reasons. */
async function asking(
  options: Options,
  work: (client: RunningClient) => Promise<number>,
): Promise<number> {
  const client = governanceClient(options)
  try {
    return await work(client)
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.status !== 409) throw error
    const { blocks = [] } = error.problem as { blocks?: { code: string; text: string }[] }
    print(options.json ?? false, error.problem, [
      error.message,
      ...blocks.map(({ code, text }) => `  ✗ ${code}: ${text}`),
    ])
    return 1
  }
}

/** `gifts.v1.yaml` is the contract of gifts.v1. */
function apiOf(file: string): string {
  const [, api] = /^([a-z][a-z0-9-]*(?:\.v\d+)?)\.(?:ya?ml|json)$/.exec(basename(file)) ?? []
  if (api === undefined) throw new Error(`Say which API ${file} is of: --api <name>.v<major>`)
  return api
}

const openStates = new Set(['draft', 'checking', 'inReview', 'changesRequested', 'approved'])

async function openRevisions(client: RunningClient, api: string): Promise<readonly Revision[]> {
  const page = await client.ask<RevisionPage>('GET', `/revisions${queryOf({ api })}`)
  const open = (page?.revisions ?? []).filter(({ state }) => openStates.has(state))
  const read = open.map(({ id }) => client.ask<Revision>('GET', `/revisions/${id}`))
  return (await Promise.all(read)).filter(revision => revision !== undefined)
}

/** A revision by its id; by the name of its API the newest one that is open, or else what runs. */
async function revisionId(client: RunningClient, ref: string): Promise<string> {
  if (ref.startsWith('rev_')) return segment(ref)
  const page = await client.ask<RevisionPage>('GET', `/revisions${queryOf({ api: ref })}`)
  const revisions = page?.revisions ?? []
  const found =
    revisions.find(({ state }) => openStates.has(state)) ??
    revisions.find(({ publishedAt }) => publishedAt !== undefined)
  if (found === undefined) throw new Error(`There is no revision of ${ref}.`)
  return found.id
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

const exitOf = ({ gate, state }: Revision): number =>
  gate?.verdict === 'blocked' && openStates.has(state) && state !== 'draft' ? 1 : 0

function missing(what: string): number {
  process.stderr.write(`There is no ${what}.\n`)
  return 1
}

function instantOf(text: string): string {
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) {
    throw new Error(`${text} is no date such as 2027-01-31 or 2027-01-31T18:00:00Z.`)
  }
  return at.toISOString()
}

function apiLines(entry: ApiEntry): string[] {
  const { api, version = '', owner = '', state, lifecycle: life, revisionId: id = '' } = entry
  const due =
    entry.reviewDueAt === undefined
      ? []
      : [
          `  published in an emergency: its review is ${entry.reviewOverdue === true ? 'OVERDUE since' : 'due'} ${entry.reviewDueAt}`,
        ]
  return [
    `${api.padEnd(18)} ${version.padEnd(8)} ${state.padEnd(11)} ${owner.padEnd(24)} ${faint(id)}`,
    ...(life === undefined
      ? []
      : [
          `  deprecated ${life.deprecatedAt}, sunset ${life.sunsetAt}${life.successor === undefined ? '' : `, successor ${life.successor}`}${life.retiredAt === undefined ? '' : `, retired ${life.retiredAt}`}`,
        ]),
    ...(life?.brownouts ?? []).map(
      ({ from, to, share }) => `  brownout ${from} to ${to}, ${Math.round(share * 100)} %`,
    ),
    ...due,
    ...(entry.progress === undefined ? [] : [`  ${entry.progress}`]),
    ...(entry.openWaivers > 0 ? [`  ${entry.openWaivers} waivers`] : []),
    ...(entry.baseline > 0 ? [`  ${entry.baseline} findings in its baseline`] : []),
  ]
}

const headLine = ({ id, api, version, state, author }: Revision) =>
  `${id}  ${api} ${version}  ${state}  by ${author}`

function revisionLines(revision: Revision): string[] {
  const { gate, signOffs = [], progress, reviewDueAt, reviewOverdue } = revision
  if (gate === undefined) return [headLine(revision)]
  const { change, lint, impact, needs, blocks, reasons, tier } = gate
  const score = lint.score === undefined ? '' : `, score ${Math.round(lint.score)}`
  const before = lint.scoreBefore === undefined ? '' : ` (was ${Math.round(lint.scoreBefore)})`
  const missingNeeds = needs.filter(({ count, have }) => have.length < count)
  const isOpen = openStates.has(revision.state) || reviewDueAt !== undefined
  return [
    headLine(revision),
    `  tier ${tier}: ${reasons.join('; ')}`,
    `  change: ${change.errors} breaking, ${change.warnings} unsure, ${change.infos} harmless, ${change.waived} waived`,
    `  lint: ${lint.evaluated ? `${lint.errors} errors, ${lint.warnings} warnings, ${lint.waived} waived, ${lint.baseline} in the baseline${score}${before}` : 'not evaluated'}`,
    `  impact: ${impact.evaluated ? `${impact.broken} broken, ${impact.potentiallyAffected} potentially affected, ${impact.unknown} unknown` : 'not evaluated'}`,
    ...impact.consumers.map(
      one =>
        `    ${one.name} (${one.audience}): ${one.verdict}, ${one.calls} calls, last seen ${one.lastSeen}`,
    ),
    ...(isOpen
      ? blocks.map(
          ({ code, text, fingerprint }) =>
            `  ✗ ${code}: ${text}${fingerprint === undefined ? '' : faint(`  ${fingerprint}`)}`,
        )
      : []),
    ...signOffs.map(
      ({ person, role, decision, reason }) =>
        `  ${decision === 'approve' ? '✓' : '✗'} ${person} as ${role}: ${decision}${reason === undefined ? '' : `, ${reason}`}`,
    ),
    ...(isOpen
      ? missingNeeds.map(
          ({ role, count, have }) => `  waits for ${role}: ${have.length} of ${count} signed off`,
        )
      : []),
    ...(reviewDueAt === undefined
      ? []
      : [`  its review is ${reviewOverdue === true ? 'OVERDUE since' : 'due'} ${reviewDueAt}`]),
    ...(progress === undefined ? [] : [`  ${progress}`]),
  ]
}

function findingLines(finding: Finding): string[] {
  const { level, rule, text, method, path, pointer, status, fingerprint, fix } = finding
  const where = [method, path].filter(Boolean).join(' ') || pointer
  return [
    `${level.padEnd(5)} ${status.padEnd(8)} ${fingerprint}  ${where}: ${text} ${faint(`(${rule})`)}`,
    ...(fix === undefined ? [] : [faint(`      ${fix}`)]),
    ...(finding.consumers ?? []).map(
      one => `      ${one.name}: ${one.verdict}, ${one.calls} calls, last seen ${one.lastSeen}`,
    ),
  ]
}

const commentLine = ({ id, author, at, text, pointer, fingerprint, resolved }: Comment) =>
  `${id}  ${faint(at)}  ${author}${resolved ? ' (settled)' : ''}: ${text}${faint(` ${pointer ?? ''} ${fingerprint ?? ''}`)}`

const waiverLine = (waiver: Waiver) =>
  `${waiver.id}  ${waiver.api}  ${waiver.fingerprint}  ${waiver.state}  ${waiver.ticket}: ${waiver.reason}  by ${waiver.askedBy}, approved by ${waiver.approvals.join(', ') || 'nobody'} (${waiver.approvals.length} of ${waiver.needs}), until ${waiver.expiresAt} (${waiver.daysLeft} days left)`
