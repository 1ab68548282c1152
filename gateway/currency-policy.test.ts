import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { PolicyError } from './policy-file.ts'
import { readProcessPolicies } from './process-policies.ts'

const shipped = new URL('../policies/', import.meta.url).pathname

/** What is said of a shipped policy file with one thing in it changed. */
function faultsOf(name: string, change: (text: string) => string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-policies-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(shipped, folder, { recursive: true })
  const file = join(folder, name)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
  try {
    readProcessPolicies(folder)
  } catch (error) {
    if (error instanceof PolicyError) return error.faults
    throw error
  }
  return []
}
const rate = (from: string, to: string) => (text: string) => text.replace(from, to)

t.test('a rate that cannot be meant is named with file and line', async t => {
  const of = (from: string, to: string) => faultsOf('currencies.yaml', rate(from, to))
  t.same(of('none of this', 'is there'), [], 'what is shipped can be used')
  t.match(of("'0.8631'", "'0.0'"), [
    /currencies\.yaml:\d+ rates\.0\.rate must be more than nothing/,
  ])
  t.match(of("'0.8631'", '0.8631'), [/currencies\.yaml:\d+ rates\.rate must be string/])
  t.match(of('from: USD', 'from: EUR'), [/rates\.0\.to must not be EUR as well/])
  t.match(of('from: GBP', 'from: USD'), [/rates\.1 is another rate of USD to EUR of that moment/])
  t.match(of('from: USD', 'from: USX'), [/rates\.0\.from/])
  t.match(of('default: presentment', 'default: euro'), [/posting\.default must be one of/])
})

t.test('the books of a legal entity are kept in a currency that there is', async t => {
  const of = (from: string, to: string) => faultsOf('legal-entities.yaml', rate(from, to))
  t.same(of('    currency: EUR\n', ''), [], 'it need not be said')
  t.match(of('currency: EUR', 'currency: XYZ'), [
    /legal-entities\.yaml:\d+ entities\.DE01\.currency/,
  ])
})
