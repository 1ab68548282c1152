import { createRequire } from 'node:module'
import { Agent, request } from 'node:http'
import { join } from 'node:path'

const [packages, port, upstream, contract] = process.argv.slice(2)
const require = createRequire(join(packages, 'package.json'))
const express = require('express')
const OpenApiValidator = require('express-openapi-validator')
const agent = new Agent({ keepAlive: true, maxSockets: 128 })
const target = new URL(upstream)
const app = express()
app.use(express.json())
app.use(
  OpenApiValidator.middleware({
    apiSpec: contract,
    validateApiSpec: false,
    validateRequests: true,
    validateResponses: true,
    validateSecurity: false,
  }),
)
app.use((incoming, outgoing, next) => {
  const body = incoming.method === 'POST' ? JSON.stringify(incoming.body) : undefined
  const forwarded = request(
    {
      agent,
      host: target.hostname,
      port: target.port,
      method: incoming.method,
      path: incoming.originalUrl,
      headers: body && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      },
    },
    answer => {
      const chunks = []
      answer.on('data', chunk => chunks.push(chunk))
      answer.on('end', () => {
        try {
          outgoing.status(answer.statusCode).json(JSON.parse(Buffer.concat(chunks).toString()))
        } catch (error) {
          next(error)
        }
      })
    },
  )
  forwarded.on('error', next)
  forwarded.end(body)
})
app.use((error, _incoming, outgoing, _next) => {
  outgoing.status(error.status ?? 500).json({ message: error.message })
})
app.listen(Number(port), '127.0.0.1')
