import t from 'tap'
import { Problem } from '../../openapi/problem.ts'
import { armFailPoint } from './fail-point.ts'
import { bench, known, type Ledger, until } from './durable.suite.ts'
import type { Transition } from './transition.ts'

/** Books twice, the second after the first; undo beside do. */
const bookTwice: Transition<Ledger, { order: string }> = {
  kind: 'book-twice',
  version: 1,
  queue: 'work',
  async run(run, ledger, { order }) {
    await run.step('book first', ledger.effect(`${order}:first`))
    await run.step('book second', ledger.effect(`${order}:second`))
    return run.commit(async () => ({ order }))
  },
  async rejected(tx, _run, _ledger, { order }, problem) {
    await tx.query(
      `insert into crossdock.audit_entry (tenant, actor, action, subject, correlation_id)
      values ('demo', 'test', $2, $1, 'c')`,
      [order, problem.code],
    )
  },
}

/** Posts without a rejection of its own: a refusal is for a person. */
const post: Transition<Ledger, { order: string }> = {
  kind: 'post',
  version: 1,
  queue: 'erp',
  async run(run, ledger, { order }) {
    await run.step('post', ledger.effect(`${order}:${run.operation.id}`))
    return run.commit(async () => ({ posted: run.operation.id }))
  },
}

/** Books three times. */
const bookThrice: Transition<Ledger, { order: string }> = {
  ...bookTwice,
  kind: 'book-thrice',
  async run(run, ledger, { order }) {
    for (const name of ['first', 'second', 'third']) {
      await run.step(`book ${name}`, ledger.effect(`${order}:${name}`))
    }
    return run.commit(async () => ({ order }))
  },
}

/** Books eight times. */
const bookEight: Transition<Ledger, { order: string }> = {
  ...bookTwice,
  kind: 'book-eight',
  async run(run, ledger, { order }) {
    for (let i = 1; i <= 8; i++) await run.step(`book ${i}`, ledger.effect(`${order}:${i}`))
    return run.commit(async () => ({ order }))
  },
}

/** Changes something of ours before it books. */
const changeAndBook: Transition<Ledger, { order: string }> = {
  ...bookTwice,
  kind: 'change-and-book',
  async run(run, ledger, { order }) {
    await run.transact('change', async () => ({ order }))
    await run.step('book', ledger.effect(`${order}:changed`))
    return run.commit(async () => ({ order }))
  },
}

/** Books with a system that is slow. */
const bookSlowly: Transition<Ledger, { order: string }> = {
  ...bookTwice,
  kind: 'book-slowly',
  async run(run, ledger, { order }) {
    await run.step('book', { ...ledger.effect(`${order}:slowly`), timeoutMs: 2_000 })
    return run.commit(async () => ({ order }))
  },
}

const { open, enqueue, store, suffix } = await bench<Ledger>(t, [
  bookTwice as Transition<Ledger>,
  bookThrice as Transition<Ledger>,
  bookEight as Transition<Ledger>,
  bookSlowly as Transition<Ledger>,
  changeAndBook as Transition<Ledger>,
  post as Transition<Ledger>,
])

await t.test('an enqueued operation runs each step once and commits its result', async t => {
  const { durable, ledger } = await open(t)
  const id = await enqueue(durable, 'book-twice', 'a')
  t.match(await durable.outcome(known(id), 30_000), {
    state: 'succeeded',
    result: { order: suffix('a') },
  })
  t.same(ledger.booked(suffix('a')), ['first', 'second'])
})

await t.test('a rolled back intake leaves neither operation nor delivery', async t => {
  const { durable } = await open(t, { works: false })
  let id = ''
  await t.rejects(
    durable.transaction('demo', async tx => {
      id = await enqueue(durable, 'book-twice', 'rolled-back', tx)
      throw new Error('no')
    }),
    { message: 'no' },
  )
  t.equal(await durable.find('demo', id), undefined)
  const { rows } = await store.pool.query(
    `select 1 from pgboss.job where data->>'operationId' = $1`,
    [id],
  )
  t.same(rows, [])
})

