import { autopilotShape, type Autopilot } from './autopilot.ts'
import type { Database } from './database.ts'
import { deliveryOptionsShape, type Deliveries } from './deliveries.ts'
import { faultsShape, type Faults } from './faults.ts'
import {
  refused,
  route,
  type Answer,
  type Exchange,
  type ReferenceSystem,
  type Route,
} from './reference-system.ts'
import type { Traffic } from './traffic.ts'

/** A system with everything that can be done to it from outside its own API. */
type Controlled = {
  readonly system: ReferenceSystem
  readonly faults: Faults
  readonly traffic: Traffic
  readonly autopilot: Autopilot
}

export type AdminOptions = {
  readonly systems: readonly Controlled[]
  readonly deliveries: Deliveries
}

/** The switchboard below `/admin`: for demonstrations, tests and checkers, never for Crossdock. */
export function adminRoutes({ systems, deliveries }: AdminOptions): Route[] {
  return [
    route({
      method: 'GET',
      path: '/webhooks',
      writes: false,
      async handle() {
        const { secret, ...options } = deliveries.options()
        const signed = secret !== undefined
        return { status: 200, body: { ...options, signed, ...(await deliveries.state()) } }
      },
    }),
    route({
      method: 'PUT',
      path: '/webhooks',
      writes: true,
      body: deliveryOptionsShape,
      handle({ body }) {
        deliveries.configure(body)
        return Promise.resolve({ status: 204, body: undefined })
      },
    }),
    route({
      method: 'POST',
      path: '/reset',
      writes: true,
      async handle({ db }) {
        for (const controlled of systems) await reset(db, controlled)
        return { status: 204, body: undefined }
      },
    }),
    ...systems.flatMap(systemRoutes),
  ]
}

function systemRoutes(controlled: Controlled): Route[] {
  const { system, faults, traffic, autopilot } = controlled
  const { name } = system

  return [
    route({
      method: 'GET',
      path: `/${name}`,
      writes: false,
      handle: () =>
        Promise.resolve({
          status: 200,
          body: {
            faults: faults.list(),
            traffic: traffic.report(),
            ...(system.step !== undefined && { autopilot: autopilot.options() }),
          },
        }),
    }),
    route({
      method: 'PUT',
      path: `/${name}/faults`,
      writes: true,
      body: faultsShape,
      handle({ body }) {
        faults.set('faults' in body ? body.faults : [body])
        return Promise.resolve({ status: 200, body: { faults: faults.list() } })
      },
    }),
    route({
      method: 'DELETE',
      path: `/${name}/faults`,
      writes: true,
      handle() {
        const hits = faults.list()
        faults.set([])
        return Promise.resolve({ status: 200, body: { faults: hits } })
      },
    }),
    route({
      method: 'GET',
      path: `/${name}/documents`,
      writes: false,
      handle: exchange => documents(exchange, system),
    }),
    route({
      method: 'PUT',
      path: `/${name}/autopilot`,
      writes: true,
      body: autopilotShape,
      handle({ body }) {
        if (system.step === undefined) {
          return Promise.resolve(refused(409, 'NOTHING_MOVES', `Nothing moves in ${name}.`))
        }
        autopilot.set(body)
        return Promise.resolve({ status: 200, body })
      },
    }),
    route({
      method: 'POST',
      path: `/${name}/reset`,
      writes: true,
      async handle({ db }) {
        await reset(db, controlled)
        return { status: 204, body: undefined }
      },
    }),
    ...(system.admin ?? []).map(entry => ({ ...entry, path: `/${name}${entry.path}` })),
  ]
}

/** Everything, oldest first, or what stands under `?reference=` and `?type=`; `?count` gives the figures alone. */
async function documents(
  { db, query }: Exchange<unknown>,
  system: ReferenceSystem,
): Promise<Answer> {
  const wanted = [query.get('reference'), query.get('type')]
  const from = `from (${system.documents}) d
     where ($1::text is null or reference = $1) and ($2::text is null or type = $2)`
  if (query.has('count')) {
    const counts = await db.rows<object>(
      `select type, state, count(*)::integer ${from} group by type, state order by type, state`,
      ...wanted,
    )
    return { status: 200, body: { counts } }
  }
  const found = await db.rows<object>(
    `select type, id, reference, state, created_at as "createdAt", facts ${from} order by created_at, id`,
    ...wanted,
  )
  return { status: 200, body: { documents: found } }
}

/** As it was at the start: no documents, no faults, the seed loaded. */
async function reset(
  db: Database,
  { system, faults, traffic, autopilot }: Controlled,
): Promise<void> {
  faults.set([])
  traffic.reset()
  autopilot.set({ on: false })
  await db.transaction(async ({ rows }) => {
    const tables = await rows<{ name: string }>(
      `select string_agg(format('%I.%I', schemaname, tablename), ', ') as name
         from pg_tables where schemaname = $1`,
      `reference_${system.name}`,
    )
    await rows(`truncate ${tables[0]?.name ?? ''} restart identity`)
    await rows('delete from reference_webhooks.delivery where system = $1', system.name)
  })
  await system.seed?.(db)
}
