// Its rate limit delays every request by a second unless delayAfter and delayMs are 0.
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [packages, port, upstream, how] = process.argv.slice(2)
const require = createRequire(join(packages, 'package.json'))
const folder = join(process.cwd(), 'config')
mkdirSync(join(folder, 'models'), { recursive: true })
for (const model of ['users', 'credentials', 'applications']) {
  const schema = require(`express-gateway/lib/config/models/${model}.json`)
  writeFileSync(join(folder, 'models', `${model}.json`), JSON.stringify(schema))
}
const governed = how === 'governed'
writeFileSync(
  join(folder, 'system.config.yml'),
  `db: { redis: { emulate: true, namespace: EG } }
plugins: {}
crypto: { cipherKey: sensitiveKey, algorithm: aes256, saltRounds: 10 }
session: { secret: keyboard-cat, resave: false, saveUninitialized: false }
accessTokens: { timeToExpiry: 7200000 }
refreshTokens: { timeToExpiry: 7200000 }
authorizationCodes: { timeToExpiry: 300000 }
`,
)
writeFileSync(
  join(folder, 'gateway.config.yml'),
  `http: { port: ${port}, hostname: 127.0.0.1 }
apiEndpoints: { shop: { host: '*', paths: '/shop*' } }
serviceEndpoints: { up: { url: '${upstream}' } }
policies: [proxy${governed ? ', key-auth, rate-limit' : ''}]
pipelines:
  shop:
    apiEndpoints: [shop]
    policies:
${
  governed
    ? `      - key-auth:
          - action: { apiKeyHeader: authorization, apiKeyHeaderScheme: apiKey }
      - rate-limit:
          - action: { max: 1000000000, windowMs: 60000, delayAfter: 0, delayMs: 0, rateLimitBy: '\${egContext.apiEndpoint.apiEndpointName}' }
`
    : ''
}      - proxy:
          - action: { serviceEndpoint: up, changeOrigin: true }
`,
)
const gateway = require('express-gateway')
await gateway().load(folder).run()
if (governed) {
  const services = require('express-gateway/lib/services')
  const user = await services.user.insert({
    username: 'bench',
    firstname: 'Bench',
    lastname: 'Bench',
  })
  await services.credential.insertCredential(user.id, 'key-auth', {
    keyId: 'benchkey',
    keySecret: 'benchsecret',
  })
}
