import { Problem } from '../../openapi/problem.ts'
import type { Exchange, GovernedOperation, PolicyKind } from './policy.ts'

/** Something that was done or seen through the gateway, for the audit log. */
export type AuditAct = {
  readonly tenant: string
  /** The application that called, or the holder of its token. */
  readonly actor: string
  /** The operationId. */
  readonly action: string
  /** The path parameters, or what was seen first, or `*`. */
  readonly subject: string
  readonly correlationId: string
  /** How it was asked for; nothing that is personal or secret by the contract. */
  readonly data: object
}

/** Writes acts down; resolves when they are kept. */
export type AuditLog = { readonly append: (act: AuditAct) => Promise<void> }

export type AuditOptions = { readonly seen?: string }

/** Writes down who asked for what, before they get it. */
export const audit: PolicyKind<AuditOptions> = {
  kind: 'audit',
  description:
    'Writes into the audit log who used an operation: for administrative acts and for reads that only some may do. A read is written down before its answer leaves; anything else before it is done. What cannot be written down is not done (503).',
  needs: ['authorisation'],
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      seen: {
        description:
          'Where the ids of what was seen stand in the answer: a JSON Pointer, with * for each of a list, such as /orders/*/id. Default: only what the path names.',
        type: 'string',
        pattern: '^(/[^/]+)+$',
      },
    },
  },
  create: ({ seen }, { place, services: { audit: log } }) => {
    if (log === undefined) throw new Error(`${place} there is no audit log here`)
    const pointer = seen?.slice(1).split('/') ?? []
    return operation => {
      const keep = keeping(log, operation)
      if (operation.idempotency !== 'safe') return { request: exchange => keep(exchange, []) }
      return {
        answer: (exchange, { body }) =>
          keep(exchange, seen === undefined ? [] : idsAt(body, pointer)),
        ...(seen !== undefined && { readsAnswerBody: true }),
      }
    }
  },
}

/** At most so many ids of a list are kept: it is as long as its page. */
const mostSeen = 200

function idsAt(value: unknown, [name, ...rest]: readonly string[]): string[] {
  if (name === undefined) return typeof value === 'string' ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  if (name !== '*') return idsAt((value as Record<string, unknown>)[name], rest)
  return Object.values(value)
    .flatMap(one => idsAt(one, rest))
    .slice(0, mostSeen)
}

function keeping(log: AuditLog, { operationId, contract, path, loggable = [] }: GovernedOperation) {
  const inPath = [...path.matchAll(/{(\w+)}/g)].map(([, name = '']) => name)
  const named = inPath.filter(name => loggable.includes(name))
  const others = loggable.filter(name => !inPath.includes(name))

  return async (
    { caller, parameters, correlationId }: Exchange,
    seen: readonly string[],
  ): Promise<void> => {
    if (caller === undefined) throw new Problem('unauthenticated')
    const { tenant, application, subject: holder } = caller.principal
    const asked = others.filter(name => parameters[name] !== undefined)
    try {
      await log.append({
        tenant,
        actor: holder === undefined ? application : `${application}/${holder}`,
        action: operationId,
        subject: named.map(name => String(parameters[name])).join('/') || (seen[0] ?? '*'),
        correlationId,
        data: {
          api: contract,
          ...(caller.keyId !== undefined && { key: caller.keyId }),
          ...(seen.length > 0 && { seen }),
          ...(asked.length > 0 && {
            parameters: Object.fromEntries(asked.map(name => [name, parameters[name]])),
          }),
        },
      })
    } catch (cause) {
      throw new Problem('unavailable', { retryAfterSeconds: 1, cause })
    }
  }
}
