/**
 * Says why a regular expression could take very long on a hostile text, if it could. JavaScript tries one way to match after
 * the other, so what can be matched in many ways is tried in as many before it fails: exponentially many when a loop can
 * go round in two ways on the same text, the square of its length when two loops can share a text between them.
 * The expression is made an automaton, and both are looked for in it (Weideman et al. 2016, "Analyzing matching time
 * behavior of backtracking regular expression matchers"). What cannot be judged is refused: a contract has other means.
 *
 * `maxLength` is the longest text the expression will see, where something bounds it.
 */
export function slowness(source: string, maxLength = Infinity): string | undefined {
  try {
    const parsed = parse(source)
    for (const part of parsed) {
      const reason = judge(part, maxLength)
      if (reason !== undefined) return reason
    }
    return undefined
  } catch (error) {
    if (error instanceof Unjudged) return error.message
    throw error
  }
}

/** Loops may share a text where there are no more ways to do it than so many: three loops of 256 rounds, or two of 4,000. */
const fewWays = 2 ** 24

/** Counted repetitions of something simple are written out up to this; all others are taken for loops. */
const writtenOut = 12

const twoWays =
  'can go round a loop in two ways on the same text, and tries all of them before it fails'

class Unjudged extends Error {}

/** Ranges of code points, sorted and apart: what one character of the text may be. */
type Characters = readonly (readonly [number, number])[]

type Node =
  | { readonly kind: 'characters'; readonly characters: Characters }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Node[] }
  | { readonly kind: 'repeat'; readonly body: Node; readonly min: number; readonly max: number }
  /** Takes no text: `start` and `end` of it, or something else that only looks. */
  | { readonly kind: 'start' | 'end' | 'look' }

const top = 0x10ffff
const anything: Characters = [[0, top]]

/** The expression itself, and each expression it looks ahead or behind with. */
function parse(source: string): readonly Node[] {
  const text = Array.from(source)
  const all: Node[] = []
  let at = 0
  const peek = (ahead = 0) => text[at + ahead]
  const take = () => text[at++]

  function choice(): Node {
    const parts = [sequence()]
    while (peek() === '|') {
      at++
      parts.push(sequence())
    }
    return parts.length === 1 ? (parts[0] as Node) : { kind: 'choice', parts }
  }

  function sequence(): Node {
    const parts: Node[] = []
    while (at < text.length && peek() !== '|' && peek() !== ')') parts.push(repeated(atom()))
    return { kind: 'sequence', parts }
  }

  function repeated(body: Node): Node {
    const [min, max] = count()
    if (min === 1 && max === 1) return body
    if (peek() === '?') at++
    return { kind: 'repeat', body, min, max }
  }

  function count(): readonly [number, number] {
    const sign = peek()
    if (sign === '*' || sign === '+' || sign === '?') {
      at++
      return [sign === '+' ? 1 : 0, sign === '?' ? 1 : Infinity]
    }
    const match = sign === '{' ? /^\{(\d+)(,(\d*))?\}/.exec(text.slice(at, at + 24).join('')) : null
    if (match === null) return [1, 1]
    at += match[0].length
    const min = Number(match[1])
    return [min, match[2] === undefined ? min : match[3] === '' ? Infinity : Number(match[3])]
  }

  function atom(): Node {
    const sign = take() as string
    if (sign === '^') return { kind: 'start' }
    if (sign === '$') return { kind: 'end' }
    if (sign === '.') return characters(not(set('\n\r\u2028\u2029')))
    if (sign === '[') return characters(bracket())
    if (sign === '(') return group()
    if (sign === '\\') return escape()
    return characters(set(sign))
  }

  function group(): Node {
    let looks = false
    if (peek() === '?') {
      const kind =
        /^\?(<?[=!]|:|<[^>]+>|[a-z-]+:)/.exec(text.slice(at, at + 80).join(''))?.[0] ?? '?'
      looks = /[=!]$/.test(kind)
      at += Array.from(kind).length
    }
    const body = choice()
    if (take() !== ')') throw new Unjudged('has a group that is not closed')
    if (!looks) return body
    // What is looked for starts at one place of the text, and nothing follows it.
    all.push({ kind: 'sequence', parts: [{ kind: 'start' }, body] })
    return { kind: 'look' }
  }

  function escape(): Node {
    const sign = take()
    if (sign === 'b' || sign === 'B') return { kind: 'look' }
    if (sign !== undefined && (/[1-9]/.test(sign) || sign === 'k'))
      throw new Unjudged('refers back to a group: how long that takes cannot be judged')
    at--
    return characters(escaped())
  }

  /** After a backslash: what one character may be. */
  function escaped(): Characters {
    const sign = take() as string
    const known = classes[sign]
    if (known !== undefined) return known
    if (sign === 'p' || sign === 'P') {
      const name = text.slice(at).join('').split('}')[0] ?? ''
      at += Array.from(name).length + 1
      // Which characters have a property is a long list; that all may have it is on the safe side.
      return anything
    }
    if (sign === 'x') return code(2)
    if (sign === 'c')
      return [[(take() as string).charCodeAt(0) % 32, 0].fill(0) as [number, number]]
    if (sign === 'u') {
      if (peek() !== '{') return code(4)
      const digits =
        text
          .slice(at + 1)
          .join('')
          .split('}')[0] ?? ''
      at += digits.length + 2
      return [[Number.parseInt(digits, 16), Number.parseInt(digits, 16)]]
    }
    return set(controls[sign] ?? sign)
  }

  function code(length: number): Characters {
    const point = Number.parseInt(text.slice(at, at + length).join(''), 16)
    at += length
    return [[point, point]]
  }

  function bracket(): Characters {
    const negated = peek() === '^'
    if (negated) at++
    let found: Characters = []
    while (at < text.length && peek() !== ']') {
      const from = one()
      if (peek() === '-' && peek(1) !== ']' && from.length === 1) {
        at++
        const to = one()
        found = or(found, [[from[0]?.[0] ?? 0, to[0]?.[1] ?? top]])
      } else found = or(found, from)
    }
    at++
    return negated ? not(found) : found
  }

  function one(): Characters {
    const sign = take() as string
    if (sign !== '\\') return set(sign)
    if (peek() === 'b') {
      at++
      return set('\b')
    }
    return escaped()
  }

  all.push(choice())
  if (at < text.length) throw new Unjudged('has a group that is not opened')
  return all
}

