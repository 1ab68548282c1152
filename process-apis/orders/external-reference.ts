import type { ExternalRef, Order } from '../../openapi/generated/orders.d.ts'

/** What another system calls a thing of ours. */
export function externalRef(system: string, type: string, id: string): ExternalRef {
  return { system, type, id, seenAt: new Date().toISOString() }
}

/** The order with one more reference; one that is known already is kept as it was. */
export function withReference(order: Order, reference: ExternalRef): Order {
  return { ...order, externalRefs: addReference(order.externalRefs, reference) }
}

export function addReference(
  references: readonly ExternalRef[],
  { system, type, id, ...rest }: ExternalRef,
): readonly ExternalRef[] {
  const known = references.some(one => one.system === system && one.type === type && one.id === id)
  return known ? references : [...references, { system, type, id, ...rest }]
}

/**
 * The ERP's booking of an order that counts: the last one, since an order that was changed is booked anew and what stood
 * before is cancelled. Its `version` is our key for it then.
 */
export function bookingOf({ externalRefs }: Order): ExternalRef | undefined {
  return externalRefs.findLast(({ system, type }) => system === 'erp' && type === 'salesOrder')
}
