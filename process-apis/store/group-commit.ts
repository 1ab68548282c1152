import { sqlState } from './sql-state.ts'

/**
 * Collects what arrives while the last write is in flight and writes it as one batch: many small commits
 * become few. When PostgreSQL refuses a batch its items are written one by one, so that a bad one fails alone. When it
 * is not known what became of a batch, as when the connection broke, nothing is repeated and all of it fails.
 */
export function groupCommit<Item, Result>(
  write: (items: readonly Item[]) => Promise<readonly Result[]>,
  maxBatch = 64,
): (item: Item) => Promise<Result> {
  type Waiting = {
    item: Item
    resolve: (result: Result) => void
    reject: (error: unknown) => void
  }
  let waiting: Waiting[] = []
  let flushing = false
  let called = false

  async function flush(): Promise<void> {
    called = false
    if (flushing) return
    flushing = true
    while (waiting.length > 0) {
      const batch = waiting.slice(0, maxBatch)
      waiting = waiting.slice(maxBatch)
      await writeBatch(batch)
    }
    flushing = false
  }

  async function writeBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      const results = await write(batch.map(({ item }) => item))
      batch.forEach(({ resolve }, i) => resolve(results[i] as Result))
    } catch (error) {
      if (batch.length > 1 && isForOneOfThem(error)) {
        for (const one of batch) await writeBatch([one])
      } else {
        for (const { reject } of batch) reject(error)
      }
    }
  }

  return item =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (called || flushing) return
      // What the same turn of the event loop brings goes along.
      called = true
      setImmediate(() => void flush())
    })
}

/** Whether one item is at fault: what waited in vain for a lock (55P03) would do so again, and hold up the others. */
function isForOneOfThem(error: unknown): boolean {
  const code = sqlState(error)
  return code !== undefined && code !== '55P03'
}