const characters = (found: Characters): Node => ({ kind: 'characters', characters: found })

const controls: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  r: '\r',
  v: '\v',
  f: '\f',
  0: '\0',
}

function set(letters: string): Characters {
  return Array.from(letters).reduce<Characters>((found, letter) => {
    const point = letter.codePointAt(0) ?? 0
    return or(found, [[point, point]])
  }, [])
}

function or(a: Characters, b: Characters): Characters {
  const joined: [number, number][] = []
  for (const [from, to] of [...a, ...b].toSorted(([x], [y]) => x - y)) {
    const last = joined.at(-1)
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

function not(a: Characters): Characters {
  const gaps: [number, number][] = []
  let next = 0
  for (const [from, to] of a) {
    if (from > next) gaps.push([next, from - 1])
    next = to + 1
  }
  if (next <= top) gaps.push([next, top])
  return gaps
}

const meet = (a: Characters, b: Characters) =>
  a.some(([from, to]) => b.some(([start, end]) => from <= end && start <= to))

const digits: Characters = [[0x30, 0x39]]
const wordly: Characters = or(digits, or([[0x41, 0x5a]], or(set('_'), [[0x61, 0x7a]])))
const blanks = or(set(' \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff'), [
  [0x2000, 0x200a],
])
const classes: Readonly<Record<string, Characters>> = {
  d: digits,
  D: not(digits),
  w: wordly,
  W: not(wordly),
  s: blanks,
  S: not(blanks),
}

/** One character of the expression as a state: what it takes, and which states may come after it. */
type State = {
  readonly characters: Characters
  readonly next: Set<number>
  /** How often the smallest loop around it goes round at most; 0 outside every loop. */
  readonly rounds: number
}

/** The states of an expression (Glushkov's construction): one for each character it has. */
type Automaton = {
  readonly states: State[]
  readonly first: readonly number[]
  /** After these it has matched, whatever follows. */
  readonly done: ReadonlySet<number>
  /** Steps that can be taken for two reasons, as in (a*)*. */
  readonly doubled: readonly (readonly [number, number])[]
}

function judge(node: Node, maxLength: number): string | undefined {
  const { states, first, done, doubled } = automaton(node)
  // Once it has matched nothing is tried any more.
  for (const index of done) (states[index] as State).next.clear()
  const loops = looping(states, first)
  if (loops.size > 160) throw new Unjudged('is too large to be judged')
  const twice = doubled.some(([from, to]) => !done.has(from) && loops.get(to)?.has(from) === true)
  if (twice || isAmbiguous(states, loops)) {
    return twoWays
  }
  if (sharesText(states, loops, maxLength)) {
    return 'has loops that can share a text between them; say where the one ends, begin with ^, or bound the text with maxLength'
  }
  return undefined
}

type Piece = { readonly first: number[]; readonly last: number[]; readonly empty: boolean }

function automaton(whole: Node): Automaton {
  const states: State[] = []
  const nothing: Piece = { first: [], last: [], empty: true }
  const doubled: (readonly [number, number])[] = []
  function build(node: Node, rounds: number): Piece {
    if (states.length > 4_000) throw new Unjudged('is too large to be judged')
    switch (node.kind) {
      case 'characters': {
        states.push({ characters: node.characters, next: new Set(), rounds })
        return { first: [states.length - 1], last: [states.length - 1], empty: false }
      }
      case 'choice': {
        const parts = node.parts.map(part => build(part, rounds))
        return {
          first: parts.flatMap(({ first }) => first),
          last: parts.flatMap(({ last }) => last),
          empty: parts.some(({ empty }) => empty),
        }
      }
      case 'sequence':
        return node.parts.map(part => build(part, rounds)).reduce(joined, nothing)
      case 'repeat':
        return repeat(node.body, node.min, node.max, rounds)
      case 'start':
      case 'end':
      case 'look':
        return nothing
    }
  }

  function repeat(body: Node, min: number, max: number, rounds: number): Piece {
    if (max === 0) return nothing
    if (max === 1 || (max <= writtenOut && !isNullable(body) && !repeats(body))) {
      let piece: Piece = nothing
      for (let round = 0; round < max; round++) {
        const once = build(body, rounds)
        piece = joined(piece, round < min ? once : { ...once, empty: true })
      }
      return piece
    }
    // Rounds that are owed may take nothing: which of them do is one more choice.
    if (min > 3 && isNullable(body)) throw new Unjudged(twoWays)
    const once = build(body, Math.max(rounds, 1) * max)
    connect(once.last, once.first)
    return { ...once, empty: once.empty || min === 0 }
  }

  function joined(a: Piece, b: Piece): Piece {
    connect(a.last, b.first)
    return {
      first: a.empty ? [...a.first, ...b.first] : a.first,
      last: b.empty ? [...a.last, ...b.last] : b.last,
      empty: a.empty && b.empty,
    }
  }

  function connect(from: readonly number[], to: readonly number[]): void {
    for (const index of from) {
      const { next } = states[index] as State
      for (const other of to) {
        if (next.has(other)) doubled.push([index, other])
        next.add(other)
      }
    }
  }

  // Without ^ it is tried from every place of the text: as if anything might stand before it.
  const before = isAnchored(whole)
    ? nothing
    : repeat({ kind: 'characters', characters: anything }, 0, Infinity, 0)
  const piece = build(whole, 0)
  const { first } = joined(before, piece)
  return { states, first, done: new Set(looks(whole) ? [] : piece.last), doubled }
}

/** Whether it begins with ^, in each of its choices. */
function isAnchored(node: Node): boolean {
  if (node.kind === 'choice') return node.parts.every(isAnchored)
  if (node.kind === 'sequence') return node.parts[0] !== undefined && isAnchored(node.parts[0])
  return node.kind === 'start'
}

/** Whether $ or anything that only looks stands in it: then it can fail after its last character. */
function looks(node: Node): boolean {
  if (node.kind === 'sequence' || node.kind === 'choice') return node.parts.some(looks)
  if (node.kind === 'repeat') return looks(node.body)
  return node.kind === 'end' || node.kind === 'look'
}

function repeats(node: Node): boolean {
  if (node.kind === 'sequence' || node.kind === 'choice') return node.parts.some(repeats)
  return node.kind === 'repeat' && (node.max > 1 || repeats(node.body))
}

function isNullable(node: Node): boolean {
  if (node.kind === 'characters') return false
  if (node.kind === 'sequence') return node.parts.every(isNullable)
  if (node.kind === 'choice') return node.parts.some(isNullable)
  return node.kind !== 'repeat' || node.min === 0 || isNullable(node.body)
}

/** States that can be come back to, of those that can be reached; with what can be reached from each. */
function looping(states: readonly State[], first: readonly number[]): Loops {
  const loops = new Map<number, ReadonlySet<number>>()
  for (const index of reach(states, first)) {
    const onward = reach(states, [...(states[index] as State).next])
    if (onward.has(index)) loops.set(index, onward)
  }
  return loops
}

type Loops = ReadonlyMap<number, ReadonlySet<number>>

function reach(states: readonly State[], from: readonly number[]): Set<number> {
  const seen = new Set(from)
  const open = [...from]
  while (open.length > 0)
    for (const next of states[open.pop() as number]?.next ?? [])
      if (!seen.has(next)) {
        seen.add(next)
        open.push(next)
      }
  return seen
}

/** Whether a state comes back to itself in two ways on the same text: two walks that part and meet again. */
function isAmbiguous(states: readonly State[], loops: Loops): boolean {
  const steps = ([a, b]: readonly [number, number]) => pairs(states, loops, a, b)
  for (const start of loops.keys())
    for (const [a, b] of walk(steps([start, start]), steps).values())
      if (a !== b && walk(steps([a, b]), steps).has(`${start} ${start}`)) return true
  return false
}

/** Whether a loop can be left for another one on a text that both can take: they can share it in every way there is. */
function sharesText(states: readonly State[], loops: Loops, maxLength: number): boolean {
  const sharing = new Set<number>()
  let rounds = 0
  for (const [one, onward] of loops)
    for (const [other, back] of loops) {
      // In one and the same loop it would be an ambiguity.
      if (one === other || !onward.has(other) || back.has(one) || !share(states, one, other))
        continue
      const both = [one, other].map(index => (states[index] as State).rounds)
      rounds = Math.max(rounds, Math.min(maxLength, ...both))
      sharing.add(one).add(other)
    }
  const apart = new Set([...sharing].map(index => Math.min(...(loops.get(index) ?? []))))
  return rounds ** apart.size > fewWays
}

/** Whether one text leads from `one` to itself, from `one` to `other`, and from `other` to itself. */
function share(states: readonly State[], one: number, other: number): boolean {
  type Triple = readonly [number, number, number]
  const steps = ([a, b, c]: Triple): Triple[] => {
    const found: Triple[] = []
    for (const x of (states[a] as State).next)
      for (const y of (states[b] as State).next) {
        if (!meet((states[x] as State).characters, (states[y] as State).characters)) continue
        for (const z of (states[c] as State).next)
          if (common(states, x, y, z)) found.push([x, y, z])
      }
    return found
  }
  const seen = walk(steps([one, one, other]), steps)
  if (seen.size > 60_000) throw new Unjudged('is too large to be judged')
  return seen.has(`${one} ${other} ${other}`)
}

function common(states: readonly State[], a: number, b: number, c: number): boolean {
  const [x, y, z] = [a, b, c].map(index => (states[index] as State).characters) as [
    Characters,
    Characters,
    Characters,
  ]
  return x.some(([from, to]) =>
    y.some(([start, end]) => {
      const [low, high] = [Math.max(from, start), Math.min(to, end)]
      return low <= high && z.some(([least, most]) => least <= high && low <= most)
    }),
  )
}

function pairs(states: readonly State[], loops: Loops, a: number, b: number): [number, number][] {
  const found: [number, number][] = []
  for (const x of (states[a] as State).next)
    for (const y of (states[b] as State).next)
      if (
        loops.has(x) &&
        loops.has(y) &&
        meet((states[x] as State).characters, (states[y] as State).characters)
      )
        found.push([x, y])
  return found
}

/** Everything that can be come to, by its name. */
function walk<Place extends readonly number[]>(
  from: readonly Place[],
  steps: (place: Place) => readonly Place[],
): Map<string, Place> {
  const seen = new Map<string, Place>()
  const open = [...from]
  while (open.length > 0) {
    const place = open.pop() as Place
    const key = place.join(' ')
    if (seen.has(key)) continue
    if (seen.size > 60_000) throw new Unjudged('is too large to be judged')
    seen.set(key, place)
    open.push(...steps(place))
  }
  return seen
}
