import { Ajv2020 } from 'ajv/dist/2020.js'
import t from 'tap'
import { contractOf } from '../diff/contract-file.ts'
import { exampleRules } from './native/examples.ts'
import { viewOf } from './native/view.ts'
import { exampleContract } from './rules/example.ts'
import { places } from './rules/rule-page.ts'

/** Counts what is compiled, and gives what is said. */
function judged(changes: Readonly<Record<string, unknown>>) {
  const ajv = Object.getPrototypeOf(Ajv2020.prototype) as { compile: (schema: object) => unknown }
  const { compile } = ajv
  let compiled = 0
  ajv.compile = function counted(this: unknown, schema: object) {
    compiled += 1
    return compile.call(this as never, schema)
  }
  try {
    const view = viewOf(contractOf(JSON.stringify(exampleContract(changes)), 'orders.json'))
    const [rule] = exampleRules
    return { said: [...(rule?.check(view, { day: '2026-11-21' }) ?? [])], compiled: () => compiled }
  } finally {
    ajv.compile = compile
  }
}

const body = `${places.post}/requestBody/content/application~1json`
const orders = (count: number, quantity: unknown = 4) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `order${at}`,
      { value: { sku: 'MUG-WHITE', quantity } },
    ]),
  )

await t.test('a schema is compiled once, however many examples it has', t => {
  const few = judged({ [`${body}/example`]: undefined, [`${body}/examples`]: orders(1) })
  const many = judged({ [`${body}/example`]: undefined, [`${body}/examples`]: orders(500) })
  t.ok(few.compiled() > 0)
  t.equal(many.compiled(), few.compiled())
  t.same(many.said, [])
  t.end()
})

await t.test('each example that does not keep it is told where it stands', t => {
  const { said } = judged({
    [`${body}/example`]: undefined,
    [`${body}/examples`]: orders(3, 'four'),
  })
  t.equal(said.length, 3)
  for (const { text } of said) t.match(text, /\/quantity/)
  t.end()
})

await t.test('a contract of 3.0 is held to what it means there', t => {
  const old = {
    '/openapi': '3.0.3',
    '/components/schemas/OrderRequest/properties/quantity': {
      type: 'integer',
      minimum: 1,
      exclusiveMinimum: true,
      nullable: true,
    },
    [`${body}/example`]: undefined,
  }
  const quantities = (...list: unknown[]) => ({
    [`${body}/examples`]: Object.fromEntries(
      list.map((quantity, at) => [`o${at}`, { value: { sku: 'MUG-WHITE', quantity } }]),
    ),
  })
  t.same(judged({ ...old, ...quantities(null, 2) }).said, [])
  t.equal(judged({ ...old, ...quantities(1) }).said.length, 1)
  t.end()
})
