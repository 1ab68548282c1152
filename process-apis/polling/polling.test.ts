import t from 'tap'
import type { InboundMessage } from '../../openapi/generated/canonical.d.ts'
import type { Feed, FeedChange, FeedWindow } from '../../openapi/poll.ts'
import { Problem } from '../../openapi/problem.ts'
import { receiveMessage } from '../inbound/receive-message.ts'
import { call, mugs, once, orderProcess } from '../orders/orders.suite.ts'
import { keepPolling, pollDue } from './keep-polling.ts'
import { listPolls, syncPoll } from './polls-report.ts'

// Real systems and a database, on a machine that is busy with other tests.
t.setTimeout(120_000)

const shop = await orderProcess()
const { pool } = shop.store
const euros = (amount: string) => ({ currency: 'EUR', amount })
const minutes = 60_000
const hours = 60 * minutes

const placed = (channelOrderId: string): InboundMessage => ({
  type: 'orderPlaced',
  system: 'bazaar',
  eventId: `order:${channelOrderId}`,
  occurredAt: new Date().toISOString(),
  order: mugs({
    channel: 'marketplace-one',
    channelOrderId,
    lines: [
      {
        sku: 'MUG-WHITE',
        quantity: 1,
        channelLineId: 'L1',
        amounts: { net: euros('10.50'), tax: euros('2.00'), total: euros('12.50') },
      },
    ],
    payment: { method: 'collectedByChannel', reference: 'pay-1', amount: euros('17.40') },
  }),
})

/** A vendor with orders, each with when it changed and since when that can be seen; pages of two. */
function bazaar(name: string) {
  const orders: { id: string; at: number; visible: number; broken?: string }[] = []
  const asked: FeedWindow[] = []
  const mishaps: (() => void)[] = []
  const feed: Feed = {
    everySeconds: 300,
    settleSeconds: 60,
    overlapSeconds: 600,
    windowSeconds: 7_200,
    changes(_call, window) {
      asked.push(window)
      mishaps.shift()?.()
      const [from, to] = [Date.parse(window.from), Date.parse(window.to)]
      const found = orders
        .filter(({ at, visible }) => at >= from && at < to && visible <= Date.now())
        .toSorted((a, b) => a.at - b.at)
      const start = Number(window.page ?? 0)
      return Promise.resolve({
        changes: found.slice(start, start + 2).map(({ id, broken }): FeedChange => ({
          id,
          read() {
            if (broken !== undefined) throw new Problem('request-invalid', { detail: broken })
            return Promise.resolve([placed(id)])
          },
        })),
        ...(start + 2 < found.length && { next: String(start + 2) }),
      })
    },
  }
  const polls = { [name]: { orders: feed } }
  const options = { context: shop.context, polls: () => polls, tenant: 'demo' }
  const key = ['demo', name, 'orders']
  const where = 'where tenant = $1 and system = $2 and feed = $3'
  return {
    feed,
    asked,
    mishaps,
    options,
    /** An order that changed so long ago, and has been there to be seen since. */
    sells: (id: string, agoMs = 10 * minutes, visibleAgoMs = agoMs) =>
      orders.push({ id, at: Date.now() - agoMs, visible: Date.now() - visibleAgoMs }),
    breaks: (id: string, broken: string) =>
      orders.push({ id, at: Date.now() - 10 * minutes, visible: 0, broken }),
    /** The feed is due, whatever it waits for. */
    async due() {
      await pool.query(`update crossdock.poll set due_at = now() ${where}`, key)
      return pollDue(options)
    },
    /** As if all were taken in until so long ago. */
    async takenUntil(agoMs: number) {
      await pollDue(options)
      const at = new Date(Date.now() - agoMs)
      await pool.query(
        `update crossdock.poll set taken_to = $4, asked_at = $4, window_from = null, window_to = null,
           window_asked_at = null, page = null ${where}`,
        [...key, at],
      )
      asked.length = 0
    },
    async report() {
      const { polls: all } = await listPolls(shop.context)(call(), {})
      const found = all.find(({ system }) => system === name)
      if (found === undefined) throw new Error('it is asked for')
      return found
    },
  }
}

async function taken(...ids: string[]) {
  const { rows } = await pool.query<{ id: string; count: string }>(
    `select channel_order_id as id, count(*) from crossdock."order"
     where channel_order_id = any($1) group by 1 order by min(id)`,
    [ids],
  )
  return rows.map(({ id, count }) => `${id}×${count}`)
}

