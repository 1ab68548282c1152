// The simulated systems of a run, in a process of their own: what happens to the servers does not happen to them.
import { randomBytes } from 'node:crypto'
import { referenceSystems } from '../../system-apis/reference-systems.ts'
import type { SystemsProcessOptions, SystemsReady } from './systems.ts'

const { databaseUrl, webhookUrl, seed, goods } = JSON.parse(
  process.argv[2] ?? '',
) as SystemsProcessOptions
const token = randomBytes(24).toString('base64url')
const { url, admin, webhookSecret } = await referenceSystems({
  databaseUrl,
  data: goods,
  tokens: { systems: token },
  // An ERP that books every call: only the caller's own care keeps twice from being two.
  erp: { uniqueReferences: false },
  webhook: { url: webhookUrl, duplicateRate: 0.3, shuffle: true, seed },
})
const ready: SystemsReady = { url, admin, token, webhookSecret }
process.send?.(ready)
process.once('disconnect', () => process.exit(0))
