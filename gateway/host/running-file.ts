import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SandboxKeys } from './demonstration.ts'

/** What `.crossdock/demo.json` tells scripts about the running demonstration. It holds secrets of the sandbox. */
export type RunningFile = {
  readonly baseUrl: string
  /** Where the API answers over TLS, if it does. */
  readonly tlsUrl?: string
  readonly adminUrl: string
  readonly keys: SandboxKeys
  /** The switchboard of the simulated systems: faults, documents, moves. */
  readonly referenceSystems?: {
    readonly url: string
    readonly adminUrl: string
    readonly adminToken: string
  }
  readonly databaseUrl: string
  /** Process numbers. `postgres` only where it is ours. */
  readonly pids: {
    readonly supervisor: number
    readonly servers: readonly number[]
    readonly postgres?: number
  }
}

/** Where it lies in the data folder. */
export function runningFilePath(data: string): string {
  return join(data, 'demo.json')
}

/** Writes it whole or not at all, for the owner's eyes only. */
export function writeRunningFile(data: string, content: RunningFile): void {
  const path = runningFilePath(data)
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(content, undefined, 2)}\n`, { mode: 0o600 })
  chmodSync(draft, 0o600)
  renameSync(draft, path)
}

/** What the last start wrote; empty when there was none or it cannot be read. */
export function readRunningFile(data: string): Partial<RunningFile> {
  try {
    const content: unknown = JSON.parse(readFileSync(runningFilePath(data), 'utf8'))
    return typeof content === 'object' && content !== null ? content : {}
  } catch {
    return {}
  }
}
