import { audit } from './audit.ts'
import { authenticateKey } from './authenticate-key.ts'
import { authenticateToken } from './authenticate-token.ts'
import { authorise } from './authorise.ts'
import { bodyLimit } from './body-limit.ts'
import { cache } from './cache.ts'
import { cors } from './cors.ts'
import { deadline } from './deadline.ts'
import { enumeration } from './enumeration.ts'
import { forward } from './forward.ts'
import { idempotency } from './idempotency.ts'
import type { PolicyKind } from './policy.ts'
import { rateLimit } from './rate-limit.ts'
import { shed } from './shed.ts'
import { validateRequest } from './validate-request.ts'
import { validateResponse } from './validate-response.ts'
import { verifyWebhook } from './verify-webhook.ts'

/** THE TABLE of kinds that policies/*.yaml may name. */
export const kinds: readonly PolicyKind<never>[] = [
  authenticateKey,
  authenticateToken,
  verifyWebhook,
  authorise,
  rateLimit,
  enumeration,
  shed,
  audit,
  deadline,
  bodyLimit,
  validateRequest,
  idempotency,
  validateResponse,
  cache,
  forward,
  cors,
]
