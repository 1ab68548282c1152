import type { Contract, ContractOperation } from '../../../openapi/contract.ts'
import type { Answer, Exchange, GovernedOperation } from '../../policies/policy.ts'
import { compiledOperation, type CompiledOperation } from './compiled-operation.ts'
import type { CallFaults } from './drift-of-call.ts'
import { liveSketch, type LiveSketch } from './live-sketch.ts'
import { unroutedPaths, type Unrouted } from './unrouted.ts'
import type { Sketch } from './sketch.ts'

/** Takes down what callers really send and receive, in bounded memory: one sketch for each application and operation. */
export type Shapes = {
  /** Made once for each operation: what sees its answers. */
  readonly operation: (
    contract: Contract,
    operation: ContractOperation,
    governed: GovernedOperation,
  ) => OperationShapes
  /** Told of each request that was answered with a problem. */
  readonly refused: (exchange: Exchange, status: number) => void
  /** Told of a request to a path or method below the base path of an API that its contract does not have. */
  readonly unrouted: (request: Omit<Unrouted, 'calls' | 'lastAt'>) => void
  /**
   * What changed since it was asked last; then it is the caller's. In `rounds` those that only count more of the same
   * wait for some of them.
   */
  readonly take: (how?: 'all' | 'rounds') => Taken
  /** What could not be kept waits for the next time. */
  readonly giveBack: (taken: Taken) => void
}

export type OperationShapes = {
  /** Sees what a handler or an upstream answered, before anybody judges it. */
  readonly answered: (exchange: Exchange, answer: Answer) => void
  /** Sees what is sent. */
  readonly sent: (exchange: Exchange, answer: Answer) => void
}

export type Taken = {
  readonly sketches: readonly KeyedSketch[]
  readonly unrouted: readonly Unrouted[]
}

/** Whose sketch it is. */
export type SketchKey = {
  readonly tenant: string
  readonly application: string
  readonly api: string
  readonly operation: string
  readonly method: string
  /** As in the contract, without its base path. */
  readonly path: string
  /** Of the contract. */
  readonly digest: string
  /** `2026-11-21`, in UTC. */
  readonly day: string
}

/** `part` names this stretch of memory: what is written under it again takes the place of what was. */
export type KeyedSketch = SketchKey & { readonly part: string; readonly sketch: Sketch }

export type ShapesOptions = {
  /** Names this process, so that several can write for the same caller. */
  readonly process: string
  /** Calls of one caller to one operation in a minute that are all looked at. Default 20. */
  readonly fullPerMinute?: number
  /** Of those beyond, one in so many, and ever fewer the more there are. Default 100. */
  readonly oneIn?: number
  /** Callers and operations remembered at once, at most. Default 4,000. */
  readonly callers?: number
  /** Places and values remembered of all of them, at most. Default 60,000. */
  readonly places?: number
  /** Bytes of samples of all of them, at most. Default 16 MB. */
  readonly sampleBytes?: number
  /** Milliseconds since 1970. Default Date.now. */
  readonly clock?: () => number
}

type Entry = {
  readonly key: SketchKey
  /** Where it is found. */
  readonly byCaller: Map<string, Entry>
  readonly live: LiveSketch
  readonly part: string
  /** When its day is over. */
  readonly endMs: number
  /** Still in memory: who holds on to it after that begins a new one. */
  isKept: boolean
  /** When the minute is over that the next numbers are of. */
  minuteEndMs: number
  /** Calls of this minute that are still all looked at; those that are looked at for being unusual. */
  full: number
  unusual: number
  /** Of the others one in so many, until so many more of them were looked at; calls until the next. */
  oneIn: number
  left: number
  gap: number
  isDirty: boolean
  /** Rounds in which it had nothing to tell but more of the same. */
  waited: number
  /** When it was last written without news: then it can go. */
  idle: number
}

