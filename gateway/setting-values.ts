import { resolve } from 'node:path'

/** Where a value stood: paths are relative to the folder of the file, or to the working directory. */
export type Place = { readonly folder: string }

/** A whole number within bounds. */
export function integer(minimum: number, maximum: number) {
  return {
    expected: `a whole number from ${minimum} to ${maximum}`,
    read: (value: unknown) => {
      const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
      return Number.isInteger(number) && Number(number) >= minimum && Number(number) <= maximum
        ? Number(number)
        : undefined
    },
  }
}

/** A share of something. */
export function share() {
  return {
    expected: 'a number from 0 to 1',
    read: (value: unknown) => {
      const number = typeof value === 'string' && /^\d*\.?\d+$/.test(value) ? Number(value) : value
      return typeof number === 'number' && number >= 0 && number <= 1 ? number : undefined
    },
  }
}

/** Words that keep a pattern. */
export function text(pattern: RegExp, expected: string) {
  return {
    expected,
    read: (value: unknown) =>
      typeof value === 'string' && pattern.test(value) ? value : undefined,
  }
}

/** One of a few words. */
export function oneOf<Value extends string>(values: readonly Value[]) {
  return {
    expected: `one of ${values.join(', ')}`,
    read: (value: unknown) => values.find(known => known === value),
  }
}

/** A switch. */
export function onOrOff() {
  const words: Record<string, boolean> = { on: true, off: false, true: true, false: false }
  return {
    expected: 'on or off',
    read: (value: unknown) => words[String(value)],
  }
}

/** A path, relative to where it is written. */
export function path() {
  return {
    expected: 'a path',
    read: (value: unknown, { folder }: Place) =>
      typeof value === 'string' && value !== '' ? resolve(folder, value) : undefined,
  }
}

/** Words separated by commas, or a list, that all keep a pattern. */
export function readList(value: unknown, pattern: RegExp): string[] | undefined {
  const parts = typeof value === 'string' ? value.split(',').map(part => part.trim()) : value
  if (!Array.isArray(parts)) return undefined
  return parts.every((part): part is string => typeof part === 'string' && pattern.test(part))
    ? parts
    : undefined
}

/**
 * Names and values of HTTP headers.
 * https://opentelemetry.io/docs/specs/otel/protocol/exporter/#specifying-headers-via-environment-variables
 */
export function readHeaders(value: unknown): Record<string, string> | undefined {
  const parts = readList(value, /^[!#$%&'*+.^_`|~\w-]+=[^\s,]*$/)
  if (parts === undefined) return undefined
  try {
    return Object.fromEntries(
      parts.map(part => {
        const [name = '', ...rest] = part.split('=')
        return [name, decodeURIComponent(rest.join('='))]
      }),
    )
  } catch {
    return undefined
  }
}

/** `id:secret`, several separated by commas. */
export function readPeppers(value: unknown): KeyPepper[] | undefined {
  const parts = readList(value, /^[A-Za-z0-9]{1,16}:[A-Za-z0-9_-]{43,}$/)
  if (parts === undefined || parts.length === 0) return undefined
  return parts.map(part => {
    const [id = '', secret = ''] = part.split(':')
    return { id, secret: Buffer.from(secret, 'base64url') }
  })
}

/** `before call:name:kill`, several separated by semicolons. */
export function readFailPoints(value: unknown): readonly FailPointSetting[] | undefined {
  const points = String(value).split(';').map(readFailPoint)
  return points.every(point => point !== undefined) ? points : undefined
}

function readFailPoint(text: string): FailPointSetting | undefined {
  const match = /^((?:before|after) (?:call|commit)):([^:;]+):(kill|pause)$/.exec(text)
  if (match === null) return undefined
  const [, place, name, action] = match as unknown as [
    string,
    FailPointSetting['place'],
    string,
    FailPointSetting['action'],
  ]
  return { place, name, action }
}

/** Where a server process of a test kills or pauses itself, once. */
export type FailPointSetting = {
  readonly place: 'before call' | 'after call' | 'before commit' | 'after commit'
  /** Step name, or transition kind at commits. */
  readonly name: string
  readonly action: 'kill' | 'pause'
}

/** A secret that goes into the hashes of keys, with its name. */
export type KeyPepper = { readonly id: string; readonly secret: Buffer }
