import type { Dispute } from '../../openapi/generated/operations.v1.d.ts'
import type { Call } from '../../openapi/operation.ts'
import { Problem } from '../../openapi/problem.ts'
import type { ProcessContext } from '../context.ts'
import type { Run, Transition } from '../durable/transition.ts'
import { resolveExceptions } from '../exceptions/resolve-exception.ts'
import { actorOf } from '../operations/actor.ts'
import type { Operations } from '../operations/contract.ts'
import { takesSecondPerson } from '../operations/policy.ts'
import { causeOf, causeOfCall } from '../orders/cause.ts'
import { followUp, originOf, originOfCall } from '../orders/follow-up.ts'
import { loadOrder } from '../orders/order-store.ts'
import type { Transaction } from '../store/store.ts'
import { disputeDocuments, disputeEvent } from './dispute-documents.ts'
import { awaitsAnswer } from './dispute-state.ts'
import { contactsOf, evidenceOf } from './evidence.ts'
import { takeDispute } from './take-dispute.ts'

type Response = NonNullable<Dispute['response']>
type Input = { readonly orderId: string; readonly disputeId: string; readonly nth: number }

/** Sends the evidence as it is now; asked twice it is sent once. */
export function submitDisputeEvidence(
  context: ProcessContext,
): Operations['submitDisputeEvidence'] {
  return async (call, { disputeId, note }) => {
    const { tenant } = call.principal
    const known = await disputeDocuments.load(context.store.of(tenant).pool, tenant, disputeId)
    const order = await loadOrder(context.store.of(tenant).pool, tenant, known.orderId)
    const contacts = await contactsOf(context.store.of(tenant).pool, tenant, known.orderId)
    return context.durable.transaction(tenant, async tx => {
      const answer = answering(call, 'submitEvidence', note)
      const dispute = await disputeDocuments.change(tx, disputeId, causeOfCall(call), current => {
        if (isUnderWay(current, answer)) return undefined
        refuseAnswer(current)
        return changed({
          ...current,
          response: answer,
          evidence: evidenceOf(order, current, contacts, note),
        })
      })
      if (dispute.response === answer) await send(tx, context, call, dispute, 'submit-evidence')
      return dispute
    })
  }
}

/** Lets the customer have the money. Above the policy's amount a second person has to say so too. */
export function acceptDispute(context: ProcessContext): Operations['acceptDispute'] {
  return (call, { disputeId, reason }) =>
    context.durable.transaction(call.principal.tenant, async tx => {
      const answer = answering(call, 'accept', reason)
      const dispute = await disputeDocuments.change(tx, disputeId, causeOfCall(call), current => {
        const { response, amount } = current
        const proposed = response?.state === 'awaitingApproval' ? response : undefined
        if (isUnderWay(current, answer) && (proposed === undefined || proposed.by === answer.by)) {
          return undefined
        }
        refuseAnswer(current)
        if (proposed !== undefined) {
          return changed({
            ...current,
            response: { ...proposed, state: 'sending', approvedBy: answer.by, at: answer.at },
          })
        }
        const takesTwo = takesSecondPerson(context.policies.operations, [amount])
        return changed({
          ...current,
          response: takesTwo ? { ...answer, state: 'awaitingApproval' } : answer,
        })
      })
      const { response } = dispute
      if (response?.state === 'sending' && response.at === answer.at) {
        await send(tx, context, call, dispute, 'accept-dispute')
      }
      return dispute
    })
}

function answering(call: Call, action: Response['action'], note: string | undefined): Response {
  return {
    action,
    state: 'sending',
    by: actorOf(call),
    at: new Date().toISOString(),
    ...(note !== undefined && { note }),
  }
}

/** Whether the same was asked for and has not been refused. */
function isUnderWay({ response, state }: Dispute, { action }: Response): boolean {
  if (response === undefined || response.state === 'refused') return false
  // The bank may ask for more after it has had our evidence.
  const more = response.state === 'sent' && state === 'evidenceDue'
  return response.action === action && !more
}

function refuseAnswer({ state, response, evidenceDueBy, ...dispute }: Dispute): void {
  const conflict = (detail: string) =>
    new Problem('state-conflict', { detail, extensions: { state } })
  if (!awaitsAnswer({ state })) {
    throw conflict(`Dispute ${dispute.reference} is ${state}: the bank takes no answer.`)
  }
  if (response?.state === 'sending') {
    throw conflict(`Somebody has answered already: ${response.action} by ${response.by}.`)
  }
  if (evidenceDueBy !== undefined && Date.parse(evidenceDueBy) <= Date.now()) {
    throw conflict(`The bank took an answer until ${evidenceDueBy}.`)
  }
}

