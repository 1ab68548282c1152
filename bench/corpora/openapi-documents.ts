import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import type { Contract } from '../../openapi/contract.ts'
import { answerCache } from '../../gateway/cache/answer-cache.ts'
import type { Config } from '../../gateway/settings.ts'
import { broughtContract } from '../../gateway/contracts/brought-contract.ts'
import {
  type ContractFile,
  contractFrom,
  ContractUnreadable,
} from '../../gateway/governance/diff/contract-file.ts'
import { diffContracts } from '../../gateway/governance/diff/diff-contracts.ts'
import { reportFormats } from '../../gateway/governance/diff/report-formats.ts'
import type { Report } from '../../gateway/governance/diff/report.ts'
import { lintFile } from '../../gateway/governance/lint/lint-file.ts'
import { productKnowledge } from '../../gateway/governance/lint/product-knowledge.ts'
import { servable } from '../../gateway/governance/registry/servable.ts'
import { openLog } from '../../gateway/log.ts'
import { rateStore } from '../../gateway/policies/rate-store.ts'

/**
 * Takes OpenAPI documents of others through what the gate does with a contract: read, lint, make an API of it. Documents
 * of one folder with one title are versions of one API, by their names: each is compared with the one before it.
 *
 *     git clone https://github.com/OAI/learn.openapis.org.git        # examples/
 *     git clone https://github.com/readmeio/oas-examples.git
 *     git clone https://github.com/Adyen/adyen-openapi.git           # json/, several versions of each service
 *     npm pack @octokit/openapi@23.0.2                               # generated/api.github.com.json
 *     node bench/corpora/openapi-documents.ts FOLDER [--no-lint]
 *
 * Wrong is what crashes, takes longer than its bound, is refused without a reason, differs from itself, or tells of a change
 * in words that are none. What a document of others lacks to be served (who may call it, where it is) is filled in.
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'no-lint': { type: 'boolean' } },
})
const [given] = positionals
if (given === undefined || !existsSync(given)) {
  process.stderr.write('usage: node bench/corpora/openapi-documents.ts FOLDER [--no-lint]\n')
  process.exit(2)
}

/** Of processor time. */
const boundMs = (bytes: number) => 5_000 + (5_000 * bytes) / 2 ** 20

/** The rules run in a process of their own, by the clock: what the product gives them, and more for what is very large. */
const lintBoundMs = (bytes: number) => 60_000 + (10_000 * bytes) / 2 ** 20

type Document = { readonly name: string; readonly path: string; readonly bytes: number }

const log = openLog({ level: 'silent' })
const policies = mkdtempSync(join(tmpdir(), 'crossdock-documents-'))
process.on('exit', () => rmSync(policies, { recursive: true }))

const counts = { documents: 0, unreadable: 0, notLinted: 0, served: 0, operations: 0, pairs: 0 }
let wrong = 0
const fail = (name: string, what: string) => {
  wrong += 1
  process.stdout.write(`  WRONG ${name}: ${what}\n`)
}

const versions = new Map<string, (Document & { readonly file: ContractFile })[]>()
for (const document of documentsBelow(given)) {
  counts.documents += 1
  const file = await look(document)
  if (file === undefined) continue
  const { title } = (file.value as { info?: { title?: unknown } }).info ?? {}
  const key = `${dirname(document.name)} ${String(title)}`
  versions.set(key, [...(versions.get(key) ?? []), { ...document, file }])
}
for (const of of versions.values()) {
  for (const [index, revision] of of.entries()) {
    const base = of[index - 1]
    if (base !== undefined) compare(base, revision)
  }
}
process.stdout.write(
  `${counts.documents} documents: ${counts.unreadable} refused, ${counts.notLinted} not linted, ${counts.served} served with ${counts.operations} operations; ${counts.pairs} pairs; ${wrong} wrong\n`,
)
process.exitCode = wrong === 0 ? 0 : 1

