// Kysely's values, loaded as CommonJS: under the loader of TypeScript its 250 ES modules take 300 ms of every start, required they take 100.
import { createRequire } from 'node:module'
import type * as KyselyModule from 'kysely'

// The same package, with the types that it declares itself.
const kysely = createRequire(import.meta.url)('kysely') as typeof KyselyModule

export const { Kysely, SqliteDialect, sql } = kysely
