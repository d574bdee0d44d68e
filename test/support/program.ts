// A file of ours as a program of its own: what Node is started with to run it.
import { createRequire } from 'node:module'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url))
/** Names the folder of the compiled files, while tests run (compiled-programs.ts). */
export const COMPILED_PROGRAMS = 'COMPILED_PROGRAMS'

const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

/**
 * @param file of the project, as `bot/main.ts`, or with its full path
 * @returns arguments for Node: the compiled file where there is one, else the source as npm scripts start it
 */
export function argumentsToRun(file: string): string[] {
  const source = resolve(REPOSITORY, file)
  const compiled = process.env[COMPILED_PROGRAMS]
  if (compiled === undefined) return ['--import', LOADER, source]
  return ['--enable-source-maps', join(compiled, relative(REPOSITORY, source)).replace(/\.ts$/, '.js')]
}
