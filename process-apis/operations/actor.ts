import type { Call } from '../../openapi/operation.ts'

/** Who does it, as it is written down: the person that holds the token, or the application. */
export function actorOf({ principal }: Call): string {
  return principal.subject ?? principal.application
}
