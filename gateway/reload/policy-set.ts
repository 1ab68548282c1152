import { createHash } from 'node:crypto'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, normalize, relative } from 'node:path'

/** A folder of policies as plain data: the same texts have the same digest, wherever they lie. */
export type PolicySet = {
  /** SHA-256 over names and texts, in hexadecimal. */
  readonly digest: string
  /** Text by path below the folder, with slashes. */
  readonly files: Readonly<Record<string, string>>
}

const maxBytes = 8 * 1024 * 1024

/** Reads every YAML and JSON file of a folder. Throws where there are none, or more than 8 MiB of them. */
export function readPolicySet(folder: string): PolicySet {
  const names = globSync('**/*.{yaml,yml,json}', { cwd: folder })
  const files = Object.fromEntries(
    names
      .map(name => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
  if (names.length === 0) throw new Error(`There are no policy files in ${folder}.`)
  const bytes = Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  if (bytes > maxBytes)
    throw new Error(`The files of ${folder} have ${bytes} bytes; 8 MiB may be applied.`)
  return { digest: digestOf(files), files }
}

/** The digest of a set; names and texts cannot run into each other. */
export function digestOf(files: PolicySet['files']): string {
  const hash = createHash('sha256')
  for (const [name, text] of Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(JSON.stringify([name, text]))
  }
  return hash.digest('hex')
}

/** Writes a set into a folder of its own for as long as `work` reads it; faults name its files as `policies/…`. */
export async function withPolicyFolder<Result>(
  { files }: Pick<PolicySet, 'files'>,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-policies-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, normalize(name))
      if (!path.startsWith(folder)) throw new Error(`${name} lies outside of the policies`)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    }
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A message about files of `folder` in the words of who applied them. */
export function inPolicyWords(message: string, folder: string): string {
  return message
    .replaceAll(relative(process.cwd(), folder), 'policies')
    .replaceAll(folder, 'policies')
}
