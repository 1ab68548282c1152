// Generated from the contract by `npm run generate`. Do not edit.
export interface paths {
    readonly "/apis": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List every API with where it is in its life
         * @description By name: what runs, who owns it, what is announced for it. Those that were retired are there too.
         */
        readonly get: operations["listApis"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/apis/{api}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        /**
         * Read where one API is in its life
         * @description What runs, what is announced, and what stands in the way of the next step.
         */
        readonly get: operations["getApi"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/apis/{api}/consumers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        /**
         * List who still uses an API
         * @description By what the gateway counted within the quiet days that a retirement asks for; those that used it most come first.
         */
        readonly get: operations["listConsumers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/apis/{api}/deprecation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Announce the end of an API
         * @description From then on every answer says so (Deprecation, Sunset, Link). The sunset must leave its consumers the notice that policies/governance.yaml asks for, unless each of them has acknowledged it or a waiver `notice` was approved. Asked again, the dates are replaced.
         */
        readonly post: operations["deprecateApi"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/apis/{api}/brownouts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Switch a deprecated API off for a while
         * @description So that whoever still calls it notices while it is easy to mend: a share of its requests is refused (503) between two instants.
         */
        readonly post: operations["brownoutApi"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/apis/{api}/retirement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * End an API
         * @description It is answered 410 from then on. Refused while it has consumers: it must have been quiet, or each of them has acknowledged, or a waiver `retirement` was approved. The refusal names them with counts and when they were last seen.
         */
        readonly post: operations["retireApi"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/apis/{api}/acknowledgements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say that a consumer does not need an API any more
         * @description For the application you call as, or as the representative of consumers (`governance:consumer`) for another one.
         */
        readonly post: operations["acknowledgeEnd"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/apis/{api}/rollback": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let an API go by an earlier contract that was published
         * @description On every server, without a dropped request. Only what was published once can be gone back to.
         */
        readonly post: operations["rollbackApi"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/apis/{api}/baseline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Accept what a legacy contract brings along
         * @description The lint findings of a revision as it was submitted do not block any more; findings that come later do. Once per API; from then on it only shrinks, by itself, when a revision without some of them is published. Not by who submitted it.
         */
        readonly put: operations["setBaseline"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/apis/{api}/impact": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask whom a candidate would hit
         * @description Compares the candidate with what runs and asks recorded traffic about each change: `broken`, calls would have been refused; `potentiallyAffected`, consumers received what changes; `unaffected`; `unknown`, there was no traffic, which is never safe. Nothing is submitted.
         */
        readonly post: operations["judgeImpact"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/apis/{api}/traffic": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description How many days of traffic count. Default: as policies/governance.yaml says.
                 * @example 7
                 */
                readonly days?: components["parameters"]["Days"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        /**
         * Export what callers sent and received
         * @description As the gateway took it down: by consumer and operation which members, types, listed values, bounds and sizes were seen, and a few samples without what is personal or secret. `crossdock contracts impact --shapes` reads it where no server can be asked.
         */
        readonly get: operations["exportTraffic"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/apis/{api}/drift": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description How many days of traffic count. Default: as policies/governance.yaml says.
                 * @example 7
                 */
                readonly days?: components["parameters"]["Days"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        /**
         * Read how far traffic is from the contract
         * @description What callers send and the API answers held against the contract that runs: what is not documented, missing, outside of what is promised, never seen, on the wrong side, slower or larger than promised or than it was. `calls` were looked at; more than `budget` of them drifting is more than the owner may use up.
         */
        readonly get: operations["getDrift"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/apis/{api}/drift/suggestion": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description How many days of traffic count. Default: as policies/governance.yaml says.
                 * @example 7
                 */
                readonly days?: components["parameters"]["Days"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        /**
         * Read the contract that traffic suggests
         * @description The text that runs, edited where it is wrong about what is answered and sent; comments and order are kept. What only people can judge is left.
         */
        readonly get: operations["suggestContract"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/apis/{api}/drift/accept": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description How many days of traffic count. Default: as policies/governance.yaml says.
                 * @example 7
                 */
                readonly days?: components["parameters"]["Days"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Accept drift as a contract change
         * @description Submits the suggested contract as a draft of its author, who has it checked, changes it or takes it back. A contract from which traffic does not drift gives a conflict.
         */
        readonly post: operations["acceptDrift"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/revisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List revisions
         * @description Newest first, without what the engines found.
         */
        readonly get: operations["listRevisions"];
        readonly put?: never;
        /**
         * Submit a contract
         * @description It is kept as it is under the hash of its content, with what it replaces as its base, and checked. What breaks nothing and needs nobody is published by itself. The same content submitted again while it is on its way is the same revision. As a draft it waits until it is checked.
         */
        readonly post: operations["submitRevision"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/revisions/{revisionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read a revision with what the gate says of it
         * @description What was found, which tier that is, who has signed off, who is missing, and what stands in the way now.
         */
        readonly get: operations["getRevision"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/revisions/{revisionId}/contract": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read the text of a revision
         * @description As it was submitted, and the hash of what would run.
         */
        readonly get: operations["getRevisionContract"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/revisions/{revisionId}/findings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
            };
            readonly cookie?: never;
        };
        /**
         * List what the engines found in a revision
         * @description Each with what became of it: new, in the baseline, waived, accepted or rejected. The worst come first.
         */
        readonly get: operations["listFindings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/revisions/{revisionId}/findings/{fingerprint}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
                /**
                 * @description The fingerprint of the finding.
                 * @example 2f0c1b7a9d3e4f50
                 */
                readonly fingerprint: components["parameters"]["Fingerprint"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Accept or reject one finding
         * @description It holds for the next revisions too, by the fingerprint of the finding. What was rejected blocks. Not by who submitted it.
         */
        readonly put: operations["decideFinding"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/revisions/{revisionId}/checks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask the engines again, or for the first time
         * @description A draft is submitted by it; one that waits for changes goes back into review. What was signed off stays, since the content is the same.
         */
        readonly post: operations["checkRevision"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/revisions/{revisionId}/sign-offs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Approve a revision, ask for changes, or reject it
         * @description Bound to the hash of the content. The role is one that the caller's scopes allow; `owner` takes a member of the owning team. Nobody signs off what it submitted itself, and nobody twice. When nothing is missing it is approved.
         */
        readonly post: operations["signOff"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/revisions/{revisionId}/publication": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Publish an approved revision
         * @description The gate is asked once more: a waiver may have ended, a change freeze may have begun, something else may have been published in between. Every server swaps to it without a dropped request.
         */
        readonly post: operations["publishRevision"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/revisions/{revisionId}/emergency-publication": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Publish now and review afterwards
         * @description For when waiting does more harm. Not by who submitted it. The sign-offs it skipped are due within the working days of policies/governance.yaml; when they are overdue nothing else of this API is published before them.
         */
        readonly post: operations["publishInEmergency"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/revisions/{revisionId}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take a revision back
         * @description By who submitted it, before it is published.
         */
        readonly post: operations["withdrawRevision"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/revisions/{revisionId}/comments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
            };
            readonly cookie?: never;
        };
        /**
         * List what was said about a revision
         * @description Also what was said of the same findings in earlier revisions of the API. Oldest first.
         */
        readonly get: operations["listComments"];
        readonly put?: never;
        /**
         * Say something about a revision
         * @description Of the whole, of a place in it (a JSON pointer), or of a finding (its fingerprint). The same words of the same person in one place are kept once.
         */
        readonly post: operations["addComment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/comments/{commentId}/resolution": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the comment, as `id` in its answers.
                 * @example cmt_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly commentId: components["parameters"]["CommentId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Settle a comment, or open it again
         * @description While one is open the revision is not approved.
         */
        readonly put: operations["resolveComment"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/revisions/{revisionId}/evidence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
            };
            readonly cookie?: never;
        };
        /**
         * Export everything a decision rests on
         * @description Contract and base, rulesets and engines, their reports, the window of traffic, sign-offs, waivers and the entries of the decision chain, signed with the key of this installation. `crossdock evidence verify` and `replay` take it offline.
         */
        readonly get: operations["exportEvidence"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waivers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List waivers
         * @description Newest first, with how long each still holds.
         */
        readonly get: operations["listWaivers"];
        readonly put?: never;
        /**
         * Ask for an exception
         * @description For one finding of an API by its fingerprint; `notice` and `retirement` stand for what an API owes at its end. It counts when somebody else has approved it, and ends by itself; then the finding is open again. A change that breaks consumers outside of the company takes two members of the board and holds 30 days at most.
         */
        readonly post: operations["askWaiver"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waivers/{waiverId}/approval": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the waiver, as `id` in its answers.
                 * @example wvr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly waiverId: components["parameters"]["WaiverId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Approve a waiver
         * @description Not by who asked for it.
         */
        readonly post: operations["approveWaiver"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waivers/{waiverId}/revocation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the waiver, as `id` in its answers.
                 * @example wvr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly waiverId: components["parameters"]["WaiverId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * End a waiver before its time
         * @description What it excused is open again at once.
         */
        readonly post: operations["revokeWaiver"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/records": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List what was decided
         * @description Newest first. Each entry holds the hash of the one before it.
         */
        readonly get: operations["listRecords"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/records/verification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Compute the chain of decisions again
         * @description Names the first entry that was changed, taken out or put in.
         */
        readonly get: operations["verifyRecords"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalogue": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List every API there is
         * @description By name: whose it is, who it is for, where it is in its life and what it promises.
         */
        readonly get: operations["listCatalogue"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalogue/{api}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        /**
         * Read all there is to know of an API
         * @description Its versions, who called it in the last 30 days, which systems its requests had work done by, and how it kept its service level. Consumers and dependencies are read off calls and the work they began; nobody declares them.
         */
        readonly get: operations["getCatalogueEntry"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/scorecards": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List what every API is worth
         * @description By name. Where the rules were not applied yet, that part says so; they are applied meanwhile.
         */
        readonly get: operations["listScorecards"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/scorecards/{api}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        /**
         * Read what an API is worth and what each mend would bring
         * @description Quality 25, documentation 15, compatibility 20, answering as promised 20, security 10, ownership 10. Draft: nobody looked at it, or it has errors. Governed: it has not, and 60 points. Certified: 85, and nothing unjudged.
         */
        readonly get: operations["getScorecard"];
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
        readonly Acknowledgement: {
            readonly consumer?: components["schemas"]["Consumer"];
            readonly reason: components["schemas"]["Reason"];
        };
        readonly AffectedConsumer: {
            readonly consumer: components["schemas"]["Consumer"];
            readonly name: string;
            readonly tenant: string;
            readonly audience: string;
            /** @enum {string} */
            readonly verdict: "broken" | "potentiallyAffected" | "unaffected" | "unknown";
            /** Format: int64 */
            readonly calls: number;
            readonly lastSeen: string;
            readonly fingerprints: readonly string[];
        };
        /**
         * @example partner
         * @enum {string}
         */
        readonly ApiAudience: "internal" | "channel" | "partner" | "public";
        readonly ApiEntry: {
            readonly api: components["schemas"]["ApiName"];
            readonly title?: string;
            readonly version?: string;
            /** @description The team that answers for it. */
            readonly owner?: string;
            readonly state: components["schemas"]["ApiState"];
            readonly revisionId?: components["schemas"]["RevisionId"];
            readonly digest?: components["schemas"]["Digest"];
            readonly publishedAt?: components["schemas"]["Instant"];
            /**
             * Format: int64
             * @description Findings that it brought along and that do not block.
             */
            readonly baseline: number;
            /** Format: int64 */
            readonly openWaivers: number;
            /** @description Until when what was published in an emergency is to be reviewed. */
            readonly reviewDueAt?: components["schemas"]["Instant"];
            readonly reviewOverdue?: boolean;
            /** @description What servers that did not take it over said. */
            readonly progress?: string;
            readonly lifecycle?: components["schemas"]["Lifecycle"];
        };
        readonly ApiList: {
            readonly apis: readonly components["schemas"]["ApiEntry"][];
        };
        /** @example pets.v1 */
        readonly ApiName: string;
        /**
         * @example published
         * @enum {string}
         */
        readonly ApiState: "unpublished" | "published" | "deprecated" | "brownout" | "retired";
        readonly Baseline: {
            readonly api: components["schemas"]["ApiName"];
            /** Format: int64 */
            readonly findings: number;
            readonly fingerprints: readonly string[];
            readonly setBy: components["schemas"]["Person"];
            readonly setAt: components["schemas"]["Instant"];
        };
        readonly BaselineRequest: {
            readonly revisionId: components["schemas"]["RevisionId"];
            readonly reason: components["schemas"]["GoodReason"];
        };
        readonly Block: {
            /** @description Decide by this: not-evaluated, lint-error, change-rejected, frozen-change, change-freeze, base-moved, comment-open, waiver-expired, review-overdue, checks-old, not-served. */
            readonly code: string;
            readonly text: string;
            readonly fingerprint?: string;
        };
        readonly BrownoutRequest: {
            readonly from: components["schemas"]["Instant"];
            readonly to: components["schemas"]["Instant"];
            /** @description Of its requests. Default: 1. */
            readonly share?: number;
            /** @description Applications that notice nothing. */
            readonly exempt?: readonly components["schemas"]["Consumer"][];
            readonly reason: components["schemas"]["Reason"];
        };
        readonly CatalogueDetail: {
            readonly api: string;
            readonly title: string;
            readonly version: string;
            /** @description The team that answers for it. */
            readonly owner: string;
            /** @description The part of the business. */
            readonly domain?: string;
            readonly audience: components["schemas"]["ApiAudience"];
            readonly lifecycle: components["schemas"]["CatalogueLifecycle"];
            /**
             * Format: int64
             * @description How many it has.
             */
            readonly operations: number;
            readonly slo?: components["schemas"]["ServiceLevel"];
            /** @description What ran and what runs, the newest first. */
            readonly versions: readonly {
                readonly revisionId: string;
                readonly version: string;
                readonly state: string;
                readonly publishedAt?: components["schemas"]["Instant"];
            }[];
            /** @description Who called it in the last 30 days, those with the most calls first. */
            readonly consumers: readonly {
                readonly tenant: string;
                /** @description The application. */
                readonly consumer: string;
                readonly name: string;
                /** @description The kind of caller. */
                readonly audience: string;
                /** Format: int64 */
                readonly calls: number;
                readonly lastSeen: components["schemas"]["Instant"];
                readonly operations: readonly string[];
            }[];
            /** @description What it called in the last 30 days, requests and the work that followed of them; those it called by itself come first, then what these called. */
            readonly dependencies: readonly {
                readonly api: string;
                /** Format: int64 */
                readonly calls: number;
                readonly lastSeen: components["schemas"]["Instant"];
                /** @description Operations that were called. */
                readonly work: readonly string[];
                /** @description Who called it in between, for whomever; absent where the API itself did. */
                readonly through?: readonly string[];
            }[];
            /** @description The APIs that call it, by themselves or through others. */
            readonly dependents: readonly string[];
            /** @description How it did in the last 30 days; absent where nobody called. */
            readonly service?: {
                /** Format: int64 */
                readonly requests: number;
                /** @description Percent. */
                readonly availability: number;
                /** Format: double */
                readonly latencyP95Ms: number;
            };
        };
        readonly CatalogueEntry: {
            readonly api: string;
            readonly title: string;
            readonly version: string;
            /** @description The team that answers for it. */
            readonly owner: string;
            /** @description The part of the business. */
            readonly domain?: string;
            readonly audience: components["schemas"]["ApiAudience"];
            readonly lifecycle: components["schemas"]["CatalogueLifecycle"];
            /**
             * Format: int64
             * @description How many it has.
             */
            readonly operations: number;
            readonly slo?: components["schemas"]["ServiceLevel"];
        };
        /**
         * @example published
         * @enum {string}
         */
        readonly CatalogueLifecycle: "draft" | "published" | "deprecated" | "brownout" | "retired";
        readonly CataloguePage: {
            readonly apis: readonly components["schemas"]["CatalogueEntry"][];
            /** @description Asks for the next page. */
            readonly nextCursor?: string;
        };
        readonly ChangeImpact: {
            readonly rule: string;
            readonly level: components["schemas"]["Level"];
            readonly method?: string;
            readonly path?: string;
            readonly pointer: string;
            readonly text: string;
            readonly fingerprint: components["schemas"]["Fingerprint"];
            readonly verdict: components["schemas"]["ImpactVerdict"];
            readonly consumers: readonly components["schemas"]["ConsumerImpact"][];
        };
        readonly Comment: {
            readonly id: components["schemas"]["CommentId"];
            readonly revisionId: components["schemas"]["RevisionId"];
            readonly pointer?: string;
            readonly fingerprint?: string;
            readonly text: string;
            readonly author: components["schemas"]["Person"];
            readonly at: components["schemas"]["Instant"];
            readonly resolved: boolean;
            readonly resolvedBy?: components["schemas"]["Person"];
        };
        /** @example cmt_01K9ZD3Y7Q5V8T2M4N6P8R0S1T */
        readonly CommentId: string;
        readonly CommentList: {
            readonly comments: readonly components["schemas"]["Comment"][];
        };
        /**
         * @description The id of an application.
         * @example app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly Consumer: string;
        readonly ConsumerImpact: {
            /** @description Id of the application; empty: nobody known. */
            readonly consumer: string;
            readonly name: string;
            readonly tenant: string;
            readonly audience: string;
            readonly verdict: components["schemas"]["ImpactVerdict"];
            /**
             * Format: int64
             * @description Calls concerned.
             */
            readonly calls: number;
            /**
             * @description `scaled`: not all calls were looked at. `atLeast`: how many more is not known.
             * @enum {string}
             */
            readonly counted?: "exact" | "scaled" | "atLeast";
            /**
             * Format: int64
             * @description All its calls to the operation.
             */
            readonly ofCalls: number;
            readonly lastSeen: components["schemas"]["Instant"];
            /** @description A request that passes today and would not, without what is personal or secret. */
            readonly sample?: {
                readonly [key: string]: unknown;
            };
        };
        readonly ConsumerList: {
            readonly api: components["schemas"]["ApiName"];
            /** Format: int64 */
            readonly quietDays: number;
            readonly consumers: readonly components["schemas"]["ConsumerUse"][];
        };
        readonly ConsumerUse: {
            readonly consumer: components["schemas"]["Consumer"];
            readonly name: string;
            readonly tenant: string;
            readonly audience: string;
            /** Format: int64 */
            readonly calls: number;
            readonly lastSeen: components["schemas"]["Instant"];
            readonly acknowledged: boolean;
        };
        readonly ContractText: {
            readonly id: components["schemas"]["RevisionId"];
            readonly digest: components["schemas"]["Digest"];
            readonly contract: string;
        };
        /**
         * Format: currency
         * @description An active ISO 4217 code, in capitals.
         * @example EUR
         */
        readonly Currency: string;
        /**
         * Format: int64
         * @description How many days of traffic count.
         */
        readonly Days: number;
        readonly Deprecation: {
            /** @description Default: now. */
            readonly deprecatedAt?: components["schemas"]["Instant"];
            /** @description From when on it is answered 410. */
            readonly sunsetAt: components["schemas"]["Instant"];
            /** @description Another API of ours, a path or an https URL. */
            readonly successor?: string;
            /** @description A page for people who have to move. */
            readonly documentation?: string;
            readonly reason: components["schemas"]["Reason"];
        };
        /**
         * @description SHA-256 of what runs, in hexadecimal.
         * @example 3d6e4b7c9a1f0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978879601
         */
        readonly Digest: string;
        readonly DriftAcceptance: {
            readonly note?: string;
        };
        readonly DriftDraft: {
            readonly revisionId: components["schemas"]["RevisionId"];
            readonly applied: readonly components["schemas"]["DriftEdit"][];
            readonly left: readonly string[];
        };
        readonly DriftEdit: {
            /** @description Of the finding. */
            readonly fingerprint: string;
            readonly pointer: string;
            readonly text: string;
        };
        readonly DriftFinding: {
            /** @enum {string} */
            readonly kind: "undocumented-operation" | "undocumented-parameter" | "undocumented-header" | "undocumented-property" | "undocumented-status" | "undocumented-media-type" | "missing-required" | "outside-contract" | "never-seen" | "authentication-weaker" | "wrong-direction" | "answer-slower" | "answer-larger";
            readonly method?: string;
            readonly path?: string;
            /** @description `request`, or the status of the answer. */
            readonly side: string;
            /** @description Pointer into the message, `*` for every entry; or the name of a parameter. */
            readonly place: string;
            readonly about?: string;
            /** @description Into the contract. */
            readonly pointer: string;
            readonly text: string;
            /**
             * Format: double
             * @description Milliseconds or bytes at the 95th percentile, where it is about these.
             */
            readonly measured?: number;
            /** Format: int64 */
            readonly calls: number;
            readonly lastSeen?: components["schemas"]["Instant"];
            readonly correlationId?: string;
            readonly fingerprint: string;
        };
        readonly DriftReport: {
            readonly api: components["schemas"]["ApiName"];
            readonly from: components["schemas"]["Instant"];
            readonly to: components["schemas"]["Instant"];
            /**
             * Format: int64
             * @description Calls that were held against the contract.
             */
            readonly calls: number;
            /** Format: int64 */
            readonly drifting: number;
            /** @description Share of calls that may drift. */
            readonly budget: number;
            readonly withinBudget: boolean;
            readonly findings: readonly components["schemas"]["DriftFinding"][];
        };
        readonly DriftSuggestion: {
            readonly contract: string;
            readonly applied: readonly components["schemas"]["DriftEdit"][];
            /** @description Fingerprints of what only people can judge. */
            readonly left: readonly string[];
        };
        readonly Emergency: {
            readonly reason: components["schemas"]["GoodReason"];
            readonly ticket: components["schemas"]["Ticket"];
        };
        readonly EvidencePack: {
            /** @constant */
            readonly format: "crossdock-evidence/1";
            readonly payload: {
                readonly [key: string]: unknown;
            };
            readonly signature: {
                /** @constant */
                readonly algorithm: "Ed25519";
                /** @description SubjectPublicKeyInfo in base64. */
                readonly publicKey: string;
                /** @description Over the JCS text of `payload`, in base64. */
                readonly value: string;
            };
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
        readonly Finding: {
            /** @enum {string} */
            readonly engine: "lint" | "change";
            readonly fingerprint: components["schemas"]["Fingerprint"];
            readonly rule: string;
            readonly level: components["schemas"]["Level"];
            readonly text: string;
            readonly method?: string;
            readonly path?: string;
            readonly pointer: string;
            /** Format: int64 */
            readonly line?: number;
            readonly fix?: string;
            readonly documentation?: string;
            /** @enum {string} */
            readonly status: "new" | "baseline" | "waived" | "accepted" | "rejected";
            readonly waiverId?: components["schemas"]["WaiverId"];
            readonly decidedBy?: string;
            readonly reason?: string;
            readonly consumers?: readonly components["schemas"]["AffectedConsumer"][];
        };
        readonly FindingDecision: {
            /** @enum {string} */
            readonly decision: "accept" | "reject";
            readonly reason: components["schemas"]["Reason"];
        };
        readonly FindingList: {
            readonly revisionId: components["schemas"]["RevisionId"];
            readonly findings: readonly components["schemas"]["Finding"][];
            /**
             * Format: int64
             * @description How many more there are than are listed here.
             */
            readonly leftOut?: number;
        };
        /**
         * @description The same for the same finding in another revision.
         * @example 2f0c1b7a9d3e4f50
         */
        readonly Fingerprint: string;
        /** @description What the gate says now: waivers end and freezes begin by themselves. */
        readonly Gate: {
            /**
             * @description `waits`: for people. `blocked`: nobody can sign it off as it is.
             * @enum {string}
             */
            readonly verdict: "passes" | "waits" | "blocked";
            readonly tier: components["schemas"]["Tier"];
            /** @description Why it is of this tier. */
            readonly reasons: readonly string[];
            readonly needs: readonly {
                readonly role: components["schemas"]["Role"];
                /** Format: int64 */
                readonly count: number;
                readonly have: readonly string[];
            }[];
            readonly blocks: readonly components["schemas"]["Block"][];
            readonly lint: {
                readonly evaluated: boolean;
                readonly ruleset?: string;
                /** Format: double */
                readonly score?: number;
                /** Format: double */
                readonly scoreBefore?: number;
                /** Format: int64 */
                readonly errors: number;
                /** Format: int64 */
                readonly warnings: number;
                /** Format: int64 */
                readonly waived: number;
                /** Format: int64 */
                readonly baseline: number;
            };
            readonly change: {
                readonly breaking: boolean;
                /** Format: int64 */
                readonly errors: number;
                /** Format: int64 */
                readonly warnings: number;
                /** Format: int64 */
                readonly infos: number;
                /** Format: int64 */
                readonly waived: number;
            };
            readonly impact: {
                readonly evaluated: boolean;
                readonly from?: components["schemas"]["Instant"];
                readonly to?: components["schemas"]["Instant"];
                /**
                 * Format: int64
                 * @description Consumers whose calls would have been refused.
                 */
                readonly broken: number;
                /** Format: int64 */
                readonly potentiallyAffected: number;
                /**
                 * Format: int64
                 * @description Changes without traffic to judge them by: never "safe".
                 */
                readonly unknown: number;
                readonly consumers: readonly components["schemas"]["AffectedConsumer"][];
            };
        };
        /**
         * @description At least twenty characters, for whoever asks in a year.
         * @example The partner moves its feed until the end of January.
         */
        readonly GoodReason: string;
        readonly ImpactQuestion: {
            /** @description The text of the candidate, as it would be submitted. */
            readonly contract: string;
            readonly days?: components["schemas"]["Days"];
        };
        readonly ImpactReport: {
            readonly api: components["schemas"]["ApiName"];
            readonly from: components["schemas"]["Instant"];
            readonly to: components["schemas"]["Instant"];
            /** @description Share of the calls that were looked at. */
            readonly samplingRate: number;
            /** @description All of it in one sentence. */
            readonly sentence: string;
            /** @description Whether a call would have been refused. */
            readonly breaking: boolean;
            /** @description Whether traffic shows of every change that breaks that it hits nobody. What nobody knows is never safe. */
            readonly cleared: boolean;
            readonly changes: readonly components["schemas"]["ChangeImpact"][];
        };
        /** @enum {string} */
        readonly ImpactVerdict: "broken" | "potentiallyAffected" | "unaffected" | "unknown";
        /**
         * Format: date-time
         * @description An RFC 3339 instant; given in UTC.
         * @example 2026-11-21T09:30:00.000Z
         */
        readonly Instant: string;
        /**
         * @example error
         * @enum {string}
         */
        readonly Level: "error" | "warn" | "info";
        readonly Lifecycle: {
            readonly deprecatedAt?: components["schemas"]["Instant"];
            readonly sunsetAt?: components["schemas"]["Instant"];
            readonly retiredAt?: components["schemas"]["Instant"];
            readonly successor?: string;
            readonly documentation?: string;
            readonly brownouts: readonly {
                readonly from: components["schemas"]["Instant"];
                readonly to: components["schemas"]["Instant"];
                readonly share: number;
                readonly exempt: readonly string[];
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
        readonly NewComment: {
            readonly text: string;
            /** @description JSON pointer into the contract. */
            readonly pointer?: string;
            readonly fingerprint?: components["schemas"]["Fingerprint"];
        };
        readonly NewWaiver: {
            readonly api: components["schemas"]["ApiName"];
            /** @description Of the finding; `notice` or `retirement` for what an API owes at its end. */
            readonly fingerprint: components["schemas"]["Fingerprint"];
            readonly reason: components["schemas"]["GoodReason"];
            readonly ticket: components["schemas"]["Ticket"];
            /** @description Default: the days of policies/governance.yaml. */
            readonly expiresAt?: components["schemas"]["Instant"];
        };
        /**
         * @description Where the next page begins; absent on the last.
         * @example b3JkXzAxSzlaRDNZN1E
         */
        readonly NextCursor: string;
        /**
         * @description Who did it: the subject of an access token, or the name of the application of a key.
         * @example bea
         */
        readonly Person: string;
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
        /** @example Agreed with both partners. */
        readonly Reason: string;
        readonly Record: {
            /** Format: int64 */
            readonly sequence: number;
            readonly at: components["schemas"]["Instant"];
            readonly person: components["schemas"]["Person"];
            readonly act: string;
            readonly api?: string;
            readonly revisionId?: string;
            readonly digest?: string;
            readonly data: {
                readonly [key: string]: unknown;
            };
            readonly previousHash: string;
            readonly hash: string;
        };
        readonly RecordPage: {
            readonly records: readonly components["schemas"]["Record"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        readonly Resolution: {
            readonly resolved: boolean;
        };
        readonly Revision: {
            readonly id: components["schemas"]["RevisionId"];
            readonly api: components["schemas"]["ApiName"];
            readonly version: string;
            readonly digest: components["schemas"]["Digest"];
            /** @description What it was compared with; absent for the first of an API. */
            readonly baseId?: components["schemas"]["RevisionId"];
            readonly state: components["schemas"]["RevisionState"];
            /**
             * @description With the product the first time, with a newer release of it, by somebody, from live traffic.
             * @enum {string}
             */
            readonly origin: "imported" | "released" | "submitted" | "drift";
            readonly author: components["schemas"]["Person"];
            readonly note?: string;
            readonly submittedAt: components["schemas"]["Instant"];
            readonly changedAt: components["schemas"]["Instant"];
            readonly publishedAt?: components["schemas"]["Instant"];
            readonly tier?: components["schemas"]["Tier"];
            /** @description What is being checked now. */
            readonly progress?: string;
            readonly reviewDueAt?: components["schemas"]["Instant"];
            readonly reviewOverdue?: boolean;
            readonly gate?: components["schemas"]["Gate"];
            readonly signOffs?: readonly components["schemas"]["SignOff"][];
        };
        /** @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T */
        readonly RevisionId: string;
        readonly RevisionPage: {
            readonly revisions: readonly components["schemas"]["Revision"][];
            readonly nextCursor?: components["schemas"]["NextCursor"];
        };
        /**
         * @example inReview
         * @enum {string}
         */
        readonly RevisionState: "draft" | "checking" | "inReview" | "changesRequested" | "approved" | "published" | "deprecated" | "brownout" | "retired" | "rejected" | "withdrawn" | "superseded" | "emergencyPublished";
        /**
         * @example boardMember
         * @enum {string}
         */
        readonly Role: "reviewer" | "boardMember" | "owner" | "securitySteward" | "consumerRepresentative";
        readonly Rollback: {
            /** @description A revision, a version or the beginning of a digest. Default: what was published before. */
            readonly to?: string;
            readonly reason: components["schemas"]["Reason"];
        };
        readonly Scorecard: {
            readonly api: string;
            readonly score: number;
            readonly level: components["schemas"]["ScorecardLevel"];
            readonly parts: readonly components["schemas"]["ScorecardPart"][];
            /** @description What brings the most first. */
            readonly fixes: readonly {
                readonly part: components["schemas"]["ScorecardPartName"];
                readonly points: number;
                readonly text: string;
                /** @description Its page is /docs/rules/{rule}. */
                readonly rule?: string;
            }[];
        };
        /**
         * @example Governed
         * @enum {string}
         */
        readonly ScorecardLevel: "Draft" | "Governed" | "Certified";
        readonly ScorecardPage: {
            readonly scorecards: readonly components["schemas"]["ScorecardSummary"][];
            /** @description Asks for the next page. */
            readonly nextCursor?: string;
        };
        readonly ScorecardPart: {
            readonly name: components["schemas"]["ScorecardPartName"];
            readonly points: number;
            /** @description What it can bring. */
            readonly of: number;
            /** @description False: there was nothing to judge it by, and it brings nothing. */
            readonly evaluated: boolean;
            readonly text: string;
        };
        /**
         * @example quality
         * @enum {string}
         */
        readonly ScorecardPartName: "quality" | "documentation" | "compatibility" | "runtime" | "security" | "ownership";
        readonly ScorecardSummary: {
            readonly api: string;
            readonly score: number;
            readonly level: components["schemas"]["ScorecardLevel"];
            readonly parts: readonly components["schemas"]["ScorecardPart"][];
        };
        /** @description What is promised; `service` is what was kept. */
        readonly ServiceLevel: {
            /** Format: double */
            readonly latencyP95Ms: number;
            /** @description Percent. */
            readonly availability: number;
        };
        readonly SignOff: {
            readonly person: components["schemas"]["Person"];
            readonly role: components["schemas"]["Role"];
            /** @enum {string} */
            readonly decision: "approve" | "requestChanges" | "reject";
            readonly reason?: string;
            readonly at: components["schemas"]["Instant"];
        };
        readonly SignOffRequest: {
            /** @enum {string} */
            readonly decision: "approve" | "requestChanges" | "reject";
            readonly role?: components["schemas"]["Role"];
            /** @description Asked for unless it is approved. */
            readonly reason?: string;
            /** @description What was looked at: refused when the revision is another one. */
            readonly digest?: components["schemas"]["Digest"];
        };
        readonly Submission: {
            readonly api: components["schemas"]["ApiName"];
            /** @description The text of an OpenAPI document of 3.0 or later, YAML or JSON, in one file. */
            readonly contract: string;
            /** @description What it is for. */
            readonly note?: string;
            /** @description Keep it without checking it. Default: no. */
            readonly draft?: boolean;
        };
        /** @example GOV-12 */
        readonly Ticket: string;
        /**
         * @description 0: by itself. 1: one peer. 2: the board and the owner. 3: frozen.
         * @example 2
         */
        readonly Tier: number;
        readonly TrafficExport: {
            readonly api: components["schemas"]["ApiName"];
            readonly from: components["schemas"]["Instant"];
            readonly to: components["schemas"]["Instant"];
            readonly consumers: readonly {
                readonly [key: string]: unknown;
            }[];
            readonly unrouted: readonly {
                readonly [key: string]: unknown;
            }[];
        };
        readonly Verification: {
            readonly whole: boolean;
            /**
             * Format: int64
             * @description Entries that are right from the first one on.
             */
            readonly right: number;
            /** @description The end of the chain, to be kept elsewhere. */
            readonly head?: string;
            /**
             * Format: int64
             * @description The first entry that is wrong.
             */
            readonly broken?: number;
            readonly why?: string;
        };
        readonly Waiver: {
            readonly id: components["schemas"]["WaiverId"];
            readonly api: components["schemas"]["ApiName"];
            readonly fingerprint: components["schemas"]["Fingerprint"];
            readonly reason: string;
            readonly ticket: string;
            readonly state: components["schemas"]["WaiverState"];
            readonly askedBy: components["schemas"]["Person"];
            readonly askedAt: components["schemas"]["Instant"];
            readonly approvals: readonly components["schemas"]["Person"][];
            /**
             * Format: int64
             * @description How many others must approve it.
             */
            readonly needs: number;
            readonly expiresAt: components["schemas"]["Instant"];
            /** Format: int64 */
            readonly daysLeft: number;
        };
        /** @example wvr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T */
        readonly WaiverId: string;
        readonly WaiverList: {
            readonly waivers: readonly components["schemas"]["Waiver"][];
        };
        /**
         * @example active
         * @enum {string}
         */
        readonly WaiverState: "waiting" | "active" | "expired" | "revoked";
        readonly WithReason: {
            readonly reason: components["schemas"]["Reason"];
        };
    };
    responses: {
        /** @description The gate does not allow it; `blocks` says why. */
        readonly Blocked: {
            headers: {
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
                 *       "detail": "Two members of the board must sign off: 1 is missing.",
                 *       "blocks": [
                 *         {
                 *           "code": "sign-off-missing",
                 *           "text": "boardMember: 1 of 2"
                 *         }
                 *       ],
                 *       "correlationId": "8e03978e-40d5-43e8-bc93-6894a57f9324"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The text is no contract that could be served; `errors` says why. */
        readonly ContractInvalid: {
            headers: {
                readonly "X-Correlation-Id": components["headers"]["CorrelationId"];
                readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/contract-invalid",
                 *       "title": "The contract cannot be served",
                 *       "status": 422,
                 *       "code": "contract-invalid",
                 *       "errors": [
                 *         {
                 *           "pointer": "/contract",
                 *           "keyword": "contract",
                 *           "detail": "#/paths must be there"
                 *         }
                 *       ],
                 *       "correlationId": "8e03978e-40d5-43e8-bc93-6894a57f9324"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
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
         * @description The name of the API with its major version.
         * @example pets.v1
         */
        readonly Api: components["schemas"]["ApiName"];
        /**
         * @description The id of the comment, as `id` in its answers.
         * @example cmt_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly CommentId: components["schemas"]["CommentId"];
        /**
         * @description `nextCursor` of the page before; absent for the first page.
         * @example b3JkXzAxSzlaRDNZN1E
         */
        readonly Cursor: string;
        /**
         * @description How many days of traffic count. Default: as policies/governance.yaml says.
         * @example 7
         */
        readonly Days: components["schemas"]["Days"];
        /**
         * @description The fingerprint of the finding.
         * @example 2f0c1b7a9d3e4f50
         */
        readonly Fingerprint: components["schemas"]["Fingerprint"];
        /**
         * @description At most so many entries in one answer.
         * @example 50
         */
        readonly Limit: number;
        /**
         * @description The id of the revision, as `id` in its answers.
         * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly RevisionId: components["schemas"]["RevisionId"];
        /**
         * @description The id of the waiver, as `id` in its answers.
         * @example wvr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
         */
        readonly WaiverId: components["schemas"]["WaiverId"];
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
export type Acknowledgement = components['schemas']['Acknowledgement'];
export type AffectedConsumer = components['schemas']['AffectedConsumer'];
export type ApiAudience = components['schemas']['ApiAudience'];
export type ApiEntry = components['schemas']['ApiEntry'];
export type ApiList = components['schemas']['ApiList'];
export type ApiName = components['schemas']['ApiName'];
export type ApiState = components['schemas']['ApiState'];
export type Baseline = components['schemas']['Baseline'];
export type BaselineRequest = components['schemas']['BaselineRequest'];
export type Block = components['schemas']['Block'];
export type BrownoutRequest = components['schemas']['BrownoutRequest'];
export type CatalogueDetail = components['schemas']['CatalogueDetail'];
export type CatalogueEntry = components['schemas']['CatalogueEntry'];
export type CatalogueLifecycle = components['schemas']['CatalogueLifecycle'];
export type CataloguePage = components['schemas']['CataloguePage'];
export type ChangeImpact = components['schemas']['ChangeImpact'];
export type Comment = components['schemas']['Comment'];
export type CommentId = components['schemas']['CommentId'];
export type CommentList = components['schemas']['CommentList'];
export type Consumer = components['schemas']['Consumer'];
export type ConsumerImpact = components['schemas']['ConsumerImpact'];
export type ConsumerList = components['schemas']['ConsumerList'];
export type ConsumerUse = components['schemas']['ConsumerUse'];
export type ContractText = components['schemas']['ContractText'];
export type Currency = components['schemas']['Currency'];
export type Days = components['schemas']['Days'];
export type Deprecation = components['schemas']['Deprecation'];
export type Digest = components['schemas']['Digest'];
export type DriftAcceptance = components['schemas']['DriftAcceptance'];
export type DriftDraft = components['schemas']['DriftDraft'];
export type DriftEdit = components['schemas']['DriftEdit'];
export type DriftFinding = components['schemas']['DriftFinding'];
export type DriftReport = components['schemas']['DriftReport'];
export type DriftSuggestion = components['schemas']['DriftSuggestion'];
export type Emergency = components['schemas']['Emergency'];
export type EvidencePack = components['schemas']['EvidencePack'];
export type Fault = components['schemas']['Fault'];
export type Finding = components['schemas']['Finding'];
export type FindingDecision = components['schemas']['FindingDecision'];
export type FindingList = components['schemas']['FindingList'];
export type Fingerprint = components['schemas']['Fingerprint'];
export type Gate = components['schemas']['Gate'];
export type GoodReason = components['schemas']['GoodReason'];
export type ImpactQuestion = components['schemas']['ImpactQuestion'];
export type ImpactReport = components['schemas']['ImpactReport'];
export type ImpactVerdict = components['schemas']['ImpactVerdict'];
export type Instant = components['schemas']['Instant'];
export type Level = components['schemas']['Level'];
export type Lifecycle = components['schemas']['Lifecycle'];
export type Money = components['schemas']['Money'];
export type NewComment = components['schemas']['NewComment'];
export type NewWaiver = components['schemas']['NewWaiver'];
export type NextCursor = components['schemas']['NextCursor'];
export type Person = components['schemas']['Person'];
export type Problem = components['schemas']['Problem'];
export type Reason = components['schemas']['Reason'];
export type Record = components['schemas']['Record'];
export type RecordPage = components['schemas']['RecordPage'];
export type Resolution = components['schemas']['Resolution'];
export type Revision = components['schemas']['Revision'];
export type RevisionId = components['schemas']['RevisionId'];
export type RevisionPage = components['schemas']['RevisionPage'];
export type RevisionState = components['schemas']['RevisionState'];
export type Role = components['schemas']['Role'];
export type Rollback = components['schemas']['Rollback'];
export type Scorecard = components['schemas']['Scorecard'];
export type ScorecardLevel = components['schemas']['ScorecardLevel'];
export type ScorecardPage = components['schemas']['ScorecardPage'];
export type ScorecardPart = components['schemas']['ScorecardPart'];
export type ScorecardPartName = components['schemas']['ScorecardPartName'];
export type ScorecardSummary = components['schemas']['ScorecardSummary'];
export type ServiceLevel = components['schemas']['ServiceLevel'];
export type SignOff = components['schemas']['SignOff'];
export type SignOffRequest = components['schemas']['SignOffRequest'];
export type Submission = components['schemas']['Submission'];
export type Ticket = components['schemas']['Ticket'];
export type Tier = components['schemas']['Tier'];
export type TrafficExport = components['schemas']['TrafficExport'];
export type Verification = components['schemas']['Verification'];
export type Waiver = components['schemas']['Waiver'];
export type WaiverId = components['schemas']['WaiverId'];
export type WaiverList = components['schemas']['WaiverList'];
export type WaiverState = components['schemas']['WaiverState'];
export type WithReason = components['schemas']['WithReason'];
export type ResponseBlocked = components['responses']['Blocked'];
export type ResponseContractInvalid = components['responses']['ContractInvalid'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseInternal = components['responses']['Internal'];
export type ResponseNotAcceptable = components['responses']['NotAcceptable'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseQuotaExceeded = components['responses']['QuotaExceeded'];
export type ResponseRequestInvalid = components['responses']['RequestInvalid'];
export type ResponseSystemRefused = components['responses']['SystemRefused'];
export type ResponseSystemUnavailable = components['responses']['SystemUnavailable'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ParameterApi = components['parameters']['Api'];
export type ParameterCommentId = components['parameters']['CommentId'];
export type ParameterCursor = components['parameters']['Cursor'];
export type ParameterDays = components['parameters']['Days'];
export type ParameterFingerprint = components['parameters']['Fingerprint'];
export type ParameterLimit = components['parameters']['Limit'];
export type ParameterRevisionId = components['parameters']['RevisionId'];
export type ParameterWaiverId = components['parameters']['WaiverId'];
export type HeaderCorrelationId = components['headers']['CorrelationId'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRateLimitPolicy = components['headers']['RateLimitPolicy'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderWwwAuthenticate = components['headers']['WwwAuthenticate'];
export type $defs = Record<string, never>;
export interface operations {
    readonly listApis: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The APIs. */
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
                     *       "apis": [
                     *         {
                     *           "api": "pets.v1",
                     *           "title": "Pets",
                     *           "version": "1.4.0",
                     *           "owner": "pet-team",
                     *           "state": "published",
                     *           "revisionId": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "digest": "3d6e4b7c9a1f0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978879601",
                     *           "publishedAt": "2026-11-21T09:30:00.000Z",
                     *           "baseline": 0,
                     *           "openWaivers": 1
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ApiList"];
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
    readonly getApi: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The API. */
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
                     *       "api": "pets.v1",
                     *       "title": "Pets",
                     *       "version": "1.4.0",
                     *       "owner": "pet-team",
                     *       "state": "published",
                     *       "revisionId": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "digest": "3d6e4b7c9a1f0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978879601",
                     *       "publishedAt": "2026-11-21T09:30:00.000Z",
                     *       "baseline": 0,
                     *       "openWaivers": 1
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ApiEntry"];
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
    readonly listConsumers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The consumers; empty when it was quiet. */
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
                     *       "api": "pets.v1",
                     *       "quietDays": 14,
                     *       "consumers": [
                     *         {
                     *           "consumer": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "name": "Acme order feed",
                     *           "tenant": "demo",
                     *           "audience": "partner",
                     *           "calls": 214,
                     *           "lastSeen": "2026-11-20T21:04:00.000Z",
                     *           "acknowledged": false
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ConsumerList"];
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
    readonly deprecateApi: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "sunsetAt": "2027-06-30T22:00:00Z",
                 *       "successor": "pets.v2",
                 *       "documentation": "https://docs.example.com/moving-to-v2",
                 *       "reason": "Version 2 knows several owners of a pet."
                 *     }
                 */
                readonly "application/json": components["schemas"]["Deprecation"];
            };
        };
        readonly responses: {
            /** @description As it is now. */
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
                     *       "api": "pets.v1",
                     *       "title": "Pets",
                     *       "version": "1.4.0",
                     *       "owner": "pet-team",
                     *       "state": "deprecated",
                     *       "revisionId": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "digest": "3d6e4b7c9a1f0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978879601",
                     *       "publishedAt": "2026-11-21T09:30:00.000Z",
                     *       "baseline": 0,
                     *       "openWaivers": 0,
                     *       "lifecycle": {
                     *         "deprecatedAt": "2026-11-21T10:00:00.000Z",
                     *         "sunsetAt": "2027-06-30T22:00:00.000Z",
                     *         "successor": "pets.v2",
                     *         "documentation": "https://docs.example.com/moving-to-v2",
                     *         "brownouts": []
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ApiEntry"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Blocked"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly brownoutApi: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "from": "2027-06-01T08:00:00Z",
                 *       "to": "2027-06-01T09:00:00Z",
                 *       "share": 0.5,
                 *       "reason": "A month before the sunset."
                 *     }
                 */
                readonly "application/json": components["schemas"]["BrownoutRequest"];
            };
        };
        readonly responses: {
            /** @description As it is now. */
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
                     *       "api": "pets.v1",
                     *       "title": "Pets",
                     *       "version": "1.4.0",
                     *       "owner": "pet-team",
                     *       "state": "deprecated",
                     *       "revisionId": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "digest": "3d6e4b7c9a1f0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978879601",
                     *       "publishedAt": "2026-11-21T09:30:00.000Z",
                     *       "baseline": 0,
                     *       "openWaivers": 0,
                     *       "lifecycle": {
                     *         "deprecatedAt": "2026-11-21T10:00:00.000Z",
                     *         "sunsetAt": "2027-06-30T22:00:00.000Z",
                     *         "successor": "pets.v2",
                     *         "documentation": "https://docs.example.com/moving-to-v2",
                     *         "brownouts": []
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ApiEntry"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Blocked"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly retireApi: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "Everybody has moved to version 2."
                 *     }
                 */
                readonly "application/json": components["schemas"]["WithReason"];
            };
        };
        readonly responses: {
            /** @description As it is now. */
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
                     *       "api": "pets.v1",
                     *       "title": "Pets",
                     *       "version": "1.4.0",
                     *       "owner": "pet-team",
                     *       "state": "deprecated",
                     *       "revisionId": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "digest": "3d6e4b7c9a1f0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978879601",
                     *       "publishedAt": "2026-11-21T09:30:00.000Z",
                     *       "baseline": 0,
                     *       "openWaivers": 0,
                     *       "lifecycle": {
                     *         "deprecatedAt": "2026-11-21T10:00:00.000Z",
                     *         "sunsetAt": "2027-06-30T22:00:00.000Z",
                     *         "successor": "pets.v2",
                     *         "documentation": "https://docs.example.com/moving-to-v2",
                     *         "brownouts": []
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ApiEntry"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Blocked"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly acknowledgeEnd: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "consumer": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                 *       "reason": "Acme has moved to version 2."
                 *     }
                 */
                readonly "application/json": components["schemas"]["Acknowledgement"];
            };
        };
        readonly responses: {
            /** @description Who still uses it, as it is now. */
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
                     *       "api": "pets.v1",
                     *       "quietDays": 14,
                     *       "consumers": [
                     *         {
                     *           "consumer": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "name": "Acme order feed",
                     *           "tenant": "demo",
                     *           "audience": "partner",
                     *           "calls": 214,
                     *           "lastSeen": "2026-11-20T21:04:00.000Z",
                     *           "acknowledged": false
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ConsumerList"];
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
    readonly rollbackApi: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "to": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                 *       "reason": "The new one confuses the tills."
                 *     }
                 */
                readonly "application/json": components["schemas"]["Rollback"];
            };
        };
        readonly responses: {
            /** @description What runs now. */
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
                     *       "api": "pets.v1",
                     *       "title": "Pets",
                     *       "version": "1.4.0",
                     *       "owner": "pet-team",
                     *       "state": "published",
                     *       "revisionId": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "digest": "3d6e4b7c9a1f0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978879601",
                     *       "publishedAt": "2026-11-21T09:30:00.000Z",
                     *       "baseline": 0,
                     *       "openWaivers": 1
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ApiEntry"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Blocked"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly setBaseline: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "revisionId": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                 *       "reason": "It has run like this for six years."
                 *     }
                 */
                readonly "application/json": components["schemas"]["BaselineRequest"];
            };
        };
        readonly responses: {
            /** @description What it accepts. */
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
                     *       "api": "pets.v1",
                     *       "findings": 37,
                     *       "fingerprints": [
                     *         "2f0c1b7a9d3e4f50"
                     *       ],
                     *       "setBy": "bea",
                     *       "setAt": "2026-11-21T09:30:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Baseline"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Blocked"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly judgeImpact: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "contract": "openapi: 3.1.0\ninfo: { title: Pets, version: 1.5.0 }\n",
                 *       "days": 7
                 *     }
                 */
                readonly "application/json": components["schemas"]["ImpactQuestion"];
            };
        };
        readonly responses: {
            /** @description Whom it would hit. */
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
                     *       "api": "pets.v1",
                     *       "from": "2026-11-14T09:30:00.000Z",
                     *       "to": "2026-11-21T09:30:00.000Z",
                     *       "samplingRate": 1,
                     *       "sentence": "Breaks 2 partners, 214 calls in the last 7 days.",
                     *       "breaking": true,
                     *       "cleared": false,
                     *       "changes": [
                     *         {
                     *           "rule": "request-property-enum-value-removed",
                     *           "level": "error",
                     *           "method": "POST",
                     *           "path": "/pets",
                     *           "pointer": "/paths/~1pets/post/requestBody/content/application~1json/schema/properties/kind/enum/2",
                     *           "text": "request body, kind: the value bird is no longer taken",
                     *           "fingerprint": "2f0c1b7a9d3e4f50",
                     *           "verdict": "broken",
                     *           "consumers": [
                     *             {
                     *               "consumer": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *               "name": "Acme order feed",
                     *               "tenant": "demo",
                     *               "audience": "partner",
                     *               "verdict": "broken",
                     *               "calls": 200,
                     *               "counted": "exact",
                     *               "ofCalls": 320,
                     *               "lastSeen": "2026-11-20T21:04:00.000Z",
                     *               "sample": {
                     *                 "parameters": {},
                     *                 "type": "application/json",
                     *                 "body": {
                     *                   "kind": "bird"
                     *                 },
                     *                 "redacted": []
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ImpactReport"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["ContractInvalid"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly exportTraffic: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description How many days of traffic count. Default: as policies/governance.yaml says.
                 * @example 7
                 */
                readonly days?: components["parameters"]["Days"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The traffic. */
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
                     *       "api": "pets.v1",
                     *       "from": "2026-11-14T09:30:00.000Z",
                     *       "to": "2026-11-21T09:30:00.000Z",
                     *       "consumers": [],
                     *       "unrouted": []
                     *     }
                     */
                    readonly "application/json": components["schemas"]["TrafficExport"];
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
    readonly getDrift: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description How many days of traffic count. Default: as policies/governance.yaml says.
                 * @example 7
                 */
                readonly days?: components["parameters"]["Days"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The drift. */
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
                     *       "api": "pets.v1",
                     *       "from": "2026-11-14T09:30:00.000Z",
                     *       "to": "2026-11-21T09:30:00.000Z",
                     *       "calls": 214,
                     *       "drifting": 12,
                     *       "budget": 0.01,
                     *       "withinBudget": false,
                     *       "findings": [
                     *         {
                     *           "kind": "undocumented-property",
                     *           "method": "GET",
                     *           "path": "/pets/{petId}",
                     *           "side": "200",
                     *           "place": "/nickname",
                     *           "pointer": "/components/schemas/Pet",
                     *           "text": "answer 200, /nickname: the contract does not know this member",
                     *           "calls": 12,
                     *           "lastSeen": "2026-11-20T21:04:00.000Z",
                     *           "correlationId": "8e03978e-40d5-43e8-bc93-6894a57f9324",
                     *           "fingerprint": "2f0c1b7a9d3e4f50"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DriftReport"];
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
    readonly suggestContract: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description How many days of traffic count. Default: as policies/governance.yaml says.
                 * @example 7
                 */
                readonly days?: components["parameters"]["Days"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The suggestion. */
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
                     *       "contract": "openapi: 3.1.0\ninfo: { title: Pets, version: 1.4.0 }\n",
                     *       "applied": [
                     *         {
                     *           "fingerprint": "2f0c1b7a9d3e4f50",
                     *           "pointer": "/components/schemas/Pet/properties/nickname",
                     *           "text": "the member nickname is known"
                     *         }
                     *       ],
                     *       "left": []
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DriftSuggestion"];
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
    readonly acceptDrift: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description How many days of traffic count. Default: as policies/governance.yaml says.
                 * @example 7
                 */
                readonly days?: components["parameters"]["Days"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "note": "The upstream tells nicknames since its last release."
                 *     }
                 */
                readonly "application/json": components["schemas"]["DriftAcceptance"];
            };
        };
        readonly responses: {
            /** @description The draft. */
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
                     *       "revisionId": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "applied": [
                     *         {
                     *           "fingerprint": "2f0c1b7a9d3e4f50",
                     *           "pointer": "/components/schemas/Pet/properties/nickname",
                     *           "text": "the member nickname is known"
                     *         }
                     *       ],
                     *       "left": []
                     *     }
                     */
                    readonly "application/json": components["schemas"]["DriftDraft"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Blocked"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["ContractInvalid"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly listRevisions: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only of this API.
                 * @example pets.v1
                 */
                readonly api?: components["schemas"]["ApiName"];
                /**
                 * @description Only those in this state.
                 * @example inReview
                 */
                readonly state?: components["schemas"]["RevisionState"];
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
            /** @description A page of revisions. */
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
                     *       "revisions": [
                     *         {
                     *           "id": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "api": "pets.v1",
                     *           "version": "1.4.0",
                     *           "digest": "3d6e4b7c9a1f0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978879601",
                     *           "state": "inReview",
                     *           "origin": "submitted",
                     *           "author": "ada",
                     *           "submittedAt": "2026-11-21T09:30:00.000Z",
                     *           "changedAt": "2026-11-21T09:30:02.000Z",
                     *           "tier": 2
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["RevisionPage"];
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
    readonly submitRevision: {
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
                 *       "api": "pets.v1",
                 *       "contract": "openapi: 3.1.0\ninfo: { title: Pets, version: 1.5.0 }\n",
                 *       "note": "Pets have owners now."
                 *     }
                 */
                readonly "application/json": components["schemas"]["Submission"];
            };
        };
        readonly responses: {
            /** @description Taken; it is being checked. */
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
                     *       "id": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "api": "pets.v1",
                     *       "version": "1.5.0",
                     *       "digest": "3d6e4b7c9a1f0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978879601",
                     *       "baseId": "rev_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
                     *       "state": "inReview",
                     *       "origin": "submitted",
                     *       "author": "ada",
                     *       "note": "Pets have owners now.",
                     *       "submittedAt": "2026-11-21T09:30:00.000Z",
                     *       "changedAt": "2026-11-21T09:30:02.000Z",
                     *       "tier": 2,
                     *       "gate": {
                     *         "verdict": "blocked",
                     *         "tier": 2,
                     *         "reasons": [
                     *           "1 change breaks consumers"
                     *         ],
                     *         "needs": [
                     *           {
                     *             "role": "boardMember",
                     *             "count": 2,
                     *             "have": [
                     *               "bea"
                     *             ]
                     *           },
                     *           {
                     *             "role": "owner",
                     *             "count": 1,
                     *             "have": []
                     *           }
                     *         ],
                     *         "blocks": [
                     *           {
                     *             "code": "not-evaluated",
                     *             "text": "lint did not come to an end: time-out"
                     *           }
                     *         ],
                     *         "lint": {
                     *           "evaluated": false,
                     *           "errors": 0,
                     *           "warnings": 0,
                     *           "waived": 0,
                     *           "baseline": 0
                     *         },
                     *         "change": {
                     *           "breaking": true,
                     *           "errors": 1,
                     *           "warnings": 0,
                     *           "infos": 2,
                     *           "waived": 0
                     *         },
                     *         "impact": {
                     *           "evaluated": true,
                     *           "broken": 2,
                     *           "potentiallyAffected": 0,
                     *           "unknown": 0,
                     *           "consumers": [
                     *             {
                     *               "name": "Acme order feed",
                     *               "consumer": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *               "tenant": "demo",
                     *               "audience": "partner",
                     *               "verdict": "broken",
                     *               "calls": 214,
                     *               "lastSeen": "2026-11-20T21:04:00.000Z",
                     *               "fingerprints": [
                     *                 "2f0c1b7a9d3e4f50"
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       },
                     *       "signOffs": [
                     *         {
                     *           "person": "bea",
                     *           "role": "boardMember",
                     *           "decision": "approve",
                     *           "at": "2026-11-21T09:40:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Revision"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Blocked"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["ContractInvalid"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly getRevision: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The revision. */
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
                     *       "id": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "api": "pets.v1",
                     *       "version": "1.5.0",
                     *       "digest": "3d6e4b7c9a1f0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978879601",
                     *       "baseId": "rev_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
                     *       "state": "inReview",
                     *       "origin": "submitted",
                     *       "author": "ada",
                     *       "note": "Pets have owners now.",
                     *       "submittedAt": "2026-11-21T09:30:00.000Z",
                     *       "changedAt": "2026-11-21T09:30:02.000Z",
                     *       "tier": 2,
                     *       "gate": {
                     *         "verdict": "blocked",
                     *         "tier": 2,
                     *         "reasons": [
                     *           "1 change breaks consumers"
                     *         ],
                     *         "needs": [
                     *           {
                     *             "role": "boardMember",
                     *             "count": 2,
                     *             "have": [
                     *               "bea"
                     *             ]
                     *           },
                     *           {
                     *             "role": "owner",
                     *             "count": 1,
                     *             "have": []
                     *           }
                     *         ],
                     *         "blocks": [
                     *           {
                     *             "code": "not-evaluated",
                     *             "text": "lint did not come to an end: time-out"
                     *           }
                     *         ],
                     *         "lint": {
                     *           "evaluated": false,
                     *           "errors": 0,
                     *           "warnings": 0,
                     *           "waived": 0,
                     *           "baseline": 0
                     *         },
                     *         "change": {
                     *           "breaking": true,
                     *           "errors": 1,
                     *           "warnings": 0,
                     *           "infos": 2,
                     *           "waived": 0
                     *         },
                     *         "impact": {
                     *           "evaluated": true,
                     *           "broken": 2,
                     *           "potentiallyAffected": 0,
                     *           "unknown": 0,
                     *           "consumers": [
                     *             {
                     *               "name": "Acme order feed",
                     *               "consumer": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *               "tenant": "demo",
                     *               "audience": "partner",
                     *               "verdict": "broken",
                     *               "calls": 214,
                     *               "lastSeen": "2026-11-20T21:04:00.000Z",
                     *               "fingerprints": [
                     *                 "2f0c1b7a9d3e4f50"
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       },
                     *       "signOffs": [
                     *         {
                     *           "person": "bea",
                     *           "role": "boardMember",
                     *           "decision": "approve",
                     *           "at": "2026-11-21T09:40:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Revision"];
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
    readonly getRevisionContract: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The text. */
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
                     *       "id": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "digest": "3d6e4b7c9a1f0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978879601",
                     *       "contract": "openapi: 3.1.0\n"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ContractText"];
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
    readonly listFindings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The findings. */
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
                     *       "revisionId": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "findings": [
                     *         {
                     *           "engine": "change",
                     *           "fingerprint": "2f0c1b7a9d3e4f50",
                     *           "rule": "request-property-enum-value-removed",
                     *           "level": "error",
                     *           "text": "the enum value \"hamster\" was removed",
                     *           "method": "POST",
                     *           "path": "/pets",
                     *           "pointer": "/paths/~1pets/post/requestBody",
                     *           "status": "new"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["FindingList"];
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
    readonly decideFinding: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
                /**
                 * @description The fingerprint of the finding.
                 * @example 2f0c1b7a9d3e4f50
                 */
                readonly fingerprint: components["parameters"]["Fingerprint"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "decision": "reject",
                 *       "reason": "Two partners send this value every day."
                 *     }
                 */
                readonly "application/json": components["schemas"]["FindingDecision"];
            };
        };
        readonly responses: {
            /** @description The finding. */
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
                     *       "engine": "change",
                     *       "fingerprint": "2f0c1b7a9d3e4f50",
                     *       "rule": "request-property-enum-value-removed",
                     *       "level": "error",
                     *       "text": "the enum value \"hamster\" was removed",
                     *       "method": "POST",
                     *       "path": "/pets",
                     *       "pointer": "/paths/~1pets/post/requestBody",
                     *       "status": "new"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Finding"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Blocked"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly checkRevision: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is being checked. */
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
                     *       "id": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "api": "pets.v1",
                     *       "version": "1.5.0",
                     *       "digest": "3d6e4b7c9a1f0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978879601",
                     *       "baseId": "rev_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
                     *       "state": "inReview",
                     *       "origin": "submitted",
                     *       "author": "ada",
                     *       "note": "Pets have owners now.",
                     *       "submittedAt": "2026-11-21T09:30:00.000Z",
                     *       "changedAt": "2026-11-21T09:30:02.000Z",
                     *       "tier": 2,
                     *       "gate": {
                     *         "verdict": "blocked",
                     *         "tier": 2,
                     *         "reasons": [
                     *           "1 change breaks consumers"
                     *         ],
                     *         "needs": [
                     *           {
                     *             "role": "boardMember",
                     *             "count": 2,
                     *             "have": [
                     *               "bea"
                     *             ]
                     *           },
                     *           {
                     *             "role": "owner",
                     *             "count": 1,
                     *             "have": []
                     *           }
                     *         ],
                     *         "blocks": [
                     *           {
                     *             "code": "not-evaluated",
                     *             "text": "lint did not come to an end: time-out"
                     *           }
                     *         ],
                     *         "lint": {
                     *           "evaluated": false,
                     *           "errors": 0,
                     *           "warnings": 0,
                     *           "waived": 0,
                     *           "baseline": 0
                     *         },
                     *         "change": {
                     *           "breaking": true,
                     *           "errors": 1,
                     *           "warnings": 0,
                     *           "infos": 2,
                     *           "waived": 0
                     *         },
                     *         "impact": {
                     *           "evaluated": true,
                     *           "broken": 2,
                     *           "potentiallyAffected": 0,
                     *           "unknown": 0,
                     *           "consumers": [
                     *             {
                     *               "name": "Acme order feed",
                     *               "consumer": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *               "tenant": "demo",
                     *               "audience": "partner",
                     *               "verdict": "broken",
                     *               "calls": 214,
                     *               "lastSeen": "2026-11-20T21:04:00.000Z",
                     *               "fingerprints": [
                     *                 "2f0c1b7a9d3e4f50"
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       },
                     *       "signOffs": [
                     *         {
                     *           "person": "bea",
                     *           "role": "boardMember",
                     *           "decision": "approve",
                     *           "at": "2026-11-21T09:40:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Revision"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Blocked"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly signOff: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "decision": "approve",
                 *       "role": "boardMember",
                 *       "reason": "Agreed with both partners."
                 *     }
                 */
                readonly "application/json": components["schemas"]["SignOffRequest"];
            };
        };
        readonly responses: {
            /** @description The revision as it is now. */
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
                     *       "id": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "api": "pets.v1",
                     *       "version": "1.5.0",
                     *       "digest": "3d6e4b7c9a1f0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978879601",
                     *       "baseId": "rev_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
                     *       "state": "inReview",
                     *       "origin": "submitted",
                     *       "author": "ada",
                     *       "note": "Pets have owners now.",
                     *       "submittedAt": "2026-11-21T09:30:00.000Z",
                     *       "changedAt": "2026-11-21T09:30:02.000Z",
                     *       "tier": 2,
                     *       "gate": {
                     *         "verdict": "blocked",
                     *         "tier": 2,
                     *         "reasons": [
                     *           "1 change breaks consumers"
                     *         ],
                     *         "needs": [
                     *           {
                     *             "role": "boardMember",
                     *             "count": 2,
                     *             "have": [
                     *               "bea"
                     *             ]
                     *           },
                     *           {
                     *             "role": "owner",
                     *             "count": 1,
                     *             "have": []
                     *           }
                     *         ],
                     *         "blocks": [
                     *           {
                     *             "code": "not-evaluated",
                     *             "text": "lint did not come to an end: time-out"
                     *           }
                     *         ],
                     *         "lint": {
                     *           "evaluated": false,
                     *           "errors": 0,
                     *           "warnings": 0,
                     *           "waived": 0,
                     *           "baseline": 0
                     *         },
                     *         "change": {
                     *           "breaking": true,
                     *           "errors": 1,
                     *           "warnings": 0,
                     *           "infos": 2,
                     *           "waived": 0
                     *         },
                     *         "impact": {
                     *           "evaluated": true,
                     *           "broken": 2,
                     *           "potentiallyAffected": 0,
                     *           "unknown": 0,
                     *           "consumers": [
                     *             {
                     *               "name": "Acme order feed",
                     *               "consumer": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *               "tenant": "demo",
                     *               "audience": "partner",
                     *               "verdict": "broken",
                     *               "calls": 214,
                     *               "lastSeen": "2026-11-20T21:04:00.000Z",
                     *               "fingerprints": [
                     *                 "2f0c1b7a9d3e4f50"
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       },
                     *       "signOffs": [
                     *         {
                     *           "person": "bea",
                     *           "role": "boardMember",
                     *           "decision": "approve",
                     *           "at": "2026-11-21T09:40:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Revision"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Blocked"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly publishRevision: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Published; every server takes it over within a second or two. */
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
                     *       "id": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "api": "pets.v1",
                     *       "version": "1.5.0",
                     *       "digest": "3d6e4b7c9a1f0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978879601",
                     *       "baseId": "rev_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
                     *       "state": "inReview",
                     *       "origin": "submitted",
                     *       "author": "ada",
                     *       "note": "Pets have owners now.",
                     *       "submittedAt": "2026-11-21T09:30:00.000Z",
                     *       "changedAt": "2026-11-21T09:30:02.000Z",
                     *       "tier": 2,
                     *       "gate": {
                     *         "verdict": "blocked",
                     *         "tier": 2,
                     *         "reasons": [
                     *           "1 change breaks consumers"
                     *         ],
                     *         "needs": [
                     *           {
                     *             "role": "boardMember",
                     *             "count": 2,
                     *             "have": [
                     *               "bea"
                     *             ]
                     *           },
                     *           {
                     *             "role": "owner",
                     *             "count": 1,
                     *             "have": []
                     *           }
                     *         ],
                     *         "blocks": [
                     *           {
                     *             "code": "not-evaluated",
                     *             "text": "lint did not come to an end: time-out"
                     *           }
                     *         ],
                     *         "lint": {
                     *           "evaluated": false,
                     *           "errors": 0,
                     *           "warnings": 0,
                     *           "waived": 0,
                     *           "baseline": 0
                     *         },
                     *         "change": {
                     *           "breaking": true,
                     *           "errors": 1,
                     *           "warnings": 0,
                     *           "infos": 2,
                     *           "waived": 0
                     *         },
                     *         "impact": {
                     *           "evaluated": true,
                     *           "broken": 2,
                     *           "potentiallyAffected": 0,
                     *           "unknown": 0,
                     *           "consumers": [
                     *             {
                     *               "name": "Acme order feed",
                     *               "consumer": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *               "tenant": "demo",
                     *               "audience": "partner",
                     *               "verdict": "broken",
                     *               "calls": 214,
                     *               "lastSeen": "2026-11-20T21:04:00.000Z",
                     *               "fingerprints": [
                     *                 "2f0c1b7a9d3e4f50"
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       },
                     *       "signOffs": [
                     *         {
                     *           "person": "bea",
                     *           "role": "boardMember",
                     *           "decision": "approve",
                     *           "at": "2026-11-21T09:40:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Revision"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Blocked"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly publishInEmergency: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "Orders of one partner are refused since this morning.",
                 *       "ticket": "INC-4711"
                 *     }
                 */
                readonly "application/json": components["schemas"]["Emergency"];
            };
        };
        readonly responses: {
            /** @description Published; its review is due. */
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
                     *       "id": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "api": "pets.v1",
                     *       "version": "1.5.0",
                     *       "digest": "3d6e4b7c9a1f0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978879601",
                     *       "baseId": "rev_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
                     *       "state": "inReview",
                     *       "origin": "submitted",
                     *       "author": "ada",
                     *       "note": "Pets have owners now.",
                     *       "submittedAt": "2026-11-21T09:30:00.000Z",
                     *       "changedAt": "2026-11-21T09:30:02.000Z",
                     *       "tier": 2,
                     *       "gate": {
                     *         "verdict": "blocked",
                     *         "tier": 2,
                     *         "reasons": [
                     *           "1 change breaks consumers"
                     *         ],
                     *         "needs": [
                     *           {
                     *             "role": "boardMember",
                     *             "count": 2,
                     *             "have": [
                     *               "bea"
                     *             ]
                     *           },
                     *           {
                     *             "role": "owner",
                     *             "count": 1,
                     *             "have": []
                     *           }
                     *         ],
                     *         "blocks": [
                     *           {
                     *             "code": "not-evaluated",
                     *             "text": "lint did not come to an end: time-out"
                     *           }
                     *         ],
                     *         "lint": {
                     *           "evaluated": false,
                     *           "errors": 0,
                     *           "warnings": 0,
                     *           "waived": 0,
                     *           "baseline": 0
                     *         },
                     *         "change": {
                     *           "breaking": true,
                     *           "errors": 1,
                     *           "warnings": 0,
                     *           "infos": 2,
                     *           "waived": 0
                     *         },
                     *         "impact": {
                     *           "evaluated": true,
                     *           "broken": 2,
                     *           "potentiallyAffected": 0,
                     *           "unknown": 0,
                     *           "consumers": [
                     *             {
                     *               "name": "Acme order feed",
                     *               "consumer": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *               "tenant": "demo",
                     *               "audience": "partner",
                     *               "verdict": "broken",
                     *               "calls": 214,
                     *               "lastSeen": "2026-11-20T21:04:00.000Z",
                     *               "fingerprints": [
                     *                 "2f0c1b7a9d3e4f50"
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       },
                     *       "signOffs": [
                     *         {
                     *           "person": "bea",
                     *           "role": "boardMember",
                     *           "decision": "approve",
                     *           "at": "2026-11-21T09:40:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Revision"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Blocked"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly withdrawRevision: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "A better idea came up."
                 *     }
                 */
                readonly "application/json": components["schemas"]["WithReason"];
            };
        };
        readonly responses: {
            /** @description The revision as it is now. */
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
                     *       "id": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "api": "pets.v1",
                     *       "version": "1.5.0",
                     *       "digest": "3d6e4b7c9a1f0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978879601",
                     *       "baseId": "rev_01K9ZD3Y8A2B4C6D8E0F2G4H6J",
                     *       "state": "inReview",
                     *       "origin": "submitted",
                     *       "author": "ada",
                     *       "note": "Pets have owners now.",
                     *       "submittedAt": "2026-11-21T09:30:00.000Z",
                     *       "changedAt": "2026-11-21T09:30:02.000Z",
                     *       "tier": 2,
                     *       "gate": {
                     *         "verdict": "blocked",
                     *         "tier": 2,
                     *         "reasons": [
                     *           "1 change breaks consumers"
                     *         ],
                     *         "needs": [
                     *           {
                     *             "role": "boardMember",
                     *             "count": 2,
                     *             "have": [
                     *               "bea"
                     *             ]
                     *           },
                     *           {
                     *             "role": "owner",
                     *             "count": 1,
                     *             "have": []
                     *           }
                     *         ],
                     *         "blocks": [
                     *           {
                     *             "code": "not-evaluated",
                     *             "text": "lint did not come to an end: time-out"
                     *           }
                     *         ],
                     *         "lint": {
                     *           "evaluated": false,
                     *           "errors": 0,
                     *           "warnings": 0,
                     *           "waived": 0,
                     *           "baseline": 0
                     *         },
                     *         "change": {
                     *           "breaking": true,
                     *           "errors": 1,
                     *           "warnings": 0,
                     *           "infos": 2,
                     *           "waived": 0
                     *         },
                     *         "impact": {
                     *           "evaluated": true,
                     *           "broken": 2,
                     *           "potentiallyAffected": 0,
                     *           "unknown": 0,
                     *           "consumers": [
                     *             {
                     *               "name": "Acme order feed",
                     *               "consumer": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *               "tenant": "demo",
                     *               "audience": "partner",
                     *               "verdict": "broken",
                     *               "calls": 214,
                     *               "lastSeen": "2026-11-20T21:04:00.000Z",
                     *               "fingerprints": [
                     *                 "2f0c1b7a9d3e4f50"
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       },
                     *       "signOffs": [
                     *         {
                     *           "person": "bea",
                     *           "role": "boardMember",
                     *           "decision": "approve",
                     *           "at": "2026-11-21T09:40:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Revision"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Blocked"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly listComments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The comments. */
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
                     *       "comments": [
                     *         {
                     *           "id": "cmt_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "revisionId": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "pointer": "/paths/~1pets/post",
                     *           "fingerprint": "2f0c1b7a9d3e4f50",
                     *           "text": "Acme sends this every morning.",
                     *           "author": "bea",
                     *           "at": "2026-11-21T09:40:00.000Z",
                     *           "resolved": false
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CommentList"];
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
    readonly addComment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "text": "Acme sends this every morning.",
                 *       "pointer": "/paths/~1pets/post",
                 *       "fingerprint": "2f0c1b7a9d3e4f50"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewComment"];
            };
        };
        readonly responses: {
            /** @description The comment. */
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
                     *       "id": "cmt_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "revisionId": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "pointer": "/paths/~1pets/post",
                     *       "fingerprint": "2f0c1b7a9d3e4f50",
                     *       "text": "Acme sends this every morning.",
                     *       "author": "bea",
                     *       "at": "2026-11-21T09:40:00.000Z",
                     *       "resolved": false
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Comment"];
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
    readonly resolveComment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the comment, as `id` in its answers.
                 * @example cmt_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly commentId: components["parameters"]["CommentId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "resolved": true
                 *     }
                 */
                readonly "application/json": components["schemas"]["Resolution"];
            };
        };
        readonly responses: {
            /** @description The comment. */
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
                     *       "id": "cmt_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "revisionId": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "pointer": "/paths/~1pets/post",
                     *       "fingerprint": "2f0c1b7a9d3e4f50",
                     *       "text": "Acme sends this every morning.",
                     *       "author": "bea",
                     *       "at": "2026-11-21T09:40:00.000Z",
                     *       "resolved": false
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Comment"];
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
    readonly exportEvidence: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the revision, as `id` in its answers.
                 * @example rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly revisionId: components["parameters"]["RevisionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The evidence pack. */
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
                     *       "format": "crossdock-evidence/1",
                     *       "payload": {
                     *         "revision": {
                     *           "id": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T"
                     *         }
                     *       },
                     *       "signature": {
                     *         "algorithm": "Ed25519",
                     *         "publicKey": "MCowBQYDK2VwAyEA",
                     *         "value": "c2lnbmF0dXJl"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["EvidencePack"];
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
    readonly listWaivers: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only of this API.
                 * @example pets.v1
                 */
                readonly api?: components["schemas"]["ApiName"];
                /**
                 * @description Only those in this state.
                 * @example active
                 */
                readonly state?: components["schemas"]["WaiverState"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The waivers, at most 500. */
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
                     *       "waivers": [
                     *         {
                     *           "id": "wvr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "api": "pets.v1",
                     *           "fingerprint": "2f0c1b7a9d3e4f50",
                     *           "reason": "The partner moves its feed until the end of January.",
                     *           "ticket": "GOV-12",
                     *           "state": "active",
                     *           "askedBy": "ada",
                     *           "askedAt": "2026-11-21T09:30:00.000Z",
                     *           "approvals": [
                     *             "bea"
                     *           ],
                     *           "needs": 1,
                     *           "expiresAt": "2027-02-19T09:30:00.000Z",
                     *           "daysLeft": 90
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["WaiverList"];
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
    readonly askWaiver: {
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
                 *       "api": "pets.v1",
                 *       "fingerprint": "2f0c1b7a9d3e4f50",
                 *       "reason": "The partner moves its feed until the end of January.",
                 *       "ticket": "GOV-12"
                 *     }
                 */
                readonly "application/json": components["schemas"]["NewWaiver"];
            };
        };
        readonly responses: {
            /** @description The waiver; it waits for its approval. */
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
                     *       "id": "wvr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "api": "pets.v1",
                     *       "fingerprint": "2f0c1b7a9d3e4f50",
                     *       "reason": "The partner moves its feed until the end of January.",
                     *       "ticket": "GOV-12",
                     *       "state": "active",
                     *       "askedBy": "ada",
                     *       "askedAt": "2026-11-21T09:30:00.000Z",
                     *       "approvals": [
                     *         "bea"
                     *       ],
                     *       "needs": 1,
                     *       "expiresAt": "2027-02-19T09:30:00.000Z",
                     *       "daysLeft": 90
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Waiver"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Blocked"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly approveWaiver: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the waiver, as `id` in its answers.
                 * @example wvr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly waiverId: components["parameters"]["WaiverId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The waiver. */
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
                     *       "id": "wvr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "api": "pets.v1",
                     *       "fingerprint": "2f0c1b7a9d3e4f50",
                     *       "reason": "The partner moves its feed until the end of January.",
                     *       "ticket": "GOV-12",
                     *       "state": "active",
                     *       "askedBy": "ada",
                     *       "askedAt": "2026-11-21T09:30:00.000Z",
                     *       "approvals": [
                     *         "bea"
                     *       ],
                     *       "needs": 1,
                     *       "expiresAt": "2027-02-19T09:30:00.000Z",
                     *       "daysLeft": 90
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Waiver"];
                };
            };
            readonly 400: components["responses"]["RequestInvalid"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Blocked"];
            readonly 429: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["SystemRefused"];
            readonly 503: components["responses"]["SystemUnavailable"];
        };
    };
    readonly revokeWaiver: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the waiver, as `id` in its answers.
                 * @example wvr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T
                 */
                readonly waiverId: components["parameters"]["WaiverId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "The partner has moved."
                 *     }
                 */
                readonly "application/json": components["schemas"]["WithReason"];
            };
        };
        readonly responses: {
            /** @description The waiver. */
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
                     *       "id": "wvr_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *       "api": "pets.v1",
                     *       "fingerprint": "2f0c1b7a9d3e4f50",
                     *       "reason": "The partner moves its feed until the end of January.",
                     *       "ticket": "GOV-12",
                     *       "state": "active",
                     *       "askedBy": "ada",
                     *       "askedAt": "2026-11-21T09:30:00.000Z",
                     *       "approvals": [
                     *         "bea"
                     *       ],
                     *       "needs": 1,
                     *       "expiresAt": "2027-02-19T09:30:00.000Z",
                     *       "daysLeft": 90
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Waiver"];
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
    readonly listRecords: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only of this API.
                 * @example pets.v1
                 */
                readonly api?: components["schemas"]["ApiName"];
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
            /** @description A page of entries. */
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
                     *       "records": [
                     *         {
                     *           "sequence": 41,
                     *           "at": "2026-11-21T09:40:00.000Z",
                     *           "person": "bea",
                     *           "act": "signOff",
                     *           "api": "pets.v1",
                     *           "revisionId": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "digest": "3d6e4b7c9a1f0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978879601",
                     *           "data": {
                     *             "decision": "approve",
                     *             "role": "boardMember"
                     *           },
                     *           "previousHash": "3d6e4b7c9a1f0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978879601",
                     *           "hash": "4d6e4b7c9a1f0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978879601"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["RecordPage"];
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
    readonly verifyRecords: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What became of the chain. */
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
                     *       "whole": true,
                     *       "right": 41,
                     *       "head": "41:4d6e4b7c9a1f0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978879601"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Verification"];
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
    readonly listCatalogue: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what this team answers for.
                 * @example pet-team
                 */
                readonly owner?: string;
                /**
                 * @description Only of this part of the business.
                 * @example commerce
                 */
                readonly domain?: string;
                /**
                 * @description Only what is for them.
                 * @example partner
                 */
                readonly audience?: components["schemas"]["ApiAudience"];
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
            /** @description A page of APIs. */
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
                     *       "apis": [
                     *         {
                     *           "api": "pets.v1",
                     *           "title": "Pets",
                     *           "version": "1.4.0",
                     *           "owner": "pet-team",
                     *           "domain": "commerce",
                     *           "audience": "partner",
                     *           "lifecycle": "published",
                     *           "operations": 12,
                     *           "slo": {
                     *             "latencyP95Ms": 500,
                     *             "availability": 99.9
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CataloguePage"];
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
    readonly getCatalogueEntry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The API. */
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
                     *       "api": "pets.v1",
                     *       "title": "Pets",
                     *       "version": "1.4.0",
                     *       "owner": "pet-team",
                     *       "domain": "commerce",
                     *       "audience": "partner",
                     *       "lifecycle": "published",
                     *       "operations": 12,
                     *       "slo": {
                     *         "latencyP95Ms": 500,
                     *         "availability": 99.9
                     *       },
                     *       "versions": [
                     *         {
                     *           "revisionId": "rev_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "version": "1.4.0",
                     *           "state": "published",
                     *           "publishedAt": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "consumers": [
                     *         {
                     *           "tenant": "demo",
                     *           "consumer": "app_01K9ZD3Y7Q5V8T2M4N6P8R0S1T",
                     *           "name": "Acme order feed",
                     *           "audience": "partner",
                     *           "calls": 214,
                     *           "lastSeen": "2026-11-21T09:00:00.000Z",
                     *           "operations": [
                     *             "listPets"
                     *           ]
                     *         }
                     *       ],
                     *       "dependencies": [
                     *         {
                     *           "api": "orders",
                     *           "calls": 214,
                     *           "lastSeen": "2026-11-21T09:29:00.000Z",
                     *           "work": [
                     *             "getOrder",
                     *             "placeOrder"
                     *           ]
                     *         },
                     *         {
                     *           "api": "erp",
                     *           "calls": 40,
                     *           "lastSeen": "2026-11-21T09:29:00.000Z",
                     *           "work": [
                     *             "createInvoice"
                     *           ],
                     *           "through": [
                     *             "orders"
                     *           ]
                     *         }
                     *       ],
                     *       "dependents": [],
                     *       "service": {
                     *         "requests": 214,
                     *         "availability": 100,
                     *         "latencyP95Ms": 41.5
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["CatalogueDetail"];
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
    readonly listScorecards: {
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
            /** @description A page of scores. */
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
                     *       "scorecards": [
                     *         {
                     *           "api": "pets.v1",
                     *           "score": 78,
                     *           "level": "Governed",
                     *           "parts": [
                     *             {
                     *               "name": "quality",
                     *               "points": 21.4,
                     *               "of": 25,
                     *               "evaluated": true,
                     *               "text": "7 findings of 3 rules."
                     *             },
                     *             {
                     *               "name": "documentation",
                     *               "points": 12.1,
                     *               "of": 15,
                     *               "evaluated": true,
                     *               "text": "Described: 12 of 12 operations."
                     *             },
                     *             {
                     *               "name": "compatibility",
                     *               "points": 20,
                     *               "of": 20,
                     *               "evaluated": true,
                     *               "text": "Broke nobody in the last 90 days."
                     *             },
                     *             {
                     *               "name": "runtime",
                     *               "points": 5.5,
                     *               "of": 20,
                     *               "evaluated": true,
                     *               "text": "5.60 % of 214 calls were not as the contract says."
                     *             },
                     *             {
                     *               "name": "security",
                     *               "points": 9,
                     *               "of": 10,
                     *               "evaluated": true,
                     *               "text": "1 findings."
                     *             },
                     *             {
                     *               "name": "ownership",
                     *               "points": 10,
                     *               "of": 10,
                     *               "evaluated": true,
                     *               "text": "Pet team answers for it."
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["ScorecardPage"];
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
    readonly getScorecard: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the API with its major version.
                 * @example pets.v1
                 */
                readonly api: components["parameters"]["Api"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The score. */
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
                     *       "api": "pets.v1",
                     *       "score": 78,
                     *       "level": "Governed",
                     *       "parts": [
                     *         {
                     *           "name": "quality",
                     *           "points": 21.4,
                     *           "of": 25,
                     *           "evaluated": true,
                     *           "text": "7 findings of 3 rules."
                     *         },
                     *         {
                     *           "name": "documentation",
                     *           "points": 12.1,
                     *           "of": 15,
                     *           "evaluated": true,
                     *           "text": "Described: 12 of 12 operations."
                     *         },
                     *         {
                     *           "name": "compatibility",
                     *           "points": 20,
                     *           "of": 20,
                     *           "evaluated": true,
                     *           "text": "Broke nobody in the last 90 days."
                     *         },
                     *         {
                     *           "name": "runtime",
                     *           "points": 5.5,
                     *           "of": 20,
                     *           "evaluated": true,
                     *           "text": "5.60 % of 214 calls were not as the contract says."
                     *         },
                     *         {
                     *           "name": "security",
                     *           "points": 9,
                     *           "of": 10,
                     *           "evaluated": true,
                     *           "text": "1 findings."
                     *         },
                     *         {
                     *           "name": "ownership",
                     *           "points": 10,
                     *           "of": 10,
                     *           "evaluated": true,
                     *           "text": "Pet team answers for it."
                     *         }
                     *       ],
                     *       "fixes": [
                     *         {
                     *           "part": "runtime",
                     *           "points": 14.5,
                     *           "text": "Mend 3 ways in which it differs from its contract, or accept them as changes."
                     *         },
                     *         {
                     *           "part": "quality",
                     *           "points": 2.1,
                     *           "rule": "open-enum",
                     *           "text": "open-enum, 4 times: add x-extensible-enum."
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Scorecard"];
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
}
