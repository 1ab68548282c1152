import type {
  ApiEntry,
  Comment,
  Finding,
  Revision,
} from '../../openapi/generated/governance.v1.d.ts'
import { openStates } from './board-client.ts'
import { faint } from './running-client.ts'

/** An API with its life. */
export function apiLines(entry: ApiEntry): string[] {
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

/** A revision in one line. */
export const headLine = ({ id, api, version, state, author }: Revision) =>
  `${id}  ${api} ${version}  ${state}  by ${author}`

/** A revision with what its gate says. */
export function revisionLines(revision: Revision): string[] {
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

/** A finding with whom it hits. */
export function findingLines(finding: Finding): string[] {
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

/** What was said, in one line. */
export const commentLine = ({ id, author, at, text, pointer, fingerprint, resolved }: Comment) =>
  `${id}  ${faint(at)}  ${author}${resolved ? ' (settled)' : ''}: ${text}${faint(` ${pointer ?? ''} ${fingerprint ?? ''}`)}`
