import cluster, { type Worker } from 'node:cluster'

/** What a server process and its keeper tell each other, over the channel between them, about what each of them has. */
type Message =
  /** To the keeper: somebody asks me for this, what do all of us have? */
  | { readonly partsAsked: number; readonly what: string }
  /** To every process: what do you have? */
  | { readonly partsWanted: number; readonly what: string }
  /** To the keeper: this. */
  | { readonly partOf: number; readonly text: string }
  /** To who asked: this is what all have, each with its number. */
  | { readonly partsOfAll: number; readonly parts: readonly Part[]; readonly count: number }

/** What one process has. Numbers are small and are given again, so that series stay the same for ever. */
export type Part = { readonly server: number; readonly text: string }

/** The parts that were there in time, and how many there are meant to be. */
export type Parts = { readonly parts: readonly Part[]; readonly count: number }

/** How long processes may take to answer; what is there by then is shown. */
const patienceMs = 2_000

/**
 * In the keeper of the server processes: gathers what all of them have when one of them is asked, since they share one
 * port and a request reaches any of them. `count` is how many there are meant to be. Gives what ends it.
 */
export function relay(count: number): () => void {
  const numbers = new WeakMap<Worker, number>()
  const gathering = new Map<number, { readonly take: (from: Worker, text: string) => void }>()
  let last = 0

  const listen = (worker: Worker, message: unknown) => {
    if (isMessage(message, 'partsAsked')) gather(worker, message.partsAsked, message.what)
    if (isMessage(message, 'partOf')) gathering.get(message.partOf)?.take(worker, message.text)
  }
  cluster.on('message', listen)
  return () => cluster.off('message', listen)

  function gather(asker: Worker, asked: number, what: string): void {
    const wanted = ++last
    const parts: Part[] = []
    const missing = new Set(alive())
    const done = () => {
      clearTimeout(late)
      gathering.delete(wanted)
      parts.sort((a, b) => a.server - b.server)
      send(asker, { partsOfAll: asked, parts, count })
    }
    const late = setTimeout(done, patienceMs)
    gathering.set(wanted, {
      take(from, text) {
        if (!missing.delete(from)) return
        parts.push({ server: numberOf(from), text })
        if (missing.size === 0) done()
      },
    })
    for (const worker of missing) send(worker, { partsWanted: wanted, what })
  }

  function numberOf(worker: Worker): number {
    const known = numbers.get(worker)
    if (known !== undefined) return known
    const taken = new Set(alive().map(one => numbers.get(one)))
    let number = 1
    while (taken.has(number)) number += 1
    numbers.set(worker, number)
    return number
  }
}

const alive = (): Worker[] =>
  Object.values(cluster.workers ?? {}).filter(worker => worker?.isConnected() === true) as Worker[]

function send(worker: Worker, message: Message): void {
  // Who has gone in the meantime is not waited for.
  if (worker.isConnected()) worker.send(message, () => {})
}

/** In a server process: answers the keeper, and asks it. */
export type Gathering = {
  /** What all processes have; undefined where there is but this one, or the keeper does not answer. */
  readonly all: () => Promise<Parts | undefined>
  readonly close: () => void
}

/** Gives the keeper what this process has of `what` when it is asked for it, and asks it for what all have. */
export function gathered(what: string, own: () => Promise<string>): Gathering {
  if (!cluster.isWorker) return { all: async () => undefined, close: () => {} }
  const waiting = new Map<number, (parts: Parts | undefined) => void>()
  const tell = (message: Message) => process.send?.(message, undefined, undefined, () => {})

  const listen = (message: unknown) => {
    if (isMessage(message, 'partsWanted') && message.what === what) {
      const { partsWanted } = message
      void own().then(text => tell({ partOf: partsWanted, text }))
    }
    if (isMessage(message, 'partsOfAll')) waiting.get(message.partsOfAll)?.(message)
  }
  process.on('message', listen)

  return {
    async all() {
      const asked = nextQuestion()
      try {
        return await new Promise<Parts | undefined>(resolve => {
          waiting.set(asked, resolve)
          setTimeout(resolve, 2 * patienceMs, undefined).unref()
          tell({ partsAsked: asked, what })
        })
      } finally {
        waiting.delete(asked)
      }
    },
    close: () => void process.off('message', listen),
  }
}

/** Of this process, whatever is asked for. */
let questions = 0
const nextQuestion = () => ++questions

function isMessage<Name extends 'partsAsked' | 'partsWanted' | 'partOf' | 'partsOfAll'>(
  message: unknown,
  name: Name,
): message is Extract<Message, { [N in Name]: unknown }> {
  return typeof message === 'object' && message !== null && Object.hasOwn(message, name)
}
