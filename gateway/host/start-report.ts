import { randomBytes } from 'node:crypto'
import { relative } from 'node:path'
import type { SandboxKeys } from './demonstration.ts'
import { runningFilePath } from './running-file.ts'
import type { Terminal } from './terminal.ts'

/** What the person who started it wants to know. */
export type Report = {
  readonly seconds: number
  readonly baseUrl: string
  /** Where the API answers over TLS, if it does. */
  readonly tlsUrl: string | undefined
  readonly adminUrl: string
  readonly database: string
  readonly data: string
  /** The file the servers log to, unless that is the terminal. */
  readonly logFile: string | undefined
  readonly keys: SandboxKeys | undefined
  /** The names of the simulated systems, and where their switchboard is. */
  readonly simulated: { readonly names: readonly string[]; readonly adminUrl: string } | undefined
}

/** The one block that is printed when everything runs. */
export function startReport(
  report: Report,
  { strong, faint }: Pick<Terminal, 'strong' | 'faint'>,
): string {
  const { baseUrl, tlsUrl, adminUrl, database, data, logFile, keys, simulated, seconds } = report
  const row = (name: string, value: string, note = '') =>
    `  ${name.padEnd(12)} ${value}${note === '' ? '' : `  ${faint(note)}`}`

  return [
    '',
    strong(`Crossdock is ready`) + faint(` after ${seconds.toFixed(1)} s. Ctrl-C stops it.`),
    '',
    row('API', baseUrl),
    ...(tlsUrl === undefined ? [] : [row('API by TLS', tlsUrl)]),
    row('Docs', `${baseUrl}/docs`, 'every contract to read and try'),
    row('Status', `${baseUrl}/status`),
    row('Admin', adminUrl, 'metrics and health; keep it private'),
    row('Database', database),
    row('Data', here(data)),
    ...(logFile === undefined ? [] : [row('Log', here(logFile))]),
    ...(keys === undefined ? [] : keyRows(keys, data, { strong, faint })),
    ...(simulated === undefined
      ? []
      : [
          '',
          strong('Simulated') + faint('  small systems of our own stand in for the real ones'),
          row('Systems', simulated.names.join(', ')),
          row(
            'Switchboard',
            simulated.adminUrl,
            'faults, documents, moves; its token is in demo.json',
          ),
        ]),
    ...(keys === undefined
      ? []
      : [
          '',
          strong('Next'),
          row('The story', 'npm run demo'),
          row('An order', faint('paste this:')),
          '',
          firstOrder({ baseUrl, key: keys.storefront }),
        ]),
    '',
  ].join('\n')
}

function keyRows(
  keys: SandboxKeys,
  data: string,
  { strong, faint }: Pick<Terminal, 'strong' | 'faint'>,
): string[] {
  return [
    '',
    strong('Sandbox keys') + faint(`  also in ${here(runningFilePath(data))}`),
    ...Object.entries(keys).map(([audience, key]) => `  ${audience.padEnd(12)} ${key}`),
  ]
}

/** A request that places an order when it is pasted into a shell; pasted twice it is one order. */
function firstOrder({ baseUrl, key }: { baseUrl: string; key: string }): string {
  const body = {
    email: 'ada@example.com',
    name: 'Ada Lovelace',
    currency: 'EUR',
    items: [{ sku: 'MUG-WHITE', quantity: 2 }],
    delivery: {
      method: 'ship',
      address: {
        name: 'Ada Lovelace',
        lines: ['Lindenstraße 4'],
        locality: 'Berlin',
        postalCode: '10969',
        country: 'DE',
      },
    },
    paymentToken: 'tok_visa',
  }
  return [
    `curl -sS ${baseUrl}/storefront/v1/orders \\`,
    `  -H 'Authorization: Bearer ${key}' \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -H 'Idempotency-Key: "first-${randomBytes(4).toString('hex')}"' \\`,
    `  -d '${JSON.stringify(body)}'`,
  ].join('\n')
}

/** A path as one would type it from here. */
function here(path: string): string {
  const short = relative(process.cwd(), path)
  return short === '' || short.startsWith('..') ? path : short
}
