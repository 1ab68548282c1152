import type { Brownout } from './lifecycle-file.ts'

/** What is owed and refused at a moment; it holds from `fromMs` until `untilMs` and is decided anew only then. */
export type Phase = {
  readonly fromMs: number
  readonly untilMs: number
  /** Ready to be sent: the texts are made when the phase begins, not for each request. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** After its sunset. */
  readonly gone: boolean
  readonly brownout: RunningBrownout | undefined
}

export type RunningBrownout = {
  readonly endsAtMs: number
  readonly share: number
  readonly exempt: ReadonlySet<string>
}

export type TimelineOptions = {
  readonly deprecatedAtMs?: number | undefined
  readonly sunsetAtMs?: number | undefined
  /** It has gone whatever the date says. */
  readonly isGone?: boolean
  /** The value of `Link`. */
  readonly links: readonly string[]
  readonly brownouts: readonly Brownout[]
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** Gives the phase of now. Costs a look at the clock and two comparisons as long as no boundary has passed. */
export function timeline(options: TimelineOptions): () => Phase {
  const { clock } = options
  let phase = phaseAt(options, clock())
  return () => {
    const now = clock()
    if (now >= phase.untilMs || now < phase.fromMs) phase = phaseAt(options, now)
    return phase
  }
}

function phaseAt(options: TimelineOptions, nowMs: number): Phase {
  const { deprecatedAtMs, sunsetAtMs = Infinity, isGone = false, links, brownouts } = options
  const windows = brownouts.map(brownout => windowAt(brownout, nowMs))
  const boundaries = [sunsetAtMs, ...windows.flatMap(({ fromMs, toMs }) => [fromMs, toMs])]
  const running = windows.find(({ fromMs, toMs }) => fromMs <= nowMs && nowMs < toMs)
  return {
    // The clock of a machine may be set back.
    fromMs: Math.max(-Infinity, ...boundaries.filter(boundary => boundary <= nowMs)),
    untilMs: Math.min(Infinity, ...boundaries.filter(boundary => boundary > nowMs)),
    headers: headersOf({ deprecatedAtMs, sunsetAtMs, links }),
    gone: isGone || nowMs >= sunsetAtMs,
    brownout: running && {
      endsAtMs: running.toMs,
      share: running.brownout.share,
      exempt: running.brownout.exempt,
    },
  }
}

/** Both may lie ahead or behind: their reader compares them with the time. */
function headersOf({
  deprecatedAtMs,
  sunsetAtMs,
  links,
}: {
  deprecatedAtMs: number | undefined
  sunsetAtMs: number
  links: readonly string[]
}): Phase['headers'] {
  const headers: (readonly [string, string])[] = []
  // An Item of the type Date: https://www.rfc-editor.org/rfc/rfc9745#section-2.1
  if (deprecatedAtMs !== undefined) {
    headers.push(['deprecation', `@${Math.floor(deprecatedAtMs / 1000)}`])
  }
  // An HTTP-date: https://www.rfc-editor.org/rfc/rfc8594#section-3
  if (sunsetAtMs !== Infinity) headers.push(['sunset', new Date(sunsetAtMs).toUTCString()])
  if (links.length > 0) headers.push(['link', links.join(', ')])
  return headers
}

type Window = { readonly brownout: Brownout; readonly fromMs: number; readonly toMs: number }

const dayMs = 86_400_000

/** The window of a brownout that runs now or comes next; an empty one in the past when none comes any more. */
function windowAt(brownout: Brownout, nowMs: number): Window {
  const { fromMs, toMs, daily } = brownout
  if (daily === undefined) return { brownout, fromMs, toMs }
  const { days, atMs, lengthMs } = daily
  // A window may have begun on the day before, and the next one is at most a week away.
  const first = Math.floor(Math.max(nowMs, fromMs) / dayMs) - 1
  for (let day = first; day <= first + 9; day++) {
    if (!days.has(new Date(day * dayMs).getUTCDay())) continue
    const start = Math.max(fromMs, day * dayMs + atMs)
    const end = Math.min(toMs, day * dayMs + atMs + lengthMs)
    if (end > nowMs && end > start) return { brownout, fromMs: start, toMs: end }
  }
  return { brownout, fromMs: toMs, toMs }
}
