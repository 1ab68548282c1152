import { createRequire } from 'node:module'
import { join } from 'node:path'

const [packages, port, upstream] = process.argv.slice(2)
const require = createRequire(join(packages, 'package.json'))
const service = require('fast-gateway')({
  routes: [{ prefix: '/shop', prefixRewrite: '/shop', target: upstream }],
})
await service.start(Number(port), '127.0.0.1')
