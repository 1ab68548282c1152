import type { ApiEntry, ConsumerList } from '../../openapi/generated/governance.v1.d.ts'
import { asking, instantOf, missing, type WithReason } from './board-client.ts'
import { apiLines } from './contracts-lines.ts'
import { type AskingOptions, print, segment } from './running-client.ts'

export type DeprecateOptions = WithReason & {
  readonly sunset: string
  readonly since?: string
  readonly successor?: string
  readonly documentation?: string
}

/** Announces the end of an API. */
export function deprecateApi(api: string, options: DeprecateOptions): Promise<number> {
  const { sunset, since, successor, documentation, reason } = options
  return lifecycle(api, 'deprecation', options, {
    sunsetAt: instantOf(sunset),
    ...(since !== undefined && { deprecatedAt: instantOf(since) }),
    ...(successor !== undefined && { successor }),
    ...(documentation !== undefined && { documentation }),
    reason,
  })
}

export type BrownoutOptions = WithReason & {
  readonly from: string
  readonly to: string
  readonly share?: string
  readonly exempt?: readonly string[]
}

/** Switches a deprecated API off for a while. */
export function brownoutApi(api: string, options: BrownoutOptions): Promise<number> {
  const { from, to, share, exempt, reason } = options
  return lifecycle(api, 'brownouts', options, {
    from: instantOf(from),
    to: instantOf(to),
    ...(share !== undefined && { share: Number(share) }),
    ...(exempt !== undefined && { exempt }),
    reason,
  })
}

/** Ends an API. Exit code 1: it is still used, and by whom. */
export function retireApi(api: string, options: WithReason): Promise<number> {
  return lifecycle(api, 'retirement', options, { reason: options.reason })
}

/** Says for a consumer that it does not need an API any more. */
export async function acknowledgeEnd(
  api: string,
  options: WithReason & { readonly consumer?: string },
): Promise<number> {
  return asking(options, async client => {
    const { consumer, reason } = options
    const path = `/apis/${segment(api)}/acknowledgements`
    const list = await client.ask<ConsumerList>('POST', path, {
      reason,
      ...(consumer !== undefined && { consumer }),
    })
    if (list === undefined) return missing(api)
    const left = list.consumers.filter(({ acknowledged }) => !acknowledged)
    print(options.json ?? false, list, [
      `${left.length} consumers of ${api} have not acknowledged yet.`,
    ])
    return 0
  })
}

async function lifecycle(
  api: string,
  what: string,
  options: AskingOptions,
  body: object,
): Promise<number> {
  return asking(options, async client => {
    const entry = await client.ask<ApiEntry>('POST', `/apis/${segment(api)}/${what}`, body)
    if (entry === undefined) return missing(api)
    print(options.json ?? false, entry, apiLines(entry))
    return entry.progress === undefined ? 0 : 1
  })
}
