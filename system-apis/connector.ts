import type { Poll } from '../openapi/poll.ts'
import type { OrderFiles } from './order-files.ts'
import { shape, type Shape } from './shape.ts'
import type { Webhook } from './webhook.ts'

/**
 * A connector makes one vendor's system speak one canonical contract.
 * It maps and calls; it keeps no state, takes no decision, knows no other system.
 */
export type Connector<Contract, Options> = {
  /** What may stand under `options` in policies/systems.yaml; anything else stops the start. */
  readonly options: Shape<Options>
  /** The contract's handlers for one installation of the system; problems call it by `name`. */
  readonly open: (options: Options, name: string) => Contract
  /** The way in, where the system calls back; its messages say they come from `name`. */
  readonly webhook?: (options: Options, name: string) => Webhook
  /** What the system is asked for again and again, since a webhook may get lost. */
  readonly poll?: (options: Options, name: string) => Poll
  /** Orders in files that the system gave: answers of its API, its published examples. */
  readonly orderFiles?: OrderFiles
}

/** A connector whose options only its own shape knows. */
export type AnyConnector<Contract> = Omit<Connector<Contract, never>, 'options'> & {
  readonly options: Shape<unknown>
}

/** The options every connector over HTTP takes. */
export type HttpOptions = {
  /** Where the system's API starts, without a slash at the end: `https://erp.example.com/api`. */
  readonly url: string
  /** How long one call may take, in milliseconds; the caller's deadline may cut it shorter. Default 5,000. */
  readonly timeoutMs?: number
  /** How many calls run at once; more wait their turn within their time. Default 64. */
  readonly connections?: number
}

/** The shape of a connector's options: those of HTTP and its own, and not one more. */
export function httpOptions<Options extends HttpOptions>(
  own: Readonly<Record<Exclude<keyof Options, keyof HttpOptions>, object>>,
  optional: readonly string[] = [],
): Shape<Options> {
  return shape<Options>({
    type: 'object',
    additionalProperties: false,
    required: ['url', ...Object.keys(own).filter(name => !optional.includes(name))],
    properties: {
      url: { type: 'string', pattern: '^https?://[^/?#]+(/[^?#]*[^/?#])?$' },
      timeoutMs: { type: 'integer', minimum: 1, maximum: 120_000 },
      connections: { type: 'integer', minimum: 1, maximum: 1_024 },
      ...own,
    },
  })
}
