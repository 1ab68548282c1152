// Generated from the contract by `npm run generate`. Do not edit.
export interface paths {
    readonly "/usage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read how much was asked for
         * @description Newest period first; a line for each application and operation that had requests in it. The period that still runs is there too, at most a few seconds behind. Minutes are kept for 2 days, hours for 60, days for 800.
         */
        readonly get: operations["listUsage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/requests/{correlationId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read why a request was answered as it was
         * @description Every decision, in order: route, who called, limits, validation, what answered, how long it took. Kept for 24 hours for every problem, for a sample of the successes, and for every request sent with `Crossdock-Explain: 1`; several requests may have one correlation id. Nothing of what was sent stands in it but ids and places.
         */
        readonly get: operations["explainRequest"];
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
        /** @example storefront.v1 */
        readonly ApiName: string;
        /** @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T */
        readonly ApplicationReference: string;
        /** @example 8e03978e-40d5-43e8-bc93-6894a57f9324 */
        readonly CorrelationId: string;
        /**
         * Format: currency
         * @description An active ISO 4217 code, in capitals.
         * @example EUR
         */
        readonly Currency: string;
        readonly Decision: {
            /**
             * @description The id of the policy entry; or `route`, `request`, `handler`, `answer` and what else decided.
             * @example rate-limit
             */
            readonly stage: string;
            /** @description Its kind of policy. */
            readonly kind?: string;
            /**
             * @description `passed`, `refused`, `matched`, `answered`, the status at the end, and others.
             * @example passed
             */
            readonly outcome: string;
            /**
             * Format: double
             * @description Where the request was watched in detail.
             */
            readonly tookMs?: number;
            /**
             * @description What it went by: words, numbers and yes or no, by name.
             * @example {
             *       "plan": "partner",
             *       "state": "\"minute\";r=57;t=4"
             *     }
             */
            readonly facts?: {
                readonly [key: string]: unknown;
            };
            /** @description Places of the input that were refused. */
            readonly errors?: readonly {
                readonly pointer: string;
                readonly keyword: string;
            }[];
        };
        readonly ExplainedRequest: {
            readonly at: components["schemas"]["Instant"];
            readonly traceId: string;
            readonly method: string;
            /** @description As in the contract. */
            readonly path: string;
            readonly api: components["schemas"]["ApiName"];
            readonly operation: components["schemas"]["OperationName"];
            readonly application: components["schemas"]["ApplicationReference"];
            /** @enum {string} */
            readonly environment: "live" | "test";
            readonly status: number;
            /** @description The code of the problem it was answered with. */
            readonly problem?: string;
            /** Format: double */
            readonly tookMs: number;
            readonly decisions: readonly components["schemas"]["Decision"][];
        };
        readonly ExplainedRequests: {
            readonly correlationId: components["schemas"]["CorrelationId"];
            readonly requests: readonly components["schemas"]["ExplainedRequest"][];
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
         * @default hour
         * @example hour
         * @enum {string}
         */
        readonly Grain: "minute" | "hour" | "day";
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
        /** @example placeOrder */
        readonly OperationName: string;
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
        readonly UsageLine: {
            /** @description Its first instant. */
            readonly period: components["schemas"]["Instant"];
            readonly application: components["schemas"]["ApplicationReference"];
            readonly api: components["schemas"]["ApiName"];
            readonly operation: components["schemas"]["OperationName"];
            /**
             * Format: int64
             * @description All of them.
             */
            readonly requests: number;
            /**
             * Format: int64
             * @description Answers from 400 to 499.
             */
            readonly refusals: number;
            /**
             * Format: int64
             * @description Answers from 500.
             */
            readonly errors: number;
            /**
             * Format: int64
             * @description Answers 429.
             */
            readonly limitRefusals: number;
            /** Format: double */
            readonly meanMs: number;
            /**
             * Format: double
             * @description Half were at least so fast, read off a histogram.
             */
            readonly p50Ms: number;
            /** Format: double */
            readonly p95Ms: number;
            /**
             * Format: int64
             * @description Of bodies that said how long they are.
             */
            readonly bytesIn: number;
            /** Format: int64 */
            readonly bytesOut: number;
        };
        readonly UsagePage: {
            readonly usage: readonly components["schemas"]["UsageLine"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
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
export type ApiName = components['schemas']['ApiName'];
export type ApplicationReference = components['schemas']['ApplicationReference'];
export type CorrelationId = components['schemas']['CorrelationId'];
export type Currency = components['schemas']['Currency'];
export type Decision = components['schemas']['Decision'];
export type ExplainedRequest = components['schemas']['ExplainedRequest'];
export type ExplainedRequests = components['schemas']['ExplainedRequests'];
export type Fault = components['schemas']['Fault'];
export type Grain = components['schemas']['Grain'];
export type Instant = components['schemas']['Instant'];
export type Money = components['schemas']['Money'];
export type NextCursor = components['schemas']['NextCursor'];
export type OperationName = components['schemas']['OperationName'];
export type Problem = components['schemas']['Problem'];
export type UsageLine = components['schemas']['UsageLine'];
export type UsagePage = components['schemas']['UsagePage'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseInternal = components['responses']['Internal'];
export type ResponseNotAcceptable = components['responses']['NotAcceptable'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseQuotaExceeded = components['responses']['QuotaExceeded'];
export type ResponseRequestInvalid = components['responses']['RequestInvalid'];
export type ResponseSystemRefused = components['responses']['SystemRefused'];
export type ResponseSystemUnavailable = components['responses']['SystemUnavailable'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ParameterCursor = components['parameters']['Cursor'];
export type ParameterLimit = components['parameters']['Limit'];
export type HeaderCorrelationId = components['headers']['CorrelationId'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRateLimitPolicy = components['headers']['RateLimitPolicy'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderWwwAuthenticate = components['headers']['WwwAuthenticate'];
export type $defs = Record<string, never>;
export interface operations {
    readonly listUsage: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description How long a period is; days are those of UTC.
                 * @example hour
                 */
                readonly grain?: components["schemas"]["Grain"];
                /**
                 * @description The first instant; default: 60 minutes, 24 hours or 31 days ago, by the grain.
                 * @example 2026-11-21T00:00:00.000Z
                 */
                readonly from?: components["schemas"]["Instant"];
                /**
                 * @description Periods that begin before this instant; default: now.
                 * @example 2026-11-22T00:00:00.000Z
                 */
                readonly to?: components["schemas"]["Instant"];
                /**
                 * @description Only this application; another one than your own takes `applications:read`.
                 * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly application?: components["schemas"]["ApplicationReference"];
                /**
                 * @description Only this API.
                 * @example storefront.v1
                 */
                readonly api?: components["schemas"]["ApiName"];
                /**
                 * @description Only this operation.
                 * @example placeOrder
                 */
                readonly operation?: components["schemas"]["OperationName"];
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
            /** @description A page of usage; empty when there was none. */
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
                     *       "usage": [
                     *         {
                     *           "period": "2026-11-21T09:00:00.000Z",
                     *           "application": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "api": "storefront.v1",
                     *           "operation": "placeOrder",
                     *           "requests": 1204,
                     *           "refusals": 12,
                     *           "errors": 1,
                     *           "limitRefusals": 3,
                     *           "meanMs": 48.2,
                     *           "p50Ms": 41.5,
                     *           "p95Ms": 132.8,
                     *           "bytesIn": 1011360,
                     *           "bytesOut": 2214156
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["UsagePage"];
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
    readonly explainRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description `X-Correlation-Id` of the answer, or `correlationId` of the problem.
                 * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
                 */
                readonly correlationId: components["schemas"]["CorrelationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The requests of this correlation id, newest first, at most 20. */
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
                     *       "correlationId": "8e03978e-40d5-43e8-bc93-6894a57f9324",
                     *       "requests": [
                     *         {
                     *           "at": "2026-11-21T09:30:00.100Z",
                     *           "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
                     *           "method": "POST",
                     *           "path": "/storefront/v1/orders",
                     *           "api": "storefront.v1",
                     *           "operation": "placeOrder",
                     *           "application": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "environment": "live",
                     *           "status": 400,
                     *           "problem": "request-invalid",
                     *           "tookMs": 0.84,
                     *           "decisions": [
                     *             {
                     *               "stage": "route",
                     *               "outcome": "matched",
                     *               "facts": {
                     *                 "api": "storefront.v1",
                     *                 "operation": "placeOrder",
                     *                 "path": "/storefront/v1/orders"
                     *               }
                     *             },
                     *             {
                     *               "stage": "validate-request",
                     *               "kind": "validate-request",
                     *               "outcome": "refused",
                     *               "facts": {
                     *                 "problem": "request-invalid"
                     *               },
                     *               "errors": [
                     *                 {
                     *                   "pointer": "/items/0/quantity",
                     *                   "keyword": "minimum"
                     *                 }
                     *               ]
                     *             },
                     *             {
                     *               "stage": "answer",
                     *               "outcome": "400",
                     *               "tookMs": 0.84
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ExplainedRequests"];
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
}