await t.test('a refusal undoes what was done, last first, and tells the business once', async t => {
  const { durable, ledger } = await open(t)
  ledger.script(`${suffix('b')}:second`, [new Problem('system-refused', { detail: 'closed' })])
  const id = await enqueue(durable, 'book-twice', 'b')
  const outcome = await durable.outcome(known(id), 30_000)
  t.match(outcome, { state: 'failed', problem: { code: 'system-refused', detail: 'closed' } })
  t.same(ledger.booked(suffix('b')), [])
  t.same(ledger.calls(suffix('b')), ['do first', 'do second', 'undo first'])
  const { rows } = await store.pool.query(
    `select action from crossdock.audit_entry where subject = $1`,
    [suffix('b')],
  )
  t.same(rows, [{ action: 'system-refused' }])
})

await t.test('of several things that were done the last is undone first', async t => {
  const { durable, ledger } = await open(t)
  ledger.script(`${suffix('b3')}:third`, [new Problem('system-refused', { detail: 'closed' })])
  const id = await enqueue(durable, 'book-thrice', 'b3')
  t.match(await durable.outcome(known(id), 30_000), { state: 'failed' })
  t.same(ledger.calls(suffix('b3')).slice(-2), ['undo second', 'undo first'])
})

await t.test('an undo that cannot be done now is done later', async t => {
  const { durable, ledger } = await open(t)
  ledger.script(`${suffix('b2')}:second`, [new Problem('system-refused', { detail: 'closed' })])
  ledger.script(`undo ${suffix('b2')}:first`, [new Problem('system-unavailable')])
  const id = await enqueue(durable, 'book-twice', 'b2')
  t.match(await durable.outcome(known(id), 8_000), { state: 'failed' })
  t.same(ledger.booked(suffix('b2')), [])
  t.same(
    ledger.calls(suffix('b2')),
    ['do first', 'do second', 'undo first', 'undo first'],
    'the refused step is not tried again',
  )
})

await t.test('an undo nobody knows the outcome of is done again at once', async t => {
  const { durable, ledger } = await open(t)
  ledger.script(`${suffix('b5')}:second`, [new Problem('system-refused', { detail: 'closed' })])
  ledger.script(`undo ${suffix('b5')}:first`, [new Problem('system-outcome-unknown')])
  const id = await enqueue(durable, 'book-twice', 'b5')
  t.match(await durable.outcome(known(id), 8_000), { state: 'failed' })
  t.same(ledger.calls(suffix('b5')), ['do first', 'do second', 'undo first', 'undo first'])
  t.match(await durable.find('demo', id), { attempts: 1 })
})

await t.test('only tries in a row are ever further apart', async t => {
  const { durable, ledger } = await open(t)
  for (let i = 1; i <= 8; i++) {
    ledger.script(`${suffix('b4')}:${i}`, [new Problem('system-unavailable')])
  }
  const id = await enqueue(durable, 'book-eight', 'b4')
  // Reckoned over the whole operation the eight waits were seventeen seconds at least.
  t.match(await durable.outcome(known(id), 12_000), { state: 'succeeded' })
})

await t.test('an outcome that is not known is looked up, not repeated', async t => {
  const { durable, ledger } = await open(t)
  ledger.script(`${suffix('c')}:first`, ['commit, then lose the answer'])
  const id = await enqueue(durable, 'book-twice', 'c')
  t.match(await durable.outcome(known(id), 8_000), { state: 'succeeded' })
  t.same(ledger.calls(suffix('c')), ['do first', 'find first', 'do second'])
})

await t.test('an outcome that did not happen is done after its deadline has passed', async t => {
  const { durable, ledger } = await open(t)
  ledger.script(`${suffix('d')}:first`, [new Problem('system-outcome-unknown')])
  const id = await enqueue(durable, 'book-twice', 'd')
  t.match(await durable.outcome(known(id), 8_000), { state: 'succeeded' })
  t.same(ledger.calls(suffix('d')), [
    'do first',
    'find first',
    'find first',
    'do first',
    'do second',
  ])
})

await t.test(
  'what came about after it was looked for is found when a second try is refused',
  async t => {
    const { durable, ledger } = await open(t)
    const reference = `${suffix('d2')}:first`
    ledger.script(reference, [new Problem('system-outcome-unknown'), 'commit, then refuse'])
    const id = await enqueue(durable, 'book-twice', 'd2')
    t.match(await durable.outcome(known(id), 12_000), { state: 'succeeded' })
    t.same(ledger.booked(suffix('d2')), ['first', 'second'])
  },
)

