/**
 * node gateway/generate.ts [--check]
 *
 * Writes everything that is generated: types and contracts (openapi/generate.ts), and the reference of the kinds of
 * policies. With --check it writes nothing and fails when a file is stale.
 */
import '../openapi/generate.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, type FormatOptions } from 'oxfmt'
import { referenceDocument } from './policy-reference.ts'

const root = join(import.meta.dirname, '..')
const file = 'gateway/policies/REFERENCE.md'
const options = JSON.parse(readFileSync(join(root, '.oxfmtrc.json'), 'utf8')) as FormatOptions
const { code } = await format(file, referenceDocument(), options)

if (read(join(root, file)) !== code) {
  if (process.argv.includes('--check')) {
    process.stderr.write(`${file} is stale: run npm run generate\n`)
    process.exitCode = 1
  } else writeFileSync(join(root, file), code)
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
