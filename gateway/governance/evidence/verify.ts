import { canonicalJson } from '../../policies/canonical-json.ts'
import { contractOf } from '../diff/contract-file.ts'
import { diffContracts } from '../diff/diff-contracts.ts'
import type { Engines } from '../engines.ts'
import { decisionHash } from '../registry/record.ts'
import { isSigned } from './evidence-key.ts'
import { sha256, type EvidenceContract, type EvidencePack } from './pack.ts'

/** What was looked at, and what is wrong with it; nothing wrong: it is what was exported. */
export type Verdict = { readonly checks: readonly string[]; readonly faults: readonly string[] }

/** Throws where a text is no evidence pack at all. */
export function readPack(text: string): EvidencePack {
  let pack: Partial<EvidencePack> | null
  try {
    pack = JSON.parse(text) as Partial<EvidencePack> | null
  } catch {
    pack = null
  }
  const isPack =
    pack?.format === 'crossdock-evidence/1' &&
    pack.payload !== undefined &&
    pack.signature?.algorithm === 'Ed25519'
  if (!isPack) {
    throw new Error('is no evidence pack: `crossdock contracts evidence ID --out FILE` writes one')
  }
  return pack as EvidencePack
}

/** Looks at everything that can be computed again, offline: signature, hashes of the texts and of every decision. */
export function verifyPack(pack: EvidencePack, trustedKey?: string): Verdict {
  const { payload, signature } = pack
  const checks: string[] = []
  const faults: string[] = []
  const check = (holds: boolean, said: string, fault: string) =>
    holds ? checks.push(said) : faults.push(fault)
  check(
    isSigned(canonicalJson(payload), signature.publicKey, signature.value),
    'the signature is that of its key',
    'the signature is not that of its key: something was changed',
  )
  if (trustedKey !== undefined) {
    check(
      signature.publicKey === trustedKey.trim(),
      'the key is the one you trust',
      'the key is another one than the one you trust',
    )
  }
  const texts: [string, EvidenceContract | null][] = [
    ['the contract', payload.contract],
    ['its base', payload.base],
  ]
  for (const [name, contract] of texts) {
    if (contract === null) continue
    check(
      sha256(contract.source) === contract.sourceDigest,
      `${name} is the text that was judged`,
      `${name} is another text than the one that was judged`,
    )
  }
  check(
    payload.revision.digest === payload.contract.digest,
    'the revision is that of the contract',
    'the revision is that of another contract',
  )
  if (payload.reports !== null) {
    check(
      sha256(canonicalJson(payload.reports)) === payload.reportsDigest,
      'the reports are those of the record',
      'the reports are other ones than those of the record',
    )
    const recorded = payload.records.some(
      ({ act, revisionId, data }) =>
        act === 'checkRevision' &&
        revisionId === payload.revision.id &&
        (data as { reports?: string }).reports === payload.reportsDigest,
    )
    check(
      recorded,
      'the chain of decisions has the hash of the reports',
      'the chain of decisions knows no such reports',
    )
  }
  const wrong = payload.records.find(record => decisionHash(record) !== record.hash)
  check(
    wrong === undefined,
    `${payload.records.length} decisions are as they were written`,
    `decision ${wrong?.sequence} is not as it was written`,
  )
  return { checks, faults }
}

/** Asks lint and diff again with the same inputs, and compares what they say byte for byte. */
export async function replayPack(
  { payload }: EvidencePack,
  lint: Engines['lint'],
): Promise<Verdict> {
  const { reports, contract, base, revision } = payload
  if (reports === null || reports === undefined) {
    return { checks: [], faults: ['it was never checked: there is nothing to replay'] }
  }
  const checks: string[] = []
  const faults: string[] = []
  const compare = (name: string, then: unknown, now: unknown) => {
    const same = canonicalJson(then) === canonicalJson(now)
    if (same) checks.push(`${name} says the same, byte for byte`)
    else faults.push(`${name} says something else than it did with ${reports.engines.crossdock}`)
  }
  if (base !== null && reports.change !== undefined) {
    const again = diffContracts(
      contractOf(base.source, 'contract'),
      contractOf(contract.source, 'contract'),
      { now: new Date(reports.at) },
    )
    compare('diff', reports.change, plain(again))
  }
  if (reports.lint.evaluated) {
    const { known } = reports.lint
    const again = await lint(contract.source, {
      api: revision.api,
      // Earlier packs do not say what was known; what replaces what was none of it.
      ...(known !== undefined && { known, base: base?.source ?? null }),
    })
    compare('lint', reports.lint, plain(again))
  } else {
    checks.push(`lint was not evaluated: ${reports.lint.reason}`)
  }
  return { checks, faults }
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
