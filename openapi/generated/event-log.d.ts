// Generated from the contract by `npm run generate`. Do not edit.
export interface paths {
    readonly "/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the event log
         * @description In an order in which nothing is skipped. Keep `nextCursor` and come back with it as `after`; begin with `from` to read again what was since then.
         */
        readonly get: operations["listEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Follow the event log as it grows
         * @description Server-sent events: each has the CloudEvent as `data`, its type as `event` and as `id` the cursor behind it. Who is cut off comes back with `Last-Event-ID`, as browsers do by themselves, or with `after`, and misses nothing. Without either it begins now. A comment comes every 15 seconds; a stream ends after 10 minutes at most. https://html.spec.whatwg.org/multipage/server-sent-events.html
         */
        readonly get: operations["streamEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/publications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How far events were carried on
         * @description To each event stream that is connected, and how much is still to come. Empty where there is none.
         */
        readonly get: operations["listPublications"];
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
         * @example {
         *       "specversion": "1.0",
         *       "id": "evt_01K9ZD3Y9S1T3V5W7X9Y1Z3A5B",
         *       "source": "/crossdock",
         *       "type": "retail.order.accepted.v1",
         *       "subject": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
         *       "time": "2026-11-21T09:30:00.400Z",
         *       "datacontenttype": "application/json",
         *       "sequence": "2",
         *       "correlationid": "8e03978e-40d5-43e8-bc93-6894a57f9324",
         *       "data": {
         *         "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
         *         "state": "accepted"
         *       }
         *     }
         */
        readonly CloudEvent: {
            /** @constant */
            readonly specversion: "1.0";
            readonly id: components["schemas"]["EventId"];
            /**
             * Format: uri-reference
             * @description Who tells.
             * @example /crossdock
             */
            readonly source: string;
            /** @example retail.order.accepted.v1 */
            readonly type: string;
            /**
             * @description The id of what it happened to.
             * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
             */
            readonly subject: string;
            readonly time: components["schemas"]["Instant"];
            /** @constant */
            readonly datacontenttype: "application/json";
            /**
             * @description Counts the events of one subject from 1 without a gap; a string, as the sequence extension asks.
             * @example 2
             */
            readonly sequence: string;
            readonly correlationid: components["schemas"]["CorrelationId"];
            readonly causationid?: components["schemas"]["CorrelationId"];
            /** @description In canonical words; see the event's own schema. */
            readonly data: {
                readonly [key: string]: unknown;
            };
        };
        /**
         * @description Ties request, order, steps, system documents and money together.
         * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
         */
        readonly CorrelationId: string;
        /**
         * Format: currency
         * @description An active ISO 4217 code, in capitals.
         * @example EUR
         */
        readonly Currency: string;
        /**
         * @description Our id of an event.
         * @example evt_01K9ZD3Y9S1T3V5W7X9Y1Z3A5B
         */
        readonly EventId: string;
        readonly EventPage: {
            readonly items: readonly components["schemas"]["CloudEvent"][];
            readonly nextCursor: components["schemas"]["NextCursor"];
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
        readonly Publication: {
            /**
             * @description Its name.
             * @example CROSSDOCK_EVENTS
             */
            readonly stream: string;
            /**
             * Format: int64
             * @description Events of your tenant, repeats included.
             */
            readonly published: number;
            /**
             * Format: int64
             * @description Still to come; at most 10,000 are counted.
             */
            readonly pending: number;
            /**
             * Format: int64
             * @description How often it was empty and was filled again from the beginning.
             */
            readonly refills: number;
            /** @description When it was written to last. */
            readonly at?: components["schemas"]["Instant"];
        };
        readonly PublicationList: {
            readonly publications: readonly components["schemas"]["Publication"][];
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
    };
    parameters: {
        /**
         * @description The cursor of a page or an event; from the beginning, or from now on in a stream, if absent.
         * @example MTIzLjQ1
         */
        readonly After: string;
        /**
         * @description At most so many entries in one answer.
         * @example 50
         */
        readonly Limit: number;
        /**
         * @description Only events of this aggregate.
         * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly Subject: string;
        /**
         * @description Only events of these types, separated by commas.
         * @example [
         *       "retail.order.accepted.v1"
         *     ]
         */
        readonly Types: readonly string[];
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
export type CloudEvent = components['schemas']['CloudEvent'];
export type CorrelationId = components['schemas']['CorrelationId'];
export type Currency = components['schemas']['Currency'];
export type EventId = components['schemas']['EventId'];
export type EventPage = components['schemas']['EventPage'];
export type Fault = components['schemas']['Fault'];
export type Instant = components['schemas']['Instant'];
export type Money = components['schemas']['Money'];
export type NextCursor = components['schemas']['NextCursor'];
export type Problem = components['schemas']['Problem'];
export type Publication = components['schemas']['Publication'];
export type PublicationList = components['schemas']['PublicationList'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseInternal = components['responses']['Internal'];
export type ResponseNotAcceptable = components['responses']['NotAcceptable'];
export type ResponseQuotaExceeded = components['responses']['QuotaExceeded'];
export type ResponseRequestInvalid = components['responses']['RequestInvalid'];
export type ResponseSystemRefused = components['responses']['SystemRefused'];
export type ResponseSystemUnavailable = components['responses']['SystemUnavailable'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ParameterAfter = components['parameters']['After'];
export type ParameterLimit = components['parameters']['Limit'];
export type ParameterSubject = components['parameters']['Subject'];
export type ParameterTypes = components['parameters']['Types'];
export type HeaderCorrelationId = components['headers']['CorrelationId'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRateLimitPolicy = components['headers']['RateLimitPolicy'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderWwwAuthenticate = components['headers']['WwwAuthenticate'];
export type $defs = Record<string, never>;
export interface operations {
    readonly listEvents: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The cursor of a page or an event; from the beginning, or from now on in a stream, if absent.
                 * @example MTIzLjQ1
                 */
                readonly after?: components["parameters"]["After"];
                /**
                 * @description Only events of these types, separated by commas.
                 * @example [
                 *       "retail.order.accepted.v1"
                 *     ]
                 */
                readonly type?: components["parameters"]["Types"];
                /**
                 * @description Only events of this aggregate.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly subject?: components["parameters"]["Subject"];
                /**
                 * @description Not before this instant.
                 * @example 2026-11-21T00:00:00.000Z
                 */
                readonly from?: components["schemas"]["Instant"];
                /**
                 * @description Before this instant.
                 * @example 2026-11-22T00:00:00.000Z
                 */
                readonly to?: components["schemas"]["Instant"];
                /**
                 * @description At most so many entries in one answer.
                 * @example 50
                 */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The next events; empty when there is nothing new. */
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
                     *           "specversion": "1.0",
                     *           "id": "evt_01K9ZD3Y9S1T3V5W7X9Y1Z3A5B",
                     *           "source": "/crossdock",
                     *           "type": "retail.order.accepted.v1",
                     *           "subject": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "time": "2026-11-21T09:30:00.400Z",
                     *           "datacontenttype": "application/json",
                     *           "sequence": "2",
                     *           "correlationid": "8e03978e-40d5-43e8-bc93-6894a57f9324",
                     *           "data": {
                     *             "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "MTIzLjQ2"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["EventPage"];
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
    readonly streamEvents: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The cursor of a page or an event; from the beginning, or from now on in a stream, if absent.
                 * @example MTIzLjQ1
                 */
                readonly after?: components["parameters"]["After"];
                /**
                 * @description Only events of these types, separated by commas.
                 * @example [
                 *       "retail.order.accepted.v1"
                 *     ]
                 */
                readonly type?: components["parameters"]["Types"];
                /**
                 * @description Only events of this aggregate.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly subject?: components["parameters"]["Subject"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The stream. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id: MTIzLjQ2
                     *     event: retail.order.accepted.v1
                     *     data: {}
                     */
                    readonly "text/event-stream": string;
                };
            };
            /** @description The server is stopping: come back in a moment. */
            readonly 204: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content?: never;
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
    readonly listPublications: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The event streams. */
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
                     *       "publications": [
                     *         {
                     *           "stream": "CROSSDOCK_EVENTS",
                     *           "published": 1204,
                     *           "pending": 0,
                     *           "refills": 0,
                     *           "at": "2026-11-21T09:30:00.400Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PublicationList"];
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
