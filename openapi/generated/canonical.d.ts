// Generated from the contract by `npm run generate`. Do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Whether they are taken back. `manual` waits for a person.
         * @example pending
         * @enum {string}
         */
        readonly Acceptance: "pending" | "accepted" | "rejected" | "manual";
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
        readonly Adjustment: {
            readonly reason: string;
            readonly code?: string;
            /** @description Of the items, where it was a percentage. */
            readonly percent?: string;
            /** @description Whether it was paid with loyalty points. */
            readonly inPoints?: boolean;
            /** @description What was taken off in all. */
            readonly amount: components["schemas"]["Money"];
            readonly allocation: readonly {
                readonly lineId: components["schemas"]["OrderLineId"];
                readonly amount: components["schemas"]["Money"];
            }[];
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
            /** @description Of a bundle: what it is made of, and how many of that can be promised. The least of them is what there is of it. */
            readonly components?: readonly {
                readonly sku: components["schemas"]["Sku"];
                readonly quantity: components["schemas"]["Pieces"];
                readonly available: components["schemas"]["AvailableCount"];
            }[];
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
            /** @description Sold by a channel that has not handed it over yet. */
            readonly unbrokered: components["schemas"]["StockCount"];
            /** @description At locations that do not sell here. */
            readonly excluded: components["schemas"]["StockCount"];
            /** @description Promised deliveries. */
            readonly inbound: components["schemas"]["StockCount"];
        };
        /** @description What is kept back of stock, from whom and for how long. */
        readonly AvailabilityRule: {
            /** @example marketplace-buffer */
            readonly id: string;
            readonly sku?: components["schemas"]["Sku"];
            readonly locationId?: components["schemas"]["LocationId"];
            readonly channel?: components["schemas"]["ChannelName"];
            readonly safetyStock?: components["schemas"]["AvailableCount"];
            readonly buffer?: components["schemas"]["AvailableCount"];
            readonly excluded?: boolean;
            readonly lowAt?: components["schemas"]["AvailableCount"];
            readonly validFrom?: components["schemas"]["Instant"];
            readonly validUntil?: components["schemas"]["Instant"];
            readonly note?: string;
            readonly updatedAt: components["schemas"]["Instant"];
        };
        /** @example 17 */
        readonly AvailableCount: number;
        /**
         * @example {
         *       "sku": "SET-BREAKFAST",
         *       "version": 1,
         *       "title": "Breakfast for two",
         *       "components": [
         *         {
         *           "sku": "MUG-WHITE",
         *           "quantity": 2
         *         },
         *         {
         *           "sku": "COFFEE-1KG",
         *           "quantity": 1
         *         }
         *       ],
         *       "returns": "components",
         *       "updatedAt": "2026-11-21T09:30:00.000Z"
         *     }
         */
        readonly Bundle: {
            readonly sku: components["schemas"]["Sku"];
            /**
             * Format: int64
             * @description Grows with every change. Orders keep what it was made of when they were placed.
             * @example 1
             */
            readonly version: number;
            readonly title?: components["schemas"]["ProductTitle"];
            readonly components: readonly components["schemas"]["BundleComponent"][];
            readonly returns: components["schemas"]["BundleReturns"];
            readonly updatedAt: components["schemas"]["Instant"];
        };
        /**
         * @example {
         *       "sku": "MUG-WHITE",
         *       "quantity": 2
         *     }
         */
        readonly BundleComponent: {
            readonly sku: components["schemas"]["Sku"];
            /** @description How many are in one bundle. */
            readonly quantity: components["schemas"]["Pieces"];
            /**
             * @description Its part of the price, as a weight beside the other components; in proportion to what they cost by themselves, where none has one.
             * @example 3
             */
            readonly share?: number;
        };
        /**
         * @description `components`, if absent: each may be sent back for its share of the price. `whole`: all of a bundle or nothing, unless something is wrong with it.
         * @example components
         * @enum {string}
         */
        readonly BundleReturns: "components" | "whole";
        /**
         * @description The organisation that buys, where it is not a person.
         * @example {
         *       "organizationId": "org-4711",
         *       "purchaseOrderNumber": "PO-2026-118"
         *     }
         */
        readonly Buyer: {
            /** @example org-4711 */
            readonly organizationId: string;
            /** @example Lovelace Engines Ltd */
            readonly name?: string;
            /**
             * @description Which of its sites ordered. Where the order is shipped and has no address, it goes there.
             * @example site-berlin
             */
            readonly locationId?: string;
            /**
             * @description Their number of it; it comes back on the invoice. Organisations may ask that it is there, and that no two orders have the same.
             * @example PO-2026-118
             */
            readonly purchaseOrderNumber?: string;
            /** @example DE123456789 */
            readonly taxId?: string;
        };
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
        /** @example cxl_01K9ZD3Y7Q5V8T2M4N6P8R0S1T */
        readonly CancellationId: string;
        /**
         * @description `refused`: the system understood and the document goes on as it is.
         * @enum {string}
         */
        readonly CancellationOutcome: "cancelled" | "refused";
        /** @description What a cancellation would come to if it were asked for now. Whoever works on it may still refuse. */
        readonly CancellationPreview: {
            /** Format: int64 */
            readonly orderVersion: number;
            /** @enum {string} */
            readonly outcome: "accepted" | "partly" | "refused";
            readonly lines: readonly components["schemas"]["CancelledLine"][];
            /** @description Work that is being done and has to be stopped for it. */
            readonly toBeStopped?: readonly components["schemas"]["FulfilmentOrderId"][];
            readonly owedNow: components["schemas"]["Money"];
            readonly owedThen: components["schemas"]["Money"];
            /** @description What goes back on which tender. */
            readonly money: readonly components["schemas"]["MoneyBack"][];
        };
        /** @example The shopper changed their mind */
        readonly CancellationReason: string;
        readonly CancellationRequest: {
            readonly reference: components["schemas"]["Reference"];
            readonly reason: components["schemas"]["Reason"];
        };
        /** @description A customer asks the channel to cancel, and whoever sells decides: it is held for a person. */
        readonly CancellationRequestedMessage: {
            /** @constant */
            readonly type: "cancellationRequested";
            readonly system: components["schemas"]["SystemName"];
            readonly eventId: components["schemas"]["SourceEventId"];
            readonly occurredAt: components["schemas"]["Instant"];
            readonly sequence?: components["schemas"]["SourceSequence"];
            readonly channel: components["schemas"]["ChannelName"];
            readonly channelOrderId: components["schemas"]["ChannelReference"];
            /** @description The pieces it is about; the whole order, if absent. */
            readonly lines?: readonly components["schemas"]["ReportedReturnLine"][];
            readonly reason: components["schemas"]["CancellationReason"];
            readonly at: components["schemas"]["Instant"];
        };
        readonly CancelledLine: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly requested: components["schemas"]["PieceCount"];
            readonly cancelled: components["schemas"]["PieceCount"];
            /** @description Why the others could not be called back. */
            readonly refusedBecause?: string;
        };
        /** @example Swift */
        readonly CarrierName: string;
        /**
         * @example {
         *       "increment": {
         *         "currency": "CHF",
         *         "amount": "0.05"
         *       }
         *     }
         */
        readonly CashRounding: {
            /** @description The smallest step that can be paid in cash. */
            readonly increment: components["schemas"]["NonNegativeMoney"];
            /**
             * @description To the nearest step (half a step up), or always down, or up; nearest if absent.
             * @enum {string}
             */
            readonly mode?: "nearest" | "down" | "up";
        };
        /**
         * @description One thing that is to be another way.
         * @example {
         *       "type": "changeQuantity",
         *       "lineId": "1",
         *       "quantity": 1
         *     }
         */
        readonly ChangeAction: {
            /** @constant */
            readonly type: "addItem";
            readonly sku: components["schemas"]["Sku"];
            readonly quantity: components["schemas"]["Pieces"];
        } | {
            /** @constant */
            readonly type: "removeLine";
            readonly lineId: components["schemas"]["OrderLineId"];
        } | {
            /** @constant */
            readonly type: "changeQuantity";
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly quantity: components["schemas"]["Pieces"];
        } | {
            /** @constant */
            readonly type: "changeAddress";
            readonly address: components["schemas"]["Address"];
        } | {
            /** @constant */
            readonly type: "changeShipping";
            /** @description What delivery costs then. */
            readonly shipping: components["schemas"]["NonNegativeMoney"];
            readonly serviceLevel?: string;
        };
        readonly ChangePreview: {
            readonly owedNow: components["schemas"]["Money"];
            readonly owedThen: components["schemas"]["Money"];
            /** @description More than nothing: it is authorised additionally. Less: it is let go of or refunded. */
            readonly delta: components["schemas"]["Money"];
            readonly cancelled: readonly components["schemas"]["LineSelection"][];
            readonly added: readonly components["schemas"]["OrderLine"][];
            readonly shipping?: components["schemas"]["ShippingCharge"];
        };
        /**
         * @description A label that the channel has booked by itself.
         * @example {
         *       "carrier": "Swift",
         *       "trackingNumber": "SW0000010001"
         *     }
         */
        readonly ChannelLabel: {
            readonly carrier?: components["schemas"]["CarrierName"];
            readonly trackingNumber: components["schemas"]["TrackingNumber"];
        };
        /**
         * @description Where an order comes from.
         * @example storefront
         */
        readonly ChannelName: string;
        /** @example 10045 */
        readonly ChannelReference: string;
        /** @description The customer did not get what was ordered, and nothing has to come back for it to be put right. */
        readonly Claim: {
            readonly id: components["schemas"]["ClaimId"];
            /**
             * Format: int64
             * @example 1
             */
            readonly version: number;
            /** @example demo */
            readonly tenant: string;
            readonly legalEntity?: components["schemas"]["LegalEntity"];
            readonly region?: components["schemas"]["DataRegion"];
            readonly orderId: components["schemas"]["OrderId"];
            readonly type: components["schemas"]["ClaimType"];
            readonly reason: components["schemas"]["ClaimReason"];
            /**
             * @example approved
             * @enum {string}
             */
            readonly state: "opened" | "approved" | "declined" | "resolved";
            readonly lines: readonly components["schemas"]["ClaimLine"][];
            readonly decision?: components["schemas"]["ReturnDecision"];
            readonly refundId?: components["schemas"]["RefundId"];
            readonly replacementOrderId?: components["schemas"]["OrderId"];
            /** @description Where the wrong or damaged goods are wanted back. */
            readonly returnId?: components["schemas"]["ReturnId"];
            readonly note?: components["schemas"]["ReturnNote"];
            readonly createdAt: components["schemas"]["Instant"];
            readonly updatedAt: components["schemas"]["Instant"];
            readonly correlationId: components["schemas"]["CorrelationId"];
            readonly causationId?: components["schemas"]["CorrelationId"];
        };
        /**
         * @description Our id of a claim.
         * @example clm_01K9ZF3A2B3C4D5E6F7G8H9J0K
         */
        readonly ClaimId: string;
        readonly ClaimLine: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly quantity: components["schemas"]["Pieces"];
        };
        /**
         * @example missing
         * @enum {string}
         */
        readonly ClaimReason: "missing" | "wrong" | "damaged";
        /**
         * @example replace
         * @enum {string}
         */
        readonly ClaimType: "refund" | "replace";
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
        readonly ConsideredLocation: {
            readonly locationId: components["schemas"]["LocationId"];
            /**
             * @description `notNeeded`: it could, another was better. `short`: not enough of it there. `excluded`: a hard rule.
             * @enum {string}
             */
            readonly verdict: "chosen" | "notNeeded" | "short" | "excluded";
            /** @description As the crow flies. */
            readonly distanceKm?: number;
            /** @description What the parcel costs by the policy's own reckoning; it is only compared. */
            readonly cost?: number;
            /** @description The rules it does not keep. */
            readonly findings?: readonly components["schemas"]["RuleFinding"][];
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
        /** @description An instant at which a field group gets another owner, with what both sides told around it. Counts of what was taken are those within the window before and after it. */
        readonly CutOver: {
            readonly entity: components["schemas"]["EntityName"];
            readonly field: components["schemas"]["FieldGroupName"];
            readonly title: string;
            readonly scope: components["schemas"]["OwnershipScope"];
            readonly at: components["schemas"]["Instant"];
            /** @enum {string} */
            readonly state: "toCome" | "done";
            readonly window: {
                readonly from: components["schemas"]["Instant"];
                readonly until: components["schemas"]["Instant"];
            };
            readonly old: components["schemas"]["CutOverSide"];
            readonly new: components["schemas"]["CutOverSide"];
            /** @description What was refused of the former owner since. */
            readonly refusedSince: components["schemas"]["WriteCount"];
            /** @description What the new owner told before, and how much of that was not what was here then. */
            readonly shadow: {
                readonly told: components["schemas"]["WriteCount"];
                readonly differing: components["schemas"]["WriteCount"];
            };
            /** @description What still differs: the last word of whoever does not own it, where it is not what is here now. The first hundred. */
            readonly differing: readonly components["schemas"]["StillDiffering"][];
        };
        readonly CutOverSide: {
            readonly owners: readonly components["schemas"]["WriterName"][];
            /** @description What was taken of it before. */
            readonly before: components["schemas"]["WriteCount"];
            /** @description What was taken of it since. */
            readonly after: components["schemas"]["WriteCount"];
        };
        /** @description A part of a location that was counted. */
        readonly CycleCount: {
            readonly id: components["schemas"]["CycleCountId"];
            /** @example C-7 */
            readonly reference: string;
            /**
             * @example pendingApproval
             * @enum {string}
             */
            readonly state: "pendingApproval" | "closed";
            readonly locationId: components["schemas"]["LocationId"];
            readonly countedAt: components["schemas"]["Instant"];
            readonly lines: readonly components["schemas"]["CycleCountLine"][];
        };
        /**
         * @description Our id of a count.
         * @example cnt_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly CycleCountId: string;
        readonly CycleCountLine: {
            readonly sku: components["schemas"]["Sku"];
            readonly counted: components["schemas"]["AvailableCount"];
            /** @description What the books said at the time. */
            readonly expected: components["schemas"]["StockCount"];
            readonly difference: components["schemas"]["StockCount"];
            /**
             * @example pending
             * @enum {string}
             */
            readonly state: "asExpected" | "booked" | "pending" | "discarded";
        };
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
         * @description A fixed `amount`, or `percent` of the items.
         * @example {
         *       "reason": "Summer sale",
         *       "code": "SUMMER20",
         *       "percent": "20"
         *     }
         */
        readonly Discount: {
            /** @example Summer sale */
            readonly reason: string;
            /** @example SUMMER20 */
            readonly code?: string;
            readonly amount?: components["schemas"]["NonNegativeMoney"];
            /** @example 20 */
            readonly percent?: string;
        };
        /**
         * @description Where the pieces go, with their effect on stock and ledger (policies/returns.yaml).
         * @example restock
         * @enum {string}
         */
        readonly Disposition: "restock" | "refurbish" | "outlet" | "scrap" | "returnToVendor" | "quarantine";
        /**
         * @description Money that a customer's bank takes back, from the first question to the decision.
         * @example {
         *       "id": "dsp_01K9ZG1A2B3C4D5E6F7G8H9J0K",
         *       "version": 1,
         *       "tenant": "demo",
         *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
         *       "tenderId": "tnd_01K9ZD3Y8K1M3N5P7Q9R1S3T5V",
         *       "system": "payment",
         *       "reference": "dis_60001",
         *       "kind": "chargeback",
         *       "state": "evidenceDue",
         *       "amount": {
         *         "currency": "EUR",
         *         "amount": "29.90"
         *       },
         *       "exceeding": {
         *         "currency": "EUR",
         *         "amount": "0.00"
         *       },
         *       "fee": {
         *         "currency": "EUR",
         *         "amount": "15.00"
         *       },
         *       "reason": "fraud",
         *       "network": "visa",
         *       "rawReason": "10.4",
         *       "evidenceDueBy": "2026-12-12T09:30:00.000Z",
         *       "revision": 1,
         *       "openedAt": "2026-12-05T09:30:00.000Z",
         *       "caseId": "exc_01K9ZE0A1B2C3D4E5F6G7H8J9K",
         *       "evidence": [
         *         {
         *           "kind": "order",
         *           "title": "What was ordered",
         *           "text": "2 × Mug white, 29.90 EUR"
         *         }
         *       ],
         *       "postings": [],
         *       "history": [
         *         {
         *           "state": "evidenceDue",
         *           "at": "2026-12-05T09:30:00.000Z",
         *           "revision": 1
         *         }
         *       ],
         *       "createdAt": "2026-12-05T09:30:01.000Z",
         *       "updatedAt": "2026-12-05T09:30:01.000Z",
         *       "correlationId": "3f6c1d2e-8a57-4f0e-9c55-2d1b7a3e4f60"
         *     }
         */
        readonly Dispute: {
            readonly id: components["schemas"]["DisputeId"];
            /**
             * Format: int64
             * @example 2
             */
            readonly version: number;
            /** @example demo */
            readonly tenant: string;
            readonly orderId: components["schemas"]["OrderId"];
            readonly tenderId: components["schemas"]["TenderId"];
            readonly system: components["schemas"]["SystemName"];
            readonly reference: components["schemas"]["DocumentId"];
            readonly kind: components["schemas"]["DisputeKind"];
            readonly state: components["schemas"]["DisputeState"];
            readonly rawState?: components["schemas"]["RawState"];
            readonly amount: components["schemas"]["NonNegativeMoney"];
            /** @description How much of it was refunded or is disputed already: it would be paid twice. */
            readonly exceeding: components["schemas"]["NonNegativeMoney"];
            readonly fee?: components["schemas"]["NonNegativeMoney"];
            readonly reason: components["schemas"]["DisputeReason"];
            /** @example visa */
            readonly network?: string;
            /** @example 10.4 */
            readonly rawReason?: string;
            readonly evidenceDueBy?: components["schemas"]["Instant"];
            readonly revision: components["schemas"]["SourceSequence"];
            readonly openedAt: components["schemas"]["Instant"];
            readonly closedAt?: components["schemas"]["Instant"];
            /** @description The case that asks for an answer; its clock is `evidenceDueBy`. */
            readonly caseId?: components["schemas"]["ExceptionId"];
            readonly response?: components["schemas"]["DisputeResponse"];
            /** @description What was sent, or what would be sent now. */
            readonly evidence: readonly components["schemas"]["EvidenceItem"][];
            /** @description What was booked in the ERP for it. */
            readonly postings: readonly components["schemas"]["DisputePosting"][];
            readonly history: readonly components["schemas"]["DisputeStep"][];
            readonly createdAt: components["schemas"]["Instant"];
            readonly updatedAt: components["schemas"]["Instant"];
            readonly correlationId: string;
            readonly causationId?: string;
        };
        /**
         * @description Our id of a dispute.
         * @example dsp_01K9ZG1A2B3C4D5E6F7G8H9J0K
         */
        readonly DisputeId: string;
        /**
         * @description `inquiry`: the bank only asks, no money has moved. `chargeback`: it has taken the money back until it is decided.
         * @example chargeback
         * @enum {string}
         */
        readonly DisputeKind: "inquiry" | "chargeback";
        readonly DisputePosting: {
            /**
             * @description `reversal`: a chargeback that was booked is given back.
             * @enum {string}
             */
            readonly kind: "chargeback" | "reversal";
            readonly amount: components["schemas"]["NonNegativeMoney"];
            readonly creditMemoId: components["schemas"]["DocumentId"];
            readonly at: components["schemas"]["Instant"];
        };
        /**
         * @description What the customer's bank says, whatever its card network calls it.
         * @example fraud
         * @enum {string}
         */
        readonly DisputeReason: "fraud" | "unrecognised" | "notReceived" | "notAsDescribed" | "creditNotProcessed" | "cancelled" | "duplicate" | "incorrectAmount" | "noAuthorisation" | "insufficientFunds" | "incorrectAccount" | "processingError" | "general" | "unknown";
        /** @description A dispute as the payment provider has it now. The one of the higher revision is the newer. */
        readonly DisputeReport: {
            /** @description The provider's own id of the dispute. */
            readonly reference: components["schemas"]["DocumentId"];
            /** @description The authorisation whose money is disputed. */
            readonly authorisationId: components["schemas"]["DocumentId"];
            readonly kind: components["schemas"]["DisputeKind"];
            readonly state: components["schemas"]["DisputeState"];
            readonly rawState?: components["schemas"]["RawState"];
            readonly amount: components["schemas"]["NonNegativeMoney"];
            /** @description What the provider takes for it. */
            readonly fee?: components["schemas"]["NonNegativeMoney"];
            readonly reason: components["schemas"]["DisputeReason"];
            /**
             * @description The card network.
             * @example visa
             */
            readonly network?: string;
            /**
             * @description The network's own code or word.
             * @example 10.4
             */
            readonly rawReason?: string;
            /** @description Until when evidence is taken. */
            readonly evidenceDueBy?: components["schemas"]["Instant"];
            readonly revision: components["schemas"]["SourceSequence"];
            readonly openedAt: components["schemas"]["Instant"];
        };
        /** @description What somebody decided to answer the bank. */
        readonly DisputeResponse: {
            /**
             * @example submitEvidence
             * @enum {string}
             */
            readonly action: "submitEvidence" | "accept";
            /**
             * @example sending
             * @enum {string}
             */
            readonly state: "awaitingApproval" | "sending" | "sent" | "refused";
            /** @description Who did. */
            readonly by: string;
            readonly at: components["schemas"]["Instant"];
            /** @description The second person. */
            readonly approvedBy?: string;
            readonly note?: string;
            /** @description Why the provider did not take it. */
            readonly refusedBecause?: string;
        };
        /**
         * @description opened → evidenceDue → evidenceSubmitted → won | lost; `accepted`: we do not contest it. `withdrawn`: it was let go of without a decision. `unknown`: a word of the provider that nobody has mapped; the money stays held.
         * @example evidenceDue
         * @enum {string}
         */
        readonly DisputeState: "opened" | "evidenceDue" | "evidenceSubmitted" | "won" | "lost" | "accepted" | "withdrawn" | "unknown";
        readonly DisputeStep: {
            readonly state: components["schemas"]["DisputeState"];
            readonly at: components["schemas"]["Instant"];
            readonly revision?: components["schemas"]["SourceSequence"];
            readonly raw?: components["schemas"]["RawState"];
        };
        /** @description A dispute as it is now, as the payment provider tells. Each message has all of it. */
        readonly DisputeUpdatedMessage: {
            /** @constant */
            readonly type: "disputeUpdated";
            readonly system: components["schemas"]["SystemName"];
            readonly eventId: components["schemas"]["SourceEventId"];
            readonly occurredAt: components["schemas"]["Instant"];
            readonly sequence?: components["schemas"]["SourceSequence"];
            readonly dispute: components["schemas"]["DisputeReport"];
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
         * @description Something that connected systems write.
         * @example stockPosition
         */
        readonly EntityName: string;
        readonly EquivalentLine: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly amounts: components["schemas"]["LineAmounts"];
            /** @description What each piece carries of `amounts`. */
            readonly allocation?: readonly components["schemas"]["PieceRun"][];
        };
        /**
         * @description Our id of an event.
         * @example evt_01K9ZD3Y9S1T3V5W7X9Y1Z3A5B
         */
        readonly EventId: string;
        readonly EvidenceItem: {
            /**
             * @example delivery
             * @enum {string}
             */
            readonly kind: "order" | "payment" | "delivery" | "customer" | "contact" | "refunds" | "note";
            /** @example That it was delivered */
            readonly title: string;
            readonly text: string;
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
        /** @description What the customer takes instead. */
        readonly Exchange: {
            readonly lines: readonly components["schemas"]["ExchangeLine"][];
            /**
             * @example ordered
             * @enum {string}
             */
            readonly state: "planned" | "ordered" | "failed";
            /** @description The order of what is taken instead. */
            readonly orderId?: components["schemas"]["OrderId"];
            /** @description What came back is worth. */
            readonly returned?: components["schemas"]["Money"];
            /** @description What is taken instead costs. */
            readonly replacement?: components["schemas"]["Money"];
            /** @description returned − replacement. Positive: the customer gets it; negative: the customer owes it. */
            readonly net?: components["schemas"]["Money"];
            readonly failedBecause?: string;
        };
        readonly ExchangeLine: {
            readonly sku: components["schemas"]["Sku"];
            readonly quantity: components["schemas"]["Pieces"];
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
         * @description Fields of an entity that one system writes together.
         * @example onHand
         */
        readonly FieldGroupName: string;
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
            /** @description The system that told of it last. */
            readonly sourceSystem?: components["schemas"]["SystemName"];
            /** @description That system's own number of what it told last. */
            readonly sourceVersion?: components["schemas"]["SourceSequence"];
            /** @description When that was so there. The newest wins. */
            readonly sourceUpdatedAt?: components["schemas"]["Instant"];
            readonly id: components["schemas"]["FulfilmentOrderId"];
            /**
             * @example warehouse
             * @enum {string}
             */
            readonly type: "warehouse" | "store" | "pickup" | "supplier" | "digital";
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
            readonly purchaseOrder?: components["schemas"]["PurchaseOrderTerms"];
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
            readonly originReference?: components["schemas"]["OriginReference"];
            readonly at: components["schemas"]["Instant"];
        };
        /**
         * @description A rate of exchange: one of `from` is `rate` of `to`. An exact decimal, never floating point.
         * @example {
         *       "from": "USD",
         *       "to": "EUR",
         *       "rate": "0.9174",
         *       "source": "ECB",
         *       "at": "2026-11-20T15:00:00Z"
         *     }
         */
        readonly Fx: {
            readonly from: components["schemas"]["Currency"];
            readonly to: components["schemas"]["Currency"];
            /** @example 0.9174 */
            readonly rate: string;
            /**
             * @description Who says it: `channel` and `provider` by the amounts they state, else the name of the table.
             * @example ECB
             */
            readonly source: string;
            /** @description Of when it is. */
            readonly at: components["schemas"]["Instant"];
        };
        /** @description A gift card that was sold. Nobody can pay with it after it was paid back. */
        readonly GiftCard: {
            /**
             * @description Our id of the card.
             * @example gft_01K9ZH1A2B3C4D5E6F7G8H9J0K
             */
            readonly id: string;
            /**
             * @example active
             * @enum {string}
             */
            readonly state: "planned" | "active" | "deactivated";
            readonly amount: components["schemas"]["NonNegativeMoney"];
            /** @description Whether it was in use before, and got `amount` more. */
            readonly topUp?: boolean;
            /** @description Whoever has it can pay with it. */
            readonly token?: string;
            readonly at?: components["schemas"]["Instant"];
        };
        /**
         * @example {
         *       "available": {
         *         "currency": "EUR",
         *         "amount": "50.00"
         *       }
         *     }
         */
        readonly GiftCardBalance: {
            readonly available: components["schemas"]["NonNegativeMoney"];
        };
        /**
         * @example {
         *       "token": "gc_demo"
         *     }
         */
        readonly GiftCardEnquiry: {
            /**
             * @description The payment provider's token for the number on the card. Never the number.
             * @example gc_demo
             */
            readonly token: string;
        };
        /**
         * @description A new card without `token`, sent to the `recipient` where there is one. With it one that is there: blank, it is activated; with `topUp` it is in use, and gets more.
         * @example {
         *       "recipient": {
         *         "email": "grace@example.com"
         *       },
         *       "message": "Happy birthday"
         *     }
         */
        readonly GiftCardWish: {
            /**
             * @description The payment provider's token for the number on the card. Never the number.
             * @example gc_blank_demo
             */
            readonly token?: string;
            /** @description Whether the card is in use. */
            readonly topUp?: boolean;
            readonly recipient?: {
                readonly email: components["schemas"]["Email"];
                readonly name?: components["schemas"]["PersonName"];
            };
            /** @description What is written to the recipient. */
            readonly message?: string;
        };
        /**
         * Format: gln
         * @description A GS1 global location number: 13 digits with a right check digit.
         * @example 4012345000009
         */
        readonly Gln: string;
        /** @description Goods that came. */
        readonly GoodsReceipt: {
            /** @example GR-1 */
            readonly reference: string;
            /** @example PO-4711 */
            readonly supplyReference?: string;
            readonly locationId: components["schemas"]["LocationId"];
            readonly lines: readonly components["schemas"]["GoodsReceiptLine"][];
        };
        readonly GoodsReceiptLine: {
            readonly sku: components["schemas"]["Sku"];
            readonly quantity: components["schemas"]["Pieces"];
            readonly damaged: components["schemas"]["AvailableCount"];
            /** @description After it was booked. */
            readonly onHand: components["schemas"]["StockCount"];
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
            readonly type: "payment" | "fraudReview" | "addressReview" | "backorder" | "preorder" | "manual" | "dispute";
            /** @example No location has MUG-WHITE */
            readonly reason: string;
            readonly since: components["schemas"]["Instant"];
            /** @description The application that placed it, or `crossdock` where a rule did. */
            readonly placedBy?: string;
            /** @description When it ends by itself, by `whenExpired`. */
            readonly expiresAt?: components["schemas"]["Instant"];
            /**
             * @description What becomes of the order then.
             * @enum {string}
             */
            readonly whenExpired?: "release" | "cancel";
        };
        /**
         * @description Our id of a hold.
         * @example res_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly HoldId: string;
        readonly InboundMessage: components["schemas"]["OrderPlacedMessage"] | components["schemas"]["OrderCancelledMessage"] | components["schemas"]["CancellationRequestedMessage"] | components["schemas"]["FulfilmentUpdatedMessage"] | components["schemas"]["StockChangedMessage"] | components["schemas"]["RefundUpdatedMessage"] | components["schemas"]["ParcelTrackedMessage"] | components["schemas"]["ReturnReportedMessage"] | components["schemas"]["RefundIssuedMessage"] | components["schemas"]["DisputeUpdatedMessage"] | components["schemas"]["PayoutUpdatedMessage"];
        /**
         * @example {
         *       "outcome": "accepted",
         *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
         *     }
         */
        readonly InboundOutcome: {
            /**
             * @description `duplicate`: this event was handled before. `repeated`: another one has told the very same version. `stale`: a newer one was. `echo`: it says what we wrote there ourselves. `notOwner`: the system does not own what it tells of at that time; it is kept, and not applied. `ignored`: nothing here follows from it. All are final: do not send again.
             * @enum {string}
             */
            readonly outcome: "accepted" | "duplicate" | "repeated" | "stale" | "echo" | "notOwner" | "ignored";
            readonly orderId?: components["schemas"]["OrderId"];
            readonly operationId?: components["schemas"]["OperationId"];
            readonly detail?: string;
        };
        /** @description A delivery that was promised to us. */
        readonly InboundSupply: {
            /** @example PO-4711 */
            readonly reference: string;
            /**
             * @example open
             * @enum {string}
             */
            readonly state: "open" | "partiallyReceived" | "received" | "cancelled";
            readonly lines: readonly components["schemas"]["InboundSupplyLine"][];
        };
        readonly InboundSupplyLine: {
            readonly sku: components["schemas"]["Sku"];
            readonly locationId: components["schemas"]["LocationId"];
            readonly quantity: components["schemas"]["Pieces"];
            readonly received: components["schemas"]["AvailableCount"];
            readonly expectedAt: components["schemas"]["Instant"];
        };
        readonly Inspection: {
            /** @example pos */
            readonly by: string;
            readonly at: components["schemas"]["Instant"];
            readonly locationId: components["schemas"]["LocationId"];
            /**
             * @description The ledger account the pieces are booked to.
             * @example inventory
             */
            readonly account?: string;
            /** @description Where they are counted now; absent when they are gone. */
            readonly stockLocationId?: components["schemas"]["LocationId"];
            readonly note?: components["schemas"]["ReturnNote"];
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
        /**
         * @description What was promised of pieces that wait for stock; gone when none of them waits any more.
         * @example {
         *       "kind": "backorder",
         *       "since": "2026-11-21T09:30:00.000Z",
         *       "expectedAt": "2026-12-05T09:30:00.000Z"
         *     }
         */
        readonly LinePromise: {
            /**
             * @description preorder: it is not released yet. When it is and there is none, it becomes a backorder.
             * @enum {string}
             */
            readonly kind: "backorder" | "preorder";
            readonly since: components["schemas"]["Instant"];
            /** @description When a preorder is released. */
            readonly availableAt?: components["schemas"]["Instant"];
            /** @description When it is expected to be in stock. */
            readonly expectedAt?: components["schemas"]["Instant"];
            /** @description Until when it waits, where policy has an end to it. */
            readonly giveUpAt?: components["schemas"]["Instant"];
        };
        /** @description The quantity ledger of a line, in pieces. `ordered` never changes; all others only grow, but `allocated`, `released` and `returnRequested`, which is what is still to come back. shipped + pickedUp ≤ ordered − cancelled − substitutedOut; delivered ≤ shipped; returnRequested ≤ shipped + pickedUp − returnReceived. */
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
         *       "lineId": "1",
         *       "quantity": 1
         *     }
         */
        readonly LineSelection: {
            /** @description A line, or a bundle: then all of its components. */
            readonly lineId: components["schemas"]["OrderLineId"];
            /** @description How many pieces; all that are left, if absent. */
            readonly quantity?: components["schemas"]["Pieces"];
        };
        /**
         * @example {
         *       "id": "WH-BERLIN",
         *       "name": "Berlin warehouse",
         *       "type": "warehouse",
         *       "country": "DE",
         *       "gln": "4012345000009",
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
            readonly gln?: components["schemas"]["Gln"];
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
        readonly LoyaltyEntry: {
            readonly id: components["schemas"]["LoyaltyEntryId"];
            readonly type: components["schemas"]["LoyaltyEntryType"];
            readonly points: components["schemas"]["LoyaltyPoints"];
            /** @description The entry that is taken back, as far as `points` goes. */
            readonly reverses?: components["schemas"]["LoyaltyEntryId"];
            /**
             * @description Whether the loyalty system has it.
             * @example posted
             * @enum {string}
             */
            readonly state: "planned" | "posted";
            /**
             * @description The loyalty system's own id of the entry.
             * @example LE-60001
             */
            readonly documentId?: string;
            readonly at: components["schemas"]["Instant"];
        };
        /**
         * @description Our id of an entry in a member's account.
         * @example loy_01K9ZG1A2B3C4D5E6F7G8H9J0K
         */
        readonly LoyaltyEntryId: string;
        /**
         * @example earn
         * @enum {string}
         */
        readonly LoyaltyEntryType: "earn" | "redeem" | "reverseEarn" | "reverseRedeem";
        /**
         * @description The number of the member's account in the loyalty system.
         * @example M-1001
         */
        readonly LoyaltyMemberId: string;
        /**
         * @description So many points.
         * @example 120
         */
        readonly LoyaltyPoints: number;
        /**
         * @description Whose account the order belongs to, and how many points it is paid with.
         * @example {
         *       "memberId": "M-1001",
         *       "redeemPoints": 500
         *     }
         */
        readonly LoyaltyWish: {
            readonly memberId: components["schemas"]["LoyaltyMemberId"];
            /** @description Points to spend on it: they are worth a discount off the goods, as policy says. */
            readonly redeemPoints?: components["schemas"]["LoyaltyPoints"];
        };
        /**
         * @description One step of goods that are not sold by the piece: 10^-`scale` of `unit`. 2.00 lb are 200 steps of scale 2. What is handed over is what was ordered less what it weighed less: the rest is taken off the order, with its money.
         * @example {
         *       "scale": 2,
         *       "unit": "LBR"
         *     }
         */
        readonly Measure: {
            /** @example 2 */
            readonly scale: number;
            /**
             * @description A UN/ECE Recommendation 20 unit code.
             * @example LBR
             */
            readonly unit: string;
        };
        /**
         * @description What a member of the loyalty programme has.
         * @example {
         *       "memberId": "M-1001",
         *       "points": 1000
         *     }
         */
        readonly MemberPoints: {
            readonly memberId: components["schemas"]["LoyaltyMemberId"];
            /**
             * Format: int64
             * @description Points that can be spent; below 0 where some are owed.
             * @example 1000
             */
            readonly points: number;
            /** @description The discount they make, in the currency that was asked for; absent where it takes none. */
            readonly worth?: components["schemas"]["NonNegativeMoney"];
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
        readonly MoneyBack: {
            readonly tenderId: components["schemas"]["TenderId"];
            readonly method: components["schemas"]["TenderMethod"];
            /**
             * @description Held money is let go of, taken money refunded; what is on invoice is not invoiced; the channel gives back what it has.
             * @enum {string}
             */
            readonly how: "void" | "refund" | "notInvoiced" | "byChannel";
            readonly amount: components["schemas"]["Money"];
        };
        /**
         * @description Several articles that are sold as one, under a SKU of its own. It has no stock but that of its components.
         * @example {
         *       "title": "Breakfast for two",
         *       "components": [
         *         {
         *           "sku": "MUG-WHITE",
         *           "quantity": 2
         *         },
         *         {
         *           "sku": "COFFEE-1KG",
         *           "quantity": 1
         *         }
         *       ]
         *     }
         */
        readonly NewBundle: {
            readonly title?: components["schemas"]["ProductTitle"];
            readonly components: readonly components["schemas"]["BundleComponent"][];
            readonly returns?: components["schemas"]["BundleReturns"];
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
            readonly customer?: components["schemas"]["NewOrderCustomer"];
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
            /** @description What the channel settles, where that is in another currency. Only with `collectedByChannel`. */
            readonly settlement?: components["schemas"]["NewSettlement"];
            /** @description Off the whole order. Each is spread over the items by largest remainder, before tax. */
            readonly discounts?: readonly components["schemas"]["Discount"][];
            /** @description How what is left to be paid in cash is rounded; a `rounding` line makes the difference. */
            readonly cashRounding?: components["schemas"]["CashRounding"];
            readonly buyer?: components["schemas"]["Buyer"];
            readonly loyalty?: components["schemas"]["LoyaltyWish"];
            /** @description Stock that was held for it, such as for its cart: it is free for this order in the moment in which the order is taken, and for nobody else. */
            readonly holdId?: components["schemas"]["HoldId"];
            readonly fulfilledBy?: components["schemas"]["FulfilledBy"];
            readonly legalEntity?: components["schemas"]["LegalEntity"];
            readonly region?: components["schemas"]["DataRegion"];
            /** @description The connected system that told of it first, where one did: whose order it is. */
            readonly sourceSystem?: components["schemas"]["SystemName"];
            /** @description That system's own number of what it told last. */
            readonly sourceVersion?: components["schemas"]["SourceSequence"];
            /** @description When that was so there. The newest wins. */
            readonly sourceUpdatedAt?: components["schemas"]["Instant"];
            /** @description What the shopper wrote to the shop. Told anew, null clears it and absent leaves it as it was. */
            readonly notes?: string | null;
            /** @description Values of the channel that are not known here: the order is taken, and each becomes an exception case. */
            readonly unknownValues?: readonly components["schemas"]["UnknownValue"][];
        };
        /**
         * @description Who orders, as far as the channel says. Told anew, null clears what was told and absent leaves it as it was.
         * @example {
         *       "email": "ada@example.com",
         *       "name": "Ada Lovelace",
         *       "guest": true
         *     }
         */
        readonly NewOrderCustomer: {
            /** @description The customer's id in the CRM or the channel. */
            readonly id?: string;
            /** @description null clears it. */
            readonly email?: components["schemas"]["Email"] | null;
            /** @description null clears it. */
            readonly name?: components["schemas"]["PersonName"] | null;
            /** @description null clears it. */
            readonly phone?: components["schemas"]["Phone"] | null;
            /** @description Ordered without an account. */
            readonly guest?: boolean;
        };
        readonly NewOrderLine: {
            /** @description Unique in the order; numbered from 1 if absent. */
            readonly lineId?: components["schemas"]["OrderLineId"];
            /**
             * @description What is sold; `item` if absent. Nothing but items is promised from stock and handed over. Items have the shop's price; all others need `unitPrice` (or `amounts`). Shipping and fees are taxed like standard goods; tips, gift cards, donations and rounding are not taxed.
             * @enum {string}
             */
            readonly type?: "item" | "shipping" | "tip" | "giftCardSale" | "fee" | "rounding" | "donation";
            readonly sku: components["schemas"]["Sku"];
            readonly gtin?: components["schemas"]["Gtin"];
            readonly title?: components["schemas"]["ProductTitle"];
            readonly quantity: components["schemas"]["Pieces"];
            /** @description For goods that are weighed or measured: what one of `quantity` is. The price is for one as well. */
            readonly measure?: components["schemas"]["Measure"];
            /** @description With `measure`: `quantity` is what it should weigh. So much more as policy says is reserved and authorised, and what it weighs is charged; never more than was authorised. */
            readonly estimated?: boolean;
            /** @description With `giftCardSale`: which card it is, or who is sent one. */
            readonly giftCard?: components["schemas"]["GiftCardWish"];
            /** @description What the shopper saw. If it is another price by now, the order is refused as `price-changed`. */
            readonly unitPrice?: components["schemas"]["UnitPrice"];
            /** @description The channel's own number of the line. */
            readonly channelLineId?: components["schemas"]["ChannelReference"];
            /** @description With `settlement` of the order: what the channel says the line comes to in that currency. */
            readonly settlementAmounts?: components["schemas"]["LineAmounts"];
            /** @description Only where the channel decides price and tax (a marketplace). They are taken as they are. */
            readonly amounts?: components["schemas"]["LineAmounts"];
            readonly substitution?: components["schemas"]["SubstitutionWish"];
            /**
             * @description When it is not in stock: the order is refused (if absent), or the line waits for stock, as far as policy takes backorders of it. What is not released yet is a preorder in any case.
             * @enum {string}
             */
            readonly whenShort?: "refuse" | "backorder";
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
        } | {
            /** @constant */
            readonly method: "split";
            readonly tenders: readonly components["schemas"]["NewTender"][];
        } | {
            /** @constant */
            readonly method: "invoice";
            readonly terms: components["schemas"]["PaymentTermsCode"];
        };
        /**
         * @description What a channel pays out for an order in its own currency. What lines and delivery are said to come to there is brought to this amount by largest remainder: each was rounded by itself.
         * @example {
         *       "amount": {
         *         "currency": "EUR",
         *         "amount": "27.43"
         *       }
         *     }
         */
        readonly NewSettlement: {
            readonly amount: components["schemas"]["NonNegativeMoney"];
            /** @description What delivery comes to in that currency. */
            readonly shippingAmounts?: components["schemas"]["LineAmounts"];
        };
        /**
         * @description One of several means of payment: `cash` needs no token.
         * @example {
         *       "method": "giftCard",
         *       "token": "gc_demo",
         *       "amount": {
         *         "currency": "EUR",
         *         "amount": "10.00"
         *       }
         *     }
         */
        readonly NewTender: {
            /** @enum {string} */
            readonly method: "token" | "giftCard" | "storeCredit" | "cash";
            /** @example gc_demo */
            readonly token?: string;
            /** @description What it is to pay; the rest, if absent. */
            readonly amount?: components["schemas"]["NonNegativeMoney"];
            /** @description The till's own number of a cash payment. */
            readonly reference?: components["schemas"]["ChannelReference"];
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
             * Format: int64
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
            /** @description What it comes to in other currencies than the shopper's; absent where there is no other. */
            readonly currencies?: components["schemas"]["OrderCurrencies"];
            /** @description What was sold as a whole of several articles: each of its components is a line that names it. */
            readonly bundles?: readonly components["schemas"]["OrderBundle"][];
            /** @description What is owed now: the totals without what was cancelled. Absent while that is everything. Derived. */
            readonly owed?: components["schemas"]["OrderTotals"];
            /** @description What was taken off, and how it was spread over the lines. Fixed when the order is priced. */
            readonly adjustments?: readonly components["schemas"]["Adjustment"][];
            readonly buyer?: components["schemas"]["Buyer"];
            readonly loyalty?: components["schemas"]["OrderLoyalty"];
            readonly cashRounding?: components["schemas"]["CashRounding"];
            readonly rounding: components["schemas"]["Rounding"];
            /** @description Who was asked to fulfil what, superseded ones included. */
            readonly fulfilmentOrders: readonly components["schemas"]["FulfilmentOrder"][];
            readonly substitutions?: readonly components["schemas"]["Substitution"][];
            /** @description Why these locations were asked, the latest decision last. */
            readonly sourcing?: readonly components["schemas"]["SourcingDecision"][];
            readonly tenders: readonly components["schemas"]["Tender"][];
            /** @description When the first authorisation ends that holds money which is still wanted. Derived. */
            readonly authorisedUntil?: components["schemas"]["Instant"];
            /** @description Money of it that a bank has taken back or asks about. */
            readonly disputes?: readonly components["schemas"]["OrderDispute"][];
            /** @description Money given back, or about to be; absent while there is none. */
            readonly refunds?: readonly components["schemas"]["Refund"][];
            /** @description What the connected systems call this order and its documents. */
            readonly externalRefs: readonly components["schemas"]["ExternalRef"][];
            /** @description Why it was rejected, with `state: rejected`. */
            readonly rejection?: components["schemas"]["Problem"];
            readonly cancellation?: components["schemas"]["Cancellation"];
            /** @description Every cancellation that was asked for, of the whole or of parts, with what came of it; oldest first. */
            readonly cancellations?: readonly components["schemas"]["PartialCancellation"][];
            /** @description Edits of the order, oldest first. */
            readonly changes?: readonly components["schemas"]["OrderChange"][];
            /** @description The connected system that told of it first, where one did: whose order it is. */
            readonly sourceSystem?: components["schemas"]["SystemName"];
            /** @description That system's own number of what it told last. */
            readonly sourceVersion?: components["schemas"]["SourceSequence"];
            /** @description When that was so there. The newest wins. */
            readonly sourceUpdatedAt?: components["schemas"]["Instant"];
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
         * @description Several articles that were sold as one. Stock, parcels and returns know the components; its price was spread over them by largest remainder, so that their amounts add up to it.
         * @example {
         *       "lineId": "1",
         *       "sku": "SET-BREAKFAST",
         *       "quantity": 1,
         *       "unitPrice": {
         *         "currency": "EUR",
         *         "amount": "35.00"
         *       },
         *       "returns": "components",
         *       "components": [
         *         {
         *           "lineId": "1.1",
         *           "sku": "MUG-WHITE",
         *           "quantity": 2
         *         },
         *         {
         *           "lineId": "1.2",
         *           "sku": "COFFEE-1KG",
         *           "quantity": 1
         *         }
         *       ]
         *     }
         */
        readonly OrderBundle: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly sku: components["schemas"]["Sku"];
            readonly title?: components["schemas"]["ProductTitle"];
            readonly quantity: components["schemas"]["Pieces"];
            readonly unitPrice: components["schemas"]["UnitPrice"];
            readonly channelLineId?: components["schemas"]["ChannelReference"];
            readonly returns: components["schemas"]["BundleReturns"];
            readonly components: readonly {
                readonly lineId: components["schemas"]["OrderLineId"];
                readonly sku: components["schemas"]["Sku"];
                /** @description How many are in one bundle. */
                readonly quantity: components["schemas"]["Pieces"];
                /** @description Its part of the price, where the catalogue says it. */
                readonly share?: number;
            }[];
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
            readonly originReference?: components["schemas"]["OriginReference"];
            readonly at: components["schemas"]["Instant"];
        };
        /** @description An edit of an order: nothing of it is true before it is `confirmed`. */
        readonly OrderChange: {
            readonly id: components["schemas"]["OrderChangeId"];
            /**
             * @example requested
             * @enum {string}
             */
            readonly state: "requested" | "applying" | "confirmed" | "declined" | "failed";
            /** @example Asked for by phone */
            readonly reason: string;
            readonly by: string;
            readonly requestedAt: components["schemas"]["Instant"];
            readonly decidedAt?: components["schemas"]["Instant"];
            readonly failedBecause?: string;
            /**
             * Format: int64
             * @description Of the order it was made for.
             */
            readonly orderVersion: number;
            readonly actions: readonly components["schemas"]["ChangeAction"][];
            readonly preview: components["schemas"]["ChangePreview"];
        };
        /** @example chg_01K9ZD3Y7Q5V8T2M4N6P8R0S1T */
        readonly OrderChangeId: string;
        /**
         * @description The shopper's currency is that of the order. What the order comes to in the others is fixed when it is accepted, with its rates; captures, refunds and documents are parts of that, never converted anew.
         * @example {
         *       "settlement": "EUR",
         *       "functional": "EUR",
         *       "equivalents": [
         *         {
         *           "currency": "EUR",
         *           "fx": {
         *             "from": "USD",
         *             "to": "EUR",
         *             "rate": "0.9174",
         *             "source": "ECB",
         *             "at": "2026-11-20T15:00:00Z"
         *           },
         *           "rounding": {
         *             "mode": "halfUp",
         *             "level": "order"
         *           },
         *           "totals": {
         *             "items": {
         *               "currency": "EUR",
         *               "amount": "23.11"
         *             },
         *             "shipping": {
         *               "currency": "EUR",
         *               "amount": "0.00"
         *             },
         *             "tax": {
         *               "currency": "EUR",
         *               "amount": "4.32"
         *             },
         *             "total": {
         *               "currency": "EUR",
         *               "amount": "27.43"
         *             }
         *           },
         *           "lines": [
         *             {
         *               "lineId": "1",
         *               "amounts": {
         *                 "net": {
         *                   "currency": "EUR",
         *                   "amount": "23.11"
         *                 },
         *                 "tax": {
         *                   "currency": "EUR",
         *                   "amount": "4.32"
         *                 },
         *                 "total": {
         *                   "currency": "EUR",
         *                   "amount": "27.43"
         *                 }
         *               }
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        readonly OrderCurrencies: {
            /** @description In what the channel or the payment provider pays out. */
            readonly settlement: components["schemas"]["Currency"];
            /** @description In what the legal entity keeps its books. */
            readonly functional: components["schemas"]["Currency"];
            readonly posting?: components["schemas"]["PostingBasis"];
            /** @description One for each currency that is not the shopper's. One is missing while nobody knows its rate. */
            readonly equivalents: readonly components["schemas"]["OrderEquivalent"][];
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
            readonly phoneE164?: components["schemas"]["PhoneE164"];
            /** @description Ordered without an account. */
            readonly guest?: boolean;
        };
        /** @description A dispute of money of an order, in short. What is disputed is not refunded. */
        readonly OrderDispute: {
            readonly id: components["schemas"]["DisputeId"];
            readonly tenderId: components["schemas"]["TenderId"];
            readonly kind: components["schemas"]["DisputeKind"];
            readonly state: components["schemas"]["DisputeState"];
            readonly amount: components["schemas"]["NonNegativeMoney"];
            readonly reason: components["schemas"]["DisputeReason"];
            readonly evidenceDueBy?: components["schemas"]["Instant"];
            readonly openedAt: components["schemas"]["Instant"];
            readonly closedAt?: components["schemas"]["Instant"];
        };
        /** @description What an order comes to in another of its currencies. The total is converted or stated, and spread over net and tax of lines and delivery by largest remainder, so that they add up to it. */
        readonly OrderEquivalent: {
            readonly currency: components["schemas"]["Currency"];
            readonly fx: components["schemas"]["Fx"];
            readonly rounding: components["schemas"]["Rounding"];
            readonly totals: components["schemas"]["OrderTotals"];
            readonly shipping?: components["schemas"]["LineAmounts"];
            readonly lines: readonly components["schemas"]["EquivalentLine"][];
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
            readonly priceList?: components["schemas"]["PriceListName"];
            /** @description The bundle it is a component of, by its `lineId`. Its price is its share of that one. */
            readonly bundleId?: components["schemas"]["OrderLineId"];
            readonly measure?: components["schemas"]["Measure"];
            /** @description What it should weigh, in steps, where it was ordered so. `ordered` is the most it may come to. */
            readonly estimated?: components["schemas"]["Pieces"];
            readonly giftCard?: components["schemas"]["GiftCardWish"];
            readonly quantities: components["schemas"]["LineQuantities"];
            /** @description Of the ordered quantity. */
            readonly amounts: components["schemas"]["LineAmounts"];
            /** @description Their amounts add up to `amounts.tax`, exactly. */
            readonly taxLines: readonly components["schemas"]["TaxLine"][];
            /** @description What was taken off for it, of the unit price times the quantity. `amounts` are without it. */
            readonly discount?: components["schemas"]["Money"];
            /** @description The cards of a `giftCardSale`, one for each piece; made when they were paid. */
            readonly giftCards?: readonly components["schemas"]["GiftCard"][];
            /** @description What each piece carries of `amounts`, as runs of equal pieces, fixed when the order is priced. They add up to `amounts` exactly. What is handed over are the first pieces, what is cancelled the last. Refunds read it. */
            readonly allocation?: readonly components["schemas"]["PieceRun"][];
            /** @description The edit that added the line, where one did. */
            readonly addedBy?: components["schemas"]["OrderChangeId"];
            /** @description Who is to fulfil it now. */
            readonly fulfilmentOrderId?: components["schemas"]["FulfilmentOrderId"];
            readonly channelLineId?: components["schemas"]["ChannelReference"];
            readonly promise?: components["schemas"]["LinePromise"];
            readonly substitution?: components["schemas"]["SubstitutionWish"];
            /** @description The line it came in place of. It costs its own price, and never more than that line. */
            readonly substitutes?: components["schemas"]["OrderLineId"];
        };
        /**
         * @description Names a line within its order.
         * @example 1
         */
        readonly OrderLineId: string;
        /** @description What an order has to do with its customer's points. Earned with what was handed over and kept, spent in proportion to what was not cancelled or paid back: each entry takes the account from what was booked to what holds now. */
        readonly OrderLoyalty: {
            readonly memberId: components["schemas"]["LoyaltyMemberId"];
            /** @description How many points it was to be paid with. */
            readonly redeemPoints?: components["schemas"]["LoyaltyPoints"];
            readonly entries: readonly components["schemas"]["LoyaltyEntry"][];
        };
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
         * @description What an order has given and taken of its member, less what went back.
         * @example {
         *       "memberId": "M-1001",
         *       "earned": 25,
         *       "spent": 0
         *     }
         */
        readonly OrderPoints: {
            readonly memberId?: components["schemas"]["LoyaltyMemberId"];
            /**
             * Format: int64
             * @example 25
             */
            readonly earned: number;
            /**
             * Format: int64
             * @example 0
             */
            readonly spent: number;
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
         * @description The reference of ours that the system carries with the change, where it does: then this is an echo.
         * @example opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A
         */
        readonly OriginReference: string;
        /**
         * Format: int64
         * @description The revision of ours the system took over, where it tells: then this is an echo.
         * @example 4
         */
        readonly OriginRevision: number;
        /** @description Whose a field group is at one instant and place. */
        readonly Owner: {
            readonly entity: components["schemas"]["EntityName"];
            readonly field: components["schemas"]["FieldGroupName"];
            readonly title: string;
            readonly at: components["schemas"]["Instant"];
            /** @description None: nobody said whose it is, and whoever tells is believed. */
            readonly owners: readonly components["schemas"]["WriterName"][];
            readonly scope: components["schemas"]["OwnershipScope"];
            readonly from?: components["schemas"]["Instant"];
            readonly until?: components["schemas"]["Instant"];
            /** @description Whether the system that was asked about may write it then. */
            readonly allowed?: boolean;
        };
        /** @description Who writes a field group, where, from when until when. */
        readonly OwnershipEntry: {
            readonly entity: components["schemas"]["EntityName"];
            readonly field: components["schemas"]["FieldGroupName"];
            /** @example What is on hand */
            readonly title: string;
            readonly owners: readonly components["schemas"]["WriterName"][];
            readonly scope: components["schemas"]["OwnershipScope"];
            /** @description From then on; always, if absent. */
            readonly from?: components["schemas"]["Instant"];
            /** @description Before then; for ever, if absent. */
            readonly until?: components["schemas"]["Instant"];
            /**
             * @description At the instant that was asked about.
             * @enum {string}
             */
            readonly state: "past" | "current" | "future";
        };
        /** @description Where an entry holds; at most one of these. Everywhere, if none. */
        readonly OwnershipScope: {
            readonly location?: components["schemas"]["LocationId"];
            readonly legalEntity?: components["schemas"]["LegalEntity"];
            readonly region?: components["schemas"]["DataRegion"];
        };
        readonly Parcel: {
            readonly carrier: components["schemas"]["CarrierName"];
            readonly trackingNumber: components["schemas"]["TrackingNumber"];
        };
        /** @description Where a parcel was seen, as the carrier tells by itself. */
        readonly ParcelTrackedMessage: {
            /** @constant */
            readonly type: "parcelTracked";
            readonly system: components["schemas"]["SystemName"];
            readonly eventId: components["schemas"]["SourceEventId"];
            readonly occurredAt: components["schemas"]["Instant"];
            readonly sequence?: components["schemas"]["SourceSequence"];
            readonly trackingNumber: components["schemas"]["TrackingNumber"];
            readonly events: readonly components["schemas"]["TrackingEvent"][];
            readonly at: components["schemas"]["Instant"];
        };
        /** @description A cancellation and what came of it: what had left by then was not called back. */
        readonly PartialCancellation: {
            readonly id: components["schemas"]["CancellationId"];
            readonly reason: components["schemas"]["CancellationReason"];
            /** @example storefront */
            readonly by: string;
            readonly requestedAt: components["schemas"]["Instant"];
            readonly at?: components["schemas"]["Instant"];
            /**
             * @description `requested` while whoever works on it is being asked.
             * @enum {string}
             */
            readonly outcome: "requested" | "accepted" | "partly" | "refused";
            readonly lines: readonly components["schemas"]["CancelledLine"][];
            /** @description What is owed less because of it. */
            readonly amount?: components["schemas"]["Money"];
        };
        /**
         * @description Derived from the tenders and what is owed. `overcharged`: more was taken than is owed and not given back. `chargedBack`: banks have taken the last of it back.
         * @example authorised
         * @enum {string}
         */
        readonly PaymentStatus: "none" | "pending" | "partiallyAuthorised" | "authorised" | "partiallyCaptured" | "captured" | "overcharged" | "partiallyRefunded" | "refunded" | "chargedBack" | "voided" | "expired" | "declined" | "failed";
        /**
         * @description When an invoice is to be paid.
         * @example {
         *       "code": "NET30",
         *       "dueDays": 30
         *     }
         */
        readonly PaymentTerms: {
            readonly code: components["schemas"]["PaymentTermsCode"];
            /** @description Days after the invoice. */
            readonly dueDays: number;
        };
        /**
         * @description A name from policies/payment.yaml.
         * @example NET30
         */
        readonly PaymentTermsCode: string;
        /** @description One dealing with the payment provider; unique per provider, its reference and type. */
        readonly PaymentTransaction: {
            readonly id: components["schemas"]["PaymentTransactionId"];
            /**
             * @description `refundReversal`: a refund that had succeeded came back, e.g. because the card is closed.
             * @example authorise
             * @enum {string}
             */
            readonly type: "authorise" | "capture" | "void" | "refund" | "refundReversal" | "chargeback";
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
            /** @description What left for the money of a capture. */
            readonly handoverId?: components["schemas"]["ShipmentId"];
            /** @description Why it was declined. */
            readonly reason?: string;
            /** @description What it is in the other currencies of the order, by what was fixed when that was accepted. */
            readonly equivalents?: readonly components["schemas"]["Money"][];
            /** @description What the payment provider says it pays out for it, where that is in another currency. */
            readonly settled?: components["schemas"]["Settled"];
        };
        /**
         * @description Our id of one dealing with the payment provider.
         * @example ptx_01K9ZD3Z1B2C3D4E5F6G7H8J9K
         */
        readonly PaymentTransactionId: string;
        /** @description What a payment provider paid out, against what its lines say and what we know. opening + net − closing = amount, or `difference` says by how much it is not. */
        readonly Payout: {
            readonly id: components["schemas"]["PayoutId"];
            /**
             * Format: int64
             * @example 1
             */
            readonly version: number;
            /** @example demo */
            readonly tenant: string;
            readonly system: components["schemas"]["SystemName"];
            readonly reference: components["schemas"]["DocumentId"];
            readonly state: components["schemas"]["PayoutState"];
            readonly rawState?: components["schemas"]["RawState"];
            readonly amount: components["schemas"]["Money"];
            readonly opening: components["schemas"]["Money"];
            readonly closing: components["schemas"]["Money"];
            readonly from?: components["schemas"]["Instant"];
            readonly to?: components["schemas"]["Instant"];
            readonly issuedAt: components["schemas"]["Instant"];
            readonly arrivesAt?: components["schemas"]["Instant"];
            readonly revision: components["schemas"]["SourceSequence"];
            /** Format: int64 */
            readonly lines: number;
            readonly gross: components["schemas"]["Money"];
            readonly fee: components["schemas"]["Money"];
            readonly net: components["schemas"]["Money"];
            readonly byType: readonly components["schemas"]["PayoutSum"][];
            /** @description What was paid out beyond what the lines explain; negative when it was less. */
            readonly difference: components["schemas"]["Money"];
            /** @description What its rates came to beyond those that its orders are booked by: a gain, or a loss where it is negative. Absent where nothing was sold in another currency. */
            readonly fxDifference?: components["schemas"]["Money"];
            /**
             * @description `differs`: there is a case.
             * @enum {string}
             */
            readonly reconciliation: "reconciled" | "differs";
            /**
             * Format: int64
             * @description Lines that are neither matched nor the provider's own.
             */
            readonly unmatched: number;
            /**
             * Format: int64
             * @description Captures and refunds of ours in its time that no payout has.
             */
            readonly missing: number;
            readonly caseId?: components["schemas"]["ExceptionId"];
            /** @description What does not agree, in words of the business. */
            readonly reasons?: readonly string[];
            readonly createdAt: components["schemas"]["Instant"];
            readonly updatedAt: components["schemas"]["Instant"];
            readonly correlationId: string;
            readonly causationId?: string;
        };
        /**
         * @description What a line of a payout comes to by the rates that were fixed when its order was accepted, and how much more the provider paid out: a gain, or a loss where it is negative.
         * @example {
         *       "expected": {
         *         "currency": "EUR",
         *         "amount": "27.43"
         *       },
         *       "difference": {
         *         "currency": "EUR",
         *         "amount": "-0.04"
         *       }
         *     }
         */
        readonly PayoutFx: {
            readonly expected: components["schemas"]["Money"];
            readonly difference: components["schemas"]["Money"];
        };
        /**
         * @description Our id of a payout.
         * @example pyt_01K9ZG4A2B3C4D5E6F7G8H9J0K
         */
        readonly PayoutId: string;
        /** @description One movement of a payout, and what of ours it settles. */
        readonly PayoutLine: {
            readonly reference: components["schemas"]["DocumentId"];
            readonly type: components["schemas"]["PayoutLineType"];
            readonly rawType?: components["schemas"]["RawState"];
            readonly description?: string;
            readonly gross: components["schemas"]["Money"];
            readonly fee: components["schemas"]["Money"];
            readonly net: components["schemas"]["Money"];
            readonly original?: components["schemas"]["Money"];
            readonly transactionId?: components["schemas"]["DocumentId"];
            readonly authorisationId?: components["schemas"]["DocumentId"];
            readonly at: components["schemas"]["Instant"];
            readonly match: components["schemas"]["PayoutMatch"];
            /** @description Where it was sold in another currency than that of the payout. */
            readonly fx?: components["schemas"]["PayoutFx"];
            /** @description Why it is not matched. */
            readonly reason?: string;
            readonly orderId?: components["schemas"]["OrderId"];
            readonly tenderId?: components["schemas"]["TenderId"];
            readonly disputeId?: components["schemas"]["DisputeId"];
        };
        /** @description One movement in a payout. What reduces the payout is negative. */
        readonly PayoutLineReport: {
            /** @description The provider's own id of the movement; it is in one payout only. */
            readonly reference: components["schemas"]["DocumentId"];
            readonly type: components["schemas"]["PayoutLineType"];
            readonly rawType?: components["schemas"]["RawState"];
            readonly description?: string;
            readonly gross: components["schemas"]["Money"];
            /** @description What is taken off of it. */
            readonly fee: components["schemas"]["Money"];
            readonly net: components["schemas"]["Money"];
            /** @description The movement in its own currency, where the payout has another one. */
            readonly original?: components["schemas"]["Money"];
            /** @description The capture, refund or dispute it is about. */
            readonly transactionId?: components["schemas"]["DocumentId"];
            readonly authorisationId?: components["schemas"]["DocumentId"];
            readonly at: components["schemas"]["Instant"];
        };
        /**
         * @description `fee`: what the provider takes for itself. `reserve`: what it keeps for a while. `payoutReversal`: an earlier payout that came back.
         * @example charge
         * @enum {string}
         */
        readonly PayoutLineType: "charge" | "refund" | "refundReversal" | "dispute" | "disputeReversal" | "fee" | "adjustment" | "reserve" | "reserveRelease" | "payoutReversal" | "unknown";
        /**
         * @description `own`: a movement of the provider itself, with its reason. `notKnown`: nothing of ours is behind it. `doubled`: another line settles the same. `doesNotAddUp`: gross less fee is not net.
         * @example matched
         * @enum {string}
         */
        readonly PayoutMatch: "matched" | "own" | "amountDiffers" | "notKnown" | "doubled" | "doesNotAddUp" | "unknownType";
        /** @description A payout as the payment provider has it now. The one of the higher revision is the newer. */
        readonly PayoutReport: {
            /** @description The provider's own id of the payout. */
            readonly reference: components["schemas"]["DocumentId"];
            readonly state: components["schemas"]["PayoutState"];
            readonly rawState?: components["schemas"]["RawState"];
            /** @description What reaches the bank account; negative where the provider collects it. */
            readonly amount: components["schemas"]["Money"];
            /** @description What was left over from before. None if absent. */
            readonly opening?: components["schemas"]["Money"];
            /** @description What is left for the next one. None if absent. */
            readonly closing?: components["schemas"]["Money"];
            /** @description From when on movements are in it. */
            readonly from?: components["schemas"]["Instant"];
            /** @description Until when, exclusive. */
            readonly to?: components["schemas"]["Instant"];
            readonly issuedAt: components["schemas"]["Instant"];
            readonly arrivesAt?: components["schemas"]["Instant"];
            readonly revision: components["schemas"]["SourceSequence"];
        };
        /**
         * @example paid
         * @enum {string}
         */
        readonly PayoutState: "scheduled" | "inTransit" | "paid" | "failed" | "cancelled" | "unknown";
        readonly PayoutSum: {
            readonly type: components["schemas"]["PayoutLineType"];
            /** Format: int64 */
            readonly lines: number;
            readonly gross: components["schemas"]["Money"];
            readonly fee: components["schemas"]["Money"];
            readonly net: components["schemas"]["Money"];
        };
        /** @description A payout was made or has changed; what is in it is asked for. */
        readonly PayoutUpdatedMessage: {
            /** @constant */
            readonly type: "payoutUpdated";
            readonly system: components["schemas"]["SystemName"];
            readonly eventId: components["schemas"]["SourceEventId"];
            readonly occurredAt: components["schemas"]["Instant"];
            readonly sequence?: components["schemas"]["SourceSequence"];
            /** @description The provider's own id of the payout. */
            readonly reference: components["schemas"]["DocumentId"];
        };
        /** @example Ada Lovelace */
        readonly PersonName: string;
        /**
         * @description E.164 where the country is known, else as the channel gave it.
         * @example +4930123456
         */
        readonly Phone: string;
        /**
         * @description The same number as everybody can dial it (ITU-T E.164), where it says its country or the order goes to one. Absent where it is no number of that country.
         * @example +4930123456
         */
        readonly PhoneE164: string;
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
        /** @description So many pieces with the same money each. */
        readonly PieceRun: {
            readonly quantity: components["schemas"]["Pieces"];
            readonly net: components["schemas"]["Money"];
            readonly tax: components["schemas"]["Money"];
        };
        /**
         * @description A number of pieces (UN/ECE Recommendation 20 unit C62).
         * @example 2
         */
        readonly Pieces: number;
        readonly PlannedWork: {
            readonly locationId: components["schemas"]["LocationId"];
            /** @enum {string} */
            readonly type: "warehouse" | "store" | "pickup" | "supplier" | "digital";
            readonly lines: readonly components["schemas"]["FulfilmentLine"][];
        };
        /** @description In which of its currencies its documents are booked: decided with the first of them, whatever policy says later. */
        readonly PostingBasis: {
            /**
             * @example functional
             * @enum {string}
             */
            readonly basis: "presentment" | "settlement" | "functional";
            readonly currency: components["schemas"]["Currency"];
            readonly frozenAt: components["schemas"]["Instant"];
        };
        /**
         * @description The list of the buyer's organisation that gave the price. Absent: the channel's price.
         * @example babbage
         */
        readonly PriceListName: string;
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
        /** @description What was agreed with the supplier that is to ship this work itself. */
        readonly PurchaseOrderTerms: {
            readonly id: components["schemas"]["PurchaseOrderId"];
            readonly issuedAt: components["schemas"]["Instant"];
            /** @description Until when the supplier has to answer; half open. */
            readonly acknowledgeBy: components["schemas"]["Instant"];
            readonly acknowledgedAt?: components["schemas"]["Instant"];
            readonly declinedAt?: components["schemas"]["Instant"];
            readonly supplierReference?: components["schemas"]["SupplierReference"];
            /** @description When the supplier means to ship. */
            readonly expectedShipAt?: components["schemas"]["Instant"];
            readonly cancellation?: components["schemas"]["PurchaseOrderCancellation"];
            /** @description What was asked for. The lines of the work are what the supplier took on. */
            readonly ordered: readonly components["schemas"]["FulfilmentLine"][];
        };
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
        /**
         * @description What became of the pieces on their way.
         * @example awaiting
         * @enum {string}
         */
        readonly Reception: "awaiting" | "inTransit" | "received" | "short" | "wrongItem" | "lost" | "keptByCustomer" | "expired" | "cancelled";
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
        /** @description Money that is given back. What its pieces carry and who gets it is decided once, under the order's version, and read from here ever after. The ERP's credit memo follows its success. */
        readonly Refund: {
            readonly id: components["schemas"]["RefundId"];
            readonly reason: components["schemas"]["RefundReason"];
            readonly note?: components["schemas"]["ReturnNote"];
            readonly returnId?: components["schemas"]["ReturnId"];
            readonly claimId?: components["schemas"]["ClaimId"];
            readonly state: components["schemas"]["RefundState"];
            readonly policy: components["schemas"]["RefundPolicy"];
            /** @description The pieces that are paid back; empty for money without goods. */
            readonly lines: readonly components["schemas"]["RefundLine"][];
            /** @description What is paid back of the delivery charge. */
            readonly shipping?: components["schemas"]["LineAmounts"];
            /** @description What is added or kept back beside the pieces: goodwill, fees. */
            readonly adjustments: readonly components["schemas"]["RefundAdjustment"][];
            /** @description What the customer gets back in all. */
            readonly amount: components["schemas"]["NonNegativeMoney"];
            /** @description What it is in the other currencies of the order, read from what was fixed when that was accepted. */
            readonly equivalents?: readonly components["schemas"]["RefundEquivalent"][];
            readonly allocations: readonly components["schemas"]["RefundAllocation"][];
            /**
             * @description The ERP's number of the credit memo.
             * @example CM-95001
             */
            readonly creditMemoId?: string;
            /** @example service */
            readonly requestedBy: string;
            readonly requestedAt: components["schemas"]["Instant"];
            /** @example policy */
            readonly approvedBy?: string;
            readonly approvedAt?: components["schemas"]["Instant"];
            /** @description When the last of it had succeeded. */
            readonly settledAt?: components["schemas"]["Instant"];
            /** @description When what had been paid came back. */
            readonly reversedAt?: components["schemas"]["Instant"];
        };
        readonly RefundAdjustment: {
            /**
             * @example returnShippingFee
             * @enum {string}
             */
            readonly kind: "goodwill" | "returnShippingFee" | "restockingFee" | "alreadyPaid";
            /** @description Positive for the customer, negative for what is kept back. */
            readonly amount: components["schemas"]["Money"];
            readonly reason?: components["schemas"]["ReturnNote"];
        };
        /** @description What one means of payment gives back, never more than was captured on it and not refunded yet. */
        readonly RefundAllocation: {
            readonly tenderId: components["schemas"]["TenderId"];
            /**
             * @description `channel`: whoever collected the money pays it back.
             * @example original
             * @enum {string}
             */
            readonly to: "original" | "storeCredit" | "channel";
            readonly amount: components["schemas"]["NonNegativeMoney"];
            /** @description What it is in the other currencies of the order. */
            readonly equivalents?: readonly components["schemas"]["Money"][];
            /**
             * @example succeeded
             * @enum {string}
             */
            readonly state: "planned" | "pending" | "succeeded" | "failed" | "reversed";
            /** @example 1 */
            readonly attempt: number;
            /** @example mov_85002 */
            readonly pspReference?: string;
            /** @description The token of the credit that was made. */
            readonly storeCredit?: string;
            /** @description The dispute that has this money: it is not paid before that is decided, and not at all if the bank has paid it. */
            readonly heldBy?: components["schemas"]["DisputeId"];
            readonly failedBecause?: string;
            readonly at?: components["schemas"]["Instant"];
        };
        /** @description A refund in another currency of its order. */
        readonly RefundEquivalent: {
            readonly currency: components["schemas"]["Currency"];
            readonly lines: readonly components["schemas"]["RefundLine"][];
            readonly shipping?: components["schemas"]["LineAmounts"];
            /** @description In the order of the refund's adjustments. */
            readonly adjustments: readonly components["schemas"]["Money"][];
            readonly amount: components["schemas"]["Money"];
        };
        /**
         * @description Our id of a refund.
         * @example rfd_01K9ZF2A2B3C4D5E6F7G8H9J0K
         */
        readonly RefundId: string;
        /** @description Money that a channel has given back to its customer by itself. */
        readonly RefundIssuedMessage: {
            /** @constant */
            readonly type: "refundIssued";
            readonly system: components["schemas"]["SystemName"];
            readonly eventId: components["schemas"]["SourceEventId"];
            readonly occurredAt: components["schemas"]["Instant"];
            readonly sequence?: components["schemas"]["SourceSequence"];
            readonly channel: components["schemas"]["ChannelName"];
            readonly channelOrderId: components["schemas"]["ChannelReference"];
            readonly channelRefundId: components["schemas"]["ChannelReference"];
            readonly channelReturnId?: components["schemas"]["ChannelReference"];
            /** @description The pieces it is for; none for money without goods. */
            readonly lines: readonly components["schemas"]["ReportedReturnLine"][];
            /** @description Whether the delivery is paid back with it. */
            readonly shipping?: boolean;
            /** @description What the customer got back in all. */
            readonly amount: components["schemas"]["NonNegativeMoney"];
            readonly unknownValues?: readonly components["schemas"]["UnknownValue"][];
            readonly note?: components["schemas"]["ReturnNote"];
            readonly at: components["schemas"]["Instant"];
        };
        readonly RefundLine: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly quantity: components["schemas"]["Pieces"];
            /** @description What these pieces carry of the line's amounts. */
            readonly amounts: components["schemas"]["LineAmounts"];
        };
        /**
         * @description How it is spread over the means of payment. `originalProportional`: by what is left on each. `cardFirst`: cards before gift cards and credit. `lifo`: the last first. `toStoreCredit`: all of it becomes store credit.
         * @example originalProportional
         * @enum {string}
         */
        readonly RefundPolicy: "originalProportional" | "cardFirst" | "lifo" | "toStoreCredit";
        /**
         * @example return
         * @enum {string}
         */
        readonly RefundReason: "return" | "claim" | "exchange" | "goodwill" | "cancellation" | "priceAdjustment" | "shortShipment" | "marketplace" | "other";
        /**
         * @description requested → approved → submitted → pending → succeeded | retry | manual. `retry` is tried again by itself, `manual` waits for a person, as does `reversed`: it had succeeded, and the money came back.
         * @example succeeded
         * @enum {string}
         */
        readonly RefundState: "requested" | "approved" | "submitted" | "pending" | "succeeded" | "failed" | "retry" | "manual" | "reversed";
        /** @description What became of a refund that was asked for, as the payment provider tells. */
        readonly RefundUpdatedMessage: {
            /** @constant */
            readonly type: "refundUpdated";
            readonly system: components["schemas"]["SystemName"];
            readonly eventId: components["schemas"]["SourceEventId"];
            readonly occurredAt: components["schemas"]["Instant"];
            readonly sequence?: components["schemas"]["SourceSequence"];
            readonly orderId: components["schemas"]["OrderId"];
            /** @description The provider's own id of the refund. */
            readonly reference: components["schemas"]["DocumentId"];
            /**
             * @description `reversed`: it had succeeded, and the money came back.
             * @enum {string}
             */
            readonly outcome: "succeeded" | "failed" | "reversed" | "unknown";
            /** @description The provider's own word, where `outcome` is `unknown`. */
            readonly raw?: string;
            readonly reason?: components["schemas"]["ReturnNote"];
            readonly at: components["schemas"]["Instant"];
        };
        /** @description What a system told and does not own, with what it would have changed. */
        readonly RefusedWrite: {
            readonly id: components["schemas"]["RefusedWriteId"];
            readonly entity: components["schemas"]["EntityName"];
            readonly field: components["schemas"]["FieldGroupName"];
            /**
             * @description What it is of: our id, `location/sku`, or the system's own number.
             * @example WH-BERLIN/MUG-WHITE
             */
            readonly subject: string;
            readonly orderId?: components["schemas"]["OrderId"];
            readonly system: components["schemas"]["SystemName"];
            readonly owners: readonly components["schemas"]["WriterName"][];
            /** @description Whether the system is to own it later: then this is its dry run. */
            readonly shadow: boolean;
            readonly eventId: components["schemas"]["SourceEventId"];
            /** @description When it happened there. */
            readonly at: components["schemas"]["Instant"];
            readonly receivedAt: components["schemas"]["Instant"];
            /** @description What it would have changed when it came; none: it said what is so anyway. */
            readonly differences: readonly components["schemas"]["WriteDifference"][];
            readonly state: components["schemas"]["RefusedWriteState"];
            readonly settledAt?: components["schemas"]["Instant"];
        };
        /** @example rfw_01K9ZD3Y7Q5V8T2M4N6P8R0S1T */
        readonly RefusedWriteId: string;
        /**
         * @description `applied`: a person had it applied once. `dropped`: a person let go of it.
         * @enum {string}
         */
        readonly RefusedWriteState: "open" | "applied" | "dropped";
        /**
         * @description `duplicate`: this event was handled before. `repeated`: another one has told the very same version. `stale`: something newer was told. `echo`: we wrote it there ourselves. `notOwner`: the system does not own the position at that time (policies/ownership.yaml); it is kept with what it would have changed. `refused`: it cannot be taken now, and is kept for a replay.
         * @example accepted
         * @enum {string}
         */
        readonly ReportOutcomeWord: "accepted" | "duplicate" | "repeated" | "stale" | "echo" | "notOwner" | "refused";
        /** @description Some pieces of an order; at least one of `channelLineId` and `sku` says which. */
        readonly ReportedReturnLine: {
            readonly channelLineId?: components["schemas"]["ChannelReference"];
            readonly sku?: components["schemas"]["Sku"];
            readonly quantity: components["schemas"]["Pieces"];
            readonly reason?: components["schemas"]["ReturnReason"];
            /** @description What was found where it was handed in, by whoever looked at it. */
            readonly condition?: components["schemas"]["ReturnCondition"];
            readonly note?: components["schemas"]["ReturnNote"];
        };
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
        /** @description Goods on their way back. Whether money follows stands in `resolution`. */
        readonly Return: {
            readonly id: components["schemas"]["ReturnId"];
            /**
             * Format: int64
             * @description Grows with every change.
             * @example 2
             */
            readonly version: number;
            /** @example demo */
            readonly tenant: string;
            readonly legalEntity?: components["schemas"]["LegalEntity"];
            readonly region?: components["schemas"]["DataRegion"];
            readonly channel: components["schemas"]["ChannelName"];
            /** @description The channel's own number of the return. One return per channel and number. */
            readonly channelReturnId?: components["schemas"]["ChannelReference"];
            readonly orderId?: components["schemas"]["OrderId"];
            /** @description Blind: nobody knows which order it was. */
            readonly unlinked: boolean;
            readonly customer?: components["schemas"]["OrderCustomer"];
            readonly method: components["schemas"]["ReturnMethod"];
            readonly state: components["schemas"]["ReturnState"];
            /**
             * @description With state `received`: whether everything has come.
             * @enum {string}
             */
            readonly reception?: "partial" | "full";
            readonly resolution: components["schemas"]["ReturnResolution"];
            readonly refundPolicy?: components["schemas"]["RefundPolicy"];
            readonly lines: readonly components["schemas"]["ReturnLine"][];
            readonly decision: components["schemas"]["ReturnDecision"];
            readonly label?: components["schemas"]["ReturnLabel"];
            /** @description Where it is received. */
            readonly locationId?: components["schemas"]["LocationId"];
            /** @description What is kept back. `restockingFee` follows from what the inspection finds, line by line. */
            readonly fees: readonly components["schemas"]["ReturnFee"][];
            /** @description Whether a person let the customer off all of them. */
            readonly feesWaived?: boolean;
            readonly exchange?: components["schemas"]["Exchange"];
            readonly claimId?: components["schemas"]["ClaimId"];
            readonly refundIds?: readonly components["schemas"]["RefundId"][];
            /** @description What an unlinked return is worth to its bearer. */
            readonly storeCredit?: components["schemas"]["UnlinkedCredit"];
            readonly supplierClaimIds?: readonly components["schemas"]["SupplierClaimId"][];
            readonly note?: components["schemas"]["ReturnNote"];
            readonly closedBecause?: components["schemas"]["ReturnNote"];
            /** @description Until when it has to be on its way. */
            readonly expiresAt?: components["schemas"]["Instant"];
            readonly receivedAt?: components["schemas"]["Instant"];
            readonly inspectedAt?: components["schemas"]["Instant"];
            readonly closedAt?: components["schemas"]["Instant"];
            readonly createdAt: components["schemas"]["Instant"];
            readonly updatedAt: components["schemas"]["Instant"];
            readonly correlationId: components["schemas"]["CorrelationId"];
            readonly causationId?: components["schemas"]["CorrelationId"];
        };
        /**
         * @example opened
         * @enum {string}
         */
        readonly ReturnCondition: "new" | "opened" | "used" | "damaged" | "incomplete" | "unknown";
        /** @description Why it was or was not authorised. */
        readonly ReturnDecision: {
            /**
             * @description `manual`: a person has to decide.
             * @example authorised
             * @enum {string}
             */
            readonly outcome: "authorised" | "declined" | "manual";
            /** @example policy */
            readonly by: string;
            readonly at: components["schemas"]["Instant"];
            readonly note?: components["schemas"]["ReturnNote"];
            readonly reasons: readonly components["schemas"]["ReturnFinding"][];
        };
        readonly ReturnFee: {
            /**
             * @example returnShippingFee
             * @enum {string}
             */
            readonly kind: "returnShippingFee" | "restockingFee";
            readonly amount: components["schemas"]["NonNegativeMoney"];
            /** @description The line of the return it is for, where it is for one. */
            readonly lineId?: components["schemas"]["OrderLineId"];
            /** @description Whether a person let the customer off it. */
            readonly waived?: boolean;
        };
        readonly ReturnFinding: {
            /** @description The order's line, where it is about one. */
            readonly lineId?: components["schemas"]["OrderLineId"];
            /**
             * @example window
             * @enum {string}
             */
            readonly rule: "notHandedOver" | "window" | "finalSale" | "reason" | "condition" | "refunded" | "amount" | "unlinked" | "method" | "resolution" | "bundle";
            /**
             * @description `hard`: it is declined. `manual`: a person decides.
             * @enum {string}
             */
            readonly strength: "hard" | "manual";
            /** @example Could be returned until 2026-12-21 */
            readonly detail: string;
        };
        /**
         * @description Our id of a return.
         * @example ret_01K9ZF1A2B3C4D5E6F7G8H9J0K
         */
        readonly ReturnId: string;
        readonly ReturnLabel: {
            /**
             * @example ready
             * @enum {string}
             */
            readonly state: "ordered" | "ready" | "cancelled" | "failed";
            readonly toLocationId: components["schemas"]["LocationId"];
            readonly carrier?: components["schemas"]["CarrierName"];
            readonly trackingNumber?: components["schemas"]["TrackingNumber"];
            /** @example LBL-95001 */
            readonly documentId?: string;
            /** @description The channel, where it was not we: nobody takes it back here. */
            readonly bookedBy?: components["schemas"]["ChannelName"];
            readonly failedBecause?: string;
        };
        /** @description Some pieces that fare alike. Pieces that fare differently become lines of their own. */
        readonly ReturnLine: {
            /** @description Names the line within its return. */
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly orderLineId?: components["schemas"]["OrderLineId"];
            readonly sku: components["schemas"]["Sku"];
            readonly title?: components["schemas"]["ProductTitle"];
            readonly quantity: components["schemas"]["Pieces"];
            readonly reason: components["schemas"]["ReturnReason"];
            readonly note?: components["schemas"]["ReturnNote"];
            readonly reception: components["schemas"]["Reception"];
            readonly acceptance: components["schemas"]["Acceptance"];
            readonly disposition?: components["schemas"]["Disposition"];
            readonly condition?: components["schemas"]["ReturnCondition"];
            readonly inspection?: components["schemas"]["Inspection"];
            /** @description What the pieces are worth when they are accepted; fixed then. */
            readonly value?: components["schemas"]["LineAmounts"];
        };
        /**
         * @example byMail
         * @enum {string}
         */
        readonly ReturnMethod: "byMail" | "inStore";
        /** @example The handle is loose */
        readonly ReturnNote: string;
        /**
         * @example sizeTooSmall
         * @enum {string}
         */
        readonly ReturnReason: "sizeTooSmall" | "sizeTooLarge" | "color" | "style" | "notAsDescribed" | "defective" | "damaged" | "wrongItem" | "unwanted" | "arrivedTooLate" | "undeliverable" | "other" | "unknown";
        /** @description A return that a customer asked a channel for. */
        readonly ReturnReportedMessage: {
            /** @constant */
            readonly type: "returnReported";
            readonly system: components["schemas"]["SystemName"];
            readonly eventId: components["schemas"]["SourceEventId"];
            readonly occurredAt: components["schemas"]["Instant"];
            readonly sequence?: components["schemas"]["SourceSequence"];
            readonly channel: components["schemas"]["ChannelName"];
            readonly channelOrderId: components["schemas"]["ChannelReference"];
            readonly channelReturnId: components["schemas"]["ChannelReference"];
            /**
             * @description `open`: the goods come back. `cancelled`: they do not, whoever decided so.
             * @enum {string}
             */
            readonly state: "open" | "cancelled";
            readonly method?: components["schemas"]["ReturnMethod"];
            /** @description With `inStore`, where the goods were handed in: they are there. */
            readonly locationId?: components["schemas"]["LocationId"];
            /** @description `none` where the channel pays back by itself; refund, if absent. */
            readonly resolution?: components["schemas"]["ReturnResolution"];
            /** @description By mail: the label that the channel has sent. None is booked then. */
            readonly label?: components["schemas"]["ChannelLabel"];
            readonly lines: readonly components["schemas"]["ReportedReturnLine"][];
            readonly unknownValues?: readonly components["schemas"]["UnknownValue"][];
            readonly note?: components["schemas"]["ReturnNote"];
            readonly at: components["schemas"]["Instant"];
        };
        /**
         * @description What follows when it is accepted. `none`: nothing, the goods only come back.
         * @example refund
         * @enum {string}
         */
        readonly ReturnResolution: "refund" | "storeCredit" | "exchange" | "none";
        /**
         * @description requested → authorised | declined; authorised → inTransit → received → inspected → closed; cancelled, expired.
         * @example authorised
         * @enum {string}
         */
        readonly ReturnState: "requested" | "authorised" | "declined" | "inTransit" | "received" | "inspected" | "closed" | "cancelled" | "expired";
        /**
         * @description Derived from the lines.
         * @example none
         * @enum {string}
         */
        readonly ReturnStatus: "none" | "requested" | "partial" | "returned";
        /** @description What the payment provider thinks of it. */
        readonly Risk: {
            readonly level: components["schemas"]["RiskLevel"];
            readonly reasons?: readonly string[];
        };
        /**
         * @example low
         * @enum {string}
         */
        readonly RiskLevel: "none" | "low" | "medium" | "high" | "pending";
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
        readonly RuleFinding: {
            /** @enum {string} */
            readonly rule: "rejected" | "stock" | "distance" | "capacity" | "cutOff" | "safetyStock" | "split" | "cost";
            /**
             * @description hard: it is not asked. soft: it is asked after those that keep the rule.
             * @enum {string}
             */
            readonly strength: "hard" | "soft";
            readonly detail: string;
        };
        /**
         * @description A movement of money in the currency that the payment provider pays out.
         * @example {
         *       "amount": {
         *         "currency": "EUR",
         *         "amount": "27.39"
         *       },
         *       "fx": {
         *         "from": "USD",
         *         "to": "EUR",
         *         "rate": "0.9161",
         *         "source": "provider",
         *         "at": "2026-11-21T09:30:00Z"
         *       }
         *     }
         */
        readonly Settled: {
            readonly amount: components["schemas"]["NonNegativeMoney"];
            readonly fx: components["schemas"]["Fx"];
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
            /** @description What the carrier says of it, oldest first. */
            readonly tracking?: readonly components["schemas"]["TrackingEvent"][];
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
        /**
         * @description Why these locations, and not others, are to fulfil it. The same stock and policy at the same time decide alike.
         * @example {
         *       "at": "2026-11-21T09:30:00.000Z",
         *       "policy": "1f0c2a9be477",
         *       "because": "ST-BERLIN: the first of 1 that have everything",
         *       "considered": [
         *         {
         *           "locationId": "WH-BERLIN",
         *           "verdict": "excluded",
         *           "findings": [
         *             {
         *               "rule": "cutOff",
         *               "strength": "hard",
         *               "detail": "Nothing leaves today after 14:00 Europe/Berlin"
         *             }
         *           ]
         *         },
         *         {
         *           "locationId": "ST-BERLIN",
         *           "verdict": "chosen",
         *           "distanceKm": 4,
         *           "cost": 520
         *         }
         *       ]
         *     }
         */
        readonly SourcingDecision: {
            readonly at: components["schemas"]["Instant"];
            /**
             * @description Which version of policies/sourcing.yaml decided: the beginning of its digest.
             * @example 1f0c2a9be477
             */
            readonly policy: string;
            /**
             * @description The last word of the choice.
             * @example WH-BERLIN: the first of 2 that have everything
             */
            readonly because: string;
            /** @description Every location that could be asked, in the order of the policy. */
            readonly considered: readonly components["schemas"]["ConsideredLocation"][];
        };
        /** @description Where it would come from. Nothing is promised by it. */
        readonly SourcingPlan: {
            /** @description Who would be asked for what; empty when it cannot be fulfilled. */
            readonly work: readonly components["schemas"]["PlannedWork"][];
            /** @description What stands against it, pointing into the request. */
            readonly short: readonly components["schemas"]["Fault"][];
            readonly decision: components["schemas"]["SourcingDecision"];
        };
        /**
         * @description What would be ordered, to see where it would come from.
         * @example {
         *       "currency": "EUR",
         *       "lines": [
         *         {
         *           "sku": "MUG-WHITE",
         *           "quantity": 2
         *         }
         *       ],
         *       "delivery": {
         *         "method": "clickAndCollect",
         *         "locationId": "STORE-MITTE"
         *       }
         *     }
         */
        readonly SourcingRequest: {
            readonly currency: components["schemas"]["Currency"];
            readonly lines: readonly components["schemas"]["SourcingRequestLine"][];
            readonly delivery: components["schemas"]["Delivery"];
            /** @description As if it were then; now, if absent. */
            readonly at?: components["schemas"]["Instant"];
        };
        readonly SourcingRequestLine: {
            readonly lineId?: components["schemas"]["OrderLineId"];
            readonly sku: components["schemas"]["Sku"];
            readonly quantity: components["schemas"]["Pieces"];
            readonly unitPrice?: components["schemas"]["UnitPrice"];
        };
        readonly StillDiffering: {
            readonly subject: string;
            readonly system: components["schemas"]["SystemName"];
            readonly at: components["schemas"]["Instant"];
            readonly differences: readonly components["schemas"]["WriteDifference"][];
        };
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
            readonly originRevision?: components["schemas"]["OriginRevision"];
            readonly at: components["schemas"]["Instant"];
        };
        /** @description A comparison of stock with everything it must agree with. */
        readonly StockCheck: {
            readonly id: components["schemas"]["StockCheckId"];
            /**
             * @example succeeded
             * @enum {string}
             */
            readonly state: "running" | "succeeded" | "failed";
            readonly repair: boolean;
            readonly locationId?: components["schemas"]["LocationId"];
            readonly startedAt: components["schemas"]["Instant"];
            readonly finishedAt?: components["schemas"]["Instant"];
            readonly counts: components["schemas"]["StockCheckCounts"];
        };
        readonly StockCheckCounts: {
            /** @description Differences. */
            readonly found: components["schemas"]["AvailableCount"];
            readonly repaired: components["schemas"]["AvailableCount"];
            /** @description Left to a person. */
            readonly raised: components["schemas"]["AvailableCount"];
        };
        /**
         * @description Our id of a comparison.
         * @example chk_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly StockCheckId: string;
        /** @example 20 */
        readonly StockCount: number;
        readonly StockDifference: {
            /**
             * @description `balance`: on hand is not the sum of its movements. `reserved`: it is not the sum of the live reservations. `endedOrder`: stock is kept for an order that is over. `overReserved`: more is kept for a line than it still needs. `unreserved`: less. `systemOfRecord`: the warehouse system says otherwise. `oversold`: more is promised than is there.
             * @example reserved
             * @enum {string}
             */
            readonly kind: "balance" | "reserved" | "endedOrder" | "overReserved" | "unreserved" | "systemOfRecord" | "oversold";
            readonly sku: components["schemas"]["Sku"];
            readonly locationId: components["schemas"]["LocationId"];
            readonly orderId?: components["schemas"]["OrderId"];
            readonly expected: components["schemas"]["StockCount"];
            readonly found: components["schemas"]["StockCount"];
            /**
             * @description `raised`: a person is asked by an exception case.
             * @enum {string}
             */
            readonly action: "none" | "repaired" | "raised";
            readonly detail?: string;
        };
        readonly StockHealth: {
            readonly oversoldPositions: components["schemas"]["AvailableCount"];
            readonly oversoldUnits: components["schemas"]["AvailableCount"];
            readonly promisedUnits: components["schemas"]["AvailableCount"];
            /**
             * @description Which part of what is promised is not there.
             * @example 0.005
             */
            readonly oversoldRate: number;
            readonly openCases: components["schemas"]["AvailableCount"];
            readonly asOf: components["schemas"]["Instant"];
        };
        /** @description Stock kept for something that is not an order. */
        readonly StockHold: {
            readonly id: components["schemas"]["HoldId"];
            /** @example cart-4711 */
            readonly reference: string;
            readonly channel?: components["schemas"]["ChannelName"];
            readonly state: components["schemas"]["ReservationState"];
            /** @example cart */
            readonly reason: string;
            readonly expiresAt?: components["schemas"]["Instant"];
            readonly createdAt: components["schemas"]["Instant"];
            /** @description Also what was moved away from, given back or lost. */
            readonly lines: readonly components["schemas"]["StockHoldLine"][];
        };
        readonly StockHoldLine: {
            readonly sku: components["schemas"]["Sku"];
            readonly locationId: components["schemas"]["LocationId"];
            readonly quantity: components["schemas"]["Pieces"];
            readonly state: components["schemas"]["ReservationState"];
        };
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
             * Format: int64
             * @description Grows with every change.
             * @example 12
             */
            readonly version: number;
            readonly updatedAt: components["schemas"]["Instant"];
            /** @description Whose count of it is the newest, where a system counts it. */
            readonly sourceSystem?: components["schemas"]["SystemName"];
            /** @description That system's own number of the count. */
            readonly sourceVersion?: components["schemas"]["SourceSequence"];
            /** @description When it was so there. */
            readonly sourceUpdatedAt?: components["schemas"]["Instant"];
        };
        /** @description What a location could not find or sell. */
        readonly StockRejection: {
            /** @example R-1 */
            readonly reference: string;
            readonly locationId: components["schemas"]["LocationId"];
            /** @example Damaged */
            readonly reason: string;
            /**
             * @example unsellable
             * @enum {string}
             */
            readonly effect: "notInStock" | "mismatch" | "unsellable" | "none";
            readonly lines: readonly components["schemas"]["StockRejectionLine"][];
        };
        readonly StockRejectionLine: {
            readonly sku: components["schemas"]["Sku"];
            readonly quantity: components["schemas"]["Pieces"];
            /** @description After it. */
            readonly onHand: components["schemas"]["StockCount"];
            /** @description There but nobody's to have. */
            readonly setAside: components["schemas"]["AvailableCount"];
        };
        /** @description Stock that moves from one location to another. */
        readonly StockTransfer: {
            readonly id: components["schemas"]["TransferId"];
            /** @example T-100 */
            readonly reference: string;
            /**
             * @example inTransit
             * @enum {string}
             */
            readonly state: "requested" | "inTransit" | "partiallyReceived" | "received" | "cancelled";
            readonly from: components["schemas"]["LocationId"];
            readonly to: components["schemas"]["LocationId"];
            readonly expectedAt: components["schemas"]["Instant"];
            readonly lines: readonly components["schemas"]["StockTransferLine"][];
        };
        readonly StockTransferLine: {
            readonly sku: components["schemas"]["Sku"];
            readonly quantity: components["schemas"]["AvailableCount"];
            readonly sent: components["schemas"]["AvailableCount"];
            readonly received: components["schemas"]["AvailableCount"];
            /** @description How many of those that came cannot be sold. */
            readonly damaged: components["schemas"]["AvailableCount"];
        };
        /**
         * @description Something that may come, or came, in place of a line.
         * @example {
         *       "id": "sub_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
         *       "lineId": "1",
         *       "sku": "MUG-BLACK",
         *       "quantity": 2,
         *       "unitPrice": {
         *         "currency": "EUR",
         *         "amount": "12.50"
         *       },
         *       "state": "proposed",
         *       "proposedAt": "2026-11-21T10:00:00.000Z",
         *       "decideBy": "2026-11-22T10:00:00.000Z"
         *     }
         */
        readonly Substitution: {
            readonly id: components["schemas"]["SubstitutionId"];
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly sku: components["schemas"]["Sku"];
            readonly title?: components["schemas"]["ProductTitle"];
            readonly quantity: components["schemas"]["Pieces"];
            /** @description What would be charged. */
            readonly unitPrice: components["schemas"]["UnitPrice"];
            /** @enum {string} */
            readonly state: "proposed" | "approved" | "applied" | "declined" | "expired" | "failed";
            readonly proposedAt: components["schemas"]["Instant"];
            readonly decideBy?: components["schemas"]["Instant"];
            readonly decidedAt?: components["schemas"]["Instant"];
        };
        readonly SubstitutionDecision: {
            /** @description Whether the customer agrees. */
            readonly approve: boolean;
        };
        /**
         * @description Our id of a substitution.
         * @example sub_01K9ZD3Y8A2B4C6D8E0F2G4H6J
         */
        readonly SubstitutionId: string;
        /**
         * @description What may come in place of a line that nobody can fulfil.
         * @example {
         *       "preference": "options",
         *       "options": [
         *         "MUG-BLACK"
         *       ],
         *       "approval": "notNeeded"
         *     }
         */
        readonly SubstitutionWish: {
            /**
             * @description `options`: one of the `options`, the first that can be had. `recommended`: what the shop recommends.
             * @enum {string}
             */
            readonly preference: "none" | "options" | "recommended";
            readonly options?: readonly components["schemas"]["Sku"][];
            /** @description Only what costs at most that much in the shop; at most the unit price of the line, if absent. It is charged at the lower of its own price and that of the line. */
            readonly maxUnitPrice?: components["schemas"]["UnitPrice"];
            /**
             * @description `customer`, if absent: it is proposed, and comes only if the customer agrees in time.
             * @enum {string}
             */
            readonly approval?: "customer" | "notNeeded";
        };
        /** @description Goods that go back to whoever supplied them. */
        readonly SupplierClaim: {
            readonly id: components["schemas"]["SupplierClaimId"];
            /**
             * Format: int64
             * @example 1
             */
            readonly version: number;
            /** @example demo */
            readonly tenant: string;
            readonly legalEntity?: components["schemas"]["LegalEntity"];
            readonly region?: components["schemas"]["DataRegion"];
            readonly returnId?: components["schemas"]["ReturnId"];
            readonly orderId?: components["schemas"]["OrderId"];
            readonly state: components["schemas"]["SupplierClaimState"];
            readonly lines: readonly components["schemas"]["SupplierClaimLine"][];
            /** @description Where the goods are kept until they leave. */
            readonly locationId: components["schemas"]["LocationId"];
            /** @example RMA-4711 */
            readonly supplierReference?: string;
            /** @description What the supplier pays, once completed. */
            readonly credit?: components["schemas"]["NonNegativeMoney"];
            readonly note?: components["schemas"]["ReturnNote"];
            readonly createdAt: components["schemas"]["Instant"];
            readonly updatedAt: components["schemas"]["Instant"];
            readonly correlationId: components["schemas"]["CorrelationId"];
            readonly causationId?: components["schemas"]["CorrelationId"];
        };
        /**
         * @description Our id of a claim on a supplier.
         * @example scl_01K9ZF4A2B3C4D5E6F7G8H9J0K
         */
        readonly SupplierClaimId: string;
        readonly SupplierClaimLine: {
            readonly sku: components["schemas"]["Sku"];
            readonly quantity: components["schemas"]["Pieces"];
            readonly reason: components["schemas"]["ReturnReason"];
        };
        /**
         * @description requested → accepted → shipped → completed; cancelled before it has left.
         * @example requested
         * @enum {string}
         */
        readonly SupplierClaimState: "requested" | "accepted" | "shipped" | "completed" | "cancelled";
        /**
         * @description The supplier's own number of it.
         * @example NL-4711
         */
        readonly SupplierReference: string;
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
            readonly method: components["schemas"]["TenderMethod"];
            readonly state: components["schemas"]["TenderState"];
            /** @description What it is to pay. */
            readonly amount: components["schemas"]["Money"];
            readonly authorised: components["schemas"]["Money"];
            readonly captured: components["schemas"]["Money"];
            /** @description What was authorised and given back uncaptured. */
            readonly voided: components["schemas"]["Money"];
            readonly refunded: components["schemas"]["Money"];
            /** @description What banks have taken back for good. Nothing if absent. */
            readonly chargedBack?: components["schemas"]["Money"];
            /** @description When the authorisation ends by itself. */
            readonly expiresAt?: components["schemas"]["Instant"];
            /** @description Whether it can be captured in parts. If not, the first capture lets go of the rest, and the next handover is authorised anew. True if absent. */
            readonly multipleCaptures?: boolean;
            readonly risk?: components["schemas"]["Risk"];
            /** @description The tender on the same means of payment whose authorisation this one replaces or adds to. Each tender is one authorisation. */
            readonly renews?: components["schemas"]["TenderId"];
            readonly terms?: components["schemas"]["PaymentTerms"];
            readonly transactions: readonly components["schemas"]["PaymentTransaction"][];
        };
        /**
         * @description Our id of a means of payment on an order.
         * @example tnd_01K9ZD3Y8K1M3N5P7Q9R1S3T5V
         */
        readonly TenderId: string;
        /**
         * @description `token`: a card or wallet at the payment provider. `giftCard`, `storeCredit`: a balance that is redeemed there. `collectedByChannel`: the channel has the money. `cash`: paid at the till. `invoice`: paid later, on the terms agreed.
         * @example token
         * @enum {string}
         */
        readonly TenderMethod: "token" | "giftCard" | "storeCredit" | "collectedByChannel" | "cash" | "invoice";
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
        /**
         * @description Our id of a transfer.
         * @example trf_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly TransferId: string;
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
        readonly UnlinkedCredit: {
            readonly amount: components["schemas"]["NonNegativeMoney"];
            /**
             * @example issued
             * @enum {string}
             */
            readonly state: "ordered" | "issued" | "failed";
            readonly token?: string;
        };
        /**
         * Format: int64
         * @example 12
         */
        readonly WriteCount: number;
        /** @description One field as it is here and as it was told. Of what is personal only that it differs. */
        readonly WriteDifference: {
            /** @example /onHand */
            readonly pointer: string;
            /** @description As it is here. Absent where it is not told. */
            readonly before?: unknown;
            /** @description As it was told. Absent where it is not told. */
            readonly after?: unknown;
        };
        /**
         * @description A system, `role:` and a role, `channel` (whoever told of it first), `anybody` or `nobody`.
         * @example role:wms
         */
        readonly WriterName: string;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Acceptance = components['schemas']['Acceptance'];
