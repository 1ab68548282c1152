import type { FulfilmentOrder, Order } from '../../../openapi/generated/orders.d.ts'
import type {
  DocumentRow,
  EventRow,
  Facts,
  OperationRow,
  OrderRow,
  PlaceRequest,
  ReservationRow,
  StepRow,
} from '../facts.ts'

/** The facts of a run, sorted so that rules can ask about one thing at a time. */
export type World = {
  readonly facts: Facts
  readonly orders: readonly OrderRow[]
  readonly orderOf: (id: string) => OrderRow | undefined
  readonly eventsOf: (subject: string) => readonly EventRow[]
  readonly operationsOf: (subject: string) => readonly OperationRow[]
  readonly stepsOf: (operationId: string) => readonly StepRow[]
  readonly reservationsOf: (orderId: string) => readonly ReservationRow[]
  /** Documents of one type at one system that stand under a reference of ours. */
  readonly documentsOf: (system: string, type: string, reference: string) => readonly DocumentRow[]
  readonly documents: (system: string, type?: string) => readonly DocumentRow[]
  /** What the payment provider approved for an order. What an exchange takes its credit back with is no payment of the order. */
  readonly approvedFor: (orderId: string) => readonly DocumentRow[]
  readonly requestOf: (key: string) => PlaceRequest | undefined
  /** The keys an order was placed under; one, if all is well. */
  readonly keysOf: (orderId: string) => readonly string[]
  readonly isExplained: (orderId: string, category: string) => boolean
  /** Every piece of work there is, with the order it belongs to. */
  readonly work: readonly { readonly order: Order; readonly work: FulfilmentOrder }[]
}

/** Something that is not as it was promised. */
export type Finding = {
  /** The rule it breaks. */
  readonly rule: string
  /** The order whose history shows it, where it is about one. */
  readonly orderId?: string
  /** In one sentence. */
  readonly what: string
}

/** A promise, and how to find out whether it was kept. */
export type Rule = {
  readonly name: string
  readonly broken: (world: World) => Iterable<Omit<Finding, 'rule'>>
}

/** Sorts the facts. */
export function toWorld(facts: Facts): World {
  const orders = new Map(facts.orders.map(order => [order.id, order]))
  const events = grouped(facts.events, ({ subject }) => subject)
  const operations = grouped(facts.operations, ({ subject }) => subject)
  const steps = grouped(facts.steps, ({ operationId }) => operationId)
  const reservations = grouped(facts.reservations, ({ orderId }) => orderId)
  const documents = grouped(facts.documents, document => documentKey(document))
  const approved = grouped(
    facts.documents.filter(
      ({ type, state, reference }) =>
        type === 'authorization' && state === 'approved' && !reference.endsWith(':exchange:back'),
    ),
    one => fact(one, 'order'),
  )
  const requests = new Map(facts.requests.map(request => [request.key, request]))
  const keys = grouped(
    facts.keys.filter(({ operation }) => operation === 'placeOrder'),
    ({ subject }) => subject,
  )
  const explained = new Set(
    facts.exceptions.map(({ orderId, category }) => `${orderId}\n${category}`),
  )
  for (const list of events.values()) list.sort((a, b) => a.sequence - b.sequence)

  return {
    facts,
    orders: facts.orders,
    orderOf: id => orders.get(id),
    eventsOf: subject => events.get(subject) ?? [],
    operationsOf: subject => operations.get(subject) ?? [],
    stepsOf: operationId => steps.get(operationId) ?? [],
    reservationsOf: orderId => reservations.get(orderId) ?? [],
    documentsOf: (system, type, reference) =>
      documents.get(documentKey({ system, type, reference })) ?? [],
    documents: (system, type) =>
      facts.documents.filter(
        document => document.system === system && (type === undefined || document.type === type),
      ),
    approvedFor: orderId => approved.get(orderId) ?? [],
    requestOf: key => requests.get(key),
    keysOf: orderId => (keys.get(orderId) ?? []).map(({ key }) => key),
    isExplained: (orderId, category) => explained.has(`${orderId}\n${category}`),
    work: facts.orders.flatMap(({ document }) =>
      document.fulfilmentOrders.map(work => ({ order: document, work })),
    ),
  }
}

export function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

/** An order that was taken: what it says it was promised holds from then on. */
export function isAccepted({ acceptedAt }: Order): boolean {
  return acceptedAt !== undefined
}

/** What a system says about its document under that name, as text; empty where it says nothing. */
export function fact(document: DocumentRow | undefined, name: string): string {
  const value = document?.facts[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Pieces of an order that have left. */
export function goneOf({ lines }: Order): number {
  return lines.reduce((sum, { quantities: q }) => sum + q.shipped + q.pickedUp, 0)
}

/** Tenders whose money the payment provider has: not what a channel collected, nor what an invoice asks for. */
export function tendersAtProvider({ tenders }: Order): Order['tenders'] {
  const elsewhere = new Set(['collectedByChannel', 'invoice', 'cash'])
  return tenders.filter(({ method }) => !elsewhere.has(method))
}

function documentKey({
  system,
  type,
  reference,
}: Pick<DocumentRow, 'system' | 'type' | 'reference'>) {
  return `${system}\n${type}\n${reference}`
}