await t.test('what changed is taken in, once, whoever told it first', async t => {
  const vendor = bazaar('first')
  vendor.sells('one-1')
  vendor.sells('one-2', 5 * minutes)
  vendor.sells('one-young', 30_000)
  await receiveMessage(shop.context, shop.orders, call(), { ...placed('one-1'), eventId: 'hook-1' })
  await vendor.due()
  t.same(await taken('one-1', 'one-2', 'one-young'), ['one-1×1', 'one-2×1'])
  await receiveMessage(shop.context, shop.orders, call(), { ...placed('one-2'), eventId: 'hook-2' })
  await vendor.due()
  t.same(await taken('one-1', 'one-2'), ['one-1×1', 'one-2×1'])
  t.match(await vendor.report(), { state: 'waiting', failures: 0, messages: 2 })
})

await t.test(
  'windows are half open, and begin anew where something may have been unseen',
  async t => {
    const vendor = bazaar('windows')
    await vendor.takenUntil(5 * minutes)
    await vendor.due()
    const [first] = vendor.asked
    const overlap = 15 * minutes
    t.ok(Math.abs(Date.parse(first?.from ?? '') - (Date.now() - overlap)) < 10_000)
    t.ok(Math.abs(Date.parse(first?.to ?? '') - (Date.now() - minutes)) < 10_000)
    const { takenTo } = await vendor.report()
    t.equal(takenTo, first?.to, 'all before is taken')

    // It bears the time of the stretch that was taken in already, and shows up only now.
    vendor.sells('late-1', 4 * minutes, 0)
    await vendor.due()
    t.same(await taken('late-1'), ['late-1×1'])
  },
)

await t.test('a day without us is caught up with stretch by stretch, in order', async t => {
  const vendor = bazaar('outage')
  await vendor.takenUntil(24 * hours)
  const ids = Array.from({ length: 7 }, (_, i) => `day-${i}`)
  ids.forEach((id, i) => vendor.sells(id, (23 - 3 * i) * hours))
  await vendor.due()
  t.same(
    await taken(...ids),
    ids.map(id => `${id}×1`),
  )
  const spans = vendor.asked.map(({ from, to }) => Date.parse(to) - Date.parse(from))
  t.ok(vendor.asked.length >= 12)
  t.ok(Math.max(...spans) <= 7_200_000 + 600_000, 'no stretch is longer than it may be')
  const ends = vendor.asked.map(({ to }) => Date.parse(to))
  t.same(
    ends,
    ends.toSorted((a, b) => a - b),
  )
  t.ok((await vendor.report()).behindSeconds < 120)
})

await t.test('the place moves only when everything before is taken in', async t => {
  const vendor = bazaar('broken-off')
  await vendor.takenUntil(30 * minutes)
  const ids = ['cut-1', 'cut-2', 'cut-3', 'cut-4', 'cut-5']
  ids.forEach((id, i) => vendor.sells(id, (20 - i) * minutes))
  const before = (await vendor.report()).takenTo
  vendor.mishaps.push(
    () => {},
    () => {
      throw new Problem('system-unavailable', { detail: 'gone' })
    },
  )
  await vendor.due()
  t.same(await taken(...ids), ['cut-1×1', 'cut-2×1'], 'the first page')
  t.match(await vendor.report(), {
    state: 'failing',
    failures: 1,
    problem: 'gone',
    takenTo: before,
  })
  await vendor.due()
  t.same(
    await taken(...ids),
    ids.map(id => `${id}×1`),
  )
  t.match(
    vendor.asked.map(({ page }) => page),
    [undefined, '2', '2', '4'],
    'it goes on where it was',
  )
  t.equal((await vendor.report()).takenTo, vendor.asked.at(-1)?.to)
})

await t.test('a page that is not kept any more is asked for from its beginning', async t => {
  const vendor = bazaar('expired-page')
  await vendor.takenUntil(30 * minutes)
  const ids = ['page-1', 'page-2', 'page-3']
  ids.forEach((id, i) => vendor.sells(id, (20 - i) * minutes))
  vendor.mishaps.push(
    () => {},
    () => {
      throw new Problem('system-refused', { detail: 'the token has expired' })
    },
  )
  await vendor.due()
  await vendor.due()
  t.match(
    vendor.asked.map(({ page }) => page),
    [undefined, '2', undefined, '2'],
  )
  t.same(
    await taken(...ids),
    ids.map(id => `${id}×1`),
  )
})

