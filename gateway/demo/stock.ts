import type { StockPosition } from '../../openapi/generated/inventory.d.ts'
import type { ExplainedAvailability } from '../../openapi/generated/service.v1.d.ts'
import type { Stage } from './stage.ts'

type Place = { readonly sku: string; readonly locationId: string }

/** How much of something can be promised now, at one place. */
export async function available({ service }: Stage, { sku, locationId }: Place): Promise<number> {
  return (await explained(service, { sku, locationId })).available
}

/** Sees to it that at least so much can be promised there: earlier runs have sold some. */
export async function atLeast(stage: Stage, place: Place, wanted: number): Promise<void> {
  const { available: now } = await explained(stage.service, place)
  if (now < wanted) await count(stage, place, wanted + 50)
}

/** Sees to it that exactly so much can be promised there. */
export async function exactly(stage: Stage, place: Place, wanted: number): Promise<void> {
  const { available: now } = await explained(stage.service, place)
  if (now !== wanted) await count(stage, place, wanted)
}

/** Counts the shelf anew, as a person with a handheld would: what is promised already stays promised. */
async function count(stage: Stage, place: Place, wanted: number): Promise<void> {
  const { sku, locationId } = place
  const { explain } = await explained(stage.service, place)
  const onHand = (explain?.reserved ?? 0) + (explain?.safetyStock ?? 0) + wanted
  const { status, body } = await stage.operator.put<StockPosition>(
    `/inventory/v1/stock/${locationId}/${sku}`,
    { onHand, reason: 'count' },
    { show: ['onHand', 'reserved', 'available'] },
  )
  if (status !== 200 || body.available !== wanted) {
    throw new Error(`${sku} at ${locationId} could not be restocked: ${status}`)
  }
}

async function explained(service: Stage['service'], { sku, locationId }: Place) {
  const { body, status } = await service.get<ExplainedAvailability>(
    `/service/v1/availability?sku=${sku}&locationId=${locationId}`,
    { quiet: true },
  )
  const [item] = status === 200 ? body.items : []
  if (item === undefined) throw new Error(`nobody knows how much ${sku} there is: ${status}`)
  return item
}
