import { Ajv2020 } from 'ajv/dist/2020.js'
import type { AmazonRequest } from './amazon-double.suite.ts'

/** One of Amazon's own Swagger 2 models, as far as it judges. */
export type AmazonModel = {
  definitions: Record<string, object>
  paths: Record<string, Record<string, { parameters?: Parameter[]; responses?: Responses }>>
}
type Parameter = {
  name: string
  in: string
  required?: boolean
  schema?: { $ref: string }
  maximum?: number
}
type Responses = Record<string, { schema?: object }>

/** What is wrong with a request by the vendor's own model; undefined where the model does not know the path. */
export function judge(model: AmazonModel): (request: AmazonRequest) => string[] | undefined {
  const ajv = compiler(model)
  return ({ method, path, query, body }) => {
    const operation = operationOf(model, method, path)
    if (operation === undefined) return undefined
    const { parameters = [] } = operation
    const inQuery = parameters.filter(each => each.in === 'query')
    const faults = [
      ...Object.keys(query).filter(name => !inQuery.some(each => each.name === name)),
      ...inQuery
        .filter(each => each.required === true && !(each.name in query))
        .map(each => each.name),
      ...inQuery
        .filter(({ name, maximum = Infinity }) => Number(query[name] ?? 0) > maximum)
        .map(({ name }) => `${name} is too large`),
    ]
    const schema = parameters.find(each => each.in === 'body')?.schema
    if (schema === undefined) return body === undefined ? faults : [...faults, 'a body']
    const check = ajv.compile({ $ref: schema.$ref.replace('#', 'model:#') })
    return check(body) ? faults : [...faults, ajv.errorsText(check.errors)]
  }
}

/** What is wrong with an answer of the double, by the same model; undefined where it does not know the path or the status. */
export function judgeAnswer(
  model: AmazonModel,
): (
  asked: Pick<AmazonRequest, 'method' | 'path'>,
  status: number,
  body: unknown,
) => string[] | undefined {
  const ajv = compiler(model)
  return ({ method, path }, status, body) => {
    const schema = operationOf(model, method, path)?.responses?.[String(status)]?.schema
    if (schema === undefined) return undefined
    const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"model:#/')) as object
    const check = ajv.compile(absolute)
    return check(body) ? [] : [ajv.errorsText(check.errors)]
  }
}

function compiler({ definitions }: AmazonModel) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false, logger: false })
  return ajv.addSchema({ $id: 'model:', definitions })
}

function operationOf({ paths }: AmazonModel, method: string, path: string) {
  const template = Object.keys(paths).find(each =>
    new RegExp(`^${each.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path),
  )
  return paths[template ?? '']?.[method.toLowerCase()]
}
