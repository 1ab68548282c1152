import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readJson } from '../../gateway/json-body.ts'

/**
 * Holds our reading of JSON against https://github.com/nst/JSONTestSuite:
 *
 *     git clone https://github.com/nst/JSONTestSuite.git
 *     node bench/corpora/json.ts JSONTestSuite
 *
 * What RFC 8259 forbids (`n_`) is refused; what it has (`y_`) is taken and read as `JSON.parse` reads it, but for names
 * that stand twice in an object, which we refuse knowingly. Of the rest (`i_`) it prints what becomes of it.
 */
const [given] = process.argv.slice(2)
const folder = join(given ?? '', 'test_parsing')
if (given === undefined || !existsSync(folder)) {
  process.stderr.write('usage: node bench/corpora/json.ts FOLDER\n')
  process.exit(2)
}

const counts = { taken: 0, refused: 0, wrong: 0 }
for (const file of readdirSync(folder)) {
  const bytes = readFileSync(join(folder, file))
  const read = readJson(bytes)
  counts['fault' in read ? 'refused' : 'taken'] += 1
  const fault = 'fault' in read ? read.fault : undefined
  if (file.startsWith('i_')) {
    process.stdout.write(`${file}: ${fault === undefined ? 'taken' : `refused, ${fault.detail}`}\n`)
  } else if (file.startsWith('n_') ? fault === undefined : !isRightlyTaken(bytes, read)) {
    counts.wrong += 1
    process.stdout.write(`${file}: ${fault?.detail ?? 'is taken'}\n`)
  }
}
process.stdout.write(`${counts.taken} taken, ${counts.refused} refused, ${counts.wrong} wrong\n`)
process.exitCode = counts.wrong === 0 ? 0 : 1

function isRightlyTaken(bytes: Buffer, read: ReturnType<typeof readJson>): boolean {
  if ('fault' in read) return read.fault.keyword === 'repeated'
  return JSON.stringify(read.value) === JSON.stringify(JSON.parse(bytes.toString()))
}
