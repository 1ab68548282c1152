import type { DisputeReason } from '../../openapi/generated/payment.d.ts'

/**
 * What a bank says with a card network's code, in canonical words; undefined for a code nobody has mapped. The networks' own
 * lists: Visa Core Rules, "Dispute Conditions"; Mastercard Chargeback Guide; American Express Merchant Regulations; Discover
 * Dispute Rules.
 */
export function reasonOf(network: string, code: string): DisputeReason | undefined {
  const codes = byNetwork[network.toLowerCase()]
  if (codes === undefined) return undefined
  // Visa has conditions of conditions: 12.6.1 is of 12.6.
  const family = code.split('.').slice(0, 2).join('.')
  return codes[code.toUpperCase()] ?? codes[family]
}

const visa: Readonly<Record<string, DisputeReason>> = {
  '10.1': 'fraud',
  '10.2': 'fraud',
  '10.3': 'fraud',
  '10.4': 'fraud',
  '10.5': 'fraud',
  '11.1': 'noAuthorisation',
  '11.2': 'noAuthorisation',
  '11.3': 'noAuthorisation',
  '12.1': 'processingError',
  '12.2': 'processingError',
  '12.3': 'processingError',
  '12.4': 'incorrectAccount',
  '12.5': 'incorrectAmount',
  '12.6': 'duplicate',
  '12.7': 'processingError',
  '13.1': 'notReceived',
  '13.2': 'cancelled',
  '13.3': 'notAsDescribed',
  '13.4': 'notAsDescribed',
  '13.5': 'notAsDescribed',
  '13.6': 'creditNotProcessed',
  '13.7': 'cancelled',
  '13.8': 'creditNotProcessed',
  '13.9': 'notReceived',
}

const mastercard: Readonly<Record<string, DisputeReason>> = {
  '4808': 'noAuthorisation',
  '4834': 'processingError',
  '4837': 'fraud',
  '4841': 'cancelled',
  '4849': 'fraud',
  '4853': 'notAsDescribed',
  '4855': 'notReceived',
  '4860': 'creditNotProcessed',
  '4863': 'unrecognised',
  '4870': 'fraud',
  '4871': 'fraud',
}

const amex: Readonly<Record<string, DisputeReason>> = {
  A01: 'incorrectAmount',
  A02: 'noAuthorisation',
  A08: 'noAuthorisation',
  C02: 'creditNotProcessed',
  C04: 'creditNotProcessed',
  C05: 'cancelled',
  C08: 'notReceived',
  C14: 'duplicate',
  C28: 'cancelled',
  C31: 'notAsDescribed',
  C32: 'notAsDescribed',
  F24: 'fraud',
  F29: 'fraud',
  F30: 'fraud',
  F31: 'fraud',
  P01: 'incorrectAccount',
  P05: 'incorrectAmount',
  P07: 'processingError',
  P08: 'duplicate',
  P23: 'processingError',
}

const discover: Readonly<Record<string, DisputeReason>> = {
  AA: 'unrecognised',
  AP: 'cancelled',
  AW: 'incorrectAmount',
  DP: 'duplicate',
  NA: 'noAuthorisation',
  RG: 'notReceived',
  RM: 'notAsDescribed',
  RN2: 'creditNotProcessed',
  UA02: 'fraud',
  UA05: 'fraud',
  UA06: 'fraud',
}

const byNetwork: Readonly<Record<string, Readonly<Record<string, DisputeReason>>>> = {
  visa,
  mastercard,
  amex,
  discover,
}
