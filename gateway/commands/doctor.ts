import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { styleText } from 'node:util'
import pg from 'pg'
import { refuseUnsafeSettings } from '../../process-apis/durable/settings.ts'
import { ConfigError, loadConfig } from '../config.ts'
import type { Config } from '../settings.ts'
import { tryPort } from '../host/free-port.ts'
import { isLocked } from '../host/folder-lock.ts'
import { postgresAccount } from '../host/postgres-account.ts'
import { postgresBinaries } from '../host/postgres-binaries.ts'
import { withDatabase } from './with-database.ts'

/** One thing that was looked at. `note` says what was found, or what to do. */
type Finding = { readonly check: string; readonly ok: boolean; readonly note: string }

/** Looks at everything the product needs here. Something wrong: exit code 1. */
export async function doctor({ json = false }: { readonly json?: boolean }): Promise<number> {
  const findings = [node(), ...(await configured())]
  if (json) process.stdout.write(`${JSON.stringify(findings)}\n`)
  else findings.forEach(print)
  return findings.every(({ ok }) => ok) ? 0 : 1
}

function print({ check, ok, note }: Finding): void {
  const mark = styleText(ok ? 'green' : 'red', ok ? 'ok  ' : 'BAD ', {
    stream: process.stdout,
    validateStream: true,
  })
  process.stdout.write(`${mark} ${check.padEnd(14)} ${note}\n`)
}

function node(): Finding {
  return { check: 'node', ok: true, note: `${process.versions.node} at ${process.execPath}` }
}

async function configured(): Promise<Finding[]> {
  let config: Config
  try {
    config = loadConfig()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error.faults.map(note => ({ check: 'configuration', ok: false, note }))
  }
  const running = isLocked(join(config.data, 'lock'))
  return [
    { check: 'configuration', ok: true, note: config.file ?? 'environment and defaults' },
    await look('data folder', () => dataFolder(config.data)),
    ...(config.databaseUrl === undefined
      ? [await look('postgresql', () => embedded(config.data))]
      : []),
    await look('database', () => database(config)),
    ...(running
      ? [
          {
            check: 'ports',
            ok: true,
            note: 'in use by the Crossdock that runs on this data folder',
          },
        ]
      : [
          await look('PORT', () => port(config.port, config.host)),
          await look('ADMIN_PORT', () => port(config.adminPort, config.adminHost)),
          ...(config.tlsPort === undefined
            ? []
            : [
                await look('TLS_PORT', () =>
                  port(config.tlsPort ?? 0, config.tlsHost ?? config.host),
                ),
              ]),
        ]),
  ]
}

/** What a check gives is the note; what it throws is what is wrong. */
async function look(check: string, find: () => string | Promise<string>): Promise<Finding> {
  try {
    return { check, ok: true, note: await find() }
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException
    return { check, ok: false, note: message || (code ?? String(error)) }
  }
}

function dataFolder(data: string): string {
  mkdirSync(data, { recursive: true })
  accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK)
  return data
}

async function embedded(data: string): Promise<string> {
  const binaries = postgresBinaries()
  if (!existsSync(binaries.catalogue))
    throw new Error(`${binaries.catalogue} is missing; run npm ci again.`)
  const folder = join(data, 'postgres')
  mkdirSync(folder, { recursive: true })
  const { major, note } = await postgresAccount({
    binaries,
    folder,
    cluster: join(folder, 'cluster'),
  })
  return `${major}${note === undefined ? '' : `; ${note}`}`
}

function database(config: Config): Promise<string> {
  return withDatabase(config, async url => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    try {
      await client.connect()
      await refuseUnsafeSettings(client)
      const { rows } = await client.query<{ server_version: string }>('show server_version')
      return `PostgreSQL ${rows[0]?.server_version ?? ''} answers; fsync, full_page_writes and synchronous_commit are on`
    } finally {
      await client.end()
    }
  })
}

async function port(number: number, host: string): Promise<string> {
  await tryPort(number, host)
  return number === 0 ? 'any free one' : `${number} on ${host} is free`
}
