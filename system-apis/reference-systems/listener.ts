import { hash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Database } from './database.ts'
import { drifted, malformed, type Drawn, type Faults } from './faults.ts'
import { refused, type Answer, type ReferenceSystem, type Route } from './reference-system.ts'
import type { Traffic } from './traffic.ts'

/** Everything below one path prefix: a simulated system, or the admin side. */
export type Mount = {
  readonly system: Pick<ReferenceSystem, 'name' | 'routes' | 'error'>
  /** Needed as `Authorization: Bearer <token>`. */
  readonly token: string
  readonly faults?: Faults
  readonly traffic?: Traffic
  /** Called after every write: there may be something to tell. */
  readonly afterWrite?: () => void
}

/** One server for all mounts, each below `/<name>`. */
export function listener(db: Database, mounts: readonly Mount[]): Server {
  const byName = new Map(mounts.map(mount => [mount.system.name, prepare(mount)]))

  const server = createServer((request, response) => {
    serve(db, byName, request, response).catch((error: unknown) => {
      // The database is away, or a mistake of ours: what a caller gets from any system in trouble.
      if (!response.headersSent) reply(response, 500, JSON.stringify({ error: errorText(error) }))
      else response.destroy()
    })
  })
  server.keepAliveTimeout = 65_000
  return server
}

type Prepared = Mount & { readonly patterns: readonly { route: Route; parts: readonly string[] }[] }

function prepare(mount: Mount): Prepared {
  const patterns = mount.system.routes.map(entry => ({ route: entry, parts: split(entry.path) }))
  return { ...mount, patterns }
}

async function serve(
  db: Database,
  mounts: ReadonlyMap<string, Prepared>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const raw = await read(request)
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://reference')
  const [name = '', ...parts] = split(pathname)
  const mount = mounts.get(name)
  if (mount === undefined) return reply(response, 404, '{"error":"no such system"}')

  const { system, faults, traffic } = mount
  const answer = (given: Answer) => {
    const body = 'error' in given ? system.error(given.error.code, given.error.message) : given.body
    return { status: given.status, body }
  }
  const send = (given: Answer) => {
    const { status, body } = answer(given)
    reply(response, status, body === undefined ? '' : JSON.stringify(body))
  }

  if (!authorised(request, mount.token)) return send(refused(401, 'UNAUTHORIZED', 'Who are you?'))
  const found = match(mount.patterns, request.method ?? 'GET', parts)
  if (found === undefined) return send(refused(404, 'NO_SUCH_RESOURCE', 'There is nothing here.'))

  const { route, parameters } = found
  traffic?.seen(route)
  const drawn = faults?.draw(route)
  if (drawn?.fault.mode === 'refuse') {
    return send(refused(422, 'REFUSED', drawn.fault.words ?? 'The account is blocked.'))
  }
  if (drawn !== undefined && (await failBefore(drawn, response, traffic))) return

  const given = await handle(db, route, { request, raw, parameters, query: searchParams })
  const late =
    given !== undefined && 'createdAt' in given && faults?.hides(route, given.createdAt) === true
  const nothing = route.absent ?? refused(404, 'NOT_FOUND', 'There is no such document.')
  const result = given === undefined || late ? nothing : given
  if (route.writes) mount.afterWrite?.()
  if (drawn !== undefined && failAfter(drawn, answer(result), response)) return
  send(result)
}

function handle(
  db: Database,
  route: Route,
  {
    request,
    raw,
    ...rest
  }: {
    request: IncomingMessage
    raw: Buffer
    parameters: Record<string, string>
    query: URLSearchParams
  },
): Promise<Answer | undefined> | Answer {
  let body: unknown
  if (route.body !== undefined) {
    try {
      body = JSON.parse(raw.toString('utf8'))
    } catch {
      return refused(400, 'NOT_JSON', 'The body is not JSON.')
    }
    if (!route.body.is(body)) return refused(400, 'INVALID', route.body.faults(body))
  }
  return route.handle({
    db,
    headers: request.headers,
    // The one cast: the route's own shape has just checked the body.
    body: body as never,
    fingerprint: hash('sha256', raw, 'base64url'),
    ...rest,
  })
}

/** True when the fault has answered in the system's place. */
async function failBefore(
  { fault }: Drawn,
  response: ServerResponse,
  traffic: Traffic | undefined,
): Promise<boolean> {
  switch (fault.mode) {
    case 'slow':
      await new Promise(resolve => setTimeout(resolve, fault.delayMs ?? 2_000).unref())
      return false
    case 'down':
      if (fault.retryAfterSeconds !== undefined) {
        response.setHeader('retry-after', fault.retryAfterSeconds)
      }
      reply(response, 503, '{"error":"down for maintenance"}')
      return true
    case 'throttle': {
      const seconds = fault.retryAfterSeconds ?? 1
      traffic?.askedToWait(seconds * 1_000)
      response.setHeader('retry-after', seconds)
      reply(response, 429, '{"error":"too many requests"}')
      return true
    }
    case 'refuse':
    case 'commit-then-500':
    case 'commit-then-reset':
    case 'malformed':
    case 'drift':
    case 'late-lookup':
      return false
  }
}

/** True when the fault has answered in the system's place, after the system did its work. */
function failAfter(
  { fault, random }: Drawn,
  { status, body }: { status: number; body: unknown },
  response: ServerResponse,
): boolean {
  switch (fault.mode) {
    case 'commit-then-500':
      reply(response, 500, '{"error":"internal error"}')
      return true
    case 'commit-then-reset':
      response.socket?.resetAndDestroy()
      return true
    case 'malformed':
      reply(response, status < 300 ? status : 200, malformed(body, random))
      return true
    case 'drift':
      reply(response, status, JSON.stringify(drifted(body)))
      return true
    case 'slow':
    case 'down':
    case 'throttle':
    case 'refuse':
    case 'late-lookup':
      return false
  }
}

function match(
  patterns: Prepared['patterns'],
  method: string,
  parts: readonly string[],
): { route: Route; parameters: Record<string, string> } | undefined {
  for (const { route, parts: pattern } of patterns) {
    if (route.method !== method || pattern.length !== parts.length) continue
    const parameters: Record<string, string> = {}
    const fits = pattern.every((part, index) => {
      const given = parts[index] ?? ''
      if (!part.startsWith('{')) return part === given
      parameters[part.slice(1, -1)] = given
      return given !== ''
    })
    if (fits) return { route, parameters }
  }
  return undefined
}

function authorised(request: IncomingMessage, token: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '')
  const expected = Buffer.from(`Bearer ${token}`)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** The body, at most 4 MiB. */
async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > 4 * 1024 * 1024) throw new Error('the body is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function reply(response: ServerResponse, status: number, text: string): void {
  const bytes = Buffer.from(text)
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.length })
  response.end(bytes)
}

function split(path: string): string[] {
  return path.split('/').filter(Boolean).map(decodeURIComponent)
}

function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
