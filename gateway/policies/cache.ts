import type { PolicyKind } from './policy.ts'

export type CacheEntryOptions = {
  readonly shared: 'principal' | 'tenant'
  readonly heuristic: boolean
  readonly maxEntryBytes: number
}

/** Keeps answers and gives them again for as long as they hold. */
export const cache: PolicyKind<CacheEntryOptions> = {
  kind: 'cache',
  description:
    'Keeps the answers of reads and gives them again, as RFC 9111 and RFC 5861 say: by Cache-Control of the upstream, or by `x-freshness` of the contract where nothing is said. Stands above `forward`, below whatever decides who may ask; a `validate-response` below it looks at each answer once, before it is kept. Changes through this gateway make what is kept of the same address worthless.',
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      shared: {
        description:
          'Who may be given the same answer: the same `principal` only, or everybody of a `tenant`. `x-freshness: { scope: public }` of an operation says `tenant` for it.',
        enum: ['principal', 'tenant'],
        default: 'principal',
      },
      heuristic: {
        description:
          'Let an answer that has only Last-Modified hold for a tenth of its age, a day at most (RFC 9111 section 4.2.2).',
        type: 'boolean',
        default: false,
      },
      maxEntryBytes: {
        description: 'A larger answer is not kept.',
        type: 'integer',
        minimum: 1024,
        maximum: 67_108_864,
        default: 1_048_576,
      },
    },
  },
  create:
    ({ shared, heuristic, maxEntryBytes }, { place, services: { answers } }) =>
    ({ freshness, forwarded = false, method }) => {
      if (answers === undefined)
        throw new Error(`${place} there is nothing here that keeps answers`)
      // An operation of ours says nothing about how long an answer holds unless its contract does.
      if (!forwarded && (freshness === undefined || method !== 'GET')) return {}
      const isPublic = freshness === undefined ? shared === 'tenant' : freshness.scope === 'public'
      return {
        around: answers.open({ isPublic, heuristic, maxEntryBytes, declared: freshness }),
      }
    },
}
