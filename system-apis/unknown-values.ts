import type { UnknownValue } from '../openapi/generated/canonical.d.ts'

/** Takes a word of the vendor's that no table here knows: where it stood, and the word. */
export type Note = (field: string, value: string) => void

/** A list to note unknown words in; the same one at the same place counts once. */
export function collectUnknowns(): {
  readonly note: Note
  readonly unknownValues: readonly UnknownValue[]
} {
  const unknownValues: UnknownValue[] = []
  const note: Note = (field, value) => {
    const one = { field: field.slice(0, 200), value: value.slice(0, 500) }
    const seen = unknownValues.some(each => each.field === one.field && each.value === one.value)
    if (!seen && unknownValues.length < 100) unknownValues.push(one)
  }
  return { note, unknownValues }
}

/** What the table makes of a word; a word it does not know is noted and gives undefined, as no word at all does. */
export function known<Value>(
  note: Note,
  table: Readonly<Record<string, Value>>,
  field: string,
  word: string | undefined,
): Value | undefined {
  if (word === undefined) return undefined
  if (Object.hasOwn(table, word)) return table[word]
  note(field, word)
  return undefined
}
