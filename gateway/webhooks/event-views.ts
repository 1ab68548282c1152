import { randomUUID } from 'node:crypto'
import type { CloudEvent } from '../../openapi/generated/event-log.d.ts'
import {
  loadContract,
  type Contract,
  type ContractOperation,
  type Schema,
} from '../../openapi/contract.ts'
import { redaction } from '../../openapi/known-members.ts'
import { hint } from '../../openapi/nearest.ts'
import type { Call, Principal } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import { traceparentOf } from '../../openapi/trace-context.ts'
import { toCloudEvent } from '../../process-apis/events/read-events.ts'
import type { Queryable } from '../../process-apis/store/store.ts'
import { doors, type Door } from './doors.ts'
import type { LooseHandler } from '../mount.ts'

/** The application that is told. */
export type Listener = Pick<Principal, 'tenant' | 'environment' | 'channel' | 'scopes'> & {
  readonly application: string
  readonly audience: string
}

export type EventType = { readonly type: string; readonly title: string; readonly summary: string }

/** An event as the log has it. */
export type LoggedEvent = {
  readonly id: string
  readonly type: string
  readonly subject: string
  readonly sequence: number
  readonly at: Date
  readonly correlationId: string
  readonly causationId: string | null
  readonly data: CloudEvent['data']
}

export type Payload = 'thin' | 'full'

/** Who is told what: decided here and nowhere else. */
export type EventViews = {
  /** The types this application can be told of, by name. */
  typesFor(listener: Listener): readonly EventType[]
  /** The types that patterns stand for now, of those it can be told of. */
  known(listener: Listener, patterns: readonly string[]): readonly string[]
  /** The same for new patterns. Throws `request-invalid` with what is wrong in them. */
  expand(listener: Listener, patterns: readonly string[]): readonly string[]
  /**
   * Which of these are about something of its own, with the subject it knows. The first wall; what `bodyOf` asks is the second.
   */
  own<Event extends Pick<LoggedEvent, 'subject' | 'data'>>(
    db: Queryable,
    listener: Listener,
    events: readonly Event[],
  ): Promise<readonly Event[]>
  /** What is sent; undefined for what it may not be told. */
  bodyOf(listener: Listener, event: LoggedEvent, payload: Payload): Promise<object | undefined>
  /** An example of a type, with made-up contents. */
  exampleOf(listener: Listener, type: string, payload: Payload, id: string): object
}

export type EventViewsOptions = {
  /** The AsyncAPI document, openapi/generated/events.json. */
  readonly events: object
  /** The handlers of an API as they are served now. */
  readonly handlersOf: (contract: string) => Readonly<Record<string, LooseHandler>> | undefined
  /** The supplier an application belongs to now, if it does. */
  readonly supplierOf: (listener: Listener) => string | undefined
}

/** The views of every kind of application. */
export function eventViews({ events, handlersOf, supplierOf }: EventViewsOptions): EventViews {
  const { messages } = (events as AsyncApi).components
  const known = new Map(
    Object.values(messages).map(({ name, title, summary }) => [
      name,
      { type: name, title, summary },
    ]),
  )
  const open = new Map<Door, OpenDoor>()

  /** A door with what its contract says of it, opened when it is first used. */
  function opened(door: Door): OpenDoor {
    const before = open.get(door)
    if (before !== undefined) return before
    const contract = loadContract(door.contract)
    const operation = contract.operations.find(
      ({ operationId }) => operationId === door.operationId,
    )
    const schema = operation?.responses['200']?.content['application/json']
    if (operation === undefined || schema === undefined) {
      throw new Error(`${door.contract} has no ${door.operationId} that could be shown`)
    }
    const { document } = contract
    const shown = {
      operation,
      contract,
      schema,
      thin: redaction(document, schema, isNotPublic),
      full: redaction(document, schema, isSecret),
    }
    open.set(door, shown)
    return shown
  }

  const doorsOf = ({ audience, scopes }: Listener): readonly Door[] =>
    (doors[audience] ?? []).filter(door =>
      opened(door).operation.scopes.every(scope => scopes.includes(scope)),
    )
  const isBound = ({ audience }: Listener) => Object.hasOwn(doors, audience)
  const doorOf = (listener: Listener, type: string) =>
    doorsOf(listener).find(({ types }) => types.includes(type))

  function typesFor(listener: Listener): readonly EventType[] {
    const types = isBound(listener)
      ? doorsOf(listener).flatMap(door => door.types)
      : listener.scopes.includes('events:read')
        ? [...known.keys()]
        : []
    return types.toSorted().flatMap(type => known.get(type) ?? [])
  }

  return {
    typesFor,
    known(listener, patterns) {
      const told = typesFor(listener).map(({ type }) => type)
      return [...new Set(patterns.flatMap(pattern => matching(pattern, told)))]
    },
    expand(listener, patterns) {
      const told = typesFor(listener).map(({ type }) => type)
      const found = new Set<string>()
      const errors = patterns.flatMap((pattern, index) => {
        const wanted = matching(pattern, told)
        for (const type of wanted) found.add(type)
        if (wanted.length > 0) return []
        const detail = known.has(pattern)
          ? 'is not told to applications of this kind, or not with these scopes'
          : `must be a type there is, all of an entity (retail.order.*), or *${hint(pattern, told)}`
        return [{ pointer: `/eventTypes/${index}`, keyword: 'eventType', detail }]
      })
      if (errors.length > 0) throw new Problem('request-invalid', { errors })
      return [...found]
    },

    async own(db, listener, given) {
      if (!isBound(listener) || given.length === 0) return given
      const { tenant, channel, audience, application } = listener
      if (audience === 'supplier') return purchasesOf(supplierOf(listener), given)
      const { rows } = await db.query<{ subject: string }>(
        `select o.id as subject from crossdock."order" o
         where o.tenant = $1 and o.channel = $2 and ($3::text is null or o.partner = $3) and o.id = any($4)
         union all
         select r.id from crossdock.return r join crossdock."order" o on o.id = r.order_id and o.tenant = r.tenant
         where r.tenant = $1 and o.channel = $2 and ($3::text is null or o.partner = $3) and r.id = any($4)`,
        [
          tenant,
          channel,
          audience === 'partner' ? application : null,
          [...new Set(given.map(({ subject }) => subject))],
        ],
      )
      const theirs = new Set(rows.map(({ subject }) => subject))
      return given.filter(({ subject }) => theirs.has(subject))
    },

    async bodyOf(listener, event, payload) {
      if (!isBound(listener)) {
        if (!listener.scopes.includes('events:read')) return undefined
        const { data, ...thin } = toCloudEvent(event)
        return payload === 'full' ? { ...thin, data } : thin
      }
      const door = doorOf(listener, event.type)
      if (door === undefined) return undefined
      const handler = handlersOf(door.contract)?.[door.operationId]
      if (handler === undefined) throw new Error(`${door.contract} is not served`)
      try {
        const input = { [door.parameter]: event.subject } as never
        return {
          ...envelope(event),
          data: shown(door, await handler(callOf(listener, event), input), payload),
        }
      } catch (error) {
        if (Problem.from(error).code === 'not-found') return undefined
        throw error
      }
    },

    exampleOf(listener, type, payload, id) {
      const door = doorOf(listener, type)
      const kind = door === undefined ? 'ord' : idKinds[door.parameter]
      const event = { subject: `${kind}_${madeUp}`, sequence: 1, id, type, at: new Date() }
      if (door === undefined) return { ...envelope(event), correlationid: randomUUID() }
      const { operation, contract } = opened(door)
      const example = exampleAnswer(contract, operation)
      return { ...envelope(event), data: shown(door, example, payload) }
    },
  }

  /** What of an answer is told: never what the contract hides, and of a thin one only names and states. */
  function shown(door: Door, answer: unknown, payload: Payload): unknown {
    const plain = JSON.parse(JSON.stringify(answer)) as Record<string, unknown>
    if (payload === 'full') return opened(door).full(plain).value
    const members = Object.entries(plain).filter(([name]) => door.thin.includes(name))
    return opened(door).thin(Object.fromEntries(members)).value
  }
}

