import { sum, zero } from '../../openapi/canonical/money.ts'
import type { Return } from '../../openapi/generated/returns.d.ts'
import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import { causeOf } from '../orders/cause.ts'
import { returnDocuments } from './aggregate.ts'

type Input = { readonly returnId: string }

/** Turns goods without an order into store credit for their bearer, and credits it in the ERP. */
export const issueUnlinkedCredit: Transition<ProcessContext, Input> = {
  kind: 'issue-unlinked-credit',
  version: 1,
  queue: 'payment',
  async run(run, { store, systems, durable }, { returnId }) {
    const { tenant } = run.operation
    const document = await returnDocuments.load(store.of(tenant).pool, tenant, returnId)
    const amount = valueOf(document)
    const reference = `${returnId}:credit`
    const credit = await run.step('issue store credit', {
      reference,
      do: call => systems.payment.issueStoreCredit(call, { reference, amount }),
      find: async call => (await systems.payment.findStoreCredit(call, { reference })).document,
    })
    return run.commit(async tx => {
      const { correlationId, traceparent, id: causationId } = run.operation
      await durable.enqueue(tx, {
        tenant,
        correlationId,
        traceparent,
        causationId,
        kind: 'post-unlinked-memo',
        subject: returnId,
        input: { returnId },
      })
      return returnDocuments.change(tx, returnId, causeOf(run), current => {
        const closed: Return = {
          ...current,
          storeCredit: { amount, state: 'issued', token: credit.token },
          ...(current.state === 'inspected' && {
            state: 'closed' as const,
            closedAt: new Date().toISOString(),
          }),
        }
        return {
          document: closed,
          events: [
            {
              type: 'retail.return.closed.v1',
              data: { return: { ...closed, storeCredit: { amount, state: 'issued' } } },
            },
          ],
        }
      })
    })
  },
}

/** The ERP's credit memo of a blind return: it has no sales order to belong to. */
export const postUnlinkedMemo: Transition<ProcessContext, Input> = {
  kind: 'post-unlinked-memo',
  version: 1,
  queue: 'erp',
  async run(run, { store, systems }, { returnId }) {
    const document = await returnDocuments.load(
      store.of(run.operation.tenant).pool,
      run.operation.tenant,
      returnId,
    )
    const lines = document.lines.flatMap(({ lineId, sku, quantity, acceptance, value }) =>
      acceptance === 'accepted' && value !== undefined
        ? [{ lineId, type: 'item' as const, sku, quantity, amounts: value }]
        : [],
    )
    const memo = await run.step('post credit memo', {
      reference: returnId,
      do: call =>
        systems.erp.createCreditMemo(call, {
          reference: returnId,
          reason: 'return',
          lines,
          total: valueOf(document),
          creditedAt: run.operation.createdAt.toISOString(),
        }),
      find: async call =>
        (await systems.erp.findCreditMemo(call, { reference: returnId })).document,
    })
    return run.commit(async () => ({ creditMemoId: memo.id }))
  },
}

function valueOf({ lines }: Return) {
  const values = lines.flatMap(({ acceptance, value }) =>
    acceptance === 'accepted' && value !== undefined ? [value.total] : [],
  )
  const [first] = values
  if (first === undefined) throw new Error('nothing of the return was accepted')
  return values.length === 0 ? zero(first.currency) : sum(first.currency, values)
}
