import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isLocked } from '../host/folder-lock.ts'
import { readRunningFile, runningFilePath, type RunningFile } from '../host/running-file.ts'
import { ask } from './client.ts'

/** The server the story is told against. */
export type RunningServer = {
  readonly baseUrl: string
  readonly keys: RunningFile['keys']
  /** Whether every other command finds it, too, without being told where it is. */
  readonly isOfDataFolder: boolean
  /** The switchboard of the simulated systems. Absent where the systems are real ones, or somebody else's. */
  readonly switchboard?: { readonly url: string; readonly token: string }
  /** The numbers of its processes as they are now; empty where they do not run on this machine. */
  readonly processes: () => readonly number[]
}

export type FindServerOptions = {
  /** The data folder of the server. */
  readonly data: string
  /** Where it answers, if not where its data folder says. */
  readonly url?: string
  /** A file in the form of demo.json, if not the one of the data folder. */
  readonly keys?: string
}

/** Finds the running server and makes sure that it takes requests. Throws, saying what to do, when there is none. */
export async function findServer({ data, url, keys }: FindServerOptions): Promise<RunningServer> {
  const read = () => (keys === undefined ? readRunningFile(data) : readKeysFile(keys))
  const found = read()
  const baseUrl = url ?? found.baseUrl
  if (baseUrl === undefined || found.keys === undefined) {
    throw new Error(
      `No Crossdock runs here: ${keys ?? runningFilePath(data)} says nothing of one. ` +
        'Start it in another terminal first:  npm start',
    )
  }
  await refuseSilence(baseUrl)

  const itself = url === undefined || sameOrigin(url, found.baseUrl)
  const lock = join(keys === undefined ? data : dirname(keys), 'lock')
  const { referenceSystems } = found
  return {
    baseUrl,
    keys: found.keys,
    isOfDataFolder: url === undefined && keys === undefined,
    ...(itself &&
      referenceSystems !== undefined && {
        switchboard: { url: referenceSystems.adminUrl, token: referenceSystems.adminToken },
      }),
    // Only while whoever wrote them lives: the number of a dead process may be anybody's by now.
    processes: () => (itself && isLocked(lock) ? (read().pids?.servers ?? []) : []),
  }
}

async function refuseSilence(baseUrl: string): Promise<void> {
  const { status, broken } = await ask({
    who: 'this program',
    url: baseUrl,
    method: 'GET',
    path: '/readyz',
    key: '',
    timeoutMs: 5_000,
  })
  if (status === 200) return
  throw new Error(
    status === 0
      ? `No Crossdock answers at ${baseUrl} (${broken}). Start it in another terminal first:  npm start`
      : `The Crossdock at ${baseUrl} is not ready (${status}). Wait for it, or start it anew:  npm start`,
  )
}

function readKeysFile(path: string): Partial<RunningFile> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Partial<RunningFile>
  } catch (cause) {
    throw new Error(
      `--keys ${path} cannot be read as JSON. It has the form of .crossdock/demo.json, which npm start writes.`,
      { cause },
    )
  }
}

function sameOrigin(one: string, other: string | undefined): boolean {
  return other !== undefined && new URL(one).origin === new URL(other).origin
}
