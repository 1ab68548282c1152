import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Contract } from '../../openapi/contract.ts'
import type { Api } from '../generation.ts'
import { PolicyError } from '../policy-file.ts'
import { broughtContract } from './brought-contract.ts'

export type ContractFolderOptions = {
  /** Absent, or not there: nothing is brought. */
  readonly folder: string | undefined
  /** Folder of the policy lists: `<name>.v<major>.yaml`, or `<name>.yaml` for every major. */
  readonly policies: string
  /** Names that are taken by our own contracts. */
  readonly taken: readonly string[]
  /**
   * Says why a contract may not be served, or undefined; `digest` is the SHA-256 of the file as it was written.
   * Default: all may.
   */
  readonly refuse?: (contract: Contract, digest: string) => string | undefined
}

/**
 * Bring your own API: every `<name>.v<major>.yaml` or `.json` of the folder is an API that is served from nothing but
 * this contract and its policy list, whose last entry is `forward`. Throws a PolicyError with everything that is wrong.
 */
export function readContractFolder(options: ContractFolderOptions): readonly Api[] {
  const { folder, policies, taken } = options
  if (folder === undefined || !existsSync(folder)) return []
  const faults: string[] = []
  const apis: Api[] = []
  const names = new Set(taken)

  for (const entry of readdirSync(folder).toSorted()) {
    if (!/\.(ya?ml|json)$/.test(entry)) continue
    const file = join(folder, entry)
    const place = relative(process.cwd(), file)
    const match = /^(([a-z][a-z0-9-]*)\.v\d+)\.(?:ya?ml|json)$/.exec(entry)
    if (match === null) {
      faults.push(`${place} must be called <name>.v<major>.yaml or .json, in small letters`)
      continue
    }
    const [, contractName = '', apiName = ''] = match
    if (names.has(contractName)) {
      faults.push(`${place} there is a contract ${contractName} already`)
      continue
    }
    names.add(contractName)
    try {
      const contract = openContract({ file, name: contractName, refuse: options.refuse })
      const own = join(policies, `${contractName}.yaml`)
      const list = existsSync(own) ? own : join(policies, `${apiName}.yaml`)
      apis.push({ contract, served: { policies: list } })
    } catch (error) {
      for (const line of (error as Error).message.split('\n')) faults.push(`${place} ${line}`)
    }
  }
  if (faults.length > 0) throw new PolicyError(faults)
  return apis
}

/** Every scope that contracts of the folder ask for: callers can be given them. */
export function broughtScopes(apis: readonly Api[]): readonly string[] {
  return apis.flatMap(({ contract }) => contract.operations.flatMap(({ scopes }) => scopes))
}

type OpenContractOptions = {
  readonly file: string
  readonly name: string
  readonly refuse: ContractFolderOptions['refuse']
}

/** The one way in for a contract that is not ours. */
function openContract({ file, name, refuse }: OpenContractOptions): Contract {
  const text = readFileSync(file, 'utf8')
  const contract = broughtContract(name, text)
  const reason = refuse?.(contract, createHash('sha256').update(text).digest('hex'))
  if (reason !== undefined) throw new Error(reason)
  return contract
}
