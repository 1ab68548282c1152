import { Ajv } from 'ajv'
import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import t from 'tap'
import { lookUp, type ContractDocument, type Schema } from '../contract.ts'
import { compiler } from '../validate.ts'

const require = createRequire(import.meta.url)
const root = join(import.meta.dirname, '../..')
const document = JSON.parse(
  readFileSync(join(root, 'openapi/generated/events.json'), 'utf8'),
) as Events
const messages = Object.values(document.components.messages)

await t.test('the document is AsyncAPI 3.0.0 by the official schema', t => {
  const asyncApi = require('@asyncapi/specs/schemas/3.0.0-without-$id.json') as object
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
    asyncApi,
  )
  t.ok(validate(document), 'valid')
  t.same(validate.errors ?? [], [])
  t.end()
})

await t.test('each event stands in the channel of its entity and is put in words', t => {
  const told = Object.entries(document.channels).flatMap(([channel, { address, messages: own }]) =>
    Object.entries(own).map(([key, reference]) => {
      const message = lookUp<Message>(document, reference)
      t.match(message.name, new RegExp(`^retail\\.${channel}\\.[a-z][a-zA-Z]+\\.v[0-9]+$`))
      t.equal(address, `retail.${channel}`)
      t.ok(message.title.length > 0 && message.summary.endsWith('.'), `${key} in words`)
      t.equal(message.payload.allOf[1].properties.type.const, message.name)
      return message.name
    }),
  )
  t.same(told.toSorted(), messages.map(({ name }) => name).toSorted())
  t.equal(new Set(told).size, told.length)
  const sending = Object.values(document.operations).map(({ channel }) => channel.$ref)
  t.same(
    sending.toSorted(),
    Object.keys(document.channels)
      .map(channel => `#/channels/${channel}`)
      .toSorted(),
  )
  t.end()
})

await t.test('an event is a CloudEvent whose data keeps the schema of its type', t => {
  const stockChanged = messages.find(({ name }) => name === 'retail.stock.changed.v1')
  const check = compiler(document)(stockChanged?.payload ?? {})
  const event = {
    specversion: '1.0',
    id: 'evt_01K9ZD3Y9S1T3V5W7X9Y1Z3A5B',
    source: '/crossdock',
    type: 'retail.stock.changed.v1',
    subject: 'MUG-WHITE@WH-BERLIN',
    time: '2026-11-21T09:30:00.400Z',
    datacontenttype: 'application/json',
    sequence: '2',
    correlationid: '8e03978e-40d5-43e8-bc93-6894a57f9324',
    data: { sku: 'MUG-WHITE', locationId: 'WH-BERLIN', onHand: 18, quantity: -2, version: 3 },
  }
  t.same(check(event), [])
  t.match(check({ ...event, type: 'retail.stock.counted.v1' }), [{ pointer: '/type' }])
  t.match(check({ ...event, data: { ...event.data, onHand: '18' } }), [{ pointer: '/data/onHand' }])
  t.match(check({ ...event, sequence: 2 }), [{ pointer: '/sequence' }])
  t.end()
})

await t.test('every payload can be checked, and every reference leads somewhere', t => {
  const compile = compiler(document)
  for (const { name, payload } of messages) t.doesNotThrow(() => compile(payload), name)
  t.end()
})

await t.test('every event that a process tells is described', t => {
  const described = new Set(messages.map(({ name }) => name))
  const sources = globSync('process-apis/**/*.ts', { cwd: root }).filter(
    file => !/\.(test|suite)\.ts$/.test(file),
  )
  for (const file of sources)
    for (const [type] of readFileSync(join(root, file), 'utf8').matchAll(
      /retail\.[a-zA-Z]+\.[a-zA-Z]+\.v\d+/g,
    ))
      t.ok(described.has(type), `${type} of ${file}`)
  t.end()
})

type Events = ContractDocument & {
  readonly channels: Readonly<
    Record<
      string,
      { readonly address: string; readonly messages: Readonly<Record<string, unknown>> }
    >
  >
  readonly operations: Readonly<Record<string, { readonly channel: { readonly $ref: string } }>>
  readonly components: { readonly messages: Readonly<Record<string, Message>> }
}
type Message = {
  readonly name: string
  readonly title: string
  readonly summary: string
  readonly payload: Schema & {
    readonly allOf: readonly [
      Schema,
      { readonly properties: { readonly type: { readonly const: string } } },
    ]
  }
}
