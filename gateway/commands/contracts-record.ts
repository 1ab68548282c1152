import { writeFileSync } from 'node:fs'
import type {
  EvidencePack,
  RecordPage,
  Verification,
} from '../../openapi/generated/governance.v1.d.ts'
import { asking, missing, revisionId } from './board-client.ts'
import { type AskingOptions, faint, print, queryOf } from './running-client.ts'

/** Exports everything a decision rests on, signed. */
export async function exportEvidence(
  ref: string,
  options: AskingOptions & { readonly out?: string },
): Promise<number> {
  return asking(options, async client => {
    const id = await revisionId(client, ref)
    const pack = await client.ask<EvidencePack>('GET', `/revisions/${id}/evidence`)
    if (pack === undefined) return missing(ref)
    const { out, json = false } = options
    const text = `${JSON.stringify(pack, undefined, 2)}\n`
    if (out === undefined) {
      process.stdout.write(text)
      return 0
    }
    writeFileSync(out, text)
    const { publicKey } = pack.signature
    print(json, { id, file: out, publicKey }, [
      `${out} holds the evidence about ${id}, signed by ${publicKey}.`,
      faint(`crossdock evidence verify ${out}; crossdock evidence replay ${out}`),
    ])
    return 0
  })
}

/** Lists what was decided, or computes the chain again. Exit code 1: it is broken. */
export async function listDecisions(
  api: string | undefined,
  options: AskingOptions & {
    readonly verify?: boolean
    readonly limit?: string
    readonly cursor?: string
  },
): Promise<number> {
  return asking(options, async client => {
    const { verify, limit, cursor, json = false } = options
    if (verify === true) {
      const found = await client.ask<Verification>('GET', '/records/verification')
      print(json, found, [
        found?.whole === true
          ? `${found.right} decisions, all as they were made. The chain ends with ${found.head}: keep it elsewhere.`
          : `Decision ${found?.broken} is wrong: ${found?.why}. The ${found?.right} before it are right.`,
      ])
      return found?.whole === true ? 0 : 1
    }
    const page = await client.ask<RecordPage>('GET', `/records${queryOf({ api, limit, cursor })}`)
    print(json, page, [
      ...(page?.records ?? []).map(
        ({ sequence, at, person, act, api: name = '', revisionId: id = '', data }) =>
          `${String(sequence).padStart(6)}  ${faint(at)}  ${person} ${act} ${name} ${id}  ${faint(JSON.stringify(data).slice(0, 120))}`,
      ),
      ...(page?.nextCursor === undefined ? [] : [faint(`more: --cursor ${page.nextCursor}`)]),
    ])
    return 0
  })
}
