import { type Kysely, sql } from 'kysely'

/**
 * When the first authorisation of an order ends that holds money which is still wanted: those that end soon are found without
 * reading all orders. It follows from the document, so that nobody has to write it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table crossdock."order"
    add column authorised_until text generated always as (document ->> 'authorisedUntil') stored`.execute(
    db,
  )
  await sql`create index order_authorised_until on crossdock."order" (authorised_until)
    where authorised_until is not null`.execute(db)
}
