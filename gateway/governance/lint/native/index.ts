import { errorRules } from './errors.ts'
import { exampleRules } from './examples.ts'
import { identityRules } from './identity.ts'
import { namingRules } from './naming.ts'
import { operationRules } from './operations.ts'
import { typeRules } from './types.ts'
import type { NativeRule } from './view.ts'

/** Every rule that Spectral cannot check, or would check many times over. */
export const nativeRules: readonly NativeRule[] = [
  ...identityRules,
  ...namingRules,
  ...typeRules,
  ...operationRules,
  ...errorRules,
  ...exampleRules,
]
