import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { contractOf, ContractUnreadable, type ContractFile } from './contract-file.ts'
import { diffContracts } from './diff-contracts.ts'

// What large vendors publish, with all the oddities that real contracts have. Kept beside this repository.
const vendors = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  '..',
  'shared',
  'corpora',
  'vendor-specs',
)
const skip = existsSync(vendors) ? false : `${vendors} is not there`

t.setTimeout(180_000)

await t.test('contracts of vendors', { skip }, async t => {
  for (const name of readdirSync(vendors, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!/\.(json|ya?ml)$/.test(name)) continue
    const text = readFileSync(join(vendors, name), 'utf8')
    const contract = readable(text, name)
    if (!contract) continue
    const self = timed(() =>
      diffContracts(contract, readable(text, name) ?? contract, { now: new Date() }),
    )
    // The parts that change most between releases, so that every operation has something to tell.
    const changed = { ...contract, value: narrowed(JSON.parse(JSON.stringify(contract.value))) }
    const other = timed(() => diffContracts(contract, changed, { now: new Date() }))
    if (self.result === undefined || other.result === undefined) {
      t.comment(`${name}: refers to what is not there`)
      continue
    }
    if (text.length > 300_000)
      t.comment(
        `${name}: ${Math.round(text.length / 1024)} kB, itself ${self.ms} ms, ${other.result.changes.length} changes ${other.ms} ms`,
      )
    if (self.result.changes.length > 0) t.strictSame(self.result.changes, [], name)
    // A second of processor time for 2 MB, and as much again for a machine that is busy with other tests.
    const boundMs = 2000 * Math.max(1, text.length / 2_000_000)
    t.ok(other.ms < boundMs, `${name}: ${other.ms} ms`)
  }
})

function readable(text: string, name: string): ContractFile | undefined {
  return unlessUnreadable(() => contractOf(text, name))
}

function timed<Result>(work: () => Result): {
  readonly result: Result | undefined
  readonly ms: number
} {
  const start = process.cpuUsage()
  const result = unlessUnreadable(work)
  const { user, system } = process.cpuUsage(start)
  return { result, ms: Math.round((user + system) / 1000) }
}

function unlessUnreadable<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof ContractUnreadable) return undefined
    throw error
  }
}

/** Every text a character shorter, every list of values one shorter. */
function narrowed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) narrowed(part)
  const say = value as Record<string, unknown>
  if (typeof say['maxLength'] === 'number') say['maxLength']--
  if (Array.isArray(say['enum']) && say['enum'].length > 1) say['enum'].pop()
  return value
}
