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
export const effects: Readonly<Record<string, WorkEffect>> = {
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
