import type {
  Content,
  Contract,
  ContractOperation,
  ContractParameter,
} from '../../../openapi/contract.ts'
import { isJsonType, rangeOf } from '../../media-type.ts'
import type { GovernedOperation } from '../../policies/policy.ts'
import { marksPersonal, placeOf, type Place } from './place.ts'

/** What taking down the calls of one operation needs of its contract, made when the operation is. */
export type CompiledOperation = {
  readonly api: string
  readonly operationId: string
  /** In capitals. */
  readonly method: string
  /** As in the contract, without its base path. */
  readonly path: string
  readonly digest: string
  readonly parameters: readonly CompiledParameter[]
  /** What the contract says of a body of this media type; undefined where it is no JSON. */
  readonly requestPlace: (type: string) => Place | undefined
  readonly answerPlace: (status: number, type: string) => Place | undefined
  /** Header fields of answers that the contract has, in small letters. */
  readonly answerHeaders: (status: number) => ReadonlySet<string>
  /** How sure a caller has to make us: 0 not at all, 1 by a key, 2 by a token, 3 by a certificate. */
  readonly owedProof: number
}

export type CompiledParameter = {
  /** `query limit`; headers in small letters. */
  readonly key: string
  readonly in: ContractParameter['in']
  readonly name: string
  readonly place: Place
}

export function compiledOperation(
  { name, digest, document }: Contract,
  operation: ContractOperation,
  { path, method, basePath = '' }: GovernedOperation,
): CompiledOperation {
  const { operationId, parameters, requestBody, responses, dataClasses, security } = operation
  const holdsPersonal = dataClasses.some(one => one === 'pii' || one === 'pci' || one === 'secret')
  const schemas = [
    ...parameters.map(({ schema }) => schema),
    ...Object.values(requestBody?.content ?? {}),
    ...Object.values(responses).flatMap(({ content }) => Object.values(content)),
  ]
  const careful =
    holdsPersonal &&
    !schemas.some(schema => schema !== undefined && marksPersonal(document, schema))

  const placesOf = (content: Content): ((type: string) => Place | undefined) => {
    const places = Object.entries(content)
      .filter(([type]) => isJsonType(type.toLowerCase()))
      .map(([type, schema]) => ({
        range: type.toLowerCase(),
        place: placeOf({ document, schema, careful }),
      }))
    const nothing = placeOf({ document, schema: undefined })
    return type => (isJsonType(type) ? (rangeOf(type, places)?.place ?? nothing) : undefined)
  }
  const answers = new Map(
    Object.entries(responses).map(([status, { content, headers }]) => [
      status.toUpperCase(),
      {
        place: placesOf(content),
        headers: new Set(headers.map(header => header.toLowerCase())),
      },
    ]),
  )
  const answerOf = (status: number) =>
    answers.get(String(status)) ??
    answers.get(`${Math.floor(status / 100)}XX`) ??
    answers.get('DEFAULT')
  const unknown = placesOf({})
  const ownPath = operation.path

  return {
    api: name,
    operationId,
    method,
    path: ownPath === '' ? path.slice(basePath.length) : ownPath,
    digest,
    parameters: parameters.map(({ in: where, name, schema }) => ({
      key: `${where} ${where === 'header' ? name.toLowerCase() : name}`,
      in: where,
      name: where === 'header' ? name.toLowerCase() : name,
      place: placeOf({ document, schema, careful }),
    })),
    requestPlace: requestBody === undefined ? unknown : placesOf(requestBody.content),
    answerPlace: (status, type) => (answerOf(status)?.place ?? unknown)(type),
    answerHeaders: status => answerOf(status)?.headers ?? none,
    owedProof: security.length === 0 ? 0 : Math.min(...security.map(one => proofOf(document, one))),
  }
}

const none: ReadonlySet<string> = new Set()

function proofOf(
  document: Contract['document'],
  { scheme }: ContractOperation['security'][number],
): number {
  const { components } = document as {
    readonly components?: {
      readonly securitySchemes?: Readonly<Record<string, { readonly type?: string }>>
    }
  }
  const type = components?.securitySchemes?.[scheme]?.type
  if (type === 'mutualTLS') return 3
  return type === 'oauth2' || type === 'openIdConnect' ? 2 : 1
}
