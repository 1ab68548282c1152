import { readMediaType } from '../../media-type.ts'
import type { Answer, Exchange } from '../../policies/policy.ts'
import type { CompiledOperation } from './compiled-operation.ts'
import { driftOf, proofOf, requestDrift, type CallFaults, type Drifted } from './drift-of-call.ts'
import {
  liveShape,
  observe,
  shapesOf,
  type Budget,
  type LiveShape,
  type Look,
} from './live-shape.ts'
import type { Place } from './place.ts'
import { redactedValue } from './redact.ts'
import {
  mostSamples,
  type Answers,
  type Counts,
  type DriftSeen,
  type Message,
  type Sample,
  type SampleMessage,
  type SampleRequest,
  type Sketch,
} from './sketch.ts'

/** The sketch of one caller and operation while calls are still being added. */
export type LiveSketch = {
  /** Whether an answer of this status was seen before. */
  readonly knows: (status: number) => boolean
  /** Every call that was taken, whether or not it is looked at. */
  readonly count: (status: number, at: number) => void
  /** What in a call that is looked at is not as the contract has it. */
  readonly judge: (exchange: Exchange, answer: Answer, faults: CallFaults, moment: Moment) => void
  /** Looks at a call. */
  readonly look: (exchange: Exchange, answer: Answer, moment: Moment) => void
  /** A call that ended in a problem; with a weight it had been taken before. */
  readonly refuse: (exchange: Exchange, status: number, moment: Moment) => void
  readonly sketch: () => Sketch
  /** Something was seen since it was told last that had not been, and not only more of it. */
  readonly hasNews: () => boolean
  readonly told: () => void
  /** Gives back what it holds of the bounds. */
  readonly free: () => void
}

type Moment = { readonly at: number; readonly weight: number; readonly call: number }

type LiveMessage = {
  readonly types: Map<string, number>
  body: LiveShape | undefined
  unseen: number
  isCut: boolean
}

type LiveAnswers = LiveMessage & {
  calls: number
  readonly headers: Map<string, number>
  readonly bytes: Map<number, number>
}

type LiveSample = { at: number; calls: number; request: string; answer: string | undefined }

type Bounds = {
  /** Places and values of all sketches together. */
  readonly budget: Budget
  /** Bytes of samples of all sketches together. */
  readonly samples: Budget
}

/** Longer ones are no samples. */
const longestSample = 8_192
const mostStatuses = 20
const mostTypes = 10
const mostFindings = 60

