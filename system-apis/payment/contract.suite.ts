import t from 'tap'
import type { NewAuthorisation } from '../../openapi/generated/payment.d.ts'
import { keepsEffect, newReference, problemOf, type Rig } from '../conformance.suite.ts'
import { testCall } from '../reference-systems.suite.ts'
import type { Payment } from './contract.ts'
import { disputeSuite } from './disputes.suite.ts'

/** The provider's test tokens. */
export type PaymentRig = Rig<Payment> & {
  readonly tokens: {
    readonly good: string
    readonly declined: string
    readonly insufficient: string
    /** Authorised, but no longer held when it is captured. */
    readonly expired?: string
    /** Not a token of the provider's at all. */
    readonly none: string
    /** It can be captured once only, where the provider has such. */
    readonly single?: string
    /** A gift card with 50.00 EUR on it, where the provider has such. */
    readonly card?: string
    /** A gift card that was not sold yet, where the provider has such. */
    readonly blankCard?: string
  }
  /** Whether the provider keeps gift cards and store credit. Default true. */
  readonly storedValue?: boolean
  /** Has the bank dispute what was captured of an authorisation; gives the provider's id of the dispute. */
  readonly dispute: (authorisationId: string) => Promise<string>
  /** Has the provider pay out what there is in EUR; gives its id of the payout. */
  readonly payOut: () => Promise<string>
}

const eur = (amount: string) => ({ currency: 'EUR', amount })

