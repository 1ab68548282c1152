/**
 * What one application sent to one operation and received from it, on one day, under one contract. Counts are calls.
 * Calls beyond the first of each minute are looked at only now and then, and each of those counts for as many as it
 * stands for; `looked` says how many were looked at.
 */
export type Sketch = {
  /** All of them that were accepted. Exact. */
  readonly calls: number
  readonly looked: number
  readonly firstAt: string
  readonly lastAt: string
  /** Of all answers, refusals too. Exact. */
  readonly statuses: Counts
  /** How callers proved who they are: `key`, `token`, `none`. */
  readonly proofs: Counts
  /** What the caller was allowed when it called last. */
  readonly scopes: readonly string[]
  /** By place and name: `query limit`, headers in small letters. */
  readonly parameters: Readonly<Record<string, Shape>>
  readonly request: Message
  /** By status. */
  readonly answers: Readonly<Record<string, Answers>>
  /** By status; redacted. */
  readonly samples: Readonly<Record<string, readonly Sample[]>>
  readonly drift: Drift
}

export type Counts = Readonly<Record<string, number>>

export type Message = {
  /** By media type; empty where there was no body. */
  readonly types: Counts
  /** By pointer, with `*` for every entry of a list. Absent: no JSON was seen. */
  readonly body?: Readonly<Record<string, Shape>>
  /** Bodies nobody here looked into: streamed, or no JSON. */
  readonly unseen?: number
  /** There was more in bodies than is kept: what is not listed may have been there. */
  readonly cut?: true
}

export type Answers = Message & {
  readonly calls: number
  readonly headers: Counts
  /** By their upper bounds, which are a fifth apart: calls whose body was not larger. Absent: nobody knows how large. */
  readonly bytes?: Counts
}

export const jsonTypes = [
  'null',
  'boolean',
  'integer',
  'number',
  'string',
  'array',
  'object',
] as const
export type JsonType = (typeof jsonTypes)[number]

/** What stood at one place, whatever calls it stood in. */
export type Shape = {
  readonly calls: number
  /** Calls in which every object that could have it had it. */
  readonly always?: number
  readonly types: Readonly<Partial<Record<JsonType, number>>>
  /** As JSON, with the calls each was seen in. Absent: too many, too long, or not to be kept. */
  readonly values?: Counts
  /** Characters. */
  readonly lengths?: Tally
  readonly numbers?: Tally
  readonly items?: Tally
  readonly members?: Tally
  /** Calls with a list that had the same entry twice. */
  readonly repeats?: number
  /** Of formats that some text had: the calls in which one had it not. No text had any other of those looked for. */
  readonly formats?: Counts
  /** The contract does not speak of it. */
  readonly unknown?: true
}

/** Lowest, highest, and, while there are few, how often each. */
export type Tally = {
  readonly least: number
  readonly most: number
  readonly counts?: Counts
}

/** A call as it was, without what is personal or secret. */
export type Sample = {
  readonly at: string
  /** Calls it stands for. */
  readonly calls: number
  readonly request: SampleRequest
  readonly answer?: SampleMessage
}

export type SampleMessage = {
  readonly type?: string
  readonly body?: unknown
  /** Pointers to what stands there in place of the real value. */
  readonly redacted: readonly string[]
}

export type SampleRequest = SampleMessage & {
  /** By place and name. */
  readonly parameters: Readonly<Record<string, unknown>>
  /** Those whose value is not the real one. */
  readonly redactedParameters: readonly string[]
}

/** How far what was seen is from the contract. */
export type Drift = {
  readonly looked: number
  readonly drifting: number
  readonly findings: Readonly<Record<string, DriftSeen>>
  /** By status: what was answered where it was not as promised, also where nobody was sent it. */
  readonly answers?: Readonly<Record<string, Answers>>
}

export type DriftSeen = {
  readonly kind: DriftKind
  /** `request`, or the status of the answer. */
  readonly side: string
  /** Pointer template, or the name of a parameter or header with its place. */
  readonly place: string
  /** Keyword or name that says more. */
  readonly about?: string
  readonly calls: number
  readonly lastAt: string
  readonly correlationId: string
}

const driftKinds = [
  'undocumented-operation',
  'undocumented-parameter',
  'undocumented-header',
  'undocumented-property',
  'undocumented-status',
  'undocumented-media-type',
  'missing-required',
  'outside-contract',
  'never-seen',
  'authentication-weaker',
  'wrong-direction',
  'answer-slower',
  'answer-larger',
] as const
export type DriftKind = (typeof driftKinds)[number]

/** More different values than these are not told apart. */
export const mostListed = 60
/** Samples of one status that are kept. */
export const mostSamples = 6
const mostFindings = 100

