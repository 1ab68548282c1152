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

let armed: FailPoint | undefined

/** Arms one fail point; it acts once. */
export function armFailPoint(point: FailPoint | undefined): void {
  armed = point
}

export async function failPoint(place: FailPoint['place'], name: string): Promise<void> {
  if (armed === undefined) return
  if (armed.place !== place || !isMeant(armed.name, name)) return
  const { act } = armed
  armed = undefined
  await act()
}

function isMeant(wanted: string, name: string): boolean {
  return wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : wanted === name
}
