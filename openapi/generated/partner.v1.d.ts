// Generated from the contract by `npm run generate`. Do not edit.
export interface paths {
    readonly "/orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List your orders
         * @description Newest first, each with how far its lines are.
         */
        readonly get: operations["listOrders"];
        readonly put?: never;
        /**
         * Place an order
         * @description At the prices of now, those of your organisation's own list where it has one, paid by invoice on the terms agreed. One order per purchase order number, whatever Idempotency-Key comes with it. 201: accepted. 202: taken, ask the operation.
         */
        readonly post: operations["placeOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{orderId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the order, as `id` in its answers.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly orderId: components["parameters"]["OrderId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read an order
         * @description How far each line is, what waits and until when, and what was shipped.
         */
        readonly get: operations["getOrder"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{orderId}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the order, as `id` in its answers.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly orderId: components["parameters"]["OrderId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Call an order back
         * @description What has not left is cancelled. Too late for all of it: refused as `state-conflict` with the reason.
         */
        readonly post: operations["cancelOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/operations/{operationId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id a 202 answer named.
                 * @example opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A
                 */
                readonly operationId: components["parameters"]["OperationId"];
            };
            readonly cookie?: never;
        };
        /**
         * What came of a 202
         * @description The state of work that goes on after the answer. Ask again after a moment while it is pending, running or waiting.
         */
        readonly get: operations["getOperation"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/availability": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How many can be ordered
         * @description What can be promised to you now.
         */
        readonly get: operations["getAvailability"];
        readonly put?: never;
        readonly post?: never;
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
         * @description A postal address, structured; `raw` keeps what could not be.
         * @example {
         *       "name": "Ada Lovelace",
         *       "lines": [
         *         "Lindenstraße 4"
         *       ],
         *       "locality": "Berlin",
         *       "postalCode": "10969",
         *       "country": "DE"
         *     }
         */
        readonly Address: {
            readonly name?: components["schemas"]["PersonName"];
            /** @example Analytical Engines Ltd */
            readonly company?: string;
            /**
             * @description Street, house number, floor… as they are written on a parcel.
             * @example [
             *       "Lindenstraße 4"
             *     ]
             */
            readonly lines: readonly string[];
            /**
             * @description Town or city.
             * @example Berlin
             */
            readonly locality: string;
            /**
             * @description State, province or prefecture: an ISO 3166-2 code, with or without the country, or its name.
             * @example DE-BE
             */
            readonly region?: string;
            /** @example 10969 */
            readonly postalCode?: string;
            readonly country: components["schemas"]["Country"];
            readonly phone?: components["schemas"]["Phone"];
            /** @description The address as the channel sent it, where it had more. */
            readonly raw?: string;
        };
        /** @example 17 */
        readonly AvailableCount: number;
        /** @example The shopper changed their mind */
        readonly CancellationReason: string;
        /** @example Swift */
        readonly CarrierName: string;
        /**
         * Format: country
         * @description An ISO 3166-1 alpha-2 code, in capitals.
         * @example DE
         */
        readonly Country: string;
        /**
         * Format: currency
         * @description An active ISO 4217 code, in capitals.
         * @example EUR
         */
        readonly Currency: string;
        /**
         * Format: email
         * @example ada@example.com
         */
        readonly Email: string;
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
        /**
         * @example {
         *       "lineId": "1",
         *       "sku": "MUG-WHITE",
         *       "quantity": 2
         *     }
         */
        readonly FulfilmentLine: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly sku: components["schemas"]["Sku"];
            readonly quantity: components["schemas"]["Pieces"];
        };
        /**
         * Format: date-time
         * @description An RFC 3339 instant; given in UTC.
         * @example 2026-11-21T09:30:00.000Z
         */
        readonly Instant: string;
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
        /**
         * @description Where the next page begins; absent on the last.
         * @example b3JkXzAxSzlaRDNZN1E
         */
        readonly NextCursor: string;
        /** @description Work that goes on after the answer. It survives restarts and ends in `succeeded` or `failed`. */
        readonly Operation: {
            readonly id: components["schemas"]["OperationId"];
            /**
             * @description What is being done.
             * @example placeOrder
             */
            readonly kind: string;
            readonly state: components["schemas"]["OperationState"];
            readonly orderId?: components["schemas"]["OrderId"];
            readonly createdAt: components["schemas"]["Instant"];
            readonly updatedAt: components["schemas"]["Instant"];
            /** @description When it is tried next. */
            readonly dueAt?: components["schemas"]["Instant"];
            /** @description Why it failed, or what it waits for. */
            readonly problem?: components["schemas"]["Problem"];
            readonly links?: components["schemas"]["OperationLinks"];
        };
        /**
         * @description Our id of an operation.
         * @example opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A
         */
        readonly OperationId: string;
        readonly OperationLinks: {
            /**
             * Format: uri-reference
             * @description Ask here again.
             */
            readonly self: string;
            /**
             * Format: uri-reference
             * @description What it works on.
             */
            readonly result?: string;
        };
        /**
         * @example running
         * @enum {string}
         */
        readonly OperationState: "pending" | "running" | "waiting" | "succeeded" | "failed";
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
        readonly PartnerBuyer: {
            /** @example org-4711 */
            readonly organizationId: string;
            /** @example Lovelace Engines Ltd */
            readonly name?: string;
            /** @example site-berlin */
            readonly locationId?: string;
            /** @example DE123456789 */
            readonly taxId?: string;
        };
        readonly PartnerCancellation: {
            readonly reason: components["schemas"]["CancellationReason"];
        };
        readonly PartnerLine: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly sku: components["schemas"]["Sku"];
            /** @description What it was ordered as a part of; `price` and `total` are its share of that. */
            readonly bundleSku?: components["schemas"]["Sku"];
            readonly title?: components["schemas"]["ProductTitle"];
            readonly quantity: components["schemas"]["Pieces"];
            readonly price: components["schemas"]["UnitPrice"];
            readonly priceList?: components["schemas"]["PriceListName"];
            readonly total: components["schemas"]["Money"];
            readonly shipped: number;
            readonly cancelled: number;
            /** @description Pieces that wait for stock. */
            readonly waiting: number;
            /** @description When they are expected to be there. */
            readonly expectedAt?: components["schemas"]["Instant"];
        };
        readonly PartnerLineRequest: {
            /** @description Your number of the line; numbered from 1 if absent. */
            readonly lineId?: components["schemas"]["OrderLineId"];
            readonly sku: components["schemas"]["Sku"];
            readonly quantity: components["schemas"]["Pieces"];
            /** @description Of one piece. If it is another one by now, the order is refused as `price-changed`. */
            readonly agreedPrice?: components["schemas"]["UnitPrice"];
            /** @description Whether the line waits for stock where we let it; otherwise the order is refused when it is short. */
            readonly mayWait?: boolean;
        };
        readonly PartnerOrder: {
            readonly orderId: components["schemas"]["OrderId"];
            readonly poNumber?: components["schemas"]["PoNumber"];
            readonly status: components["schemas"]["PartnerStatus"];
            readonly placedAt: components["schemas"]["Instant"];
            readonly lines: readonly components["schemas"]["PartnerLine"][];
            readonly total: components["schemas"]["Money"];
            readonly taxIncluded: components["schemas"]["Money"];
            readonly shipments: readonly components["schemas"]["PartnerShipment"][];
            readonly rejection?: components["schemas"]["Problem"];
            readonly updatedAt: components["schemas"]["Instant"];
            readonly links: {
                /** Format: uri-reference */
                readonly self: string;
            };
        };
        readonly PartnerOrderPage: {
            readonly orders: readonly components["schemas"]["PartnerOrder"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        readonly PartnerOrderRequest: {
            readonly poNumber: components["schemas"]["PoNumber"];
            readonly buyer: components["schemas"]["PartnerBuyer"];
            /** @description Who is told how far it is. */
            readonly contact?: {
                readonly email?: components["schemas"]["Email"];
                readonly name?: components["schemas"]["PersonName"];
                readonly phone?: components["schemas"]["Phone"];
            };
            readonly currency: components["schemas"]["Currency"];
            readonly lines: readonly components["schemas"]["PartnerLineRequest"][];
            /** @description The address of `buyer.locationId`, if absent. */
            readonly shipTo?: components["schemas"]["Address"];
            readonly deliverBy?: components["schemas"]["Instant"];
            readonly terms: components["schemas"]["PaymentTermsCode"];
            readonly note?: string;
        };
        readonly PartnerShipment: {
            readonly carrier?: components["schemas"]["CarrierName"];
            readonly trackingNumber?: components["schemas"]["TrackingNumber"];
            readonly shippedAt: components["schemas"]["Instant"];
            readonly lines: readonly components["schemas"]["FulfilmentLine"][];
        };
        /**
         * @example confirmed
         * @enum {string}
         */
        readonly PartnerStatus: "received" | "confirmed" | "onHold" | "preparing" | "partlyShipped" | "shipped" | "rejected" | "cancelling" | "cancelled";
        readonly PartnerStock: {
            readonly items: readonly {
                readonly sku: components["schemas"]["Sku"];
                readonly quantity: components["schemas"]["AvailableCount"];
            }[];
            readonly asOf: components["schemas"]["Instant"];
        };
        /**
         * @description A name from policies/payment.yaml.
         * @example NET30
         */
        readonly PaymentTermsCode: string;
        /** @example Ada Lovelace */
        readonly PersonName: string;
        /**
         * @description E.164 where the country is known, else as the channel gave it.
         * @example +4930123456
         */
        readonly Phone: string;
        /**
         * @description A number of pieces (UN/ECE Recommendation 20 unit C62).
         * @example 2
         */
        readonly Pieces: number;
        /**
         * @description Your number of the order. It comes back on the invoice.
         * @example PO-2026-118
         */
        readonly PoNumber: string;
        /**
         * @description The list of the buyer's organisation that gave the price. Absent: the channel's price.
         * @example babbage
         */
        readonly PriceListName: string;
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
        /**
         * @description The merchant's own code of a sellable thing.
         * @example MUG-WHITE
         */
        readonly Sku: string;
        /** @example SW0000010001 */
        readonly TrackingNumber: string;
        /**
         * @description The price of one piece. It may be finer than the currency's smallest coin, up to 6 decimals.
         * @example {
         *       "currency": "EUR",
         *       "amount": "9.995"
         *     }
         */
        readonly UnitPrice: {
            readonly currency: components["schemas"]["Currency"];
            /**
             * @description Decimal string with at least the currency's minor digits and at most 6.
             * @example 0.0125
             */
            readonly amount: string;
        };
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
        /** @description Absent, or not yours; the answer is the same. */
        readonly NotFound: {
            headers: {
                readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/not-found",
                 *       "title": "There is no such thing here",
                 *       "status": 404,
                 *       "code": "not-found",
                 *       "correlationId": "8e03978e-40d5-43e8-bc93-6894a57f9324"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The order cannot be taken as it is. Nothing was reserved or charged. */
        readonly OrderConflict: {
            headers: {
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The order keeps the schema but makes no sense as a whole, or the Idempotency-Key stands for another request. */
        readonly OrderInvalid: {
            headers: {
                readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/order-invalid",
                 *       "title": "The order makes no sense as a whole",
                 *       "status": 422,
                 *       "code": "order-invalid",
                 *       "correlationId": "8e03978e-40d5-43e8-bc93-6894a57f9324",
                 *       "errors": [
                 *         {
                 *           "pointer": "/lines/1/sku",
                 *           "keyword": "known",
                 *           "detail": "MUG-PINK is not sold here"
                 *         }
                 *       ]
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
        /** @description The state it is in does not allow this. */
        readonly StateConflict: {
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
                 *       "type": "/problems/state-conflict",
                 *       "title": "The state of the resource does not allow this",
                 *       "status": 409,
                 *       "code": "state-conflict",
                 *       "detail": "The order is fulfilled; it can be returned, not cancelled.",
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
         * @description `nextCursor` of the page before; absent for the first page.
         * @example b3JkXzAxSzlaRDNZN1E
         */
        readonly Cursor: string;
        /**
         * @description One key for each thing you want done once, made and stored before you send, and sent again with every retry; quoted or bare. The same key gives the first answer again, for at least 24 hours. https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
         * @example "8e03978e-40d5-43e8-bc93-6894a57f9324"
         */
        readonly IdempotencyKey: string;
        /**
         * @description At most so many entries in one answer.
         * @example 50
         */
        readonly Limit: number;
        /**
         * @description The id a 202 answer named.
         * @example opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A
         */
        readonly OperationId: components["schemas"]["OperationId"];
        /**
         * @description Our id of the order, as `id` in its answers.
         * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly OrderId: components["schemas"]["OrderId"];
        /**
         * @description `respond-async` answers 202 with a link to the operation at once; `wait=5` waits at most so many seconds before it does. https://www.rfc-editor.org/rfc/rfc7240
         * @example respond-async
         */
        readonly Prefer: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Quote it when you ask us about this call.
         * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
         */
        readonly CorrelationId: string;
        /**
         * @description `true` when this is the answer of the first request with the same Idempotency-Key.
         * @example true
         */
        readonly IdempotentReplayed: "true";
        /**
         * @description Where the thing that was made can be read.
         * @example /storefront/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly Location: string;
        /**
         * @description The preference of `Prefer` that was honoured.
         * @example respond-async
         */
        readonly PreferenceApplied: string;
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
export type Address = components['schemas']['Address'];
export type AvailableCount = components['schemas']['AvailableCount'];
export type CancellationReason = components['schemas']['CancellationReason'];
export type CarrierName = components['schemas']['CarrierName'];
export type Country = components['schemas']['Country'];
export type Currency = components['schemas']['Currency'];
export type Email = components['schemas']['Email'];
export type Fault = components['schemas']['Fault'];
export type FulfilmentLine = components['schemas']['FulfilmentLine'];
export type Instant = components['schemas']['Instant'];
export type Money = components['schemas']['Money'];
export type NextCursor = components['schemas']['NextCursor'];
export type Operation = components['schemas']['Operation'];
export type OperationId = components['schemas']['OperationId'];
export type OperationLinks = components['schemas']['OperationLinks'];
export type OperationState = components['schemas']['OperationState'];
export type OrderId = components['schemas']['OrderId'];
export type OrderLineId = components['schemas']['OrderLineId'];
export type PartnerBuyer = components['schemas']['PartnerBuyer'];
export type PartnerCancellation = components['schemas']['PartnerCancellation'];
export type PartnerLine = components['schemas']['PartnerLine'];
export type PartnerLineRequest = components['schemas']['PartnerLineRequest'];
export type PartnerOrder = components['schemas']['PartnerOrder'];
export type PartnerOrderPage = components['schemas']['PartnerOrderPage'];
export type PartnerOrderRequest = components['schemas']['PartnerOrderRequest'];
export type PartnerShipment = components['schemas']['PartnerShipment'];
export type PartnerStatus = components['schemas']['PartnerStatus'];
export type PartnerStock = components['schemas']['PartnerStock'];
export type PaymentTermsCode = components['schemas']['PaymentTermsCode'];
export type PersonName = components['schemas']['PersonName'];
export type Phone = components['schemas']['Phone'];
export type Pieces = components['schemas']['Pieces'];
export type PoNumber = components['schemas']['PoNumber'];
export type PriceListName = components['schemas']['PriceListName'];
export type Problem = components['schemas']['Problem'];
export type ProductTitle = components['schemas']['ProductTitle'];
export type Sku = components['schemas']['Sku'];
export type TrackingNumber = components['schemas']['TrackingNumber'];
export type UnitPrice = components['schemas']['UnitPrice'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseInternal = components['responses']['Internal'];
export type ResponseNotAcceptable = components['responses']['NotAcceptable'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseOrderConflict = components['responses']['OrderConflict'];
export type ResponseOrderInvalid = components['responses']['OrderInvalid'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseQuotaExceeded = components['responses']['QuotaExceeded'];
export type ResponseRequestInvalid = components['responses']['RequestInvalid'];
export type ResponseStateConflict = components['responses']['StateConflict'];
export type ResponseSystemRefused = components['responses']['SystemRefused'];
export type ResponseSystemUnavailable = components['responses']['SystemUnavailable'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ParameterCursor = components['parameters']['Cursor'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type ParameterLimit = components['parameters']['Limit'];
export type ParameterOperationId = components['parameters']['OperationId'];
export type ParameterOrderId = components['parameters']['OrderId'];
export type ParameterPrefer = components['parameters']['Prefer'];
export type HeaderCorrelationId = components['headers']['CorrelationId'];
export type HeaderIdempotentReplayed = components['headers']['IdempotentReplayed'];
export type HeaderLocation = components['headers']['Location'];
export type HeaderPreferenceApplied = components['headers']['PreferenceApplied'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRateLimitPolicy = components['headers']['RateLimitPolicy'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderWwwAuthenticate = components['headers']['WwwAuthenticate'];
export type $defs = Record<string, never>;
export interface operations {
    readonly listOrders: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description At most so many entries in one answer.
                 * @example 50
                 */
                readonly limit?: components["parameters"]["Limit"];
                /**
                 * @description `nextCursor` of the page before; absent for the first page.
                 * @example b3JkXzAxSzlaRDNZN1E
                 */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of orders; empty when there is none. */
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
                     *       "orders": [
                     *         {
                     *           "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "poNumber": "PO-2026-118",
                     *           "status": "confirmed",
                     *           "placedAt": "2026-11-21T09:30:00.000Z",
                     *           "lines": [
                     *             {
                     *               "lineId": "1",
                     *               "sku": "MUG-WHITE",
                     *               "title": "Mug white",
                     *               "quantity": 40,
                     *               "price": {
                     *                 "currency": "EUR",
                     *                 "amount": "12.50"
                     *               },
                     *               "total": {
                     *                 "currency": "EUR",
                     *                 "amount": "500.00"
                     *               },
                     *               "shipped": 0,
                     *               "cancelled": 0,
                     *               "waiting": 0
                     *             }
                     *           ],
                     *           "total": {
                     *             "currency": "EUR",
                     *             "amount": "500.00"
                     *           },
                     *           "taxIncluded": {
                     *             "currency": "EUR",
                     *             "amount": "79.83"
                     *           },
                     *           "shipments": [],
                     *           "updatedAt": "2026-11-21T09:30:00.400Z",
                     *           "links": {
                     *             "self": "/partner/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PartnerOrderPage"];
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
    readonly placeOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description `respond-async` answers 202 with a link to the operation at once; `wait=5` waits at most so many seconds before it does. https://www.rfc-editor.org/rfc/rfc7240
                 * @example respond-async
                 */
                readonly Prefer?: components["parameters"]["Prefer"];
                /**
                 * @description One key for each thing you want done once, made and stored before you send, and sent again with every retry; quoted or bare. The same key gives the first answer again, for at least 24 hours. https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
                 * @example "8e03978e-40d5-43e8-bc93-6894a57f9324"
                 */
                readonly "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "poNumber": "PO-2026-118",
                 *       "buyer": {
                 *         "organizationId": "org-4711",
                 *         "name": "Lovelace Engines Ltd"
                 *       },
                 *       "contact": {
                 *         "email": "ada@example.com",
                 *         "name": "Ada Lovelace"
                 *       },
                 *       "currency": "EUR",
                 *       "lines": [
                 *         {
                 *           "sku": "MUG-WHITE",
                 *           "quantity": 40,
                 *           "agreedPrice": {
                 *             "currency": "EUR",
                 *             "amount": "12.50"
                 *           },
                 *           "mayWait": true
                 *         }
                 *       ],
                 *       "shipTo": {
                 *         "name": "Lovelace Engines Ltd",
                 *         "lines": [
                 *           "Lindenstraße 4"
                 *         ],
                 *         "locality": "Berlin",
                 *         "postalCode": "10969",
                 *         "country": "DE"
                 *       },
                 *       "terms": "NET30"
                 *     }
                 */
                readonly "application/json": components["schemas"]["PartnerOrderRequest"];
            };
        };
        readonly responses: {
            /** @description Accepted. */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "poNumber": "PO-2026-118",
                     *       "status": "confirmed",
                     *       "placedAt": "2026-11-21T09:30:00.000Z",
                     *       "lines": [
                     *         {
                     *           "lineId": "1",
                     *           "sku": "MUG-WHITE",
                     *           "title": "Mug white",
                     *           "quantity": 40,
                     *           "price": {
                     *             "currency": "EUR",
                     *             "amount": "12.50"
                     *           },
                     *           "total": {
                     *             "currency": "EUR",
                     *             "amount": "500.00"
                     *           },
                     *           "shipped": 0,
                     *           "cancelled": 0,
                     *           "waiting": 0
                     *         }
                     *       ],
                     *       "total": {
                     *         "currency": "EUR",
                     *         "amount": "500.00"
                     *       },
                     *       "taxIncluded": {
                     *         "currency": "EUR",
                     *         "amount": "79.83"
                     *       },
                     *       "shipments": [],
                     *       "updatedAt": "2026-11-21T09:30:00.400Z",
                     *       "links": {
                     *         "self": "/partner/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PartnerOrder"];
                };
            };
            /** @description Taken; not decided yet. */
            readonly 202: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Preference-Applied": components["headers"]["PreferenceApplied"];
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *       "kind": "placeOrder",
                     *       "state": "running",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "createdAt": "2026-11-21T09:30:00.100Z",
                     *       "updatedAt": "2026-11-21T09:30:00.200Z",
                     *       "links": {
                     *         "self": "/partner/v1/operations/opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *         "result": "/partner/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Operation"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["OrderConflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["OrderInvalid"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly getOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the order, as `id` in its answers.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly orderId: components["parameters"]["OrderId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The order. */
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
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "poNumber": "PO-2026-118",
                     *       "status": "confirmed",
                     *       "placedAt": "2026-11-21T09:30:00.000Z",
                     *       "lines": [
                     *         {
                     *           "lineId": "1",
                     *           "sku": "MUG-WHITE",
                     *           "title": "Mug white",
                     *           "quantity": 40,
                     *           "price": {
                     *             "currency": "EUR",
                     *             "amount": "12.50"
                     *           },
                     *           "total": {
                     *             "currency": "EUR",
                     *             "amount": "500.00"
                     *           },
                     *           "shipped": 0,
                     *           "cancelled": 0,
                     *           "waiting": 0
                     *         }
                     *       ],
                     *       "total": {
                     *         "currency": "EUR",
                     *         "amount": "500.00"
                     *       },
                     *       "taxIncluded": {
                     *         "currency": "EUR",
                     *         "amount": "79.83"
                     *       },
                     *       "shipments": [],
                     *       "updatedAt": "2026-11-21T09:30:00.400Z",
                     *       "links": {
                     *         "self": "/partner/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PartnerOrder"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly cancelOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `respond-async` answers 202 with a link to the operation at once; `wait=5` waits at most so many seconds before it does. https://www.rfc-editor.org/rfc/rfc7240
                 * @example respond-async
                 */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /**
                 * @description Our id of the order, as `id` in its answers.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly orderId: components["parameters"]["OrderId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "Ordered twice"
                 *     }
                 */
                readonly "application/json": components["schemas"]["PartnerCancellation"];
            };
        };
        readonly responses: {
            /** @description Cancelled. */
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
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "poNumber": "PO-2026-118",
                     *       "status": "cancelled",
                     *       "placedAt": "2026-11-21T09:30:00.000Z",
                     *       "lines": [
                     *         {
                     *           "lineId": "1",
                     *           "sku": "MUG-WHITE",
                     *           "title": "Mug white",
                     *           "quantity": 40,
                     *           "price": {
                     *             "currency": "EUR",
                     *             "amount": "12.50"
                     *           },
                     *           "total": {
                     *             "currency": "EUR",
                     *             "amount": "500.00"
                     *           },
                     *           "shipped": 0,
                     *           "cancelled": 40,
                     *           "waiting": 0
                     *         }
                     *       ],
                     *       "total": {
                     *         "currency": "EUR",
                     *         "amount": "500.00"
                     *       },
                     *       "taxIncluded": {
                     *         "currency": "EUR",
                     *         "amount": "79.83"
                     *       },
                     *       "shipments": [],
                     *       "updatedAt": "2026-11-21T09:30:00.400Z",
                     *       "links": {
                     *         "self": "/partner/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PartnerOrder"];
                };
            };
            /** @description Under way; whoever fulfils it was asked. */
            readonly 202: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Preference-Applied": components["headers"]["PreferenceApplied"];
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *       "kind": "placeOrder",
                     *       "state": "running",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "createdAt": "2026-11-21T09:30:00.100Z",
                     *       "updatedAt": "2026-11-21T09:30:00.200Z",
                     *       "links": {
                     *         "self": "/partner/v1/operations/opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *         "result": "/partner/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Operation"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["StateConflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly getOperation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id a 202 answer named.
                 * @example opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A
                 */
                readonly operationId: components["parameters"]["OperationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The operation. */
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
                     *       "id": "opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *       "kind": "placeOrder",
                     *       "state": "running",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "createdAt": "2026-11-21T09:30:00.100Z",
                     *       "updatedAt": "2026-11-21T09:30:00.200Z",
                     *       "links": {
                     *         "self": "/partner/v1/operations/opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *         "result": "/partner/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Operation"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly getAvailability: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description Up to 100 SKUs, separated by commas.
                 * @example [
                 *       "MUG-WHITE"
                 *     ]
                 */
                readonly sku: readonly components["schemas"]["Sku"][];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One entry per SKU, in the order asked. */
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
                     *       "items": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "quantity": 480
                     *         }
                     *       ],
                     *       "asOf": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PartnerStock"];
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
}
