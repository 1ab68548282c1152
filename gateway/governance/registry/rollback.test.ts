import t from 'tap'
import { loadContract, toContract, type Contract } from '../../../openapi/contract.ts'
import { ask, eventually } from '../../gateway.suite.ts'
import { contractStore } from '../../reload/contract-store.ts'
import { withRevisions } from '../../reload/with-revisions.ts'
import { publishedBefore, testBoard } from '../governance.suite.ts'
import { documentText } from './contents.ts'
import { registry } from './registry.ts'

// One of ours is rolled back, and a newer release of the program comes: it does not undo what somebody decided.

const board = await testBoard(t)
const { as, store } = board
const api = 'storefront.v1'

function released(version: string, change: (paths: Record<string, unknown>) => void = () => {}) {
  const document = structuredClone(loadContract(api).document) as unknown as {
    info: { version: string }
    paths: Record<string, unknown>
  }
  document.info.version = version
  change(document.paths)
  return toContract(api, documentText(document))
}

const older = released('0.9.0')
const newer = released('1.98.0')
const newest = released('1.99.0')
await publishedBefore(store, older)

const contracts = registry({ store, gate: 'enforce' })
t.teardown(() => contracts.close())
const rollback = (to: string) =>
  as('otto', 'platformOperator', 'POST', `/apis/${api}/rollback`, { to, reason: 'Tills fail.' })
const served = async () =>
  (await ask(board.server.baseUrl, 'GET', '/storefront/v1/openapi.json', {})).json.info.version
const revisions = async () => {
  const { json } = await as('rita', 'auditor', 'GET', `/revisions?api=${api}`)
  return json.revisions as { version: string; state: string; origin: string }[]
}
/** What a program would serve that comes with a contract. */
async function servedBy(contract: Contract): Promise<string> {
  const { rows } = await store.pool.query<{ contracts: Record<string, string> }>(
    `select contracts from crossdock.policy_revision order by number desc limit 1`,
  )
  const [running] = await withRevisions({
    apis: [{ contract }],
    lifecycle: new Map(),
    contracts: rows[0]?.contracts ?? {},
    known: contractStore(store.pool),
    trusted: await contracts.trusted(),
  })
  return running?.contract.version ?? ''
}

await t.test('what was gone back to stays when a newer release starts', async t => {
  t.match(await rollback('0.9.0'), { status: 200, json: { version: '0.9.0', state: 'published' } })
  await eventually(async () => (await served()) === '0.9.0')

  await contracts.admit([newer])
  t.equal((await contracts.heads()).get(api), older.digest, 'it is still what runs')
  t.equal(await servedBy(newer), '0.9.0', 'also in the newer program')
  t.match(await revisions(), [
    { version: '1.98.0', origin: 'released', state: 'superseded' },
    { version: '0.9.0', state: 'published' },
    { version: loadContract(api).version, state: 'superseded' },
  ])
  const { json } = await as('rita', 'auditor', 'GET', `/records?api=${api}`)
  t.match(json.records[0], { act: 'releaseContract', data: { version: '1.98.0', waits: true } })
})

await t.test('and is gone forth from to the newer one', async t => {
  t.match(await rollback('1.98.0'), { status: 200, json: { version: '1.98.0' } })
  t.equal((await contracts.heads()).get(api), newer.digest)
  await eventually(async () => (await served()) === '1.98.0')
})

await t.test('without a rollback the next release takes its place at once', async t => {
  // What came with this program is chosen by nobody.
  t.match(await rollback(loadContract(api).digest), { status: 200 })
  await contracts.admit([newest])
  t.equal((await contracts.heads()).get(api), newest.digest)
  t.equal(await servedBy(newest), '1.99.0')
})

await t.test('a release that breaks what was gone back to does not start', async t => {
  t.match(await rollback('0.9.0'), { status: 200 })
  const broken = released('3.0.0', paths => {
    const [path = ''] = Object.keys(paths)
    delete paths[path]
  })
  await t.rejects(contracts.admit([broken]), /3\.0\.0, which comes with this program, breaks/)

  const told = registry({
    store,
    gate: 'enforce',
    policy: () => ({ teams: { 'digital-commerce': { name: 'Shop', members: [] } } }) as never,
  })
  t.teardown(() => told.close())
  await t.rejects(
    told.admit([broken]),
    /digital-commerce owns it, and policies\/governance\.yaml names no members of that team: put them under teams\.digital-commerce\.members and apply it \(crossdock policies apply\)/,
  )
})