export function liveSketch(operation: CompiledOperation, bounds: Bounds): LiveSketch {
  let calls = 0
  let looked = 0
  let judged = 0
  let drifting = 0
  let firstAt = 0
  let lastAt = 0
  let held = 0
  let heldBytes = 0
  let news = false
  let scopes: readonly string[] = []
  const statuses = new Map<number, { calls: number }>()
  const proofs = new Map<string, number>()
  const parameters = new Map<string, LiveShape>()
  const request = liveMessage()
  const answers = new Map<number, LiveAnswers>()
  const drifted = new Map<number, LiveAnswers>()
  const samples = new Map<number, LiveSample[]>()
  const findings = new Map<string, DriftSeen>()

  return {
    knows: status => statuses.has(status),
    count(status, at) {
      calls++
      noteStatus(status, at)
    },
    judge(exchange, answer, faults, { at, weight, call }) {
      judged += weight
      const found = driftOf(operation, exchange, answer, faults)
      if (found.some(({ side }) => side !== 'request')) {
        const look = { call, weight, budget: bounds.budget, isNew: false, isCut: false }
        const { left } = bounds.budget
        lookAtAnswer(answer, look, drifted)
        held += left - bounds.budget.left
      }
      // What else an upstream says about itself in its headers is worth knowing, and breaks no promise.
      if (found.some(({ kind }) => kind !== 'undocumented-header')) drifting += weight
      for (const one of found) noteDrift(one, exchange, at, weight)
    },
    look(exchange, answer, { at, weight, call }) {
      const look = begin(exchange, weight, call)
      lookAtRequest(exchange, look)
      lookAtAnswer(answer, look, answers)
      keepSample(exchange, answer, { status: answer.status, at, weight, look })
      end(look)
    },
    refuse(exchange, status, { at, weight, call }) {
      noteStatus(status, at)
      const { problem } = exchange
      if (problem?.code === 'request-invalid')
        for (const one of requestDrift(operation, exchange, problem.errors ?? []))
          noteDrift(one, exchange, at, 1)
      if (exchange.handled !== true || problem?.code === 'answer-invalid') return
      calls++
      if (weight === 0) return
      const look = begin(exchange, weight, call)
      lookAtRequest(exchange, look)
      const seen = answersOf(answers, status)
      if (seen !== undefined) {
        seen.calls += weight
        add(seen.types, 'application/problem+json', weight)
        seen.unseen += weight
      }
      keepSample(exchange, undefined, { status, at, weight, look })
      end(look)
    },
    hasNews: () => news,
    told() {
      news = false
    },
    sketch: () => ({
      calls,
      looked,
      firstAt: new Date(firstAt).toISOString(),
      lastAt: new Date(lastAt).toISOString(),
      statuses: Object.fromEntries(
        [...statuses].map(([status, { calls: answered }]) => [String(status), answered]),
      ),
      proofs: counts(proofs),
      scopes,
      parameters: Object.fromEntries(
        [...parameters].flatMap(([key, shape]) =>
          Object.entries(shapesOf(shape)).map(([pointer, one]) => [key + pointer, one]),
        ),
      ),
      request: toMessage(request),
      answers: toAnswers(answers),
      samples: Object.fromEntries(
        [...samples].map(([status, list]) => [String(status), list.map(toSample)]),
      ),
      drift: {
        looked: judged,
        drifting,
        findings: Object.fromEntries(findings),
        ...(drifted.size > 0 && { answers: toAnswers(drifted) }),
      },
    }),
    free() {
      bounds.budget.left += held
      bounds.samples.left += heldBytes
      held = heldBytes = 0
    },
  }

  function noteStatus(status: number, at: number): void {
    if (firstAt === 0) firstAt = at
    lastAt = at
    const seen = statuses.get(status)
    if (seen !== undefined) seen.calls++
    else if (statuses.size < mostStatuses) {
      statuses.set(status, { calls: 1 })
      news = true
    }
  }

  function begin(
    exchange: Exchange,
    weight: number,
    call: number,
  ): Look & { readonly left: number } {
    looked++
    scopes = exchange.caller?.principal.scopes ?? scopes
    add(proofs, proofOf(exchange).name, weight)
    return {
      call,
      weight,
      budget: bounds.budget,
      left: bounds.budget.left,
      isNew: false,
      isCut: false,
    }
  }

  function end(look: Look & { readonly left: number }): void {
    held += look.left - bounds.budget.left
    news ||= look.isNew
  }

  function lookAtRequest(exchange: Exchange, look: Look): void {
    for (const { key, in: where, name, place } of operation.parameters) {
      const value = parameterOf(exchange, where, name)
      if (value === undefined) continue
      let shape = parameters.get(key)
      if (shape === undefined) {
        look.budget.left--
        look.isNew = true
        parameters.set(key, (shape = liveShape(place)))
      }
      observe(shape, value, look)
    }
    const { body, bodyStream, headers } = exchange
    const type = typeOf(headers['content-type'])
    const isEmpty = body === undefined && bodyStream === undefined
    addType(request, isEmpty ? '' : type, look)
    if (isEmpty) return
    lookAtBody(
      request,
      bodyStream === undefined ? body : undefined,
      operation.requestPlace(type),
      look,
    )
  }

  function lookAtAnswer(answer: Answer, look: Look, into: Map<number, LiveAnswers>): void {
    const { status, headers = {}, stream, bytes, isOpaque, withoutContent } = answer
    const seen = answersOf(into, status)
    if (seen === undefined) return
    seen.calls += look.weight
    for (const name of Object.keys(headers)) {
      const field = name.toLowerCase()
      if (operation.answerHeaders(status).has(field)) add(seen.headers, field, look.weight)
    }
    const hidden = stream !== undefined || isOpaque === true
    // What counts is what is sent: of what a handler gave that is its text.
    const text = hidden || bytes !== undefined ? undefined : JSON.stringify(answer.body)
    const body = hidden
      ? undefined
      : text === undefined
        ? answer.body
        : (JSON.parse(text) as unknown)
    const isEmpty =
      withoutContent === true ||
      (!hidden && body === undefined && (bytes === undefined || bytes.length === 0))
    const type = headers['content-type'] ?? headers['Content-Type']
    const named = isEmpty ? '' : type === undefined ? 'application/json' : typeOf(type)
    addType(seen, named, look)
    if (isEmpty) return
    const size =
      bytes?.length ?? (text === undefined ? saidLength(headers) : Buffer.byteLength(text))
    if (size !== undefined) add(seen.bytes, sizeBound(size), look.weight)
    lookAtBody(seen, body, operation.answerPlace(status, named), look)
  }

  function keepSample(
    exchange: Exchange,
    answer: Answer | undefined,
    { status, at, weight, look }: SampleMoment,
  ): void {
    if (exchange.bodyStream !== undefined) return
    let list = samples.get(status)
    if (list === undefined) {
      if (samples.size >= mostStatuses) return
      samples.set(status, (list = []))
    }
    const sampled = sampleRequest(operation, exchange)
    if (sampled === undefined) return
    const text = JSON.stringify(sampled)
    const known = list.find(({ request: other }) => other === text)
    if (known !== undefined) {
      known.at = at
      known.calls += weight
      // What was answered to it this time tells more.
      if (look.isNew) renew(known, answerOf(answer))
      return
    }
    const said = answerOf(answer)
    const bytes = text.length + (said?.length ?? 0)
    if (bytes > longestSample || bytes > bounds.samples.left) return
    const made: LiveSample = { at, calls: weight, request: text, answer: said }
    if (list.length < mostSamples) list.push(made)
    else {
      // What is new in its shape is kept, what is not has its chance.
      const chance = look.isNew ? 1 : mostSamples / Math.max(mostSamples, looked)
      if (Math.random() >= chance) return
      const index = Math.floor(Math.random() * list.length)
      const gone = list[index] as LiveSample
      release(gone.request.length + (gone.answer?.length ?? 0))
      list[index] = made
    }
    bounds.samples.left -= bytes
    heldBytes += bytes
  }

  function answerOf(answer: Answer | undefined): string | undefined {
    const sampled = answer === undefined ? undefined : sampleAnswer(operation, answer)
    return sampled === undefined ? undefined : JSON.stringify(sampled)
  }

  function renew(known: LiveSample, said: string | undefined): void {
    if (said === undefined) return
    const more = said.length - (known.answer?.length ?? 0)
    if (known.request.length + said.length > longestSample || more > bounds.samples.left) return
    release(-more)
    known.answer = said
  }

  function release(bytes: number): void {
    bounds.samples.left += bytes
    heldBytes -= bytes
  }

  function noteDrift(
    found: Drifted,
    { correlationId }: Exchange,
    at: number,
    weight: number,
  ): void {
    const { kind, side, place, about } = found
    const key = [kind, side, place, about ?? ''].join('\n')
    const known = findings.get(key)
    if (known === undefined && findings.size >= mostFindings) return
    news ||= known === undefined
    findings.set(key, {
      kind,
      side,
      place,
      ...(about !== undefined && { about }),
      calls: (known?.calls ?? 0) + weight,
      lastAt: new Date(at).toISOString(),
      correlationId,
    })
  }
}

