// A process of its own beside the tests; see keepTestPostgres.
import { keepTestPostgres } from './test-postgres.ts'

await keepTestPostgres()
