import { readFileSync } from 'node:fs'
import { readPack, replayPack, verifyPack, type Verdict } from '../governance/evidence/verify.ts'
import { openEngines } from '../governance/open-engines.ts'

type Output = { readonly json?: boolean }

/** Looks at an evidence pack, offline. Exit code 1: something in it was changed; 2: it is none. */
export function verifyEvidence(
  file: string,
  { publicKey, json = false }: Output & { readonly publicKey?: string },
): number {
  return say(verifyPack(readPackFile(file), publicKey), json)
}

/** Asks the engines again with what the pack holds, offline. Exit code 1: they say something else. */
export async function replayEvidence(file: string, { json = false }: Output): Promise<number> {
  const pack = readPackFile(file)
  const verified = verifyPack(pack)
  const { lint } = openEngines({ at: pack.payload.reports?.at })
  const replayed = await replayPack(pack, lint)
  return say(
    {
      checks: [...verified.checks, ...replayed.checks],
      faults: [...verified.faults, ...replayed.faults],
    },
    json,
  )
}

function readPackFile(file: string) {
  try {
    return readPack(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error })
  }
}

function say({ checks, faults }: Verdict, json: boolean): number {
  process.stdout.write(
    json
      ? `${JSON.stringify({ right: faults.length === 0, checks, faults })}\n`
      : [...checks.map(text => `✓ ${text}\n`), ...faults.map(text => `✗ ${text}\n`)].join(''),
  )
  return faults.length === 0 ? 0 : 1
}
