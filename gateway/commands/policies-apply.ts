import { randomUUID } from 'node:crypto'
import { hostname, userInfo } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { loadContract } from '../../openapi/contract.ts'
import { openStore, type Store } from '../../process-apis/store/store.ts'
import { loadConfig } from '../config.ts'
import type { Config } from '../settings.ts'
import { rollback } from '../governance/workflow/publish.ts'
import { contractStore, type ContractStore, type KnownContract } from '../reload/contract-store.ts'
import { differenceText, policyDifference } from '../reload/policy-diff.ts'
import { readPolicySet } from '../reload/policy-set.ts'
import {
  revisionStore,
  type Report,
  type Revision,
  type RevisionStore,
} from '../reload/revision-store.ts'
import { policyFaults } from './policies-check.ts'
import { withDatabase } from './with-database.ts'

type Output = { readonly json?: boolean }
/** How a change is made. */
export type ApplyOptions = Output & {
  /** Why, for the history. */
  readonly note?: string
  /** How long to wait for the servers. Default 60. */
  readonly timeout?: string
}

/** Shows what the files would change in what was applied. Something: exit code 1. */
export async function diffPolicies(
  folder: string | undefined,
  { json = false }: Output,
): Promise<number> {
  return withRevisions(async ({ config, revisions }) => {
    const { files } = readPolicySet(folder ?? config.policies)
    const newest = await revisions.newest()
    const applied = newest?.files
    const differences = applied === undefined ? [] : policyDifference(applied, files)
    if (json) {
      print(JSON.stringify({ revision: newest?.number ?? null, differences }))
    } else if (applied === undefined) {
      print('Nothing is applied: each server runs the files beside it.')
    } else if (differences.length === 0) {
      print(`The files are those of revision ${newest?.number}, which is applied.`)
    } else {
      print(
        `What applying the files would change in revision ${newest?.number}:\n${differenceText(differences).trimEnd()}`,
      )
    }
    return differences.length === 0 ? 0 : 1
  })
}

/** Checks a folder, stores it as a revision and waits until every server runs it. */
export async function applyPolicies(
  folder: string | undefined,
  options: ApplyOptions,
): Promise<number> {
  return withRevisions(async ({ config, revisions }) => {
    const path = folder ?? config.policies
    const faults = await policyFaults(path, config)
    if (faults.length > 0) {
      print(
        options.json === true
          ? JSON.stringify({ applied: false, faults })
          : `Nothing was applied:\n${faults.map(fault => `  ${fault}`).join('\n')}`,
      )
      return 1
    }
    const { digest, files } = readPolicySet(path)
    const newest = await revisions.newest()
    if (newest?.digest === digest) {
      return follow(
        newest,
        revisions,
        options,
        `Revision ${newest.number} has these files already.`,
      )
    }
    const revision = await revisions.add({
      files,
      contracts: newest?.contracts ?? {},
      note: options.note,
      by: actor(),
      previous: newest?.number,
      action: 'applyPolicies',
    })
    return follow(revision, revisions, options, `Applied as revision ${revision.number}.`)
  })
}

/** Applies an earlier revision again, as a new one: the history only grows. */
export async function rollbackPolicies(
  to: string | undefined,
  options: ApplyOptions,
): Promise<number> {
  return withRevisions(async ({ revisions }) => {
    const newest = await revisions.newest()
    if (newest === undefined) throw new Error('Nothing was ever applied.')
    const earlier = await earlierOf(newest, to, revisions)
    const what = earlier === undefined ? 'the files' : `revision ${earlier.number}`
    const revision = await revisions.add({
      files: earlier?.files,
      contracts: earlier?.contracts ?? {},
      note: options.note ?? `back to ${what}`,
      by: actor(),
      previous: newest.number,
      action: 'rollbackPolicies',
    })
    return follow(revision, revisions, options, `Back to ${what}, as revision ${revision.number}.`)
  })
}

/** What was applied when, by whom and why; newest first. */
export async function listRevisions({ json = false }: Output): Promise<number> {
  return withRevisions(async ({ revisions }) => {
    const [list, reports] = await Promise.all([revisions.list(), revisions.reports()])
    if (json) {
      print(JSON.stringify({ revisions: list, processes: reports }))
      return 0
    }
    if (list.length === 0) print('Nothing was ever applied: each server runs the files beside it.')
    for (const { number, digest, contracts, note, by, at } of list) {
      const running = reports.filter(({ revision }) => revision === number).length
      const what = digest === '' ? 'the files of each server' : digest.slice(0, 12)
      const chosen = Object.entries(contracts).map(
        ([api, one]) => `, ${api} at ${one.slice(0, 12)}`,
      )
      print(
        `${number}  ${at.toISOString()}  ${by}  ${what}${chosen.join('')}${note === undefined ? '' : `  ${note}`}${running > 0 ? `  (${running} of ${reports.length} processes)` : ''}`,
      )
    }
    return 0
  })
}

