// Generated from the contract by `npm run generate`. Do not edit.
export interface paths {
    readonly "/availability": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What can be promised now
         * @description One entry per SKU, in the order asked; an unknown SKU has 0. It reserves nothing: placing an order does.
         */
        readonly get: operations["getAvailability"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/availability/query": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * What can be promised now, of up to 1,000 SKUs
         * @description As getAvailability, for lists too long for a URL.
         */
        readonly post: operations["queryAvailability"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/availability/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What can be promised differently since then
         * @description Each SKU that something happened to, with what can be promised of it now. Take a cursor, ask for everything once, then follow: nothing is skipped, and a SKU may come again.
         */
        readonly get: operations["followAvailability"];
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
        readonly get?: never;
        readonly put?: never;
        /**
         * Tell a channel what can be promised
         * @description Compares what can be promised with what the channel was told: thresholds that were crossed become events, and where a shop keeps stock of its own it is told each difference, once, by compare and set. What happened since the last time, or everything with all.
         */
        readonly post: operations["publishStock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/stock/{locationId}/{sku}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Where it was counted.
                 * @example WH-BERLIN
                 */
                readonly locationId: components["schemas"]["LocationId"];
                /**
                 * @description What was counted.
                 * @example MUG-WHITE
                 */
                readonly sku: components["schemas"]["Sku"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Set what is on hand
         * @description Replaces the count and writes the difference as a movement. A count below what is already promised is taken as it is. The same count again changes nothing.
         */
        readonly put: operations["setStock"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/movements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How the stock came to what it is
         * @description Movements of one SKU, newest first.
         */
        readonly get: operations["listMovements"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/locations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Warehouses and stores
         * @description Every location stock can be at.
         */
        readonly get: operations["listLocations"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/availability-rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What is kept back
         * @description Every rule, by its id.
         */
        readonly get: operations["listAvailabilityRules"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/availability-rules/{ruleId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Your own name of the rule.
                 * @example marketplace-buffer
                 */
                readonly ruleId: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Keep stock back
         * @description Safety stock, a buffer for a channel, a location that does not sell there, a threshold; for a SKU, a location, a channel or any, and for a time. Where several say something, the most specific counts: SKU before location before channel.
         */
        readonly put: operations["putAvailabilityRule"];
        readonly post?: never;
        /**
         * Keep it back no longer
         * @description Gives the rule as it was.
         */
        readonly delete: operations["deleteAvailabilityRule"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/bundles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What is sold as one
         * @description Every bundle, by its SKU.
         */
        readonly get: operations["listBundles"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/bundles/{bundleSku}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The SKU it is sold under.
                 * @example SET-BREAKFAST
                 */
                readonly bundleSku: components["schemas"]["Sku"];
            };
            readonly cookie?: never;
        };
        /**
         * Read a bundle
         * @description What it is made of.
         */
        readonly get: operations["getBundle"];
        /**
         * Sell several articles as one
         * @description Makes a bundle, or says anew what it is made of; orders keep what they were placed with. Its stock is that of its components, so a SKU that is counted itself is refused, and so is a bundle within a bundle.
         */
        readonly put: operations["putBundle"];
        readonly post?: never;
        /**
         * Sell it as one no longer
         * @description Gives the bundle as it was. Orders that have it go on.
         */
        readonly delete: operations["deleteBundle"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/inbound-supply": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What is on its way
         * @description Promised deliveries that have not come, soonest first.
         */
        readonly get: operations["listInboundSupply"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/inbound-supply/{reference}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The delivery's own number: a purchase order, an advice note.
                 * @example PO-4711
                 */
                readonly reference: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Say what is on its way
         * @description Replaces what was said of this delivery; what has been received of it stays. It counts in availability that is asked for a time.
         */
        readonly put: operations["putInboundSupply"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/unbrokered-demand": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What channels have sold and not handed over yet
         * @description By SKU. It is kept back from everybody else until the channel says otherwise or it ends.
         */
        readonly get: operations["listUnbrokeredDemand"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/unbrokered-demand/{channel}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Whose sales it is about.
                 * @example marketplace
                 */
                readonly channel: components["schemas"]["ChannelName"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Say what a channel has sold and not handed over
         * @description Replaces what was said of the channel before; an older telling is stale. What is sold is kept back from all other channels, and shown to the channel itself as not for sale again; its own orders get it when they come. It ends by itself, so that a channel which falls silent does not keep stock for ever.
         */
        readonly put: operations["putUnbrokeredDemand"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/holds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Keep stock for something that is not an order yet
         * @description A cart, a till, another system. Everything or nothing. The same reference again gives the hold there is. With expiresInSeconds it ends by itself.
         */
        readonly post: operations["holdStock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/holds/{holdId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the hold.
                 * @example res_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly holdId: components["schemas"]["HoldId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read a hold
         * @description As it is now: one whose time is over is expired, whoever has noticed.
         */
        readonly get: operations["getHold"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/holds/{holdId}/confirmation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the hold.
                 * @example res_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly holdId: components["schemas"]["HoldId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Make a hold last
         * @description It does not end by itself any more. What has expired is won again if it is still there.
         */
        readonly post: operations["confirmHold"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/holds/{holdId}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the hold.
                 * @example res_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly holdId: components["schemas"]["HoldId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Give held stock back
         * @description All of it is free at once, for whoever wants it.
         */
        readonly post: operations["releaseHold"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/holds/{holdId}/departure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the hold.
                 * @example res_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly holdId: components["schemas"]["HoldId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Held stock has left
         * @description It is not on hand any more; a movement says why. What has expired and was given to somebody else cannot leave.
         */
        readonly post: operations["commitHold"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/holds/{holdId}/transfer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the hold.
                 * @example res_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly holdId: components["schemas"]["HoldId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Hold it somewhere else
         * @description Everything moves or nothing: promised at the new location and free at the old one in one step. What is on hand stays where it is.
         */
        readonly post: operations["transferHold"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/stock-reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take over what a system says is there
         * @description Up to 1,000 counts or changes of one system: each by itself, once, in the order of its own sequence. A change that came after a newer count, or a count that is older than one taken, is stale; what we wrote there ourselves is an echo; what the system does not own is not applied (`notOwner`) and kept; what cannot be taken now is kept for a replay.
         */
        readonly post: operations["reportStock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/stock-reports/replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take kept reports in again
         * @description Those of a system that were refused, in the order of their own sequence: what can be taken now is, what is older than what is known by now is stale.
         */
        readonly post: operations["replayReports"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/snapshots": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take over all that a system has at a location
         * @description Counts of all SKUs at a time. With complete, what it does not name is not there; when that would empty more of the location than policy allows, nothing is emptied and a person is asked.
         */
        readonly post: operations["takeSnapshot"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/snapshots/poll": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask the warehouse system what it has
         * @description Reads its stock page by page and takes it over like a snapshot: for a system that tells nothing by itself, or after it could not. What it had said already is a duplicate. It can be asked again at any time.
         */
        readonly post: operations["pollStock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/checks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Past comparisons
         * @description Comparisons of stock, newest first.
         */
        readonly get: operations["listStockChecks"];
        readonly put?: never;
        /**
         * Compare stock with everything it must agree with
         * @description Positions with their movements, reservations with orders and positions, and us with the warehouse system. It goes on by itself; ask for it by its id. With repair, what policy allows is put right, the rest becomes an exception case.
         */
        readonly post: operations["startStockCheck"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/checks/{checkId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the comparison.
                 * @example chk_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly checkId: components["schemas"]["StockCheckId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read a comparison
         * @description With how many differences there were and what became of them.
         */
        readonly get: operations["getStockCheck"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/checks/{checkId}/differences": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the comparison.
                 * @example chk_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly checkId: components["schemas"]["StockCheckId"];
            };
            readonly cookie?: never;
        };
        /**
         * What did not agree
         * @description The report of a comparison: what was expected, what was found, what was done about it.
         */
        readonly get: operations["listDifferences"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How far promises are covered
         * @description The measure of overselling: positions where more is promised than is there, now.
         */
        readonly get: operations["getStockHealth"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/receipts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Goods have come
         * @description Books what came, against the delivery it was promised by where that is known. What came damaged is there, but nobody can have it. The same reference again is booked once.
         */
        readonly post: operations["receiveGoods"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/transfers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Move stock to another location
         * @description It is kept at the one location until it leaves, and expected at the other from then on. Everything or nothing.
         */
        readonly post: operations["requestTransfer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/transfers/{transferId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the transfer.
                 * @example trf_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly transferId: components["schemas"]["TransferId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read a transfer
         * @description With what has left and what has come.
         */
        readonly get: operations["getTransfer"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/transfers/{transferId}/departure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the transfer.
                 * @example trf_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly transferId: components["schemas"]["TransferId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * It has left
         * @description It is not on hand at the one location any more, and on its way to the other.
         */
        readonly post: operations["sendTransfer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/transfers/{transferId}/receipt": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the transfer.
                 * @example trf_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly transferId: components["schemas"]["TransferId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * It has come
         * @description All of it or a part. With complete nothing more is expected, and what differs from what left is told to a person.
         */
        readonly post: operations["receiveTransfer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/transfers/{transferId}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the transfer.
                 * @example trf_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly transferId: components["schemas"]["TransferId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * It will not leave
         * @description Possible until it has left.
         */
        readonly post: operations["cancelTransfer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cycle-counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Count a part of a location
         * @description What was counted is compared with what the books said at that time, so that what moved since is not undone. Small differences are booked; for others somebody else has to approve.
         */
        readonly post: operations["takeCycleCount"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cycle-counts/{countId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the count.
                 * @example cnt_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly countId: components["schemas"]["CycleCountId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read a count
         * @description With each difference and what became of it.
         */
        readonly get: operations["getCycleCount"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cycle-counts/{countId}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the count.
                 * @example cnt_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly countId: components["schemas"]["CycleCountId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Approve or discard large differences
         * @description By somebody else than who counted.
         */
        readonly post: operations["decideCycleCount"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/rejections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A location could not find or sell it
         * @description What the reason says about stock stands in a policy: nothing is there, what was wanted is not there, it is there but cannot be sold, or nothing. Rejections of orders do the same by themselves.
         */
        readonly post: operations["rejectStock"];
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
        readonly AvailabilityChanges: {
            readonly items: readonly components["schemas"]["Availability"][];
            readonly nextCursor: components["schemas"]["NextCursor"];
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
        readonly AvailabilityList: {
            readonly items: readonly components["schemas"]["Availability"][];
        };
        readonly AvailabilityQuery: {
            readonly skus: readonly components["schemas"]["Sku"][];
            readonly locationId?: components["schemas"]["LocationId"];
            readonly channel?: components["schemas"]["ChannelName"];
            /** @description With each deduction. */
            readonly explain?: boolean;
            /** @description With the deliveries promised until then, and by the rules of then; now if absent. */
            readonly at?: components["schemas"]["Instant"];
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
        readonly BundlePage: {
            readonly items: readonly components["schemas"]["Bundle"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        /**
         * @description `components`, if absent: each may be sent back for its share of the price. `whole`: all of a bundle or nothing, unless something is wrong with it.
         * @example components
         * @enum {string}
         */
        readonly BundleReturns: "components" | "whole";
        /**
         * @description Where an order comes from.
         * @example storefront
         */
        readonly ChannelName: string;
        readonly CheckPage: {
            readonly items: readonly components["schemas"]["StockCheck"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
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
        readonly CycleCountDecision: {
            /** @description Whether the differences are booked; otherwise they are discarded. */
            readonly approve: boolean;
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
        readonly DemandOutcome: {
            readonly channel: components["schemas"]["ChannelName"];
            /**
             * @example accepted
             * @enum {string}
             */
            readonly outcome: "accepted" | "stale";
            /** @description Pieces that were said. */
            readonly open: components["schemas"]["StockCount"];
        };
        readonly DemandPage: {
            readonly items: readonly components["schemas"]["UnbrokeredDemand"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        readonly DifferencePage: {
            readonly items: readonly components["schemas"]["StockDifference"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
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
        readonly HoldDeparture: {
            /**
             * @example sold
             * @enum {string}
             */
            readonly reason: "sold" | "shipped" | "pickedUp" | "writtenOff";
        };
        /**
         * @description Our id of a hold.
         * @example res_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly HoldId: string;
        readonly HoldRelease: {
            /** @example cart given up */
            readonly reason: string;
        };
        readonly HoldTransfer: {
            readonly locationId: components["schemas"]["LocationId"];
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
        /**
         * Format: date-time
         * @description An RFC 3339 instant; given in UTC.
         * @example 2026-11-21T09:30:00.000Z
         */
        readonly Instant: string;
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
        readonly LocationList: {
            readonly items: readonly components["schemas"]["Location"][];
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
        readonly MovementPage: {
            readonly items: readonly components["schemas"]["StockMovement"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        readonly NewAvailabilityRule: {
            /** @description Any, if absent. */
            readonly sku?: components["schemas"]["Sku"];
            /** @description Any, if absent. */
            readonly locationId?: components["schemas"]["LocationId"];
            /** @description Any, if absent. */
            readonly channel?: components["schemas"]["ChannelName"];
            /** @description Kept back at each location against counting errors. */
            readonly safetyStock?: components["schemas"]["AvailableCount"];
            /** @description Kept back from the channel: at the location, or without one of the stock of all locations together. */
            readonly buffer?: components["schemas"]["AvailableCount"];
            /** @description Whether nothing is sold from there. */
            readonly excluded?: boolean;
            /** @description At or below this a SKU is told to be low. */
            readonly lowAt?: components["schemas"]["AvailableCount"];
            readonly validFrom?: components["schemas"]["Instant"];
            readonly validUntil?: components["schemas"]["Instant"];
            /** @description Why. */
            readonly note?: string;
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
        readonly NewCycleCount: {
            /**
             * @description Your own number of it. The same again is the same.
             * @example GR-1
             */
            readonly reference: string;
            readonly locationId: components["schemas"]["LocationId"];
            readonly countedAt: components["schemas"]["Instant"];
            readonly lines: readonly components["schemas"]["NewCycleCountLine"][];
        };
        readonly NewCycleCountLine: {
            readonly sku: components["schemas"]["Sku"];
            readonly counted: components["schemas"]["AvailableCount"];
        };
        readonly NewDemand: {
            /** @description When it stood so there. An older telling than the last is stale. */
            readonly at: components["schemas"]["Instant"];
            /** @description Whether these are all. True if absent: what is not named is sold no more. */
            readonly complete?: boolean;
            /**
             * @description When it ends by itself; after a day, if absent.
             * @example 86400
             */
            readonly endsInSeconds?: number;
            readonly lines: readonly components["schemas"]["NewDemandLine"][];
        };
        readonly NewDemandLine: {
            readonly sku: components["schemas"]["Sku"];
            /** @description Where it will come from; any, if absent. */
            readonly locationId?: components["schemas"]["LocationId"];
            /**
             * @description Pieces sold and not handed over; 0 ends it.
             * @example 4
             */
            readonly quantity: number;
        };
        readonly NewHold: {
            /**
             * @description Your own name of it. The same again is the same hold.
             * @example cart-4711
             */
            readonly reference: string;
            /** @example cart */
            readonly reason: string;
            /** @description What is kept back from this channel cannot be held. */
            readonly channel?: components["schemas"]["ChannelName"];
            /**
             * @description When it ends by itself; never, if absent.
             * @example 900
             */
            readonly expiresInSeconds?: number;
            readonly lines: readonly components["schemas"]["NewHoldLine"][];
        };
        readonly NewHoldLine: {
            readonly sku: components["schemas"]["Sku"];
            readonly locationId: components["schemas"]["LocationId"];
            readonly quantity: components["schemas"]["Pieces"];
        };
        readonly NewPublication: {
            readonly channel: components["schemas"]["ChannelName"];
            /** @description What is there; over all locations, if absent. */
            readonly locationId?: components["schemas"]["LocationId"];
            /** @description Every SKU, not only what has changed: after a change of rules, or to begin. Default false. */
            readonly all?: boolean;
        };
        readonly NewReceipt: {
            /**
             * @description Your own number of it. The same again is the same.
             * @example GR-1
             */
            readonly reference: string;
            /**
             * @description The delivery it came with.
             * @example PO-4711
             */
            readonly supplyReference?: string;
            readonly locationId: components["schemas"]["LocationId"];
            readonly lines: readonly components["schemas"]["NewReceiptLine"][];
        };
        readonly NewReceiptLine: {
            readonly sku: components["schemas"]["Sku"];
            readonly quantity: components["schemas"]["Pieces"];
            /** @description How many of them cannot be sold. */
            readonly damaged?: components["schemas"]["AvailableCount"];
        };
        readonly NewStockCheck: {
            /** @description Only there. */
            readonly locationId?: components["schemas"]["LocationId"];
            /** @description Whether what policy allows is put right. Default false. */
            readonly repair?: boolean;
        };
        readonly NewStockCount: {
            readonly onHand: components["schemas"]["StockCount"];
            /**
             * @description Why it is set: count, receipt, damage…
             * @example count
             */
            readonly reason: string;
            /** @description Only if this is on hand now: what was sold since it was looked at is not undone. */
            readonly expected?: components["schemas"]["StockCount"];
        };
        readonly NewStockRejection: {
            /**
             * @description Your own number of it. The same again is the same.
             * @example GR-1
             */
            readonly reference: string;
            readonly locationId: components["schemas"]["LocationId"];
            /** @example Damaged */
            readonly reason: string;
            readonly lines: readonly components["schemas"]["NewTransferLine"][];
        };
        readonly NewSupply: {
            /** @description Empty when nothing comes after all. */
            readonly lines: readonly components["schemas"]["NewSupplyLine"][];
        };
        readonly NewSupplyLine: {
            readonly sku: components["schemas"]["Sku"];
            readonly locationId: components["schemas"]["LocationId"];
            readonly quantity: components["schemas"]["Pieces"];
            readonly expectedAt: components["schemas"]["Instant"];
        };
        readonly NewTransfer: {
            /**
             * @description Your own number of it. The same again is the same.
             * @example GR-1
             */
            readonly reference: string;
            readonly from: components["schemas"]["LocationId"];
            readonly to: components["schemas"]["LocationId"];
            readonly expectedAt: components["schemas"]["Instant"];
            readonly lines: readonly components["schemas"]["NewTransferLine"][];
        };
        readonly NewTransferLine: {
            readonly sku: components["schemas"]["Sku"];
            readonly quantity: components["schemas"]["Pieces"];
        };
        /**
         * @description Where the next page begins; absent on the last.
         * @example b3JkXzAxSzlaRDNZN1E
         */
        readonly NextCursor: string;
        /**
         * @description Our id of an order.
         * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly OrderId: string;
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
        readonly PublicationOutcome: {
            /** @description SKUs that were compared. */
            readonly looked: components["schemas"]["AvailableCount"];
            /** @description Thresholds that were crossed. */
            readonly crossed: components["schemas"]["AvailableCount"];
            /** @description Differences the shop is told. */
            readonly told: components["schemas"]["AvailableCount"];
        };
        readonly ReplayRequest: {
            readonly system: components["schemas"]["SystemName"];
            readonly locationId?: components["schemas"]["LocationId"];
        };
        readonly ReportOutcome: {
            readonly eventId: components["schemas"]["SourceEventId"];
            readonly outcome: components["schemas"]["ReportOutcomeWord"];
            /** @description What is on hand after it. */
            readonly onHand?: components["schemas"]["StockCount"];
            readonly detail?: string;
        };
        /**
         * @description `duplicate`: this event was handled before. `repeated`: another one has told the very same version. `stale`: something newer was told. `echo`: we wrote it there ourselves. `notOwner`: the system does not own the position at that time (policies/ownership.yaml); it is kept with what it would have changed. `refused`: it cannot be taken now, and is kept for a replay.
         * @example accepted
         * @enum {string}
         */
        readonly ReportOutcomeWord: "accepted" | "duplicate" | "repeated" | "stale" | "echo" | "notOwner" | "refused";
        readonly ReportOutcomes: {
            readonly items: readonly components["schemas"]["ReportOutcome"][];
        };
        /**
         * @example hard
         * @enum {string}
         */
        readonly ReservationState: "requested" | "soft" | "hard" | "committed" | "released" | "expired" | "transferred" | "failed";
        readonly RuleList: {
            readonly items: readonly components["schemas"]["AvailabilityRule"][];
        };
        /**
         * @description The merchant's own code of a sellable thing.
         * @example MUG-WHITE
         */
        readonly Sku: string;
        readonly SnapshotEntry: {
            readonly sku: components["schemas"]["Sku"];
            readonly onHand: components["schemas"]["StockCount"];
            readonly sequence?: components["schemas"]["SourceSequence"];
        };
        readonly SnapshotOutcome: {
            readonly accepted: components["schemas"]["AvailableCount"];
            readonly stale: components["schemas"]["AvailableCount"];
            readonly duplicate: components["schemas"]["AvailableCount"];
            readonly echo: components["schemas"]["AvailableCount"];
            readonly refused: components["schemas"]["AvailableCount"];
            readonly repeated?: components["schemas"]["AvailableCount"];
            readonly notOwner?: components["schemas"]["AvailableCount"];
            /** @description SKUs that were not named and are 0 now. */
            readonly emptied: components["schemas"]["AvailableCount"];
            /** @description SKUs that were not named and were too many to be believed. */
            readonly kept: components["schemas"]["AvailableCount"];
        };
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
        readonly StockPoll: {
            /** @description Only there. */
            readonly locationId?: components["schemas"]["LocationId"];
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
        /** @description A count (onHand) or a change (quantity). */
        readonly StockReport: {
            readonly eventId: components["schemas"]["SourceEventId"];
            readonly sku: components["schemas"]["Sku"];
            readonly locationId: components["schemas"]["LocationId"];
            /** @description What is there. */
            readonly onHand?: components["schemas"]["StockCount"];
            /** @description How much more or less there is. */
            readonly quantity?: components["schemas"]["StockCount"];
            readonly sequence?: components["schemas"]["SourceSequence"];
            readonly at: components["schemas"]["Instant"];
            /** @example sold */
            readonly reason?: string;
            /** @description The revision of ours the system took over, where it tells: then this is an echo. */
            readonly originRevision?: number;
        } & (unknown | unknown);
        readonly StockReports: {
            readonly system: components["schemas"]["SystemName"];
            readonly entries: readonly components["schemas"]["StockReport"][];
        };
        readonly StockSnapshot: {
            readonly system: components["schemas"]["SystemName"];
            /**
             * @description The same again is a duplicate.
             * @example 2026-11-21
             */
            readonly snapshotId: string;
            readonly locationId: components["schemas"]["LocationId"];
            /** @description When it was so. */
            readonly at: components["schemas"]["Instant"];
            /** @description Whether what it does not name is not there. Default false. */
            readonly complete?: boolean;
            readonly entries: readonly components["schemas"]["SnapshotEntry"][];
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
        readonly SupplyPage: {
            readonly items: readonly components["schemas"]["InboundSupply"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        /**
         * @description The connected system that says so.
         * @example wms
         */
        readonly SystemName: string;
        /**
         * @description Our id of a transfer.
         * @example trf_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly TransferId: string;
        readonly TransferReceipt: {
            /**
             * @description Your own number of it. The same again is the same.
             * @example GR-1
             */
            readonly reference: string;
            /** @description Whether nothing more comes. Default false. */
            readonly complete?: boolean;
            readonly lines: readonly components["schemas"]["NewReceiptLine"][];
        };
        /** @description What a channel has sold of a SKU and not handed to us. */
        readonly UnbrokeredDemand: {
            readonly sku: components["schemas"]["Sku"];
            readonly channel: components["schemas"]["ChannelName"];
            /** @description Where it will come from; any, if absent. */
            readonly locationId?: components["schemas"]["LocationId"];
            readonly quantity: components["schemas"]["StockCount"];
            readonly at: components["schemas"]["Instant"];
            /** @description When it counts no more unless it is said again. */
            readonly endsAt: components["schemas"]["Instant"];
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
export type Availability = components['schemas']['Availability'];
export type AvailabilityChanges = components['schemas']['AvailabilityChanges'];
export type AvailabilityExplanation = components['schemas']['AvailabilityExplanation'];
export type AvailabilityList = components['schemas']['AvailabilityList'];
export type AvailabilityQuery = components['schemas']['AvailabilityQuery'];
export type AvailabilityRule = components['schemas']['AvailabilityRule'];
export type AvailableCount = components['schemas']['AvailableCount'];
export type Bundle = components['schemas']['Bundle'];
export type BundleComponent = components['schemas']['BundleComponent'];
export type BundlePage = components['schemas']['BundlePage'];
export type BundleReturns = components['schemas']['BundleReturns'];
export type ChannelName = components['schemas']['ChannelName'];
export type CheckPage = components['schemas']['CheckPage'];
export type Country = components['schemas']['Country'];
export type Currency = components['schemas']['Currency'];
export type CycleCount = components['schemas']['CycleCount'];
export type CycleCountDecision = components['schemas']['CycleCountDecision'];
export type CycleCountId = components['schemas']['CycleCountId'];
export type CycleCountLine = components['schemas']['CycleCountLine'];
export type DemandOutcome = components['schemas']['DemandOutcome'];
export type DemandPage = components['schemas']['DemandPage'];
export type DifferencePage = components['schemas']['DifferencePage'];
export type Fault = components['schemas']['Fault'];
export type Gln = components['schemas']['Gln'];
export type GoodsReceipt = components['schemas']['GoodsReceipt'];
export type GoodsReceiptLine = components['schemas']['GoodsReceiptLine'];
export type HoldDeparture = components['schemas']['HoldDeparture'];
export type HoldId = components['schemas']['HoldId'];
export type HoldRelease = components['schemas']['HoldRelease'];
export type HoldTransfer = components['schemas']['HoldTransfer'];
export type InboundSupply = components['schemas']['InboundSupply'];
export type InboundSupplyLine = components['schemas']['InboundSupplyLine'];
export type Instant = components['schemas']['Instant'];
export type Location = components['schemas']['Location'];
export type LocationAvailability = components['schemas']['LocationAvailability'];
export type LocationId = components['schemas']['LocationId'];
export type LocationList = components['schemas']['LocationList'];
export type Money = components['schemas']['Money'];
export type MovementPage = components['schemas']['MovementPage'];
export type NewAvailabilityRule = components['schemas']['NewAvailabilityRule'];
export type NewBundle = components['schemas']['NewBundle'];
export type NewCycleCount = components['schemas']['NewCycleCount'];
export type NewCycleCountLine = components['schemas']['NewCycleCountLine'];
export type NewDemand = components['schemas']['NewDemand'];
export type NewDemandLine = components['schemas']['NewDemandLine'];
export type NewHold = components['schemas']['NewHold'];
export type NewHoldLine = components['schemas']['NewHoldLine'];
export type NewPublication = components['schemas']['NewPublication'];
export type NewReceipt = components['schemas']['NewReceipt'];
export type NewReceiptLine = components['schemas']['NewReceiptLine'];
export type NewStockCheck = components['schemas']['NewStockCheck'];
export type NewStockCount = components['schemas']['NewStockCount'];
export type NewStockRejection = components['schemas']['NewStockRejection'];
export type NewSupply = components['schemas']['NewSupply'];
export type NewSupplyLine = components['schemas']['NewSupplyLine'];
export type NewTransfer = components['schemas']['NewTransfer'];
export type NewTransferLine = components['schemas']['NewTransferLine'];
export type NextCursor = components['schemas']['NextCursor'];
export type OrderId = components['schemas']['OrderId'];
export type Pieces = components['schemas']['Pieces'];
export type Problem = components['schemas']['Problem'];
export type ProductTitle = components['schemas']['ProductTitle'];
export type PublicationOutcome = components['schemas']['PublicationOutcome'];
export type ReplayRequest = components['schemas']['ReplayRequest'];
export type ReportOutcome = components['schemas']['ReportOutcome'];
export type ReportOutcomeWord = components['schemas']['ReportOutcomeWord'];
export type ReportOutcomes = components['schemas']['ReportOutcomes'];
export type ReservationState = components['schemas']['ReservationState'];
export type RuleList = components['schemas']['RuleList'];
export type Sku = components['schemas']['Sku'];
export type SnapshotEntry = components['schemas']['SnapshotEntry'];
export type SnapshotOutcome = components['schemas']['SnapshotOutcome'];
export type SourceEventId = components['schemas']['SourceEventId'];
export type SourceSequence = components['schemas']['SourceSequence'];
export type StockCheck = components['schemas']['StockCheck'];
export type StockCheckCounts = components['schemas']['StockCheckCounts'];
export type StockCheckId = components['schemas']['StockCheckId'];
export type StockCount = components['schemas']['StockCount'];
export type StockDifference = components['schemas']['StockDifference'];
export type StockHealth = components['schemas']['StockHealth'];
export type StockHold = components['schemas']['StockHold'];
export type StockHoldLine = components['schemas']['StockHoldLine'];
export type StockMovement = components['schemas']['StockMovement'];
export type StockPoll = components['schemas']['StockPoll'];
export type StockPosition = components['schemas']['StockPosition'];
export type StockRejection = components['schemas']['StockRejection'];
export type StockRejectionLine = components['schemas']['StockRejectionLine'];
export type StockReport = components['schemas']['StockReport'];
export type StockReports = components['schemas']['StockReports'];
export type StockSnapshot = components['schemas']['StockSnapshot'];
export type StockTransfer = components['schemas']['StockTransfer'];
export type StockTransferLine = components['schemas']['StockTransferLine'];
export type SupplyPage = components['schemas']['SupplyPage'];
export type SystemName = components['schemas']['SystemName'];
export type TransferId = components['schemas']['TransferId'];
export type TransferReceipt = components['schemas']['TransferReceipt'];
export type UnbrokeredDemand = components['schemas']['UnbrokeredDemand'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseInternal = components['responses']['Internal'];
export type ResponseNotAcceptable = components['responses']['NotAcceptable'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseOrderConflict = components['responses']['OrderConflict'];
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
    readonly getAvailability: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description Up to 100 SKUs, separated by commas.
                 * @example [
                 *       "MUG-WHITE",
                 *       "TEE-BLACK-M"
                 *     ]
                 */
                readonly sku: readonly components["schemas"]["Sku"][];
                /**
                 * @description Only at this location; over all locations if absent.
                 * @example WH-BERLIN
                 */
                readonly locationId?: components["schemas"]["LocationId"];
                /**
                 * @description As this channel may promise it.
                 * @example storefront
                 */
                readonly channel?: components["schemas"]["ChannelName"];
                /**
                 * @description With each deduction.
                 * @example true
                 */
                readonly explain?: boolean;
                /**
                 * @description With the deliveries promised until then, and by the rules of then; now if absent.
                 * @example 2026-11-28T00:00:00.000Z
                 */
                readonly at?: components["schemas"]["Instant"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One entry per SKU. */
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
                     *               "available": 17
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "sku": "TEE-BLACK-M",
                     *           "available": 0,
                     *           "asOf": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["AvailabilityList"];
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
    readonly queryAvailability: {
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
                 *       "skus": [
                 *         "MUG-WHITE",
                 *         "TEE-BLACK-M"
                 *       ],
                 *       "channel": "storefront",
                 *       "explain": true
                 *     }
                 */
                readonly "application/json": components["schemas"]["AvailabilityQuery"];
            };
        };
        readonly responses: {
            /** @description One entry per SKU. */
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
                     *               "available": 17
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "sku": "TEE-BLACK-M",
                     *           "available": 0,
                     *           "asOf": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["AvailabilityList"];
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
    readonly followAvailability: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description `nextCursor` of the answer before; absent to begin now.
                 * @example WyIxMjMiLCI0NSJd
                 */
                readonly after?: string;
                /**
                 * @description As this channel may promise it.
                 * @example storefront
                 */
                readonly channel?: components["schemas"]["ChannelName"];
                /**
                 * @description Only at this location.
                 * @example WH-BERLIN
                 */
                readonly locationId?: components["schemas"]["LocationId"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What has changed; empty when nothing has. */
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
                     *           "available": 16,
                     *           "asOf": "2026-11-21T09:31:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "WyIxMjQiLCI0NiJd"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["AvailabilityChanges"];
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
    readonly publishStock: {
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
                 *       "channel": "storefront"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewPublication"];
            };
        };
        readonly responses: {
            /** @description What is being told. */
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
                     *       "looked": 12,
                     *       "crossed": 1,
                     *       "told": 3
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PublicationOutcome"];
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
    readonly setStock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Where it was counted.
                 * @example WH-BERLIN
                 */
                readonly locationId: components["schemas"]["LocationId"];
                /**
                 * @description What was counted.
                 * @example MUG-WHITE
                 */
                readonly sku: components["schemas"]["Sku"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "onHand": 20,
                 *       "reason": "count"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewStockCount"];
            };
        };
        readonly responses: {
            /** @description The position now. */
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
                     *       "sku": "MUG-WHITE",
                     *       "locationId": "WH-BERLIN",
                     *       "onHand": 20,
                     *       "reserved": 2,
                     *       "available": 17,
                     *       "version": 12,
                     *       "updatedAt": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StockPosition"];
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
    readonly listMovements: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description Of this SKU.
                 * @example MUG-WHITE
                 */
                readonly sku: components["schemas"]["Sku"];
                /**
                 * @description Only at this location.
                 * @example WH-BERLIN
                 */
                readonly locationId?: components["schemas"]["LocationId"];
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
            /** @description A page of movements. */
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
                     *           "locationId": "WH-BERLIN",
                     *           "quantity": -2,
                     *           "balance": 18,
                     *           "reason": "shipped",
                     *           "reference": "shp_01K9ZD9F0W3X5Y7Z9A1B3C5D7E",
                     *           "at": "2026-11-21T15:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["MovementPage"];
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
    readonly listLocations: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All locations. */
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
                     *           "id": "WH-BERLIN",
                     *           "name": "Berlin warehouse",
                     *           "type": "warehouse",
                     *           "country": "DE",
                     *           "timeZone": "Europe/Berlin"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["LocationList"];
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
    readonly listAvailabilityRules: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All rules. */
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
                     *           "id": "marketplace-buffer",
                     *           "sku": "MUG-WHITE",
                     *           "channel": "marketplace",
                     *           "buffer": 5,
                     *           "updatedAt": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["RuleList"];
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
    readonly putAvailabilityRule: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Your own name of the rule.
                 * @example marketplace-buffer
                 */
                readonly ruleId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "sku": "MUG-WHITE",
                 *       "channel": "marketplace",
                 *       "buffer": 5
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewAvailabilityRule"];
            };
        };
        readonly responses: {
            /** @description The rule. */
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
                     *       "id": "marketplace-buffer",
                     *       "sku": "MUG-WHITE",
                     *       "channel": "marketplace",
                     *       "buffer": 5,
                     *       "updatedAt": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["AvailabilityRule"];
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
    readonly deleteAvailabilityRule: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Your own name of the rule.
                 * @example marketplace-buffer
                 */
                readonly ruleId: string;
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
                     *       "id": "marketplace-buffer",
                     *       "sku": "MUG-WHITE",
                     *       "channel": "marketplace",
                     *       "buffer": 5,
                     *       "updatedAt": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["AvailabilityRule"];
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
    readonly listBundles: {
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
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of bundles. */
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
                     *           "sku": "SET-BREAKFAST",
                     *           "version": 1,
                     *           "title": "Breakfast for two",
                     *           "components": [
                     *             {
                     *               "sku": "MUG-WHITE",
                     *               "quantity": 2
                     *             },
                     *             {
                     *               "sku": "COFFEE-1KG",
                     *               "quantity": 1
                     *             }
                     *           ],
                     *           "returns": "components",
                     *           "updatedAt": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["BundlePage"];
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
    readonly getBundle: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The SKU it is sold under.
                 * @example SET-BREAKFAST
                 */
                readonly bundleSku: components["schemas"]["Sku"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The bundle. */
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
                    readonly "application/json": components["schemas"]["Bundle"];
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
    readonly putBundle: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The SKU it is sold under.
                 * @example SET-BREAKFAST
                 */
                readonly bundleSku: components["schemas"]["Sku"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
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
                readonly "application/json": components["schemas"]["NewBundle"];
            };
        };
        readonly responses: {
            /** @description The bundle as it is now. */
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
                    readonly "application/json": components["schemas"]["Bundle"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
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
    readonly deleteBundle: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The SKU it is sold under.
                 * @example SET-BREAKFAST
                 */
                readonly bundleSku: components["schemas"]["Sku"];
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
                    readonly "application/json": components["schemas"]["Bundle"];
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
    readonly listInboundSupply: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only of this SKU.
                 * @example MUG-WHITE
                 */
                readonly sku?: components["schemas"]["Sku"];
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
            /** @description A page of deliveries. */
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
                     *           "reference": "PO-4711",
                     *           "state": "open",
                     *           "lines": [
                     *             {
                     *               "sku": "MUG-WHITE",
                     *               "locationId": "WH-BERLIN",
                     *               "quantity": 100,
                     *               "received": 0,
                     *               "expectedAt": "2026-11-28T08:00:00.000Z"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["SupplyPage"];
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
    readonly putInboundSupply: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The delivery's own number: a purchase order, an advice note.
                 * @example PO-4711
                 */
                readonly reference: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "sku": "MUG-WHITE",
                 *           "locationId": "WH-BERLIN",
                 *           "quantity": 100,
                 *           "expectedAt": "2026-11-28T08:00:00.000Z"
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewSupply"];
            };
        };
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
                     *       "reference": "PO-4711",
                     *       "state": "open",
                     *       "lines": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "locationId": "WH-BERLIN",
                     *           "quantity": 100,
                     *           "received": 0,
                     *           "expectedAt": "2026-11-28T08:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["InboundSupply"];
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
    readonly listUnbrokeredDemand: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only of this SKU.
                 * @example MUG-WHITE
                 */
                readonly sku?: components["schemas"]["Sku"];
                /**
                 * @description Only what this channel has sold.
                 * @example marketplace
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
            /** @description A page of demand. */
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
                     *           "channel": "marketplace",
                     *           "quantity": 4,
                     *           "at": "2026-11-21T09:30:00.000Z",
                     *           "endsAt": "2026-11-22T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DemandPage"];
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
    readonly putUnbrokeredDemand: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Whose sales it is about.
                 * @example marketplace
                 */
                readonly channel: components["schemas"]["ChannelName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "at": "2026-11-21T09:30:00Z",
                 *       "lines": [
                 *         {
                 *           "sku": "MUG-WHITE",
                 *           "quantity": 4
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewDemand"];
            };
        };
        readonly responses: {
            /** @description What became of it. */
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
                     *       "channel": "marketplace",
                     *       "outcome": "accepted",
                     *       "open": 4
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DemandOutcome"];
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
    readonly holdStock: {
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
                 *       "reference": "cart-4711",
                 *       "reason": "cart",
                 *       "expiresInSeconds": 900,
                 *       "lines": [
                 *         {
                 *           "sku": "MUG-WHITE",
                 *           "locationId": "WH-BERLIN",
                 *           "quantity": 2
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewHold"];
            };
        };
        readonly responses: {
            /** @description The hold. */
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
                     *       "id": "res_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "reference": "cart-4711",
                     *       "state": "soft",
                     *       "reason": "cart",
                     *       "expiresAt": "2026-11-21T09:45:00.000Z",
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "lines": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "locationId": "WH-BERLIN",
                     *           "quantity": 2,
                     *           "state": "soft"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StockHold"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
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
    readonly getHold: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the hold.
                 * @example res_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly holdId: components["schemas"]["HoldId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The hold. */
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
                     *       "id": "res_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "reference": "cart-4711",
                     *       "state": "soft",
                     *       "reason": "cart",
                     *       "expiresAt": "2026-11-21T09:45:00.000Z",
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "lines": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "locationId": "WH-BERLIN",
                     *           "quantity": 2,
                     *           "state": "soft"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StockHold"];
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
    readonly confirmHold: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the hold.
                 * @example res_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly holdId: components["schemas"]["HoldId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The hold. */
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
                     *       "id": "res_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "reference": "cart-4711",
                     *       "state": "soft",
                     *       "reason": "cart",
                     *       "expiresAt": "2026-11-21T09:45:00.000Z",
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "lines": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "locationId": "WH-BERLIN",
                     *           "quantity": 2,
                     *           "state": "soft"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StockHold"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["OrderConflict"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly releaseHold: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the hold.
                 * @example res_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly holdId: components["schemas"]["HoldId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "cart given up"
                 *     }
                 */
                readonly "application/json": components["schemas"]["HoldRelease"];
            };
        };
        readonly responses: {
            /** @description The hold. */
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
                     *       "id": "res_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "reference": "cart-4711",
                     *       "state": "soft",
                     *       "reason": "cart",
                     *       "expiresAt": "2026-11-21T09:45:00.000Z",
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "lines": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "locationId": "WH-BERLIN",
                     *           "quantity": 2,
                     *           "state": "soft"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StockHold"];
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
    readonly commitHold: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the hold.
                 * @example res_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly holdId: components["schemas"]["HoldId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "sold"
                 *     }
                 */
                readonly "application/json": components["schemas"]["HoldDeparture"];
            };
        };
        readonly responses: {
            /** @description The hold. */
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
                     *       "id": "res_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "reference": "cart-4711",
                     *       "state": "soft",
                     *       "reason": "cart",
                     *       "expiresAt": "2026-11-21T09:45:00.000Z",
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "lines": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "locationId": "WH-BERLIN",
                     *           "quantity": 2,
                     *           "state": "soft"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StockHold"];
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
    readonly transferHold: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the hold.
                 * @example res_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly holdId: components["schemas"]["HoldId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "locationId": "ST-BERLIN"
                 *     }
                 */
                readonly "application/json": components["schemas"]["HoldTransfer"];
            };
        };
        readonly responses: {
            /** @description The hold. */
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
                     *       "id": "res_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "reference": "cart-4711",
                     *       "state": "soft",
                     *       "reason": "cart",
                     *       "expiresAt": "2026-11-21T09:45:00.000Z",
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "lines": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "locationId": "WH-BERLIN",
                     *           "quantity": 2,
                     *           "state": "soft"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StockHold"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
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
    readonly reportStock: {
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
                 *       "system": "pos",
                 *       "entries": [
                 *         {
                 *           "eventId": "msg_1",
                 *           "sku": "MUG-WHITE",
                 *           "locationId": "ST-BERLIN",
                 *           "onHand": 20,
                 *           "sequence": 7,
                 *           "at": "2026-11-21T09:30:00.000Z"
                 *         },
                 *         {
                 *           "eventId": "msg_2",
                 *           "sku": "MUG-WHITE",
                 *           "locationId": "ST-BERLIN",
                 *           "quantity": -1,
                 *           "sequence": 6,
                 *           "at": "2026-11-21T09:29:00.000Z"
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["StockReports"];
            };
        };
        readonly responses: {
            /** @description What became of each. */
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
                     *           "eventId": "msg_1",
                     *           "outcome": "accepted",
                     *           "onHand": 20
                     *         },
                     *         {
                     *           "eventId": "msg_2",
                     *           "outcome": "stale"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ReportOutcomes"];
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
    readonly replayReports: {
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
                 *       "system": "pos"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ReplayRequest"];
            };
        };
        readonly responses: {
            /** @description What became of each. */
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
                     *           "eventId": "msg_1",
                     *           "outcome": "accepted",
                     *           "onHand": 20
                     *         },
                     *         {
                     *           "eventId": "msg_2",
                     *           "outcome": "stale"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ReportOutcomes"];
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
    readonly takeSnapshot: {
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
                 *       "system": "erp",
                 *       "snapshotId": "2026-11-21",
                 *       "locationId": "WH-BERLIN",
                 *       "at": "2026-11-21T03:00:00.000Z",
                 *       "complete": true,
                 *       "entries": [
                 *         {
                 *           "sku": "MUG-WHITE",
                 *           "onHand": 20
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["StockSnapshot"];
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
                     *       "accepted": 1,
                     *       "stale": 0,
                     *       "duplicate": 0,
                     *       "echo": 0,
                     *       "refused": 0,
                     *       "emptied": 3,
                     *       "kept": 0
                     *     }
                     */
                    readonly "application/json": components["schemas"]["SnapshotOutcome"];
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
    readonly pollStock: {
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
                 *       "locationId": "WH-BERLIN"
                 *     }
                 */
                readonly "application/json": components["schemas"]["StockPoll"];
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
                     *       "accepted": 3,
                     *       "stale": 0,
                     *       "duplicate": 117,
                     *       "echo": 0,
                     *       "refused": 0,
                     *       "emptied": 0,
                     *       "kept": 0
                     *     }
                     */
                    readonly "application/json": components["schemas"]["SnapshotOutcome"];
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
    readonly listStockChecks: {
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
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of comparisons. */
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
                     *           "id": "chk_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "state": "succeeded",
                     *           "repair": true,
                     *           "startedAt": "2026-11-21T09:30:00.000Z",
                     *           "finishedAt": "2026-11-21T09:30:04.000Z",
                     *           "counts": {
                     *             "found": 2,
                     *             "repaired": 1,
                     *             "raised": 1
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CheckPage"];
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
    readonly startStockCheck: {
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
                 *       "repair": true
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewStockCheck"];
            };
        };
        readonly responses: {
            /** @description The comparison, under way. */
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
                     *       "id": "chk_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "state": "succeeded",
                     *       "repair": true,
                     *       "startedAt": "2026-11-21T09:30:00.000Z",
                     *       "finishedAt": "2026-11-21T09:30:04.000Z",
                     *       "counts": {
                     *         "found": 2,
                     *         "repaired": 1,
                     *         "raised": 1
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StockCheck"];
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
    readonly getStockCheck: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the comparison.
                 * @example chk_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly checkId: components["schemas"]["StockCheckId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The comparison. */
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
                     *       "id": "chk_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "state": "succeeded",
                     *       "repair": true,
                     *       "startedAt": "2026-11-21T09:30:00.000Z",
                     *       "finishedAt": "2026-11-21T09:30:04.000Z",
                     *       "counts": {
                     *         "found": 2,
                     *         "repaired": 1,
                     *         "raised": 1
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StockCheck"];
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
    readonly listDifferences: {
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
                 * @description Our id of the comparison.
                 * @example chk_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly checkId: components["schemas"]["StockCheckId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of differences. */
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
                     *           "kind": "reserved",
                     *           "sku": "MUG-WHITE",
                     *           "locationId": "WH-BERLIN",
                     *           "expected": 2,
                     *           "found": 3,
                     *           "action": "repaired"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DifferencePage"];
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
    readonly getStockHealth: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Now. */
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
                     *       "oversoldPositions": 1,
                     *       "oversoldUnits": 2,
                     *       "promisedUnits": 400,
                     *       "oversoldRate": 0.005,
                     *       "openCases": 1,
                     *       "asOf": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StockHealth"];
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
    readonly receiveGoods: {
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
                 *       "reference": "GR-1",
                 *       "supplyReference": "PO-4711",
                 *       "locationId": "WH-BERLIN",
                 *       "lines": [
                 *         {
                 *           "sku": "MUG-WHITE",
                 *           "quantity": 40,
                 *           "damaged": 1
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewReceipt"];
            };
        };
        readonly responses: {
            /** @description The receipt. */
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
                     *       "reference": "GR-1",
                     *       "supplyReference": "PO-4711",
                     *       "locationId": "WH-BERLIN",
                     *       "lines": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "quantity": 40,
                     *           "damaged": 1,
                     *           "onHand": 60
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["GoodsReceipt"];
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
    readonly requestTransfer: {
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
                 *       "reference": "T-100",
                 *       "from": "WH-BERLIN",
                 *       "to": "ST-BERLIN",
                 *       "expectedAt": "2026-11-23T08:00:00.000Z",
                 *       "lines": [
                 *         {
                 *           "sku": "MUG-WHITE",
                 *           "quantity": 10
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewTransfer"];
            };
        };
        readonly responses: {
            /** @description The transfer. */
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
                     *       "id": "trf_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "reference": "T-100",
                     *       "state": "inTransit",
                     *       "from": "WH-BERLIN",
                     *       "to": "ST-BERLIN",
                     *       "expectedAt": "2026-11-23T08:00:00.000Z",
                     *       "lines": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "quantity": 10,
                     *           "sent": 10,
                     *           "received": 0,
                     *           "damaged": 0
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StockTransfer"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
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
    readonly getTransfer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the transfer.
                 * @example trf_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly transferId: components["schemas"]["TransferId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The transfer. */
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
                     *       "id": "trf_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "reference": "T-100",
                     *       "state": "inTransit",
                     *       "from": "WH-BERLIN",
                     *       "to": "ST-BERLIN",
                     *       "expectedAt": "2026-11-23T08:00:00.000Z",
                     *       "lines": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "quantity": 10,
                     *           "sent": 10,
                     *           "received": 0,
                     *           "damaged": 0
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StockTransfer"];
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
    readonly sendTransfer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the transfer.
                 * @example trf_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly transferId: components["schemas"]["TransferId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The transfer. */
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
                     *       "id": "trf_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "reference": "T-100",
                     *       "state": "inTransit",
                     *       "from": "WH-BERLIN",
                     *       "to": "ST-BERLIN",
                     *       "expectedAt": "2026-11-23T08:00:00.000Z",
                     *       "lines": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "quantity": 10,
                     *           "sent": 10,
                     *           "received": 0,
                     *           "damaged": 0
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StockTransfer"];
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
    readonly receiveTransfer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the transfer.
                 * @example trf_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly transferId: components["schemas"]["TransferId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reference": "GR-2",
                 *       "complete": true,
                 *       "lines": [
                 *         {
                 *           "sku": "MUG-WHITE",
                 *           "quantity": 9
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["TransferReceipt"];
            };
        };
        readonly responses: {
            /** @description The transfer. */
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
                     *       "id": "trf_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "reference": "T-100",
                     *       "state": "inTransit",
                     *       "from": "WH-BERLIN",
                     *       "to": "ST-BERLIN",
                     *       "expectedAt": "2026-11-23T08:00:00.000Z",
                     *       "lines": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "quantity": 10,
                     *           "sent": 10,
                     *           "received": 0,
                     *           "damaged": 0
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StockTransfer"];
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
    readonly cancelTransfer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the transfer.
                 * @example trf_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly transferId: components["schemas"]["TransferId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The transfer. */
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
                     *       "id": "trf_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "reference": "T-100",
                     *       "state": "inTransit",
                     *       "from": "WH-BERLIN",
                     *       "to": "ST-BERLIN",
                     *       "expectedAt": "2026-11-23T08:00:00.000Z",
                     *       "lines": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "quantity": 10,
                     *           "sent": 10,
                     *           "received": 0,
                     *           "damaged": 0
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StockTransfer"];
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
    readonly takeCycleCount: {
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
                 *       "reference": "C-7",
                 *       "locationId": "ST-BERLIN",
                 *       "countedAt": "2026-11-21T20:00:00.000Z",
                 *       "lines": [
                 *         {
                 *           "sku": "MUG-WHITE",
                 *           "counted": 12
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewCycleCount"];
            };
        };
        readonly responses: {
            /** @description The count. */
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
                     *       "id": "cnt_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "reference": "C-7",
                     *       "state": "pendingApproval",
                     *       "locationId": "ST-BERLIN",
                     *       "countedAt": "2026-11-21T20:00:00.000Z",
                     *       "lines": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "counted": 12,
                     *           "expected": 20,
                     *           "difference": -8,
                     *           "state": "pending"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CycleCount"];
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
    readonly getCycleCount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the count.
                 * @example cnt_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly countId: components["schemas"]["CycleCountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The count. */
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
                     *       "id": "cnt_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "reference": "C-7",
                     *       "state": "pendingApproval",
                     *       "locationId": "ST-BERLIN",
                     *       "countedAt": "2026-11-21T20:00:00.000Z",
                     *       "lines": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "counted": 12,
                     *           "expected": 20,
                     *           "difference": -8,
                     *           "state": "pending"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CycleCount"];
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
    readonly decideCycleCount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the count.
                 * @example cnt_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly countId: components["schemas"]["CycleCountId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "approve": true
                 *     }
                 */
                readonly "application/json": components["schemas"]["CycleCountDecision"];
            };
        };
        readonly responses: {
            /** @description The count. */
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
                     *       "id": "cnt_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "reference": "C-7",
                     *       "state": "pendingApproval",
                     *       "locationId": "ST-BERLIN",
                     *       "countedAt": "2026-11-21T20:00:00.000Z",
                     *       "lines": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "counted": 12,
                     *           "expected": 20,
                     *           "difference": -8,
                     *           "state": "pending"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CycleCount"];
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
    readonly rejectStock: {
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
                 *       "reference": "R-1",
                 *       "locationId": "ST-BERLIN",
                 *       "reason": "Damaged",
                 *       "lines": [
                 *         {
                 *           "sku": "MUG-WHITE",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewStockRejection"];
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
                     *       "reference": "R-1",
                     *       "locationId": "ST-BERLIN",
                     *       "reason": "Damaged",
                     *       "effect": "unsellable",
                     *       "lines": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "quantity": 1,
                     *           "onHand": 20,
                     *           "setAside": 1
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StockRejection"];
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
}
