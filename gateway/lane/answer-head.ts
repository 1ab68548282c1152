import { STATUS_CODES } from 'node:http'

/** Header fields of an answer, by their names in small letters, in the order they were first set. */
export type Fields = Record<string, string | number | readonly string[]>

/** Status line and fields as Node's HTTP server would write them. Throws for what must not stand in a field. */
export function answerHead(status: number, fields: Fields, connection: string): string {
  let head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'unknown'}\r\n`
  for (const name in fields) {
    const value = fields[name] as Fields[string]
    if (typeof value === 'object') for (const one of value) head += field(name, String(one))
    else head += field(name, String(value))
  }
  if (fields['date'] === undefined) head += date()
  return head + connection
}

/** What is said of the connection, ready to use. */
export const connectionFields = (keepAliveSeconds: number) => ({
  stays: `Connection: keep-alive\r\nKeep-Alive: timeout=${keepAliveSeconds}\r\n`,
  ends: 'Connection: close\r\n',
})

function field(name: string, value: string): string {
  // A line more would be a field more, or an answer more.
  if (notValue.test(value) || !(names.has(name) || isName(name))) {
    throw new TypeError(`the field ${JSON.stringify(name)} cannot be written`)
  }
  return `${name}: ${value}\r\n`
}

function isName(name: string): boolean {
  const is = !notName.test(name)
  if (is && names.size < maxNames) names.add(name)
  return is
}

/** Names that were looked at before. */
const names = new Set<string>()
const maxNames = 256

/** https://www.rfc-editor.org/rfc/rfc9110#section-5.5 */
const notValue = /[^\t\x20-\x7e\x80-\xff]/
const notName = /^$|[^!#$%&'*+.^_`|~0-9A-Za-z-]/

let dateLine = ''
let dateEndsMs = 0

/** https://www.rfc-editor.org/rfc/rfc9110#section-6.6.1 */
function date(): string {
  const nowMs = Date.now()
  if (nowMs >= dateEndsMs || nowMs < dateEndsMs - 1_000) {
    dateLine = `Date: ${new Date(nowMs).toUTCString()}\r\n`
    dateEndsMs = nowMs - (nowMs % 1_000) + 1_000
  }
  return dateLine
}
