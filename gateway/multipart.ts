import type { Fault } from '../openapi/problem.ts'
import { readMediaType } from './media-type.ts'

/** One part of a multipart/form-data body. https://www.rfc-editor.org/rfc/rfc7578 */
export type FormPart = {
  readonly name: string
  /** Given for a file; never a path to be trusted. */
  readonly fileName: string | undefined
  /** Type and subtype in small letters. */
  readonly mediaType: string | undefined
  /** A view into the body, not a copy. */
  readonly bytes: Buffer
}

/** How many parts a body may have, and how long the headers of one may be. */
const maxParts = 200
const maxHeaderBytes = 8_192

/** Splits a body into its parts. The body is in memory and bounded already, so nothing is copied. */
export function readMultipart(
  body: Buffer,
  boundary: string | undefined,
): readonly FormPart[] | Fault {
  if (boundary === undefined || !/^[\w'()+,./:=? -]{0,69}[\w'()+,./:=?-]$/.test(boundary)) {
    return fault('boundary', 'must be multipart/form-data with a boundary of 1 to 70 characters')
  }
  const delimiter = Buffer.from(`--${boundary}`)
  const parts: FormPart[] = []
  let at = nextDelimiter(body, delimiter, 0)
  if (at === -1) return fault('multipart', 'must begin with its boundary')
  for (;;) {
    at += delimiter.length
    if (body[at] === hyphen && body[at + 1] === hyphen) return parts
    at = endOfLine(body, at)
    if (at === -1) return fault('multipart', 'must have a line of its own for each boundary')
    const end = nextDelimiter(body, delimiter, at)
    if (end === -1) return fault('multipart', 'must end with its boundary and two hyphens')
    if (parts.length === maxParts)
      return fault('maxItems', `must not have more than ${maxParts} parts`)
    // The line break before a boundary belongs to the boundary.
    const part = readPart(body.subarray(at, Math.max(at, end - 2)), parts.length)
    if ('keyword' in part) return part
    parts.push(part)
    at = end
  }
}

const hyphen = 0x2d

/** A boundary counts only at the beginning of a line. */
function nextDelimiter(body: Buffer, delimiter: Buffer, from: number): number {
  let at = body.indexOf(delimiter, from)
  while (at > 0 && !(body[at - 2] === 0x0d && body[at - 1] === 0x0a)) {
    at = body.indexOf(delimiter, at + 1)
  }
  return at
}

/** After the line break; spaces before it are padding. -1 if something else stands there. */
function endOfLine(body: Buffer, from: number): number {
  let at = from
  while (body[at] === 0x20 || body[at] === 0x09) at++
  return body[at] === 0x0d && body[at + 1] === 0x0a ? at + 2 : -1
}

function readPart(part: Buffer, position: number): FormPart | Fault {
  const wrong = (detail: string) => fault('multipart', `part ${position + 1} ${detail}`)
  const starts = part.subarray(0, 2).equals(lineBreak)
  const end = starts ? 0 : part.indexOf('\r\n\r\n')
  if (end === -1) return wrong('must have headers and an empty line')
  if (end > maxHeaderBytes)
    return wrong(`must not have more than ${maxHeaderBytes} bytes of headers`)
  const fields = new Map<string, string>()
  for (const line of part.subarray(0, end).toString('utf8').split('\r\n')) {
    const match = /^([\w!#$%&'*+.^`|~-]+):[ \t]*([^\r\n]*)$/.exec(line)
    if (match === null) return wrong('has a header that is none')
    const name = (match[1] ?? '').toLowerCase()
    if (fields.has(name)) return wrong(`has the header ${name} twice`)
    fields.set(name, (match[2] ?? '').trimEnd())
  }
  // Content-Disposition has the parameters of a media type, and no slash: https://www.rfc-editor.org/rfc/rfc6266#section-4.1
  const disposition = readMediaType(`x/${fields.get('content-disposition') ?? ''}`)
  const name = disposition?.parameters.get('name')
  if (disposition?.type !== 'x/form-data' || name === undefined) {
    return wrong('must have Content-Disposition: form-data with a name')
  }
  const encoding = fields.get('content-transfer-encoding')?.toLowerCase() ?? 'binary'
  if (!['7bit', '8bit', 'binary'].includes(encoding))
    return wrong(`must not be encoded as ${encoding}`)
  const given = fields.get('content-type')
  const mediaType = given === undefined ? undefined : readMediaType(given)
  if (given !== undefined && mediaType === undefined)
    return wrong('has a Content-Type that is none')
  return {
    name,
    fileName: disposition.parameters.get('filename'),
    mediaType: mediaType?.type,
    bytes: part.subarray(starts ? 2 : end + 4),
  }
}

const lineBreak = Buffer.from('\r\n')

const fault = (keyword: string, detail: string): Fault => ({ pointer: '', keyword, detail })
