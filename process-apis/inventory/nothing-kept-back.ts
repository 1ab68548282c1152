/**
 * Tenants of which a moment ago nothing was kept back, by no rule and by no demand of others: their orders are not made to look.
 * Whoever changes that here is heeded at once (`forgetKeptBack`), another server's change after this time at the latest.
 */
const rememberedMs = 250
const since = new Map<string, number>()
let changes = 0

/** Whether nothing was kept back a moment ago. */
export function keepsNothingBack(tenant: string): boolean {
  const at = since.get(tenant)
  return at !== undefined && performance.now() - at < rememberedMs
}

/** Called before asking; what it gives is told what was found, which counts unless something was changed in between. */
export function askingWhatIsKept(tenant: string): (isAny: boolean) => void {
  const [before, at] = [changes, performance.now()]
  return isAny => {
    if (isAny || before !== changes) since.delete(tenant)
    else since.set(tenant, at)
  }
}

/** Something is kept back from now on, or may be. */
export function forgetKeptBack(tenant: string): void {
  changes += 1
  since.delete(tenant)
}
