import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { processIdentity } from './process-identity.ts'

/** Thrown when a living process holds the lock; `pid` says which. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
  readonly pid: number

  constructor(file: string, pid: number) {
    super(`${dirname(file)} is in use by process ${pid}`)
    this.pid = pid
  }
}

/**
 * Takes the lock `file` for this process and gives the function that lets it go.
 * The lock of a process that died (kill -9, power loss) is taken over: the file says who held it and since when.
 * Throws FolderInUse while its holder lives.
 */
export function lockFolder(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true })
  const own = `${file}.${process.pid}`
  writeFileSync(own, JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) }))
  try {
    while (!tryLink(own, file)) removeIfStale(file)
  } finally {
    rmSync(own, { force: true })
  }
  return () => rmSync(file, { force: true })
}

/** Whether a living process holds the lock `file`. */
export function isLocked(file: string): boolean {
  const holder = readHolder(file)
  return holder !== undefined && isHeld(holder)
}

/** A hard link appears with its content in one act, and only for one of several that try. */
function tryLink(own: string, file: string): boolean {
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function removeIfStale(file: string): void {
  const seen = readHolder(file)
  if (seen === undefined) return
  if (isHeld(seen)) throw new FolderInUse(file, seen.pid)

  // Between reading and removing, another may have taken the lock over: what was moved away decides.
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const moved = readHolder(aside)
  if (moved !== undefined && isHeld(moved)) tryLink(aside, file)
  rmSync(aside, { force: true })
}

type Holder = { readonly pid: number; readonly identity: string | undefined }

function isHeld({ pid, identity }: Holder): boolean {
  return identity !== undefined && processIdentity(pid) === identity
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    // A link cannot bring half a file: somebody else wrote it, and nobody holds it.
    return { pid: 0, identity: undefined }
  }
}
