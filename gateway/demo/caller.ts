import { ask, type Answer, type Sent } from './client.ts'
import type { CallWords } from './teller.ts'
import { until } from './until.ts'

export type CallOptions = Pick<CallWords, 'show'> & {
  readonly headers?: Readonly<Record<string, string>>
  /** Done, but not told. */
  readonly quiet?: boolean
}

export type WaitOptions<Body> = Pick<CallOptions, 'show' | 'quiet'> & {
  readonly what: string
  /** Asked of successful answers only. */
  readonly is: (body: Body) => boolean
  /** Default `patienceMs`. */
  readonly withinMs?: number
}

/** Long enough for a slow machine, short enough to notice that something hangs. */
export const patienceMs = 30_000

/** Somebody with a key. */
export type Caller = {
  get<Body>(path: string, options?: CallOptions): Promise<Answer<Body>>
  post<Body>(path: string, body: unknown, options?: CallOptions): Promise<Answer<Body>>
  put<Body>(path: string, body: unknown, options?: CallOptions): Promise<Answer<Body>>
  /** Gets it until it is as wanted, and tells the last look. Throws TookTooLong. */
  wait<Body>(path: string, options: WaitOptions<Body>): Promise<Answer<Body>>
}

export type CallerOptions = {
  /** In words: "web shop". */
  readonly who: string
  readonly url: string
  readonly key: string
  /** Gets every call that is to be told. */
  readonly tell: (answer: Answer, words: CallWords) => void
  /** Gets every answer. */
  readonly seen?: (answer: Answer) => void
}

/** Somebody whose calls are part of the story. */
export function caller({ who, url, key, tell, seen }: CallerOptions): Caller {
  async function send<Body>(
    method: Sent['method'],
    path: string,
    { headers }: Pick<CallOptions, 'headers'>,
    body?: unknown,
  ): Promise<Answer<Body>> {
    const answer = await ask<Body>({
      who,
      url,
      method,
      path,
      key,
      ...(headers !== undefined && { headers }),
      ...(body !== undefined && { body }),
    })
    seen?.(answer)
    return answer
  }

  const once =
    (method: Sent['method']) =>
    async <Body>(path: string, body: unknown, options: CallOptions = {}) => {
      const answer = await send<Body>(method, path, options, body)
      if (options.quiet !== true) tell(answer, options)
      return answer
    }

  return {
    get: (path, options) => once('GET')(path, undefined, options),
    post: once('POST'),
    put: once('PUT'),
    async wait<Body>(path: string, options: WaitOptions<Body>) {
      const { what, is, withinMs = patienceMs, quiet } = options
      const { found, tries, milliseconds } = await until({
        what,
        withinMs,
        find: () => send<Body>('GET', path, {}),
        is: ({ status, body }) => status === 200 && is(body),
      })
      if (quiet !== true) tell(found, { ...options, tries, waitedMs: milliseconds })
      return found
    },
  }
}