await t.test('many servers ask once; whose claim has ended writes nothing', async t => {
  const vendor = bazaar('several')
  await vendor.takenUntil(30 * minutes)
  vendor.sells('many-1', 20 * minutes)
  await pool.query(`update crossdock.poll set due_at = now() where system = 'several'`)
  await Promise.all(Array.from({ length: 4 }, () => pollDue(vendor.options)))
  t.equal(vendor.asked.length, 1)
  t.same(await taken('many-1'), ['many-1×1'])

  await vendor.takenUntil(30 * minutes)
  const before = (await vendor.report()).takenTo
  let steals: Promise<unknown> = Promise.resolve()
  vendor.mishaps.push(() => {
    // While it asks, its claim runs out and another takes it up, who is stopped in the middle.
    steals = pool.query(`update crossdock.poll set token = token + 1 where system = 'several'`)
  })
  const { changes } = vendor.feed
  const stolen: Feed = {
    ...vendor.feed,
    async changes(asking, window) {
      const page = await changes(asking, window)
      await steals
      return page
    },
  }
  await pool.query(`update crossdock.poll set due_at = now() where system = 'several'`)
  const polls = { several: { orders: stolen } }
  await pollDue({ ...vendor.options, polls: () => polls })
  t.equal((await vendor.report()).takenTo, before)
})

await t.test('what nobody can read is shown once, and holds up nothing', async t => {
  const vendor = bazaar('poison')
  vendor.breaks('poison-1', 'it has no lines')
  vendor.sells('sound-1', 5 * minutes)
  await vendor.due()
  await vendor.due()
  t.same(await taken('sound-1'), ['sound-1×1'])
  const { rows } = await pool.query(
    `select reason from crossdock.exception_case where category = 'inboundRefused' and reason like 'poison:%'`,
  )
  t.match(rows, [{ reason: /poison-1 cannot be read: it has no lines/ }])
  t.equal(rows.length, 1)
})

await t.test('who asks for a pause gets it; who goes on refusing is shown to a person', async t => {
  const vendor = bazaar('strict')
  await vendor.takenUntil(30 * minutes)
  vendor.mishaps.push(() => {
    throw new Problem('system-throttled', { retryAfterSeconds: 179 })
  })
  await vendor.due()
  const report = await vendor.report()
  t.equal(report.failures, 0)
  const pause = Date.parse(report.dueAt) - Date.now()
  t.ok(pause > 150_000 && pause < 180_000, `${pause}`)

  const cases = async () => {
    const { rows } = await pool.query<{ reason: string }>(
      `select reason from crossdock.exception_case where category = 'pollRefused'`,
    )
    return rows.map(({ reason }) => reason)
  }
  for (let i = 0; i < 5; i++) {
    vendor.mishaps.push(() => {
      throw new Problem('system-refused', { detail: 'no permission' })
    })
  }
  for (let i = 0; i < 2; i++) await vendor.due()
  t.same(await cases(), [])
  for (let i = 0; i < 3; i++) await vendor.due()
  t.match(await cases(), [/strict does not tell of its orders: no permission/])
  await vendor.due()
  t.match(await vendor.report(), { state: 'waiting', failures: 0, problem: undefined })
})

await t.test(
  'people have it asked from a point in time; what is here already stays one',
  async t => {
    const vendor = bazaar('synced')
    vendor.sells('old-1', 70 * hours)
    vendor.sells('old-2', 3 * hours)
    await vendor.due()
    t.same(await taken('old-1', 'old-2'), ['old-2×1'])
    const from = new Date(Date.now() - 72 * hours).toISOString()
    const body = { system: 'synced', from, reason: 'It was connected late.' }
    t.match(await syncPoll(shop.context)(call(once()), body), {
      polls: [{ system: 'synced', state: 'behind', takenTo: from, syncedFrom: from }],
    })
    await pollDue(vendor.options)
    t.same(await taken('old-1', 'old-2'), ['old-2×1', 'old-1×1'])
    const later = { ...body, from: new Date().toISOString() }
    const { takenTo } = await vendor.report()
    await syncPoll(shop.context)(call(once()), later)
    t.equal((await vendor.report()).takenTo, takenTo, 'nothing is skipped by it')
    await t.rejects(syncPoll(shop.context)(call(once()), { ...body, system: 'nobody' }), {
      code: 'not-found',
    })
    const other = call({ principal: { ...call().principal, tenant: 'another' } })
    t.same(await listPolls(shop.context)(other, {}), { polls: [] })
    await t.rejects(syncPoll(shop.context)(other, body), { code: 'not-found' })
  },
)

await t.test('it goes on by itself, and ends when it is told to', async t => {
  const vendor = bazaar('lasting')
  vendor.sells('lasting-1')
  const { close } = keepPolling({ ...vendor.options, tickMs: 10 })
  const deadline = performance.now() + 20_000
  while ((await taken('lasting-1')).length === 0) {
    if (performance.now() > deadline) throw new Error('nobody asked')
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  await close()
  const { length } = vendor.asked
  await pool.query(`update crossdock.poll set due_at = now() where system = 'lasting'`)
  t.equal(vendor.asked.length, length)
})
