import { createRequire } from 'node:module'
import { join } from 'node:path'

const [packages, port, upstream] = process.argv.slice(2)
const require = createRequire(join(packages, 'package.json'))
const app = require('fastify')({ logger: false })
app.register(require('@fastify/http-proxy'), {
  upstream,
  undici: { connections: 64, pipelining: 1 },
})
await app.listen({ port: Number(port), host: '127.0.0.1' })