function answersOf(all: Map<number, LiveAnswers>, status: number): LiveAnswers | undefined {
  let seen = all.get(status)
  if (seen === undefined && all.size < mostStatuses)
    all.set(status, (seen = { ...liveMessage(), calls: 0, headers: new Map(), bytes: new Map() }))
  return seen
}

function toAnswers(all: ReadonlyMap<number, LiveAnswers>): Readonly<Record<string, Answers>> {
  return Object.fromEntries(
    [...all].map(([status, one]): [string, Answers] => [
      String(status),
      {
        ...toMessage(one),
        calls: one.calls,
        headers: counts(one.headers),
        ...(one.bytes.size > 0 && { bytes: counts(one.bytes) }),
      },
    ]),
  )
}

type SampleMoment = {
  readonly status: number
  readonly at: number
  readonly weight: number
  readonly look: Look
}

function liveMessage(): LiveMessage {
  return { types: new Map(), body: undefined, unseen: 0, isCut: false }
}

function addType(message: LiveMessage, type: string, { weight }: Look): void {
  if (message.types.has(type) || message.types.size < mostTypes) add(message.types, type, weight)
}

function lookAtBody(
  message: LiveMessage,
  body: unknown,
  place: Place | undefined,
  look: Look,
): void {
  if (body === undefined || place === undefined) {
    message.unseen += look.weight
    return
  }
  const own: Look = { ...look, isCut: false }
  observe((message.body ??= liveShape(place)), body, own)
  look.isNew ||= own.isNew
  message.isCut ||= own.isCut
}