/** Two sketches of the same caller, operation and contract as one. */
export function mergedSketches(one: Sketch, other: Sketch): Sketch {
  const later = one.lastAt < other.lastAt ? other : one
  return {
    calls: one.calls + other.calls,
    looked: one.looked + other.looked,
    firstAt: one.firstAt < other.firstAt ? one.firstAt : other.firstAt,
    lastAt: later.lastAt,
    statuses: sum(one.statuses, other.statuses),
    proofs: sum(one.proofs, other.proofs),
    scopes: later.scopes,
    parameters: mergedRecords(one.parameters, other.parameters, mergedShapes),
    request: mergedMessages(one.request, other.request),
    answers: mergedRecords(one.answers, other.answers, mergedAnswers),
    samples: mergedRecords(one.samples, other.samples, mergedSamples),
    drift: {
      looked: one.drift.looked + other.drift.looked,
      drifting: one.drift.drifting + other.drift.drifting,
      findings: firstOf(
        mergedRecords(one.drift.findings, other.drift.findings, (a, b) => ({
          ...(a.lastAt < b.lastAt ? b : a),
          calls: a.calls + b.calls,
        })),
        mostFindings,
      ),
      ...((one.drift.answers ?? other.drift.answers) && {
        answers: mergedRecords(one.drift.answers ?? {}, other.drift.answers ?? {}, mergedAnswers),
      }),
    },
  }
}

function mergedAnswers(one: Answers, other: Answers): Answers {
  return {
    ...mergedMessages(one, other),
    calls: one.calls + other.calls,
    headers: sum(one.headers, other.headers),
    ...((one.bytes ?? other.bytes) && { bytes: sum(one.bytes ?? {}, other.bytes ?? {}) }),
  }
}

function mergedMessages(one: Message, other: Message): Message {
  const body =
    one.body && other.body
      ? mergedRecords(one.body, other.body, mergedShapes)
      : (one.body ?? other.body)
  const unseen = (one.unseen ?? 0) + (other.unseen ?? 0)
  return {
    types: sum(one.types, other.types),
    ...(body !== undefined && { body }),
    ...(unseen > 0 && { unseen }),
    ...((one.cut ?? other.cut) && { cut: true }),
  }
}

function mergedShapes(one: Shape, other: Shape): Shape {
  const [before, after] = [valuesOf(one), valuesOf(other)]
  const values = before && after ? fewEnough(sum(before, after), mostListed) : undefined
  const lengths = mergedTallies(one.lengths, other.lengths)
  const numbers = mergedTallies(one.numbers, other.numbers)
  const items = mergedTallies(one.items, other.items)
  const members = mergedTallies(one.members, other.members)
  const repeats = (one.repeats ?? 0) + (other.repeats ?? 0)
  return {
    calls: one.calls + other.calls,
    ...((one.always ?? other.always) !== undefined && {
      always: (one.always ?? 0) + (other.always ?? 0),
    }),
    types: sum(one.types as Counts, other.types as Counts),
    ...(values && Object.keys(values).length > 0 && { values }),
    ...(lengths && { lengths }),
    ...(numbers && { numbers }),
    ...(items && { items }),
    ...(members && { members }),
    ...(repeats > 0 && { repeats }),
    ...((one.formats ?? other.formats) && { formats: mergedMisses(one, other) }),
    ...((one.unknown ?? other.unknown) && { unknown: true }),
  }
}

/** Where only one of them knows a format, every text of the other is without it. */
function mergedMisses(one: Shape, other: Shape): Counts {
  const names = [...Object.keys(one.formats ?? {}), ...Object.keys(other.formats ?? {})]
  const misses = ({ formats, types }: Shape, name: string) => formats?.[name] ?? types.string ?? 0
  return Object.fromEntries(names.map(name => [name, misses(one, name) + misses(other, name)]))
}

/** The values seen, all of them; undefined where they are not known. */
export function valuesOf({ values, types }: Shape): Counts | undefined {
  if (values !== undefined) return values
  return Object.keys(types).every(type => type === 'array' || type === 'object') ? {} : undefined
}

/** More different lengths or sizes are not told apart. */
export const mostTallied = 24

function mergedTallies(one: Tally | undefined, other: Tally | undefined): Tally | undefined {
  if (one === undefined || other === undefined) return one ?? other
  const counts =
    one.counts && other.counts ? fewEnough(sum(one.counts, other.counts), mostTallied) : undefined
  return {
    least: Math.min(one.least, other.least),
    most: Math.max(one.most, other.most),
    ...(counts && { counts }),
  }
}

/** The same request is one sample; of the others those that came last. */
function mergedSamples(one: readonly Sample[], other: readonly Sample[]): readonly Sample[] {
  const found = new Map<string, Sample>()
  for (const sample of [...one, ...other]) {
    const key = JSON.stringify(sample.request)
    const known = found.get(key)
    const later = known === undefined || known.at < sample.at ? sample : known
    found.set(key, { ...later, calls: sample.calls + (known?.calls ?? 0) })
  }
  return [...found.values()]
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, mostSamples)
}

function sum(one: Counts, other: Counts): Counts {
  const total: Record<string, number> = { ...one }
  for (const [key, count] of Object.entries(other)) total[key] = (total[key] ?? 0) + count
  return total
}

function fewEnough(counts: Counts, most: number): Counts | undefined {
  return Object.keys(counts).length <= most ? counts : undefined
}

function firstOf<Value>(
  all: Readonly<Record<string, Value>>,
  most: number,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(all).slice(0, most))
}

function mergedRecords<Value>(
  one: Readonly<Record<string, Value>>,
  other: Readonly<Record<string, Value>>,
  merge: (one: Value, other: Value) => Value,
): Readonly<Record<string, Value>> {
  const all: Record<string, Value> = { ...one }
  for (const [key, value] of Object.entries(other))
    all[key] = Object.hasOwn(all, key) ? merge(all[key] as Value, value) : value
  return all
}
