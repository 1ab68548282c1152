import cluster, { type Worker } from 'node:cluster'

/** What a server process and its keeper tell each other about metrics, over the channel between them. */
type Message =
  /** To the keeper: somebody scrapes me, what do all of us have? */
  | { readonly metricsAsked: number }
  /** To every process: what do you have? */
  | { readonly metricsWanted: number }
  /** To the keeper: this. */
  | { readonly metricsOf: number; readonly text: string }
  /** To who asked: this is what all have, each with its number. */
  | { readonly metricsOfAll: number; readonly parts: readonly Part[]; readonly count: number }

/** The exposition of one process. Numbers are small and are given again, so that series stay the same for ever. */
export type Part = { readonly server: number; readonly text: string }

/** How long processes may take to answer; what is there by then is shown. */
const patienceMs = 2_000

/**
 * In the keeper of the server processes: gathers their metrics when one of them is scraped, since they share one
 * port and a scrape reaches any of them. `count` is how many there are meant to be. Gives what ends it.
 */
export function relayMetrics(count: number): () => void {
  const numbers = new WeakMap<Worker, number>()
  const gathering = new Map<number, { readonly take: (from: Worker, text: string) => void }>()
  let last = 0

  const listen = (worker: Worker, message: unknown) => {
    if (isMessage(message, 'metricsAsked')) gather(worker, message.metricsAsked)
    if (isMessage(message, 'metricsOf'))
      gathering.get(message.metricsOf)?.take(worker, message.text)
  }
  cluster.on('message', listen)
  return () => cluster.off('message', listen)

  function gather(asker: Worker, asked: number): void {
    const wanted = ++last
    const parts: Part[] = []
    const missing = new Set(alive())
    const done = () => {
      clearTimeout(late)
      gathering.delete(wanted)
      parts.sort((a, b) => a.server - b.server)
      send(asker, { metricsOfAll: asked, parts, count })
    }
    const late = setTimeout(done, patienceMs)
    gathering.set(wanted, {
      take(from, text) {
        if (!missing.delete(from)) return
        parts.push({ server: numberOf(from), text })
        if (missing.size === 0) done()
      },
    })
    for (const worker of missing) send(worker, { metricsWanted: wanted })
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

/**
 * In a server process: gives its metrics to the keeper when asked, and those of all processes to who scrapes it.
 * With one process, or by itself, they are its own.
 */
export function sharedMetrics(own: () => Promise<string>): {
  readonly all: () => Promise<string>
  readonly close: () => void
} {
  if (!cluster.isWorker) return { all: own, close: () => {} }
  const waiting = new Map<number, (text: string | undefined) => void>()
  let last = 0
  const tell = (message: Message) => process.send?.(message, undefined, undefined, () => {})

  const listen = (message: unknown) => {
    if (isMessage(message, 'metricsWanted')) {
      const { metricsWanted } = message
      void own().then(text => tell({ metricsOf: metricsWanted, text }))
    }
    if (isMessage(message, 'metricsOfAll')) {
      waiting.get(message.metricsOfAll)?.(merged(message.parts, message.count))
    }
  }
  process.on('message', listen)

  return {
    async all() {
      const asked = ++last
      const text = await new Promise<string | undefined>(resolve => {
        waiting.set(asked, resolve)
        setTimeout(resolve, 2 * patienceMs, undefined).unref()
        tell({ metricsAsked: asked })
      })
      waiting.delete(asked)
      // A keeper that does not answer must not make a scrape fail.
      return text ?? own()
    },
    close: () => void process.off('message', listen),
  }
}

/**
 * One exposition of several: each metric once, each of its samples with the label `server`. With a sum instead, a
 * process that ends would look like a counter that was set back.
 * https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
 */
function merged(parts: readonly Part[], count: number): string {
  const [only, ...others] = parts
  if (only !== undefined && others.length === 0 && count === 1) return only.text
  const families = new Map<string, { readonly comments: string[]; readonly samples: string[] }>()
  for (const { server, text } of parts) {
    let family: { readonly comments: string[]; readonly samples: string[] } | undefined
    const known = new Set(families.keys())
    for (const line of text.split('\n')) {
      const name = /^# (?:HELP|TYPE) (\S+)/.exec(line)?.[1]
      if (name !== undefined) {
        family = families.get(name)
        if (family === undefined) families.set(name, (family = { comments: [], samples: [] }))
        if (!known.has(name)) family.comments.push(line)
      } else if (line !== '' && !line.startsWith('#')) {
        family?.samples.push(labelled(line, server))
      }
    }
  }
  return `${[...families.values()]
    .map(({ comments, samples }) => [...comments, ...samples].join('\n'))
    .join('\n\n')}\n`
}

function labelled(sample: string, server: number): string {
  const label = `server="${server}"`
  const labels = /^[a-zA-Z_:][\w:]*\{/.exec(sample)?.[0]
  if (labels !== undefined) {
    const rest = sample.slice(labels.length)
    return `${labels}${label}${rest.startsWith('}') ? '' : ','}${rest}`
  }
  const space = sample.indexOf(' ')
  return `${sample.slice(0, space)}{${label}}${sample.slice(space)}`
}

function isMessage<Name extends 'metricsAsked' | 'metricsWanted' | 'metricsOf' | 'metricsOfAll'>(
  message: unknown,
  name: Name,
): message is Extract<Message, { [N in Name]: unknown }> {
  return typeof message === 'object' && message !== null && Object.hasOwn(message, name)
}
