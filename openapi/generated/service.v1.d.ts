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
         * @description Newest first. `reference` takes any number the caller reads out: ours, the shop's, the marketplace's, an ERP or warehouse document.
         */
        readonly get: operations["searchOrders"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{reference}": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Whose number it is, where two systems might use the same.
                 * @example erp
                 */
                readonly system?: components["parameters"]["System"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id, the channel's order number or any connected system's document number; exactly.
                 * @example SO-10001
                 */
                readonly reference: components["parameters"]["Reference"];
            };
            readonly cookie?: never;
        };
        /**
         * Read an order by any of its numbers
         * @description One state over all connected systems, with every document number. If several orders have this number, the newest; searchOrders shows all.
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
    readonly "/orders/{reference}/timeline": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Whose number it is, where two systems might use the same.
                 * @example erp
                 */
                readonly system?: components["parameters"]["System"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id, the channel's order number or any connected system's document number; exactly.
                 * @example SO-10001
                 */
                readonly reference: components["parameters"]["Reference"];
            };
            readonly cookie?: never;
        };
        /**
         * What happened to an order
         * @description Requests, transitions, steps, system documents, events and exceptions, oldest first.
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
         * @description Whole, by line or by piece. By our own id only, so that it is the right one. Too late: refused as `state-conflict` with the reason. The whole, asked twice, is cancelled once; lines or pieces need an Idempotency-Key.
         */
        readonly post: operations["cancelOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{orderId}/cancellation-previews": {
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
         * See what a cancellation would come to
         * @description Which pieces can be called back by now, and what money goes back where. Nothing is changed or asked for.
         */
        readonly post: operations["previewCancellation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{orderId}/holds": {
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
         * Hold an order
         * @description Nothing more of it is handed out until the hold is released; its stock stays reserved. There is one hold of a type at a time: placed again, it has the new reason and end.
         */
        readonly post: operations["placeHold"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{orderId}/holds/{holdType}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the order, as `id` in its answers.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly orderId: components["parameters"]["OrderId"];
                /**
                 * @description The type of the hold.
                 * @example fraudReview
                 */
                readonly holdType: components["schemas"]["ServiceDecidableHold"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Release a hold, or cancel the order for it
         * @description `release`: when no other hold is left, the work is handed out. `cancel`: the order is cancelled with the reason. Asked twice, it is done once.
         */
        readonly post: operations["decideHold"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{orderId}/changes": {
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
         * Ask for an order to be changed
         * @description Add an article, remove a line, change a quantity, the address or the delivery. The answer holds the change with what it would cost; nothing of it is true before it is confirmed. With `orderVersion` it is refused if the order is another one by now. Asked twice while it is undecided, it is one change.
         */
        readonly post: operations["requestChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{orderId}/changes/{changeId}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the order, as `id` in its answers.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly orderId: components["parameters"]["OrderId"];
                /**
                 * @description The change.
                 * @example chg_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly changeId: components["schemas"]["OrderChangeId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Confirm or decline a change
         * @description `confirm`: what is more is authorised, the stock promised, work in hand stopped and planned anew, what is less is given back. If the order has changed so that the money is another, it is refused as `state-conflict`; ask for the change again. Asked twice, it is done once.
         */
        readonly post: operations["decideChange"];
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
         * How far something is
         * @description Any operation, of whichever channel: what is being done, what it waits for, why it failed.
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
    readonly "/availability": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Why something can or cannot be sold
         * @description Each deduction from what is on hand, per SKU and per location.
         */
        readonly get: operations["explainAvailability"];
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
         * Open cases
         * @description What a person must look at, newest first, each with the business reason.
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
    readonly "/returns": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Find returns
         * @description Newest first. `reference` takes our id, the channel's or a tracking number.
         */
        readonly get: operations["listReturns"];
        readonly put?: never;
        /**
         * Ask for a return
         * @description On behalf of a customer; the policy decides as for the customer, and the answer says why.
         */
        readonly post: operations["requestReturn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/returns/{returnId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the return.
                 * @example ret_01K9ZF1A2B3C4D5E6F7G8H9J0K
                 */
                readonly returnId: components["schemas"]["ReturnId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read a return
         * @description Where the goods are, what was decided and why.
         */
        readonly get: operations["getReturn"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/returns/{returnId}/authorisation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the return.
                 * @example ret_01K9ZF1A2B3C4D5E6F7G8H9J0K
                 */
                readonly returnId: components["schemas"]["ReturnId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Authorise a return
         * @description A person decides, also against the policy; who and why stands in the return.
         */
        readonly post: operations["authoriseReturn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/returns/{returnId}/refusal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the return.
                 * @example ret_01K9ZF1A2B3C4D5E6F7G8H9J0K
                 */
                readonly returnId: components["schemas"]["ReturnId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Decline a return
         * @description A person says no, with the reason the customer is told.
         */
        readonly post: operations["declineReturn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/returns/{returnId}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the return.
                 * @example ret_01K9ZF1A2B3C4D5E6F7G8H9J0K
                 */
                readonly returnId: components["schemas"]["ReturnId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Call a return off
         * @description Before anything was received; a label that was booked is cancelled.
         */
        readonly post: operations["cancelReturn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/returns/{returnId}/receipt": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the return.
                 * @example ret_01K9ZF1A2B3C4D5E6F7G8H9J0K
                 */
                readonly returnId: components["schemas"]["ReturnId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Receive what came
         * @description Line by line, where a warehouse or store cannot do it itself.
         */
        readonly post: operations["receiveReturn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/returns/{returnId}/inspection": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the return.
                 * @example ret_01K9ZF1A2B3C4D5E6F7G8H9J0K
                 */
                readonly returnId: components["schemas"]["ReturnId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Inspect what was received
         * @description Also what an inspection left to a person: accepted or rejected, and where it goes.
         */
        readonly post: operations["inspectReturn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/returns/{returnId}/closing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the return.
                 * @example ret_01K9ZF1A2B3C4D5E6F7G8H9J0K
                 */
                readonly returnId: components["schemas"]["ReturnId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Close a return
         * @description What has not come by now does not come any more.
         */
        readonly post: operations["closeReturn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{orderId}/returnable": {
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
         * See what could be returned
         * @description What the policy says of an order, line by line; nothing is changed by it.
         */
        readonly get: operations["checkReturn"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{orderId}/refunds": {
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
         * Refunds of an order
         * @description Oldest first, with what can still be given back.
         */
        readonly get: operations["listRefunds"];
        readonly put?: never;
        /**
         * Pay money back
         * @description Goodwill, delivery or pieces without anything coming back. Above the limit a second person has to approve it.
         */
        readonly post: operations["refundOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{orderId}/refunds/{refundId}/approval": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the order, as `id` in its answers.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly orderId: components["parameters"]["OrderId"];
                /**
                 * @description Our id of the refund.
                 * @example rfd_01K9ZF2A2B3C4D5E6F7G8H9J0K
                 */
                readonly refundId: components["schemas"]["RefundId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Approve a refund
         * @description A second person lets a refund above the limit go out.
         */
        readonly post: operations["approveRefund"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{orderId}/refunds/{refundId}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the order, as `id` in its answers.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly orderId: components["parameters"]["OrderId"];
                /**
                 * @description Our id of the refund.
                 * @example rfd_01K9ZF2A2B3C4D5E6F7G8H9J0K
                 */
                readonly refundId: components["schemas"]["RefundId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Try a failed refund again
         * @description What succeeded is not done again; what failed is asked for under a new reference.
         */
        readonly post: operations["retryRefund"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/claims": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Claim missing, wrong or damaged goods
         * @description Paid back or sent again, within the limits of the policy; above them a person decides.
         */
        readonly post: operations["openClaim"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/claims/{claimId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the claim.
                 * @example clm_01K9ZF3A2B3C4D5E6F7G8H9J0K
                 */
                readonly claimId: components["schemas"]["ClaimId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read a claim
         * @description What was decided and what was done about it.
         */
        readonly get: operations["getClaim"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/claims/{claimId}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the claim.
                 * @example clm_01K9ZF3A2B3C4D5E6F7G8H9J0K
                 */
                readonly claimId: components["schemas"]["ClaimId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Decide a claim
         * @description Approve or decline what the policy left open.
         */
        readonly post: operations["decideClaim"];
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
         * @description Whether they are taken back. `manual` waits for a person.
         * @example pending
         * @enum {string}
         */
        readonly Acceptance: "pending" | "accepted" | "rejected" | "manual";
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
        readonly AuthoriseRequest: {
            readonly note?: components["schemas"]["ReturnNote"];
            /** @description Lets the customer off the fees. */
            readonly waiveFees?: boolean;
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
        /** @example 17 */
        readonly AvailableCount: number;
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
        readonly CancelledLine: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly requested: components["schemas"]["PieceCount"];
            readonly cancelled: components["schemas"]["PieceCount"];
            /** @description Why the others could not be called back. */
            readonly refusedBecause?: string;
        };
        /** @example Swift */
        readonly CarrierName: string;
        readonly CasePage: {
            readonly cases: readonly components["schemas"]["ExceptionCase"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
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
        readonly ClaimDecision: {
            /** @enum {string} */
            readonly outcome: "approved" | "declined";
            readonly note?: components["schemas"]["ReturnNote"];
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
         * @description Where the pieces go, with their effect on stock and ledger (policies/returns.yaml).
         * @example restock
         * @enum {string}
         */
        readonly Disposition: "restock" | "refurbish" | "outlet" | "scrap" | "returnToVendor" | "quarantine";
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
        /**
         * @description What the customer's bank says, whatever its card network calls it.
         * @example fraud
         * @enum {string}
         */
        readonly DisputeReason: "fraud" | "unrecognised" | "notReceived" | "notAsDescribed" | "creditNotProcessed" | "cancelled" | "duplicate" | "incorrectAmount" | "noAuthorisation" | "insufficientFunds" | "incorrectAccount" | "processingError" | "general" | "unknown";
        /**
         * @description opened → evidenceDue → evidenceSubmitted → won | lost; `accepted`: we do not contest it. `withdrawn`: it was let go of without a decision. `unknown`: a word of the provider that nobody has mapped; the money stays held.
         * @example evidenceDue
         * @enum {string}
         */
        readonly DisputeState: "opened" | "evidenceDue" | "evidenceSubmitted" | "won" | "lost" | "accepted" | "withdrawn" | "unknown";
        readonly Eligibility: {
            readonly orderId: components["schemas"]["OrderId"];
            /** @enum {string} */
            readonly outcome: "authorised" | "declined" | "manual";
            readonly reasons: readonly components["schemas"]["ReturnFinding"][];
            readonly lines: readonly components["schemas"]["EligibleLine"][];
            readonly fees: readonly components["schemas"]["ReturnFee"][];
            /** @description What would be paid back if all of it is accepted. */
            readonly refund: components["schemas"]["NonNegativeMoney"];
        };
        readonly EligibleLine: {
            readonly orderLineId: components["schemas"]["OrderLineId"];
            readonly sku: components["schemas"]["Sku"];
            readonly title?: components["schemas"]["ProductTitle"];
            readonly returnable: components["schemas"]["PieceCount"];
            /** @description The end of its window. */
            readonly until?: components["schemas"]["Instant"];
            readonly value: components["schemas"]["NonNegativeMoney"];
        };
        /**
         * Format: email
         * @example ada@example.com
         */
        readonly Email: string;
        readonly EquivalentLine: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly amounts: components["schemas"]["LineAmounts"];
            /** @description What each piece carries of `amounts`. */
            readonly allocation?: readonly components["schemas"]["PieceRun"][];
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
        readonly ExplainedAvailability: {
            readonly items: readonly components["schemas"]["Availability"][];
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
        readonly FoundReturns: {
            readonly returns: readonly components["schemas"]["Return"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
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
        readonly InspectRequest: {
            readonly lines: readonly components["schemas"]["InspectedLine"][];
        };
        readonly InspectedLine: {
            readonly lineId: components["schemas"]["OrderLineId"];
            /** @description Fewer than the line has split it; all of it, if absent. */
            readonly quantity?: components["schemas"]["Pieces"];
            readonly condition: components["schemas"]["ReturnCondition"];
            readonly acceptance?: components["schemas"]["Acceptance"];
            readonly disposition?: components["schemas"]["Disposition"];
            readonly note?: components["schemas"]["ReturnNote"];
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
        readonly InspectionFinding: {
            readonly condition: components["schemas"]["ReturnCondition"];
            readonly acceptance?: components["schemas"]["Acceptance"];
            readonly disposition?: components["schemas"]["Disposition"];
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
        readonly NewClaim: {
            readonly orderId: components["schemas"]["OrderId"];
            readonly type: components["schemas"]["ClaimType"];
            readonly reason: components["schemas"]["ClaimReason"];
            readonly lines: readonly components["schemas"]["ClaimLine"][];
            readonly note?: components["schemas"]["ReturnNote"];
        };
        readonly NewRefund: {
            readonly reason: components["schemas"]["RefundReason"];
            /** @description Pieces whose money goes back. */
            readonly lines?: readonly components["schemas"]["ClaimLine"][];
            /** @description Whether what was not refunded of the delivery goes back. */
            readonly shipping?: boolean;
            /** @description An amount beside the pieces: goodwill. */
            readonly amount?: components["schemas"]["NonNegativeMoney"];
            readonly policy?: components["schemas"]["RefundPolicy"];
            readonly note?: components["schemas"]["ReturnNote"];
        };
        readonly NewReturn: {
            /** @description Absent where nobody knows it. */
            readonly orderId?: components["schemas"]["OrderId"];
            readonly channel: components["schemas"]["ChannelName"];
            readonly channelReturnId?: components["schemas"]["ChannelReference"];
            readonly method: components["schemas"]["ReturnMethod"];
            /** @description refund, if absent; storeCredit, where it is blind. */
            readonly resolution?: components["schemas"]["ReturnResolution"];
            readonly lines: readonly components["schemas"]["NewReturnLine"][];
            /** @description The store it is handed in at; by mail where the policy says, if absent. */
            readonly locationId?: components["schemas"]["LocationId"];
            /** @description By mail: the label that the channel has sent. None is booked then. */
            readonly label?: components["schemas"]["ChannelLabel"];
            /** @description Where there is no order. */
            readonly currency?: components["schemas"]["Currency"];
            readonly customer?: components["schemas"]["OrderCustomer"];
            /** @description With `resolution: exchange`, what is taken instead. */
            readonly exchange?: {
                readonly lines: readonly components["schemas"]["ExchangeLine"][];
                /** @description Pays the difference where what is taken instead costs more. */
                readonly paymentToken?: string;
            };
            readonly note?: components["schemas"]["ReturnNote"];
        };
        readonly NewReturnLine: {
            readonly orderLineId?: components["schemas"]["OrderLineId"];
            /** @description Where there is no order. */
            readonly sku?: components["schemas"]["Sku"];
            readonly quantity: components["schemas"]["Pieces"];
            readonly reason: components["schemas"]["ReturnReason"];
            readonly note?: components["schemas"]["ReturnNote"];
            /** @description What the customer says of it. */
            readonly condition?: components["schemas"]["ReturnCondition"];
            /** @description The goods are here and were looked at; with `method: inStore` only. */
            readonly inspection?: components["schemas"]["InspectionFinding"];
        };
        /**
         * @description Where the next page begins; absent on the last.
         * @example b3JkXzAxSzlaRDNZN1E
         */
        readonly NextCursor: string;
        /** @description Money that is not negative. */
        readonly NonNegativeMoney: components["schemas"]["Money"];
        readonly NoteRequest: {
            readonly note?: components["schemas"]["ReturnNote"];
        };
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
        /**
         * @description Derived from the lines. draft → received → accepted → processing → partiallyFulfilled → fulfilled → closed; or rejected, or cancelRequested → cancelled.
         * @example accepted
         * @enum {string}
         */
        readonly OrderState: "draft" | "received" | "accepted" | "processing" | "partiallyFulfilled" | "fulfilled" | "closed" | "rejected" | "cancelRequested" | "cancelled";
        readonly OrderSummary: {
            readonly orderId: components["schemas"]["OrderId"];
            readonly channel: components["schemas"]["ChannelName"];
            readonly channelOrderId?: components["schemas"]["ChannelReference"];
            readonly state: components["schemas"]["OrderState"];
            readonly fulfilmentStatus: components["schemas"]["FulfilmentStatus"];
            readonly paymentStatus: components["schemas"]["PaymentStatus"];
            readonly onHold: boolean;
            readonly customerName?: components["schemas"]["PersonName"];
            readonly total: components["schemas"]["Money"];
            readonly placedAt: components["schemas"]["Instant"];
        };
        readonly OrderSummaryPage: {
            readonly orders: readonly components["schemas"]["OrderSummary"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
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
         * @description What the shopper shows at the counter.
         * @example 7K4Q2P
         */
        readonly PickupCode: string;
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
        /**
         * @description Our id of a purchase order.
         * @example pur_01K9ZD3Y8A2B4C6D8E0F2G4H6J
         */
        readonly PurchaseOrderId: string;
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
        readonly ReceiveRequest: {
            readonly locationId: components["schemas"]["LocationId"];
            readonly lines: readonly components["schemas"]["ReceivedLine"][];
        };
        readonly ReceivedLine: {
            readonly lineId: components["schemas"]["OrderLineId"];
            /** @enum {string} */
            readonly reception: "received" | "short" | "wrongItem" | "lost" | "keptByCustomer";
            readonly quantity: components["schemas"]["Pieces"];
            readonly inspection?: components["schemas"]["InspectionFinding"];
        };
        /**
         * @description What became of the pieces on their way.
         * @example awaiting
         * @enum {string}
         */
        readonly Reception: "awaiting" | "inTransit" | "received" | "short" | "wrongItem" | "lost" | "keptByCustomer" | "expired" | "cancelled";
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
        readonly RefundLine: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly quantity: components["schemas"]["Pieces"];
            /** @description What these pieces carry of the line's amounts. */
            readonly amounts: components["schemas"]["LineAmounts"];
        };
        readonly RefundList: {
            readonly items: readonly components["schemas"]["Refund"][];
            readonly refundable: readonly {
                readonly tenderId: components["schemas"]["TenderId"];
                /** @description Captured, less what was refunded and what refunds under way hold. */
                readonly amount: components["schemas"]["NonNegativeMoney"];
            }[];
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
        readonly ServiceCancellation: {
            readonly reason: components["schemas"]["CancellationReason"];
            /** @description Which lines, and how many pieces of them; everything that is left, if absent. */
            readonly lines?: readonly components["schemas"]["LineSelection"][];
        };
        readonly ServiceCancellationPreviewRequest: {
            /** @description As for the cancellation; everything that is left, if absent. */
            readonly lines?: readonly components["schemas"]["LineSelection"][];
        };
        readonly ServiceChangeDecision: {
            /** @enum {string} */
            readonly decision: "confirm" | "decline";
            /** @description The version of the order it is decided for; refused if it is another by now. */
            readonly orderVersion?: number;
        };
        /**
         * @example manual
         * @enum {string}
         */
        readonly ServiceDecidableHold: "payment" | "fraudReview" | "addressReview" | "manual" | "dispute";
        readonly ServiceHoldDecision: {
            /** @enum {string} */
            readonly decision: "release" | "cancel";
            readonly reason?: string;
        };
        readonly ServiceNewHold: {
            readonly type: components["schemas"]["ServicePlaceableHold"];
            readonly reason: string;
            /** @description When it ends by itself; by policies/payment.yaml, if absent. */
            readonly expiresAt?: components["schemas"]["Instant"];
            /**
             * @description What becomes of the order then; by policies/payment.yaml, if absent.
             * @enum {string}
             */
            readonly whenExpired?: "release" | "cancel";
        };
        readonly ServiceNewOrderChange: {
            readonly reason: string;
            /** @description Of the order the change is for; as it is now, if absent. */
            readonly orderVersion?: number;
            readonly actions: readonly components["schemas"]["ChangeAction"][];
        };
        /**
         * @example manual
         * @enum {string}
         */
        readonly ServicePlaceableHold: "payment" | "fraudReview" | "addressReview" | "manual";
        readonly ServiceTimeline: {
            readonly orderId: components["schemas"]["OrderId"];
            readonly entries: readonly components["schemas"]["TimelineEntry"][];
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
        /** @example 20 */
        readonly StockCount: number;
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
        /**
         * @description Our id of a claim on a supplier.
         * @example scl_01K9ZF4A2B3C4D5E6F7G8H9J0K
         */
        readonly SupplierClaimId: string;
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
        readonly UnlinkedCredit: {
            readonly amount: components["schemas"]["NonNegativeMoney"];
            /**
             * @example issued
             * @enum {string}
             */
            readonly state: "ordered" | "issued" | "failed";
            readonly token?: string;
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
         * @description One key for each thing you want done once, made and stored before you send, and sent again with every retry; quoted or bare. The operation says when there must be one. https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
         * @example "8e03978e-40d5-43e8-bc93-6894a57f9324"
         */
        readonly OptionalIdempotencyKey: string;
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
        /**
         * @description Our id, the channel's order number or any connected system's document number; exactly.
         * @example SO-10001
         */
        readonly Reference: string;
        /**
         * @description Our id, the channel's order number or any connected system's document number; exactly.
         * @example SO-10001
         */
        readonly SearchReference: string;
        /**
         * @description Whose number it is, where two systems might use the same.
         * @example erp
         */
        readonly System: string;
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
export type Acceptance = components['schemas']['Acceptance'];
export type Address = components['schemas']['Address'];
export type Adjustment = components['schemas']['Adjustment'];
export type AuthoriseRequest = components['schemas']['AuthoriseRequest'];
export type Availability = components['schemas']['Availability'];
export type AvailabilityExplanation = components['schemas']['AvailabilityExplanation'];
export type AvailableCount = components['schemas']['AvailableCount'];
export type BundleReturns = components['schemas']['BundleReturns'];
export type Buyer = components['schemas']['Buyer'];
export type CalendarDate = components['schemas']['CalendarDate'];
export type Cancellation = components['schemas']['Cancellation'];
export type CancellationId = components['schemas']['CancellationId'];
export type CancellationPreview = components['schemas']['CancellationPreview'];
export type CancellationReason = components['schemas']['CancellationReason'];
export type CancelledLine = components['schemas']['CancelledLine'];
export type CarrierName = components['schemas']['CarrierName'];
export type CasePage = components['schemas']['CasePage'];
export type CashRounding = components['schemas']['CashRounding'];
export type ChangeAction = components['schemas']['ChangeAction'];
export type ChangePreview = components['schemas']['ChangePreview'];
export type ChannelLabel = components['schemas']['ChannelLabel'];
export type ChannelName = components['schemas']['ChannelName'];
export type ChannelReference = components['schemas']['ChannelReference'];
export type Claim = components['schemas']['Claim'];
export type ClaimDecision = components['schemas']['ClaimDecision'];
export type ClaimId = components['schemas']['ClaimId'];
export type ClaimLine = components['schemas']['ClaimLine'];
export type ClaimReason = components['schemas']['ClaimReason'];
export type ClaimType = components['schemas']['ClaimType'];
export type ConsideredLocation = components['schemas']['ConsideredLocation'];
export type CorrelationId = components['schemas']['CorrelationId'];
export type Country = components['schemas']['Country'];
export type Currency = components['schemas']['Currency'];
export type DataRegion = components['schemas']['DataRegion'];
export type Delivery = components['schemas']['Delivery'];
export type DeliveryMethod = components['schemas']['DeliveryMethod'];
export type DeliveryPromise = components['schemas']['DeliveryPromise'];
export type Disposition = components['schemas']['Disposition'];
export type DisputeId = components['schemas']['DisputeId'];
export type DisputeKind = components['schemas']['DisputeKind'];
export type DisputeReason = components['schemas']['DisputeReason'];
export type DisputeState = components['schemas']['DisputeState'];
export type Eligibility = components['schemas']['Eligibility'];
export type EligibleLine = components['schemas']['EligibleLine'];
export type Email = components['schemas']['Email'];
export type EquivalentLine = components['schemas']['EquivalentLine'];
export type ExceptionCase = components['schemas']['ExceptionCase'];
export type ExceptionId = components['schemas']['ExceptionId'];
export type Exchange = components['schemas']['Exchange'];
export type ExchangeLine = components['schemas']['ExchangeLine'];
export type ExplainedAvailability = components['schemas']['ExplainedAvailability'];
export type ExternalRef = components['schemas']['ExternalRef'];
export type Fault = components['schemas']['Fault'];
export type FoundReturns = components['schemas']['FoundReturns'];
export type FulfilledBy = components['schemas']['FulfilledBy'];
export type FulfilmentLine = components['schemas']['FulfilmentLine'];
export type FulfilmentOrder = components['schemas']['FulfilmentOrder'];
export type FulfilmentOrderId = components['schemas']['FulfilmentOrderId'];
export type FulfilmentReason = components['schemas']['FulfilmentReason'];
export type FulfilmentState = components['schemas']['FulfilmentState'];
export type FulfilmentStatus = components['schemas']['FulfilmentStatus'];
export type Fx = components['schemas']['Fx'];
export type GiftCard = components['schemas']['GiftCard'];
export type GiftCardWish = components['schemas']['GiftCardWish'];
export type Gtin = components['schemas']['Gtin'];
export type Hold = components['schemas']['Hold'];
export type InspectRequest = components['schemas']['InspectRequest'];
export type InspectedLine = components['schemas']['InspectedLine'];
export type Inspection = components['schemas']['Inspection'];
export type InspectionFinding = components['schemas']['InspectionFinding'];
export type Instant = components['schemas']['Instant'];
export type LegalEntity = components['schemas']['LegalEntity'];
export type LineAmounts = components['schemas']['LineAmounts'];
export type LinePromise = components['schemas']['LinePromise'];
export type LineQuantities = components['schemas']['LineQuantities'];
export type LineSelection = components['schemas']['LineSelection'];
export type LocationAvailability = components['schemas']['LocationAvailability'];
export type LocationId = components['schemas']['LocationId'];
export type LoyaltyEntry = components['schemas']['LoyaltyEntry'];
export type LoyaltyEntryId = components['schemas']['LoyaltyEntryId'];
export type LoyaltyEntryType = components['schemas']['LoyaltyEntryType'];
export type LoyaltyMemberId = components['schemas']['LoyaltyMemberId'];
export type LoyaltyPoints = components['schemas']['LoyaltyPoints'];
export type Measure = components['schemas']['Measure'];
export type Money = components['schemas']['Money'];
export type MoneyBack = components['schemas']['MoneyBack'];
export type NewClaim = components['schemas']['NewClaim'];
export type NewRefund = components['schemas']['NewRefund'];
export type NewReturn = components['schemas']['NewReturn'];
export type NewReturnLine = components['schemas']['NewReturnLine'];
export type NextCursor = components['schemas']['NextCursor'];
export type NonNegativeMoney = components['schemas']['NonNegativeMoney'];
export type NoteRequest = components['schemas']['NoteRequest'];
export type Operation = components['schemas']['Operation'];
export type OperationId = components['schemas']['OperationId'];
export type OperationLinks = components['schemas']['OperationLinks'];
export type OperationState = components['schemas']['OperationState'];
export type Order = components['schemas']['Order'];
export type OrderBundle = components['schemas']['OrderBundle'];
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
export type OrderState = components['schemas']['OrderState'];
export type OrderSummary = components['schemas']['OrderSummary'];
export type OrderSummaryPage = components['schemas']['OrderSummaryPage'];
export type OrderTotals = components['schemas']['OrderTotals'];
export type PartialCancellation = components['schemas']['PartialCancellation'];
export type PaymentStatus = components['schemas']['PaymentStatus'];
export type PaymentTerms = components['schemas']['PaymentTerms'];
export type PaymentTermsCode = components['schemas']['PaymentTermsCode'];
export type PaymentTransaction = components['schemas']['PaymentTransaction'];
export type PaymentTransactionId = components['schemas']['PaymentTransactionId'];
export type PersonName = components['schemas']['PersonName'];
export type Phone = components['schemas']['Phone'];
export type PhoneE164 = components['schemas']['PhoneE164'];
export type PickupCode = components['schemas']['PickupCode'];
export type PieceCount = components['schemas']['PieceCount'];
export type PieceRun = components['schemas']['PieceRun'];
export type Pieces = components['schemas']['Pieces'];
export type PostingBasis = components['schemas']['PostingBasis'];
export type PriceListName = components['schemas']['PriceListName'];
export type Problem = components['schemas']['Problem'];
export type ProductTitle = components['schemas']['ProductTitle'];
export type PurchaseOrderCancellation = components['schemas']['PurchaseOrderCancellation'];
export type PurchaseOrderId = components['schemas']['PurchaseOrderId'];
export type PurchaseOrderTerms = components['schemas']['PurchaseOrderTerms'];
export type ReceiveRequest = components['schemas']['ReceiveRequest'];
export type ReceivedLine = components['schemas']['ReceivedLine'];
export type Reception = components['schemas']['Reception'];
export type Refund = components['schemas']['Refund'];
export type RefundAdjustment = components['schemas']['RefundAdjustment'];
export type RefundAllocation = components['schemas']['RefundAllocation'];
export type RefundEquivalent = components['schemas']['RefundEquivalent'];
export type RefundId = components['schemas']['RefundId'];
export type RefundLine = components['schemas']['RefundLine'];
export type RefundList = components['schemas']['RefundList'];
export type RefundPolicy = components['schemas']['RefundPolicy'];
export type RefundReason = components['schemas']['RefundReason'];
export type RefundState = components['schemas']['RefundState'];
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
export type ReturnResolution = components['schemas']['ReturnResolution'];
export type ReturnState = components['schemas']['ReturnState'];
export type ReturnStatus = components['schemas']['ReturnStatus'];
export type Risk = components['schemas']['Risk'];
export type RiskLevel = components['schemas']['RiskLevel'];
export type Rounding = components['schemas']['Rounding'];
export type RuleFinding = components['schemas']['RuleFinding'];
export type ServiceCancellation = components['schemas']['ServiceCancellation'];
export type ServiceCancellationPreviewRequest = components['schemas']['ServiceCancellationPreviewRequest'];
export type ServiceChangeDecision = components['schemas']['ServiceChangeDecision'];
export type ServiceDecidableHold = components['schemas']['ServiceDecidableHold'];
export type ServiceHoldDecision = components['schemas']['ServiceHoldDecision'];
export type ServiceNewHold = components['schemas']['ServiceNewHold'];
export type ServiceNewOrderChange = components['schemas']['ServiceNewOrderChange'];
export type ServicePlaceableHold = components['schemas']['ServicePlaceableHold'];
export type ServiceTimeline = components['schemas']['ServiceTimeline'];
export type Settled = components['schemas']['Settled'];
export type Shipment = components['schemas']['Shipment'];
export type ShipmentId = components['schemas']['ShipmentId'];
export type ShippingCharge = components['schemas']['ShippingCharge'];
export type Sku = components['schemas']['Sku'];
export type SourceSequence = components['schemas']['SourceSequence'];
export type SourcingDecision = components['schemas']['SourcingDecision'];
export type StockCount = components['schemas']['StockCount'];
export type Substitution = components['schemas']['Substitution'];
export type SubstitutionId = components['schemas']['SubstitutionId'];
export type SubstitutionWish = components['schemas']['SubstitutionWish'];
export type SupplierClaimId = components['schemas']['SupplierClaimId'];
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
export type UnitPrice = components['schemas']['UnitPrice'];
export type UnlinkedCredit = components['schemas']['UnlinkedCredit'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseIdempotencyKeyReused = components['responses']['IdempotencyKeyReused'];
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
export type ResponseSystemRefused = components['responses']['SystemRefused'];
export type ResponseSystemUnavailable = components['responses']['SystemUnavailable'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ParameterCursor = components['parameters']['Cursor'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type ParameterLimit = components['parameters']['Limit'];
export type ParameterOperationId = components['parameters']['OperationId'];
export type ParameterOptionalIdempotencyKey = components['parameters']['OptionalIdempotencyKey'];
export type ParameterOrderId = components['parameters']['OrderId'];
export type ParameterPrefer = components['parameters']['Prefer'];
export type ParameterReference = components['parameters']['Reference'];
export type ParameterSearchReference = components['parameters']['SearchReference'];
export type ParameterSystem = components['parameters']['System'];
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
    readonly searchOrders: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Our id, the channel's order number or any connected system's document number; exactly.
                 * @example SO-10001
                 */
                readonly reference?: components["parameters"]["SearchReference"];
                /**
                 * @description Whose number it is, where two systems might use the same.
                 * @example erp
                 */
                readonly system?: components["parameters"]["System"];
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
                     *       "orders": [
                     *         {
                     *           "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "channel": "storefront",
                     *           "channelOrderId": "10045",
                     *           "state": "accepted",
                     *           "fulfilmentStatus": "none",
                     *           "paymentStatus": "authorised",
                     *           "onHold": false,
                     *           "customerName": "Ada Lovelace",
                     *           "total": {
                     *             "currency": "EUR",
                     *             "amount": "29.90"
                     *           },
                     *           "placedAt": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["OrderSummaryPage"];
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
    readonly getOrder: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Whose number it is, where two systems might use the same.
                 * @example erp
                 */
                readonly system?: components["parameters"]["System"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id, the channel's order number or any connected system's document number; exactly.
                 * @example SO-10001
                 */
                readonly reference: components["parameters"]["Reference"];
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
    readonly getTimeline: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Whose number it is, where two systems might use the same.
                 * @example erp
                 */
                readonly system?: components["parameters"]["System"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id, the channel's order number or any connected system's document number; exactly.
                 * @example SO-10001
                 */
                readonly reference: components["parameters"]["Reference"];
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
                     *       "entries": [
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
                    readonly "application/json": components["schemas"]["ServiceTimeline"];
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
                /**
                 * @description One key for each thing you want done once, made and stored before you send, and sent again with every retry; quoted or bare. The operation says when there must be one. https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
                 * @example "8e03978e-40d5-43e8-bc93-6894a57f9324"
                 */
                readonly "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
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
                 *       "reason": "Asked for by phone"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ServiceCancellation"];
            };
        };
        readonly responses: {
            /** @description Cancelled. */
            readonly 200: {
                headers: {
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
            /** @description Under way; whoever fulfils it was asked. */
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
                    /**
                     * @example {
                     *       "id": "opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *       "kind": "cancelOrder",
                     *       "state": "running",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "createdAt": "2026-11-21T09:30:00.100Z",
                     *       "updatedAt": "2026-11-21T09:30:00.200Z",
                     *       "links": {
                     *         "self": "/service/v1/operations/opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *         "result": "/service/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *       }
                     *     }
                     */
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
            readonly 422: components["responses"]["IdempotencyKeyReused"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly previewCancellation: {
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
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "lineId": "1",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["ServiceCancellationPreviewRequest"];
            };
        };
        readonly responses: {
            /** @description The preview. */
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
                     *       "orderVersion": 4,
                     *       "outcome": "accepted",
                     *       "lines": [
                     *         {
                     *           "lineId": "1",
                     *           "requested": 1,
                     *           "cancelled": 1
                     *         }
                     *       ],
                     *       "owedNow": {
                     *         "currency": "EUR",
                     *         "amount": "29.90"
                     *       },
                     *       "owedThen": {
                     *         "currency": "EUR",
                     *         "amount": "17.40"
                     *       },
                     *       "money": [
                     *         {
                     *           "tenderId": "tnd_01K9ZD3Y8K1M3N5P7Q9R1S3T5V",
                     *           "method": "token",
                     *           "how": "void",
                     *           "amount": {
                     *             "currency": "EUR",
                     *             "amount": "12.50"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CancellationPreview"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["OrderInvalid"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly placeHold: {
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
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "type": "manual",
                 *       "reason": "The customer calls back"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ServiceNewHold"];
            };
        };
        readonly responses: {
            /** @description Held; the order as it is now. */
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
            readonly 409: components["responses"]["StateConflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly decideHold: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the order, as `id` in its answers.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly orderId: components["parameters"]["OrderId"];
                /**
                 * @description The type of the hold.
                 * @example fraudReview
                 */
                readonly holdType: components["schemas"]["ServiceDecidableHold"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "decision": "release"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ServiceHoldDecision"];
            };
        };
        readonly responses: {
            /** @description Decided; the order as it is now. */
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
            readonly 409: components["responses"]["StateConflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly requestChange: {
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
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "Asked for by phone",
                 *       "actions": [
                 *         {
                 *           "type": "changeQuantity",
                 *           "lineId": "1",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["ServiceNewOrderChange"];
            };
        };
        readonly responses: {
            /** @description The change, to be confirmed or declined. */
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
                     *       "id": "chg_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "state": "requested",
                     *       "reason": "Asked for by phone",
                     *       "by": "service",
                     *       "requestedAt": "2026-11-21T09:45:00.000Z",
                     *       "orderVersion": 4,
                     *       "actions": [
                     *         {
                     *           "type": "changeQuantity",
                     *           "lineId": "1",
                     *           "quantity": 1
                     *         }
                     *       ],
                     *       "preview": {
                     *         "owedNow": {
                     *           "currency": "EUR",
                     *           "amount": "29.90"
                     *         },
                     *         "owedThen": {
                     *           "currency": "EUR",
                     *           "amount": "17.40"
                     *         },
                     *         "delta": {
                     *           "currency": "EUR",
                     *           "amount": "-12.50"
                     *         },
                     *         "cancelled": [
                     *           {
                     *             "lineId": "1",
                     *             "quantity": 1
                     *           }
                     *         ],
                     *         "added": []
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["OrderChange"];
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
    readonly decideChange: {
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
                /**
                 * @description The change.
                 * @example chg_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly changeId: components["schemas"]["OrderChangeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "decision": "confirm"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ServiceChangeDecision"];
            };
        };
        readonly responses: {
            /** @description Decided; the order as it is now. */
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
            /** @description Under way. */
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
            readonly 402: components["responses"]["PaymentDeclined"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["OrderConflict"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
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
                    /**
                     * @example {
                     *       "id": "opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *       "kind": "cancelOrder",
                     *       "state": "running",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "createdAt": "2026-11-21T09:30:00.100Z",
                     *       "updatedAt": "2026-11-21T09:30:00.200Z",
                     *       "links": {
                     *         "self": "/service/v1/operations/opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *         "result": "/service/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *       }
                     *     }
                     */
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
    readonly explainAvailability: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description Up to 100 SKUs, separated by commas.
                 * @example [
                 *       "MUG-WHITE"
                 *     ]
                 */
                readonly sku: readonly components["schemas"]["Sku"][];
                /**
                 * @description Only at this location.
                 * @example WH-BERLIN
                 */
                readonly locationId?: components["schemas"]["LocationId"];
                /**
                 * @description As this channel may promise it.
                 * @example storefront
                 */
                readonly channel?: components["schemas"]["ChannelName"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One entry per SKU, in the order asked. */
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
                     *           "sku": "MUG-WHITE",
                     *           "available": 17,
                     *           "asOf": "2026-11-21T09:30:00.000Z",
                     *           "explain": {
                     *             "onHand": 20,
                     *             "reserved": 2,
                     *             "safetyStock": 1,
                     *             "channelBuffer": 0,
                     *             "unbrokered": 0,
                     *             "excluded": 0,
                     *             "inbound": 0
                     *           },
                     *           "locations": [
                     *             {
                     *               "locationId": "WH-BERLIN",
                     *               "available": 17,
                     *               "explain": {
                     *                 "onHand": 20,
                     *                 "reserved": 2,
                     *                 "safetyStock": 1,
                     *                 "channelBuffer": 0,
                     *                 "unbrokered": 0,
                     *                 "excluded": 0,
                     *                 "inbound": 0
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ExplainedAvailability"];
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
            /** @description A page of cases; empty when there is no trouble. */
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
                     *       "cases": [
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
                    readonly "application/json": components["schemas"]["CasePage"];
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
    readonly listReturns: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only returns of this order.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly orderId?: components["schemas"]["OrderId"];
                /**
                 * @description Only returns in this state.
                 * @example requested
                 */
                readonly state?: components["schemas"]["ReturnState"];
                /**
                 * @description Only returns that came through this channel.
                 * @example storefront
                 */
                readonly channel?: components["schemas"]["ChannelName"];
                /**
                 * @description Only returns that are received here.
                 * @example WH-BERLIN
                 */
                readonly locationId?: components["schemas"]["LocationId"];
                /**
                 * @description A number the caller reads out; exactly.
                 * @example SW0000010001
                 */
                readonly reference?: string;
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
            /** @description A page of returns; empty when nothing fits. */
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
                     *       "returns": []
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundReturns"];
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
    readonly requestReturn: {
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
                 *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                 *       "channel": "storefront",
                 *       "method": "byMail",
                 *       "lines": [
                 *         {
                 *           "orderLineId": "1",
                 *           "quantity": 1,
                 *           "reason": "unwanted"
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewReturn"];
            };
        };
        readonly responses: {
            /** @description Taken; `state` says what was decided. */
            readonly 201: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Return"];
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
    readonly getReturn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the return.
                 * @example ret_01K9ZF1A2B3C4D5E6F7G8H9J0K
                 */
                readonly returnId: components["schemas"]["ReturnId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The return. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Return"];
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
    readonly authoriseReturn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the return.
                 * @example ret_01K9ZF1A2B3C4D5E6F7G8H9J0K
                 */
                readonly returnId: components["schemas"]["ReturnId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "note": "Good customer",
                 *       "waiveFees": true
                 *     }
                 */
                readonly "application/json": components["schemas"]["AuthoriseRequest"];
            };
        };
        readonly responses: {
            /** @description The return as it is now. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Return"];
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
    readonly declineReturn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the return.
                 * @example ret_01K9ZF1A2B3C4D5E6F7G8H9J0K
                 */
                readonly returnId: components["schemas"]["ReturnId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "note": "Worn for weeks"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NoteRequest"];
            };
        };
        readonly responses: {
            /** @description The return as it is now. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Return"];
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
    readonly cancelReturn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the return.
                 * @example ret_01K9ZF1A2B3C4D5E6F7G8H9J0K
                 */
                readonly returnId: components["schemas"]["ReturnId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "note": "The shopper keeps it"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NoteRequest"];
            };
        };
        readonly responses: {
            /** @description The return as it is now. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Return"];
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
    readonly receiveReturn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the return.
                 * @example ret_01K9ZF1A2B3C4D5E6F7G8H9J0K
                 */
                readonly returnId: components["schemas"]["ReturnId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "locationId": "WH-BERLIN",
                 *       "lines": [
                 *         {
                 *           "lineId": "1",
                 *           "reception": "received",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["ReceiveRequest"];
            };
        };
        readonly responses: {
            /** @description The return as it is now. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Return"];
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
    readonly inspectReturn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the return.
                 * @example ret_01K9ZF1A2B3C4D5E6F7G8H9J0K
                 */
                readonly returnId: components["schemas"]["ReturnId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "lineId": "1",
                 *           "condition": "used",
                 *           "acceptance": "accepted",
                 *           "disposition": "outlet"
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["InspectRequest"];
            };
        };
        readonly responses: {
            /** @description The return as it is now. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Return"];
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
    readonly closeReturn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the return.
                 * @example ret_01K9ZF1A2B3C4D5E6F7G8H9J0K
                 */
                readonly returnId: components["schemas"]["ReturnId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "note": "Replacement was sent before"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NoteRequest"];
            };
        };
        readonly responses: {
            /** @description The return as it is now. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Return"];
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
    readonly checkReturn: {
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
            /** @description What could be returned, and why not. */
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
                     *       "outcome": "authorised",
                     *       "reasons": [],
                     *       "lines": [],
                     *       "fees": [],
                     *       "refund": {
                     *         "currency": "EUR",
                     *         "amount": "21.10"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Eligibility"];
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
    readonly listRefunds: {
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
            /** @description The refunds. */
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
                     *       "items": [],
                     *       "refundable": []
                     *     }
                     */
                    readonly "application/json": components["schemas"]["RefundList"];
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
    readonly refundOrder: {
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
                 *       "reason": "goodwill",
                 *       "amount": {
                 *         "currency": "EUR",
                 *         "amount": "5.00"
                 *       },
                 *       "note": "It came late"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewRefund"];
            };
        };
        readonly responses: {
            /** @description The refund; `state` says how far it is. */
            readonly 201: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Refund"];
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
    readonly approveRefund: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the order, as `id` in its answers.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly orderId: components["parameters"]["OrderId"];
                /**
                 * @description Our id of the refund.
                 * @example rfd_01K9ZF2A2B3C4D5E6F7G8H9J0K
                 */
                readonly refundId: components["schemas"]["RefundId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The refund as it is now. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Refund"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["StateConflict"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly retryRefund: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the order, as `id` in its answers.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly orderId: components["parameters"]["OrderId"];
                /**
                 * @description Our id of the refund.
                 * @example rfd_01K9ZF2A2B3C4D5E6F7G8H9J0K
                 */
                readonly refundId: components["schemas"]["RefundId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The refund as it is now. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Refund"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["StateConflict"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly openClaim: {
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
                 *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                 *       "type": "replace",
                 *       "reason": "missing",
                 *       "lines": [
                 *         {
                 *           "lineId": "1",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewClaim"];
            };
        };
        readonly responses: {
            /** @description The claim. */
            readonly 201: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Claim"];
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
    readonly getClaim: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the claim.
                 * @example clm_01K9ZF3A2B3C4D5E6F7G8H9J0K
                 */
                readonly claimId: components["schemas"]["ClaimId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The claim. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Claim"];
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
    readonly decideClaim: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the claim.
                 * @example clm_01K9ZF3A2B3C4D5E6F7G8H9J0K
                 */
                readonly claimId: components["schemas"]["ClaimId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "outcome": "approved",
                 *       "note": "The photo shows it"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ClaimDecision"];
            };
        };
        readonly responses: {
            /** @description The claim as it is now. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Claim"];
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
