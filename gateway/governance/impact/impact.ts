import type {
  ChangeImpact,
  ConsumerImpact,
  ImpactQuestion,
  ImpactReport,
  ImpactVerdict,
} from '../engines.ts'
import { templateOf } from '../diff/compare-paths.ts'
import type { Change, Subject } from '../diff/report.ts'
import type { Sample, Sketch } from '../shapes/sketch.ts'
import { ask, looked, parameterKey, type Told } from './ask-traffic.ts'
import { candidateOf, type Candidate, type CandidateOperation, type Replayed } from './candidate.ts'
import { questionOf } from './questions.ts'
import { impactSentence } from './sentence.ts'
import type { ConsumerTraffic, OperationTraffic, Traffic } from './traffic.ts'

/**
 * Whom a change would hit: the changes of a candidate asked of recorded traffic. Pure. Where what was kept of it does
 * not tell, recorded requests are played against the candidate; where these do not tell either, it is `unknown`.
 */
export function impactOf(
  { revision, changes }: Pick<ImpactQuestion, 'revision' | 'changes'>,
  traffic: Traffic,
): Extract<ImpactReport, { readonly evaluated: true }> {
  const candidate = candidateOf(revision)
  const asked = changes.filter(isAsked)
  const verdicts = new Map<Change, OneVerdict[]>(asked.map(change => [change, []]))

  for (const consumer of traffic.consumers) {
    for (const operation of consumer.operations) {
      if (operation.sketch.calls === 0) continue
      const concerned = asked.filter(change => isAbout(change, operation))
      if (concerned.length === 0) continue
      for (const [change, verdict] of verdictsOf(concerned, operation, candidate))
        verdicts.get(change)?.push({ consumer, operation, ...verdict })
    }
  }

  const found = asked.flatMap(change => {
    const impact = changeImpact(change, verdicts.get(change) ?? [])
    // What is harmless by itself is told only where it is not.
    const isNews = impact.verdict === 'broken' || impact.consumers.some(isOpenQuestion)
    return change.level === 'info' && !isNews ? [] : [impact]
  })
  const report = {
    evaluated: true as const,
    from: traffic.from,
    to: traffic.to,
    samplingRate: samplingRateOf(traffic),
    changes: found,
  }
  const { unplayable } = candidate
  const operations = new Map(
    asked.map(({ fingerprint, method = '', path }) => [
      fingerprint,
      path === undefined ? '' : `${method} ${path}`,
    ]),
  )
  const sentence = impactSentence(report, ({ fingerprint }) => operations.get(fingerprint) ?? '')
  return {
    ...report,
    sentence:
      unplayable === undefined || asked.length === 0
        ? sentence
        : `${sentence} Recorded calls could not be played against the revision: ${unplayable}`,
  }
}

type OneVerdict = Verdict & {
  readonly consumer: ConsumerTraffic
  readonly operation: OperationTraffic
}

type Verdict = {
  readonly verdict: ImpactVerdict
  readonly calls: number
  readonly counted: ConsumerImpact['counted']
  readonly sample?: Sample['request'] | undefined
}

const isOpenQuestion = ({ verdict }: ConsumerImpact) => verdict === 'unknown'

/** Of what is harmless by itself, only that which traffic can show to be not. */
function isAsked(change: Change): boolean {
  const question = questionOf({ id: change.rule })
  if (question === undefined) return false
  return change.level !== 'info' || /^(api-.*security|new-optional-request)/.test(change.rule)
}

/** A change of the whole contract is about every operation. */
function isAbout({ method, path }: Change, operation: OperationTraffic): boolean {
  if (method === undefined || path === undefined) return true
  // HEAD is GET without content.
  return (
    method.toUpperCase() === operation.method && templateOf(path) === templateOf(operation.path)
  )
}

function verdictsOf(
  changes: readonly Change[],
  { method, path, sketch }: OperationTraffic,
  candidate: Candidate,
): ReadonlyMap<Change, Verdict> {
  const operation = candidate.operation(method, path)
  const replays = replayed(sketch, operation)
  const isExact = sketch.looked >= sketch.calls
  const verdicts = new Map<Change, Verdict>()
  for (const change of changes) {
    const question = questionOf({ id: change.rule })
    if (question === undefined || 'none' in question) {
      verdicts.set(change, { verdict: 'unknown', calls: 0, counted: undefined })
      continue
    }
    const told = ask(question.asks, { change, sketch, candidate, operation })
    const { means } = question
    if (change.direction === 'response') {
      const own = replays.filter(replay => answerConcerns(change, replay))
      const seen = replays.filter(replay => holds(change, replay))
      verdicts.set(
        change,
        told.sure === 'cannotTell'
          ? fromAnswers({ own, means })
          : fromTold(told, { sketch, isExact, means, own: seen }),
      )
      continue
    }
    const own = replays.filter(replay => concerns(change, replay))
    // Where all calls are concerned, any is a sample of them.
    const shown = own.length > 0 || told.calls < looked(sketch) ? own : replays
    verdicts.set(
      change,
      told.sure === 'cannotTell'
        ? fromReplay(sketch, { own, replays, means })
        : fromTold(told, { sketch, isExact, means, own: shown }),
    )
  }
  blame(changes, { replays, verdicts, sketch })
  return verdicts
}

