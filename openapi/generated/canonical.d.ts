// Generated from the contract by `npm run generate`. Do not edit.
export type paths = Record<string, never>;
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
        /** @example 17 */
        readonly AvailableCount: number;
        /**
         * Format: date
         * @description A day in the calendar of the place the field names.
         * @example 2026-11-21
         */
        readonly CalendarDate: string;
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
        /**
         * @description `refused`: the system understood and the document goes on as it is.
         * @enum {string}
         */
        readonly CancellationOutcome: "cancelled" | "refused";
        /** @example The shopper changed their mind */
        readonly CancellationReason: string;
        readonly CancellationRequest: {
            readonly reference: components["schemas"]["Reference"];
            readonly reason: components["schemas"]["Reason"];
        };
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
         * @description The system's own id of a document.
         * @example SO-10001
         */
        readonly DocumentId: string;
        /** @description Further documents the system holds under the same reference. There should be none; each one is an exception. */
        readonly Duplicates: readonly components["schemas"]["DocumentId"][];
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
        /**
         * @example {
         *       "type": "fulfilmentUpdated",
         *       "system": "wms",
         *       "eventId": "msg_2Lh9KRb0pzN4LePd3XiA4v8Z",
         *       "occurredAt": "2026-11-21T15:00:00Z",
         *       "reference": "ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
         *       "state": "shipped",
         *       "shipment": {
         *         "carrier": "Swift",
         *         "trackingNumber": "SW0000010001",
         *         "shippedAt": "2026-11-21T15:00:00Z"
         *       },
         *       "at": "2026-11-21T15:00:00Z"
         *     }
         */
        readonly FulfilmentUpdatedMessage: {
            /** @constant */
            readonly type: "fulfilmentUpdated";
            readonly system: components["schemas"]["SystemName"];
            readonly eventId: components["schemas"]["SourceEventId"];
            readonly occurredAt: components["schemas"]["Instant"];
            readonly sequence?: components["schemas"]["SourceSequence"];
            /** @description The id of ours that the system was given. */
            readonly reference: components["schemas"]["FulfilmentOrderId"];
            readonly state: components["schemas"]["FulfilmentState"];
            /** @description The system's own word, where `state` is `unknown`. */
            readonly raw?: string;
            readonly reason?: components["schemas"]["FulfilmentReason"];
            /** @description Which lines it is about; all, if absent. */
            readonly lines?: readonly components["schemas"]["FulfilmentLine"][];
            readonly shipment?: components["schemas"]["ReportedShipment"];
            readonly at: components["schemas"]["Instant"];
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
        readonly InboundMessage: components["schemas"]["OrderPlacedMessage"] | components["schemas"]["OrderCancelledMessage"] | components["schemas"]["FulfilmentUpdatedMessage"] | components["schemas"]["StockChangedMessage"];
        /**
         * @example {
         *       "outcome": "accepted",
         *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
         *     }
         */
        readonly InboundOutcome: {
            /**
             * @description `duplicate`: this event was handled before. `stale`: a newer one was. `ignored`: nothing here follows from it. All four are final: do not send again.
             * @enum {string}
             */
            readonly outcome: "accepted" | "duplicate" | "stale" | "ignored";
            readonly orderId?: components["schemas"]["OrderId"];
            readonly operationId?: components["schemas"]["OperationId"];
            readonly detail?: string;
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
        readonly OrderCancelledMessage: {
            /** @constant */
            readonly type: "orderCancelled";
            readonly system: components["schemas"]["SystemName"];
            readonly eventId: components["schemas"]["SourceEventId"];
            readonly occurredAt: components["schemas"]["Instant"];
            readonly sequence?: components["schemas"]["SourceSequence"];
            readonly channel: components["schemas"]["ChannelName"];
            readonly channelOrderId: components["schemas"]["ChannelReference"];
            readonly reason: components["schemas"]["CancellationReason"];
            readonly at: components["schemas"]["Instant"];
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
        readonly OrderPlacedMessage: {
            /** @constant */
            readonly type: "orderPlaced";
            readonly system: components["schemas"]["SystemName"];
            readonly eventId: components["schemas"]["SourceEventId"];
            readonly occurredAt: components["schemas"]["Instant"];
            readonly sequence?: components["schemas"]["SourceSequence"];
            readonly order: components["schemas"]["NewOrder"];
            /** @description Values of the source that are not known here: each becomes an exception case. */
            readonly unknownValues?: readonly components["schemas"]["UnknownValue"][];
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
        readonly Parcel: {
            readonly carrier: components["schemas"]["CarrierName"];
            readonly trackingNumber: components["schemas"]["TrackingNumber"];
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
        /** @description One line of goods to move. */
        readonly Piece: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly sku: components["schemas"]["Sku"];
            readonly title?: components["schemas"]["ProductTitle"];
            readonly quantity: components["schemas"]["Pieces"];
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
         * @description A measured quantity, for goods that are not sold by the piece: `steps` × 10^-`scale` of `unit`. 1.250 kg is steps 1250, scale 3, unit KGM.
         * @example {
         *       "steps": 1250,
         *       "scale": 3,
         *       "unit": "KGM"
         *     }
         */
        readonly Quantity: {
            /** @example 1250 */
            readonly steps: number;
            /** @example 3 */
            readonly scale: number;
            /**
             * @description A UN/ECE Recommendation 20 unit code.
             * @example KGM
             */
            readonly unit: string;
        };
        /** @description The word the system used, where the canonical state is `unknown`. */
        readonly RawState: string;
        /** @example The shopper changed their mind */
        readonly Reason: string;
        /** @description Who gets the goods, as far as the system needs to know. */
        readonly Recipient: {
            readonly name?: components["schemas"]["PersonName"];
            readonly email?: components["schemas"]["Email"];
            readonly phone?: components["schemas"]["Phone"];
        };
        /**
         * @description Our key for one effect. Twice is once: the same reference gets the answer of the first time, and the look-up finds what it did.
         * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly Reference: string;
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
         * @example hard
         * @enum {string}
         */
        readonly ReservationState: "requested" | "soft" | "hard" | "committed" | "released" | "expired" | "transferred" | "failed";
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
        /**
         * @description The system's own id of the event. The same id again is a duplicate.
         * @example msg_2Lh9KRb0pzN4LePd3XiA4v8Z
         */
        readonly SourceEventId: string;
        /**
         * @description The system's own order of events about one thing, where it has one.
         * @example 3
         */
        readonly SourceSequence: number;
        readonly StockChangedMessage: {
            /** @constant */
            readonly type: "stockChanged";
            readonly system: components["schemas"]["SystemName"];
            readonly eventId: components["schemas"]["SourceEventId"];
            readonly occurredAt: components["schemas"]["Instant"];
            readonly sequence?: components["schemas"]["SourceSequence"];
            readonly sku: components["schemas"]["Sku"];
            readonly locationId: components["schemas"]["LocationId"];
            readonly onHand: components["schemas"]["StockCount"];
            /** @description The system's own revision of this count, to tell late ones. */
            readonly version?: string;
            readonly at: components["schemas"]["Instant"];
        };
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
        /**
         * @description The connected system that says so.
         * @example wms
         */
        readonly SystemName: string;
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
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Address = components['schemas']['Address'];
export type Availability = components['schemas']['Availability'];
export type AvailabilityExplanation = components['schemas']['AvailabilityExplanation'];
export type AvailableCount = components['schemas']['AvailableCount'];
export type CalendarDate = components['schemas']['CalendarDate'];
export type Cancellation = components['schemas']['Cancellation'];
export type CancellationOutcome = components['schemas']['CancellationOutcome'];
export type CancellationReason = components['schemas']['CancellationReason'];
export type CancellationRequest = components['schemas']['CancellationRequest'];
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
export type DocumentId = components['schemas']['DocumentId'];
export type Duplicates = components['schemas']['Duplicates'];
export type Email = components['schemas']['Email'];
export type EventId = components['schemas']['EventId'];
export type ExceptionCase = components['schemas']['ExceptionCase'];
export type ExceptionId = components['schemas']['ExceptionId'];
export type ExternalRef = components['schemas']['ExternalRef'];
export type Fault = components['schemas']['Fault'];
export type FulfilledBy = components['schemas']['FulfilledBy'];
export type FulfilmentLine = components['schemas']['FulfilmentLine'];
export type FulfilmentOrder = components['schemas']['FulfilmentOrder'];
export type FulfilmentOrderId = components['schemas']['FulfilmentOrderId'];
export type FulfilmentReason = components['schemas']['FulfilmentReason'];
export type FulfilmentState = components['schemas']['FulfilmentState'];
export type FulfilmentStatus = components['schemas']['FulfilmentStatus'];
export type FulfilmentUpdatedMessage = components['schemas']['FulfilmentUpdatedMessage'];
export type Gtin = components['schemas']['Gtin'];
export type Hold = components['schemas']['Hold'];
export type InboundMessage = components['schemas']['InboundMessage'];
export type InboundOutcome = components['schemas']['InboundOutcome'];
export type Instant = components['schemas']['Instant'];
export type LegalEntity = components['schemas']['LegalEntity'];
export type LineAmounts = components['schemas']['LineAmounts'];
export type LineQuantities = components['schemas']['LineQuantities'];
export type Location = components['schemas']['Location'];
export type LocationAvailability = components['schemas']['LocationAvailability'];
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
export type OrderCancelledMessage = components['schemas']['OrderCancelledMessage'];
export type OrderCustomer = components['schemas']['OrderCustomer'];
export type OrderId = components['schemas']['OrderId'];
export type OrderLine = components['schemas']['OrderLine'];
export type OrderLineId = components['schemas']['OrderLineId'];
export type OrderPlacedMessage = components['schemas']['OrderPlacedMessage'];
export type OrderState = components['schemas']['OrderState'];
export type OrderTotals = components['schemas']['OrderTotals'];
export type Parcel = components['schemas']['Parcel'];
export type PaymentStatus = components['schemas']['PaymentStatus'];
export type PaymentTransaction = components['schemas']['PaymentTransaction'];
export type PaymentTransactionId = components['schemas']['PaymentTransactionId'];
export type PersonName = components['schemas']['PersonName'];
export type Phone = components['schemas']['Phone'];
export type Pickup = components['schemas']['Pickup'];
export type PickupCode = components['schemas']['PickupCode'];
export type PickupLine = components['schemas']['PickupLine'];
export type Piece = components['schemas']['Piece'];
export type PieceCount = components['schemas']['PieceCount'];
export type Pieces = components['schemas']['Pieces'];
export type Problem = components['schemas']['Problem'];
export type ProductTitle = components['schemas']['ProductTitle'];
export type Quantity = components['schemas']['Quantity'];
export type RawState = components['schemas']['RawState'];
export type Reason = components['schemas']['Reason'];
export type Recipient = components['schemas']['Recipient'];
export type Reference = components['schemas']['Reference'];
export type ReportedShipment = components['schemas']['ReportedShipment'];
export type ReservationState = components['schemas']['ReservationState'];
export type ReturnStatus = components['schemas']['ReturnStatus'];
export type Rounding = components['schemas']['Rounding'];
export type Shipment = components['schemas']['Shipment'];
export type ShipmentId = components['schemas']['ShipmentId'];
export type ShippingCharge = components['schemas']['ShippingCharge'];
export type Sku = components['schemas']['Sku'];
export type SourceEventId = components['schemas']['SourceEventId'];
export type SourceSequence = components['schemas']['SourceSequence'];
export type StockChangedMessage = components['schemas']['StockChangedMessage'];
export type StockCount = components['schemas']['StockCount'];
export type StockMovement = components['schemas']['StockMovement'];
export type StockPosition = components['schemas']['StockPosition'];
export type SystemName = components['schemas']['SystemName'];
export type TaxLine = components['schemas']['TaxLine'];
export type Tender = components['schemas']['Tender'];
export type TenderId = components['schemas']['TenderId'];
export type TenderState = components['schemas']['TenderState'];
export type TimelineEntry = components['schemas']['TimelineEntry'];
export type TrackingNumber = components['schemas']['TrackingNumber'];
export type UnitPrice = components['schemas']['UnitPrice'];
export type UnknownValue = components['schemas']['UnknownValue'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
