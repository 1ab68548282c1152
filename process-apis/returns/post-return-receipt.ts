import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import { causeOf } from '../orders/cause.ts'
import { externalRef, withReference } from '../orders/external-reference.ts'
import { bookingOf } from '../orders/external-reference.ts'
import { changeOrder, loadOrder } from '../orders/order-store.ts'
import { returnDocuments } from './aggregate.ts'

type Input = {
  readonly returnId: string
  readonly lineIds: readonly string[]
  /** Which receipt of the return it is: there is one for each inspection. */
  readonly receipt: number
}

/** Books in the ERP what came back, to the account its disposition stands for. */
export const postReturnReceipt: Transition<ProcessContext, Input> = {
  kind: 'post-return-receipt',
  version: 1,
  queue: 'erp',
  async run(run, { store, systems }, { returnId, lineIds, receipt }) {
    const { tenant } = run.operation
    const document = await returnDocuments.load(store.of(tenant).pool, tenant, returnId)
    const { orderId } = document
    const order =
      orderId === undefined ? undefined : await loadOrder(store.of(tenant).pool, tenant, orderId)
    const salesOrderId = order === undefined ? undefined : bookingOf(order)?.id
    const lines = document.lines.flatMap(({ lineId, sku, quantity, disposition, inspection }) =>
      lineIds.includes(lineId) && disposition !== undefined && inspection?.account !== undefined
        ? [{ lineId, sku, quantity, disposition, account: inspection.account }]
        : [],
    )
    if (lines.length === 0) return run.commit(async () => ({ skipped: 'nothing was taken back' }))
    const reference = `${returnId}:${receipt}`
    const posted = await run.step('post return receipt', {
      reference,
      do: call =>
        systems.erp.createReturnReceipt(call, {
          reference,
          ...(salesOrderId !== undefined && { salesOrderId }),
          lines,
          receivedAt: document.receivedAt ?? run.operation.createdAt.toISOString(),
        }),
      find: async call => (await systems.erp.findReturnReceipt(call, { reference })).document,
    })
    return run.commit(async tx => {
      if (orderId !== undefined) {
        await changeOrder(tx, orderId, causeOf(run), current => ({
          order: withReference(current, externalRef('erp', 'returnReceipt', posted.id)),
          events: [],
        }))
      }
      return { returnReceiptId: posted.id }
    })
  },
}
