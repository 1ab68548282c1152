import type { ProblemCode } from '../../openapi/problem.ts'

/** What kind of cause is behind a case, whatever it is about: it says who can mend it, and how. */
export type CaseCause =
  /** A value nobody has mapped, or that makes no sense. */
  | 'value'
  /** Something is not there that should be: stock, a document, a location. */
  | 'missing'
  /** Two parties disagree about a state. */
  | 'state'
  /** A system could not be reached. */
  | 'connection'
  /** A system asked for a pause, again and again. */
  | 'rateLimit'
  /** It went wrong now and then, and is tried again by itself. */
  | 'intermittent'
  /** The same thing came twice. */
  | 'duplicate'
  /** A system understood and said no. */
  | 'refusal'
  /** Money is not where it should be. */
  | 'money'
  /** It must not happen without a person's decision. */
  | 'approval'
  /** Our own fault. */
  | 'defect'

/** What a category of cases means wherever it is raised. */
export type CategoryEntry = {
  readonly cause: CaseCause
  /** The business's word for it, for headings. */
  readonly title: string
  /** The first thing to think of, for whoever looks at one. */
  readonly advice: string
}

/**
 * THE TABLE of categories: every case is raised with one of these, and classified by it. A new one is a line here; what
 * the case is about stands in its `reason`, what is known about it in its `detail`.
 */
