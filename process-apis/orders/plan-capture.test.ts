import t from 'tap'
import type { Order, Tender } from '../../openapi/generated/orders.d.ts'
import { beforePlanned } from './plan-capture.ts'

const amount = { currency: 'EUR', amount: '10.00' }
const capture = (id: string, handoverId: string, status: 'initial' | 'success' = 'initial') =>
  ({ id, type: 'capture', status, amount, psp: 'payment', handoverId, at: id }) as const
const order = {
  tenders: [
    {
      id: 'ten_1',
      transactions: [capture('1', 'a', 'success'), capture('2', 'b'), capture('3', 'c')],
    },
    { id: 'ten_2', transactions: [capture('4', 'c')] },
  ] as readonly Partial<Tender>[],
} as Order

t.test('a handover reckons with what was planned before it, not with what came after', async t => {
  const left = (handoverId: string) =>
    beforePlanned(order, handoverId).tenders.map(({ transactions }) =>
      transactions.map(({ id }) => id),
    )
  t.same(left('b'), [['1'], ['4']])
  t.same(left('c'), [['1', '2'], []])
})
