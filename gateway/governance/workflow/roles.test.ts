import t from 'tap'
import { newId } from '../../../openapi/canonical/id.ts'
import { governanceRoles } from '../../host/audiences.ts'
import { giftContract, giftUpstream, testBoard, type Person } from '../governance.suite.ts'

// Who may do what: each role by its own key, through the API.

const { url } = await giftUpstream(t)
const board = await testBoard(t)
const { as } = board

const id = newId('rev')
const reason = 'It has run like this for six years.'
const acts: Readonly<Record<string, readonly [method: string, path: string, body?: object]>> = {
  read: ['GET', '/apis'],
  comment: ['POST', `/revisions/${id}/comments`, { text: 'Who tells the shops?' }],
  submit: ['POST', '/revisions', { api: 'gifts.v1', contract: 'openapi: 2.0' }],
  'ask for a waiver': [
    'POST',
    '/waivers',
    { api: 'gifts.v1', fingerprint: 'ffff000011112222', reason, ticket: 'GOV-1' },
  ],
  'sign off': ['POST', `/revisions/${id}/sign-offs`, { decision: 'approve' }],
  'approve a waiver': ['POST', `/waivers/${newId('wvr')}/approval`],
  'decide about a finding': [
    'PUT',
    `/revisions/${id}/findings/ffff000011112222`,
    { decision: 'accept', reason },
  ],
  'set a baseline': ['PUT', '/apis/gifts.v1/baseline', { revisionId: id, reason }],
  publish: ['POST', `/revisions/${id}/publication`],
  'publish in an emergency': [
    'POST',
    `/revisions/${id}/emergency-publication`,
    { reason, ticket: 'INC-1' },
  ],
  'roll back': ['POST', '/apis/gifts.v1/rollback', { reason }],
  retire: ['POST', '/apis/gifts.v1/retirement', { reason }],
  acknowledge: ['POST', '/apis/gifts.v1/acknowledgements', { reason }],
  'read decisions': ['GET', '/records'],
  'export evidence': ['GET', `/revisions/${id}/evidence`],
}
const everybody = ['read', 'comment']
const author = ['submit', 'ask for a waiver']
const reviewer = ['sign off', 'approve a waiver', 'decide about a finding']
const may: Readonly<Record<Person, readonly string[]>> = {
  author,
  reviewer,
  owner: [...author, ...reviewer],
  boardMember: [...reviewer, 'set a baseline'],
  securitySteward: reviewer,
  consumerRepresentative: ['acknowledge'],
  platformOperator: ['publish', 'publish in an emergency', 'roll back', 'retire'],
  auditor: ['read decisions', 'export evidence'],
}

for (const role of Object.keys(governanceRoles) as Person[])
  await t.test(`${role} does what it is for, and nothing else`, async t => {
    for (const [act, [method, path, body]] of Object.entries(acts)) {
      const { status, text } = await as(`one ${role}`, role, method, path, body)
      const isAllowed = [...everybody, ...may[role]].includes(act)
      t.equal(status !== 403, isAllowed, `${act}: ${status} ${text.slice(0, 200)}`)
      t.ok(status < 500, act)
    }
  })

await t.test('nobody speaks in a role it has not', async t => {
  const revision = await board.submit('gifts.v1', giftContract({ url, audience: 'partner' }))
  const sign = (name: string, role: Person, as_: string, decision = 'approve') =>
    as(name, role, 'POST', `/revisions/${revision.id}/sign-offs`, {
      decision,
      role: as_,
      ...(decision === 'reject' && { reason }),
    })
  t.match(await sign('rob', 'reviewer', 'boardMember'), {
    status: 403,
    json: { detail: /To sign off as boardMember takes governance:board/ },
  })
  t.match(await sign('bea', 'boardMember', 'securitySteward'), { status: 403 })
  t.match(await sign('bea', 'boardMember', 'owner'), {
    status: 403,
    json: { detail: /bea is no member of store-systems in policies\/governance\.yaml/ },
  })
  t.match(await sign('rob', 'reviewer', 'reviewer', 'reject'), {
    status: 403,
    json: { detail: /A peer asks for changes/ },
  })
  t.match(await sign('bea', 'boardMember', 'boardMember'), { status: 200 })
})