export const categories = {
  unknownValue: {
    cause: 'value',
    title: 'A word nobody has mapped',
    advice: 'Map the value at its connector; the order went on without it.',
  },
  inboundRefused: {
    cause: 'value',
    title: 'A report that was refused',
    advice: 'Correct the message and take it in again, or skip it.',
  },
  notOwner: {
    cause: 'state',
    title: 'A system writes what it does not own',
    advice:
      'Stop it at its source, or change policies/ownership.yaml if it is right; what it told can be applied once.',
  },
  pollRefused: {
    cause: 'refusal',
    title: 'A system that does not tell what changed',
    advice:
      'See that its credentials and permissions are in order; what changed meanwhile is asked for then.',
  },
  oversold: {
    cause: 'missing',
    title: 'Sold without stock',
    advice: 'Find stock and source it again, or cancel the order.',
  },
  waitedTooLong: {
    cause: 'missing',
    title: 'Waited too long for stock',
    advice: 'Find stock and source it again, or cancel what is waiting.',
  },
  webhookDisabled: {
    cause: 'connection',
    title: 'A webhook that takes nothing any more',
    advice: 'Tell whose it is; when it answers again, resume it, from the backlog or from now on.',
  },
  supplierSilent: {
    cause: 'missing',
    title: 'A supplier that does not answer',
    advice: 'Ask the supplier; the policy has given it to somebody else, or waits for you.',
  },
  supplierLate: {
    cause: 'missing',
    title: 'A supplier that has not shipped',
    advice: 'Ask for a new date, or cancel the work so that somebody else does it.',
  },
  stockDrift: {
    cause: 'state',
    title: 'Stock that does not agree',
    advice: 'Count it; then set the stock, or correct the system that is wrong.',
  },
  nobodyFulfils: {
    cause: 'missing',
    title: 'Nobody can fulfil it',
    advice: 'Find stock and source it again, or cancel the order.',
  },
  shortShipped: {
    cause: 'missing',
    title: 'Less left than was ordered',
    advice: 'Send the rest, or cancel it so that the customer gets the money back.',
  },
  overweight: {
    cause: 'value',
    title: 'It weighed more than was ordered',
    advice: 'The customer pays what was ordered. Ask the location why it gave more.',
  },
  unexpectedState: {
    cause: 'state',
    title: 'A report that does not fit',
    advice:
      'See what the system shows: what it reported is not possible from where the work stood.',
  },
  parcelNotDelivered: {
    cause: 'state',
    title: 'A parcel that does not arrive',
    advice: 'Open a claim: send it again, or pay it back. What comes back is received as a return.',
  },
  fulfilmentNotStopped: {
    cause: 'state',
    title: 'Work that could not be stopped',
    advice: 'Ask the location; what has left comes back as a return.',
  },
  orderRestated: {
    cause: 'state',
    title: 'The channel changed its order',
    advice: 'Change the order as the channel says, or cancel it; stock and money hang on it.',
  },
  cancellationAsked: {
    cause: 'approval',
    title: 'A customer asks a channel to cancel',
    advice:
      'Cancel the order, at the channel too, or release its hold; the customer waits for an answer.',
  },
  possibleDuplicate: {
    cause: 'duplicate',
    title: 'Looks like an order that is here already',
    advice: 'Compare both: cancel one of them, or resolve the case when both are meant.',
  },
  fundsHeld: {
    cause: 'money',
    title: 'Money is held that should be free',
    advice: 'Void the authorisation at the payment provider, then retry.',
  },
  pointsNotReturned: {
    cause: 'money',
    title: 'Points that were not given back',
    advice: 'Give them back in the loyalty system, then resolve the case.',
  },
  moneyNotReturned: {
    cause: 'money',
    title: 'Money that could not be given back',
    advice: 'Give it back at the payment provider or the till, then resolve the case.',
  },
  authorisationEnded: {
    cause: 'money',
    title: 'An authorisation that was not renewed',
    advice: 'Ask the customer for another means of payment, or cancel what has not left.',
  },
  returnToSender: {
    cause: 'state',
    title: 'Cancelled while it left',
    advice: 'Have the carrier turn the parcel round; otherwise it comes back as a return.',
  },
  refundFailed: {
    cause: 'money',
    title: 'A refund that was not paid',
    advice: 'Read why, agree on another way with the customer, then retry it or settle it by hand.',
  },
  refundReversed: {
    cause: 'money',
    title: 'A refund that came back',
    advice: 'Ask the customer for another way to be paid, then retry it or settle it by hand.',
  },
  refundPending: {
    cause: 'money',
    title: 'A refund nobody has decided',
    advice: 'Ask the payment provider what became of it, then report it.',
  },
  disputeOpened: {
    cause: 'money',
    title: 'A bank takes money back, or asks',
    advice:
      'Read the evidence (crossdock disputes show), then submit it or accept before the deadline.',
  },
  disputedTwice: {
    cause: 'money',
    title: 'Money that was refunded is disputed too',
    advice: 'Contest it with the refund as evidence: otherwise it is paid twice.',
  },
  disputeLost: {
    cause: 'approval',
    title: 'A dispute is lost, and something has not left',
    advice: 'Release the hold if it is to go out all the same, or cancel what is left.',
  },
  payoutDiffers: {
    cause: 'money',
    title: 'A payout that is not what it should be',
    advice:
      'Ask the payment provider what the difference is; import the payout again once it says so.',
  },
  returnToDecide: {
    cause: 'approval',
    title: 'A return or claim a person decides',
    advice: 'Look at the reasons, then authorise or decline it.',
  },
  returnDiffers: {
    cause: 'state',
    title: 'Something else came back than was announced',
    advice: 'Find out what came and whose it is; nothing was paid back for it.',
  },
  labelFailed: {
    cause: 'refusal',
    title: 'No label for a return',
    advice:
      'Read what the carrier says, correct the address, or send the customer a label by hand.',
  },
  exchangeFailed: {
    cause: 'missing',
    title: 'What was to be taken instead could not be ordered',
    advice: 'The money went back instead; offer the customer something else.',
  },
  erpOrphan: {
    cause: 'money',
    title: 'A document in the ERP without an order',
    advice: 'Reverse the document by a new one; the period cannot be closed with it.',
  },
  postingRefused: {
    cause: 'refusal',
    title: 'A system refused',
    advice: 'Read the reason, correct what it names, and retry.',
  },
  operationFailed: {
    cause: 'defect',
    title: 'Given up',
    advice: 'Retry; if it fails again the reason is for whoever looks after Crossdock.',
  },
  undoFailed: {
    cause: 'state',
    title: 'Something could not be undone',
    advice: 'Undo it at the system by hand, then resolve the case.',
  },
} as const satisfies Record<string, CategoryEntry>

/** The name of a category; what is not in the table does not compile. */
export type Category = keyof typeof categories

/** The cause of a case: that of its category, or what the system's own answer says better. */
export function causeOfCase(category: string, code?: string): CaseCause {
  const told = code === undefined ? undefined : causeOfProblem[code as ProblemCode]
  return told ?? entryOf(category)?.cause ?? 'defect'
}

/** The table's entry; undefined for a category that has left it since the case was raised. */
export function entryOf(category: string): CategoryEntry | undefined {
  return Object.hasOwn(categories, category) ? categories[category as Category] : undefined
}

const causeOfProblem: Partial<Record<ProblemCode, CaseCause>> = {
  'system-unavailable': 'connection',
  'system-throttled': 'rateLimit',
  'system-answer-invalid': 'intermittent',
  'system-outcome-unknown': 'intermittent',
  'not-found': 'missing',
  'insufficient-stock': 'missing',
  'request-invalid': 'value',
  'order-invalid': 'value',
  'duplicate-order': 'duplicate',
  'state-conflict': 'state',
  internal: 'defect',
}
