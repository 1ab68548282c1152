import type { PolicyKind } from './policy.ts'

export type BodyLimitOptions = {
  readonly bytes: number
}

/** Bounds the size of a request's body. */
export const bodyLimit: PolicyKind<BodyLimitOptions> = {
  kind: 'body-limit',
  description:
    'Refuses bodies that are larger (413), from Content-Length alone or as soon as too much has arrived. The smallest limit that covers an operation counts; without any it is 1 MiB.',
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      bytes: {
        description: 'Bytes at most.',
        type: 'integer',
        minimum: 1,
        maximum: 67_108_864,
        default: 1_048_576,
      },
    },
  },
  create:
    ({ bytes }) =>
    () => ({ bodyLimitBytes: bytes }),
}
