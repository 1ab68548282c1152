// Generated from the contract by `npm run generate`. Do not edit.
export interface paths {
    readonly "/shipments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Look a booking up by our reference
         * @description What came of a booking or a cancellation whose answer was lost.
         */
        readonly get: operations["findShipment"];
        readonly put?: never;
        /**
         * Book a parcel
         * @description Gives the tracking number under which it travels.
         */
        readonly post: operations["bookShipment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/return-shipments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Book a parcel that comes back
         * @description A label for the customer to send something back with. It is looked up and cancelled like a parcel.
         */
        readonly post: operations["bookReturnShipment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/shipments/{documentId}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancel a booking
         * @description `refused` once the carrier has the parcel.
         */
        readonly post: operations["cancelShipment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tracking/{trackingNumber}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Ask where a parcel is
         * @description The events of a parcel, oldest first. A tracking number nobody knows is answered `found: false`.
         */
        readonly get: operations["getTracking"];
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
        readonly BookedShipment: {
            readonly id: components["schemas"]["DocumentId"];
            readonly reference: components["schemas"]["Reference"];
            /** @enum {string} */
            readonly state: "booked" | "inTransit" | "delivered" | "cancelled" | "unknown";
            readonly raw?: components["schemas"]["RawState"];
            readonly carrier: components["schemas"]["CarrierName"];
            readonly trackingNumber: components["schemas"]["TrackingNumber"];
            readonly createdAt: components["schemas"]["Instant"];
        };
        readonly BookedShipmentCancellation: {
            readonly outcome: components["schemas"]["CancellationOutcome"];
            readonly reason?: components["schemas"]["Reason"];
            readonly document: components["schemas"]["BookedShipment"];
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
        readonly FoundBookedShipment: {
            readonly found: boolean;
            readonly document?: components["schemas"]["BookedShipment"];
        };
        readonly FoundTracking: {
            readonly found: boolean;
            readonly document?: components["schemas"]["Tracking"];
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
        readonly NewReturnShipment: {
            readonly reference: components["schemas"]["Reference"];
            /** @example standard */
            readonly service: string;
            readonly from: components["schemas"]["Address"];
            readonly toLocationId: components["schemas"]["LocationId"];
            readonly packages: readonly {
                readonly weightGrams: number;
            }[];
        };
        readonly NewShipment: {
            readonly reference: components["schemas"]["Reference"];
            /** @example standard */
            readonly service: string;
            readonly fromLocationId: components["schemas"]["LocationId"];
            readonly to: components["schemas"]["Address"];
            readonly packages: readonly {
                readonly weightGrams: number;
            }[];
        };
        /** @example Ada Lovelace */
        readonly PersonName: string;
        /**
         * @description E.164 where the country is known, else as the channel gave it.
         * @example +4930123456
         */
        readonly Phone: string;
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
        /** @description The word the system used, where the canonical state is `unknown`. */
        readonly RawState: string;
        /** @example The shopper changed their mind */
        readonly Reason: string;
        /**
         * @description Our key for one effect. Twice is once: the same reference gets the answer of the first time, and the look-up finds what it did.
         * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly Reference: string;
        readonly Tracking: {
            readonly trackingNumber: components["schemas"]["TrackingNumber"];
            readonly state: components["schemas"]["TrackingState"];
            readonly raw?: components["schemas"]["RawState"];
            readonly events: readonly {
                readonly at: components["schemas"]["Instant"];
                readonly state: components["schemas"]["TrackingState"];
                readonly raw?: components["schemas"]["RawState"];
                readonly description: string;
                readonly place?: string;
            }[];
        };
        /** @example SW0000010001 */
        readonly TrackingNumber: string;
        /** @enum {string} */
        readonly TrackingState: "booked" | "inTransit" | "outForDelivery" | "delivered" | "deliveryFailed" | "returningToSender" | "lost" | "cancelled" | "unknown";
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
export type BookedShipment = components['schemas']['BookedShipment'];
export type BookedShipmentCancellation = components['schemas']['BookedShipmentCancellation'];
export type CancellationOutcome = components['schemas']['CancellationOutcome'];
export type CancellationRequest = components['schemas']['CancellationRequest'];
export type CarrierName = components['schemas']['CarrierName'];
export type Country = components['schemas']['Country'];
export type Currency = components['schemas']['Currency'];
export type DocumentId = components['schemas']['DocumentId'];
export type Fault = components['schemas']['Fault'];
export type FoundBookedShipment = components['schemas']['FoundBookedShipment'];
export type FoundTracking = components['schemas']['FoundTracking'];
export type Instant = components['schemas']['Instant'];
export type LocationId = components['schemas']['LocationId'];
export type Money = components['schemas']['Money'];
export type NewReturnShipment = components['schemas']['NewReturnShipment'];
export type NewShipment = components['schemas']['NewShipment'];
export type PersonName = components['schemas']['PersonName'];
export type Phone = components['schemas']['Phone'];
export type Problem = components['schemas']['Problem'];
export type RawState = components['schemas']['RawState'];
export type Reason = components['schemas']['Reason'];
export type Reference = components['schemas']['Reference'];
export type Tracking = components['schemas']['Tracking'];
export type TrackingNumber = components['schemas']['TrackingNumber'];
export type TrackingState = components['schemas']['TrackingState'];
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
    readonly findShipment: {
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
                     *         "id": "LBL-95001",
                     *         "reference": "shp_01K9ZD9F0W3X5Y7Z9A1B3C5D7E",
                     *         "state": "booked",
                     *         "carrier": "Swift",
                     *         "trackingNumber": "SW0000010001",
                     *         "createdAt": "2026-11-21T14:59:00Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundBookedShipment"];
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
    readonly bookShipment: {
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
                 *       "service": "standard",
                 *       "fromLocationId": "WH-BERLIN",
                 *       "to": {
                 *         "name": "Ada Lovelace",
                 *         "lines": [
                 *           "Torstrasse 1"
                 *         ],
                 *         "locality": "Berlin",
                 *         "postalCode": "10119",
                 *         "country": "DE"
                 *       },
                 *       "packages": [
                 *         {
                 *           "weightGrams": 800
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewShipment"];
            };
        };
        readonly responses: {
            /** @description The booking, new or as it was. */
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
                     *       "id": "LBL-95001",
                     *       "reference": "shp_01K9ZD9F0W3X5Y7Z9A1B3C5D7E",
                     *       "state": "booked",
                     *       "carrier": "Swift",
                     *       "trackingNumber": "SW0000010001",
                     *       "createdAt": "2026-11-21T14:59:00Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["BookedShipment"];
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
    readonly bookReturnShipment: {
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
                 *       "reference": "ret_01K9ZF1A2B3C4D5E6F7G8H9J0K:label",
                 *       "service": "standard",
                 *       "from": {
                 *         "name": "Ada Lovelace",
                 *         "lines": [
                 *           "Torstrasse 1"
                 *         ],
                 *         "locality": "Berlin",
                 *         "postalCode": "10119",
                 *         "country": "DE"
                 *       },
                 *       "toLocationId": "WH-BERLIN",
                 *       "packages": [
                 *         {
                 *           "weightGrams": 800
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewReturnShipment"];
            };
        };
        readonly responses: {
            /** @description The booking, new or as it was. */
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
                     *       "id": "LBL-95002",
                     *       "reference": "ret_01K9ZF1A2B3C4D5E6F7G8H9J0K:label",
                     *       "state": "booked",
                     *       "carrier": "Swift",
                     *       "trackingNumber": "SW0000010002",
                     *       "createdAt": "2026-11-25T10:00:00Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["BookedShipment"];
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
    readonly cancelShipment: {
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
                 *       "reference": "shp_01K9ZD9F0W3X5Y7Z9A1B3C5D7E:cancel",
                 *       "reason": "The warehouse packed something else"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CancellationRequest"];
            };
        };
        readonly responses: {
            /** @description What came of it, and the booking as it is now. */
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
                     *         "id": "LBL-95001",
                     *         "reference": "shp_01K9ZD9F0W3X5Y7Z9A1B3C5D7E",
                     *         "state": "cancelled",
                     *         "carrier": "Swift",
                     *         "trackingNumber": "SW0000010001",
                     *         "createdAt": "2026-11-21T14:59:00Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["BookedShipmentCancellation"];
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
    readonly getTracking: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The carrier's number of the parcel.
                 * @example SW0000010001
                 */
                readonly trackingNumber: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Whether it is known, and where it is. */
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
                     *         "trackingNumber": "SW0000010001",
                     *         "state": "inTransit",
                     *         "events": [
                     *           {
                     *             "at": "2026-11-21T15:00:00Z",
                     *             "state": "inTransit",
                     *             "description": "Handed over",
                     *             "place": "Berlin"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundTracking"];
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
