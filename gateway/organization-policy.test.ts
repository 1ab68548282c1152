import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { PolicyError } from './policy-file.ts'
import { readProcessPolicies } from './process-policies.ts'

const shipped = new URL('../policies/', import.meta.url).pathname

function withPolicies<Result>(read: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-policies-'))
  try {
    cpSync(shipped, folder, { recursive: true })
    return read(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What is said of the shipped organizations.yaml with one thing in it changed. */
function faultsOf(from: string, to: string): readonly string[] {
  return withPolicies(folder => {
    const file = join(folder, 'organizations.yaml')
    const text = readFileSync(file, 'utf8')
    if (!text.includes(from)) throw new Error(`there is no ${from}`)
    writeFileSync(file, text.replace(from, to))
    try {
      readProcessPolicies(folder)
    } catch (error) {
      if (error instanceof PolicyError) return error.faults
      throw error
    }
    return []
  })
}

t.test('what was agreed with organisations is looked at when it is read', async t => {
  t.same(faultsOf('Works Hamburg', 'Works Kiel'), [], 'what is shipped can be used')
  t.match(faultsOf('priceList: babbage', 'priceList: cabbage'), [
    /organizations\.yaml:\d+ organizations\.org-5100\.priceList there is no price list cabbage/,
  ])
  t.match(faultsOf('[NET14, NET30]', '[NET14, NET90]'), [
    /organizations\.org-5100\.terms\.1 there are no terms NET90/,
  ])
  t.match(faultsOf('terms: [NET14]\n', 'terms: [NET7]\n'), [
    /locations\.site-hamburg\.terms\.0 there are no terms NET7/,
  ])
  t.match(faultsOf('currency: EUR', 'currency: XYZ'), [/priceLists\.babbage\.currency/])
  t.match(faultsOf('from: 40, ', ''), [/prices\.1 is another price of MUG-WHITE/])
  t.match(faultsOf("'11.90'", '11.90'), [/unitPrice must be string/])
  t.match(faultsOf('    partners: [babbage]\n', ''), [/partners/])
})

t.test('without the file organisations are known by their orders', async t => {
  const policies = withPolicies(folder => {
    rmSync(join(folder, 'organizations.yaml'))
    return readProcessPolicies(folder)
  })
  t.equal(policies.organizations, undefined)
})
