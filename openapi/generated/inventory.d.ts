// Generated from the contract by `npm run generate`. Do not edit.
export interface paths {
    readonly "/availability": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What can be promised now
         * @description One entry per SKU, in the order asked; an unknown SKU has 0. It reserves nothing: placing an order does.
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
    readonly "/availability/query": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * What can be promised now, of up to 1,000 SKUs
         * @description As getAvailability, for lists too long for a URL.
         */
        readonly post: operations["queryAvailability"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/stock/{locationId}/{sku}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Where it was counted.
                 * @example WH-BERLIN
                 */
                readonly locationId: components["schemas"]["LocationId"];
                /**
                 * @description What was counted.
                 * @example MUG-WHITE
                 */
                readonly sku: components["schemas"]["Sku"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Set what is on hand
         * @description Replaces the count and writes the difference as a movement. A count below what is already promised is taken as it is. The same count again changes nothing.
         */
        readonly put: operations["setStock"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/movements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How the stock came to what it is
         * @description Movements of one SKU, newest first.
         */
        readonly get: operations["listMovements"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/locations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Warehouses and stores
         * @description Every location stock can be at.
         */
        readonly get: operations["listLocations"];
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
         * @description What can be promised of one SKU now, at one location or over all. It is no reservation.
         * @example {
         *       "sku": "MUG-WHITE",
         *       "available": 17,
         *       "asOf": "2026-11-21T09:30:00.000Z",
         *       "explain": {
         *         "onHand": 20,
         *         "reserved": 2,
         *         "safetyStock": 1,
         *         "channelBuffer": 0,
         *         "unbrokered": 0,
         *         "excluded": 0,
         *         "inbound": 0
         *       },
         *       "locations": [
         *         {
         *           "locationId": "WH-BERLIN",
         *           "available": 17
         *         }
         *       ]
         *     }
         */
        readonly Availability: {
            readonly sku: components["schemas"]["Sku"];
            readonly locationId?: components["schemas"]["LocationId"];
            readonly channel?: components["schemas"]["ChannelName"];
            readonly available: components["schemas"]["AvailableCount"];
            readonly asOf: components["schemas"]["Instant"];
            readonly explain?: components["schemas"]["AvailabilityExplanation"];
            readonly locations?: readonly components["schemas"]["LocationAvailability"][];
        };
        /** @description available = onHand − reserved − safetyStock − channelBuffer − unbrokered − excluded + inbound, and 0 where that is negative. */
        readonly AvailabilityExplanation: {
            readonly onHand: components["schemas"]["StockCount"];
            /** @description Live reservations. */
            readonly reserved: components["schemas"]["StockCount"];
            /** @description Kept back against counting errors. */
            readonly safetyStock: components["schemas"]["StockCount"];
            /** @description Kept back from this channel. */
            readonly channelBuffer: components["schemas"]["StockCount"];
            /** @description Ordered but not yet given to a location. */
            readonly unbrokered: components["schemas"]["StockCount"];
            /** @description At locations that do not sell here. */
            readonly excluded: components["schemas"]["StockCount"];
            /** @description Promised deliveries. */
            readonly inbound: components["schemas"]["StockCount"];
        };
        readonly AvailabilityList: {
            readonly items: readonly components["schemas"]["Availability"][];
        };
        readonly AvailabilityQuery: {
            readonly skus: readonly components["schemas"]["Sku"][];
            readonly locationId?: components["schemas"]["LocationId"];
            readonly channel?: components["schemas"]["ChannelName"];
            /** @description With each deduction. */
            readonly explain?: boolean;
        };
        /** @example 17 */
        readonly AvailableCount: number;
        /**
         * @description Where an order comes from.
         * @example storefront
         */
        readonly ChannelName: string;
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
         * Format: date-time
         * @description An RFC 3339 instant; given in UTC.
         * @example 2026-11-21T09:30:00.000Z
         */
        readonly Instant: string;
        /**
         * @example {
         *       "id": "WH-BERLIN",
         *       "name": "Berlin warehouse",
         *       "type": "warehouse",
         *       "country": "DE",
         *       "timeZone": "Europe/Berlin"
         *     }
         */
        readonly Location: {
            readonly id: components["schemas"]["LocationId"];
            /** @example Berlin warehouse */
            readonly name: string;
            /**
             * @example warehouse
             * @enum {string}
             */
            readonly type: "warehouse" | "store" | "supplier" | "virtual";
            readonly country: components["schemas"]["Country"];
            /**
             * @description An IANA time zone; the business day is counted in it.
             * @example Europe/Berlin
             */
            readonly timeZone: string;
        };
        readonly LocationAvailability: {
            readonly locationId: components["schemas"]["LocationId"];
            readonly available: components["schemas"]["AvailableCount"];
            readonly explain?: components["schemas"]["AvailabilityExplanation"];
        };
        /**
         * @description A warehouse or store.
         * @example WH-BERLIN
         */
        readonly LocationId: string;
        readonly LocationList: {
            readonly items: readonly components["schemas"]["Location"][];
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
        readonly MovementPage: {
            readonly items: readonly components["schemas"]["StockMovement"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        readonly NewStockCount: {
            readonly onHand: components["schemas"]["StockCount"];
            /**
             * @description Why it is set: count, receipt, damage…
             * @example count
             */
            readonly reason: string;
        };
        /**
         * @description Where the next page begins; absent on the last.
         * @example b3JkXzAxSzlaRDNZN1E
         */
        readonly NextCursor: string;
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
            /** @description As in the `Retry-After` header. */
            readonly retryAfterSeconds?: number;
            /** @description Each place in the request that is at fault. */
            readonly errors?: readonly components["schemas"]["Fault"][];
        } & {
            readonly [key: string]: unknown;
        };
        /**
         * @description The merchant's own code of a sellable thing.
         * @example MUG-WHITE
         */
        readonly Sku: string;
        /** @example 20 */
        readonly StockCount: number;
        /**
         * @description One change of what is on hand. Never changed afterwards; the balance is the sum of the movements.
         * @example {
         *       "sku": "MUG-WHITE",
         *       "locationId": "WH-BERLIN",
         *       "quantity": -2,
         *       "balance": 18,
         *       "reason": "shipped",
         *       "reference": "shp_01K9ZD9F0W3X5Y7Z9A1B3C5D7E",
         *       "at": "2026-11-21T15:00:00.000Z"
         *     }
         */
        readonly StockMovement: {
            readonly sku: components["schemas"]["Sku"];
            readonly locationId: components["schemas"]["LocationId"];
            /** @description More (positive) or less (negative). */
            readonly quantity: components["schemas"]["StockCount"];
            /** @description On hand after it. */
            readonly balance: components["schemas"]["StockCount"];
            /** @example count */
            readonly reason: string;
            /**
             * @description What caused it.
             * @example shp_01K9ZD9F0W3X5Y7Z9A1B3C5D7E
             */
            readonly reference: string;
            readonly at: components["schemas"]["Instant"];
        };
        /**
         * @description The stock of one SKU at one location.
         * @example {
         *       "sku": "MUG-WHITE",
         *       "locationId": "WH-BERLIN",
         *       "onHand": 20,
         *       "reserved": 2,
         *       "available": 17,
         *       "version": 12,
         *       "updatedAt": "2026-11-21T09:30:00.000Z"
         *     }
         */
        readonly StockPosition: {
            readonly sku: components["schemas"]["Sku"];
            readonly locationId: components["schemas"]["LocationId"];
            readonly onHand: components["schemas"]["StockCount"];
            readonly reserved: components["schemas"]["AvailableCount"];
            readonly available: components["schemas"]["AvailableCount"];
            /**
             * @description Grows with every change.
             * @example 12
             */
            readonly version: number;
            readonly updatedAt: components["schemas"]["Instant"];
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
         * @description At most so many entries in one answer.
         * @example 50
         */
        readonly Limit: number;
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
export type Availability = components['schemas']['Availability'];
export type AvailabilityExplanation = components['schemas']['AvailabilityExplanation'];
export type AvailabilityList = components['schemas']['AvailabilityList'];
export type AvailabilityQuery = components['schemas']['AvailabilityQuery'];
export type AvailableCount = components['schemas']['AvailableCount'];
export type ChannelName = components['schemas']['ChannelName'];
export type Country = components['schemas']['Country'];
export type Currency = components['schemas']['Currency'];
export type Fault = components['schemas']['Fault'];
export type Instant = components['schemas']['Instant'];
export type Location = components['schemas']['Location'];
export type LocationAvailability = components['schemas']['LocationAvailability'];
export type LocationId = components['schemas']['LocationId'];
export type LocationList = components['schemas']['LocationList'];
export type Money = components['schemas']['Money'];
export type MovementPage = components['schemas']['MovementPage'];
export type NewStockCount = components['schemas']['NewStockCount'];
export type NextCursor = components['schemas']['NextCursor'];
export type Problem = components['schemas']['Problem'];
export type Sku = components['schemas']['Sku'];
export type StockCount = components['schemas']['StockCount'];
export type StockMovement = components['schemas']['StockMovement'];
export type StockPosition = components['schemas']['StockPosition'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseInternal = components['responses']['Internal'];
export type ResponseNotAcceptable = components['responses']['NotAcceptable'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseQuotaExceeded = components['responses']['QuotaExceeded'];
export type ResponseRequestInvalid = components['responses']['RequestInvalid'];
export type ResponseSystemRefused = components['responses']['SystemRefused'];
export type ResponseSystemUnavailable = components['responses']['SystemUnavailable'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ParameterCursor = components['parameters']['Cursor'];
export type ParameterLimit = components['parameters']['Limit'];
export type HeaderCorrelationId = components['headers']['CorrelationId'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRateLimitPolicy = components['headers']['RateLimitPolicy'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderWwwAuthenticate = components['headers']['WwwAuthenticate'];
export type $defs = Record<string, never>;
export interface operations {
    readonly getAvailability: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description Up to 100 SKUs, separated by commas.
                 * @example [
                 *       "MUG-WHITE",
                 *       "TEE-BLACK-M"
                 *     ]
                 */
                readonly sku: readonly components["schemas"]["Sku"][];
                /**
                 * @description Only at this location; over all locations if absent.
                 * @example WH-BERLIN
                 */
                readonly locationId?: components["schemas"]["LocationId"];
                /**
                 * @description As this channel may promise it.
                 * @example storefront
                 */
                readonly channel?: components["schemas"]["ChannelName"];
                /**
                 * @description With each deduction.
                 * @example true
                 */
                readonly explain?: boolean;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One entry per SKU. */
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
                     *           "available": 17,
                     *           "asOf": "2026-11-21T09:30:00.000Z",
                     *           "explain": {
                     *             "onHand": 20,
                     *             "reserved": 2,
                     *             "safetyStock": 1,
                     *             "channelBuffer": 0,
                     *             "unbrokered": 0,
                     *             "excluded": 0,
                     *             "inbound": 0
                     *           },
                     *           "locations": [
                     *             {
                     *               "locationId": "WH-BERLIN",
                     *               "available": 17
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "sku": "TEE-BLACK-M",
                     *           "available": 0,
                     *           "asOf": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["AvailabilityList"];
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
    readonly queryAvailability: {
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
                 *       "skus": [
                 *         "MUG-WHITE",
                 *         "TEE-BLACK-M"
                 *       ],
                 *       "channel": "storefront",
                 *       "explain": true
                 *     }
                 */
                readonly "application/json": components["schemas"]["AvailabilityQuery"];
            };
        };
        readonly responses: {
            /** @description One entry per SKU. */
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
                     *           "available": 17,
                     *           "asOf": "2026-11-21T09:30:00.000Z",
                     *           "explain": {
                     *             "onHand": 20,
                     *             "reserved": 2,
                     *             "safetyStock": 1,
                     *             "channelBuffer": 0,
                     *             "unbrokered": 0,
                     *             "excluded": 0,
                     *             "inbound": 0
                     *           },
                     *           "locations": [
                     *             {
                     *               "locationId": "WH-BERLIN",
                     *               "available": 17
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "sku": "TEE-BLACK-M",
                     *           "available": 0,
                     *           "asOf": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["AvailabilityList"];
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
    readonly setStock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Where it was counted.
                 * @example WH-BERLIN
                 */
                readonly locationId: components["schemas"]["LocationId"];
                /**
                 * @description What was counted.
                 * @example MUG-WHITE
                 */
                readonly sku: components["schemas"]["Sku"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "onHand": 20,
                 *       "reason": "count"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewStockCount"];
            };
        };
        readonly responses: {
            /** @description The position now. */
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
                     *       "sku": "MUG-WHITE",
                     *       "locationId": "WH-BERLIN",
                     *       "onHand": 20,
                     *       "reserved": 2,
                     *       "available": 17,
                     *       "version": 12,
                     *       "updatedAt": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StockPosition"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly listMovements: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description Of this SKU.
                 * @example MUG-WHITE
                 */
                readonly sku: components["schemas"]["Sku"];
                /**
                 * @description Only at this location.
                 * @example WH-BERLIN
                 */
                readonly locationId?: components["schemas"]["LocationId"];
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
            /** @description A page of movements. */
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
                     *           "locationId": "WH-BERLIN",
                     *           "quantity": -2,
                     *           "balance": 18,
                     *           "reason": "shipped",
                     *           "reference": "shp_01K9ZD9F0W3X5Y7Z9A1B3C5D7E",
                     *           "at": "2026-11-21T15:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["MovementPage"];
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
    readonly listLocations: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All locations. */
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
                     *           "id": "WH-BERLIN",
                     *           "name": "Berlin warehouse",
                     *           "type": "warehouse",
                     *           "country": "DE",
                     *           "timeZone": "Europe/Berlin"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["LocationList"];
                };
            };
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
