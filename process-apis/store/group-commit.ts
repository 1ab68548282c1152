import { sqlState } from './sql-state.ts'

/**
 * Collects what arrives while the last write is in flight and writes it as one batch: many small commits
 * become few. When PostgreSQL refuses a batch its items are written one by one, so that a bad one fails alone. When it
 * is not known what became of a batch, as when the connection broke, nothing is repeated and all of it fails.
 */
export function groupCommit<Item, Result>(
  write: (items: readonly Item[]) => Promise<readonly Result[]>,
  { maxBatch = 64, parallel = 1 }: { maxBatch?: number; parallel?: number } = {},
): (item: Item) => Promise<Result> {
  type Waiting = {
    item: Item
    resolve: (result: Result) => void
    reject: (error: unknown) => void
  }
  let waiting: Waiting[] = []
  let flushing = 0
  let called = false

  async function flush(): Promise<void> {
    called = false
    if (flushing >= parallel) return
    flushing += 1
    while (waiting.length > 0) {
      const batch = waiting.slice(0, maxBatch)
      waiting = waiting.slice(maxBatch)
      await writeBatch(batch)
    }
    flushing -= 1
  }

  async function writeBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      const results = await write(batch.map(({ item }) => item))
      batch.forEach(({ resolve }, i) => resolve(results[i] as Result))
    } catch (error) {
      if (batch.length > 1 && sqlState(error) !== undefined) {
        for (const one of batch) await writeBatch([one])
      } else {
        for (const { reject } of batch) reject(error)
      }
    }
  }

  return item =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (called || flushing >= parallel) return
      // What the same turn of the event loop brings goes along.
      called = true
      setImmediate(() => void flush())
    })
}
