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
         * Hand in an order
         * @description Prices and taxes are the marketplace's and are taken as they are, but must add up to the minor unit. One order per marketplace order id, whatever Idempotency-Key comes with it. 201: accepted. 202: taken, ask the operation.
         */
        readonly post: operations["submitOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/order-batches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Hand in many orders
         * @description Up to 100 at once, each for itself: what is wrong with one is that one's, and its result says so at its place. An order is known by its marketplace order id: a batch that is sent again, whole or in part, takes nothing twice.
         */
        readonly post: operations["submitOrders"];
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
         * @description What the marketplace needs to confirm: status, quantities, shipments with tracking.
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
         * Withdraw an order
         * @description The buyer cancelled at the marketplace. Refused with the reason once something has left. Asked twice, it is done once.
         */
        readonly post: operations["cancelOrder"];
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
    readonly "/availability": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How many can be listed
         * @description What this marketplace may offer now, its buffer already taken off.
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
    readonly "/demand": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Say what was sold and is not handed in yet
         * @description Baskets being paid for, orders under review: what the marketplace has promised to its customers and hands in later or not at all. It is kept back from all other channels, and from this one's own offers, until an order takes it, the next report leaves it out, or it ends. What the marketplace ships from its own stock is handed in as an order instead, with `fulfilledBy` marketplace. An older report than the last is stale.
         */
        readonly put: operations["reportDemand"];
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
         * Tell of a return
         * @description The marketplace has authorised it for its customer; the goods come to the merchant. One return per marketplace return id, whatever Idempotency-Key comes with it.
         */
        readonly post: operations["reportReturn"];
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
         * @description Whether the merchant has received and accepted it, and what is to be paid back.
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
    readonly "/returns/{returnId}/status": {
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
         * Tell where a return is
         * @description Statuses that come late or twice change nothing.
         */
        readonly post: operations["reportReturnStatus"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/returns/{returnId}/refund": {
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
         * Tell that the customer was paid back
         * @description The marketplace has the money and gives it back; the merchant books the credit when it has.
         */
        readonly post: operations["reportRefund"];
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
        /** @example The shopper changed their mind */
        readonly CancellationReason: string;
        /** @example Swift */
        readonly CarrierName: string;
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
        readonly DemandItem: {
            readonly sellerSku: components["schemas"]["Sku"];
            /**
             * @description Pieces promised and not handed in; 0 ends it.
             * @example 4
             */
            readonly quantity: number;
        };
        readonly DemandReport: {
            /** @description When it stood so at the marketplace. */
            readonly at: components["schemas"]["Instant"];
            /** @description Whether these are all. True if absent: what is not named is promised no more. */
            readonly complete?: boolean;
            /**
             * @description When it ends by itself; after a day, if absent.
             * @example 3600
             */
            readonly endsInSeconds?: number;
            readonly items: readonly components["schemas"]["DemandItem"][];
        };
        readonly DemandTaken: {
            /**
             * @description `stale`: a newer report was taken before; nothing has changed.
             * @example accepted
             * @enum {string}
             */
            readonly outcome: "accepted" | "stale";
            /** @description Pieces that are kept back by this report. */
            readonly quantity: components["schemas"]["StockCount"];
        };
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
        readonly ListableStock: {
            readonly offers: readonly {
                readonly sellerSku: components["schemas"]["Sku"];
                readonly quantity: components["schemas"]["AvailableCount"];
            }[];
            readonly asOf: components["schemas"]["Instant"];
        };
        readonly MarketplaceItemStatus: {
            readonly orderItemId?: components["schemas"]["ChannelReference"];
            readonly sellerSku: components["schemas"]["Sku"];
            readonly quantity: components["schemas"]["Pieces"];
            readonly shipped: components["schemas"]["PieceCount"];
            readonly cancelled: components["schemas"]["PieceCount"];
        };
        readonly MarketplaceLinks: {
            /**
             * Format: uri-reference
             * @description This order.
             */
            readonly self: string;
        };
        readonly MarketplaceOrderStatus: {
            readonly orderId: components["schemas"]["OrderId"];
            readonly marketplaceOrderId: components["schemas"]["ChannelReference"];
            /**
             * @example accepted
             * @enum {string}
             */
            readonly status: "received" | "accepted" | "partiallyShipped" | "shipped" | "cancelling" | "cancelled" | "rejected";
            readonly orderItems: readonly components["schemas"]["MarketplaceItemStatus"][];
            readonly total: components["schemas"]["Money"];
            readonly shipments: readonly components["schemas"]["MarketplaceShipment"][];
            /** @description Why it was rejected, with `status: rejected`. */
            readonly rejection?: components["schemas"]["Problem"];
            readonly updatedAt: components["schemas"]["Instant"];
            readonly links: components["schemas"]["MarketplaceLinks"];
        };
        readonly MarketplaceRefundReport: {
            /** @enum {string} */
            readonly outcome: "paid" | "failed";
            readonly reference?: components["schemas"]["ChannelReference"];
        };
        readonly MarketplaceReturn: {
            readonly returnId: components["schemas"]["ReturnId"];
            readonly marketplaceReturnId?: components["schemas"]["ChannelReference"];
            readonly orderId?: components["schemas"]["OrderId"];
            /** @enum {string} */
            readonly status: "created" | "inTransit" | "partiallyProcessed" | "processed" | "rejected" | "cancelled";
            readonly returnItems: readonly {
                readonly orderItemId?: components["schemas"]["ChannelReference"];
                readonly sellerSku: components["schemas"]["Sku"];
                readonly quantity: components["schemas"]["Pieces"];
                /** @enum {string} */
                readonly status: "awaited" | "received" | "accepted" | "rejected" | "missing";
            }[];
            /** @description What the marketplace is asked to pay back. */
            readonly refunds: readonly {
                readonly amount: components["schemas"]["NonNegativeMoney"];
                /** @enum {string} */
                readonly status: "toBePaid" | "paid" | "failed";
            }[];
        };
        readonly MarketplaceReturnReport: {
            readonly marketplaceReturnId: components["schemas"]["ChannelReference"];
            readonly orderId: components["schemas"]["OrderId"];
            readonly returnItems: readonly {
                readonly orderItemId: components["schemas"]["ChannelReference"];
                readonly quantity: components["schemas"]["Pieces"];
                readonly reason: components["schemas"]["ReturnReason"];
                readonly note?: components["schemas"]["ReturnNote"];
            }[];
        };
        readonly MarketplaceReturnStatusReport: {
            /** @enum {string} */
            readonly status: "created" | "carrierNotified" | "pickedFromCustomer" | "inTransit" | "delivered" | "customerCancelled" | "cancelled";
            readonly carrier?: components["schemas"]["CarrierName"];
            readonly trackingNumber?: components["schemas"]["TrackingNumber"];
        };
        readonly MarketplaceSale: {
            /** @example 902-3159896-1390916 */
            readonly marketplaceOrderId: components["schemas"]["ChannelReference"];
            readonly purchasedAt: components["schemas"]["Instant"];
            /** @description Of every amount of this order. */
            readonly currency: components["schemas"]["Currency"];
            readonly orderItems: readonly components["schemas"]["MarketplaceSaleItem"][];
            /** @description What the buyer paid for delivery. */
            readonly shipping?: components["schemas"]["LineAmounts"];
            /** @description What the buyer paid in all; the sum of items and shipping. */
            readonly total: components["schemas"]["NonNegativeMoney"];
            /**
             * @description Who owes the tax to the authority; the seller, if absent.
             * @example marketplace
             * @enum {string}
             */
            readonly taxCollectedBy?: "seller" | "marketplace";
            /** @description How the settlement report will name it; the marketplace order id, if absent. */
            readonly paymentReference?: components["schemas"]["ChannelReference"];
            readonly buyer?: {
                readonly name?: components["schemas"]["PersonName"];
                readonly email?: components["schemas"]["Email"];
                readonly phone?: components["schemas"]["Phone"];
            };
            /** @description Needed where the seller ships. */
            readonly shipTo?: components["schemas"]["Address"];
            /** @example standard */
            readonly shipService?: string;
            /**
             * @description `marketplace`: it ships from its own stock; we only keep the books.
             * @example seller
             * @enum {string}
             */
            readonly fulfilledBy: "seller" | "marketplace";
            /** @description What the buyer was promised. */
            readonly deliverBy?: components["schemas"]["Instant"];
        };
        readonly MarketplaceSaleItem: {
            readonly orderItemId: components["schemas"]["ChannelReference"];
            readonly sellerSku: components["schemas"]["Sku"];
            readonly gtin?: components["schemas"]["Gtin"];
            readonly title?: components["schemas"]["ProductTitle"];
            readonly quantity: components["schemas"]["Pieces"];
            /** @description Of the whole line, discounts taken off. */
            readonly amounts: components["schemas"]["LineAmounts"];
        };
        readonly MarketplaceShipment: {
            readonly carrier?: components["schemas"]["CarrierName"];
            readonly trackingNumber?: components["schemas"]["TrackingNumber"];
            readonly shippedAt: components["schemas"]["Instant"];
            readonly orderItems: readonly {
                readonly orderItemId?: components["schemas"]["ChannelReference"];
                readonly sellerSku: components["schemas"]["Sku"];
                readonly quantity: components["schemas"]["Pieces"];
            }[];
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
        readonly OrderBatch: {
            readonly orders: readonly components["schemas"]["MarketplaceSale"][];
        };
        readonly OrderBatchItem: {
            readonly marketplaceOrderId: components["schemas"]["ChannelReference"];
            /**
             * @description `duplicate`: it was taken before. `pending`: taken, not decided yet; ask the operation. `refused`: nothing of it was taken.
             * @enum {string}
             */
            readonly outcome: "accepted" | "duplicate" | "pending" | "refused";
            readonly orderId?: components["schemas"]["OrderId"];
            readonly operationId?: components["schemas"]["OperationId"];
            /** @description Why it was refused; its pointers lead into the batch. */
            readonly problem?: components["schemas"]["Problem"];
        };
        readonly OrderBatchResult: {
            /** Format: int64 */
            readonly accepted: number;
            /** Format: int64 */
            readonly duplicates: number;
            /** Format: int64 */
            readonly pending: number;
            /** Format: int64 */
            readonly refused: number;
            readonly results: readonly components["schemas"]["OrderBatchItem"][];
        };
        /**
         * @description Our id of an order.
         * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly OrderId: string;
        /** @example Ada Lovelace */
        readonly PersonName: string;
        /**
         * @description E.164 where the country is known, else as the channel gave it.
         * @example +4930123456
         */
        readonly Phone: string;
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
         * @description The merchant's own code of a sellable thing.
         * @example MUG-WHITE
         */
        readonly Sku: string;
        /** @example 20 */
        readonly StockCount: number;
        /** @example SW0000010001 */
        readonly TrackingNumber: string;
        readonly WithdrawRequest: {
            readonly reason: components["schemas"]["CancellationReason"];
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
export type AvailableCount = components['schemas']['AvailableCount'];
export type CancellationReason = components['schemas']['CancellationReason'];
export type CarrierName = components['schemas']['CarrierName'];
export type ChannelReference = components['schemas']['ChannelReference'];
export type Country = components['schemas']['Country'];
export type Currency = components['schemas']['Currency'];
export type DemandItem = components['schemas']['DemandItem'];
export type DemandReport = components['schemas']['DemandReport'];
export type DemandTaken = components['schemas']['DemandTaken'];
export type Email = components['schemas']['Email'];
export type Fault = components['schemas']['Fault'];
export type Gtin = components['schemas']['Gtin'];
export type Instant = components['schemas']['Instant'];
export type LineAmounts = components['schemas']['LineAmounts'];
export type ListableStock = components['schemas']['ListableStock'];
export type MarketplaceItemStatus = components['schemas']['MarketplaceItemStatus'];
export type MarketplaceLinks = components['schemas']['MarketplaceLinks'];
export type MarketplaceOrderStatus = components['schemas']['MarketplaceOrderStatus'];
export type MarketplaceRefundReport = components['schemas']['MarketplaceRefundReport'];
export type MarketplaceReturn = components['schemas']['MarketplaceReturn'];
export type MarketplaceReturnReport = components['schemas']['MarketplaceReturnReport'];
export type MarketplaceReturnStatusReport = components['schemas']['MarketplaceReturnStatusReport'];
export type MarketplaceSale = components['schemas']['MarketplaceSale'];
export type MarketplaceSaleItem = components['schemas']['MarketplaceSaleItem'];
export type MarketplaceShipment = components['schemas']['MarketplaceShipment'];
export type Money = components['schemas']['Money'];
export type NonNegativeMoney = components['schemas']['NonNegativeMoney'];
export type Operation = components['schemas']['Operation'];
export type OperationId = components['schemas']['OperationId'];
export type OperationLinks = components['schemas']['OperationLinks'];
export type OperationState = components['schemas']['OperationState'];
export type OrderBatch = components['schemas']['OrderBatch'];
export type OrderBatchItem = components['schemas']['OrderBatchItem'];
export type OrderBatchResult = components['schemas']['OrderBatchResult'];
export type OrderId = components['schemas']['OrderId'];
export type PersonName = components['schemas']['PersonName'];
export type Phone = components['schemas']['Phone'];
export type PieceCount = components['schemas']['PieceCount'];
export type Pieces = components['schemas']['Pieces'];
export type Problem = components['schemas']['Problem'];
export type ProductTitle = components['schemas']['ProductTitle'];
export type ReturnId = components['schemas']['ReturnId'];
export type ReturnNote = components['schemas']['ReturnNote'];
export type ReturnReason = components['schemas']['ReturnReason'];
export type Sku = components['schemas']['Sku'];
export type StockCount = components['schemas']['StockCount'];
export type TrackingNumber = components['schemas']['TrackingNumber'];
export type WithdrawRequest = components['schemas']['WithdrawRequest'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseInternal = components['responses']['Internal'];
export type ResponseNotAcceptable = components['responses']['NotAcceptable'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseOrderConflict = components['responses']['OrderConflict'];
export type ResponseOrderInvalid = components['responses']['OrderInvalid'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseQuotaExceeded = components['responses']['QuotaExceeded'];
export type ResponseRequestInvalid = components['responses']['RequestInvalid'];
export type ResponseStateConflict = components['responses']['StateConflict'];
export type ResponseSystemOutcomeUnknown = components['responses']['SystemOutcomeUnknown'];
export type ResponseSystemRefused = components['responses']['SystemRefused'];
export type ResponseSystemUnavailable = components['responses']['SystemUnavailable'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
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
    readonly submitOrder: {
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
                readonly "application/json": components["schemas"]["MarketplaceSale"];
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
                    /**
                     * @example {
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "marketplaceOrderId": "902-3159896-1390916",
                     *       "status": "accepted",
                     *       "orderItems": [
                     *         {
                     *           "orderItemId": "52986411826454",
                     *           "sellerSku": "MUG-WHITE",
                     *           "quantity": 1,
                     *           "shipped": 0,
                     *           "cancelled": 0
                     *         }
                     *       ],
                     *       "total": {
                     *         "currency": "JPY",
                     *         "amount": "1980"
                     *       },
                     *       "shipments": [],
                     *       "updatedAt": "2026-11-21T09:30:00.400Z",
                     *       "links": {
                     *         "self": "/marketplace/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["MarketplaceOrderStatus"];
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
                     *         "self": "/marketplace/v1/operations/opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *         "result": "/marketplace/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Operation"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
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
    readonly submitOrders: {
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
                 *       "orders": [
                 *         {
                 *           "marketplaceOrderId": "701-8800110-4533013",
                 *           "purchasedAt": "2026-11-21T09:12:00Z",
                 *           "currency": "EUR",
                 *           "orderItems": [
                 *             {
                 *               "orderItemId": "68828574383266",
                 *               "sellerSku": "MUG-WHITE",
                 *               "quantity": 2,
                 *               "amounts": {
                 *                 "net": {
                 *                   "currency": "EUR",
                 *                   "amount": "21.01"
                 *                 },
                 *                 "tax": {
                 *                   "currency": "EUR",
                 *                   "amount": "3.99"
                 *                 },
                 *                 "total": {
                 *                   "currency": "EUR",
                 *                   "amount": "25.00"
                 *                 }
                 *               }
                 *             }
                 *           ],
                 *           "total": {
                 *             "currency": "EUR",
                 *             "amount": "25.00"
                 *           },
                 *           "fulfilledBy": "marketplace"
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["OrderBatch"];
            };
        };
        readonly responses: {
            /** @description One result for each order, in the order they were sent. */
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
                     *       "duplicates": 0,
                     *       "pending": 0,
                     *       "refused": 1,
                     *       "results": [
                     *         {
                     *           "marketplaceOrderId": "701-8800110-4533013",
                     *           "outcome": "accepted",
                     *           "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *         },
                     *         {
                     *           "marketplaceOrderId": "701-8800110-4533014",
                     *           "outcome": "refused",
                     *           "problem": {
                     *             "type": "/problems/order-invalid",
                     *             "title": "The order makes no sense as a whole",
                     *             "status": 422,
                     *             "code": "order-invalid",
                     *             "errors": [
                     *               {
                     *                 "pointer": "/orders/1/total/amount",
                     *                 "keyword": "sum",
                     *                 "detail": "must be 25.00, what lines and shipping add up to"
                     *               }
                     *             ]
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["OrderBatchResult"];
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
            /** @description The order as the marketplace sees it. */
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
                     *       "marketplaceOrderId": "902-3159896-1390916",
                     *       "status": "accepted",
                     *       "orderItems": [
                     *         {
                     *           "orderItemId": "52986411826454",
                     *           "sellerSku": "MUG-WHITE",
                     *           "quantity": 1,
                     *           "shipped": 0,
                     *           "cancelled": 0
                     *         }
                     *       ],
                     *       "total": {
                     *         "currency": "JPY",
                     *         "amount": "1980"
                     *       },
                     *       "shipments": [],
                     *       "updatedAt": "2026-11-21T09:30:00.400Z",
                     *       "links": {
                     *         "self": "/marketplace/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["MarketplaceOrderStatus"];
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
                 *       "reason": "BUYER_CANCELLED"
                 *     }
                 */
                readonly "application/json": components["schemas"]["WithdrawRequest"];
            };
        };
        readonly responses: {
            /** @description Withdrawn. */
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
                     *       "marketplaceOrderId": "902-3159896-1390916",
                     *       "status": "cancelled",
                     *       "orderItems": [
                     *         {
                     *           "orderItemId": "52986411826454",
                     *           "sellerSku": "MUG-WHITE",
                     *           "quantity": 1,
                     *           "shipped": 0,
                     *           "cancelled": 1
                     *         }
                     *       ],
                     *       "total": {
                     *         "currency": "JPY",
                     *         "amount": "1980"
                     *       },
                     *       "shipments": [],
                     *       "updatedAt": "2026-11-21T09:40:00.000Z",
                     *       "links": {
                     *         "self": "/marketplace/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["MarketplaceOrderStatus"];
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
                    /**
                     * @example {
                     *       "id": "opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *       "kind": "placeOrder",
                     *       "state": "running",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "createdAt": "2026-11-21T09:30:00.100Z",
                     *       "updatedAt": "2026-11-21T09:30:00.200Z",
                     *       "links": {
                     *         "self": "/marketplace/v1/operations/opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *         "result": "/marketplace/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
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
                     *         "self": "/marketplace/v1/operations/opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *         "result": "/marketplace/v1/orders/ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
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
                 *       "MUG-WHITE"
                 *     ]
                 */
                readonly sellerSku: readonly components["schemas"]["Sku"][];
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
                     *       "offers": [
                     *         {
                     *           "sellerSku": "MUG-WHITE",
                     *           "quantity": 15
                     *         }
                     *       ],
                     *       "asOf": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ListableStock"];
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
    readonly reportDemand: {
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
                 *       "at": "2026-11-21T09:30:00Z",
                 *       "items": [
                 *         {
                 *           "sellerSku": "MUG-WHITE",
                 *           "quantity": 4
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["DemandReport"];
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
                     *       "outcome": "accepted",
                     *       "quantity": 4
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DemandTaken"];
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
    readonly reportReturn: {
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
                 *       "marketplaceReturnId": "RMA-112-4711",
                 *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                 *       "returnItems": [
                 *         {
                 *           "orderItemId": "52986411826454",
                 *           "quantity": 1,
                 *           "reason": "unwanted"
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["MarketplaceReturnReport"];
            };
        };
        readonly responses: {
            /** @description Taken. */
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
                     *       "marketplaceReturnId": "RMA-112-4711",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "status": "created",
                     *       "returnItems": [
                     *         {
                     *           "orderItemId": "52986411826454",
                     *           "sellerSku": "MUG-WHITE",
                     *           "quantity": 1,
                     *           "status": "awaited"
                     *         }
                     *       ],
                     *       "refunds": []
                     *     }
                     */
                    readonly "application/json": components["schemas"]["MarketplaceReturn"];
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
                    /**
                     * @example {
                     *       "returnId": "ret_01K9ZF1A2B3C4D5E6F7G8H9J0K",
                     *       "marketplaceReturnId": "RMA-112-4711",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "status": "created",
                     *       "returnItems": [
                     *         {
                     *           "orderItemId": "52986411826454",
                     *           "sellerSku": "MUG-WHITE",
                     *           "quantity": 1,
                     *           "status": "awaited"
                     *         }
                     *       ],
                     *       "refunds": []
                     *     }
                     */
                    readonly "application/json": components["schemas"]["MarketplaceReturn"];
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
    readonly reportReturnStatus: {
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
                 *       "status": "inTransit",
                 *       "trackingNumber": "SW0000010009",
                 *       "carrier": "Swift"
                 *     }
                 */
                readonly "application/json": components["schemas"]["MarketplaceReturnStatusReport"];
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
                     *       "marketplaceReturnId": "RMA-112-4711",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "status": "created",
                     *       "returnItems": [
                     *         {
                     *           "orderItemId": "52986411826454",
                     *           "sellerSku": "MUG-WHITE",
                     *           "quantity": 1,
                     *           "status": "awaited"
                     *         }
                     *       ],
                     *       "refunds": []
                     *     }
                     */
                    readonly "application/json": components["schemas"]["MarketplaceReturn"];
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
    readonly reportRefund: {
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
                 *       "outcome": "paid",
                 *       "reference": "ADJ-90210"
                 *     }
                 */
                readonly "application/json": components["schemas"]["MarketplaceRefundReport"];
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
                     *       "marketplaceReturnId": "RMA-112-4711",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "status": "created",
                     *       "returnItems": [
                     *         {
                     *           "orderItemId": "52986411826454",
                     *           "sellerSku": "MUG-WHITE",
                     *           "quantity": 1,
                     *           "status": "awaited"
                     *         }
                     *       ],
                     *       "refunds": []
                     *     }
                     */
                    readonly "application/json": components["schemas"]["MarketplaceReturn"];
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
