import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { PolicyError } from './policy-file.ts'
import { readProcessPolicies } from './process-policies.ts'

const shipped = new URL('../policies/', import.meta.url).pathname

/** What is said of the shipped policy of returns with one thing in it changed. */
function faultsOf(change: (text: string) => string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-policies-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(shipped, folder, { recursive: true })
  const file = join(folder, 'returns.yaml')
  writeFileSync(file, change(readFileSync(file, 'utf8')))
  try {
    readProcessPolicies(folder)
  } catch (error) {
    if (error instanceof PolicyError) return error.faults
    throw error
  }
  return []
}

t.test('the policy of returns that is shipped can be used', async t => {
  t.same(
    faultsOf(text => text),
    [],
  )
})

t.test('a wrong one names file, line and entry', async t => {
  t.match(
    faultsOf(text => text.replace('days: 30', 'days: thirty')),
    [/returns\.yaml:\d+ window\.days/],
  )
  t.match(
    faultsOf(text => text.replace('policy: originalProportional', 'policy: whoeverAsksFirst')),
    [/returns\.yaml:\d+ refunds\.policy must be one of originalProportional, cardFirst/],
  )
  t.match(
    faultsOf(text => text.replace("{ EUR: '3.90'", "{ EUR: '3.9'")),
    [/returns\.yaml:\d+ fees\.returnShippingFee\.EUR EUR needs exactly 2 decimals, not 3\.9/],
  )
  t.match(
    faultsOf(text => text.replace("JPY: '600'", "XXL: '600'")),
    [/fees\.returnShippingFee\.XXL is not an ISO 4217 currency/],
  )
  t.match(
    faultsOf(text => text.replace('  scrap: { account: writeOff }\n', '')),
    [/returns\.yaml:\d+ dispositions.*scrap/],
  )
})