/** What is ours of an event, such as which request it came from, is nothing for others. */
function envelope({
  id,
  type,
  subject,
  sequence,
  at,
}: Omit<LoggedEvent, 'correlationId' | 'causationId' | 'data'>) {
  return {
    specversion: '1.0',
    id,
    source: '/crossdock',
    type,
    subject,
    time: at.toISOString(),
    datacontenttype: 'application/json',
    sequence: String(sequence),
  }
}

function matching(pattern: string, types: readonly string[]): readonly string[] {
  if (pattern === '*') return types
  if (!pattern.endsWith('.*')) return types.filter(type => type === pattern)
  const entity = pattern.slice(0, -1)
  return types.filter(type => type.startsWith(entity))
}

/** As if the application read the thing itself. */
function callOf(listener: Listener, event: LoggedEvent): Call {
  const { tenant, application, environment, channel, scopes } = listener
  const principal = { tenant, application, environment, channel, scopes }
  return {
    correlationId: event.correlationId,
    traceparent: traceparentOf(undefined),
    principal,
    deadline: performance.now() + 5_000,
  }
}

/** The events about purchase orders of one supplier. They are of an order in the log, which is nothing a supplier knows. */
function purchasesOf<Event extends Pick<LoggedEvent, 'subject' | 'data'>>(
  supplier: string | undefined,
  given: readonly Event[],
): readonly Event[] {
  if (supplier === undefined) return []
  return given.flatMap(event => {
    const { supplierId, purchaseOrderId } = event.data as Readonly<Record<string, unknown>>
    return supplierId === supplier && typeof purchaseOrderId === 'string'
      ? [{ ...event, subject: purchaseOrderId }]
      : []
  })
}

const madeUp = '01K9ZD3Y7Q5V8T2M4N6P8R0S1T'
const idKinds = { orderId: 'ord', returnId: 'ret', purchaseOrderId: 'pur' } as const

const isSecret = ({ writeOnly, 'x-data-class': dataClass }: Schema) =>
  writeOnly === true || dataClass === 'secret'
const isNotPublic = (member: Schema) =>
  isSecret(member) || (member['x-data-class'] !== undefined && member['x-data-class'] !== 'public')

type OpenDoor = {
  readonly operation: ContractOperation
  readonly contract: Contract
  readonly schema: Schema
  readonly thin: ReturnType<typeof redaction>
  readonly full: ReturnType<typeof redaction>
}

/** The example that the contract gives of an answer. */
function exampleAnswer({ document }: Contract, { method, path }: ContractOperation): unknown {
  const { paths } = document as unknown as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Documented>>>>
  }
  const media = paths[path]?.[method]?.responses['200']?.content['application/json']
  return media?.example ?? Object.values(media?.examples ?? {})[0]?.value ?? {}
}

type Documented = {
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly content: Readonly<
          Record<
            string,
            {
              readonly example?: unknown
              readonly examples?: Readonly<Record<string, { readonly value: unknown }>>
            }
          >
        >
      }
    >
  >
}

type AsyncApi = {
  readonly components: {
    readonly messages: Readonly<
      Record<string, { readonly name: string; readonly title: string; readonly summary: string }>
    >
  }
}
