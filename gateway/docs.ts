import swagger from '@fastify/swagger'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { stringify } from 'yaml'
import type { Contract } from '../openapi/contract.ts'
import type { Api } from './generation.ts'
import type { RouteLifecycle } from './lifecycle/lifecycles.ts'
import { escapeHtml, sendPage, styleSheet, styleSheetPath } from './page.ts'

export type DocsOptions = {
  readonly apis: readonly Api[]
  /** The AsyncAPI document. */
  readonly events?: object | undefined
  /** What is to become of an API; undefined for one that is meant to stay. */
  readonly lifecycleOf: (contract: Contract) => RouteLifecycle | undefined
}

/**
 * Every contract as the document that is running (`<base>/openapi.json` and `.yaml`, with its digest as ETag) and
 * as a page to read and try (`<base>/docs`), with /docs as the index. Nothing on these pages is loaded from
 * elsewhere and no script but ours can run on them.
 */
export async function docs(
  app: FastifyInstance,
  { apis, events, lifecycleOf }: DocsOptions,
): Promise<void> {
  for (const { contract } of apis) {
    await nextTurn()
    await app.register(contractDocs, { contract, lifecycle: lifecycleOf(contract) })
  }

  if (events !== undefined) {
    serve(app, '/events/asyncapi.json', 'application/json; charset=utf-8', () => toJson(events))
    serve(app, '/events/asyncapi.yaml', 'application/yaml', () => stringify(events))
  }
  serve(app, styleSheetPath, 'text/css; charset=utf-8', () => styleSheet)
  app.get('/docs', async (_request, reply) => sendPage(reply, index(apis, events)))
  app.get(viewerPath, async (request, reply) => {
    const { body, etag } = await (viewer ??= loadViewer())
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'public, max-age=3600')
    if (isFresh(request, reply, etag)) return reply
    return reply.header('content-encoding', 'gzip').send(body)
  })
}

/** One contract in a context of its own, so that each has its own @fastify/swagger. */
async function contractDocs(
  app: FastifyInstance,
  {
    contract,
    lifecycle,
  }: { readonly contract: Contract; readonly lifecycle: RouteLifecycle | undefined },
): Promise<void> {
  const { basePath, document } = contract
  if (lifecycle !== undefined) {
    app.addHook('onRoute', route => {
      route.config = { ...route.config, lifecycle }
    })
  }
  await app.register(swagger, { mode: 'static', specification: { document: document as never } })
  const text = { json: () => toJson(app.swagger()), yaml: () => app.swagger({ yaml: true }) }
  serve(app, `${basePath}/openapi.json`, 'application/json; charset=utf-8', text.json)
  serve(app, `${basePath}/openapi.yaml`, 'application/yaml', text.yaml)
  app.get(`${basePath}/docs`, async (_request, reply) => reader(reply, contract))
}

const toJson = (document: object) => `${JSON.stringify(document, null, 2)}\n`

/**
 * A text that does not change while it is served: its digest is its validator (RFC 9110 section 8.8.3). It is written
 * when it is first asked for: all contracts as YAML are half a second of every start.
 */
function serve(app: FastifyInstance, url: string, mediaType: string, write: () => string): void {
  let written: { readonly body: Buffer; readonly etag: string } | undefined
  app.get(url, async (request, reply) => {
    const { body, etag } = (written ??= withDigest(write()))
    reply.type(mediaType).header('cache-control', 'no-cache')
    if (isFresh(request, reply, etag)) return reply
    return reply.send(body)
  })
}

function withDigest(text: string): { readonly body: Buffer; readonly etag: string } {
  const body = Buffer.from(text)
  return { body, etag: `"${createHash('sha256').update(body).digest('hex')}"` }
}

/** Sends 304 where the caller has it already. https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2 */
function isFresh(request: FastifyRequest, reply: FastifyReply, etag: string): boolean {
  reply.header('etag', etag)
  const held = request.headers['if-none-match']
  if (held === undefined) return false
  const fresh = held === '*' || held.split(',').some(tag => tag.trim().replace(/^W\//, '') === etag)
  if (fresh) void reply.removeHeader('content-type').code(304).send()
  return fresh
}

function index(apis: readonly Api[], events: object | undefined) {
  const rows = apis.map(({ contract: { title, version, basePath, operations }, served }) => {
    const owners = [...new Set(operations.map(({ owner }) => owner))].join(', ')
    const audiences = [...new Set(operations.map(({ audience }) => audience))].join(', ')
    return `<tr>
<td><a href="${basePath}/docs">${escapeHtml(title)}</a></td><td>${escapeHtml(version)}</td>
<td>${escapeHtml(owners)}</td><td>${escapeHtml(audiences)}</td>
<td>${served === undefined ? 'document only' : 'served'}</td>
<td><a href="${basePath}/openapi.json">JSON</a> <a href="${basePath}/openapi.yaml">YAML</a></td></tr>`
  })
  const asyncApi =
    events === undefined
      ? ''
      : '<p>Events: <a href="/events/asyncapi.json">AsyncAPI as JSON</a>, <a href="/events/asyncapi.yaml">as YAML</a>.</p>'
  return {
    title: 'APIs',
    body: `<table>
<thead><tr><th>API</th><th>Version</th><th>Owner</th><th>Audience</th><th></th><th>Contract</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
${asyncApi}`,
  }
}

const viewerPath = '/docs/viewer.js'

/** The viewer writes style sheets into the page, hence its `unsafe-inline`; scripts come from this server only. */
const readerPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

function reader(reply: FastifyReply, { basePath, title }: Contract): FastifyReply {
  const configuration = JSON.stringify({
    url: `${basePath}/openapi.json`,
    telemetry: false,
    withDefaultFonts: false,
    persistAuth: false,
    hideClientButton: true,
    showDeveloperTools: 'never',
    agent: { disabled: true },
    mcp: { disabled: true },
  })
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', readerPolicy)
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-cache').send(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Crossdock</title>
</head>
<body>
<noscript>This page needs JavaScript; the contract itself is at <a href="${basePath}/openapi.json">openapi.json</a>.</noscript>
<script id="api-reference" type="application/json" data-configuration="${escapeHtml(configuration)}"></script>
<script src="${viewerPath}"></script>
</body>
</html>
`)
}

type Viewer = { readonly body: Buffer; readonly etag: string }

let viewer: Promise<Viewer> | undefined

/**
 * The package keeps its stand-alone viewer (4 MB) to itself and only serves it: so it is asked once, when the first
 * reader comes, and kept compressed.
 */
async function loadViewer(): Promise<Viewer> {
  const { default: reference } = await import('@scalar/fastify-api-reference')
  const source = fastify()
  await source.register(reference, { routePrefix: '/', configuration: { content: {} } })
  const { rawPayload, statusCode } = await source.inject('/js/scalar.js')
  await source.close()
  if (statusCode !== 200) throw new Error('the reference viewer could not be loaded')
  const digest = createHash('sha256').update(rawPayload).digest('hex')
  return { body: await promisify(gzip)(rawPayload), etag: `"${digest}"` }
}
