type Wanted = { pointers: string[]; readonly steps: Map<string, Wanted> }

/**
 * Where pointers lead in a text of JSON, in one pass over it. The text is known to be JSON.
 * Parts no pointer leads into are skipped without being read as values.
 */
export function jsonOffsets(
  text: string,
  pointers: readonly string[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  let at = 0
  readValue(wantedBy(pointers), skipSpace())
  return found

  function readValue(wanted: Wanted, offset: number): void {
    for (const pointer of wanted.pointers) found.set(pointer, offset)
    if (wanted.steps.size === 0) skipValue()
    else if (text[at] === '{') readMembers(wanted)
    else if (text[at] === '[') readEntries(wanted)
    else skipValue()
  }

  function readMembers(wanted: Wanted): void {
    at++
    while (text[skipSpace()] !== '}') {
      const keyAt = at
      skipString()
      const key = JSON.parse(text.slice(keyAt, at)) as string
      skipSpace()
      at++
      skipSpace()
      const step = wanted.steps.get(key)
      if (step) readValue(step, keyAt)
      else skipValue()
      if (text[skipSpace()] === ',') at++
    }
    at++
  }

  function readEntries(wanted: Wanted): void {
    at++
    for (let index = 0; text[skipSpace()] !== ']'; index++) {
      const step = wanted.steps.get(String(index))
      if (step) readValue(step, at)
      else skipValue()
      if (text[skipSpace()] === ',') at++
    }
    at++
  }

  function skipSpace(): number {
    while (text.charCodeAt(at) <= 32) at++
    return at
  }

  function skipString(): void {
    for (at++; text[at] !== '"'; at++) if (text[at] === '\\') at++
    at++
  }

  function skipValue(): void {
    let depth = 0
    do {
      const character = text[at]
      if (character === '"') skipString()
      else {
        if (character === '{' || character === '[') depth++
        else if (character === '}' || character === ']') depth--
        at++
        // Literals and numbers outside of any bracket end where the next mark stands.
        if (depth === 0 && character !== '}' && character !== ']')
          while (at < text.length && !/[\s,\]}]/.test(text[at] as string)) at++
      }
    } while (depth > 0 && at < text.length)
  }
}

function wantedBy(pointers: readonly string[]): Wanted {
  const root: Wanted = { pointers: [], steps: new Map() }
  for (const pointer of pointers) {
    let node = root
    for (const raw of pointer.split('/').slice(1)) {
      const step = raw.replaceAll('~1', '/').replaceAll('~0', '~')
      let next = node.steps.get(step)
      if (!next) node.steps.set(step, (next = { pointers: [], steps: new Map() }))
      node = next
    }
    node.pointers.push(pointer)
  }
  return root
}
