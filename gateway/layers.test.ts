import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import t from 'tap'
import { runNode } from './host/fixtures/run-node.ts'
import { temporaryFolder } from './host/fixtures/temporary-folder.ts'

const root = join(import.meta.dirname, '..')

// A pattern that the linter does not understand matches nothing and says nothing: so each rule is made to bite.
const forbidden: readonly (readonly [file: string, code: string])[] = [
  ['openapi/ground.ts', `import '../gateway/config.ts'`],
  ['openapi/canonical/ground.ts', `import '../../process-apis/systems.ts'`],
  ['system-apis/above.ts', `import '../process-apis/systems.ts'`],
  ['system-apis/erp/other-role.ts', `import '../payment/contract.ts'`],
  ['system-apis/erp/reference/other-role.ts', `import '../../payment/contract.ts'`],
  ['system-apis/erp/table.ts', `import '../connectors.ts'`],
  ['system-apis/erp/way-out.ts', `import 'undici'`],
  ['system-apis/erp/fetching.ts', `export const ask = () => fetch('http://erp')`],
  ['system-apis/erp/server.ts', `import 'fastify'`],
  ['process-apis/orders/vendor.ts', `import '../../system-apis/erp/reference.ts'`],
  ['process-apis/orders/table.ts', `import '../../system-apis/connectors.ts'`],
  [
    'process-apis/orders/contract-value.ts',
    `import { erp } from '../../system-apis/erp/contract.ts'\nexport { erp }`,
  ],
  ['process-apis/orders/above.ts', `import '../../gateway/config.ts'`],
  ['process-apis/orders/queue.ts', `import 'pg-boss'`],
  ['process-apis/durable/business.ts', `import '../orders/place-order.ts'`],
  [
    'experience-apis/storefront/system.ts',
    `import type { Erp } from '../../system-apis/erp/contract.ts'\nexport type X = Erp`,
  ],
  [
    'experience-apis/storefront/inside.ts',
    `import type { X } from '../../process-apis/orders/place-order.ts'\nexport type Y = X`,
  ],
  [
    'experience-apis/storefront/value.ts',
    `import { orders } from '../../process-apis/orders/index.ts'\nexport { orders }`,
  ],
  ['gateway/policies/sibling.ts', `import '../config.ts'`],
  ['gateway/policies/business.ts', `import '../../process-apis/systems.ts'`],
  ['gateway/environment.ts', `export const home = process.env['HOME']`],
  ['gateway/queue.ts', `import 'pg-boss'`],
  ['gateway/way-out.ts', `import 'undici'`],
  ['gateway/upstreams/way-out.ts', `import 'undici'`],
  ['gateway/printing.ts', `console.log('here')`],
]

const allowed: readonly (readonly [file: string, code: string])[] = [
  [
    'system-apis/erp/vendor.ts',
    `import '../../openapi/problem.ts'\nimport '../http.ts'\nimport './contract.ts'`,
  ],
  [
    'process-apis/orders/contract-type.ts',
    `import type { Erp } from '../../system-apis/erp/contract.ts'\nexport type X = Erp`,
  ],
  ['process-apis/durable/boss.ts', `import 'pg-boss'`],
  [
    'experience-apis/storefront/front.ts',
    `import type { Orders } from '../../process-apis/orders/index.ts'\nexport type X = Orders`,
  ],
  ['gateway/policies/kind.ts', `import '../../openapi/problem.ts'\nimport './policy.ts'`],
  ['gateway/wiring.ts', `import 'fastify'\nimport '../process-apis/orders/index.ts'`],
  ['process-apis/orders/some.test.ts', `import '../../gateway/host/test-database.ts'`],
]

await t.test('the linter holds the layers apart', async t => {
  const folder = temporaryFolder(t)
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  for (const [file, code] of [...forbidden, ...allowed]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `${code}\n`)
  }

  const { stdout } = runNode(
    [join(root, 'node_modules', 'oxlint', 'bin', 'oxlint'), '--format', 'unix'],
    { cwd: folder },
  )

  const found = new Set(stdout.split('\n').map(line => line.split(':')[0]))
  for (const [file, code] of forbidden) t.ok(found.has(file), `${file} may not: ${code}`)
  for (const [file, code] of allowed) t.notOk(found.has(file), `${file} may: ${code}`)
})
