import { monotonicFactory } from 'ulid'

/** Type prefixes of canonical ids. */
export type IdPrefix =
  | 'act'
  | 'app'
  | 'aud'
  | 'chk'
  | 'cmt'
  | 'cnt'
  | 'chg'
  | 'clm'
  | 'cus'
  | 'cxl'
  | 'dsp'
  | 'evt'
  | 'exc'
  | 'ful'
  | 'gft'
  | 'hld'
  | 'loy'
  | 'opn'
  | 'ord'
  | 'pck'
  | 'ptx'
  | 'pur'
  | 'pyt'
  | 'prc'
  | 'res'
  | 'ret'
  | 'rev'
  | 'rfd'
  | 'rfw'
  | 'run'
  | 'scl'
  | 'shp'
  | 'sub'
  | 'tnd'
  | 'trf'
  | 'whd'
  | 'whe'
  | 'whr'
  | 'wvr'

/** Random bytes are asked for by the page: one at a time they cost more than the rest of an id. */
const randomBytes = new Uint8Array(4_096)
let used = randomBytes.length

const ulid = monotonicFactory(() => {
  if (used === randomBytes.length) {
    crypto.getRandomValues(randomBytes)
    used = 0
  }
  return (randomBytes[used++] ?? 0) / 256
})

/** A new canonical id: a ULID with its type's prefix, e.g. `ord_01J…`; later ids of one process sort later. https://github.com/ulid/spec */
export function newId<Prefix extends IdPrefix>(prefix: Prefix): `${Prefix}_${string}` {
  return `${prefix}_${ulid()}`
}

/** Whether `value` is a canonical id of that type. */
export function isId(prefix: IdPrefix, value: string): boolean {
  return value.startsWith(`${prefix}_`) && /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(value.slice(4))
}
