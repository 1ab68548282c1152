import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Test } from 'tap'
import { toContract, type Contract } from '../../openapi/contract.ts'
import { toyGateway, toys, type ToyGateway } from '../gateway.suite.ts'
import type { Api } from '../generation.ts'
import { temporaryFolder } from '../host/fixtures/temporary-folder.ts'
import type { LooseHandler } from '../mount.ts'
import { readLifecycle, type LifecyclePolicy } from './lifecycle-file.ts'

/** A clock that goes only when it is told to. */
export type TestClock = { (): number; set: (instant: string) => void }

export function testClock(instant: string): TestClock {
  let nowMs = Date.parse(instant)
  return Object.assign(() => nowMs, { set: (next: string) => void (nowMs = Date.parse(next)) })
}

/** What a lifecycle.yaml says. */
export function lifecycleOf(t: Test, yaml: string): LifecyclePolicy {
  const file = join(temporaryFolder(t), 'lifecycle.yaml')
  writeFileSync(file, yaml)
  return readLifecycle(file)
}

export type ToyDocument = {
  info: { version: string }
  servers: { url: string }[]
  paths: Record<string, Record<string, Record<string, unknown>>>
  components: { schemas: Record<string, Record<string, unknown>> }
}

/** The toys' contract, changed. */
export function changedToys(name: string, change: (document: ToyDocument) => void): Contract {
  const document = structuredClone(toys.document) as unknown as ToyDocument
  change(document)
  return toContract(name, JSON.stringify(document))
}

/** The next major version of the toys. */
export const toysV2 = changedToys('toys.v2', document => {
  document.servers = [{ url: '/toys/v2' }]
  document.info.version = '2.0.0'
})

const robot = { toyId: 'toy-1', name: 'Robot' }

/** Handlers for any contract of toys; `name` shows which ones answered. */
function toyHandlersOf({ operations }: Contract, name = 'Robot'): Record<string, LooseHandler> {
  const known: Record<string, LooseHandler> = {
    listToys: async () => ({ toys: [{ ...robot, name }] }),
    getToy: async () => ({ ...robot, name }),
    makeToy: async () => ({ status: 201, body: { ...robot, name } }),
    breakToy: async () => undefined,
    receiveHook: async () => ({ outcome: name }),
  }
  return Object.fromEntries(
    operations.map(({ operationId }) => [operationId, known[operationId] ?? (async () => ({}))]),
  )
}

export function served(contract: Contract, policies: string, name?: string): Api {
  return { contract, served: { handlers: toyHandlersOf(contract, name), policies } }
}

/** A gateway with two majors of the toys and what a lifecycle.yaml says about them. */
export async function livingToys(
  t: Test,
  { yaml, clock, v1 = toys }: { yaml: string; clock: TestClock; v1?: Contract },
): Promise<ToyGateway> {
  const toy = await toyGateway(t, { options: { clock } })
  await toy.gateway.replace({
    apis: [served(v1, toy.policyFile, 'first'), served(toysV2, toy.policyFile, 'second')],
    lifecycle: lifecycleOf(t, yaml),
  })
  return toy
}
