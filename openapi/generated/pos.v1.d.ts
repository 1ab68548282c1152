// Generated from the contract by `npm run generate`. Do not edit.
export interface paths {
    readonly "/pickups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Pickups of this store
         * @description Oldest first. `status=new,accepted,ready` is the work list.
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
    readonly "/pickups/{pickupId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The pickup, as `pickupId` in the list.
                 * @example ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly pickupId: components["parameters"]["PickupId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read a pickup
         * @description What is to be put aside, for whom, and how far it is.
         */
        readonly get: operations["getPickup"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/pickups/{pickupId}/acceptance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The pickup, as `pickupId` in the list.
                 * @example ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly pickupId: components["parameters"]["PickupId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take a pickup on
         * @description The store will put it aside. Asked twice, it is done once.
         */
        readonly post: operations["acceptPickup"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/pickups/{pickupId}/rejection": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The pickup, as `pickupId` in the list.
                 * @example ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly pickupId: components["parameters"]["PickupId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Turn a pickup down
         * @description This store cannot do it. Another location is asked, never this one again for this order.
         */
        readonly post: operations["rejectPickup"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/pickups/{pickupId}/readiness": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The pickup, as `pickupId` in the list.
                 * @example ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly pickupId: components["parameters"]["PickupId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put aside and ready
         * @description The shopper is told and has until `collectBy`. Asked twice, it is done once.
         */
        readonly post: operations["readyPickup"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/pickups/{pickupId}/collection": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The pickup, as `pickupId` in the list.
                 * @example ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly pickupId: components["parameters"]["PickupId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Hand a pickup over
         * @description With the code the shopper shows. The wrong code is refused as `state-conflict`. The payment is captured now. Asked twice, it is done once.
         */
        readonly post: operations["collectPickup"];
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
         * Who has it
         * @description What can be promised here, in other stores and from the warehouses, now. It reserves nothing.
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
    readonly "/orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sell from another shelf
         * @description Endless aisle: the shopper stands here, the goods are elsewhere. Paid at the till's terminal, sent home or collected in a store. 201: confirmed. 202: it takes longer; ask the operation. Any error: nothing is reserved and nothing is charged.
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
         * Follow a sale
         * @description How far an order is that was sold at a till.
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
    readonly "/gift-cards/sales": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sell gift cards
         * @description On a receipt of their own. A card from the rack is activated, one in use gets more, and without either a new one is made: its code is printed, or sent to an address. They can be paid with as soon as `giftCards` says `ready`: at once with cash, otherwise a moment later.
         */
        readonly post: operations["sellGiftCards"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{orderId}/gift-card-refunds": {
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
         * Take gift cards back
         * @description The first of those that were sold and not taken back. Nobody can pay with them any more, and their money goes back. Refused where one was used, or where policy takes none back.
         */
        readonly post: operations["refundGiftCards"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/gift-card-balances": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask what is on a gift card
         * @description What its bearer can pay with. A card that there is not, was not sold yet or was taken back is `not-found`, all alike; after many of those in vain every answer is `quota-exceeded` for a while.
         */
        readonly post: operations["checkGiftCard"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/members/{memberId}": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description What the points are worth in it.
                 * @example EUR
                 */
                readonly currency?: components["parameters"]["WorthIn"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the member's account.
                 * @example M-1001
                 */
                readonly memberId: components["parameters"]["MemberId"];
            };
            readonly cookie?: never;
        };
        /**
         * Look a member up
         * @description By the number on the loyalty card: how many points there are, and what they are worth here.
         */
        readonly get: operations["lookUpMember"];
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
         * @description Ask again after a moment while it is pending, running or waiting.
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
    readonly "/returnables": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Find what can be handed in
         * @description By any number on the parcel or the receipt, whichever channel sold it: order, shipment, tracking number.
         */
        readonly get: operations["findReturnables"];
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
        readonly get?: never;
        readonly put?: never;
        /**
         * Take goods back at the counter
         * @description With its order, or blind. Each article is looked at now; stock and money follow at once. A till that was offline sends it later with the same key.
         */
        readonly post: operations["takeReturn"];
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
         * @description What was decided, where the articles go, and the money.
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
         * Receive an announced return
         * @description What was authorised before and is brought to the store now, article by article.
         */
        readonly post: operations["receiveReturn"];
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
        /** @example 17 */
        readonly AvailableCount: number;
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
        /** @example 10045 */
        readonly ChannelReference: string;
        readonly CounterGiftCard: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly amount: components["schemas"]["NonNegativeMoney"];
            /** @enum {string} */
            readonly status: "waiting" | "ready" | "takenBack";
            /** @description To be printed for the shopper, where it is neither a card nor sent to an address. */
            readonly code?: string;
        };
        readonly CounterGiftCardToSell: {
            readonly amount: components["schemas"]["NonNegativeMoney"];
            /**
             * @description The terminal's token for the number on the card. A new one is made, if absent.
             * @example gc_blank_demo
             */
            readonly card?: string;
            /** @description Whether the card is in use, and gets more. */
            readonly topUp?: boolean;
            /** @description Who is sent a new one; it is printed, if absent. */
            readonly recipient?: {
                readonly email: components["schemas"]["Email"];
                readonly name?: components["schemas"]["PersonName"];
            };
            readonly message?: string;
        };
        readonly CounterLinks: {
            /**
             * Format: uri-reference
             * @description This order.
             */
            readonly self: string;
        };
        readonly CounterOrder: {
            readonly orderId: components["schemas"]["OrderId"];
            readonly receiptNumber?: components["schemas"]["ChannelReference"];
            /**
             * @description `onItsWay`: something has left or is ready. `done`: everything has.
             * @example confirmed
             * @enum {string}
             */
            readonly status: "received" | "confirmed" | "onHold" | "onItsWay" | "done" | "cancelling" | "cancelled" | "rejected";
            readonly articles: readonly components["schemas"]["PickupArticle"][];
            /** @description What the shopper pays, everything included. */
            readonly total: components["schemas"]["Money"];
            /** @description How much of the total is tax. */
            readonly taxIncluded: components["schemas"]["Money"];
            /** @description What each means of payment pays, once that is settled. */
            readonly paid?: readonly {
                /** @enum {string} */
                readonly method: "card" | "giftCard" | "storeCredit" | "cash" | "other";
                readonly amount: components["schemas"]["NonNegativeMoney"];
            }[];
            readonly giftCards?: readonly components["schemas"]["CounterGiftCard"][];
            readonly points?: components["schemas"]["OrderPoints"];
            /** @description What has to come first: the shopper should know. */
            readonly waiting?: readonly {
                readonly sku: components["schemas"]["Sku"];
                readonly expectedAt?: components["schemas"]["Instant"];
            }[];
            /** @description Why it was rejected, with `status: rejected`. */
            readonly rejection?: components["schemas"]["Problem"];
            readonly links: components["schemas"]["CounterLinks"];
        };
        /**
         * @example {
         *       "method": "cash",
         *       "amount": {
         *         "currency": "EUR",
         *         "amount": "20.00"
         *       }
         *     }
         */
        readonly CounterPayment: {
            /**
             * @example cash
             * @enum {string}
             */
            readonly method: "card" | "giftCard" | "storeCredit" | "cash";
            /**
             * @description What the card or the balance goes by; none for cash.
             * @example gc_demo
             */
            readonly token?: string;
            /** @description What it pays; the rest, if absent. */
            readonly amount?: components["schemas"]["NonNegativeMoney"];
            /** @description The till's own number of it. */
            readonly reference?: components["schemas"]["ChannelReference"];
        };
        readonly CounterReceipt: {
            readonly storeId: components["schemas"]["LocationId"];
            readonly articles: readonly {
                readonly lineId: components["schemas"]["OrderLineId"];
                readonly quantity: components["schemas"]["Pieces"];
                /** @enum {string} */
                readonly arrived: "received" | "short" | "wrongItem";
                readonly condition?: components["schemas"]["ReturnCondition"];
                readonly putTo?: components["schemas"]["Disposition"];
            }[];
        };
        readonly CounterReturn: {
            readonly returnId: components["schemas"]["ReturnId"];
            readonly orderId?: components["schemas"]["OrderId"];
            readonly blind: boolean;
            readonly status: components["schemas"]["ReturnState"];
            readonly articles: readonly {
                readonly lineId: components["schemas"]["OrderLineId"];
                readonly sku: components["schemas"]["Sku"];
                readonly title?: components["schemas"]["ProductTitle"];
                readonly quantity: components["schemas"]["Pieces"];
                /** @enum {string} */
                readonly status: "expected" | "here" | "accepted" | "rejected" | "toDecide" | "missing";
                readonly putTo?: components["schemas"]["Disposition"];
            }[];
            /** @description Why it was not authorised at once. */
            readonly reasons: readonly string[];
            readonly payouts: readonly {
                readonly amount: components["schemas"]["NonNegativeMoney"];
                /** @enum {string} */
                readonly status: "underWay" | "paid" | "delayed";
                /** @description To be printed for the shopper. */
                readonly storeCredit?: string;
            }[];
        };
        readonly CounterSale: {
            /** @description Where the shopper stands. */
            readonly storeId: components["schemas"]["LocationId"];
            /** @description The till's own number. */
            readonly receiptNumber?: components["schemas"]["ChannelReference"];
            /**
             * @description Who sold it.
             * @example s-17
             */
            readonly staffId?: string;
            readonly customer?: {
                /** @description The loyalty card. */
                readonly id?: string;
                readonly name?: components["schemas"]["PersonName"];
                readonly email?: components["schemas"]["Email"];
                readonly phone?: components["schemas"]["Phone"];
            };
            readonly currency: components["schemas"]["Currency"];
            readonly articles: readonly {
                readonly sku: components["schemas"]["Sku"];
                readonly quantity?: components["schemas"]["Pieces"];
                /**
                 * @description Instead of `quantity`, what the scanner read of the label of something that was weighed: a GS1 element string with a weight (310n, 320n) or a count (30), or an EAN-13 of the store's own with a weight or a price, as policy says. A price needs `price` and `measure`: the quantity is what comes to it.
                 * @example (01)90614141000015(3103)000350
                 */
                readonly scannedCode?: string;
                /** @description For what is weighed: what one of `quantity` is. With a label: what one step has to be. */
                readonly measure?: components["schemas"]["Measure"];
                /** @description With `measure`: the shopper pays what it weighs, as far as policy goes beyond `quantity`. */
                readonly estimated?: boolean;
                /** @description Of one piece, as the shopper saw it. */
                readonly price?: components["schemas"]["UnitPrice"];
                /** @description Whether it waits for stock where the shop lets it; otherwise the sale is refused when it is short. */
                readonly backorder?: boolean;
            }[];
            /** @description Sent home, or collected in a store. */
            readonly handover: {
                /** @constant */
                readonly method: "sendHome";
                readonly address: components["schemas"]["Address"];
            } | {
                /** @constant */
                readonly method: "collect";
                /** @description Where the shopper collects; this store or another. */
                readonly storeId: components["schemas"]["LocationId"];
            };
            /** @description For delivery; nothing, if absent. */
            readonly shippingPrice?: components["schemas"]["NonNegativeMoney"];
            /** @description Whose points it earns, and how many it is paid with. */
            readonly loyalty?: components["schemas"]["LoyaltyWish"];
            /**
             * @description From the payment terminal. It pays what `payments` leave.
             * @example tok_terminal
             */
            readonly paymentToken?: string;
            /** @description Several means of payment, in the order they are asked for. One at most without `amount` pays the rest. */
            readonly payments?: readonly components["schemas"]["CounterPayment"][];
            /** @description Where cash has no small coins. */
            readonly cashRounding?: components["schemas"]["CashRounding"];
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
        /**
         * @description Where the pieces go, with their effect on stock and ledger (policies/returns.yaml).
         * @example restock
         * @enum {string}
         */
        readonly Disposition: "restock" | "refurbish" | "outlet" | "scrap" | "returnToVendor" | "quarantine";
        /**
         * Format: email
         * @example ada@example.com
         */
        readonly Email: string;
        readonly ExchangeLine: {
            readonly sku: components["schemas"]["Sku"];
            readonly quantity: components["schemas"]["Pieces"];
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
         * @description Our id of a fulfilment order.
         * @example ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J
         */
        readonly FulfilmentOrderId: string;
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
        readonly GiftCardRefund: {
            readonly amount: components["schemas"]["NonNegativeMoney"];
            /** @enum {string} */
            readonly status: "underWay" | "paid" | "delayed";
        };
        readonly GiftCardSale: {
            /** @description Where the shopper stands. */
            readonly storeId: components["schemas"]["LocationId"];
            /** @description The till's own number. */
            readonly receiptNumber?: components["schemas"]["ChannelReference"];
            /**
             * @description Who sold it.
             * @example s-17
             */
            readonly staffId?: string;
            readonly customer?: {
                readonly id?: string;
                readonly name?: components["schemas"]["PersonName"];
                readonly email?: components["schemas"]["Email"];
                readonly phone?: components["schemas"]["Phone"];
            };
            readonly currency: components["schemas"]["Currency"];
            readonly cards: readonly components["schemas"]["CounterGiftCardToSell"][];
            /** @description From the payment terminal. It pays what `payments` leave. */
            readonly paymentToken?: string;
            readonly payments?: readonly components["schemas"]["CounterPayment"][];
            /** @description Where cash has no small coins. */
            readonly cashRounding?: components["schemas"]["CashRounding"];
        };
        readonly GiftCardsBack: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly quantity: components["schemas"]["Pieces"];
        };
        /**
         * Format: gtin
         * @description A GS1 trade item number of 8, 12, 13 or 14 digits with a right check digit; kept as 14 digits.
         * @example 04006381333931
         */
        readonly Gtin: string;
        readonly HandedIn: {
            readonly storeId: components["schemas"]["LocationId"];
            /** @description The till's own number of the return. */
            readonly receiptNumber?: string;
            /** @description Absent where nobody knows it. */
            readonly orderId?: components["schemas"]["OrderId"];
            /** @description Needed where nobody knows the order. */
            readonly currency?: components["schemas"]["Currency"];
            readonly articles: readonly {
                /** @description With an order. */
                readonly lineId?: components["schemas"]["OrderLineId"];
                /** @description Without one. */
                readonly sku?: components["schemas"]["Sku"];
                readonly quantity: components["schemas"]["Pieces"];
                readonly reason: components["schemas"]["ReturnReason"];
                /** @description What it is like; looked at later, if absent. */
                readonly condition?: components["schemas"]["ReturnCondition"];
                readonly putTo?: components["schemas"]["Disposition"];
                readonly note?: components["schemas"]["ReturnNote"];
            }[];
            /**
             * @description moneyBack, if absent; storeCredit, where it is blind.
             * @enum {string}
             */
            readonly payout?: "moneyBack" | "storeCredit" | "exchange" | "none";
            readonly takeInstead?: readonly components["schemas"]["ExchangeLine"][];
            /** @description Pays the difference where what is taken instead costs more. */
            readonly paymentToken?: string;
        };
        /**
         * Format: date-time
         * @description An RFC 3339 instant; given in UTC.
         * @example 2026-11-21T09:30:00.000Z
         */
        readonly Instant: string;
        /**
         * @description A warehouse or store.
         * @example WH-BERLIN
         */
        readonly LocationId: string;
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
        /**
         * @description Our id of an order.
         * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly OrderId: string;
        /**
         * @description Names a line within its order.
         * @example 1
         */
        readonly OrderLineId: string;
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
        /** @example Ada Lovelace */
        readonly PersonName: string;
        /**
         * @description E.164 where the country is known, else as the channel gave it.
         * @example +4930123456
         */
        readonly Phone: string;
        readonly PickupArticle: {
            readonly sku: components["schemas"]["Sku"];
            /** @description What the scanner reads. */
            readonly gtin?: components["schemas"]["Gtin"];
            readonly title?: components["schemas"]["ProductTitle"];
            readonly quantity: components["schemas"]["Pieces"];
            readonly measure?: components["schemas"]["Measure"];
            /** @description What it was sold as a part of. */
            readonly bundleSku?: components["schemas"]["Sku"];
        };
        /**
         * @description What the shopper shows at the counter.
         * @example 7K4Q2P
         */
        readonly PickupCode: string;
        readonly PickupCollection: {
            readonly collectCode: components["schemas"]["PickupCode"];
        };
        readonly PickupRejection: {
            /**
             * @example notOnShelf
             * @enum {string}
             */
            readonly reason: "notOnShelf" | "damaged" | "noStaff" | "other";
            readonly note?: string;
        };
        /**
         * @description new → accepted → ready → collected or expired; rejected (another location does it); cancelled.
         * @example new
         * @enum {string}
         */
        readonly PickupStatus: "new" | "accepted" | "ready" | "collected" | "expired" | "rejected" | "cancelled";
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
         * @example opened
         * @enum {string}
         */
        readonly ReturnCondition: "new" | "opened" | "used" | "damaged" | "incomplete" | "unknown";
        /**
         * @description Our id of a return.
         * @example ret_01K9ZF1A2B3C4D5E6F7G8H9J0K
         */
        readonly ReturnId: string;
        /** @example The handle is loose */
        readonly ReturnNote: string;
        /**
         * @example sizeTooSmall
         * @enum {string}
         */
        readonly ReturnReason: "sizeTooSmall" | "sizeTooLarge" | "color" | "style" | "notAsDescribed" | "defective" | "damaged" | "wrongItem" | "unwanted" | "arrivedTooLate" | "undeliverable" | "other" | "unknown";
        /**
         * @description requested → authorised | declined; authorised → inTransit → received → inspected → closed; cancelled, expired.
         * @example authorised
         * @enum {string}
         */
        readonly ReturnState: "requested" | "authorised" | "declined" | "inTransit" | "received" | "inspected" | "closed" | "cancelled" | "expired";
        readonly Returnables: {
            readonly orders: readonly {
                readonly orderId: components["schemas"]["OrderId"];
                readonly orderNumber?: components["schemas"]["ChannelReference"];
                readonly articles: readonly {
                    readonly lineId: components["schemas"]["OrderLineId"];
                    readonly sku: components["schemas"]["Sku"];
                    readonly title?: components["schemas"]["ProductTitle"];
                    readonly quantity: components["schemas"]["PieceCount"];
                    readonly until?: components["schemas"]["Instant"];
                    readonly value: components["schemas"]["NonNegativeMoney"];
                }[];
            }[];
        };
        readonly ShelfStock: {
            readonly articles: readonly {
                readonly sku: components["schemas"]["Sku"];
                readonly here: components["schemas"]["AvailableCount"];
                /** @description Only locations that have it. */
                readonly elsewhere: readonly {
                    readonly locationId: components["schemas"]["LocationId"];
                    readonly available: components["schemas"]["AvailableCount"];
                }[];
            }[];
            readonly asOf: components["schemas"]["Instant"];
        };
        /**
         * @description The merchant's own code of a sellable thing.
         * @example MUG-WHITE
         */
        readonly Sku: string;
        readonly StorePickup: {
            readonly pickupId: components["schemas"]["FulfilmentOrderId"];
            readonly orderId: components["schemas"]["OrderId"];
            /** @description The number the shopper knows. */
            readonly orderNumber?: components["schemas"]["ChannelReference"];
            readonly storeId: components["schemas"]["LocationId"];
            readonly status: components["schemas"]["PickupStatus"];
            readonly articles: readonly components["schemas"]["PickupArticle"][];
            readonly customerName?: components["schemas"]["PersonName"];
            readonly readySince?: components["schemas"]["Instant"];
            /** @description Until when it is kept. */
            readonly collectBy?: components["schemas"]["Instant"];
            readonly updatedAt: components["schemas"]["Instant"];
        };
        readonly StorePickupPage: {
            readonly pickups: readonly components["schemas"]["StorePickup"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
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
         * @description The number of the member's account.
         * @example M-1001
         */
        readonly MemberId: components["schemas"]["LoyaltyMemberId"];
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
         * @description The pickup, as `pickupId` in the list.
         * @example ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J
         */
        readonly PickupId: components["schemas"]["FulfilmentOrderId"];
        /**
         * @description `respond-async` answers 202 with a link to the operation at once; `wait=5` waits at most so many seconds before it does. https://www.rfc-editor.org/rfc/rfc7240
         * @example respond-async
         */
        readonly Prefer: string;
        /**
         * @description What the points are worth in it.
         * @example EUR
         */
        readonly WorthIn: components["schemas"]["Currency"];
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
export type AvailableCount = components['schemas']['AvailableCount'];
export type CashRounding = components['schemas']['CashRounding'];
export type ChannelReference = components['schemas']['ChannelReference'];
export type CounterGiftCard = components['schemas']['CounterGiftCard'];
export type CounterGiftCardToSell = components['schemas']['CounterGiftCardToSell'];
export type CounterLinks = components['schemas']['CounterLinks'];
export type CounterOrder = components['schemas']['CounterOrder'];
export type CounterPayment = components['schemas']['CounterPayment'];
export type CounterReceipt = components['schemas']['CounterReceipt'];
export type CounterReturn = components['schemas']['CounterReturn'];
export type CounterSale = components['schemas']['CounterSale'];
export type Country = components['schemas']['Country'];
export type Currency = components['schemas']['Currency'];
export type Disposition = components['schemas']['Disposition'];
export type Email = components['schemas']['Email'];
export type ExchangeLine = components['schemas']['ExchangeLine'];
export type Fault = components['schemas']['Fault'];
export type FulfilmentOrderId = components['schemas']['FulfilmentOrderId'];
export type GiftCardBalance = components['schemas']['GiftCardBalance'];
export type GiftCardEnquiry = components['schemas']['GiftCardEnquiry'];
export type GiftCardRefund = components['schemas']['GiftCardRefund'];
export type GiftCardSale = components['schemas']['GiftCardSale'];
export type GiftCardsBack = components['schemas']['GiftCardsBack'];
export type Gtin = components['schemas']['Gtin'];
export type HandedIn = components['schemas']['HandedIn'];
export type Instant = components['schemas']['Instant'];
export type LocationId = components['schemas']['LocationId'];
export type LoyaltyMemberId = components['schemas']['LoyaltyMemberId'];
export type LoyaltyPoints = components['schemas']['LoyaltyPoints'];
export type LoyaltyWish = components['schemas']['LoyaltyWish'];
export type Measure = components['schemas']['Measure'];
export type MemberPoints = components['schemas']['MemberPoints'];
export type Money = components['schemas']['Money'];
export type NextCursor = components['schemas']['NextCursor'];
export type NonNegativeMoney = components['schemas']['NonNegativeMoney'];
export type Operation = components['schemas']['Operation'];
export type OperationId = components['schemas']['OperationId'];
export type OperationLinks = components['schemas']['OperationLinks'];
export type OperationState = components['schemas']['OperationState'];
export type OrderId = components['schemas']['OrderId'];
export type OrderLineId = components['schemas']['OrderLineId'];
export type OrderPoints = components['schemas']['OrderPoints'];
export type PersonName = components['schemas']['PersonName'];
export type Phone = components['schemas']['Phone'];
export type PickupArticle = components['schemas']['PickupArticle'];
export type PickupCode = components['schemas']['PickupCode'];
export type PickupCollection = components['schemas']['PickupCollection'];
export type PickupRejection = components['schemas']['PickupRejection'];
export type PickupStatus = components['schemas']['PickupStatus'];
export type PieceCount = components['schemas']['PieceCount'];
export type Pieces = components['schemas']['Pieces'];
export type Problem = components['schemas']['Problem'];
export type ProductTitle = components['schemas']['ProductTitle'];
export type ReturnCondition = components['schemas']['ReturnCondition'];
export type ReturnId = components['schemas']['ReturnId'];
export type ReturnNote = components['schemas']['ReturnNote'];
export type ReturnReason = components['schemas']['ReturnReason'];
export type ReturnState = components['schemas']['ReturnState'];
export type Returnables = components['schemas']['Returnables'];
export type ShelfStock = components['schemas']['ShelfStock'];
export type Sku = components['schemas']['Sku'];
export type StorePickup = components['schemas']['StorePickup'];
export type StorePickupPage = components['schemas']['StorePickupPage'];
export type UnitPrice = components['schemas']['UnitPrice'];
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
export type ParameterMemberId = components['parameters']['MemberId'];
export type ParameterOperationId = components['parameters']['OperationId'];
export type ParameterOrderId = components['parameters']['OrderId'];
export type ParameterPickupId = components['parameters']['PickupId'];
export type ParameterPrefer = components['parameters']['Prefer'];
export type ParameterWorthIn = components['parameters']['WorthIn'];
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
    readonly listPickups: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description This store.
                 * @example STORE-MITTE
                 */
                readonly storeId: components["schemas"]["LocationId"];
                /**
                 * @description Only pickups in one of these, separated by commas.
                 * @example [
                 *       "new",
                 *       "accepted"
                 *     ]
                 */
                readonly status?: readonly components["schemas"]["PickupStatus"][];
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
            /** @description A page of pickups; empty when there is nothing to do. */
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
                     *       "pickups": [
                     *         {
                     *           "pickupId": "ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
                     *           "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "orderNumber": "10045",
                     *           "storeId": "STORE-MITTE",
                     *           "status": "new",
                     *           "articles": [
                     *             {
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
                    readonly "application/json": components["schemas"]["StorePickupPage"];
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
    readonly getPickup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The pickup, as `pickupId` in the list.
                 * @example ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly pickupId: components["parameters"]["PickupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The pickup. */
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
                     *       "pickupId": "ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "orderNumber": "10045",
                     *       "storeId": "STORE-MITTE",
                     *       "status": "new",
                     *       "articles": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "title": "Mug white",
                     *           "quantity": 2
                     *         }
                     *       ],
                     *       "customerName": "Ada Lovelace",
                     *       "updatedAt": "2026-11-21T09:30:01.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StorePickup"];
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
    readonly acceptPickup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The pickup, as `pickupId` in the list.
                 * @example ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly pickupId: components["parameters"]["PickupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Taken on. */
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
                     *       "pickupId": "ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "orderNumber": "10045",
                     *       "storeId": "STORE-MITTE",
                     *       "status": "accepted",
                     *       "articles": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "title": "Mug white",
                     *           "quantity": 2
                     *         }
                     *       ],
                     *       "customerName": "Ada Lovelace",
                     *       "updatedAt": "2026-11-21T09:45:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StorePickup"];
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
    readonly rejectPickup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The pickup, as `pickupId` in the list.
                 * @example ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly pickupId: components["parameters"]["PickupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "notOnShelf",
                 *       "note": "The shelf is empty."
                 *     }
                 */
                readonly "application/json": components["schemas"]["PickupRejection"];
            };
        };
        readonly responses: {
            /** @description Turned down. */
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
                     *       "pickupId": "ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "storeId": "STORE-MITTE",
                     *       "status": "rejected",
                     *       "articles": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "title": "Mug white",
                     *           "quantity": 2
                     *         }
                     *       ],
                     *       "customerName": "Ada Lovelace",
                     *       "updatedAt": "2026-11-21T09:46:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StorePickup"];
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
    readonly readyPickup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The pickup, as `pickupId` in the list.
                 * @example ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly pickupId: components["parameters"]["PickupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Ready. */
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
                     *       "pickupId": "ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "storeId": "STORE-MITTE",
                     *       "status": "ready",
                     *       "articles": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "title": "Mug white",
                     *           "quantity": 2
                     *         }
                     *       ],
                     *       "customerName": "Ada Lovelace",
                     *       "readySince": "2026-11-21T11:00:00.000Z",
                     *       "collectBy": "2026-11-28T11:00:00.000Z",
                     *       "updatedAt": "2026-11-21T11:00:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StorePickup"];
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
    readonly collectPickup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The pickup, as `pickupId` in the list.
                 * @example ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly pickupId: components["parameters"]["PickupId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "collectCode": "7K4Q2P"
                 *     }
                 */
                readonly "application/json": components["schemas"]["PickupCollection"];
            };
        };
        readonly responses: {
            /** @description Handed over. */
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
                     *       "pickupId": "ful_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "storeId": "STORE-MITTE",
                     *       "status": "collected",
                     *       "articles": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "title": "Mug white",
                     *           "quantity": 2
                     *         }
                     *       ],
                     *       "customerName": "Ada Lovelace",
                     *       "updatedAt": "2026-11-22T16:00:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StorePickup"];
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
    readonly getAvailability: {
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
                 * @description This store.
                 * @example STORE-MITTE
                 */
                readonly storeId: components["schemas"]["LocationId"];
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
                     *       "articles": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "here": 0,
                     *           "elsewhere": [
                     *             {
                     *               "locationId": "WH-BERLIN",
                     *               "available": 17
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "asOf": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ShelfStock"];
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
                readonly "application/json": components["schemas"]["CounterSale"];
            };
        };
        readonly responses: {
            /** @description Confirmed. */
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
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "receiptNumber": "2026-11-21-0042",
                     *       "status": "confirmed",
                     *       "articles": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "title": "Mug white",
                     *           "quantity": 1
                     *         }
                     *       ],
                     *       "total": {
                     *         "currency": "EUR",
                     *         "amount": "12.50"
                     *       },
                     *       "taxIncluded": {
                     *         "currency": "EUR",
                     *         "amount": "2.00"
                     *       },
                     *       "links": {
                     *         "self": "/pos/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CounterOrder"];
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
                    /**
                     * @example {
                     *       "id": "opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *       "kind": "placeOrder",
                     *       "state": "running",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "createdAt": "2026-11-21T09:30:00.100Z",
                     *       "updatedAt": "2026-11-21T09:30:00.200Z",
                     *       "links": {
                     *         "self": "/pos/v1/operations/opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *         "result": "/pos/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *       }
                     *     }
                     */
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
            /** @description The order as the till sees it. */
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
                     *       "receiptNumber": "2026-11-21-0042",
                     *       "status": "confirmed",
                     *       "articles": [
                     *         {
                     *           "sku": "MUG-WHITE",
                     *           "title": "Mug white",
                     *           "quantity": 1
                     *         }
                     *       ],
                     *       "total": {
                     *         "currency": "EUR",
                     *         "amount": "12.50"
                     *       },
                     *       "taxIncluded": {
                     *         "currency": "EUR",
                     *         "amount": "2.00"
                     *       },
                     *       "links": {
                     *         "self": "/pos/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CounterOrder"];
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
    readonly sellGiftCards: {
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
                readonly "application/json": components["schemas"]["GiftCardSale"];
            };
        };
        readonly responses: {
            /** @description Sold. */
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
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "receiptNumber": "2026-11-21-0044",
                     *       "status": "confirmed",
                     *       "articles": [],
                     *       "total": {
                     *         "currency": "EUR",
                     *         "amount": "25.00"
                     *       },
                     *       "taxIncluded": {
                     *         "currency": "EUR",
                     *         "amount": "0.00"
                     *       },
                     *       "giftCards": [
                     *         {
                     *           "lineId": "1",
                     *           "amount": {
                     *             "currency": "EUR",
                     *             "amount": "25.00"
                     *           },
                     *           "status": "waiting"
                     *         }
                     *       ],
                     *       "links": {
                     *         "self": "/pos/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CounterOrder"];
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
                    /**
                     * @example {
                     *       "id": "opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *       "kind": "placeOrder",
                     *       "state": "running",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "createdAt": "2026-11-21T09:30:00.100Z",
                     *       "updatedAt": "2026-11-21T09:30:00.200Z",
                     *       "links": {
                     *         "self": "/pos/v1/operations/opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *         "result": "/pos/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *       }
                     *     }
                     */
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
    readonly refundGiftCards: {
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
                 *       "lineId": "1",
                 *       "quantity": 1
                 *     }
                 */
                readonly "application/json": components["schemas"]["GiftCardsBack"];
            };
        };
        readonly responses: {
            /** @description Taken; the money follows. */
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
                     *       "amount": {
                     *         "currency": "EUR",
                     *         "amount": "25.00"
                     *       },
                     *       "status": "underWay"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["GiftCardRefund"];
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
    readonly checkGiftCard: {
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
                 *       "token": "gc_demo"
                 *     }
                 */
                readonly "application/json": components["schemas"]["GiftCardEnquiry"];
            };
        };
        readonly responses: {
            /** @description The balance. */
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
                     *       "available": {
                     *         "currency": "EUR",
                     *         "amount": "50.00"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["GiftCardBalance"];
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
    readonly lookUpMember: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description What the points are worth in it.
                 * @example EUR
                 */
                readonly currency?: components["parameters"]["WorthIn"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the member's account.
                 * @example M-1001
                 */
                readonly memberId: components["parameters"]["MemberId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The points. */
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
                     *       "memberId": "M-1001",
                     *       "points": 1000,
                     *       "worth": {
                     *         "currency": "EUR",
                     *         "amount": "10.00"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["MemberPoints"];
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
                     *       "kind": "placeOrder",
                     *       "state": "running",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "createdAt": "2026-11-21T09:30:00.100Z",
                     *       "updatedAt": "2026-11-21T09:30:00.200Z",
                     *       "links": {
                     *         "self": "/pos/v1/operations/opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *         "result": "/pos/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
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
    readonly findReturnables: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description What is printed on it; exactly.
                 * @example SW0000010001
                 */
                readonly reference: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The orders that go by it, newest first; empty when none does: then it is blind. */
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
                     *           "orderNumber": "10045",
                     *           "articles": [
                     *             {
                     *               "lineId": "1",
                     *               "sku": "MUG-WHITE",
                     *               "quantity": 2,
                     *               "value": {
                     *                 "currency": "EUR",
                     *                 "amount": "25.00"
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Returnables"];
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
    readonly takeReturn: {
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
                readonly "application/json": components["schemas"]["HandedIn"];
            };
        };
        readonly responses: {
            /** @description Taken; `status` says what was decided. */
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
                     *       "returnId": "ret_01K9ZF1A2B3C4D5E6F7G8H9J0K",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "blind": false,
                     *       "status": "inspected",
                     *       "articles": [
                     *         {
                     *           "lineId": "1",
                     *           "sku": "MUG-WHITE",
                     *           "title": "Mug white",
                     *           "quantity": 1,
                     *           "status": "accepted",
                     *           "putTo": "restock"
                     *         }
                     *       ],
                     *       "reasons": [],
                     *       "payouts": [
                     *         {
                     *           "amount": {
                     *             "currency": "EUR",
                     *             "amount": "12.50"
                     *           },
                     *           "status": "paid"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CounterReturn"];
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
            /** @description The return as the store sees it. */
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
                     *       "returnId": "ret_01K9ZF1A2B3C4D5E6F7G8H9J0K",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "blind": false,
                     *       "status": "inspected",
                     *       "articles": [
                     *         {
                     *           "lineId": "1",
                     *           "sku": "MUG-WHITE",
                     *           "title": "Mug white",
                     *           "quantity": 1,
                     *           "status": "accepted",
                     *           "putTo": "restock"
                     *         }
                     *       ],
                     *       "reasons": [],
                     *       "payouts": [
                     *         {
                     *           "amount": {
                     *             "currency": "EUR",
                     *             "amount": "12.50"
                     *           },
                     *           "status": "paid"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CounterReturn"];
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
                 *       "storeId": "STORE-MITTE",
                 *       "articles": [
                 *         {
                 *           "lineId": "1",
                 *           "quantity": 1,
                 *           "arrived": "received",
                 *           "condition": "new"
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["CounterReceipt"];
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
                    /**
                     * @example {
                     *       "returnId": "ret_01K9ZF1A2B3C4D5E6F7G8H9J0K",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "blind": false,
                     *       "status": "inspected",
                     *       "articles": [
                     *         {
                     *           "lineId": "1",
                     *           "sku": "MUG-WHITE",
                     *           "title": "Mug white",
                     *           "quantity": 1,
                     *           "status": "accepted",
                     *           "putTo": "restock"
                     *         }
                     *       ],
                     *       "reasons": [],
                     *       "payouts": [
                     *         {
                     *           "amount": {
                     *             "currency": "EUR",
                     *             "amount": "12.50"
                     *           },
                     *           "status": "paid"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CounterReturn"];
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
}
