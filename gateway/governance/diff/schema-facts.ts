import type { Bound, Types } from './schema.ts'
import type { Node } from './node.ts'

/** One difference between two schemas, free of any direction: which rule it breaks depends on who sends the value. */
export type Fact =
  | { readonly kind: 'type'; readonly base: TypeAndFormat; readonly revision: TypeAndFormat }
  | { readonly kind: 'nullable'; readonly now: boolean }
  | {
      readonly kind: 'typeList'
      readonly added: readonly string[]
      readonly removed: readonly string[]
    }
  | { readonly kind: 'wrappedInOneOf' }
  | { readonly kind: 'enumBegan' | 'enumEnded' }
  | { readonly kind: 'enumValue'; readonly added: boolean; readonly value: unknown }
  | { readonly kind: 'openEnumValueRemoved'; readonly value: unknown }
  | Said<'const' | 'default'>
  | { readonly kind: 'bound'; readonly bound: Bound; readonly from?: number; readonly to?: number }
  | { readonly kind: 'multipleOf'; readonly from?: number; readonly to?: number }
  | { readonly kind: 'uniqueItems'; readonly now: boolean }
  | { readonly kind: 'pattern'; readonly from?: string; readonly to?: string }
  | {
      readonly kind: 'contentMediaType' | 'contentEncoding'
      readonly from?: string
      readonly to?: string
    }
  | {
      readonly kind: 'property'
      readonly name: string
      readonly added: boolean
      /** Its schema, on the side that has it. */
      readonly schema: Node
      readonly required: boolean
      /** Whether the object takes nothing that it does not name. */
      readonly closed: boolean
    }
  | {
      readonly kind: 'required'
      readonly name: string
      readonly now: boolean
      readonly base: Node
      readonly revision: Node
    }
  | {
      readonly kind: 'access'
      readonly name: string
      readonly keyword: 'readOnly' | 'writeOnly'
      readonly now: boolean
      readonly required: boolean
    }
  | { readonly kind: 'openness'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'branches'
      readonly list: BranchList
      readonly added: boolean
      readonly names: readonly string[]
      readonly annotationOnly: boolean
      /** The list is all that came or went: what was said beside it still is. */
      readonly whole: boolean
    }
  /** It became one of several, `names` the others; or the reverse. */
  | { readonly kind: 'choice'; readonly now: boolean; readonly names: readonly string[] }
  | { readonly kind: 'part'; readonly part: Part; readonly added: boolean; readonly name?: string }
  | {
      readonly kind: 'dependentRequired'
      readonly name: string
      readonly change: 'added' | 'removed' | 'changed'
      /** Whether it asks for members it did not ask for, and no longer for some it did. */
      readonly more: boolean
      readonly fewer: boolean
    }
  | {
      readonly kind: 'discriminator'
      readonly change:
        | 'added'
        | 'removed'
        | 'property-name-changed'
        | `mapping-${'added' | 'deleted' | 'changed'}`
      readonly from?: unknown
      readonly to?: unknown
    }
  | { readonly kind: 'deprecated'; readonly now: boolean; readonly sunset: unknown }
  | { readonly kind: 'stability'; readonly from: unknown; readonly to: unknown }

/** A keyword with a value of any kind. */
type Said<Kind> = {
  readonly kind: Kind
  readonly change: 'added' | 'removed' | 'changed'
  readonly from?: unknown
  readonly to?: unknown
}

/** What a schema says about the kind of a value. */
export type TypeAndFormat = Types & { readonly format: string }

/** The lists of schemas a schema can be made of. */
export type BranchList = 'allOf' | 'anyOf' | 'oneOf' | 'prefixItems'

/** Keywords that hold one schema, or one for each name. */
export type Part =
  | 'if'
  | 'then'
  | 'else'
  | 'not'
  | 'items'
  | 'contains'
  | 'propertyNames'
  | 'unevaluatedItems'
  | 'unevaluatedProperties'
  | 'contentSchema'
  | 'patternProperties'
  | 'dependentSchemas'
