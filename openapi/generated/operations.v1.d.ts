// Generated from the contract by `npm run generate`. Do not edit.
export interface paths {
    readonly "/overview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What needs somebody now
         * @description The headline in business words: orders at risk, what they are worth, what is overdue, and what stands behind it.
         */
        readonly get: operations["getOverview"];
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
         * Cases, newest first
         * @description What a person must look at. Every filter narrows.
         */
        readonly get: operations["listCases"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/exception-groups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Open cases by what is behind them
         * @description Cases that are alike in kind, system answer and words, most of them first: what mends one will mend all. A run with its `group` does.
         */
        readonly get: operations["listCaseGroups"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/exceptions/{caseId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the case.
                 * @example exc_01K9ZE0A1B2C3D4E5F6G7H8J9K
                 */
                readonly caseId: components["parameters"]["CaseId"];
            };
            readonly cookie?: never;
        };
        /**
         * One case with its history
         * @description The exact reason, what is known, who did what about it, and which actions are possible now.
         */
        readonly get: operations["getCase"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/exceptions/{caseId}/owner": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the case.
                 * @example exc_01K9ZE0A1B2C3D4E5F6G7H8J9K
                 */
                readonly caseId: components["parameters"]["CaseId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Say who looks after a case
         * @description A person or a team. `null` gives it back to the team its cause belongs to.
         */
        readonly put: operations["assignCase"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/exceptions/{caseId}/comments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the case.
                 * @example exc_01K9ZE0A1B2C3D4E5F6G7H8J9K
                 */
                readonly caseId: components["parameters"]["CaseId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Write something down about a case
         * @description The same words of the same person again are the same comment.
         */
        readonly post: operations["commentCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/exceptions/{caseId}/resolution": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the case.
                 * @example exc_01K9ZE0A1B2C3D4E5F6G7H8J9K
                 */
                readonly caseId: components["parameters"]["CaseId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Close a case without doing anything
         * @description For what is settled already, or needs nothing. What is dead stays dead: to let go of it is the action `skip`.
         */
        readonly post: operations["resolveCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/exceptions/{caseId}/previews": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the case.
                 * @example exc_01K9ZE0A1B2C3D4E5F6G7H8J9K
                 */
                readonly caseId: components["parameters"]["CaseId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * What an action would do
         * @description Documents, money and stock it would change, and whether a second person has to agree. Changes nothing. The digest is what actOnCase asks for: nobody does what they did not see.
         */
        readonly post: operations["previewAction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/exceptions/{caseId}/actions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the case.
                 * @example exc_01K9ZE0A1B2C3D4E5F6G7H8J9K
                 */
                readonly caseId: components["parameters"]["CaseId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Do something about a case
         * @description What was previewed, with the reason. Above the configured amount it waits for another person. If things have changed since the preview it is refused: look again. The same again is done once.
         */
        readonly post: operations["actOnCase"];
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
         * What was done, and what waits for a second person
         * @description Newest first. With `state` those that another person has to agree to.
         */
        readonly get: operations["listActions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/actions/{actionId}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the action.
                 * @example act_01K9ZE0A1B2C3D4E5F6G7H8J9K
                 */
                readonly actionId: components["parameters"]["ActionId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Agree to an action, or refuse it
         * @description By another person than the one who proposed it. What was agreed to is looked at again before it is done.
         */
        readonly post: operations["decideAction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/dead-letters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Work that was given up
         * @description Newest first, each with the exact reason. Its successors on the same queue wait behind it.
         */
        readonly get: operations["listDeadLetters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/dead-letters/{deadLetterId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the operation that was given up.
                 * @example opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A
                 */
                readonly deadLetterId: components["parameters"]["DeadLetterId"];
            };
            readonly cookie?: never;
        };
        /**
         * One dead letter with its journal
         * @description Every step it took, with our reference at the other system and what came of it.
         */
        readonly get: operations["getDeadLetter"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/runs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Runs, newest first
         * @description What was done to many at once.
         */
        readonly get: operations["listRuns"];
        readonly put?: never;
        /**
         * Plan the same for many
         * @description Looks for what the selection names and estimates what doing it means; nothing is done before confirmRun. What comes later is not part of it. The same plan of the same person again is the same plan.
         */
        readonly post: operations["planRun"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/runs/{runId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the run.
                 * @example run_01K9ZE0A1B2C3D4E5F6G7H8J9K
                 */
                readonly runId: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        /**
         * How far a run is
         * @description With the newest failures.
         */
        readonly get: operations["getRun"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/runs/{runId}/confirmation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the run.
                 * @example run_01K9ZE0A1B2C3D4E5F6G7H8J9K
                 */
                readonly runId: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Begin a run that was planned
         * @description By another person than the planner where the estimate says so.
         */
        readonly post: operations["confirmRun"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/runs/{runId}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the run.
                 * @example run_01K9ZE0A1B2C3D4E5F6G7H8J9K
                 */
                readonly runId: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Stop a run
         * @description What is done stays done; the rest is left alone.
         */
        readonly post: operations["cancelRun"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/queues": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The queue before each system
         * @description Depth, limits, circuit, and how long it takes until the backlog is worked off at the pace of the last minutes.
         */
        readonly get: operations["listQueues"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/queues/{queue}/settings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the queue.
                 * @example erp
                 */
                readonly queue: components["parameters"]["QueueName"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Pause, resume or slow a queue
         * @description On every server within seconds, until it is set otherwise. What is under way is finished; what waits stays.
         */
        readonly put: operations["setQueue"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/polls": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What other systems are asked for
         * @description Webhooks get lost, so what changed is asked for as well. For each: until when everything is taken in, how far behind that is, when the system last answered and when it is asked next.
         */
        readonly get: operations["listPolls"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/poll-syncs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask a system now
         * @description Asks at once, and with `from` for everything that changed since then, stretch by stretch. What is here already is a duplicate and changes nothing.
         */
        readonly post: operations["syncPoll"];
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
         * Disputes, newest first
         * @description Money that banks take back or ask about. Every filter narrows.
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
    readonly "/disputes/{disputeId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The dispute.
                 * @example dsp_01K9ZG1A2B3C4D5E6F7G8H9J0K
                 */
                readonly disputeId: components["parameters"]["DisputeId"];
            };
            readonly cookie?: never;
        };
        /**
         * One dispute with its evidence
         * @description What the bank says, until when it takes an answer, and the evidence as it would be sent now, or as it was sent.
         */
        readonly get: operations["getDispute"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/disputes/{disputeId}/evidence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The dispute.
                 * @example dsp_01K9ZG1A2B3C4D5E6F7G8H9J0K
                 */
                readonly disputeId: components["parameters"]["DisputeId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Contest a dispute
         * @description Sends the evidence that was put together by itself, with a note if there is something to add. It goes on after the answer; `response` says what came of it.
         */
        readonly post: operations["submitDisputeEvidence"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/disputes/{disputeId}/acceptance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The dispute.
                 * @example dsp_01K9ZG1A2B3C4D5E6F7G8H9J0K
                 */
                readonly disputeId: components["parameters"]["DisputeId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Do not contest a dispute
         * @description The money is the customer's. Above the amount of the policy it takes a second person, who asks for the same.
         */
        readonly post: operations["acceptDispute"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/disputes/{disputeId}/look-up": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The dispute.
                 * @example dsp_01K9ZG1A2B3C4D5E6F7G8H9J0K
                 */
                readonly disputeId: components["parameters"]["DisputeId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask the payment provider now
         * @description What no event has told yet is taken in. It is asked every hour by itself.
         */
        readonly post: operations["lookUpDispute"];
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
         * Payouts, newest first
         * @description What the payment provider paid out, and whether it is what its lines and our books say. Every filter narrows.
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
    readonly "/payouts/{payoutId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The payout.
                 * @example pyt_01K9ZG4A2B3C4D5E6F7G8H9J0K
                 */
                readonly payoutId: components["parameters"]["PayoutId"];
            };
            readonly cookie?: never;
        };
        /**
         * One payout
         * @description Its sums by type of line, and in words what does not agree.
         */
        readonly get: operations["getPayout"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/payouts/{payoutId}/lines": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The payout.
                 * @example pyt_01K9ZG4A2B3C4D5E6F7G8H9J0K
                 */
                readonly payoutId: components["parameters"]["PayoutId"];
            };
            readonly cookie?: never;
        };
        /**
         * What a payout is made of
         * @description Every line with what of ours it settles, in the order of the provider.
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
    readonly "/payout-imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take payouts in now
         * @description Asks the payment provider what changed since, and reconciles each payout. What is here already and has not changed is left alone. It is done every hour by itself.
         */
        readonly post: operations["importPayouts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/ownership": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who owns what
         * @description The entries of policies/ownership.yaml as they are in effect: who writes each field group now, who did and who will.
         */
        readonly get: operations["listOwnership"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/ownership/owner": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whose a field group is
         * @description At an instant and a place. With a system: whether that may write it then.
         */
        readonly get: operations["findOwner"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/ownership/cut-overs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The ledger of cut-overs
         * @description Each instant at which a field group gets another owner: what the old and the new system told around it, what was refused since, what the new one told before (its dry run), and what still differs.
         */
        readonly get: operations["listCutOvers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/ownership/refused-writes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What was told by whoever does not own it
         * @description Newest first, each with what it would have changed. Every filter narrows.
         */
        readonly get: operations["listRefusedWrites"];
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
        /** @example act_01K9ZE0A1B2C3D4E5F6G7H8J9K */
        readonly ActionId: string;
        /**
         * @description `retry`: try the work again, from a step or from where it failed. `correct`: change canonical fields, then try again. `skip`: let go of the work; what comes after it goes on. `compensate`: undo what the work has done, last first; where a case has no work of its own its order is cancelled.
         * @example retry
         * @enum {string}
         */
        readonly ActionName: "retry" | "correct" | "skip" | "compensate";
        readonly ActionOrder: {
            readonly action: components["schemas"]["ActionName"];
            readonly fromStep?: components["schemas"]["StepName"];
            readonly changes?: readonly components["schemas"]["FieldChange"][];
            readonly reason: components["schemas"]["Words"];
            readonly digest: components["schemas"]["Digest"];
        };
        readonly ActionPreview: {
            readonly action: components["schemas"]["ActionName"];
            readonly digest: components["schemas"]["Digest"];
            /** @description It moves more money than one person may decide: policies/operations.yaml. */
            readonly needsSecondPerson: boolean;
            /** @description Documents in other systems. */
            readonly documents: readonly components["schemas"]["DocumentEffect"][];
            readonly money: readonly components["schemas"]["MoneyEffect"][];
            readonly stock: readonly components["schemas"]["StockEffect"][];
            /** @description The fields that change, before and after. */
            readonly changes: readonly components["schemas"]["FieldDifference"][];
            readonly warnings: readonly string[];
        };
        readonly ActionRequest: {
            readonly action: components["schemas"]["ActionName"];
            readonly fromStep?: components["schemas"]["StepName"];
            readonly changes?: readonly components["schemas"]["FieldChange"][];
        };
        /**
         * @example awaitingApproval
         * @enum {string}
         */
        readonly ActionState: "awaitingApproval" | "running" | "done" | "failed" | "refused";
        readonly Assignment: {
            readonly owner: string | null;
        };
        readonly CaseAction: {
            readonly id: components["schemas"]["ActionId"];
            readonly caseId: components["schemas"]["ExceptionId"];
            readonly runId?: components["schemas"]["RunId"];
            readonly action: components["schemas"]["ActionName"];
            readonly fromStep?: components["schemas"]["StepName"];
            /** @description The fields that it changes. */
            readonly pointers?: readonly string[];
            readonly state: components["schemas"]["ActionState"];
            readonly reason: string;
            readonly amount?: components["schemas"]["Money"];
            readonly proposedBy: string;
            readonly proposedAt: components["schemas"]["Instant"];
            readonly decidedBy?: string;
            readonly decidedAt?: components["schemas"]["Instant"];
            readonly decisionReason?: string;
            /** @description What came of it. */
            readonly outcome?: string;
            readonly finishedAt?: components["schemas"]["Instant"];
        };
        readonly CaseActionPage: {
            readonly actions: readonly components["schemas"]["CaseAction"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        /**
         * @description What is behind it, found by itself.
         * @example refusal
         * @enum {string}
         */
        readonly CaseCause: "value" | "missing" | "state" | "connection" | "rateLimit" | "intermittent" | "duplicate" | "refusal" | "money" | "approval" | "defect";
        readonly CaseDetail: {
            readonly id: components["schemas"]["ExceptionId"];
            readonly category: string;
            readonly cause: components["schemas"]["CaseCause"];
            readonly title: string;
            /** @enum {string} */
            readonly severity: "low" | "medium" | "high";
            /** @enum {string} */
            readonly state: "open" | "resolved";
            readonly group: components["schemas"]["GroupId"];
            readonly orderId?: components["schemas"]["OrderId"];
            readonly operationId?: components["schemas"]["OperationId"];
            readonly reason: string;
            readonly owner: components["schemas"]["OwnerName"];
            readonly raisedAt: components["schemas"]["Instant"];
            readonly dueAt: components["schemas"]["Instant"];
            readonly overdue: boolean;
            readonly resolvedAt?: components["schemas"]["Instant"];
            /** @description How it was settled. */
            readonly resolution?: string;
            readonly amount?: components["schemas"]["Money"];
            readonly channel?: components["schemas"]["ChannelName"];
            /** @description The first thing to think of. */
            readonly advice: string;
            /** @description What is known about it. */
            readonly detail?: unknown;
            /** @description What can be done about it now. */
            readonly actions: readonly components["schemas"]["ActionName"][];
            /** @description Who did what about it, oldest first. */
            readonly notes: readonly components["schemas"]["CaseNote"][];
        };
        readonly CaseGroup: {
            readonly group: components["schemas"]["GroupId"];
            readonly category: string;
            readonly cause: components["schemas"]["CaseCause"];
            readonly title: string;
            /** @enum {string} */
            readonly severity: "low" | "medium" | "high";
            /** Format: int64 */
            readonly cases: number;
            /** Format: int64 */
            readonly orders: number;
            /** @description What their orders are worth, by currency. */
            readonly amount: readonly components["schemas"]["Money"][];
            /** @description That of the newest. */
            readonly reason: string;
            readonly oldestAt: components["schemas"]["Instant"];
            readonly newestAt: components["schemas"]["Instant"];
        };
        readonly CaseGroupPage: {
            readonly groups: readonly components["schemas"]["CaseGroup"][];
        };
        readonly CaseNote: {
            readonly at: components["schemas"]["Instant"];
            /** @enum {string} */
            readonly kind: "comment" | "assigned" | "proposed" | "refused" | "acted" | "resolved";
            readonly by: string;
            readonly text: string;
        };
        readonly CasePage: {
            readonly cases: readonly components["schemas"]["CaseSummary"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        readonly CaseSummary: {
            readonly id: components["schemas"]["ExceptionId"];
            /** @example postingRefused */
            readonly category: string;
            readonly cause: components["schemas"]["CaseCause"];
            /** @description The category in words. */
            readonly title: string;
            /** @enum {string} */
            readonly severity: "low" | "medium" | "high";
            /** @enum {string} */
            readonly state: "open" | "resolved";
            readonly group: components["schemas"]["GroupId"];
            readonly orderId?: components["schemas"]["OrderId"];
            readonly operationId?: components["schemas"]["OperationId"];
            /** @description The exact reason, in words of the business. */
            readonly reason: string;
            readonly owner: components["schemas"]["OwnerName"];
            readonly raisedAt: components["schemas"]["Instant"];
            /** @description Until when it should be settled, by its severity. */
            readonly dueAt: components["schemas"]["Instant"];
            readonly overdue: boolean;
            readonly resolvedAt?: components["schemas"]["Instant"];
            /** @description What the order is worth. */
            readonly amount?: components["schemas"]["Money"];
            readonly channel?: components["schemas"]["ChannelName"];
        };
        /**
         * @description Where an order comes from.
         * @example storefront
         */
        readonly ChannelName: string;
        readonly Comment: {
            readonly text: components["schemas"]["Words"];
        };
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
        readonly CutOverList: {
            readonly asOf: components["schemas"]["Instant"];
            readonly cutOvers: readonly components["schemas"]["CutOver"][];
        };
        readonly CutOverSide: {
            readonly owners: readonly components["schemas"]["WriterName"][];
            /** @description What was taken of it before. */
            readonly before: components["schemas"]["WriteCount"];
            /** @description What was taken of it since. */
            readonly after: components["schemas"]["WriteCount"];
        };
        /**
         * @description Where the data of this order may be kept.
         * @example eu
         */
        readonly DataRegion: string;
        readonly DeadLetter: {
            readonly operationId: components["schemas"]["OperationId"];
            readonly kind: components["schemas"]["WorkKind"];
            readonly queue: components["schemas"]["QueueName"];
            /** @description What it is about. */
            readonly subject: string;
            readonly code?: components["schemas"]["ProblemCode"];
            readonly reason?: string;
            /** Format: int64 */
            readonly attempts: number;
            readonly diedAt: components["schemas"]["Instant"];
            /**
             * Format: int64
             * @description How many wait behind it.
             */
            readonly holdsBack: number;
            readonly caseId?: components["schemas"]["ExceptionId"];
        };
        readonly DeadLetterDetail: {
            readonly operationId: components["schemas"]["OperationId"];
            readonly kind: components["schemas"]["WorkKind"];
            readonly queue: components["schemas"]["QueueName"];
            readonly subject: string;
            readonly code?: components["schemas"]["ProblemCode"];
            readonly reason?: string;
            /** Format: int64 */
            readonly attempts: number;
            readonly diedAt: components["schemas"]["Instant"];
            /** Format: int64 */
            readonly holdsBack: number;
            readonly caseId?: components["schemas"]["ExceptionId"];
            readonly steps: readonly components["schemas"]["JournalStep"][];
        };
        readonly DeadLetterPage: {
            readonly deadLetters: readonly components["schemas"]["DeadLetter"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        readonly Decision: {
            /** @enum {string} */
            readonly decision: "approve" | "refuse";
            readonly reason: components["schemas"]["Words"];
        };
        /**
         * @description Stands for what a preview said.
         * @example 5f0c9a7e3b1d2c4a5f0c9a7e3b1d2c4a
         */
        readonly Digest: string;
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
        readonly DisputeAcceptance: {
            readonly reason: components["schemas"]["Words"];
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
        readonly DisputePage: {
            readonly disputes: readonly components["schemas"]["Dispute"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
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
        readonly DocumentEffect: {
            /** @example erp */
            readonly system: string;
            /** @example salesOrder */
            readonly type: string;
            /**
             * @description `lookUp`: it may be there already; it is looked for before it is made.
             * @enum {string}
             */
            readonly effect: "create" | "change" | "cancel" | "undo" | "keep" | "lookUp" | "none";
            /** @description Our key or its number there. */
            readonly reference?: string;
            readonly text: string;
        };
        /**
         * @description The system's own id of a document.
         * @example SO-10001
         */
        readonly DocumentId: string;
        /**
         * @description Something that connected systems write.
         * @example stockPosition
         */
        readonly EntityName: string;
        readonly Estimate: {
            /** Format: int64 */
            readonly items: number;
            /**
             * Format: int64
             * @description About how long it takes.
             */
            readonly seconds: number;
            /** @description What the orders are worth, by currency. */
            readonly money: readonly components["schemas"]["Money"][];
            readonly needsSecondPerson: boolean;
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
        readonly EvidenceSubmission: {
            /** @description What the evidence does not say by itself. */
            readonly note?: string;
        };
        /**
         * @description Our id of an exception case.
         * @example exc_01K9ZE0A1B2C3D4E5F6G7H8J9K
         */
        readonly ExceptionId: string;
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
         *       "pointer": "/delivery/address/postalCode",
         *       "value": "10969"
         *     }
         */
        readonly FieldChange: {
            /**
             * @description RFC 6901 pointer into the order, or into the message that was refused.
             * @example /delivery/address/postalCode
             */
            readonly pointer: string;
            /** @description The new value; null clears. */
            readonly value: unknown;
        };
        readonly FieldDifference: {
            readonly pointer: string;
            /** @description As it is. */
            readonly before?: unknown;
            /** @description As it will be; absent where it is cleared. */
            readonly after?: unknown;
        };
        /**
         * @description Fields of an entity that one system writes together.
         * @example onHand
         */
        readonly FieldGroupName: string;
        /**
         * @description Cases of one group are alike.
         * @example 9f2c4a6b8d0e1f3a
         */
        readonly GroupId: string;
        /**
         * Format: date-time
         * @description An RFC 3339 instant; given in UTC.
         * @example 2026-11-21T09:30:00.000Z
         */
        readonly Instant: string;
        readonly JournalStep: {
            readonly name: components["schemas"]["StepName"];
            /**
             * @description `intent`: it may have been done; it is looked up before it is done again.
             * @enum {string}
             */
            readonly state: "intent" | "done" | "refused" | "notExecuted";
            readonly reference?: string;
            readonly reason?: string;
            readonly at: components["schemas"]["Instant"];
        };
        /**
         * @description The company that sells.
         * @example DE01
         */
        readonly LegalEntity: string;
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
        readonly MoneyEffect: {
            /** @enum {string} */
            readonly effect: "authorise" | "capture" | "refund" | "void" | "keep";
            readonly amount: components["schemas"]["Money"];
            /** @description Whether it is this amount to the cent. If not it is the most it can be: what really moves is decided when it happens. */
            readonly exact?: boolean;
            readonly text: string;
        };
        /**
         * @description Where the next page begins; absent on the last.
         * @example b3JkXzAxSzlaRDNZN1E
         */
        readonly NextCursor: string;
        /** @description Money that is not negative. */
        readonly NonNegativeMoney: components["schemas"]["Money"];
        /**
         * @description Our id of an operation.
         * @example opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A
         */
        readonly OperationId: string;
        /**
         * @description Our id of an order.
         * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly OrderId: string;
        readonly Overview: {
            readonly asOf: components["schemas"]["Instant"];
            readonly headline: string;
            /** Format: int64 */
            readonly openCases: number;
            /** Format: int64 */
            readonly overdueCases: number;
            /** Format: int64 */
            readonly ordersAtRisk: number;
            readonly moneyAtRisk: readonly components["schemas"]["Money"][];
            readonly channels: readonly components["schemas"]["ChannelName"][];
            readonly bySeverity: {
                /** Format: int64 */
                readonly high: number;
                /** Format: int64 */
                readonly medium: number;
                /** Format: int64 */
                readonly low: number;
            };
            readonly byCause: readonly {
                readonly cause: components["schemas"]["CaseCause"];
                /** Format: int64 */
                readonly cases: number;
            }[];
            /** Format: int64 */
            readonly deadLetters: number;
            readonly queuesDown: readonly components["schemas"]["QueueName"][];
            /** Format: int64 */
            readonly awaitingApproval: number;
        };
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
        /**
         * @description A person or a team.
         * @example order-management
         */
        readonly OwnerName: string;
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
        readonly OwnershipList: {
            readonly asOf: components["schemas"]["Instant"];
            readonly ownership: readonly components["schemas"]["OwnershipEntry"][];
        };
        /** @description Where an entry holds; at most one of these. Everywhere, if none. */
        readonly OwnershipScope: {
            readonly location?: components["schemas"]["LocationId"];
            readonly legalEntity?: components["schemas"]["LegalEntity"];
            readonly region?: components["schemas"]["DataRegion"];
        };
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
        readonly PayoutImport: {
            /** @description What changed then or later. Thirty days back if absent. */
            readonly updatedSince?: components["schemas"]["Instant"];
        };
        readonly PayoutImportAnswer: {
            /** Format: int64 */
            readonly found: number;
            readonly references: readonly components["schemas"]["DocumentId"][];
        };
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
        readonly PayoutLinePage: {
            readonly lines: readonly components["schemas"]["PayoutLine"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
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
        readonly PayoutPage: {
            readonly payouts: readonly components["schemas"]["Payout"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
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
        readonly Poll: {
            readonly system: components["schemas"]["PolledSystem"];
            readonly feed: components["schemas"]["PolledFeed"];
            /**
             * @description `behind`: there is more to take in than one stretch. `idle`: nobody asks, since it is not connected any more.
             * @enum {string}
             */
            readonly state: "waiting" | "asking" | "behind" | "failing" | "idle";
            /** @description Everything that changed before is taken in. */
            readonly takenTo: components["schemas"]["Instant"];
            /**
             * Format: int64
             * @description How long ago that is.
             */
            readonly behindSeconds: number;
            /** @description When the system last answered. */
            readonly answeredAt?: components["schemas"]["Instant"];
            /** @description When it is asked next. */
            readonly dueAt: components["schemas"]["Instant"];
            /** Format: int32 */
            readonly everySeconds: number;
            /**
             * Format: int32
             * @description In a row.
             */
            readonly failures: number;
            /** @description Why it was not told the last time. */
            readonly problem?: string;
            /**
             * Format: int64
             * @description How many it has told in all.
             */
            readonly changes: number;
            /**
             * Format: int64
             * @description What these came to; those that a webhook had told are among them.
             */
            readonly messages: number;
            /** @description From when somebody last had it asked. */
            readonly syncedFrom?: components["schemas"]["Instant"];
            readonly syncedBy?: string;
        };
        readonly PollList: {
            readonly polls: readonly components["schemas"]["Poll"][];
        };
        readonly PollSync: {
            readonly system: components["schemas"]["PolledSystem"];
            /** @description Only this; all of the system, if absent. */
            readonly feed?: components["schemas"]["PolledFeed"];
            /** @description Since when; since it was last asked, if absent. */
            readonly from?: components["schemas"]["Instant"];
            readonly reason: string;
        };
        /**
         * @description What of it is asked for.
         * @example orders
         */
        readonly PolledFeed: string;
        /**
         * @description Its name in policies/systems.yaml.
         * @example amazon
         */
        readonly PolledSystem: string;
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
        /** @example system-refused */
        readonly ProblemCode: string;
        readonly Queue: {
            readonly queue: components["schemas"]["QueueName"];
            /** @description It stands before one connected system. */
            readonly system: boolean;
            /**
             * @description `open`: its system does not answer and is left alone; tried by itself again and again.
             * @enum {string}
             */
            readonly state: "closed" | "open" | "halfOpen" | "paused";
            /**
             * Format: int64
             * @description What could run now, in all tenants.
             */
            readonly due: number;
            /**
             * Format: int64
             * @description What waits for its time.
             */
            readonly delayed: number;
            /** Format: int64 */
            readonly active: number;
            /**
             * Format: int64
             * @description Dead letters of your tenant.
             */
            readonly dead: number;
            /**
             * Format: int64
             * @description At once in one server.
             */
            readonly concurrency: number;
            /** @description What is due, by priority; the higher goes first. Work of runs comes after what comes in. */
            readonly priorities: readonly {
                /** Format: int64 */
                readonly priority: number;
                /** Format: int64 */
                readonly due: number;
            }[];
            /**
             * Format: double
             * @description The budget of its system, over all servers.
             */
            readonly ratePerSecond?: number;
            readonly paused: boolean;
            /**
             * Format: double
             * @description Finished in a minute, over the last five.
             */
            readonly perMinute: number;
            /** Format: int64 */
            readonly oldestDueSeconds: number;
            /**
             * Format: int64
             * @description Absent while nothing moves.
             */
            readonly timeToDrainSeconds?: number;
            /** @description Why it was set so. */
            readonly reason?: string;
        };
        readonly QueueList: {
            readonly queues: readonly components["schemas"]["Queue"][];
        };
        /** @example erp */
        readonly QueueName: string;
        readonly QueueSettings: {
            readonly paused?: boolean;
            /** @description `null`: back to what queues.ts says. */
            readonly ratePerSecond?: number | null;
            readonly reason: components["schemas"]["Words"];
        };
        /** @description The word the system used, where the canonical state is `unknown`. */
        readonly RawState: string;
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
        readonly RefusedWritePage: {
            readonly refusedWrites: readonly components["schemas"]["RefusedWrite"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        /**
         * @description `applied`: a person had it applied once. `dropped`: a person let go of it.
         * @enum {string}
         */
        readonly RefusedWriteState: "open" | "applied" | "dropped";
        readonly ResolutionRequest: {
            readonly reason: components["schemas"]["Words"];
        };
        readonly Run: {
            readonly id: components["schemas"]["RunId"];
            readonly kind: components["schemas"]["RunKind"];
            readonly state: components["schemas"]["RunState"];
            readonly reason: string;
            /**
             * Format: int64
             * @description How many were found.
             */
            readonly total: number;
            /** Format: int64 */
            readonly done: number;
            /**
             * Format: int64
             * @description Where it was not possible any more.
             */
            readonly failed: number;
            readonly estimate: components["schemas"]["Estimate"];
            readonly createdBy: string;
            readonly createdAt: components["schemas"]["Instant"];
            readonly confirmedBy?: string;
            readonly confirmedAt?: components["schemas"]["Instant"];
            readonly finishedAt?: components["schemas"]["Instant"];
            /** @description The newest of them. */
            readonly failures?: readonly components["schemas"]["RunFailure"][];
        };
        readonly RunFailure: {
            readonly subject: string;
            readonly reason: string;
        };
        /** @example run_01K9ZE0A1B2C3D4E5F6G7H8J9K */
        readonly RunId: string;
        /**
         * @description What is done to each of them; `replayEvents` sends events to the event stream again.
         * @example retry
         * @enum {string}
         */
        readonly RunKind: "retry" | "skip" | "compensate" | "resolve" | "replayEvents";
        readonly RunPage: {
            readonly runs: readonly components["schemas"]["Run"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        /**
         * @description All that is given narrows the selection; at least one of them is needed.
         * @example {
         *       "kind": "retry",
         *       "reason": "The ERP is right again.",
         *       "queue": "erp",
         *       "code": "system-refused"
         *     }
         */
        readonly RunPlan: {
            readonly kind: components["schemas"]["RunKind"];
            readonly reason: components["schemas"]["Words"];
            readonly group?: components["schemas"]["GroupId"];
            readonly caseIds?: readonly components["schemas"]["ExceptionId"][];
            readonly category?: string;
            readonly cause?: components["schemas"]["CaseCause"];
            readonly queue?: components["schemas"]["QueueName"];
            readonly workKind?: components["schemas"]["WorkKind"];
            readonly code?: components["schemas"]["ProblemCode"];
            readonly from?: components["schemas"]["Instant"];
            readonly to?: components["schemas"]["Instant"];
            /** @description Of replayEvents: only events of these types. */
            readonly eventTypes?: readonly string[];
            /** @description Of replayEvents: only events of this aggregate. */
            readonly subject?: string;
        };
        /**
         * @example planned
         * @enum {string}
         */
        readonly RunState: "planned" | "running" | "finished" | "cancelled";
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
        /** @example book sales order */
        readonly StepName: string;
        readonly StillDiffering: {
            readonly subject: string;
            readonly system: components["schemas"]["SystemName"];
            readonly at: components["schemas"]["Instant"];
            readonly differences: readonly components["schemas"]["WriteDifference"][];
        };
        readonly StockEffect: {
            /** @enum {string} */
            readonly effect: "reserve" | "commit" | "release" | "keep";
            readonly sku: components["schemas"]["Sku"];
            readonly locationId?: components["schemas"]["LocationId"];
            /** Format: int64 */
            readonly quantity: number;
        };
        /**
         * @description The connected system that says so.
         * @example wms
         */
        readonly SystemName: string;
        /**
         * @description Our id of a means of payment on an order.
         * @example tnd_01K9ZD3Y8K1M3N5P7Q9R1S3T5V
         */
        readonly TenderId: string;
        /** @example The account was unblocked. */
        readonly Words: string;
        /**
         * @description What is being done.
         * @example post-sales-order
         */
        readonly WorkKind: string;
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
         * @description The id of the action.
         * @example act_01K9ZE0A1B2C3D4E5F6G7H8J9K
         */
        readonly ActionId: components["schemas"]["ActionId"];
        /**
         * @description Only actions in this state.
         * @example awaitingApproval
         */
        readonly ActionState: components["schemas"]["ActionState"];
        /**
         * @description The id of the case.
         * @example exc_01K9ZE0A1B2C3D4E5F6G7H8J9K
         */
        readonly CaseId: components["schemas"]["ExceptionId"];
        /**
         * @description Only about this case.
         * @example exc_01K9ZE0A1B2C3D4E5F6G7H8J9K
         */
        readonly CaseIdQuery: components["schemas"]["ExceptionId"];
        /**
         * @description Only this kind of trouble.
         * @example postingRefused
         */
        readonly Category: string;
        /**
         * @description Only with this cause.
         * @example refusal
         */
        readonly Cause: components["schemas"]["CaseCause"];
        /**
         * @description Only cases of orders of this channel.
         * @example storefront
         */
        readonly ChannelQuery: components["schemas"]["ChannelName"];
        /**
         * @description Only with this problem code.
         * @example system-refused
         */
        readonly Code: components["schemas"]["ProblemCode"];
        /**
         * @description Only of this currency.
         * @example EUR
         */
        readonly CurrencyQuery: components["schemas"]["Currency"];
        /**
         * @description `nextCursor` of the page before; absent for the first page.
         * @example b3JkXzAxSzlaRDNZN1E
         */
        readonly Cursor: string;
        /**
         * @description The id of the operation that was given up.
         * @example opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A
         */
        readonly DeadLetterId: components["schemas"]["OperationId"];
        /**
         * @description The dispute.
         * @example dsp_01K9ZG1A2B3C4D5E6F7G8H9J0K
         */
        readonly DisputeId: components["schemas"]["DisputeId"];
        /**
         * @description Only for this reason.
         * @example fraud
         */
        readonly DisputeReason: components["schemas"]["DisputeReason"];
        /**
         * @description Only disputes in this state.
         * @example evidenceDue
         */
        readonly DisputeState: components["schemas"]["DisputeState"];
        /**
         * @description Only those that wait for an answer until before then.
         * @example 2026-12-12T00:00:00.000Z
         */
        readonly DueBefore: components["schemas"]["Instant"];
        /**
         * @description Only of this entity.
         * @example stockPosition
         */
        readonly EntityQuery: components["schemas"]["EntityName"];
        /**
         * @description Not before this instant.
         * @example 2026-11-21T00:00:00.000Z
         */
        readonly From: components["schemas"]["Instant"];
        /**
         * @description Only cases of this group.
         * @example 9f2c4a6b8d0e1f3a
         */
        readonly Group: components["schemas"]["GroupId"];
        /**
         * @description Only of this kind of work.
         * @example post-sales-order
         */
        readonly Kind: components["schemas"]["WorkKind"];
        /**
         * @description At most so many entries in one answer.
         * @example 50
         */
        readonly Limit: number;
        /**
         * @description Only lines that match so.
         * @example notKnown
         */
        readonly Match: components["schemas"]["PayoutMatch"];
        /**
         * @description Only cases of this order.
         * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly OrderIdQuery: components["schemas"]["OrderId"];
        /**
         * @description Only cases whose time is up, or only the others.
         * @example true
         */
        readonly Overdue: boolean;
        /**
         * @description As of then; now, if absent.
         * @example 2026-11-22T10:00:00.000Z
         */
        readonly OwnedAt: components["schemas"]["Instant"];
        /**
         * @description Only what this person or team looks after.
         * @example order-management
         */
        readonly Owner: components["schemas"]["OwnerName"];
        /**
         * @description The payout.
         * @example pyt_01K9ZG4A2B3C4D5E6F7G8H9J0K
         */
        readonly PayoutId: components["schemas"]["PayoutId"];
        /**
         * @description Only payouts in this state.
         * @example paid
         */
        readonly PayoutState: components["schemas"]["PayoutState"];
        /**
         * @description Only of this queue.
         * @example erp
         */
        readonly Queue: components["schemas"]["QueueName"];
        /**
         * @description The name of the queue.
         * @example erp
         */
        readonly QueueName: components["schemas"]["QueueName"];
        /**
         * @description Only those that agree, or that do not.
         * @example differs
         */
        readonly Reconciliation: "reconciled" | "differs";
        /**
         * @description The id of the run.
         * @example run_01K9ZE0A1B2C3D4E5F6G7H8J9K
         */
        readonly RunId: components["schemas"]["RunId"];
        /**
         * @description Only runs in this state.
         * @example running
         */
        readonly RunState: components["schemas"]["RunState"];
        /**
         * @description Only so bad.
         * @example high
         */
        readonly Severity: "low" | "medium" | "high";
        /**
         * @description Only cases in this state.
         * @example open
         */
        readonly State: "open" | "resolved";
        /**
         * @description This system.
         * @example erp
         */
        readonly SystemQuery: components["schemas"]["SystemName"];
        /**
         * @description Before this instant.
         * @example 2026-11-22T00:00:00.000Z
         */
        readonly To: components["schemas"]["Instant"];
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
export type ActionId = components['schemas']['ActionId'];
export type ActionName = components['schemas']['ActionName'];
export type ActionOrder = components['schemas']['ActionOrder'];
export type ActionPreview = components['schemas']['ActionPreview'];
export type ActionRequest = components['schemas']['ActionRequest'];
export type ActionState = components['schemas']['ActionState'];
export type Assignment = components['schemas']['Assignment'];
export type CaseAction = components['schemas']['CaseAction'];
export type CaseActionPage = components['schemas']['CaseActionPage'];
export type CaseCause = components['schemas']['CaseCause'];
export type CaseDetail = components['schemas']['CaseDetail'];
export type CaseGroup = components['schemas']['CaseGroup'];
export type CaseGroupPage = components['schemas']['CaseGroupPage'];
export type CaseNote = components['schemas']['CaseNote'];
export type CasePage = components['schemas']['CasePage'];
export type CaseSummary = components['schemas']['CaseSummary'];
export type ChannelName = components['schemas']['ChannelName'];
export type Comment = components['schemas']['Comment'];
export type Currency = components['schemas']['Currency'];
export type CutOver = components['schemas']['CutOver'];
export type CutOverList = components['schemas']['CutOverList'];
export type CutOverSide = components['schemas']['CutOverSide'];
export type DataRegion = components['schemas']['DataRegion'];
export type DeadLetter = components['schemas']['DeadLetter'];
export type DeadLetterDetail = components['schemas']['DeadLetterDetail'];
export type DeadLetterPage = components['schemas']['DeadLetterPage'];
export type Decision = components['schemas']['Decision'];
export type Digest = components['schemas']['Digest'];
export type Dispute = components['schemas']['Dispute'];
export type DisputeAcceptance = components['schemas']['DisputeAcceptance'];
export type DisputeId = components['schemas']['DisputeId'];
export type DisputeKind = components['schemas']['DisputeKind'];
export type DisputePage = components['schemas']['DisputePage'];
export type DisputePosting = components['schemas']['DisputePosting'];
export type DisputeReason = components['schemas']['DisputeReason'];
export type DisputeResponse = components['schemas']['DisputeResponse'];
export type DisputeState = components['schemas']['DisputeState'];
export type DisputeStep = components['schemas']['DisputeStep'];
export type DocumentEffect = components['schemas']['DocumentEffect'];
export type DocumentId = components['schemas']['DocumentId'];
export type EntityName = components['schemas']['EntityName'];
export type Estimate = components['schemas']['Estimate'];
export type EvidenceItem = components['schemas']['EvidenceItem'];
export type EvidenceSubmission = components['schemas']['EvidenceSubmission'];
export type ExceptionId = components['schemas']['ExceptionId'];
export type Fault = components['schemas']['Fault'];
export type FieldChange = components['schemas']['FieldChange'];
export type FieldDifference = components['schemas']['FieldDifference'];
export type FieldGroupName = components['schemas']['FieldGroupName'];
export type GroupId = components['schemas']['GroupId'];
export type Instant = components['schemas']['Instant'];
export type JournalStep = components['schemas']['JournalStep'];
export type LegalEntity = components['schemas']['LegalEntity'];
export type LocationId = components['schemas']['LocationId'];
export type Money = components['schemas']['Money'];
export type MoneyEffect = components['schemas']['MoneyEffect'];
export type NextCursor = components['schemas']['NextCursor'];
export type NonNegativeMoney = components['schemas']['NonNegativeMoney'];
export type OperationId = components['schemas']['OperationId'];
export type OrderId = components['schemas']['OrderId'];
export type Overview = components['schemas']['Overview'];
export type Owner = components['schemas']['Owner'];
export type OwnerName = components['schemas']['OwnerName'];
export type OwnershipEntry = components['schemas']['OwnershipEntry'];
export type OwnershipList = components['schemas']['OwnershipList'];
export type OwnershipScope = components['schemas']['OwnershipScope'];
export type Payout = components['schemas']['Payout'];
export type PayoutFx = components['schemas']['PayoutFx'];
export type PayoutId = components['schemas']['PayoutId'];
export type PayoutImport = components['schemas']['PayoutImport'];
export type PayoutImportAnswer = components['schemas']['PayoutImportAnswer'];
export type PayoutLine = components['schemas']['PayoutLine'];
export type PayoutLinePage = components['schemas']['PayoutLinePage'];
export type PayoutLineType = components['schemas']['PayoutLineType'];
export type PayoutMatch = components['schemas']['PayoutMatch'];
export type PayoutPage = components['schemas']['PayoutPage'];
export type PayoutState = components['schemas']['PayoutState'];
export type PayoutSum = components['schemas']['PayoutSum'];
export type Poll = components['schemas']['Poll'];
export type PollList = components['schemas']['PollList'];
export type PollSync = components['schemas']['PollSync'];
export type PolledFeed = components['schemas']['PolledFeed'];
export type PolledSystem = components['schemas']['PolledSystem'];
export type Problem = components['schemas']['Problem'];
export type ProblemCode = components['schemas']['ProblemCode'];
export type Queue = components['schemas']['Queue'];
export type QueueList = components['schemas']['QueueList'];
export type QueueName = components['schemas']['QueueName'];
export type QueueSettings = components['schemas']['QueueSettings'];
export type RawState = components['schemas']['RawState'];
export type RefusedWrite = components['schemas']['RefusedWrite'];
export type RefusedWriteId = components['schemas']['RefusedWriteId'];
export type RefusedWritePage = components['schemas']['RefusedWritePage'];
export type RefusedWriteState = components['schemas']['RefusedWriteState'];
export type ResolutionRequest = components['schemas']['ResolutionRequest'];
export type Run = components['schemas']['Run'];
export type RunFailure = components['schemas']['RunFailure'];
export type RunId = components['schemas']['RunId'];
export type RunKind = components['schemas']['RunKind'];
export type RunPage = components['schemas']['RunPage'];
export type RunPlan = components['schemas']['RunPlan'];
export type RunState = components['schemas']['RunState'];
export type Sku = components['schemas']['Sku'];
export type SourceEventId = components['schemas']['SourceEventId'];
export type SourceSequence = components['schemas']['SourceSequence'];
export type StepName = components['schemas']['StepName'];
export type StillDiffering = components['schemas']['StillDiffering'];
export type StockEffect = components['schemas']['StockEffect'];
export type SystemName = components['schemas']['SystemName'];
export type TenderId = components['schemas']['TenderId'];
export type Words = components['schemas']['Words'];
export type WorkKind = components['schemas']['WorkKind'];
export type WriteCount = components['schemas']['WriteCount'];
export type WriteDifference = components['schemas']['WriteDifference'];
export type WriterName = components['schemas']['WriterName'];
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
export type ParameterActionId = components['parameters']['ActionId'];
export type ParameterActionState = components['parameters']['ActionState'];
export type ParameterCaseId = components['parameters']['CaseId'];
export type ParameterCaseIdQuery = components['parameters']['CaseIdQuery'];
export type ParameterCategory = components['parameters']['Category'];
export type ParameterCause = components['parameters']['Cause'];
export type ParameterChannelQuery = components['parameters']['ChannelQuery'];
export type ParameterCode = components['parameters']['Code'];
export type ParameterCurrencyQuery = components['parameters']['CurrencyQuery'];
export type ParameterCursor = components['parameters']['Cursor'];
export type ParameterDeadLetterId = components['parameters']['DeadLetterId'];
export type ParameterDisputeId = components['parameters']['DisputeId'];
export type ParameterDisputeReason = components['parameters']['DisputeReason'];
export type ParameterDisputeState = components['parameters']['DisputeState'];
export type ParameterDueBefore = components['parameters']['DueBefore'];
export type ParameterEntityQuery = components['parameters']['EntityQuery'];
export type ParameterFrom = components['parameters']['From'];
export type ParameterGroup = components['parameters']['Group'];
export type ParameterKind = components['parameters']['Kind'];
export type ParameterLimit = components['parameters']['Limit'];
export type ParameterMatch = components['parameters']['Match'];
export type ParameterOrderIdQuery = components['parameters']['OrderIdQuery'];
export type ParameterOverdue = components['parameters']['Overdue'];
export type ParameterOwnedAt = components['parameters']['OwnedAt'];
export type ParameterOwner = components['parameters']['Owner'];
export type ParameterPayoutId = components['parameters']['PayoutId'];
export type ParameterPayoutState = components['parameters']['PayoutState'];
export type ParameterQueue = components['parameters']['Queue'];
export type ParameterQueueName = components['parameters']['QueueName'];
export type ParameterReconciliation = components['parameters']['Reconciliation'];
export type ParameterRunId = components['parameters']['RunId'];
export type ParameterRunState = components['parameters']['RunState'];
export type ParameterSeverity = components['parameters']['Severity'];
export type ParameterState = components['parameters']['State'];
export type ParameterSystemQuery = components['parameters']['SystemQuery'];
export type ParameterTo = components['parameters']['To'];
export type HeaderCorrelationId = components['headers']['CorrelationId'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRateLimitPolicy = components['headers']['RateLimitPolicy'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderWwwAuthenticate = components['headers']['WwwAuthenticate'];
export type $defs = Record<string, never>;
export interface operations {
    readonly getOverview: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As of now. */
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
                     *       "asOf": "2026-11-21T10:00:00.000Z",
                     *       "headline": "Orders at risk: 37, EUR 4120.00, storefront and marketplace, ERP.",
                     *       "openCases": 37,
                     *       "overdueCases": 2,
                     *       "ordersAtRisk": 37,
                     *       "moneyAtRisk": [
                     *         {
                     *           "currency": "EUR",
                     *           "amount": "4120.00"
                     *         }
                     *       ],
                     *       "channels": [
                     *         "storefront",
                     *         "marketplace"
                     *       ],
                     *       "bySeverity": {
                     *         "high": 30,
                     *         "medium": 5,
                     *         "low": 2
                     *       },
                     *       "byCause": [
                     *         {
                     *           "cause": "refusal",
                     *           "cases": 30
                     *         }
                     *       ],
                     *       "deadLetters": 30,
                     *       "queuesDown": [
                     *         "erp"
                     *       ],
                     *       "awaitingApproval": 1
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Overview"];
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
    readonly listCases: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only cases in this state.
                 * @example open
                 */
                readonly state?: components["parameters"]["State"];
                /**
                 * @description Only this kind of trouble.
                 * @example postingRefused
                 */
                readonly category?: components["parameters"]["Category"];
                /**
                 * @description Only with this cause.
                 * @example refusal
                 */
                readonly cause?: components["parameters"]["Cause"];
                /**
                 * @description Only so bad.
                 * @example high
                 */
                readonly severity?: components["parameters"]["Severity"];
                /**
                 * @description Only what this person or team looks after.
                 * @example order-management
                 */
                readonly owner?: components["parameters"]["Owner"];
                /**
                 * @description Only cases whose time is up, or only the others.
                 * @example true
                 */
                readonly overdue?: components["parameters"]["Overdue"];
                /**
                 * @description Only cases of this group.
                 * @example 9f2c4a6b8d0e1f3a
                 */
                readonly group?: components["parameters"]["Group"];
                /**
                 * @description Only cases of this order.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly orderId?: components["parameters"]["OrderIdQuery"];
                /**
                 * @description Only cases of orders of this channel.
                 * @example storefront
                 */
                readonly channel?: components["parameters"]["ChannelQuery"];
                /**
                 * @description Not before this instant.
                 * @example 2026-11-21T00:00:00.000Z
                 */
                readonly from?: components["parameters"]["From"];
                /**
                 * @description Before this instant.
                 * @example 2026-11-22T00:00:00.000Z
                 */
                readonly to?: components["parameters"]["To"];
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
                     *           "category": "postingRefused",
                     *           "cause": "refusal",
                     *           "title": "A system refused",
                     *           "severity": "high",
                     *           "state": "open",
                     *           "group": "9f2c4a6b8d0e1f3a",
                     *           "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "operationId": "opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *           "reason": "The customer account is blocked.",
                     *           "owner": "order-management",
                     *           "raisedAt": "2026-11-21T10:00:00.000Z",
                     *           "dueAt": "2026-11-21T11:00:00.000Z",
                     *           "overdue": false,
                     *           "amount": {
                     *             "currency": "EUR",
                     *             "amount": "29.90"
                     *           },
                     *           "channel": "storefront"
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
    readonly listCaseGroups: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this kind of trouble.
                 * @example postingRefused
                 */
                readonly category?: components["parameters"]["Category"];
                /**
                 * @description Only with this cause.
                 * @example refusal
                 */
                readonly cause?: components["parameters"]["Cause"];
                /**
                 * @description Only so bad.
                 * @example high
                 */
                readonly severity?: components["parameters"]["Severity"];
                /**
                 * @description Only what this person or team looks after.
                 * @example order-management
                 */
                readonly owner?: components["parameters"]["Owner"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The groups, at most 200. */
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
                     *       "groups": [
                     *         {
                     *           "group": "9f2c4a6b8d0e1f3a",
                     *           "category": "postingRefused",
                     *           "cause": "refusal",
                     *           "title": "A system refused",
                     *           "severity": "high",
                     *           "cases": 37,
                     *           "orders": 37,
                     *           "amount": [
                     *             {
                     *               "currency": "EUR",
                     *               "amount": "4120.00"
                     *             }
                     *           ],
                     *           "reason": "The customer account is blocked.",
                     *           "oldestAt": "2026-11-21T10:00:00.000Z",
                     *           "newestAt": "2026-11-21T10:20:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CaseGroupPage"];
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
    readonly getCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the case.
                 * @example exc_01K9ZE0A1B2C3D4E5F6G7H8J9K
                 */
                readonly caseId: components["parameters"]["CaseId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The case. */
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
                     *       "id": "exc_01K9ZE0A1B2C3D4E5F6G7H8J9K",
                     *       "category": "postingRefused",
                     *       "cause": "refusal",
                     *       "title": "A system refused",
                     *       "severity": "high",
                     *       "state": "open",
                     *       "group": "9f2c4a6b8d0e1f3a",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "operationId": "opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *       "reason": "The customer account is blocked.",
                     *       "owner": "order-management",
                     *       "raisedAt": "2026-11-21T10:00:00.000Z",
                     *       "dueAt": "2026-11-21T11:00:00.000Z",
                     *       "overdue": false,
                     *       "amount": {
                     *         "currency": "EUR",
                     *         "amount": "29.90"
                     *       },
                     *       "channel": "storefront",
                     *       "advice": "Read the reason, correct what it names, and retry.",
                     *       "actions": [
                     *         "retry",
                     *         "skip",
                     *         "compensate"
                     *       ],
                     *       "notes": [
                     *         {
                     *           "at": "2026-11-21T10:05:00.000Z",
                     *           "kind": "comment",
                     *           "by": "ada",
                     *           "text": "Asked finance."
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CaseDetail"];
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
    readonly assignCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the case.
                 * @example exc_01K9ZE0A1B2C3D4E5F6G7H8J9K
                 */
                readonly caseId: components["parameters"]["CaseId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "owner": "ada"
                 *     }
                 */
                readonly "application/json": components["schemas"]["Assignment"];
            };
        };
        readonly responses: {
            /** @description The case. */
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
                     *       "id": "exc_01K9ZE0A1B2C3D4E5F6G7H8J9K",
                     *       "category": "postingRefused",
                     *       "cause": "refusal",
                     *       "title": "A system refused",
                     *       "severity": "high",
                     *       "state": "open",
                     *       "group": "9f2c4a6b8d0e1f3a",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "operationId": "opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *       "reason": "The customer account is blocked.",
                     *       "owner": "order-management",
                     *       "raisedAt": "2026-11-21T10:00:00.000Z",
                     *       "dueAt": "2026-11-21T11:00:00.000Z",
                     *       "overdue": false,
                     *       "amount": {
                     *         "currency": "EUR",
                     *         "amount": "29.90"
                     *       },
                     *       "channel": "storefront",
                     *       "advice": "Read the reason, correct what it names, and retry.",
                     *       "actions": [
                     *         "retry",
                     *         "skip",
                     *         "compensate"
                     *       ],
                     *       "notes": [
                     *         {
                     *           "at": "2026-11-21T10:05:00.000Z",
                     *           "kind": "comment",
                     *           "by": "ada",
                     *           "text": "Asked finance."
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CaseDetail"];
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
    readonly commentCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the case.
                 * @example exc_01K9ZE0A1B2C3D4E5F6G7H8J9K
                 */
                readonly caseId: components["parameters"]["CaseId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "text": "Asked finance."
                 *     }
                 */
                readonly "application/json": components["schemas"]["Comment"];
            };
        };
        readonly responses: {
            /** @description The case. */
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
                     *       "id": "exc_01K9ZE0A1B2C3D4E5F6G7H8J9K",
                     *       "category": "postingRefused",
                     *       "cause": "refusal",
                     *       "title": "A system refused",
                     *       "severity": "high",
                     *       "state": "open",
                     *       "group": "9f2c4a6b8d0e1f3a",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "operationId": "opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *       "reason": "The customer account is blocked.",
                     *       "owner": "order-management",
                     *       "raisedAt": "2026-11-21T10:00:00.000Z",
                     *       "dueAt": "2026-11-21T11:00:00.000Z",
                     *       "overdue": false,
                     *       "amount": {
                     *         "currency": "EUR",
                     *         "amount": "29.90"
                     *       },
                     *       "channel": "storefront",
                     *       "advice": "Read the reason, correct what it names, and retry.",
                     *       "actions": [
                     *         "retry",
                     *         "skip",
                     *         "compensate"
                     *       ],
                     *       "notes": [
                     *         {
                     *           "at": "2026-11-21T10:05:00.000Z",
                     *           "kind": "comment",
                     *           "by": "ada",
                     *           "text": "Asked finance."
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CaseDetail"];
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
    readonly resolveCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the case.
                 * @example exc_01K9ZE0A1B2C3D4E5F6G7H8J9K
                 */
                readonly caseId: components["parameters"]["CaseId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "Both orders are meant."
                 *     }
                 */
                readonly "application/json": components["schemas"]["ResolutionRequest"];
            };
        };
        readonly responses: {
            /** @description The case. */
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
                     *       "id": "exc_01K9ZE0A1B2C3D4E5F6G7H8J9K",
                     *       "category": "postingRefused",
                     *       "cause": "refusal",
                     *       "title": "A system refused",
                     *       "severity": "high",
                     *       "state": "resolved",
                     *       "group": "9f2c4a6b8d0e1f3a",
                     *       "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "operationId": "opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *       "reason": "The customer account is blocked.",
                     *       "owner": "order-management",
                     *       "raisedAt": "2026-11-21T10:00:00.000Z",
                     *       "dueAt": "2026-11-21T11:00:00.000Z",
                     *       "overdue": false,
                     *       "amount": {
                     *         "currency": "EUR",
                     *         "amount": "29.90"
                     *       },
                     *       "channel": "storefront",
                     *       "advice": "Read the reason, correct what it names, and retry.",
                     *       "actions": [
                     *         "retry",
                     *         "skip",
                     *         "compensate"
                     *       ],
                     *       "notes": [
                     *         {
                     *           "at": "2026-11-21T10:05:00.000Z",
                     *           "kind": "comment",
                     *           "by": "ada",
                     *           "text": "Asked finance."
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CaseDetail"];
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
    readonly previewAction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the case.
                 * @example exc_01K9ZE0A1B2C3D4E5F6G7H8J9K
                 */
                readonly caseId: components["parameters"]["CaseId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "action": "retry",
                 *       "fromStep": "book sales order"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ActionRequest"];
            };
        };
        readonly responses: {
            /** @description What it would do, as things stand now. */
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
                     *       "action": "retry",
                     *       "digest": "5f0c9a7e3b1d2c4a5f0c9a7e3b1d2c4a",
                     *       "needsSecondPerson": false,
                     *       "documents": [
                     *         {
                     *           "system": "erp",
                     *           "type": "salesOrder",
                     *           "effect": "create",
                     *           "text": "The sales order is booked."
                     *         }
                     *       ],
                     *       "money": [],
                     *       "stock": [],
                     *       "changes": [],
                     *       "warnings": []
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ActionPreview"];
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
    readonly actOnCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the case.
                 * @example exc_01K9ZE0A1B2C3D4E5F6G7H8J9K
                 */
                readonly caseId: components["parameters"]["CaseId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "action": "retry",
                 *       "reason": "The account was unblocked.",
                 *       "digest": "5f0c9a7e3b1d2c4a5f0c9a7e3b1d2c4a"
                 *     }
                 */
                readonly "application/json": components["schemas"]["ActionOrder"];
            };
        };
        readonly responses: {
            /** @description Under way, done, or waiting for a second person. */
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
                     *       "id": "act_01K9ZE0A1B2C3D4E5F6G7H8J9K",
                     *       "caseId": "exc_01K9ZE0A1B2C3D4E5F6G7H8J9K",
                     *       "action": "retry",
                     *       "state": "running",
                     *       "reason": "The account was unblocked.",
                     *       "proposedBy": "ada",
                     *       "proposedAt": "2026-11-21T10:10:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CaseAction"];
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
    readonly listActions: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only actions in this state.
                 * @example awaitingApproval
                 */
                readonly state?: components["parameters"]["ActionState"];
                /**
                 * @description Only about this case.
                 * @example exc_01K9ZE0A1B2C3D4E5F6G7H8J9K
                 */
                readonly caseId?: components["parameters"]["CaseIdQuery"];
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
            /** @description A page of actions. */
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
                     *       "actions": [
                     *         {
                     *           "id": "act_01K9ZE0A1B2C3D4E5F6G7H8J9K",
                     *           "caseId": "exc_01K9ZE0A1B2C3D4E5F6G7H8J9K",
                     *           "action": "retry",
                     *           "state": "running",
                     *           "reason": "The account was unblocked.",
                     *           "proposedBy": "ada",
                     *           "proposedAt": "2026-11-21T10:10:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CaseActionPage"];
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
    readonly decideAction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the action.
                 * @example act_01K9ZE0A1B2C3D4E5F6G7H8J9K
                 */
                readonly actionId: components["parameters"]["ActionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "decision": "approve",
                 *       "reason": "Checked with finance."
                 *     }
                 */
                readonly "application/json": components["schemas"]["Decision"];
            };
        };
        readonly responses: {
            /** @description The action as it is now. */
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
                     *       "id": "act_01K9ZE0A1B2C3D4E5F6G7H8J9K",
                     *       "caseId": "exc_01K9ZE0A1B2C3D4E5F6G7H8J9K",
                     *       "action": "retry",
                     *       "state": "running",
                     *       "reason": "The account was unblocked.",
                     *       "proposedBy": "ada",
                     *       "proposedAt": "2026-11-21T10:10:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CaseAction"];
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
    readonly listDeadLetters: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only of this queue.
                 * @example erp
                 */
                readonly queue?: components["parameters"]["Queue"];
                /**
                 * @description Only of this kind of work.
                 * @example post-sales-order
                 */
                readonly kind?: components["parameters"]["Kind"];
                /**
                 * @description Only with this problem code.
                 * @example system-refused
                 */
                readonly code?: components["parameters"]["Code"];
                /**
                 * @description Not before this instant.
                 * @example 2026-11-21T00:00:00.000Z
                 */
                readonly from?: components["parameters"]["From"];
                /**
                 * @description Before this instant.
                 * @example 2026-11-22T00:00:00.000Z
                 */
                readonly to?: components["parameters"]["To"];
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
            /** @description A page of dead letters. */
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
                     *       "deadLetters": [
                     *         {
                     *           "operationId": "opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *           "kind": "post-sales-order",
                     *           "queue": "erp",
                     *           "subject": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "code": "system-refused",
                     *           "reason": "The customer account is blocked.",
                     *           "attempts": 1,
                     *           "diedAt": "2026-11-21T10:00:00.000Z",
                     *           "holdsBack": 2,
                     *           "caseId": "exc_01K9ZE0A1B2C3D4E5F6G7H8J9K"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DeadLetterPage"];
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
    readonly getDeadLetter: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the operation that was given up.
                 * @example opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A
                 */
                readonly deadLetterId: components["parameters"]["DeadLetterId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The dead letter. */
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
                     *       "operationId": "opn_01K9ZD3Y7R8S9T0V1W2X3Y4Z5A",
                     *       "kind": "post-sales-order",
                     *       "queue": "erp",
                     *       "subject": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "code": "system-refused",
                     *       "reason": "The customer account is blocked.",
                     *       "attempts": 1,
                     *       "diedAt": "2026-11-21T10:00:00.000Z",
                     *       "holdsBack": 2,
                     *       "caseId": "exc_01K9ZE0A1B2C3D4E5F6G7H8J9K",
                     *       "steps": [
                     *         {
                     *           "name": "look booking up",
                     *           "state": "done",
                     *           "at": "2026-11-21T10:00:00.000Z"
                     *         },
                     *         {
                     *           "name": "book sales order",
                     *           "state": "refused",
                     *           "at": "2026-11-21T10:00:00.100Z",
                     *           "reference": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "reason": "The customer account is blocked."
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DeadLetterDetail"];
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
    readonly listRuns: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only runs in this state.
                 * @example running
                 */
                readonly state?: components["parameters"]["RunState"];
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
            /** @description A page of runs. */
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
                     *       "runs": [
                     *         {
                     *           "id": "run_01K9ZE0A1B2C3D4E5F6G7H8J9K",
                     *           "kind": "retry",
                     *           "state": "planned",
                     *           "reason": "The ERP is right again.",
                     *           "total": 120,
                     *           "done": 0,
                     *           "failed": 0,
                     *           "estimate": {
                     *             "items": 120,
                     *             "seconds": 15,
                     *             "money": [
                     *               {
                     *                 "currency": "EUR",
                     *                 "amount": "4120.00"
                     *               }
                     *             ],
                     *             "needsSecondPerson": false
                     *           },
                     *           "createdBy": "ada",
                     *           "createdAt": "2026-11-21T10:10:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["RunPage"];
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
    readonly planRun: {
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
                 *       "kind": "retry",
                 *       "reason": "The ERP is right again.",
                 *       "group": "9f2c4a6b8d0e1f3a"
                 *     }
                 */
                readonly "application/json": components["schemas"]["RunPlan"];
            };
        };
        readonly responses: {
            /** @description The plan with its estimate. */
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
                     *       "id": "run_01K9ZE0A1B2C3D4E5F6G7H8J9K",
                     *       "kind": "retry",
                     *       "state": "planned",
                     *       "reason": "The ERP is right again.",
                     *       "total": 120,
                     *       "done": 0,
                     *       "failed": 0,
                     *       "estimate": {
                     *         "items": 120,
                     *         "seconds": 15,
                     *         "money": [
                     *           {
                     *             "currency": "EUR",
                     *             "amount": "4120.00"
                     *           }
                     *         ],
                     *         "needsSecondPerson": false
                     *       },
                     *       "createdBy": "ada",
                     *       "createdAt": "2026-11-21T10:10:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Run"];
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
    readonly getRun: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the run.
                 * @example run_01K9ZE0A1B2C3D4E5F6G7H8J9K
                 */
                readonly runId: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The run. */
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
                     *       "id": "run_01K9ZE0A1B2C3D4E5F6G7H8J9K",
                     *       "kind": "retry",
                     *       "state": "planned",
                     *       "reason": "The ERP is right again.",
                     *       "total": 120,
                     *       "done": 0,
                     *       "failed": 0,
                     *       "estimate": {
                     *         "items": 120,
                     *         "seconds": 15,
                     *         "money": [
                     *           {
                     *             "currency": "EUR",
                     *             "amount": "4120.00"
                     *           }
                     *         ],
                     *         "needsSecondPerson": false
                     *       },
                     *       "createdBy": "ada",
                     *       "createdAt": "2026-11-21T10:10:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Run"];
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
    readonly confirmRun: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the run.
                 * @example run_01K9ZE0A1B2C3D4E5F6G7H8J9K
                 */
                readonly runId: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Under way. */
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
                     *       "id": "run_01K9ZE0A1B2C3D4E5F6G7H8J9K",
                     *       "kind": "retry",
                     *       "state": "running",
                     *       "reason": "The ERP is right again.",
                     *       "total": 120,
                     *       "done": 0,
                     *       "failed": 0,
                     *       "estimate": {
                     *         "items": 120,
                     *         "seconds": 15,
                     *         "money": [
                     *           {
                     *             "currency": "EUR",
                     *             "amount": "4120.00"
                     *           }
                     *         ],
                     *         "needsSecondPerson": false
                     *       },
                     *       "createdBy": "ada",
                     *       "createdAt": "2026-11-21T10:10:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Run"];
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
    readonly cancelRun: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the run.
                 * @example run_01K9ZE0A1B2C3D4E5F6G7H8J9K
                 */
                readonly runId: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Cancelled. */
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
                     *       "id": "run_01K9ZE0A1B2C3D4E5F6G7H8J9K",
                     *       "kind": "retry",
                     *       "state": "cancelled",
                     *       "reason": "The ERP is right again.",
                     *       "total": 120,
                     *       "done": 0,
                     *       "failed": 0,
                     *       "estimate": {
                     *         "items": 120,
                     *         "seconds": 15,
                     *         "money": [
                     *           {
                     *             "currency": "EUR",
                     *             "amount": "4120.00"
                     *           }
                     *         ],
                     *         "needsSecondPerson": false
                     *       },
                     *       "createdBy": "ada",
                     *       "createdAt": "2026-11-21T10:10:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Run"];
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
    readonly listQueues: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every queue. */
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
                     *       "queues": [
                     *         {
                     *           "queue": "erp",
                     *           "system": true,
                     *           "state": "open",
                     *           "due": 120,
                     *           "delayed": 4,
                     *           "active": 0,
                     *           "dead": 1,
                     *           "concurrency": 8,
                     *           "priorities": [
                     *             {
                     *               "priority": 0,
                     *               "due": 120
                     *             }
                     *           ],
                     *           "ratePerSecond": 20,
                     *           "paused": false,
                     *           "perMinute": 600,
                     *           "oldestDueSeconds": 42,
                     *           "timeToDrainSeconds": 12
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["QueueList"];
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
    readonly setQueue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the queue.
                 * @example erp
                 */
                readonly queue: components["parameters"]["QueueName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "paused": true,
                 *       "reason": "The ERP is being moved."
                 *     }
                 */
                readonly "application/json": components["schemas"]["QueueSettings"];
            };
        };
        readonly responses: {
            /** @description The queue as it is now. */
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
                     *       "queue": "erp",
                     *       "system": true,
                     *       "state": "open",
                     *       "due": 120,
                     *       "delayed": 4,
                     *       "active": 0,
                     *       "dead": 1,
                     *       "concurrency": 8,
                     *       "priorities": [
                     *         {
                     *           "priority": 0,
                     *           "due": 120
                     *         }
                     *       ],
                     *       "ratePerSecond": 20,
                     *       "paused": false,
                     *       "perMinute": 600,
                     *       "oldestDueSeconds": 42,
                     *       "timeToDrainSeconds": 12
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Queue"];
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
    readonly listPolls: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Everything that is asked for, system by system. */
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
                     *       "polls": [
                     *         {
                     *           "system": "amazon",
                     *           "feed": "orders",
                     *           "state": "waiting",
                     *           "takenTo": "2026-11-22T09:57:30.000Z",
                     *           "behindSeconds": 60,
                     *           "answeredAt": "2026-11-22T10:00:00.000Z",
                     *           "dueAt": "2026-11-22T10:03:00.000Z",
                     *           "everySeconds": 180,
                     *           "failures": 0,
                     *           "changes": 1204,
                     *           "messages": 1198
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PollList"];
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
    readonly syncPoll: {
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
                 *       "system": "amazon",
                 *       "feed": "orders",
                 *       "from": "2026-11-20T00:00:00.000Z",
                 *       "reason": "Notifications were off."
                 *     }
                 */
                readonly "application/json": components["schemas"]["PollSync"];
            };
        };
        readonly responses: {
            /** @description What is asked for now, as it stands. */
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
                     *       "polls": [
                     *         {
                     *           "system": "amazon",
                     *           "feed": "orders",
                     *           "state": "waiting",
                     *           "takenTo": "2026-11-22T09:57:30.000Z",
                     *           "behindSeconds": 60,
                     *           "answeredAt": "2026-11-22T10:00:00.000Z",
                     *           "dueAt": "2026-11-22T10:03:00.000Z",
                     *           "everySeconds": 180,
                     *           "failures": 0,
                     *           "changes": 1204,
                     *           "messages": 1198
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PollList"];
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
    readonly listDisputes: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only disputes in this state.
                 * @example evidenceDue
                 */
                readonly state?: components["parameters"]["DisputeState"];
                /**
                 * @description Only for this reason.
                 * @example fraud
                 */
                readonly reason?: components["parameters"]["DisputeReason"];
                /**
                 * @description Only cases of this order.
                 * @example ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly orderId?: components["parameters"]["OrderIdQuery"];
                /**
                 * @description Only those that wait for an answer until before then.
                 * @example 2026-12-12T00:00:00.000Z
                 */
                readonly dueBefore?: components["parameters"]["DueBefore"];
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
                     *           "id": "dsp_01K9ZG1A2B3C4D5E6F7G8H9J0K",
                     *           "version": 1,
                     *           "tenant": "demo",
                     *           "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "tenderId": "tnd_01K9ZD3Y8K1M3N5P7Q9R1S3T5V",
                     *           "system": "payment",
                     *           "reference": "dis_60001",
                     *           "kind": "chargeback",
                     *           "state": "evidenceDue",
                     *           "amount": {
                     *             "currency": "EUR",
                     *             "amount": "29.90"
                     *           },
                     *           "exceeding": {
                     *             "currency": "EUR",
                     *             "amount": "0.00"
                     *           },
                     *           "fee": {
                     *             "currency": "EUR",
                     *             "amount": "15.00"
                     *           },
                     *           "reason": "fraud",
                     *           "network": "visa",
                     *           "rawReason": "10.4",
                     *           "evidenceDueBy": "2026-12-12T09:30:00.000Z",
                     *           "revision": 1,
                     *           "openedAt": "2026-12-05T09:30:00.000Z",
                     *           "evidence": [
                     *             {
                     *               "kind": "order",
                     *               "title": "What was ordered",
                     *               "text": "2 × Mug white, 29.90 EUR"
                     *             }
                     *           ],
                     *           "postings": [],
                     *           "history": [
                     *             {
                     *               "state": "evidenceDue",
                     *               "at": "2026-12-05T09:30:00.000Z",
                     *               "revision": 1
                     *             }
                     *           ],
                     *           "createdAt": "2026-12-05T09:30:01.000Z",
                     *           "updatedAt": "2026-12-05T09:30:01.000Z",
                     *           "correlationId": "3f6c1d2e-8a57-4f0e-9c55-2d1b7a3e4f60"
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
    readonly getDispute: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The dispute.
                 * @example dsp_01K9ZG1A2B3C4D5E6F7G8H9J0K
                 */
                readonly disputeId: components["parameters"]["DisputeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The dispute. */
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
                    readonly "application/json": components["schemas"]["Dispute"];
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
    readonly submitDisputeEvidence: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The dispute.
                 * @example dsp_01K9ZG1A2B3C4D5E6F7G8H9J0K
                 */
                readonly disputeId: components["parameters"]["DisputeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "note": "The parcel was handed to the customer in person."
                 *     }
                 */
                readonly "application/json": components["schemas"]["EvidenceSubmission"];
            };
        };
        readonly responses: {
            /** @description The dispute; the evidence is on its way. */
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
                    readonly "application/json": components["schemas"]["Dispute"];
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
    readonly acceptDispute: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The dispute.
                 * @example dsp_01K9ZG1A2B3C4D5E6F7G8H9J0K
                 */
                readonly disputeId: components["parameters"]["DisputeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "We have no proof of delivery."
                 *     }
                 */
                readonly "application/json": components["schemas"]["DisputeAcceptance"];
            };
        };
        readonly responses: {
            /** @description The dispute; `response` says how far it is. */
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
                    readonly "application/json": components["schemas"]["Dispute"];
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
    readonly lookUpDispute: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The dispute.
                 * @example dsp_01K9ZG1A2B3C4D5E6F7G8H9J0K
                 */
                readonly disputeId: components["parameters"]["DisputeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The dispute as it is now. */
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
                    readonly "application/json": components["schemas"]["Dispute"];
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
    readonly listPayouts: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only payouts in this state.
                 * @example paid
                 */
                readonly state?: components["parameters"]["PayoutState"];
                /**
                 * @description Only those that agree, or that do not.
                 * @example differs
                 */
                readonly reconciliation?: components["parameters"]["Reconciliation"];
                /**
                 * @description Only of this currency.
                 * @example EUR
                 */
                readonly currency?: components["parameters"]["CurrencyQuery"];
                /**
                 * @description Not before this instant.
                 * @example 2026-11-21T00:00:00.000Z
                 */
                readonly from?: components["parameters"]["From"];
                /**
                 * @description Before this instant.
                 * @example 2026-11-22T00:00:00.000Z
                 */
                readonly to?: components["parameters"]["To"];
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
                     *           "id": "pyt_01K9ZG4A2B3C4D5E6F7G8H9J0K",
                     *           "version": 1,
                     *           "tenant": "demo",
                     *           "system": "payment",
                     *           "reference": "po_90001",
                     *           "state": "paid",
                     *           "amount": {
                     *             "currency": "EUR",
                     *             "amount": "60.28"
                     *           },
                     *           "opening": {
                     *             "currency": "EUR",
                     *             "amount": "0.00"
                     *           },
                     *           "closing": {
                     *             "currency": "EUR",
                     *             "amount": "0.00"
                     *           },
                     *           "issuedAt": "2026-11-22T06:00:00.000Z",
                     *           "revision": 1,
                     *           "lines": 1,
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
                     *           "byType": [],
                     *           "difference": {
                     *             "currency": "EUR",
                     *             "amount": "-17.27"
                     *           },
                     *           "reconciliation": "differs",
                     *           "unmatched": 0,
                     *           "missing": 0,
                     *           "reasons": [
                     *             "17.27 EUR less were paid out than the lines explain."
                     *           ],
                     *           "createdAt": "2026-11-22T06:05:00.000Z",
                     *           "updatedAt": "2026-11-22T06:05:00.000Z",
                     *           "correlationId": "3f6c1d2e-8a57-4f0e-9c55-2d1b7a3e4f60"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PayoutPage"];
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
    readonly getPayout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The payout.
                 * @example pyt_01K9ZG4A2B3C4D5E6F7G8H9J0K
                 */
                readonly payoutId: components["parameters"]["PayoutId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The payout. */
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
                     *       "id": "pyt_01K9ZG4A2B3C4D5E6F7G8H9J0K",
                     *       "version": 1,
                     *       "tenant": "demo",
                     *       "system": "payment",
                     *       "reference": "po_90001",
                     *       "state": "paid",
                     *       "amount": {
                     *         "currency": "EUR",
                     *         "amount": "60.28"
                     *       },
                     *       "opening": {
                     *         "currency": "EUR",
                     *         "amount": "0.00"
                     *       },
                     *       "closing": {
                     *         "currency": "EUR",
                     *         "amount": "0.00"
                     *       },
                     *       "issuedAt": "2026-11-22T06:00:00.000Z",
                     *       "revision": 1,
                     *       "lines": 1,
                     *       "gross": {
                     *         "currency": "EUR",
                     *         "amount": "80.00"
                     *       },
                     *       "fee": {
                     *         "currency": "EUR",
                     *         "amount": "2.45"
                     *       },
                     *       "net": {
                     *         "currency": "EUR",
                     *         "amount": "77.55"
                     *       },
                     *       "byType": [],
                     *       "difference": {
                     *         "currency": "EUR",
                     *         "amount": "-17.27"
                     *       },
                     *       "reconciliation": "differs",
                     *       "unmatched": 0,
                     *       "missing": 0,
                     *       "reasons": [
                     *         "17.27 EUR less were paid out than the lines explain."
                     *       ],
                     *       "createdAt": "2026-11-22T06:05:00.000Z",
                     *       "updatedAt": "2026-11-22T06:05:00.000Z",
                     *       "correlationId": "3f6c1d2e-8a57-4f0e-9c55-2d1b7a3e4f60"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Payout"];
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
    readonly listPayoutLines: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only lines that match so.
                 * @example notKnown
                 */
                readonly match?: components["parameters"]["Match"];
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
                 * @description The payout.
                 * @example pyt_01K9ZG4A2B3C4D5E6F7G8H9J0K
                 */
                readonly payoutId: components["parameters"]["PayoutId"];
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
                     *           "at": "2026-11-21T10:00:00.000Z",
                     *           "match": "matched",
                     *           "orderId": "ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
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
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly importPayouts: {
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
                 *       "updatedSince": "2026-11-01T00:00:00.000Z"
                 *     }
                 */
                readonly "application/json": components["schemas"]["PayoutImport"];
            };
        };
        readonly responses: {
            /** @description The payouts that are being taken in. */
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
                     *       "found": 1,
                     *       "references": [
                     *         "po_90001"
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["PayoutImportAnswer"];
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
    readonly listOwnership: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only of this entity.
                 * @example stockPosition
                 */
                readonly entity?: components["parameters"]["EntityQuery"];
                /**
                 * @description As of then; now, if absent.
                 * @example 2026-11-22T10:00:00.000Z
                 */
                readonly at?: components["parameters"]["OwnedAt"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Entity by entity. */
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
                     *       "asOf": "2026-11-22T10:00:00.000Z",
                     *       "ownership": [
                     *         {
                     *           "entity": "stockPosition",
                     *           "field": "onHand",
                     *           "title": "What is on hand",
                     *           "owners": [
                     *             "erp-old"
                     *           ],
                     *           "scope": {},
                     *           "until": "2026-12-31T23:00:00.000Z",
                     *           "state": "current"
                     *         },
                     *         {
                     *           "entity": "stockPosition",
                     *           "field": "onHand",
                     *           "title": "What is on hand",
                     *           "owners": [
                     *             "erp-new"
                     *           ],
                     *           "scope": {},
                     *           "from": "2026-12-31T23:00:00.000Z",
                     *           "state": "future"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["OwnershipList"];
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
    readonly findOwner: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description Of what.
                 * @example stockPosition
                 */
                readonly entity: components["schemas"]["EntityName"];
                /**
                 * @description Which of its field groups.
                 * @example onHand
                 */
                readonly field: components["schemas"]["FieldGroupName"];
                /**
                 * @description As of then; now, if absent.
                 * @example 2026-11-22T10:00:00.000Z
                 */
                readonly at?: components["parameters"]["OwnedAt"];
                /**
                 * @description There.
                 * @example WH-BERLIN
                 */
                readonly location?: components["schemas"]["LocationId"];
                /**
                 * @description Of this company.
                 * @example DE01
                 */
                readonly legalEntity?: components["schemas"]["LegalEntity"];
                /**
                 * @description In this region.
                 * @example eu
                 */
                readonly region?: components["schemas"]["DataRegion"];
                /**
                 * @description This system.
                 * @example erp
                 */
                readonly system?: components["parameters"]["SystemQuery"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The entry that counts there and then. */
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
                     *       "entity": "stockPosition",
                     *       "field": "onHand",
                     *       "title": "What is on hand",
                     *       "at": "2026-11-22T10:00:00.000Z",
                     *       "owners": [
                     *         "role:wms"
                     *       ],
                     *       "scope": {}
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Owner"];
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
    readonly listCutOvers: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only of this entity.
                 * @example stockPosition
                 */
                readonly entity?: components["parameters"]["EntityQuery"];
                /**
                 * @description How many days before and after each are counted. Default 7.
                 * @example 7
                 */
                readonly days?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Earliest first. */
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
                     *       "asOf": "2027-01-02T10:00:00.000Z",
                     *       "cutOvers": [
                     *         {
                     *           "entity": "stockPosition",
                     *           "field": "onHand",
                     *           "title": "What is on hand",
                     *           "scope": {},
                     *           "at": "2026-12-31T23:00:00.000Z",
                     *           "state": "done",
                     *           "window": {
                     *             "from": "2026-12-24T23:00:00.000Z",
                     *             "until": "2027-01-07T23:00:00.000Z"
                     *           },
                     *           "old": {
                     *             "owners": [
                     *               "erp-old"
                     *             ],
                     *             "before": 5120,
                     *             "after": 0
                     *           },
                     *           "new": {
                     *             "owners": [
                     *               "erp-new"
                     *             ],
                     *             "before": 0,
                     *             "after": 212
                     *           },
                     *           "refusedSince": 3,
                     *           "shadow": {
                     *             "told": 5100,
                     *             "differing": 12
                     *           },
                     *           "differing": [
                     *             {
                     *               "subject": "WH-BERLIN/MUG-WHITE",
                     *               "system": "erp-old",
                     *               "at": "2027-01-01T06:00:00.000Z",
                     *               "differences": [
                     *                 {
                     *                   "pointer": "/onHand",
                     *                   "before": 20,
                     *                   "after": 18
                     *                 }
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CutOverList"];
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
    readonly listRefusedWrites: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only of this entity.
                 * @example stockPosition
                 */
                readonly entity?: components["parameters"]["EntityQuery"];
                /**
                 * @description Only of this field group.
                 * @example onHand
                 */
                readonly field?: components["schemas"]["FieldGroupName"];
                /**
                 * @description This system.
                 * @example erp
                 */
                readonly system?: components["parameters"]["SystemQuery"];
                /**
                 * @description Only about this one.
                 * @example WH-BERLIN/MUG-WHITE
                 */
                readonly subject?: string;
                /**
                 * @description Only what is, or is not, the dry run of an owner to come.
                 * @example false
                 */
                readonly shadow?: boolean;
                /**
                 * @description Only in this state.
                 * @example open
                 */
                readonly state?: components["schemas"]["RefusedWriteState"];
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
            /** @description A page of them. */
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
                     *       "refusedWrites": [
                     *         {
                     *           "id": "rfw_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "entity": "stockPosition",
                     *           "field": "onHand",
                     *           "subject": "WH-BERLIN/MUG-WHITE",
                     *           "system": "erp-old",
                     *           "owners": [
                     *             "erp-new"
                     *           ],
                     *           "shadow": false,
                     *           "eventId": "count-1",
                     *           "at": "2027-01-01T06:00:00.000Z",
                     *           "receivedAt": "2027-01-01T06:00:01.000Z",
                     *           "differences": [
                     *             {
                     *               "pointer": "/onHand",
                     *               "before": 20,
                     *               "after": 18
                     *             }
                     *           ],
                     *           "state": "open"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["RefusedWritePage"];
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
