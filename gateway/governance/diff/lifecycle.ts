import type { Finding } from './finding.ts'

/** What an organisation asks of those who deprecate. */
export type Policy = {
  /** The day on which it is judged, as YYYY-MM-DD. */
  readonly today: string
  /** How many days there must be until the sunset, by stability. Default: 0, no sunset is asked for. */
  readonly sunsetDays: { readonly beta: number; readonly stable: number }
}

const levels = ['draft', 'alpha', 'beta', 'stable']

/** How stable something says it is (`x-stability-level`); nothing said is stable, undefined is no known level. */
export function stabilityOf(said: unknown): string | undefined {
  if (said === undefined || said === null || said === '') return 'stable'
  return typeof said === 'string' && levels.includes(said) ? said : undefined
}

/** Drafts and alphas promise nothing, so nothing they do can break a promise. */
export function promises(stability: string): boolean {
  return stability === 'beta' || stability === 'stable'
}

/** Below zero: less stable than before. */
export function stabilityGain(from: string, to: string): number {
  return levels.indexOf(to) - levels.indexOf(from)
}

/** The days from today until the sunset of something this stable. */
export function neededDays({ sunsetDays }: Policy, stability: string): number {
  return stability === 'stable' ? sunsetDays.stable : stability === 'beta' ? sunsetDays.beta : 0
}

/** The date of a sunset, of a full date or an RFC 3339 instant; undefined when it is neither. */
export function sunsetDate(said: unknown): string | undefined {
  if (
    typeof said !== 'string' ||
    !/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/.test(said)
  )
    return undefined
  return Number.isNaN(Date.parse(said)) ? undefined : said.slice(0, 10)
}

/** From one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** A property that was deprecated, or is no longer. */
export function judgeDeprecation(
  prefix: string,
  { now, sunset }: { readonly now: boolean; readonly sunset: unknown },
  { policy, stability }: { readonly policy: Policy; readonly stability: string },
): readonly Finding[] {
  if (!now) return [{ rule: `${prefix}-reactivated`, words: {} }]
  const days = neededDays(policy, stability)
  if (sunset === undefined)
    return [
      { rule: `${prefix}-${days > 0 ? 'deprecated-sunset-missing' : 'deprecated'}`, words: {} },
    ]
  const date = sunsetDate(sunset)
  if (date === undefined)
    return [{ rule: `${prefix}-deprecated-sunset-invalid`, words: { to: sunset } }]
  const early = daysBetween(policy.today, date) < days
  return [
    {
      rule: `${prefix}-${early ? 'sunset-date-too-small' : 'deprecated-with-sunset'}`,
      words: { to: date },
    },
  ]
}

/** A property whose stability changed. */
export function judgeStability(
  prefix: string,
  { from, to }: { readonly from: unknown; readonly to: unknown },
): readonly Finding[] {
  const [before, after] = [stabilityOf(from), stabilityOf(to)]
  if (before === undefined || after === undefined)
    return [
      { rule: 'api-invalid-stability-level', words: { to: before === undefined ? from : to } },
    ]
  const gain = stabilityGain(before, after)
  if (gain === 0 || !promises(before)) return []
  return [
    {
      rule: `${prefix}-stability-${gain < 0 ? 'decreased' : 'increased'}`,
      words: { from: before, to: after },
    },
  ]
}
