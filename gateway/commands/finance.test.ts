import { execFile } from 'node:child_process'
import { join } from 'node:path'
import t from 'tap'
import { eventually } from '../gateway.suite.ts'
import { temporaryFolder } from '../host/fixtures/temporary-folder.ts'
import { product } from '../product.suite.ts'

// Disputes and payouts from the command line, through the public door: webhooks come in as they are sent.
const entry = join(import.meta.dirname, '..', 'crossdock.ts')
const cwd = temporaryFolder(t)
const { as, keys, server, systems } = await product()

/** Runs a command against the product; gives its exit code and what it printed. */
function run(...parameters: string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise(resolve => {
    const env = { ...process.env, CROSSDOCK_KEY: keys.operator, NO_COLOR: '1' }
    const all = [entry, ...parameters, '--url', server.baseUrl]
    execFile(process.execPath, all, { cwd, env }, (error, out, err) =>
      resolve({ status: error === null ? 0 : Number(error.code), out, err }),
    )
  })
}

const order = async (orderId: string) =>
  (await as('operator', 'GET', `/orders/v1/orders/${orderId}`)).json

/** An order of which all has left and was paid. */
async function shipped(key: string): Promise<string> {
  const placed = await as('storefront', 'POST', '/storefront/v1/orders', {
    body: {
      email: 'ada@example.com',
      name: 'Ada Lovelace',
      currency: 'EUR',
      items: [{ sku: 'MUG-WHITE', quantity: 2 }],
      delivery: {
        method: 'ship',
        address: {
          name: 'Ada Lovelace',
          lines: ['Lindenstraße 4'],
          locality: 'Berlin',
          postalCode: '10969',
          country: 'DE',
        },
      },
      paymentToken: 'tok_visa',
    },
    headers: { 'idempotency-key': `"${key}"` },
  })
  const { orderId } = placed.json
  await eventually(async () => (await order(orderId)).state === 'processing')
  const [work] = (await order(orderId)).fulfilmentOrders
  const left = await as('operator', 'POST', `/orders/v1/fulfilment-orders/${work.id}/updates`, {
    body: { state: 'shipped', at: new Date().toISOString() },
  })
  t.equal(left.status, 200, left.text)
  await eventually(async () => (await order(orderId)).paymentStatus === 'captured')
  return orderId
}

async function disputed(orderId: string): Promise<{ id: string; caseId: string }> {
  const [tender] = (await order(orderId)).tenders
  const held = tender.transactions.find(({ type }: { type: string }) => type === 'authorise')
  await systems.admin('POST', '/payment/disputes', { authorization: held.pspReference })
  let found: { id: string; caseId: string } | undefined
  await eventually(async () => {
    const { json } = await as('operator', 'GET', `/operations/v1/disputes?orderId=${orderId}`)
    found = json.disputes[0]
    return found !== undefined
  })
  return found as { id: string; caseId: string }
}

await t.test('a dispute is listed, shown with its evidence, and answered', async t => {
  t.match(await run('disputes', 'ls'), { status: 0, out: 'No bank disputes anything.\n' })
  const orderId = await shipped('one')
  const { id, caseId } = await disputed(orderId)
  t.match(
    (await run('disputes', 'ls', '--state', 'evidenceDue')).out,
    /chargeback EUR [\d.]+ \+ 15\.00 {2}fraud {2}answer until 20/,
  )
  t.match((await run('disputes', 'show', id)).out, /That it was delivered[\s\S]*MUG-WHITE: shipped/)
  t.match(await run('disputes', 'show', 'dsp_01K9ZG1A2B3C4D5E6F7G8H9J0K'), { status: 1 })
  const { json: asking } = await as('operator', 'GET', `/operations/v1/exceptions/${caseId}`)
  const { json: dispute } = await as('operator', 'GET', `/operations/v1/disputes/${id}`)
  t.match(asking, { category: 'disputeOpened', owner: 'finance', dueAt: dispute.evidenceDueBy })

  const service = await as('service', 'GET', `/service/v1/orders/${orderId}`)
  t.match(service.json.disputes, [{ id, state: 'evidenceDue', reason: 'fraud' }], service.text)
  const shopper = await as('storefront', 'GET', `/storefront/v1/orders/${orderId}`)
  t.equal(shopper.json.disputes, undefined, 'that is none of the shopper’s business')

  t.match(await run('disputes', 'submit', id, '--note', 'Signed for.'), {
    status: 0,
    out: /submitEvidence by .*It is on its way/,
  })
  await eventually(async () => /The bank has it/.test((await run('disputes', 'show', id)).out))
  t.match((await run('disputes', 'show', id)).out, /Signed for\./)
  t.match(await run('disputes', 'accept', id, '--reason', 'No.'), {
    status: 2,
    err: /evidenceSubmitted: the bank takes no answer/,
  })
  t.match(await run('disputes', 'look-up', id), { status: 0, out: /evidenceSubmitted/ })
})

await t.test('a dispute is accepted with a reason', async t => {
  const { id } = await disputed(await shipped('two'))
  t.match(await run('disputes', 'accept', id), { status: 2, err: /--reason/ })
  t.match(await run('disputes', 'accept', id, '--reason', 'It is theirs.'), { status: 0 })
  await eventually(async () =>
    /accepted/.test((await run('disputes', 'ls', '--state', 'accepted')).out),
  )
})

await t.test('payouts are taken in when the provider tells, or when asked', async t => {
  t.match(await run('payouts', 'ls'), { out: 'Nothing was paid out.\n' })
  t.match(await run('payouts', 'import'), { out: 'Nothing has changed.\n' })
  await systems.admin('POST', '/payment/payouts', { currency: 'EUR', hidden: -1_727 })
  await eventually(async () => /differs by -17\.27/.test((await run('payouts', 'ls')).out))
  const [payout] = JSON.parse((await run('payouts', 'ls', '--differing', '--json')).out).payouts
  const shown = await run('payouts', 'show', payout.id)
  t.match(shown.out, /17\.27 EUR less than the lines explain[\s\S]*charge[\s\S]*matched/)
  t.match((await run('payouts', 'show', payout.id, '--match', 'notKnown')).out, /differs/)
  t.match(await run('payouts', 'show', 'pyt_01K9ZG1A2B3C4D5E6F7G8H9J0K'), { status: 1 })
  t.match(await run('payouts', 'import'), { out: `1 are being taken in: ${payout.reference}\n` })
  t.match(await as('storefront', 'GET', '/operations/v1/payouts'), { status: 403 })
})
