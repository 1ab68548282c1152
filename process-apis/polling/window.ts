import type { Feed } from '../../openapi/poll.ts'

/** How far a feed has been taken in, and the stretch that is being taken in. */
export type Place = {
  readonly takenTo: Date
  /** When the last stretch that was taken whole was asked for. */
  readonly askedAt: Date | null
  readonly window: PlacedWindow | undefined
}

export type PlacedWindow = {
  readonly from: Date
  readonly to: Date
  readonly askedAt: Date
  readonly page?: string
}

/**
 * The stretch to ask for now: the one that was begun, or the next, half open. It begins where all is taken in, or as much earlier
 * as something may have been invisible when the last one was asked for; it is no longer than the feed allows, so that what piled
 * up in a day comes in the order it happened. None while nothing is old enough.
 */
export function windowOf(place: Place, feed: Feed, now: number): PlacedWindow | undefined {
  if (place.window !== undefined) return place.window
  const { settleSeconds, overlapSeconds, windowSeconds } = feed
  const takenTo = place.takenTo.getTime()
  const seen = place.askedAt === null ? takenTo : place.askedAt.getTime() - overlapSeconds * 1_000
  const to = Math.min(takenTo + windowSeconds * 1_000, now - settleSeconds * 1_000)
  if (to <= takenTo) return undefined
  return { from: new Date(Math.min(takenTo, seen)), to: new Date(to), askedAt: new Date(now) }
}
