import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { parse } from 'yaml'

/** Members of a request, put together again from `metadata[order]=…` and `expand[0]=…`. */
export type Form = { readonly [name: string]: string | readonly string[] | Form | undefined }

type Asked = { readonly method: string; readonly path: string; readonly form: Form }

const file = new URL('../../../shared/corpora/vendor-specs/stripe/spec3.yaml', import.meta.url)

export type StripeJudge = {
  readonly isThere: boolean
  readonly request: (asked: Asked) => string[]
  readonly answer: (asked: Omit<Asked, 'form'>, status: number, body: unknown) => string[]
}

/** What Stripe's OpenAPI of 2023-08-16, the version the connector asks for, does not have yet, and where it is described. */
const newer = [
  // https://docs.stripe.com/payments/multicapture
  ['/v1/payment_intents', ['payment_method_options', 'card', 'request_multicapture']],
  ['/v1/payment_intents/{intent}/capture', ['final_capture']],
] as const

/**
 * Holds requests and answers of the double against Stripe's own OpenAPI, which knows each parameter of each operation. Objects are
 * judged with those that the connector reads in them. Where the corpora are not beside this checkout it says nothing.
 */
export function judgeOf(): StripeJudge {
  if (!existsSync(file)) return { isThere: false, request: () => [], answer: () => [] }
  const lines = readFileSync(file, 'utf8').split('\n')
  const pathsAt = lines.indexOf('paths:')
  const ajv = new Ajv2020({
    strict: false,
    coerceTypes: 'array',
    validateFormats: false,
    logger: false,
  })
  const exact = new Ajv2020({ strict: false, validateFormats: false, logger: false })
  for (const each of [ajv, exact]) {
    const schemas = Object.fromEntries(judged.map(name => [name, plain(schemaOf(name))]))
    each.addSchema({ $id: 'stripe:', components: { schemas } })
  }

  /** A part of the file by itself: all of it takes seconds to be read. */
  function slice(from: number, head: RegExp, next: RegExp): object {
    const start = lines.findIndex((line, i) => i >= from && head.test(line))
    if (start < 0) throw new Error(`Stripe describes no ${String(head)}`)
    const length = lines.slice(start + 1).findIndex(line => next.test(line))
    const part = lines.slice(start, start + 1 + (length < 0 ? lines.length : length))
    return Object.values(parse(part.join('\n')) as Record<string, object>)[0] ?? {}
  }
  function schemaOf(name: string): object {
    return slice(0, new RegExp(`^    ${name}:$`), /^ {0,4}\S/)
  }
  const templates = lines
    .slice(pathsAt)
    .flatMap(line => /^ {2}'?(\/v1\/[^':]+)'?:$/.exec(line)?.[1] ?? [])
    .filter(one =>
      /payment_intents|refunds|disputes|payouts|balance_transactions|events|customers/.test(one),
    )
  const operations = new Map<string, Operations>()
  const compiled = new Map<string, ValidateFunction>()
  function checkOf(name: string, make: () => ValidateFunction): ValidateFunction {
    const check = compiled.get(name) ?? make()
    compiled.set(name, check)
    return check
  }
  function operationOf(method: string, path: string) {
    const matching = templates.filter(one =>
      new RegExp(`^${one.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path),
    )
    // `…/search` is no id.
    const template = matching.toSorted((a, b) => a.split('{').length - b.split('{').length)[0]
    if (template === undefined) return undefined
    const known =
      operations.get(template) ??
      (slice(pathsAt, new RegExp(`^  '?${escaped(template)}'?:$`), /^ {0,2}\S/) as Operations)
    operations.set(template, known)
    return { template, operation: known[method.toLowerCase()] }
  }

  return {
    isThere: true,
    request({ method, path, form }: Asked): string[] {
      const { operation, template = '' } = operationOf(method, path) ?? {}
      if (operation === undefined) return [`${method} ${path} is not described`]
      const given = without(form, template)
      const schema =
        method === 'GET'
          ? {
              type: 'object',
              additionalProperties: false,
              required: inQuery(operation).flatMap(one =>
                one.required === true ? [one.name] : [],
              ),
              properties: Object.fromEntries(inQuery(operation).map(one => [one.name, one.schema])),
            }
          : (operation.requestBody?.content['application/x-www-form-urlencoded']?.schema ?? {})
      const check = checkOf(`${method} ${template}`, () => ajv.compile(plain(schema)))
      // It writes what it coerces.
      return check(structuredClone(given))
        ? []
        : [`${method} ${path}: ${ajv.errorsText(check.errors)}`]
    },
    answer({ method, path }: Omit<Asked, 'form'>, status: number, body: unknown): string[] {
      const { operation, template = '' } = operationOf(method, path) ?? {}
      const described = operation?.responses[String(status)] ?? operation?.responses['default']
      const schema = described?.content?.['application/json']?.schema
      if (schema === undefined) return [`${method} ${path}: an answer ${status} is not described`]
      const name = `${method} ${template} ${status}`
      const check = checkOf(name, () => exact.compile(plain(schema)))
      return check(body)
        ? []
        : [`${method} ${path} answered ${status}: ${exact.errorsText(check.errors)}`]
    },
  }
}

/** What is sent as a form, with its members put together. */
export function formOf(text: string): Form {
  const form: Record<string, unknown> = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const [first = name, ...inside] = name.replaceAll(']', '').split('[')
    let at = form
    let member = first
    for (const next of inside) {
      at[member] ??= {}
      at = at[member] as Record<string, unknown>
      member = next
    }
    at[member] = value
  }
  return listed(form) as Form
}

function listed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, each]) => [name, listed(each)] as const)
  const isList = members.length > 0 && members.every(([name], i) => name === String(i))
  return isList ? members.map(([, each]) => each) : Object.fromEntries(members)
}

type Operations = Record<string, Operation>
type Operation = {
  parameters?: { name: string; in: string; required?: boolean; schema: object }[]
  requestBody?: { content: Record<string, { schema: object }> }
  responses: Record<string, { content?: Record<string, { schema: object }> }>
}

function inQuery({ parameters = [] }: Operation) {
  return parameters.filter(each => each.in === 'query')
}

/** Objects that are judged wherever they stand; of all others only that they are there. */
const judged = [
  'payment_intent',
  'charge',
  'charge_outcome',
  'refund',
  'dispute',
  'dispute_evidence',
  'dispute_evidence_details',
  'dispute_payment_method_details',
  'dispute_payment_method_details_card',
  'balance_transaction',
  'fee',
  'payout',
  'customer',
  'event',
  'notification_event_data',
  'error',
  'api_errors',
]

/** OpenAPI 3.0 as JSON Schema: `nullable`, and references to what is judged. */
function plain(schema: unknown): object {
  if (Array.isArray(schema)) return schema.map(plain)
  if (typeof schema !== 'object' || schema === null) return schema as never
  if ('$ref' in schema) {
    const name = String(schema.$ref).split('/').at(-1) ?? ''
    return judged.includes(name) ? { $ref: `stripe:#/components/schemas/${name}` } : {}
  }
  const { nullable, ...rest } = schema as Record<string, unknown>
  const inside = Object.fromEntries(
    Object.entries(rest)
      .filter(([name]) => name !== 'description' && !name.startsWith('x-'))
      .map(([name, each]) => [name, plain(each)]),
  )
  return nullable === true ? { anyOf: [inside, { type: 'null' }] } : inside
}

/** Without what is newer than the description. */
function without(form: Form, template: string): Form {
  return newer
    .filter(([path]) => path === template)
    .reduce((left, [, members]) => dropped(left, members), form)
}

function dropped(form: Form, [first, ...inside]: readonly string[]): Form {
  const left = Object.entries(form).flatMap(([name, value]): [string, Form[string]][] => {
    if (name !== first) return [[name, value]]
    if (inside.length === 0) return []
    const isForm = typeof value === 'object' && !Array.isArray(value)
    return [[name, isForm ? dropped(value as Form, inside) : value]]
  })
  return Object.fromEntries(left)
}

function escaped(text: string): string {
  return text.replaceAll(/[{}.]/g, '\\$&')
}
