import { authenticateKey } from './authenticate-key.ts'
import { authorise } from './authorise.ts'
import { bodyLimit } from './body-limit.ts'
import { deadline } from './deadline.ts'
import { idempotency } from './idempotency.ts'
import type { PolicyKind } from './policy.ts'
import { rateLimit } from './rate-limit.ts'
import { validateRequest } from './validate-request.ts'
import { validateResponse } from './validate-response.ts'
import { verifyWebhook } from './verify-webhook.ts'

/** THE TABLE of kinds that policies/*.yaml may name. */
export const kinds: readonly PolicyKind<never>[] = [
  authenticateKey,
  verifyWebhook,
  authorise,
  rateLimit,
  deadline,
  bodyLimit,
  validateRequest,
  idempotency,
  validateResponse,
]
