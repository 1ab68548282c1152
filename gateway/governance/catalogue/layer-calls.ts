import type pg from 'pg'

/**
 * Counts which API calls which. Calls go through functions that are made when the layers are put together: what a call
 * costs is one addition, and nobody has to say where a call came from.
 */
export type LayerCalls = {
  /** The same handlers; each call to them counts as one of `caller` to `api`. */
  readonly counted: <Handlers extends object>(
    caller: string,
    api: string,
    handlers: Handlers,
  ) => Handlers
  /** The same for handlers by the API they belong to, such as those of all connected systems. */
  readonly each: <All extends object>(caller: string, all: All) => All
  /** Writes what was counted until now. */
  readonly flush: () => Promise<void>
  /** Writes the rest and stops. */
  readonly close: () => Promise<void>
}

export type LayerCallsOptions = {
  readonly pool: Pick<pg.Pool, 'query'>
  readonly log: { warn(fields: object, message: string): void }
  /** Milliseconds between two writes. Default 15,000. */
  readonly flushMs?: number
  /** Milliseconds since 1970. Default Date.now. */
  readonly clock?: () => number
}

/** How many days are kept. */
const keptDays = 60

type Counter = {
  readonly caller: string
  readonly api: string
  readonly operation: string
  calls: number
}

type Handler = (...input: readonly unknown[]) => unknown

/** Opens the counting. There are as many counters as operations that somebody could call. */
export function layerCalls({
  pool,
  log,
  flushMs = 15_000,
  clock = Date.now,
}: LayerCallsOptions): LayerCalls {
  const counters = new Map<string, Counter>()
  const wrapped = new WeakMap<object, Map<string, object>>()
  let writing: Promise<void> = Promise.resolve()
  let nextTidying = 0
  const timer = setInterval(() => void flush(), flushMs)
  timer.unref()

  return {
    counted,
    each: (caller, all) =>
      once(all, caller, () =>
        Object.fromEntries(
          Object.entries(all).map(([api, handlers]) => [
            api,
            counted(caller, api, handlers as object),
          ]),
        ),
      ),
    flush,
    async close() {
      clearInterval(timer)
      await flush()
    },
  }

  function counted<Handlers extends object>(
    caller: string,
    api: string,
    handlers: Handlers,
  ): Handlers {
    return once(handlers, `${caller}\n${api}`, () =>
      Object.fromEntries(
        Object.entries(handlers).map(([operation, handler]: [string, unknown]) => {
          if (typeof handler !== 'function') return [operation, handler]
          const counter = counterOf({ caller, api, operation, calls: 0 })
          const call: Handler = (...input) => {
            counter.calls++
            return Reflect.apply(handler, handlers, input) as unknown
          }
          return [operation, call]
        }),
      ),
    )
  }

  /** Sets of policies come and go, and each has systems of its own: what is no longer used is forgotten. */
  function once<Value extends object>(of: Value, key: string, make: () => object): Value {
    const known = wrapped.get(of) ?? new Map<string, object>()
    wrapped.set(of, known)
    const made = known.get(key) ?? make()
    known.set(key, made)
    return made as Value
  }

  function counterOf(counter: Counter): Counter {
    const key = [counter.caller, counter.api, counter.operation].join('\n')
    const known = counters.get(key) ?? counter
    counters.set(key, known)
    return known
  }

  function flush(): Promise<void> {
    writing = writing.then(write)
    return writing
  }

  async function write(): Promise<void> {
    const taken = [...counters.values()].flatMap(counter => {
      const { calls } = counter
      if (calls === 0) return []
      counter.calls -= calls
      return [{ counter, calls }]
    })
    try {
      if (taken.length > 0) await add(pool, taken, new Date(clock()))
    } catch (error) {
      log.warn({ err: error }, 'calls between layers could not be written; they wait')
      for (const { counter, calls } of taken) counter.calls += calls
      return
    }
    if (clock() < nextTidying) return
    nextTidying = clock() + 3_600_000
    await pool
      .query(
        `delete from crossdock.layer_call where day < (now() at time zone 'UTC')::date - $1::integer`,
        [keptDays],
      )
      .catch((error: unknown) =>
        log.warn({ err: error }, 'old counts of calls between layers are still there'),
      )
  }
}

type Counted = { readonly counter: Counter; readonly calls: number }

async function add(
  pool: Pick<pg.Pool, 'query'>,
  counts: readonly Counted[],
  now: Date,
): Promise<void> {
  const rows = counts.map(({ counter: { caller, api, operation }, calls }) => ({
    caller,
    api,
    operation,
    calls,
  }))
  await pool.query({
    name: 'crossdock-add-layer-calls',
    text: `insert into crossdock.layer_call as c (caller, api, operation, day, calls, last_at)
      select e.caller, e.api, e.operation, ($2::timestamptz at time zone 'UTC')::date, e.calls, $2::timestamptz
      from json_to_recordset($1::json) as e(caller text, api text, operation text, calls bigint)
      order by 1, 2, 3
      on conflict (caller, api, operation, day) do update set
        calls = c.calls + excluded.calls, last_at = greatest(c.last_at, excluded.last_at)`,
    values: [JSON.stringify(rows), now],
  })
}
