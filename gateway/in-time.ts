/** How long a handler that is over its deadline may still take to say so itself. */
const graceMs = 1_000

/** How often is looked for those that are late: nobody waits for a millisecond of a second. */
const everyMs = 100

type Waiting = {
  /** `performance.now()` milliseconds. */
  readonly lateMs: number
  readonly giveUp: () => void
}

const waiting = new Set<Waiting>()
let timer: NodeJS.Timeout | undefined

/**
 * Does not let work that hangs keep its caller: rejects with what `late` gives when it is not over soon after its
 * deadline. One timer looks at all of them, since nearly every handler has answered long before one of its own is due.
 */
export function inTime<Result>(
  work: Promise<Result>,
  deadlineMs: number,
  late: () => Error,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const entry: Waiting = {
      lateMs: Math.max(deadlineMs, performance.now()) + graceMs,
      giveUp: () => reject(late()),
    }
    waiting.add(entry)
    timer ??= setInterval(look, everyMs)
    work.then(
      result => {
        waiting.delete(entry)
        resolve(result)
      },
      (error: unknown) => {
        waiting.delete(entry)
        reject(error as Error)
      },
    )
  })
}

function look(): void {
  if (waiting.size === 0) {
    clearInterval(timer)
    timer = undefined
    return
  }
  const nowMs = performance.now()
  for (const entry of waiting) {
    if (entry.lateMs > nowMs) continue
    waiting.delete(entry)
    entry.giveUp()
  }
}
