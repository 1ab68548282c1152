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
    readonly "/event-types": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the events an application can be told of
         * @description Which ones they are depends on the kind of caller and its scopes: nobody is told more than its own API shows.
         */
        readonly get: operations["listEventTypes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List webhooks
         * @description Newest first, with what waits for each of them. Those of your application; with `applications:read` those of every one.
         */
        readonly get: operations["listWebhooks"];
        readonly put?: never;
        /**
         * Have events sent to an address
         * @description Events from now on are sent there, signed as Standard Webhooks says (https://www.standardwebhooks.com). `secret` is what they are signed with: shown in this answer only, and in the answer to a repeat with the same Idempotency-Key. The address must be https, on the internet, without credentials in it; every address its name leads to is looked at now and before each sending.
         */
        readonly post: operations["createWebhook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/{webhookId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read a webhook
         * @description Its state with the reason, what waits for it and since when; never its secret.
         */
        readonly get: operations["getWebhook"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Send nothing there any more
         * @description Gives the webhook as it was. Its deliveries and secrets are gone; a sending that is under way may still arrive.
         */
        readonly delete: operations["deleteWebhook"];
        readonly options?: never;
        readonly head?: never;
        /**
         * Change a webhook
         * @description What is given takes the place of what there was. New types are told from now on; what waits already is still sent.
         */
        readonly patch: operations["updateWebhook"];
        readonly trace?: never;
    };
    readonly "/webhooks/{webhookId}/pause": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send nothing for a while
         * @description Events go on being kept for it; resumeWebhook says what becomes of them.
         */
        readonly post: operations["pauseWebhook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/{webhookId}/resume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send again
         * @description After a pause, or after it was disabled because it did not answer. With `from: backlog` everything since then is sent, in order; with `from: now` only what comes.
         */
        readonly post: operations["resumeWebhook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/{webhookId}/secret/roll": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Replace the secret
         * @description From now on everything is signed with the new secret and, for `overlapSeconds` more, with the old one as well: `webhook-signature` has both. The new one is shown in this answer only, and in the answer to a repeat with the same Idempotency-Key.
         */
        readonly post: operations["rollWebhookSecret"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/{webhookId}/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send an example now
         * @description Sends an event of made-up contents, signed as any other, and answers what the receiver said to it. It stands in no log, is not sent again, and does not count as a failure. Its `id` begins with `evt_` and names no event.
         */
        readonly post: operations["testWebhook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/{webhookId}/deliveries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
            };
            readonly cookie?: never;
        };
        /**
         * List what was sent, and what waits
         * @description Newest first; one entry for each event. Kept for as many days as policies/webhooks.yaml says.
         */
        readonly get: operations["listDeliveries"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/{webhookId}/deliveries/{deliveryId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
                /**
                 * @description The id of the delivery.
                 * @example whd_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly deliveryId: components["parameters"]["DeliveryId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read a delivery with its attempts
         * @description Of each attempt: when, how long, what was answered, and the first bytes of it without what is personal or secret.
         */
        readonly get: operations["getDelivery"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/{webhookId}/deliveries/{deliveryId}/redelivery": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
                /**
                 * @description The id of the delivery.
                 * @example whd_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly deliveryId: components["parameters"]["DeliveryId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send it once more
         * @description Under the same id, so that who has it already knows it. One that waits is tried at once.
         */
        readonly post: operations["redeliverEvent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/{webhookId}/replays": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
            };
            readonly cookie?: never;
        };
        /**
         * List what was asked for once more
         * @description Newest first, those that are only planned as well, each with how far it is.
         */
        readonly get: operations["listReplays"];
        readonly put?: never;
        /**
         * Plan to send many once more
         * @description Counts what it would be; nothing is sent before confirmReplay. `failed`: what was given up. `missing`: whatever was not taken, also from before the webhook was made. `all`: everything.
         */
        readonly post: operations["planReplay"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/{webhookId}/replays/{replayId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
                /**
                 * @description The id of the replay.
                 * @example whr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly replayId: components["parameters"]["ReplayId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read how far a replay is
         * @description Its state, and how many events of it are on their way.
         */
        readonly get: operations["getReplay"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/{webhookId}/replays/{replayId}/confirmation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
                /**
                 * @description The id of the replay.
                 * @example whr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly replayId: components["parameters"]["ReplayId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Begin a replay that was planned
         * @description What comes new is sent between. Asked twice, it is begun once.
         */
        readonly post: operations["confirmReplay"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/{webhookId}/replays/{replayId}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
                /**
                 * @description The id of the replay.
                 * @example whr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly replayId: components["parameters"]["ReplayId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Stop a replay
         * @description What is on its way already is still sent.
         */
        readonly post: operations["cancelReplay"];
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
        /** @description The beginning of what the receiver answered, without what is personal or secret. */
        readonly AnswerExcerpt: string;
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
        readonly Delivery: {
            readonly id: components["schemas"]["DeliveryId"];
            readonly webhookId: components["schemas"]["WebhookId"];
            readonly eventId: components["schemas"]["EventId"];
            readonly type: components["schemas"]["EventTypeName"];
            /** @description What it happened to. */
            readonly subject: string;
            readonly state: components["schemas"]["DeliveryState"];
            /** Format: int32 */
            readonly attempts: number;
            readonly createdAt: components["schemas"]["Instant"];
            readonly nextTryAt?: components["schemas"]["Instant"];
            readonly endedAt?: components["schemas"]["Instant"];
            readonly lastStatus?: components["schemas"]["ReceiverStatus"];
        };
        readonly DeliveryAttempt: {
            /** Format: int32 */
            readonly number: number;
            readonly at: components["schemas"]["Instant"];
            readonly durationMs: components["schemas"]["SendingMs"];
            readonly status?: components["schemas"]["ReceiverStatus"];
            readonly error?: components["schemas"]["SendingFault"];
            readonly answer?: components["schemas"]["AnswerExcerpt"];
        };
        readonly DeliveryDetails: {
            readonly delivery: components["schemas"]["Delivery"];
            /** @description The latest first. */
            readonly attempts: readonly components["schemas"]["DeliveryAttempt"][];
        };
        /**
         * @description Our id of a delivery.
         * @example whd_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly DeliveryId: string;
        readonly DeliveryPage: {
            readonly deliveries: readonly components["schemas"]["Delivery"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        /**
         * @description `failed`: given up after days. `dropped`: not sent, since it was let go of or may not be told any more.
         * @example delivered
         * @enum {string}
         */
        readonly DeliveryState: "pending" | "delivered" | "failed" | "dropped";
        /**
         * @description Part of each key: `xd_live_…`, `xd_test_…`.
         * @example test
         * @enum {string}
         */
        readonly Environment: "live" | "test";
        /**
         * @description Our id of an event.
         * @example evt_01K9ZD3Y9S1T3V5W7X9Y1Z3A5B
         */
        readonly EventId: string;
        readonly EventType: {
            readonly type: components["schemas"]["EventTypeName"];
            readonly title: string;
            readonly summary: string;
        };
        readonly EventTypeList: {
            readonly eventTypes: readonly components["schemas"]["EventType"][];
        };
        /**
         * @description Of openapi/events/retail.yaml.
         * @example retail.order.accepted.v1
         */
        readonly EventTypeName: string;
        /**
         * @description Types of events, or all of an entity: `retail.order.*`. `*` is everything this application can be told of.
         * @example [
         *       "retail.order.*"
         *     ]
         */
        readonly EventTypePatterns: readonly string[];
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
        readonly GivenWebhook: {
            readonly secret: components["schemas"]["WebhookSecretText"];
            readonly webhook: components["schemas"]["Webhook"];
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
        readonly NewWebhook: {
            /** @description Whose it is. Default: the application you call as. */
            readonly applicationId?: components["schemas"]["ApplicationId"];
            readonly url: components["schemas"]["WebhookUrl"];
            readonly eventTypes: components["schemas"]["EventTypePatterns"];
            /** @description Default: thin. */
            readonly payload?: components["schemas"]["WebhookPayload"];
            readonly description?: components["schemas"]["WebhookText"];
            readonly headers?: components["schemas"]["WebhookHeaders"];
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
        /** @description HTTP status of the receiver's answer. */
        readonly ReceiverStatus: number;
        readonly Replay: {
            readonly id: components["schemas"]["ReplayId"];
            readonly webhookId: components["schemas"]["WebhookId"];
            readonly which: components["schemas"]["ReplayWhich"];
            readonly from: components["schemas"]["Instant"];
            readonly to: components["schemas"]["Instant"];
            /**
             * @example planned
             * @enum {string}
             */
            readonly state: "planned" | "running" | "finished" | "cancelled";
            readonly estimate: {
                /** Format: int64 */
                readonly events: number;
                /** @description There are more than were counted. */
                readonly isAtLeast: boolean;
            };
            /**
             * Format: int64
             * @description Events that are on their way, or were taken.
             */
            readonly sent: number;
            readonly createdAt: components["schemas"]["Instant"];
            readonly endedAt?: components["schemas"]["Instant"];
        };
        /**
         * @description Our id of a replay.
         * @example whr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly ReplayId: string;
        readonly ReplayPage: {
            readonly replays: readonly components["schemas"]["Replay"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        readonly ReplayPlan: {
            readonly which: components["schemas"]["ReplayWhich"];
            /** @description Events that became true not before this. */
            readonly from: components["schemas"]["Instant"];
            /** @description And before this. Default: now. */
            readonly to?: components["schemas"]["Instant"];
        };
        /**
         * @example missing
         * @enum {string}
         */
        readonly ReplayWhich: "failed" | "missing" | "all";
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
         * @description Why there was no answer, or none that counts.
         * @example https://feed.acme.example did not answer in time
         */
        readonly SendingFault: string;
        /**
         * Format: int32
         * @description From looking the name up to the last byte.
         */
        readonly SendingMs: number;
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
        readonly Webhook: {
            readonly id: components["schemas"]["WebhookId"];
            readonly applicationId: components["schemas"]["ApplicationId"];
            readonly url: components["schemas"]["WebhookUrl"];
            readonly description?: components["schemas"]["WebhookText"];
            readonly eventTypes: components["schemas"]["EventTypePatterns"];
            readonly payload: components["schemas"]["WebhookPayload"];
            /** @description Names of the further header fields. */
            readonly headerNames: readonly string[];
            readonly state: components["schemas"]["WebhookState"];
            readonly reason?: components["schemas"]["WebhookText"];
            readonly stateSince: components["schemas"]["Instant"];
            readonly backlog: components["schemas"]["WebhookBacklog"];
            /** @description Since when nothing has been taken although it was tried. */
            readonly failingSince?: components["schemas"]["Instant"];
            /** @description Until then nothing is sent: it fails, or asked for a pause. */
            readonly nextTryAt?: components["schemas"]["Instant"];
            readonly lastDeliveredAt?: components["schemas"]["Instant"];
            /** @description What is signed with: two while one replaces another. */
            readonly secrets: readonly components["schemas"]["WebhookSecretState"][];
            readonly createdAt: components["schemas"]["Instant"];
            readonly updatedAt: components["schemas"]["Instant"];
        };
        /** @description What is to be sent. */
        readonly WebhookBacklog: {
            /**
             * Format: int64
             * @description Events that wait to be sent.
             */
            readonly waiting: number;
            /** @description Whether there may be more in the event log, which are not counted: while nothing is sent, or when very much waits. */
            readonly isBehind: boolean;
            /** @description When the oldest of them became true. */
            readonly oldestAt?: components["schemas"]["Instant"];
        };
        readonly WebhookChange: {
            readonly url?: components["schemas"]["WebhookUrl"];
            readonly eventTypes?: components["schemas"]["EventTypePatterns"];
            readonly payload?: components["schemas"]["WebhookPayload"];
            readonly description?: components["schemas"]["WebhookText"];
            readonly headers?: components["schemas"]["WebhookHeaders"];
        };
        readonly WebhookHeader: {
            readonly name: string;
            readonly value: string;
        };
        /** @description Further header fields for each sending, such as Authorization. Their values are never shown again. */
        readonly WebhookHeaders: readonly components["schemas"]["WebhookHeader"][];
        /**
         * @description Our id of a webhook.
         * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly WebhookId: string;
        readonly WebhookPage: {
            readonly webhooks: readonly components["schemas"]["Webhook"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        readonly WebhookPause: {
            readonly reason: components["schemas"]["WebhookText"];
        };
        /**
         * @description What stands in `data`. `thin`: which thing it is, its status and where to read it; nothing personal. `full`: what your API answers when the thing is read, as it is when it is sent.
         * @example thin
         * @enum {string}
         */
        readonly WebhookPayload: "thin" | "full";
        readonly WebhookResumption: {
            /**
             * @description `now` lets go of everything that waits.
             * @example backlog
             * @enum {string}
             */
            readonly from: "backlog" | "now";
        };
        readonly WebhookSecretRoll: {
            /** @description How long the old secret still signs; 0 ends it at once. Default a day. */
            readonly overlapSeconds?: number;
        };
        readonly WebhookSecretState: {
            readonly createdAt: components["schemas"]["Instant"];
            readonly expiresAt?: components["schemas"]["Instant"];
        };
        /** @description What is signed with: the base64 behind `whsec_`, as bytes. */
        readonly WebhookSecretText: string;
        /**
         * @description `paused`: by somebody. `disabled`: by itself, since it was gone or failed for days; `reason` says why.
         * @example enabled
         * @enum {string}
         */
        readonly WebhookState: "enabled" | "paused" | "disabled";
        readonly WebhookTest: {
            /** @description One that it is told of. Default: the first. */
            readonly type?: components["schemas"]["EventTypeName"];
        };
        readonly WebhookTestResult: {
            readonly eventId: components["schemas"]["EventId"];
            readonly type: components["schemas"]["EventTypeName"];
            /** @description Whether it was taken. */
            readonly isDelivered: boolean;
            readonly status?: components["schemas"]["ReceiverStatus"];
            readonly error?: components["schemas"]["SendingFault"];
            readonly durationMs: components["schemas"]["SendingMs"];
            readonly answer?: components["schemas"]["AnswerExcerpt"];
        };
        /** @example Order feed of the Berlin team */
        readonly WebhookText: string;
        /**
         * Format: uri
         * @description https, on the internet. In a demonstration http to this machine as well.
         * @example https://feed.acme.example/crossdock
         */
        readonly WebhookUrl: string;
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
        /** @description There are too many already, or what this request made is gone. */
        readonly WebhookConflict: {
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
                 *       "detail": "An application has 20 webhooks at most.",
                 *       "correlationId": "8e03978e-40d5-43e8-bc93-6894a57f9324"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Its state does not allow this. */
        readonly WebhookState: {
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
                 *       "detail": "The webhook is disabled.",
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
         * @description The id of the delivery.
         * @example whd_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly DeliveryId: components["schemas"]["DeliveryId"];
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
        /**
         * @description The id of the replay.
         * @example whr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly ReplayId: components["schemas"]["ReplayId"];
        /**
         * @description The id of the webhook, as `id` in its answers.
         * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly WebhookId: components["schemas"]["WebhookId"];
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
export type AnswerExcerpt = components['schemas']['AnswerExcerpt'];
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
export type Delivery = components['schemas']['Delivery'];
export type DeliveryAttempt = components['schemas']['DeliveryAttempt'];
export type DeliveryDetails = components['schemas']['DeliveryDetails'];
export type DeliveryId = components['schemas']['DeliveryId'];
export type DeliveryPage = components['schemas']['DeliveryPage'];
export type DeliveryState = components['schemas']['DeliveryState'];
export type Environment = components['schemas']['Environment'];
export type EventId = components['schemas']['EventId'];
export type EventType = components['schemas']['EventType'];
export type EventTypeList = components['schemas']['EventTypeList'];
export type EventTypeName = components['schemas']['EventTypeName'];
export type EventTypePatterns = components['schemas']['EventTypePatterns'];
export type Fault = components['schemas']['Fault'];
export type GivenKey = components['schemas']['GivenKey'];
export type GivenWebhook = components['schemas']['GivenWebhook'];
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
export type NewWebhook = components['schemas']['NewWebhook'];
export type NextCursor = components['schemas']['NextCursor'];
export type PlanName = components['schemas']['PlanName'];
export type Problem = components['schemas']['Problem'];
export type ReceiverStatus = components['schemas']['ReceiverStatus'];
export type Replay = components['schemas']['Replay'];
export type ReplayId = components['schemas']['ReplayId'];
export type ReplayPage = components['schemas']['ReplayPage'];
export type ReplayPlan = components['schemas']['ReplayPlan'];
export type ReplayWhich = components['schemas']['ReplayWhich'];
export type RolledKey = components['schemas']['RolledKey'];
export type Scopes = components['schemas']['Scopes'];
export type SendingFault = components['schemas']['SendingFault'];
export type SendingMs = components['schemas']['SendingMs'];
export type TimeZone = components['schemas']['TimeZone'];
export type UsedRevision = components['schemas']['UsedRevision'];
export type Webhook = components['schemas']['Webhook'];
export type WebhookBacklog = components['schemas']['WebhookBacklog'];
export type WebhookChange = components['schemas']['WebhookChange'];
export type WebhookHeader = components['schemas']['WebhookHeader'];
export type WebhookHeaders = components['schemas']['WebhookHeaders'];
export type WebhookId = components['schemas']['WebhookId'];
export type WebhookPage = components['schemas']['WebhookPage'];
export type WebhookPause = components['schemas']['WebhookPause'];
export type WebhookPayload = components['schemas']['WebhookPayload'];
export type WebhookResumption = components['schemas']['WebhookResumption'];
export type WebhookSecretRoll = components['schemas']['WebhookSecretRoll'];
export type WebhookSecretState = components['schemas']['WebhookSecretState'];
export type WebhookSecretText = components['schemas']['WebhookSecretText'];
export type WebhookState = components['schemas']['WebhookState'];
export type WebhookTest = components['schemas']['WebhookTest'];
export type WebhookTestResult = components['schemas']['WebhookTestResult'];
export type WebhookText = components['schemas']['WebhookText'];
export type WebhookUrl = components['schemas']['WebhookUrl'];
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
export type ResponseWebhookConflict = components['responses']['WebhookConflict'];
export type ResponseWebhookState = components['responses']['WebhookState'];
export type ParameterApplicationId = components['parameters']['ApplicationId'];
export type ParameterCursor = components['parameters']['Cursor'];
export type ParameterDeliveryId = components['parameters']['DeliveryId'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type ParameterKeyId = components['parameters']['KeyId'];
export type ParameterLimit = components['parameters']['Limit'];
export type ParameterReplayId = components['parameters']['ReplayId'];
export type ParameterWebhookId = components['parameters']['WebhookId'];
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
    readonly listEventTypes: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Of this application. Default: the one you call as.
                 * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly applicationId?: components["schemas"]["ApplicationId"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The types, by name; empty where there is nothing to tell. */
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
                     *       "eventTypes": [
                     *         {
                     *           "type": "retail.order.accepted.v1",
                     *           "title": "Order accepted",
                     *           "summary": "It is paid for, promised, and goes to fulfilment."
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["EventTypeList"];
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
    readonly listWebhooks: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only webhooks of this application.
                 * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly applicationId?: components["schemas"]["ApplicationId"];
                /**
                 * @description Only webhooks in this state.
                 * @example enabled
                 */
                readonly state?: components["schemas"]["WebhookState"];
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
            /** @description A page of webhooks; empty when nothing fits. */
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
                     *       "webhooks": [
                     *         {
                     *           "id": "whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "applicationId": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "url": "https://feed.acme.example/crossdock",
                     *           "eventTypes": [
                     *             "retail.order.*",
                     *             "retail.fulfilmentOrder.shipped.v1"
                     *           ],
                     *           "payload": "thin",
                     *           "headerNames": [],
                     *           "state": "enabled",
                     *           "stateSince": "2026-11-21T09:31:00.000Z",
                     *           "backlog": {
                     *             "waiting": 0,
                     *             "isBehind": false
                     *           },
                     *           "secrets": [
                     *             {
                     *               "createdAt": "2026-11-21T09:31:00.000Z"
                     *             }
                     *           ],
                     *           "createdAt": "2026-11-21T09:31:00.000Z",
                     *           "updatedAt": "2026-11-21T09:31:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["WebhookPage"];
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
    readonly createWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
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
                 *       "url": "https://feed.acme.example/crossdock",
                 *       "eventTypes": [
                 *         "retail.order.*"
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewWebhook"];
            };
        };
        readonly responses: {
            /** @description Made. Store `secret` now. */
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
                     *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                     *       "webhook": {
                     *         "id": "whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *         "applicationId": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *         "url": "https://feed.acme.example/crossdock",
                     *         "eventTypes": [
                     *           "retail.order.*",
                     *           "retail.fulfilmentOrder.shipped.v1"
                     *         ],
                     *         "payload": "thin",
                     *         "headerNames": [],
                     *         "state": "enabled",
                     *         "stateSince": "2026-11-21T09:31:00.000Z",
                     *         "backlog": {
                     *           "waiting": 0,
                     *           "isBehind": false
                     *         },
                     *         "secrets": [
                     *           {
                     *             "createdAt": "2026-11-21T09:31:00.000Z"
                     *           }
                     *         ],
                     *         "createdAt": "2026-11-21T09:31:00.000Z",
                     *         "updatedAt": "2026-11-21T09:31:00.000Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["GivenWebhook"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["WebhookConflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly getWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The webhook. */
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
                     *       "id": "whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "applicationId": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "url": "https://feed.acme.example/crossdock",
                     *       "eventTypes": [
                     *         "retail.order.*",
                     *         "retail.fulfilmentOrder.shipped.v1"
                     *       ],
                     *       "payload": "thin",
                     *       "headerNames": [],
                     *       "state": "enabled",
                     *       "stateSince": "2026-11-21T09:31:00.000Z",
                     *       "backlog": {
                     *         "waiting": 0,
                     *         "isBehind": false
                     *       },
                     *       "secrets": [
                     *         {
                     *           "createdAt": "2026-11-21T09:31:00.000Z"
                     *         }
                     *       ],
                     *       "createdAt": "2026-11-21T09:31:00.000Z",
                     *       "updatedAt": "2026-11-21T09:31:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Webhook"];
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
    readonly deleteWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What is gone. */
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
                     *       "id": "whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "applicationId": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "url": "https://feed.acme.example/crossdock",
                     *       "eventTypes": [
                     *         "retail.order.*",
                     *         "retail.fulfilmentOrder.shipped.v1"
                     *       ],
                     *       "payload": "thin",
                     *       "headerNames": [],
                     *       "state": "enabled",
                     *       "stateSince": "2026-11-21T09:31:00.000Z",
                     *       "backlog": {
                     *         "waiting": 0,
                     *         "isBehind": false
                     *       },
                     *       "secrets": [
                     *         {
                     *           "createdAt": "2026-11-21T09:31:00.000Z"
                     *         }
                     *       ],
                     *       "createdAt": "2026-11-21T09:31:00.000Z",
                     *       "updatedAt": "2026-11-21T09:31:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Webhook"];
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
    readonly updateWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "eventTypes": [
                 *         "retail.order.*",
                 *         "retail.fulfilmentOrder.*"
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["WebhookChange"];
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
                     *       "id": "whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "applicationId": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "url": "https://feed.acme.example/crossdock",
                     *       "eventTypes": [
                     *         "retail.order.*",
                     *         "retail.fulfilmentOrder.shipped.v1"
                     *       ],
                     *       "payload": "thin",
                     *       "headerNames": [],
                     *       "state": "enabled",
                     *       "stateSince": "2026-11-21T09:31:00.000Z",
                     *       "backlog": {
                     *         "waiting": 0,
                     *         "isBehind": false
                     *       },
                     *       "secrets": [
                     *         {
                     *           "createdAt": "2026-11-21T09:31:00.000Z"
                     *         }
                     *       ],
                     *       "createdAt": "2026-11-21T09:31:00.000Z",
                     *       "updatedAt": "2026-11-21T09:31:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Webhook"];
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
    readonly pauseWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "Our consumer is being moved"
                 *     }
                 */
                readonly "application/json": components["schemas"]["WebhookPause"];
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
                     *       "id": "whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "applicationId": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "url": "https://feed.acme.example/crossdock",
                     *       "eventTypes": [
                     *         "retail.order.*",
                     *         "retail.fulfilmentOrder.shipped.v1"
                     *       ],
                     *       "payload": "thin",
                     *       "headerNames": [],
                     *       "state": "enabled",
                     *       "stateSince": "2026-11-21T09:31:00.000Z",
                     *       "backlog": {
                     *         "waiting": 0,
                     *         "isBehind": false
                     *       },
                     *       "secrets": [
                     *         {
                     *           "createdAt": "2026-11-21T09:31:00.000Z"
                     *         }
                     *       ],
                     *       "createdAt": "2026-11-21T09:31:00.000Z",
                     *       "updatedAt": "2026-11-21T09:31:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Webhook"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["WebhookState"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly resumeWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "from": "backlog"
                 *     }
                 */
                readonly "application/json": components["schemas"]["WebhookResumption"];
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
                     *       "id": "whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "applicationId": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "url": "https://feed.acme.example/crossdock",
                     *       "eventTypes": [
                     *         "retail.order.*",
                     *         "retail.fulfilmentOrder.shipped.v1"
                     *       ],
                     *       "payload": "thin",
                     *       "headerNames": [],
                     *       "state": "enabled",
                     *       "stateSince": "2026-11-21T09:31:00.000Z",
                     *       "backlog": {
                     *         "waiting": 0,
                     *         "isBehind": false
                     *       },
                     *       "secrets": [
                     *         {
                     *           "createdAt": "2026-11-21T09:31:00.000Z"
                     *         }
                     *       ],
                     *       "createdAt": "2026-11-21T09:31:00.000Z",
                     *       "updatedAt": "2026-11-21T09:31:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Webhook"];
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
    readonly rollWebhookSecret: {
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
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
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
                readonly "application/json": components["schemas"]["WebhookSecretRoll"];
            };
        };
        readonly responses: {
            /** @description Replaced. Store `secret` now. */
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
                     *       "secret": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
                     *       "webhook": {
                     *         "id": "whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *         "applicationId": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *         "url": "https://feed.acme.example/crossdock",
                     *         "eventTypes": [
                     *           "retail.order.*",
                     *           "retail.fulfilmentOrder.shipped.v1"
                     *         ],
                     *         "payload": "thin",
                     *         "headerNames": [],
                     *         "state": "enabled",
                     *         "stateSince": "2026-11-21T09:31:00.000Z",
                     *         "backlog": {
                     *           "waiting": 0,
                     *           "isBehind": false
                     *         },
                     *         "secrets": [
                     *           {
                     *             "createdAt": "2026-11-21T09:31:00.000Z"
                     *           }
                     *         ],
                     *         "createdAt": "2026-11-21T09:31:00.000Z",
                     *         "updatedAt": "2026-11-21T09:31:00.000Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["GivenWebhook"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["WebhookConflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly testWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "retail.order.accepted.v1"
                 *     }
                 */
                readonly "application/json": components["schemas"]["WebhookTest"];
            };
        };
        readonly responses: {
            /** @description What came of it. */
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
                     *       "eventId": "evt_01K9ZD3Y9S1T3V5W7X9Y1Z3A5B",
                     *       "type": "retail.order.accepted.v1",
                     *       "isDelivered": true,
                     *       "status": 204,
                     *       "durationMs": 87
                     *     }
                     */
                    readonly "application/json": components["schemas"]["WebhookTestResult"];
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
    readonly listDeliveries: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only deliveries in this state.
                 * @example failed
                 */
                readonly state?: components["schemas"]["DeliveryState"];
                /**
                 * @description Only of events of this type.
                 * @example retail.order.accepted.v1
                 */
                readonly type?: components["schemas"]["EventTypeName"];
                /**
                 * @description Only of events of this thing, such as an order.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly subject?: string;
                /**
                 * @description Only of this event.
                 * @example evt_01K9ZD3Y9S1T3V5W7X9Y1Z3A5B
                 */
                readonly eventId?: components["schemas"]["EventId"];
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
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of deliveries; empty when nothing fits. */
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
                     *       "deliveries": [
                     *         {
                     *           "id": "whd_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "webhookId": "whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "eventId": "evt_01K9ZD3Y9S1T3V5W7X9Y1Z3A5B",
                     *           "type": "retail.order.accepted.v1",
                     *           "subject": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "state": "delivered",
                     *           "attempts": 1,
                     *           "createdAt": "2026-11-21T09:30:00.500Z",
                     *           "endedAt": "2026-11-21T09:30:00.620Z",
                     *           "lastStatus": 204
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DeliveryPage"];
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
    readonly getDelivery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
                /**
                 * @description The id of the delivery.
                 * @example whd_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly deliveryId: components["parameters"]["DeliveryId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The delivery. */
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
                     *       "delivery": {
                     *         "id": "whd_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *         "webhookId": "whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *         "eventId": "evt_01K9ZD3Y9S1T3V5W7X9Y1Z3A5B",
                     *         "type": "retail.order.accepted.v1",
                     *         "subject": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *         "state": "delivered",
                     *         "attempts": 1,
                     *         "createdAt": "2026-11-21T09:30:00.500Z",
                     *         "endedAt": "2026-11-21T09:30:00.620Z",
                     *         "lastStatus": 204
                     *       },
                     *       "attempts": [
                     *         {
                     *           "number": 1,
                     *           "at": "2026-11-21T09:30:00.510Z",
                     *           "durationMs": 87,
                     *           "status": 204
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DeliveryDetails"];
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
    readonly redeliverEvent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
                /**
                 * @description The id of the delivery.
                 * @example whd_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly deliveryId: components["parameters"]["DeliveryId"];
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
                     *       "id": "whd_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "webhookId": "whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "eventId": "evt_01K9ZD3Y9S1T3V5W7X9Y1Z3A5B",
                     *       "type": "retail.order.accepted.v1",
                     *       "subject": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "state": "delivered",
                     *       "attempts": 1,
                     *       "createdAt": "2026-11-21T09:30:00.500Z",
                     *       "endedAt": "2026-11-21T09:30:00.620Z",
                     *       "lastStatus": 204
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Delivery"];
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
    readonly listReplays: {
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
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of replays; empty when there is none. */
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
                     *       "replays": [
                     *         {
                     *           "id": "whr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "webhookId": "whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "which": "missing",
                     *           "from": "2026-11-21T06:00:00.000Z",
                     *           "to": "2026-11-21T09:00:00.000Z",
                     *           "state": "planned",
                     *           "estimate": {
                     *             "events": 1204,
                     *             "isAtLeast": false
                     *           },
                     *           "sent": 0,
                     *           "createdAt": "2026-11-21T09:31:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ReplayPage"];
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
    readonly planReplay: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "which": "missing",
                 *       "from": "2026-11-21T06:00:00Z"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ReplayPlan"];
            };
        };
        readonly responses: {
            /** @description The plan with its estimate. */
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
                     *       "id": "whr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "webhookId": "whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "which": "missing",
                     *       "from": "2026-11-21T06:00:00.000Z",
                     *       "to": "2026-11-21T09:00:00.000Z",
                     *       "state": "planned",
                     *       "estimate": {
                     *         "events": 1204,
                     *         "isAtLeast": false
                     *       },
                     *       "sent": 0,
                     *       "createdAt": "2026-11-21T09:31:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Replay"];
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
    readonly getReplay: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
                /**
                 * @description The id of the replay.
                 * @example whr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly replayId: components["parameters"]["ReplayId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The replay. */
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
                     *       "id": "whr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "webhookId": "whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "which": "missing",
                     *       "from": "2026-11-21T06:00:00.000Z",
                     *       "to": "2026-11-21T09:00:00.000Z",
                     *       "state": "planned",
                     *       "estimate": {
                     *         "events": 1204,
                     *         "isAtLeast": false
                     *       },
                     *       "sent": 0,
                     *       "createdAt": "2026-11-21T09:31:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Replay"];
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
    readonly confirmReplay: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
                /**
                 * @description The id of the replay.
                 * @example whr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly replayId: components["parameters"]["ReplayId"];
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
                     *       "id": "whr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "webhookId": "whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "which": "missing",
                     *       "from": "2026-11-21T06:00:00.000Z",
                     *       "to": "2026-11-21T09:00:00.000Z",
                     *       "state": "planned",
                     *       "estimate": {
                     *         "events": 1204,
                     *         "isAtLeast": false
                     *       },
                     *       "sent": 0,
                     *       "createdAt": "2026-11-21T09:31:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Replay"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["WebhookState"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly cancelReplay: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the webhook, as `id` in its answers.
                 * @example whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly webhookId: components["parameters"]["WebhookId"];
                /**
                 * @description The id of the replay.
                 * @example whr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly replayId: components["parameters"]["ReplayId"];
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
                     *       "id": "whr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "webhookId": "whe_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "which": "missing",
                     *       "from": "2026-11-21T06:00:00.000Z",
                     *       "to": "2026-11-21T09:00:00.000Z",
                     *       "state": "planned",
                     *       "estimate": {
                     *         "events": 1204,
                     *         "isAtLeast": false
                     *       },
                     *       "sent": 0,
                     *       "createdAt": "2026-11-21T09:31:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Replay"];
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
