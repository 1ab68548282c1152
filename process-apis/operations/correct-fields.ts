import { loadContract } from '../../openapi/contract.ts'
import type { InboundMessage } from '../../openapi/generated/canonical.d.ts'
import type { FieldChange, FieldDifference } from '../../openapi/generated/operations.v1.d.ts'
import type { Order } from '../../openapi/generated/orders.d.ts'
import { type Fault, Problem } from '../../openapi/problem.ts'
import { type Check, compiler } from '../../openapi/validate.ts'

/** A thing with fields changed, and what they were before. */
export type Corrected<Thing> = {
  readonly corrected: Thing
  readonly differences: readonly FieldDifference[]
}

/**
 * Fields of an order that a person may correct: where it goes, whom it is for, how its goods are called. What it costs, how much
 * of it there is and what became of it follow from what happens and are changed by that alone.
 */
const orderFields =
  /^\/(?:delivery\/address(?:\/.+)?|customer\/(?:name|email|phone)|notes|lines\/\d+\/(?:title|gtin))$/

/** Everything of a report but what says which one it is. */
const messageFields = /^\/(?!(?:type|system|eventId)(?:\/|$)).+$/

/** The order with these fields changed. Throws `order-invalid` with a pointer for each that may not be, or would break the contract. */
export function correctOrder(order: Order, changes: readonly FieldChange[]): Corrected<Order> {
  return correct(order, changes, orderFields, checkOf('orders', 'Order'))
}

/** A report of another system with these fields changed, as it could have been sent. */
export function correctMessage(
  message: InboundMessage,
  changes: readonly FieldChange[],
): Corrected<InboundMessage> {
  return correct(message, changes, messageFields, checkOf('inbound', 'InboundMessage'))
}

function correct<Thing extends object>(
  thing: Thing,
  changes: readonly FieldChange[],
  allowed: RegExp,
  check: Check,
): Corrected<Thing> {
  const corrected = structuredClone(thing)
  const faults: Fault[] = []
  const differences: FieldDifference[] = []
  changes.forEach(({ pointer, value }, i) => {
    const place = `/changes/${i}/pointer`
    if (!allowed.test(pointer)) {
      faults.push({
        pointer: place,
        keyword: 'correctable',
        detail: `${pointer} is not for correcting`,
      })
      return
    }
    const slot = slotOf(corrected, pointer)
    if (slot === undefined) {
      faults.push({ pointer: place, keyword: 'exists', detail: `there is no place ${pointer}` })
      return
    }
    const { parent, name } = slot
    const before = parent[name]
    if (value === null) delete parent[name]
    else parent[name] = value
    differences.push({
      pointer,
      ...(before !== undefined && { before }),
      ...(value !== null && value !== undefined && { after: value }),
    })
  })
  if (faults.length === 0) {
    for (const fault of check(corrected)) {
      const at = changes.findIndex(({ pointer }) => `${fault.pointer}/`.startsWith(`${pointer}/`))
      faults.push({ ...fault, ...(at >= 0 && { pointer: `/changes/${at}/value` }) })
    }
  }
  if (faults.length > 0) throw new Problem('order-invalid', { errors: faults })
  return { corrected, differences }
}

type Slot = { readonly parent: Record<string, unknown>; readonly name: string }

/** The member a pointer names; its object must be there, only own members count. */
function slotOf(root: object, pointer: string): Slot | undefined {
  const names = pointer
    .slice(1)
    .split('/')
    .map(name => name.replaceAll('~1', '/').replaceAll('~0', '~'))
  const name = names.pop() ?? ''
  let parent = root as Record<string, unknown>
  for (const step of names) {
    const next = Object.hasOwn(parent, step) ? parent[step] : undefined
    if (typeof next !== 'object' || next === null) return undefined
    parent = next as Record<string, unknown>
  }
  const isIndex = /^\d+$/.test(name)
  if (Array.isArray(parent) && (!isIndex || Number(name) > parent.length)) return undefined
  return name === '__proto__' ? undefined : { parent, name }
}

const checks = new Map<string, Check>()

/** Compiled when it is first needed. */
function checkOf(contract: string, schema: string): Check {
  let check = checks.get(schema)
  if (check === undefined) {
    check = compiler(loadContract(contract).document)({ $ref: `#/components/schemas/${schema}` })
    checks.set(schema, check)
  }
  return check
}
