import { Problem } from '../../openapi/problem.ts'

/**
 * Refuses a request whose query holds an API key or an access token: URLs stand in logs, histories and Referer
 * fields of everybody on the way. https://www.rfc-editor.org/rfc/rfc9700#section-4.3.2
 */
export function refuseCredentialInUrl(target: string): void {
  const start = target.indexOf('?')
  if (start === -1) return
  const query = target.slice(start)
  if (!credential.test(query)) return
  const parameter = query
    .slice(1)
    .split('&')
    .find(one => credential.test(`?${one}`))
  throw new Problem('request-invalid', {
    errors: [
      {
        pointer: `?${/^[\w.-]{1,40}(?==)/.exec(parameter ?? '')?.[0] ?? ''}`,
        keyword: 'credential',
        detail:
          'must not hold a credential: send it as `Authorization: Bearer …`, or an API key as `X-API-Key`. What stood in a URL is in logs by now: roll that key',
      },
    ],
  })
}

/** A key in any parameter, its underscores encoded or not, and a token under the name RFC 6750 section 2.3 gave it. */
const credential = /xd(?:_|%5f)(?:live|test)(?:_|%5f)[a-z2-7]{16}|[?&]access_token=/i
