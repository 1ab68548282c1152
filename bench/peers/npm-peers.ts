import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startProgram, type Peer } from './peer.ts'

/** What is installed for the peers that come from npm, in a folder of its own; the product never sees it. */
export const packages = {
  '@fastify/http-proxy': '11.6.3',
  express: '5.3.0',
  'express-gateway': '1.16.11',
  'express-openapi-validator': '5.6.2',
  'fast-gateway': '3.4.5',
  fastify: '5.12.8',
} as const

/** Proxies without any rules. */
export const bareNpmPeers: readonly Peer[] = [
  program('@fastify/http-proxy', '@fastify/http-proxy', 'fastify-http-proxy.mjs'),
  program('fast-gateway', 'fast-gateway', 'fast-gateway.mjs'),
  program('express-gateway', 'express-gateway', 'express-gateway.mjs', ['bare']),
]

/** With keys and limits, which wait for nothing. It validates nothing. */
export const governedExpressGateway = program(
  'express-gateway, keys and limits',
  'express-gateway',
  'express-gateway.mjs',
  ['governed'],
)

/** Those that have rules: keys and limits, or an OpenAPI document. */
export const governedNpmPeers: readonly Peer[] = [
  governedExpressGateway,
  program(
    'express + openapi validator, both ways',
    'express-openapi-validator',
    'express-openapi-validator.mjs',
    [join(import.meta.dirname, 'shop.v1.yaml')],
  ),
]

function program(
  name: string,
  needs: keyof typeof packages,
  file: string,
  more: readonly string[] = [],
): Peer {
  return {
    name,
    missing: folder =>
      existsSync(join(folder, 'node_modules', needs))
        ? undefined
        : `${needs} could not be installed`,
    async start(place) {
      const started = await startProgram({
        core: 'gateway',
        command: process.execPath,
        parameters: [
          '--max-semi-space-size=32',
          join(import.meta.dirname, 'programs', file),
          place.packages,
          String(place.port),
          place.upstream,
          ...more,
        ],
        port: place.port,
        folder: place.folder,
        env: { NODE_ENV: 'production', LOG_LEVEL: 'error' },
      })
      // Those that know keys all know this one.
      const headers = { authorization: 'apiKey benchkey:benchsecret' }
      return { ...started, url: `http://127.0.0.1:${place.port}`, headers }
    },
  }
}
