/** How an application of one kind sees a thing that events tell of: by an operation of its own API. */
export type Door = {
  /** The types of events that are told: no more than what the operation's answer shows anyway. */
  readonly types: readonly string[]
  readonly contract: string
  readonly operationId: string
  /** What the operation calls the event's subject. */
  readonly parameter: 'orderId' | 'returnId' | 'purchaseOrderId'
  /** Members of its answer that stand in a thin payload: names and states, nothing of a person. */
  readonly thin: readonly string[]
}

const told = (entity: string, ...happened: readonly string[]) =>
  happened.map(word => `retail.${entity}.${word}.v1`)

const orders = told(
  'order',
  'received',
  'accepted',
  'rejected',
  'backordered',
  'stockFound',
  'gaveUpWaiting',
  'lineSubstituted',
  'held',
  'holdReleased',
  'changed',
  'cancelRequested',
  'cancelRefused',
  'partiallyCancelled',
  'cancelled',
  'fulfilled',
)
const shipped = told('fulfilmentOrder', 'shipped')
const returns = told(
  'return',
  'requested',
  'authorised',
  'declined',
  'inTransit',
  'received',
  'inspected',
  'closed',
  'cancelled',
  'expired',
)

/**
 * THE TABLE: what each kind of application is told of, and by which operation of its API a thing is shown to it. Whoever is not
 * here is told what the event log says, and only with `events:read`; who is here never is.
 */
export const doors: Readonly<Record<string, readonly Door[]>> = {
  partner: [
    {
      types: [...orders, ...shipped],
      contract: 'partner.v1',
      operationId: 'getOrder',
      parameter: 'orderId',
      thin: ['orderId', 'poNumber', 'status', 'updatedAt', 'links'],
    },
  ],
  marketplace: [
    {
      types: [...orders, ...shipped],
      contract: 'marketplace.v1',
      operationId: 'getOrder',
      parameter: 'orderId',
      thin: ['orderId', 'marketplaceOrderId', 'status', 'updatedAt', 'links'],
    },
    {
      types: returns,
      contract: 'marketplace.v1',
      operationId: 'getReturn',
      parameter: 'returnId',
      thin: ['returnId', 'marketplaceReturnId', 'orderId', 'status'],
    },
  ],
  storefront: [
    {
      types: [
        ...orders,
        ...told('order', 'substitutionProposed'),
        ...shipped,
        ...told('fulfilmentOrder', 'delivered', 'readyForPickup', 'pickedUp', 'pickupExpired'),
      ],
      contract: 'storefront.v1',
      operationId: 'getOrder',
      parameter: 'orderId',
      thin: ['orderId', 'orderNumber', 'status', 'links'],
    },
    {
      types: returns,
      contract: 'storefront.v1',
      operationId: 'getReturn',
      parameter: 'returnId',
      thin: ['returnId', 'orderId', 'status', 'state', 'links'],
    },
  ],
  pos: [
    {
      types: [...orders, ...told('fulfilmentOrder', 'readyForPickup', 'pickedUp')],
      contract: 'pos.v1',
      operationId: 'getOrder',
      parameter: 'orderId',
      thin: ['orderId', 'status', 'links'],
    },
  ],
  // Its subject is the purchase order, not the order of a shopper it is part of.
  supplier: [
    {
      types: told(
        'purchaseOrder',
        'issued',
        'acknowledged',
        'delayed',
        'overdue',
        'cancellationRequested',
        'cancellationAccepted',
        'cancellationRefused',
      ),
      contract: 'supplier.v1',
      operationId: 'getPurchaseOrder',
      parameter: 'purchaseOrderId',
      thin: ['id', 'state', 'acknowledgeBy', 'updatedAt'],
    },
  ],
}
