// Generated from the contract by `npm run generate`. Do not edit.
export interface paths {
    readonly "/purchase-orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List purchase orders
         * @description Oldest first. Ask for `open` to see what is to be answered.
         */
        readonly get: operations["listPurchaseOrders"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/purchase-orders/{purchaseOrderId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the purchase order.
                 * @example pur_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly purchaseOrderId: components["schemas"]["PurchaseOrderId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read a purchase order
         * @description What is asked for, where it goes, and how far it is.
         */
        readonly get: operations["getPurchaseOrder"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/purchase-orders/{purchaseOrderId}/acknowledgement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the purchase order.
                 * @example pur_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly purchaseOrderId: components["schemas"]["PurchaseOrderId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Acknowledge a purchase order
         * @description Whole, or the `lines` that can be shipped; the rest goes to somebody else. With `expectedShipAt` it says when; again with another date it is a delay.
         */
        readonly post: operations["acknowledgePurchaseOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/purchase-orders/{purchaseOrderId}/decline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the purchase order.
                 * @example pur_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly purchaseOrderId: components["schemas"]["PurchaseOrderId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Decline a purchase order
         * @description Possible until it is shipped. It goes to somebody else, and is not asked for here again.
         */
        readonly post: operations["declinePurchaseOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/purchase-orders/{purchaseOrderId}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the purchase order.
                 * @example pur_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly purchaseOrderId: components["schemas"]["PurchaseOrderId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Answer a cancellation
         * @description The shopper does not want it any more: `accepted`, and it is not shipped; `refused`, and it goes on. Whoever has shipped it already reports the shipment instead.
         */
        readonly post: operations["answerCancellation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/purchase-orders/{purchaseOrderId}/shipment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the purchase order.
                 * @example pur_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly purchaseOrderId: components["schemas"]["PurchaseOrderId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report the shipment
         * @description What was acknowledged has left, with its tracking number. The shopper hears of it and the payment is taken.
         */
        readonly post: operations["shipPurchaseOrder"];
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
        readonly AcknowledgedLine: {
            readonly lineId: components["schemas"]["OrderLineId"];
            /** @description 0: none of it. */
            readonly quantity: number;
        };
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
         * @description Why it was rejected, cancelled or held.
         * @example Not on the shelf
         */
        readonly FulfilmentReason: string;
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
        /**
         * @description Names a line within its order.
         * @example 1
         */
        readonly OrderLineId: string;
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
         * @description What a supplier is asked to ship to a shopper, as that supplier sees it.
         * @example {
         *       "id": "pur_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
         *       "state": "open",
         *       "lines": [
         *         {
         *           "lineId": "1",
         *           "sku": "LAMP-ARC",
         *           "title": "Arc lamp",
         *           "quantity": 2
         *         }
         *       ],
         *       "shipTo": {
         *         "name": "Ada Lovelace",
         *         "lines": [
         *           "Lindenstraße 4"
         *         ],
         *         "locality": "Berlin",
         *         "postalCode": "10969",
         *         "country": "DE"
         *       },
         *       "issuedAt": "2026-11-21T09:30:01.000Z",
         *       "acknowledgeBy": "2026-11-22T09:30:01.000Z",
         *       "updatedAt": "2026-11-21T09:30:01.000Z"
         *     }
         */
        readonly PurchaseOrder: {
            readonly id: components["schemas"]["PurchaseOrderId"];
            readonly state: components["schemas"]["PurchaseOrderState"];
            readonly lines: readonly components["schemas"]["PurchaseOrderLine"][];
            readonly shipTo: components["schemas"]["Address"];
            /** @example standard */
            readonly serviceLevel?: string;
            readonly supplierReference?: components["schemas"]["SupplierReference"];
            readonly issuedAt: components["schemas"]["Instant"];
            readonly acknowledgeBy: components["schemas"]["Instant"];
            readonly acknowledgedAt?: components["schemas"]["Instant"];
            readonly expectedShipAt?: components["schemas"]["Instant"];
            readonly reason?: components["schemas"]["FulfilmentReason"];
            readonly shipments?: readonly components["schemas"]["Shipment"][];
            readonly cancellation?: components["schemas"]["PurchaseOrderCancellation"];
            readonly updatedAt: components["schemas"]["Instant"];
        };
        /**
         * @example {
         *       "supplierReference": "NL-4711",
         *       "expectedShipAt": "2026-11-24T12:00:00Z"
         *     }
         */
        readonly PurchaseOrderAcknowledgement: {
            readonly supplierReference?: components["schemas"]["SupplierReference"];
            /** @description When it will be shipped. A later acknowledgement with another date is a delay. */
            readonly expectedShipAt?: components["schemas"]["Instant"];
            /** @description What can be shipped, where that is not everything: the rest goes to somebody else. */
            readonly lines?: readonly components["schemas"]["AcknowledgedLine"][];
        };
        /** @description What is not wanted any more; nothing is paid back before the supplier has answered. */
        readonly PurchaseOrderCancellation: {
            /** @example customer */
            readonly reason: string;
            readonly requestedAt: components["schemas"]["Instant"];
            /** @description Who has not answered by then goes on with it. */
            readonly answerBy: components["schemas"]["Instant"];
            /**
             * @example accepted
             * @enum {string}
             */
            readonly outcome?: "accepted" | "refused";
            /** @description Why it was refused. */
            readonly because?: string;
            readonly answeredAt?: components["schemas"]["Instant"];
        };
        readonly PurchaseOrderCancellationAnswer: {
            /** @enum {string} */
            readonly outcome: "accepted" | "refused";
            /** @example It is packed */
            readonly reason?: string;
        };
        /**
         * @example {
         *       "reason": "Out of stock until spring"
         *     }
         */
        readonly PurchaseOrderDecline: {
            readonly reason: components["schemas"]["FulfilmentReason"];
        };
        /**
         * @description Our id of a purchase order.
         * @example pur_01K9ZD3Y8A2B4C6D8E0F2G4H6J
         */
        readonly PurchaseOrderId: string;
        readonly PurchaseOrderLine: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly sku: components["schemas"]["Sku"];
            readonly gtin?: components["schemas"]["Gtin"];
            readonly title?: components["schemas"]["ProductTitle"];
            /** @description What was asked for. */
            readonly quantity: components["schemas"]["Pieces"];
            /** @description How many of them the supplier took on. */
            readonly acknowledged?: number;
        };
        readonly PurchaseOrderPage: {
            readonly items: readonly components["schemas"]["PurchaseOrder"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        /**
         * @example {
         *       "carrier": "Swift",
         *       "trackingNumber": "SW0000010001"
         *     }
         */
        readonly PurchaseOrderShipment: {
            readonly carrier: components["schemas"]["CarrierName"];
            readonly trackingNumber: components["schemas"]["TrackingNumber"];
            /** @description When it left; now, if absent. */
            readonly shippedAt?: components["schemas"]["Instant"];
            /** @description Number of parcels. */
            readonly packages?: number;
        };
        /**
         * @description open → acknowledged, or partlyAcknowledged → shipped → delivered. declined: the supplier said no. withdrawn: it was given to somebody else. cancelled: nobody wants it any more. cancellationRequested: the supplier is asked whether it stops.
         * @example open
         * @enum {string}
         */
        readonly PurchaseOrderState: "open" | "acknowledged" | "partlyAcknowledged" | "declined" | "withdrawn" | "cancellationRequested" | "cancelled" | "shipped" | "delivered";
        /**
         * @example {
         *       "id": "shp_01K9ZD9F0W3X5Y7Z9A1B3C5D7E",
         *       "carrier": "Swift",
         *       "trackingNumber": "SW0000010001",
         *       "shippedAt": "2026-11-21T15:00:00.000Z",
         *       "packages": 1,
         *       "lines": [
         *         {
         *           "lineId": "1",
         *           "sku": "MUG-WHITE",
         *           "quantity": 2
         *         }
         *       ]
         *     }
         */
        readonly Shipment: {
            readonly id: components["schemas"]["ShipmentId"];
            readonly carrier?: components["schemas"]["CarrierName"];
            readonly trackingNumber?: components["schemas"]["TrackingNumber"];
            readonly shippedAt: components["schemas"]["Instant"];
            /**
             * @description Number of parcels.
             * @example 1
             */
            readonly packages?: number;
            /** @description What the carrier says of it, oldest first. */
            readonly tracking?: readonly components["schemas"]["TrackingEvent"][];
            readonly lines: readonly components["schemas"]["FulfilmentLine"][];
        };
        /**
         * @description Our id of a shipment.
         * @example shp_01K9ZD9F0W3X5Y7Z9A1B3C5D7E
         */
        readonly ShipmentId: string;
        /**
         * @description The merchant's own code of a sellable thing.
         * @example MUG-WHITE
         */
        readonly Sku: string;
        /**
         * @description The supplier's own number of it.
         * @example NL-4711
         */
        readonly SupplierReference: string;
        /**
         * @example {
         *       "at": "2026-11-21T15:00:00Z",
         *       "milestone": "inTransit",
         *       "raw": "collected",
         *       "place": "Berlin"
         *     }
         */
        readonly TrackingEvent: {
            readonly at: components["schemas"]["Instant"];
            readonly milestone: components["schemas"]["TrackingMilestone"];
            /** @description The carrier's own code. */
            readonly raw?: string;
            readonly description?: string;
            readonly place?: string;
        };
        /**
         * @description `unknown`: the carrier used a code nobody has mapped; it is kept in `raw`, and an exception case was raised.
         * @enum {string}
         */
        readonly TrackingMilestone: "booked" | "inTransit" | "outForDelivery" | "delivered" | "deliveryFailed" | "returningToSender" | "lost" | "cancelled" | "unknown";
        /** @example SW0000010001 */
        readonly TrackingNumber: string;
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
export type AcknowledgedLine = components['schemas']['AcknowledgedLine'];
export type Address = components['schemas']['Address'];
export type CarrierName = components['schemas']['CarrierName'];
export type Country = components['schemas']['Country'];
export type Currency = components['schemas']['Currency'];
export type Fault = components['schemas']['Fault'];
export type FulfilmentLine = components['schemas']['FulfilmentLine'];
export type FulfilmentReason = components['schemas']['FulfilmentReason'];
export type Gtin = components['schemas']['Gtin'];
export type Instant = components['schemas']['Instant'];
export type Money = components['schemas']['Money'];
export type NextCursor = components['schemas']['NextCursor'];
export type OrderLineId = components['schemas']['OrderLineId'];
export type PersonName = components['schemas']['PersonName'];
export type Phone = components['schemas']['Phone'];
export type Pieces = components['schemas']['Pieces'];
export type Problem = components['schemas']['Problem'];
export type ProductTitle = components['schemas']['ProductTitle'];
export type PurchaseOrder = components['schemas']['PurchaseOrder'];
export type PurchaseOrderAcknowledgement = components['schemas']['PurchaseOrderAcknowledgement'];
export type PurchaseOrderCancellation = components['schemas']['PurchaseOrderCancellation'];
export type PurchaseOrderCancellationAnswer = components['schemas']['PurchaseOrderCancellationAnswer'];
export type PurchaseOrderDecline = components['schemas']['PurchaseOrderDecline'];
export type PurchaseOrderId = components['schemas']['PurchaseOrderId'];
export type PurchaseOrderLine = components['schemas']['PurchaseOrderLine'];
export type PurchaseOrderPage = components['schemas']['PurchaseOrderPage'];
export type PurchaseOrderShipment = components['schemas']['PurchaseOrderShipment'];
export type PurchaseOrderState = components['schemas']['PurchaseOrderState'];
export type Shipment = components['schemas']['Shipment'];
export type ShipmentId = components['schemas']['ShipmentId'];
export type Sku = components['schemas']['Sku'];
export type SupplierReference = components['schemas']['SupplierReference'];
export type TrackingEvent = components['schemas']['TrackingEvent'];
export type TrackingMilestone = components['schemas']['TrackingMilestone'];
export type TrackingNumber = components['schemas']['TrackingNumber'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseInternal = components['responses']['Internal'];
export type ResponseNotAcceptable = components['responses']['NotAcceptable'];
export type ResponseNotFound = components['responses']['NotFound'];
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
export type ParameterLimit = components['parameters']['Limit'];
export type HeaderCorrelationId = components['headers']['CorrelationId'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRateLimitPolicy = components['headers']['RateLimitPolicy'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderWwwAuthenticate = components['headers']['WwwAuthenticate'];
export type $defs = Record<string, never>;
export interface operations {
    readonly listPurchaseOrders: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only those in one of these states.
                 * @example [
                 *       "open"
                 *     ]
                 */
                readonly state?: readonly components["schemas"]["PurchaseOrderState"][];
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
            /** @description A page of purchase orders; empty when nothing fits. */
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
                     *           "id": "pur_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
                     *           "state": "open",
                     *           "lines": [
                     *             {
                     *               "lineId": "1",
                     *               "sku": "LAMP-ARC",
                     *               "title": "Arc lamp",
                     *               "quantity": 2
                     *             }
                     *           ],
                     *           "shipTo": {
                     *             "name": "Ada Lovelace",
                     *             "lines": [
                     *               "Lindenstraße 4"
                     *             ],
                     *             "locality": "Berlin",
                     *             "postalCode": "10969",
                     *             "country": "DE"
                     *           },
                     *           "issuedAt": "2026-11-21T09:30:01.000Z",
                     *           "acknowledgeBy": "2026-11-22T09:30:01.000Z",
                     *           "updatedAt": "2026-11-21T09:30:01.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PurchaseOrderPage"];
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
    readonly getPurchaseOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the purchase order.
                 * @example pur_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly purchaseOrderId: components["schemas"]["PurchaseOrderId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The purchase order. */
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
                     *       "id": "pur_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
                     *       "state": "open",
                     *       "lines": [
                     *         {
                     *           "lineId": "1",
                     *           "sku": "LAMP-ARC",
                     *           "title": "Arc lamp",
                     *           "quantity": 2
                     *         }
                     *       ],
                     *       "shipTo": {
                     *         "name": "Ada Lovelace",
                     *         "lines": [
                     *           "Lindenstraße 4"
                     *         ],
                     *         "locality": "Berlin",
                     *         "postalCode": "10969",
                     *         "country": "DE"
                     *       },
                     *       "issuedAt": "2026-11-21T09:30:01.000Z",
                     *       "acknowledgeBy": "2026-11-22T09:30:01.000Z",
                     *       "updatedAt": "2026-11-21T09:30:01.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PurchaseOrder"];
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
    readonly acknowledgePurchaseOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the purchase order.
                 * @example pur_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly purchaseOrderId: components["schemas"]["PurchaseOrderId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "supplierReference": "NL-4711",
                 *       "expectedShipAt": "2026-11-24T12:00:00Z"
                 *     }
                 */
                readonly "application/json": components["schemas"]["PurchaseOrderAcknowledgement"];
            };
        };
        readonly responses: {
            /** @description Taken; the purchase order as it is now. */
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
                     *       "id": "pur_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
                     *       "state": "acknowledged",
                     *       "lines": [
                     *         {
                     *           "lineId": "1",
                     *           "sku": "LAMP-ARC",
                     *           "title": "Arc lamp",
                     *           "quantity": 2,
                     *           "acknowledged": 2
                     *         }
                     *       ],
                     *       "shipTo": {
                     *         "name": "Ada Lovelace",
                     *         "lines": [
                     *           "Lindenstraße 4"
                     *         ],
                     *         "locality": "Berlin",
                     *         "postalCode": "10969",
                     *         "country": "DE"
                     *       },
                     *       "issuedAt": "2026-11-21T09:30:01.000Z",
                     *       "acknowledgeBy": "2026-11-22T09:30:01.000Z",
                     *       "updatedAt": "2026-11-21T09:30:01.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PurchaseOrder"];
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
            readonly 422: components["responses"]["OrderInvalid"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly declinePurchaseOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the purchase order.
                 * @example pur_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly purchaseOrderId: components["schemas"]["PurchaseOrderId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "Out of stock until spring"
                 *     }
                 */
                readonly "application/json": components["schemas"]["PurchaseOrderDecline"];
            };
        };
        readonly responses: {
            /** @description Taken; the purchase order as it is now. */
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
                     *       "id": "pur_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
                     *       "state": "declined",
                     *       "lines": [
                     *         {
                     *           "lineId": "1",
                     *           "sku": "LAMP-ARC",
                     *           "title": "Arc lamp",
                     *           "quantity": 2
                     *         }
                     *       ],
                     *       "shipTo": {
                     *         "name": "Ada Lovelace",
                     *         "lines": [
                     *           "Lindenstraße 4"
                     *         ],
                     *         "locality": "Berlin",
                     *         "postalCode": "10969",
                     *         "country": "DE"
                     *       },
                     *       "issuedAt": "2026-11-21T09:30:01.000Z",
                     *       "acknowledgeBy": "2026-11-22T09:30:01.000Z",
                     *       "updatedAt": "2026-11-21T09:30:01.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PurchaseOrder"];
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
    readonly answerCancellation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the purchase order.
                 * @example pur_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly purchaseOrderId: components["schemas"]["PurchaseOrderId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "outcome": "accepted"
                 *     }
                 */
                readonly "application/json": components["schemas"]["PurchaseOrderCancellationAnswer"];
            };
        };
        readonly responses: {
            /** @description Taken; the purchase order as it is now. */
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
                     *       "id": "pur_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
                     *       "state": "cancellationRequested",
                     *       "lines": [
                     *         {
                     *           "lineId": "1",
                     *           "sku": "LAMP-ARC",
                     *           "title": "Arc lamp",
                     *           "quantity": 2
                     *         }
                     *       ],
                     *       "shipTo": {
                     *         "name": "Ada Lovelace",
                     *         "lines": [
                     *           "Lindenstraße 4"
                     *         ],
                     *         "locality": "Berlin",
                     *         "postalCode": "10969",
                     *         "country": "DE"
                     *       },
                     *       "issuedAt": "2026-11-21T09:30:01.000Z",
                     *       "acknowledgeBy": "2026-11-22T09:30:01.000Z",
                     *       "cancellation": {
                     *         "reason": "customer",
                     *         "requestedAt": "2026-11-21T10:00:00.000Z",
                     *         "answerBy": "2026-11-21T11:00:00.000Z",
                     *         "outcome": "accepted",
                     *         "answeredAt": "2026-11-21T10:10:00.000Z"
                     *       },
                     *       "updatedAt": "2026-11-21T10:10:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PurchaseOrder"];
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
    readonly shipPurchaseOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the purchase order.
                 * @example pur_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly purchaseOrderId: components["schemas"]["PurchaseOrderId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "carrier": "Swift",
                 *       "trackingNumber": "SW0000010001"
                 *     }
                 */
                readonly "application/json": components["schemas"]["PurchaseOrderShipment"];
            };
        };
        readonly responses: {
            /** @description Taken; the purchase order as it is now. */
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
                     *       "id": "pur_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
                     *       "state": "shipped",
                     *       "lines": [
                     *         {
                     *           "lineId": "1",
                     *           "sku": "LAMP-ARC",
                     *           "title": "Arc lamp",
                     *           "quantity": 2,
                     *           "acknowledged": 2
                     *         }
                     *       ],
                     *       "shipTo": {
                     *         "name": "Ada Lovelace",
                     *         "lines": [
                     *           "Lindenstraße 4"
                     *         ],
                     *         "locality": "Berlin",
                     *         "postalCode": "10969",
                     *         "country": "DE"
                     *       },
                     *       "issuedAt": "2026-11-21T09:30:01.000Z",
                     *       "acknowledgeBy": "2026-11-22T09:30:01.000Z",
                     *       "updatedAt": "2026-11-21T09:30:01.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PurchaseOrder"];
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
}
