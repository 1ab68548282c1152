import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import { toContract } from '../openapi/contract.ts'
import type { AppOptions } from './app.ts'
import { toyGateway, type ToyGateway } from './gateway.suite.ts'
import type { LooseHandler } from './mount.ts'
import type { PolicyServices } from './policies/policy.ts'

export type ContractGatewayOptions = {
  /** Operations by method and path, each with what is particular to it. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>
  readonly schemas?: Readonly<Record<string, object>>
  /** Default: each answers 204. */
  readonly handlers?: Readonly<Record<string, (input: Input) => unknown>>
  /** Entries beside authentication. */
  readonly policies?: string
  readonly services?: Partial<PolicyServices>
}

type Input = Readonly<Record<string, ReturnType<JSON['parse']>>>

/** A gateway with a contract of the test's own at /own/v1; what reaches its handlers is kept. */
export async function contractGateway(
  t: Test,
  options: ContractGatewayOptions,
): Promise<ToyGateway & { readonly inputs: readonly Input[] }> {
  const { policies = standard } = options
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-contract-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'own.yaml')
  writeFileSync(file, `- kind: authenticate-key\n- kind: authorise\n${policies}`)
  const inputs: Input[] = []
  const contract = ownContract(options)
  const handlers = Object.fromEntries(
    contract.operations.map(({ operationId }) => [
      operationId,
      (async (_call, input: Input) => {
        inputs.push(input)
        return options.handlers?.[operationId]?.(input)
      }) as LooseHandler,
    ]),
  )
  const apis: AppOptions['apis'] = [{ contract, served: { handlers, policies: file } }]
  const gateway = await toyGateway(t, {
    options: { apis },
    ...(options.services !== undefined && { services: options.services }),
  })
  return { ...gateway, inputs }
}

const standard = '- kind: validate-request\n- kind: validate-response\n'

/** The contract by itself, as it is loaded. */
export function ownContract({ paths, schemas = {} }: ContractGatewayOptions) {
  const security = [{ apiKey: ['toys:read'] }, { apiKeyHeader: ['toys:read'] }]
  let count = 0
  const completed = Object.entries(paths).map(([path, item]) => [
    path,
    Object.fromEntries(
      Object.entries(item).map(([method, operation]) => [
        method,
        {
          operationId: `operation${++count}`,
          summary: 'An operation',
          description: 'An operation',
          security,
          'x-owner': 'own',
          'x-audience': 'channel',
          'x-data-classes': ['public'],
          'x-slo': { latencyP95Ms: 1_000, availability: 99 },
          'x-idempotency': 'natural',
          responses: { 204: { description: 'Done' } },
          ...operation,
        },
      ]),
    ),
  ])
  return toContract(
    'own.v1',
    JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'Own API', version: '1.0.0' },
      servers: [{ url: '/own/v1' }],
      paths: Object.fromEntries(completed),
      components: { schemas },
    }),
  )
}