type PlayedSample = {
  /** It was answered with. */
  readonly status: string
  readonly sample: Sample
  readonly replay: Replayed
  /** What the candidate says against the answer that was given. */
  readonly answered: Replayed
}

function replayed(
  { samples }: Sketch,
  operation: CandidateOperation | undefined,
): readonly PlayedSample[] {
  const nobodyKnows: Replayed = { verdict: 'cannotTell', places: [] }
  return Object.entries(samples).flatMap(([status, list]) =>
    list.map(sample => ({
      status,
      sample,
      replay: operation?.replayRequest(sample) ?? nobodyKnows,
      answered: operation?.replayAnswer(status, sample) ?? nobodyKnows,
    })),
  )
}

function fromTold(
  told: Told,
  {
    sketch,
    isExact,
    means,
    own,
  }: {
    readonly sketch: Sketch
    readonly isExact: boolean
    readonly means: 'broken' | 'potentiallyAffected'
    readonly own: readonly PlayedSample[]
  },
): Verdict {
  if (told.calls === 0) return { verdict: 'unaffected', calls: 0, counted: undefined }
  const sample = own[0]?.sample
  return {
    verdict: means,
    calls: roundedCalls(told.calls, sketch),
    counted: told.sure === 'atLeast' ? 'atLeast' : isExact ? 'exact' : 'scaled',
    ...(sample !== undefined && { sample: sample.request }),
  }
}

type Playing = {
  /** Those that fail where the change is. */
  readonly own: readonly PlayedSample[]
  readonly replays: readonly PlayedSample[]
  readonly means: 'broken' | 'potentiallyAffected'
}

/** What recorded answers say: some are no longer promised. That those there were still are does not mean that all will be. */
function fromAnswers({ own, means }: Pick<Playing, 'own' | 'means'>): Verdict {
  const [first] = own
  if (first === undefined) return { verdict: 'unknown', calls: 0, counted: undefined }
  // Of calls that asked alike the answer of one is kept.
  return { verdict: means, calls: own.length, counted: 'atLeast', sample: first.sample.request }
}

/** What the samples say when played: some fail, all that there were pass, or it stays open. */
function fromReplay(sketch: Sketch, { own, replays, means }: Playing): Verdict {
  const [first] = own
  if (first !== undefined) {
    const failing = own.reduce((calls, { sample }) => calls + sample.calls, 0)
    return {
      verdict: means,
      calls: roundedCalls(failing, sketch),
      counted: isCovered(sketch, replays) ? 'exact' : 'atLeast',
      sample: first.sample.request,
    }
  }
  const isSure =
    isCovered(sketch, replays) && replays.every(({ replay }) => replay.verdict !== 'cannotTell')
  return { verdict: isSure ? 'unaffected' : 'unknown', calls: 0, counted: undefined }
}

/** Whether every call that was looked at is one of the samples. */
function isCovered(sketch: Sketch, replays: readonly PlayedSample[]): boolean {
  const kept = replays.reduce((calls, { sample }) => calls + sample.calls, 0)
  return replays.length > 0 && kept >= looked(sketch)
}

/** A request that fails and that no change was found to break: those in whose place it fails did, or all that could. */
function blame(
  changes: readonly Change[],
  {
    replays,
    verdicts,
    sketch,
  }: {
    readonly replays: readonly PlayedSample[]
    readonly verdicts: Map<Change, Verdict>
    readonly sketch: Sketch
  },
): void {
  const requests = changes.filter(({ direction }) => direction === 'request')
  for (const played of replays) {
    if (played.replay.verdict !== 'fails') continue
    const isKnown = changes.some(change => {
      const { verdict } = verdicts.get(change) ?? {}
      if (verdict !== 'broken') return false
      return change.direction !== 'request' || concerns(change, played)
    })
    if (isKnown) continue
    const near = requests.filter(change => concerns(change, played))
    for (const change of near.length > 0 ? near : requests) {
      verdicts.set(change, {
        verdict: 'broken',
        calls: roundedCalls(played.sample.calls, sketch),
        counted: 'atLeast',
        sample: played.sample.request,
      })
    }
  }
}

/** Whether a request fails where a change is. */
function concerns({ subject, direction }: Change, { replay }: PlayedSample): boolean {
  if (direction !== 'request' || replay.verdict !== 'fails') return false
  const key = parameterKey(subject.place)
  if (key !== undefined) return replay.places.includes(key)
  return isAbove(subject, replay)
}

