import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { packages } from './npm-peers.ts'
import { isInstalled } from './peer.ts'

const run = promisify(execFile)

/** Debian's names of what is measured beside us, and of what makes the load. */
const debian = { nginx: 'nginx-light', haproxy: 'haproxy', caddy: 'caddy', wrk: 'wrk' } as const

/**
 * Brings the peers: Debian's packages where apt-get is there and may be used, npm's into a folder of the data folder.
 * What cannot be brought is left out of the table, which says so.
 */
export async function installPeers(
  folder: string,
  progress: (line: string) => void,
): Promise<void> {
  const wanted = Object.entries(debian).flatMap(([program, name]) =>
    isInstalled(program) ? [] : [name],
  )
  if (wanted.length > 0 && isInstalled('apt-get') && process.getuid?.() === 0) {
    progress(`installing ${wanted.join(', ')}`)
    const quietly = ['DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1', 'apt-get']
    await run('env', [...quietly, 'update', '-qq']).catch(() => undefined)
    const install = ['install', '-y', '-qq', '--no-install-recommends', ...wanted]
    await run('env', [...quietly, ...install]).catch((error: unknown) =>
      progress(`apt-get: ${(error as Error).message.slice(0, 300)}`),
    )
  }

  const file = join(folder, 'package.json')
  const manifest = `${JSON.stringify({ private: true, dependencies: packages }, undefined, 2)}\n`
  if (read(file) === manifest) return
  progress('installing the peers that come from npm')
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(file, JSON.stringify({ private: true }))
    const names = Object.entries(packages).map(([name, version]) => `${name}@${version}`)
    await run(
      'npm',
      ['install', '--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', ...names],
      { cwd: folder },
    )
    writeFileSync(file, manifest)
  } catch (error) {
    progress(`npm: ${(error as Error).message.slice(0, 300)}`)
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
