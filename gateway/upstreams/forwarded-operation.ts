import type { Content, Contract, ContractOperation } from '../../openapi/contract.ts'
import { isJsonType } from '../media-type.ts'
import type { GovernedOperation } from '../policies/policy.ts'
import { documents } from './upstream-answers.ts'

/** What policies may know of an operation that an upstream answers, on top of what they know of every one. */
export function forwardedOperation(
  { basePath }: Contract,
  { security, parameters, requestBody, responses }: ContractOperation,
): Partial<GovernedOperation> {
  return {
    forwarded: true,
    authenticated: security.length > 0,
    // What the upstream takes is between it and us; callers prove who they are as the policy list says.
    schemes: [],
    basePath,
    checksBody: requestBody !== undefined && isChecked(requestBody.content),
    checksAnswerBody: Object.values(responses).some(({ content }) => isChecked(content)),
    documents: documents(responses),
    headerNames: parameters
      .filter(({ in: place }) => place === 'header')
      .map(({ name }) => name.toLowerCase()),
  }
}

/** Whether a body of one of these media types can be held against a schema. */
const isChecked = (content: Content) =>
  Object.entries(content).some(
    ([type, schema]) => schema !== undefined && isJsonType(type.toLowerCase()),
  )
