import type { Migration } from 'kysely/migration'
import * as foundation from './0001-foundation.ts'
import * as answersAsWritten from './0002-answers-as-written.ts'

/** Every migration, by its name; names sort in the order they run and never change once landed. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-answers-as-written': answersAsWritten,
}
