// Generated from the contract by `npm run generate`. Do not edit.
export interface paths {
    readonly "/quotes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Calculate the tax of an order
         * @description Net, tax and total of each line and of shipping, exact to the minor unit, with the tax lines they are made of. Prices contain the tax or not by the custom of the destination, unless `pricesIncludeTax` says.
         */
        readonly post: operations["quoteTax"];
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
        /** @description Money that is not negative. */
        readonly NonNegativeMoney: components["schemas"]["Money"];
        /**
         * @description Names a line within its order.
         * @example 1
         */
        readonly OrderLineId: string;
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
        /**
         * @description How fractions of the smallest coin are rounded. Kept with the order, never taken from a global setting.
         * @example {
         *       "mode": "halfUp",
         *       "level": "line"
         *     }
         */
        readonly Rounding: {
            /**
             * @description What becomes of exactly half a coin: away from zero, or to the even neighbour.
             * @enum {string}
             */
            readonly mode: "halfUp" | "halfEven";
            /**
             * @description On which amounts it is done.
             * @enum {string}
             */
            readonly level: "line" | "unit" | "order";
            /** @description The smallest step that can be paid in cash. */
            readonly cashIncrement?: components["schemas"]["Money"];
        };
        /**
         * @description The merchant's own code of a sellable thing.
         * @example MUG-WHITE
         */
        readonly Sku: string;
        /** @description One tax of one jurisdiction on a line, on shipping or on a fee. */
        readonly TaxLine: {
            /** @example DE */
            readonly jurisdiction: string;
            /** @example vat */
            readonly type: string;
            /**
             * @description A fraction, not percent.
             * @example 0.19
             */
            readonly rate: string;
            /** @description The amount it is calculated on. */
            readonly taxable: components["schemas"]["Money"];
            readonly amount: components["schemas"]["Money"];
            /** @description Whether the shown price contains it. */
            readonly inclusive: boolean;
            /**
             * @description Who owes it to the authority.
             * @enum {string}
             */
            readonly collectedBy: "seller" | "channel" | "marketplace";
            /** @description The tax engine's own id of the calculation. */
            readonly engineRef?: string;
        };
        /** @description Their amounts add up to the tax, exactly. */
        readonly TaxLines: readonly components["schemas"]["TaxLine"][];
        readonly TaxQuote: {
            readonly currency: components["schemas"]["Currency"];
            readonly pricesIncludeTax: boolean;
            readonly rounding: components["schemas"]["Rounding"];
            /** @description One per line asked for, in that order. */
            readonly lines: readonly {
                readonly lineId: components["schemas"]["OrderLineId"];
                readonly amounts: components["schemas"]["LineAmounts"];
                readonly taxLines: components["schemas"]["TaxLines"];
            }[];
            readonly shipping?: {
                readonly amounts: components["schemas"]["LineAmounts"];
                readonly taxLines: components["schemas"]["TaxLines"];
            };
            readonly totals: components["schemas"]["LineAmounts"];
        };
        readonly TaxRequest: {
            readonly currency: components["schemas"]["Currency"];
            /** @description Where the goods go; for a pickup, where the store is. */
            readonly shipTo: {
                readonly country: components["schemas"]["Country"];
                /** @example NY */
                readonly region?: string;
                readonly postalCode?: string;
            };
            readonly pricesIncludeTax?: boolean;
            readonly lines: readonly components["schemas"]["TaxRequestLine"][];
            readonly shipping?: components["schemas"]["NonNegativeMoney"];
        };
        readonly TaxRequestLine: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly sku: components["schemas"]["Sku"];
            /** @example standard */
            readonly taxClass: string;
            readonly quantity: components["schemas"]["Pieces"];
            readonly unitPrice: components["schemas"]["UnitPrice"];
            /** @description Taken off the unit price times the quantity, before tax. */
            readonly discount?: components["schemas"]["NonNegativeMoney"];
        };
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
    parameters: never;
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
export type Country = components['schemas']['Country'];
export type Currency = components['schemas']['Currency'];
export type Fault = components['schemas']['Fault'];
export type LineAmounts = components['schemas']['LineAmounts'];
export type Money = components['schemas']['Money'];
export type NonNegativeMoney = components['schemas']['NonNegativeMoney'];
export type OrderLineId = components['schemas']['OrderLineId'];
export type Pieces = components['schemas']['Pieces'];
export type Problem = components['schemas']['Problem'];
export type Rounding = components['schemas']['Rounding'];
export type Sku = components['schemas']['Sku'];
export type TaxLine = components['schemas']['TaxLine'];
export type TaxLines = components['schemas']['TaxLines'];
export type TaxQuote = components['schemas']['TaxQuote'];
export type TaxRequest = components['schemas']['TaxRequest'];
export type TaxRequestLine = components['schemas']['TaxRequestLine'];
export type UnitPrice = components['schemas']['UnitPrice'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseInternal = components['responses']['Internal'];
export type ResponseNotAcceptable = components['responses']['NotAcceptable'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseQuotaExceeded = components['responses']['QuotaExceeded'];
export type ResponseRequestInvalid = components['responses']['RequestInvalid'];
export type ResponseSystemRefused = components['responses']['SystemRefused'];
export type ResponseSystemUnavailable = components['responses']['SystemUnavailable'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type HeaderCorrelationId = components['headers']['CorrelationId'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRateLimitPolicy = components['headers']['RateLimitPolicy'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderWwwAuthenticate = components['headers']['WwwAuthenticate'];
export type $defs = Record<string, never>;
export interface operations {
    readonly quoteTax: {
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
                 *       "currency": "EUR",
                 *       "shipTo": {
                 *         "country": "DE",
                 *         "postalCode": "10119"
                 *       },
                 *       "lines": [
                 *         {
                 *           "lineId": "1",
                 *           "sku": "MUG-WHITE",
                 *           "taxClass": "standard",
                 *           "quantity": 2,
                 *           "unitPrice": {
                 *             "currency": "EUR",
                 *             "amount": "12.50"
                 *           }
                 *         }
                 *       ],
                 *       "shipping": {
                 *         "currency": "EUR",
                 *         "amount": "4.90"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["TaxRequest"];
            };
        };
        readonly responses: {
            /** @description The quote. */
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
                     *       "pricesIncludeTax": true,
                     *       "rounding": {
                     *         "mode": "halfUp",
                     *         "level": "line"
                     *       },
                     *       "lines": [
                     *         {
                     *           "lineId": "1",
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
                     *           },
                     *           "taxLines": [
                     *             {
                     *               "jurisdiction": "DE",
                     *               "type": "vat",
                     *               "rate": "0.19",
                     *               "taxable": {
                     *                 "currency": "EUR",
                     *                 "amount": "21.01"
                     *               },
                     *               "amount": {
                     *                 "currency": "EUR",
                     *                 "amount": "3.99"
                     *               },
                     *               "inclusive": true,
                     *               "collectedBy": "seller"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "shipping": {
                     *         "amounts": {
                     *           "net": {
                     *             "currency": "EUR",
                     *             "amount": "4.12"
                     *           },
                     *           "tax": {
                     *             "currency": "EUR",
                     *             "amount": "0.78"
                     *           },
                     *           "total": {
                     *             "currency": "EUR",
                     *             "amount": "4.90"
                     *           }
                     *         },
                     *         "taxLines": [
                     *           {
                     *             "jurisdiction": "DE",
                     *             "type": "vat",
                     *             "rate": "0.19",
                     *             "taxable": {
                     *               "currency": "EUR",
                     *               "amount": "4.12"
                     *             },
                     *             "amount": {
                     *               "currency": "EUR",
                     *               "amount": "0.78"
                     *             },
                     *             "inclusive": true,
                     *             "collectedBy": "seller"
                     *           }
                     *         ]
                     *       },
                     *       "totals": {
                     *         "net": {
                     *           "currency": "EUR",
                     *           "amount": "25.13"
                     *         },
                     *         "tax": {
                     *           "currency": "EUR",
                     *           "amount": "4.77"
                     *         },
                     *         "total": {
                     *           "currency": "EUR",
                     *           "amount": "29.90"
                     *         }
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["TaxQuote"];
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
}
