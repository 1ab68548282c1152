import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, parseDocument } from 'yaml'
import { openStore, type Store } from '../../../process-apis/store/store.ts'
import { loadConfig } from '../../config.ts'
import { readRunningFile } from '../../host/running-file.ts'
import { readPolicySet } from '../../reload/policy-set.ts'
import { addRevision, revisionStore, type Revision } from '../../reload/revision-store.ts'
import { until } from '../until.ts'

/** The database of the running server, for as long as `work`. */
export async function withStore<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  const config = loadConfig()
  const { databaseUrl = config.databaseUrl } = readRunningFile(config.data)
  if (databaseUrl === undefined) throw new Error('The database of the server is not known here.')
  const store = openStore({ url: databaseUrl, connections: 2 })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

type Teams = Readonly<Record<string, object>>

const { teams } = parse(readFileSync(join(import.meta.dirname, 'governance.yaml'), 'utf8')) as {
  readonly teams: Teams
}

/** Applies the policies with the team of the afternoon in them, on every server. */
export async function bringTeam(): Promise<void> {
  await withStore(store =>
    apply(store, 'the team of gift wrapping comes for an afternoon', files =>
      changed(files ?? readPolicySet(loadConfig().policies).files, (document, name) =>
        document.setIn(['teams', name], teams[name]),
      ),
    ),
  )
}

/** Applies them without it again; where nothing else was applied, the files beside each server count again. */
export async function takeTeamAway(): Promise<void> {
  await withStore(store =>
    apply(store, 'the afternoon is over', files => {
      const without =
        files && changed(files, (document, name) => document.deleteIn(['teams', name]))
      const { files: own } = readPolicySet(loadConfig().policies)
      return without && sameFiles(without, own) ? undefined : without
    }),
  )
}

type Files = Readonly<Record<string, string>>

function changed(
  files: Files,
  change: (document: ReturnType<typeof parseDocument>, team: string) => unknown,
): Files {
  const document = parseDocument(files['governance.yaml'] ?? '{}')
  for (const name of Object.keys(teams)) change(document, name)
  return { ...files, 'governance.yaml': document.toString() }
}

/** What people wrote by hand is laid out otherwise and says the same. */
function sameFiles(one: Files, other: Files): boolean {
  const read = (files: Files) =>
    JSON.stringify(
      Object.entries(files)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, text]) => [name, name === 'governance.yaml' ? parse(text) : text]),
    )
  return read(one) === read(other)
}

async function apply(
  store: Store,
  note: string,
  next: (files: Revision['files']) => Revision['files'],
): Promise<void> {
  const { number } = await store.transaction(tx =>
    addRevision(tx, newest => ({
      files: next(newest?.files),
      contracts: newest?.contracts ?? {},
      note,
      by: 'demo',
      action: 'applyPolicies',
    })),
  )
  const { found: reports } = await until({
    what: 'the servers to take the policies over',
    withinMs: 30_000,
    find: () => revisionStore(store).reports(),
    is: all => all.every(({ revision }) => revision >= number),
  })
  const other = reports.find(({ state }) => state !== 'running')
  if (other === undefined) return
  throw new Error(
    other.state === 'own files'
      ? 'The server goes by the files beside it (CROSSDOCK_POLICY_SOURCE, npm run dev): start it with npm start.'
      : `The server does not take the policies: ${other.reason ?? ''}`,
  )
}
