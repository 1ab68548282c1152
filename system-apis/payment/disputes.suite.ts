import t from 'tap'
import { subtract, sum } from '../../openapi/canonical/money.ts'
import { keepsEffect, newReference, problemOf } from '../conformance.suite.ts'
import { testCall } from '../reference-systems.suite.ts'
import type { PaymentRig } from './contract.suite.ts'
import type { Payment } from './contract.ts'

const eur = (amount: string) => ({ currency: 'EUR', amount })
const proof = { kind: 'delivery', title: 'That it was delivered', text: 'Swift SW1' } as const

/** What every payment provider promises of disputes and payouts; `captured` gives an authorisation of which 25.00 EUR were taken. */
export async function disputeSuite(
  name: string,
  rig: PaymentRig,
  captured: (payment: Payment) => Promise<string>,
): Promise<void> {
  await keepsEffect(`${name}: submitEvidence`, rig, {
    prepare: async payment => rig.dispute(await captured(payment)),
    write: (payment, call, reference, disputeReference) =>
      payment.submitEvidence(call, { reference, disputeReference, items: [proof] }),
    find: (payment, call, reference) => payment.findEvidence(call, { reference }),
    async refuse(payment, call, reference, disputeReference) {
      await payment.acceptDispute(testCall(), { disputeReference, reference: newReference() })
      return payment.submitEvidence(call, { reference, disputeReference, items: [proof] })
    },
  })

  await t.test(`${name}: what a bank disputes`, async t => {
    const payment = rig.open()
    const disputed = async () => {
      const authorisationId = await captured(payment)
      return { authorisationId, disputeReference: await rig.dispute(authorisationId) }
    }
    const find = async (disputeReference: string) =>
      (await payment.findDispute(testCall(), { disputeReference })).document
    const refund = (authorisationId: string) =>
      payment.refund(testCall(), {
        authorisationId,
        reference: newReference(),
        amount: eur('25.00'),
      })

    await t.test('is told with its amount, reason and deadline, and not refunded', async t => {
      const { authorisationId, disputeReference } = await disputed()
      t.match(await find(disputeReference), {
        reference: disputeReference,
        authorisationId,
        kind: 'chargeback',
        state: 'evidenceDue',
        amount: eur('25.00'),
        reason: 'fraud',
        evidenceDueBy: String,
        revision: Number,
      })
      t.match(await problemOf(refund(authorisationId)), { code: 'system-refused' })
      t.same(await payment.findDispute(testCall(), { disputeReference: 'of-nobody' }), {
        found: false,
      })
    })

    await t.test('is accepted once, and its state says so', async t => {
      const { disputeReference } = await disputed()
      const accept = () =>
        payment.acceptDispute(testCall(), { disputeReference, reference: newReference() })
      const accepted = await accept()
      t.match(accepted, { state: 'accepted' })
      t.same(await accept(), accepted)
      t.same(await find(disputeReference), accepted)
    })

    await t.test('is with the bank once evidence was handed in, and takes no more', async t => {
      const { disputeReference } = await disputed()
      const submit = () =>
        payment.submitEvidence(testCall(), {
          disputeReference,
          reference: newReference(),
          items: [proof],
        })
      await submit()
      t.match(await find(disputeReference), { state: 'evidenceSubmitted' })
      t.match(await problemOf(submit()), { code: 'system-refused' })
    })

    await t.test('is listed from when it changed, each once, page by page', async t => {
      const since = new Date().toISOString()
      const references = [(await disputed()).disputeReference, (await disputed()).disputeReference]
      const found: string[] = []
      let cursor: string | undefined
      do {
        const page = await payment.listDisputes(testCall(), {
          updatedSince: since,
          ...(cursor !== undefined && { cursor }),
        })
        found.push(...page.disputes.map(({ reference }) => reference))
        cursor = page.nextCursor
      } while (cursor !== undefined)
      t.same(
        found.filter(one => references.includes(one)),
        references,
      )
    })
  })

  await t.test(`${name}: a payout is the sum of its lines, to the cent`, async t => {
    const payment = rig.open()
    const authorisationId = await captured(payment)
    const payoutReference = await rig.payOut()
    const { document: payout } = await payment.findPayout(testCall(), { payoutReference })
    const { lines } = await payment.listPayoutLines(testCall(), { payoutReference })
    t.match(payout, { reference: payoutReference, state: 'paid', amount: { currency: 'EUR' } })
    const nets = lines.map(({ net }) => net)
    t.same(sum('EUR', nets), payout?.amount)
    for (const { gross, fee, net } of lines) t.same(subtract(gross, fee), net)
    t.match(
      lines.filter(line => line.authorisationId === authorisationId),
      [{ type: 'charge', gross: eur('25.00'), transactionId: String }],
    )
    const { payouts } = await payment.listPayouts(testCall(), {
      ...(payout !== undefined && { updatedSince: payout.issuedAt }),
    })
    t.ok(payouts.some(({ reference }) => reference === payoutReference))
    t.same(await payment.findPayout(testCall(), { payoutReference: 'of-nobody' }), { found: false })
  })
}
