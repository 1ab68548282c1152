import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { loadConfig } from '../../config.ts'
import { governanceRoles } from '../../host/audiences.ts'
import { keyStore } from '../../keys/key-store.ts'
import { keyPeppers } from '../../keys/pepper.ts'
import type { Caller } from '../caller.ts'
import type { Stage } from '../stage.ts'
import { withStore } from './team.ts'

/** Somebody of the board's afternoon, with a key of its own. */
export type Person = {
  readonly name: string
  readonly calls: Caller
  /** The application of the key. */
  readonly application: string
}

/** The people of the board's afternoon. Each has one role; the partners only call. */
export type People = Readonly<
  Record<
    'ada' | 'rob' | 'bea' | 'bob' | 'olga' | 'otto' | 'cora' | 'rita' | 'acme' | 'bolt',
    Person
  >
>

const roles = {
  ada: ['Ada, of the gift wrapping team', 'author'],
  rob: ['Rob, a peer', 'reviewer'],
  bea: ['Bea, of the board', 'boardMember'],
  bob: ['Bob, of the board', 'boardMember'],
  olga: ['Olga, who owns it', 'owner'],
  otto: ['Otto, operator', 'platformOperator'],
  cora: ['Cora, for the consumers', 'consumerRepresentative'],
  rita: ['Rita, auditor', 'auditor'],
} as const

/** Makes them, with real keys in the database of the running server. */
export async function people(stage: Stage, scope: string): Promise<People> {
  const config = loadConfig()
  return withStore(async store => {
    const keys = keyStore({ pool: store.pool, peppers: keyPeppers(config) })
    const make = async (
      name: string,
      who: string,
      audience: string,
      scopes: readonly string[],
    ): Promise<Person> => {
      const { id: application } = await keys.saveApplication({
        tenant: config.tenant,
        name,
        audience,
        channel: audience,
        environment: 'test',
        plan: audience === 'partner' ? 'partner' : 'service',
        scopes,
      })
      const { text } = await keys.createKey({
        applicationId: application,
        expiresAt: new Date(Date.now() + 3_600_000),
      })
      return { name, application, calls: stage.as(who, text) }
    }
    const governing = (name: keyof typeof roles) => {
      const [who, role] = roles[name]
      return make(name, who, 'governance', governanceRoles[role])
    }
    return {
      ada: await governing('ada'),
      rob: await governing('rob'),
      bea: await governing('bea'),
      bob: await governing('bob'),
      olga: await governing('olga'),
      otto: await governing('otto'),
      cora: await governing('cora'),
      rita: await governing('rita'),
      acme: await make(stage.reference('acme'), 'Acme, a partner', 'partner', [scope]),
      bolt: await make(stage.reference('bolt'), 'Bolt, a partner', 'partner', [scope]),
    }
  })
}

/** The service that the team runs itself: small, and it answers what it is told to. */
export type GiftService = {
  readonly url: string
  /** Members that every gift has from now on. */
  further: Record<string, unknown>
  close(): void
}

export async function giftService(): Promise<GiftService> {
  const service: { further: Record<string, unknown> } = { further: {} }
  const server = createServer((request, response) => {
    const gift = { id: 'g1', kind: 'box', ...service.further }
    request.resume().once('end', () => {
      response.writeHead(request.method === 'POST' ? 201 : 200, {
        'content-type': 'application/json',
      })
      response.end(JSON.stringify(request.method === 'POST' ? gift : [gift]))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // The story ends when it is told, whatever connections still stand.
  server.unref()
  return Object.assign(service, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  })
}
