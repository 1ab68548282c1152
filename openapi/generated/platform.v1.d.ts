// Generated from the contract by `npm run generate`. Do not edit.
export interface paths {
    readonly "/application": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the application you call as
         * @description Its plan, its scopes, its state, and which revision of each API it may call its requests go by.
         */
        readonly get: operations["getOwnApplication"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/applications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the applications of your tenant
         * @description Newest first. A test key sees test applications only.
         */
        readonly get: operations["listApplications"];
        readonly put?: never;
        /**
         * Make an application
         * @description Name and environment are its natural key: asked twice alike it is made once, and the second answer is 200 with the one there is; asked with other contents it is refused. It has no key yet.
         */
        readonly post: operations["createApplication"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/applications/{applicationId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the application, as `id` in its answers.
                 * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly applicationId: components["parameters"]["ApplicationId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read an application
         * @description Any application of your tenant; your own is at /application too.
         */
        readonly get: operations["getApplication"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change the plan, the time zone or the scopes
         * @description Counts for every key of the application within a second. Scopes are given as the whole new list; only those that are new to it must be held by you.
         */
        readonly patch: operations["updateApplication"];
        readonly trace?: never;
    };
    readonly "/applications/{applicationId}/disable": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the application, as `id` in its answers.
                 * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly applicationId: components["parameters"]["ApplicationId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Switch every key of an application off
         * @description On every server within a second. Nothing is lost: enableApplication brings all of them back.
         */
        readonly post: operations["disableApplication"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/applications/{applicationId}/enable": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the application, as `id` in its answers.
                 * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly applicationId: components["parameters"]["ApplicationId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Switch the keys of an application on again
         * @description Those that were revoked or have expired in the meantime stay dead.
         */
        readonly post: operations["enableApplication"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/applications/{applicationId}/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the application, as `id` in its answers.
                 * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly applicationId: components["parameters"]["ApplicationId"];
            };
            readonly cookie?: never;
        };
        /**
         * List the keys of an application
         * @description Newest first, dead ones too; never the text of a key.
         */
        readonly get: operations["listKeys"];
        readonly put?: never;
        /**
         * Make a key
         * @description `apiKey` is its text, shown in this answer only and kept nowhere. A repeat with the same Idempotency-Key makes no second key and cannot show the first one again: it is answered 409 `key-given-once` with the id, so that a key whose answer got lost can be revoked. You must hold every scope of the application.
         */
        readonly post: operations["createKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/applications/{applicationId}/keys/{keyId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the application, as `id` in its answers.
                 * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly applicationId: components["parameters"]["ApplicationId"];
                /**
                 * @description The public id of the key: its third part.
                 * @example mfrggzdfmztwq2lk
                 */
                readonly keyId: components["parameters"]["KeyId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read a key, with what it was last used for
         * @description One entry per operation, the latest first. Uses are written down within some 10 s.
         */
        readonly get: operations["getKey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/applications/{applicationId}/keys/{keyId}/roll": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the application, as `id` in its answers.
                 * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly applicationId: components["parameters"]["ApplicationId"];
                /**
                 * @description The public id of the key: its third part.
                 * @example mfrggzdfmztwq2lk
                 */
                readonly keyId: components["parameters"]["KeyId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Replace a key
         * @description Makes a new key and lets the old one work for `overlapSeconds` more, but never longer than it would have. The quota belongs to the application, so both draw on the same one. `safeToCut` of the old key says when nobody uses it any more. The new text is shown in this answer only; a repeat is answered as for createKey.
         */
        readonly post: operations["rollKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/applications/{applicationId}/keys/{keyId}/expiry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the application, as `id` in its answers.
                 * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly applicationId: components["parameters"]["ApplicationId"];
                /**
                 * @description The public id of the key: its third part.
                 * @example mfrggzdfmztwq2lk
                 */
                readonly keyId: components["parameters"]["KeyId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Say when a key ends
         * @description An end can be brought forward, never put off: to go on, roll the key. An instant that has passed ends it now.
         */
        readonly put: operations["expireKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/applications/{applicationId}/keys/{keyId}/revocation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the application, as `id` in its answers.
                 * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly applicationId: components["parameters"]["ApplicationId"];
                /**
                 * @description The public id of the key: its third part.
                 * @example mfrggzdfmztwq2lk
                 */
                readonly keyId: components["parameters"]["KeyId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * End a key for good
         * @description On every server within a second. It cannot be undone; asked twice, it is done once.
         */
        readonly post: operations["revokeKey"];
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
        /** @description The key itself, to be sent as `Authorization: Bearer xd_…` or `X-API-Key`. */
        readonly ApiKeyText: string;
        readonly Application: {
            readonly id: components["schemas"]["ApplicationId"];
            readonly name: components["schemas"]["ApplicationName"];
            /** @description The kind of caller. */
            readonly audience: string;
            readonly channel: components["schemas"]["ChannelName"];
            readonly environment: components["schemas"]["Environment"];
            readonly plan: components["schemas"]["PlanName"];
            readonly timeZone?: components["schemas"]["TimeZone"];
            readonly scopes: components["schemas"]["Scopes"];
            readonly state: components["schemas"]["ApplicationState"];
            readonly createdAt: components["schemas"]["Instant"];
            readonly disabledAt?: components["schemas"]["Instant"];
            /** @description The APIs of which it may call something, each with the revision its requests go by. Told to the application itself. */
            readonly revisions?: readonly components["schemas"]["UsedRevision"][];
        };
        /**
         * @description The kind of caller; it decides channel, plan and scopes where they are not given.
         * @example partner
         * @enum {string}
         */
        readonly ApplicationAudience: "storefront" | "pos" | "marketplace" | "partner" | "service" | "supplier" | "operator" | "governance";
        readonly ApplicationChange: {
            readonly plan?: components["schemas"]["PlanName"];
            readonly timeZone?: components["schemas"]["TimeZone"];
            readonly scopes?: components["schemas"]["Scopes"];
        };
        /**
         * @description Our id of an application.
         * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly ApplicationId: string;
        /**
         * @description What people call it; one of its name per environment.
         * @example Acme order feed
         */
        readonly ApplicationName: string;
        readonly ApplicationPage: {
            readonly applications: readonly components["schemas"]["Application"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        /**
         * @example enabled
         * @enum {string}
         */
        readonly ApplicationState: "enabled" | "disabled";
        /**
         * @description Where an order comes from.
         * @example storefront
         */
        readonly ChannelName: string;
        /**
         * Format: currency
         * @description An active ISO 4217 code, in capitals.
         * @example EUR
         */
        readonly Currency: string;
        /**
         * @description Part of each key: `xd_live_…`, `xd_test_…`.
         * @example test
         * @enum {string}
         */
        readonly Environment: "live" | "test";
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
        readonly GivenKey: {
            readonly apiKey: components["schemas"]["ApiKeyText"];
            readonly key: components["schemas"]["Key"];
        };
        /**
         * Format: date-time
         * @description An RFC 3339 instant; given in UTC.
         * @example 2026-11-21T09:30:00.000Z
         */
        readonly Instant: string;
        /** @description Everything about a key but the key. */
        readonly Key: {
            readonly id: components["schemas"]["KeyId"];
            readonly applicationId: components["schemas"]["ApplicationId"];
            readonly state: components["schemas"]["KeyState"];
            readonly createdAt: components["schemas"]["Instant"];
            readonly expiresAt?: components["schemas"]["Instant"];
            readonly revokedAt?: components["schemas"]["Instant"];
            readonly lastUsedAt?: components["schemas"]["Instant"];
            readonly replacedBy?: components["schemas"]["KeyId"];
            readonly replacedAt?: components["schemas"]["Instant"];
            /** @description Of a key that was rolled: the new one is in use, and this one was not used since the roll. */
            readonly safeToCut?: boolean;
        };
        readonly KeyDetails: {
            readonly key: components["schemas"]["Key"];
            readonly uses: readonly components["schemas"]["KeyUse"][];
        };
        readonly KeyExpiry: {
            readonly expiresAt: components["schemas"]["Instant"];
        };
        /**
         * @description Public id of a key. It stands in logs and opens nothing.
         * @example mfrggzdfmztwq2lk
         */
        readonly KeyId: string;
        readonly KeyPage: {
            readonly keys: readonly components["schemas"]["Key"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        readonly KeyRoll: {
            /**
             * @description How long the old key still works; 0 ends it at once.
             * @default 86400
             */
            readonly overlapSeconds: number;
            /** @description When the new key ends, in the future. Default: never. */
            readonly expiresAt?: components["schemas"]["Instant"];
        };
        /**
         * @example active
         * @enum {string}
         */
        readonly KeyState: "active" | "expired" | "revoked";
        readonly KeyUse: {
            /**
             * @description Contract and operationId.
             * @example storefront.v1:placeOrder
             */
            readonly operation: string;
            readonly lastUsedAt: components["schemas"]["Instant"];
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
        readonly NewApplication: {
            readonly name: components["schemas"]["ApplicationName"];
            readonly audience: components["schemas"]["ApplicationAudience"];
            /** @description Default: by audience. */
            readonly channel?: components["schemas"]["ChannelName"];
            /** @description Default: yours. `live` takes a live key. */
            readonly environment?: components["schemas"]["Environment"];
            /** @description Default: by audience. */
            readonly plan?: components["schemas"]["PlanName"];
            /** @description Default: by audience. You must hold every one of them. */
            readonly scopes?: components["schemas"]["Scopes"];
        };
        readonly NewKey: {
            /** @description When it ends, in the future. Default: never. */
            readonly expiresAt?: components["schemas"]["Instant"];
        };
        /**
         * @description Where the next page begins; absent on the last.
         * @example b3JkXzAxSzlaRDNZN1E
         */
        readonly NextCursor: string;
        /**
         * @description A plan of policies/plans.yaml.
         * @example partner
         */
        readonly PlanName: string;
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
        readonly RolledKey: {
            readonly apiKey: components["schemas"]["ApiKeyText"];
            readonly key: components["schemas"]["Key"];
            readonly replaced: components["schemas"]["Key"];
        };
        /**
         * @example [
         *       "orders:read",
         *       "orders:write"
         *     ]
         */
        readonly Scopes: readonly string[];
        /**
         * @description Name in the IANA time zone database. Calendar quotas end with its days and months; without one, with those of the plan.
         * @example Europe/Berlin
         */
        readonly TimeZone: string;
        readonly UsedRevision: {
            /**
             * @description Name of the API, with its major version.
             * @example storefront.v1
             */
            readonly api: string;
            /**
             * @description `info.version` of the contract.
             * @example 1.4.0
             */
            readonly revision: string;
            /**
             * Format: date
             * @description The day it is pinned to: it goes by what ran at its end. Absent: by what runs.
             * @example 2026-11-21
             */
            readonly pinnedTo?: string;
        };
    };
    responses: {
        /** @description There is another application of this name. */
        readonly ApplicationConflict: {
            headers: {
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
                 *       "detail": "An application of this name is there already, with another plan.",
                 *       "correlationId": "8e03978e-40d5-43e8-bc93-6894a57f9324"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
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
        /** @description The Idempotency-Key stands for another request. */
        readonly IdempotencyKeyReused: {
            headers: {
                readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/idempotency-key-reused",
                 *       "title": "This Idempotency-Key was used for another request",
                 *       "status": 422,
                 *       "code": "idempotency-key-reused",
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
        /** @description This request made its key already, or the key it names cannot be replaced any more. */
        readonly KeyConflict: {
            headers: {
                readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It has ended already, or ends sooner. */
        readonly KeyEnded: {
            headers: {
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
                 *       "detail": "The key is revoked.",
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
         * @description The id of the application, as `id` in its answers.
         * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly ApplicationId: components["schemas"]["ApplicationId"];
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
         * @description The public id of the key: its third part.
         * @example mfrggzdfmztwq2lk
         */
        readonly KeyId: components["schemas"]["KeyId"];
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
export type ApiKeyText = components['schemas']['ApiKeyText'];
export type Application = components['schemas']['Application'];
export type ApplicationAudience = components['schemas']['ApplicationAudience'];
export type ApplicationChange = components['schemas']['ApplicationChange'];
export type ApplicationId = components['schemas']['ApplicationId'];
export type ApplicationName = components['schemas']['ApplicationName'];
export type ApplicationPage = components['schemas']['ApplicationPage'];
export type ApplicationState = components['schemas']['ApplicationState'];
export type ChannelName = components['schemas']['ChannelName'];
export type Currency = components['schemas']['Currency'];
export type Environment = components['schemas']['Environment'];
export type Fault = components['schemas']['Fault'];
export type GivenKey = components['schemas']['GivenKey'];
export type Instant = components['schemas']['Instant'];
export type Key = components['schemas']['Key'];
export type KeyDetails = components['schemas']['KeyDetails'];
export type KeyExpiry = components['schemas']['KeyExpiry'];
export type KeyId = components['schemas']['KeyId'];
export type KeyPage = components['schemas']['KeyPage'];
export type KeyRoll = components['schemas']['KeyRoll'];
export type KeyState = components['schemas']['KeyState'];
export type KeyUse = components['schemas']['KeyUse'];
export type Money = components['schemas']['Money'];
export type NewApplication = components['schemas']['NewApplication'];
export type NewKey = components['schemas']['NewKey'];
export type NextCursor = components['schemas']['NextCursor'];
export type PlanName = components['schemas']['PlanName'];
export type Problem = components['schemas']['Problem'];
export type RolledKey = components['schemas']['RolledKey'];
export type Scopes = components['schemas']['Scopes'];
export type TimeZone = components['schemas']['TimeZone'];
export type UsedRevision = components['schemas']['UsedRevision'];
export type ResponseApplicationConflict = components['responses']['ApplicationConflict'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseIdempotencyKeyReused = components['responses']['IdempotencyKeyReused'];
export type ResponseInternal = components['responses']['Internal'];
export type ResponseKeyConflict = components['responses']['KeyConflict'];
export type ResponseKeyEnded = components['responses']['KeyEnded'];
export type ResponseNotAcceptable = components['responses']['NotAcceptable'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseQuotaExceeded = components['responses']['QuotaExceeded'];
export type ResponseRequestInvalid = components['responses']['RequestInvalid'];
export type ResponseSystemRefused = components['responses']['SystemRefused'];
export type ResponseSystemUnavailable = components['responses']['SystemUnavailable'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ParameterApplicationId = components['parameters']['ApplicationId'];
export type ParameterCursor = components['parameters']['Cursor'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type ParameterKeyId = components['parameters']['KeyId'];
export type ParameterLimit = components['parameters']['Limit'];
export type HeaderCorrelationId = components['headers']['CorrelationId'];
export type HeaderIdempotentReplayed = components['headers']['IdempotentReplayed'];
export type HeaderLocation = components['headers']['Location'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRateLimitPolicy = components['headers']['RateLimitPolicy'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderWwwAuthenticate = components['headers']['WwwAuthenticate'];
export type $defs = Record<string, never>;
export interface operations {
    readonly getOwnApplication: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The application. */
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
                     *       "id": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "name": "Acme order feed",
                     *       "audience": "partner",
                     *       "channel": "partner",
                     *       "environment": "test",
                     *       "plan": "partner",
                     *       "scopes": [
                     *         "orders:read",
                     *         "orders:write"
                     *       ],
                     *       "state": "enabled",
                     *       "createdAt": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Application"];
                };
            };
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
    readonly listApplications: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only applications of this environment.
                 * @example test
                 */
                readonly environment?: components["schemas"]["Environment"];
                /**
                 * @description Only applications of this kind of caller.
                 * @example partner
                 */
                readonly audience?: components["schemas"]["ApplicationAudience"];
                /**
                 * @description Only applications in this state.
                 * @example enabled
                 */
                readonly state?: components["schemas"]["ApplicationState"];
                /**
                 * @description Only the application of exactly this name.
                 * @example Acme order feed
                 */
                readonly name?: components["schemas"]["ApplicationName"];
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
            /** @description A page of applications; empty when nothing fits. */
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
                     *       "applications": [
                     *         {
                     *           "id": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "name": "Acme order feed",
                     *           "audience": "partner",
                     *           "channel": "partner",
                     *           "environment": "test",
                     *           "plan": "partner",
                     *           "scopes": [
                     *             "orders:read",
                     *             "orders:write"
                     *           ],
                     *           "state": "enabled",
                     *           "createdAt": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ApplicationPage"];
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
    readonly createApplication: {
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
                 *       "name": "Acme order feed",
                 *       "audience": "partner",
                 *       "scopes": [
                 *         "orders:read",
                 *         "orders:write"
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewApplication"];
            };
        };
        readonly responses: {
            /** @description It was there already, just like this. */
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
                     *       "id": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "name": "Acme order feed",
                     *       "audience": "partner",
                     *       "channel": "partner",
                     *       "environment": "test",
                     *       "plan": "partner",
                     *       "scopes": [
                     *         "orders:read",
                     *         "orders:write"
                     *       ],
                     *       "state": "enabled",
                     *       "createdAt": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Made. */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "name": "Acme order feed",
                     *       "audience": "partner",
                     *       "channel": "partner",
                     *       "environment": "test",
                     *       "plan": "partner",
                     *       "scopes": [
                     *         "orders:read",
                     *         "orders:write"
                     *       ],
                     *       "state": "enabled",
                     *       "createdAt": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Application"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["ApplicationConflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly getApplication: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the application, as `id` in its answers.
                 * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly applicationId: components["parameters"]["ApplicationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The application. */
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
                     *       "id": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "name": "Acme order feed",
                     *       "audience": "partner",
                     *       "channel": "partner",
                     *       "environment": "test",
                     *       "plan": "partner",
                     *       "scopes": [
                     *         "orders:read",
                     *         "orders:write"
                     *       ],
                     *       "state": "enabled",
                     *       "createdAt": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Application"];
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
    readonly updateApplication: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the application, as `id` in its answers.
                 * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly applicationId: components["parameters"]["ApplicationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "plan": "channel"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ApplicationChange"];
            };
        };
        readonly responses: {
            /** @description As it is now. */
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
                     *       "id": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "name": "Acme order feed",
                     *       "audience": "partner",
                     *       "channel": "partner",
                     *       "environment": "test",
                     *       "plan": "partner",
                     *       "scopes": [
                     *         "orders:read",
                     *         "orders:write"
                     *       ],
                     *       "state": "enabled",
                     *       "createdAt": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Application"];
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
    readonly disableApplication: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the application, as `id` in its answers.
                 * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly applicationId: components["parameters"]["ApplicationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it is now. */
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
                     *       "id": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "name": "Acme order feed",
                     *       "audience": "partner",
                     *       "channel": "partner",
                     *       "environment": "test",
                     *       "plan": "partner",
                     *       "scopes": [
                     *         "orders:read",
                     *         "orders:write"
                     *       ],
                     *       "state": "disabled",
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "disabledAt": "2026-11-22T08:00:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Application"];
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
    readonly enableApplication: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the application, as `id` in its answers.
                 * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly applicationId: components["parameters"]["ApplicationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it is now. */
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
                     *       "id": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "name": "Acme order feed",
                     *       "audience": "partner",
                     *       "channel": "partner",
                     *       "environment": "test",
                     *       "plan": "partner",
                     *       "scopes": [
                     *         "orders:read",
                     *         "orders:write"
                     *       ],
                     *       "state": "enabled",
                     *       "createdAt": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Application"];
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
    readonly listKeys: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only keys in this state.
                 * @example active
                 */
                readonly state?: components["schemas"]["KeyState"];
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
            readonly path: {
                /**
                 * @description The id of the application, as `id` in its answers.
                 * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly applicationId: components["parameters"]["ApplicationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of keys; empty when nothing fits. */
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
                     *       "keys": [
                     *         {
                     *           "id": "mfrggzdfmztwq2lk",
                     *           "applicationId": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "state": "active",
                     *           "createdAt": "2026-11-21T09:31:00.000Z",
                     *           "lastUsedAt": "2026-11-21T10:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["KeyPage"];
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
    readonly createKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description One key for each thing you want done once, made and stored before you send, and sent again with every retry; quoted or bare. The same key gives the first answer again, for at least 24 hours. https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
                 * @example "8e03978e-40d5-43e8-bc93-6894a57f9324"
                 */
                readonly "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the application, as `id` in its answers.
                 * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly applicationId: components["parameters"]["ApplicationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "expiresAt": "2027-11-21T00:00:00Z"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewKey"];
            };
        };
        readonly responses: {
            /** @description Made. Store `apiKey` now. */
            readonly 201: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiKey": "xd_test_mfrggzdfmztwq2lk_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_00000000",
                     *       "key": {
                     *         "id": "mfrggzdfmztwq2lk",
                     *         "applicationId": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *         "state": "active",
                     *         "createdAt": "2026-11-21T09:31:00.000Z",
                     *         "expiresAt": "2027-11-21T00:00:00.000Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["GivenKey"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["KeyConflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly getKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the application, as `id` in its answers.
                 * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly applicationId: components["parameters"]["ApplicationId"];
                /**
                 * @description The public id of the key: its third part.
                 * @example mfrggzdfmztwq2lk
                 */
                readonly keyId: components["parameters"]["KeyId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The key, never its text. */
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
                     *       "key": {
                     *         "id": "mfrggzdfmztwq2lk",
                     *         "applicationId": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *         "state": "active",
                     *         "createdAt": "2026-11-21T09:31:00.000Z",
                     *         "lastUsedAt": "2026-11-21T10:00:00.000Z"
                     *       },
                     *       "uses": [
                     *         {
                     *           "operation": "storefront.v1:placeOrder",
                     *           "lastUsedAt": "2026-11-21T10:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["KeyDetails"];
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
    readonly rollKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description One key for each thing you want done once, made and stored before you send, and sent again with every retry; quoted or bare. The same key gives the first answer again, for at least 24 hours. https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
                 * @example "8e03978e-40d5-43e8-bc93-6894a57f9324"
                 */
                readonly "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The id of the application, as `id` in its answers.
                 * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly applicationId: components["parameters"]["ApplicationId"];
                /**
                 * @description The public id of the key: its third part.
                 * @example mfrggzdfmztwq2lk
                 */
                readonly keyId: components["parameters"]["KeyId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "overlapSeconds": 86400
                 *     }
                 */
                readonly "application/json": components["schemas"]["KeyRoll"];
            };
        };
        readonly responses: {
            /** @description Replaced. Store `apiKey` now. */
            readonly 201: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiKey": "xd_test_nvswi2lvnuxgc3tb_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_00000000",
                     *       "key": {
                     *         "id": "nvswi2lvnuxgc3tb",
                     *         "applicationId": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *         "state": "active",
                     *         "createdAt": "2026-11-21T09:31:00.000Z"
                     *       },
                     *       "replaced": {
                     *         "id": "mfrggzdfmztwq2lk",
                     *         "applicationId": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *         "state": "active",
                     *         "createdAt": "2026-05-21T09:31:00.000Z",
                     *         "expiresAt": "2026-11-22T09:31:00.000Z",
                     *         "lastUsedAt": "2026-11-21T09:30:40.000Z",
                     *         "replacedBy": "nvswi2lvnuxgc3tb",
                     *         "replacedAt": "2026-11-21T09:31:00.000Z",
                     *         "safeToCut": false
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["RolledKey"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["KeyConflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly expireKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the application, as `id` in its answers.
                 * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly applicationId: components["parameters"]["ApplicationId"];
                /**
                 * @description The public id of the key: its third part.
                 * @example mfrggzdfmztwq2lk
                 */
                readonly keyId: components["parameters"]["KeyId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "expiresAt": "2026-12-01T00:00:00Z"
                 *     }
                 */
                readonly "application/json": components["schemas"]["KeyExpiry"];
            };
        };
        readonly responses: {
            /** @description As it is now. */
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
                     *       "id": "mfrggzdfmztwq2lk",
                     *       "applicationId": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "state": "active",
                     *       "createdAt": "2026-11-21T09:31:00.000Z",
                     *       "lastUsedAt": "2026-11-21T10:00:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Key"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["KeyEnded"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly revokeKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the application, as `id` in its answers.
                 * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly applicationId: components["parameters"]["ApplicationId"];
                /**
                 * @description The public id of the key: its third part.
                 * @example mfrggzdfmztwq2lk
                 */
                readonly keyId: components["parameters"]["KeyId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As it is now. */
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
                     *       "id": "mfrggzdfmztwq2lk",
                     *       "applicationId": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "state": "revoked",
                     *       "createdAt": "2026-11-21T09:31:00.000Z",
                     *       "revokedAt": "2026-11-21T11:00:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Key"];
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
