import { members, object, text } from '../../shape.ts'

/** Whole numbers of the currency's smallest coin, as a string of digits. */
export const amount = object({
  value: { type: 'string', pattern: '^[0-9]{1,18}$' },
  currency: text,
})

/** The body of whatever moves money. */
export const newMovement = members<{
  merchantReference: string
  amount: { value: string; currency: string }
}>({ merchantReference: text, amount })

/** The body of a new authorization. */
export const newAuthorization = members<{
  merchantReference: string
  amount: { value: string; currency: string }
  source: string
  order: string
}>({ merchantReference: text, amount, source: text, order: text })

/** The body of a void, of a part or of all that is held. */
export const newVoid = members<{
  merchantReference: string
  amount?: { value: string; currency: string }
}>({ merchantReference: text, amount }, ['amount'])