function documentsBelow(folder: string): Document[] {
  const byNumber = new Intl.Collator('en', { numeric: true }).compare
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(json|ya?ml)$/.test(name) && !name.includes('node_modules'))
    .toSorted(byNumber)
    .map(name => ({ name, path: join(folder, name), bytes: statSync(join(folder, name)).size }))
    .filter(({ path }) => isDocument(readFileSync(path, 'utf8')))
}

function isDocument(text: string): boolean {
  return /^\s*["']?(openapi|swagger)["']?\s*:\s*["']?[23]\./m.test(text)
}

async function look(document: Document): Promise<ContractFile | undefined> {
  const { name, path, bytes } = document
  const said = [`${Math.ceil(bytes / 1024)} kB`]
  const end = () => process.stdout.write(`${name}: ${said.join(', ')}\n`)
  const read = timed(document, 'read', () =>
    contractFrom(path, other => readFileSync(other, 'utf8')),
  )
  if ('refused' in read) {
    counts.unreadable += 1
    said.push(`refused: ${read.refused}`)
    end()
    return undefined
  }
  said.push(`read ${read.ms} ms`)

  const self = timed(document, 'compare with itself', () =>
    diffContracts(
      read.result,
      contractFrom(path, other => readFileSync(other, 'utf8')),
      {
        now: new Date(),
      },
    ),
  )
  if ('result' in self && self.result.changes.length > 0) {
    fail(name, `differs from itself: ${self.result.changes[0]?.text}`)
  }

  if (options['no-lint'] !== true) {
    const begin = performance.now()
    const report = await lintFile(path, {
      knowledge: productKnowledge(new Date().toISOString().slice(0, 10)),
      timeoutMs: lintBoundMs(bytes),
    })
    const seconds = ((performance.now() - begin) / 1000).toFixed(1)
    if (report.evaluated) {
      const { findings, score } = report
      const level = (of: string) => findings.filter(one => one.level === of).length
      const rules = new Set(findings.map(({ rule }) => rule)).size
      said.push(
        `lint ${seconds} s: ${level('error')} errors, ${level('warn')} warnings of ${rules} rules, score ${score}`,
      )
      if (new Set(findings.map(one => one.fingerprint)).size < findings.length) {
        fail(name, 'two findings of lint have one fingerprint')
      }
      for (const { text, rule } of findings) {
        if (!isSaid(text)) fail(name, `${rule} says ${text}`)
      }
    } else {
      counts.notLinted += 1
      said.push(`not linted after ${seconds} s: ${report.reason}`)
      if (!/cannot be read|leads nowhere|leads to itself|is no OpenAPI/.test(report.reason)) {
        fail(name, report.reason)
      }
    }
  }

  const made = timed(document, 'make an API of it', () => contractOf(read.result))
  if ('refused' in made) {
    said.push(`not served: ${firstOf(made.refused)}`)
  } else {
    const begin = process.cpuUsage()
    const faults = await served(made.result).catch((error: unknown) => {
      fail(name, `cannot be served: ${String(error)}`)
      return ['']
    })
    const ms = spent(begin)
    if (ms > boundMs(bytes)) fail(name, `took ${ms} ms to be compiled`)
    const operations = made.result.operations.length
    if (faults.length === 0) {
      counts.served += 1
      counts.operations += operations
      said.push(`served: ${operations} operations in ${made.ms} + ${ms} ms`)
    } else said.push(`not served: ${firstOf(faults.join('\n'))}`)
  }
  end()
  return read.result
}

function firstOf(faults: string): string {
  const lines = faults.split('\n')
  return `${lines[0]}${lines.length > 1 ? ` (and ${lines.length - 1} more)` : ''}`
}

