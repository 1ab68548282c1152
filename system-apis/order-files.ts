import type { NewOrder, UnknownValue } from '../openapi/generated/canonical.d.ts'

/** A vendor's order in canonical words, with the words of it that have no canonical one. */
export type TranslatedOrder = {
  readonly order: NewOrder
  /** To be looked at by a person; the order is taken all the same. */
  readonly unknownValues: readonly UnknownValue[]
}

/** An order found in a file: taken, or not for a reason that is no fault (it was cancelled there). */
export type OrderInFile = { readonly channelOrderId: string } & (
  | TranslatedOrder
  | { readonly notTaken: string }
)

/** What a connector makes of files with its vendor's orders. */
export type OrderFiles = {
  /** The orders in a document as the vendor gives them; none where it holds none. */
  readonly find: (document: unknown) => readonly unknown[]
  /** One of them in canonical words. Throws `request-invalid`, saying where, when it is not what the vendor documents. */
  readonly translate: (vendorOrder: unknown) => OrderInFile
}
