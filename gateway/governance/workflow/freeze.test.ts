import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { eventually } from '../../gateway.suite.ts'
import { boardPolicies, giftContract, giftUpstream, testBoard } from '../governance.suite.ts'

// Before the busiest days nothing changes: what is approved waits, and only an emergency is published.

const { url } = await giftUpstream(t)
const policies = boardPolicies(t)
const file = join(policies, 'governance.yaml')
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()
writeFileSync(
  file,
  readFileSync(file, 'utf8').replace(
    /^freezes: \[\]$/m,
    `freezes:
  - { name: peak, from: '${hours(-1)}', to: '${hours(1)}', apis: [gifts.v1] }
  - { name: over, from: '${hours(-3)}', to: '${hours(-2)}' }
  - { name: ahead, from: '${hours(2)}', to: '${hours(3)}' }`,
  ),
)
const board = await testBoard(t, { more: { CROSSDOCK_POLICIES: policies } })
const { as, read } = board

await t.test('what is approved while changes are frozen is not published', async t => {
  const first = await board.submit('gifts.v1', giftContract({ url }))
  await as('rob', 'reviewer', 'POST', `/revisions/${first.id}/sign-offs`, { decision: 'approve' })
  await eventually(async () => (await read(first.id)).state === 'approved')

  const path = `/revisions/${first.id}/publication`
  const refused = await as('otto', 'platformOperator', 'POST', path)
  t.match(
    refused,
    {
      status: 409,
      json: {
        blocks: [{ code: 'change-freeze', text: /nothing is published during peak, until/ }],
      },
    },
    refused.text,
  )
  t.equal(refused.json.blocks.length, 1, 'freezes that are over or lie ahead close nothing')

  const reason = 'Orders of one partner fail since this morning.'
  const emergency = `/revisions/${first.id}/emergency-publication`
  const done = await as('otto', 'platformOperator', 'POST', emergency, { reason, ticket: 'INC-1' })
  t.match(done.json, { state: 'emergencyPublished' }, done.text)

  const next = await board.submit('gifts.v1', giftContract({ url, version: '1.1.0' }))
  t.not((await read(next.id)).state, 'published', 'nor does it pass by itself')
})

await t.test('other APIs are published meanwhile', async t => {
  const contract = giftContract({ url }).replaceAll('gifts', 'wraps')
  const other = await board.submit('wraps.v1', contract)
  t.match(await board.pass(other.id), { state: 'published' })
})
