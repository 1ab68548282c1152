import type {
  Baseline,
  Comment,
  Finding,
  Revision,
  Waiver,
  WaiverList,
} from '../../openapi/generated/governance.v1.d.ts'
import { asking, instantOf, missing, revisionId, type WithReason } from './board-client.ts'
import { commentLine, findingLines } from './contracts-lines.ts'
import { type AskingOptions, print, queryOf, segment } from './running-client.ts'

export type CommentOptions = AskingOptions & {
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

export type WaiveOptions = AskingOptions & {
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

const waiverLine = (waiver: Waiver) =>
  `${waiver.id}  ${waiver.api}  ${waiver.fingerprint}  ${waiver.state}  ${waiver.ticket}: ${waiver.reason}  by ${waiver.askedBy}, approved by ${waiver.approvals.join(', ') || 'nobody'} (${waiver.approvals.length} of ${waiver.needs}), until ${waiver.expiresAt} (${waiver.daysLeft} days left)`
