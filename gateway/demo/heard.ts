import type { ServiceTimeline } from '../../openapi/generated/service.v1.d.ts'
import type { Stage } from './stage.ts'
import type { SystemDocument, SystemName } from './switchboard.ts'

export type HeardOptions = {
  readonly system: SystemName
  readonly orderId: string
  /** How often it should have been told by now. */
  readonly times: number
  /** Default 30,000. */
  readonly withinMs?: number
}

/**
 * What a system has in its own books about an order. The timeline says under which references it was told; each of
 * them is looked up there until there are as many as expected, and then told.
 */
export async function heard(stage: Stage, options: HeardOptions): Promise<SystemDocument[]> {
  const { system, orderId, times, withinMs } = options
  const { found: references } = await stage.until({
    what: `the ${system} to hear of the order ${times} times`,
    find: () => referencesAt(stage, system, orderId),
    is: found => found.length >= times,
    ...(withinMs !== undefined && { withinMs }),
  })
  const documents: SystemDocument[] = []
  for (const reference of references) {
    documents.push(...(await stage.systems.documents(system, { reference })))
  }
  return documents
}

async function referencesAt(
  { service }: Stage,
  system: SystemName,
  orderId: string,
): Promise<string[]> {
  const { body, status } = await service.get<ServiceTimeline>(
    `/service/v1/orders/${orderId}/timeline`,
    { quiet: true },
  )
  if (status !== 200) return []
  const steps = body.entries.filter(
    entry => entry.kind === 'step' && entry.system === system && !entry.title.includes(':'),
  )
  return [...new Set(steps.flatMap(({ reference }) => reference ?? []))]
}
