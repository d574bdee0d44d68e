// Compiles every file of the project once for a run of the tests: a program that they start is there in a third of the time.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import type { TestProject } from 'vitest/node'
import { ROOMS } from '../architecture/source-file.ts'
import { COMPILED_PROGRAMS, REPOSITORY } from './program.ts'

/** Each file stays a file of its own, beside the data that it reads: only the name of what it imports changes. */
const importsCompiled: Plugin = {
  name: 'imports-compiled',
  setup(compiler) {
    compiler.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: path.replace(/\.ts$/, '.js'), external: true },
    )
  },
}

/** Inside of node_modules, where nothing looks for sources, and packages are found. */
const CACHE = join(REPOSITORY, 'node_modules', '.cache')
const PREFIX = 'programs-'
const folder = join(CACHE, `${PREFIX}${process.pid}`)
const leftovers = () => (existsSync(CACHE) ? readdirSync(CACHE).filter((name) => name.startsWith(PREFIX)) : [])
const remove = (path: string) => rmSync(path, { recursive: true, force: true })

/** A run that was killed leaves its folder. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Vitest calls it before all tests; where it watches, a change compiles anew. */
export async function setup(project: TestProject): Promise<void> {
  for (const left of leftovers()) if (!isAlive(Number(left.slice(PREFIX.length)))) remove(join(CACHE, left))
  await compile()
  project.onTestsRerun(compile)
}

async function compile(): Promise<void> {
  remove(folder)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  for (const room of ROOMS) {
    cpSync(join(REPOSITORY, room), join(folder, room), { recursive: true, filter: (file) => !file.endsWith('.ts') })
  }
  await build({
    absWorkingDir: REPOSITORY,
    entryPoints: ROOMS.map((room) => `${room}/**/*.ts`),
    outbase: REPOSITORY,
    outdir: folder,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    plugins: [importsCompiled],
    sourcemap: 'inline',
    logLevel: 'error',
  })
  process.env[COMPILED_PROGRAMS] = folder
}

/** And this after them. */
export function teardown(): void {
  remove(folder)
}