await t.test('a try that was not executed leaves the doubt about the one before', async t => {
  const { durable, ledger } = await open(t)
  ledger.script(`${suffix('d3')}:first`, [
    new Problem('system-outcome-unknown'),
    new Problem('system-unavailable'),
    'commit, then refuse',
  ])
  const id = await enqueue(durable, 'book-twice', 'd3')
  t.match(await durable.outcome(known(id), 12_000), { state: 'succeeded' })
  t.same(ledger.booked(suffix('d3')), ['first', 'second'])
})

await t.test('for a try that was answered nobody waits until it can no longer be sent', async t => {
  const { durable, ledger } = await open(t)
  const lost = new Problem('system-outcome-unknown')
  ledger.script(`${suffix('c5')}:slowly`, [lost, new Problem('system-unavailable')])
  const id = await enqueue(durable, 'book-slowly', 'c5')
  t.match(await durable.outcome(known(id), 12_000), { state: 'succeeded' })
  t.match(await durable.find('demo', id), { attempts: 3 }, 'one for each answer')
})

await t.test('a try of which the look-up fails is not made again for that', async t => {
  const { durable, ledger } = await open(t)
  const refused = new Problem('system-refused', { detail: 'closed' })
  const lost = new Problem('system-outcome-unknown')
  const away = new Problem('system-unavailable')
  ledger.script(`${suffix('c6')}:first`, [lost, refused])
  ledger.script(`find ${suffix('c6')}:first`, ['no problem', 'no problem', away])
  const id = await enqueue(durable, 'book-twice', 'c6')
  t.match(await durable.outcome(known(id), 12_000), { state: 'failed' })
  t.equal(ledger.calls(suffix('c6')).filter(one => one === 'do first').length, 2)
})

await t.test(
  'a taken-over attempt finds what was sent and the old one writes nothing more',
  async t => {
    const first = await open(t, { works: false })
    const stalled = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    armFailPoint({
      place: 'after call',
      name: 'book first',
      act: () => {
        stalled.resolve()
        return release.promise
      },
    })
    const operation = await first.durable.transaction('demo', tx =>
      first.durable.begin(tx, first.operation('book-twice', 'e')),
    )
    const old = first.durable.run(operation)
    await stalled.promise

    await store.pool.query(
      `update crossdock.operation set lease_until = now() - interval '1 s' where id = $1`,
      [operation.id],
    )
    await store.pool.query(`update crossdock.step set deadline = now() where operation_id = $1`, [
      operation.id,
    ])
    await store.pool.query(
      `update pgboss.job set start_after = now() where data->>'operationId' = $1`,
      [operation.id],
    )
    const third = await open(t, { ledger: first.ledger })
    t.match(await third.durable.outcome(operation, 8_000), { state: 'succeeded' })
    release.resolve()
    t.match(await old, { state: 'lost' })
    t.same(first.ledger.calls(suffix('e')), ['do first', 'find first', 'do second'])
  },
)

await t.test(
  'as long as an old attempt may still send, the new one neither looks nor sends',
  async t => {
    const first = await open(t, { works: false })
    const stalled = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    armFailPoint({
      place: 'before call',
      name: 'book first',
      act: () => {
        stalled.resolve()
        return release.promise
      },
    })
    const operation = await first.durable.transaction('demo', tx =>
      first.durable.begin(tx, first.operation('book-twice', 'e2')),
    )
    const old = first.durable.run(operation)
    await stalled.promise
    await store.pool.query(
      `update crossdock.step set deadline = now() + interval '3 s' where operation_id = $1`,
      [operation.id],
    )
    await store.pool.query(
      `update crossdock.operation set lease_until = now() - interval '1 s' where id = $1`,
      [operation.id],
    )
    const other = await open(t, { ledger: first.ledger })
    await until(async () => (await other.durable.find('demo', operation.id))?.state === 'waiting')
    t.same(first.ledger.calls(suffix('e2')), [])
    release.resolve()
    t.match(await old, { state: 'lost' })
    t.match(await other.durable.outcome(operation, 30_000), { state: 'succeeded' })
    t.same(first.ledger.calls(suffix('e2')), ['do first', 'find first', 'do second'])
  },
)

