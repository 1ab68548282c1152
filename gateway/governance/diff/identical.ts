import type { ContractFile } from './contract-file.ts'
import { followRaw } from './node.ts'

/** A raw value and the file it stands in: what its references are relative to. */
type Raw = { readonly value: unknown; readonly file: ContractFile }

/**
 * Tells whether two parts of two contracts are the same throughout, with every reference followed. What is the
 * same is compared once: most of a large contract does not change from one revision to the next.
 */
export function identicalParts(): (left: Raw, right: Raw) => boolean {
  /** What is known for good, by the left and the right object. */
  const known = new Map<object, Map<object, boolean>>()
  /**
   * Pairs that are being compared, or were found to be the same if one that still is turns out to be, by how deep that
   * one is: what meets itself again is the same until something differs.
   */
  const open = new Map<object, Map<object, number>>()
  /** Pairs that are the same if one that is still open is. */
  const pending: { readonly left: object; readonly right: object }[] = []
  let depth = 0
  /** The outermost open pair that was relied upon. */
  let lowest = Infinity

  return (left, right) => {
    pending.length = 0
    lowest = Infinity
    return identical(left, right)
  }

  function identical(left: Raw, right: Raw): boolean {
    const [a, b] = [left.value, right.value]
    if (a === b && left.file === right.file) return true
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
    const said = known.get(a)?.get(b)
    if (said !== undefined) return said
    const opened = open.get(a)?.get(b)
    if (opened !== undefined) {
      lowest = Math.min(lowest, opened)
      return true
    }
    return compare(left, right, a, b)
  }

  function compare(left: Raw, right: Raw, a: object, b: object): boolean {
    const own = depth++
    const from = pending.length
    const before = lowest
    lowest = Infinity
    put(open, a, b, own)
    const same = sameMembers(left, right, a, b)
    depth--
    if (!same) {
      open.get(a)?.delete(b)
      put(known, a, b, false)
      // What was the same only because of this pair is not known any more.
      for (const pair of pending.splice(from)) open.get(pair.left)?.delete(pair.right)
    } else {
      pending.push({ left: a, right: b })
      put(open, a, b, Math.min(own, lowest))
      if (lowest >= own)
        for (const pair of pending.splice(from)) {
          open.get(pair.left)?.delete(pair.right)
          put(known, pair.left, pair.right, true)
        }
    }
    lowest = Math.min(before, lowest)
    return same
  }

  function sameMembers(left: Raw, right: Raw, a: object, b: object): boolean {
    if (Array.isArray(a) || Array.isArray(b))
      return (
        Array.isArray(a) &&
        Array.isArray(b) &&
        a.length === b.length &&
        a.every((value, index) =>
          identical({ value, file: left.file }, { value: b[index], file: right.file }),
        )
      )
    const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>]
    const keys = Object.keys(one)
    if (keys.length !== Object.keys(other).length) return false
    for (const key of keys) {
      if (!Object.hasOwn(other, key)) return false
      if (!identical({ value: one[key], file: left.file }, { value: other[key], file: right.file }))
        return false
    }
    const ref = one['$ref']
    if (typeof ref !== 'string') return true
    const [target, now] = [followRaw(left.file, ref), followRaw(right.file, ref)]
    return target === undefined || now === undefined ? target === now : identical(target, now)
  }
}

function put<Value>(
  map: Map<object, Map<object, Value>>,
  left: object,
  right: object,
  value: Value,
): void {
  const row = map.get(left)
  if (row) row.set(right, value)
  else map.set(left, new Map([[right, value]]))
}
