import type { FulfilmentOrder } from '../../../openapi/generated/orders.d.ts'
import type { DocumentRow } from '../facts.ts'
import { handoversOf } from './money-rules.ts'
import { grouped, isAccepted, type Rule, type World } from './world.ts'

/** Whether the goods had left, in a parcel of the warehouse's own, before the carrier could be asked for one. */
function leftFirst({ operationsOf }: World, orderId: string): boolean {
  return operationsOf(orderId).some(
    ({ kind, result }) =>
      kind === 'book-parcel' &&
      typeof result === 'object' &&
      result !== null &&
      'skipped' in result &&
      result.skipped === 'shipped',
  )
}

/** Warehouse, stores, carrier, CRM and shop have what they should have, once, and nothing else. */
export const workRules: readonly Rule[] = [
  {
    name: 'whoever fulfils it has the work once, in the same state',
    *broken(world) {
      for (const { order, work } of world.work) {
        // A supplier has books of its own.
        if (work.type === 'supplier') continue
        const documents = documentsOf(world, work)
        const what = wrongWork(work, documents)
        if (what === undefined) continue
        // It left before it could be stopped, and a person was told: that is as well as it can go.
        if (world.isExplained(order.id, 'fulfilmentNotStopped')) continue
        yield { orderId: order.id, what }
      }
    },
  },
  {
    name: 'a parcel is booked for what leaves, and for nothing else',
    *broken(world) {
      for (const { order, work } of world.work) {
        if (work.type === 'pickup' || work.type === 'supplier') continue
        const labels = world.documentsOf('carrier', 'label', `${work.id}:label`)
        const live = labels.filter(({ state }) => state !== 'voided')
        if (live.length > 1)
          yield { orderId: order.id, what: `${live.length} parcels for ${work.id}` }
        if (over.has(work.state) && live.length > 0) {
          yield {
            orderId: order.id,
            what: `${work.id} is ${work.state}, its parcel is still booked`,
          }
        }
        if (work.state === 'shipped' && live.length === 0 && !leftFirst(world, order.id)) {
          yield { orderId: order.id, what: `${work.id} is shipped without a parcel` }
        }
      }
    },
  },
  {
    name: 'CRM and shop are told everything once',
    *broken({ orders, operationsOf, documentsOf: documents }) {
      for (const { id: orderId, document } of orders) {
        const told = documents('commerce', 'receipt', `${orderId}:acknowledge`).length
        const wanted = isAccepted(document) ? 1 : 0
        if (told !== wanted && document.channel !== 'marketplace') {
          yield { orderId, what: `acknowledged to the shop ${told} times` }
        }
        for (const { id, kind, state, result } of operationsOf(orderId)) {
          if (state !== 'succeeded') continue
          if (kind === 'record-activity' && documents('crm', 'activity', id).length !== 1) {
            yield { orderId, what: `${id} is done, the CRM has no activity for it` }
          }
          if (kind === 'update-commerce' && typeof result === 'object') {
            const updates = documents('commerce', 'progress', id).length
            if (updates !== 1) yield { orderId, what: `${id} is done, told ${updates} times` }
          }
        }
        // What waits for stock is told as that, and may come to wait again.
        const waited = kindsOf(operationsOf(orderId), 'orderBackordered') > 0
        const activities = kindsOf(operationsOf(orderId), 'orderAccepted')
        if (isAccepted(document) && activities !== 1 && !(activities === 0 && waited)) {
          yield { orderId, what: `the CRM hears ${activities} times that it was accepted` }
        }
      }
    },
  },
  {
    name: 'nothing is there twice at another system',
    *broken(world) {
      const written = world.facts.documents.filter(({ type }) => type !== 'stock')
      const groups = grouped(written, one => `${one.system} ${one.type} ${one.reference}`)
      for (const [name, documents] of groups) {
        if (documents.length === 1) continue
        const ids = documents.map(({ id }) => id).join(', ')
        yield { ...ownerOf(world, documents[0]), what: `${name} is there as ${ids}` }
      }
    },
  },
  {
    name: 'nothing is at another system that nobody here knows of',
    *broken(world) {
      const known = knownReferences(world)
      for (const document of world.facts.documents) {
        if (document.type === 'stock' || document.system === 'marketplace') continue
        // What is done for something stands under its id, with what it is at the end.
        const [aggregate = ''] = document.reference.split(':')
        if (known.has(document.reference) || known.has(aggregate)) continue
        yield {
          what: `${document.system} has ${document.type} ${document.id} under ${document.reference}`,
        }
      }
    },
  },
  {
    name: 'what other systems report is taken',
    *broken({ facts }) {
      if (facts.undeliveredWebhooks > 0) {
        yield { what: `${facts.undeliveredWebhooks} of their events were never taken` }
      }
    },
  },
]

