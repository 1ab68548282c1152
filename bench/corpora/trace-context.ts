import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import { freePort } from '../../gateway/host/free-port.ts'
import { newKey } from '../../gateway/keys/key.ts'
import { governedGateway } from '../measure/governed-gateway.ts'

/**
 * Runs the tests of https://github.com/w3c/trace-context against the gateway:
 *
 *     git clone https://github.com/w3c/trace-context.git
 *     python3 -m venv venv && venv/bin/pip install aiohttp
 *     node bench/corpora/trace-context.ts trace-context --python venv/bin/python
 *
 * They ask a service that calls them back. Here that is the gateway with an upstream behind it that calls back with the
 * trace it was sent, as it was sent: what the tests see is what the gateway said. Only where it has to make several calls
 * for one request does it number them itself, as a service does.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { python: { type: 'string', default: 'python3' } },
})
const folder = join(positionals[0] ?? '', 'test')
if (positionals[0] === undefined || !existsSync(join(folder, 'test.py'))) {
  process.stderr.write('usage: node bench/corpora/trace-context.ts FOLDER [--python PYTHON]\n')
  process.exit(2)
}

const service = createServer((request, response) => {
  callBack(request, response).catch((error: unknown) => {
    response.statusCode = 500
    response.end(String(error))
  })
})
service.listen(0, '127.0.0.1')
await once(service, 'listening')
const at = mkdtempSync(join(tmpdir(), 'crossdock-trace-'))
const port = await freePort()
const gateway = await governedGateway({
  port,
  ...writeGovernance((service.address() as AddressInfo).port),
  key: newKey('test').text,
  logLevel: 'warn',
})
try {
  const { said, passed } = await runTests()
  process.stdout.write(said)
  process.exitCode = passed ? 0 : 1
} finally {
  await gateway.stop({ drainMs: 100 })
  service.close()
  rmSync(at, { recursive: true })
}

type Call = { readonly url: string; readonly arguments: unknown }

async function callBack(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const calls = JSON.parse(Buffer.concat(chunks).toString()) as readonly Call[]
  const { traceparent, tracestate } = request.headers
  for (const call of calls) {
    const parent = String(traceparent)
    const own = randomBytes(8).toString('hex')
    await fetch(call.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        traceparent: calls.length === 1 ? parent : parent.replace(/-[^-]*-(..)$/, `-${own}-$1`),
        ...(tracestate !== undefined && { tracestate: String(tracestate) }),
      },
      body: JSON.stringify(call.arguments),
    })
  }
  response.setHeader('content-type', 'application/json')
  response.end('{}')
}

function writeGovernance(upstream: number) {
  const contracts = join(at, 'contracts')
  const policies = join(at, 'policies')
  mkdirSync(contracts)
  mkdirSync(policies)
  const json = { 'application/json': { schema: {} } }
  const contract = {
    openapi: '3.1.0',
    info: { title: 'A service that calls back', version: '1.0.0' },
    servers: [{ url: '/harness/v1' }],
    security: [],
    paths: {
      '/test': {
        post: {
          operationId: 'callBack',
          requestBody: { required: true, content: json },
          responses: { 200: { description: 'Called.', content: json } },
        },
      },
    },
  }
  writeFileSync(join(contracts, 'harness.v1.yaml'), stringify(contract))
  const url = `http://127.0.0.1:${upstream}`
  const list = [
    { kind: 'validate-request' },
    { kind: 'validate-response' },
    { kind: 'forward', options: { url, retries: { attempts: 0 } } },
  ]
  writeFileSync(join(policies, 'harness.yaml'), stringify(list))
  return { contracts, policies }
}

async function runTests(): Promise<{ readonly said: string; readonly passed: boolean }> {
  const harness = await freePort()
  return new Promise(done => {
    execFile(
      'env',
      [
        `HARNESS_PORT=${harness}`,
        'SPEC_LEVEL=2',
        values.python.includes('/') ? resolve(values.python) : values.python,
        'test.py',
        `http://127.0.0.1:${port}/harness/v1/test`,
      ],
      { cwd: folder, timeout: 300_000, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => done({ said: stdout + stderr, passed: error === null }),
    )
  })
}
