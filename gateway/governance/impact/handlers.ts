import type * as Answers from '../../../openapi/generated/governance.v1.d.ts'
import type { operations } from '../../../openapi/generated/governance.v1.d.ts'
import type { Handlers } from '../../../openapi/operation.ts'
import { Problem } from '../../../openapi/problem.ts'
import type { DriftEngine } from '../drift/drift-engine.ts'
import { readContent, sourceOf } from '../registry/contents.ts'
import type { Governing } from '../registry/handlers.ts'
import type { Board } from '../workflow/board.ts'
import type { BoardContext } from '../workflow/context.ts'
import { readHead } from '../workflow/read.ts'
import { impactReport } from './impact-report.ts'
import { readTraffic } from './traffic.ts'

type TrafficOperations = Pick<
  operations,
  'judgeImpact' | 'exportTraffic' | 'getDrift' | 'suggestContract' | 'acceptDrift'
>

export type ImpactHandlersOptions = {
  readonly context: BoardContext
  readonly board: Pick<Board, 'submit'>
  readonly drift: DriftEngine
  readonly flushShapes: () => Promise<void>
  readonly governing: Governing
}

/** The operations of governance.v1 that ask recorded traffic. */
export function impactHandlers({
  context,
  board,
  drift,
  flushShapes,
  governing: who,
}: ImpactHandlersOptions): Handlers<TrafficOperations> {
  const { store, engines, policy, clock } = context

  async function runningSource(api: string): Promise<string> {
    const head = await readHead(store.pool, api)
    if (head === undefined) throw new Problem('not-found')
    return sourceOf(store.pool, api, head.digest)
  }

  return {
    async judgeImpact(call, { api, contract, days = policy().tiers.impactDays }) {
      await who(call)
      const base = await runningSource(api)
      readContent(api, contract, context.ours(api) !== undefined)
      const { changes } = engines.diff(base, contract, { now: clock() })
      const impact = await engines.impact({ api, revision: contract, changes, days })
      if (!impact.evaluated) throw new Problem('unavailable', { detail: impact.reason })
      return toReport(impactReport(api, changes, impact))
    },

    async exportTraffic(call, { api, days = policy().tiers.impactDays }) {
      await who(call)
      await runningSource(api)
      await flushShapes()
      const traffic = await readTraffic({ pool: store.pool, api, days, now: clock() })
      return traffic as unknown as Answers.TrafficExport
    },

    async getDrift(call, { api, days }) {
      await who(call)
      const found = await drift.report(api, { days })
      if (found === undefined) throw new Problem('not-found')
      return { ...found, findings: [...found.findings] }
    },

    async suggestContract(call, { api, days }) {
      await who(call)
      const found = await drift.suggest(api, { days })
      if (found === undefined) throw new Problem('not-found')
      return { contract: found.contract, applied: [...found.applied], left: [...found.left] }
    },

    async acceptDrift(call, { api, days, note }) {
      const actor = await who(call)
      const found = await drift.suggest(api, { days })
      if (found === undefined) throw new Problem('not-found')
      const { contract, applied, left } = found
      if (applied.length === 0) {
        throw new Problem('state-conflict', {
          detail: 'Nothing that drifts could be taken into the contract.',
          extensions: { blocks: [] },
        })
      }
      const revision = await board.submit(actor, {
        api,
        contract,
        note:
          note ??
          `Taken from live traffic: ${applied.map(({ text }) => text).join('; ')}`.slice(0, 2_000),
        draft: true,
        origin: 'drift',
      })
      return { revisionId: revision.id, applied: [...applied], left: [...left] }
    },
  }
}

function toReport(report: ReturnType<typeof impactReport>): Answers.ImpactReport {
  return {
    ...report,
    changes: report.changes.map(({ consumers, ...change }) => ({
      ...change,
      consumers: consumers.map(({ application, applicationName, sample, ...one }) => ({
        ...one,
        consumer: application,
        name: applicationName,
        ...(sample !== undefined && { sample: sample as Record<string, unknown> }),
      })),
    })),
  }
}