/** Opens the recording. Callers beyond what is remembered are counted by nobody until there is room again. */
export function shapes({
  process: name,
  fullPerMinute = 20,
  oneIn = 100,
  callers = 4_000,
  places = 60_000,
  sampleBytes = 16_777_216,
  clock = Date.now,
}: ShapesOptions): Shapes {
  const budget = { left: places }
  const samples = { left: sampleBytes }
  const compiled = new WeakMap<GovernedOperation, Known>()
  const all = new Set<Entry>()
  const paths = unroutedPaths({ clock })
  let parts = 0
  let call = 0

  type Known = { readonly operation: CompiledOperation; readonly byCaller: Map<string, Entry> }

  function knownOf(contract: Contract, operation: ContractOperation, governed: GovernedOperation) {
    const known: Known = {
      operation: compiledOperation(contract, operation, governed),
      byCaller: new Map(),
    }
    compiled.set(governed, known)
    return known
  }

  /** The sketch of today; undefined where there is no room for another one. */
  function entryOf(known: Known, exchange: Exchange, now: number): Entry | undefined {
    const principal = exchange.caller?.principal
    const application = principal?.application ?? ''
    const entry = known.byCaller.get(application)
    if (entry !== undefined && now < entry.endMs && entry.isKept) return entry
    if (all.size >= callers) return undefined
    const day = Math.floor(now / dayMs)
    const { api, operationId, method, path, digest } = known.operation
    const made: Entry = {
      key: {
        tenant: principal?.tenant ?? '',
        application,
        api,
        operation: operationId,
        method,
        path,
        digest,
        day: dayOf(now),
      },
      endMs: (day + 1) * dayMs,
      byCaller: known.byCaller,
      isKept: true,
      live: liveSketch(known.operation, { budget, samples }),
      part: `${name}-${++parts}`,
      minuteEndMs: 0,
      full: 0,
      unusual: 0,
      oneIn: 0,
      left: 0,
      gap: 0,
      isDirty: true,
      waited: 0,
      idle: 0,
    }
    all.add(made)
    known.byCaller.set(application, made)
    return made
  }

  /** How many calls this one stands for; 0: it is not looked at. */
  function weightOf(entry: Entry, now: number, isUnusual: boolean): number {
    if (now >= entry.minuteEndMs) {
      entry.minuteEndMs = (Math.floor(now / 60_000) + 1) * 60_000
      entry.full = fullPerMinute
      entry.unusual = fullPerMinute
      entry.oneIn = oneIn
      entry.left = fullPerMinute
      entry.gap = randomGap(oneIn)
    }
    if (entry.full > 0) {
      entry.full--
      return 1
    }
    if (--entry.gap <= 0) {
      const weight = entry.oneIn
      // The more calls there are in a minute, the fewer of them are needed to know what they are like.
      if (--entry.left <= 0) {
        entry.left = fullPerMinute
        entry.oneIn = Math.min(entry.oneIn * 2, rarest)
      }
      entry.gap = randomGap(entry.oneIn)
      return weight
    }
    if (!isUnusual || entry.unusual <= 0) return 0
    entry.unusual--
    return 1
  }

  return {
    operation(contract, operation, governed) {
      const known = knownOf(contract, operation, governed)
      /** Those that are being looked at, on their way. */
      const weights = new WeakMap<Exchange, { readonly entry: Entry; readonly weight: number }>()
      return {
        answered(exchange, answer) {
          const now = clock()
          const entry = entryOf(known, exchange, now)
          if (entry === undefined) return
          const isUnusual = exchange.unknownQuery.length > 0 || !entry.live.knows(answer.status)
          const weight = weightOf(entry, now, isUnusual)
          if (weight === 0) return
          entry.isDirty = true
          weights.set(exchange, { entry, weight })
          entry.live.judge(exchange, answer, faultsOf(governed, exchange, answer), {
            at: now,
            weight,
            call: ++call,
          })
        },
        sent(exchange, answer) {
          const now = clock()
          const looked = weights.get(exchange)
          const entry = looked?.entry ?? entryOf(known, exchange, now)
          if (entry === undefined) return
          entry.isDirty = true
          entry.live.count(answer.status, now)
          // Answered by who stands before the handler: nobody has decided yet.
          const weight =
            looked?.weight ?? (exchange.handled === true ? 0 : weightOf(entry, now, false))
          if (weight > 0) entry.live.look(exchange, answer, { at: now, weight, call: ++call })
        },
      }
    },
    refused(exchange, status) {
      const known = compiled.get(exchange.operation)
      const { problem } = exchange
      if (known === undefined || problem === undefined || exchange.caller === undefined) return
      const now = clock()
      const entry = entryOf(known, exchange, now)
      if (entry === undefined) return
      entry.isDirty = true
      const wasTaken = exchange.handled === true && problem.code !== 'answer-invalid'
      entry.live.refuse(exchange, status, {
        at: now,
        weight: wasTaken ? weightOf(entry, now, !entry.live.knows(status)) : 0,
        call: ++call,
      })
    },
    unrouted: request => paths.note(request),
    take(how = 'all') {
      const sketches: KeyedSketch[] = []
      const today = dayOf(clock())
      for (const entry of all) {
        if (entry.isDirty) {
          const isUrgent = how === 'all' || entry.live.hasNews() || entry.key.day !== today
          if (!isUrgent && ++entry.waited < quietRounds) continue
          entry.waited = 0
          entry.live.told()
          entry.isDirty = false
          entry.idle = 0
          sketches.push(keyedSketch(entry))
        } else if (++entry.idle > idleRounds || entry.key.day !== today) {
          // What is written is kept there: who comes back begins a new part.
          all.delete(entry)
          entry.isKept = false
          entry.live.free()
          const { application } = entry.key
          if (entry.byCaller.get(application) === entry) entry.byCaller.delete(application)
        }
      }
      return { sketches, unrouted: paths.take() }
    },
    giveBack({ sketches, unrouted }) {
      const parts = new Set(sketches.map(({ part }) => part))
      for (const entry of all) {
        if (!parts.has(entry.part)) continue
        entry.isDirty = true
        entry.waited = quietRounds
      }
      paths.giveBack(unrouted)
    },
  }
}

/** Put together when it is written: of thousands of callers at once it would hold up requests. */
const keyedSketch = ({ key, part, live }: Entry): KeyedSketch => ({
  ...key,
  part,
  get sketch() {
    return live.sketch()
  },
})

/** However many calls there are, one in so many is looked at. */
const rarest = 10_000

/** As many as `oneIn` on average: what comes in a rhythm is not always missed. */
const randomGap = (oneIn: number) => 1 + Math.floor(Math.random() * (2 * oneIn - 1))

/** What tells nothing new is written once in so many rounds. */
const quietRounds = 4

/** Rounds of writing without news after which a sketch is no longer held in memory. */
const idleRounds = 20

const dayMs = 86_400_000

const dayOf = (now: number) => new Date(now).toISOString().slice(0, 10)

/** What does not keep the contract, as whoever made its checks says. What is passed on as it comes was read by nobody. */
function faultsOf(
  { checkAnswer, checkRequest, unknownOf }: GovernedOperation,
  exchange: Exchange,
  answer: Answer,
): CallFaults {
  const isRead = exchange.bodyStream === undefined
  const { query = [], body = [] } = isRead ? (unknownOf?.(exchange) ?? {}) : {}
  return {
    answer: checkAnswer(answer),
    request: isRead ? checkRequest(exchange, 'ignore') : [],
    unknown: [...query, ...body],
  }
}
