import type {
  ApiEntry,
  DriftDraft,
  Revision,
  Verification,
  Waiver,
} from '../../../openapi/generated/governance.v1.d.ts'
import { verifyPack } from '../../governance/evidence/verify.ts'
import type { EvidencePack } from '../../governance/evidence/pack.ts'
import type { Chapter } from '../chapter.ts'
import { act, afternoon, boardPasses, readRevision, scopeWord, submitted, wrap } from './gifts.ts'
import { giftService, people } from './people.ts'
import { bringTeam, takeTeamAway } from './team.ts'

const base = '/governance/v1'

const legacy: Chapter = {
  title: 'A team brings its API',
  about:
    'Gift wrapping runs on a server of its own team. From today it is governed: submitted, signed off by others, and served by nothing but its published contract.',
  needs: ['data folder'],
  async tell(stage) {
    await bringTeam()
    const service = await giftService()
    const name = stage.reference('gifts').replaceAll('_', '-')
    const scope = `${scopeWord(name)}:wrap`
    stage.kept.afternoon = {
      service,
      name,
      kinds: ['box', 'bag', 'paper'],
      people: await people(stage, scope),
    }
    const { acme, ada } = stage.kept.afternoon.people
    const first = await submitted(stage, { version: '1.0.0', note: 'As it runs today.' })
    stage.claim('a new API for partners takes two members of the board and its owner', {
      expected: [2, ['boardMember 2', 'owner 1']],
      found: [first.tier, first.gate?.needs.map(({ role, count }) => `${role} ${count}`)],
    })
    const own = await act(ada, `/revisions/${first.id}/sign-offs`, { decision: 'approve' })
    stage.claim('who submitted it does not sign it off', { expected: 403, found: own.status })
    const { state } = await boardPasses(stage, first)
    stage.claim('it is published', { expected: 'published', found: state })
    const taken = await wrap(stage.kept.afternoon, acme, { kind: 'box', times: 1 })
    stage.claim('and served', { expected: 1, found: taken })
  },
}

const frozen: Chapter = {
  title: 'An enum value that two partners use',
  about: 'The team wants to get rid of paper. Nobody knows who still orders it; the gateway does.',
  needs: ['data folder'],
  async tell(stage) {
    const told = afternoon(stage)
    const { acme, bolt, ada } = told.people
    stage.say('Two partners wrap in paper, one of them also in boxes:')
    await wrap(told, acme, { kind: 'paper', times: 7 })
    await wrap(told, bolt, { kind: 'paper', times: 4 })
    await wrap(told, bolt, { kind: 'box', times: 3 })
    const revision = await submitted(stage, {
      version: '1.1.0',
      kinds: ['box', 'bag'],
      note: 'No more paper.',
    })
    const { gate } = revision
    stage.table(
      (gate?.impact.consumers ?? []).map(one => [
        one.name,
        one.audience,
        one.verdict,
        `${one.calls} calls`,
        one.lastSeen,
      ]),
    )
    stage.claim('the gate is closed: others would be broken', {
      expected: ['inReview', 3, 'blocked', true],
      found: [
        revision.state,
        gate?.tier,
        gate?.verdict,
        gate?.blocks.some(({ code }) => code === 'frozen-change'),
      ],
    })
    stage.claim('both partners are named, with how often they did it', {
      expected: [
        [acme.name, 'broken', 7],
        [bolt.name, 'broken', 4],
      ],
      found: (gate?.impact.consumers ?? []).map(one => [one.name, one.verdict, one.calls]),
    })
    await act(ada, `/revisions/${revision.id}/withdrawal`, { reason: 'They still need it.' })
    const still = await wrap(told, acme, { kind: 'paper', times: 1 })
    stage.claim('paper is still taken', { expected: 1, found: still })
  },
}

const compatible: Chapter = {
  title: 'What breaks nothing passes by itself',
  about: 'A ribbon is added. Nobody has to meet for that.',
  needs: ['data folder'],
  async tell(stage) {
    const told = afternoon(stage)
    told.kinds = [...told.kinds, 'ribbon']
    const revision = await submitted(stage, { version: '1.2.0', note: 'Ribbons.' })
    const { body: done } = await told.people.rita.calls.wait<Revision>(
      `${base}/revisions/${revision.id}`,
      {
        what: 'it to be published',
        is: ({ state }) => state === 'published',
        show: ['state', 'tier'],
      },
    )
    stage.claim('published without anybody', {
      expected: ['published', 0, []],
      found: [done.state, done.tier, done.signOffs],
    })
    const { found } = await stage.until({
      what: 'the servers to take ribbons',
      find: () => wrap(told, told.people.acme, { kind: 'ribbon', times: 1 }),
      is: taken => taken === 1,
    })
    stage.claim('and every server takes ribbons', { expected: 1, found })
  },
}

