import t from 'tap'
import { keepsEffect, newReference, problemOf, type Rig } from '../conformance.suite.ts'
import { testCall } from '../reference-systems.suite.ts'
import type { Loyalty } from './contract.ts'

/** What the suite has to know of the system it runs against. */
export type LoyaltySuiteOptions = {
  /** A member with a hundred thousand points at least. */
  readonly memberId: string
  /** Whether it refuses to take back more than an entry gave by itself; if not the process alone sees to it. */
  readonly keepsOriginals: boolean
}

/** What every loyalty system promises. */
export async function loyaltySuite(
  name: string,
  rig: Rig<Loyalty>,
  { memberId, keepsOriginals }: LoyaltySuiteOptions,
): Promise<void> {
  const entry = (reference: string, points = 25, member = memberId) => ({
    reference,
    memberId: member,
    orderId: 'ord_01K9ZD3Y7Q5V8T2M4N6P8R0S1T',
    points,
    at: '2026-11-21T15:00:00Z',
  })
  const find = (loyalty: Loyalty, call: ReturnType<typeof testCall>, reference: string) =>
    loyalty.findEntry(call, { reference, memberId })
  const balanceOf = async (loyalty: Loyalty) =>
    (await loyalty.getAccount(testCall(), { memberId })).document?.balance ?? Number.NaN

  await keepsEffect(`${name}: earnPoints`, rig, {
    prepare: () => Promise.resolve(undefined),
    write: (loyalty, call, reference) => loyalty.earnPoints(call, entry(reference)),
    find,
    refuse: (loyalty, call, reference) =>
      loyalty.earnPoints(call, entry(reference, 25, 'nobody-there')),
  })
  await keepsEffect(`${name}: redeemPoints`, rig, {
    prepare: () => Promise.resolve(undefined),
    write: (loyalty, call, reference) => loyalty.redeemPoints(call, entry(reference, 10)),
    find,
    refuse: (loyalty, call, reference) => loyalty.redeemPoints(call, entry(reference, 900_000_000)),
  })
  await keepsEffect(`${name}: reverseEntry`, rig, {
    async prepare(loyalty) {
      const reverses = newReference('loy')
      await loyalty.earnPoints(testCall(), entry(reverses))
      return reverses
    },
    write: (loyalty, call, reference, reverses) =>
      loyalty.reverseEntry(call, { ...entry(reference, 20), reverses, was: 'earn' }),
    find,
  })

  await t.test(`${name} keeps the loyalty contract`, async t => {
    const loyalty = rig.open()

    await t.test('points come, go and come back, and the balance says so', async t => {
      const before = await balanceOf(loyalty)
      const [earned, spent] = [newReference('loy'), newReference('loy')]
      t.match(await loyalty.earnPoints(testCall(), entry(earned, 100)), { points: 100, memberId })
      t.match(await loyalty.redeemPoints(testCall(), entry(spent, 40)), { points: -40 })
      t.equal(await balanceOf(loyalty), before + 60)
      const back = (reference: string, reverses: string, was: 'earn' | 'redeem', points: number) =>
        loyalty.reverseEntry(testCall(), { ...entry(reference, points), reverses, was })
      t.match(await back(newReference('loy'), spent, 'redeem', 15), { points: 15 })
      t.match(await back(newReference('loy'), earned, 'earn', 100), { points: -100 })
      t.equal(await balanceOf(loyalty), before - 25)
      if (!keepsOriginals) return
      const more = back(newReference('loy'), earned, 'earn', 1)
      t.match(await problemOf(more), { code: 'system-refused' }, 'never more than it gave')
    })

    await t.test('what was spent meanwhile is not taken, unless it may be owed', async t => {
      const before = await balanceOf(loyalty)
      const earned = newReference('loy')
      await loyalty.earnPoints(testCall(), entry(earned, 50))
      await loyalty.redeemPoints(testCall(), entry(newReference('loy'), before + 50))
      const reversal = { ...entry(newReference('loy'), 50), reverses: earned, was: 'earn' as const }
      t.match(await problemOf(loyalty.reverseEntry(testCall(), reversal)), {
        code: 'system-refused',
      })
      t.equal(await balanceOf(loyalty), 0)
      const owing = { ...reversal, reference: newReference('loy'), mayOwe: true }
      t.match(await loyalty.reverseEntry(testCall(), owing), { points: -50 })
      t.equal(await balanceOf(loyalty), -50)
      await loyalty.earnPoints(testCall(), entry(newReference('loy'), before + 50))
    })

    await t.test('nobody has no account', async t => {
      t.same(await loyalty.getAccount(testCall(), { memberId: 'nobody-there' }), { found: false })
    })
  })
}
