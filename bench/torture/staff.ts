import { setTimeout as sleep } from 'node:timers/promises'
import { type Random, randomFrom } from '../random.ts'
import type { DocumentRow } from './facts.ts'
import type { TorturedSystems } from './systems.ts'

/** The people in the warehouse and the stores. */
export type Staff = {
  /** Whether everything they mean to do is done. */
  readonly isIdle: () => boolean
  readonly stop: () => Promise<void>
}

/**
 * Puts people to work: most of what they are given leaves, some is turned down, some is left lying. How each piece ends is
 * decided by the seed, when it is first seen.
 */
export function sendStaff(systems: TorturedSystems, seed: number): Staff {
  const random = randomFrom(seed, 'staff')
  const plans = new Map<string, Plan>()
  let idle = false
  let stopped = false
  // A function, since the flag changes while we wait.
  const isStopped = () => stopped
  const round = async () => {
    let open = 0
    for (const system of ['wms', 'store'] as const) {
      const documents = await systems.documents(system)
      for (const document of documents.filter(({ type }) => type !== 'stock')) {
        const plan = plans.get(document.id) ?? toPlan(system, random)
        plans.set(document.id, plan)
        if (plan.actions.length === 0 || ended.has(document.state)) continue
        open += 1
        if (performance.now() < plan.notBefore) continue
        const [action = ''] = plan.actions
        await systems.move(pathOf(system, document, action))
        // Whether it worked or somebody was quicker: on to the next.
        plan.actions.shift()
        plan.notBefore = performance.now() + random.whole(0, 1_500)
      }
    }
    idle = open === 0
  }
  const working = (async () => {
    while (!isStopped()) {
      const start = performance.now()
      // The systems may be away with the database; the people come back.
      await round().catch(() => (idle = false))
      // Looking through everything takes longer the more there is.
      await sleep(Math.max(300, 5 * (performance.now() - start)))
    }
  })()
  return {
    isIdle: () => idle,
    async stop() {
      stopped = true
      await working
    },
  }
}

type Plan = { readonly actions: string[]; notBefore: number }

function toPlan(system: 'wms' | 'store', random: Random): Plan {
  const notBefore = performance.now() + random.whole(0, 3_000)
  const fate = random.next()
  const inOneGo = random.chance(0.5)
  if (fate < 0.12) return { actions: [], notBefore }
  if (fate < 0.25) {
    return { actions: inOneGo ? ['reject'] : ['accept', 'reject'], notBefore }
  }
  if (system === 'store') {
    if (fate < 0.32) return { actions: ['ready'], notBefore }
    return { actions: inOneGo ? ['collect'] : ['accept', 'ready', 'collect'], notBefore }
  }
  return { actions: inOneGo ? ['ship'] : ['accept', 'start', 'pick', 'pack', 'ship'], notBefore }
}

const ended = new Set([
  'SHIPPED',
  'REJECTED',
  'CANCELLED',
  'collected',
  'declined',
  'lapsed',
  'withdrawn',
])

function pathOf(system: 'wms' | 'store', { id }: DocumentRow, action: string): string {
  return system === 'wms'
    ? `/wms/fulfilment-orders/${id}/${action}`
    : `/store/tasks/${id}/${action}`
}
