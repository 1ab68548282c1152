import { Pool } from 'undici'

export type Callers = {
  /** Sends that many requests, as fast as the callers get their answers; gives how long each took, in milliseconds. */
  readonly send: (count: number, request: () => Request) => Promise<number[]>
  readonly close: () => Promise<void>
}

export type Request = {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** What it has to be answered with; anything else ends the measurement. */
  readonly expect: number
}

/** So many callers, each with a connection of its own and one request at a time. */
export function callers(url: string, key: string, count: number): Callers {
  const pool = new Pool(url, { connections: count, pipelining: 1 })

  async function one({ method, path, headers, body, expect }: Request): Promise<number> {
    const start = performance.now()
    const answer = await pool.request({
      method,
      path,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await answer.body.text()
    if (answer.statusCode !== expect) {
      throw new Error(`${method} ${path} was answered ${answer.statusCode}: ${text.slice(0, 500)}`)
    }
    return performance.now() - start
  }

  return {
    async send(total, request) {
      const samples: number[] = []
      let left = total
      const caller = async () => {
        while (left > 0) {
          left -= 1
          samples.push(await one(request()))
        }
      }
      await Promise.all(Array.from({ length: count }, caller))
      return samples
    },
    close: () => pool.close(),
  }
}
