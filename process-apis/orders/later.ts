import type { Call } from '../../openapi/operation.ts'

/** Headers of a 202: where to look, and that a wish not to wait was heeded. https://www.rfc-editor.org/rfc/rfc7240 */
export function later(
  { prefer }: Call,
  operationId: string,
  headers: Readonly<Record<string, string>>,
): Record<string, string> {
  return {
    ...headers,
    location: `/orders/v1/operations/${operationId}`,
    ...(prefer?.respondAsync === true && { 'preference-applied': 'respond-async' }),
    ...(prefer?.respondAsync === false &&
      prefer.waitMs !== undefined && {
        'preference-applied': `wait=${Math.ceil(prefer.waitMs / 1_000)}`,
      }),
  }
}
