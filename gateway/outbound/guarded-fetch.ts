import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import { request as requestHttp, type IncomingHttpHeaders, type RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { inNetwork, isPublic, networks as toNetworks } from './addresses.ts'

/**
 * Calls an address that somebody else chose (an identity provider's key set, a partner's webhook) without letting it
 * reach what only we can reach. https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export type GuardedFetch = (url: string, options?: GuardedRequest) => Promise<GuardedAnswer>

/** The guard by itself as well: `look` throws what a fetch would before it sends anything. */
export type LookingFetch = GuardedFetch & { look(url: string): Promise<void> }

export type GuardedRequest = {
  /** Default GET. */
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  /** Gives up with the caller. */
  readonly signal?: AbortSignal
}

export type GuardedAnswer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** Its beginning, where it was larger than `bytes` and is cut. */
  readonly body: Buffer
}

export type GuardedFetchOptions = {
  /**
   * Networks (CIDR) outside the public internet that may be reached all the same. Only an address in one of them may
   * be asked over http, and only when it is a loopback one. Default: none.
   */
  readonly networks?: readonly string[]
  /** Ports that may be asked. Default: any. */
  readonly ports?: readonly number[]
  /** For the whole exchange, from looking the name up to the last byte. Default 5,000. */
  readonly timeoutMs?: number
  /** The most that is read of an answer. Default 256 KiB. */
  readonly bytes?: number
  /** What becomes of an answer that is larger: it counts for nothing, or its beginning is enough. Default `fail`. */
  readonly whenLarger?: 'fail' | 'cut'
  /** Looks a name up. Default: as the operating system does. */
  readonly lookup?: typeof systemLookup
  /** PEM certificates that are trusted beside the usual ones. */
  readonly authorities?: readonly string[]
}

/** Raised for everything that the guard does not let out, and for what came back and cannot be used. */
class OutboundError extends Error {
  override readonly name = 'OutboundError'
  /** Of the answer that cannot be used, where there was one. */
  readonly status: number | undefined

  constructor(message: string, { status, ...options }: ErrorOptions & { status?: number } = {}) {
    super(message, options)
    this.status = status
  }
}

/** The status of an answer that cannot be used, such as a redirect. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof OutboundError ? error.status : undefined
}

/**
 * Makes a fetch that resolves a name itself, looks at every address it has, connects to the one it looked at, follows
 * no redirects, and gives up on answers that are slow or large.
 */
export function guardedFetch({
  networks = [],
  ports,
  timeoutMs = 5_000,
  bytes = 262_144,
  whenLarger = 'fail',
  lookup = systemLookup,
  authorities,
}: GuardedFetchOptions = {}): LookingFetch {
  const allowed = toNetworks(networks)
  const loopback = toNetworks(['127.0.0.0/8', '::1/128'])

  const fetch: GuardedFetch = async (text, { method = 'GET', headers = {}, body, signal } = {}) => {
    const timeout = AbortSignal.timeout(timeoutMs)
    const ends = signal === undefined ? timeout : AbortSignal.any([signal, timeout])
    const { url, pinned } = await looked(text, ends)

    const request = url.protocol === 'https:' ? requestHttps : requestHttp
    return exchange(
      request,
      url,
      {
        method,
        headers: {
          accept: 'application/json',
          'user-agent': 'crossdock',
          ...headers,
          ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
        },
        // A pooled connection could be another caller's, to an address that was checked for another name.
        agent: false,
        lookup: pin(pinned),
        signal: ends,
        ...(authorities !== undefined && { ca: [...authorities] }),
      },
      { body, bytes, cut: whenLarger === 'cut' },
    )
  }
  return Object.assign(fetch, {
    async look(text: string) {
      await looked(text, AbortSignal.timeout(timeoutMs))
    },
  })

  async function looked(text: string, ends: AbortSignal) {
    const url = read(text)
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
    if (ports !== undefined && !ports.includes(port)) {
      throw new OutboundError(`${url.origin}: only the ports ${ports.join(', ')} may be asked`)
    }
    const pinned = await within(ends, url, resolve(url, lookup))
    for (const { address } of pinned) refuse(url, address)
    return { url, pinned }
  }

  function refuse(url: URL, address: string): void {
    const exempt = inNetwork(allowed, address)
    if (!exempt && !isPublic(address)) {
      throw new OutboundError(`${url.origin} leads to ${address}, which is not on the internet`)
    }
    if (url.protocol === 'http:' && !(exempt && inNetwork(loopback, address))) {
      throw new OutboundError(`${url.origin} must be https`)
    }
  }
}

