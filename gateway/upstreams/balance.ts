import type { Target } from './target.ts'

export type Weighted = { readonly target: Target; readonly weight: number; current: number }

/**
 * Picks the next server: in turn, as often as its weight says, evenly mixed (the smooth round robin of nginx). Not one
 * that was tried already for this request, as long as there is another. Undefined when all are unhealthy and nobody
 * is to be asked then.
 */
export function pick(
  all: readonly Weighted[],
  tried: ReadonlySet<Target> | undefined,
  whenAllUnhealthy: 'try' | 'refuse',
): Target | undefined {
  const [only] = all
  if (all.length === 1 && only !== undefined) {
    return only.target.health.isHealthy() || whenAllUnhealthy === 'try' ? only.target : undefined
  }
  const healthy = all.filter(({ target }) => target.health.isHealthy())
  const asked = healthy.length > 0 ? healthy : whenAllUnhealthy === 'try' ? all : []
  const untried = tried === undefined ? asked : asked.filter(({ target }) => !tried.has(target))
  return inTurn(untried.length > 0 ? untried : asked)
}

function inTurn(candidates: readonly Weighted[]): Target | undefined {
  let chosen: Weighted | undefined
  let total = 0
  for (const candidate of candidates) {
    candidate.current += candidate.weight
    total += candidate.weight
    if (chosen === undefined || candidate.current > chosen.current) chosen = candidate
  }
  if (chosen === undefined) return undefined
  chosen.current -= total
  return chosen.target
}