const waived: Chapter = {
  title: 'An exception that ends by itself',
  about:
    'Bags go too: nobody orders any. The board lets that pass with a waiver, which ends before it is published.',
  needs: ['data folder'],
  async tell(stage) {
    const told = afternoon(stage)
    const { ada, rob, otto } = told.people
    const revision = await submitted(stage, {
      version: '1.3.0',
      kinds: told.kinds.filter(kind => kind !== 'bag'),
      note: 'No more bags.',
    })
    const { body: list } = await told.people.rita.calls.get<{
      findings: { fingerprint: string; engine: string; level: string }[]
    }>(`${base}/revisions/${revision.id}/findings`, { quiet: true })
    const breaking = list.findings.find(
      ({ engine, level }) => engine === 'change' && level === 'error',
    )
    const { body: waiver } = await act<Waiver>(
      ada,
      '/waivers',
      {
        api: `${told.name}.v1`,
        fingerprint: breaking?.fingerprint,
        reason: 'Nobody has ordered a bag for a year.',
        ticket: 'GOV-12',
        expiresAt: new Date(Date.now() + 8_000).toISOString(),
      },
      ['state', 'expiresAt'],
    )
    const own = await act(ada, `/waivers/${waiver.id}/approval`, {})
    stage.claim('nobody approves what it asked for', { expected: 403, found: own.status })
    await act(rob, `/waivers/${waiver.id}/approval`, {}, ['state', 'approvals'])
    const { gate, tier } = await readRevision(stage, revision.id)
    stage.claim('with the waiver a peer is enough', {
      expected: [2, 1, ['reviewer']],
      found: [tier, gate?.tier, gate?.needs.map(({ role }) => role)],
    })
    const { body: signed } = await act<Revision>(rob, `/revisions/${revision.id}/sign-offs`, {
      decision: 'approve',
    })
    stage.claim('it is approved', { expected: 'approved', found: signed.state })
    await stage.until({
      what: 'the waiver to end',
      find: async () =>
        (
          await told.people.rita.calls.get<{ waivers: Waiver[] }>(
            `${base}/waivers?api=${told.name}.v1`,
            { quiet: true },
          )
        ).body.waivers[0]?.state,
      is: state => state === 'expired',
    })
    const refused = await act<{ blocks?: { code: string }[] }>(
      otto,
      `/revisions/${revision.id}/publication`,
      {},
    )
    stage.claim('the finding is open again, and the gate closed', {
      expected: [409, 'waiver-expired', 'inReview'],
      found: [
        refused.status,
        refused.body.blocks?.[0]?.code,
        (await readRevision(stage, revision.id)).state,
      ],
    })
    await act(ada, `/revisions/${revision.id}/withdrawal`, { reason: 'It waits for version 2.' })
  },
}

const ended: Chapter = {
  title: 'Version 2 beside version 1, and the end of version 1',
  about:
    'What breaks others is a new major. The old one is announced, switched off for a moment, and retired when its consumers have agreed.',
  needs: ['data folder'],
  async tell(stage) {
    const told = afternoon(stage)
    const { acme, bolt, cora, otto } = told.people
    const [v1, v2] = [`${told.name}.v1`, `${told.name}.v2`]
    const second = await submitted(stage, {
      version: '2.0.0',
      major: 2,
      kinds: ['box', 'ribbon'],
      note: 'Boxes and ribbons only.',
    })
    await boardPasses(stage, second)
    const both = [
      await wrap(told, acme, { kind: 'box', times: 1 }),
      await wrap(told, acme, { kind: 'box', times: 1, major: 2 }),
    ]
    stage.claim('both versions are served', { expected: [1, 1], found: both })

    const deprecation = {
      sunsetAt: new Date(Date.now() + 30 * 86_400_000).toISOString(),
      successor: v2,
      reason: 'Version 2 takes its place.',
    }
    const early = await act<{ detail?: string }>(otto, `/apis/${v1}/deprecation`, deprecation)
    stage.claim('partners are told half a year before; who has not agreed is named', {
      expected: [409, true, true],
      found: [
        early.status,
        early.body.detail?.includes(acme.name),
        early.body.detail?.includes(bolt.name),
      ],
    })
    for (const { application, name } of [acme, bolt]) {
      await act(
        cora,
        `/apis/${v1}/acknowledgements`,
        { consumer: application, reason: `${name} has moved to version 2.` },
        ['consumers.name', 'consumers.acknowledged'],
      )
    }
    await act<ApiEntry>(otto, `/apis/${v1}/deprecation`, deprecation)
    const announced = await acme.calls.get(`/${told.name}/v1/gifts`, { show: [] })
    stage.claim('every answer of version 1 says when it ends and what comes after it', {
      expected: [200, true, true, true],
      found: [
        announced.status,
        announced.headers.has('deprecation'),
        announced.headers.has('sunset'),
        announced.headers.get('link')?.includes(`/${told.name}/v2/docs`),
      ],
    })
    const now = Date.now()
    await act(otto, `/apis/${v1}/brownouts`, {
      from: new Date(now).toISOString(),
      to: new Date(now + 3_600_000).toISOString(),
      reason: 'Who still calls it?',
    })
    const off = await acme.calls.get<{ code?: string }>(`/${told.name}/v1/gifts`)
    stage.claim('during a brownout it is refused', {
      expected: [503, 'brownout'],
      found: [off.status, off.body.code],
    })
    const { body: retired } = await act<ApiEntry>(otto, `/apis/${v1}/retirement`, {
      reason: 'Everybody has moved.',
    })
    const gone = await acme.calls.get<{ code?: string }>(`/${told.name}/v1/gifts`)
    stage.claim('it is retired: 410 from then on, and version 2 goes on', {
      expected: ['retired', 410, 'gone', 1],
      found: [
        retired.state,
        gone.status,
        gone.body.code,
        await wrap(told, acme, { kind: 'box', times: 1, major: 2 }),
      ],
    })
  },
}

