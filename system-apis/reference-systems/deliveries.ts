import { randomBytes } from 'node:crypto'
import { Problem } from '../../openapi/problem.ts'
import { httpClient, type HttpClient } from '../http.ts'
import { shape } from '../shape.ts'
import { signWebhook } from '../standard-webhooks.ts'
import type { Database } from './database.ts'
import { mulberry32 } from './faults.ts'

/** Where events go and how badly they travel. */
export type DeliveryOptions = {
  /** Events of a system go to `<url>/<system>`; without it they are kept until there is one. */
  readonly url?: string
  /** The secret both sides sign with, `whsec_` and base64. */
  readonly secret?: string
  /** The share of events that are sent twice at once, 0 to 1. Default 0. */
  readonly duplicateRate?: number
  /** Sends in no order, also the events of one document. Default false. */
  readonly shuffle?: boolean
  /** Keeps everything until it is switched off again. Default false. */
  readonly paused?: boolean
  readonly seed?: number
}

export const deliveryOptionsShape = shape<DeliveryOptions>({
  type: 'object',
  additionalProperties: false,
  properties: {
    url: { type: 'string', pattern: '^https?://' },
    secret: { type: 'string', pattern: '^whsec_' },
    duplicateRate: { type: 'number', minimum: 0, maximum: 1 },
    shuffle: { type: 'boolean' },
    paused: { type: 'boolean' },
    seed: { type: 'integer' },
  },
})

/** The tables of events that wait to be taken. Systems write to it in the statement that makes the event true. */
export const deliveryTables = `
create table if not exists reference_webhooks.delivery (
  id bigint generated always as identity primary key,
  system text not null,
  subject text not null,
  message_id text not null default 'msg_' || gen_random_uuid(),
  body text not null,
  attempts integer not null default 0,
  due_at timestamptz not null default now()
);
create index if not exists delivery_due on reference_webhooks.delivery (due_at);
create index if not exists delivery_subject on reference_webhooks.delivery (subject, id);
`

/** Sends events until they are taken; nothing but a 2xx ends the trying. */
export type Deliveries = {
  /** Something may be due. */
  readonly kick: () => void
  readonly options: () => DeliveryOptions
  readonly configure: (options: DeliveryOptions) => void
  /** How many wait, and how many were taken since the start. */
  readonly state: () => Promise<{ waiting: number; taken: number; tries: number }>
  readonly close: () => Promise<void>
}

/** Starts sending. At most `parallel` documents have an event on its way at once. */
export function startDeliveries(db: Database, initial: DeliveryOptions, parallel = 8): Deliveries {
  let options = initial
  let random = mulberry32(options.seed ?? 1)
  let clients = new Map<string, HttpClient>()
  let closed = false
  let running: Promise<void> | undefined
  let again = false
  let timer: NodeJS.Timeout | undefined
  let taken = 0
  let tries = 0

  const kick = () => {
    if (closed || options.url === undefined || options.paused === true) return
    if (running !== undefined) {
      again = true
      return
    }
    again = false
    clearTimeout(timer)
    running = run()
      // The database is away: the next kick or the timer tries again.
      .catch(() => wakeIn(1_000))
      .finally(() => {
        running = undefined
        if (again) kick()
      })
  }

  const wakeIn = (delayMs: number) => {
    if (closed) return
    clearTimeout(timer)
    timer = setTimeout(kick, delayMs)
  }

  const run = async () => {
    const due = await db.rows<Delivery>(options.shuffle === true ? anyDue : dueInOrder, 64)
    if (due.length === 0) {
      const [next] = await db.rows<{ delay_ms: number | null }>(nextDue)
      if (typeof next?.delay_ms === 'number') wakeIn(Math.max(20, next.delay_ms))
      return
    }
    again = true
    const queue = options.shuffle === true ? due.toSorted(() => random() - 0.5) : due
    const workers = Array.from({ length: Math.min(parallel, queue.length) }, async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) await deliver(next)
    })
    await Promise.all(workers)
  }

  const deliver = async (delivery: Delivery) => {
    const copies = random() < (options.duplicateRate ?? 0) ? 2 : 1
    const sent = await Promise.all(Array.from({ length: copies }, () => send(delivery)))
    tries += copies
    if (sent.includes(true)) {
      taken += 1
      await db.rows('delete from reference_webhooks.delivery where id = $1', delivery.id)
      return
    }
    const delayMs = Math.min(5_000, 100 * 2 ** Math.min(delivery.attempts, 10)) * (0.5 + random())
    await db.rows(
      `update reference_webhooks.delivery
          set attempts = attempts + 1, due_at = clock_timestamp() + $2 * interval '1 ms' where id = $1`,
      delivery.id,
      Math.round(delayMs),
    )
  }

  const send = async ({ system, message_id: id, body }: Delivery): Promise<boolean> => {
    const { url = '', secret = '' } = options
    const client = clients.get(url) ?? httpClient({ system: 'webhook', url, connections: parallel })
    clients.set(url, client)
    const timestamp = Math.floor(Date.now() / 1_000)
    const call = {
      correlationId: id,
      traceparent: `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`,
      deadline: performance.now() + 10_000,
    }
    try {
      await client(call, {
        method: 'POST',
        path: `/${system}`,
        headers: {
          'webhook-id': id,
          'webhook-timestamp': String(timestamp),
          'webhook-signature': signWebhook(secret, { id, timestamp, body }),
        },
        body,
        answers: { 200: anything, 201: anything, 202: anything, 204: anything },
      })
      return true
    } catch (error) {
      if (error instanceof Problem) return false
      throw error
    }
  }

  kick()
  return {
    kick,
    options: () => options,
    configure(changed) {
      options = { ...options, ...changed }
      random = mulberry32(options.seed ?? 1)
      clients = new Map()
      kick()
    },
    async state() {
      const [row] = await db.rows<{ waiting: number }>(
        'select count(*)::int as waiting from reference_webhooks.delivery',
      )
      return { waiting: row?.waiting ?? 0, taken, tries }
    },
    async close() {
      closed = true
      clearTimeout(timer)
      await running
    },
  }
}

type Delivery = {
  id: string
  system: string
  message_id: string
  body: string
  attempts: number
}

const anything = shape<unknown>({})

const columns = 'd.id, d.system, d.message_id, d.body, d.attempts'

/** The oldest waiting event of each document, if its time has come: a later one never overtakes it. */
const dueInOrder = `
select ${columns} from reference_webhooks.delivery d
 where due_at <= clock_timestamp()
   and not exists (select from reference_webhooks.delivery e where e.subject = d.subject and e.id < d.id)
 order by id limit $1`

const anyDue = `
select ${columns} from reference_webhooks.delivery d
 where due_at <= clock_timestamp() order by id limit $1`

// Only the oldest of each document counts: what waits behind it has been due for long.
const nextDue = `
select ceil(extract(epoch from min(due_at) - clock_timestamp()) * 1000)::int as delay_ms
  from reference_webhooks.delivery d
 where not exists (select from reference_webhooks.delivery e where e.subject = d.subject and e.id < d.id)`