await t.test('a dead process is noticed by its peer, which goes on with its work', async t => {
  const dying = await open(t, { works: false })
  const stalled = Promise.withResolvers<void>()
  armFailPoint({
    place: 'after call',
    name: 'book first',
    act: () => {
      stalled.resolve()
      return new Promise(() => undefined)
    },
  })
  const operation = await dying.durable.transaction('demo', tx =>
    dying.durable.begin(tx, dying.operation('book-twice', 'f')),
  )
  void dying.durable.run(operation)
  await stalled.promise
  await open(t, { ledger: dying.ledger })
  const since = performance.now()
  await store.pool.query(
    `update crossdock.process set lock_key = lock_key + 1 where id = (select owner from crossdock.operation where id = $1)`,
    [operation.id],
  )
  t.match(await dying.durable.outcome(operation, 60_000), { state: 'succeeded' })
  t.ok(performance.now() - since < 15_000, 'within 15 s')
  t.same(dying.ledger.calls(suffix('f')), ['do first', 'find first', 'do second'])
})

await t.test('while a system is down its operations wait, and then run in order', async t => {
  const { durable, ledger } = await open(t)
  ledger.down = true
  const ids = []
  for (let i = 0; i < 5; i++) ids.push(await enqueue(durable, 'post', 'g'))
  await until(async () => (await durable.stats())['erp']?.circuit !== 'closed')
  ledger.down = false
  const outcomes = await Promise.all(ids.map(id => durable.outcome(known(id), 60_000)))
  const order = outcomes.map(outcome =>
    outcome?.state === 'succeeded' ? (outcome.result as { posted: string }).posted : '',
  )
  t.same(order, order.toSorted())
  t.equal(ledger.booked(suffix('g')).length, 5)
  const booked = ledger.booked(suffix('g'))
  t.same(booked, booked.toSorted(), 'effects happened in the order of enqueueing')
})

await t.test('who has to wait holds back those after it on its queue', async t => {
  const { durable, ledger } = await open(t, { works: false })
  const ids = [await enqueue(durable, 'post', 'g2'), await enqueue(durable, 'post', 'g2')]
  ledger.script(`${suffix('g2')}:${ids[0]}`, [new Problem('system-outcome-unknown')])
  const other = await open(t, { ledger })
  for (const id of ids) {
    t.match(await other.durable.outcome(known(id), 30_000), { state: 'succeeded' })
  }
  t.same(ledger.booked(suffix('g2')), ids)
})

await t.test(
  'a refusal nobody handles is a dead letter with its reason, until a person retries',
  async t => {
    const { durable, ledger } = await open(t)
    ledger.scriptNext(new Problem('system-refused', { detail: 'period closed' }))
    const id = await enqueue(durable, 'post', 'h')
    t.match(await durable.outcome(known(id), 30_000), {
      state: 'dead',
      problem: { detail: 'period closed' },
    })
    const { rows } = await store.pool.query(
      `select reason, category from crossdock.exception_case where operation_id = $1`,
      [id],
    )
    t.same(rows, [{ reason: 'period closed', category: 'postingRefused' }])
    t.equal(await durable.retry('demo', id), true)
    t.match(await durable.outcome(known(id), 30_000), { state: 'succeeded' })
    t.equal(await durable.retry('demo', id), false, 'only the dead are retried')
  },
)

await t.test(
  'an operation that keeps failing unexpectedly is given up, its neighbours go on',
  async t => {
    const { durable, ledger } = await open(t)
    ledger.broken.add(suffix('poison'))
    const poison = await enqueue(durable, 'post', 'poison')
    await store.pool.query(`update crossdock.operation set failures = 5 where id = $1`, [poison])
    const good = await enqueue(durable, 'post', 'good')
    t.match(await durable.outcome(known(good), 30_000), { state: 'succeeded' })
    t.match(await durable.outcome(known(poison), 60_000), { state: 'dead' })
  },
)

await t.test('what its processes die of is given up without being tried once more', async t => {
  const { durable, ledger } = await open(t, { works: false })
  const id = await enqueue(durable, 'post', 'deadly')
  await store.pool.query(
    `update crossdock.operation set state = 'running', owner = null, token = 1, failures = 19,
       lease_until = now() - interval '1 s' where id = $1`,
    [id],
  )
  const other = await open(t, { ledger })
  t.match(await other.durable.outcome(known(id), 30_000), { state: 'dead' })
  t.same(ledger.calls(suffix('deadly')), [])
})

