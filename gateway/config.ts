import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { type Config, type Setting, settings } from './settings.ts'

/** Raised once with every fault of the configuration; `faults` has one sentence for each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(`The configuration is not usable:\n${faults.map(fault => `  ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

export type LoadConfigOptions = {
  /** Default `process.env`. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Default `process.cwd()`. */
  readonly cwd?: string
}

/**
 * Reads the environment, then the configuration file, then the defaults; the first that has a value wins.
 * The file is CROSSDOCK_CONFIG, or `crossdock.yaml` in the working directory when it exists.
 * Throws a ConfigError that names every fault at once, by file, line and key, or by environment variable.
 */
export function loadConfig({
  env = process.env,
  cwd = process.cwd(),
}: LoadConfigOptions = {}): Config {
  const faults: string[] = []
  const file = readFile({ env, cwd, faults })
  const values: Record<string, unknown> = {}

  for (const [name, setting] of entries()) {
    const { env: variable, expected, read, secret } = setting
    const fromEnv = env[variable]
    const fromFile = file?.values.get(name)
    const refuse = (place: string, value: unknown) =>
      faults.push(`${place} must be ${expected}${secret ? '' : `, not ${JSON.stringify(value)}`}.`)

    if (fromEnv !== undefined && fromEnv !== '') {
      values[name] = read(fromEnv, { folder: cwd })
      if (values[name] === undefined) refuse(`Environment variable ${variable}`, fromEnv)
    } else if (file !== undefined && fromFile !== undefined) {
      values[name] = read(fromFile.value, { folder: dirname(file.path) })
      if (values[name] === undefined) {
        refuse(`${file.path}:${fromFile.line} ${name}`, fromFile.value)
      }
    } else {
      values[name] = setting.default
    }
  }

  for (const fault of unknownVariables(env)) faults.push(fault)
  const production = env['NODE_ENV'] === 'production'
  if (production && values['databaseUrl'] !== undefined && env['KEY_PEPPER'] === undefined) {
    if (file?.values.get('keyPeppers') === undefined) {
      faults.push(
        'Environment variable KEY_PEPPER is needed with DATABASE_URL when NODE_ENV is production: every server must hash API keys with the same secret.',
      )
    }
  }
  faults.push(...faultsOfListeners(values as Partial<Config>))
  if (faults.length > 0) throw new ConfigError(faults)

  const demonstrationIsSet = (env['CROSSDOCK_DEMONSTRATION'] ?? '') !== ''
  if (production && !demonstrationIsSet && file?.values.get('demonstration') === undefined) {
    values['demonstration'] = false
  }

  return {
    ...(values as Omit<Config, 'production' | 'file' | 'secret'>),
    data: resolve(cwd, values['data'] as string),
    contracts:
      (values['contracts'] as string | undefined) ??
      resolve(cwd, values['data'] as string, 'contracts'),
    production,
    file: file?.path,
    secret: name =>
      env[`CROSSDOCK_SECRET_${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}`] || undefined,
  }
}

/** Settings that need each other. */
function faultsOfListeners(values: Partial<Config>): string[] {
  const faults: string[] = []
  const { tlsPort, tlsCertificate, tlsKey, tlsClientCertificate, tlsClientAuthorities } = values
  if (tlsPort === undefined && (tlsCertificate ?? tlsKey) !== undefined) {
    faults.push('TLS_CERTIFICATE and TLS_KEY are for a TLS listener; TLS_PORT says where.')
  }
  if (tlsPort !== undefined && (tlsCertificate === undefined || tlsKey === undefined)) {
    faults.push('TLS_PORT needs TLS_CERTIFICATE and TLS_KEY.')
  }
  if (tlsClientCertificate !== 'off' && tlsClientAuthorities === undefined) {
    faults.push('TLS_CLIENT_CERTIFICATE needs TLS_CLIENT_CA: somebody has to vouch for clients.')
  }
  const { tlsClientRevocations, adminTlsCertificate, adminTlsKey } = values
  if (tlsClientCertificate === 'off' && tlsClientRevocations !== undefined) {
    faults.push('TLS_CLIENT_CRL is for client certificates; TLS_CLIENT_CERTIFICATE asks for them.')
  }
  if ((adminTlsCertificate === undefined) !== (adminTlsKey === undefined)) {
    faults.push('ADMIN_TLS_CERTIFICATE and ADMIN_TLS_KEY need each other.')
  }
  const { adminHost = '', adminToken } = values
  if (adminToken === undefined && !/^(127(\.\d{1,3}){3}|::1|localhost)$/.test(adminHost)) {
    faults.push(
      `The admin listener would be open to the network at ${adminHost}: that needs ADMIN_TOKEN.`,
    )
  }
  return faults
}

