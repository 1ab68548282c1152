/**
 * node gateway/generate.ts [--check]
 *
 * Writes everything that is generated: types and contracts (openapi/generate.ts), and the references of the kinds of
 * policies and of the rules for contracts. With --check it writes nothing and fails when a file is stale.
 */
import '../openapi/generate.ts'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { format, type FormatOptions } from 'oxfmt'
import { ruleDocuments } from './governance/lint/rule-reference.ts'
import { referenceDocument } from './policy-reference.ts'

const root = join(import.meta.dirname, '..')
const rules = 'gateway/governance/lint/reference'
const options = JSON.parse(readFileSync(join(root, '.oxfmtrc.json'), 'utf8')) as FormatOptions
const isCheck = process.argv.includes('--check')

const documents = new Map([
  ['gateway/policies/REFERENCE.md', referenceDocument()],
  ...[...ruleDocuments()].map(([name, text]) => [`${rules}/${name}`, text] as const),
])
for (const [file, text] of documents) {
  const { code } = await format(file, text, options)
  if (read(join(root, file)) === code) continue
  if (isCheck) stale(file)
  else {
    mkdirSync(join(root, dirname(file)), { recursive: true })
    writeFileSync(join(root, file), code)
  }
}
// The page of a rule that is gone goes with it.
for (const name of existsSync(join(root, rules)) ? readdirSync(join(root, rules)) : []) {
  const file = `${rules}/${name}`
  if (documents.has(file)) continue
  if (isCheck) stale(file)
  else rmSync(join(root, file))
}

function stale(file: string): void {
  process.stderr.write(`${file} is stale: run npm run generate\n`)
  process.exitCode = 1
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
