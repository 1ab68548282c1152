import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Fault } from '../../system-apis/reference-systems/faults.ts'
import type { DocumentRow } from './facts.ts'
import type { Goods } from './goods.ts'

/** What the process of the simulated systems is started with; it gets it as JSON. */
export type SystemsProcessOptions = {
  readonly databaseUrl: string
  /** Where WMS and store report to. */
  readonly webhookUrl: string
  readonly seed: number
  readonly goods: Goods['data']
}

/** What it says when they answer. */
export type SystemsReady = {
  readonly url: string
  readonly admin: { readonly url: string; readonly token: string }
  readonly token: string
  readonly webhookSecret: string
}

/** The connected systems of a run, with their switchboard. */
export type TorturedSystems = SystemsReady & {
  readonly documents: (system: SystemName) => Promise<DocumentRow[]>
  /** Does what a person in front of a system would; false when it cannot be done now. */
  readonly move: (path: string, body?: object) => Promise<boolean>
  readonly setFaults: (system: SystemName, faults: readonly Fault[]) => Promise<void>
  /** Calls of each system since the start, and what its present faults did to them. */
  readonly report: () => Promise<readonly SystemReport[]>
  readonly waitingWebhooks: () => Promise<number>
  readonly stop: () => Promise<void>
}

export type SystemReport = {
  readonly system: SystemName
  readonly calls: number
  readonly lookUps: number
  /** Calls whose effect the caller could not know. */
  readonly ambiguous: number
}

export const systemNames = [
  'erp',
  'crm',
  'wms',
  'store',
  'commerce',
  'payment',
  'tax',
  'carrier',
] as const
export type SystemName = (typeof systemNames)[number]

/** Starts the simulated systems in a process of their own. */
export async function startSystems(options: SystemsProcessOptions): Promise<TorturedSystems> {
  const child = fork(join(import.meta.dirname, 'systems-process.ts'), [JSON.stringify(options)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ready = await whenReady(child)

  const ask = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${ready.admin.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${ready.admin.token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      signal: AbortSignal.timeout(30_000),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (response.status >= 500) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as unknown) }
  }
  const stateOf = async (system: SystemName) => {
    const { body } = await ask('GET', `/${system}`)
    return body as {
      faults: readonly (Fault & { hits: number })[]
      traffic: { calls: number; operations: Record<string, number> }
    }
  }
  return {
    ...ready,
    async documents(system) {
      const { body } = await ask('GET', `/${system}/documents`)
      const { documents } = body as { documents: (DocumentRow & { createdAt: string })[] }
      return documents.map(document => ({
        ...document,
        system,
        createdAt: Date.parse(document.createdAt),
      }))
    },
    async move(path, body = {}) {
      const { status } = await ask('POST', path, body)
      return status < 300
    },
    async setFaults(system, faults) {
      await ask('PUT', `/${system}/faults`, { faults })
    },
    report: () =>
      Promise.all(
        systemNames.map(async system => {
          const { faults, traffic } = await stateOf(system)
          const calls = Object.entries(traffic.operations)
          return {
            system,
            calls: traffic.calls,
            lookUps: total(calls.filter(([name]) => name.startsWith('GET ')).map(([, n]) => n)),
            ambiguous: total(faults.filter(({ mode }) => ambiguous.has(mode)).map(f => f.hits)),
          }
        }),
      ),
    async waitingWebhooks() {
      const { body } = await ask('GET', '/webhooks')
      return (body as { waiting: number }).waiting
    },
    async stop() {
      if (child.exitCode !== null) return
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
  }
}

const ambiguous = new Set<Fault['mode']>([
  'commit-then-500',
  'commit-then-reset',
  'malformed',
  'drift',
])

function total(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

function whenReady(child: ChildProcess): Promise<SystemsReady> {
  return new Promise((resolve, reject) => {
    child.once('message', message => resolve(message as SystemsReady))
    child.once('exit', code => reject(new Error(`The simulated systems could not start (${code})`)))
  })
}