/** The table of settings for `crossdock config` and the documentation: one line of what and one of how for each. */
export function configHelp(): string {
  return [...entries()]
    .map(([name, { env, default: value, help, expected }]) => {
      const none = value === undefined || (Array.isArray(value) && value.length === 0)
      const fallback = none
        ? 'No default.'
        : `Default ${String(value as string | number | boolean)}.`
      return `${env}  (${name}:)\n    ${help}\n    ${capital(expected)}. ${fallback}`
    })
    .join('\n\n')
}

const entries = () => Object.entries(settings) as [string, Setting<unknown>][]

type ConfigFile = {
  readonly path: string
  readonly values: ReadonlyMap<string, { readonly value: unknown; readonly line: number }>
}

function readFile({
  env,
  cwd,
  faults,
}: {
  env: Readonly<Record<string, string | undefined>>
  cwd: string
  faults: string[]
}): ConfigFile | undefined {
  const named = env['CROSSDOCK_CONFIG']
  const path = named ? resolve(cwd, named) : join(cwd, 'crossdock.yaml')
  if (!existsSync(path)) {
    if (named)
      faults.push(`Environment variable CROSSDOCK_CONFIG names ${path}, which is not there.`)
    return undefined
  }

  const lines = new LineCounter()
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines })
  const lineOf = (offset: number | undefined) => lines.linePos(offset ?? 0).line
  for (const error of document.errors) {
    faults.push(`${path}:${lineOf(error.pos[0])} ${error.message.split('\n')[0] ?? ''}`)
  }
  const values = new Map<string, { value: unknown; line: number }>()
  if (document.errors.length > 0 || document.contents === null) return { path, values }
  if (!isMap(document.contents)) {
    faults.push(`${path}:1 must be a list of "name: value".`)
    return { path, values }
  }

  for (const { key, value } of document.contents.items) {
    const line = isScalar(key) ? lineOf(key.range[0]) : 1
    const name = isScalar(key) ? String(key.value) : ''
    if (!(name in settings)) {
      faults.push(
        `${path}:${line} ${name} is not a setting${didYouMean(name, Object.keys(settings))}.`,
      )
      continue
    }
    const plain: unknown = (value as { toJSON?: () => unknown } | null)?.toJSON?.()
    if (plain !== null && plain !== undefined) values.set(name, { value: plain, line })
  }
  return { path, values }
}

/** A misspelt variable of ours would silently leave its default: better to say so. */
function* unknownVariables(env: Readonly<Record<string, string | undefined>>): Generator<string> {
  const known = ['CROSSDOCK_CONFIG', ...[...entries()].map(([, setting]) => setting.env)]
  for (const name of Object.keys(env)) {
    if (!name.startsWith('CROSSDOCK_') || name.startsWith('CROSSDOCK_SECRET_')) continue
    if (!known.includes(name)) {
      yield `Environment variable ${name} is not a setting${didYouMean(name, known)}.`
    }
  }
}

function didYouMean(name: string, known: readonly string[]): string {
  const near = known
    .map(candidate => ({
      candidate,
      distance: distance(name.toLowerCase(), candidate.toLowerCase()),
    }))
    .toSorted((a, b) => a.distance - b.distance)[0]
  return near !== undefined && near.distance <= 3 ? `; did you mean ${near.candidate}?` : ''
}

/** Levenshtein distance: https://en.wikipedia.org/wiki/Levenshtein_distance */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution))
    }
    row = next
  }
  return row[b.length] ?? 0
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
