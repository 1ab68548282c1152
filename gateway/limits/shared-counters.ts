import { randomUUID } from 'node:crypto'
import { Redis, type Result } from 'ioredis'
import type { SharedAnswer, SharedCounters, SharedRequest } from '../policies/rate-sharing.ts'

/** Counters in Redis, for all servers that name the same one. */
export type RedisCounters = SharedCounters & {
  /** 1 while limits are shared, 0 while every server grants its share: a metric. */
  readonly shared: () => 0 | 1
  readonly close: () => Promise<void>
}

export type RedisCountersOptions = {
  /** `redis://…` or `rediss://…`. */
  readonly url: string
  /** In front of every key. Default `crossdock:`. */
  readonly prefix?: string
  /** How many servers there are. Default: as many as Redis saw last, or 1 as long as it was never seen. */
  readonly replicas?: number | undefined
  /** How long an answer is waited for; then limits are not shared until Redis answers in time again. Default 50. */
  readonly timeoutMs?: number
  /** How often it is asked whether it answers again, and told that this server is there. Default 500. */
  readonly beatMs?: number
  readonly log: {
    info(fields: object, message: string): void
    error(fields: object, message: string): void
  }
}

/**
 * Opens the counters. One script decides a request over all of its limits in one round trip, atomically for all
 * servers. Redis is never needed: whoever waits for it too long, or is told that it is gone, decides alone over its
 * share; only the first requests after that wait at all, and requests share again as soon as Redis answers in time.
 */
export function redisCounters({
  url,
  prefix = 'crossdock:',
  replicas,
  timeoutMs = 50,
  beatMs = 500,
  log,
}: RedisCountersOptions): RedisCounters {
  const redis = new Redis(url, {
    connectTimeout: 1_000,
    commandTimeout: timeoutMs,
    // Nothing waits for a connection: what cannot be asked now is decided here.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    retryStrategy: attempts => Math.min(1_000, attempts * 100),
    connectionName: 'crossdock-limits',
  })
  redis.defineCommand('crossdockTake', { lua: takeScript })
  redis.defineCommand('crossdockBeat', { lua: beatScript, numberOfKeys: 1 })
  const self = randomUUID()
  /** Slots of requests that are still running: they end by themselves when this server dies. */
  const running = new Map<string, readonly string[]>()
  let reachable = false
  let seen = 1
  let renewedAtMs = -Infinity
  let lastError: unknown
  let closing = false

  redis.on('error', error => {
    lastError = error
  })
  redis.on('close', () => lose(lastError))

  function lose(error: unknown): void {
    if (!reachable) return
    reachable = false
    renewedAtMs = -Infinity
    if (closing) return
    log.error(
      { incident: 'limits-not-shared', err: error, replicas: replicas ?? seen },
      'Redis does not answer: each server grants its share of the limits',
    )
  }

  async function beat(): Promise<void> {
    const [count = '1', now = '0'] = await redis.crossdockBeat(`${prefix}servers`, self, beatMs * 4)
    seen = Math.max(1, Number(count))
    if (closing) return
    if (performance.now() - renewedAtMs > slotMs / 3) {
      renewedAtMs = performance.now()
      await renew(Number(now) + slotMs)
    }
    if (reachable) return
    reachable = true
    lastError = undefined
    log.info({ replicas: replicas ?? seen }, 'limits are shared through Redis')
  }

  /** Running requests count on; after Redis has lost them, they count again. */
  async function renew(until: number): Promise<void> {
    const pipeline = redis.pipeline()
    for (const [member, keys] of running) {
      for (const key of keys) pipeline.zadd(key, until, member).pexpire(key, slotMs * 2)
    }
    await pipeline.exec()
  }

  let beating = false
  const timer = setInterval(() => {
    if (beating || redis.status !== 'ready') return
    beating = true
    beat()
      .catch(lose)
      .finally(() => {
        beating = false
      })
  }, beatMs)
  timer.unref()
  redis.on('ready', () => void beat().catch(lose))

  const rateKey = (application: string, name: string) => `${prefix}{${application}}:rate:${name}`
  const slotKey = (application: string, name: string) => `${prefix}{${application}}:slot:${name}`

  return {
    reachable: () => reachable,
    replicas: () => replicas ?? seen,
    shared: () => (reachable ? 1 : 0),
    async take({ application, id, cost, rates, slots }: SharedRequest): Promise<SharedAnswer> {
      const member = `${self}:${id}`
      const slotKeys = slots.map(({ name }) => slotKey(application, name))
      try {
        const [passes, ...numbers] = await redis.crossdockTake(
          rates.length + slots.length,
          ...rates.map(({ name }) => rateKey(application, name)),
          ...slotKeys,
          cost,
          member,
          slotMs,
          rates.length,
          ...rates.flatMap(({ intervalMs, burst, quota, debtMs, sinceMs }) => [
            intervalMs,
            burst,
            quota,
            debtMs,
            sinceMs,
          ]),
          ...slots.map(({ concurrent }) => concurrent),
        )
        if (passes === '1' && slots.length > 0) running.set(member, slotKeys)
        return {
          passes: passes === '1',
          debtsMs: numbers.slice(0, rates.length).map(Number),
          inFlight: numbers.slice(rates.length).map(Number),
        }
      } catch (error) {
        lose(error)
        // What it may have counted all the same must not stay.
        if (slots.length > 0) void end(member, slotKeys)
        throw error
      }
    },
    release({ application, id, slots }) {
      const member = `${self}:${id}`
      running.delete(member)
      void end(
        member,
        slots.map(({ name }) => slotKey(application, name)),
      )
    },
    async close() {
      closing = true
      clearInterval(timer)
      if (redis.status === 'ready') {
        await redis.zrem(`${prefix}servers`, self).catch(() => {})
        await redis.quit().catch(() => {})
      }
      redis.disconnect()
    },
  }

  /** A slot that cannot be given back now is given back by time. */
  async function end(member: string, keys: readonly string[]): Promise<void> {
    if (redis.status !== 'ready') return
    await Promise.all(keys.map(key => redis.zrem(key, member))).catch(() => {})
  }
}

