import type { Return, ReturnLine, ReturnState } from '../../openapi/generated/returns.d.ts'
import { Problem } from '../../openapi/problem.ts'

/** What a return may become. What is not listed is refused. */
const moves: Readonly<Record<ReturnState, readonly ReturnState[]>> = {
  requested: ['authorised', 'declined', 'cancelled'],
  authorised: ['inTransit', 'received', 'cancelled', 'expired', 'closed'],
  inTransit: ['received', 'closed'],
  received: ['received', 'inspected', 'closed'],
  inspected: ['closed'],
  declined: [],
  closed: [],
  cancelled: [],
  expired: [],
}

/** Throws `state-conflict` unless the return may become that. */
export function refuseMove({ state }: Return, next: ReturnState): void {
  if (moves[state].includes(next)) return
  throw new Problem('state-conflict', {
    detail: `The return is ${state}; it cannot become ${next} from there.`,
    extensions: { state },
  })
}

/** What is still on its way, or to be handed in. */
export function isAwaited({ reception }: ReturnLine): boolean {
  return reception === 'awaiting' || reception === 'inTransit'
}

/** What is here and not decided. */
export function isUndecided({ reception, acceptance }: ReturnLine): boolean {
  return reception === 'received' && (acceptance === 'pending' || acceptance === 'manual')
}

/** The return with its state after something was received or inspected: it follows from the lines. */
export function withReceivedState(document: Return): Return {
  const { lines } = document
  const { reception: _before, ...rest } = document
  const here = lines.some(({ reception }) => reception !== 'awaiting' && reception !== 'inTransit')
  if (!here) return document
  const partial = lines.some(isAwaited)
  const decided = !partial && !lines.some(isUndecided)
  return decided
    ? { ...rest, state: 'inspected', inspectedAt: new Date().toISOString() }
    : { ...rest, state: 'received', reception: partial ? 'partial' : 'full' }
}

/** Pieces of a return's lines. */
export type Part = { readonly lineId: string; readonly quantity?: number | undefined }

/**
 * The return's lines with that part of one of them changed: fewer pieces than the line has become a line of their own, so
 * that every line's pieces fare alike. Throws `order-invalid` for what the return does not have.
 */
export function changePart(
  lines: readonly ReturnLine[],
  { lineId, quantity }: Part,
  pointer: string,
  change: (line: ReturnLine) => ReturnLine,
): readonly ReturnLine[] {
  const index = lines.findIndex(line => line.lineId === lineId)
  const line = lines[index]
  if (line === undefined) {
    throw new Problem('order-invalid', {
      errors: [
        { pointer: `${pointer}/lineId`, keyword: 'known', detail: 'is no line of the return' },
      ],
    })
  }
  if (quantity !== undefined && quantity > line.quantity) {
    throw new Problem('order-invalid', {
      errors: [
        {
          pointer: `${pointer}/quantity`,
          keyword: 'maximum',
          detail: `must be at most ${line.quantity}`,
        },
      ],
    })
  }
  if (quantity === undefined || quantity === line.quantity) return lines.with(index, change(line))
  const rest = { ...line, lineId: nextLineId(lines, lineId), quantity: line.quantity - quantity }
  return lines.toSpliced(index, 1, change({ ...line, quantity }), rest)
}

/** `1` becomes `1.2`, `1.3`, …: whoever reads it sees where the pieces came from. */
function nextLineId(lines: readonly ReturnLine[], lineId: string): string {
  const [origin] = lineId.split('.')
  const taken = lines.filter(one => one.lineId.split('.')[0] === origin).length
  return `${origin}.${taken + 1}`
}
