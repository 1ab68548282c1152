import type pg from 'pg'
import { toContract, type Contract } from '../../openapi/contract.ts'

/** An earlier or present contract of an API that ran here. */
export type KnownContract = {
  readonly api: string
  readonly digest: string
  readonly version: string
  readonly firstRunAt: Date
}

/** Every contract that ever ran, so that an API can go back to one and an application can stay with one. */
export type ContractStore = {
  /** Notes which contracts run; what is known already costs one look. */
  note(contracts: readonly Contract[]): Promise<void>
  /** Newest first; of one API, or of all. */
  list(api?: string): Promise<readonly KnownContract[]>
  /** Throws where it is not known. */
  read(api: string, digest: string): Promise<Contract>
}

export function contractStore(pool: Pick<pg.Pool, 'query'>): ContractStore {
  return {
    async note(contracts) {
      const { rows } = await pool.query<{ api: string; digest: string }>(
        `select api, digest from crossdock.contract_revision where first_run_at is not null`,
      )
      const known = new Set(rows.map(({ api, digest }) => `${api} ${digest}`))
      for (const { name, digest, version, document } of contracts) {
        if (known.has(`${name} ${digest}`)) continue
        await pool.query(
          `insert into crossdock.contract_revision (api, digest, version, document)
           values ($1, $2, $3, $4) on conflict (api, digest) do update set first_run_at = now()
             where crossdock.contract_revision.first_run_at is null`,
          [name, digest, version, textOf(document)],
        )
      }
    },

    async list(api) {
      const { rows } = await pool.query<{
        api: string
        digest: string
        version: string
        first_run_at: Date
      }>(
        `select api, digest, version, first_run_at from crossdock.contract_revision
         where first_run_at is not null and ($1::text is null or api = $1) order by api, first_run_at desc, digest`,
        [api ?? null],
      )
      return rows.map(({ first_run_at: firstRunAt, ...row }) => ({ ...row, firstRunAt }))
    },

    async read(api, digest) {
      const { rows } = await pool.query<{ document: string }>(
        `select document from crossdock.contract_revision where api = $1 and digest = $2`,
        [api, digest],
      )
      if (rows[0] === undefined) throw new Error(`${api} has no contract ${digest}`)
      const contract = toContract(api, rows[0].document)
      if (contract.digest !== digest)
        throw new Error(`the contract ${digest} of ${api} was changed`)
      return contract
    },
  }
}

/** As generate.ts writes it, so that the digest stays the same. */
const textOf = (document: object) => `${JSON.stringify(document, null, 2)}\n`
