// Generated from the contract by `npm run generate`. Do not edit.
export interface paths {
    readonly "/eligibility": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * See what could be returned
         * @description What the policy says of an order, line by line, with what would be paid back; nothing is changed by it.
         */
        readonly post: operations["checkEligibility"];
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
         * @description Newest first.
         */
        readonly get: operations["listReturns"];
        readonly put?: never;
        /**
         * Ask for a return
         * @description The policy authorises or declines it at once, or leaves it to a person; the answer says why. By mail the label follows. Without `orderId` it is blind. In a store the goods may be inspected with it.
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
         * @description Where the goods are and what was decided.
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
         * @description A person decides, also against the policy; who and why stands in the return. Asked twice, it is done once.
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
         * @description A person says no, with the reason.
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
    readonly "/returns/{returnId}/transit": {
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
         * Say that it is on its way
         * @description The carrier has it, or the customer says so; its tracking number may come with it.
         */
        readonly post: operations["reportTransit"];
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
         * @description Line by line: received, short, the wrong thing, lost. Less than was announced splits the line. With an inspection it is inspected at once.
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
         * @description The condition decides acceptance and disposition by the policy unless both are said. Stock, ledger and money follow in the same commit or by themselves.
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
         * @description What has not come by now does not come any more. Without a refund where `note` says why.
         */
        readonly post: operations["closeReturn"];
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
         * @description Oldest first, with what can still be given back on each means of payment.
         */
        readonly get: operations["listRefunds"];
        readonly put?: never;
        /**
         * Pay money back
         * @description Pieces, delivery or an amount as goodwill, without anything coming back. Never more than was captured and not refunded yet, for each means of payment. Above the limit of the policy a person has to approve it.
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
    readonly "/orders/{orderId}/refunds/{refundId}/report": {
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
         * Report what became of a refund
         * @description Whoever pays back (a channel, a provider that answered `pending`) says how it went.
         */
        readonly post: operations["reportRefund"];
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
         * @description Paid back or sent again, as `type` says, within the limits of the policy; above them a person decides.
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
         * @description A person approves or declines what the policy left open.
         */
        readonly post: operations["decideClaim"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/supplier-claims": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Goods that go back to suppliers
         * @description Claims that came of returns with the disposition returnToVendor, newest first.
         */
        readonly get: operations["listSupplierClaims"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/supplier-claims/{supplierClaimId}/updates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the claim.
                 * @example scl_01K9ZF4A2B3C4D5E6F7G8H9J0K
                 */
                readonly supplierClaimId: components["schemas"]["SupplierClaimId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report what became of a claim on a supplier
         * @description Accepted, shipped (the goods leave the stock), completed (with what the supplier pays), cancelled (the goods are ours again). What does not follow is refused.
         */
        readonly post: operations["updateSupplierClaim"];
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
        readonly AuthoriseRequest: {
            readonly note?: components["schemas"]["ReturnNote"];
            /** @description Lets the customer off the fees. */
            readonly waiveFees?: boolean;
        };
        /** @example Swift */
        readonly CarrierName: string;
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
        /**
         * @description Ties request, order, steps, system documents and money together.
         * @example 8e03978e-40d5-43e8-bc93-6894a57f9324
         */
        readonly CorrelationId: string;
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
        readonly EligibilityRequest: {
            readonly orderId: components["schemas"]["OrderId"];
            readonly method?: components["schemas"]["ReturnMethod"];
            /** @description What would be returned; everything that can be, if absent. */
            readonly lines?: readonly components["schemas"]["NewReturnLine"][];
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
        readonly RefundReport: {
            /**
             * @description `reversed`: it had succeeded, and the money came back.
             * @enum {string}
             */
            readonly outcome: "succeeded" | "failed" | "reversed";
            /** @description Which allocation, by its reference there; all that are pending, if absent. */
            readonly reference?: string;
            readonly reason?: components["schemas"]["ReturnNote"];
        };
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
        readonly ReturnPage: {
            readonly items: readonly components["schemas"]["Return"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
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
         * @description The merchant's own code of a sellable thing.
         * @example MUG-WHITE
         */
        readonly Sku: string;
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
        readonly SupplierClaimPage: {
            readonly items: readonly components["schemas"]["SupplierClaim"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        /**
         * @description requested → accepted → shipped → completed; cancelled before it has left.
         * @example requested
         * @enum {string}
         */
        readonly SupplierClaimState: "requested" | "accepted" | "shipped" | "completed" | "cancelled";
        readonly SupplierClaimUpdate: {
            readonly state: components["schemas"]["SupplierClaimState"];
            readonly supplierReference?: string;
            readonly credit?: components["schemas"]["NonNegativeMoney"];
            readonly note?: components["schemas"]["ReturnNote"];
        };
        /**
         * @description Our id of a means of payment on an order.
         * @example tnd_01K9ZD3Y8K1M3N5P7Q9R1S3T5V
         */
        readonly TenderId: string;
        /** @example SW0000010001 */
        readonly TrackingNumber: string;
        readonly TransitRequest: {
            readonly carrier?: components["schemas"]["CarrierName"];
            readonly trackingNumber?: components["schemas"]["TrackingNumber"];
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
         * @description Our id of the order, as `id` in its answers.
         * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly OrderId: components["schemas"]["OrderId"];
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
export type AuthoriseRequest = components['schemas']['AuthoriseRequest'];
export type CarrierName = components['schemas']['CarrierName'];
export type ChannelLabel = components['schemas']['ChannelLabel'];
export type ChannelName = components['schemas']['ChannelName'];
export type ChannelReference = components['schemas']['ChannelReference'];
export type Claim = components['schemas']['Claim'];
export type ClaimDecision = components['schemas']['ClaimDecision'];
export type ClaimId = components['schemas']['ClaimId'];
export type ClaimLine = components['schemas']['ClaimLine'];
export type ClaimReason = components['schemas']['ClaimReason'];
export type ClaimType = components['schemas']['ClaimType'];
export type CorrelationId = components['schemas']['CorrelationId'];
export type Currency = components['schemas']['Currency'];
export type DataRegion = components['schemas']['DataRegion'];
export type Disposition = components['schemas']['Disposition'];
export type DisputeId = components['schemas']['DisputeId'];
export type Eligibility = components['schemas']['Eligibility'];
export type EligibilityRequest = components['schemas']['EligibilityRequest'];
export type EligibleLine = components['schemas']['EligibleLine'];
export type Email = components['schemas']['Email'];
export type Exchange = components['schemas']['Exchange'];
export type ExchangeLine = components['schemas']['ExchangeLine'];
export type Fault = components['schemas']['Fault'];
export type InspectRequest = components['schemas']['InspectRequest'];
export type InspectedLine = components['schemas']['InspectedLine'];
export type Inspection = components['schemas']['Inspection'];
export type InspectionFinding = components['schemas']['InspectionFinding'];
export type Instant = components['schemas']['Instant'];
export type LegalEntity = components['schemas']['LegalEntity'];
export type LineAmounts = components['schemas']['LineAmounts'];
export type LocationId = components['schemas']['LocationId'];
export type Money = components['schemas']['Money'];
export type NewClaim = components['schemas']['NewClaim'];
export type NewRefund = components['schemas']['NewRefund'];
export type NewReturn = components['schemas']['NewReturn'];
export type NewReturnLine = components['schemas']['NewReturnLine'];
export type NextCursor = components['schemas']['NextCursor'];
export type NonNegativeMoney = components['schemas']['NonNegativeMoney'];
export type NoteRequest = components['schemas']['NoteRequest'];
export type OrderCustomer = components['schemas']['OrderCustomer'];
export type OrderId = components['schemas']['OrderId'];
export type OrderLineId = components['schemas']['OrderLineId'];
export type PersonName = components['schemas']['PersonName'];
export type Phone = components['schemas']['Phone'];
export type PhoneE164 = components['schemas']['PhoneE164'];
export type PieceCount = components['schemas']['PieceCount'];
export type Pieces = components['schemas']['Pieces'];
export type Problem = components['schemas']['Problem'];
export type ProductTitle = components['schemas']['ProductTitle'];
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
export type RefundReport = components['schemas']['RefundReport'];
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
export type ReturnPage = components['schemas']['ReturnPage'];
export type ReturnReason = components['schemas']['ReturnReason'];
export type ReturnResolution = components['schemas']['ReturnResolution'];
export type ReturnState = components['schemas']['ReturnState'];
export type Sku = components['schemas']['Sku'];
export type SupplierClaim = components['schemas']['SupplierClaim'];
export type SupplierClaimId = components['schemas']['SupplierClaimId'];
export type SupplierClaimLine = components['schemas']['SupplierClaimLine'];
export type SupplierClaimPage = components['schemas']['SupplierClaimPage'];
export type SupplierClaimState = components['schemas']['SupplierClaimState'];
export type SupplierClaimUpdate = components['schemas']['SupplierClaimUpdate'];
export type TenderId = components['schemas']['TenderId'];
export type TrackingNumber = components['schemas']['TrackingNumber'];
export type TransitRequest = components['schemas']['TransitRequest'];
export type UnlinkedCredit = components['schemas']['UnlinkedCredit'];
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
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type ParameterLimit = components['parameters']['Limit'];
export type ParameterOrderId = components['parameters']['OrderId'];
export type HeaderCorrelationId = components['headers']['CorrelationId'];
export type HeaderIdempotentReplayed = components['headers']['IdempotentReplayed'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRateLimitPolicy = components['headers']['RateLimitPolicy'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderWwwAuthenticate = components['headers']['WwwAuthenticate'];
export type $defs = Record<string, never>;
export interface operations {
    readonly checkEligibility: {
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
                 *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                 *       "method": "byMail"
                 *     }
                 */
                readonly "application/json": components["schemas"]["EligibilityRequest"];
            };
        };
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
                     *       "lines": [
                     *         {
                     *           "orderLineId": "1",
                     *           "sku": "MUG-WHITE",
                     *           "returnable": 2,
                     *           "until": "2026-12-21T09:30:00.000Z",
                     *           "value": {
                     *             "currency": "EUR",
                     *             "amount": "25.00"
                     *           }
                     *         }
                     *       ],
                     *       "fees": [
                     *         {
                     *           "kind": "returnShippingFee",
                     *           "amount": {
                     *             "currency": "EUR",
                     *             "amount": "3.90"
                     *           }
                     *         }
                     *       ],
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
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["OrderInvalid"];
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
                 * @example authorised
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
                 * @description Our id, the channel's number or a tracking number; exactly.
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
                     *       "items": []
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ReturnPage"];
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
                 *       "note": "Good customer"
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
    readonly reportTransit: {
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
                 *       "trackingNumber": "SW0000010001",
                 *       "carrier": "Swift"
                 *     }
                 */
                readonly "application/json": components["schemas"]["TransitRequest"];
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
                 *           "condition": "new"
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
    readonly reportRefund: {
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
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "outcome": "succeeded",
                 *       "reference": "mov_85002"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RefundReport"];
            };
        };
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
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
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
    readonly listSupplierClaims: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only claims in this state.
                 * @example requested
                 */
                readonly state?: components["schemas"]["SupplierClaimState"];
                /**
                 * @description Only claims that came of this return.
                 * @example ret_01K9ZF1A2B3C4D5E6F7G8H9J0K
                 */
                readonly returnId?: components["schemas"]["ReturnId"];
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
            /** @description A page of claims on suppliers. */
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
                    readonly "application/json": components["schemas"]["SupplierClaimPage"];
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
    readonly updateSupplierClaim: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Our id of the claim.
                 * @example scl_01K9ZF4A2B3C4D5E6F7G8H9J0K
                 */
                readonly supplierClaimId: components["schemas"]["SupplierClaimId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "state": "accepted",
                 *       "supplierReference": "RMA-4711"
                 *     }
                 */
                readonly "application/json": components["schemas"]["SupplierClaimUpdate"];
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
                    readonly "application/json": components["schemas"]["SupplierClaim"];
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
