// Generated from the contract by `npm run generate`. Do not edit.
export interface paths {
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
         * Check out
         * @description Prices are checked, the stock is reserved and the payment authorised while you wait, usually well under a second. 201: the order is confirmed. 202: it takes longer, or you sent `Prefer: respond-async`; ask the operation until it has succeeded or failed. Any error: nothing is reserved and nothing is charged.
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
         * Follow an order
         * @description Where the order is, in words you can show to a shopper, with parcels and the code for the counter.
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
         * @description Whole, or some of the items. What has left is returned instead: if that is all of it, it is refused with the reason. The whole order asked for twice is done once; `items` need an Idempotency-Key.
         */
        readonly post: operations["cancelOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{orderId}/proposals/{proposalId}/decision": {
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
                 * @description The proposal, as the order names it.
                 * @example sub_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly proposalId: components["schemas"]["SubstitutionId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Agree to something else, or not
         * @description What the shopper says to a proposal. Agreed, it comes in place of the item; declined, the next is proposed, if there is one.
         */
        readonly post: operations["decideProposal"];
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
         * See a member's points
         * @description What a shopper of yours has, and what it is worth in the currency of the shop.
         */
        readonly get: operations["getPoints"];
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
         * @description Ask again after a moment while it is pending, running or waiting. `links.result` is the order; `problem` says why it failed.
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
         * What is in stock
         * @description What this shop may sell now, for delivery or in one store. It reserves nothing: checking out does.
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
         * See what can be returned
         * @description Line by line, until when, and what the shopper gets back.
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
    readonly "/orders/{orderId}/returns": {
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
         * Returns of an order
         * @description All that were asked for, newest first, with what became of them.
         */
        readonly get: operations["listReturns"];
        readonly put?: never;
        /**
         * Send something back
         * @description Answered at once: approved, declined with the reasons, or waiting for a person. The label follows within moments.
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
         * Follow a return
         * @description Where the goods are, the label to send them with, and the money.
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
         * Keep it after all
         * @description Possible until something has come back; the label is cancelled.
         */
        readonly post: operations["cancelReturn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{orderId}/claims": {
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
         * Say that goods are missing, wrong or damaged
         * @description Nothing has to be sent back: the money goes back or the goods are sent again.
         */
        readonly post: operations["openClaim"];
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
        readonly BasketItem: {
            /** @description Whether it waits for stock where the shop lets it; otherwise the order is refused when it is short. */
            readonly backorder?: boolean;
            readonly substitution?: components["schemas"]["SubstitutionWish"];
            readonly sku: components["schemas"]["Sku"];
            readonly quantity: components["schemas"]["Pieces"];
            /** @description For what is weighed: what one of `quantity` is. 1200 of scale 3 and unit KGM are 1.200 kg. */
            readonly measure?: components["schemas"]["Measure"];
            /** @description With `measure`: the shopper pays what it weighs, as far as policy goes beyond `quantity`. */
            readonly estimated?: boolean;
            /** @description Of one piece, as the shopper saw it. If it is another one by now, the order is refused as `price-changed`. */
            readonly price?: components["schemas"]["UnitPrice"];
        };
        readonly CancelRequest: {
            readonly reason: components["schemas"]["CancellationReason"];
            /** @description Which items, and how many pieces of them; everything that is left, if absent. */
            readonly items?: readonly components["schemas"]["LineSelection"][];
        };
        /** @example The shopper changed their mind */
        readonly CancellationReason: string;
        /** @example Swift */
        readonly CarrierName: string;
        /** @example 10045 */
        readonly ChannelReference: string;
        readonly Checkout: {
            /** @description The shop's own number. A second order with the same number is refused as `duplicate-order`. */
            readonly orderNumber?: components["schemas"]["ChannelReference"];
            readonly email: components["schemas"]["Email"];
            readonly name?: components["schemas"]["PersonName"];
            readonly phone?: components["schemas"]["Phone"];
            /**
             * @description The shopper's account; a guest, if absent.
             * @example cust-815
             */
            readonly customerId?: string;
            /** @description Of every amount of this order. */
            readonly currency: components["schemas"]["Currency"];
            readonly items?: readonly components["schemas"]["BasketItem"][];
            /** @description Gift cards to buy, or to put more on. They are made when the first of the order is paid: at once, where there is nothing else in it. */
            readonly buyGiftCards?: readonly components["schemas"]["GiftCardToBuy"][];
            /** @description Not needed for gift cards. */
            readonly delivery?: components["schemas"]["ShopDelivery"];
            /** @description What you charge for delivery; nothing, if absent. */
            readonly shippingPrice?: components["schemas"]["NonNegativeMoney"];
            /** @description The total the shopper agreed to. If it comes out otherwise, the order is refused as `price-changed`. */
            readonly totalShown?: components["schemas"]["NonNegativeMoney"];
            /**
             * @description From the payment provider's checkout. Never a card number.
             * @example tok_visa
             */
            readonly paymentToken: string;
            /** @description Gift cards and store credit that pay a part; `paymentToken` pays the rest. If one has not enough on it, nothing is charged. */
            readonly giftCards?: readonly components["schemas"]["GiftCardPart"][];
            /** @description Whose points it earns, and how many it is paid with. */
            readonly loyalty?: components["schemas"]["LoyaltyWish"];
            /** @description What the shopper wrote to you. */
            readonly note?: string;
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
        readonly ClaimWish: {
            readonly items: readonly components["schemas"]["ClaimLine"][];
            readonly problem: components["schemas"]["ClaimReason"];
            /** @enum {string} */
            readonly wish: "moneyBack" | "replacement";
            readonly note?: components["schemas"]["ReturnNote"];
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
        readonly GiftCardPart: {
            /**
             * @description From the payment provider's checkout. Never the number on the card.
             * @example gc_demo
             */
            readonly token: string;
            readonly amount: components["schemas"]["NonNegativeMoney"];
        };
        readonly GiftCardRefund: {
            readonly amount: components["schemas"]["NonNegativeMoney"];
            /** @enum {string} */
            readonly status: "underWay" | "paid" | "delayed";
        };
        readonly GiftCardToBuy: {
            readonly amount: components["schemas"]["NonNegativeMoney"];
            /** @description Puts more on this one: the token that its owner pays with. A new card, if absent. */
            readonly card?: string;
            /** @description Who is sent it; the shopper, if absent. */
            readonly recipient?: {
                readonly email: components["schemas"]["Email"];
                readonly name?: components["schemas"]["PersonName"];
            };
            readonly message?: string;
        };
        readonly GiftCardsBack: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly quantity: components["schemas"]["Pieces"];
        };
        /**
         * Format: date-time
         * @description An RFC 3339 instant; given in UTC.
         * @example 2026-11-21T09:30:00.000Z
         */
        readonly Instant: string;
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
        /**
         * @description What the shopper shows at the counter.
         * @example 7K4Q2P
         */
        readonly PickupCode: string;
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
        readonly ReturnWish: {
            readonly items: readonly {
                readonly lineId: components["schemas"]["OrderLineId"];
                readonly quantity: components["schemas"]["Pieces"];
                readonly reason: components["schemas"]["ReturnReason"];
                readonly condition?: components["schemas"]["ReturnCondition"];
                readonly note?: components["schemas"]["ReturnNote"];
            }[];
            /**
             * @description moneyBack, if absent.
             * @enum {string}
             */
            readonly payout?: "moneyBack" | "storeCredit" | "exchange";
            /** @description The store it is brought to; sent by mail, if absent. */
            readonly handInAt?: components["schemas"]["LocationId"];
            /** @description With `payout` exchange. */
            readonly takeInstead?: readonly components["schemas"]["ExchangeLine"][];
            /** @description Pays the difference where what is taken instead costs more. */
            readonly paymentToken?: string;
        };
        readonly Returnable: {
            readonly orderId: components["schemas"]["OrderId"];
            readonly items: readonly {
                readonly lineId: components["schemas"]["OrderLineId"];
                readonly sku: components["schemas"]["Sku"];
                readonly title?: components["schemas"]["ProductTitle"];
                readonly quantity: components["schemas"]["PieceCount"];
                readonly until?: components["schemas"]["Instant"];
                readonly value: components["schemas"]["NonNegativeMoney"];
            }[];
            /** @description What is kept back for the label. */
            readonly fee?: components["schemas"]["NonNegativeMoney"];
        };
        readonly ShopAvailability: {
            readonly items: readonly {
                readonly sku: components["schemas"]["Sku"];
                readonly inStock: boolean;
                readonly available: components["schemas"]["AvailableCount"];
            }[];
            readonly asOf: components["schemas"]["Instant"];
        };
        readonly ShopClaim: {
            readonly claimId: components["schemas"]["ClaimId"];
            readonly orderId: components["schemas"]["OrderId"];
            /** @enum {string} */
            readonly status: "waitingForApproval" | "approved" | "declined" | "done";
            readonly reasons: readonly string[];
            readonly replacementOrderId?: components["schemas"]["OrderId"];
        };
        readonly ShopComponent: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly sku: components["schemas"]["Sku"];
            readonly title?: components["schemas"]["ProductTitle"];
            readonly quantity: components["schemas"]["Pieces"];
            /** @description Its share of the price, tax included. */
            readonly total: components["schemas"]["Money"];
            readonly cancelledQuantity?: number;
            readonly status: components["schemas"]["ShopStatus"];
        };
        /** @description Sent home, or collected in a store. */
        readonly ShopDelivery: {
            /** @constant */
            readonly method: "ship";
            readonly address: components["schemas"]["Address"];
            /**
             * @description A service level of your carrier contract; standard, if absent.
             * @example express
             */
            readonly speed?: string;
        } | {
            /** @constant */
            readonly method: "collect";
            readonly storeId: components["schemas"]["LocationId"];
        };
        readonly ShopGiftCard: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly amount: components["schemas"]["NonNegativeMoney"];
            /**
             * @description `ready`: it was sent, or has more on it.
             * @enum {string}
             */
            readonly status: "waiting" | "ready" | "takenBack";
        };
        readonly ShopLinks: {
            /**
             * Format: uri-reference
             * @description This order.
             */
            readonly self: string;
            /**
             * Format: uri-reference
             * @description Post here to cancel; absent when it is too late.
             */
            readonly cancel?: string;
        };
        readonly ShopOrder: {
            readonly orderId: components["schemas"]["OrderId"];
            readonly orderNumber?: components["schemas"]["ChannelReference"];
            readonly status: components["schemas"]["ShopStatus"];
            readonly placedAt: components["schemas"]["Instant"];
            readonly items: readonly components["schemas"]["ShopOrderItem"][];
            readonly shippingTotal: components["schemas"]["Money"];
            /** @description What the shopper pays, everything included. */
            readonly total: components["schemas"]["Money"];
            /** @description How much of the total is tax. */
            readonly taxIncluded: components["schemas"]["Money"];
            readonly delivery: components["schemas"]["ShopOrderDelivery"];
            /** @description Gift cards that were bought. Their codes go to whom they are for. */
            readonly giftCards?: readonly components["schemas"]["ShopGiftCard"][];
            readonly points?: components["schemas"]["OrderPoints"];
            /** @description What could come in place of something that cannot be had, if the shopper agrees in time. */
            readonly proposals?: readonly components["schemas"]["ShopProposal"][];
            /** @description Why it was rejected, with `status: rejected`. */
            readonly rejection?: components["schemas"]["Problem"];
            /** @description Whether it can still be cancelled, as far as is known now. */
            readonly cancellable: boolean;
            readonly links: components["schemas"]["ShopLinks"];
        };
        readonly ShopOrderDelivery: {
            /**
             * @example ship
             * @enum {string}
             */
            readonly method: "ship" | "collect";
            readonly address?: components["schemas"]["Address"];
            /** @description Where to collect. It may change when a store cannot hand it over. */
            readonly storeId?: components["schemas"]["LocationId"];
            readonly promise?: components["schemas"]["DeliveryPromise"];
            /** @description To be shown at the counter, once it is ready. */
            readonly collectCode?: components["schemas"]["PickupCode"];
            /** @description Until when it is kept. */
            readonly collectBy?: components["schemas"]["Instant"];
            readonly parcels: readonly components["schemas"]["ShopParcel"][];
        };
        readonly ShopOrderItem: {
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly sku: components["schemas"]["Sku"];
            readonly title?: components["schemas"]["ProductTitle"];
            readonly quantity: components["schemas"]["Pieces"];
            readonly measure?: components["schemas"]["Measure"];
            /** @description What it should weigh. `quantity` and `total` are the most it may come to. */
            readonly estimatedQuantity?: components["schemas"]["Pieces"];
            /** @description Of a bundle: what is in it. Each may come in a parcel of its own, and be sent back by its own `lineId`. */
            readonly components?: readonly components["schemas"]["ShopComponent"][];
            /** @description Of one piece. */
            readonly price: components["schemas"]["UnitPrice"];
            /** @description Of the line, tax included. */
            readonly total: components["schemas"]["Money"];
            /** @description When it is expected to be in stock, where it waits for that. */
            readonly expectedAt?: components["schemas"]["Instant"];
            /** @description The item it comes in place of. */
            readonly insteadOf?: components["schemas"]["OrderLineId"];
            /** @description How many of them were cancelled. */
            readonly cancelledQuantity?: number;
            readonly status: components["schemas"]["ShopStatus"];
        };
        readonly ShopParcel: {
            readonly carrier?: components["schemas"]["CarrierName"];
            readonly trackingNumber?: components["schemas"]["TrackingNumber"];
            readonly shippedAt: components["schemas"]["Instant"];
        };
        readonly ShopProposal: {
            readonly proposalId: components["schemas"]["SubstitutionId"];
            readonly lineId: components["schemas"]["OrderLineId"];
            readonly sku: components["schemas"]["Sku"];
            readonly title?: components["schemas"]["ProductTitle"];
            readonly quantity: components["schemas"]["Pieces"];
            /** @description Of one piece; never more than what was ordered. */
            readonly price: components["schemas"]["UnitPrice"];
            readonly decideBy?: components["schemas"]["Instant"];
        };
        readonly ShopRefund: {
            readonly amount: components["schemas"]["NonNegativeMoney"];
            /** @enum {string} */
            readonly status: "underWay" | "paid" | "delayed";
            /** @description What the shopper can pay with instead. */
            readonly storeCredit?: string;
        };
        readonly ShopReturn: {
            readonly returnId: components["schemas"]["ReturnId"];
            readonly orderId?: components["schemas"]["OrderId"];
            /** @enum {string} */
            readonly status: "waitingForApproval" | "approved" | "declined" | "onItsWay" | "arrived" | "done" | "cancelled" | "expired";
            readonly items: readonly components["schemas"]["ShopReturnItem"][];
            /** @description Why it was not approved at once. */
            readonly reasons: readonly string[];
            readonly label?: {
                readonly ready: boolean;
                readonly carrier?: components["schemas"]["CarrierName"];
                readonly trackingNumber?: components["schemas"]["TrackingNumber"];
            };
            readonly sendBy?: components["schemas"]["Instant"];
            readonly refunds: readonly components["schemas"]["ShopRefund"][];
            readonly exchangeOrderId?: components["schemas"]["OrderId"];
            readonly links: {
                /** Format: uri-reference */
                readonly self: string;
                /**
                 * Format: uri-reference
                 * @description While it can be called off.
                 */
                readonly cancel?: string;
            };
        };
        readonly ShopReturnItem: {
            readonly lineId?: components["schemas"]["OrderLineId"];
            readonly sku: components["schemas"]["Sku"];
            readonly title?: components["schemas"]["ProductTitle"];
            readonly quantity: components["schemas"]["Pieces"];
            /** @enum {string} */
            readonly status: "expected" | "onItsWay" | "arrived" | "accepted" | "rejected" | "missing" | "kept";
        };
        readonly ShopReturns: {
            readonly returns: readonly components["schemas"]["ShopReturn"][];
        };
        /**
         * @description `received`: being checked. `confirmed`: paid for and promised. `onHold`: something must be cleared first. `preparing`: being picked and packed. Then `partlyShipped`, `shipped`, `delivered`, or `readyToCollect`, `collected`. `cancelling`: whoever fulfils it was asked.
         * @example confirmed
         * @enum {string}
         */
        readonly ShopStatus: "received" | "confirmed" | "onHold" | "preparing" | "partlyShipped" | "shipped" | "delivered" | "readyToCollect" | "collected" | "cancelling" | "cancelled" | "rejected";
        /**
         * @description The merchant's own code of a sellable thing.
         * @example MUG-WHITE
         */
        readonly Sku: string;
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
         * @description One key for each thing you want done once, made and stored before you send, and sent again with every retry; quoted or bare. The same key gives the first answer again, for at least 24 hours. https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
         * @example "8e03978e-40d5-43e8-bc93-6894a57f9324"
         */
        readonly IdempotencyKey: string;
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
export type BasketItem = components['schemas']['BasketItem'];
export type CancelRequest = components['schemas']['CancelRequest'];
export type CancellationReason = components['schemas']['CancellationReason'];
export type CarrierName = components['schemas']['CarrierName'];
export type ChannelReference = components['schemas']['ChannelReference'];
export type Checkout = components['schemas']['Checkout'];
export type ClaimId = components['schemas']['ClaimId'];
export type ClaimLine = components['schemas']['ClaimLine'];
export type ClaimReason = components['schemas']['ClaimReason'];
export type ClaimWish = components['schemas']['ClaimWish'];
export type Country = components['schemas']['Country'];
export type Currency = components['schemas']['Currency'];
export type DeliveryPromise = components['schemas']['DeliveryPromise'];
export type Email = components['schemas']['Email'];
export type ExchangeLine = components['schemas']['ExchangeLine'];
export type Fault = components['schemas']['Fault'];
export type GiftCardBalance = components['schemas']['GiftCardBalance'];
export type GiftCardEnquiry = components['schemas']['GiftCardEnquiry'];
export type GiftCardPart = components['schemas']['GiftCardPart'];
export type GiftCardRefund = components['schemas']['GiftCardRefund'];
export type GiftCardToBuy = components['schemas']['GiftCardToBuy'];
export type GiftCardsBack = components['schemas']['GiftCardsBack'];
export type Instant = components['schemas']['Instant'];
export type LineSelection = components['schemas']['LineSelection'];
export type LocationId = components['schemas']['LocationId'];
export type LoyaltyMemberId = components['schemas']['LoyaltyMemberId'];
export type LoyaltyPoints = components['schemas']['LoyaltyPoints'];
export type LoyaltyWish = components['schemas']['LoyaltyWish'];
export type Measure = components['schemas']['Measure'];
export type MemberPoints = components['schemas']['MemberPoints'];
export type Money = components['schemas']['Money'];
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
export type PickupCode = components['schemas']['PickupCode'];
export type PieceCount = components['schemas']['PieceCount'];
export type Pieces = components['schemas']['Pieces'];
export type Problem = components['schemas']['Problem'];
export type ProductTitle = components['schemas']['ProductTitle'];
export type ReturnCondition = components['schemas']['ReturnCondition'];
export type ReturnId = components['schemas']['ReturnId'];
export type ReturnNote = components['schemas']['ReturnNote'];
export type ReturnReason = components['schemas']['ReturnReason'];
export type ReturnWish = components['schemas']['ReturnWish'];
export type Returnable = components['schemas']['Returnable'];
export type ShopAvailability = components['schemas']['ShopAvailability'];
export type ShopClaim = components['schemas']['ShopClaim'];
export type ShopComponent = components['schemas']['ShopComponent'];
export type ShopDelivery = components['schemas']['ShopDelivery'];
export type ShopGiftCard = components['schemas']['ShopGiftCard'];
export type ShopLinks = components['schemas']['ShopLinks'];
export type ShopOrder = components['schemas']['ShopOrder'];
export type ShopOrderDelivery = components['schemas']['ShopOrderDelivery'];
export type ShopOrderItem = components['schemas']['ShopOrderItem'];
export type ShopParcel = components['schemas']['ShopParcel'];
export type ShopProposal = components['schemas']['ShopProposal'];
export type ShopRefund = components['schemas']['ShopRefund'];
export type ShopReturn = components['schemas']['ShopReturn'];
export type ShopReturnItem = components['schemas']['ShopReturnItem'];
export type ShopReturns = components['schemas']['ShopReturns'];
export type ShopStatus = components['schemas']['ShopStatus'];
export type Sku = components['schemas']['Sku'];
export type SubstitutionDecision = components['schemas']['SubstitutionDecision'];
export type SubstitutionId = components['schemas']['SubstitutionId'];
export type SubstitutionWish = components['schemas']['SubstitutionWish'];
export type TrackingNumber = components['schemas']['TrackingNumber'];
export type UnitPrice = components['schemas']['UnitPrice'];
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
export type ResponseSystemOutcomeUnknown = components['responses']['SystemOutcomeUnknown'];
export type ResponseSystemRefused = components['responses']['SystemRefused'];
export type ResponseSystemUnavailable = components['responses']['SystemUnavailable'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type ParameterMemberId = components['parameters']['MemberId'];
export type ParameterOperationId = components['parameters']['OperationId'];
export type ParameterOptionalIdempotencyKey = components['parameters']['OptionalIdempotencyKey'];
export type ParameterOrderId = components['parameters']['OrderId'];
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
                readonly "application/json": components["schemas"]["Checkout"];
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
                     *       "orderNumber": "10045",
                     *       "status": "confirmed",
                     *       "placedAt": "2026-11-21T09:30:00.000Z",
                     *       "items": [
                     *         {
                     *           "lineId": "1",
                     *           "sku": "MUG-WHITE",
                     *           "title": "Mug white",
                     *           "quantity": 2,
                     *           "price": {
                     *             "currency": "EUR",
                     *             "amount": "12.50"
                     *           },
                     *           "total": {
                     *             "currency": "EUR",
                     *             "amount": "25.00"
                     *           },
                     *           "status": "preparing"
                     *         }
                     *       ],
                     *       "shippingTotal": {
                     *         "currency": "EUR",
                     *         "amount": "4.90"
                     *       },
                     *       "total": {
                     *         "currency": "EUR",
                     *         "amount": "29.90"
                     *       },
                     *       "taxIncluded": {
                     *         "currency": "EUR",
                     *         "amount": "4.77"
                     *       },
                     *       "delivery": {
                     *         "method": "ship",
                     *         "address": {
                     *           "name": "Ada Lovelace",
                     *           "lines": [
                     *             "Lindenstraße 4"
                     *           ],
                     *           "locality": "Berlin",
                     *           "postalCode": "10969",
                     *           "country": "DE"
                     *         },
                     *         "parcels": []
                     *       },
                     *       "cancellable": true,
                     *       "links": {
                     *         "self": "/storefront/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *         "cancel": "/storefront/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T/cancellation"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ShopOrder"];
                };
            };
            /** @description Taken; not decided yet. Nothing is promised to the shopper until the operation has succeeded. */
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
                     *         "self": "/storefront/v1/operations/opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *         "result": "/storefront/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
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
            /** @description The order as the shopper sees it. */
            readonly 200: {
                headers: {
                    readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ShopOrder"];
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
                 *       "reason": "The shopper changed their mind"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CancelRequest"];
            };
        };
        readonly responses: {
            /** @description Cancelled. The money is given back. */
            readonly 200: {
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
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "status": "cancelled",
                     *       "placedAt": "2026-11-21T09:30:00.000Z",
                     *       "items": [
                     *         {
                     *           "lineId": "1",
                     *           "sku": "MUG-WHITE",
                     *           "title": "Mug white",
                     *           "quantity": 1,
                     *           "price": {
                     *             "currency": "EUR",
                     *             "amount": "12.50"
                     *           },
                     *           "total": {
                     *             "currency": "EUR",
                     *             "amount": "12.50"
                     *           },
                     *           "status": "cancelled"
                     *         }
                     *       ],
                     *       "shippingTotal": {
                     *         "currency": "EUR",
                     *         "amount": "0.00"
                     *       },
                     *       "total": {
                     *         "currency": "EUR",
                     *         "amount": "12.50"
                     *       },
                     *       "taxIncluded": {
                     *         "currency": "EUR",
                     *         "amount": "2.00"
                     *       },
                     *       "delivery": {
                     *         "method": "collect",
                     *         "storeId": "STORE-MITTE",
                     *         "parcels": []
                     *       },
                     *       "cancellable": false,
                     *       "links": {
                     *         "self": "/storefront/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ShopOrder"];
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
                     *       "kind": "placeOrder",
                     *       "state": "running",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "createdAt": "2026-11-21T09:30:00.100Z",
                     *       "updatedAt": "2026-11-21T09:30:00.200Z",
                     *       "links": {
                     *         "self": "/storefront/v1/operations/opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *         "result": "/storefront/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
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
    readonly decideProposal: {
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
                 * @description The proposal, as the order names it.
                 * @example sub_01K9ZD3Y8A2B4C6D8E0F2G4H6J
                 */
                readonly proposalId: components["schemas"]["SubstitutionId"];
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
                readonly "application/json": components["schemas"]["SubstitutionDecision"];
            };
        };
        readonly responses: {
            /** @description Noted; the order as it is now. */
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
                     *       "status": "confirmed",
                     *       "placedAt": "2026-11-21T09:30:00.000Z",
                     *       "items": [
                     *         {
                     *           "lineId": "1",
                     *           "sku": "MUG-WHITE",
                     *           "title": "Mug white",
                     *           "quantity": 1,
                     *           "price": {
                     *             "currency": "EUR",
                     *             "amount": "12.50"
                     *           },
                     *           "total": {
                     *             "currency": "EUR",
                     *             "amount": "12.50"
                     *           },
                     *           "status": "onHold"
                     *         }
                     *       ],
                     *       "shippingTotal": {
                     *         "currency": "EUR",
                     *         "amount": "0.00"
                     *       },
                     *       "total": {
                     *         "currency": "EUR",
                     *         "amount": "12.50"
                     *       },
                     *       "taxIncluded": {
                     *         "currency": "EUR",
                     *         "amount": "2.00"
                     *       },
                     *       "delivery": {
                     *         "method": "collect",
                     *         "storeId": "STORE-MITTE",
                     *         "parcels": []
                     *       },
                     *       "cancellable": true,
                     *       "links": {
                     *         "self": "/storefront/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ShopOrder"];
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
    readonly getPoints: {
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
                     *         "self": "/storefront/v1/operations/opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *         "result": "/storefront/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
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
                 * @description For collection in this store; for delivery, if absent.
                 * @example STORE-MITTE
                 */
                readonly storeId?: components["schemas"]["LocationId"];
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
                     *           "inStock": true,
                     *           "available": 17
                     *         },
                     *         {
                     *           "sku": "TEE-BLACK-M",
                     *           "inStock": false,
                     *           "available": 0
                     *         }
                     *       ],
                     *       "asOf": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ShopAvailability"];
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
            /** @description What can be returned. */
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
                     *           "lineId": "1",
                     *           "sku": "MUG-WHITE",
                     *           "quantity": 2,
                     *           "until": "2026-12-21T09:30:00.000Z",
                     *           "value": {
                     *             "currency": "EUR",
                     *             "amount": "25.00"
                     *           }
                     *         }
                     *       ],
                     *       "fee": {
                     *         "currency": "EUR",
                     *         "amount": "3.90"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Returnable"];
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
    readonly listReturns: {
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
            /** @description The returns; empty when there are none. */
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
                    readonly "application/json": components["schemas"]["ShopReturns"];
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
                 *       "items": [
                 *         {
                 *           "lineId": "1",
                 *           "quantity": 1,
                 *           "reason": "sizeTooSmall"
                 *         }
                 *       ],
                 *       "payout": "moneyBack"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ReturnWish"];
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
                     *       "status": "approved",
                     *       "items": [
                     *         {
                     *           "lineId": "1",
                     *           "sku": "MUG-WHITE",
                     *           "title": "Mug white",
                     *           "quantity": 1,
                     *           "status": "expected"
                     *         }
                     *       ],
                     *       "reasons": [],
                     *       "label": {
                     *         "ready": true,
                     *         "carrier": "Swift",
                     *         "trackingNumber": "SW0000010009"
                     *       },
                     *       "sendBy": "2026-12-09T10:00:00.000Z",
                     *       "refunds": [],
                     *       "links": {
                     *         "self": "/storefront/v1/returns/ret_01K9ZF1A2B3C4D5E6F7G8H9J0K",
                     *         "cancel": "/storefront/v1/returns/ret_01K9ZF1A2B3C4D5E6F7G8H9J0K/cancellation"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ShopReturn"];
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
            /** @description The return as the shopper sees it. */
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
                     *       "status": "approved",
                     *       "items": [
                     *         {
                     *           "lineId": "1",
                     *           "sku": "MUG-WHITE",
                     *           "title": "Mug white",
                     *           "quantity": 1,
                     *           "status": "expected"
                     *         }
                     *       ],
                     *       "reasons": [],
                     *       "label": {
                     *         "ready": true,
                     *         "carrier": "Swift",
                     *         "trackingNumber": "SW0000010009"
                     *       },
                     *       "sendBy": "2026-12-09T10:00:00.000Z",
                     *       "refunds": [],
                     *       "links": {
                     *         "self": "/storefront/v1/returns/ret_01K9ZF1A2B3C4D5E6F7G8H9J0K",
                     *         "cancel": "/storefront/v1/returns/ret_01K9ZF1A2B3C4D5E6F7G8H9J0K/cancellation"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ShopReturn"];
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
        readonly requestBody?: never;
        readonly responses: {
            /** @description Called off. */
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
                     *       "status": "approved",
                     *       "items": [
                     *         {
                     *           "lineId": "1",
                     *           "sku": "MUG-WHITE",
                     *           "title": "Mug white",
                     *           "quantity": 1,
                     *           "status": "expected"
                     *         }
                     *       ],
                     *       "reasons": [],
                     *       "label": {
                     *         "ready": true,
                     *         "carrier": "Swift",
                     *         "trackingNumber": "SW0000010009"
                     *       },
                     *       "sendBy": "2026-12-09T10:00:00.000Z",
                     *       "refunds": [],
                     *       "links": {
                     *         "self": "/storefront/v1/returns/ret_01K9ZF1A2B3C4D5E6F7G8H9J0K",
                     *         "cancel": "/storefront/v1/returns/ret_01K9ZF1A2B3C4D5E6F7G8H9J0K/cancellation"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ShopReturn"];
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
                 *       "items": [
                 *         {
                 *           "lineId": "1",
                 *           "quantity": 1
                 *         }
                 *       ],
                 *       "problem": "missing",
                 *       "wish": "replacement"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ClaimWish"];
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
                     *       "claimId": "clm_01K9ZF3A2B3C4D5E6F7G8H9J0K",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "status": "approved",
                     *       "reasons": []
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ShopClaim"];
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
