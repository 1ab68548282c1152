// Generated from the contract by `npm run generate`. Do not edit.
export interface paths {
    readonly "/fulfilment-orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Look a fulfilment order up by our reference
         * @description What came of a submission or a cancellation whose answer was lost, and how far the warehouse is.
         */
        readonly get: operations["findFulfilmentOrder"];
        readonly put?: never;
        /**
         * Hand a fulfilment order to the warehouse
         * @description The warehouse takes note of it and accepts or rejects it later.
         */
        readonly post: operations["submitFulfilmentOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/fulfilment-orders/{documentId}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask the warehouse to let go of an order
         * @description `refused` once picking has finished: the order then goes on and ships.
         */
        readonly post: operations["cancelFulfilmentOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/stock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List what the warehouse holds
         * @description On hand per SKU and location, a page at a time, in a stable order.
         */
        readonly get: operations["listStock"];
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
        /**
         * @description `refused`: the system understood and the document goes on as it is.
         * @enum {string}
         */
        readonly CancellationOutcome: "cancelled" | "refused";
        readonly CancellationRequest: {
            readonly reference: components["schemas"]["Reference"];
            readonly reason: components["schemas"]["Reason"];
        };
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
         * @description The system's own id of a document.
         * @example SO-10001
         */
        readonly DocumentId: string;
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
        readonly FoundWarehouseOrder: {
            readonly found: boolean;
            readonly document?: components["schemas"]["WarehouseOrder"];
        };
        /**
         * Format: date-time
         * @description An RFC 3339 instant; given in UTC.
         * @example 2026-11-21T09:30:00.000Z
         */
        readonly Instant: string;
        /**
         * @description A warehouse or store.
         * @example WH-BERLIN
         */
        readonly LocationId: string;
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
        readonly NewWarehouseOrder: {
            readonly reference: components["schemas"]["Reference"];
            readonly orderId: components["schemas"]["OrderId"];
            readonly locationId: components["schemas"]["LocationId"];
            /** @example standard */
            readonly serviceLevel?: string;
            readonly lines: readonly components["schemas"]["Piece"][];
            readonly shippingAddress: components["schemas"]["Address"];
            readonly recipient?: components["schemas"]["Recipient"];
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
        readonly Parcel: {
            readonly carrier: components["schemas"]["CarrierName"];
            readonly trackingNumber: components["schemas"]["TrackingNumber"];
        };
        /** @example Ada Lovelace */
        readonly PersonName: string;
        /**
         * @description E.164 where the country is known, else as the channel gave it.
         * @example +4930123456
         */
        readonly Phone: string;
        /** @description One line of goods to move. */
        readonly Piece: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly sku: components["schemas"]["Sku"];
            readonly title?: components["schemas"]["ProductTitle"];
            readonly quantity: components["schemas"]["Pieces"];
        };
        /**
         * @description A number of pieces (UN/ECE Recommendation 20 unit C62).
         * @example 2
         */
        readonly Pieces: number;
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
        /** @description Who gets the goods, as far as the system needs to know. */
        readonly Recipient: {
            readonly name?: components["schemas"]["PersonName"];
            readonly email?: components["schemas"]["Email"];
            readonly phone?: components["schemas"]["Phone"];
        };
        /**
         * @description Our key for one effect. Twice is once: the same reference gets the answer of the first time, and the look-up finds what it did.
         * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly Reference: string;
        /**
         * @description The merchant's own code of a sellable thing.
         * @example MUG-WHITE
         */
        readonly Sku: string;
        readonly StockEntry: {
            readonly sku: components["schemas"]["Sku"];
            readonly locationId: components["schemas"]["LocationId"];
            /** Format: int64 */
            readonly onHand: number;
            readonly asOf: components["schemas"]["Instant"];
        };
        readonly StockPage: {
            readonly entries: readonly components["schemas"]["StockEntry"][];
            /** @description The cursor of the next page; absent on the last one. */
            readonly next?: string;
        };
        /** @example SW0000010001 */
        readonly TrackingNumber: string;
        readonly WarehouseOrder: {
            readonly id: components["schemas"]["DocumentId"];
            readonly reference: components["schemas"]["Reference"];
            /** @enum {string} */
            readonly state: "submitted" | "acknowledged" | "rejected" | "picking" | "packed" | "shipped" | "cancelled" | "unknown";
            readonly raw?: components["schemas"]["RawState"];
            readonly reason?: components["schemas"]["Reason"];
            readonly parcel?: components["schemas"]["Parcel"];
            readonly updatedAt: components["schemas"]["Instant"];
        };
        readonly WarehouseOrderCancellation: {
            readonly outcome: components["schemas"]["CancellationOutcome"];
            readonly reason?: components["schemas"]["Reason"];
            readonly document: components["schemas"]["WarehouseOrder"];
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
export type Address = components['schemas']['Address'];
export type CancellationOutcome = components['schemas']['CancellationOutcome'];
export type CancellationRequest = components['schemas']['CancellationRequest'];
export type CarrierName = components['schemas']['CarrierName'];
export type Country = components['schemas']['Country'];
export type Currency = components['schemas']['Currency'];
export type DocumentId = components['schemas']['DocumentId'];
export type Email = components['schemas']['Email'];
export type Fault = components['schemas']['Fault'];
export type FoundWarehouseOrder = components['schemas']['FoundWarehouseOrder'];
export type Instant = components['schemas']['Instant'];
export type LocationId = components['schemas']['LocationId'];
export type Money = components['schemas']['Money'];
export type NewWarehouseOrder = components['schemas']['NewWarehouseOrder'];
export type OrderId = components['schemas']['OrderId'];
export type OrderLineId = components['schemas']['OrderLineId'];
export type Parcel = components['schemas']['Parcel'];
export type PersonName = components['schemas']['PersonName'];
export type Phone = components['schemas']['Phone'];
export type Piece = components['schemas']['Piece'];
export type Pieces = components['schemas']['Pieces'];
export type Problem = components['schemas']['Problem'];
export type ProductTitle = components['schemas']['ProductTitle'];
export type RawState = components['schemas']['RawState'];
export type Reason = components['schemas']['Reason'];
export type Recipient = components['schemas']['Recipient'];
export type Reference = components['schemas']['Reference'];
export type Sku = components['schemas']['Sku'];
export type StockEntry = components['schemas']['StockEntry'];
export type StockPage = components['schemas']['StockPage'];
export type TrackingNumber = components['schemas']['TrackingNumber'];
export type WarehouseOrder = components['schemas']['WarehouseOrder'];
export type WarehouseOrderCancellation = components['schemas']['WarehouseOrderCancellation'];
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
    readonly findFulfilmentOrder: {
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
            /** @description Whether it is there, and the document if it is. */
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
                     *         "id": "WO-20001",
                     *         "reference": "ful_01K9ZD4B2S4T6V8X0Z2B4D6F8H",
                     *         "state": "submitted",
                     *         "updatedAt": "2026-11-21T09:30:02Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundWarehouseOrder"];
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
    readonly submitFulfilmentOrder: {
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
                 *       "reference": "ful_01K9ZD4B2S4T6V8X0Z2B4D6F8H",
                 *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                 *       "locationId": "WH-BERLIN",
                 *       "serviceLevel": "standard",
                 *       "lines": [
                 *         {
                 *           "lineId": "1",
                 *           "sku": "MUG-WHITE",
                 *           "title": "Mug white",
                 *           "quantity": 2
                 *         }
                 *       ],
                 *       "shippingAddress": {
                 *         "name": "Ada Lovelace",
                 *         "lines": [
                 *           "Torstrasse 1"
                 *         ],
                 *         "locality": "Berlin",
                 *         "postalCode": "10119",
                 *         "country": "DE"
                 *       },
                 *       "recipient": {
                 *         "name": "Ada Lovelace",
                 *         "email": "ada@example.com"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewWarehouseOrder"];
            };
        };
        readonly responses: {
            /** @description The order as the warehouse knows it, new or as it was. */
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
                     *       "id": "WO-20001",
                     *       "reference": "ful_01K9ZD4B2S4T6V8X0Z2B4D6F8H",
                     *       "state": "submitted",
                     *       "updatedAt": "2026-11-21T09:30:02Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["WarehouseOrder"];
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
    readonly cancelFulfilmentOrder: {
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
                 *       "reference": "ful_01K9ZD4B2S4T6V8X0Z2B4D6F8H:cancel",
                 *       "reason": "The shopper changed their mind"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CancellationRequest"];
            };
        };
        readonly responses: {
            /** @description What came of it, and the order as it is now. */
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
                     *         "id": "WO-20001",
                     *         "reference": "ful_01K9ZD4B2S4T6V8X0Z2B4D6F8H",
                     *         "state": "cancelled",
                     *         "updatedAt": "2026-11-21T09:30:02Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["WarehouseOrderCancellation"];
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
    readonly listStock: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this location.
                 * @example WH-BERLIN
                 */
                readonly locationId?: components["schemas"]["LocationId"];
                /**
                 * @description `next` of the page before.
                 * @example TVVHLVdISVRF
                 */
                readonly cursor?: string;
                /**
                 * @description Entries per page. Default 500.
                 * @example 500
                 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page. */
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
                     *       "entries": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "locationId": "WH-BERLIN",
                     *           "onHand": 120,
                     *           "asOf": "2026-11-21T09:30:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StockPage"];
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
