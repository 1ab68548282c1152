import type pg from 'pg'

/** Notes what keys are used for: in memory on the hot path, in the database some seconds later. */
export type KeyUses = {
  /** `operation` as `contract:operationId`, or empty where there is none. */
  note(keyId: string, operation: string, atMs: number): void
  /** Writes what is left. */
  close(): Promise<void>
}

export type KeyUsesOptions = {
  readonly pool: Pick<pg.Pool, 'query'>
  readonly everySeconds: number
  readonly onError?: ((error: unknown) => void) | undefined
}

/** Keeps at most one entry for each key and operation between two writings, whatever the traffic is. */
export function keyUses({ pool, everySeconds, onError }: KeyUsesOptions): KeyUses {
  let noted = new Map<string, Map<string, number>>()
  let writing: Promise<void> | undefined

  async function write(): Promise<void> {
    if (noted.size === 0) return
    const uses = [...noted].flatMap(([operation, keys]) =>
      [...keys].map(([keyId, atMs]) => ({ keyId, operation, atMs })),
    )
    noted = new Map()
    // In one order everywhere: two servers that write the same keys wait for each other instead of getting stuck.
    uses.sort((a, b) => compare(a.keyId, b.keyId) || compare(a.operation, b.operation))
    for (let from = 0; from < uses.length; from += batch) {
      await writeUses(pool, uses.slice(from, from + batch))
    }
  }

  /** One writing at a time: a slow database gets no queue of them. What fails is lost; the next use is noted again. */
  function flush(): Promise<void> {
    writing ??= write()
      .catch((error: unknown) => onError?.(error))
      .finally(() => (writing = undefined))
    return writing
  }

  const timer = setInterval(() => void flush(), everySeconds * 1000)
  timer.unref()

  return {
    note(keyId, operation, atMs) {
      let keys = noted.get(operation)
      if (keys === undefined) noted.set(operation, (keys = new Map()))
      keys.set(keyId, atMs)
    },
    async close() {
      clearInterval(timer)
      await flush()
      await flush()
    },
  }
}

const batch = 5_000

type Use = { readonly keyId: string; readonly operation: string; readonly atMs: number }

async function writeUses(pool: Pick<pg.Pool, 'query'>, uses: readonly Use[]): Promise<void> {
  await pool.query({
    name: 'gateway.note-key-uses',
    text: `with use as materialized (
             select key.key_id, given.operation, given.at
             from unnest($1::text[], $2::text[], $3::timestamptz[]) given (key_id, operation, at)
             join crossdock.api_key key on key.key_id = given.key_id
             order by 1, 2
           ), latest as (
             update crossdock.api_key key set last_used_at = use.at
             from (select key_id, max(at) as at from use group by key_id order by key_id) use
             where key.key_id = use.key_id
               and (key.last_used_at is null or key.last_used_at < use.at)
           )
           insert into crossdock.api_key_use as kept (key_id, operation, last_used_at)
           select key_id, operation, at from use where operation <> ''
           on conflict (key_id, operation) do update set last_used_at = excluded.last_used_at
             where kept.last_used_at < excluded.last_used_at`,
    values: [
      uses.map(({ keyId }) => keyId),
      uses.map(({ operation }) => operation),
      uses.map(({ atMs }) => new Date(atMs)),
    ],
  })
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
