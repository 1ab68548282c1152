import { Registry } from '@prometheus-io/client'
import t from 'tap'
import { openStore } from '../process-apis/store/store.ts'
import { testDatabase } from './host/test-database.ts'
import { stockMetrics } from './stock-metrics.ts'

await t.test('what is promised and not there is a metric of its tenant', async t => {
  const database = await testDatabase()
  const store = openStore({ url: database.url })
  t.teardown(async () => {
    await store.close()
    await database.drop()
  })
  await store.pool.query(
    `insert into crossdock.stock_position (tenant, sku, location_id, on_hand, reserved) values
       ('demo', 'A', 'WH', 5, 5), ('demo', 'B', 'WH', 1, 4), ('demo', 'C', 'WH', -2, 1), ('other', 'A', 'WH', 9, 2)`,
  )
  const registry = new Registry()
  stockMetrics(registry, store)
  const text = await registry.metrics()
  for (const line of [
    'crossdock_stock_oversold_units{tenant="demo"} 4',
    'crossdock_stock_oversold_positions{tenant="demo"} 2',
    'crossdock_stock_promised_units{tenant="demo"} 10',
    'crossdock_stock_oversold_units{tenant="other"} 0',
  ]) {
    t.ok(text.includes(line), line)
  }
})
