import { connection, type Asked, type Connection, type ConnectionOptions } from './connection.ts'

/** The connections to one server. */
export type ConnectionPool = {
  /** Sends it as soon as a connection is free; gives what calls it off. */
  readonly ask: (asked: Asked) => (why: Error) => void
  /** Resolves when what is under way is over and every connection is closed. */
  readonly close: () => Promise<void>
}

export type ConnectionPoolOptions = ConnectionOptions & {
  /** At most so many at once; who finds none waits. */
  readonly connections: number
}

type Waiting = { readonly asked: Asked; connection: Connection | undefined }

/** Opens connections when they are needed, and closes those that nobody needed for a while. */
export function connectionPool(options: ConnectionPoolOptions): ConnectionPool {
  const all = new Set<Connection>()
  /** The one that was used last is used next: the others may close. */
  const free: Connection[] = []
  const waiting: Waiting[] = []
  let opening = 0
  let closed: (() => void) | undefined
  let sweeper: NodeJS.Timeout | undefined

  return {
    ask(asked) {
      const entry: Waiting = { asked, connection: undefined }
      const found = takeFree()
      if (found === undefined) {
        waiting.push(entry)
        openForWaiting()
      } else give(found, entry)
      return why => {
        if (entry.connection !== undefined) {
          entry.connection.callOff(asked, why)
          return
        }
        const index = waiting.indexOf(entry)
        if (index !== -1) waiting.splice(index, 1)
      }
    },
    close() {
      clearInterval(sweeper)
      return new Promise(resolve => {
        closed = resolve
        for (const one of free.splice(0)) one.destroy(noMore())
        if (all.size === 0) resolve()
      })
    },
  }

  function takeFree(): Connection | undefined {
    for (;;) {
      const last = free.pop()
      if (last === undefined || performance.now() < last.expiresMs()) return last
      last.destroy(noMore())
    }
  }

  function give(found: Connection, entry: Waiting): void {
    entry.connection = found
    found.ask(entry.asked)
  }

  function openForWaiting(): void {
    if (opening < waiting.length && all.size < options.connections) add()
  }

  function add(): void {
    opening += 1
    let isOpen = false
    const added = connection(options, {
      onOpen() {
        isOpen = true
        opening -= 1
        next(added)
      },
      onFree: () => next(added),
      onClosed(error) {
        all.delete(added)
        const index = free.indexOf(added)
        if (index !== -1) free.splice(index, 1)
        if (!isOpen) {
          opening -= 1
          // It was opened for one of them.
          waiting.shift()?.asked.onError(error)
        }
        openForWaiting()
        if (all.size === 0) closed?.()
      },
    })
    all.add(added)
    sweeper ??= setInterval(sweep, sweepMs).unref()
  }

  function next(found: Connection): void {
    const entry = waiting.shift()
    if (entry !== undefined) give(found, entry)
    else if (closed === undefined) free.push(found)
    else found.destroy(noMore())
  }

  function sweep(): void {
    const nowMs = performance.now()
    for (const one of free) if (one.expiresMs() <= nowMs) one.destroy(noMore())
    if (all.size > 0) return
    clearInterval(sweeper)
    sweeper = undefined
  }
}

const sweepMs = 1_000

const noMore = () => new Error('nobody needs it any more')
