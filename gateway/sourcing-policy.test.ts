import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { PolicyError } from './policy-file.ts'
import { readProcessPolicies } from './process-policies.ts'

const shipped = new URL('../policies/', import.meta.url).pathname

/** What is said of the shipped policy with one thing in it changed. */
function faultsOf(change: (text: string) => string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-policies-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(shipped, folder, { recursive: true })
  const file = join(folder, 'sourcing.yaml')
  const text = change(readFileSync(file, 'utf8'))
  writeFileSync(file, text)
  try {
    readProcessPolicies(folder)
  } catch (error) {
    if (error instanceof PolicyError) return error.faults
    throw error
  }
  return []
}
const rules = (list: string) => (text: string) => text.replace('  rules: []', `  rules: [${list}]`)

t.test('the policy that is shipped can be used', async t => {
  t.same(
    faultsOf(text => text),
    [],
  )
})

t.test('an invalid sourcing policy names file, line and key', async t => {
  const [fault = '', ...others] = faultsOf(rules('{ rule: distance, strength: soft }'))
  t.match(fault, /sourcing\.yaml:\d+ shipToHome\.rules\.0 the rule distance needs maxKm$/)
  t.same(others, [])
  t.match(faultsOf(rules('{ rule: distance, strength: maybe, maxKm: 5 }')), [
    /sourcing\.yaml:\d+ shipToHome\.rules\.strength must be one of hard, soft/,
  ])
  t.match(faultsOf(rules('{ rule: cutOff, strength: soft, maxKm: 5 }')), [
    /shipToHome\.rules\.0\.maxKm the rule cutOff takes no maxKm/,
  ])
  t.match(
    faultsOf(text => text.replace("cutOff: '16:00'", "cutOff: '26:00'")),
    [/sourcing\.yaml:\d+ places\.WH-BERLIN\.cutOff must match pattern/],
  )
})

t.test('rules that miss what they need to know are refused', async t => {
  t.match(faultsOf(rules('{ rule: capacity, strength: hard }')), [
    /the rule capacity needs a place with a capacity/,
  ])
  t.match(
    faultsOf(text =>
      text.replace('prefer: []', 'prefer: [distance]').replace('position: [52.52, 13.4]', ''),
    ),
    [/shipToHome\.locations\.0 asks for distances, but places\.WH-BERLIN has no position/],
  )
  t.match(
    faultsOf(text => {
      const at = text.lastIndexOf('  rules: []')
      const rule = '  rules: [{ rule: split, strength: hard, minValue: { EUR: "5" } }]'
      return text.slice(0, at) + rule + text.slice(at + '  rules: []'.length)
    }),
    [/clickAndCollect\.rules\.0\.rule split has no meaning where the shopper chooses/],
  )
})
