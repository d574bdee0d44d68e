// What may stand at the top of the repository: the rooms, and what tools look for there.
import type { Fault } from './source-file.ts'

const REQUIRED = ['bot', 'ingest', 'jobs', 'knowledge', 'test', 'package.json', 'tsconfig.json', 'README.md']

/** Dot files are allowed too. Deployment files join this list when they come. */
const ALLOWED = ['package-lock.json', 'LICENSE', 'vitest.config.ts']

/** Made by running the program or its tests; never committed. */
const DERIVED = ['node_modules', 'data', 'coverage']

export function wrongTopLevel(names: readonly string[]): readonly Fault[] {
  const known = new Set([...REQUIRED, ...ALLOWED, ...DERIVED])
  return [
    ...REQUIRED.filter((name) => !names.includes(name)).map((name) => `${name} is missing`),
    ...names
      .filter((name) => !known.has(name) && !name.startsWith('.'))
      .map((name) => `${name}: belongs into one of the rooms`),
  ]
}
