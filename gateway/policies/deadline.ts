import type { PolicyKind } from './policy.ts'

export type DeadlineOptions = {
  readonly timeoutMs: number
}

/** Bounds how long an operation may take. */
export const deadline: PolicyKind<DeadlineOptions> = {
  kind: 'deadline',
  description:
    'Sets how long the operation may take, counted from the arrival of the request. Nothing is sent to a connected system after it. Without an entry it is ten times the latency the contract promises (x-slo), between 1 and 30 seconds. `Prefer: wait` shortens it.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['timeoutMs'],
    properties: {
      timeoutMs: {
        description: 'Milliseconds.',
        type: 'integer',
        minimum: 1,
        maximum: 120_000,
      },
    },
  },
  create:
    ({ timeoutMs }) =>
    () => ({
      head(exchange) {
        const waitMs = exchange.prefer?.waitMs
        exchange.deadlineMs =
          exchange.startedAtMs + (waitMs === undefined ? timeoutMs : Math.min(waitMs, timeoutMs))
      },
    }),
}
