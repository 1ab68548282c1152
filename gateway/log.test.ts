import { Writable } from 'node:stream'
import t from 'tap'
import { toContract } from '../openapi/contract.ts'
import { Problem } from '../openapi/problem.ts'
import { toyGateway, toys } from './gateway.suite.ts'
import { newKey } from './keys/key.ts'
import { flushLog, openLog } from './log.ts'

await t.test('one line for each request: who, what, how it went, how long', async t => {
  const { ask, logged, caller } = await toyGateway(t)
  const headers = { 'x-correlation-id': 'shop-4711-abc' }
  await ask('GET', '/toys/v1/toys?limit=3&name=Ada%20Lovelace', { headers })
  const [line, ...others] = logged()
  t.equal(others.length, 0)
  t.match(line, {
    level: 'info',
    msg: 'request',
    correlationId: 'shop-4711-abc',
    traceId: /^[0-9a-f]{32}$/,
    method: 'GET',
    api: 'toys.v1',
    operation: 'listToys',
    route: '/toys/v1/toys',
    parameters: { limit: 3 },
    status: 200,
    tenant: 'acme',
    application: caller.principal.application,
    key: caller.keyId,
    address: '127.0.0.1',
  })
  t.type(line?.['durationMs'], 'number')
})

await t.test('no credential, no body and no personal parameter is ever written', async t => {
  const { ask, logged, key } = await toyGateway(t, {
    handlers: {
      getToy: async () => {
        throw new Problem('internal', { cause: new Error(`refused Bearer ${key} by erp`) })
      },
    },
  })
  await ask('GET', '/toys/v1/toys?name=Ada%20Lovelace')
  await ask('GET', `/toys/v1/toys?api_key=${key}`, { key: null })
  await ask('GET', `/toys/${key}`, { key: null })
  await ask('GET', '/toys/v1/toys/toy-1')
  await ask('GET', '/toys/v1/toys?limit=ada@example.com')
  await ask('POST', '/toys/v1/toys', {
    body: { name: 'Ada Lovelace', quantity: 'secret' },
    headers: { 'idempotency-key': 'a' },
  })
  const text = JSON.stringify(logged())
  t.equal(logged().filter(({ msg }) => /^request( refused)?$/.test(String(msg))).length, 6)
  t.notMatch(text, key.slice(0, -9))
  t.notMatch(text, /Ada|Lovelace|ada@example|secret/)
})

await t.test('a parameter is logged by its data class', async t => {
  for (const [dataClass, shown] of [
    ['pii', false],
    ['pci', false],
    ['secret', false],
    ['internal', true],
  ] as const) {
    const text = JSON.stringify(toys.document).replaceAll(
      '"x-data-class":"pii"',
      `"x-data-class":"${dataClass}"`,
    )
    const { ask, logged } = await toyGateway(t, { contract: toContract('toys.v1', text) })
    await ask('GET', '/toys/v1/toys?limit=3&name=4111-canary')
    const [line] = logged()
    const parameters = shown ? { limit: 3, name: '4111-canary' } : { limit: 3 }
    t.strictSame(line?.['parameters'], parameters, dataClass)
    if (!shown) t.notMatch(JSON.stringify(logged()), 'canary', dataClass)
  }
})

await t.test('a credential that stands in a parameter of a line is cut out of it', async t => {
  // The contract lets this parameter into the log, whatever a caller writes into it.
  const text = JSON.stringify(toys.document).replaceAll(
    '"x-data-class":"pii"',
    '"x-data-class":"internal"',
  )
  const contract = toContract('toys.v1', text)
  const { ask, logged } = await toyGateway(t, { contract })
  await ask('GET', '/toys/v1/toys?name=Bearer%20abc.def-1%22')
  const [line] = logged()
  t.match(line, {
    time: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
    parameters: { name: '[removed]"' },
  })
  t.notMatch(JSON.stringify(logged()), /abc\.def/)
})

await t.test('what slips into a message is cut out of the line', async t => {
  const lines: string[] = []
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  const log = openLog({ level: 'debug', destination })
  const { text } = newKey('live')
  const cause = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: '(ada@example.com)',
  })
  log.error({ err: new Error(`key ${text}`, { cause }) }, 'failed')
  log.info(`connecting to postgres://crossdock:hunter2@db:5432/x with Bearer abc.def-1`)
  log.info('signed with whsec_C2FVsBQIhrscChlQIMV')
  await flushLog(log)
  const all = lines.join('')
  t.notMatch(all, text)
  t.notMatch(all, /hunter2|abc\.def|C2FVs|ada@example/)
  t.match(JSON.parse(lines[0] ?? ''), {
    level: 'error',
    err: {
      type: 'Error',
      message: 'key [removed]',
      cause: { code: '23505', message: 'duplicate key' },
    },
  })
})
