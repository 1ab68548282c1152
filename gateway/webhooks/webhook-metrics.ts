import { Gauge, Histogram, type Registry } from '@prometheus-io/client'
import type { Store } from '../../process-apis/store/store.ts'
import type { SenderOptions } from './sender.ts'

/** Shows on /metrics what is sent and what waits, over all webhooks: which one it is `crossdock webhooks ls` tells. */
export function webhookMetrics(
  registry: Registry,
  { pool }: Pick<Store, 'pool'>,
): { readonly onSent: NonNullable<SenderOptions['onSent']> } {
  const sendings = new Histogram({
    name: 'crossdock_webhook_sending_seconds',
    help: 'Sendings of events to webhooks, by what came of them.',
    labelNames: ['outcome'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15],
    registers: [registry],
  })
  new Gauge({
    name: 'crossdock_webhooks',
    help: 'Webhooks by state; `failing` are enabled and have taken nothing since the last failure.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const { rows } = await pool.query<Counted>(
        `select count(*) filter (where state = 'enabled' and failing_since is null)::int as enabled,
           count(*) filter (where state = 'enabled' and failing_since is not null)::int as failing,
           count(*) filter (where state = 'paused')::int as paused,
           count(*) filter (where state = 'disabled')::int as disabled,
           (select count(*)::int from crossdock.webhook_delivery where state = 'pending') as waiting,
           (select coalesce(extract(epoch from now() - min(d.event_at)), 0)::float from crossdock.webhook_delivery d
            where d.state = 'pending') as oldest
         from crossdock.webhook`,
      )
      const [counted] = rows
      for (const state of ['enabled', 'failing', 'paused', 'disabled'] as const) {
        this.set({ state }, counted?.[state] ?? 0)
      }
      waiting.set(counted?.waiting ?? 0)
      oldest.set(counted?.oldest ?? 0)
    },
  })
  const waiting = new Gauge({
    name: 'crossdock_webhook_waiting',
    help: 'Events that wait to be sent to a webhook. The same from each process: take the maximum.',
    registers: [registry],
  })
  const oldest = new Gauge({
    name: 'crossdock_webhook_oldest_seconds',
    help: 'How long ago the oldest event that waits became true.',
    registers: [registry],
  })
  return {
    onSent: (outcome, durationMs) => sendings.observe({ outcome }, durationMs / 1_000),
  }
}

type Counted = Record<'enabled' | 'failing' | 'paused' | 'disabled' | 'waiting' | 'oldest', number>
