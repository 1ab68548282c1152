import type { Order, ServiceTimeline, TimelineEntry } from '../../openapi/generated/service.v1.d.ts'
import type { Chapter } from './chapter.ts'
import { handedOut, sellMugs, settled, ship } from './parcel.ts'
import type { Stage } from './stage.ts'

/** What the service desk reads out when somebody calls. */
export const orderTimeline: Chapter = {
  title: 'One order, told by everybody who had a hand in it',
  about:
    'The phone rings: "Where is my order?" The service desk takes any number the caller has and sees what every system did, and when.',
  needs: ['switchboard'],
  async tell(stage) {
    const orderId = stage.kept.shippedOrderId ?? (await shippedOrder(stage))
    const { body: order } = await stage.service.get<Order>(`/service/v1/orders/${orderId}`, {
      quiet: true,
    })
    const number = order.externalRefs.find(({ type }) => type === 'salesOrder')?.id ?? orderId
    const { body: timeline } = await stage.service.get<ServiceTimeline>(
      `/service/v1/orders/${number}/timeline?system=erp`,
      { show: ['orderId'] },
    )
    stage.claim(`the ERP's number ${number} leads to the order`, {
      expected: orderId,
      found: timeline.orderId,
    })

    // What a transition did is said by its steps; only one that is not done says more.
    const news = timeline.entries.filter(
      ({ kind, title }) => kind !== 'transition' || !title.endsWith(': done'),
    )
    const entries = [...news, ...money(order)].toSorted(
      (a, b) => Date.parse(a.at) - Date.parse(b.at),
    )
    const start = Date.parse(entries[0]?.at ?? '')
    stage.table([
      ['after'.padStart(9), 'kind', 'system', 'what', 'reference'],
      ...entries.map(({ at, kind, title, detail, system = '', reference = '' }) => [
        `${((Date.parse(at) - start) / 1_000).toFixed(3)} s`.padStart(9),
        kind,
        system,
        cut(detail === undefined ? title : `${title} (${detail})`, 60),
        cut(reference, 40),
      ]),
    ])
    for (const kind of ['request', 'step', 'system', 'event', 'money'] as const) {
      stage.claim(`it shows ${kinds[kind]}`, {
        expected: true,
        found: entries.some(entry => entry.kind === kind),
      })
    }
    stage.claim('oldest first', {
      expected: timeline.entries.map(({ at }) => at).toSorted(),
      found: timeline.entries.map(({ at }) => at),
    })
  },
}

const kinds = {
  request: 'who asked for what',
  step: 'every call to another system',
  system: 'the documents of those systems',
  event: 'what was announced',
  money: 'what was held and what was taken',
}

type Entry = Omit<TimelineEntry, 'kind'> & { readonly kind: TimelineEntry['kind'] | 'money' }

function money({ tenders }: Order): Entry[] {
  return tenders.flatMap(({ transactions }) =>
    transactions.map(({ at, type, amount, pspReference }) => ({
      at,
      kind: 'money' as const,
      title: `${type} ${amount.amount} ${amount.currency}`,
      system: 'payment',
      ...(pspReference !== undefined && { reference: pspReference }),
    })),
  )
}

const cut = (text: string, length: number) =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text

/** Where this chapter is told alone, a parcel must go first. */
async function shippedOrder(stage: Stage): Promise<string> {
  const { orderId } = await sellMugs(stage)
  await ship(stage, await handedOut(stage, orderId))
  await settled(stage, orderId)
  return orderId
}
