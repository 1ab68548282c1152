import type { Dispute } from '../../openapi/generated/operations.v1.d.ts'

type State = Dispute['state']

/** What can come to be told of a dispute when it is somewhere; events get lost, so whatever comes later may come next. */
const later: Readonly<Record<State, readonly State[]>> = {
  unknown: ['opened', 'evidenceDue', 'evidenceSubmitted', 'won', 'lost', 'accepted', 'withdrawn'],
  opened: ['evidenceDue', 'evidenceSubmitted', 'won', 'lost', 'accepted', 'withdrawn'],
  evidenceDue: ['evidenceSubmitted', 'won', 'lost', 'accepted', 'withdrawn'],
  // The bank may ask for more.
  evidenceSubmitted: ['evidenceDue', 'won', 'lost', 'accepted', 'withdrawn'],
  // Either side may have it looked at once more: pre-arbitration and arbitration of the card networks.
  won: ['evidenceDue', 'evidenceSubmitted', 'lost'],
  lost: ['won', 'evidenceSubmitted'],
  withdrawn: ['evidenceDue', 'evidenceSubmitted', 'won', 'lost'],
  accepted: [],
}

/** Whether a dispute may become so. What is not listed is refused and raises a case. */
export function mayBecome(from: State, to: State): boolean {
  return from === to || later[from].includes(to)
}

/** States in which we may answer. */
const answerable: ReadonlySet<State> = new Set<State>(['opened', 'evidenceDue'])

/** Whether the bank waits for our answer. */
export function awaitsAnswer({ state }: Pick<Dispute, 'state'>): boolean {
  return answerable.has(state)
}
