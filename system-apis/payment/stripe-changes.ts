import { Problem } from '../../openapi/problem.ts'
import type { WebhookCall } from '../webhook.ts'
import type { StripeClient } from './stripe-client.ts'
import { events } from './stripe-vendor.ts'

/**
 * What has changed since, those that changed first coming first. Stripe's objects do not say when they changed, its events do; they
 * are kept for thirty days, and listed newest first. A page begins after the event that the cursor names.
 * https://docs.stripe.com/api/events/list
 */
export async function changedSince(
  stripe: StripeClient,
  call: WebhookCall,
  types: readonly string[],
  { updatedSince, cursor }: { readonly updatedSince?: string; readonly cursor?: string },
): Promise<{ readonly ids: readonly string[]; readonly nextCursor?: string }> {
  const since =
    updatedSince === undefined ? undefined : Math.floor(Date.parse(updatedSince) / 1_000)
  const found: { readonly event: string; readonly id: string }[] = []
  let after: string | undefined
  for (;;) {
    const page = await stripe.get(
      call,
      '/v1/events',
      {
        types,
        limit: 100,
        starting_after: after,
        ending_before: after === undefined ? cursor : undefined,
        created: since === undefined ? undefined : { gte: since },
      },
      events,
    )
    if (page === undefined) throw new Problem('system-answer-invalid', { detail: 'no events' })
    // Before a cursor a page is the one right after it, which is itself newest first.
    const these = page.data.map(({ id: event, data }) => ({ event, id: data.object.id }))
    found.push(...these)
    if (cursor !== undefined || !page.has_more) {
      return pageOf(found.toReversed(), page.has_more)
    }
    after = page.data.at(-1)?.id
  }
}

/** Each thing once, where it changed last. */
function pageOf(changes: readonly { event: string; id: string }[], more: boolean) {
  const some = changes.slice(0, pageSize)
  const last = some.at(-1)?.event
  const hasMore = more || some.length < changes.length
  return {
    ids: [...new Set(some.map(({ id }) => id))],
    ...(hasMore && last !== undefined && { nextCursor: last }),
  }
}

const pageSize = 25
