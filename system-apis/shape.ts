import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'

/** A check that turns something unknown (a vendor's answer, a connector's options) into a known type. */
export type Shape<T> = {
  readonly is: (value: unknown) => value is T
  /** What is wrong with a value that is not of this shape, with the place: `/lines/0/sku must be string`. */
  readonly faults: (value: unknown) => string
}

/**
 * The shape a JSON Schema (2020-12) describes. Describe what is read and no more: a vendor may add
 * members at any time. The schema is the one place where T is trusted to be what it says.
 */
export function shape<T>(schema: object): Shape<T> {
  let compiled: ValidateFunction<T> | undefined
  // Compiled at first use: a start does not pay for the connectors it does not open.
  const validate = (): ValidateFunction<T> => (compiled ??= ajv.compile<T>(schema))

  return {
    is: (value): value is T => validate()(value),
    faults: value => {
      const check = validate()
      if (check(value)) return ''
      return (check.errors ?? []).map(fault).join('; ')
    },
  }
}

function fault({ instancePath, keyword, params, message = 'is wrong' }: ErrorObject): string {
  if (keyword === 'required') return `${instancePath}/${params['missingProperty']} is missing`
  if (keyword === 'additionalProperties') {
    return `${instancePath}/${params['additionalProperty']} is not known`
  }
  return `${instancePath || 'it'} ${message}`
}

/** An object with at least these members, all required but the ones named; members not named are let pass. */
export function members<T>(properties: Record<string, object>, optional: string[] = []): Shape<T> {
  return shape<T>(object(properties, optional))
}

/** The schema behind `members`, for nesting. */
export function object(properties: Record<string, object>, optional: string[] = []): object {
  const required = Object.keys(properties).filter(name => !optional.includes(name))
  return { type: 'object', required, properties }
}

// `ownProperties`: a member called `__proto__` or `constructor` is data, not inheritance.
const ajv = new Ajv2020({ strict: true, ownProperties: true, allErrors: true })

/** Schemas of single members. */
export const text = { type: 'string' } as const
export const amountText = { type: 'string', pattern: '^-?[0-9]+(\\.[0-9]+)?$' } as const
export const instantText = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z$' } as const
export const wholeNumber = { type: 'integer' } as const
export const listOf = (items: object): object => ({ type: 'array', items })