function toMessage({ types, body, unseen, isCut }: LiveMessage): Message {
  return {
    types: counts(types),
    ...(body !== undefined && { body: shapesOf(body) }),
    ...(unseen > 0 && { unseen }),
    ...(isCut && { cut: true as const }),
  }
}

function toSample({ at, calls, request, answer }: LiveSample): Sample {
  return {
    at: new Date(at).toISOString(),
    calls,
    request: JSON.parse(request) as SampleRequest,
    ...(answer !== undefined && { answer: JSON.parse(answer) as SampleMessage }),
  }
}

function sampleRequest(
  operation: CompiledOperation,
  exchange: Exchange,
): SampleRequest | undefined {
  const values: Record<string, unknown> = {}
  const redactedParameters: string[] = []
  for (const { key, in: where, name, place } of operation.parameters) {
    const given = parameterOf(exchange, where, name)
    if (given === undefined) continue
    const { value, redacted } = redactedValue(given, place)
    values[key] = value
    if (redacted.length > 0) redactedParameters.push(key)
  }
  const { body, headers } = exchange
  if (body === undefined) return { parameters: values, redactedParameters, redacted: [] }
  const type = typeOf(headers['content-type'])
  const place = operation.requestPlace(type)
  if (place === undefined) return undefined
  const { value, redacted } = redactedValue(body, place)
  return { parameters: values, redactedParameters, type, body: value, redacted }
}

function sampleAnswer(operation: CompiledOperation, answer: Answer): SampleMessage | undefined {
  const { status, headers = {}, stream, isOpaque } = answer
  if (stream !== undefined || isOpaque === true || answer.body === undefined) return undefined
  const field = headers['content-type'] ?? headers['Content-Type']
  const type = field === undefined ? 'application/json' : typeOf(field)
  const place = operation.answerPlace(status, type)
  if (place === undefined) return undefined
  const { value, redacted } = redactedValue(answer.body, place)
  return { type, body: value, redacted }
}

/** Of what is sent on as it comes. */
function saidLength(headers: NonNullable<Answer['headers']>): number | undefined {
  const said = headers['content-length'] ?? headers['Content-Length']
  return said === undefined ? undefined : Number(said) || undefined
}

/** The sizes that are told apart: four from one power of two to the next. */
const sizeBound = (bytes: number) =>
  bytes <= 1 ? 1 : Math.ceil(2 ** (Math.ceil(Math.log2(bytes) * 4) / 4))

/** The path's and the query's are in one object; those of the connection itself have names of their own. */
function parameterOf(exchange: Exchange, where: string, name: string): unknown {
  if (where === 'header') return exchange.headerParameters[name] ?? exchange.headers[name]
  return Object.hasOwn(exchange.parameters, name) ? exchange.parameters[name] : undefined
}

function typeOf(field: string | readonly string[] | undefined): string {
  return field === 'application/json' ? field : (readMediaType(String(field))?.type ?? 'none')
}

function add<Key>(into: Map<Key, number>, key: Key, weight: number): void {
  into.set(key, (into.get(key) ?? 0) + weight)
}

const counts = (all: ReadonlyMap<string | number, number>): Counts =>
  Object.fromEntries([...all].map(([key, count]) => [String(key), count]))
