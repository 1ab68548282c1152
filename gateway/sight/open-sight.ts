import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Config } from '../settings.ts'
import type { Logger } from '../log.ts'
import { shapeStore } from '../governance/shapes/shape-store.ts'
import { shapes } from '../governance/shapes/shapes.ts'
import { sealing } from '../audit/sealing.ts'
import { explanations, type Explanations } from './explanations.ts'
import { sight, type Sight } from './sight.ts'
import { startTracing } from './tracing.ts'
import { usage, type Usage } from './usage.ts'

/** Everything by which a server process is seen, opened together. */
export type OpenSight = {
  readonly sight: Sight
  readonly usage: Usage
  readonly explanations: Explanations
  /** Writes what callers sent and received until now. */
  readonly flushShapes: () => Promise<void>
  /** Writes down and hands over what is left. */
  readonly close: () => Promise<void>
}

export type OpenSightOptions = {
  readonly config: Config
  readonly pool: pg.Pool
  readonly log: Logger
}

/** Opens the sight of a server process: traces where an endpoint is configured, usage, explanations, the audit chain. */
export async function openSight({ config, pool, log }: OpenSightOptions): Promise<OpenSight> {
  const tracing =
    config.otlpEndpoint === undefined
      ? undefined
      : await startTracing({
          endpoint: config.otlpEndpoint,
          headers: config.otlpHeaders ?? {},
          serviceName: config.serviceName,
          ratio: config.traceRatio,
          onError: error => log.warn({ err: error }, 'spans could not be handed over'),
        })
  const counted = usage({ pool, log })
  const explained = explanations({ pool, log, oneIn: config.explainOneIn })
  const seals = sealing({ pool, log })
  const sketched = config.shapes
    ? shapes({ process: randomUUID(), oneIn: config.shapesOneIn })
    : undefined
  const kept =
    sketched && shapeStore({ pool, shapes: sketched, log, keptDays: config.shapesKeptDays })
  return {
    sight: sight({ usage: counted, explanations: explained, shapes: sketched }),
    usage: counted,
    explanations: explained,
    flushShapes: async () => kept?.flush(),
    async close() {
      await Promise.all([
        counted.close(),
        explained.close(),
        kept?.close(),
        seals.close(),
        tracing?.close(),
      ])
    },
  }
}
