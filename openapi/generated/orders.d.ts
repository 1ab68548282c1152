// Generated from the contract by `npm run generate`. Do not edit.
export interface paths {
    readonly "/orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Find orders
         * @description Newest first. `reference` takes any name of an order: ours, the channel's, or any connected system's document number.
         */
        readonly get: operations["findOrders"];
        readonly put?: never;
        /**
         * Place an order
         * @description Checks prices, reserves stock, calculates tax and authorises the payment. 201: accepted, and every connected system will follow. 202: a system is slow, or you asked not to wait; ask the operation. Any error: rejected, and everything is undone.
         */
        readonly post: operations["placeOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{orderId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the order, as `id` in its answers.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly orderId: components["parameters"]["OrderId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read an order
         * @description One state over all connected systems, with their references.
         */
        readonly get: operations["getOrder"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{orderId}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the order, as `id` in its answers.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly orderId: components["parameters"]["OrderId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancel an order
         * @description Before anything has left: the payment is voided, the stock released, the ERP booking cancelled, the CRM told. Too late: refused as `state-conflict` with the reason. Asked twice, it is done once.
         */
        readonly post: operations["cancelOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{orderId}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the order, as `id` in its answers.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly orderId: components["parameters"]["OrderId"];
            };
            readonly cookie?: never;
        };
        /**
         * What happened to an order
         * @description Requests, transitions, steps, system documents, events and exceptions of one order, oldest first.
         */
        readonly get: operations["getTimeline"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/fulfilment-orders/{fulfilmentOrderId}/updates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The fulfilment order the report is about.
                 * @example ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly fulfilmentOrderId: components["schemas"]["FulfilmentOrderId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report what became of a fulfilment order
         * @description A warehouse or store accepted, rejected, packed, shipped, handed over. Follow-ups run by themselves: a rejection reroutes, a shipment captures the payment and invoices. A late report of an earlier state changes nothing.
         */
        readonly post: operations["updateFulfilment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/pickups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Pickups of a store
         * @description Fulfilment orders of type pickup, oldest first.
         */
        readonly get: operations["listPickups"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/operations/{operationId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id a 202 answer named.
                 * @example opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A
                 */
                readonly operationId: components["parameters"]["OperationId"];
            };
            readonly cookie?: never;
        };
        /**
         * What came of a 202
         * @description The state of work that goes on after the answer. Ask again after a moment while it is pending, running or waiting.
         */
        readonly get: operations["getOperation"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/exceptions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What a person must look at
         * @description Exception cases, newest first.
         */
        readonly get: operations["listExceptions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the event log
         * @description Everything that became true, in an order in which nothing is skipped. Keep `nextCursor` and come back with it as `after`.
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
         * Format: date
         * @description A day in the calendar of the place the field names.
         * @example 2026-11-21
         */
        readonly CalendarDate: string;
        readonly CancelOrderRequest: {
            readonly reason: components["schemas"]["CancellationReason"];
        };
        /** @description Done with `at`, refused with `refusedBecause`, still being tried without either. */
        readonly Cancellation: {
            readonly reason: components["schemas"]["CancellationReason"];
            /**
             * @description The application that asked, or what decided.
             * @example storefront
             */
            readonly by: string;
            readonly requestedAt: components["schemas"]["Instant"];
            /** @description When everything was undone. */
            readonly at?: components["schemas"]["Instant"];
            /**
             * @description Why the goods could not be called back.
             * @example The parcel has left
             */
            readonly refusedBecause?: string;
        };
        /** @example The shopper changed their mind */
        readonly CancellationReason: string;
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
         * @description Where the data of this order may be kept.
         * @example eu
         */
        readonly DataRegion: string;
        /**
         * @description How the goods reach the shopper: `shipToHome` takes `address`, `clickAndCollect` takes `locationId`.
         * @example {
         *       "method": "clickAndCollect",
         *       "locationId": "STORE-MITTE"
         *     }
         */
        readonly Delivery: {
            readonly method: components["schemas"]["DeliveryMethod"];
            readonly address?: components["schemas"]["Address"];
            /** @description The store the shopper collects from. */
            readonly locationId?: components["schemas"]["LocationId"];
            /**
             * @description How fast, in the words of the carrier contract.
             * @example standard
             */
            readonly serviceLevel?: string;
            readonly promise?: components["schemas"]["DeliveryPromise"];
        };
        /**
         * @example shipToHome
         * @enum {string}
         */
        readonly DeliveryMethod: "shipToHome" | "clickAndCollect";
        /** @description When the shopper was promised it; half open. */
        readonly DeliveryPromise: {
            readonly earliest?: components["schemas"]["Instant"];
            readonly latest: components["schemas"]["Instant"];
        };
        /**
         * Format: email
         * @example ada@example.com
         */
        readonly Email: string;
        /**
         * @description Our id of an event.
         * @example evt_01K9ZD3Y9S1T3V5W7X9Y1Z3A5B
         */
        readonly EventId: string;
        readonly EventPage: {
            readonly items: readonly components["schemas"]["CloudEvent"][];
            readonly nextCursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description Something a person must look at, with the business reason.
         * @example {
         *       "id": "exc_01K9ZE0A1B2C3D4E5F6G7H8J9K",
         *       "category": "unknownValue",
         *       "severity": "medium",
         *       "state": "open",
         *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
         *       "reason": "The warehouse reported the state \"ON_ICE\", which is not known here.",
         *       "detail": {
         *         "value": "ON_ICE"
         *       },
         *       "raisedAt": "2026-11-21T10:00:00.000Z"
         *     }
         */
        readonly ExceptionCase: {
            readonly id: components["schemas"]["ExceptionId"];
            /**
             * @description What kind of trouble.
             * @example unknownValue
             */
            readonly category: string;
            /**
             * @example medium
             * @enum {string}
             */
            readonly severity: "low" | "medium" | "high";
            /**
             * @example open
             * @enum {string}
             */
            readonly state: "open" | "resolved";
            readonly orderId?: components["schemas"]["OrderId"];
            readonly operationId?: components["schemas"]["OperationId"];
            /** @example The warehouse reported the state "ON_ICE", which is not known here. */
            readonly reason: string;
            /** @description What is known about it. */
            readonly detail?: unknown;
            readonly raisedAt: components["schemas"]["Instant"];
            readonly resolvedAt?: components["schemas"]["Instant"];
            /** @description Who looks after it. */
            readonly owner?: string;
        };
        /**
         * @description Our id of an exception case.
         * @example exc_01K9ZE0A1B2C3D4E5F6G7H8J9K
         */
        readonly ExceptionId: string;
        readonly ExceptionPage: {
            readonly items: readonly components["schemas"]["ExceptionCase"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        /**
         * @description What another system calls this thing. Unique per system, type and id, both ways.
         * @example {
         *       "system": "erp",
         *       "type": "salesOrder",
         *       "id": "SO-10001",
         *       "seenAt": "2026-11-21T09:30:01Z"
         *     }
         */
        readonly ExternalRef: {
            /** @example erp */
            readonly system: string;
            /** @example salesOrder */
            readonly type: string;
            /** @example SO-10001 */
            readonly id: string;
            /** @description The revision of it that was seen last. */
            readonly version?: string;
            /**
             * Format: date-time
             * @description When it was seen last.
             */
            readonly seenAt?: string;
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
         * @description `channel`: the marketplace ships from its own stock; we only keep the books.
         * @example merchant
         * @enum {string}
         */
        readonly FulfilledBy: "merchant" | "channel";
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
         * @description A request to one location to hand over these lines. A rejected one is superseded by the next.
         * @example {
         *       "id": "ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
         *       "type": "pickup",
         *       "locationId": "STORE-MITTE",
         *       "state": "readyForPickup",
         *       "lines": [
         *         {
         *           "lineId": "1",
         *           "sku": "MUG-WHITE",
         *           "quantity": 2
         *         }
         *       ],
         *       "attempt": 2,
         *       "excludedLocations": [
         *         "STORE-WEST"
         *       ],
         *       "readyAt": "2026-11-21T11:00:00.000Z",
         *       "expiresAt": "2026-11-28T11:00:00.000Z",
         *       "pickupCode": "7K4Q2P",
         *       "shipments": [],
         *       "externalRefs": [
         *         {
         *           "system": "store",
         *           "type": "pickupTask",
         *           "id": "PT-30001",
         *           "seenAt": "2026-11-21T11:00:00.000Z"
         *         }
         *       ]
         *     }
         */
        readonly FulfilmentOrder: {
            readonly id: components["schemas"]["FulfilmentOrderId"];
            /**
             * @example warehouse
             * @enum {string}
             */
            readonly type: "warehouse" | "store" | "pickup" | "supplier";
            readonly locationId: components["schemas"]["LocationId"];
            readonly state: components["schemas"]["FulfilmentState"];
            readonly lines: readonly components["schemas"]["FulfilmentLine"][];
            /**
             * @description The how-many-th location is tried.
             * @example 1
             */
            readonly attempt: number;
            /** @description Locations that rejected this order and are not asked again. */
            readonly excludedLocations: readonly components["schemas"]["LocationId"][];
            readonly reason?: components["schemas"]["FulfilmentReason"];
            readonly supersededBy?: components["schemas"]["FulfilmentOrderId"];
            /** @description Since when it can be collected. */
            readonly readyAt?: components["schemas"]["Instant"];
            /** @description Until when it can be collected. */
            readonly expiresAt?: components["schemas"]["Instant"];
            readonly pickupCode?: components["schemas"]["PickupCode"];
            readonly shipments: readonly components["schemas"]["Shipment"][];
            readonly externalRefs: readonly components["schemas"]["ExternalRef"][];
        };
        /**
         * @description Our id of a fulfilment order.
         * @example ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J
         */
        readonly FulfilmentOrderId: string;
        /**
         * @description Why it was rejected, cancelled or held.
         * @example Not on the shelf
         */
        readonly FulfilmentReason: string;
        /**
         * @description planned → submitted → acknowledged → picking → packed → shipped → delivered; for a pickup packed → readyForPickup → pickedUp or pickupExpired. rejected → superseded. Also onHold, scheduled, shortPicked, cancelRequested → cancelled or cancelRefused, deliveryFailed, returningToSender, lost. `unknown`: the system used a word we do not know; an exception case was raised.
         * @example acknowledged
         * @enum {string}
         */
        readonly FulfilmentState: "planned" | "submitted" | "acknowledged" | "picking" | "shortPicked" | "packed" | "shipped" | "delivered" | "readyForPickup" | "pickedUp" | "pickupExpired" | "rejected" | "superseded" | "onHold" | "scheduled" | "cancelRequested" | "cancelled" | "cancelRefused" | "deliveryFailed" | "returningToSender" | "lost" | "unknown";
        /**
         * @description How much of what is still wanted has left or was collected.
         * @example none
         * @enum {string}
         */
        readonly FulfilmentStatus: "none" | "partial" | "full";
        readonly FulfilmentUpdate: {
            readonly state: components["schemas"]["FulfilmentState"];
            /** @description The system's own word, where `state` is `unknown`. */
            readonly raw?: string;
            readonly reason?: components["schemas"]["FulfilmentReason"];
            /** @description Which lines it is about; all, if absent. */
            readonly lines?: readonly components["schemas"]["FulfilmentLine"][];
            readonly shipment?: components["schemas"]["ReportedShipment"];
            /** @description When it happened there. */
            readonly at: components["schemas"]["Instant"];
            /** @description The reporting system's id of this report. The same id again changes nothing. */
            readonly eventId?: string;
        };
        /**
         * Format: gtin
         * @description A GS1 trade item number of 8, 12, 13 or 14 digits with a right check digit; kept as 14 digits.
         * @example 04006381333931
         */
        readonly Gtin: string;
        /** @description Something that must be cleared before the order goes on. */
        readonly Hold: {
            /**
             * @example backorder
             * @enum {string}
             */
            readonly type: "payment" | "fraudReview" | "addressReview" | "backorder" | "preorder" | "manual";
            /** @example No location has MUG-WHITE */
            readonly reason: string;
            readonly since: components["schemas"]["Instant"];
        };
        /**
         * Format: date-time
         * @description An RFC 3339 instant; given in UTC.
         * @example 2026-11-21T09:30:00.000Z
         */
        readonly Instant: string;
        /**
         * @description The company that sells.
         * @example DE01
         */
        readonly LegalEntity: string;
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
        /** @description The quantity ledger of a line, in pieces. `ordered` never changes; all others only grow, but `allocated` and `released`. shipped + pickedUp ≤ ordered − cancelled − substitutedOut; delivered ≤ shipped; returnRequested ≤ shipped + pickedUp − returnReceived. */
        readonly LineQuantities: {
            readonly ordered: components["schemas"]["Pieces"];
            readonly cancelled: components["schemas"]["PieceCount"];
            readonly substitutedOut: components["schemas"]["PieceCount"];
            readonly allocated: components["schemas"]["PieceCount"];
            readonly released: components["schemas"]["PieceCount"];
            readonly picked: components["schemas"]["PieceCount"];
            readonly shipped: components["schemas"]["PieceCount"];
            readonly pickedUp: components["schemas"]["PieceCount"];
            readonly delivered: components["schemas"]["PieceCount"];
            readonly returnRequested: components["schemas"]["PieceCount"];
            readonly returnReceived: components["schemas"]["PieceCount"];
            readonly returnDismissed: components["schemas"]["PieceCount"];
            readonly damaged: components["schemas"]["PieceCount"];
            readonly writtenOff: components["schemas"]["PieceCount"];
            readonly refunded: components["schemas"]["PieceCount"];
        };
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
        /**
         * @example {
         *       "channel": "storefront",
         *       "channelOrderId": "10045",
         *       "customer": {
         *         "email": "ada@example.com",
         *         "name": "Ada Lovelace",
         *         "guest": true
         *       },
         *       "currency": "EUR",
         *       "lines": [
         *         {
         *           "sku": "MUG-WHITE",
         *           "quantity": 2,
         *           "unitPrice": {
         *             "currency": "EUR",
         *             "amount": "12.50"
         *           }
         *         }
         *       ],
         *       "delivery": {
         *         "method": "shipToHome",
         *         "address": {
         *           "name": "Ada Lovelace",
         *           "lines": [
         *             "Lindenstraße 4"
         *           ],
         *           "locality": "Berlin",
         *           "postalCode": "10969",
         *           "country": "DE"
         *         }
         *       },
         *       "payment": {
         *         "method": "token",
         *         "token": "tok_visa"
         *       },
         *       "shipping": {
         *         "currency": "EUR",
         *         "amount": "4.90"
         *       }
         *     }
         */
        readonly NewOrder: {
            readonly channel: components["schemas"]["ChannelName"];
            /** @description The channel's own number. One order per channel and number, whatever Idempotency-Key comes with it. */
            readonly channelOrderId?: components["schemas"]["ChannelReference"];
            /** @description When the shopper placed it; now if absent. */
            readonly placedAt?: components["schemas"]["Instant"];
            readonly customer?: components["schemas"]["OrderCustomer"];
            /** @description Of every amount of this order. */
            readonly currency: components["schemas"]["Currency"];
            readonly lines: readonly components["schemas"]["NewOrderLine"][];
            readonly delivery: components["schemas"]["Delivery"];
            readonly payment: components["schemas"]["NewPayment"];
            /** @description What the shopper pays for delivery. */
            readonly shipping?: components["schemas"]["NonNegativeMoney"];
            /** @description Instead of `shipping`, where the channel decides price and tax. Taken as it is. */
            readonly shippingAmounts?: components["schemas"]["LineAmounts"];
            /**
             * @description Who owes the tax to the authority, where the channel decides it; the seller, if absent.
             * @enum {string}
             */
            readonly taxCollectedBy?: "seller" | "channel" | "marketplace";
            /** @description The total the shopper was shown. If it comes out otherwise, the order is refused as `price-changed`. */
            readonly expectedTotal?: components["schemas"]["NonNegativeMoney"];
            readonly fulfilledBy?: components["schemas"]["FulfilledBy"];
            readonly legalEntity?: components["schemas"]["LegalEntity"];
            readonly region?: components["schemas"]["DataRegion"];
            /** @description What the shopper wrote to the shop. */
            readonly notes?: string;
            /** @description Values of the channel that are not known here: the order is taken, and each becomes an exception case. */
            readonly unknownValues?: readonly components["schemas"]["UnknownValue"][];
        };
        readonly NewOrderLine: {
            /** @description Unique in the order; numbered from 1 if absent. */
            readonly lineId?: components["schemas"]["OrderLineId"];
            /**
             * @description What is sold; `item` if absent. Nothing but items is promised from stock and handed over.
             * @enum {string}
             */
            readonly type?: "item" | "tip" | "giftCardSale" | "fee" | "rounding" | "donation";
            readonly sku: components["schemas"]["Sku"];
            readonly gtin?: components["schemas"]["Gtin"];
            readonly title?: components["schemas"]["ProductTitle"];
            readonly quantity: components["schemas"]["Pieces"];
            /** @description What the shopper saw. If it is another price by now, the order is refused as `price-changed`. */
            readonly unitPrice?: components["schemas"]["UnitPrice"];
            /** @description The channel's own number of the line. */
            readonly channelLineId?: components["schemas"]["ChannelReference"];
            /** @description Only where the channel decides price and tax (a marketplace). They are taken as they are. */
            readonly amounts?: components["schemas"]["LineAmounts"];
            /** @description How many the channel, or a warehouse of its own, had handed over when it told us. */
            readonly alreadyFulfilled?: number;
        };
        /**
         * @description How it is paid.
         * @example {
         *       "method": "token",
         *       "token": "tok_visa"
         *     }
         */
        readonly NewPayment: {
            /** @constant */
            readonly method: "token";
            /** @example tok_visa */
            readonly token: string;
        } | {
            /** @constant */
            readonly method: "collectedByChannel";
            readonly reference: components["schemas"]["ChannelReference"];
            readonly amount: components["schemas"]["NonNegativeMoney"];
        };
        /**
         * @description Where the next page begins; absent on the last.
         * @example b3JkXzAxSzlaRDNZN1E
         */
        readonly NextCursor: string;
        /** @description Money that is not negative. */
        readonly NonNegativeMoney: components["schemas"]["Money"];
        /** @description Work that goes on after the answer. It survives restarts and ends in `succeeded` or `failed`. */
        readonly Operation: {
            readonly id: components["schemas"]["OperationId"];
            /**
             * @description What is being done.
             * @example placeOrder
             */
            readonly kind: string;
            readonly state: components["schemas"]["OperationState"];
            readonly orderId?: components["schemas"]["OrderId"];
            readonly createdAt: components["schemas"]["Instant"];
            readonly updatedAt: components["schemas"]["Instant"];
            /** @description When it is tried next. */
            readonly dueAt?: components["schemas"]["Instant"];
            /** @description Why it failed, or what it waits for. */
            readonly problem?: components["schemas"]["Problem"];
            readonly links?: components["schemas"]["OperationLinks"];
        };
        /**
         * @description Our id of an operation.
         * @example opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A
         */
        readonly OperationId: string;
        readonly OperationLinks: {
            /**
             * Format: uri-reference
             * @description Ask here again.
             */
            readonly self: string;
            /**
             * Format: uri-reference
             * @description What it works on.
             */
            readonly result?: string;
        };
        /**
         * @example running
         * @enum {string}
         */
        readonly OperationState: "pending" | "running" | "waiting" | "succeeded" | "failed";
        readonly Order: {
            readonly id: components["schemas"]["OrderId"];
            /**
             * @description Grows with every change.
             * @example 4
             */
            readonly version: number;
            /** @example demo */
            readonly tenant: string;
            readonly legalEntity: components["schemas"]["LegalEntity"];
            readonly region: components["schemas"]["DataRegion"];
            readonly channel: components["schemas"]["ChannelName"];
            readonly channelOrderId?: components["schemas"]["ChannelReference"];
            /** @description The partner that brought it in, where one did. */
            readonly partner?: string;
            readonly state: components["schemas"]["OrderState"];
            readonly fulfilmentStatus: components["schemas"]["FulfilmentStatus"];
            readonly paymentStatus: components["schemas"]["PaymentStatus"];
            readonly returnStatus: components["schemas"]["ReturnStatus"];
            readonly holds: readonly components["schemas"]["Hold"][];
            readonly customer?: components["schemas"]["OrderCustomer"];
            readonly currency: components["schemas"]["Currency"];
            /** @description Whether the unit prices contain the tax. */
            readonly pricesIncludeTax?: boolean;
            readonly lines: readonly components["schemas"]["OrderLine"][];
            readonly delivery: components["schemas"]["Delivery"];
            readonly fulfilledBy?: components["schemas"]["FulfilledBy"];
            readonly shipping?: components["schemas"]["ShippingCharge"];
            readonly totals: components["schemas"]["OrderTotals"];
            readonly rounding: components["schemas"]["Rounding"];
            /** @description Who was asked to fulfil what, superseded ones included. */
            readonly fulfilmentOrders: readonly components["schemas"]["FulfilmentOrder"][];
            readonly tenders: readonly components["schemas"]["Tender"][];
            /** @description What the connected systems call this order and its documents. */
            readonly externalRefs: readonly components["schemas"]["ExternalRef"][];
            /** @description Why it was rejected, with `state: rejected`. */
            readonly rejection?: components["schemas"]["Problem"];
            readonly cancellation?: components["schemas"]["Cancellation"];
            readonly notes?: string;
            readonly placedAt: components["schemas"]["Instant"];
            /** @description When prices, tax and payment were settled. Before it every amount is provisional. */
            readonly acceptedAt?: components["schemas"]["Instant"];
            /** @description The trading day it counts for. */
            readonly businessDate: components["schemas"]["CalendarDate"];
            readonly createdAt: components["schemas"]["Instant"];
            readonly updatedAt: components["schemas"]["Instant"];
            readonly correlationId: components["schemas"]["CorrelationId"];
            /** @description What caused the last change. */
            readonly causationId?: components["schemas"]["CorrelationId"];
        };
        /**
         * @description Who ordered, as far as the channel says.
         * @example {
         *       "email": "ada@example.com",
         *       "name": "Ada Lovelace",
         *       "guest": true
         *     }
         */
        readonly OrderCustomer: {
            /** @description The customer's id in the CRM or the channel. */
            readonly id?: string;
            readonly email?: components["schemas"]["Email"];
            readonly name?: components["schemas"]["PersonName"];
            readonly phone?: components["schemas"]["Phone"];
            /** @description Ordered without an account. */
            readonly guest?: boolean;
        };
        /**
         * @description Our id of an order.
         * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly OrderId: string;
        readonly OrderLine: {
            readonly lineId: components["schemas"]["OrderLineId"];
            /**
             * @example item
             * @enum {string}
             */
            readonly type: "item" | "shipping" | "tip" | "giftCardSale" | "fee" | "rounding" | "donation";
            readonly sku: components["schemas"]["Sku"];
            readonly gtin?: components["schemas"]["Gtin"];
            readonly title?: components["schemas"]["ProductTitle"];
            readonly unitPrice: components["schemas"]["UnitPrice"];
            readonly quantities: components["schemas"]["LineQuantities"];
            /** @description Of the ordered quantity. */
            readonly amounts: components["schemas"]["LineAmounts"];
            /** @description Their amounts add up to `amounts.tax`, exactly. */
            readonly taxLines: readonly components["schemas"]["TaxLine"][];
            /** @description Who is to fulfil it now. */
            readonly fulfilmentOrderId?: components["schemas"]["FulfilmentOrderId"];
            readonly channelLineId?: components["schemas"]["ChannelReference"];
        };
        /**
         * @description Names a line within its order.
         * @example 1
         */
        readonly OrderLineId: string;
        readonly OrderPage: {
            readonly items: readonly components["schemas"]["Order"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        /**
         * @description Derived from the lines. draft → received → accepted → processing → partiallyFulfilled → fulfilled → closed; or rejected, or cancelRequested → cancelled.
         * @example accepted
         * @enum {string}
         */
        readonly OrderState: "draft" | "received" | "accepted" | "processing" | "partiallyFulfilled" | "fulfilled" | "closed" | "rejected" | "cancelRequested" | "cancelled";
        /** @description items + shipping + tax = total, exactly: the first two are net. */
        readonly OrderTotals: {
            /** @description Sum of the lines' net amounts. */
            readonly items: components["schemas"]["Money"];
            /** @description Net amount of delivery. */
            readonly shipping: components["schemas"]["Money"];
            /** @description All taxes. */
            readonly tax: components["schemas"]["Money"];
            /** @description What is paid. */
            readonly total: components["schemas"]["Money"];
        };
        /**
         * @description Derived from the tenders.
         * @example authorised
         * @enum {string}
         */
        readonly PaymentStatus: "none" | "pending" | "authorised" | "partiallyCaptured" | "captured" | "partiallyRefunded" | "refunded" | "voided" | "declined" | "failed";
        /** @description One dealing with the payment provider; unique per provider, its reference and type. */
        readonly PaymentTransaction: {
            readonly id: components["schemas"]["PaymentTransactionId"];
            /**
             * @example authorise
             * @enum {string}
             */
            readonly type: "authorise" | "capture" | "void" | "refund" | "chargeback";
            /**
             * @example success
             * @enum {string}
             */
            readonly status: "initial" | "pending" | "success" | "failure" | "unknown";
            readonly amount: components["schemas"]["Money"];
            /** @example payment */
            readonly psp: string;
            /** @example AUTH-70001 */
            readonly pspReference?: string;
            readonly at: components["schemas"]["Instant"];
            /** @description Why it was declined. */
            readonly reason?: string;
        };
        /**
         * @description Our id of one dealing with the payment provider.
         * @example ptx_01K9ZD3Z1B2C3D4E5F6G7H8J9K
         */
        readonly PaymentTransactionId: string;
        /** @example Ada Lovelace */
        readonly PersonName: string;
        /**
         * @description E.164 where the country is known, else as the channel gave it.
         * @example +4930123456
         */
        readonly Phone: string;
        /**
         * @description A fulfilment order of type pickup, as a store works on it.
         * @example {
         *       "fulfilmentOrderId": "ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
         *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
         *       "channelOrderId": "10045",
         *       "locationId": "STORE-MITTE",
         *       "state": "submitted",
         *       "lines": [
         *         {
         *           "lineId": "1",
         *           "sku": "MUG-WHITE",
         *           "title": "Mug white",
         *           "quantity": 2
         *         }
         *       ],
         *       "customerName": "Ada Lovelace",
         *       "updatedAt": "2026-11-21T09:30:01.000Z"
         *     }
         */
        readonly Pickup: {
            readonly fulfilmentOrderId: components["schemas"]["FulfilmentOrderId"];
            readonly orderId: components["schemas"]["OrderId"];
            readonly channelOrderId?: components["schemas"]["ChannelReference"];
            readonly locationId: components["schemas"]["LocationId"];
            readonly state: components["schemas"]["FulfilmentState"];
            readonly lines: readonly components["schemas"]["PickupLine"][];
            readonly customerName?: components["schemas"]["PersonName"];
            readonly pickupCode?: components["schemas"]["PickupCode"];
            readonly reason?: components["schemas"]["FulfilmentReason"];
            readonly readyAt?: components["schemas"]["Instant"];
            readonly expiresAt?: components["schemas"]["Instant"];
            readonly updatedAt: components["schemas"]["Instant"];
        };
        /**
         * @description What the shopper shows at the counter.
         * @example 7K4Q2P
         */
        readonly PickupCode: string;
        readonly PickupLine: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly sku: components["schemas"]["Sku"];
            readonly gtin?: components["schemas"]["Gtin"];
            readonly title?: components["schemas"]["ProductTitle"];
            readonly quantity: components["schemas"]["Pieces"];
        };
        readonly PickupPage: {
            readonly items: readonly components["schemas"]["Pickup"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        /** @example 0 */
        readonly PieceCount: number;
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
            /** @description As in the `Retry-After` header. */
            readonly retryAfterSeconds?: number;
            /** @description Each place in the request that is at fault. */
            readonly errors?: readonly components["schemas"]["Fault"][];
        } & {
            readonly [key: string]: unknown;
        };
        /** @example Mug white */
        readonly ProductTitle: string;
        /**
         * @description What a warehouse says it handed to a carrier.
         * @example {
         *       "carrier": "Swift",
         *       "trackingNumber": "SW0000010001",
         *       "shippedAt": "2026-11-21T15:00:00Z"
         *     }
         */
        readonly ReportedShipment: {
            readonly carrier?: components["schemas"]["CarrierName"];
            readonly trackingNumber?: components["schemas"]["TrackingNumber"];
            readonly shippedAt: components["schemas"]["Instant"];
            /** @description Number of parcels. */
            readonly packages?: number;
            /** @description Everything of the fulfilment order, if absent. */
            readonly lines?: readonly components["schemas"]["FulfilmentLine"][];
        };
        /**
         * @description Derived from the lines.
         * @example none
         * @enum {string}
         */
        readonly ReturnStatus: "none" | "requested" | "partial" | "returned";
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
            readonly lines: readonly components["schemas"]["FulfilmentLine"][];
        };
        /**
         * @description Our id of a shipment.
         * @example shp_01K9ZD9F0W3X5Y7Z9A1B3C5D7E
         */
        readonly ShipmentId: string;
        /** @description What delivery costs the shopper. */
        readonly ShippingCharge: {
            readonly amounts: components["schemas"]["LineAmounts"];
            readonly taxLines: readonly components["schemas"]["TaxLine"][];
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
        /** @description One means of payment. captured + voided ≤ authorised; refunded ≤ captured. */
        readonly Tender: {
            readonly id: components["schemas"]["TenderId"];
            /**
             * @example token
             * @enum {string}
             */
            readonly method: "token" | "collectedByChannel";
            readonly state: components["schemas"]["TenderState"];
            /** @description What it is to pay. */
            readonly amount: components["schemas"]["Money"];
            readonly authorised: components["schemas"]["Money"];
            readonly captured: components["schemas"]["Money"];
            /** @description What was authorised and given back uncaptured. */
            readonly voided: components["schemas"]["Money"];
            readonly refunded: components["schemas"]["Money"];
            /** @description When the authorisation ends by itself. */
            readonly expiresAt?: components["schemas"]["Instant"];
            readonly transactions: readonly components["schemas"]["PaymentTransaction"][];
        };
        /**
         * @description Our id of a means of payment on an order.
         * @example tnd_01K9ZD3Y8K1M3N5P7Q9R1S3T5V
         */
        readonly TenderId: string;
        /**
         * @description planned → authorising → authorised → partiallyCaptured → captured; or declined, actionRequired, voided, expired, failed.
         * @example authorised
         * @enum {string}
         */
        readonly TenderState: "planned" | "authorising" | "authorised" | "partiallyCaptured" | "captured" | "declined" | "actionRequired" | "voided" | "expired" | "failed";
        readonly Timeline: {
            readonly orderId: components["schemas"]["OrderId"];
            readonly items: readonly components["schemas"]["TimelineEntry"][];
        };
        /**
         * @example {
         *       "at": "2026-11-21T09:30:01.000Z",
         *       "kind": "system",
         *       "title": "Sales order SO-10001 in the ERP",
         *       "system": "erp",
         *       "reference": "SO-10001"
         *     }
         */
        readonly TimelineEntry: {
            readonly at: components["schemas"]["Instant"];
            /**
             * @example system
             * @enum {string}
             */
            readonly kind: "request" | "transition" | "step" | "system" | "event" | "exception";
            /** @example Sales order SO-10001 in the ERP */
            readonly title: string;
            readonly detail?: string;
            readonly operationId?: components["schemas"]["OperationId"];
            /** @example erp */
            readonly system?: string;
            /**
             * @description The system's document or our key for the effect.
             * @example SO-10001
             */
            readonly reference?: string;
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
        readonly UnknownValue: {
            /**
             * @description Where it stood in the source.
             * @example fulfillmentStatus
             */
            readonly field: string;
            /** @example ON_ICE */
            readonly value: string;
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
        /** @description The order cannot be taken as it is. Nothing was reserved or charged. */
        readonly OrderConflict: {
            headers: {
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly [name: string]: unknown;
            };
            content: {
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
        /** @description The payment was declined. The order was rejected, its stock released and nothing charged. */
        readonly PaymentDeclined: {
            headers: {
                readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/payment-declined",
                 *       "title": "The payment was declined",
                 *       "status": 402,
                 *       "code": "payment-declined",
                 *       "detail": "The card issuer refused. Ask for another means of payment.",
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
         * @description At most so many entries in one answer.
         * @example 50
         */
        readonly Limit: number;
        /**
         * @description The id a 202 answer named.
         * @example opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A
         */
        readonly OperationId: components["schemas"]["OperationId"];
        /**
         * @description Our id of the order, as `id` in its answers.
         * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly OrderId: components["schemas"]["OrderId"];
        /**
         * @description `respond-async` answers 202 with a link to the operation at once; `wait=5` waits at most so many seconds before it does. https://www.rfc-editor.org/rfc/rfc7240
         * @example respond-async
         */
        readonly Prefer: string;
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
         * @description The preference of `Prefer` that was honoured.
         * @example respond-async
         */
        readonly PreferenceApplied: string;
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
export type CalendarDate = components['schemas']['CalendarDate'];
export type CancelOrderRequest = components['schemas']['CancelOrderRequest'];
export type Cancellation = components['schemas']['Cancellation'];
export type CancellationReason = components['schemas']['CancellationReason'];
export type CarrierName = components['schemas']['CarrierName'];
export type ChannelName = components['schemas']['ChannelName'];
export type ChannelReference = components['schemas']['ChannelReference'];
export type CloudEvent = components['schemas']['CloudEvent'];
export type CorrelationId = components['schemas']['CorrelationId'];
export type Country = components['schemas']['Country'];
export type Currency = components['schemas']['Currency'];
export type DataRegion = components['schemas']['DataRegion'];
export type Delivery = components['schemas']['Delivery'];
export type DeliveryMethod = components['schemas']['DeliveryMethod'];
export type DeliveryPromise = components['schemas']['DeliveryPromise'];
export type Email = components['schemas']['Email'];
export type EventId = components['schemas']['EventId'];
export type EventPage = components['schemas']['EventPage'];
export type ExceptionCase = components['schemas']['ExceptionCase'];
export type ExceptionId = components['schemas']['ExceptionId'];
export type ExceptionPage = components['schemas']['ExceptionPage'];
export type ExternalRef = components['schemas']['ExternalRef'];
export type Fault = components['schemas']['Fault'];
export type FulfilledBy = components['schemas']['FulfilledBy'];
export type FulfilmentLine = components['schemas']['FulfilmentLine'];
export type FulfilmentOrder = components['schemas']['FulfilmentOrder'];
export type FulfilmentOrderId = components['schemas']['FulfilmentOrderId'];
export type FulfilmentReason = components['schemas']['FulfilmentReason'];
export type FulfilmentState = components['schemas']['FulfilmentState'];
export type FulfilmentStatus = components['schemas']['FulfilmentStatus'];
export type FulfilmentUpdate = components['schemas']['FulfilmentUpdate'];
export type Gtin = components['schemas']['Gtin'];
export type Hold = components['schemas']['Hold'];
export type Instant = components['schemas']['Instant'];
export type LegalEntity = components['schemas']['LegalEntity'];
export type LineAmounts = components['schemas']['LineAmounts'];
export type LineQuantities = components['schemas']['LineQuantities'];
export type LocationId = components['schemas']['LocationId'];
export type Money = components['schemas']['Money'];
export type NewOrder = components['schemas']['NewOrder'];
export type NewOrderLine = components['schemas']['NewOrderLine'];
export type NewPayment = components['schemas']['NewPayment'];
export type NextCursor = components['schemas']['NextCursor'];
export type NonNegativeMoney = components['schemas']['NonNegativeMoney'];
export type Operation = components['schemas']['Operation'];
export type OperationId = components['schemas']['OperationId'];
export type OperationLinks = components['schemas']['OperationLinks'];
export type OperationState = components['schemas']['OperationState'];
export type Order = components['schemas']['Order'];
export type OrderCustomer = components['schemas']['OrderCustomer'];
export type OrderId = components['schemas']['OrderId'];
export type OrderLine = components['schemas']['OrderLine'];
export type OrderLineId = components['schemas']['OrderLineId'];
export type OrderPage = components['schemas']['OrderPage'];
export type OrderState = components['schemas']['OrderState'];
export type OrderTotals = components['schemas']['OrderTotals'];
export type PaymentStatus = components['schemas']['PaymentStatus'];
export type PaymentTransaction = components['schemas']['PaymentTransaction'];
export type PaymentTransactionId = components['schemas']['PaymentTransactionId'];
export type PersonName = components['schemas']['PersonName'];
export type Phone = components['schemas']['Phone'];
export type Pickup = components['schemas']['Pickup'];
export type PickupCode = components['schemas']['PickupCode'];
export type PickupLine = components['schemas']['PickupLine'];
export type PickupPage = components['schemas']['PickupPage'];
export type PieceCount = components['schemas']['PieceCount'];
export type Pieces = components['schemas']['Pieces'];
export type Problem = components['schemas']['Problem'];
export type ProductTitle = components['schemas']['ProductTitle'];
export type ReportedShipment = components['schemas']['ReportedShipment'];
export type ReturnStatus = components['schemas']['ReturnStatus'];
export type Rounding = components['schemas']['Rounding'];
export type Shipment = components['schemas']['Shipment'];
export type ShipmentId = components['schemas']['ShipmentId'];
export type ShippingCharge = components['schemas']['ShippingCharge'];
export type Sku = components['schemas']['Sku'];
export type TaxLine = components['schemas']['TaxLine'];
export type Tender = components['schemas']['Tender'];
export type TenderId = components['schemas']['TenderId'];
export type TenderState = components['schemas']['TenderState'];
export type Timeline = components['schemas']['Timeline'];
export type TimelineEntry = components['schemas']['TimelineEntry'];
export type TrackingNumber = components['schemas']['TrackingNumber'];
export type UnitPrice = components['schemas']['UnitPrice'];
export type UnknownValue = components['schemas']['UnknownValue'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseInternal = components['responses']['Internal'];
export type ResponseNotAcceptable = components['responses']['NotAcceptable'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseOrderConflict = components['responses']['OrderConflict'];
export type ResponseOrderInvalid = components['responses']['OrderInvalid'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponsePaymentDeclined = components['responses']['PaymentDeclined'];
export type ResponseQuotaExceeded = components['responses']['QuotaExceeded'];
export type ResponseRequestInvalid = components['responses']['RequestInvalid'];
export type ResponseStateConflict = components['responses']['StateConflict'];
export type ResponseSystemOutcomeUnknown = components['responses']['SystemOutcomeUnknown'];
export type ResponseSystemRefused = components['responses']['SystemRefused'];
export type ResponseSystemUnavailable = components['responses']['SystemUnavailable'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ParameterCursor = components['parameters']['Cursor'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type ParameterLimit = components['parameters']['Limit'];
export type ParameterOperationId = components['parameters']['OperationId'];
export type ParameterOrderId = components['parameters']['OrderId'];
export type ParameterPrefer = components['parameters']['Prefer'];
export type HeaderCorrelationId = components['headers']['CorrelationId'];
export type HeaderIdempotentReplayed = components['headers']['IdempotentReplayed'];
export type HeaderLocation = components['headers']['Location'];
export type HeaderPreferenceApplied = components['headers']['PreferenceApplied'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRateLimitPolicy = components['headers']['RateLimitPolicy'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderWwwAuthenticate = components['headers']['WwwAuthenticate'];
export type $defs = Record<string, never>;
export interface operations {
    readonly findOrders: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Our id, the channel's order number or any external reference; exactly.
                 * @example SO-10001
                 */
                readonly reference?: string;
                /**
                 * @description Only external references of this system.
                 * @example erp
                 */
                readonly system?: string;
                /**
                 * @description Only orders in this state.
                 * @example accepted
                 */
                readonly state?: components["schemas"]["OrderState"];
                /**
                 * @description Only orders of this channel.
                 * @example storefront
                 */
                readonly channel?: components["schemas"]["ChannelName"];
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
            /** @description A page of orders; empty when nothing fits. */
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
                     *       "items": []
                     *     }
                     */
                    readonly "application/json": components["schemas"]["OrderPage"];
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
    readonly placeOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description `respond-async` answers 202 with a link to the operation at once; `wait=5` waits at most so many seconds before it does. https://www.rfc-editor.org/rfc/rfc7240
                 * @example respond-async
                 */
                readonly Prefer?: components["parameters"]["Prefer"];
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
                readonly "application/json": components["schemas"]["NewOrder"];
            };
        };
        readonly responses: {
            /** @description Accepted. */
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
                    readonly "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Taken; not decided yet. */
            readonly 202: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Preference-Applied": components["headers"]["PreferenceApplied"];
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Operation"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 402: components["responses"]["PaymentDeclined"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["OrderConflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["OrderInvalid"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
            readonly 504: components["responses"]["SystemOutcomeUnknown"];
        };
    };
    readonly getOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the order, as `id` in its answers.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly orderId: components["parameters"]["OrderId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The order. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Order"];
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
    readonly cancelOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `respond-async` answers 202 with a link to the operation at once; `wait=5` waits at most so many seconds before it does. https://www.rfc-editor.org/rfc/rfc7240
                 * @example respond-async
                 */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /**
                 * @description Our id of the order, as `id` in its answers.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly orderId: components["parameters"]["OrderId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "The shopper changed their mind"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CancelOrderRequest"];
            };
        };
        readonly responses: {
            /** @description Cancelled. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Under way; whoever fulfils it was asked. */
            readonly 202: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Preference-Applied": components["headers"]["PreferenceApplied"];
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Operation"];
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
    readonly getTimeline: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the order, as `id` in its answers.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly orderId: components["parameters"]["OrderId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The timeline. */
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
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "items": [
                     *         {
                     *           "at": "2026-11-21T09:30:00.100Z",
                     *           "kind": "request",
                     *           "title": "Order placed through storefront"
                     *         },
                     *         {
                     *           "at": "2026-11-21T09:30:01.000Z",
                     *           "kind": "system",
                     *           "title": "Sales order SO-10001 in the ERP",
                     *           "system": "erp",
                     *           "reference": "SO-10001"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Timeline"];
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
    readonly updateFulfilment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description `respond-async` answers 202 with a link to the operation at once; `wait=5` waits at most so many seconds before it does. https://www.rfc-editor.org/rfc/rfc7240
                 * @example respond-async
                 */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /**
                 * @description The fulfilment order the report is about.
                 * @example ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly fulfilmentOrderId: components["schemas"]["FulfilmentOrderId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FulfilmentUpdate"];
            };
        };
        readonly responses: {
            /** @description Taken; the order as it is now. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Taken; follow-ups are under way. */
            readonly 202: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Preference-Applied": components["headers"]["PreferenceApplied"];
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Operation"];
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
    readonly listPickups: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only pickups of this store.
                 * @example STORE-MITTE
                 */
                readonly locationId?: components["schemas"]["LocationId"];
                /**
                 * @description Only pickups in one of these states.
                 * @example [
                 *       "submitted",
                 *       "acknowledged"
                 *     ]
                 */
                readonly state?: readonly components["schemas"]["FulfilmentState"][];
                /**
                 * @description Only this one.
                 * @example ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly fulfilmentOrderId?: components["schemas"]["FulfilmentOrderId"];
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
            /** @description A page of pickups; empty when nothing fits. */
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
                     *           "fulfilmentOrderId": "ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
                     *           "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "channelOrderId": "10045",
                     *           "locationId": "STORE-MITTE",
                     *           "state": "submitted",
                     *           "lines": [
                     *             {
                     *               "lineId": "1",
                     *               "sku": "MUG-WHITE",
                     *               "title": "Mug white",
                     *               "quantity": 2
                     *             }
                     *           ],
                     *           "customerName": "Ada Lovelace",
                     *           "updatedAt": "2026-11-21T09:30:01.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PickupPage"];
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
    readonly getOperation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id a 202 answer named.
                 * @example opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A
                 */
                readonly operationId: components["parameters"]["OperationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The operation. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Operation"];
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
    readonly listExceptions: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only cases in this state.
                 * @example open
                 */
                readonly state?: "open" | "resolved";
                /**
                 * @description Only this kind of trouble.
                 * @example unknownValue
                 */
                readonly category?: string;
                /**
                 * @description Only cases of this order.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly orderId?: components["schemas"]["OrderId"];
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
            /** @description A page of exception cases; empty when there is no trouble. */
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
                     *           "id": "exc_01K9ZE0A1B2C3D4E5F6G7H8J9K",
                     *           "category": "unknownValue",
                     *           "severity": "medium",
                     *           "state": "open",
                     *           "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "reason": "The warehouse reported the state \"ON_ICE\", which is not known here.",
                     *           "raisedAt": "2026-11-21T10:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ExceptionPage"];
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
    readonly listEvents: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description `nextCursor` of the page before; from the beginning if absent.
                 * @example MTIzLjQ1
                 */
                readonly after?: string;
                /**
                 * @description Only events of this type.
                 * @example retail.order.accepted.v1
                 */
                readonly type?: string;
                /**
                 * @description Only events of this aggregate.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly subject?: string;
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
                     *             "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *             "state": "accepted"
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
}
