import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { toContract, type Contract } from '../../../openapi/contract.ts'
import { Problem } from '../../../openapi/problem.ts'
import type { Queryable } from '../../../process-apis/store/store.ts'
import { broughtContract } from '../../contracts/brought-contract.ts'

/** A contract as somebody wrote it, and what would run. */
export type Content = {
  readonly contract: Contract
  /** What would run, as text; its hash is the digest. */
  readonly document: string
  /** As it was given. */
  readonly source: string
}

/** Reads a contract that was submitted. One of ours comes as it was generated, complete; another one is completed. */
export function readContent(name: string, source: string, isOurs: boolean): Content {
  try {
    const contract = isOurs ? toContract(name, source) : broughtContract(name, source)
    const document = isOurs ? source : documentText(contract.document)
    if (upstreamFault(contract) !== undefined) throw new Error(upstreamFault(contract))
    return { contract, document, source }
  } catch (error) {
    const lines = (error as Error).message.split('\n').slice(0, 20)
    throw new Problem('contract-invalid', {
      detail: `The contract cannot be served: ${lines[0]}`,
      errors: lines.map(detail => ({ pointer: '/contract', keyword: 'contract', detail })),
    })
  }
}

/** As generate.ts writes it, so that the digest stays the same. */
export const documentText = (document: object): string => `${JSON.stringify(document, null, 2)}\n`

/** Keeps a content under its hash; what is there stays. */
export async function keepContent(
  tx: Queryable,
  { contract: { name, digest, version }, document, source }: Content,
): Promise<void> {
  await tx.query(
    `insert into crossdock.contract_revision (api, digest, version, document, source, first_run_at)
     values ($1, $2, $3, $4, $5, null)
     on conflict (api, digest) do update set source = excluded.source
       where crossdock.contract_revision.source is null`,
    [name, digest, version, document, source],
  )
}

/** The text that people and engines read: as it was given, or what runs where it came with the product. */
export async function sourceOf(db: Queryable, api: string, digest: string): Promise<string> {
  const { rows } = await db.query<{ document: string; source: string | null }>(
    `select document, source from crossdock.contract_revision where api = $1 and digest = $2`,
    [api, digest],
  )
  const [row] = rows
  if (row === undefined) throw new Error(`${api} has no contract ${digest}`)
  if (toContract(api, row.document).digest !== digest) {
    throw new Error(`the contract ${digest} of ${api} was changed`)
  }
  return row.source ?? row.document
}

type WithUpstream = { readonly 'x-upstream'?: unknown }

/** Where a contract says that it is served: a URL, or the options of `forward`. */
export function upstreamOf({ document }: Contract): object | undefined {
  const { 'x-upstream': upstream } = document as WithUpstream
  if (typeof upstream === 'string') return { url: upstream }
  return typeof upstream === 'object' && upstream !== null ? upstream : undefined
}

function upstreamFault(contract: Contract): string | undefined {
  const { 'x-upstream': upstream } = contract.document as WithUpstream
  if (upstream === undefined) return undefined
  const options = upstreamOf(contract) as { url?: unknown; targets?: unknown } | undefined
  if (options === undefined) return '#/x-upstream must be a URL, or the options of `forward`'
  if (options.targets !== undefined) return undefined
  return typeof options.url === 'string' && /^https?:\/\/[^/?#@\s]+(\/[^?#\s]*)?$/.test(options.url)
    ? undefined
    : '#/x-upstream must be a URL such as https://pets.internal:8443/api'
}

/** What may be shown to callers: where it is served is nobody's business. */
export function withoutUpstream(contract: Contract): Contract {
  const { 'x-upstream': upstream, ...document } = contract.document as WithUpstream
  return upstream === undefined ? contract : { ...contract, document }
}

type ListEntry = {
  readonly kind: string
  readonly operations?: readonly string[]
  readonly options?: object
}

/** The policy list of a contract that says itself where it is served. */
export function upstreamEntries(contract: Contract, upstream: object): readonly ListEntry[] {
  const open = contract.operations.filter(({ security }) => security.length === 0)
  const closed = contract.operations.filter(({ security }) => security.length > 0)
  const only = closed.map(({ operationId }) => operationId)
  const known = [
    { kind: 'authenticate-key', operations: only },
    { kind: 'authenticate-token', operations: only },
    { kind: 'authorise', operations: only },
    { kind: 'rate-limit', operations: only },
  ]
  return [
    ...(closed.length === 0 ? [] : open.length === 0 ? known.map(({ kind }) => ({ kind })) : known),
    { kind: 'validate-request' },
    { kind: 'validate-response' },
    { kind: 'forward', options: upstream },
  ]
}

/** Writes that list, and gives its path. */
export function upstreamList(folder: string, contract: Contract, upstream: object): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${contract.name}-${contract.digest.slice(0, 12)}.yaml`)
  writeFileSync(path, stringify(upstreamEntries(contract, upstream)))
  return path
}

/** The name of the policy list of an API among files; undefined where it has none. */
export function listNameOf(
  api: string,
  files: Readonly<Record<string, string>>,
): string | undefined {
  return listNames(api).find(name => Object.hasOwn(files, name))
}

/** What a policy list is called: of this major, or of every one. */
export const listNames = (api: string) => [`${api}.yaml`, `${api.replace(/\.v\d+$/, '')}.yaml`]
