import { Problem } from '../openapi/problem.ts'

/**
 * Refuses a request target that could be read in two ways: only paths in their normal form are matched, so that
 * no policy is passed by spelling a path differently. https://www.rfc-editor.org/rfc/rfc3986#section-6.2
 * Gives the path with its query, or `*` (RFC 9112 section 3.2.4). `takesSemicolon` tells the paths in which a contract has them.
 */
export function normalTarget(
  target: string,
  host: string | undefined,
  takesSemicolon?: (path: string) => boolean,
): string {
  if (plainTarget.test(target)) return target
  const origin = originForm(target, host)
  if (origin === '*') return origin
  if (!/^[\x21-\x7e]*$/.test(origin)) throw refused('must consist of visible ASCII characters')

  const end = origin.indexOf('?')
  const path = end === -1 ? origin : origin.slice(0, end)
  if (!path.startsWith('/')) throw refused('must start with a slash')
  const known = takesSemicolon?.(path) === true ? path.replaceAll(';', '') : path
  if (/[^A-Za-z0-9\-._~!$&'()*+,=:@%/]/.test(known)) {
    throw refused('must not contain characters that need encoding, nor ; parameters')
  }
  if (path.includes('//')) throw refused('must not contain an empty segment')
  if (path.includes('%')) refuseEncoding(path)
  if (/\/\.{1,2}(\/|$)/.test(path)) throw refused('must not contain dot segments')
  return origin
}

/** What nearly every request asks for: nothing encoded, no segment that is empty or begins with a dot. */
const plainTarget = /^(?:\/[\w~-][\w.~-]*)+(?:\?[\x21-\x7e]*)?$/

/** A server has to take the absolute form too (RFC 9112 section 3.2.2), but only for the host it was sent to. */
function originForm(target: string, host: string | undefined): string {
  const match = /^https?:\/\/([^/?#]*)(.*)$/i.exec(target)
  if (match === null) return target
  const [, authority, rest = ''] = match
  if (authority?.toLowerCase() !== host?.toLowerCase()) {
    throw refused('must not name another host than the Host field')
  }
  return rest === '' ? '/' : rest
}

function refuseEncoding(path: string): void {
  if (/%(?![0-9a-f]{2})/i.test(path)) throw refused('must not contain a broken percent-encoding')
  if (/%(2f|5c)/i.test(path)) throw refused('must not contain an encoded slash')
  let plain: string
  try {
    plain = decodeURIComponent(path)
  } catch {
    throw refused('must be encoded as UTF-8')
  }
  refuseHidden(plain, path)
  // What is encoded again, or has a compatible form, may be read by a server behind us as what it stands for there.
  for (let rounds = 0; rounds < 4 && /%(u[0-9a-f]{4}|[0-9a-f]{2})/i.test(plain); rounds++) {
    // `%u2215` is no URL, and read by some all the same; two of the private characters are slashes to them.
    plain = plain
      .replaceAll(/%(?:u00)?([0-7][0-9a-f])/gi, (_whole, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
      .replaceAll(/%u(2215|2216|efc8|f025)/gi, '/')
      .replaceAll(/%u([0-9a-f]{4})/gi, (_whole, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    if (/%(c0|c1|e0%80|f0%80%80)/i.test(plain)) throw refused('must be encoded as UTF-8')
    refuseHidden(plain, path)
  }
  refuseHidden(plain.normalize('NFKC'), path)
}

/** `plain` is `path` with something of it decoded: it must have no other segments than before. */
function refuseHidden(plain: string, path: string): void {
  if (/\p{Cc}/u.test(plain)) throw refused('must not contain control characters')
  if (/\/\.{1,2}(;[^/]*)?(\/|$)/.test(plain)) throw refused('must not contain dot segments')
  if (plain.includes('\\') || plain.split('/').length !== path.split('/').length) {
    throw refused('must not contain an encoded slash')
  }
}

function refused(detail: string): Problem {
  return new Problem('request-invalid', { errors: [{ pointer: 'path', keyword: 'path', detail }] })
}
