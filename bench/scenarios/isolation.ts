import pg from 'pg'
import { Pool } from 'undici'
import { loadContract } from '../../openapi/contract.ts'
import { callers } from '../measure/callers.ts'
import { createKey } from '../measure/product.ts'
import type { Scenario, Stage } from '../measure/scenario.ts'
import { randomFrom, type Random } from '../random.ts'
import { anyOrder, fillShelves } from './place-order.ts'

/** Probes of one round: each asks for a thing of another tenant and for one that nobody has. Five rounds are 50,000. */
const probes = 10_000
const atOnce = 16

/** Somebody of another tenant asks for what is there and for what is not: nobody can tell which was which. */
export const isolation: Scenario = {
  name: 'isolation',
  title: `${probes.toLocaleString('en')} probes: another tenant’s object answers byte for byte like an absent one`,
  figures: [
    { name: 'probes', unit: '×' },
    { name: 'told apart', unit: '×', goal: '0' },
    { name: 'shown', unit: '×', goal: '0' },
    { name: 'asked', unit: '/s' },
  ],
  async setup(stage) {
    const things = await placeThings(stage)
    const stranger = await createKey(stage.product, 'operator', 'somebody-else')
    const pool = new Pool(stage.product.baseUrl, { connections: atOnce, pipelining: 1 })
    let seed = 4711
    return {
      run: () => probeAll({ pool, stranger, things, random: randomFrom((seed += 1), 'isolation') }),
      close: () => pool.close(),
    }
  },
}

/** What can be asked for: a path, the type of what it names, and one such thing that is there. */
type Thing = { readonly route: string; readonly parameter: string; readonly id: string }

const contracts = ['orders', 'inventory', 'returns'] as const

/** Every read that names one thing whose kind the shop has some of. */
async function placeThings(stage: Stage): Promise<readonly Thing[]> {
  await fillShelves(stage)
  const shopper = callers(stage.product.baseUrl, stage.key, 8)
  await shopper.send(60, anyOrder)
  await shopper.close()
  const ids = await idsOf(stage)
  const things = contracts.flatMap(name =>
    loadContract(name)
      .operations.filter(({ method }) => method === 'get')
      .flatMap(({ path, parameters }) => {
        const inPath = parameters.filter(({ in: place }) => place === 'path')
        const [only] = inPath
        const known = inPath.length === 1 ? ids[only?.name ?? ''] : undefined
        return (known ?? []).map(id => ({
          route: `/${name}/v1${path}`,
          parameter: only?.name ?? '',
          id,
        }))
      }),
  )
  if (things.length === 0) throw new Error('nothing is there to be asked for')
  return things
}

async function idsOf({ product }: Stage): Promise<Readonly<Record<string, readonly string[]>>> {
  const pool = new pg.Pool({ connectionString: product.databaseUrl, max: 1 })
  const listed = async (table: string) => {
    const { rows } = await pool.query<{ id: string }>(
      `select id from crossdock.${table} order by id desc limit 60`,
    )
    return rows.map(({ id }) => id)
  }
  try {
    return {
      orderId: await listed('"order"'),
      operationId: await listed('operation'),
      fulfilmentOrderId: await listed('fulfilment_order'),
    }
  } finally {
    await pool.end()
  }
}

type Probing = {
  readonly pool: Pool
  readonly stranger: string
  readonly things: readonly Thing[]
  readonly random: Random
}

async function probeAll({ pool, stranger, things, random }: Probing) {
  let left = probes
  let apart = 0
  let shown = 0
  const ask = async (path: string, id: string) => {
    const { statusCode, headers, body } = await pool.request({
      method: 'GET',
      path,
      headers: { authorization: `Bearer ${stranger}` },
    })
    return { statusCode, told: normal(statusCode, headers, await body.text(), id) }
  }
  const prober = async () => {
    while (left > 0) {
      left -= 1
      const { route, parameter, id } = random.pick(things as readonly [Thing, ...Thing[]])
      const absent = absentLike(id, random)
      const pathOf = (name: string) => route.replace(`{${parameter}}`, name)
      const [there, nowhere] = [await ask(pathOf(id), id), await ask(pathOf(absent), absent)]
      if (there.statusCode < 300) shown += 1
      if (there.told !== nowhere.told) apart += 1
    }
  }
  const begin = performance.now()
  await Promise.all(Array.from({ length: atOnce }, prober))
  const seconds = (performance.now() - begin) / 1_000
  return { probes, 'told apart': apart, shown, asked: (2 * probes) / seconds }
}

/** An id of the same form that nothing has: its last four characters drawn anew. */
function absentLike(id: string, random: Random): string {
  const end = Array.from(
    { length: 4 },
    () => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[random.whole(0, 31)],
  )
  const other = id.slice(0, -4) + end.join('')
  return other === id ? absentLike(id, random) : other
}

/** The answer without what differs between any two: its date, its own correlation id, what is left of a limit, the name asked for. */
function normal(
  status: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  text: string,
  id: string,
): string {
  const { date: _date, 'x-correlation-id': own = '', ratelimit: _left, ...rest } = headers
  const body = text.replaceAll(String(own), '<correlation>')
  return JSON.stringify({ status, rest, body }).replaceAll(id, '<id>')
}
