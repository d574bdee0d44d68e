// What the floor of the evaluation was before: it only ever rises.
import { execFileSync } from 'node:child_process'
import { readFloor } from './floor.ts'
import type { Floor } from './floor.ts'

/** Names of figures that are easier to reach in `newer` than in `older`. */
export function loweredFigures(older: Floor, newer: Floor): readonly string[] {
  return [
    ...(['pass', 'cited', 'abstention'] as const).filter((name) => newer[name] < older[name]),
    ...(newer.falseAbstention > older.falseAbstention ? ['falseAbstention'] : []),
  ]
}

/** Every committed version of the file, newest first; undefined where there is no history to ask (a copy without .git). */
export function floorsInHistory(repository: string, path: string): readonly Floor[] | undefined {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    const commits = git('log', '--format=%H', '--diff-filter=AM', '--', path).split('\n').filter(Boolean)
    return commits.map((commit) => readFloor(git('show', `${commit}:${path}`)))
  } catch {
    return undefined
  }
}