/** The contracts that ran here, by API. */
export async function listContracts(
  api: string | undefined,
  { json = false }: Output,
): Promise<number> {
  return withRevisions(async ({ revisions, contracts }) => {
    const [list, newest] = await Promise.all([contracts.list(api), revisions.newest()])
    const chosen = newest?.contracts ?? {}
    const shown = list.map(contract => ({
      ...contract,
      runs: runningOf(list, contract.api, chosen)?.digest === contract.digest,
    }))
    if (json) print(JSON.stringify(shown))
    else {
      for (const { api: name, version, digest, firstRunAt, runs } of shown) {
        print(
          `${runs ? '*' : ' '} ${name}  ${version}  ${digest.slice(0, 12)}  since ${firstRunAt.toISOString().slice(0, 10)}`,
        )
      }
    }
    return 0
  })
}

/** Lets an API run an earlier contract that was published here, on every server at once. */
export async function rollbackContract(
  api: string,
  { to, ...options }: ApplyOptions & { readonly to?: string },
): Promise<number> {
  return withRevisions(async ({ revisions, contracts, store }) => {
    const [newest] = await contracts.list(api)
    if (newest === undefined) throw new Error(`No contract of ${api} ever ran here.`)
    const person = actor()
    const back = await store.transaction(tx =>
      rollback(
        tx,
        { person, tenant: 'crossdock', correlationId: randomUUID() },
        {
          api,
          to: to === 'newest' ? newest.digest : to,
          // Of ours the newest one came with the program: to go back to that is to choose nothing.
          ownDigest: isOurs(api) ? newest.digest : undefined,
          reason: options.note ?? 'at the command line',
        },
      ),
    )
    const { version, digest } = back.revision
    const revision = (await revisions.get(back.number)) as Revision
    const words = `${api} goes by ${version} (${digest.slice(0, 12)}), as revision ${back.number}.`
    return follow(revision, revisions, options, words)
  })
}

function isOurs(api: string): boolean {
  try {
    loadContract(api)
    return true
  } catch {
    return false
  }
}

type Opened = {
  readonly config: Config
  readonly revisions: RevisionStore
  readonly contracts: ContractStore
  readonly store: Store
}

function withRevisions<Result>(work: (opened: Opened) => Promise<Result>): Promise<Result> {
  const config = loadConfig()
  return withDatabase(config, async url => {
    const store = openStore({ url, connections: 2 })
    try {
      return await work({
        config,
        revisions: revisionStore(store),
        contracts: contractStore(store.pool),
        store,
      })
    } finally {
      await store.close()
    }
  })
}

async function earlierOf(
  newest: Revision,
  to: string | undefined,
  revisions: RevisionStore,
): Promise<Revision | undefined> {
  if (to === 'files') return undefined
  const number = to === undefined ? newest.previous : Number(to)
  if (number === undefined) return undefined
  const earlier = Number.isInteger(number) ? await revisions.get(number) : undefined
  if (earlier === undefined)
    throw new Error(`There is no revision ${to}; "policies history" lists them.`)
  return earlier
}

function runningOf(
  newestFirst: readonly KnownContract[],
  api: string,
  chosen: Readonly<Record<string, string>>,
): KnownContract | undefined {
  return newestFirst.find(
    contract => contract.api === api && contract.digest === (chosen[api] ?? contract.digest),
  )
}

/** Waits until every server process that lives has said what it made of the revision, and shows how far it is. */
async function follow(
  { number }: Revision,
  revisions: RevisionStore,
  { json = false, timeout = '60' }: ApplyOptions,
  words: string,
): Promise<number> {
  const say = (text: string) => (json ? undefined : print(text))
  say(words)
  const endMs = performance.now() + Number(timeout) * 1000
  let told = ''
  for (;;) {
    const reports = await revisions.reports()
    const runs = reports.filter(({ revision, state }) => revision >= number && state === 'running')
    const waiting = reports.filter(({ revision }) => revision < number)
    const progress =
      reports.length === 0
        ? 'No server runs; the next one that starts runs it.'
        : `${runs.length} of ${reports.length} processes run it.`
    if (progress !== told) say(progress)
    told = progress
    if (waiting.length === 0) return conclude(reports, number, json)
    if (performance.now() > endMs) {
      say(`Not heard of in time: ${waiting.map(named).join(', ')}.`)
      if (json) print(JSON.stringify({ applied: true, revision: number, processes: reports }))
      return 1
    }
    await sleep(100)
  }
}

function conclude(reports: readonly Report[], number: number, json: boolean): number {
  const refused = reports.filter(({ state }) => state === 'refused')
  const others = reports.filter(({ state }) => state === 'own files')
  if (json) print(JSON.stringify({ applied: true, revision: number, processes: reports }))
  else {
    for (const report of others) {
      print(`${named(report)} goes by its own files (CROSSDOCK_POLICY_SOURCE).`)
    }
    for (const report of refused) {
      print(`${named(report)} refused it and goes on as before: ${report.reason ?? ''}`)
    }
    if (refused.length > 0) print('"crossdock policies rollback" brings all of them back together.')
  }
  return refused.length === 0 ? 0 : 1
}

const named = ({ host, pid }: Report) => `Process ${pid} on ${host}`
const actor = () => `${userInfo().username}@${hostname()}`
const print = (text: string) => void process.stdout.write(`${text}\n`)
