import { toContract } from '../../../openapi/contract.ts'
import type { Queryable } from '../../../process-apis/store/store.ts'
import { runningStates } from './rows.ts'

/** Every scope that the published contracts of others ask for: callers can be given them. */
export async function publishedScopes(db: Queryable): Promise<readonly string[]> {
  const { rows } = await db.query<{ api: string; document: string }>(
    `select r.api, c.document from crossdock.governance_revision r
     join crossdock.contract_revision c on c.api = r.api and c.digest = r.digest
     where r.state = any($1) and r.origin in ('submitted', 'drift')`,
    [runningStates],
  )
  return rows.flatMap(({ api, document }) =>
    toContract(api, document).operations.flatMap(({ scopes }) => scopes),
  )
}
