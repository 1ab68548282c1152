import { slowness } from '../../../openapi/pattern-safety.ts'

/**
 * Says why a JSONPath expression of a ruleset is not taken, if it is not. Rulesets are written by others, and the libraries
 * that evaluate their paths run what stands in a filter as a program. So a path is not searched for what looks dangerous:
 * it must be made of the parts that are known here, and anything else is refused.
 */
export function faultOfGiven(path: string): string | undefined {
  if (path.length > longest) return `is longer than ${longest} characters`
  try {
    readPath(scanner(path))
    return undefined
  } catch (error) {
    if (error instanceof Refused) return error.message
    throw error
  }
}

const longest = 2000
const deepest = 24

class Refused extends Error {}

/** The members of every object that lead to where programs are made. */
const forbidden = new Set([
  'constructor',
  'prototype',
  '__proto__',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
])

/** What JSONPath knows of the place it is at: https://github.com/JSONPath-Plus/JSONPath#syntax-through-examples */
const places = new Set(['property', 'parent', 'parentProperty', 'path', 'root', 'key'])

/** Methods of texts and lists that only look. */
const methods = new Set(['match', 'test', 'includes', 'startsWith', 'endsWith', 'indexOf'])

type Scanner = {
  at: number
  readonly text: string
  peek(length?: number): string
  take(expected: string): boolean
  must(expected: string): void
  match(expression: RegExp): string | undefined
  refuse(why: string): never
}

function scanner(text: string): Scanner {
  const self: Scanner = {
    at: 0,
    text,
    peek: (length = 1) => text.slice(self.at, self.at + length),
    take(expected) {
      if (!text.startsWith(expected, self.at)) return false
      self.at += expected.length
      return true
    },
    must(expected) {
      if (!self.take(expected)) self.refuse(`expected "${expected}"`)
    },
    match(expression) {
      const sticky = new RegExp(expression.source, 'uy')
      sticky.lastIndex = self.at
      const found = sticky.exec(text)?.[0]
      if (found !== undefined) self.at += found.length
      return found
    },
    refuse(why) {
      throw new Refused(`${why} at character ${self.at + 1}`)
    },
  }
  return self
}

const name = /[\p{L}\p{N}_$-]+/u

