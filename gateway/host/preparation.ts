import { demonstrationData } from '../../system-apis/reference-systems/demonstration-data.ts'
import { migrate } from '../../process-apis/store/migrate.ts'
import { openStore } from '../../process-apis/store/store.ts'
import { appliedLine, revisionStore } from '../reload/revision-store.ts'
import { prepareDemonstration } from './demonstration.ts'
import type { Prepared, PreparationWork } from './prepare.ts'

// A program: what a start does once in the database. prepare.ts runs it.

// Ctrl-C reaches us too; who started us says what ends when.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})

process.once('message', (work: PreparationWork) => {
  void prepared(work)
    .catch((error: unknown) => ({ failed: told(error) }))
    .then(answer => process.send?.(answer, () => process.disconnect()))
})

async function prepared(work: PreparationWork): Promise<{ readonly done: Prepared }> {
  const { databaseUrl, isApplied, demonstration } = work
  const ran = await migrate(databaseUrl)
  const keys =
    demonstration &&
    (await prepareDemonstration({
      databaseUrl,
      tenant: demonstration.tenant,
      peppers: demonstration.peppers.map(({ id, secret }) => ({
        id,
        secret: Buffer.from(secret, 'base64url'),
      })),
      data: demonstrationData(),
      kept: demonstration.kept,
    }))
  const applied = isApplied ? await appliedRevision(databaseUrl) : undefined
  return {
    done: { ran, ...(keys && { keys }), ...(applied !== undefined && { applied }) },
  }
}

async function appliedRevision(url: string): Promise<string | undefined> {
  const store = openStore({ url, connections: 1 })
  try {
    const newest = await revisionStore(store).newest()
    return newest && appliedLine(newest)
  } finally {
    await store.close()
  }
}

function told(error: unknown): { readonly message: string; readonly because?: string } {
  const { message, cause } = error instanceof Error ? error : new Error(String(error))
  return { message, ...(cause instanceof Error && { because: cause.message }) }
}
