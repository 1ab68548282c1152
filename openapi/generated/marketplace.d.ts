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
         * List orders by time of change
         * @description Oldest change first, a page at a time. A reader that keeps the last `updatedAt` misses nothing and may see some twice.
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
    readonly "/orders/{channelOrderId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read one order
         * @description The order in canonical words, as the marketplace has it now.
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
    readonly "/orders/{channelOrderId}/acknowledgement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Tell the marketplace that we have its order
         * @description Accepts the order and gives the marketplace our id for it.
         */
        readonly post: operations["acknowledgeOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{channelOrderId}/shipments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Tell the marketplace what was shipped
         * @description Which lines left, with whom and under which tracking number.
         */
        readonly post: operations["confirmShipment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{channelOrderId}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Tell the marketplace that we cannot deliver
         * @description Cancels the order there. Refused when it was shipped.
         */
        readonly post: operations["cancelOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{channelOrderId}/refunds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Have the marketplace give money back
         * @description Its customer paid it, so it pays back. `pending`: it has taken the wish, and pays later or not. Refused when it would be more than was paid.
         */
        readonly post: operations["refundOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/refunds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Look a refund up by our reference
         * @description What came of a refundOrder whose answer was lost, and what became of one that was pending.
         */
        readonly get: operations["findRefund"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/actions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Look up by our reference what the marketplace was told
         * @description What came of an acknowledgement, shipment or cancellation whose answer was lost.
         */
        readonly get: operations["findAcknowledgement"];
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
        readonly CancellationRequest: {
            readonly reference: components["schemas"]["Reference"];
            readonly reason: components["schemas"]["Reason"];
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
         * @description Where an order comes from.
         * @example storefront
         */
        readonly ChannelName: string;
        /** @example 10045 */
        readonly ChannelReference: string;
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
         * @description The system's own id of a document.
         * @example SO-10001
         */
        readonly DocumentId: string;
        /**
         * Format: email
         * @example ada@example.com
         */
        readonly Email: string;
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
        readonly FoundMarketplaceAction: {
            readonly found: boolean;
            readonly document?: components["schemas"]["MarketplaceAction"];
        };
        readonly FoundMarketplaceOrder: {
            readonly found: boolean;
            readonly document?: components["schemas"]["MarketplaceOrder"];
        };
        readonly FoundMarketplaceRefund: {
            readonly found: boolean;
            readonly document?: components["schemas"]["MarketplaceRefund"];
        };
        /**
         * @description `channel`: the marketplace ships from its own stock; we only keep the books.
         * @example merchant
         * @enum {string}
         */
        readonly FulfilledBy: "merchant" | "channel";
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
        /**
         * @description Our id of a hold.
         * @example res_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly HoldId: string;
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
        readonly MarketplaceAction: {
            readonly id: components["schemas"]["DocumentId"];
            readonly reference: components["schemas"]["Reference"];
            /** @enum {string} */
            readonly kind: "acknowledgement" | "shipment" | "cancellation";
            readonly at: components["schemas"]["Instant"];
        };
        readonly MarketplaceOrder: {
            /** @enum {string} */
            readonly state: "open" | "acknowledged" | "partiallyShipped" | "shipped" | "cancelled" | "unknown";
            readonly raw?: components["schemas"]["RawState"];
            readonly updatedAt: components["schemas"]["Instant"];
            readonly order: components["schemas"]["NewOrder"];
        };
        readonly MarketplaceOrderPage: {
            readonly orders: readonly components["schemas"]["MarketplaceOrder"][];
            /** @description The cursor of the next page; absent on the last one. */
            readonly next?: string;
        };
        readonly MarketplaceRefund: {
            readonly id: components["schemas"]["DocumentId"];
            readonly reference: components["schemas"]["Reference"];
            /** @enum {string} */
            readonly status: "success" | "failure" | "pending" | "unknown";
            readonly raw?: components["schemas"]["RawState"];
            readonly reason?: components["schemas"]["Reason"];
            readonly amount: components["schemas"]["Money"];
            readonly at: components["schemas"]["Instant"];
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
        readonly NewAcknowledgement: {
            readonly reference: components["schemas"]["Reference"];
            readonly orderId: components["schemas"]["OrderId"];
            readonly at: components["schemas"]["Instant"];
        };
        readonly NewMarketplaceRefund: {
            readonly reference: components["schemas"]["Reference"];
            readonly amount: components["schemas"]["Money"];
            readonly reason: components["schemas"]["RefundReason"];
            /** @description The pieces it is for; none for money without goods. */
            readonly lines: readonly {
                readonly channelLineId: string;
                readonly quantity: components["schemas"]["Pieces"];
            }[];
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
        readonly NewShipmentConfirmation: {
            readonly reference: components["schemas"]["Reference"];
            readonly shippedAt: components["schemas"]["Instant"];
            readonly parcel: components["schemas"]["Parcel"];
            readonly lines: readonly {
                readonly channelLineId: string;
                readonly quantity: components["schemas"]["Pieces"];
            }[];
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
        /** @description Money that is not negative. */
        readonly NonNegativeMoney: components["schemas"]["Money"];
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
        readonly Parcel: {
            readonly carrier: components["schemas"]["CarrierName"];
            readonly trackingNumber: components["schemas"]["TrackingNumber"];
        };
        /**
         * @description A name from policies/payment.yaml.
         * @example NET30
         */
        readonly PaymentTermsCode: string;
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
        /** @description The word the system used, where the canonical state is `unknown`. */
        readonly RawState: string;
        /** @example The shopper changed their mind */
        readonly Reason: string;
        /**
         * @description Our key for one effect. Twice is once: the same reference gets the answer of the first time, and the look-up finds what it did.
         * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly Reference: string;
        /**
         * @example return
         * @enum {string}
         */
        readonly RefundReason: "return" | "claim" | "exchange" | "goodwill" | "cancellation" | "priceAdjustment" | "shortShipment" | "marketplace" | "other";
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
         * @description The connected system that says so.
         * @example wms
         */
        readonly SystemName: string;
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
         * @description The reference a write carried.
         * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly reference: components["schemas"]["Reference"];
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
export type Address = components['schemas']['Address'];
export type Buyer = components['schemas']['Buyer'];
export type CancellationRequest = components['schemas']['CancellationRequest'];
export type CarrierName = components['schemas']['CarrierName'];
export type CashRounding = components['schemas']['CashRounding'];
export type ChannelName = components['schemas']['ChannelName'];
export type ChannelReference = components['schemas']['ChannelReference'];
export type Country = components['schemas']['Country'];
export type Currency = components['schemas']['Currency'];
export type DataRegion = components['schemas']['DataRegion'];
export type Delivery = components['schemas']['Delivery'];
export type DeliveryMethod = components['schemas']['DeliveryMethod'];
export type DeliveryPromise = components['schemas']['DeliveryPromise'];
export type Discount = components['schemas']['Discount'];
export type DocumentId = components['schemas']['DocumentId'];
export type Email = components['schemas']['Email'];
export type Fault = components['schemas']['Fault'];
export type FoundMarketplaceAction = components['schemas']['FoundMarketplaceAction'];
export type FoundMarketplaceOrder = components['schemas']['FoundMarketplaceOrder'];
export type FoundMarketplaceRefund = components['schemas']['FoundMarketplaceRefund'];
export type FulfilledBy = components['schemas']['FulfilledBy'];
export type GiftCardWish = components['schemas']['GiftCardWish'];
export type Gtin = components['schemas']['Gtin'];
export type HoldId = components['schemas']['HoldId'];
export type Instant = components['schemas']['Instant'];
export type LegalEntity = components['schemas']['LegalEntity'];
export type LineAmounts = components['schemas']['LineAmounts'];
export type LocationId = components['schemas']['LocationId'];
export type LoyaltyMemberId = components['schemas']['LoyaltyMemberId'];
export type LoyaltyPoints = components['schemas']['LoyaltyPoints'];
export type LoyaltyWish = components['schemas']['LoyaltyWish'];
export type MarketplaceAction = components['schemas']['MarketplaceAction'];
export type MarketplaceOrder = components['schemas']['MarketplaceOrder'];
export type MarketplaceOrderPage = components['schemas']['MarketplaceOrderPage'];
export type MarketplaceRefund = components['schemas']['MarketplaceRefund'];
export type Measure = components['schemas']['Measure'];
export type Money = components['schemas']['Money'];
export type NewAcknowledgement = components['schemas']['NewAcknowledgement'];
export type NewMarketplaceRefund = components['schemas']['NewMarketplaceRefund'];
export type NewOrder = components['schemas']['NewOrder'];
export type NewOrderCustomer = components['schemas']['NewOrderCustomer'];
export type NewOrderLine = components['schemas']['NewOrderLine'];
export type NewPayment = components['schemas']['NewPayment'];
export type NewSettlement = components['schemas']['NewSettlement'];
export type NewShipmentConfirmation = components['schemas']['NewShipmentConfirmation'];
export type NewTender = components['schemas']['NewTender'];
export type NonNegativeMoney = components['schemas']['NonNegativeMoney'];
export type OrderId = components['schemas']['OrderId'];
export type OrderLineId = components['schemas']['OrderLineId'];
export type Parcel = components['schemas']['Parcel'];
export type PaymentTermsCode = components['schemas']['PaymentTermsCode'];
export type PersonName = components['schemas']['PersonName'];
export type Phone = components['schemas']['Phone'];
export type Pieces = components['schemas']['Pieces'];
export type Problem = components['schemas']['Problem'];
export type ProductTitle = components['schemas']['ProductTitle'];
export type RawState = components['schemas']['RawState'];
export type Reason = components['schemas']['Reason'];
export type Reference = components['schemas']['Reference'];
export type RefundReason = components['schemas']['RefundReason'];
export type Sku = components['schemas']['Sku'];
export type SourceSequence = components['schemas']['SourceSequence'];
export type SubstitutionWish = components['schemas']['SubstitutionWish'];
export type SystemName = components['schemas']['SystemName'];
export type TrackingNumber = components['schemas']['TrackingNumber'];
export type UnitPrice = components['schemas']['UnitPrice'];
export type UnknownValue = components['schemas']['UnknownValue'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseInternal = components['responses']['Internal'];
export type ResponseNotAcceptable = components['responses']['NotAcceptable'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseQuotaExceeded = components['responses']['QuotaExceeded'];
export type ResponseRequestInvalid = components['responses']['RequestInvalid'];
export type ResponseSystemOutcomeUnknown = components['responses']['SystemOutcomeUnknown'];
export type ResponseSystemRefused = components['responses']['SystemRefused'];
export type ResponseSystemUnavailable = components['responses']['SystemUnavailable'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ParameterReference = components['parameters']['reference'];
export type HeaderCorrelationId = components['headers']['CorrelationId'];
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
                 * @description Only what changed at or after this instant.
                 * @example 2026-11-21T09:00:00Z
                 */
                readonly updatedAfter?: components["schemas"]["Instant"];
                /**
                 * @description `next` of the page before.
                 * @example NmQ3YWY1
                 */
                readonly cursor?: string;
                /**
                 * @description Orders per page. Default 50.
                 * @example 50
                 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page. */
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
                     *           "state": "open",
                     *           "updatedAt": "2026-11-21T09:29:00Z",
                     *           "order": {
                     *             "channel": "marketplace",
                     *             "channelOrderId": "M-70001",
                     *             "placedAt": "2026-11-21T09:28:00Z",
                     *             "customer": {
                     *               "name": "Ada Lovelace"
                     *             },
                     *             "currency": "EUR",
                     *             "lines": [
                     *               {
                     *                 "lineId": "1",
                     *                 "sku": "MUG-WHITE",
                     *                 "quantity": 1,
                     *                 "unitPrice": {
                     *                   "currency": "EUR",
                     *                   "amount": "12.50"
                     *                 },
                     *                 "amounts": {
                     *                   "net": {
                     *                     "currency": "EUR",
                     *                     "amount": "10.50"
                     *                   },
                     *                   "tax": {
                     *                     "currency": "EUR",
                     *                     "amount": "2.00"
                     *                   },
                     *                   "total": {
                     *                     "currency": "EUR",
                     *                     "amount": "12.50"
                     *                   }
                     *                 }
                     *               }
                     *             ],
                     *             "delivery": {
                     *               "method": "shipToHome",
                     *               "address": {
                     *                 "name": "Ada Lovelace",
                     *                 "lines": [
                     *                   "Torstrasse 1"
                     *                 ],
                     *                 "locality": "Berlin",
                     *                 "postalCode": "10119",
                     *                 "country": "DE"
                     *               }
                     *             },
                     *             "payment": {
                     *               "method": "collectedByChannel",
                     *               "reference": "M-70001",
                     *               "amount": {
                     *                 "currency": "EUR",
                     *                 "amount": "12.50"
                     *               }
                     *             }
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["MarketplaceOrderPage"];
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
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The marketplace's id of the order.
                 * @example M-70001
                 */
                readonly channelOrderId: components["schemas"]["ChannelReference"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Whether it is there, and the order if it is. */
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
                     *       "found": true,
                     *       "document": {
                     *         "state": "open",
                     *         "updatedAt": "2026-11-21T09:29:00Z",
                     *         "order": {
                     *           "channel": "marketplace",
                     *           "channelOrderId": "M-70001",
                     *           "placedAt": "2026-11-21T09:28:00Z",
                     *           "customer": {
                     *             "name": "Ada Lovelace"
                     *           },
                     *           "currency": "EUR",
                     *           "lines": [
                     *             {
                     *               "lineId": "1",
                     *               "sku": "MUG-WHITE",
                     *               "quantity": 1,
                     *               "unitPrice": {
                     *                 "currency": "EUR",
                     *                 "amount": "12.50"
                     *               },
                     *               "amounts": {
                     *                 "net": {
                     *                   "currency": "EUR",
                     *                   "amount": "10.50"
                     *                 },
                     *                 "tax": {
                     *                   "currency": "EUR",
                     *                   "amount": "2.00"
                     *                 },
                     *                 "total": {
                     *                   "currency": "EUR",
                     *                   "amount": "12.50"
                     *                 }
                     *               }
                     *             }
                     *           ],
                     *           "delivery": {
                     *             "method": "shipToHome",
                     *             "address": {
                     *               "name": "Ada Lovelace",
                     *               "lines": [
                     *                 "Torstrasse 1"
                     *               ],
                     *               "locality": "Berlin",
                     *               "postalCode": "10119",
                     *               "country": "DE"
                     *             }
                     *           },
                     *           "payment": {
                     *             "method": "collectedByChannel",
                     *             "reference": "M-70001",
                     *             "amount": {
                     *               "currency": "EUR",
                     *               "amount": "12.50"
                     *             }
                     *           }
                     *         }
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundMarketplaceOrder"];
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
    readonly acknowledgeOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The marketplace's id of the order.
                 * @example M-70001
                 */
                readonly channelOrderId: components["schemas"]["ChannelReference"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reference": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T:acknowledge",
                 *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                 *       "at": "2026-11-21T09:30:00Z"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewAcknowledgement"];
            };
        };
        readonly responses: {
            /** @description What the marketplace recorded, new or as it was. */
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
                     *       "id": "MA-71001",
                     *       "reference": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T:acknowledge",
                     *       "kind": "acknowledgement",
                     *       "at": "2026-11-21T09:30:02Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["MarketplaceAction"];
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
            readonly 504: components["responses"]["SystemOutcomeUnknown"];
        };
    };
    readonly confirmShipment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The marketplace's id of the order.
                 * @example M-70001
                 */
                readonly channelOrderId: components["schemas"]["ChannelReference"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reference": "shp_01K9ZD9F0W3X5Y7Z9A1B3C5D7E:channel",
                 *       "shippedAt": "2026-11-21T15:00:00Z",
                 *       "parcel": {
                 *         "carrier": "Swift",
                 *         "trackingNumber": "SW0000010001"
                 *       },
                 *       "lines": [
                 *         {
                 *           "channelLineId": "1",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewShipmentConfirmation"];
            };
        };
        readonly responses: {
            /** @description What the marketplace recorded, new or as it was. */
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
                     *       "id": "MA-71001",
                     *       "reference": "shp_01K9ZD9F0W3X5Y7Z9A1B3C5D7E:channel",
                     *       "kind": "shipment",
                     *       "at": "2026-11-21T09:30:02Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["MarketplaceAction"];
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
            readonly 504: components["responses"]["SystemOutcomeUnknown"];
        };
    };
    readonly cancelOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The marketplace's id of the order.
                 * @example M-70001
                 */
                readonly channelOrderId: components["schemas"]["ChannelReference"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reference": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T:cancel",
                 *       "reason": "No stock"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CancellationRequest"];
            };
        };
        readonly responses: {
            /** @description What the marketplace recorded, new or as it was. */
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
                     *       "id": "MA-71001",
                     *       "reference": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T:cancel",
                     *       "kind": "cancellation",
                     *       "at": "2026-11-21T09:30:02Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["MarketplaceAction"];
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
            readonly 504: components["responses"]["SystemOutcomeUnknown"];
        };
    };
    readonly refundOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The marketplace's id of the order.
                 * @example M-70001
                 */
                readonly channelOrderId: components["schemas"]["ChannelReference"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reference": "rfd_01K9ZF2A2B3C4D5E6F7G8H9J0K:1",
                 *       "amount": {
                 *         "currency": "EUR",
                 *         "amount": "12.50"
                 *       },
                 *       "reason": "return",
                 *       "lines": [
                 *         {
                 *           "channelLineId": "1",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewMarketplaceRefund"];
            };
        };
        readonly responses: {
            /** @description What the marketplace makes of it, new or as it was. */
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
                     *       "id": "MR-72001",
                     *       "reference": "rfd_01K9ZF2A2B3C4D5E6F7G8H9J0K:1",
                     *       "status": "success",
                     *       "amount": {
                     *         "currency": "EUR",
                     *         "amount": "12.50"
                     *       },
                     *       "at": "2026-11-28T10:00:00Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["MarketplaceRefund"];
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
            readonly 504: components["responses"]["SystemOutcomeUnknown"];
        };
    };
    readonly findRefund: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The reference a write carried.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly reference: components["parameters"]["reference"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Whether it is there, and the refund if it is. */
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
                     *       "found": true,
                     *       "document": {
                     *         "id": "MR-72001",
                     *         "reference": "rfd_01K9ZF2A2B3C4D5E6F7G8H9J0K:1",
                     *         "status": "success",
                     *         "amount": {
                     *           "currency": "EUR",
                     *           "amount": "12.50"
                     *         },
                     *         "at": "2026-11-28T10:00:00Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundMarketplaceRefund"];
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
    readonly findAcknowledgement: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The reference a write carried.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly reference: components["parameters"]["reference"];
                /**
                 * @description The order it was about. Not every marketplace can be asked by our reference alone.
                 * @example M-70001
                 */
                readonly channelOrderId?: components["schemas"]["ChannelReference"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Whether it is there, and the document if it is. */
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
                     *       "found": true,
                     *       "document": {
                     *         "id": "MA-71001",
                     *         "reference": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T:acknowledge",
                     *         "kind": "acknowledgement",
                     *         "at": "2026-11-21T09:30:02Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundMarketplaceAction"];
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