/** What every payment provider promises. */
export async function paymentSuite(name: string, rig: PaymentRig): Promise<void> {
  const { tokens } = rig
  const authorisation = (reference: string, token: string): NewAuthorisation => ({
    reference,
    orderId: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
    amount: eur('25.00'),
    token,
  })
  const authorise = async (payment: Payment, token = tokens.good) => {
    const reference = newReference('tnd')
    const held = await payment.authorise(testCall(), authorisation(reference, token))
    return held.authorisationId
  }
  const capture = (payment: Payment, authorisationId: string, amount: string) =>
    payment.capture(testCall(), {
      authorisationId,
      reference: newReference('cap'),
      amount: eur(amount),
    })
  const captured = async (payment: Payment) => {
    const authorisationId = await authorise(payment)
    await capture(payment, authorisationId, '25.00')
    return authorisationId
  }
  const find = (payment: Payment, call: ReturnType<typeof testCall>, reference: string) =>
    payment.findTransaction(call, { reference })

  await keepsEffect(`${name}: authorise`, rig, {
    prepare: () => Promise.resolve(undefined),
    write: (payment, call, reference) =>
      payment.authorise(call, authorisation(reference, tokens.good)),
    find,
    refuse: (payment, call, reference) =>
      payment.authorise(call, authorisation(reference, tokens.none)),
  })
  await keepsEffect(`${name}: capture`, rig, {
    prepare: authorise,
    write: (payment, call, reference, authorisationId) =>
      payment.capture(call, { authorisationId, reference, amount: eur('10.00') }),
    find,
    refuse: (payment, call, reference, authorisationId) =>
      payment.capture(call, { authorisationId, reference, amount: eur('25.01') }),
  })
  await keepsEffect(`${name}: voidAuthorisation`, rig, {
    prepare: authorise,
    write: (payment, call, reference, authorisationId) =>
      payment.voidAuthorisation(call, { authorisationId, reference }),
    find,
    refuse: async (payment, call, reference) =>
      payment.voidAuthorisation(call, { authorisationId: await captured(payment), reference }),
  })
  await keepsEffect(`${name}: refund`, rig, {
    prepare: captured,
    write: (payment, call, reference, authorisationId) =>
      payment.refund(call, { authorisationId, reference, amount: eur('10.00') }),
    find,
    refuse: (payment, call, reference, authorisationId) =>
      payment.refund(call, { authorisationId, reference, amount: eur('25.01') }),
  })

  if (rig.storedValue !== false) await storedValueSuite(name, rig)

  await t.test(`${name} keeps the payment contract`, async t => {
    const payment = rig.open()

    await t.test('an authorisation holds the amount until it expires', async t => {
      const reference = newReference('tnd')
      t.match(await payment.authorise(testCall(), authorisation(reference, tokens.good)), {
        type: 'authorise',
        status: 'success',
        reference,
        amount: eur('25.00'),
        expiresAt: String,
      })
    })

    await t.test('a decline is an answer with a reason, and can be looked up', async t => {
      for (const [token, reason] of [
        [tokens.declined, 'declined'],
        [tokens.insufficient, 'insufficientFunds'],
      ] as const) {
        const reference = newReference('tnd')
        const answer = await payment.authorise(testCall(), authorisation(reference, token))
        t.match(answer, { status: 'failure', reason })
        t.match(await payment.findTransaction(testCall(), { reference }), {
          found: true,
          document: { status: 'failure', reason },
        })
        const { authorisationId } = answer
        t.match(await problemOf(capture(payment, authorisationId, '1.00')), {
          code: 'system-refused',
        })
      }
    })

    await t.test('captures in parts, and never more than is held', async t => {
      const id = await authorise(payment)
      t.match(await capture(payment, id, '10.00'), { type: 'capture', status: 'success' })
      t.equal((await problemOf(capture(payment, id, '15.01'))).code, 'system-refused')
      t.match(await capture(payment, id, '15.00'), { amount: eur('15.00') })
      t.equal((await problemOf(capture(payment, id, '0.01'))).code, 'system-refused')
    })

    await t.test('ten captures at once never take more than is held', async t => {
      const id = await authorise(payment)
      const tries = await Promise.allSettled(
        Array.from({ length: 10 }, () => capture(payment, id, '10.00')),
      )
      t.equal(tries.filter(({ status }) => status === 'fulfilled').length, 2)
    })

    await t.test('a void lets go of what was not captured', async t => {
      const authorisationId = await authorise(payment)
      await capture(payment, authorisationId, '10.00')
      t.match(
        await payment.voidAuthorisation(testCall(), { authorisationId, reference: newReference() }),
        { type: 'void', status: 'success', amount: eur('15.00') },
      )
      t.equal((await problemOf(capture(payment, authorisationId, '0.01'))).code, 'system-refused')
    })

    await t.test('a void of a part leaves the rest to be captured', async t => {
      const authorisationId = await authorise(payment)
      const letGo = (amount: string) =>
        payment.voidAuthorisation(testCall(), {
          authorisationId,
          reference: newReference(),
          amount: eur(amount),
        })
      t.match(await letGo('10.00'), { type: 'void', status: 'success', amount: eur('10.00') })
      t.equal((await problemOf(letGo('15.01'))).code, 'system-refused')
      t.equal((await problemOf(capture(payment, authorisationId, '15.01'))).code, 'system-refused')
      t.match(await capture(payment, authorisationId, '15.00'), { status: 'success' })
    })

    await t.test(
      'the same means of payment is authorised again, as a new authorisation',
      async t => {
        const first = await authorise(payment)
        const reference = newReference('tnd')
        const request = { authorisationId: first, reference, amount: eur('7.00') }
        const again = await payment.reauthorise(testCall(), request)
        t.match(again, { type: 'authorise', status: 'success', amount: eur('7.00') })
        t.not(again.authorisationId, first)
        t.same(await payment.reauthorise(testCall(), request), again, 'twice is once')
        t.match(await capture(payment, again.authorisationId, '7.00'), { status: 'success' })
        t.match(
          await capture(payment, first, '25.00'),
          { status: 'success' },
          'the first is its own',
        )
      },
    )

    await t.test(
      'a store credit holds what it was made with, however often it is asked for',
      { skip: rig.storedValue === false && 'it keeps none' },
      async t => {
        const request = { reference: newReference('rfd'), amount: eur('12.50') }
        const credit = await payment.issueStoreCredit(testCall(), request)
        t.same(await payment.issueStoreCredit(testCall(), request), credit)
        const { token } = credit
        t.match(await payment.checkBalance(testCall(), { token }), { available: eur('12.50') })
      },
    )

    if (tokens.single !== undefined) {
      const token = tokens.single
      await t.test('what can be captured once lets go of the rest with it', async t => {
        const reference = newReference('tnd')
        const held = await payment.authorise(testCall(), authorisation(reference, token))
        t.match(held, { multipleCaptures: false })
        await capture(payment, held.authorisationId, '10.00')
        t.equal(
          (await problemOf(capture(payment, held.authorisationId, '1.00'))).code,
          'system-refused',
        )
      })
    }

    if (tokens.card !== undefined) {
      const token = tokens.card
      await t.test(
        'a gift card holds no more than is on it, and what is let go of is on it again',
        async t => {
          const left = async () => (await payment.checkBalance(testCall(), { token })).available
          t.same(await left(), eur('50.00'))
          const authorisationId = await authorise(payment, token)
          await authorise(payment, token)
          t.same(await left(), eur('0.00'))
          t.match(await payment.authorise(testCall(), authorisation(newReference('tnd'), token)), {
            status: 'failure',
            reason: 'insufficientFunds',
          })
          await payment.voidAuthorisation(testCall(), {
            authorisationId,
            reference: newReference(),
          })
          t.same(await left(), eur('25.00'))
          t.same(await payment.checkBalance(testCall(), { token: `${token}_none` }), {
            found: false,
          })
        },
      )

      await t.test('ten holds at once never take more than is on a gift card', async t => {
        const answers = await Promise.all(
          Array.from({ length: 10 }, () =>
            payment.authorise(testCall(), {
              ...authorisation(newReference('tnd'), token),
              amount: eur('10.00'),
            }),
          ),
        )
        t.equal(answers.filter(({ status }) => status === 'success').length, 2)
      })
    }

    await t.test('refunds never add up to more than was captured', async t => {
      const authorisationId = await authorise(payment)
      await capture(payment, authorisationId, '10.00')
      const refund = (amount: string) =>
        payment.refund(testCall(), {
          authorisationId,
          reference: newReference('rfd'),
          amount: eur(amount),
        })
      t.match(await refund('4.00'), { type: 'refund', amount: eur('4.00') })
      t.equal((await problemOf(refund('6.01'))).code, 'system-refused')
      t.match(await refund('6.00'), { status: 'success' })
    })

    await t.test('a currency without decimals is exact', async t => {
      const jpy = { currency: 'JPY', amount: '1994' }
      const answer = await payment.authorise(testCall(), {
        ...authorisation(newReference('tnd'), tokens.good),
        amount: jpy,
      })
      t.same(answer.amount, jpy)
    })

    if (tokens.expired !== undefined) {
      const token = tokens.expired
      await t.test('what is no longer held cannot be captured', async t => {
        const id = await authorise(payment, token)
        t.equal((await problemOf(capture(payment, id, '1.00'))).code, 'system-refused')
      })
    }
  })

  await disputeSuite(name, rig, captured)
}

