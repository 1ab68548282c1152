/** What is done again and again until it is closed. */
export type Repeated = { readonly close: () => Promise<void> }

/**
 * Does something again and again, each time as long after the last as `everyMs` says then; never twice at once. What fails is
 * told to `failed` and tried again with the next round. Closing waits for the round that is under way.
 */
export function repeat(
  what: () => Promise<unknown>,
  everyMs: () => number,
  failed: (error: unknown) => void,
): Repeated {
  let timer: NodeJS.Timeout | undefined
  let closed = false
  let round: Promise<unknown> = Promise.resolve()
  const wait = () => {
    if (closed) return
    timer = setTimeout(() => {
      round = what().catch(failed).finally(wait)
    }, everyMs()).unref()
  }
  wait()
  return {
    async close() {
      closed = true
      clearTimeout(timer)
      await round
    },
  }
}
