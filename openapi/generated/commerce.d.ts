// Generated from the contract by `npm run generate`. Do not edit.
export interface paths {
    readonly "/prices/check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask what products cost on a channel
         * @description Price, title and tax class of each SKU in one currency. A SKU the shop does not sell there is answered `known: false`.
         */
        readonly post: operations["checkPrices"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/acknowledgements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Look an acknowledgement up by our reference
         * @description What came of an acknowledgeOrder whose answer was lost.
         */
        readonly get: operations["findAcknowledgement"];
        readonly put?: never;
        /**
         * Tell the shop that we have its order
         * @description Says whether the order was accepted or rejected and gives the shop our id for it.
         */
        readonly post: operations["acknowledgeOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/order-updates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Look an update up by our reference
         * @description What came of an updateOrder whose answer was lost.
         */
        readonly get: operations["findOrderUpdate"];
        readonly put?: never;
        /**
         * Tell the shop how an order goes on
         * @description Shipped with tracking, ready, collected, cancelled: what the shopper sees in the shop.
         */
        readonly post: operations["updateOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/stock-levels": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Look a stock level up by our reference
         * @description What came of a setStock whose answer was lost.
         */
        readonly get: operations["findStock"];
        readonly put?: never;
        /**
         * Tell the shop what it can sell
         * @description Sets what the shop may promise of a SKU, if it still has what we told it last: with another value there nothing is set, and the answer says which.
         */
        readonly post: operations["setStock"];
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
        readonly Acknowledgement: {
            readonly id: components["schemas"]["DocumentId"];
            readonly reference: components["schemas"]["Reference"];
            readonly at: components["schemas"]["Instant"];
        };
        /** @example 17 */
        readonly AvailableCount: number;
        /** @example Swift */
        readonly CarrierName: string;
        /**
         * @description Where an order comes from.
         * @example storefront
         */
        readonly ChannelName: string;
        /** @example 10045 */
        readonly ChannelReference: string;
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
        readonly FoundAcknowledgement: {
            readonly found: boolean;
            readonly document?: components["schemas"]["Acknowledgement"];
        };
        readonly FoundOrderUpdate: {
            readonly found: boolean;
            readonly document?: components["schemas"]["OrderUpdate"];
        };
        readonly FoundStockLevel: {
            readonly found: boolean;
            readonly document?: components["schemas"]["StockLevel"];
        };
        /**
         * Format: gtin
         * @description A GS1 trade item number of 8, 12, 13 or 14 digits with a right check digit; kept as 14 digits.
         * @example 04006381333931
         */
        readonly Gtin: string;
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
        readonly NewAcknowledgement: {
            readonly reference: components["schemas"]["Reference"];
            readonly channel: components["schemas"]["ChannelName"];
            readonly channelOrderId: components["schemas"]["ChannelReference"];
            readonly orderId: components["schemas"]["OrderId"];
            /** @enum {string} */
            readonly outcome: "accepted" | "rejected";
            readonly reason?: components["schemas"]["Reason"];
            readonly at: components["schemas"]["Instant"];
        };
        readonly NewOrderUpdate: {
            readonly reference: components["schemas"]["Reference"];
            readonly channel: components["schemas"]["ChannelName"];
            readonly channelOrderId: components["schemas"]["ChannelReference"];
            readonly orderId: components["schemas"]["OrderId"];
            /** @enum {string} */
            readonly status: "processing" | "partiallyShipped" | "shipped" | "readyForPickup" | "pickedUp" | "delayed" | "cancelled";
            readonly parcel?: components["schemas"]["Parcel"];
            /** @description Which lines it is about, by the shop's own number; all that are open, if absent. */
            readonly lines?: readonly {
                readonly channelLineId: components["schemas"]["ChannelReference"];
                readonly quantity: components["schemas"]["Pieces"];
            }[];
            readonly reason?: components["schemas"]["Reason"];
            readonly at: components["schemas"]["Instant"];
        };
        readonly NewStockLevel: {
            readonly reference: components["schemas"]["Reference"];
            readonly channel: components["schemas"]["ChannelName"];
            readonly sku: components["schemas"]["Sku"];
            /** @description Over all locations, if absent. */
            readonly locationId?: components["schemas"]["LocationId"];
            readonly available: components["schemas"]["AvailableCount"];
            /** @description What we told it last; absent the first time. */
            readonly expected?: components["schemas"]["StockCount"];
        };
        /**
         * @description Our id of an order.
         * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly OrderId: string;
        readonly OrderUpdate: {
            readonly id: components["schemas"]["DocumentId"];
            readonly reference: components["schemas"]["Reference"];
            readonly at: components["schemas"]["Instant"];
        };
        readonly Parcel: {
            readonly carrier: components["schemas"]["CarrierName"];
            readonly trackingNumber: components["schemas"]["TrackingNumber"];
        };
        /**
         * @description A number of pieces (UN/ECE Recommendation 20 unit C62).
         * @example 2
         */
        readonly Pieces: number;
        readonly PriceCheck: {
            readonly channel: components["schemas"]["ChannelName"];
            readonly currency: components["schemas"]["Currency"];
            readonly skus: readonly components["schemas"]["Sku"][];
        };
        readonly PriceEntry: {
            readonly sku: components["schemas"]["Sku"];
            /** @description Whether the shop sells it on this channel in this currency. */
            readonly known: boolean;
            readonly title?: components["schemas"]["ProductTitle"];
            readonly gtin?: components["schemas"]["Gtin"];
            /** @example standard */
            readonly taxClass?: string;
            readonly unitPrice?: components["schemas"]["UnitPrice"];
        };
        readonly PriceList: {
            readonly currency: components["schemas"]["Currency"];
            readonly prices: readonly components["schemas"]["PriceEntry"][];
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
        /** @example The shopper changed their mind */
        readonly Reason: string;
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
        /** @example 20 */
        readonly StockCount: number;
        readonly StockLevel: {
            readonly id: components["schemas"]["DocumentId"];
            readonly reference: components["schemas"]["Reference"];
            /**
             * @description `differs`: the shop had another value than was expected; nothing was set.
             * @enum {string}
             */
            readonly outcome: "set" | "differs";
            /** @description What the shop has now. */
            readonly available: components["schemas"]["StockCount"];
            readonly at: components["schemas"]["Instant"];
        };
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
export type Acknowledgement = components['schemas']['Acknowledgement'];
export type AvailableCount = components['schemas']['AvailableCount'];
export type CarrierName = components['schemas']['CarrierName'];
export type ChannelName = components['schemas']['ChannelName'];
export type ChannelReference = components['schemas']['ChannelReference'];
export type Currency = components['schemas']['Currency'];
export type DocumentId = components['schemas']['DocumentId'];
export type Fault = components['schemas']['Fault'];
export type FoundAcknowledgement = components['schemas']['FoundAcknowledgement'];
export type FoundOrderUpdate = components['schemas']['FoundOrderUpdate'];
export type FoundStockLevel = components['schemas']['FoundStockLevel'];
export type Gtin = components['schemas']['Gtin'];
export type Instant = components['schemas']['Instant'];
export type LocationId = components['schemas']['LocationId'];
export type Money = components['schemas']['Money'];
export type NewAcknowledgement = components['schemas']['NewAcknowledgement'];
export type NewOrderUpdate = components['schemas']['NewOrderUpdate'];
export type NewStockLevel = components['schemas']['NewStockLevel'];
export type OrderId = components['schemas']['OrderId'];
export type OrderUpdate = components['schemas']['OrderUpdate'];
export type Parcel = components['schemas']['Parcel'];
export type Pieces = components['schemas']['Pieces'];
export type PriceCheck = components['schemas']['PriceCheck'];
export type PriceEntry = components['schemas']['PriceEntry'];
export type PriceList = components['schemas']['PriceList'];
export type Problem = components['schemas']['Problem'];
export type ProductTitle = components['schemas']['ProductTitle'];
export type Reason = components['schemas']['Reason'];
export type Reference = components['schemas']['Reference'];
export type Sku = components['schemas']['Sku'];
export type StockCount = components['schemas']['StockCount'];
export type StockLevel = components['schemas']['StockLevel'];
export type TrackingNumber = components['schemas']['TrackingNumber'];
export type UnitPrice = components['schemas']['UnitPrice'];
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
export type ParameterReference = components['parameters']['reference'];
export type HeaderCorrelationId = components['headers']['CorrelationId'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRateLimitPolicy = components['headers']['RateLimitPolicy'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderWwwAuthenticate = components['headers']['WwwAuthenticate'];
export type $defs = Record<string, never>;
export interface operations {
    readonly checkPrices: {
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
                 *       "channel": "storefront",
                 *       "currency": "EUR",
                 *       "skus": [
                 *         "MUG-WHITE",
                 *         "TEE-BLACK-M"
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["PriceCheck"];
            };
        };
        readonly responses: {
            /** @description One entry per SKU asked for, in that order. */
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
                     *       "currency": "EUR",
                     *       "prices": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "known": true,
                     *           "title": "Mug white",
                     *           "taxClass": "standard",
                     *           "unitPrice": {
                     *             "currency": "EUR",
                     *             "amount": "12.50"
                     *           }
                     *         },
                     *         {
                     *           "sku": "TEE-BLACK-M",
                     *           "known": false
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PriceList"];
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
        };
    };
    readonly findAcknowledgement: {
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
                     *         "id": "ACK-60001",
                     *         "reference": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T:acknowledge",
                     *         "at": "2026-11-21T09:30:02Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundAcknowledgement"];
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
    readonly acknowledgeOrder: {
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
                 *       "reference": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T:acknowledge",
                 *       "channel": "storefront",
                 *       "channelOrderId": "10045",
                 *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                 *       "outcome": "accepted",
                 *       "at": "2026-11-21T09:30:00Z"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewAcknowledgement"];
            };
        };
        readonly responses: {
            /** @description The acknowledgement, new or as it was. */
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
                     *       "id": "ACK-60001",
                     *       "reference": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T:acknowledge",
                     *       "at": "2026-11-21T09:30:02Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Acknowledgement"];
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
    readonly findOrderUpdate: {
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
                     *         "id": "UPD-61001",
                     *         "reference": "shp_01K9ZD9F0W3X5Y7Z9A1B3C5D7E:channel",
                     *         "at": "2026-11-21T15:00:02Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundOrderUpdate"];
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
    readonly updateOrder: {
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
                 *       "reference": "shp_01K9ZD9F0W3X5Y7Z9A1B3C5D7E:channel",
                 *       "channel": "storefront",
                 *       "channelOrderId": "10045",
                 *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                 *       "status": "shipped",
                 *       "parcel": {
                 *         "carrier": "Swift",
                 *         "trackingNumber": "SW0000010001"
                 *       },
                 *       "at": "2026-11-21T15:00:00Z"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewOrderUpdate"];
            };
        };
        readonly responses: {
            /** @description The update, new or as it was. */
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
                     *       "id": "UPD-61001",
                     *       "reference": "shp_01K9ZD9F0W3X5Y7Z9A1B3C5D7E:channel",
                     *       "at": "2026-11-21T15:00:02Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["OrderUpdate"];
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
    readonly findStock: {
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
                     *         "id": "STK-70001",
                     *         "reference": "stk_Qm9va21hcmsgdGhpcw:7",
                     *         "outcome": "set",
                     *         "available": 16,
                     *         "at": "2026-11-21T09:30:02Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundStockLevel"];
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
    readonly setStock: {
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
                 *       "reference": "stk_Qm9va21hcmsgdGhpcw:7",
                 *       "channel": "storefront",
                 *       "sku": "MUG-WHITE",
                 *       "available": 16,
                 *       "expected": 17
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewStockLevel"];
            };
        };
        readonly responses: {
            /** @description What came of it, new or as it was. */
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
                     *       "id": "STK-70001",
                     *       "reference": "stk_Qm9va21hcmsgdGhpcw:7",
                     *       "outcome": "set",
                     *       "available": 16,
                     *       "at": "2026-11-21T09:30:02Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StockLevel"];
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
