/** Passes on what it is told the first time it hears of a key; it remembers a thousand of them. */
export function noteOnce<Value>(
  tell: (key: string, value: Value) => void,
): (key: string, value: Value) => void {
  const told = new Set<string>()
  return (key, value) => {
    if (told.has(key) || told.size >= 1_000) return
    told.add(key)
    tell(key, value)
  }
}