function readPath(scan: Scanner): void {
  if (!scan.take('$')) {
    if (scan.match(/#[A-Za-z][A-Za-z0-9_-]*/) === undefined)
      scan.refuse('a path begins with $ or #')
  }
  while (scan.at < scan.text.length) readSegment(scan)
}

function readSegment(scan: Scanner): void {
  if (scan.take('~') || scan.take('^')) return
  if (scan.take('..')) {
    if (scan.peek() === '[') return
    return readMember(scan)
  }
  if (scan.take('.')) return readMember(scan)
  if (!scan.take('[')) scan.refuse('is no part of a path')
  readSelector(scan)
  scan.must(']')
}

function readMember(scan: Scanner): void {
  if (scan.take('*')) return
  known(scan, scan.match(name))
  // Names of the kind "@property" of some dialects end a path.
  scan.take('~')
}

function known(scan: Scanner, found: string | undefined): void {
  if (found === undefined) return scan.refuse('expected a name')
  if (forbidden.has(found)) scan.refuse(`${found} may not be named`)
}

function readSelector(scan: Scanner): void {
  blank(scan)
  if (scan.take('?')) {
    scan.must('(')
    readExpression(scan, 0)
    scan.must(')')
    return
  }
  do {
    blank(scan)
    if (scan.peek() === "'" || scan.peek() === '"') readText(scan)
    else if (!scan.take('*') && scan.match(/-?\d*:-?\d*(:\d+)?|-?\d+/) === undefined)
      known(scan, scan.match(name))
    blank(scan)
  } while (scan.take(','))
}

/** No brackets in a text: one of the evaluators takes a quoted "(…)" for a program. */
function readText(scan: Scanner): string {
  const found = scan.match(/'[^'\\()`]*'|"[^"\\()`]*"/)
  if (found === undefined)
    return scan.refuse('a text has no backslashes, round brackets or backquotes')
  const text = found.slice(1, -1)
  if (forbidden.has(text)) scan.refuse(`${text} may not be named`)
  return text
}

function blank(scan: Scanner): void {
  scan.match(/[ \t\n]*/)
}

function readExpression(scan: Scanner, depth: number): void {
  if (depth > deepest) scan.refuse('is nested too deeply')
  do {
    readOperand(scan, depth)
    blank(scan)
  } while (scan.match(/&&|\|\||===?|!==?|<=|>=|<|>|\+|-|%|in\b/) !== undefined)
}

function readOperand(scan: Scanner, depth: number): void {
  blank(scan)
  while (scan.take('!') || scan.match(/typeof\b/) !== undefined) blank(scan)
  if (scan.take('(')) {
    readExpression(scan, depth + 1)
    scan.must(')')
    return
  }
  if (scan.take('@')) return readPlace(scan, depth)
  if (scan.peek() === '/') {
    readPattern(scan)
    if (scan.take('.test(')) {
      readExpression(scan, depth + 1)
      scan.must(')')
    }
    return
  }
  if (scan.peek() === "'" || scan.peek() === '"') {
    readText(scan)
    return
  }
  if (scan.take('[')) {
    do readOperand(scan, depth + 1)
    while ((blank(scan), scan.take(',')))
    scan.must(']')
    return readSteps(scan, depth)
  }
  if (
    scan.match(/-?\d+(\.\d+)?/) === undefined &&
    scan.match(/(true|false|null|undefined|void 0)\b/) === undefined
  )
    scan.refuse('is no value that may be compared')
}

function readPlace(scan: Scanner, depth: number): void {
  const place = scan.match(/[A-Za-z]+/)
  if (place !== undefined && !places.has(place)) scan.refuse(`@${place} is not known`)
  readSteps(scan, depth)
}

function readSteps(scan: Scanner, depth: number): void {
  for (;;) {
    if (scan.take('[')) {
      blank(scan)
      if (scan.match(/\d+/) === undefined) readText(scan)
      blank(scan)
      scan.must(']')
    } else if (scan.take('.')) {
      const step = scan.match(name)
      known(scan, step)
      if (scan.peek() !== '(') continue
      if (!methods.has(step as string)) scan.refuse(`${step} may not be called`)
      scan.must('(')
      if (scan.peek() === '/') readPattern(scan)
      else readExpression(scan, depth + 1)
      scan.must(')')
    } else return
  }
}

/** A regular expression between slashes. */
function readPattern(scan: Scanner): void {
  const found = scan.match(/\/(\\[^\n]|\[(\\[^\n]|[^\]\n\\])*\]|[^/\n\\[])+\/[dgimsuvy]*/)
  if (found === undefined) return scan.refuse('expected a regular expression')
  const why = faultOfPattern(found)
  if (why !== undefined) scan.refuse(why)
}

/** Longer texts than this in a contract are rare; there the time-out of the process holds. */
const usualText = 1000

/** Says why a pattern of a ruleset is not taken. With or without slashes and flags, as Spectral has both. */
export function faultOfPattern(pattern: string): string | undefined {
  if (pattern.length > longest) return `the pattern is longer than ${longest} characters`
  const source = /^\/(.+)\/[a-z]*$/s.exec(pattern)?.[1] ?? pattern
  try {
    // oxlint-disable-next-line no-new -- Only whether it is one.
    new RegExp(source, 'u')
  } catch {
    try {
      new RegExp(source)
    } catch {
      return 'the pattern is no regular expression'
    }
  }
  const why = slowness(source, usualText)
  return why === undefined ? undefined : `the pattern ${shortened(source)} ${why}`
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
