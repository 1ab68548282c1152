// Generated from the contract by `npm run generate`. Do not edit.
export interface paths {
    readonly "/sales-orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Look a sales order up by our reference
         * @description What came of a createSalesOrder whose answer was lost, and which state the sales order is in now. A cancellation is looked up here too: the state says whether it happened.
         */
        readonly get: operations["findSalesOrder"];
        readonly put?: never;
        /**
         * Book an order
         * @description Creates the sales order of an accepted order. The same reference gets the same sales order, however often and however many at once.
         */
        readonly post: operations["createSalesOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sales-orders/{documentId}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take a booking back
         * @description Cancels a sales order. `refused` when it is already invoiced: then it takes a credit memo, not a cancellation.
         */
        readonly post: operations["cancelSalesOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sales-order-amendments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Look an amendment up by our reference
         * @description What came of an amendSalesOrder whose answer was lost.
         */
        readonly get: operations["findSalesOrderAmendment"];
        readonly put?: never;
        /**
         * Change what a booking is for
         * @description Replaces the lines of a sales order of which a part may be invoiced already. Refused when it is cancelled, or when less would be left than was invoiced.
         */
        readonly post: operations["amendSalesOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/invoices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Look an invoice up by our reference
         * @description What came of a createInvoice whose answer was lost.
         */
        readonly get: operations["findInvoice"];
        readonly put?: never;
        /**
         * Invoice what was shipped
         * @description Posts an invoice for a sales order, whole or in part. Refused when the order is cancelled or the invoices would add up to more than the order.
         */
        readonly post: operations["createInvoice"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/credit-memos": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Look a credit memo up by our reference
         * @description What came of a createCreditMemo whose answer was lost.
         */
        readonly get: operations["findCreditMemo"];
        readonly put?: never;
        /**
         * Credit what was paid back
         * @description Posts a credit memo. Lines of kept-back fees are negative. Refused when the credits of a sales order would add up to more than its invoices.
         */
        readonly post: operations["createCreditMemo"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/return-receipts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Look a return receipt up by our reference
         * @description What came of a createReturnReceipt whose answer was lost.
         */
        readonly get: operations["findReturnReceipt"];
        readonly put?: never;
        /**
         * Book what came back
         * @description Books goods that came back, line by line to the account that follows from what becomes of them. It moves no money.
         */
        readonly post: operations["createReturnReceipt"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description The organisation that buys, where it is not a person.
         * @example {
         *       "organizationId": "org-4711",
         *       "purchaseOrderNumber": "PO-2026-118"
         *     }
         */
        readonly Buyer: {
            /** @example org-4711 */
            readonly organizationId: string;
            /** @example Lovelace Engines Ltd */
            readonly name?: string;
            /**
             * @description Which of its sites ordered. Where the order is shipped and has no address, it goes there.
             * @example site-berlin
             */
            readonly locationId?: string;
            /**
             * @description Their number of it; it comes back on the invoice. Organisations may ask that it is there, and that no two orders have the same.
             * @example PO-2026-118
             */
            readonly purchaseOrderNumber?: string;
            /** @example DE123456789 */
            readonly taxId?: string;
        };
        /**
         * Format: date
         * @description A day in the calendar of the place the field names.
         * @example 2026-11-21
         */
        readonly CalendarDate: string;
        /**
         * @description `refused`: the system understood and the document goes on as it is.
         * @enum {string}
         */
        readonly CancellationOutcome: "cancelled" | "refused";
        readonly CancellationRequest: {
            readonly reference: components["schemas"]["Reference"];
            readonly reason: components["schemas"]["Reason"];
        };
        /**
         * @description Where an order comes from.
         * @example storefront
         */
        readonly ChannelName: string;
        /** @example 10045 */
        readonly ChannelReference: string;
        readonly CreditMemo: {
            readonly id: components["schemas"]["DocumentId"];
            readonly reference: components["schemas"]["Reference"];
            readonly salesOrderId?: components["schemas"]["DocumentId"];
            /** @enum {string} */
            readonly state: "posted" | "unknown";
            readonly raw?: components["schemas"]["RawState"];
            readonly total: components["schemas"]["Money"];
            readonly createdAt: components["schemas"]["Instant"];
        };
        /**
         * Format: currency
         * @description An active ISO 4217 code, in capitals.
         * @example EUR
         */
        readonly Currency: string;
        /**
         * @description Where the pieces go, with their effect on stock and ledger (policies/returns.yaml).
         * @example restock
         * @enum {string}
         */
        readonly Disposition: "restock" | "refurbish" | "outlet" | "scrap" | "returnToVendor" | "quarantine";
        /** @description A document in another currency of its order: the rate, and the same lines with what they come to. */
        readonly DocumentEquivalent: {
            readonly currency: components["schemas"]["Currency"];
            readonly fx: components["schemas"]["Fx"];
            readonly lines: readonly components["schemas"]["EquivalentPosting"][];
            /** @description The sum of the lines' totals, exactly. */
            readonly total: components["schemas"]["Money"];
        };
        /**
         * @description The system's own id of a document.
         * @example SO-10001
         */
        readonly DocumentId: string;
        /** @description Further documents the system holds under the same reference. There should be none; each one is an exception. */
        readonly Duplicates: readonly components["schemas"]["DocumentId"][];
        /**
         * Format: email
         * @example ada@example.com
         */
        readonly Email: string;
        readonly EquivalentPosting: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly amounts: components["schemas"]["LineAmounts"];
        };
        readonly Fault: {
            /**
             * @description RFC 6901 pointer into the body; `?name` for a query or path parameter; `header name` for a header.
             * @example /lines/0/quantity
             */
            readonly pointer: string;
            /**
             * @description The rule that was broken.
             * @example minimum
             */
            readonly keyword: string;
            /**
             * @description What is expected there.
             * @example must be at least 1
             */
            readonly detail: string;
            /** @description With `price-changed`: the price now. */
            readonly current?: components["schemas"]["Money"];
        };
        readonly FoundCreditMemo: {
            readonly found: boolean;
            readonly document?: components["schemas"]["CreditMemo"];
            readonly duplicates?: components["schemas"]["Duplicates"];
        };
        readonly FoundInvoice: {
            readonly found: boolean;
            readonly document?: components["schemas"]["Invoice"];
            readonly duplicates?: components["schemas"]["Duplicates"];
        };
        readonly FoundReturnReceipt: {
            readonly found: boolean;
            readonly document?: components["schemas"]["ReturnReceipt"];
            readonly duplicates?: components["schemas"]["Duplicates"];
        };
        readonly FoundSalesOrder: {
            readonly found: boolean;
            readonly document?: components["schemas"]["SalesOrder"];
            readonly duplicates?: components["schemas"]["Duplicates"];
        };
        readonly FoundSalesOrderAmendment: {
            readonly found: boolean;
            readonly document?: components["schemas"]["SalesOrderAmendment"];
            readonly duplicates?: components["schemas"]["Duplicates"];
        };
        /**
         * @description A rate of exchange: one of `from` is `rate` of `to`. An exact decimal, never floating point.
         * @example {
         *       "from": "USD",
         *       "to": "EUR",
         *       "rate": "0.9174",
         *       "source": "ECB",
         *       "at": "2026-11-20T15:00:00Z"
         *     }
         */
        readonly Fx: {
            readonly from: components["schemas"]["Currency"];
            readonly to: components["schemas"]["Currency"];
            /** @example 0.9174 */
            readonly rate: string;
            /**
             * @description Who says it: `channel` and `provider` by the amounts they state, else the name of the table.
             * @example ECB
             */
            readonly source: string;
            /** @description Of when it is. */
            readonly at: components["schemas"]["Instant"];
        };
        /**
         * Format: date-time
         * @description An RFC 3339 instant; given in UTC.
         * @example 2026-11-21T09:30:00.000Z
         */
        readonly Instant: string;
        readonly Invoice: {
            readonly id: components["schemas"]["DocumentId"];
            readonly reference: components["schemas"]["Reference"];
            readonly salesOrderId: components["schemas"]["DocumentId"];
            /** @enum {string} */
            readonly state: "posted" | "unknown";
            readonly raw?: components["schemas"]["RawState"];
            readonly total: components["schemas"]["Money"];
            readonly createdAt: components["schemas"]["Instant"];
        };
        /**
         * @description The company that sells.
         * @example DE01
         */
        readonly LegalEntity: string;
        /**
         * @description net + tax = total, exactly.
         * @example {
         *       "net": {
         *         "currency": "EUR",
         *         "amount": "21.01"
         *       },
         *       "tax": {
         *         "currency": "EUR",
         *         "amount": "3.99"
         *       },
         *       "total": {
         *         "currency": "EUR",
         *         "amount": "25.00"
         *       }
         *     }
         */
        readonly LineAmounts: {
            readonly net: components["schemas"]["Money"];
            readonly tax: components["schemas"]["Money"];
            readonly total: components["schemas"]["Money"];
        };
        /**
         * @description An amount with exactly as many decimals as the currency has (EUR 2, JPY 0, KWD 3). A decimal string, because a JSON number is read as floating point. Negative only where the field says so.
         * @example {
         *       "currency": "EUR",
         *       "amount": "19.99"
         *     }
         */
        readonly Money: {
            readonly currency: components["schemas"]["Currency"];
            /**
             * @description Decimal string with exactly the currency's minor digits.
             * @example 19.99
             */
            readonly amount: string;
        };
        readonly NewCreditMemo: {
            readonly reference: components["schemas"]["Reference"];
            /** @description Absent where nobody knows which order it was. */
            readonly salesOrderId?: components["schemas"]["DocumentId"];
            readonly reason: components["schemas"]["RefundReason"];
            readonly lines: readonly components["schemas"]["PostingLine"][];
            readonly total: components["schemas"]["Money"];
            /** @description What it is in the other currencies of the order; absent where there is no other. */
            readonly equivalents?: readonly components["schemas"]["DocumentEquivalent"][];
            readonly creditedAt: components["schemas"]["Instant"];
        };
        readonly NewInvoice: {
            readonly reference: components["schemas"]["Reference"];
            readonly salesOrderId: components["schemas"]["DocumentId"];
            readonly lines: readonly components["schemas"]["PostingLine"][];
            readonly total: components["schemas"]["Money"];
            /** @description What it is in the other currencies of the order; absent where there is no other. */
            readonly equivalents?: readonly components["schemas"]["DocumentEquivalent"][];
            readonly invoicedAt: components["schemas"]["Instant"];
            readonly businessDate?: components["schemas"]["CalendarDate"];
        };
        readonly NewReturnReceipt: {
            readonly reference: components["schemas"]["Reference"];
            readonly salesOrderId?: components["schemas"]["DocumentId"];
            readonly lines: readonly components["schemas"]["ReturnReceiptLine"][];
            readonly receivedAt: components["schemas"]["Instant"];
        };
        readonly NewSalesOrder: {
            readonly reference: components["schemas"]["Reference"];
            readonly orderId: components["schemas"]["OrderId"];
            readonly channel: components["schemas"]["ChannelName"];
            readonly channelOrderId?: components["schemas"]["ChannelReference"];
            readonly legalEntity?: components["schemas"]["LegalEntity"];
            readonly customer?: {
                readonly id?: string;
                readonly name?: components["schemas"]["PersonName"];
                readonly email?: components["schemas"]["Email"];
            };
            /** @description The organisation that buys, with its own number of the order. */
            readonly buyer?: components["schemas"]["Buyer"];
            readonly paymentTerms?: components["schemas"]["PaymentTerms"];
            readonly currency: components["schemas"]["Currency"];
            readonly placedAt: components["schemas"]["Instant"];
            readonly businessDate?: components["schemas"]["CalendarDate"];
            readonly lines: readonly components["schemas"]["PostingLine"][];
            /** @description The sum of the lines' totals, exactly. */
            readonly total: components["schemas"]["Money"];
            /** @description What it is in the other currencies of the order; absent where there is no other. */
            readonly equivalents?: readonly components["schemas"]["DocumentEquivalent"][];
        };
        readonly NewSalesOrderAmendment: {
            readonly reference: components["schemas"]["Reference"];
            readonly salesOrderId: components["schemas"]["DocumentId"];
            readonly lines: readonly components["schemas"]["PostingLine"][];
            /** @description The sum of the lines' totals, exactly. */
            readonly total: components["schemas"]["Money"];
            /** @description What it is in the other currencies of the order; absent where there is no other. */
            readonly equivalents?: readonly components["schemas"]["DocumentEquivalent"][];
            readonly reason: components["schemas"]["Reason"];
        };
        /**
         * @description Our id of an order.
         * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly OrderId: string;
        /**
         * @description Names a line within its order.
         * @example 1
         */
        readonly OrderLineId: string;
        /**
         * @description When an invoice is to be paid.
         * @example {
         *       "code": "NET30",
         *       "dueDays": 30
         *     }
         */
        readonly PaymentTerms: {
            readonly code: components["schemas"]["PaymentTermsCode"];
            /** @description Days after the invoice. */
            readonly dueDays: number;
        };
        /**
         * @description A name from policies/payment.yaml.
         * @example NET30
         */
        readonly PaymentTermsCode: string;
        /** @example Ada Lovelace */
        readonly PersonName: string;
        /**
         * @description A number of pieces (UN/ECE Recommendation 20 unit C62).
         * @example 2
         */
        readonly Pieces: number;
        readonly PostingLine: {
            readonly lineId: components["schemas"]["OrderLineId"];
            /**
             * @description What the line stands for.
             * @enum {string}
             */
            readonly type: "item" | "shipping" | "fee" | "rounding";
            readonly sku?: components["schemas"]["Sku"];
            readonly title?: components["schemas"]["ProductTitle"];
            readonly quantity: components["schemas"]["Pieces"];
            readonly amounts: components["schemas"]["LineAmounts"];
        };
        /** @description What went wrong and what to do about it. `code` is stable; `title` and `detail` are for people. https://www.rfc-editor.org/rfc/rfc9457 */
        readonly Problem: {
            /**
             * Format: uri-reference
             * @description The page that explains this code.
             * @example /problems/insufficient-stock
             */
            readonly type: string;
            /** @example Not enough stock */
            readonly title: string;
            /** @example 409 */
            readonly status: number;
            /**
             * @description Decide by this. New codes may be added; treat an unknown one by its status.
             * @example insufficient-stock
             */
            readonly code: string;
            /** @description What to do in this case. */
            readonly detail?: string;
            /**
             * Format: uri-reference
             * @description This occurrence.
             */
            readonly instance?: string;
            /** @description Quote it when you ask us, as in the `X-Correlation-Id` header. */
            readonly correlationId?: string;
            /**
             * Format: int32
             * @description As in the `Retry-After` header.
             */
            readonly retryAfterSeconds?: number;
            /** @description Each place in the request that is at fault. */
            readonly errors?: readonly components["schemas"]["Fault"][];
        } & {
            readonly [key: string]: unknown;
        };
        /** @example Mug white */
        readonly ProductTitle: string;
        /** @description The word the system used, where the canonical state is `unknown`. */
        readonly RawState: string;
        /** @example The shopper changed their mind */
        readonly Reason: string;
        /**
         * @description Our key for one effect. Twice is once: the same reference gets the answer of the first time, and the look-up finds what it did.
         * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly Reference: string;
        /**
         * @example return
         * @enum {string}
         */
        readonly RefundReason: "return" | "claim" | "exchange" | "goodwill" | "cancellation" | "priceAdjustment" | "shortShipment" | "marketplace" | "other";
        readonly ReturnReceipt: {
            readonly id: components["schemas"]["DocumentId"];
            readonly reference: components["schemas"]["Reference"];
            /** @enum {string} */
            readonly state: "posted" | "unknown";
            readonly raw?: components["schemas"]["RawState"];
            readonly createdAt: components["schemas"]["Instant"];
        };
        readonly ReturnReceiptLine: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly sku: components["schemas"]["Sku"];
            readonly quantity: components["schemas"]["Pieces"];
            readonly disposition: components["schemas"]["Disposition"];
            /** @description The ledger account it is booked to. */
            readonly account: string;
        };
        readonly SalesOrder: {
            readonly id: components["schemas"]["DocumentId"];
            readonly reference: components["schemas"]["Reference"];
            /** @enum {string} */
            readonly state: "open" | "partiallyInvoiced" | "invoiced" | "cancelled" | "unknown";
            readonly raw?: components["schemas"]["RawState"];
            readonly total: components["schemas"]["Money"];
            readonly createdAt: components["schemas"]["Instant"];
        };
        readonly SalesOrderAmendment: {
            readonly id: components["schemas"]["DocumentId"];
            readonly reference: components["schemas"]["Reference"];
            readonly salesOrderId: components["schemas"]["DocumentId"];
            readonly total: components["schemas"]["Money"];
            readonly createdAt: components["schemas"]["Instant"];
        };
        readonly SalesOrderCancellation: {
            readonly outcome: components["schemas"]["CancellationOutcome"];
            readonly reason?: components["schemas"]["Reason"];
            readonly document: components["schemas"]["SalesOrder"];
        };
        /**
         * @description The merchant's own code of a sellable thing.
         * @example MUG-WHITE
         */
        readonly Sku: string;
    };
    responses: {
        /** @description The key lacks the scope. */
        readonly Forbidden: {
            headers: {
                readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/forbidden",
                 *       "title": "The key may not do this",
                 *       "status": 403,
                 *       "code": "forbidden",
                 *       "detail": "The key needs the scope orders:write.",
                 *       "correlationId": "8e03978e-40d5-43e8-bc93-6894a57f9324"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Our fault, and logged. */
        readonly Internal: {
            headers: {
                readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/internal",
                 *       "title": "Something went wrong here",
                 *       "status": 500,
                 *       "code": "internal",
                 *       "correlationId": "8e03978e-40d5-43e8-bc93-6894a57f9324"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description None of the representations you accept. */
        readonly NotAcceptable: {
            headers: {
                readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/not-acceptable",
                 *       "title": "No representation you accept",
                 *       "status": 406,
                 *       "code": "not-acceptable",
                 *       "correlationId": "8e03978e-40d5-43e8-bc93-6894a57f9324"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request is too large. */
        readonly PayloadTooLarge: {
            headers: {
                readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/payload-too-large",
                 *       "title": "The request is too large",
                 *       "status": 413,
                 *       "code": "payload-too-large",
                 *       "detail": "At most 1 MiB is taken here.",
                 *       "correlationId": "8e03978e-40d5-43e8-bc93-6894a57f9324"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests. This one used nothing up. */
        readonly QuotaExceeded: {
            headers: {
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://iana.org/assignments/http-problem-types#quota-exceeded",
                 *       "title": "Too many requests",
                 *       "status": 429,
                 *       "code": "quota-exceeded",
                 *       "violated-policies": [
                 *         "application"
                 *       ],
                 *       "retryAfterSeconds": 7,
                 *       "correlationId": "8e03978e-40d5-43e8-bc93-6894a57f9324"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request does not keep this contract. Nothing was changed. */
        readonly RequestInvalid: {
            headers: {
                readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/request-invalid",
                 *       "title": "The request does not keep the contract",
                 *       "status": 400,
                 *       "code": "request-invalid",
                 *       "correlationId": "8e03978e-40d5-43e8-bc93-6894a57f9324",
                 *       "errors": [
                 *         {
                 *           "pointer": "/lines/0/quantity",
                 *           "keyword": "minimum",
                 *           "detail": "must be at least 1"
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It was sent and no answer came; it will be looked up. Read the resource for the outcome. */
        readonly SystemOutcomeUnknown: {
            headers: {
                readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/system-outcome-unknown",
                 *       "title": "It is not known whether a connected system did it",
                 *       "status": 504,
                 *       "code": "system-outcome-unknown",
                 *       "correlationId": "8e03978e-40d5-43e8-bc93-6894a57f9324"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A connected system refused, or an answer did not keep its contract. */
        readonly SystemRefused: {
            headers: {
                readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/system-refused",
                 *       "title": "A connected system refused",
                 *       "status": 502,
                 *       "code": "system-refused",
                 *       "detail": "The ERP refused: the period is closed.",
                 *       "correlationId": "8e03978e-40d5-43e8-bc93-6894a57f9324"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not now; nothing was done. Wait as long as `Retry-After` says. */
        readonly SystemUnavailable: {
            headers: {
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/system-unavailable",
                 *       "title": "A connected system is not available",
                 *       "status": 503,
                 *       "code": "system-unavailable",
                 *       "retryAfterSeconds": 5,
                 *       "correlationId": "8e03978e-40d5-43e8-bc93-6894a57f9324"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller is not known. */
        readonly Unauthenticated: {
            headers: {
                readonly "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/unauthenticated",
                 *       "title": "The caller is not known",
                 *       "status": 401,
                 *       "code": "unauthenticated",
                 *       "correlationId": "8e03978e-40d5-43e8-bc93-6894a57f9324"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The content type is not taken here. */
        readonly UnsupportedMediaType: {
            headers: {
                readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/unsupported-media-type",
                 *       "title": "The content type is not taken here",
                 *       "status": 415,
                 *       "code": "unsupported-media-type",
                 *       "correlationId": "8e03978e-40d5-43e8-bc93-6894a57f9324"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description The system's own id of the document, as `id` in its answers.
         * @example SO-10001
         */
        readonly documentId: components["schemas"]["DocumentId"];
        /**
         * @description The reference a write carried.
         * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly reference: components["schemas"]["Reference"];
    };
    requestBodies: never;
    headers: {
        /**
         * @description Quote it when you ask us about this call.
         * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
         */
        readonly CorrelationId: string;
        /**
         * @description What is left: `r` requests until `t` seconds from now.
         * @example "application";r=598;t=60
         */
        readonly RateLimit: string;
        /**
         * @description The limits that apply: quota `q` per window of `w` seconds. draft-ietf-httpapi-ratelimit-headers-11
         * @example "application";q=600;w=60
         */
        readonly RateLimitPolicy: string;
        /**
         * @description Whole seconds to wait before the next try.
         * @example 5
         */
        readonly RetryAfter: string;
        /**
         * @description How to authenticate. RFC 9110 section 11.6.1
         * @example Bearer realm="crossdock"
         */
        readonly WwwAuthenticate: string;
    };
    pathItems: never;
}
export type Buyer = components['schemas']['Buyer'];
export type CalendarDate = components['schemas']['CalendarDate'];
export type CancellationOutcome = components['schemas']['CancellationOutcome'];
export type CancellationRequest = components['schemas']['CancellationRequest'];
export type ChannelName = components['schemas']['ChannelName'];
export type ChannelReference = components['schemas']['ChannelReference'];
export type CreditMemo = components['schemas']['CreditMemo'];
export type Currency = components['schemas']['Currency'];
export type Disposition = components['schemas']['Disposition'];
export type DocumentEquivalent = components['schemas']['DocumentEquivalent'];
export type DocumentId = components['schemas']['DocumentId'];
export type Duplicates = components['schemas']['Duplicates'];
export type Email = components['schemas']['Email'];
export type EquivalentPosting = components['schemas']['EquivalentPosting'];
export type Fault = components['schemas']['Fault'];
export type FoundCreditMemo = components['schemas']['FoundCreditMemo'];
export type FoundInvoice = components['schemas']['FoundInvoice'];
export type FoundReturnReceipt = components['schemas']['FoundReturnReceipt'];
export type FoundSalesOrder = components['schemas']['FoundSalesOrder'];
export type FoundSalesOrderAmendment = components['schemas']['FoundSalesOrderAmendment'];
export type Fx = components['schemas']['Fx'];
export type Instant = components['schemas']['Instant'];
export type Invoice = components['schemas']['Invoice'];
export type LegalEntity = components['schemas']['LegalEntity'];
export type LineAmounts = components['schemas']['LineAmounts'];
export type Money = components['schemas']['Money'];
export type NewCreditMemo = components['schemas']['NewCreditMemo'];
export type NewInvoice = components['schemas']['NewInvoice'];
export type NewReturnReceipt = components['schemas']['NewReturnReceipt'];
export type NewSalesOrder = components['schemas']['NewSalesOrder'];
export type NewSalesOrderAmendment = components['schemas']['NewSalesOrderAmendment'];
export type OrderId = components['schemas']['OrderId'];
export type OrderLineId = components['schemas']['OrderLineId'];
export type PaymentTerms = components['schemas']['PaymentTerms'];
export type PaymentTermsCode = components['schemas']['PaymentTermsCode'];
export type PersonName = components['schemas']['PersonName'];
export type Pieces = components['schemas']['Pieces'];
export type PostingLine = components['schemas']['PostingLine'];
export type Problem = components['schemas']['Problem'];
export type ProductTitle = components['schemas']['ProductTitle'];
export type RawState = components['schemas']['RawState'];
export type Reason = components['schemas']['Reason'];
export type Reference = components['schemas']['Reference'];
export type RefundReason = components['schemas']['RefundReason'];
export type ReturnReceipt = components['schemas']['ReturnReceipt'];
export type ReturnReceiptLine = components['schemas']['ReturnReceiptLine'];
export type SalesOrder = components['schemas']['SalesOrder'];
export type SalesOrderAmendment = components['schemas']['SalesOrderAmendment'];
export type SalesOrderCancellation = components['schemas']['SalesOrderCancellation'];
export type Sku = components['schemas']['Sku'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseInternal = components['responses']['Internal'];
export type ResponseNotAcceptable = components['responses']['NotAcceptable'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseQuotaExceeded = components['responses']['QuotaExceeded'];
export type ResponseRequestInvalid = components['responses']['RequestInvalid'];
export type ResponseSystemOutcomeUnknown = components['responses']['SystemOutcomeUnknown'];
export type ResponseSystemRefused = components['responses']['SystemRefused'];
export type ResponseSystemUnavailable = components['responses']['SystemUnavailable'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ParameterDocumentId = components['parameters']['documentId'];
export type ParameterReference = components['parameters']['reference'];
export type HeaderCorrelationId = components['headers']['CorrelationId'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRateLimitPolicy = components['headers']['RateLimitPolicy'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderWwwAuthenticate = components['headers']['WwwAuthenticate'];
export type $defs = Record<string, never>;
export interface operations {
    readonly findSalesOrder: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The reference a write carried.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly reference: components["parameters"]["reference"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Whether it is there, and the sales order if it is. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "found": true,
                     *       "document": {
                     *         "id": "SO-10001",
                     *         "reference": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *         "state": "open",
                     *         "total": {
                     *           "currency": "EUR",
                     *           "amount": "25.00"
                     *         },
                     *         "createdAt": "2026-11-21T09:30:01Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundSalesOrder"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly createSalesOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reference": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                 *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                 *       "channel": "storefront",
                 *       "channelOrderId": "10045",
                 *       "customer": {
                 *         "email": "ada@example.com",
                 *         "name": "Ada Lovelace"
                 *       },
                 *       "currency": "EUR",
                 *       "placedAt": "2026-11-21T09:30:00Z",
                 *       "lines": [
                 *         {
                 *           "lineId": "1",
                 *           "type": "item",
                 *           "sku": "MUG-WHITE",
                 *           "title": "Mug white",
                 *           "quantity": 2,
                 *           "amounts": {
                 *             "net": {
                 *               "currency": "EUR",
                 *               "amount": "21.01"
                 *             },
                 *             "tax": {
                 *               "currency": "EUR",
                 *               "amount": "3.99"
                 *             },
                 *             "total": {
                 *               "currency": "EUR",
                 *               "amount": "25.00"
                 *             }
                 *           }
                 *         }
                 *       ],
                 *       "total": {
                 *         "currency": "EUR",
                 *         "amount": "25.00"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewSalesOrder"];
            };
        };
        readonly responses: {
            /** @description The sales order, new or as it was. */
            readonly 201: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "SO-10001",
                     *       "reference": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "state": "open",
                     *       "total": {
                     *         "currency": "EUR",
                     *         "amount": "25.00"
                     *       },
                     *       "createdAt": "2026-11-21T09:30:01Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["SalesOrder"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
            readonly 504: components["responses"]["SystemOutcomeUnknown"];
        };
    };
    readonly cancelSalesOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The system's own id of the document, as `id` in its answers.
                 * @example SO-10001
                 */
                readonly documentId: components["parameters"]["documentId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reference": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T:cancel",
                 *       "reason": "The shopper changed their mind"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CancellationRequest"];
            };
        };
        readonly responses: {
            /** @description What came of it, and the sales order as it is now. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "outcome": "cancelled",
                     *       "document": {
                     *         "id": "SO-10001",
                     *         "reference": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *         "state": "cancelled",
                     *         "total": {
                     *           "currency": "EUR",
                     *           "amount": "25.00"
                     *         },
                     *         "createdAt": "2026-11-21T09:30:01Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["SalesOrderCancellation"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
            readonly 504: components["responses"]["SystemOutcomeUnknown"];
        };
    };
    readonly findSalesOrderAmendment: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The reference a write carried.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly reference: components["parameters"]["reference"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Whether it is there, and the amendment if it is. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "found": true,
                     *       "document": {
                     *         "id": "SA-70001",
                     *         "reference": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T:sub_01K9ZE1A2B3C4D5E6F7G8H9J0K",
                     *         "salesOrderId": "SO-10001",
                     *         "total": {
                     *           "currency": "EUR",
                     *           "amount": "25.00"
                     *         },
                     *         "createdAt": "2026-11-21T10:30:01Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundSalesOrderAmendment"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly amendSalesOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reference": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T:sub_01K9ZE1A2B3C4D5E6F7G8H9J0K",
                 *       "salesOrderId": "SO-10001",
                 *       "lines": [
                 *         {
                 *           "lineId": "1.s1",
                 *           "type": "item",
                 *           "sku": "MUG-BLACK",
                 *           "title": "Mug black",
                 *           "quantity": 2,
                 *           "amounts": {
                 *             "net": {
                 *               "currency": "EUR",
                 *               "amount": "21.01"
                 *             },
                 *             "tax": {
                 *               "currency": "EUR",
                 *               "amount": "3.99"
                 *             },
                 *             "total": {
                 *               "currency": "EUR",
                 *               "amount": "25.00"
                 *             }
                 *           }
                 *         }
                 *       ],
                 *       "total": {
                 *         "currency": "EUR",
                 *         "amount": "25.00"
                 *       },
                 *       "reason": "Another product came in place of what was not there"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewSalesOrderAmendment"];
            };
        };
        readonly responses: {
            /** @description The amendment, new or as it was. */
            readonly 201: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "SA-70001",
                     *       "reference": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T:sub_01K9ZE1A2B3C4D5E6F7G8H9J0K",
                     *       "salesOrderId": "SO-10001",
                     *       "total": {
                     *         "currency": "EUR",
                     *         "amount": "25.00"
                     *       },
                     *       "createdAt": "2026-11-21T10:30:01Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["SalesOrderAmendment"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
            readonly 504: components["responses"]["SystemOutcomeUnknown"];
        };
    };
    readonly findInvoice: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The reference a write carried.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly reference: components["parameters"]["reference"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Whether it is there, and the invoice if it is. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "found": true,
                     *       "document": {
                     *         "id": "INV-90001",
                     *         "reference": "shp_01K9ZD9F0W3X5Y7Z9A1B3C5D7E",
                     *         "salesOrderId": "SO-10001",
                     *         "state": "posted",
                     *         "total": {
                     *           "currency": "EUR",
                     *           "amount": "25.00"
                     *         },
                     *         "createdAt": "2026-11-21T15:00:01Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundInvoice"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly createInvoice: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reference": "shp_01K9ZD9F0W3X5Y7Z9A1B3C5D7E",
                 *       "salesOrderId": "SO-10001",
                 *       "lines": [
                 *         {
                 *           "lineId": "1",
                 *           "type": "item",
                 *           "sku": "MUG-WHITE",
                 *           "quantity": 2,
                 *           "amounts": {
                 *             "net": {
                 *               "currency": "EUR",
                 *               "amount": "21.01"
                 *             },
                 *             "tax": {
                 *               "currency": "EUR",
                 *               "amount": "3.99"
                 *             },
                 *             "total": {
                 *               "currency": "EUR",
                 *               "amount": "25.00"
                 *             }
                 *           }
                 *         }
                 *       ],
                 *       "total": {
                 *         "currency": "EUR",
                 *         "amount": "25.00"
                 *       },
                 *       "invoicedAt": "2026-11-21T15:00:00Z"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewInvoice"];
            };
        };
        readonly responses: {
            /** @description The invoice, new or as it was. */
            readonly 201: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "INV-90001",
                     *       "reference": "shp_01K9ZD9F0W3X5Y7Z9A1B3C5D7E",
                     *       "salesOrderId": "SO-10001",
                     *       "state": "posted",
                     *       "total": {
                     *         "currency": "EUR",
                     *         "amount": "25.00"
                     *       },
                     *       "createdAt": "2026-11-21T15:00:01Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Invoice"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
            readonly 504: components["responses"]["SystemOutcomeUnknown"];
        };
    };
    readonly findCreditMemo: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The reference a write carried.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly reference: components["parameters"]["reference"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Whether it is there, and the credit memo if it is. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "found": true,
                     *       "document": {
                     *         "id": "CM-95001",
                     *         "reference": "rfd_01K9ZF2A2B3C4D5E6F7G8H9J0K",
                     *         "salesOrderId": "SO-10001",
                     *         "state": "posted",
                     *         "total": {
                     *           "currency": "EUR",
                     *           "amount": "12.50"
                     *         },
                     *         "createdAt": "2026-11-28T10:00:01Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundCreditMemo"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly createCreditMemo: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reference": "rfd_01K9ZF2A2B3C4D5E6F7G8H9J0K",
                 *       "salesOrderId": "SO-10001",
                 *       "reason": "return",
                 *       "lines": [
                 *         {
                 *           "lineId": "1",
                 *           "type": "item",
                 *           "sku": "MUG-WHITE",
                 *           "quantity": 1,
                 *           "amounts": {
                 *             "net": {
                 *               "currency": "EUR",
                 *               "amount": "10.51"
                 *             },
                 *             "tax": {
                 *               "currency": "EUR",
                 *               "amount": "1.99"
                 *             },
                 *             "total": {
                 *               "currency": "EUR",
                 *               "amount": "12.50"
                 *             }
                 *           }
                 *         }
                 *       ],
                 *       "total": {
                 *         "currency": "EUR",
                 *         "amount": "12.50"
                 *       },
                 *       "creditedAt": "2026-11-28T10:00:00Z"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewCreditMemo"];
            };
        };
        readonly responses: {
            /** @description The credit memo, new or as it was. */
            readonly 201: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CM-95001",
                     *       "reference": "rfd_01K9ZF2A2B3C4D5E6F7G8H9J0K",
                     *       "salesOrderId": "SO-10001",
                     *       "state": "posted",
                     *       "total": {
                     *         "currency": "EUR",
                     *         "amount": "12.50"
                     *       },
                     *       "createdAt": "2026-11-28T10:00:01Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CreditMemo"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
            readonly 504: components["responses"]["SystemOutcomeUnknown"];
        };
    };
    readonly findReturnReceipt: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The reference a write carried.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly reference: components["parameters"]["reference"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Whether it is there, and the receipt if it is. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "found": true,
                     *       "document": {
                     *         "id": "RR-97001",
                     *         "reference": "ret_01K9ZF1A2B3C4D5E6F7G8H9J0K:1",
                     *         "state": "posted",
                     *         "createdAt": "2026-11-28T10:00:01Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundReturnReceipt"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly createReturnReceipt: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reference": "ret_01K9ZF1A2B3C4D5E6F7G8H9J0K:1",
                 *       "salesOrderId": "SO-10001",
                 *       "lines": [
                 *         {
                 *           "lineId": "1",
                 *           "sku": "MUG-WHITE",
                 *           "quantity": 1,
                 *           "disposition": "restock",
                 *           "account": "inventory"
                 *         }
                 *       ],
                 *       "receivedAt": "2026-11-28T10:00:00Z"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewReturnReceipt"];
            };
        };
        readonly responses: {
            /** @description The receipt, new or as it was. */
            readonly 201: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "RR-97001",
                     *       "reference": "ret_01K9ZF1A2B3C4D5E6F7G8H9J0K:1",
                     *       "state": "posted",
                     *       "createdAt": "2026-11-28T10:00:01Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ReturnReceipt"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
            readonly 504: components["responses"]["SystemOutcomeUnknown"];
        };
    };
}
