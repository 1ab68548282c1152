// Generated from the contract by `npm run generate`. Do not edit.
export interface paths {
    readonly "/authorisations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Hold an amount
         * @description Asks the provider to hold an amount on the means of payment behind the token. A decline is answered `status: failure` with the reason.
         */
        readonly post: operations["authorise"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/authorisations/{authorisationId}/void": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let go of what is held
         * @description Releases what was authorised and not captured, or `amount` of it. Refused when less than that is held.
         */
        readonly post: operations["voidAuthorisation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/authorisations/{authorisationId}/renewals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Hold an amount on the same means again
         * @description A new authorisation on the means of payment of an earlier one, without its owner being there: before that one expires, for what a single capture left, or for what is added to an order. It has its own `authorisationId`. A decline is answered `status: failure` with the reason.
         */
        readonly post: operations["reauthorise"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/authorisations/{authorisationId}/captures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take what is held, whole or in part
         * @description Refused when it would take more than is held, or when the authorisation has expired.
         */
        readonly post: operations["capture"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/authorisations/{authorisationId}/refunds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Give back what was taken, whole or in part
         * @description Refused when it would give back more than was taken.
         */
        readonly post: operations["refund"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/balances": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask what is on a gift card or store credit
         * @description What can be held on it now. `found: false` when there is no such card.
         */
        readonly post: operations["checkBalance"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/store-credits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Look a store credit up by our reference
         * @description What came of an issueStoreCredit whose answer was lost.
         */
        readonly get: operations["findStoreCredit"];
        readonly put?: never;
        /**
         * Make a store credit
         * @description A balance the customer can pay with, e.g. instead of a refund. Its token is a means of payment like any other.
         */
        readonly post: operations["issueStoreCredit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/gift-cards": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Look a gift card up by our reference
         * @description What came of an issueGiftCard whose answer was lost.
         */
        readonly get: operations["findGiftCard"];
        readonly put?: never;
        /**
         * Make a gift card that was sold
         * @description A card with a balance that its bearer can pay with. Its token is a means of payment like any other. With `token` a card that was handed out blank is activated; with `topUp` one that is in use gets more. Refused where the card is not so.
         */
        readonly post: operations["issueGiftCard"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/gift-card-deactivations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Look a deactivation up by our reference
         * @description What came of a deactivateGiftCard whose answer was lost.
         */
        readonly get: operations["findDeactivation"];
        readonly put?: never;
        /**
         * Take a gift card back
         * @description Nobody can pay with it any more. `refused` when something of it was used or is held. With `amount`, only so much is taken off it: what it was topped up with.
         */
        readonly post: operations["deactivateGiftCard"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/transactions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Look a transaction up by our reference
         * @description What came of an authorisation, void, capture or refund whose answer was lost.
         */
        readonly get: operations["findTransaction"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/disputes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Disputes that changed since
         * @description Each as it is now, those that changed first coming first. What no event has told is found so.
         */
        readonly get: operations["listDisputes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/disputes/{disputeReference}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The provider's own id of the dispute.
                 * @example dis_60001
                 */
                readonly disputeReference: components["parameters"]["DisputeReference"];
            };
            readonly cookie?: never;
        };
        /**
         * One dispute as it is now
         * @description What came of an acceptDispute whose answer was lost is in its state.
         */
        readonly get: operations["findDispute"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/disputes/{disputeReference}/acceptance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The provider's own id of the dispute.
                 * @example dis_60001
                 */
                readonly disputeReference: components["parameters"]["DisputeReference"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Do not contest a dispute
         * @description The money is the customer's. Refused when it is decided already.
         */
        readonly post: operations["acceptDispute"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/dispute-evidence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Look evidence up by our reference
         * @description What came of a submitEvidence whose answer was lost.
         */
        readonly get: operations["findEvidence"];
        readonly put?: never;
        /**
         * Contest a dispute
         * @description Hands in what speaks for us. Refused when the time for it is over or the dispute is decided.
         */
        readonly post: operations["submitEvidence"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/payouts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Payouts that changed since
         * @description Each as it is now, those that changed first coming first.
         */
        readonly get: operations["listPayouts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/payouts/{payoutReference}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The provider's own id of the payout.
                 * @example po_90001
                 */
                readonly payoutReference: components["parameters"]["PayoutReference"];
            };
            readonly cookie?: never;
        };
        /**
         * One payout as it is now
         * @description Its sum and its time; listPayoutLines has what it is made of.
         */
        readonly get: operations["findPayout"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/payouts/{payoutReference}/lines": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The provider's own id of the payout.
                 * @example po_90001
                 */
                readonly payoutReference: components["parameters"]["PayoutReference"];
            };
            readonly cookie?: never;
        };
        /**
         * What a payout is made of
         * @description Every movement in it, a page at a time.
         */
        readonly get: operations["listPayoutLines"];
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
        readonly Balance: {
            readonly found: boolean;
            /**
             * @description `blank`: handed out to be sold, and worth nothing yet.
             * @enum {string}
             */
            readonly state?: "blank" | "active" | "deactivated";
            /** @description Loaded, less what is held or was taken. */
            readonly available?: components["schemas"]["Money"];
        };
        readonly BalanceRequest: {
            /** @description The provider's token for the card or credit. */
            readonly token: string;
        };
        /**
         * Format: currency
         * @description An active ISO 4217 code, in capitals.
         * @example EUR
         */
        readonly Currency: string;
        readonly Deactivation: {
            readonly id: components["schemas"]["DocumentId"];
            readonly reference: components["schemas"]["Reference"];
            /** @enum {string} */
            readonly outcome: "deactivated" | "refused";
            readonly reason?: components["schemas"]["Reason"];
            readonly at: components["schemas"]["Instant"];
        };
        readonly DisputeAcceptance: {
            readonly reference: components["schemas"]["Reference"];
        };
        /**
         * @description `inquiry`: the bank only asks, no money has moved. `chargeback`: it has taken the money back until it is decided.
         * @example chargeback
         * @enum {string}
         */
        readonly DisputeKind: "inquiry" | "chargeback";
        readonly DisputePage: {
            readonly disputes: readonly components["schemas"]["DisputeReport"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
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
        /**
         * @description opened → evidenceDue → evidenceSubmitted → won | lost; `accepted`: we do not contest it. `withdrawn`: it was let go of without a decision. `unknown`: a word of the provider that nobody has mapped; the money stays held.
         * @example evidenceDue
         * @enum {string}
         */
        readonly DisputeState: "opened" | "evidenceDue" | "evidenceSubmitted" | "won" | "lost" | "accepted" | "withdrawn" | "unknown";
        /**
         * @description The system's own id of a document.
         * @example SO-10001
         */
        readonly DocumentId: string;
        readonly Evidence: {
            readonly id: components["schemas"]["DocumentId"];
            readonly reference: components["schemas"]["Reference"];
            readonly disputeReference: components["schemas"]["DocumentId"];
            readonly at: components["schemas"]["Instant"];
        };
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
        readonly FoundDeactivation: {
            readonly found: boolean;
            readonly document?: components["schemas"]["Deactivation"];
        };
        readonly FoundDispute: {
            readonly found: boolean;
            readonly document?: components["schemas"]["DisputeReport"];
        };
        readonly FoundEvidence: {
            readonly found: boolean;
            readonly document?: components["schemas"]["Evidence"];
        };
        readonly FoundGiftCard: {
            readonly found: boolean;
            readonly document?: components["schemas"]["GiftCard"];
        };
        readonly FoundPayout: {
            readonly found: boolean;
            readonly document?: components["schemas"]["PayoutReport"];
        };
        readonly FoundStoreCredit: {
            readonly found: boolean;
            readonly document?: components["schemas"]["StoreCredit"];
        };
        readonly FoundTransaction: {
            readonly found: boolean;
            readonly document?: components["schemas"]["Transaction"];
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
        readonly GiftCard: {
            readonly id: components["schemas"]["DocumentId"];
            readonly reference: components["schemas"]["Reference"];
            /** @description Whoever has it can pay with it. */
            readonly token: string;
            readonly amount: components["schemas"]["Money"];
            readonly at: components["schemas"]["Instant"];
        };
        /**
         * Format: date-time
         * @description An RFC 3339 instant; given in UTC.
         * @example 2026-11-21T09:30:00.000Z
         */
        readonly Instant: string;
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
        readonly NewAuthorisation: {
            readonly reference: components["schemas"]["Reference"];
            readonly orderId: components["schemas"]["OrderId"];
            readonly amount: components["schemas"]["Money"];
            /** @description The provider's token for a means of payment. */
            readonly token: string;
        };
        readonly NewDeactivation: {
            readonly reference: components["schemas"]["Reference"];
            readonly token: string;
            /** @description Only so much of it; all of it, if absent. */
            readonly amount?: components["schemas"]["Money"];
        };
        readonly NewEvidence: {
            readonly reference: components["schemas"]["Reference"];
            readonly disputeReference: components["schemas"]["DocumentId"];
            readonly items: readonly components["schemas"]["EvidenceItem"][];
        };
        readonly NewGiftCard: {
            readonly reference: components["schemas"]["Reference"];
            readonly amount: components["schemas"]["Money"];
            /** @description The card to activate, or to add to; a new one, if absent. */
            readonly token?: string;
            /** @description Whether the card of `token` is in use. */
            readonly topUp?: boolean;
        };
        readonly NewMovement: {
            readonly reference: components["schemas"]["Reference"];
            readonly amount: components["schemas"]["Money"];
        };
        readonly NewVoid: {
            readonly reference: components["schemas"]["Reference"];
            /** @description How much of it to let go of; all that is held, if absent. */
            readonly amount?: components["schemas"]["Money"];
        };
        /**
         * @description Where the next page begins; absent on the last.
         * @example b3JkXzAxSzlaRDNZN1E
         */
        readonly NextCursor: string;
        /** @description Money that is not negative. */
        readonly NonNegativeMoney: components["schemas"]["Money"];
        /**
         * @description Our id of an order.
         * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly OrderId: string;
        readonly PayoutLinePage: {
            readonly lines: readonly components["schemas"]["PayoutLineReport"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
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
        readonly PayoutReportPage: {
            readonly payouts: readonly components["schemas"]["PayoutReport"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        /**
         * @example paid
         * @enum {string}
         */
        readonly PayoutState: "scheduled" | "inTransit" | "paid" | "failed" | "cancelled" | "unknown";
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
        /** @description The word the system used, where the canonical state is `unknown`. */
        readonly RawState: string;
        /** @example The shopper changed their mind */
        readonly Reason: string;
        /**
         * @description Our key for one effect. Twice is once: the same reference gets the answer of the first time, and the look-up finds what it did.
         * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly Reference: string;
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
         * @description The system's own order of events about one thing, where it has one.
         * @example 3
         */
        readonly SourceSequence: number;
        readonly StoreCredit: {
            readonly reference: components["schemas"]["Reference"];
            /** @description Whoever has it can pay with it. */
            readonly token: string;
            readonly amount: components["schemas"]["Money"];
            readonly at: components["schemas"]["Instant"];
        };
        readonly Transaction: {
            readonly id: components["schemas"]["DocumentId"];
            readonly reference: components["schemas"]["Reference"];
            /** @enum {string} */
            readonly type: "authorise" | "void" | "capture" | "refund";
            /**
             * @description `failure`: the provider decided against it, nothing moved.
             * @enum {string}
             */
            readonly status: "success" | "failure" | "pending" | "unknown";
            readonly raw?: components["schemas"]["RawState"];
            /**
             * @description Why it failed, in canonical words where there is one.
             * @example declined
             * @example insufficientFunds
             * @example expired
             */
            readonly reason?: string;
            readonly authorisationId: components["schemas"]["DocumentId"];
            readonly amount: components["schemas"]["Money"];
            /** @description What the provider pays out for it, where it says so and that is in another currency. */
            readonly settled?: components["schemas"]["Settled"];
            /** @description Until when an authorisation holds. */
            readonly expiresAt?: components["schemas"]["Instant"];
            /** @description Whether an authorisation can be captured in parts. If not, the first capture lets go of the rest. */
            readonly multipleCaptures?: boolean;
            readonly risk?: components["schemas"]["Risk"];
            readonly at: components["schemas"]["Instant"];
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
         * @description The provider's own id of the dispute.
         * @example dis_60001
         */
        readonly DisputeReference: components["schemas"]["DocumentId"];
        /**
         * @description Where the page begins, as the page before said.
         * @example b3JkXzAxSzlaRDNZN1E
         */
        readonly PageCursor: components["schemas"]["NextCursor"];
        /**
         * @description The provider's own id of the payout.
         * @example po_90001
         */
        readonly PayoutReference: components["schemas"]["DocumentId"];
        /**
         * @description Only what changed then or later.
         * @example 2026-11-21T00:00:00.000Z
         */
        readonly UpdatedSince: components["schemas"]["Instant"];
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
export type Balance = components['schemas']['Balance'];
export type BalanceRequest = components['schemas']['BalanceRequest'];
export type Currency = components['schemas']['Currency'];
export type Deactivation = components['schemas']['Deactivation'];
export type DisputeAcceptance = components['schemas']['DisputeAcceptance'];
export type DisputeKind = components['schemas']['DisputeKind'];
export type DisputePage = components['schemas']['DisputePage'];
export type DisputeReason = components['schemas']['DisputeReason'];
export type DisputeReport = components['schemas']['DisputeReport'];
export type DisputeState = components['schemas']['DisputeState'];
export type DocumentId = components['schemas']['DocumentId'];
export type Evidence = components['schemas']['Evidence'];
export type EvidenceItem = components['schemas']['EvidenceItem'];
export type Fault = components['schemas']['Fault'];
export type FoundDeactivation = components['schemas']['FoundDeactivation'];
export type FoundDispute = components['schemas']['FoundDispute'];
export type FoundEvidence = components['schemas']['FoundEvidence'];
export type FoundGiftCard = components['schemas']['FoundGiftCard'];
export type FoundPayout = components['schemas']['FoundPayout'];
export type FoundStoreCredit = components['schemas']['FoundStoreCredit'];
export type FoundTransaction = components['schemas']['FoundTransaction'];
export type Fx = components['schemas']['Fx'];
export type GiftCard = components['schemas']['GiftCard'];
export type Instant = components['schemas']['Instant'];
export type Money = components['schemas']['Money'];
export type NewAuthorisation = components['schemas']['NewAuthorisation'];
export type NewDeactivation = components['schemas']['NewDeactivation'];
export type NewEvidence = components['schemas']['NewEvidence'];
export type NewGiftCard = components['schemas']['NewGiftCard'];
export type NewMovement = components['schemas']['NewMovement'];
export type NewVoid = components['schemas']['NewVoid'];
export type NextCursor = components['schemas']['NextCursor'];
export type NonNegativeMoney = components['schemas']['NonNegativeMoney'];
export type OrderId = components['schemas']['OrderId'];
export type PayoutLinePage = components['schemas']['PayoutLinePage'];
export type PayoutLineReport = components['schemas']['PayoutLineReport'];
export type PayoutLineType = components['schemas']['PayoutLineType'];
export type PayoutReport = components['schemas']['PayoutReport'];
export type PayoutReportPage = components['schemas']['PayoutReportPage'];
export type PayoutState = components['schemas']['PayoutState'];
export type Problem = components['schemas']['Problem'];
export type RawState = components['schemas']['RawState'];
export type Reason = components['schemas']['Reason'];
export type Reference = components['schemas']['Reference'];
export type Risk = components['schemas']['Risk'];
export type RiskLevel = components['schemas']['RiskLevel'];
export type Settled = components['schemas']['Settled'];
export type SourceSequence = components['schemas']['SourceSequence'];
export type StoreCredit = components['schemas']['StoreCredit'];
export type Transaction = components['schemas']['Transaction'];
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
export type ParameterDisputeReference = components['parameters']['DisputeReference'];
export type ParameterPageCursor = components['parameters']['PageCursor'];
export type ParameterPayoutReference = components['parameters']['PayoutReference'];
export type ParameterUpdatedSince = components['parameters']['UpdatedSince'];
export type ParameterReference = components['parameters']['reference'];
export type HeaderCorrelationId = components['headers']['CorrelationId'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRateLimitPolicy = components['headers']['RateLimitPolicy'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderWwwAuthenticate = components['headers']['WwwAuthenticate'];
export type $defs = Record<string, never>;
export interface operations {
    readonly authorise: {
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
                 *       "reference": "tnd_01K9ZD4A1R3S5T7V9X1Z3B5D7F",
                 *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                 *       "amount": {
                 *         "currency": "EUR",
                 *         "amount": "25.00"
                 *       },
                 *       "token": "tok_visa"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewAuthorisation"];
            };
        };
        readonly responses: {
            /** @description What the provider decided, new or as it was. */
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
                     *       "id": "txn_80001",
                     *       "reference": "tnd_01K9ZD4A1R3S5T7V9X1Z3B5D7F",
                     *       "type": "authorise",
                     *       "status": "success",
                     *       "authorisationId": "txn_80001",
                     *       "amount": {
                     *         "currency": "EUR",
                     *         "amount": "25.00"
                     *       },
                     *       "expiresAt": "2026-11-28T09:30:01Z",
                     *       "at": "2026-11-21T09:30:01Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Transaction"];
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
    readonly voidAuthorisation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description `authorisationId` of the authorisation.
                 * @example txn_80001
                 */
                readonly authorisationId: components["schemas"]["DocumentId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reference": "tnd_01K9ZD4A1R3S5T7V9X1Z3B5D7F:void"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewVoid"];
            };
        };
        readonly responses: {
            /** @description The void, new or as it was; `amount` is what was released. */
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
                     *       "id": "txn_80002",
                     *       "reference": "tnd_01K9ZD4A1R3S5T7V9X1Z3B5D7F:void",
                     *       "type": "void",
                     *       "status": "success",
                     *       "authorisationId": "txn_80001",
                     *       "amount": {
                     *         "currency": "EUR",
                     *         "amount": "25.00"
                     *       },
                     *       "at": "2026-11-21T09:30:01Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Transaction"];
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
    readonly reauthorise: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description `authorisationId` of the earlier authorisation.
                 * @example txn_80001
                 */
                readonly authorisationId: components["schemas"]["DocumentId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reference": "tnd_01K9ZD4A1R3S5T7V9X1Z3B5D7F:renewal",
                 *       "amount": {
                 *         "currency": "EUR",
                 *         "amount": "25.00"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewMovement"];
            };
        };
        readonly responses: {
            /** @description What the provider decided, new or as it was. */
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
                     *       "id": "txn_80003",
                     *       "reference": "tnd_01K9ZD4A1R3S5T7V9X1Z3B5D7F:renewal",
                     *       "type": "authorise",
                     *       "status": "success",
                     *       "authorisationId": "txn_80003",
                     *       "amount": {
                     *         "currency": "EUR",
                     *         "amount": "25.00"
                     *       },
                     *       "multipleCaptures": true,
                     *       "expiresAt": "2026-12-05T09:30:01Z",
                     *       "at": "2026-11-28T09:30:01Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Transaction"];
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
    readonly capture: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description `authorisationId` of the authorisation.
                 * @example txn_80001
                 */
                readonly authorisationId: components["schemas"]["DocumentId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reference": "tnd_01K9ZD4A1R3S5T7V9X1Z3B5D7F:capture:1",
                 *       "amount": {
                 *         "currency": "EUR",
                 *         "amount": "25.00"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewMovement"];
            };
        };
        readonly responses: {
            /** @description The capture, new or as it was. */
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
                     *       "id": "txn_80002",
                     *       "reference": "tnd_01K9ZD4A1R3S5T7V9X1Z3B5D7F:capture:1",
                     *       "type": "capture",
                     *       "status": "success",
                     *       "authorisationId": "txn_80001",
                     *       "amount": {
                     *         "currency": "EUR",
                     *         "amount": "25.00"
                     *       },
                     *       "at": "2026-11-21T09:30:01Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Transaction"];
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
    readonly refund: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description `authorisationId` of the authorisation.
                 * @example txn_80001
                 */
                readonly authorisationId: components["schemas"]["DocumentId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reference": "tnd_01K9ZD4A1R3S5T7V9X1Z3B5D7F:refund:1",
                 *       "amount": {
                 *         "currency": "EUR",
                 *         "amount": "25.00"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewMovement"];
            };
        };
        readonly responses: {
            /** @description The refund, new or as it was. */
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
                     *       "id": "txn_80002",
                     *       "reference": "tnd_01K9ZD4A1R3S5T7V9X1Z3B5D7F:refund:1",
                     *       "type": "refund",
                     *       "status": "success",
                     *       "authorisationId": "txn_80001",
                     *       "amount": {
                     *         "currency": "EUR",
                     *         "amount": "25.00"
                     *       },
                     *       "at": "2026-11-21T09:30:01Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Transaction"];
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
    readonly checkBalance: {
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
                readonly "application/json": components["schemas"]["BalanceRequest"];
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
                     *       "found": true,
                     *       "available": {
                     *         "currency": "EUR",
                     *         "amount": "50.00"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Balance"];
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
    readonly findStoreCredit: {
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
            /** @description Whether it is there, and the credit if it is. */
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
                     *         "reference": "rfd_01K9ZF2A2B3C4D5E6F7G8H9J0K:credit",
                     *         "token": "sc_10001",
                     *         "amount": {
                     *           "currency": "EUR",
                     *           "amount": "12.50"
                     *         },
                     *         "at": "2026-11-28T10:00:00Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundStoreCredit"];
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
    readonly issueStoreCredit: {
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
                 *       "reference": "rfd_01K9ZF2A2B3C4D5E6F7G8H9J0K:credit",
                 *       "amount": {
                 *         "currency": "EUR",
                 *         "amount": "12.50"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewMovement"];
            };
        };
        readonly responses: {
            /** @description The credit, new or as it was. */
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
                     *       "reference": "rfd_01K9ZF2A2B3C4D5E6F7G8H9J0K:credit",
                     *       "token": "sc_10001",
                     *       "amount": {
                     *         "currency": "EUR",
                     *         "amount": "12.50"
                     *       },
                     *       "at": "2026-11-28T10:00:00Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["StoreCredit"];
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
    readonly findGiftCard: {
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
            /** @description Whether it is there, and the card if it is. */
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
                     *         "id": "gft_20001",
                     *         "reference": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T:2:card:1",
                     *         "token": "gc_20001",
                     *         "amount": {
                     *           "currency": "EUR",
                     *           "amount": "25.00"
                     *         },
                     *         "at": "2026-11-21T09:31:00Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundGiftCard"];
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
    readonly issueGiftCard: {
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
                 *       "reference": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T:2:card:1",
                 *       "amount": {
                 *         "currency": "EUR",
                 *         "amount": "25.00"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewGiftCard"];
            };
        };
        readonly responses: {
            /** @description The card, new or as it was. */
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
                     *       "id": "gft_20001",
                     *       "reference": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T:2:card:1",
                     *       "token": "gc_20001",
                     *       "amount": {
                     *         "currency": "EUR",
                     *         "amount": "25.00"
                     *       },
                     *       "at": "2026-11-21T09:31:00Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["GiftCard"];
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
    readonly findDeactivation: {
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
            /** @description Whether it was asked for, and what came of it. */
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
                     *         "id": "dea_30001",
                     *         "reference": "rfd_01K9ZF2A2B3C4D5E6F7G8H9J0K:2:1",
                     *         "outcome": "deactivated",
                     *         "at": "2026-11-28T10:00:00Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundDeactivation"];
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
    readonly deactivateGiftCard: {
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
                 *       "reference": "rfd_01K9ZF2A2B3C4D5E6F7G8H9J0K:2:1",
                 *       "token": "gc_20001"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewDeactivation"];
            };
        };
        readonly responses: {
            /** @description What came of it, now or before. */
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
                     *       "id": "dea_30001",
                     *       "reference": "rfd_01K9ZF2A2B3C4D5E6F7G8H9J0K:2:1",
                     *       "outcome": "deactivated",
                     *       "at": "2026-11-28T10:00:00Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Deactivation"];
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
    readonly findTransaction: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The reference a write carried.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly reference: components["parameters"]["reference"];
                /**
                 * @description The authorisation it would be of, where that is known: some providers can look there only, or find it there sooner.
                 * @example txn_80001
                 */
                readonly authorisationId?: components["schemas"]["DocumentId"];
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
                     *         "id": "txn_80001",
                     *         "reference": "tnd_01K9ZD4A1R3S5T7V9X1Z3B5D7F",
                     *         "type": "authorise",
                     *         "status": "success",
                     *         "authorisationId": "txn_80001",
                     *         "amount": {
                     *           "currency": "EUR",
                     *           "amount": "25.00"
                     *         },
                     *         "expiresAt": "2026-11-28T09:30:01Z",
                     *         "at": "2026-11-21T09:30:01Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundTransaction"];
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
    readonly listDisputes: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what changed then or later.
                 * @example 2026-11-21T00:00:00.000Z
                 */
                readonly updatedSince?: components["parameters"]["UpdatedSince"];
                /**
                 * @description Where the page begins, as the page before said.
                 * @example b3JkXzAxSzlaRDNZN1E
                 */
                readonly cursor?: components["parameters"]["PageCursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of disputes. */
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
                     *       "disputes": [
                     *         {
                     *           "reference": "dis_60001",
                     *           "authorisationId": "auth_80001",
                     *           "kind": "chargeback",
                     *           "state": "evidenceDue",
                     *           "amount": {
                     *             "currency": "EUR",
                     *             "amount": "25.00"
                     *           },
                     *           "fee": {
                     *             "currency": "EUR",
                     *             "amount": "15.00"
                     *           },
                     *           "reason": "fraud",
                     *           "network": "visa",
                     *           "rawReason": "10.4",
                     *           "evidenceDueBy": "2026-12-12T09:30:00Z",
                     *           "revision": 1,
                     *           "openedAt": "2026-12-05T09:30:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DisputePage"];
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
    readonly findDispute: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The provider's own id of the dispute.
                 * @example dis_60001
                 */
                readonly disputeReference: components["parameters"]["DisputeReference"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Whether it is there, and the dispute if it is. */
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
                     *         "reference": "dis_60001",
                     *         "authorisationId": "auth_80001",
                     *         "kind": "chargeback",
                     *         "state": "evidenceDue",
                     *         "amount": {
                     *           "currency": "EUR",
                     *           "amount": "25.00"
                     *         },
                     *         "fee": {
                     *           "currency": "EUR",
                     *           "amount": "15.00"
                     *         },
                     *         "reason": "fraud",
                     *         "network": "visa",
                     *         "rawReason": "10.4",
                     *         "evidenceDueBy": "2026-12-12T09:30:00Z",
                     *         "revision": 1,
                     *         "openedAt": "2026-12-05T09:30:00Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundDispute"];
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
    readonly acceptDispute: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The provider's own id of the dispute.
                 * @example dis_60001
                 */
                readonly disputeReference: components["parameters"]["DisputeReference"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reference": "dsp_01K9ZG1A2B3C4D5E6F7G8H9J0K:accept"
                 *     }
                 */
                readonly "application/json": components["schemas"]["DisputeAcceptance"];
            };
        };
        readonly responses: {
            /** @description The dispute as it is now; asked twice it is accepted once. */
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
                     *       "reference": "dis_60001",
                     *       "authorisationId": "auth_80001",
                     *       "kind": "chargeback",
                     *       "state": "evidenceDue",
                     *       "amount": {
                     *         "currency": "EUR",
                     *         "amount": "25.00"
                     *       },
                     *       "fee": {
                     *         "currency": "EUR",
                     *         "amount": "15.00"
                     *       },
                     *       "reason": "fraud",
                     *       "network": "visa",
                     *       "rawReason": "10.4",
                     *       "evidenceDueBy": "2026-12-12T09:30:00Z",
                     *       "revision": 1,
                     *       "openedAt": "2026-12-05T09:30:00Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DisputeReport"];
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
    readonly findEvidence: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The reference a write carried.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly reference: components["parameters"]["reference"];
                /**
                 * @description The dispute it would be of, where that is known.
                 * @example dis_60001
                 */
                readonly disputeReference?: components["schemas"]["DocumentId"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Whether it is there, and which it is. */
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
                     *         "id": "evi_70001",
                     *         "reference": "dsp_01K9ZG1A2B3C4D5E6F7G8H9J0K:evidence:1",
                     *         "disputeReference": "dis_60001",
                     *         "at": "2026-12-06T09:30:00Z"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundEvidence"];
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
    readonly submitEvidence: {
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
                 *       "reference": "dsp_01K9ZG1A2B3C4D5E6F7G8H9J0K:evidence:1",
                 *       "disputeReference": "dis_60001",
                 *       "items": [
                 *         {
                 *           "kind": "delivery",
                 *           "title": "That it was delivered",
                 *           "text": "Swift SW1, delivered 2026-11-25"
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewEvidence"];
            };
        };
        readonly responses: {
            /** @description The evidence, new or as it was. */
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
                     *       "id": "evi_70001",
                     *       "reference": "dsp_01K9ZG1A2B3C4D5E6F7G8H9J0K:evidence:1",
                     *       "disputeReference": "dis_60001",
                     *       "at": "2026-12-06T09:30:00Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Evidence"];
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
    readonly listPayouts: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what changed then or later.
                 * @example 2026-11-21T00:00:00.000Z
                 */
                readonly updatedSince?: components["parameters"]["UpdatedSince"];
                /**
                 * @description Where the page begins, as the page before said.
                 * @example b3JkXzAxSzlaRDNZN1E
                 */
                readonly cursor?: components["parameters"]["PageCursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of payouts. */
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
                     *       "payouts": [
                     *         {
                     *           "reference": "po_90001",
                     *           "state": "paid",
                     *           "amount": {
                     *             "currency": "EUR",
                     *             "amount": "77.55"
                     *           },
                     *           "from": "2026-11-21T00:00:00Z",
                     *           "to": "2026-11-22T00:00:00Z",
                     *           "issuedAt": "2026-11-22T06:00:00Z",
                     *           "revision": 1
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PayoutReportPage"];
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
    readonly findPayout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The provider's own id of the payout.
                 * @example po_90001
                 */
                readonly payoutReference: components["parameters"]["PayoutReference"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Whether it is there, and the payout if it is. */
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
                     *         "reference": "po_90001",
                     *         "state": "paid",
                     *         "amount": {
                     *           "currency": "EUR",
                     *           "amount": "77.55"
                     *         },
                     *         "from": "2026-11-21T00:00:00Z",
                     *         "to": "2026-11-22T00:00:00Z",
                     *         "issuedAt": "2026-11-22T06:00:00Z",
                     *         "revision": 1
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FoundPayout"];
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
    readonly listPayoutLines: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Where the page begins, as the page before said.
                 * @example b3JkXzAxSzlaRDNZN1E
                 */
                readonly cursor?: components["parameters"]["PageCursor"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The provider's own id of the payout.
                 * @example po_90001
                 */
                readonly payoutReference: components["parameters"]["PayoutReference"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of lines. */
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
                     *       "lines": [
                     *         {
                     *           "reference": "bal_95001",
                     *           "type": "charge",
                     *           "gross": {
                     *             "currency": "EUR",
                     *             "amount": "80.00"
                     *           },
                     *           "fee": {
                     *             "currency": "EUR",
                     *             "amount": "2.45"
                     *           },
                     *           "net": {
                     *             "currency": "EUR",
                     *             "amount": "77.55"
                     *           },
                     *           "transactionId": "mov_85001",
                     *           "authorisationId": "auth_80001",
                     *           "at": "2026-11-21T10:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PayoutLinePage"];
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
