import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { chownSync, statSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import type { PostgresBinaries } from './postgres-binaries.ts'

/** Under which account PostgreSQL's programs run; root is refused by PostgreSQL itself. */
export type PostgresAccount = {
  /** A sentence for the log when the account is not simply our own. */
  readonly note?: string
  /** The major version of the programs, seen when the account was tried. */
  readonly major: number
  spawn(command: string, parameters: readonly string[], options: SpawnOptions): ChildProcess
  /** Gives a file or folder to the account. */
  own(path: string): void
}

export type PostgresAccountOptions = {
  readonly binaries: PostgresBinaries
  /** The folder that holds the cluster; it exists. */
  readonly folder: string
  /** The cluster itself, which may not exist yet. */
  readonly cluster: string
}

/** The account of the overflow user, `nobody` on Linux. */
const NOBODY = 65_534

/**
 * Finds an account that may run PostgreSQL here: ours, unless we are root. As root it is the owner of
 * the folder, or `nobody`; where the folder lies below one that this user may not enter (such as /root),
 * the user is lent the one capability of passing through, and where that cannot be, the message says what to do.
 */
export async function postgresAccount(options: PostgresAccountOptions): Promise<PostgresAccount> {
  const own = process.getuid?.()
  if (own !== 0) {
    refuseForeignCluster(options.cluster, own)
    const account = plainAccount()
    try {
      return { ...account, major: await probe(account, options) }
    } catch (cause) {
      throw new Error(
        `PostgreSQL cannot be run here by user ${own ?? ''}: ${(cause as Error).message} ` +
          'Mend that, set CROSSDOCK_DATA to another folder, or set DATABASE_URL to a PostgreSQL of your own.',
        { cause },
      )
    }
  }

  const owners = ownersFor(options)
  const failures: unknown[] = []
  for (const account of [...owners.map(unprivilegedAccount), ...owners.flatMap(lendingAccounts)]) {
    try {
      return { ...account, major: await probe(account, options) }
    } catch (error) {
      failures.push(error)
    }
  }
  throw new Error(
    `PostgreSQL does not run as root, and user ${owners.map(({ uid }) => uid).join(' or ')} cannot reach ${options.folder} or ${options.binaries.postgres}. ` +
      'Do one of these: move the project to a folder other users may enter (such as /opt or /srv), ' +
      'set CROSSDOCK_DATA to such a folder, start as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
    { cause: new AggregateError(failures) },
  )
}

type Owner = { readonly uid: number; readonly gid: number }
type Candidate = Omit<PostgresAccount, 'major'>

function plainAccount(): Candidate {
  return {
    spawn: (command, parameters, options) => spawn(command, parameters, options),
    own() {},
  }
}

function unprivilegedAccount({ uid, gid }: Owner): Candidate {
  return {
    note: `running as root, so PostgreSQL runs as user ${uid}`,
    spawn: (command, parameters, options) => spawn(command, parameters, { ...options, uid, gid }),
    own: path => chownSync(path, uid, gid),
  }
}

/**
 * The account with one ambient capability and nothing else: https://man7.org/linux/man-pages/man7/capabilities.7.html
 * `no_setuid_fixup` because PostgreSQL asks access(2), which otherwise ignores capabilities of an ordinary user.
 * Reading is tried first; containers often have only the wider one.
 */
function lendingAccounts(owner: Owner): Candidate[] {
  if (process.platform !== 'linux') return []
  return ['dac_read_search', 'dac_override'].map(capability => ({
    note: `running as root below a folder other users may not enter, so PostgreSQL runs as user ${owner.uid} with CAP_${capability.toUpperCase()}`,
    spawn: (command, parameters, options) =>
      spawn(
        'setpriv',
        [
          `--reuid=${owner.uid}`,
          `--regid=${owner.gid}`,
          '--clear-groups',
          '--securebits=+no_setuid_fixup',
          `--inh-caps=-all,+${capability}`,
          `--ambient-caps=-all,+${capability}`,
          `--bounding-set=-all,+${capability}`,
          command,
          ...parameters,
        ],
        options,
      ),
    own: path => chownSync(path, owner.uid, owner.gid),
  }))
}

/**
 * Runs what PostgreSQL will need as the account: enter the folder, read the catalogue, load the libraries.
 * Making a cluster also needs a name for the user (initdb looks it up); running one does not.
 */
async function probe(
  account: Candidate,
  { binaries, folder, cluster }: PostgresAccountOptions,
): Promise<number> {
  const output =
    process.platform === 'win32'
      ? await runAs(account, binaries.postgres, ['--version'])
      : await runAs(account, '/bin/sh', [
          '-c',
          'cd "$1" && if [ -e "$2" ]; then cd "$2"; else id -un; fi && [ -r "$3" ] && [ -x "$4" ] && exec "$5" --version',
          'probe',
          folder,
          cluster,
          binaries.catalogue,
          binaries.initdb,
          binaries.postgres,
        ])
  const major = /\(PostgreSQL\) (\d+)/.exec(output)?.[1]
  if (major === undefined) throw new Error(`${binaries.postgres} --version printed: ${output}`)
  return Number(major)
}

/** Runs a program to its end as the account and gives what it printed; throws with what it complained about. */
export async function runAs(
  account: Pick<PostgresAccount, 'spawn'>,
  command: string,
  parameters: readonly string[],
): Promise<string> {
  const child = account.spawn(command, parameters, {
    cwd: '/',
    env: postgresEnvironment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exit = new Promise<string>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(signal ?? String(code)))
  })
  const [end, output, complaint] = await Promise.all([
    exit,
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
  ])
  if (end !== '0')
    throw new Error(`${command} ended with ${end}: ${complaint.trim() || output.trim()}`)
  return output
}

/** A clean environment: PGPORT, PGDATA and their like in the caller's must not reach our cluster. */
export const postgresEnvironment: Readonly<Record<string, string>> = {
  LC_ALL: 'C',
  TZ: 'UTC',
  PATH: '/usr/bin:/bin:/usr/sbin:/sbin',
}

/** Who may own the cluster: whoever owns it already; else the owner of the folder, or nobody. */
function ownersFor({ folder, cluster }: PostgresAccountOptions): Owner[] {
  const made = statSync(cluster, { throwIfNoEntry: false })
  if (made !== undefined) return [{ uid: made.uid, gid: made.gid }]
  const { uid, gid } = statSync(folder)
  const nobody = { uid: NOBODY, gid: NOBODY }
  return uid === 0 ? [nobody] : [{ uid, gid }, nobody]
}

function refuseForeignCluster(cluster: string, own: number | undefined): void {
  const status = statSync(cluster, { throwIfNoEntry: false })
  if (status === undefined || own === undefined || status.uid === own) return
  throw new Error(
    `${cluster} belongs to user ${status.uid} and we are user ${own}: it was made by another account (perhaps root). ` +
      'Start as that account, give the folder to yourself (chown -R), or set CROSSDOCK_DATA to another folder.',
  )
}