/** The contract, with what every gateway asks for that documents of others leave to their servers. */
function contractOf({ value }: ContractFile): Contract {
  const document = structuredClone(value) as Record<string, unknown>
  document['servers'] = [{ url: '/corpus/v1' }]
  document['x-upstream'] = 'http://127.0.0.1:9'
  document['security'] ??= []
  for (const item of Object.values((document['paths'] ?? {}) as Record<string, unknown>)) {
    for (const operation of Object.values((item ?? {}) as Record<string, unknown>)) {
      const one = operation as { security?: unknown; servers?: unknown } | null
      if (typeof one !== 'object' || one === null) continue
      delete one.servers
      const ways = one.security
      if (Array.isArray(ways) && ways.some(way => Object.keys(way as object).length === 0)) {
        one.security = []
      }
    }
    if (typeof item === 'object' && item !== null) delete (item as { servers?: unknown }).servers
  }
  return broughtContract('corpus.v1', JSON.stringify(document))
}

function served(contract: Contract): Promise<readonly string[]> {
  return servable(contract, {
    config: { policies, secret: () => undefined } as unknown as Config,
    services: {
      keys: { caller: () => undefined },
      scopes: new Set<string>(),
      rates: rateStore(),
      answers: answerCache({ maxBytes: 1 }),
      log,
    } as never,
    plans: new Map(),
    files: {},
    others: [],
  })
}

function compare(
  base: Document & { readonly file: ContractFile },
  revision: Document & { readonly file: ContractFile },
): void {
  counts.pairs += 1
  const name = `${base.name} → ${relative(dirname(base.name), revision.name)}`
  const both = { name, path: '', bytes: base.bytes + revision.bytes }
  const done = timed(both, 'compare', () =>
    diffContracts(base.file, revision.file, { now: new Date() }),
  )
  if ('refused' in done) {
    process.stdout.write(`${name}: refused: ${done.refused}\n`)
    return
  }
  const { changes, leftOut = 0 } = done.result
  const level = (of: string) => changes.filter(one => one.level === of).length
  process.stdout.write(
    `${name}: ${changes.length} changes in ${done.ms} ms: ${level('error')} break, ${level('warn')} to look at, ${level('info')} harmless${leftOut > 0 ? `, ${leftOut} more places` : ''}\n`,
  )
  if (new Set(changes.map(one => one.fingerprint)).size < changes.length) {
    fail(name, 'two changes have one fingerprint')
  }
  for (const { text, rule } of changes) {
    // Nothing is left of the pattern of the words.
    if (!isSaid(text) || /\{(place|name|from|to)\}/.test(text.replaceAll(/`[^`]*`/g, ''))) {
      fail(name, `${rule} says ${text}`)
    }
  }
  const lost = changes.find(one => one.base === undefined && one.revision === undefined)
  if (lost !== undefined) fail(name, `nobody knows where that is: ${lost.text}`)
  for (const [format, write] of Object.entries(reportFormats)) {
    const text = timed(both, `report as ${format}`, () => write(done.result satisfies Report))
    if ('result' in text && text.result.trim() === '' && changes.length > 0)
      fail(name, `says nothing as ${format}`)
  }
}

/** Words, and no trace of a program in them. */
function isSaid(text: string): boolean {
  return text.length > 5 && !/(?:^|[\s:])undefined(?:[\s.,:]|$)|\[object |\bNaN\b/.test(text)
}

type Timed<Result> = { readonly result: Result; readonly ms: number } | { readonly refused: string }

function timed<Result>({ name, bytes }: Document, what: string, work: () => Result): Timed<Result> {
  const begin = process.cpuUsage()
  try {
    const result = work()
    const ms = spent(begin)
    if (ms > boundMs(bytes)) fail(name, `took ${ms} ms to ${what}`)
    return { result, ms }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const refused = error.message.split('\n').slice(0, 3).join('\n')
    const isOurs = error instanceof ContractUnreadable || error.constructor === Error
    if (!isOurs || !isSaid(refused)) fail(name, `${what}: ${error.stack}`)
    return { refused }
  }
}

function spent(begin: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begin)
  return Math.round((user + system) / 1000)
}
