import type { ProcessContext } from '../context.ts'
import type { Transition } from '../durable/transition.ts'
import { replaceClaimed } from './claims.ts'
import { closeReturnTransition, expireReturn } from './end-return.ts'
import { issueUnlinkedCredit, postUnlinkedMemo } from './issue-unlinked-credit.ts'
import { placeExchange } from './place-exchange.ts'
import { postReturnReceipt } from './post-return-receipt.ts'
import { bookReturnLabel, cancelReturnLabel } from './return-label.ts'

/** Every transition of a return or claim. */
export const returnTransitions = [
  bookReturnLabel,
  cancelReturnLabel,
  expireReturn,
  closeReturnTransition,
  postReturnReceipt,
  issueUnlinkedCredit,
  postUnlinkedMemo,
  placeExchange,
  replaceClaimed,
] as readonly Transition<ProcessContext>[]
