import { LRUCache } from 'lru-cache'
import type { Contract, Schema } from '../../openapi/contract.ts'
import { compiler, type Check, type Compile } from '../../openapi/validate.ts'

/** A contract, and what compiles its schemas. */
export type CompiledContract = { readonly contract: Contract; readonly compile: Compile }

/**
 * Contracts seldom change and take most of the time that a generation takes to build: what was compiled for one
 * generation serves the next one too, where the text of the contract is the same.
 */
const compiled = new LRUCache<string, CompiledContract>({ max: 64 })

/** The contract as the generations before know it, by name and digest, with everything compiled of it so far. */
export function compiledContract(
  contract: Contract,
  when: 'now' | 'when used' = 'now',
): CompiledContract {
  const key = `${contract.name} ${contract.digest}`
  let known = compiled.get(key)
  if (known === undefined) {
    known = { contract, compile: remembered(contract, when) }
    compiled.set(key, known)
  }
  return known
}

/** What compiles schemas nobody has needed yet. */
const waiting: (() => void)[] = []

/**
 * Compiles what `when used` has left, a schema at a time between other work, so that no caller has to wait for it. The
 * process may end meanwhile. `done` is called when nothing is left.
 */
export function compileTheRest(done: () => void): void {
  const next = waiting.shift()
  if (next === undefined) {
    done()
    return
  }
  next()
  setTimeout(() => compileTheRest(done), 20).unref()
}

function remembered({ document }: Contract, when: 'now' | 'when used'): Compile {
  const later = when === 'now' ? undefined : (compileNow: () => void) => waiting.push(compileNow)
  let compile: Compile | undefined
  const checks = new WeakMap<Schema, Map<string, Check>>()
  return (schema, direction) => {
    const byDirection = checks.get(schema) ?? new Map<string, Check>()
    checks.set(schema, byDirection)
    let check = byDirection.get(direction ?? '')
    if (check === undefined) {
      compile ??= compiler(document, later)
      check = compile(schema, direction)
      byDirection.set(direction ?? '', check)
    }
    return check
  }
}