/** What a provider promises that keeps gift cards and store credit. */
async function storedValueSuite(name: string, rig: PaymentRig): Promise<void> {
  const { blankCard } = rig.tokens
  // What names a credit is its token.
  await keepsEffect(`${name}: issueStoreCredit`, rig, {
    prepare: () => Promise.resolve(undefined),
    write: async (payment, call, reference) => ({
      id: (await payment.issueStoreCredit(call, { reference, amount: eur('12.50') })).token,
    }),
    async find(payment, call, reference) {
      const { found, document } = await payment.findStoreCredit(call, { reference })
      return { found, ...(document !== undefined && { document: { id: document.token } }) }
    },
  })

  await keepsEffect(`${name}: issueGiftCard`, rig, {
    prepare: () => Promise.resolve(undefined),
    write: (payment, call, reference) =>
      payment.issueGiftCard(call, { reference, amount: { currency: 'EUR', amount: '25.00' } }),
    find: (payment, call, reference) => payment.findGiftCard(call, { reference }),
    refuse: (payment, call, reference) =>
      payment.issueGiftCard(call, { reference, amount: { currency: 'EUR', amount: '0.00' } }),
  })

  await keepsEffect(`${name}: deactivateGiftCard`, rig, {
    async prepare(payment) {
      const amount = { currency: 'EUR', amount: '25.00' }
      return (await payment.issueGiftCard(testCall(), { reference: newReference(), amount })).token
    },
    write: (payment, call, reference, token) =>
      payment.deactivateGiftCard(call, { reference, token }),
    find: (payment, call, reference) => payment.findDeactivation(call, { reference }),
    refuse: (payment, call, reference) =>
      payment.deactivateGiftCard(call, { reference, token: 'gc_of_nobody' }),
  })

  await t.test(`${name}: a gift card of which something was used is not taken back`, async t => {
    const payment = rig.open()
    const amount = { currency: 'EUR', amount: '25.00' }
    const { token } = await payment.issueGiftCard(testCall(), { reference: newReference(), amount })
    t.match(await payment.checkBalance(testCall(), { token }), { available: amount })
    const { authorisationId } = await payment.authorise(testCall(), {
      reference: newReference(),
      orderId: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
      amount: { currency: 'EUR', amount: '0.01' },
      token,
    })
    const take = () => payment.deactivateGiftCard(testCall(), { reference: newReference(), token })
    t.match(await take(), { outcome: 'refused', reason: String })
    await payment.voidAuthorisation(testCall(), { authorisationId, reference: newReference() })
    t.match(await take(), { outcome: 'deactivated' })
    t.match(await payment.checkBalance(testCall(), { token }), {
      available: { amount: '0.00' },
    })
  })

  await t.test(
    `${name}: more is put on a gift card, and taken off it again, each once`,
    async t => {
      const payment = rig.open()
      const issue = (more: object) => ({ reference: newReference(), amount: eur('25.00'), ...more })
      const { token } = await payment.issueGiftCard(testCall(), issue({}))
      const topUp = issue({ token, topUp: true, amount: eur('10.00') })
      const first = await payment.issueGiftCard(testCall(), topUp)
      t.same(await payment.issueGiftCard(testCall(), topUp), first, 'twice is once')
      t.match(await payment.checkBalance(testCall(), { token }), { available: eur('35.00') })
      const activated = await problemOf(payment.issueGiftCard(testCall(), issue({ token })))
      t.equal(activated.code, 'system-refused', 'it is activated already')
      const take = (amount: string) =>
        payment.deactivateGiftCard(testCall(), { ...issue({}), token, amount: eur(amount) })
      t.match(await take('35.01'), { outcome: 'refused' })
      t.match(await take('10.00'), { outcome: 'deactivated' })
      t.match(await payment.checkBalance(testCall(), { token }), {
        state: 'active',
        available: eur('25.00'),
      })
    },
  )

  await t.test(`${name}: a blank card is worth nothing until it is sold`, async t => {
    if (blankCard === undefined) return
    const payment = rig.open()
    t.same(await payment.checkBalance(testCall(), { token: blankCard }), {
      found: true,
      state: 'blank',
    })
    const more = { reference: newReference(), amount: eur('5.00'), token: blankCard, topUp: true }
    t.equal((await problemOf(payment.issueGiftCard(testCall(), more))).code, 'system-refused')
    const activation = { reference: newReference(), amount: eur('25.00'), token: blankCard }
    const card = await payment.issueGiftCard(testCall(), activation)
    t.match(card, { token: blankCard, amount: eur('25.00') })
    const { reference } = activation
    t.same(await payment.findGiftCard(testCall(), { reference }), { found: true, document: card })
  })
}
