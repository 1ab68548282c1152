import type { IncomingHttpHeaders } from 'node:http'
import { brotliDecompress, gunzip, inflate, zstdDecompress } from 'node:zlib'
import { Problem } from '../openapi/problem.ts'

type Inflate = (
  bytes: Buffer,
  options: { readonly maxOutputLength: number },
  done: (error: Error | null, plain: Buffer) => void,
) => void

/** https://www.rfc-editor.org/rfc/rfc9110#section-8.4.1 and https://www.rfc-editor.org/rfc/rfc8878#section-7.2 */
const codings: Readonly<Record<string, Inflate>> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  deflate: inflate,
  br: brotliDecompress,
  zstd: zstdDecompress,
}

/** For the Accept-Encoding field of a 415. */
const acceptedCodings = 'gzip, deflate, br, zstd, identity'

/**
 * So many times its size on the wire a body may be at most: data of a business is some 20 times as long, and what is a
 * thousand times as long was made to hurt. Below the floor it does not matter.
 */
const maxRatio = 100
const ratioFloorBytes = 65_536

/**
 * Gives the body of a request as it was before it was coded (`Content-Encoding`), so that what is checked is what was
 * meant. Beside the loop, and never more of it than the limit: what is larger, or made to be, is refused (413). From
 * there on the request is one that was never coded: its fields say nothing of it any more. The coding must be one that
 * is taken.
 */
export function plainBody(
  headers: IncomingHttpHeaders,
  bytes: Buffer,
  limitBytes: number,
  done: (error: Error | null, plain?: Buffer) => void,
): void {
  const coding = codingOf(headers)
  if (coding === undefined) return done(null, bytes)
  const maxOutputLength = Math.min(limitBytes, Math.max(ratioFloorBytes, maxRatio * bytes.length))
  return (codings[coding] as Inflate)(bytes, { maxOutputLength }, (error, plain) => {
    if (error !== null) return done(problemOf(error, maxOutputLength))
    // Digests are of the coded bytes: https://www.rfc-editor.org/rfc/rfc9530#section-2
    for (const name of codedFields) delete headers[name]
    return done(null, plain)
  })
}

/** The codings to send instead, where that of a request is not taken; a raw body is taken uncoded only. https://www.rfc-editor.org/rfc/rfc9110#section-15.5.16 */
export function wantedCodings(headers: IncomingHttpHeaders, isRaw: boolean): string | undefined {
  const coding = codingOf(headers)
  if (coding === undefined) return undefined
  if (isRaw) return 'identity'
  return Object.hasOwn(codings, coding) ? undefined : acceptedCodings
}

const codedFields = ['content-encoding', 'content-length', 'content-digest', 'repr-digest']

/** Undefined: none. Several, one over the other, count as one that nobody knows. */
function codingOf({ 'content-encoding': field }: IncomingHttpHeaders): string | undefined {
  const coding = field?.trim().toLowerCase()
  return coding === undefined || coding === '' || coding === 'identity' ? undefined : coding
}

function problemOf(error: NodeJS.ErrnoException, maxBytes: number): Problem {
  if (error.code === 'ERR_BUFFER_TOO_LARGE') {
    return new Problem('payload-too-large', {
      detail: `Inflated, a body of this size may have ${maxBytes} bytes at most.`,
    })
  }
  return new Problem('request-invalid', {
    errors: [
      {
        pointer: '',
        keyword: 'coding',
        detail: 'must be coded as the Content-Encoding field says',
      },
    ],
  })
}
