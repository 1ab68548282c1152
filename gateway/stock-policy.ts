import { policySchemas } from './policy-file.ts'

const share = { type: 'number', minimum: 0, maximum: 1 }
const count = { type: 'integer', minimum: 0 }
const closed = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
})

/** Whether a document is a stock.yaml: process-apis/inventory/stock-policy.ts says what is in it. */
export const isStock = policySchemas.compile(
  closed({
    snapshots: closed({ maxEmptiedShare: share, maxEmptied: count }),
    checks: closed({
      everyMinutes: count,
      graceSeconds: count,
      repair: {
        type: 'array',
        uniqueItems: true,
        items: { enum: ['balance', 'reserved', 'endedOrder', 'systemOfRecord'] },
      },
      maxUnits: count,
      maxRepairs: count,
    }),
    publications: closed({
      everySeconds: { type: 'integer', minimum: 1 },
      channels: { type: 'array', uniqueItems: true, items: { type: 'string', minLength: 1 } },
    }),
    counts: closed({ toleranceUnits: count, toleranceShare: share }),
    rejections: {
      type: 'object',
      additionalProperties: { enum: ['notInStock', 'mismatch', 'unsellable', 'none'] },
    },
  }),
)