export type AcknowledgedLine = components['schemas']['AcknowledgedLine'];
export type Address = components['schemas']['Address'];
export type Adjustment = components['schemas']['Adjustment'];
export type Availability = components['schemas']['Availability'];
export type AvailabilityExplanation = components['schemas']['AvailabilityExplanation'];
export type AvailabilityRule = components['schemas']['AvailabilityRule'];
export type AvailableCount = components['schemas']['AvailableCount'];
export type Bundle = components['schemas']['Bundle'];
export type BundleComponent = components['schemas']['BundleComponent'];
export type BundleReturns = components['schemas']['BundleReturns'];
export type Buyer = components['schemas']['Buyer'];
export type CalendarDate = components['schemas']['CalendarDate'];
export type Cancellation = components['schemas']['Cancellation'];
export type CancellationId = components['schemas']['CancellationId'];
export type CancellationOutcome = components['schemas']['CancellationOutcome'];
export type CancellationPreview = components['schemas']['CancellationPreview'];
export type CancellationReason = components['schemas']['CancellationReason'];
export type CancellationRequest = components['schemas']['CancellationRequest'];
export type CancellationRequestedMessage = components['schemas']['CancellationRequestedMessage'];
export type CancelledLine = components['schemas']['CancelledLine'];
export type CarrierName = components['schemas']['CarrierName'];
export type CashRounding = components['schemas']['CashRounding'];
export type ChangeAction = components['schemas']['ChangeAction'];
export type ChangePreview = components['schemas']['ChangePreview'];
export type ChannelLabel = components['schemas']['ChannelLabel'];
export type ChannelName = components['schemas']['ChannelName'];
export type ChannelReference = components['schemas']['ChannelReference'];
export type Claim = components['schemas']['Claim'];
export type ClaimId = components['schemas']['ClaimId'];
export type ClaimLine = components['schemas']['ClaimLine'];
export type ClaimReason = components['schemas']['ClaimReason'];
export type ClaimType = components['schemas']['ClaimType'];
export type CloudEvent = components['schemas']['CloudEvent'];
export type ConsideredLocation = components['schemas']['ConsideredLocation'];
export type CorrelationId = components['schemas']['CorrelationId'];
export type Country = components['schemas']['Country'];
export type Currency = components['schemas']['Currency'];
export type CutOver = components['schemas']['CutOver'];
export type CutOverSide = components['schemas']['CutOverSide'];
export type CycleCount = components['schemas']['CycleCount'];
export type CycleCountId = components['schemas']['CycleCountId'];
export type CycleCountLine = components['schemas']['CycleCountLine'];
export type DataRegion = components['schemas']['DataRegion'];
export type Delivery = components['schemas']['Delivery'];
export type DeliveryMethod = components['schemas']['DeliveryMethod'];
export type DeliveryPromise = components['schemas']['DeliveryPromise'];
export type Discount = components['schemas']['Discount'];
export type Disposition = components['schemas']['Disposition'];
export type Dispute = components['schemas']['Dispute'];
export type DisputeId = components['schemas']['DisputeId'];
export type DisputeKind = components['schemas']['DisputeKind'];
export type DisputePosting = components['schemas']['DisputePosting'];
export type DisputeReason = components['schemas']['DisputeReason'];
export type DisputeReport = components['schemas']['DisputeReport'];
export type DisputeResponse = components['schemas']['DisputeResponse'];
export type DisputeState = components['schemas']['DisputeState'];
export type DisputeStep = components['schemas']['DisputeStep'];
export type DisputeUpdatedMessage = components['schemas']['DisputeUpdatedMessage'];
export type DocumentId = components['schemas']['DocumentId'];
export type Duplicates = components['schemas']['Duplicates'];
export type Email = components['schemas']['Email'];
export type EntityName = components['schemas']['EntityName'];
export type EquivalentLine = components['schemas']['EquivalentLine'];
export type EventId = components['schemas']['EventId'];
export type EvidenceItem = components['schemas']['EvidenceItem'];
export type ExceptionCase = components['schemas']['ExceptionCase'];
export type ExceptionId = components['schemas']['ExceptionId'];
export type Exchange = components['schemas']['Exchange'];
export type ExchangeLine = components['schemas']['ExchangeLine'];
export type ExternalRef = components['schemas']['ExternalRef'];
export type Fault = components['schemas']['Fault'];
export type FieldGroupName = components['schemas']['FieldGroupName'];
export type FulfilledBy = components['schemas']['FulfilledBy'];
export type FulfilmentLine = components['schemas']['FulfilmentLine'];
export type FulfilmentOrder = components['schemas']['FulfilmentOrder'];
export type FulfilmentOrderId = components['schemas']['FulfilmentOrderId'];
export type FulfilmentReason = components['schemas']['FulfilmentReason'];
export type FulfilmentState = components['schemas']['FulfilmentState'];
export type FulfilmentStatus = components['schemas']['FulfilmentStatus'];
export type FulfilmentUpdatedMessage = components['schemas']['FulfilmentUpdatedMessage'];
export type Fx = components['schemas']['Fx'];
export type GiftCard = components['schemas']['GiftCard'];
export type GiftCardBalance = components['schemas']['GiftCardBalance'];
export type GiftCardEnquiry = components['schemas']['GiftCardEnquiry'];
export type GiftCardWish = components['schemas']['GiftCardWish'];
export type Gln = components['schemas']['Gln'];
export type GoodsReceipt = components['schemas']['GoodsReceipt'];
export type GoodsReceiptLine = components['schemas']['GoodsReceiptLine'];
export type Gtin = components['schemas']['Gtin'];
export type Hold = components['schemas']['Hold'];
export type HoldId = components['schemas']['HoldId'];
export type InboundMessage = components['schemas']['InboundMessage'];
export type InboundOutcome = components['schemas']['InboundOutcome'];
export type InboundSupply = components['schemas']['InboundSupply'];
export type InboundSupplyLine = components['schemas']['InboundSupplyLine'];
export type Inspection = components['schemas']['Inspection'];
export type Instant = components['schemas']['Instant'];
export type LegalEntity = components['schemas']['LegalEntity'];
export type LineAmounts = components['schemas']['LineAmounts'];
export type LinePromise = components['schemas']['LinePromise'];
export type LineQuantities = components['schemas']['LineQuantities'];
export type LineSelection = components['schemas']['LineSelection'];
export type Location = components['schemas']['Location'];
export type LocationAvailability = components['schemas']['LocationAvailability'];
export type LocationId = components['schemas']['LocationId'];
export type LoyaltyEntry = components['schemas']['LoyaltyEntry'];
export type LoyaltyEntryId = components['schemas']['LoyaltyEntryId'];
export type LoyaltyEntryType = components['schemas']['LoyaltyEntryType'];
export type LoyaltyMemberId = components['schemas']['LoyaltyMemberId'];
export type LoyaltyPoints = components['schemas']['LoyaltyPoints'];
export type LoyaltyWish = components['schemas']['LoyaltyWish'];
export type Measure = components['schemas']['Measure'];
export type MemberPoints = components['schemas']['MemberPoints'];
export type Money = components['schemas']['Money'];
export type MoneyBack = components['schemas']['MoneyBack'];
export type NewBundle = components['schemas']['NewBundle'];
export type NewOrder = components['schemas']['NewOrder'];
export type NewOrderCustomer = components['schemas']['NewOrderCustomer'];
export type NewOrderLine = components['schemas']['NewOrderLine'];
export type NewPayment = components['schemas']['NewPayment'];
export type NewSettlement = components['schemas']['NewSettlement'];
export type NewTender = components['schemas']['NewTender'];
export type NextCursor = components['schemas']['NextCursor'];
export type NonNegativeMoney = components['schemas']['NonNegativeMoney'];
export type Operation = components['schemas']['Operation'];
export type OperationId = components['schemas']['OperationId'];
export type OperationLinks = components['schemas']['OperationLinks'];
export type OperationState = components['schemas']['OperationState'];
export type Order = components['schemas']['Order'];
export type OrderBundle = components['schemas']['OrderBundle'];
export type OrderCancelledMessage = components['schemas']['OrderCancelledMessage'];
export type OrderChange = components['schemas']['OrderChange'];
export type OrderChangeId = components['schemas']['OrderChangeId'];
export type OrderCurrencies = components['schemas']['OrderCurrencies'];
export type OrderCustomer = components['schemas']['OrderCustomer'];
export type OrderDispute = components['schemas']['OrderDispute'];
export type OrderEquivalent = components['schemas']['OrderEquivalent'];
export type OrderId = components['schemas']['OrderId'];
export type OrderLine = components['schemas']['OrderLine'];
export type OrderLineId = components['schemas']['OrderLineId'];
export type OrderLoyalty = components['schemas']['OrderLoyalty'];
export type OrderPlacedMessage = components['schemas']['OrderPlacedMessage'];
export type OrderPoints = components['schemas']['OrderPoints'];
export type OrderState = components['schemas']['OrderState'];
export type OrderTotals = components['schemas']['OrderTotals'];
export type OriginReference = components['schemas']['OriginReference'];
export type OriginRevision = components['schemas']['OriginRevision'];
export type Owner = components['schemas']['Owner'];
export type OwnershipEntry = components['schemas']['OwnershipEntry'];
export type OwnershipScope = components['schemas']['OwnershipScope'];
export type Parcel = components['schemas']['Parcel'];
export type ParcelTrackedMessage = components['schemas']['ParcelTrackedMessage'];
export type PartialCancellation = components['schemas']['PartialCancellation'];
export type PaymentStatus = components['schemas']['PaymentStatus'];
export type PaymentTerms = components['schemas']['PaymentTerms'];
export type PaymentTermsCode = components['schemas']['PaymentTermsCode'];
export type PaymentTransaction = components['schemas']['PaymentTransaction'];
export type PaymentTransactionId = components['schemas']['PaymentTransactionId'];
export type Payout = components['schemas']['Payout'];
export type PayoutFx = components['schemas']['PayoutFx'];
export type PayoutId = components['schemas']['PayoutId'];
export type PayoutLine = components['schemas']['PayoutLine'];
export type PayoutLineReport = components['schemas']['PayoutLineReport'];
export type PayoutLineType = components['schemas']['PayoutLineType'];
export type PayoutMatch = components['schemas']['PayoutMatch'];
export type PayoutReport = components['schemas']['PayoutReport'];
export type PayoutState = components['schemas']['PayoutState'];
export type PayoutSum = components['schemas']['PayoutSum'];
export type PayoutUpdatedMessage = components['schemas']['PayoutUpdatedMessage'];
export type PersonName = components['schemas']['PersonName'];
export type Phone = components['schemas']['Phone'];
export type PhoneE164 = components['schemas']['PhoneE164'];
export type Pickup = components['schemas']['Pickup'];
export type PickupCode = components['schemas']['PickupCode'];
export type PickupLine = components['schemas']['PickupLine'];
export type Piece = components['schemas']['Piece'];
export type PieceCount = components['schemas']['PieceCount'];
export type PieceRun = components['schemas']['PieceRun'];
export type Pieces = components['schemas']['Pieces'];
export type PlannedWork = components['schemas']['PlannedWork'];
export type PostingBasis = components['schemas']['PostingBasis'];
export type PriceListName = components['schemas']['PriceListName'];
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
export type PurchaseOrderTerms = components['schemas']['PurchaseOrderTerms'];
export type Quantity = components['schemas']['Quantity'];
export type RawState = components['schemas']['RawState'];
export type Reason = components['schemas']['Reason'];
export type Reception = components['schemas']['Reception'];
export type Recipient = components['schemas']['Recipient'];
export type Reference = components['schemas']['Reference'];
export type Refund = components['schemas']['Refund'];
export type RefundAdjustment = components['schemas']['RefundAdjustment'];
export type RefundAllocation = components['schemas']['RefundAllocation'];
export type RefundEquivalent = components['schemas']['RefundEquivalent'];
export type RefundId = components['schemas']['RefundId'];
export type RefundIssuedMessage = components['schemas']['RefundIssuedMessage'];
export type RefundLine = components['schemas']['RefundLine'];
export type RefundPolicy = components['schemas']['RefundPolicy'];
export type RefundReason = components['schemas']['RefundReason'];
export type RefundState = components['schemas']['RefundState'];
export type RefundUpdatedMessage = components['schemas']['RefundUpdatedMessage'];
export type RefusedWrite = components['schemas']['RefusedWrite'];
export type RefusedWriteId = components['schemas']['RefusedWriteId'];
export type RefusedWriteState = components['schemas']['RefusedWriteState'];
export type ReportOutcomeWord = components['schemas']['ReportOutcomeWord'];
export type ReportedReturnLine = components['schemas']['ReportedReturnLine'];
export type ReportedShipment = components['schemas']['ReportedShipment'];
export type ReservationState = components['schemas']['ReservationState'];
export type Return = components['schemas']['Return'];
export type ReturnCondition = components['schemas']['ReturnCondition'];
export type ReturnDecision = components['schemas']['ReturnDecision'];
export type ReturnFee = components['schemas']['ReturnFee'];
export type ReturnFinding = components['schemas']['ReturnFinding'];
export type ReturnId = components['schemas']['ReturnId'];
export type ReturnLabel = components['schemas']['ReturnLabel'];
export type ReturnLine = components['schemas']['ReturnLine'];
export type ReturnMethod = components['schemas']['ReturnMethod'];
export type ReturnNote = components['schemas']['ReturnNote'];
export type ReturnReason = components['schemas']['ReturnReason'];
export type ReturnReportedMessage = components['schemas']['ReturnReportedMessage'];
export type ReturnResolution = components['schemas']['ReturnResolution'];
export type ReturnState = components['schemas']['ReturnState'];
export type ReturnStatus = components['schemas']['ReturnStatus'];
export type Risk = components['schemas']['Risk'];
export type RiskLevel = components['schemas']['RiskLevel'];
export type Rounding = components['schemas']['Rounding'];
export type RuleFinding = components['schemas']['RuleFinding'];
export type Settled = components['schemas']['Settled'];
export type Shipment = components['schemas']['Shipment'];
export type ShipmentId = components['schemas']['ShipmentId'];
export type ShippingCharge = components['schemas']['ShippingCharge'];
export type Sku = components['schemas']['Sku'];
export type SourceEventId = components['schemas']['SourceEventId'];
export type SourceSequence = components['schemas']['SourceSequence'];
export type SourcingDecision = components['schemas']['SourcingDecision'];
export type SourcingPlan = components['schemas']['SourcingPlan'];
export type SourcingRequest = components['schemas']['SourcingRequest'];
export type SourcingRequestLine = components['schemas']['SourcingRequestLine'];
export type StillDiffering = components['schemas']['StillDiffering'];
export type StockChangedMessage = components['schemas']['StockChangedMessage'];
export type StockCheck = components['schemas']['StockCheck'];
export type StockCheckCounts = components['schemas']['StockCheckCounts'];
export type StockCheckId = components['schemas']['StockCheckId'];
export type StockCount = components['schemas']['StockCount'];
export type StockDifference = components['schemas']['StockDifference'];
export type StockHealth = components['schemas']['StockHealth'];
export type StockHold = components['schemas']['StockHold'];
export type StockHoldLine = components['schemas']['StockHoldLine'];
export type StockMovement = components['schemas']['StockMovement'];
export type StockPosition = components['schemas']['StockPosition'];
export type StockRejection = components['schemas']['StockRejection'];
export type StockRejectionLine = components['schemas']['StockRejectionLine'];
export type StockTransfer = components['schemas']['StockTransfer'];
export type StockTransferLine = components['schemas']['StockTransferLine'];
export type Substitution = components['schemas']['Substitution'];
export type SubstitutionDecision = components['schemas']['SubstitutionDecision'];
export type SubstitutionId = components['schemas']['SubstitutionId'];
export type SubstitutionWish = components['schemas']['SubstitutionWish'];
export type SupplierClaim = components['schemas']['SupplierClaim'];
export type SupplierClaimId = components['schemas']['SupplierClaimId'];
export type SupplierClaimLine = components['schemas']['SupplierClaimLine'];
export type SupplierClaimState = components['schemas']['SupplierClaimState'];
export type SupplierReference = components['schemas']['SupplierReference'];
export type SystemName = components['schemas']['SystemName'];
export type TaxLine = components['schemas']['TaxLine'];
export type Tender = components['schemas']['Tender'];
export type TenderId = components['schemas']['TenderId'];
export type TenderMethod = components['schemas']['TenderMethod'];
export type TenderState = components['schemas']['TenderState'];
export type TimelineEntry = components['schemas']['TimelineEntry'];
export type TrackingEvent = components['schemas']['TrackingEvent'];
export type TrackingMilestone = components['schemas']['TrackingMilestone'];
export type TrackingNumber = components['schemas']['TrackingNumber'];
export type TransferId = components['schemas']['TransferId'];
export type UnitPrice = components['schemas']['UnitPrice'];
export type UnknownValue = components['schemas']['UnknownValue'];
export type UnlinkedCredit = components['schemas']['UnlinkedCredit'];
export type WriteCount = components['schemas']['WriteCount'];
export type WriteDifference = components['schemas']['WriteDifference'];
export type WriterName = components['schemas']['WriterName'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