await t.test('what goes on dying with its processes is delivered later each time', async t => {
  const { durable } = await open(t, { works: false })
  /** As a dead process leaves it: claimed, and with no delivery. */
  const left = async (order: string, failures: number) => {
    const id = await enqueue(durable, 'post', order)
    await store.pool.query(
      `update crossdock.operation set state = 'running', owner = 'prc_gone', token = 1,
         failures = $2, lease_until = now() - interval '1 s' where id = $1`,
      [id, failures],
    )
    await store.pool.query(`delete from pgboss.job where data->>'operationId' = $1`, [id])
    return id
  }
  const [seldom, often] = [await left('seldom', 1), await left('often', 4)]
  const other = await open(t)
  t.match(await other.durable.outcome(known(seldom), 30_000), { state: 'succeeded' })
  t.match(await other.durable.find('demo', often), { state: 'running', owner: null })
  const { rows } = await store.pool.query(
    `select start_after > now() + interval '1 s' as later from pgboss.job
     where data->>'operationId' = $1`,
    [often],
  )
  t.same(rows, [{ later: true }])
})

await t.test('only failures in a row count: who waits in between has not died of it', async t => {
  const { durable, ledger } = await open(t, { works: false })
  const id = await enqueue(durable, 'post', 'in-a-row')
  ledger.script(`${suffix('in-a-row')}:${id}`, [new Problem('system-outcome-unknown')])
  await store.pool.query('update crossdock.operation set failures = 5 where id = $1', [id])
  const other = await open(t, { ledger })
  t.match(await other.durable.outcome(known(id), 30_000), { state: 'succeeded' })
  t.match(await other.durable.find('demo', id), { attempts: 2, failures: 0 })
})

await t.test(
  'what a process that stops has not begun is given back, and nothing is held against it',
  async t => {
    const { durable } = await open(t, {
      queues: { work: { concurrency: 1 }, erp: { concurrency: 1 } },
    })
    const stalled = Promise.withResolvers<void>()
    armFailPoint({
      place: 'before call',
      name: 'book first',
      act: () => {
        stalled.resolve()
        return new Promise(() => undefined)
      },
    })
    // As soon as it looks for nothing any more it keeps what it adds to itself.
    const first = await enqueue(durable, 'book-twice', 'stop-1')
    await stalled.promise
    const second = await enqueue(durable, 'book-twice', 'stop-2')
    t.match(await durable.find('demo', second), { state: 'running', attempts: 1 })
    await durable.stop(50)
    t.match(await durable.find('demo', second), { state: 'pending', owner: null, failures: 0 })
    t.match(await durable.find('demo', first), { state: 'running', owner: null })
  },
)

await t.test('only failures at one place count: who gets further begins anew', async t => {
  const { durable, ledger } = await open(t, { works: false })
  ledger.script(`${suffix('j2')}:second`, [new Problem('internal')])
  const id = await enqueue(durable, 'book-twice', 'j2')
  await store.pool.query('update crossdock.operation set failures = 5 where id = $1', [id])
  const other = await open(t, { ledger })
  t.match(await other.durable.outcome(known(id), 12_000), { state: 'succeeded' })
})

await t.test('nor does it count for whoever changed something meanwhile', async t => {
  const { durable, ledger } = await open(t, { works: false })
  ledger.script(`${suffix('j4')}:changed`, [new Problem('internal')])
  const id = await enqueue(durable, 'change-and-book', 'j4')
  await store.pool.query('update crossdock.operation set failures = 5 where id = $1', [id])
  const other = await open(t, { ledger })
  t.match(await other.durable.outcome(known(id), 12_000), { state: 'succeeded' })
})

await t.test('that PostgreSQL cannot be reached is no failure of what wanted to', async t => {
  const { durable, ledger } = await open(t, { works: false })
  ledger.script(`${suffix('j3')}:first`, ['no connection'])
  const id = await enqueue(durable, 'book-twice', 'j3')
  await store.pool.query('update crossdock.operation set failures = 5 where id = $1', [id])
  const other = await open(t, { ledger })
  t.match(await other.durable.outcome(known(id), 12_000), { state: 'succeeded' })
})

await t.test('a PostgreSQL that would forget what it acknowledged stops the start', async t => {
  const { rows } = await store.pool.query<{ name: string }>('select current_database() as name')
  const set = (value: string) =>
    store.pool.query(`alter database ${rows[0]?.name} set synchronous_commit = ${value}`)
  await set('off')
  t.teardown(() => set('on'))
  await t.rejects(open(t, { freshConnections: true }), {
    message: /synchronous_commit = off.*Set synchronous_commit = on/,
  })
})

await t.test('a queue without a limit stops the start', async t => {
  await t.rejects(open(t, { queues: { work: { concurrency: 0 }, erp: { concurrency: 1 } } }), {
    message: /Queue work needs a concurrency/,
  })
})
