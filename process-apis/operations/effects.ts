import type {
  DocumentEffect,
  MoneyEffect,
  StockEffect,
} from '../../openapi/generated/operations.v1.d.ts'

/** What a kind of work does when it goes well. */
export type WorkEffect = {
  readonly document?: Pick<DocumentEffect, 'system' | 'type' | 'text'> & {
    readonly effect: 'create' | 'change' | 'cancel'
  }
  readonly money?: Exclude<MoneyEffect['effect'], 'keep'>
  readonly stock?: Exclude<StockEffect['effect'], 'keep'>
}

/** THE TABLE: what each kind of transition changes, for previews. A kind without a line is described by its queue. */
const effects: Readonly<Record<string, WorkEffect>> = {
  'place-order': { money: 'authorise', stock: 'reserve' },
  'cancel-order': { money: 'void', stock: 'release' },
  'post-sales-order': {
    document: {
      system: 'erp',
      type: 'salesOrder',
      effect: 'create',
      text: 'The sales order is booked.',
    },
  },
  'cancel-sales-order': {
    document: {
      system: 'erp',
      type: 'salesOrder',
      effect: 'cancel',
      text: 'The booking is taken back.',
    },
  },
  'post-invoice': {
    document: { system: 'erp', type: 'invoice', effect: 'create', text: 'The invoice is posted.' },
  },
  'capture-payment': {
    document: {
      system: 'payment',
      type: 'capture',
      effect: 'create',
      text: 'What has left is paid for.',
    },
    money: 'capture',
  },
  'void-payment': {
    document: {
      system: 'payment',
      type: 'void',
      effect: 'create',
      text: 'Money that is held is set free.',
    },
    money: 'void',
  },
  'submit-warehouse-order': {
    document: {
      system: 'wms',
      type: 'warehouseOrder',
      effect: 'create',
      text: 'The warehouse is told to pick and ship.',
    },
    stock: 'commit',
  },
  'create-pickup-task': {
    document: {
      system: 'store',
      type: 'pickupTask',
      effect: 'create',
      text: 'The store is told to set it aside.',
    },
    stock: 'commit',
  },
  'book-parcel': {
    document: { system: 'carrier', type: 'parcel', effect: 'create', text: 'A parcel is booked.' },
  },
  'cancel-parcel': {
    document: {
      system: 'carrier',
      type: 'parcel',
      effect: 'cancel',
      text: 'The parcel is called off.',
    },
  },
  'apply-change': {
    document: {
      system: 'orders',
      type: 'change',
      effect: 'change',
      text: 'The change of the order is applied.',
    },
  },
  'rebook-sales-order': {
    document: {
      system: 'erp',
      type: 'salesOrder',
      effect: 'change',
      text: 'The booking is brought to what the order is now.',
    },
  },
  'issue-gift-cards': {
    document: {
      system: 'payment',
      type: 'giftCard',
      effect: 'create',
      text: 'The gift cards are made.',
    },
  },
  'deliver-digital': {
    document: {
      system: 'orders',
      type: 'handover',
      effect: 'create',
      text: 'What is no goods is handed over.',
    },
  },
  'settle-points': {
    document: {
      system: 'loyalty',
      type: 'entry',
      effect: 'change',
      text: 'The points are brought to what the order is now.',
    },
  },
  'submit-refund': {
    document: { system: 'payment', type: 'refund', effect: 'create', text: 'Money is given back.' },
    money: 'refund',
  },
  'refund-at-marketplace': {
    document: {
      system: 'marketplace',
      type: 'refund',
      effect: 'create',
      text: 'The marketplace gives the money back.',
    },
    money: 'refund',
  },
  'retry-refund': {
    document: { system: 'payment', type: 'refund', effect: 'create', text: 'Money is given back.' },
    money: 'refund',
  },
  'check-refund': {
    document: {
      system: 'payment',
      type: 'refund',
      effect: 'change',
      text: 'The provider is asked what became of a refund.',
    },
  },
  'renew-authorisation': {
    document: {
      system: 'payment',
      type: 'authorisation',
      effect: 'create',
      text: 'The authorisation is renewed.',
    },
    money: 'authorise',
  },
  'issue-unlinked-credit': {
    document: {
      system: 'payment',
      type: 'credit',
      effect: 'create',
      text: 'Store credit is issued.',
    },
    money: 'refund',
  },
  'submit-evidence': {
    document: {
      system: 'payment',
      type: 'evidence',
      effect: 'create',
      text: 'The evidence is sent to the bank.',
    },
  },
  'accept-dispute': {
    document: {
      system: 'payment',
      type: 'dispute',
      effect: 'change',
      text: 'The dispute is accepted: the customer keeps the money.',
    },
  },
  'post-chargeback': {
    document: {
      system: 'erp',
      type: 'creditMemo',
      effect: 'create',
      text: 'The chargeback is booked.',
    },
  },
  'post-credit-memo': {
    document: {
      system: 'erp',
      type: 'creditMemo',
      effect: 'create',
      text: 'The credit memo is posted.',
    },
  },
  'post-unlinked-memo': {
    document: {
      system: 'erp',
      type: 'creditMemo',
      effect: 'create',
      text: 'The credit memo is posted.',
    },
  },
  'post-return-receipt': {
    document: {
      system: 'erp',
      type: 'returnReceipt',
      effect: 'create',
      text: 'What came back is posted.',
    },
  },
  'book-return-label': {
    document: {
      system: 'carrier',
      type: 'returnLabel',
      effect: 'create',
      text: 'A return label is booked.',
    },
  },
  'cancel-return-label': {
    document: {
      system: 'carrier',
      type: 'returnLabel',
      effect: 'cancel',
      text: 'The return label is called off.',
    },
  },
  'issue-purchase-order': {
    document: {
      system: 'supplier',
      type: 'purchaseOrder',
      effect: 'create',
      text: 'The supplier is told to ship.',
    },
  },
  'send-notification': {
    document: {
      system: 'crm',
      type: 'notification',
      effect: 'create',
      text: 'The customer is told.',
    },
  },
  'tell-stock': {
    document: {
      system: 'commerce',
      type: 'stock',
      effect: 'change',
      text: 'The shop is told what can be sold.',
    },
  },
  'track-parcel': {
    document: {
      system: 'carrier',
      type: 'tracking',
      effect: 'change',
      text: 'The carrier is asked where it is.',
    },
  },
  'place-exchange': {
    document: {
      system: 'orders',
      type: 'order',
      effect: 'create',
      text: 'The order of the exchange is placed.',
    },
    money: 'authorise',
    stock: 'reserve',
  },
  'record-activity': {
    document: { system: 'crm', type: 'activity', effect: 'create', text: 'The CRM is told.' },
  },
  'acknowledge-commerce': {
    document: {
      system: 'commerce',
      type: 'acknowledgement',
      effect: 'create',
      text: 'The shop is told that the order is taken.',
    },
  },
  'acknowledge-marketplace': {
    document: {
      system: 'marketplace',
      type: 'acknowledgement',
      effect: 'create',
      text: 'The marketplace is told that the order is taken.',
    },
  },
  'update-commerce': {
    document: {
      system: 'commerce',
      type: 'update',
      effect: 'change',
      text: 'The shop is told what became of it.',
    },
  },
  'update-marketplace': {
    document: {
      system: 'marketplace',
      type: 'update',
      effect: 'change',
      text: 'The marketplace is told what became of it.',
    },
  },
}

/** The kinds that move money. */
export const movesMoney: readonly string[] = Object.entries(effects)
  .filter(([, { money }]) => money !== undefined)
  .map(([kind]) => kind)

/** What a kind of work does; for one nobody has described, what is known of it. */
export function effectOf(kind: string, queue: string): WorkEffect {
  return (
    effects[kind] ?? {
      document: {
        system: queue,
        type: kind,
        effect: 'change',
        text: `Whatever ${kind} does at ${queue}.`,
      },
    }
  )
}
