import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { parse } from 'yaml'
import { classifiedPaths } from '../../openapi/data-class.ts'
import { apis, type Layers } from '../apis.ts'

type Entry = { readonly kind: string; readonly operations?: readonly string[]; enabled?: boolean }

/** Layers of which only the table is wanted. */
const nothing: Layers = new Proxy({} as Layers, { get: () => nothing })

/** Whoever calls one of these sees what is theirs: of the channel, the partner, the supplier. */
const ofTheCaller = new Set([
  'storefront.v1',
  'pos.v1',
  'marketplace.v1',
  'partner.v1',
  'supplier.v1',
])

await t.test('every read of what is personal or secret for others than its owner is audited', t => {
  const policies = join(import.meta.dirname, '..', '..', 'policies')
  let reads = 0
  for (const { contract, served } of apis(nothing, { policies })) {
    if (served === undefined || ofTheCaller.has(contract.name)) continue
    const entries = parse(readFileSync(served.policies, 'utf8')) as readonly Entry[]
    const audits = entries.filter(({ kind, enabled = true }) => kind === 'audit' && enabled)
    for (const { operationId, idempotency, responses } of contract.operations) {
      const shows = Object.values(responses)
        .flatMap(({ content }) => Object.values(content))
        .flatMap(schema => (schema === undefined ? [] : classifiedPaths(contract.document, schema)))
      if (idempotency !== 'safe' || shows.every(({ dataClass }) => dataClass === 'internal'))
        continue
      reads += 1
      t.ok(
        audits.some(({ operations }) => operations?.includes(operationId) ?? true),
        `${contract.name} ${operationId}`,
      )
    }
  }
  t.ok(reads > 5, `${reads} reads`)
  t.end()
})