function changed(document: Dispute) {
  return { document, events: [disputeEvent('changed', document)] }
}

async function send(
  tx: Transaction,
  context: ProcessContext,
  call: Call,
  { id: disputeId, orderId, version }: Dispute,
  kind: string,
): Promise<void> {
  // The version names the answer: one that was refused is another than the next.
  await followUp(tx, context, originOfCall(call), kind, { orderId, disputeId, nth: version })
}

/** Hands the evidence in at the payment provider. */
export const submitEvidence: Transition<ProcessContext, Input> = {
  kind: 'submit-evidence',
  version: 1,
  queue: 'payment',
  async run(run, context, { disputeId, nth }) {
    const { tenant } = run.operation
    const dispute = await disputeDocuments.load(context.store.of(tenant).pool, tenant, disputeId)
    const reference = `${disputeId}:evidence:${nth}`
    const { payment } = context.systems
    await run.step('submit evidence', {
      reference,
      do: call =>
        payment.submitEvidence(call, {
          reference,
          disputeReference: dispute.reference,
          items: [...dispute.evidence],
        }),
      find: async call => {
        const about = { reference, disputeReference: dispute.reference }
        return (await payment.findEvidence(call, about)).document
      },
    })
    return run.commit(tx =>
      disputeDocuments.change(tx, disputeId, causeOf(run), async current => {
        const sent = withResponse(current, { state: 'sent' })
        if (!awaitsAnswer(current)) return changed(sent)
        const { tenant: owner, caseId } = current
        if (caseId !== undefined) {
          const resolution = `Evidence was submitted by ${current.response?.by ?? 'somebody'}.`
          await resolveExceptions(tx, { tenant: owner, id: caseId, resolution })
        }
        const { caseId: _settled, ...rest } = sent
        const at = new Date().toISOString()
        const document: Dispute = {
          ...rest,
          state: 'evidenceSubmitted',
          history: [...rest.history, { state: 'evidenceSubmitted', at }],
        }
        return { document, events: [disputeEvent('evidenceSubmitted', document)] }
      }),
    )
  },
  rejected: (tx, run, _context, { disputeId }, problem) => notTaken(tx, run, disputeId, problem),
}

/** Tells the payment provider that we do not contest a dispute. */
export const acceptDisputeTransition: Transition<ProcessContext, Input> = {
  kind: 'accept-dispute',
  version: 1,
  queue: 'payment',
  async run(run, context, { disputeId, nth }) {
    const { tenant } = run.operation
    const { system, reference: disputeReference } = await disputeDocuments.load(
      context.store.of(tenant).pool,
      tenant,
      disputeId,
    )
    const { payment } = context.systems
    const reference = `${disputeId}:accept:${nth}`
    const report = await run.step('accept dispute', {
      reference,
      do: call => payment.acceptDispute(call, { reference, disputeReference }),
      async find(call) {
        const { document } = await payment.findDispute(call, { disputeReference })
        return document?.state === 'accepted' ? document : undefined
      },
    })
    return run.commit(async tx => {
      await takeDispute(tx, context, originOf(run), causeOf(run), { system, report })
      return disputeDocuments.change(tx, disputeId, causeOf(run), current =>
        changed(withResponse(current, { state: 'sent' })),
      )
    })
  },
  rejected: (tx, run, _context, { disputeId }, problem) => notTaken(tx, run, disputeId, problem),
}

/** The provider does not take the answer: whoever gave it sees why, and the case stays open. */
function notTaken(
  tx: Transaction,
  run: Run,
  disputeId: string,
  { detail, message }: Problem,
): Promise<Dispute> {
  const refusedBecause = (detail ?? message).slice(0, 500)
  return disputeDocuments.change(tx, disputeId, causeOf(run), current =>
    changed(withResponse(current, { state: 'refused', refusedBecause })),
  )
}

function withResponse(dispute: Dispute, more: Partial<Response>): Dispute {
  const { response } = dispute
  return response === undefined ? dispute : { ...dispute, response: { ...response, ...more } }
}
