/**
 * Places where a test can make the process die or stall, to prove that nothing is lost or doubled there.
 * Off unless `armFailPoint` was called, which only a process started for such a test does.
 */
export type FailPoint = {
  readonly place: 'before call' | 'after call' | 'before commit' | 'after commit'
  /** Step name, or transition kind at commits; with `*` at the end, every one that begins so. */
  readonly name: string
  readonly act: () => unknown
}

let armed: readonly FailPoint[] = []

/** Arms fail points; the first that is reached acts, once, and the others are forgotten. */
export function armFailPoint(...points: readonly FailPoint[]): void {
  armed = points
}

export async function failPoint(place: FailPoint['place'], name: string): Promise<void> {
  if (armed.length === 0) return
  const reached = armed.find(point => point.place === place && isMeant(point.name, name))
  if (reached === undefined) return
  armed = []
  await reached.act()
}

function isMeant(wanted: string, name: string): boolean {
  return wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : wanted === name
}
