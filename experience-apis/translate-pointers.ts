import { Problem } from '../openapi/problem.ts'

/**
 * Where something canonical stands in the words of one API: canonical JSON pointer → theirs, `*` for an array index, which
 * stays what it is. The longest entry that fits counts, and what is below it stays below it. What fits no entry is
 * nothing the caller sent: then the whole body is pointed at.
 */
export type PointerWords = Readonly<Record<string, string>>

/** Does something in canonical words for a caller: problems keep their code and point into what the caller sent. */
export async function translatingProblems<Result>(
  words: PointerWords,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem) || error.errors === undefined) throw error
    const { code, detail, errors, retryAfterSeconds, extensions } = error
    throw new Problem(code, {
      ...(detail !== undefined && { detail }),
      errors: errors.map(fault => ({ ...fault, pointer: translatePointer(words, fault.pointer) })),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
      ...(extensions !== undefined && { extensions }),
      cause: error,
    })
  }
}

/** A problem that an answer tells about, pointing into what the caller once sent. */
export function translateDocument<Document extends Faulty>(
  words: PointerWords,
  document: Document,
): Document {
  const { errors } = document
  if (errors === undefined) return document
  return {
    ...document,
    errors: errors.map(fault => ({ ...fault, pointer: translatePointer(words, fault.pointer) })),
  }
}

type Faulty = { readonly errors?: readonly { readonly pointer: string }[] | undefined }

/** https://www.rfc-editor.org/rfc/rfc6901 */
export function translatePointer(words: PointerWords, pointer: string): string {
  if (!pointer.startsWith('/')) return pointer
  const tokens = pointer.split('/')
  for (let length = tokens.length; length > 1; length--) {
    const head = tokens.slice(0, length)
    const theirs = words[head.map(token => (isIndex(token) ? '*' : token)).join('/')]
    if (theirs === undefined) continue
    const indexes = head.filter(isIndex)
    const translated = theirs.replaceAll('*', () => indexes.shift() ?? '*')
    return [translated, ...tokens.slice(length)].join('/')
  }
  return ''
}

function isIndex(token: string): boolean {
  return /^(0|[1-9]\d*)$/.test(token)
}
