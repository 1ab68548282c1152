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
export function compiledContract(contract: Contract): CompiledContract {
  const key = `${contract.name} ${contract.digest}`
  let known = compiled.get(key)
  if (known === undefined) {
    known = { contract, compile: remembered(contract) }
    compiled.set(key, known)
  }
  return known
}

function remembered({ document }: Contract): Compile {
  let compile: Compile | undefined
  const checks = new WeakMap<Schema, Map<string, Check>>()
  return (schema, direction) => {
    const byDirection = checks.get(schema) ?? new Map<string, Check>()
    checks.set(schema, byDirection)
    let check = byDirection.get(direction ?? '')
    if (check === undefined) {
      compile ??= compiler(document)
      check = compile(schema, direction)
      byDirection.set(direction ?? '', check)
    }
    return check
  }
}