/** States of work that will never leave. */
const over = new Set(['rejected', 'superseded', 'cancelled', 'pickupExpired'])

/** What the other system's word for each of our states is, when all reports have come. */
const theirs: Readonly<Record<string, readonly string[]>> = {
  submitted: ['NEW', 'new'],
  acknowledged: ['ACCEPTED', 'accepted'],
  picking: ['PICKING', 'PICKED'],
  packed: ['PACKED'],
  readyForPickup: ['ready'],
  shipped: ['SHIPPED'],
  pickedUp: ['collected'],
  rejected: ['REJECTED', 'declined'],
  superseded: ['REJECTED', 'declined'],
  pickupExpired: ['lapsed', 'withdrawn'],
  cancelled: ['CANCELLED', 'withdrawn', 'REJECTED', 'declined'],
  cancelRefused: ['PICKED', 'PACKED', 'SHIPPED', 'collected'],
}

function wrongWork(
  { id, state }: FulfilmentOrder,
  documents: readonly DocumentRow[],
): string | undefined {
  const [document, ...others] = documents
  if (others.length > 0) return `${id} was handed out ${documents.length} times`
  if (document === undefined) {
    // What was not wanted any more before it was handed out, or was refused at once, never got there.
    return state === 'planned' || over.has(state) ? undefined : `${id} is ${state}, nobody has it`
  }
  if (state === 'planned') return `${id} is planned, but ${document.id} is ${document.state}`
  return theirs[state]?.includes(document.state) === true
    ? undefined
    : `${id} is ${state}, but ${document.id} is ${document.state}`
}

function documentsOf(world: World, { id, type }: FulfilmentOrder): readonly DocumentRow[] {
  return type === 'pickup'
    ? world.documentsOf('store', 'task', id)
    : world.documentsOf('wms', 'workOrder', id)
}

function kindsOf(operations: ReturnType<World['operationsOf']>, activity: string): number {
  return operations.filter(
    ({ kind, input }) => kind === 'record-activity' && input['kind'] === activity,
  ).length
}

/** Every reference that our records account for. */
function knownReferences({ orders, facts }: World): ReadonlySet<string> {
  const known = new Set<string>()
  for (const { id, document } of orders) {
    known.add(id)
    for (const { id: tender, transactions } of document.tenders) {
      known.add(tender)
      for (const one of transactions) known.add(one.id)
    }
    // What is left after pieces were taken off is booked anew.
    for (const { version } of document.externalRefs) if (version !== undefined) known.add(version)
    for (const handover of handoversOf(document)) known.add(handover.id)
    for (const work of document.fulfilmentOrders) known.add(work.id)
    for (const one of [...(document.refunds ?? []), ...(document.changes ?? [])]) known.add(one.id)
  }
  for (const { id } of [...facts.operations, ...facts.returns, ...facts.claims]) known.add(id)
  return known
}

/** The order a document is about, where its reference tells. */
function ownerOf({ orderOf, work }: World, document: DocumentRow | undefined) {
  const [id = ''] = document?.reference.split(':') ?? []
  const found =
    orderOf(id)?.id ??
    work.find(one => one.work.id === id || one.work.shipments.some(({ id: shp }) => shp === id))
      ?.order.id
  return found === undefined ? {} : { orderId: found }
}
