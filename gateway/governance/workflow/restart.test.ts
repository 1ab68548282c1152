import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import t, { type Test } from 'tap'
import { parse, stringify } from 'yaml'
import { openStore } from '../../../process-apis/store/store.ts'
import { ask, eventually } from '../../gateway.suite.ts'
import { temporaryFolder } from '../../host/fixtures/temporary-folder.ts'
import { readRunningFile } from '../../host/running-file.ts'
import { testDatabase } from '../../host/test-database.ts'
import { giftContract } from '../governance.suite.ts'

// A real program is killed while it checks a contract: the next one goes on with it, unasked.

t.setTimeout(600_000)
const database = await testDatabase()
t.teardown(database.drop)
const data = temporaryFolder(t)
const store = openStore({ url: database.url, connections: 2 })
t.teardown(() => store.close())

/** Starts the program in processes of its own, which a test can kill. */
async function program(
  t: Test,
): Promise<{ readonly url: string; readonly kill: () => Promise<unknown> }> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '..', '..', 'crossdock.ts'), 'start', '--json'],
    {
      env: {
        ...process.env,
        CROSSDOCK_DATA: data,
        DATABASE_URL: database.url,
        PORT: '0',
        ADMIN_PORT: '0',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    },
  )
  const ended = once(child, 'exit')
  // The processes it has started are of its group.
  const kill = () => {
    if (child.exitCode === null && child.signalCode === null)
      process.kill(-(child.pid as number), 'SIGKILL')
    return ended
  }
  t.teardown(kill)
  await once(createInterface({ input: child.stdout }), 'line')
  return { url: readRunningFile(data).baseUrl ?? '', kill }
}

/** One that takes a while. */
function largeContract(): string {
  const contract = parse(giftContract({ url: 'http://127.0.0.1:1' })) as {
    paths: Record<string, Record<string, { operationId: string }>>
  }
  const gifts = contract.paths['/gifts']
  for (let kind = 0; kind < 120; kind++) {
    const path = structuredClone(gifts) as NonNullable<typeof gifts>
    for (const operation of Object.values(path)) operation.operationId += `OfKind${kind}`
    contract.paths[`/kinds-${kind}`] = path
  }
  return stringify(contract, { aliasDuplicateObjects: false })
}

await t.test('a killed program was checking; the next one ends it', async t => {
  const first = await program(t)
  const key = readRunningFile(data).keys?.governance ?? ''
  const taken = await ask(first.url, 'POST', '/governance/v1/revisions', {
    key,
    body: { api: 'gifts.v1', contract: largeContract() },
  })
  t.equal(taken.status, 201, taken.text)
  const { id } = taken.json as { id: string }
  const row = async () => {
    const { rows } = await store.pool.query<{ state: string; seen: Date | null }>(
      `select state, checker_seen_at as seen from crossdock.governance_revision where id = $1`,
      [id],
    )
    return rows[0]
  }
  await eventually(async () => (await row())?.seen !== null)
  await first.kill()
  t.match(await row(), { state: 'checking' }, 'it was killed while it checked')

  const second = await program(t)
  await eventually(async () => (await row())?.state === 'inReview')
  const { json } = await ask(second.url, 'GET', `/governance/v1/revisions/${id}`, { key })
  t.match(json, { state: 'inReview', gate: { lint: { evaluated: true } } })
  await second.kill()
})
