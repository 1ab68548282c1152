import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { loadConfig } from '../config.ts'
import { openLog } from '../log.ts'
import { runningServer } from '../running-server.ts'
import { receiver, type Received } from './receiver.suite.ts'
import { hastyPolicies, until, webhookShop } from './webhooks.suite.ts'

t.setTimeout(400_000)

const policies = hastyPolicies()
const sourcing = join(policies, 'sourcing.yaml')
writeFileSync(
  sourcing,
  readFileSync(sourcing, 'utf8')
    .replace(/^ {2}locations: \[WH-BERLIN.*$/m, '  locations: [SUP-NORD, SUP-SUED]')
    .replace(
      /^suppliers: \{\}$/m,
      `suppliers:
  SUP-NORD: { name: Nord, channels: [supplier-nord], acknowledgeWithinMinutes: 60, whenSilent: escalate }
  SUP-SUED: { name: Süd, channels: [supplier-sued], acknowledgeWithinMinutes: 60, whenSilent: escalate }`,
    ),
)
let baseUrl = ''
const shop = await webhookShop(() => baseUrl, policies)
const config = loadConfig({ env: shop.env, cwd: tmpdir() })
const server = await runningServer({ config, log: openLog({ level: 'silent' }) })
t.teardown(() => server.stop())
baseUrl = server.baseUrl
const { pool } = shop.store
await pool.query(
  `insert into crossdock.location (tenant, id, type, name, country, time_zone)
   values ('demo', 'SUP-NORD', 'supplier', 'Nord', 'DE', 'Europe/Berlin'),
          ('demo', 'SUP-SUED', 'supplier', 'Süd', 'DE', 'Europe/Berlin')`,
)
const acme = await shop.caller()
const supplier = (channel: string) => shop.caller({ audience: 'supplier', channel })

/** An order that only this supplier can ship. */
async function dropShip(locationId: string): Promise<string> {
  await pool.query(
    `insert into crossdock.stock_position (tenant, sku, location_id, on_hand)
     select 'demo', 'MUG-WHITE', id, case when id = $1 then 500 else 0 end from unnest(array['SUP-NORD', 'SUP-SUED']) id
     on conflict (tenant, sku, location_id) do update set on_hand = excluded.on_hand`,
    [locationId],
  )
  return acme.order()
}

await t.test('a supplier is told of its own purchase orders and of nothing else', async t => {
  const callers = {
    nord: await supplier('supplier-nord'),
    sued: await supplier('supplier-sued'),
    none: await supplier('supplier-of-nobody'),
  }
  const told = async (caller: (typeof callers)['nord'], more: object = {}) => {
    const at = await receiver(t)
    const { id } = await caller.webhook(at.url, { eventTypes: ['*'], payload: 'full', ...more })
    return { id, received: at.received }
  }
  const nord = await told(callers.nord)
  const sued = await told(callers.sued)
  const none = await told(callers.none)
  const thin = await told(callers.nord, { payload: 'thin' })
  const has = (received: readonly Received[], what: string) =>
    received.some(({ event }) => event.type === `retail.purchaseOrder.${what}.v1`)

  const ours = [await dropShip('SUP-NORD')]
  await until(() => has(nord.received, 'issued') && has(thin.received, 'issued'))
  ours.push(await dropShip('SUP-SUED'))
  await until(() => has(sued.received, 'issued'))
  const [issued] = nord.received.map(({ event }) => event)
  t.match(issued, {
    subject: /^pur_/,
    data: { id: issued?.subject, state: 'open', shipTo: { name: 'Lovelace Engines Ltd' } },
  })
  t.strictSame(Object.keys(thin.received[0]?.event.data ?? {}).toSorted(), [
    'acknowledgeBy',
    'id',
    'state',
    'updatedAt',
  ])

  const path = `/supplier/v1/purchase-orders/${issued?.subject}/acknowledgement`
  const done = await callers.nord.ask('POST', path, {})
  t.equal(done.status, 200, done.text)
  await until(() => has(nord.received, 'acknowledged'))
  t.match(nord.received.at(-1)?.event, {
    subject: issued?.subject,
    data: { state: 'acknowledged' },
  })

  const subjects = (received: readonly Received[]) => [
    ...new Set(received.map(({ event }) => event.subject)),
  ]
  t.strictSame(subjects(nord.received), [issued?.subject])
  t.equal(subjects(sued.received).length, 1)
  t.notSame(subjects(sued.received), [issued?.subject])
  t.equal(none.received.length, 0)
  const all = [nord, sued, thin].flatMap(({ received }) => received.map(({ text }) => text))
  for (const [name, { id }] of Object.entries({ nord, sued })) {
    const caller = callers[name as keyof typeof callers]
    all.push((await caller.ask('GET', `/platform/v1/webhooks/${id}/deliveries`)).text)
  }
  for (const order of ours) t.notMatch(all.join(''), order, 'the shopper’s order is ours')
  const { rows } = await pool.query<{ id: string; subjects: string[] }>(
    `select webhook_id as id, array_agg(distinct subject) as subjects from crossdock.webhook_delivery group by 1`,
  )
  const kept = new Map(rows.map(row => [row.id, row.subjects]))
  t.strictSame(kept.get(nord.id), [issued?.subject])
  t.equal(kept.get(none.id), undefined, 'nor is anything kept for who is no supplier')
})

await t.test('the second wall: what was kept for the wrong supplier is not sent', async t => {
  const nord = await supplier('supplier-nord')
  const sued = await supplier('supplier-sued')
  const at = await receiver(t)
  const stray = await receiver(t)
  const { id } = await nord.webhook(at.url, { eventTypes: ['*'] })
  const { id: wrong } = await sued.webhook(stray.url, { eventTypes: ['*'] })
  await dropShip('SUP-NORD')
  await until(() => at.received.length > 0)
  // As if the first wall had let it through.
  await pool.query(
    `insert into crossdock.webhook_delivery
       (id, webhook_id, tenant, event_id, event_at, transaction, position, type, subject)
     select overlay(id placing '0' from length(id)), $2, tenant, event_id, event_at, transaction, position, type, subject
     from (select * from crossdock.webhook_delivery where webhook_id = $1 limit 1) d
     on conflict do nothing`,
    [id, wrong],
  )
  await until(async () => {
    const { rows } = await pool.query<{ state: string }>(
      `select state from crossdock.webhook_delivery where webhook_id = $1`,
      [wrong],
    )
    return rows[0]?.state === 'dropped'
  })
  t.equal(stray.received.length, 0)
})