function read(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new OutboundError(`${text.slice(0, 200)} is not an https URL`)
  }
  if (url.username !== '' || url.password !== '') {
    throw new OutboundError(`${url.origin}: a URL must not hold credentials`)
  }
  return url
}

/** Every address of the host: one bad one among good ones is how a guard is talked round. */
function resolve(url: URL, lookup: typeof systemLookup): Promise<readonly LookupAddress[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  if (family !== 0) return Promise.resolve([{ address: host, family }])
  return new Promise((done, fail) => {
    lookup(host, { all: true }, (error, addresses) => {
      if (error !== null) fail(new OutboundError(`${host} has no address`, { cause: error }))
      else if (addresses.length === 0) fail(new OutboundError(`${host} has no address`))
      else done(addresses)
    })
  })
}

/** What was checked is what is connected to: a second look-up could answer otherwise (DNS rebinding). */
function pin(addresses: readonly LookupAddress[]): LookupFunction {
  return (_host, options, done) => {
    const [first] = addresses as readonly [LookupAddress]
    if (options.all === true) done(null, [...addresses])
    else done(null, first.address, first.family)
  }
}

async function within<Result>(ends: AbortSignal, url: URL, work: Promise<Result>): Promise<Result> {
  let stop = () => {}
  const over = new Promise<never>((_resolve, reject) => {
    stop = () => reject(new OutboundError(`${url.origin} did not answer in time`))
    ends.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([work, over])
  } finally {
    ends.removeEventListener('abort', stop)
  }
}

function exchange(
  request: typeof requestHttps,
  url: URL,
  options: RequestOptions,
  { body, bytes, cut }: { body: string | Buffer | undefined; bytes: number; cut: boolean },
): Promise<GuardedAnswer> {
  return new Promise((done, fail) => {
    const failed = (cause: Error) =>
      fail(
        cause instanceof OutboundError
          ? cause
          : new OutboundError(
              cause.name === 'AbortError' || cause.name === 'TimeoutError'
                ? `${url.origin} did not answer in time`
                : `${url.origin} could not be asked: ${cause.message}`,
              { cause },
            ),
      )
    const asked = request(url, options, answer => {
      const { statusCode: status = 0, headers } = answer
      const chunks: Buffer[] = []
      let size = 0
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > bytes && cut) {
          const room = Math.max(0, bytes - (size - chunk.length))
          chunks.push(chunk.subarray(0, room))
          ended()
          return asked.destroy()
        }
        if (size > bytes) {
          asked.destroy(new OutboundError(`${url.origin} answers with more than ${bytes} bytes`))
        }
        return chunks.push(chunk)
      })
      // Who needs the beginning only has it when the rest does not come.
      answer.on('error', cut ? ended : failed)
      answer.on('aborted', () =>
        cut ? ended() : failed(new OutboundError(`${url.origin} broke off its answer`)),
      )
      answer.on('end', ended)

      function ended(): void {
        if (status >= 300 && status < 400) {
          failed(new OutboundError(`${url.origin} redirects, which is not followed`, { status }))
        } else done({ status, headers, body: Buffer.concat(chunks) })
      }
    })
    asked.on('error', failed)
    asked.end(body)
  })
}
