import { type Kysely, sql } from 'kysely'

/**
 * What a shop has of what it was told, as far as is known: the value its next change is compared with. And movements are the
 * books: they are only ever added.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table crossdock.stock_publication add column told integer`,
  `create function crossdock.keep_stock_movement() returns trigger language plpgsql as $$
   begin
     raise exception 'stock movements are only ever added' using errcode = 'insufficient_privilege';
   end $$`,
  `create trigger stock_movement_kept before update or delete on crossdock.stock_movement
     for each row execute function crossdock.keep_stock_movement()`,
  `create trigger stock_movement_not_emptied before truncate on crossdock.stock_movement
     for each statement execute function crossdock.keep_stock_movement()`,
]