/** Whether an answer that was given fails where a change is. */
function answerConcerns({ subject }: Change, { status, answered }: PlayedSample): boolean {
  return answered.verdict === 'fails' && isOfStatus(subject, status) && isAbove(subject, answered)
}

const reachesOf = ({ steps = [], also = [] }: Subject) => [{ steps }, ...also]

const isAbove = (subject: Subject, { places }: Replayed) =>
  places.some(
    place =>
      (place === '' || place.startsWith('/')) &&
      (subject.further === true || reachesOf(subject).some(({ steps }) => isAt(place, steps))),
  )

/** Whether a change is about answers of this status: places are written `answer 200, …`. */
function isOfStatus({ place }: Subject, status: string): boolean {
  const said = /^answer (\w+)/.exec(place)?.[1] ?? 'default'
  const isClass = /^\dXX$/i.test(said) && status.startsWith(said.charAt(0))
  return said === 'default' || said === status || isClass
}

/** Whether an answer that was given has what changes. */
function holds({ subject }: Change, { status, sample: { answer } }: PlayedSample): boolean {
  if (!isOfStatus(subject, status) || answer === undefined) return false
  const { name } = subject
  return reachesOf(subject).some(({ steps }) =>
    partsAt(answer.body, steps).some(
      part => name === undefined || !isObject(part) || Object.hasOwn(part, name),
    ),
  )
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function partsAt(value: unknown, steps: readonly string[]): readonly unknown[] {
  const [step, ...rest] = steps
  if (step === undefined) return [value]
  if (step === '*' && typeof value === 'object' && value !== null)
    return Object.values(value).flatMap(part => partsAt(part, rest))
  return isObject(value) && Object.hasOwn(value, step) ? partsAt(value[step], rest) : []
}

/** A fault at a place, below it, or in what holds it: a branch that fits no longer is told of at its whole. */
function isAt(pointer: string, steps: readonly string[]): boolean {
  const parts = pointer.split('/').slice(1)
  const length = Math.min(parts.length, steps.length)
  return parts
    .slice(0, length)
    .every((part, index) => steps[index] === '*' || steps[index] === unescaped(part))
}

const unescaped = (step: string) => step.replaceAll('~1', '/').replaceAll('~0', '~')

/** At least one, and never more than there were. */
function roundedCalls(calls: number, sketch: Sketch): number {
  return Math.min(sketch.calls, Math.max(1, Math.round(calls)))
}

const worst: readonly ImpactVerdict[] = ['broken', 'potentiallyAffected', 'unknown', 'unaffected']

function changeImpact(change: Change, verdicts: readonly OneVerdict[]): ChangeImpact {
  const consumers = new Map<string, ConsumerImpact>()
  for (const { consumer, operation, verdict, calls, counted, sample } of verdicts) {
    const { tenant, application, applicationName, audience } = consumer
    const { calls: ofCalls, lastAt: lastSeen } = operation.sketch
    const key = `${tenant}\n${application}`
    const one: ConsumerImpact = {
      tenant,
      application,
      applicationName,
      audience,
      verdict,
      calls,
      ofCalls,
      lastSeen,
      ...(counted !== undefined && { counted }),
      ...(sample !== undefined && { sample }),
    }
    const known = consumers.get(key)
    consumers.set(key, known === undefined ? one : bothOf(known, one))
  }
  const list = [...consumers.values()].toSorted(
    (a, b) => worst.indexOf(a.verdict) - worst.indexOf(b.verdict) || b.calls - a.calls,
  )
  return {
    fingerprint: change.fingerprint,
    rule: change.rule,
    verdict: list[0]?.verdict ?? 'unknown',
    consumers: list,
  }
}

/** Of several operations of one consumer: the worse verdict, and the calls of those that have it. */
function bothOf(one: ConsumerImpact, other: ConsumerImpact): ConsumerImpact {
  const [worse, better] =
    worst.indexOf(one.verdict) <= worst.indexOf(other.verdict) ? [one, other] : [other, one]
  const isSame = worse.verdict === better.verdict
  return {
    ...worse,
    calls: worse.calls + (isSame ? better.calls : 0),
    ofCalls: worse.ofCalls + better.ofCalls,
    lastSeen: worse.lastSeen > better.lastSeen ? worse.lastSeen : better.lastSeen,
  }
}

function samplingRateOf({ consumers }: Traffic): number {
  let calls = 0
  let seen = 0
  for (const { operations } of consumers)
    for (const { sketch } of operations) {
      calls += sketch.calls
      seen += Math.min(sketch.looked, sketch.calls)
    }
  return calls === 0 ? 1 : Math.max(seen / calls, Number.EPSILON)
}
