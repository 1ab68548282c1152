import type { Revision } from '../../../openapi/generated/governance.v1.d.ts'
import type { Stage } from '../stage.ts'
import { giftContract } from './gift-contract.ts'
import type { GiftService, People, Person } from './people.ts'

/** What the chapters of the board's afternoon hand on to each other. */
export type Afternoon = {
  readonly people: People
  readonly service: GiftService
  /** Name of the API without its major version; of this run alone. */
  readonly name: string
  /** What version 1 takes now. */
  kinds: readonly string[]
}

/** The afternoon, once it has begun. */
export function afternoon({ kept }: Stage): Afternoon {
  if (kept.afternoon === undefined) throw new Error('The first chapter comes first.')
  return kept.afternoon
}

const base = '/governance/v1'

export type GiftVersion = {
  readonly version: string
  readonly kinds?: readonly string[]
  readonly major?: number
}

/** The contract of gift wrapping, as its team writes it. */
function contractOf(
  { name, service, kinds }: Afternoon,
  { version, major = 1, kinds: others = kinds }: GiftVersion,
): string {
  const contract = giftContract({
    basePath: `/${name}/v${major}`,
    url: service.url,
    version,
    owner: 'gift-wrapping',
    audience: 'partner',
    scope: `${scopeWord(name)}:wrap`,
    kinds: others,
    description: 'What is wrapped.',
    text: description => ({ type: 'string', maxLength: 40, description }),
  })
  return JSON.stringify(contract)
}

/** Scopes are words of letters. */
export const scopeWord = (name: string): string => name.replaceAll(/[^a-z]/g, '')

/** Has somebody submit a contract, and gives what the gate says when it is checked. */
export async function submitted(
  stage: Stage,
  contract: GiftVersion & { readonly note: string },
): Promise<Revision> {
  const told = afternoon(stage)
  const { major = 1, note } = contract
  const { body, status } = await told.people.ada.calls.post<Revision>(
    `${base}/revisions`,
    { api: `${told.name}.v${major}`, contract: contractOf(told, contract), note },
    { quiet: true },
  )
  if (status !== 201) throw new Error(JSON.stringify(body))
  const { body: revision } = await told.people.rita.calls.wait<Revision>(
    `${base}/revisions/${body.id}`,
    {
      what: 'the engines to come to an end',
      is: ({ state }) => state !== 'checking',
      show: ['state', 'tier', 'gate.verdict', 'gate.reasons'],
      withinMs: 90_000,
    },
  )
  return revision
}

/** Reads a revision as it is now. */
export async function readRevision(stage: Stage, id: string): Promise<Revision> {
  const { rita } = afternoon(stage).people
  return (await rita.calls.get<Revision>(`${base}/revisions/${id}`, { quiet: true })).body
}

/** Somebody does something at the governance API. */
export async function act<Body>(
  { calls }: Person,
  path: string,
  body: object,
  show: readonly string[] = ['state'],
) {
  // Some acts say nothing beyond themselves.
  const said = Object.keys(body).length === 0 ? undefined : body
  return calls.post<Body>(`${base}${path}`, said, { show })
}

/** Has the board accept what a contract brings along, sign it off and publish it. */
export async function boardPasses(stage: Stage, { id, api }: Revision): Promise<Revision> {
  const { bea, bob, olga, otto } = afternoon(stage).people
  await bea.calls.put(
    `${base}/apis/${api}/baseline`,
    { revisionId: id, reason: 'It has run like this for six years.' },
    { show: ['findings'] },
  )
  for (const [person, role] of [
    [bea, 'boardMember'],
    [bob, 'boardMember'],
    [olga, 'owner'],
  ] as const) {
    await act(person, `/revisions/${id}/sign-offs`, { decision: 'approve', role })
  }
  await act(otto, `/revisions/${id}/publication`, {})
  return readRevision(stage, id)
}

/** A partner wraps some gifts; gives how many were taken. */
export async function wrap(
  { name }: Afternoon,
  person: Person,
  {
    kind,
    times,
    major = 1,
  }: { readonly kind: string; readonly times: number; readonly major?: number },
): Promise<number> {
  let taken = 0
  for (let done = 0; done < times; done++) {
    const path = `/${name}/v${major}/gifts`
    const { status } = await person.calls.post(path, { kind }, { quiet: done > 0 })
    if (status === 201) taken += 1
  }
  return taken
}
