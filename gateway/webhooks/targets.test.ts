import type { LookupAddress } from 'node:dns'
import t from 'tap'
import type { GuardedFetchOptions } from '../outbound/guarded-fetch.ts'
import { targets } from './targets.ts'
import { readWebhookPolicy } from './webhook-policy.ts'

const policy = readWebhookPolicy('/no/such/file')
const outside = '93.184.216.34'

/** A name server that says one thing after the other. */
function answering(...answers: readonly (readonly string[])[]) {
  let asked = 0
  return ((_host: string, _options: object, done: (error: null, all: LookupAddress[]) => void) => {
    const addresses = answers[Math.min(asked++, answers.length - 1)] ?? []
    done(
      null,
      addresses.map(address => ({ address, family: 4 })),
    )
  }) as unknown as NonNullable<GuardedFetchOptions['lookup']>
}

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error: Error & { errors?: readonly { detail: string }[] }) =>
      error.errors?.[0]?.detail ?? error.message,
  )

await t.test(
  'a name that was good when it was given is looked at again before it is asked',
  async t => {
    const lookup = answering([outside], ['10.0.0.7'])
    const { check, send } = targets({ policy: () => policy, loopback: true, lookup })
    await check('https://feed.acme.example/')
    t.match(
      await faultOf(send('https://feed.acme.example/')),
      /10\.0\.0\.7, which is not on the internet/,
    )
  },
)

await t.test('one address inside among good ones is enough', async t => {
  const lookup = answering([outside, '127.0.0.1'])
  const { check } = targets({ policy: () => policy, loopback: true, lookup })
  t.match(await faultOf(check('https://feed.acme.example/')), /127\.0\.0\.1/)
})

await t.test('this machine is asked in a demonstration only, by its own names', async t => {
  const lookup = answering(['127.0.0.1'])
  const open = targets({ policy: () => policy, loopback: true, lookup })
  await open.check('http://127.0.0.1:8080/')
  await open.check('http://localhost:8080/')
  t.match(await faultOf(open.check('http://feed.acme.example:443/')), /127\.0\.0\.1/)
  const shut = targets({ policy: () => policy, loopback: false, lookup })
  for (const url of ['http://127.0.0.1:443/', 'https://localhost/', 'https://[::1]/']) {
    t.not(await faultOf(shut.check(url)), 'nothing', url)
  }
})

await t.test('only ports and hosts that the policy allows', async t => {
  const lookup = answering([outside])
  const of = (hosts: readonly string[]) =>
    targets({
      policy: () => ({ ...policy, targets: { ...policy.targets, hosts } }),
      loopback: false,
      lookup,
    })
  await of([]).check('https://feed.acme.example:8443/')
  t.match(await faultOf(of([]).check('https://feed.acme.example:22/')), /only the ports 443, 8443/)
  const some = of(['*.acme.example', 'bolt.example'])
  await some.check('https://feed.acme.example/')
  await some.check('https://bolt.example/')
  for (const host of [
    'acme.example',
    'feed.bolt.example',
    'evil-acme.example',
    'acme.example.evil',
  ]) {
    t.match(await faultOf(some.check(`https://${host}/`)), /is not a host that/, host)
  }
})