const drifted: Chapter = {
  title: 'An upstream that answers otherwise than promised',
  about: 'The team ships a release that tells a colour nobody was promised.',
  needs: ['data folder'],
  async tell(stage) {
    const told = afternoon(stage)
    const { acme, ada, rita } = told.people
    const api = `${told.name}.v2`
    told.service.further = { colour: 'red' }
    for (let calls = 0; calls < 12; calls++) {
      await acme.calls.get(`/${told.name}/v2/gifts`, { quiet: calls > 0 })
    }
    const { body: drift } = await rita.calls.wait<{
      drifting: number
      withinBudget: boolean
      findings: { kind: string; pointer?: string; text: string }[]
    }>(`${base}/apis/${api}/drift`, {
      what: 'the drift to be seen',
      is: ({ findings }) => findings.some(({ text }) => text.includes('colour')),
      show: ['calls', 'drifting', 'budget', 'withinBudget'],
    })
    stage.claim('what was never promised is found, and it is more than the owner may use up', {
      expected: [true, false],
      found: [drift.drifting > 0, drift.withinBudget],
    })
    const { body: accepted } = await act<DriftDraft>(
      ada,
      `/apis/${api}/drift/accept`,
      { note: 'Gifts have colours now.' },
      ['revisionId', 'applied.text'],
    )
    const draft = await readRevision(stage, accepted.revisionId)
    stage.claim('it becomes a draft of a revision', {
      expected: ['draft', 'drift', api],
      found: [draft.state, draft.origin, draft.api],
    })
    const { body: text } = await rita.calls.get<{ contract: string }>(
      `${base}/revisions/${draft.id}/contract`,
      { quiet: true },
    )
    stage.claim('which promises the colour', {
      expected: true,
      found: text.contract.includes('colour'),
    })
    await act(ada, `/revisions/${draft.id}/withdrawal`, { reason: 'First ask the partners.' })
  },
}

const proven: Chapter = {
  title: 'What was decided can be proven',
  about: 'An auditor comes. She believes nobody, and computes everything again.',
  needs: ['data folder'],
  async tell(stage) {
    const told = afternoon(stage)
    const { ada, bea, otto, rita } = told.people
    const api = `${told.name}.v2`
    const { body: chain } = await rita.calls.get<Verification>(`${base}/records/verification`)
    stage.claim('the chain of decisions is whole', { expected: true, found: chain.whole })
    const { body: entry } = await rita.calls.get<ApiEntry>(`${base}/apis/${api}`, { quiet: true })
    const { body: pack } = await rita.calls.get<EvidencePack>(
      `${base}/revisions/${entry.revisionId}/evidence`,
      { show: ['format', 'signature.algorithm'] },
    )
    const verified = verifyPack(pack)
    stage.table(verified.checks.map(text => ['✓', text]))
    stage.claim('the evidence of version 2 holds, offline', {
      expected: [],
      found: verified.faults,
    })
    const { faults } = verifyPack({
      ...pack,
      payload: { ...pack.payload, exportedBy: 'mallory' },
    })
    stage.claim('changed in one word it does not', { expected: true, found: faults.length > 0 })

    stage.say('The afternoon is over; what it made is taken away again.')
    for (const fingerprint of ['notice', 'retirement']) {
      const { body: waiver } = await ada.calls.post<Waiver>(
        `${base}/waivers`,
        { api, fingerprint, reason: 'It was made for this demonstration only.', ticket: 'DEMO-1' },
        { quiet: true },
      )
      await bea.calls.post(`${base}/waivers/${waiver.id}/approval`, undefined, { quiet: true })
    }
    const sunsetAt = new Date(Date.now() + 86_400_000).toISOString()
    const reason = 'The demonstration is over.'
    await otto.calls.post(`${base}/apis/${api}/deprecation`, { sunsetAt, reason }, { quiet: true })
    const { body: retired } = await act<ApiEntry>(otto, `/apis/${api}/retirement`, { reason })
    stage.claim('nothing of it is served any more', { expected: 'retired', found: retired.state })
    await takeTeamAway()
    told.service.close()
  },
}

/** THE TABLE of the chapters of the board's afternoon: each goes on where the one before it ended. */
export const boardChapters: readonly Chapter[] = [
  legacy,
  frozen,
  compatible,
  waived,
  ended,
  drifted,
  proven,
]