declare module 'ioredis' {
  interface RedisCommander<Context> {
    crossdockTake(
      numberOfKeys: number,
      ...keysAndArguments: (string | number)[]
    ): Result<string[], Context>
    crossdockBeat(key: string, ...values: (string | number)[]): Result<string[], Context>
  }
}

/** How long a request counts as being answered when nobody says that it is over; running ones are renewed. */
const slotMs = 30_000

/**
 * GCRA for each rate (`arrival interval burst quota` under one key), a sorted set of running requests for each slot.
 * Times are milliseconds since 2025 by the clock of Redis: with so few digits a double still tells a nanosecond apart.
 * Everything is checked before anything is counted. A rate that a peak has changed since keeps what was used of it
 * (underRate in limit-line.ts), and a counter that was lost is taken from what the asking server knows.
 */
const takeScript = `
local time = redis.call('TIME')
local now = (tonumber(time[1]) - 1735689600) * 1000 + tonumber(time[2]) / 1000
local cost, member, slot_ms, rates = tonumber(ARGV[1]), ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local passes, arrivals, counts = true, {}, {}
for i = 1, rates do
  local at = 5 + (i - 1) * 5
  local interval, burst, quota = tonumber(ARGV[at]), tonumber(ARGV[at + 1]), tonumber(ARGV[at + 2])
  local arrival = 0
  local kept = redis.call('GET', KEYS[i])
  if kept then
    local a, b, c, d = string.match(kept, '(%S+) (%S+) (%S+) (%S+)')
    arrival = tonumber(a)
    local was, was_burst, was_quota = tonumber(b), tonumber(c), tonumber(d)
    if was ~= interval or was_burst ~= burst then
      local since = now - math.max(0, tonumber(ARGV[at + 4]))
      local grown = burst - was_burst - math.max(0, quota - was_quota)
      arrival = since + (math.max(0, arrival - since) / was + math.max(0, grown)) * interval
    end
  end
  arrival = math.max(arrival, now + tonumber(ARGV[at + 3]), now)
  arrivals[i] = arrival
  if arrival - now > (burst - cost) * interval + 0.000001 then passes = false end
end
for i = rates + 1, #KEYS do
  redis.call('ZREMRANGEBYSCORE', KEYS[i], '-inf', now)
  counts[i] = redis.call('ZCARD', KEYS[i])
  if counts[i] >= tonumber(ARGV[5 + rates * 5 + i - rates - 1]) then passes = false end
end
local answer = { passes and '1' or '0' }
for i = 1, rates do
  local at = 5 + (i - 1) * 5
  if passes then
    arrivals[i] = arrivals[i] + cost * tonumber(ARGV[at])
    local value = string.format('%.6f %s %s %s', arrivals[i] + 0.0000005, ARGV[at], ARGV[at + 1], ARGV[at + 2])
    redis.call('SET', KEYS[i], value, 'PX', math.ceil(arrivals[i] - now) + 1000)
  end
  answer[#answer + 1] = string.format('%.6f', arrivals[i] - now)
end
for i = rates + 1, #KEYS do
  if passes then
    redis.call('ZADD', KEYS[i], now + slot_ms, member)
    redis.call('PEXPIRE', KEYS[i], slot_ms * 2)
  end
  answer[#answer + 1] = tostring(counts[i] + (passes and 1 or 0))
end
return answer
`

/** Says that a server is there; gives how many are, and the time. */
const beatScript = `
local time = redis.call('TIME')
local now = (tonumber(time[1]) - 1735689600) * 1000 + tonumber(time[2]) / 1000
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
redis.call('ZADD', KEYS[1], now + tonumber(ARGV[2]), ARGV[1])
redis.call('PEXPIRE', KEYS[1], tonumber(ARGV[2]) * 2)
return { tostring(redis.call('ZCARD', KEYS[1])), string.format('%.3f', now) }
`
