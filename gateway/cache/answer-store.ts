import type { IncomingHttpHeaders } from 'node:http'
import { LRUCache } from 'lru-cache'
import { answersFor, type StoredAnswer } from './stored-answer.ts'

/** Kept answers in bounded memory: those nobody asked for longest go first. */
export type AnswerStore = {
  /** The youngest kept answer to such a request, and whether there are any for other requests at the address. */
  readonly find: (key: string, request: IncomingHttpHeaders) => Found
  /** Keeps an answer, in place of what answers the same requests. */
  readonly keep: (key: string, answer: StoredAnswer) => void
  /** Forgets one answer, or all at the address. */
  readonly drop: (key: string, answer?: StoredAnswer) => void
  readonly usedBytes: () => number
}

export type Found = { readonly answer: StoredAnswer | undefined; readonly others: boolean }

/** Answers of one address that depend on request fields; more of them are more than callers can be told apart by. */
const variants = 64

export function answerStore({ maxBytes }: { readonly maxBytes: number }): AnswerStore {
  const kept = new LRUCache<string, readonly StoredAnswer[]>({
    maxSize: Math.max(1, maxBytes),
    sizeCalculation: (answers, key) =>
      answers.reduce((sum, answer) => sum + sizeOf(answer), key.length * 2),
  })

  return {
    find(key, request) {
      const answers = kept.get(key)
      if (answers === undefined) return nothing
      return { answer: answers.find(answer => answersFor(answer, request)), others: true }
    },
    keep(key, answer) {
      const others = (kept.peek(key) ?? []).filter(other => !isSameVariant(other, answer))
      kept.set(key, [answer, ...others].slice(0, variants))
    },
    drop(key, answer) {
      const rest = answer === undefined ? [] : (kept.peek(key) ?? []).filter(one => one !== answer)
      if (rest.length === 0) kept.delete(key)
      else kept.set(key, rest)
    },
    usedBytes: () => kept.calculatedSize,
  }
}

const nothing: Found = { answer: undefined, others: false }

function isSameVariant(a: StoredAnswer, b: StoredAnswer): boolean {
  return (
    a.vary.length === b.vary.length &&
    a.vary.every(([name, value]) => b.vary.some(([other, its]) => other === name && its === value))
  )
}

/** What an object costs beside its bytes is a guess on the safe side. */
function sizeOf({ bytes, headers, vary }: StoredAnswer): number {
  let size = bytes.length + 512
  for (const name in headers) size += 64 + name.length + String(headers[name]).length
  for (const [name, value] of vary) size += 64 + name.length + value.length
  return size
}
