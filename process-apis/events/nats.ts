import { jetstream, jetstreamManager, type JetStreamClient } from '@nats-io/jetstream'
import { connect, headers, type NatsConnection } from '@nats-io/transport-node'
import type { EventStream, StreamMessage } from './publish.ts'

export type NatsOptions = {
  /** Servers, separated by commas: `nats://127.0.0.1:4222`. */
  readonly url: string
  /** Name of the stream. Default `CROSSDOCK_EVENTS`. */
  readonly stream?: string
}

/**
 * An event stream in NATS JetStream. An event goes to `crossdock.events.<tenant>.<type>` as a CloudEvent in the structured JSON
 * format, under its id as message id: https://docs.nats.io/nats-concepts/jetstream/headers
 */
export function natsStream({ url, stream = 'CROSSDOCK_EVENTS' }: NatsOptions): EventStream {
  let connection: NatsConnection | undefined
  let client: JetStreamClient | undefined

  async function open(): Promise<NatsConnection> {
    if (connection === undefined || connection.isClosed()) {
      client = undefined
      connection = await connect({
        servers: url.split(','),
        name: 'crossdock events',
        timeout: 2_000,
        maxReconnectAttempts: -1,
        reconnectTimeWait: 500,
      })
    }
    return connection
  }

  return {
    name: stream,
    async identity() {
      const manager = await jetstreamManager(await open(), { timeout: 2_000 })
      const { streams } = manager
      const known = await streams.info(stream).catch((error: unknown) => {
        if (isAbsent(error)) return undefined
        throw error
      })
      const { created } =
        known ??
        (await streams.add({
          name: stream,
          subjects: [`${root}.>`],
          // Long enough for a publisher that is killed between the answer and its own commit.
          duplicate_window: 10 * 60 * 1_000_000_000,
        }))
      return String(created)
    },
    async publish(messages) {
      client ??= jetstream(await open(), { timeout: 5_000 })
      const js = client
      await Promise.all(
        messages.map(message =>
          js.publish(subjectOf(message), JSON.stringify(message.event), {
            msgID: message.messageId,
            expect: { streamName: stream },
            headers: headersOf(message),
          }),
        ),
      )
    },
    async close() {
      await connection?.drain().catch(() => connection?.close())
    },
  }
}

const root = 'crossdock.events'

/** A tenant is one token of the subject, so that NATS can say who may read whose: what a token may not hold is put as its code. */
function subjectOf({ tenant, event }: StreamMessage): string {
  const token = tenant.replaceAll(
    /[^A-Za-z0-9_-]/g,
    character => `=${character.codePointAt(0)?.toString(16)}`,
  )
  return `${root}.${token}.${event.type}`
}

function headersOf({ event, replay }: StreamMessage) {
  const own = headers()
  own.set('Content-Type', 'application/cloudevents+json')
  own.set('Ce-Id', event.id)
  if (replay !== undefined) own.set('Crossdock-Replay', replay)
  return own
}

/** https://github.com/nats-io/nats-server/blob/main/server/errors.json: 10059, stream not found */
function isAbsent(error: unknown): boolean {
  return (error as { code?: unknown }).code === 10_059
}
